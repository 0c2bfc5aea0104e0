// What pasting a block would do to a board's annex, worked out before anything changes: what each cell becomes, what cannot be read and
// where it stands, which numbers can be read two ways.
#pragma once

#include "engine/clipboard_table.h"
#include "engine/typed_cell.h"
#include "form/board_csv.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::engine {

/// What of a row can be written by pasting.
enum class PasteColumn : std::uint8_t { none, value, remark };

/// Where the block is laid when it does not say itself where its rows belong.
struct PasteTarget {
    std::vector<const FormItem*> rows;  // from the current cell down, as shown, without headings and computed rows
    std::vector<PasteColumn> columns;   // from the current cell to the right
    /// One copied cell fills so many rows and columns: what was selected.
    std::size_t fillRows = 1, fillColumns = 1;
};

enum class PasteBy : std::uint8_t { position, code, name };

struct PastePlace {
    std::size_t row = 0, column = 0;  // in the block, from 1
    const FormItem* item = nullptr;   // null: a row that belongs nowhere
    std::string text;                 // what stands there
};
struct PasteChange {
    PastePlace place;
    PasteColumn column = PasteColumn::value;
    Value before, after;
};
struct PasteProblem {
    PastePlace place;
    Error error;
};
struct PasteQuestion {
    PastePlace place;
    TwoReadings readings;
};

struct PastePlan {
    PasteBy by = PasteBy::position;
    std::vector<PasteChange> changes;  // one an item: value and remark together
    std::vector<PasteProblem> problems;
    std::vector<PasteQuestion> questions;  // empty once `marks` was given
    std::size_t unchanged = 0;             // say what stands there already
    std::size_t outside = 0;               // cells of the block that have no place in the annex
    std::size_t replaced = 0;              // changes to what is filled in

    /// Whether somebody should look before it is done.
    [[nodiscard]] bool needsALook() const { return !problems.empty() || !questions.empty() || replaced > 1; }
};

/// By the codes or the names that the block carries in its own columns; without such by position. An empty cell empties what it is laid
/// on by position, and says nothing by name or code. A value keeps its remark unless the block brings one.
/// Errors: "paste.which-column" (names, and several columns of numbers), "paste.nowhere" (nothing can be written there).
[[nodiscard]] Result<PastePlan> planPaste(const ClipboardTable& table, const PasteTarget& target, const Form& form,
                                          const BoardYearContent& content, std::optional<MarkMeans> marks = {});

}  // namespace hopluu::engine
