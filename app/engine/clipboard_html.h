// The rows of the first table in an HTML text. Tolerant as browsers are, bounded by the limits of clipboard_table.h; no table inside a
// table is looked for: its text belongs to the cell around it.
#pragma once

#include "engine/clipboard_table.h"

#include <optional>
#include <string_view>
#include <vector>

namespace hopluu::engine {

/// `html` is valid UTF-8. Rows may differ in length; empty: no table with cells. nullopt: beyond the limits.
[[nodiscard]] std::optional<std::vector<std::vector<ClipboardCell>>> readHtmlRows(std::string_view html);

}  // namespace hopluu::engine
