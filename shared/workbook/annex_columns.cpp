#include "workbook/annex_columns.h"

#include "text/unicode.h"
#include "workbook/name_match.h"

#include <algorithm>
#include <map>

namespace hopluu::workbook {

namespace {

constexpr std::uint32_t kHeadingRows = 8;  // so far above the first figure a heading may stand

bool has(const ValueColumn& column, std::string_view word) {
    return std::find(column.words.begin(), column.words.end(), word) != column.words.end();
}

bool isYear(const std::string& word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
           word.find_first_not_of("0123456789") == std::string::npos;
}

bool namesAnyYear(const ValueColumn& column) {
    return std::any_of(column.words.begin(), column.words.end(), isYear);
}

/// Other figures than those of the year: a change, a share, a plan, some months.
bool isOfSomethingElse(const ValueColumn& column) {
    const std::string heading = text::fold(column.heading);
    for (const char* words : {"so voi", "so sanh", "%", "ty le", "ke hoach", "lech so voi", "giam"}) {
        if (heading.find(words) != std::string::npos) {
            return true;
        }
    }
    const auto quarter = std::find(column.words.begin(), column.words.end(), "quy");
    if (quarter != column.words.end() && quarter + 1 != column.words.end() && !numberingOf(*(quarter + 1)).empty()) {
        return true;
    }
    const auto months = std::find(column.words.begin(), column.words.end(), "thang");
    return months != column.words.end() && (months == column.words.begin() || *(months - 1) != "12");
}

class ColumnFinder {
public:
    ColumnFinder(const SheetView& sheet, const std::set<std::uint32_t>& itemRows, std::optional<std::uint32_t> names)
        : sheet_(sheet), itemRows_(itemRows), firstRow_(*itemRows.begin()) {
        found_.names = names;
    }

