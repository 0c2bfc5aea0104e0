#include "transport/connection_probe.h"

#ifdef _WIN32

namespace hopluu::transport {

Reachability probe(const Address& /*address*/, std::chrono::milliseconds /*patience*/) {
    return Reachability::noRoute;
}

bool hasSomethingToRead(int /*socket*/) {
    return false;
}

int askProxy(const Proxy& /*proxy*/, const Address& /*target*/, std::chrono::milliseconds /*patience*/) {
    return 0;
}

}  // namespace hopluu::transport

#else

#include <openssl/evp.h>

#include <cerrno>
#include <charconv>
#include <memory>
#include <string>

#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hopluu::transport {

namespace {

Reachability meaningOf(int error) {
    switch (error) {
        case 0:
            return Reachability::reachable;
        case ECONNREFUSED:
            return Reachability::refused;
        case ETIMEDOUT:
            return Reachability::timeout;
        default:
            return Reachability::noRoute;
    }
}

/// Closed at the end.
class Socket {
public:
    explicit Socket(const addrinfo& target)
        : number_(::socket(target.ai_family, target.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, target.ai_protocol)) {}
    ~Socket() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    [[nodiscard]] Reachability connect(const addrinfo& target, std::chrono::milliseconds patience) const {
        if (number_ < 0) {
            return Reachability::noRoute;
        }
        int error = ::connect(number_, target.ai_addr, target.ai_addrlen) == 0 ? 0 : errno;
        if (error == EINPROGRESS) {
            if (waitFor(POLLOUT, patience)) {
                socklen_t size = sizeof error;
                ::getsockopt(number_, SOL_SOCKET, SO_ERROR, &error, &size);
            } else {
                error = ETIMEDOUT;
            }
        }
        return meaningOf(error);
    }
    [[nodiscard]] bool waitFor(short event, std::chrono::milliseconds patience) const {
        pollfd asked{number_, event, 0};
        return ::poll(&asked, 1, static_cast<int>(patience.count())) == 1;
    }
    /// What has come until there is a whole line, the end, or no more patience.
    [[nodiscard]] std::string firstLine(std::chrono::milliseconds patience) const {
        constexpr std::size_t kLongest = 1024;
        std::string line;
        char byte = 0;
        while (line.size() < kLongest && waitFor(POLLIN, patience) && ::recv(number_, &byte, 1, 0) == 1 && byte != '\n') {
            line += byte;
        }
        return line;
    }
    [[nodiscard]] bool say(const std::string& text) const {
        return ::send(number_, text.data(), text.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(text.size());
    }

private:
    int number_;
};

using Found = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

Found resolve(const Address& address) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(address.host.c_str(), std::to_string(address.port).c_str(), &hints, &found) != 0) {
        found = nullptr;
    }
    return {found, &::freeaddrinfo};
}

std::string base64(const std::string& text) {
    std::string encoded(4 * ((text.size() + 2) / 3) + 1, '\0');
    const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(encoded.data()), reinterpret_cast<const unsigned char*>(text.data()),
                                     static_cast<int>(text.size()));
    encoded.resize(static_cast<std::size_t>(size));
    return encoded;
}

std::string wayTo(const Address& target, const Proxy& proxy) {
    const std::string host = target.host.find(':') == std::string::npos ? target.host : '[' + target.host + ']';
    const std::string place = host + ':' + std::to_string(target.port);
    const std::string login = proxy.user.empty() ? "" : "Proxy-Authorization: Basic " + base64(proxy.user + ':' + proxy.password) + "\r\n";
    return "CONNECT " + place + " HTTP/1.1\r\nHost: " + place + "\r\n" + login + "\r\n";
}

}  // namespace

Reachability probe(const Address& address, std::chrono::milliseconds patience) {
    const Found found = resolve(address);
    return found ? Socket(*found).connect(*found, patience) : Reachability::unknownHost;
}

bool hasSomethingToRead(int socket) {
    pollfd asked{socket, POLLIN, 0};
    return ::poll(&asked, 1, 0) != 0;
}

int askProxy(const Proxy& proxy, const Address& target, std::chrono::milliseconds patience) {
    const Found found = resolve(proxy.address);
    if (!found) {
        return 0;
    }
    const Socket socket(*found);
    if (socket.connect(*found, patience) != Reachability::reachable || !socket.say(wayTo(target, proxy))) {
        return 0;
    }
    const std::string line = socket.firstLine(patience);
    const auto space = line.find(' ');
    int status = 0;
    if (line.starts_with("HTTP/") && space != std::string::npos) {
        std::from_chars(line.data() + space + 1, line.data() + line.size(), status);
    }
    return status;
}

}  // namespace hopluu::transport

#endif
