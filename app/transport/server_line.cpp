#include "transport/server_line.h"

#include <utility>

namespace hopluu::transport {

ServerLine::ServerLine(std::vector<std::string> addresses, const sync::Hash& certificateFingerprint)
    : addresses_(std::move(addresses)),
      fingerprint_(certificateFingerprint),
      line_(std::make_unique<HttpsTransport>(addresses_, fingerprint_)) {}

void ServerLine::leadTo(const sync::Membership& member) {
    if (member.addresses == addresses_ && member.certificateFingerprint == fingerprint_) {
        return;
    }
    addresses_ = member.addresses;
    fingerprint_ = member.certificateFingerprint;
    line_ = std::make_unique<HttpsTransport>(addresses_, fingerprint_);
}

}  // namespace hopluu::transport
