// Hostile JSON made safe before anything recursive sees it: bounded in size and depth, valid UTF-8, no key twice, no text so long that
// a pattern could exhaust the stack. What comes out has passed its published schema. Internal to the layer.
#pragma once

#include "domain/result.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace hopluu::form_json {

using Json = nlohmann::json;

/// What is known of a kind of document before it is read.
struct DocumentKind {
    std::string_view codePrefix;                   // "form": errors are "form.not-json", "form.schema", …
    std::string_view schema;                       // the published JSON Schema
    std::span<const std::string_view> proseNames;  // members that may hold long text; none of them has a pattern in the schema
    std::string_view specification;                // where a person reads on
};

inline constexpr std::size_t kMaximumBytes = 2U << 20U;
inline constexpr int kMaximumDepth = 64;
/// Longer texts are refused outside the prose members: std::regex, which checks patterns, recurses once a character.
inline constexpr std::size_t kMaximumShortText = 512;

/// Errors: "<prefix>.too-large", ".not-utf8", ".too-deep", ".not-json" (place: line and column), ".duplicate-key", ".schema" (places: JSON
/// Pointers).
[[nodiscard]] Checked<Json> readDocument(std::string_view bytes, const DocumentKind& kind);

/// `key` as one step of a JSON Pointer (RFC 6901), with its slash.
[[nodiscard]] std::string pointerStep(std::string_view key);

}  // namespace hopluu::form_json
