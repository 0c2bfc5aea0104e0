// Reading the small JSON objects of the protocol: nothing throws, everything is bounded.
#pragma once

#include "journal/operation_codec.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::sync {

/// Depth is limited before the parser recurses. nullopt: not a JSON object of at most `limit` bytes.
[[nodiscard]] std::optional<nlohmann::json> parseObject(std::string_view text, std::size_t limit);
[[nodiscard]] std::optional<std::string> textField(const nlohmann::json& object, const char* name, std::size_t limit);
[[nodiscard]] std::optional<std::int64_t> integerField(const nlohmann::json& object, const char* name);

/// "addresses": 1 to 16 of "https://…", each at most 256 bytes.
[[nodiscard]] std::optional<std::vector<std::string>> readAddresses(const nlohmann::json& object);

[[nodiscard]] std::string toHex(ByteView bytes);
[[nodiscard]] bool fromHex(std::string_view text, std::span<std::uint8_t> out);

/// Base64url without padding (RFC 4648, section 5).
[[nodiscard]] std::string toBase64Url(std::string_view bytes);
[[nodiscard]] std::optional<std::string> fromBase64Url(std::string_view text);

template <std::size_t N>
[[nodiscard]] bool hexField(const nlohmann::json& object, const char* name, std::array<std::uint8_t, N>& out) {
    const auto text = textField(object, name, 2 * N);
    return text && fromHex(*text, out);
}

}  // namespace hopluu::sync
