#include "store/held_table.h"

#include <limits>

namespace hopluu::store {

namespace {

constexpr std::uint64_t kNoMore = std::numeric_limits<std::uint64_t>::max();

Stretch stretchFrom(Query& row) {
    return {row.getColumn(0).getInt64(), static_cast<std::uint64_t>(row.getColumn(1).getInt64()),
            static_cast<std::uint64_t>(row.getColumn(2).getInt64()), row.getColumn(3).getInt64()};
}

}  // namespace

void HeldTable::moveTo(RowId device, std::uint64_t sequence) {
    if (current_.device == device && sequence >= current_.sequence && sequence < nextBegin_) {
        return;
    }
    flush();
    current_ = {};  // should SQLite fail, nothing is known
    Stretch found{device, 0, 0, 0};
    auto before = database_.statement(
        "SELECT device, sequence, count, arrival FROM held WHERE device = ? AND sequence <= ? ORDER BY sequence DESC LIMIT 1");
    before.bind(1, device);
    before.bind(2, static_cast<std::int64_t>(sequence));
    if (before.executeStep()) {
        found = stretchFrom(before);
    }
    auto after = database_.statement("SELECT min(sequence) FROM held WHERE device = ? AND sequence > ?");
    after.bind(1, device);
    after.bind(2, static_cast<std::int64_t>(sequence));
    const bool isLast = !after.executeStep() || after.getColumn(0).isNull();
    nextBegin_ = isLast ? kNoMore : static_cast<std::uint64_t>(after.getColumn(0).getInt64());
    current_ = found;
}

std::optional<std::int64_t> HeldTable::arrivalOf(RowId device, std::uint64_t sequence) {
    moveTo(device, sequence);
    return current_.holds(device, sequence) ? std::optional{current_.arrival + static_cast<std::int64_t>(sequence - current_.sequence)}
                                            : std::nullopt;
}

std::uint64_t HeldTable::lastSequence(RowId device) {
    constexpr std::uint64_t kGreatest = std::numeric_limits<std::int64_t>::max();
    if (current_.device != device || nextBegin_ != kNoMore) {
        moveTo(device, kGreatest);
    }
    return current_.count == 0 ? 0 : current_.end() - 1;
}

void HeldTable::add(RowId device, std::uint64_t sequence, std::int64_t arrival) {
    moveTo(device, sequence);
    const bool continues =
        current_.count > 0 && current_.end() == sequence && current_.arrival + static_cast<std::int64_t>(current_.count) == arrival;
    if (continues) {
        ++current_.count;
    } else {
        flush();
        current_ = {device, sequence, 1, arrival};
    }
    isWritten_ = false;
}

std::vector<Stretch> HeldTable::all() {
    flush();
    auto query = database_.statement("SELECT device, sequence, count, arrival FROM held ORDER BY device, sequence");
    std::vector<Stretch> stretches;
    while (query.executeStep()) {
        stretches.push_back(stretchFrom(query));
    }
    return stretches;
}

void HeldTable::remove(RowId device, std::uint64_t sequence) {
    moveTo(device, sequence);
    flush();
    const Stretch whole = current_;
    forget();
    if (!whole.holds(device, sequence)) {
        return;
    }
    auto remove = database_.statement("DELETE FROM held WHERE device = ? AND sequence = ?");
    remove.bind(1, device);
    remove.bind(2, static_cast<std::int64_t>(whole.sequence));
    remove.exec();
    const std::uint64_t before = sequence - whole.sequence;
    if (before > 0) {
        write({device, whole.sequence, before, whole.arrival});
    }
    if (sequence + 1 < whole.end()) {
        write({device, sequence + 1, whole.count - before - 1, whole.arrival + static_cast<std::int64_t>(before) + 1});
    }
}

void HeldTable::flush() {
    if (!isWritten_) {
        write(current_);
        isWritten_ = true;
    }
}

void HeldTable::write(const Stretch& stretch) {
    auto upsert = database_.statement("INSERT INTO held VALUES (?1, ?2, ?3, ?4) ON CONFLICT (device, sequence) DO UPDATE SET count = ?3");
    upsert.bind(1, stretch.device);
    upsert.bind(2, static_cast<std::int64_t>(stretch.sequence));
    upsert.bind(3, static_cast<std::int64_t>(stretch.count));
    upsert.bind(4, stretch.arrival);
    upsert.exec();
}

void HeldTable::forget() noexcept {
    current_ = {};
    nextBegin_ = 0;
    isWritten_ = true;
}

}  // namespace hopluu::store
