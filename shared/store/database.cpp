#include "store/database.h"

#include "store/migrations.h"
#include "store/store_errors.h"

#include <sqlite3.h>

#include <string_view>
#include <vector>

namespace hopluu::store {

namespace {

constexpr int kApplicationId = 0x48704C75;  // "HpLu"
constexpr int kBusyMilliseconds = 5000;

/// In order; the schema version (user_version) is the number of those applied.
const std::vector<std::string_view>& migrations() {
    static const std::vector<std::string_view> all{sql::migration0001};
    return all;
}

int pragma(SQLite::Database& database, const char* name) {
    return database.execAndGet(std::string("PRAGMA ") + name).getInt();
}

void migrate(Database& database) {
    // Read inside the write lock: two programs may open a new file at the same moment.
    Transaction transaction(database);
    SQLite::Database& raw = database.raw();
    const auto applied = static_cast<std::size_t>(pragma(raw, "user_version"));
    for (std::size_t next = applied; next < migrations().size(); ++next) {
        raw.exec(std::string(migrations()[next]));
    }
    raw.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    raw.exec("PRAGMA user_version = " + std::to_string(migrations().size()));
    transaction.commit();
}

}  // namespace

Database::Database(const std::filesystem::path& file, bool create)
    : file_(file), database_(file.string(), SQLite::OPEN_READWRITE | (create ? SQLite::OPEN_CREATE : 0), kBusyMilliseconds) {}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file, bool create) {
    try {
        std::unique_ptr<Database> database(new Database(file, create));
        SQLite::Database& raw = database->raw();
        const int application = pragma(raw, "application_id");
        const int version = pragma(raw, "user_version");
        const bool isEmpty = raw.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
        if (application != kApplicationId && (!isEmpty || application != 0 || version != 0)) {
            return fail(errors::notAStore(file));
        }
        const auto latest = static_cast<int>(migrations().size());
        if (version > latest) {
            return fail(errors::newerVersion(file));
        }
        raw.exec("PRAGMA journal_mode = WAL");
        raw.exec("PRAGMA synchronous = FULL");
        raw.exec("PRAGMA foreign_keys = ON");
        raw.exec("PRAGMA cache_size = -2000");  // 2 MB: the server stays small
        if (version < latest) {
            migrate(*database);
        }
        return database;
    } catch (const SQLite::Exception& exception) {
        return fail(translate(exception, file));
    }
}

SQLite::Statement& Database::statement(const char* sql) {
    auto& slot = statements_[sql];
    if (!slot) {
        slot = std::make_unique<SQLite::Statement>(database_, sql);
    }
    slot->reset();
    slot->clearBindings();
    return *slot;
}

Transaction::Transaction(Database& database) : database_(database) {
    if (database_.depth_ == 0) {
        database_.raw().exec("BEGIN IMMEDIATE");
        database_.doomed_ = false;
    }
    ++database_.depth_;
}

Transaction::~Transaction() {
    --database_.depth_;
    if (committed_) {
        return;
    }
    if (database_.depth_ > 0) {
        database_.doomed_ = true;
        return;
    }
    // A statement that is still stepping would keep the transaction open.
    for (auto& [text, statement] : database_.statements_) {
        statement->tryReset();
    }
    // When SQLite has rolled back by itself (a full disk), this fails, and that is fine.
    (void)database_.raw().tryExec("ROLLBACK");
}

void Transaction::commit() {
    if (database_.depth_ == 1) {
        if (database_.doomed_) {
            throw SQLite::Exception("a part of the transaction failed", SQLITE_ABORT);
        }
        for (auto& [text, statement] : database_.statements_) {
            statement->tryReset();
        }
        database_.raw().exec("COMMIT");
    }
    committed_ = true;
}

Error translate(const SQLite::Exception& exception, const std::filesystem::path& file) {
    switch (exception.getErrorCode()) {
        case SQLITE_FULL:
            return errors::diskFull(file);
        case SQLITE_READONLY:
            return errors::readOnly(file);
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return errors::busy(file);
        case SQLITE_CORRUPT:
            return errors::corrupt(file);
        case SQLITE_NOTADB:
            return errors::notAStore(file);
        default:
            return errors::inputOutput(file, exception.getErrorStr());
    }
}

}  // namespace hopluu::store
