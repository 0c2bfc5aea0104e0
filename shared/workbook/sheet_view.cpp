#include "workbook/sheet_view.h"

namespace hopluu::workbook {

SheetView::SheetView(const Sheet& sheet) : sheet_(sheet) {
    for (const auto& [address, cell] : sheet.cells) {
        rows_[address.row].push_back(address.column);
    }
}

const Cell* SheetView::at(std::uint32_t row, std::uint32_t column) const {
    const auto found = sheet_.cells.find({row, column});
    return found == sheet_.cells.end() ? nullptr : &found->second;
}

std::string SheetView::textAt(std::uint32_t row, std::uint32_t column) const {
    const Cell* cell = at(row, column);
    return cell != nullptr && cell->kind == CellKind::text ? cell->content : "";
}

bool SheetView::isFigureLike(std::uint32_t row, std::uint32_t column) const {
    const Cell* cell = at(row, column);
    return cell != nullptr && (cell->kind == CellKind::number || cell->content == "-" || cell->content.find_first_of("0123456789") == 0);
}

}  // namespace hopluu::workbook
