// What this process says over HTTP, counted. The meter stands between HTTP and TLS: this program's own SSL_read and SSL_write, which
// httplib finds before the library's, count what passes and call them. So the real transport and the real server are measured, TLS and all,
// in bytes with HTTP headers and without TLS. Without TLS (the baseline) the socket's send and recv are counted the same way.
#pragma once

#include <cstddef>
#include <cstdint>

namespace hopluu::bench {

struct LineBytes {
    std::uint64_t sent = 0, received = 0;
    std::uint64_t requests = 0;
    std::uint64_t withTls = 0;  // the same and the handshakes, as they go to the socket, both ways
    std::uint64_t connections = 0;

    [[nodiscard]] std::uint64_t together() const { return sent + received; }
};

/// Since the program started; take two and subtract.
[[nodiscard]] LineBytes lineBytes();
[[nodiscard]] LineBytes operator-(const LineBytes& after, const LineBytes& before);

/// From now on every connection is cut when so many bytes (both ways together, without TLS) have passed on it; 0: none is.
void cutConnectionsAfter(std::size_t bytes);

}  // namespace hopluu::bench
