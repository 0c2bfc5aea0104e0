#include "store/migration_two.h"

#include "journal/byte_stream.h"
#include "store/columns.h"
#include "store/held_table.h"
#include "store/journal_table.h"
#include "store/name_table.h"
#include "store/register_blocks.h"
#include "store/standing_table.h"

namespace hopluu::store {

namespace {

/// As version 1 had it: pairs of varints.
std::vector<std::pair<RowId, std::uint64_t>> supersedesFrom(ByteView bytes) {
    journal::ByteReader in(bytes);
    std::vector<std::pair<RowId, std::uint64_t>> ids;
    while (in.left() > 0 && !in.failed()) {
        const auto device = static_cast<RowId>(in.varint());
        ids.emplace_back(device, in.varint());
    }
    if (in.failed()) {
        throw corrupt("what an operation supersedes cannot be read");
    }
    return ids;
}

void carryOverJournal(Database& database, JournalTable& journal) {
    auto rows = database.statement(
        "SELECT arrival, device, sequence, time, sheet, item, previous, supersedes, standing, body FROM old_journal ORDER BY arrival");
    while (rows.executeStep()) {
        StoredOperation operation;
        operation.device = rows.getColumn(1).getInt64();
        operation.sequence = static_cast<std::uint64_t>(rows.getColumn(2).getInt64());
        operation.time = static_cast<std::uint64_t>(rows.getColumn(3).getInt64());
        operation.place = {rows.getColumn(4).getInt64(), rows.getColumn(5).getInt64()};
        operation.previous = rows.getColumn(6).getInt64();  // NULL is 0
        operation.supersedes = supersedesFrom(blob(rows.getColumn(7)));
        journal.append(rows.getColumn(0).getInt64(), std::move(operation), blob(rows.getColumn(9)),
                       static_cast<Standing>(rows.getColumn(8).getInt()));
    }
    journal.flush();
}

/// What is named and not held; to be called when all that is held is known.
void findAwaited(Database& database, JournalTable& journal, HeldTable& held) {
    auto insert = database.statement("INSERT OR IGNORE INTO awaited VALUES (?, ?)");
    journal.eachRun(1, [&](const Run& run) {
        for (const auto& operation : run.operations) {
            for (const auto& [device, sequence] : operation.supersedes) {
                if (held.arrivalOf(device, sequence)) {
                    continue;
                }
                insert.bind(1, device);
                insert.bind(2, static_cast<std::int64_t>(sequence));
                insert.exec();
                insert.reset();
            }
        }
        return true;
    });
}

void carryOverRegisters(Database& database, RegisterBlocks& registers) {
    auto rows = database.statement("SELECT sheet, item, last, heads FROM old_register");
    while (rows.executeStep()) {
        RegisterRow row{rows.getColumn(2).getInt64(), {}};
        const auto heads = rows.getColumn(3);
        if (heads.isNull()) {
            row.heads = {row.last};
        }
        journal::ByteReader in(blob(heads));
        while (in.left() > 0 && !in.failed()) {
            row.heads.push_back(static_cast<std::int64_t>(in.varint()));
        }
        registers.put({rows.getColumn(0).getInt64(), rows.getColumn(1).getInt64()}, std::move(row));
    }
    registers.flush();
}

}  // namespace

void carryOverToRuns(Database& database) {
    NameTable names(database);
    HeldTable held(database);
    StandingTable standings(database);
    JournalTable journal(database, names, held, standings);
    RegisterBlocks registers(database);
    carryOverJournal(database, journal);
    held.flush();
    findAwaited(database, journal, held);
    carryOverRegisters(database, registers);
    database.raw().exec("INSERT INTO conflict SELECT sheet, item FROM old_conflict");
    database.raw().exec("DROP TABLE old_conflict; DROP TABLE old_register; DROP TABLE old_journal");
}

}  // namespace hopluu::store
