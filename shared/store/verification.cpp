#include "store/verification.h"

#include "store/columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace hopluu::store {

namespace {

void checkFile(Database& database, VerifyOutcome& outcome) {
    auto integrity = database.statement("PRAGMA integrity_check");
    while (integrity.executeStep()) {
        const std::string line = integrity.getColumn(0).getString();
        if (line != "ok") {
            outcome.problems.push_back("integrity_check: " + line);
        }
    }
    auto foreign = database.statement("PRAGMA foreign_key_check");
    while (foreign.executeStep()) {
        outcome.problems.push_back("foreign_key_check: " + foreign.getColumn(0).getString());
    }
}

/// SQLite fills up a last page that was cut short, and says nothing. With a log beside it the page may have been under way from there to
/// here when the power went: the log still has the whole of it.
void checkSize(Database& database, VerifyOutcome& outcome) {
    std::error_code error;
    const auto log = std::filesystem::file_size(database.file().string() + "-wal", error);
    if (!error && log > 0) {
        return;
    }
    error.clear();
    const auto size = std::filesystem::file_size(database.file(), error);
    const auto page = static_cast<std::uintmax_t>(database.raw().execAndGet("PRAGMA page_size").getInt64());
    if (error || size % page != 0) {
        outcome.problems.push_back(fmt::format("the file of {} bytes is not made of whole pages of {} bytes: it has been cut", size, page));
    }
}

/// What the journal says of one place, read from the first operation to the last.
struct Thread {
    std::int64_t last = 0;
    std::vector<std::int64_t> arrivals;  // of those that count
    std::vector<Operation> operations;   // the same ones, without bodies: the fold needs none
};

using Identified = std::tuple<RowId, std::uint64_t, std::int64_t>;  // device, sequence, arrival

class Verification {
public:
    explicit Verification(const Tables& tables) : tables_(tables) {}

    VerifyOutcome run() {
        checkFile(tables_.database, outcome_);
        checkSize(tables_.database, outcome_);
        tables_.database.flush();
        readJournal();
        checkHeld();
        checkOwnSequence();
        checkStandings();
        checkRegisters();
        checkConflicts();
        checkSums();
        return std::move(outcome_);
    }

private:
    void report(std::string problem) { outcome_.problems.push_back(std::move(problem)); }

    [[nodiscard]] std::string spelled(const Place& place) {
        const Address address = tables_.names.addressAt(place);
        return fmt::format("{}/{}/{}/{}", address.period.text, address.unit.text, static_cast<int>(address.topic), address.item.text);
    }

    void readJournal() {
        std::int64_t end = 1;
        tables_.journal.eachRun(1, [&](const Run& run) {
            if (run.first < end) {
                report(fmt::format("two operations have arrived as {}", run.first));
            }
            end = run.end();
            const auto standings = tables_.standings.among(run.first, run.end());
            for (std::int64_t arrival = run.first; arrival < run.end(); ++arrival) {
                const auto standing = standings.find(arrival);
                readOperation(run, arrival, standing == standings.end() ? Standing::received : standing->second);
            }
            return true;
        });
        std::sort(identified_.begin(), identified_.end());
        outcome_.operations = identified_.size();
    }

    void readOperation(const Run& run, std::int64_t arrival, Standing standing) {
        const StoredOperation& stored = run.at(arrival);
        identified_.emplace_back(stored.device, stored.sequence, arrival);
        Thread& thread = threads_[stored.place];
        if (stored.previous != thread.last) {
            report("an operation does not hang on the one before it at " + spelled(stored.place));
        }
        thread.last = arrival;
        Operation operation;
        operation.id = {tables_.names.deviceAt(stored.device), stored.sequence};
        operation.time = {stored.time};
        operation.address = tables_.names.addressAt(stored.place);
        for (const auto& [device, sequence] : stored.supersedes) {
            operation.supersedes.push_back({tables_.names.deviceAt(device), sequence});
            named_.emplace(device, sequence);
        }
        if (!decodeBody(operation.address.topic, run.bodyOf(stored))) {
            report("a body cannot be read at " + spelled(stored.place));
        }
        if (isFolded(standing)) {
            thread.arrivals.push_back(arrival);
            thread.operations.push_back(std::move(operation));
        }
    }

