// One SQLite file: opening, pragmas, migrations, cached statements, transactions, and what SQLite's failures mean to people.
// Inside this layer failures are SQLite's exceptions; `guarded` turns them into Errors at the public functions.
#pragma once

#include "domain/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hopluu::store {

/// A cached statement and whether somebody is using it.
struct PreparedStatement {
    PreparedStatement(const SQLite::Database& database, const char* sql) : statement(database, sql) {}
    SQLite::Statement statement;
    bool inUse = false;
};

/// The use of one cached statement, reset at the end of the scope. A statement left standing on a row would keep its read
/// transaction open: this connection would not see what another program commits, and could not write after it.
class Query {
public:
    explicit Query(PreparedStatement& prepared) : prepared_(prepared) { prepared_.inUse = true; }
    ~Query() {
        (void)prepared_.statement.tryReset();
        prepared_.inUse = false;
    }
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    template <class... Arguments>
    void bind(int index, Arguments&&... arguments) {
        prepared_.statement.bind(index, std::forward<Arguments>(arguments)...);
    }
    [[nodiscard]] bool executeStep() { return prepared_.statement.executeStep(); }
    void exec() { (void)prepared_.statement.exec(); }
    void reset() { prepared_.statement.reset(); }
    [[nodiscard]] SQLite::Column getColumn(int index) { return prepared_.statement.getColumn(index); }

private:
    PreparedStatement& prepared_;
};

/// Whoever keeps in memory what the file says, or what it is about to say. Told before a commit, and whenever the file may say something
/// else than it did: after a rollback, and when another connection has written.
class Resident {
public:
    virtual ~Resident() = default;
    /// Writes out what is not yet in the file.
    virtual void flush() = 0;
    /// Drops all that is kept, what is not written included.
    virtual void forget() noexcept = 0;
};

class Database {
public:
    /// Opens, checks that it is ours, migrates to the latest schema. Errors: as in store.h.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file, bool create);

    /// A prepared statement without bindings, nobody else's while the Query lives. `sql` must be a literal.
    [[nodiscard]] Query statement(const char* sql);
    [[nodiscard]] SQLite::Database& raw() { return database_; }
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    /// `resident` must live as long as anybody begins transactions here. Flushed in the order of attaching.
    void attach(Resident& resident) { residents_.push_back(&resident); }
    void flush();
    /// The transaction under way, if any, can only be rolled back: SQLite failed, and what is kept in memory may be half written.
    void doom() { doomed_ = true; }

private:
    Database(const std::filesystem::path& file, bool create);
    friend class Transaction;
    friend class Snapshot;
    /// At the beginning of a transaction of either kind.
    void forgetWhatOthersChanged();
    /// A full disk makes SQLite roll back by itself: what is written after that would stand, each statement on its own.
    void requireTransaction();
    void forget() noexcept;

    std::filesystem::path file_;
    SQLite::Database database_;
    /// More than one for a text when its uses nest.
    std::unordered_map<const char*, std::vector<std::unique_ptr<PreparedStatement>>> statements_;
    std::vector<Resident*> residents_;
    std::int64_t dataVersion_ = 0;  // SQLite's: changes when another connection has committed
    int depth_ = 0;
    bool doomed_ = false;
    bool snapshot_ = false;
};

/// BEGIN IMMEDIATE … COMMIT. Without commit() the destructor rolls back. One inside another joins it: the outermost decides, and an
/// inner one that was not committed dooms the whole.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Database& database_;
    bool committed_ = false;
};

/// Several reads that see one moment of the file, whatever other programs write meanwhile. Inside a Transaction or another
/// Snapshot it does nothing of its own.
class Snapshot {
public:
    explicit Snapshot(Database& database);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Database& database_;
    bool isOutermost_ = false;
};

[[nodiscard]] Error translate(const SQLite::Exception& exception, const std::filesystem::path& file);

/// Runs `work`, which returns a Result, and turns SQLite's exceptions into its error.
template <class Work>
auto guarded(const Database& database, Work work) -> std::invoke_result_t<Work> {
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        return fail(translate(exception, database.file()));
    }
}

/// The same, with one Snapshot around it: for public functions that read.
template <class Work>
auto reading(Database& database, Work work) -> std::invoke_result_t<Work> {
    return guarded(database, [&]() -> std::invoke_result_t<Work> {
        const Snapshot snapshot(database);
        try {
            return work();
        } catch (const SQLite::Exception&) {
            database.doom();
            throw;
        }
    });
}

}  // namespace hopluu::store
