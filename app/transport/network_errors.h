// What can happen between laptop and server, in words, each with what to do. The codes are those of sync/transport.h.
#pragma once

#include "domain/error.h"
#include "transport/address.h"

#include <string>

namespace hopluu::transport::errors {

[[nodiscard]] Error unusableAddress(const std::string& address);
[[nodiscard]] Error unknownHost(const std::string& address);
[[nodiscard]] Error noRoute(const std::string& address);
[[nodiscard]] Error refused(const std::string& address);
[[nodiscard]] Error timeout(const std::string& address);
[[nodiscard]] Error certificateChanged(const std::string& address);
[[nodiscard]] Error certificateInvalid(const std::string& address);
[[nodiscard]] Error proxyWantsPassword(const std::string& address);
[[nodiscard]] Error proxyUnreachable(const Address& proxy);
/// `status`: the HTTP status of its answer.
[[nodiscard]] Error proxyForbids(const Address& proxy, int status);
[[nodiscard]] Error cut(const std::string& address);
[[nodiscard]] Error answerTooLarge(const std::string& address);
[[nodiscard]] Error cancelled();

}  // namespace hopluu::transport::errors
