#include "store/database.h"

#include "domain/deliberate_fault.h"
#include "store/file_header.h"
#include "store/migration_three.h"
#include "store/migration_two.h"
#include "store/migrations.h"
#include "store/store_errors.h"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <string_view>
#include <thread>

#ifndef _WIN32
#include <sys/statvfs.h>
#endif

namespace hopluu::store {

namespace {

constexpr int kBusyMilliseconds = 5000;

struct Migration {
    std::string_view sql;
    void (*carryOver)(Database&) = nullptr;  // what SQL cannot do; after it
};

/// In order; the schema version (user_version) is the number of those applied.
const std::vector<Migration>& migrations() {
    static const std::vector<Migration> all{
        {sql::migration0001}, {sql::migration0002, carryOverToRuns}, {sql::migration0003, foldConflictsAgain}};
    return all;
}

std::int64_t pragma(SQLite::Database& database, const char* name) {
    return database.execAndGet(std::string("PRAGMA ") + name).getInt64();
}

/// The file as it is, beside it as "<file>.version-N", its owner's as the file is: an older program opens it, and a migration that went
/// wrong can be looked into. One of the same name is replaced by it.
void keepCopy(SQLite::Database& raw, const std::filesystem::path& file, std::int64_t version) {
    const std::string kept = file.string() + ".version-" + std::to_string(version);
    const std::string unfinished = kept + ".part-" + std::to_string(std::random_device{}());
    SQLite::Statement copy(raw, "VACUUM INTO ?");
    copy.bind(1, unfinished);
    (void)copy.exec();
    std::filesystem::permissions(unfinished, std::filesystem::status(file).permissions());
    // Another program may have migrated the file meanwhile; then the copy is that one's business.
    const bool isOld = SQLite::Database(unfinished).execAndGet("PRAGMA user_version").getInt64() == version;
    if (!isOld) {
        std::filesystem::remove(unfinished);
        return;
    }
    std::error_code failure;
    std::filesystem::rename(unfinished, kept, failure);
    if (failure) {
        std::filesystem::remove(unfinished);
        throw std::filesystem::filesystem_error("kept copy", kept, failure);
    }
}

/// In the rollback mode that a new file begins in, so that a new store's first page tells at once what it is (file_header.h).
void migrate(Database& database) {
    // Read inside the write lock: two programs may open a new file at the same moment.
    Transaction transaction(database);
    SQLite::Database& raw = database.raw();
    const auto applied = static_cast<std::size_t>(pragma(raw, "user_version"));
    for (std::size_t next = applied; next < migrations().size(); ++next) {
        raw.exec(std::string(migrations()[next].sql));
        if (migrations()[next].carryOver != nullptr) {
            migrations()[next].carryOver(database);
        }
    }
    raw.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    raw.exec("PRAGMA user_version = " + std::to_string(std::max(applied, migrations().size())));
    transaction.commit();
}

/// Of this connection only: nothing in the file changes.
void configure(SQLite::Database& raw) {
    raw.exec(isFaulty(DeliberateFault::writesNotSynced) ? "PRAGMA synchronous = OFF" : "PRAGMA synchronous = FULL");
    raw.exec("PRAGMA foreign_keys = ON");
    raw.exec("PRAGMA cache_size = -2000");            // 2 MB: the server stays small
    raw.exec("PRAGMA journal_size_limit = 4194304");  // a large exchange leaves no large log behind
}

bool isWritable(const std::filesystem::path& place) {
    sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
    int yes = 0;
    return system == nullptr || system->xAccess(system, place.string().c_str(), SQLITE_ACCESS_READWRITE, &yes) != SQLITE_OK || yes != 0;
}

std::filesystem::path folderOf(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

/// A disk may have room for bytes and none for one more file.
bool isWithoutRoom([[maybe_unused]] const std::filesystem::path& folder) {
#ifdef _WIN32
    return false;
#else
    struct statvfs disk {};
    return ::statvfs(folder.c_str(), &disk) == 0 && (disk.f_bavail == 0 || (disk.f_files > 0 && disk.f_favail == 0));
#endif
}

/// SQLite says "unable to open" for what people know as a folder that they may not write to, or as a full disk.
Error cannotOpen(const std::filesystem::path& file, const char* detail) {
    std::error_code error;
    const std::filesystem::path folder = folderOf(file);
    if (isWithoutRoom(folder)) {
        return errors::diskFull(file);
    }
    const bool isThere = std::filesystem::is_directory(folder, error) && !std::filesystem::is_directory(file, error);
    const bool isLocked = !isWritable(folder) || (std::filesystem::exists(file, error) && !isWritable(file));
    return isThere && isLocked ? errors::readOnly(file) : errors::inputOutput(file, detail);
}

/// Changing the mode wants the file for itself, and for that SQLite does not wait: several programs may open a new file at once.
void enterWriteAheadLog(SQLite::Database& database) {
    constexpr std::chrono::milliseconds kPause{10};
    constexpr int kAttempts = kBusyMilliseconds / static_cast<int>(kPause.count());
    for (int attempt = 1; attempt < kAttempts; ++attempt) {
        const int result = database.tryExec("PRAGMA journal_mode = WAL");
        if (result != SQLITE_BUSY && result != SQLITE_LOCKED) {
            break;
        }
        std::this_thread::sleep_for(kPause);
    }
    database.exec("PRAGMA journal_mode = WAL");  // done already, or the reason why not
}

}  // namespace

Database::Database(const std::filesystem::path& file, bool create)
    : file_(file), database_(file.string(), SQLite::OPEN_READWRITE | (create ? SQLite::OPEN_CREATE : 0), kBusyMilliseconds) {}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file, bool create) {
    const FileKind kind = fileKind(file);
    if (kind == FileKind::foreign || (kind == FileKind::empty && !create)) {
        return fail(errors::notAStore(file));
    }
    try {
        std::unique_ptr<Database> database(new Database(file, create));
        SQLite::Database& raw = database->raw();
        const std::int64_t version = pragma(raw, "user_version");
        const auto latest = static_cast<std::int64_t>(migrations().size());
        if (version > latest) {
            return fail(errors::newerVersion(file));
        }
        // What was unfinished, SQLite has repaired by now.
        const bool isBlank = raw.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
        if (!isBlank && pragma(raw, "application_id") != kApplicationId) {
            return fail(errors::notAStore(file));
        }
        configure(raw);
        if (version < latest) {
            if (!isBlank) {
                keepCopy(raw, file, version);
            }
            migrate(*database);
        }
        enterWriteAheadLog(raw);
        return database;
    } catch (const SQLite::Exception& exception) {
        return fail(translate(exception, file));
    } catch (const std::filesystem::filesystem_error& error) {
        return fail(errors::inputOutput(file, error.code().message()));
    }
}

Query Database::statement(const char* sql) {
    auto& prepared = statements_[sql];
    auto idle = std::find_if(prepared.begin(), prepared.end(), [](const auto& each) { return !each->inUse; });
    if (idle == prepared.end()) {
        prepared.push_back(std::make_unique<PreparedStatement>(database_, sql));
        idle = std::prev(prepared.end());
    }
    (*idle)->statement.clearBindings();
    return Query(**idle);
}

void Database::flush() {
    for (Resident* each : residents_) {
        each->flush();
    }
}

void Database::forget() noexcept {
    for (Resident* each : residents_) {
        each->forget();
    }
}

void Database::forgetWhatOthersChanged() {
    auto query = statement("PRAGMA data_version");
    const std::int64_t version = query.executeStep() ? query.getColumn(0).getInt64() : 0;
    if (version != dataVersion_) {
        forget();
        dataVersion_ = version;
    }
}

void Database::requireTransaction() {
    if (sqlite3_get_autocommit(database_.getHandle()) != 0) {
        throw SQLite::Exception("the transaction has been rolled back", SQLITE_ABORT);
    }
}

Transaction::Transaction(Database& database) : database_(database) {
    if (database_.depth_ == 0) {
        database_.raw().exec("BEGIN IMMEDIATE");
        try {
            database_.forgetWhatOthersChanged();
        } catch (const SQLite::Exception&) {
            (void)database_.raw().tryExec("ROLLBACK");
            throw;
        }
        database_.doomed_ = false;
    } else {
        database_.requireTransaction();
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
    // When SQLite has rolled back by itself (a full disk), this fails, and that is fine.
    (void)database_.raw().tryExec("ROLLBACK");
    database_.forget();
}

void Transaction::commit() {
    if (database_.depth_ == 1) {
        if (database_.doomed_) {
            throw SQLite::Exception("a part of the transaction failed", SQLITE_ABORT);
        }
        database_.flush();
        database_.raw().exec("COMMIT");
    }
    committed_ = true;
}

Snapshot::Snapshot(Database& database) : database_(database), isOutermost_(database.depth_ == 0 && !database.snapshot_) {
    if (isOutermost_) {
        database_.raw().exec("BEGIN");
        try {
            database_.forgetWhatOthersChanged();
        } catch (const SQLite::Exception&) {
            (void)database_.raw().tryExec("COMMIT");
            throw;
        }
        database_.snapshot_ = true;
    } else {
        database_.requireTransaction();
    }
}

Snapshot::~Snapshot() {
    if (isOutermost_) {
        database_.snapshot_ = false;
        (void)database_.raw().tryExec("COMMIT");
    }
}

Error translate(const SQLite::Exception& exception, const std::filesystem::path& file) {
    // The index of the write-ahead log could not grow: the disk is full there.
    if (exception.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE) {
        return errors::diskFull(file);
    }
    switch (exception.getErrorCode() & 0xFF) {
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
        case SQLITE_CANTOPEN:
            return cannotOpen(file, exception.getErrorStr());
        default:
            return errors::inputOutput(file, exception.getErrorStr());
    }
}

}  // namespace hopluu::store
