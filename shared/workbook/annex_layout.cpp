#include "workbook/annex_layout.h"

#include "text/unicode.h"
#include "workbook/name_match.h"

#include <algorithm>
#include <map>
#include <set>

namespace hopluu::workbook {

namespace {

constexpr std::uint32_t kHeadingRows = 8;  // so far above the first figure a heading may stand

class Finder {
public:
    Finder(const Sheet& sheet, const Form& form) : sheet_(sheet), form_(form), names_(form) {
        for (const auto& [address, cell] : sheet.cells) {
            rows_[address.row].push_back(address.column);
        }
    }

    AnnexLayout find() {
        findLabelColumn();
        for (const auto& [row, columns] : rows_) {
            readRow(row, columns);
        }
        if (!layout_.rows.empty() || !groupRows_.empty()) {
            findColumns();
            splitSideBySide();
        }
        return std::move(layout_);
    }

private:
    [[nodiscard]] const Cell* at(std::uint32_t row, std::uint32_t column) const {
        const auto found = sheet_.cells.find({row, column});
        return found == sheet_.cells.end() ? nullptr : &found->second;
    }
    [[nodiscard]] std::string textAt(std::uint32_t row, std::uint32_t column) const {
        const Cell* cell = at(row, column);
        return cell != nullptr && cell->kind == CellKind::text ? cell->content : "";
    }
    /// What numbers the row: the first cell before its name, "8" or "8.".
    [[nodiscard]] std::string numberOf(std::uint32_t row) const {
        for (std::uint32_t column = 0; column < layout_.labelColumn.value_or(0); ++column) {
            if (const Cell* cell = at(row, column)) {
                std::string number = cell->content;
                while (!number.empty() && (number.back() == '.' || number.back() == ' ')) {
                    number.pop_back();
                }
                return number;
            }
        }
        const std::string name = textAt(row, layout_.labelColumn.value_or(0));
        return name.substr(0, name.find_first_not_of("0123456789"));
    }

    /// The column in which most names of groups stand.
    void findLabelColumn() {
        std::map<std::uint32_t, std::set<const IndicatorGroup*>> found;
        for (const auto& [address, cell] : sheet_.cells) {
            if (cell.kind == CellKind::text) {
                if (const auto* group = names_.groupOf(cell.content, "")) {
                    found[address.column].insert(group);
                }
            }
        }
        std::size_t most = 0;
        for (const auto& [column, groups] : found) {
            if (groups.size() > most) {
                most = groups.size();
                layout_.labelColumn = column;
            }
        }
    }

    void add(const FormItem& item, std::uint32_t row, MatchedBy by) {
        const ItemRow found{item.code, row, by, Ownership::none};
        (known_.insert(item.code).second ? layout_.rows : layout_.doubles).push_back(found);
    }

    [[nodiscard]] const FormItem* itemByCode(std::uint32_t row, const std::vector<std::uint32_t>& columns) const {
        for (const std::uint32_t column : columns) {
            if (const FormItem* item = form_.findItem(ItemCode{textAt(row, column)})) {
                return item;
            }
        }
        return nullptr;
    }

    void readRow(std::uint32_t row, const std::vector<std::uint32_t>& columns) {
        if (const FormItem* item = itemByCode(row, columns)) {
            group_ = form_.groupOf(item->code);
            return add(*item, row, MatchedBy::code);
        }
        if (!layout_.labelColumn) {
            return;
        }
        const std::uint32_t label = *layout_.labelColumn;
        const std::string name = textAt(row, label);
        if (const auto* group = names_.groupOf(name, numberOf(row))) {
            group_ = group;
            return readGroupRow(*group, row, label);
        }
        // The label of one row of the group, in the column of names or in one of the two beside it.
        for (std::uint32_t column = label; group_ != nullptr && column <= label + 2; ++column) {
            const std::string text = textAt(row, column);
            const FormItem* item = text.empty() ? nullptr : NameMatcher::itemOf(*group_, text);
            if (item != nullptr) {
                return add(*item, row, MatchedBy::name);
            }
        }
        const bool hasNumber = std::any_of(columns.begin(), columns.end(), [&](std::uint32_t column) {
            return column > label && at(row, column)->kind == CellKind::number;
        });
        if (hasNumber && !name.empty() && !layout_.rows.empty()) {
            layout_.unknownRows.push_back(row);
        }
    }

    void readGroupRow(const IndicatorGroup& group, std::uint32_t row, std::uint32_t label) {
        if (group.items.size() == 1) {
            return add(group.items.front(), row, MatchedBy::name);
        }
        for (std::uint32_t column = label; column <= label + 2; ++column) {
            const std::string text = textAt(row, column);
            const FormItem* item = text.empty() ? nullptr : NameMatcher::itemOf(group, text);
            if (item != nullptr) {
                return add(*item, row, MatchedBy::name);
            }
        }
        groupRows_.push_back({&group, row});
    }

    [[nodiscard]] std::string headingOf(std::uint32_t column, std::uint32_t firstRow) const {
        std::vector<std::string> pieces;
        for (std::uint32_t row = firstRow > kHeadingRows ? firstRow - kHeadingRows : 0; row < firstRow; ++row) {
            std::string text = textAt(row, column);
            if (text.empty() && at(row, column) != nullptr && at(row, column)->kind == CellKind::number) {
                text = at(row, column)->content;  // a year typed as a number
            }
            for (const CellRange& range : sheet_.merged) {
                const bool covers =
                    row >= range.first.row && row <= range.last.row && column >= range.first.column && column <= range.last.column;
                // A title over the whole table says nothing of one column.
                if (text.empty() && covers && range.last.column - range.first.column < 4) {
                    text = textAt(range.first.row, range.first.column);
                }
            }
            if (!text.empty() && (pieces.empty() || pieces.back() != text)) {
                pieces.push_back(text);
            }
        }
        // Titles of the table stand above its head: the last three lines are the head.
        std::string heading;
        for (std::size_t i = pieces.size() > 3 ? pieces.size() - 3 : 0; i < pieces.size(); ++i) {
            heading += (heading.empty() ? "" : " · ") + pieces[i];
        }
        return heading;
    }

