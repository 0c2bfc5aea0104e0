// One SQLite file: opening, pragmas, migrations, cached statements, transactions, and what SQLite's failures mean to people.
// Inside this layer failures are SQLite's exceptions; `guarded` turns them into Errors at the public functions.
#pragma once

#include "domain/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>
#include <string>
#include <type_traits>
#include <unordered_map>

namespace hopluu::store {

class Database {
public:
    /// Opens, checks that it is ours, migrates to the latest schema. Errors: as in store.h.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file, bool create);

    /// A prepared statement, reset and without bindings. One use at a time for each text.
    [[nodiscard]] SQLite::Statement& statement(const char* sql);
    [[nodiscard]] SQLite::Database& raw() { return database_; }
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }

private:
    Database(const std::filesystem::path& file, bool create);
    friend class Transaction;

    std::filesystem::path file_;
    SQLite::Database database_;
    std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> statements_;
    int depth_ = 0;
    bool doomed_ = false;
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

}  // namespace hopluu::store