    AnnexColumns find() {
        findMerged();
        std::map<std::uint32_t, std::uint32_t> filled;
        for (const std::uint32_t row : itemRows_) {
            for (const std::uint32_t column : sheet_.rows().at(row)) {
                ++filled[column];
            }
        }
        for (const auto& [column, count] : filled) {
            take({column, headingOf(column), {}, Ownership::none, count, sheet_.sheet().hiddenColumns.contains(column)});
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] std::uint32_t firstHeadingRow() const { return firstRow_ > kHeadingRows ? firstRow_ - kHeadingRows : 0; }

    /// Which cell of the head speaks for another one. A title over the whole table says nothing of one column.
    void findMerged() {
        constexpr std::size_t kMost = 10'000;
        std::size_t count = 0;
        for (const CellRange& range : sheet_.sheet().merged) {
            if (range.first.row >= firstRow_ || range.last.row < firstHeadingRow() || range.last.column - range.first.column >= 4 ||
                ++count > kMost) {
                continue;
            }
            for (std::uint32_t row = std::max(range.first.row, firstHeadingRow()); row <= std::min(range.last.row, firstRow_ - 1); ++row) {
                for (std::uint32_t column = range.first.column; column <= range.last.column; ++column) {
                    merged_.emplace(CellAddress{row, column}, range.first);
                }
            }
        }
    }

    [[nodiscard]] std::string headingAt(CellAddress address) const {
        const Cell* cell = sheet_.at(address.row, address.column);
        const auto covered = merged_.find(address);
        if (cell == nullptr && covered != merged_.end()) {
            cell = sheet_.at(covered->second.row, covered->second.column);
        }
        // A year may be typed as a number.
        return cell != nullptr && (cell->kind == CellKind::text || cell->kind == CellKind::number) ? cell->content : "";
    }

    [[nodiscard]] std::string headingOf(std::uint32_t column) const {
        std::vector<std::string> pieces;
        for (std::uint32_t row = firstHeadingRow(); row < firstRow_; ++row) {
            std::string text = headingAt({row, column});
            if (!text.empty() && (pieces.empty() || pieces.back() != text)) {
                pieces.push_back(std::move(text));
            }
        }
        // Titles of the table stand above its head: the last three lines are the head.
        std::string heading;
        for (std::size_t i = pieces.size() > 3 ? pieces.size() - 3 : 0; i < pieces.size(); ++i) {
            heading += (heading.empty() ? "" : " · ") + pieces[i];
        }
        return heading;
    }

    /// Columns of names, units, numbering, codes and remarks are not figures.
    void take(ValueColumn column) {
        const std::string heading = text::fold(column.heading);
        const auto endsIn = [&](std::initializer_list<std::string_view> words) {
            return std::any_of(words.begin(), words.end(), [&](std::string_view each) { return heading.ends_with(each); });
        };
        if (endsIn({"ghi chu", "remark", "remarks"})) {
            found_.remarks = column.column;
        } else if (endsIn({"loai so"})) {
            found_.finality = column.column;
        } else if (endsIn({"don vi", "don vi tinh", "dvt", "unit"})) {
            found_.units = column.column;
        } else if (column.column != found_.names && !endsIn({"tt", "stt", "ma so", "code", "trang thai"})) {
            for (const std::string& word : column.words = allWordsOf(column.heading)) {
                column.ownership = word == "fdi" ? Ownership::fdi : word == "ddi" ? Ownership::ddi : column.ownership;
            }
            const bool hasFigures =
                std::any_of(itemRows_.begin(), itemRows_.end(), [&](std::uint32_t row) { return sheet_.isFigureLike(row, column.column); });
            // Before the names stands their numbering, unless a heading says that it is something of a year.
            const bool isNumbering = found_.names && column.column < *found_.names && !namesAnyYear(column);
            if (hasFigures && !isNumbering) {
                found_.values.push_back(std::move(column));
            }
        }
    }

    const SheetView& sheet_;
    const std::set<std::uint32_t>& itemRows_;
    std::uint32_t firstRow_ = 0;
    std::map<CellAddress, CellAddress> merged_;
    AnnexColumns found_;
};

}  // namespace

const ValueColumn* AnnexColumns::find(std::uint32_t column) const {
    const auto found = std::find_if(values.begin(), values.end(), [&](const ValueColumn& each) { return each.column == column; });
    return found == values.end() ? nullptr : &*found;
}

AnnexColumns findColumns(const SheetView& sheet, const std::set<std::uint32_t>& itemRows, std::optional<std::uint32_t> names) {
    return ColumnFinder(sheet, itemRows, names).find();
}

std::optional<std::uint32_t> columnOfYear(const AnnexColumns& columns, const std::string& year) {
    std::vector<const ValueColumn*> plain, ofYear, shown;
    for (const ValueColumn& column : columns.values) {
        if (column.ownership == Ownership::ddi || isOfSomethingElse(column)) {
            continue;  // DDI's stands beside FDI's
        }
        plain.push_back(&column);
        if (has(column, year)) {
            ofYear.push_back(&column);
            if (!column.isHidden) {
                shown.push_back(&column);
            }
        }
    }
    if (ofYear.size() == 1 || shown.size() == 1) {
        return (ofYear.size() == 1 ? ofYear : shown).front()->column;
    }
    return ofYear.empty() && plain.size() == 1 && !namesAnyYear(*plain.front()) ? std::optional{plain.front()->column} : std::nullopt;
}

std::optional<std::uint32_t> columnBeside(const AnnexColumns& columns, std::uint32_t chosen, Ownership ownership) {
    const auto without = [](const ValueColumn& column) {
        std::vector<std::string> words = allWordsOf(column.heading);
        std::erase_if(words, [](const std::string& word) {
            return word == "fdi" || word == "ddi" || word == "trieu" || word == "usd" || word == "ty" || word == "dong";
        });
        return words;
    };
    const ValueColumn* from = columns.find(chosen);
    if (from == nullptr || from->ownership == ownership) {
        return from == nullptr ? std::nullopt : std::optional{chosen};
    }
    std::optional<std::uint32_t> only;
    for (const ValueColumn& column : columns.values) {
        // "Năm 2022" stands over both, or over the first one alone.
        const bool isNext = column.column == chosen + 1 && from->ownership != Ownership::none && !namesAnyYear(column);
        if (column.ownership == ownership && (without(column) == without(*from) || isNext)) {
            if (only) {
                return std::nullopt;
            }
            only = column.column;
        }
    }
    return only;
}

bool saysEstimate(const ValueColumn& column) {
    return has(column, "uoc");
}

}  // namespace hopluu::workbook
