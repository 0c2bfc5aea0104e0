// Which rows of the annex a copied block speaks of by itself: by the codes or the names in its columns.
#pragma once

#include "domain/form.h"
#include "engine/clipboard_table.h"
#include "engine/paste_plan.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace hopluu::engine {

struct NamedRows {
    PasteBy by = PasteBy::name;
    std::vector<const FormItem*> items;     // for each row of the block; null: none
    std::vector<std::size_t> valueColumns;  // where this year's figures may stand; one when it is clear
};

/// nullopt: the block carries neither.
[[nodiscard]] std::optional<NamedRows> namedRows(const ClipboardTable& table, const Form& form);

}  // namespace hopluu::engine
