#include "raw_tls.h"

#include <array>
#include <charconv>
#include <csignal>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hopluu::test {

int connectPlain(int port) {
    std::signal(SIGPIPE, SIG_IGN);
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{20, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket);
        return -1;
    }
    return socket;
}

RawTls::RawTls(int port, int maxVersion)
    : context_(SSL_CTX_new(TLS_client_method()), &SSL_CTX_free), tls_(nullptr, &SSL_free), socket_(connectPlain(port)) {
    SSL_CTX_set_security_level(context_.get(), 0);
    SSL_CTX_set_min_proto_version(context_.get(), TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context_.get(), maxVersion);
    tls_.reset(SSL_new(context_.get()));
    SSL_set_fd(tls_.get(), socket_);
    connected_ = SSL_connect(tls_.get()) == 1;
}

RawTls::~RawTls() {
    tls_.reset();
    ::close(socket_);
}

bool RawTls::send(std::string_view bytes) {
    return SSL_write(tls_.get(), bytes.data(), static_cast<int>(bytes.size())) > 0;
}

std::string RawTls::readAll(std::size_t limit) {
    std::string all;
    std::array<char, 4096> buffer{};
    int got = 0;
    while (all.size() < limit && (got = SSL_read(tls_.get(), buffer.data(), static_cast<int>(buffer.size()))) > 0) {
        all.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return all;
}

bool RawTls::renegotiate() {
    if (SSL_renegotiate(tls_.get()) != 1 || SSL_do_handshake(tls_.get()) != 1) {
        return false;
    }
    char byte = 0;
    SSL_read(tls_.get(), &byte, 1);  // its answer to the asking
    return SSL_renegotiate_pending(tls_.get()) == 0 && SSL_num_renegotiations(tls_.get()) > 0;
}

std::string RawTls::readAnswer() {
    std::string answer;
    std::size_t wanted = std::string::npos;
    while (answer.size() < wanted) {
        char byte = 0;
        if (SSL_read(tls_.get(), &byte, 1) != 1) {
            break;
        }
        answer += byte;
        if (wanted == std::string::npos && answer.ends_with("\r\n\r\n")) {
            constexpr std::string_view kLength = "Content-Length: ";
            const auto at = answer.find(kLength);
            std::size_t length = 0;
            if (at != std::string::npos) {
                std::from_chars(answer.data() + at + kLength.size(), answer.data() + answer.size(), length);
            }
            wanted = answer.size() + length;
        }
    }
    return answer;
}

}  // namespace hopluu::test
