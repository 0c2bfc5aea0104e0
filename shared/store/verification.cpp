#include "store/verification.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

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

void checkOwnSequence(Database& database, SettingsTable& settings, VerifyOutcome& outcome) {
    const auto identity = settings.identity();
    if (!identity) {
        return;
    }
    auto query = database.statement("SELECT count(*), max(sequence) FROM journal WHERE device = (SELECT id FROM device WHERE name = ?)");
    query.bind(1, identity->device.bytes.data(), static_cast<int>(identity->device.bytes.size()));
    if (query.executeStep() && query.getColumn(0).getInt64() != query.getColumn(1).getInt64()) {
        outcome.problems.push_back(fmt::format("own operations are not contiguous: {} rows up to sequence {}",
                                               query.getColumn(0).getInt64(), query.getColumn(1).getInt64()));
    }
}

std::string spelled(const Address& address) {
    return fmt::format("{}/{}/{}/{}", address.period.text, address.unit.text, static_cast<int>(address.topic), address.item.text);
}

/// One register; returns how many operations hang on it.
std::size_t checkRegister(const Place& place, const Address& address, StateTable& state, bool isMarked, const Register& fresh,
                          const std::vector<JournalEntry>& history, VerifyOutcome& outcome) {
    if (fresh != state.read(place)) {
        outcome.problems.push_back("stored state differs from the journal at " + spelled(address));
    }
    if (fresh.inConflict() != isMarked) {
        outcome.problems.push_back("conflict mark differs from the journal at " + spelled(address));
    }
    if (std::any_of(history.begin(), history.end(), [&](const JournalEntry& entry) { return entry.operation.address != address; })) {
        outcome.problems.push_back("an operation hangs on another address: " + spelled(address));
    }
    return history.size();
}

void checkFold(JournalTable& journal, StateTable& state, VerifyOutcome& outcome) {
    std::map<UnitId, StateSum> sums;
    const auto conflicts = state.conflicts();
    const std::set<Place> marked(conflicts.begin(), conflicts.end());
    std::uint64_t reached = 0;
    for (const Place& place : state.places()) {
        const Address address = journal.addressAt(place);
        const std::vector<JournalEntry> history = state.history(place);
        const Register fresh = foldStanding(history);
        reached += checkRegister(place, address, state, marked.contains(place), fresh, history, outcome);
        outcome.registers += fresh.heads.empty() ? 0 : 1;
        StateSum& sum = sums[address.unit];
        sum = sum ^ StateTable::sumOf(address, fresh);
    }
    if (reached != outcome.operations) {
        outcome.problems.push_back(fmt::format("of {} operations in the journal only {} hang on a register", outcome.operations, reached));
    }
    StateSum total{};
    for (const auto& [unit, sum] : sums) {
        total = total ^ sum;
        if (state.checksum(std::span(&unit, 1)) != sum) {
            outcome.problems.push_back("checksum differs from the journal for unit " + unit.text);
        }
    }
    if (state.checksum({}) != total) {
        outcome.problems.push_back("there is a checksum of a unit that has written nothing");
    }
}

}  // namespace

VerifyOutcome verify(Database& database, JournalTable& journal, StateTable& state, SettingsTable& settings) {
    VerifyOutcome outcome;
    checkFile(database, outcome);
    checkSize(database, outcome);
    checkOwnSequence(database, settings, outcome);
    outcome.operations = settings.counts().total;
    checkFold(journal, state, outcome);
    return outcome;
}

}  // namespace hopluu::store
