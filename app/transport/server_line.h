// The line to the bloc's server, wherever that is now: when the bloc is handed over, it is opened anew to the next one.
#pragma once

#include "sync/membership.h"
#include "sync/transport.h"
#include "transport/https_transport.h"

#include <memory>
#include <string>
#include <vector>

namespace hopluu::transport {

class ServerLine final : public sync::Transport {
public:
    ServerLine(std::vector<std::string> addresses, const sync::Hash& certificateFingerprint);

    /// Goes on with the line that is open when it leads there already.
    void leadTo(const sync::Membership& member);
    [[nodiscard]] Result<sync::Reply> send(const sync::Request& request) override { return line_->send(request); }

private:
    std::vector<std::string> addresses_;
    sync::Hash fingerprint_;
    std::unique_ptr<HttpsTransport> line_;
};

}  // namespace hopluu::transport
