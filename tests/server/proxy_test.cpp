// What a laptop says when the office's proxy does not let it through.
#include "running_server.h"
#include "support/catch.h"

#include <array>
#include <string>
#include <thread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hopluu::test {

namespace {

/// Answers every CONNECT with the same line, and hangs up.
class RefusingProxy {
public:
    explicit RefusingProxy(std::string answer) : answer_(std::move(answer)), socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof place;
        REQUIRE(::bind(socket_, reinterpret_cast<sockaddr*>(&place), size) == 0);
        REQUIRE(::listen(socket_, 8) == 0);
        REQUIRE(::getsockname(socket_, reinterpret_cast<sockaddr*>(&place), &size) == 0);
        port_ = ntohs(place.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    ~RefusingProxy() {
        ::shutdown(socket_, SHUT_RDWR);
        thread_.join();
        ::close(socket_);
    }
    RefusingProxy(const RefusingProxy&) = delete;
    RefusingProxy& operator=(const RefusingProxy&) = delete;

    [[nodiscard]] int port() const { return port_; }

private:
    void serve() {
        for (int client = ::accept(socket_, nullptr, nullptr); client >= 0; client = ::accept(socket_, nullptr, nullptr)) {
            std::string head;
            std::array<char, 512> some{};
            for (ssize_t n = 1; n > 0 && head.find("\r\n\r\n") == std::string::npos;) {
                n = ::recv(client, some.data(), some.size(), 0);
                head.append(some.data(), static_cast<std::size_t>(std::max<ssize_t>(n, 0)));
            }
            (void)::send(client, answer_.data(), answer_.size(), MSG_NOSIGNAL);
            ::shutdown(client, SHUT_WR);
            while (::recv(client, some.data(), some.size(), 0) > 0) {
            }
            ::close(client);
        }
    }

    std::string answer_;
    int socket_, port_ = 0;
    std::thread thread_;
};

Error through(const std::string& proxy) {
    transport::HttpsTransport line({"https://may-chu.example:8443"}, {}, {}, {transport::ProxyUse::named, proxy});
    const auto reply = line.get("/v1/about");
    REQUIRE_FALSE(reply);
    return reply.error();
}

}  // namespace

TEST_CASE("A proxy that wants a password, forbids the way, or is not there is told as what it is, and which it is") {
    struct Row {
        const char* answer;
        const char* login;
        const char* code;
    };
    constexpr Row kRows[] = {
        {"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n", "",
         "network.proxy-auth"},
        {"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n", "hoa:sai@",
         "network.proxy-auth"},
        {"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", "", "network.proxy-forbids"},
        {"HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\nno!\n", "hoa:đúng@", "network.proxy-forbids"},
        {"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", "", "network.proxy-forbids"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.answer, row.login);
        const RefusingProxy proxy(row.answer);
        const Error error = through("http://" + std::string(row.login) + "127.0.0.1:" + std::to_string(proxy.port()));
        CHECK(error.code == row.code);
    }
    int port = 0;
    { port = RefusingProxy("").port(); }
    const std::string gone = "127.0.0.1:" + std::to_string(port);
    const Error error = through("http://" + gone);
    CHECK(error.code == "network.proxy-unreachable");
    CHECK(error.message.vi.find(gone) != std::string::npos);
}

}  // namespace hopluu::test
