// One row of a board's file -> its place in the content. Knows the form, not the file. Internal to the layer.
#pragma once

#include "form/board_csv.h"

#include <string>
#include <string_view>

namespace hopluu {

/// The columns of docs/spec/board-csv.md that mean something; the others are for people.
struct BoardCsvRow {
    std::string period, unit, part, code, value, state, finality, remark;
};

/// Puts the row into `content`. Errors (without a place): "csv.unknown-part", "csv.unknown-code", "csv.number", …
void addBoardCsvRow(const BoardCsvRow& row, const Form& form, BoardYearContent& content, Errors& errors);

/// Text that a spreadsheet would run as a formula is written behind an apostrophe, and read back without it.
[[nodiscard]] std::string guardFormula(std::string_view text);
[[nodiscard]] std::string unguardFormula(std::string_view text);

}  // namespace hopluu
