#include "workbook/annex_layout.h"

#include "workbook/name_match.h"

#include <algorithm>
#include <map>
#include <set>

namespace hopluu::workbook {

namespace {

constexpr std::size_t kTold = 1'000;      // of what is not understood, so many are listed
constexpr std::uint32_t kLabelReach = 2;  // a label stands in the column of names or in one of the two beside it

class Finder {
public:
    Finder(const Sheet& sheet, const Form& form) : sheet_(sheet), form_(form), names_(form) {}

    AnnexLayout find() {
        findNames();
        for (const auto& [row, columns] : sheet_.rows()) {
            readRow(row, columns);
        }
        if (!layout_.rows.empty() || !groupRows_.empty()) {
            layout_.columns = findColumns(sheet_, itemRows(), nameColumn_);
            splitSideBySide();
            std::stable_sort(layout_.rows.begin(), layout_.rows.end(), [](const ItemRow& a, const ItemRow& b) { return a.row < b.row; });
            keepThoseWithFigures();
        }
        return std::move(layout_);
    }

private:
    /// The column in which most names of groups stand.
    void findNames() {
        std::map<std::uint32_t, std::set<const IndicatorGroup*>> found;
        for (const auto& [address, cell] : sheet_.sheet().cells) {
            if (cell.kind == CellKind::text) {
                if (const auto* group = names_.groupOf(cell.content, numberOf(address, cell.content))) {
                    found[address.column].insert(group);
                }
            }
        }
        std::size_t most = 0;
        for (const auto& [column, groups] : found) {
            if (groups.size() > most) {
                most = groups.size();
                nameColumn_ = column;
            }
        }
    }

    /// What numbers the row: the nearest cell before its name, "8", "8." or "VIII"; else the name itself begins with it.
    [[nodiscard]] std::string numberOf(CellAddress address, const std::string& name) const {
        constexpr std::uint32_t kReach = 4;
        for (std::uint32_t column = address.column; column > 0 && address.column - column < kReach; --column) {
            const Cell* cell = sheet_.at(address.row, column - 1);
            if (std::string number = cell == nullptr ? "" : numberingOf(cell->content); !number.empty()) {
                return number;
            }
        }
        return numberingOf(name.substr(0, name.find_first_of(" .)")));
    }

    void add(const FormItem& item, std::uint32_t row, MatchedBy by) {
        ItemRow found{item.code, row, by, Ownership::none, groupRow_};
        const auto [known, isNew] = known_.emplace(item.code, layout_.rows.size());
        if (isNew) {
            layout_.rows.push_back(std::move(found));
            return;
        }
        ItemRow& first = layout_.rows[known->second];
        if (sheet_.isHidden(first.row) && !sheet_.isHidden(row)) {
            std::swap(first, found);
        }
        if (layout_.others.size() < kTold) {
            layout_.others.push_back(std::move(found));
        }
    }

    [[nodiscard]] const FormItem* itemByCode(std::uint32_t row, const std::vector<std::uint32_t>& columns) const {
        for (const std::uint32_t column : columns) {
            if (const FormItem* item = form_.findItem(ItemCode{sheet_.textAt(row, column)})) {
                return item;
            }
        }
        return nullptr;
    }

    /// The label of one row of the group, from this column on.
    [[nodiscard]] const FormItem* itemByLabel(const IndicatorGroup& group, std::uint32_t row, std::uint32_t from) const {
        for (std::uint32_t column = from; column <= *nameColumn_ + kLabelReach; ++column) {
            const std::string text = sheet_.textAt(row, column);
            const FormItem* item = text.empty() ? nullptr : NameMatcher::itemOf(group, text);
            if (item != nullptr) {
                return item;
            }
        }
        return nullptr;
    }

    void enter(const IndicatorGroup* group, std::optional<std::uint32_t> row) {
        group_ = group;
        groupRow_ = row;
    }