    void findColumns() {
        std::uint32_t firstRow = UINT32_MAX;
        std::set<std::uint32_t> itemRows;
        for (const ItemRow& found : layout_.rows) {
            itemRows.insert(found.row);
            firstRow = std::min(firstRow, found.row);
        }
        for (const auto& [group, row] : groupRows_) {
            itemRows.insert(row);
            firstRow = std::min(firstRow, row);
        }
        std::map<std::uint32_t, std::uint32_t> filled;
        for (const std::uint32_t row : itemRows) {
            for (const std::uint32_t column : rows_.at(row)) {
                if (column > layout_.labelColumn.value_or(0) || at(row, column)->kind == CellKind::number) {
                    ++filled[column];
                }
            }
        }
        for (const auto& [column, count] : filled) {
            ValueColumn found{column, headingOf(column, firstRow), {}, Ownership::none, count};
            for (const std::string& word : wordsOf(found.heading)) {
                found.words.push_back(word);
                found.ownership = word == "fdi" ? Ownership::fdi : word == "ddi" ? Ownership::ddi : found.ownership;
            }
            takeColumn(std::move(found));
        }
    }

    /// Columns of names, units, numbering, codes and remarks are not figures.
    void takeColumn(ValueColumn column) {
        const std::string heading = text::fold(column.heading);
        const auto ends = [&](std::string_view words) { return heading.ends_with(words); };
        if (ends("ghi chu") || ends("remark") || ends("remarks")) {
            layout_.remarkColumn = column.column;
            return;
        }
        if (ends("loai so")) {
            layout_.finalityColumn = column.column;
            return;
        }
        const bool isOther = column.column == layout_.labelColumn.value_or(UINT32_MAX) || ends("tt") || ends("stt") || ends("don vi") ||
                             ends("don vi tinh") || ends("dvt") || ends("unit") || ends("ma so") || ends("code") || ends("trang thai");
        const bool hasFigures =
            std::any_of(layout_.rows.begin(), layout_.rows.end(),
                        [&](const ItemRow& found) { return isFigureLike(found.row, column.column); }) ||
            std::any_of(groupRows_.begin(), groupRows_.end(), [&](const auto& found) { return isFigureLike(found.second, column.column); });
        const bool isBeforeNames = layout_.labelColumn && column.column < *layout_.labelColumn;
        if (!isOther && hasFigures && !isBeforeNames) {
            layout_.columns.push_back(std::move(column));
        }
    }

    [[nodiscard]] bool isFigureLike(std::uint32_t row, std::uint32_t column) const {
        const Cell* cell = at(row, column);
        return cell != nullptr && (cell->kind == CellKind::number || cell->content == "-" ||
                                   (!cell->content.empty() && cell->content.find_first_of("0123456789") == 0));
    }

    /// Groups without rows of their own for FDI and DDI: their figures stand side by side.
    void splitSideBySide() {
        const auto has = [&](Ownership ownership) {
            return std::any_of(layout_.columns.begin(), layout_.columns.end(),
                               [&](const ValueColumn& column) { return column.ownership == ownership; });
        };
        if (!has(Ownership::fdi) || !has(Ownership::ddi)) {
            return;
        }
        for (const auto& [group, row] : groupRows_) {
            for (const auto& item : group->items) {
                if (item.ownership != Ownership::none && known_.insert(item.code).second) {
                    layout_.rows.push_back({item.code, row, MatchedBy::name, item.ownership});
                }
            }
        }
        std::stable_sort(layout_.rows.begin(), layout_.rows.end(), [](const ItemRow& a, const ItemRow& b) { return a.row < b.row; });
    }

    const Sheet& sheet_;
    const Form& form_;
    NameMatcher names_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> rows_;  // the columns that are filled
    const IndicatorGroup* group_ = nullptr;                     // of the row above
    std::vector<std::pair<const IndicatorGroup*, std::uint32_t>> groupRows_;
    std::set<ItemCode> known_;
    AnnexLayout layout_;
};

bool compares(const ValueColumn& column) {
    const std::string heading = text::fold(column.heading);
    return heading.find("so voi") != std::string::npos || heading.find("so sanh") != std::string::npos ||
           heading.find('%') != std::string::npos || heading.find("ty le") != std::string::npos ||
           heading.find("ke hoach") != std::string::npos || heading.find("lech so voi") != std::string::npos ||
           heading.find("giam") != std::string::npos;
}

}  // namespace

AnnexLayout findAnnex(const Sheet& sheet, const Form& form) {
    return Finder(sheet, form).find();
}

std::optional<std::uint32_t> columnOfYear(const AnnexLayout& layout, const std::string& year) {
    std::vector<const ValueColumn*> plain, ofYear;
    for (const ValueColumn& column : layout.columns) {
        if (column.ownership == Ownership::ddi || compares(column)) {
            continue;  // DDI's stands beside FDI's
        }
        plain.push_back(&column);
        if (std::find(column.words.begin(), column.words.end(), year) != column.words.end() ||
            column.heading.find(year) != std::string::npos) {
            ofYear.push_back(&column);
        }
    }
    if (ofYear.size() == 1) {
        return ofYear.front()->column;
    }
    return ofYear.empty() && plain.size() == 1 ? std::optional{plain.front()->column} : std::nullopt;
}

}  // namespace hopluu::workbook
