// By which address do others reach this machine?
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::server {

/// What an invitation names when nobody said otherwise: the address listened on, or, listening on all, the one this machine uses towards
/// other networks; without any network, the machine itself.
[[nodiscard]] std::vector<std::string> ownAddresses(const std::string& listen, int port);
/// The host of "https://host:port"; nullopt when it is none.
[[nodiscard]] std::optional<std::string> hostOf(std::string_view address);

}  // namespace hopluu::server
