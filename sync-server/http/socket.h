// What of sockets Windows calls by another name. The library that serves HTTP starts Windows' sockets before main().
#pragma once

#ifdef _WIN32
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace hopluu::server {

#ifdef _WIN32

using SocketNumber = SOCKET;
inline constexpr SocketNumber kNoSocket = INVALID_SOCKET;
inline constexpr int kNoReading = SD_RECEIVE, kNothingMore = SD_BOTH;

inline SocketNumber openDatagramSocket() {
    return ::WSASocketW(AF_INET, SOCK_DGRAM, 0, nullptr, 0, WSA_FLAG_NO_HANDLE_INHERIT);
}
/// Another number for the same connection, which stays open until both are closed.
inline SocketNumber duplicate(SocketNumber socket) {
    WSAPROTOCOL_INFOW info{};
    if (::WSADuplicateSocketW(socket, ::GetCurrentProcessId(), &info) != 0) {
        return kNoSocket;
    }
    return ::WSASocketW(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, &info, 0, WSA_FLAG_NO_HANDLE_INHERIT);
}
inline void closeSocket(SocketNumber socket) {
    ::closesocket(socket);
}
inline void setOption(SocketNumber socket, int level, int name, int value) {
    ::setsockopt(socket, level, name, reinterpret_cast<const char*>(&value), sizeof value);
}

#else

using SocketNumber = int;
inline constexpr SocketNumber kNoSocket = -1;
inline constexpr int kNoReading = SHUT_RD, kNothingMore = SHUT_RDWR;

inline SocketNumber openDatagramSocket() {
    return ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
}
/// Another number for the same connection, which stays open until both are closed.
inline SocketNumber duplicate(SocketNumber socket) {
    return ::fcntl(socket, F_DUPFD_CLOEXEC, 0);
}
inline void closeSocket(SocketNumber socket) {
    ::close(socket);
}
inline void setOption(SocketNumber socket, int level, int name, int value) {
    ::setsockopt(socket, level, name, &value, sizeof value);
}

#endif

}  // namespace hopluu::server
