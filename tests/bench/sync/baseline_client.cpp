#include "bench/sync/baseline_client.h"

#include "bench/sync/server_program.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <httplib.h>
#include <sqlite3.h>

#include <charconv>
#include <cstring>

namespace hopluu::bench {

namespace {

constexpr char kTables[] =
    "CREATE TABLE cell (year INTEGER, board INTEGER, item INTEGER, state INTEGER, value INTEGER, remark TEXT,"
    " PRIMARY KEY (year, board, item)) WITHOUT ROWID;"
    "CREATE TABLE paragraph (year INTEGER, board INTEGER, section INTEGER, text TEXT, PRIMARY KEY (year, board, section)) WITHOUT ROWID;"
    "CREATE TABLE place (cursor INTEGER NOT NULL); INSERT INTO place VALUES (0)";

void require(int code, const char* what) {
    if (code != SQLITE_OK) {
        stop(fmt::format("the baseline's {} failed with {}", what, code));
    }
}

int theirsWins(void* /*context*/, int conflict, sqlite3_changeset_iter* /*change*/) {
    return conflict == SQLITE_CHANGESET_DATA || conflict == SQLITE_CHANGESET_CONFLICT ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_OMIT;
}

int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

class BaselineClient::Implementation {
public:
    Implementation(const std::filesystem::path& file, int itsBoard, int itsPort, Packing itsPacking, Line itsLine)
        : board(itsBoard),
          port(itsPort),
          line(itsLine),
          suffix(itsPacking == Packing::gzip ? "&gzip=1" : ""),
          database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
        database.exec(kDurable);
        database.exec(kTables);
        beginSession();
    }
    ~Implementation() { sqlite3session_delete(session); }
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;

    void beginSession() {
        require(sqlite3session_create(database.getHandle(), "main", &session), "session");
        require(sqlite3session_attach(session, nullptr), "session");
    }
    /// For one visit; without TLS the connection stays for the next.
    httplib::ClientImpl& visit() {
        if (line == Line::tls) {
            auto client = std::make_unique<httplib::SSLClient>("127.0.0.1", port);
            client->enable_server_certificate_verification(false);
            http = std::move(client);
        } else if (!http) {
            http = std::make_unique<httplib::ClientImpl>("127.0.0.1", port);
        }
        http->set_keep_alive(true);
        http->set_tcp_nodelay(true);
        return *http;
    }
    [[nodiscard]] bool isPacked() const { return !suffix.empty(); }

    int board, port;
    Line line;
    std::string suffix;
    SQLite::Database database;
    std::unique_ptr<httplib::ClientImpl> http;
    sqlite3_session* session = nullptr;
    std::int64_t cursor = 0;
};

BaselineClient::BaselineClient(const std::filesystem::path& file, int board, int port, Packing packing, Line line)
    : implementation_(std::make_unique<Implementation>(file, board, port, packing, line)) {}
BaselineClient::~BaselineClient() = default;

void BaselineClient::writeCell(int year, int item, const Value& value) {
    SQLite::Statement insert(implementation_->database, "INSERT OR REPLACE INTO cell VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(1, year);
    insert.bind(2, implementation_->board);
    insert.bind(3, item);
    insert.bind(4, static_cast<int>(value.state));
    insert.bind(5, value.number.millionths());
    insert.bind(6, value.remark);
    insert.exec();
}

void BaselineClient::writeParagraph(int year, int section, const std::string& text) {
    SQLite::Statement insert(implementation_->database, "INSERT OR REPLACE INTO paragraph VALUES (?, ?, ?, ?)");
    insert.bind(1, year);
    insert.bind(2, implementation_->board);
    insert.bind(3, section);
    insert.bind(4, text);
    insert.exec();
}

void BaselineClient::begin() {
    implementation_->database.exec("BEGIN");
}
void BaselineClient::commit() {
    implementation_->database.exec("COMMIT");
}

std::string BaselineClient::takeChangeset() {
    int size = 0;
    void* bytes = nullptr;
    require(sqlite3session_changeset(implementation_->session, &size, &bytes), "changeset");
    std::string changeset(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
    sqlite3_free(bytes);
    sqlite3session_delete(implementation_->session);
    implementation_->beginSession();
    return changeset;
}

void BaselineClient::push() {
    const std::string changeset = takeChangeset();
    const auto answer =
        implementation_->visit().Post(fmt::format("/push?board={}{}", implementation_->board, implementation_->suffix),
                                      implementation_->isPacked() ? deflate(changeset) : changeset, "application/octet-stream");
    if (!answer || answer->status != 200) {
        stop("the baseline's push failed");
    }
}

void BaselineClient::pull() {
    Implementation& mine = *implementation_;
    const auto answer = mine.visit().Get(fmt::format("/pull?since={}&except={}{}", mine.cursor, mine.board, mine.suffix));
    if (!answer || answer->status != 200) {
        stop("the baseline's pull failed");
    }
    const std::string news = mine.isPacked() ? inflate(answer->body) : answer->body;
    sqlite3session_enable(mine.session, 0);
    SQLite::Transaction transaction(mine.database);
    for (std::size_t at = sizeof mine.cursor; at < news.size();) {
        std::uint32_t size = 0;
        std::memcpy(&size, news.data() + at, sizeof size);
        at += sizeof size;
        require(sqlite3changeset_apply(mine.database.getHandle(), static_cast<int>(size), const_cast<char*>(news.data() + at), nullptr,
                                       theirsWins, nullptr),
                "apply");
        at += size;
    }
    std::int64_t cursor = 0;
    std::memcpy(&cursor, news.data(), sizeof cursor);
    if (cursor != mine.cursor) {
        mine.database.exec(fmt::format("UPDATE place SET cursor = {}", cursor));
    }
    transaction.commit();
    mine.cursor = cursor;
    sqlite3session_enable(mine.session, 1);
}

std::int64_t BaselineClient::rows() const {
    return implementation_->database.execAndGet("SELECT (SELECT count(*) FROM cell) + (SELECT count(*) FROM paragraph)").getInt64();
}

std::vector<StoredChangeset> asChangesets(std::span<const Operation> cells) {
    std::vector<StoredChangeset> changesets;
    std::vector<std::unique_ptr<BaselineClient>> boards;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Address& address = cells[i].address;
        const int board = number(std::string_view(address.unit.text).substr(sizeof "board-" - 1));
        while (boards.size() < static_cast<std::size_t>(board)) {
            boards.push_back(std::make_unique<BaselineClient>(":memory:", static_cast<int>(boards.size()) + 1, 0, Packing::plain));
        }
        BaselineClient& writer = *boards[static_cast<std::size_t>(board) - 1];
        const int indicator = number(std::string_view(address.item.text).substr(sizeof "indicator_" - 1));
        writer.writeCell(number(address.period.text), indicator * 2 + (address.item.text.ends_with(".ddi") ? 1 : 0),
                         std::get<Value>(cells[i].body));
        const bool isLast =
            i + 1 == cells.size() || cells[i + 1].address.unit != address.unit || cells[i + 1].address.period != address.period;
        if (isLast) {
            changesets.push_back({board, writer.takeChangeset()});
        }
    }
    return changesets;
}

}  // namespace hopluu::bench
