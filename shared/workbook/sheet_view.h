// A sheet by its rows, and what its cells look like to somebody who searches it.
#pragma once

#include "workbook/sheet.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace hopluu::workbook {

/// `sheet` must outlive it.
class SheetView {
public:
    explicit SheetView(const Sheet& sheet);

    [[nodiscard]] const Cell* at(std::uint32_t row, std::uint32_t column) const;
    /// Empty when no text stands there.
    [[nodiscard]] std::string textAt(std::uint32_t row, std::uint32_t column) const;
    /// A number, "-", or a text that begins with a digit.
    [[nodiscard]] bool isFigureLike(std::uint32_t row, std::uint32_t column) const;
    [[nodiscard]] bool isHidden(std::uint32_t row) const { return sheet_.hiddenRows.contains(row); }
    /// The columns that are filled in each row.
    [[nodiscard]] const std::map<std::uint32_t, std::vector<std::uint32_t>>& rows() const { return rows_; }
    [[nodiscard]] const Sheet& sheet() const { return sheet_; }

private:
    const Sheet& sheet_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> rows_;
};

}  // namespace hopluu::workbook
