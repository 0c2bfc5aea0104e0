#include "transport/connection_probe.h"

#ifdef _WIN32

namespace hopluu::transport {

Reachability probe(const Address& /*address*/, std::chrono::milliseconds /*patience*/) {
    return Reachability::noRoute;
}

}  // namespace hopluu::transport

#else

#include <cerrno>
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

Reachability connectOnce(const addrinfo& target, std::chrono::milliseconds patience) {
    const int socket = ::socket(target.ai_family, target.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, target.ai_protocol);
    if (socket < 0) {
        return Reachability::noRoute;
    }
    int error = ::connect(socket, target.ai_addr, target.ai_addrlen) == 0 ? 0 : errno;
    if (error == EINPROGRESS) {
        pollfd waiting{socket, POLLOUT, 0};
        if (::poll(&waiting, 1, static_cast<int>(patience.count())) == 1) {
            socklen_t size = sizeof error;
            ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size);
        } else {
            error = ETIMEDOUT;
        }
    }
    ::close(socket);
    return meaningOf(error);
}

}  // namespace

Reachability probe(const Address& address, std::chrono::milliseconds patience) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(address.host.c_str(), std::to_string(address.port).c_str(), &hints, &found) != 0) {
        return Reachability::unknownHost;
    }
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(found, &::freeaddrinfo);
    return connectOnce(*found, patience);
}

}  // namespace hopluu::transport

#endif
