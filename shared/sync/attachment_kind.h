// What may be attached, told by the bytes' own signature; a name proves nothing. docs/spec/attachments.md#kinds.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace hopluu::sync {

inline constexpr std::uint64_t kMaxAttachmentBytes = 20ULL * 1024 * 1024;

enum class AttachmentKind : std::uint8_t { pdf, jpeg, png, docx, xlsx };

/// "application/pdf".
[[nodiscard]] std::string_view mediaTypeOf(AttachmentKind kind);
[[nodiscard]] bool isAccepted(std::string_view mediaType);
/// nullopt: none of them, or the file cannot be read. Old Office files (.doc, .xls), encrypted ones and those with macros are none.
[[nodiscard]] std::optional<AttachmentKind> kindOf(const std::filesystem::path& path);

}  // namespace hopluu::sync
