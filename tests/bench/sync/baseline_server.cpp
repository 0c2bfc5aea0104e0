#include "bench/sync/baseline_server.h"

#include "bench/sync/server_program.h"
#include "certificate.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <httplib.h>
#include <zlib.h>

#include <cstdio>
#include <cstring>
#include <mutex>

namespace hopluu::bench {

namespace {

constexpr std::size_t kLengthBytes = 4;
constexpr int kAsGzip = 6;
constexpr std::size_t kThreads = 16;  // the library gives each open connection a thread of its own, and lets others wait for it

std::int64_t numberOf(const httplib::Request& request, const char* name) {
    return std::strtoll(request.get_param_value(name).c_str(), nullptr, 10);
}

void makeLog(SQLite::Database& database) {
    database.exec(kDurable);
    database.exec("CREATE TABLE IF NOT EXISTS log (arrival INTEGER PRIMARY KEY, board INTEGER NOT NULL, changeset BLOB NOT NULL) STRICT");
}

void append(SQLite::Database& database, int board, const std::string& changeset) {
    SQLite::Statement insert(database, "INSERT INTO log (board, changeset) VALUES (?, ?)");
    insert.bind(1, board);
    insert.bindNoCopy(2, changeset.data(), static_cast<int>(changeset.size()));
    insert.exec();
}

std::string newsOf(SQLite::Database& database, std::int64_t since, std::int64_t except) {
    SQLite::Statement select(database, "SELECT arrival, board, changeset FROM log WHERE arrival > ? ORDER BY arrival");
    select.bind(1, since);
    std::string parts;
    std::int64_t cursor = since;
    while (select.executeStep()) {
        cursor = select.getColumn(0).getInt64();
        if (select.getColumn(1).getInt64() != except) {
            const SQLite::Column changeset = select.getColumn(2);
            const auto size = static_cast<std::size_t>(changeset.getBytes());
            parts += rawBytes(size, kLengthBytes);
            parts.append(static_cast<const char*>(changeset.getBlob()), size);
        }
    }
    return rawBytes(static_cast<std::uint64_t>(cursor), sizeof cursor) + parts;
}

}  // namespace

std::string rawBytes(std::uint64_t number, std::size_t size) {
    return {reinterpret_cast<const char*>(&number), size};
}

std::string deflate(const std::string& plain) {
    uLongf size = compressBound(static_cast<uLong>(plain.size()));
    std::string packed(size, '\0');
    compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(plain.data()),
              static_cast<uLong>(plain.size()), kAsGzip);
    packed.resize(size);
    return rawBytes(plain.size(), kLengthBytes) + packed;
}

std::string inflate(const std::string& packed) {
    std::uint32_t declared = 0;
    std::memcpy(&declared, packed.data(), kLengthBytes);
    std::string plain(declared, '\0');
    uLongf size = declared;
    if (uncompress(reinterpret_cast<Bytef*>(plain.data()), &size, reinterpret_cast<const Bytef*>(packed.data()) + kLengthBytes,
                   static_cast<uLong>(packed.size() - kLengthBytes)) != Z_OK) {
        stop("the baseline's bytes do not expand");
    }
    return plain;
}

void fillBaseline(const std::filesystem::path& file, const std::vector<StoredChangeset>& changesets) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    makeLog(database);
    SQLite::Transaction transaction(database);
    for (const auto& each : changesets) {
        append(database, each.board, each.bytes);
    }
    transaction.commit();
}

namespace {

int serve(httplib::Server& server, const std::filesystem::path& file) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    makeLog(database);
    std::mutex mutex;
    server.set_tcp_nodelay(true);
    server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
    server.Post("/push", [&](const httplib::Request& request, httplib::Response&) {
        const std::string changeset = request.has_param("gzip") ? inflate(request.body) : request.body;
        const std::scoped_lock lock(mutex);
        append(database, static_cast<int>(numberOf(request, "board")), changeset);
    });
    server.Get("/pull", [&](const httplib::Request& request, httplib::Response& response) {
        std::unique_lock lock(mutex);
        std::string news = newsOf(database, numberOf(request, "since"), numberOf(request, "except"));
        lock.unlock();
        response.set_content(request.has_param("gzip") ? deflate(news) : std::move(news), "application/octet-stream");
    });
    const int port = server.bind_to_any_port("127.0.0.1");
    fmt::print("port {}\n", port);
    std::fflush(stdout);
    return server.listen_after_bind() ? 0 : 1;
}

}  // namespace

int runBaselineServer(const std::filesystem::path& file, Line line) {
    if (line == Line::plain) {
        httplib::Server server;
        return serve(server, file);
    }
    const auto certificate = server::makeCertificate({"localhost"});
    if (!certificate) {
        stop("the baseline has no certificate");
    }
    httplib::SSLServer server(certificate->certificate.get(), certificate->key.get());
    return serve(server, file);
}

}  // namespace hopluu::bench
