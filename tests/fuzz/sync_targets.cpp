#include "fuzz/target.h"
#include "sync/invitation_file.h"
#include "sync/problem.h"
#include "transport/address.h"

namespace hopluu::fuzz {

namespace {

bool decodeInvitation(ByteView input) {
    const auto invitation = sync::readInvitation(asText(input));
    if (!invitation) {
        return refused(invitation.error());
    }
    const auto again = sync::readInvitation(sync::write(*invitation));
    require(again && *again == *invitation, "an invitation that is written reads the same");
    const auto pasted = sync::readInvitation(sync::writePasteable(*invitation));
    require(pasted && *pasted == *invitation, "pasted as well");
    return true;
}

/// What any machine between a laptop and its server may answer: the first line is the media type, then the body.
bool decodeProblem(ByteView input) {
    const std::string_view text = asText(input);
    const auto end = text.find('\n');
    const auto error = sync::readProblem(502, text.substr(0, end), end == std::string_view::npos ? "" : text.substr(end + 1));
    refused(error);
    require(error.place.size() <= 256, "a stranger's words are not repeated at length");
    return true;
}

bool decodeAddress(ByteView input) {
    const std::string text(asText(input));
    const auto address = transport::parseAddress(text);
    if (address) {
        require(!address->host.empty() && address->port > 0 && address->port < 65'536, "an address has a host and a port");
    }
    const auto proxy = transport::proxyFor(
        "may-chu.example", [&](const char* name) { return std::string_view(name) == "HTTPS_PROXY" ? text.c_str() : nullptr; });
    require(!proxy || !proxy->address.host.empty(), "a proxy has a host");
    return address || proxy;
}

constexpr Target kTargets[] = {
    {"invitation", 4'096, decodeInvitation},
    {"problem", 1'024, decodeProblem},
    {"address", 256, decodeAddress},
};

}  // namespace

std::span<const Target> syncTargets() {
    return kTargets;
}

}  // namespace hopluu::fuzz