    void readRow(std::uint32_t row, const std::vector<std::uint32_t>& columns) {
        if (const FormItem* item = itemByCode(row, columns)) {
            if (const IndicatorGroup* group = form_.groupOf(item->code); group != group_) {
                enter(group, std::nullopt);
            }
            return add(*item, row, MatchedBy::code);
        }
        if (!nameColumn_) {
            return;
        }
        const std::string name = sheet_.textAt(row, *nameColumn_);
        const auto [whole, part] = nameAndPart(name);
        const std::string number = numberOf({row, *nameColumn_}, name);
        const auto* named = names_.groupOf(name, number);
        if (const auto* group = named == nullptr && !part.empty() ? names_.groupOf(whole, number) : named) {
            enter(group, row);
            return readGroupRow(*group, row, part);
        }
        const bool isContinued = name.empty() || onlyLeadsOn(name);
        const FormItem* item = group_ == nullptr ? nullptr : NameMatcher::itemOf(*group_, name);
        if (item == nullptr && group_ != nullptr && isContinued) {
            // Beside a name of its own, FDI would be that of something else.
            item = itemByLabel(*group_, row, *nameColumn_ + 1);
        }
        if (item != nullptr) {
            return add(*item, row, MatchedBy::name);
        }
        if (isContinued) {
            return;
        }
        // The rows below belong to whatever this one is, unless it is a part of what stands above: "+ Nhật Bản".
        if (name.find_first_of("+*") != 0) {
            enter(nullptr, std::nullopt);
        }
        layout_.unknownRows.push_back(row);
    }

    /// `part`: what stands behind the name in its own cell, "số khu".
    void readGroupRow(const IndicatorGroup& group, std::uint32_t row, const std::string& part) {
        const FormItem* item = group.items.size() == 1 ? &group.items.front() : itemByLabel(group, row, *nameColumn_);
        if (item == nullptr && !part.empty()) {
            item = NameMatcher::itemOf(group, part);
        }
        if (item != nullptr) {
            return add(*item, row, MatchedBy::name);
        }
        groupRows_.emplace_back(&group, row);
    }

    [[nodiscard]] std::set<std::uint32_t> itemRows() const {
        std::set<std::uint32_t> rows;
        for (const auto* found : {&layout_.rows, &layout_.others}) {
            for (const ItemRow& each : *found) {
                rows.insert(each.row);
            }
        }
        for (const auto& [group, row] : groupRows_) {
            rows.insert(row);
        }
        return rows;
    }

    /// Groups without rows of their own for FDI and DDI: their figures stand side by side.
    void splitSideBySide() {
        const auto& columns = layout_.columns.values;
        const auto has = [&](Ownership ownership) {
            return std::any_of(columns.begin(), columns.end(), [&](const ValueColumn& column) { return column.ownership == ownership; });
        };
        if (!has(Ownership::fdi) || !has(Ownership::ddi)) {
            return;
        }
        for (const auto& [group, row] : groupRows_) {
            for (const auto& item : group->items) {
                if (item.ownership != Ownership::none && known_.emplace(item.code, layout_.rows.size()).second) {
                    layout_.rows.push_back({item.code, row, MatchedBy::name, item.ownership, row});
                }
            }
        }
    }

    /// Titles, notes and signatures match nothing either; only a row with a figure may be one that was meant.
    void keepThoseWithFigures() {
        const std::uint32_t first = layout_.rows.empty() ? UINT32_MAX : layout_.rows.front().row;
        const auto& values = layout_.columns.values;
        std::erase_if(layout_.unknownRows, [&](std::uint32_t row) {
            return row < first || std::none_of(values.begin(), values.end(),
                                               [&](const ValueColumn& each) { return sheet_.isFigureLike(row, each.column); });
        });
        layout_.unknownRows.resize(std::min(layout_.unknownRows.size(), kTold));
    }

    const SheetView sheet_;
    const Form& form_;
    NameMatcher names_;
    std::optional<std::uint32_t> nameColumn_;
    const IndicatorGroup* group_ = nullptr;  // of the rows above
    std::optional<std::uint32_t> groupRow_;
    std::vector<std::pair<const IndicatorGroup*, std::uint32_t>> groupRows_;
    std::map<ItemCode, std::size_t> known_;  // in layout_.rows
    AnnexLayout layout_;
};

}  // namespace

AnnexLayout findAnnex(const Sheet& sheet, const Form& form) {
    return Finder(sheet, form).find();
}

}  // namespace hopluu::workbook