    /// The index by device and sequence says what the journal says, and what was named before it came is awaited.
    void checkHeld() {
        std::vector<Identified> held;
        for (const Stretch& each : tables_.held.all()) {
            for (std::uint64_t i = 0; i < each.count && held.size() <= identified_.size(); ++i) {
                held.emplace_back(each.device, each.sequence + i, each.arrival + static_cast<std::int64_t>(i));
            }
        }
        std::sort(held.begin(), held.end());
        if (held != identified_) {
            report("the index of what is held differs from the journal");
        }
        const auto isSameId = [](const Identified& a, const Identified& b) {
            return std::get<0>(a) == std::get<0>(b) && std::get<1>(a) == std::get<1>(b);
        };
        if (std::adjacent_find(identified_.begin(), identified_.end(), isSameId) != identified_.end()) {
            report("an operation is in the journal twice");
        }
        for (const auto& [device, sequence] : named_) {
            const Identified least{device, sequence, std::numeric_limits<std::int64_t>::min()};
            const auto found = std::lower_bound(identified_.begin(), identified_.end(), least);
            const bool isHeld = found != identified_.end() && isSameId(*found, least);
            if (!isHeld && !tables_.state.isAwaited(device, sequence)) {
                report(fmt::format("operation {} of device {} is named and neither held nor awaited", sequence, device));
            }
        }
    }

    void checkOwnSequence() {
        const auto identity = tables_.settings.identity();
        const auto own = identity ? tables_.names.findDevice(identity->device) : std::nullopt;
        std::uint64_t rows = 0;
        std::uint64_t last = 0;
        for (const auto& [device, sequence, arrival] : identified_) {
            rows += device == own ? 1 : 0;
            last = device == own ? sequence : last;
        }
        if (rows != last) {
            report(fmt::format("own operations are not contiguous: {} rows up to sequence {}", rows, last));
        }
    }

    void checkStandings() {
        for (const auto& [arrival, device, sequence] : tables_.standings.all()) {
            if (!std::binary_search(identified_.begin(), identified_.end(), Identified{device, sequence, arrival})) {
                report(fmt::format("there is a standing of an operation that is not in the journal: arrival {}", arrival));
            }
        }
    }

    void checkRegisters() {
        std::size_t seen = 0;
        tables_.registers.each([&](const Place& place, const RegisterRow& row) {
            const auto found = threads_.find(place);
            if (found == threads_.end()) {
                report("there is a register that nobody has written: " + spelled(place));
                return;
            }
            ++seen;
            checkRegister(place, row, found->second);
        });
        if (seen != threads_.size()) {
            report(fmt::format("of {} addresses in the journal only {} have a register", threads_.size(), seen));
        }
    }

    void checkRegister(const Place& place, const RegisterRow& row, const Thread& thread) {
        const Register fresh = fold(thread.operations);
        std::vector<OperationId> ids;
        for (const auto& head : fresh.heads) {
            ids.push_back(head.id);
        }
        RegisterRow expected{thread.last, {}};
        for (std::size_t i = 0; i < thread.operations.size(); ++i) {
            if (std::find(ids.begin(), ids.end(), thread.operations[i].id) != ids.end()) {
                expected.heads.push_back(thread.arrivals[i]);
            }
        }
        if (row != expected) {
            report("stored state differs from the journal at " + spelled(place));
        }
        if (expected.heads.size() > 1 && tables_.state.read(expected).inConflict()) {
            inConflict_.insert(place);
        }
        outcome_.registers += ids.empty() ? 0 : 1;
        const Address address = tables_.names.addressAt(place);
        StateSum& sum = sums_[address.unit];
        sum = sum ^ StateTable::sumOf(address, std::move(ids));
    }

    void checkConflicts() {
        const auto marks = tables_.state.conflicts();
        const std::set<Place> marked(marks.begin(), marks.end());
        std::vector<Place> differing;
        std::set_symmetric_difference(marked.begin(), marked.end(), inConflict_.begin(), inConflict_.end(), std::back_inserter(differing));
        for (const Place& place : differing) {
            report("conflict mark differs from the journal at " + spelled(place));
        }
    }

    void checkSums() {
        StateSum total{};
        for (const auto& [unit, sum] : sums_) {
            total = total ^ sum;
            if (tables_.state.checksum(std::span(&unit, 1)) != sum) {
                report("checksum differs from the journal for unit " + unit.text);
            }
        }
        if (tables_.state.checksum({}) != total) {
            report("there is a checksum of a unit that has written nothing");
        }
    }

    const Tables& tables_;
    VerifyOutcome outcome_;
    std::map<Place, Thread> threads_;
    std::vector<Identified> identified_;  // sorted
    std::set<std::pair<RowId, std::uint64_t>> named_;
    std::set<Place> inConflict_;
    std::map<UnitId, StateSum> sums_;
};

}  // namespace

VerifyOutcome verify(const Tables& tables) {
    return Verification(tables).run();
}

}  // namespace hopluu::store
