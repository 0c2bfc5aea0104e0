#include "workbook/xlsx_sheet.h"

#include "workbook/xlsx_errors.h"
#include "workbook/xlsx_package.h"

#include <algorithm>
#include <utility>

namespace hopluu::workbook::xlsx {

namespace {

constexpr std::uint32_t kRows = 1'048'576, kColumns = 16'384;
constexpr std::size_t kMaxArrays = 1'000, kMaxMerged = 100'000;

/// "12.5", "-1e-07", "1E+3": what XML Schema calls a double, without infinities.
bool isDecimalText(std::string_view text) {
    std::size_t i = 0;
    const auto digits = [&] {
        const std::size_t begin = i;
        while (i < text.size() && text[i] >= '0' && text[i] <= '9') {
            ++i;
        }
        return i - begin;
    };
    const auto sign = [&] { i += i < text.size() && (text[i] == '-' || text[i] == '+') ? 1 : 0; };
    sign();
    std::size_t count = digits();
    if (i < text.size() && text[i] == '.') {
        ++i;
        count += digits();
    }
    if (count == 0) {
        return false;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        sign();
        if (digits() == 0) {
            return false;
        }
    }
    return i == text.size() && text.size() <= 64;
}

class SheetReader {
public:
    SheetReader(std::string part, const std::vector<RichText>& texts, const std::vector<CellFormat>& formats, Allowance& allowance,
                Sheet& sheet)
        : part_(std::move(part)), texts_(texts), formats_(formats), allowance_(allowance), sheet_(sheet) {}

    Status read(const pugi::xml_node& root) {
        readColumns(childOf(root, "cols"));
        const pugi::xml_node data = childOf(root, "sheetData");
        for (const pugi::xml_node& row : data.children()) {
            if (localName(row) != "row") {
                continue;
            }
            if (auto status = readRow(row); !status) {
                return status;
            }
        }
        forEachChild(childOf(root, "mergeCells"), "mergeCell", [&](const pugi::xml_node& merge) {
            const auto range = rangeOf(attributeOf(merge, "ref"));
            if (range && sheet_.merged.size() < kMaxMerged) {
                sheet_.merged.push_back(*range);
            }
        });
        if (arrays_.size() > kMaxArrays) {
            return fail(tooLarge(part_));
        }
        for (auto& [address, cell] : sheet_.cells) {
            cell.isFormula = cell.isFormula || isInArray(address);
        }
        return {};
    }

private:
    void readColumns(const pugi::xml_node& columns) {
        std::vector<bool> hidden(kColumns);
        forEachChild(columns, "col", [&](const pugi::xml_node& column) {
            const auto first = wholeNumber(attributeOf(column, "min")), last = wholeNumber(attributeOf(column, "max"));
            if (!first || !last || *first == 0 || *first > std::min(*last, kColumns) || !isTrue(attributeOf(column, "hidden"))) {
                return;
            }
            std::fill(hidden.begin() + (*first - 1), hidden.begin() + std::min(*last, kColumns), true);
        });
        for (std::uint32_t column = 0; column < kColumns; ++column) {
            if (hidden[column]) {
                sheet_.hiddenColumns.insert(sheet_.hiddenColumns.end(), column);
            }
        }
    }

    Status readRow(const pugi::xml_node& row) {
        const std::string_view number = attributeOf(row, "r");
        const auto named = wholeNumber(number);
        // What says where it stands, and cannot stand there, is not put somewhere else.
        if (!number.empty() && (!named || *named == 0)) {
            return fail(damaged(part_));
        }
        next_.row = named ? *named - 1 : row_ + 1;
        row_ = next_.row;
        next_.column = 0;
        if (next_.row >= kRows) {
            return fail(damaged(part_));
        }
        if (isTrue(attributeOf(row, "hidden"))) {
            sheet_.hiddenRows.insert(next_.row);
        }
        for (const pugi::xml_node& cell : row.children()) {
            if (localName(cell) != "c") {
                continue;
            }
            if (auto status = readCell(cell); !status) {
                return status;
            }
        }
        return {};
    }

