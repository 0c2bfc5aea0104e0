#include "store/journal_table.h"

#include "store/columns.h"

#include <sodium.h>

#include <algorithm>
#include <limits>

namespace hopluu::store {

namespace {

constexpr std::size_t kOverhead = 24;                    // bytes an operation takes on the wire beside its body, roughly
constexpr std::size_t kMostKeptBytes = 2 * 1024 * 1024;  // of decoded runs in memory

std::size_t weight(const Run& run) {
    return run.operations.size() * sizeof(StoredOperation) + run.bodies.size();
}

}  // namespace

std::int64_t JournalTable::append(const Operation& operation, const Place& place, std::int64_t previous, Standing standing) {
    StoredOperation stored;
    stored.device = names_.deviceRow(operation.id.device);
    stored.sequence = operation.id.sequence;
    stored.time = operation.time.packed;
    stored.place = place;
    stored.previous = previous;
    for (const auto& id : operation.supersedes) {
        stored.supersedes.emplace_back(names_.deviceRow(id.device), id.sequence);
    }
    const std::int64_t arrival = lastArrival() + 1;
    append(arrival, std::move(stored), encodeBody(operation.body), standing);
    return arrival;
}

void JournalTable::append(std::int64_t arrival, StoredOperation operation, ByteView body, Standing standing) {
    if (pending_.operations.empty() || pending_.end() != arrival || pending_.isFull()) {
        flush();
        pending_.first = arrival;
    }
    held_.add(operation.device, operation.sequence, arrival);
    if (standing != Standing::received) {
        standings_.set(arrival, standing, operation.device, operation.sequence);
    }
    pending_.add(std::move(operation), body);
    lastArrival_ = arrival;
}

void JournalTable::flush() {
    if (pending_.operations.empty()) {
        return;
    }
    auto insert = database_.statement("INSERT INTO journal VALUES (?, ?, ?)");
    insert.bind(1, pending_.first);
    insert.bind(2, static_cast<std::int64_t>(pending_.operations.size()));
    const Bytes bytes = encodeRun(pending_);
    bindBlob(insert, 3, bytes);
    insert.exec();
    keep(std::move(pending_));
    pending_ = {};
}

void JournalTable::forget() noexcept {
    pending_ = {};
    kept_.clear();
    keptBytes_ = 0;
    lastArrival_.reset();
}

void JournalTable::drop(std::int64_t first) {
    const auto kept = kept_.find(first);
    keptBytes_ -= weight(kept->second.run);
    kept_.erase(kept);
}

void JournalTable::dropLeastUsed() {
    const auto least =
        std::min_element(kept_.begin(), kept_.end(), [](const auto& a, const auto& b) { return a.second.lastUse < b.second.lastUse; });
    drop(least->first);
}

void JournalTable::keep(Run run) {
    keptBytes_ += weight(run);
    while (keptBytes_ > kMostKeptBytes && !kept_.empty()) {
        dropLeastUsed();
    }
    const std::int64_t first = run.first;
    kept_.emplace(first, Kept{std::move(run), ++uses_});
}

const Run& JournalTable::runAt(std::int64_t arrival) {
    if (pending_.holds(arrival)) {
        return pending_;
    }
    if (auto after = kept_.upper_bound(arrival); after != kept_.begin()) {
        Kept& kept = std::prev(after)->second;
        if (kept.run.holds(arrival)) {
            kept.lastUse = ++uses_;
            return kept.run;
        }
    }
    auto query = database_.statement("SELECT arrival, count, operations FROM journal WHERE arrival <= ? ORDER BY arrival DESC LIMIT 1");
    query.bind(1, arrival);
    if (!query.executeStep()) {
        throw corrupt("an operation is missing");
    }
    Run run = decodeRun(query.getColumn(0).getInt64(), static_cast<std::size_t>(query.getColumn(1).getInt64()), blob(query.getColumn(2)));
    if (!run.holds(arrival)) {
        throw corrupt("an operation is missing");
    }
    const std::int64_t first = run.first;
    keep(std::move(run));
    return kept_.at(first).run;
}

Operation JournalTable::spelledOut(const Run& run, const StoredOperation& stored) {
    Operation operation;
    operation.id = {names_.deviceAt(stored.device), stored.sequence};
    operation.time = {stored.time};
    operation.address = names_.addressAt(stored.place);
    for (const auto& [device, sequence] : stored.supersedes) {
        operation.supersedes.push_back({names_.deviceAt(device), sequence});
    }
    std::sort(operation.supersedes.begin(), operation.supersedes.end());
    auto body = decodeBody(operation.address.topic, run.bodyOf(stored));
    if (!body) {
        throw corrupt("a body in the journal cannot be read");
    }
    operation.body = std::move(*body);
    return operation;
}

Operation JournalTable::operationAt(std::int64_t arrival) {
    const Run& run = runAt(arrival);
    return spelledOut(run, run.at(arrival));
}

JournalEntry JournalTable::atArrival(std::int64_t arrival) {
    return {arrival, standings_.of(arrival), operationAt(arrival)};
}

std::optional<std::int64_t> JournalTable::arrivalOf(const OperationId& id) {
    const auto device = names_.findDevice(id.device);
    return device ? held_.arrivalOf(*device, id.sequence) : std::nullopt;
}

std::optional<JournalEntry> JournalTable::find(const OperationId& id) {
    const auto arrival = arrivalOf(id);
    if (!arrival) {
        return std::nullopt;
    }
    auto entry = atArrival(*arrival);
    if (entry.operation.id != id) {
        throw corrupt("an operation stands under another's number");
    }
    return entry;
}

std::vector<JournalEntry> JournalTable::chain(std::int64_t last) {
    std::vector<JournalEntry> entries;
    for (std::int64_t next = last; next != 0;) {
        const std::int64_t previous = [&] {
            const Run& run = runAt(next);
            return run.at(next).previous;
        }();
        entries.push_back(atArrival(next));
        next = previous;
    }
    std::reverse(entries.begin(), entries.end());
    return entries;
}

std::vector<JournalEntry> JournalTable::unsent(const DeviceId& device, std::size_t byteLimit) {
    const auto row = names_.findDevice(device);
    std::vector<JournalEntry> entries;
    std::size_t bytes = 0;
    // None is smaller than its overhead, so that no more can fit.
    for (const std::int64_t arrival : row ? standings_.unsent(*row, byteLimit / kOverhead + 1) : std::vector<std::int64_t>{}) {
        const Run& run = runAt(arrival);
        const StoredOperation& stored = run.at(arrival);
        bytes += stored.bodySize + kOverhead;
        if (bytes > byteLimit && !entries.empty()) {
            break;
        }
        entries.push_back({arrival, Standing::local, spelledOut(run, stored)});
    }
    return entries;
}

void JournalTable::eachRun(std::int64_t arrival, const std::function<bool(const Run&)>& visit) {
    flush();
    auto first = database_.statement("SELECT max(arrival) FROM journal WHERE arrival <= ?");
    first.bind(1, arrival);
    const bool hasFirst = first.executeStep() && !first.getColumn(0).isNull();
    auto rows = database_.statement("SELECT arrival, count, operations FROM journal WHERE arrival >= ? ORDER BY arrival");
    rows.bind(1, hasFirst ? first.getColumn(0).getInt64() : arrival);
    bool goOn = true;
    while (goOn && rows.executeStep()) {
        const Run run =
            decodeRun(rows.getColumn(0).getInt64(), static_cast<std::size_t>(rows.getColumn(1).getInt64()), blob(rows.getColumn(2)));
        goOn = run.end() <= arrival || visit(run);
    }
}

News JournalTable::news(std::int64_t arrival, const DeviceId& except, std::size_t byteLimit,
                        const std::function<bool(const Address&)>& wanted) {
    News news{{}, arrival, false};
    std::size_t bytes = 0;
    const auto exceptRow = names_.findDevice(except);
    eachRun(arrival + 1, [&](const Run& run) {
        const auto standings = standings_.among(run.first, run.end());
        for (std::int64_t next = std::max(run.first, arrival + 1); next < run.end(); ++next) {
            const StoredOperation& stored = run.at(next);
            const auto found = standings.find(next);
            const Standing standing = found == standings.end() ? Standing::received : found->second;
            if (isFolded(standing) && stored.device != exceptRow && wanted(names_.addressAt(stored.place))) {
                bytes += stored.bodySize + kOverhead;
                if (bytes > byteLimit && !news.entries.empty()) {
                    news.more = true;
                    return false;
                }
                news.entries.push_back({next, standing, spelledOut(run, stored)});
            }
            news.cursor = next;
        }
        return true;
    });
    return news;
}

std::vector<JournalEntry> JournalTable::refused() {
    std::vector<JournalEntry> entries;
    for (const std::int64_t arrival : standings_.refused()) {
        entries.push_back({arrival, Standing::refused, operationAt(arrival)});
    }
    return entries;
}

std::uint64_t JournalTable::lastSequence(const DeviceId& device) {
    const auto row = names_.findDevice(device);
    return row ? held_.lastSequence(*row) : 0;
}

std::int64_t JournalTable::lastArrival() {
    if (!lastArrival_) {
        auto query = database_.statement("SELECT arrival + count - 1 FROM journal ORDER BY arrival DESC LIMIT 1");
        lastArrival_ = query.executeStep() ? query.getColumn(0).getInt64() : 0;
    }
    return *lastArrival_;
}

void JournalTable::acknowledge(const DeviceId& device, std::uint64_t sequence) {
    if (const auto row = names_.findDevice(device)) {
        standings_.receive(*row, sequence);
    }
}

void JournalTable::setStanding(const JournalEntry& entry, Standing standing) {
    standings_.set(entry.arrival, standing, names_.deviceRow(entry.operation.id.device), entry.operation.id.sequence);
}

void JournalTable::rename(const JournalEntry& entry, const DeviceId& heir) {
    flush();
    const OperationId& id = entry.operation.id;
    DeviceId nobody;
    Bytes both(id.device.bytes.begin(), id.device.bytes.end());
    both.insert(both.end(), heir.bytes.begin(), heir.bytes.end());
    crypto_generichash(nobody.bytes.data(), nobody.bytes.size(), both.data(), both.size(), nullptr, 0);
    Run run = runAt(entry.arrival);
    StoredOperation& stored = run.operations[static_cast<std::size_t>(entry.arrival - run.first)];
    held_.remove(stored.device, stored.sequence);
    stored.device = names_.deviceRow(nobody);
    held_.add(stored.device, stored.sequence, entry.arrival);
    standings_.set(entry.arrival, Standing::received, stored.device, stored.sequence);
    standings_.set(entry.arrival, entry.standing, stored.device, stored.sequence);
    auto update = database_.statement("UPDATE journal SET operations = ? WHERE arrival = ?");
    const Bytes bytes = encodeRun(run);
    bindBlob(update, 1, bytes);
    update.bind(2, run.first);
    update.exec();
    drop(run.first);
}

std::vector<JournalEntry> JournalTable::notLocalFrom(const DeviceId& device, std::uint64_t sequence) {
    const auto row = names_.findDevice(device);
    const std::uint64_t last = row ? held_.lastSequence(*row) : 0;
    const std::uint64_t first = std::max<std::uint64_t>(sequence, 1);
    std::vector<JournalEntry> entries;
    if (last < first || standings_.unsentFrom(*row, first) == last - first + 1) {
        return entries;
    }
    for (std::uint64_t next = first; next <= last; ++next) {
        if (const auto arrival = held_.arrivalOf(*row, next); arrival && standings_.of(*arrival) != Standing::local) {
            entries.push_back(atArrival(*arrival));
        }
    }
    return entries;
}

}  // namespace hopluu::store
