// The little of the resumable upload protocol tus 1.0.0 (https://tus.io/protocols/resumable-upload) that both sides need.
// docs/spec/attachments.md says what is ours in it.
#pragma once

#include "journal/operation_codec.h"
#include "store/store.h"
#include "sync/crypto.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hopluu::sync::tus {

inline constexpr std::string_view kVersion = "1.0.0";
inline constexpr std::string_view kFilesPath = "/v1/files";
inline constexpr std::string_view kPartMediaType = "application/offset+octet-stream";

[[nodiscard]] std::string pathOf(const std::string& contentHash);
/// "sha256 <base64 of the 64 digits>".
[[nodiscard]] std::string writeMetadata(const std::string& contentHash);
/// The hash, which may also stand there as its 32 bytes; nullopt when there is none.
[[nodiscard]] std::optional<std::string> readMetadata(std::string_view header);
/// Digits only.
[[nodiscard]] std::optional<std::uint64_t> readNumber(std::string_view text);

/// "HopLuu <device>:<signature>": by this the server knows who wants to read a file. It says the same each time, so that a wrong clock does
/// not matter; only the server ever sees it, since TLS is pinned.
[[nodiscard]] std::string writeAuthorization(const std::string& contentHash, const Identity& reader);
struct Authorization {
    DeviceId device;
    Signature signature{};
};
[[nodiscard]] std::optional<Authorization> readAuthorization(std::string_view header);
[[nodiscard]] bool isGenuine(const Authorization& authorization, const std::string& contentHash, const PublicKey& reader);

}  // namespace hopluu::sync::tus