    Status readCell(const pugi::xml_node& node) {
        const std::string_view reference = node.attribute("r").value();
        const auto named = addressOf(reference);
        if (!named && (!reference.empty() || next_.column >= kColumns)) {
            return fail(damaged(part_));
        }
        const CellAddress address = named.value_or(next_);
        next_ = {address.row, address.column + 1};
        Cell cell;
        const std::uint32_t format = wholeNumber(node.attribute("s").value()).value_or(0);
        cell.format = format < formats_.size() ? format : 0;
        noteFormula(childOf(node, "f"), cell);
        if (auto status = readContent(node, cell); !status) {
            return status;
        }
        if (cell.content.empty() && !cell.isFormula) {
            return {};
        }
        if (allowance_.cells == 0 || cell.content.size() > allowance_.textBytes) {
            return fail(tooLarge(part_));
        }
        --allowance_.cells;
        allowance_.textBytes -= cell.content.size();
        // Programs do not agree which of two counts; none writes two.
        return sheet_.cells.emplace(address, std::move(cell)).second ? Status{} : fail(damaged(part_));
    }

    void noteFormula(const pugi::xml_node& formula, Cell& cell) {
        cell.isFormula = !formula.empty();
        // An array formula stands in its first cell only; a data table's too.
        const std::string_view type = attributeOf(formula, "t");
        if (type == "array" || type == "dataTable") {
            if (const auto range = rangeOf(attributeOf(formula, "ref")); range && range->first != range->last) {
                arrays_.push_back(*range);
            }
        }
    }

    Status readContent(const pugi::xml_node& node, Cell& cell) const {
        const std::string_view type = node.attribute("t").value();
        const std::string value = childOf(node, "v").child_value();
        RichText text;
        if (type == "s") {
            const auto index = wholeNumber(value);
            if (!index || *index >= texts_.size()) {
                return value.empty() ? Status{} : Status{fail(damaged(part_))};
            }
            return takeText(texts_[*index], cell);
        }
        if (type == "inlineStr" || (value.empty() && !childOf(node, "is").empty())) {
            return takeText(richTextOf(childOf(node, "is")), cell);
        }
        if (type == "str" || type == "d") {
            return takeText({{"", withoutEscapes(value)}}, cell);
        }
        if (type == "b") {
            cell.kind = CellKind::truth;
            cell.content = value.empty() ? "" : isTrue(value) ? "TRUE" : "FALSE";
        } else if (type == "e") {
            cell.kind = CellKind::error;
            cell.content = value;
        } else if (isDecimalText(value)) {
            cell.content = value;
        } else {
            return takeText({{"", value}}, cell);  // also a formula that nobody has computed yet
        }
        return {};
    }

    Status takeText(const RichText& text, Cell& cell) const {
        auto shownText = shown(text, formats_[cell.format].font);
        if (!shownText) {
            return fail(damaged(part_));
        }
        cell.kind = CellKind::text;
        cell.content = std::move(*shownText);
        return {};
    }

    [[nodiscard]] bool isInArray(const CellAddress& address) const {
        return std::any_of(arrays_.begin(), arrays_.end(), [&](const CellRange& range) {
            return address.row >= range.first.row && address.row <= range.last.row && address.column >= range.first.column &&
                   address.column <= range.last.column;
        });
    }

    std::string part_;
    const std::vector<RichText>& texts_;
    const std::vector<CellFormat>& formats_;
    Allowance& allowance_;
    Sheet& sheet_;
    CellAddress next_;
    std::uint32_t row_ = UINT32_MAX;  // so that the first row is 0
    std::vector<CellRange> arrays_;
};

}  // namespace

std::optional<CellAddress> addressOf(std::string_view reference) {
    std::uint32_t column = 0;
    std::size_t i = 0;
    const auto skipDollar = [&] { i += i < reference.size() && reference[i] == '$' ? 1 : 0; };
    skipDollar();
    for (; i < reference.size() && i < 5 && reference[i] >= 'A' && reference[i] <= 'Z'; ++i) {
        column = column * 26 + static_cast<std::uint32_t>(reference[i] - 'A' + 1);
    }
    skipDollar();
    const auto row = wholeNumber(reference.substr(std::min(i, reference.size())));
    if (column == 0 || column > kColumns || !row || *row == 0 || *row > kRows) {
        return std::nullopt;
    }
    return CellAddress{*row - 1, column - 1};
}

std::optional<CellRange> rangeOf(std::string_view reference) {
    const std::size_t colon = reference.find(':');
    const auto first = addressOf(reference.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : addressOf(reference.substr(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column) {
        return std::nullopt;
    }
    return CellRange{*first, *last};
}

Status readSheet(const pugi::xml_node& root, const std::string& part, const std::vector<RichText>& texts,
                 const std::vector<CellFormat>& formats, Allowance& allowance, Sheet& sheet) {
    return SheetReader(part, texts, formats, allowance, sheet).read(root);
}

}  // namespace hopluu::workbook::xlsx
