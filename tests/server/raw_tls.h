// A TLS connection without HTTP: what is sent is what the test says, down to the byte.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>
#include <string_view>

namespace hopluu::test {

class RawTls {
public:
    explicit RawTls(int port, int maxVersion = TLS1_3_VERSION);
    ~RawTls();
    RawTls(const RawTls&) = delete;
    RawTls& operator=(const RawTls&) = delete;

    [[nodiscard]] bool connected() const { return connected_; }
    /// False when the server has hung up.
    bool send(std::string_view bytes);
    /// What comes until the server hangs up, or `limit` bytes.
    std::string readAll(std::size_t limit = 1 << 20);
    /// Asks for another handshake on this connection, as TLS 1.2 could. True: the server took part.
    bool renegotiate();
    /// One answer: its head and as much body as it announces.
    std::string readAnswer();

private:
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
    std::unique_ptr<SSL, decltype(&SSL_free)> tls_;
    int socket_ = -1;
    bool connected_ = false;
};

/// A TCP connection that says nothing at all.
[[nodiscard]] int connectPlain(int port);

}  // namespace hopluu::test
