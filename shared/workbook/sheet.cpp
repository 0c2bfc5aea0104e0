#include "workbook/sheet.h"

namespace hopluu::workbook {

std::string columnText(std::uint32_t column) {
    std::string letters;
    for (std::uint32_t left = column + 1; left > 0; left = (left - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    }
    return letters;
}

std::string addressText(CellAddress address) {
    return columnText(address.column) + std::to_string(address.row + 1);
}

}  // namespace hopluu::workbook
