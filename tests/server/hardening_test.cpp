// What a hostile or broken client sends, byte by byte.
#include "http/connection_queue.h"
#include "raw_tls.h"
#include "running_server.h"
#include "support/catch.h"

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hopluu::test {

namespace {

std::string statusLine(const std::string& answer) {
    return answer.substr(0, answer.find("\r\n"));
}

const std::string kEnvelope = "Content-Type: application/vnd.hopluu\r\n";

}  // namespace

TEST_CASE("Requests that two readers could understand differently are refused and the connection closed") {
    RunningServer server;
    std::string manyHeaders;
    for (int i = 0; i < 80; ++i) {
        manyHeaders += "X-" + std::to_string(i) + ": 1\r\n";
    }
    const std::string post = "POST /v1/exchange HTTP/1.1\r\nHost: x\r\n";
    const std::string get = "GET /v1/about HTTP/1.1\r\nHost: x\r\n";
    const std::pair<std::string, std::string> cases[] = {
        {post + kEnvelope + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400 request.not-accepted"},
        {post + kEnvelope + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", "400 request.not-accepted"},
        {post + kEnvelope + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", "400 request.not-accepted"},
        {post + kEnvelope + "Content-Length: +5\r\n\r\nhello", "400 request.not-accepted"},
        {post + kEnvelope + "Content-Length: 5\r\nContent-Encoding: gzip\r\n\r\nhello", "400 request.not-accepted"},
        {post + kEnvelope + "\r\n", "411 request.no-length"},
        {post + kEnvelope + "Content-Length: 99999999999\r\n\r\n", "413 request.too-large"},
        {post + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 3\r\n\r\nabc", "415 request.media-type"},
        {get + "Range: bytes=0-1\r\n\r\n", "400 request.not-accepted"},
        {get + manyHeaders + "\r\n", "400 request.not-accepted"},
        {get + "Content-Length: 3\r\n\r\nabc", "400 request.not-accepted"},
        {"GET /etc/passwd HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", "404 request.not-found"},
        {"PUT /v1/about HTTP/1.1\r\nHost: x\r\n\r\n", "405 request.method"},
        {"nonsense\r\n\r\n", "400 request.malformed"},
    };
    for (const auto& [bytes, expected] : cases) {
        RawTls client(server.bloc->port());
        REQUIRE(client.connected());
        client.send(bytes);
        const std::string answer = client.readAll();  // ends only when the server hangs up
        INFO(bytes.substr(0, 200) << "\n---\n" << answer);
        CHECK(statusLine(answer).find(expected.substr(0, 3)) != std::string::npos);
        CHECK(answer.find("urn:hopluu:problem:" + expected.substr(4)) != std::string::npos);
        CHECK(answer.find("Connection: close") != std::string::npos);
    }
    CHECK(must(server.line().get("/v1/about")).status == 200);
}

TEST_CASE("What follows a refused request on its connection is never served") {
    RunningServer server;
    RawTls client(server.bloc->port());
    client.send(
        "POST /v1/exchange HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /v1/about HTTP/1.1\r\nHost: x\r\n\r\n");
    const std::string answer = client.readAll();
    CHECK(answer.find("hopluu-server") == std::string::npos);
}

TEST_CASE("A head without an end is cut after its allowance") {
    RunningServer server;
    RawTls client(server.bloc->port());
    client.send("GET /v1/about HTTP/1.1\r\nHost: x\r\n");
    const std::string header = "X-Filler: " + std::string(1000, 'a') + "\r\n";
    int sent = 0;
    while (sent < 20'000 && client.send(header)) {
        ++sent;
    }
    CHECK(sent < 20'000);  // 20 MB would have gone through
    CHECK(must(server.line().get("/v1/about")).status == 200);
}

TEST_CASE("A hundred connections that drip or say nothing do not keep another client out") {
    RunningServer server;
    std::vector<int> silent;
    std::vector<std::unique_ptr<RawTls>> dripping;
    for (int i = 0; i < 60; ++i) {
        silent.push_back(connectPlain(server.bloc->port()));
    }
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 40; ++i) {
        dripping.push_back(std::make_unique<RawTls>(server.bloc->port()));
        dripping.back()->send("POST /v1/exchange HTTP/1.1\r\nHost: x\r\n" + kEnvelope + "Content-Length: 1000\r\n\r\na");
    }
    CHECK(must(server.line().get("/v1/about")).status == 200);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
    for (const int socket : silent) {
        ::close(socket);
    }
}

TEST_CASE("A full server tells whoever has waited longest that it is busy and when to come again") {
    server::HttpLimits limits = quickLimits();
    limits.threads = 1;
    limits.waiting = 1;
    limits.connections.patience = std::chrono::seconds(20);
    limits.connections.turnedAway = std::chrono::milliseconds(200);
    RunningServer server(limits);
    RawTls holding(server.bloc->port());
    REQUIRE(holding.connected());
    std::string answer;
    std::atomic<bool> isAnswered = false;
    std::thread waiting([&] {
        RawTls second(server.bloc->port());  // its handshake begins once another takes its place
        second.send("GET /v1/about HTTP/1.1\r\nHost: x\r\n\r\n");
        answer = second.readAll();
        isAnswered = true;
    });
    std::vector<int> newcomers;
    while (!isAnswered && newcomers.size() < 100) {
        newcomers.push_back(connectPlain(server.bloc->port()));
        CHECK(::send(newcomers.back(), "\x16", 1, MSG_NOSIGNAL) == 1);  // who says nothing is not let in at all
        pollfd hangsUp{newcomers.back(), POLLIN, 0};
        ::poll(&hangsUp, 1, 50);
    }
    waiting.join();
    CHECK(statusLine(answer).find("503") != std::string::npos);
    CHECK(answer.find("Retry-After: ") != std::string::npos);
    CHECK(answer.find("urn:hopluu:problem:server.busy") != std::string::npos);
    for (const int socket : newcomers) {
        ::close(socket);
    }
}

TEST_CASE("TLS before 1.2 is not spoken") {
    RunningServer server;
    CHECK_FALSE(RawTls(server.bloc->port(), TLS1_1_VERSION).connected());
    CHECK(RawTls(server.bloc->port(), TLS1_2_VERSION).connected());
}

TEST_CASE("A connection gets one handshake, and asking for another costs the server nothing") {
    RunningServer server;
    RawTls client(server.bloc->port(), TLS1_2_VERSION);
    REQUIRE(client.connected());
    CHECK_FALSE(client.renegotiate());
    CHECK(must(server.line().get("/v1/about")).status == 200);
}

TEST_CASE("A connection serves many requests, and an idle one does not hold up the end") {
    RunningServer server;
    RawTls client(server.bloc->port());
    for (int i = 0; i < 20; ++i) {
        client.send("GET /v1/about HTTP/1.1\r\nHost: x\r\n\r\n");
        CHECK(statusLine(client.readAnswer()) == "HTTP/1.1 200 OK");
    }
    client.send("GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(statusLine(client.readAnswer()).find("404") != std::string::npos);
    client.send("GET /v1/about HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(statusLine(client.readAnswer()) == "HTTP/1.1 200 OK");
    const auto start = std::chrono::steady_clock::now();
    server.bloc->stop();
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
}

// Under load, requests of a laptop were cut: a connection that came in was counted as one without a thread until its thread had started
// to run, and whoever had been quiet for a moment had to make room for it.
TEST_CASE("A connection for which a thread has only been started waits for nobody's place") {
    std::mutex held;
    std::unique_lock holding(held);
    server::Lane lane(2, 4, [&](const server::Lane::Job&) { const std::scoped_lock until(held); });
    for (const std::size_t waiting : {0, 0, 1, 2}) {
        CHECK_FALSE(lane.offer([] {}));
        CHECK(lane.waiting() == waiting);
    }
    holding.unlock();
    lane.finish();
    CHECK(lane.waiting() == 0);
}

// TLS's farewell lay unread on the connection, and was taken for a sign of life: the next request failed as cut.
TEST_CASE("A connection that the server has closed while nobody asked is not taken for the next request") {
    server::HttpLimits limits = quickLimits();
    limits.idleSeconds = 1;
    RunningServer server(limits);
    auto line = server.line();
    CHECK(must(line.get("/v1/about")).status == 200);
    RawTls later(server.bloc->port());
    later.send("GET /v1/about HTTP/1.1\r\nHost: x\r\n\r\n");
    (void)later.readAll();  // closed, and so is the one before
    CHECK(must(line.get("/v1/about")).status == 200);
}

}  // namespace hopluu::test
