#include "bench/sync/metered_line.h"

#include <dlfcn.h>
#include <openssl/bio.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <mutex>
#include <string_view>
#include <unordered_map>

#include <sys/socket.h>

namespace hopluu::bench {

namespace {

struct Connection {
    std::size_t passed = 0;      // without TLS, both ways
    std::uint64_t onSocket = 0;  // with TLS, both ways, as far as added to the sum
};

std::mutex mutex;
LineBytes sum;
std::size_t cutAfter = 0;
std::unordered_map<const SSL*, Connection> connections;

template <class Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

bool beginsRequest(const void* bytes, std::size_t size) {
    const std::string_view text(static_cast<const char*>(bytes), size);
    return text.starts_with("POST /") || text.starts_with("GET /");
}

/// As much as may still pass on this connection; with nothing left it is cut.
int allowance(const SSL* tls, int wanted) {
    const std::scoped_lock lock(mutex);
    if (cutAfter == 0) {
        return wanted;
    }
    const auto found = connections.find(tls);
    const std::size_t left = cutAfter - std::min(cutAfter, found == connections.end() ? 0 : found->second.passed);
    if (left == 0) {
        ::shutdown(SSL_get_fd(tls), SHUT_RDWR);
    }
    return static_cast<int>(std::min(left, static_cast<std::size_t>(std::max(wanted, 0))));
}

void noteSocket(const SSL* tls, Connection& connection) {
    const std::uint64_t now = BIO_number_read(SSL_get_rbio(tls)) + BIO_number_written(SSL_get_wbio(tls));
    sum.withTls += now - connection.onSocket;
    connection.onSocket = now;
}

void note(const SSL* tls, int passed, std::uint64_t& direction, bool isRequest) {
    const std::scoped_lock lock(mutex);
    sum.requests += isRequest ? 1 : 0;
    const auto [found, isNew] = connections.try_emplace(tls);
    sum.connections += isNew ? 1 : 0;
    if (passed > 0) {
        found->second.passed += static_cast<std::size_t>(passed);
        direction += static_cast<std::uint64_t>(passed);
    }
    noteSocket(tls, found->second);
}

}  // namespace

LineBytes lineBytes() {
    const std::scoped_lock lock(mutex);
    return sum;
}

LineBytes operator-(const LineBytes& after, const LineBytes& before) {
    return {after.sent - before.sent, after.received - before.received, after.requests - before.requests, after.withTls - before.withTls,
            after.connections - before.connections};
}

void cutConnectionsAfter(std::size_t bytes) {
    const std::scoped_lock lock(mutex);
    cutAfter = bytes;
}

}  // namespace hopluu::bench

// In the place of the libraries' functions of the same names.
extern "C" {

using hopluu::bench::sum;

int SSL_write(SSL* tls, const void* bytes, int size) {
    static const auto real = hopluu::bench::next<int(SSL*, const void*, int)>("SSL_write");
    const int allowed = hopluu::bench::allowance(tls, size);
    if (allowed == 0 && size > 0) {
        return -1;
    }
    const int written = real(tls, bytes, allowed);
    hopluu::bench::note(tls, written, sum.sent, written > 0 && hopluu::bench::beginsRequest(bytes, static_cast<std::size_t>(size)));
    return written;
}

int SSL_read(SSL* tls, void* bytes, int size) {
    static const auto real = hopluu::bench::next<int(SSL*, void*, int)>("SSL_read");
    const int allowed = hopluu::bench::allowance(tls, size);
    if (allowed == 0 && size > 0) {
        return -1;
    }
    const int read = real(tls, bytes, allowed);
    hopluu::bench::note(tls, read, sum.received, false);
    return read;
}

void SSL_free(SSL* tls) {
    static const auto real = hopluu::bench::next<void(SSL*)>("SSL_free");
    {
        const std::scoped_lock lock(hopluu::bench::mutex);
        if (const auto found = hopluu::bench::connections.find(tls); found != hopluu::bench::connections.end()) {
            hopluu::bench::noteSocket(tls, found->second);
            hopluu::bench::connections.erase(found);
        }
    }
    real(tls);
}

ssize_t send(int socket, const void* bytes, size_t size, int flags) {
    static const auto real = hopluu::bench::next<ssize_t(int, const void*, size_t, int)>("send");
    const ssize_t sent = real(socket, bytes, size, flags);
    const std::scoped_lock lock(hopluu::bench::mutex);
    sum.sent += sent > 0 ? static_cast<std::uint64_t>(sent) : 0;
    sum.requests += sent > 0 && hopluu::bench::beginsRequest(bytes, size) ? 1 : 0;
    return sent;
}

ssize_t recv(int socket, void* bytes, size_t size, int flags) {
    static const auto real = hopluu::bench::next<ssize_t(int, void*, size_t, int)>("recv");
    const ssize_t received = real(socket, bytes, size, flags);
    const std::scoped_lock lock(hopluu::bench::mutex);
    sum.received += received > 0 && (flags & MSG_PEEK) == 0 ? static_cast<std::uint64_t>(received) : 0;
    return received;
}
}
