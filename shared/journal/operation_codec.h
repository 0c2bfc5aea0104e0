// The bytes of an operation, docs/spec/journal.md. Canonical: equal operations have equal bytes; one that was decoded encodes to the same
// bytes. Decoding trusts nothing: bounded lengths, valid UTF-8, known enumerators, the body that the topic asks for, no rest.
#pragma once

#include "domain/result.h"
#include "journal/operation.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hopluu {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// Limits of one operation.
inline constexpr std::size_t kMaxTextBytes = 256 * 1024;           // a paragraph, a reason
inline constexpr std::size_t kMaxDocumentBytes = 2 * 1024 * 1024;  // a form, a campaign
inline constexpr std::size_t kMaxSupersedes = 1024;
inline constexpr std::size_t kMaxCut = 4096;           // devices that a frozen report names
inline constexpr std::size_t kMaxPublishedFiles = 16;  // of kMaxDocumentBytes each

/// Does the wire format know a topic of this number?
[[nodiscard]] bool isTopic(std::uint8_t byte);
/// The body that belongs to the topic, with nothing in it.
[[nodiscard]] Body emptyBody(Topic topic);

[[nodiscard]] Bytes encodeBody(const Body& body);
/// Errors: "journal.malformed" with the byte offset as place.
[[nodiscard]] Result<Body> decodeBody(Topic topic, ByteView bytes);

/// A batch shares its dictionaries (devices, periods, units, items), so that a cell costs a few bytes. `known`: a device that both sides
/// know anyway; it is the first of its dictionary and does not stand there.
[[nodiscard]] Bytes encodeBatch(std::span<const Operation> operations, const std::optional<DeviceId>& known = {});
/// Errors: "journal.malformed", "journal.too-large" (more than `limit` operations).
[[nodiscard]] Result<std::vector<Operation>> decodeBatch(ByteView bytes, std::size_t limit = 1'000'000,
                                                         const std::optional<DeviceId>& known = {});

}  // namespace hopluu
