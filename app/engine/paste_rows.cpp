#include "engine/paste_rows.h"

#include "form/board_csv.h"
#include "text/unicode.h"

#include <algorithm>
#include <set>
#include <string>

namespace hopluu::engine {

namespace {

/// Letters and digits only: "FDI (triệu USD)" and "FDI - triệu USD" are one.
std::string key(const std::string& text) {
    std::string out;
    for (const char c : text::fold(text)) {
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (isWord) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    while (out.ends_with(' ')) {
        out.pop_back();
    }
    return out;
}

bool isFigure(const std::string& text) {
    FormItem any;
    any.unit = UnitOfMeasure::millionUsd;
    any.inputDecimals = Decimal::kScaleDigits;
    const bool saysSomething = !text.empty() && text.find_first_of("0123456789-") != std::string::npos;
    return saysSomething && (readTyped(text, any, MarkMeans::thousands).has_value());
}

class RowNamer {
public:
    RowNamer(const ClipboardTable& table, const Form& form) : table_(table), form_(form) {}

    std::optional<NamedRows> byCode() {
        for (std::size_t column = 0; column < table_.width(); ++column) {
            NamedRows found{PasteBy::code, {}, {}};
            std::size_t hits = 0;
            for (const auto& row : table_.rows) {
                found.items.push_back(form_.findItem(ItemCode{row[column].text}));
                hits += found.items.back() != nullptr ? 1 : 0;
            }
            if (hits > 0 && 2 * hits >= table_.rows.size()) {
                found.valueColumns = valueColumns(found.items, column);
                return found;
            }
        }
        return std::nullopt;
    }

    std::optional<NamedRows> byName() {
        NamedRows found{PasteBy::name, {}, {}};
        std::size_t lastNameColumn = 0;
        std::size_t named = 0;
        std::size_t figures = 0;
        for (const auto& row : table_.rows) {
            const FormItem* item = nullptr;
            bool hasFigure = false;
            for (std::size_t column = 0; column < row.size(); ++column) {
                if (const FormItem* here = itemNamed(row[column].text)) {
                    item = here;
                    lastNameColumn = std::max(lastNameColumn, column);
                }
                hasFigure = hasFigure || (column > 0 && isFigure(row[column].text));
            }
            found.items.push_back(item);
            named += item != nullptr ? 1 : 0;
            figures += hasFigure ? 1 : 0;
        }
        if (named == 0 || 2 * named < figures) {
            return std::nullopt;
        }
        found.valueColumns = valueColumns(found.items, lastNameColumn);
        return found;
    }

private:
    /// Also steps into a group when the text is its name.
    const FormItem* itemNamed(const std::string& text) {
        const std::string wanted = key(text);
        if (wanted.empty()) {
            return nullptr;
        }
        for (const auto& group : form_.groups) {
            if (wanted == key(group.name.vi) || wanted == key(group.name.en)) {
                group_ = &group;
                return group.items.size() == 1 ? &group.items.front() : nullptr;
            }
            for (const auto& item : group.items) {
                if (isCalled(wanted, group, item)) {
                    group_ = &group;
                    return &item;
                }
            }
        }
        return itemOfGroup(wanted);
    }

    static bool isCalled(const std::string& wanted, const IndicatorGroup& group, const FormItem& item) {
        return wanted == key(group.name.vi + " " + item.label.vi) || wanted == key(group.name.en + " " + item.label.en);
    }

    const FormItem* itemOfGroup(const std::string& wanted) const {
        if (group_ == nullptr) {
            return nullptr;
        }
        const auto found = std::find_if(group_->items.begin(), group_->items.end(), [&](const FormItem& item) {
            const auto& unit = label(item.unit);
            return wanted == key(item.label.vi) || wanted == key(item.label.en) || wanted == key(item.label.vi + " " + unit.vi) ||
                   wanted == key(item.label.en + " " + unit.en);
        });
        return found == group_->items.end() ? nullptr : &*found;
    }

    /// Columns right of the names with figures in named rows; only the one whose head says that it is this year's when there is one.
    std::vector<std::size_t> valueColumns(const std::vector<const FormItem*>& items, std::size_t names) const {
        std::vector<std::size_t> columns;
        std::vector<std::size_t> said;
        for (std::size_t column = names + 1; column < table_.width(); ++column) {
            bool hasFigure = false;
            bool isThisYear = false;
            for (std::size_t row = 0; row < table_.rows.size(); ++row) {
                const std::string& text = table_.rows[row][column].text;
                if (items[row] != nullptr) {
                    hasFigure = hasFigure || isFigure(text) || stateOnly(text);
                } else {
                    isThisYear = isThisYear || saysThisYear(key(text));
                }
            }
            if (hasFigure) {
                columns.push_back(column);
            }
            if (isThisYear) {
                said.push_back(column);
            }
        }
        return said.size() == 1 ? said : columns;
    }

    static bool stateOnly(const std::string& text) { return text == "-" || text == "x" || text == "…"; }

    [[nodiscard]] bool saysThisYear(const std::string& head) const {
        const std::string year = key(form_.year);
        return head == year || head == "nam nay" || head == "this year" || head == "nam " + year || head == "year " + year ||
               head == "gia tri" || head == "value" || head == "thuc hien nam " + year;
    }

    const ClipboardTable& table_;
    const Form& form_;
    const IndicatorGroup* group_ = nullptr;
};

}  // namespace

std::optional<NamedRows> namedRows(const ClipboardTable& table, const Form& form) {
    if (table.width() < 2) {
        return std::nullopt;
    }
    if (auto found = RowNamer(table, form).byCode()) {
        return found;
    }
    return RowNamer(table, form).byName();
}

}  // namespace hopluu::engine
