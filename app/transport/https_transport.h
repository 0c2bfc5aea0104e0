// The exchange over HTTPS, docs/spec/exchange.md#https. The server's certificate is known beforehand by its fingerprint (pinning), and
// nothing else is trusted: no authority, no name, no date. httplib and OpenSSL stay behind this header.
#pragma once

#include "sync/crypto.h"
#include "sync/transport.h"
#include "transport/address.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace hopluu::transport {

struct Timeouts {
    std::chrono::milliseconds connect{10'000};
    std::chrono::milliseconds silence{30'000};  // the longest wait for the next byte, either way
};

/// One connection, kept open between the requests of an exchange. Not for use by two threads at once, apart from `cancel`.
class HttpsTransport final : public sync::Transport {
public:
    /// `addresses` ("https://192.0.2.1:8443") are tried in order; the one that answered is asked first from then on.
    /// Through the proxy that `proxy` says; never for this machine itself.
    HttpsTransport(std::vector<std::string> addresses, const sync::Hash& certificateFingerprint, Timeouts timeouts = {},
                   ProxySettings proxy = {});
    ~HttpsTransport() override;

    [[nodiscard]] Result<sync::Reply> send(const sync::Request& wanted) override;

    /// From another thread: the request under way, and every later one, ends with "network.cancelled".
    void cancel();

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace hopluu::transport
