#include "engine/paste_plan.h"

#include "domain/number_text.h"
#include "engine/paste_rows.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>
#include <set>

namespace hopluu::engine {

namespace {

constexpr std::size_t kRemarkBytes = 2'000;

Error whichColumn() {
    return {"paste.which-column",
            {"Vùng được chép có tên chỉ tiêu và nhiều cột số; không rõ cột nào là của năm nay.",
             "What was copied has the indicators' names and several columns of figures; it is not clear which one is this year's."},
            {"Chép cả dòng tiêu đề của bảng, hoặc chỉ chép cột tên và cột số của năm nay.",
             "Copy the table's head as well, or only the names and this year's column."},
            ""};
}

Error nowhere() {
    return {"paste.nowhere",
            {"Không dán được vào đây: cột này không nhập.", "Nothing can be pasted here: this column is not typed in."},
            {"Chọn một ô ở cột số của năm nay hoặc cột ghi chú rồi dán lại.", "Choose a cell of this year's column or of the remarks."},
            ""};
}

Error twice() {
    return {"paste.twice",
            {"Chỉ tiêu này có hai dòng trong vùng được chép.", "This indicator has two rows in what was copied."},
            {"Giữ lại một dòng.", "Keep one of them."},
            ""};
}

Error longRemark() {
    return {"paste.long-remark", {"Ghi chú quá dài.", "The remark is too long."}, {"Rút gọn ghi chú.", "Shorten it."}, ""};
}

/// A number that the source gave beside its text counts; not where the text says more than a number ("12 %", "tháng 3").
std::string readableText(const ClipboardCell& cell) {
    const bool isPlain = cell.text.find_first_not_of("0123456789.,-+() ") == std::string::npos ||
                         cell.text.find("\u00a0") != std::string::npos || cell.text.find("\u2212") != std::string::npos;
    if (!cell.exact || !isPlain) {
        return cell.text;
    }
    const auto number = Decimal::parse(*cell.exact);
    return number ? formatVietnamese(*number, Decimal::kScaleDigits) : cell.text;
}

class Planner {
public:
    Planner(const ClipboardTable& table, const Form& form, const BoardYearContent& content, std::optional<MarkMeans> marks)
        : table_(table), form_(form), content_(content), marks_(marks) {}

    Result<PastePlan> plan(const PasteTarget& target) {
        if (auto named = namedRows(table_, form_)) {
            if (named->valueColumns.size() != 1) {
                return fail(whichColumn());
            }
            layByName(*named);
        } else if (std::all_of(target.columns.begin(), target.columns.end(), [](PasteColumn c) { return c == PasteColumn::none; })) {
            return fail(nowhere());
        } else {
            layByPosition(target);
        }
        for (auto& [item, change] : changes_) {
            if (change.before == change.after) {
                ++plan_.unchanged;
                continue;
            }
            plan_.replaced += change.before.state != ValueState::notEntered || !change.before.remark.empty() ? 1 : 0;
            plan_.changes.push_back(std::move(change));
        }
        std::stable_sort(plan_.changes.begin(), plan_.changes.end(), [](const PasteChange& a, const PasteChange& b) {
            return std::pair(a.place.row, a.place.column) < std::pair(b.place.row, b.place.column);
        });
        return std::move(plan_);
    }

private:
    void layByName(const NamedRows& named) {
        plan_.by = named.by;
        const std::size_t column = named.valueColumns.front();
        std::set<const FormItem*> seen;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            const ClipboardCell& cell = table_.rows[row][column];
            const FormItem* item = named.items[row];
            if (item == nullptr || cell.text.empty()) {
                plan_.outside += item == nullptr && cell.exact ? 1 : 0;
                continue;
            }
            const PastePlace place{row + 1, column + 1, item, cell.text};
            if (!seen.insert(item).second) {
                plan_.problems.push_back({place, twice()});
                continue;
            }
            takeValue(place, cell);
        }
    }

    void layByPosition(const PasteTarget& target) {
        const bool fills = table_.isOneCell();
        const std::size_t rows = fills ? std::max<std::size_t>(target.fillRows, 1) : table_.rows.size();
        const std::size_t columns = fills ? std::max<std::size_t>(target.fillColumns, 1) : table_.width();
        for (std::size_t row = 0; row < rows; ++row) {
            for (std::size_t column = 0; column < columns; ++column) {
                const ClipboardCell& cell = fills ? table_.rows[0][0] : table_.rows[row][column];
                const PasteColumn kind = column < target.columns.size() ? target.columns[column] : PasteColumn::none;
                if (row >= target.rows.size() || kind == PasteColumn::none) {
                    plan_.outside += cell.text.empty() ? 0 : 1;
                    continue;
                }
                const PastePlace place{row + 1, column + 1, target.rows[row], cell.text};
                if (kind == PasteColumn::value) {
                    takeValue(place, cell);
                } else {
                    takeRemark(place);
                }
            }
        }
    }

    void takeValue(const PastePlace& place, const ClipboardCell& cell) {
        // The marks that the annex prints for states are read as well.
        const std::string text = cell.text == "x" ? "không áp dụng" : cell.text == "…" ? "chưa có số liệu" : readableText(cell);
        if (!marks_) {
            if (auto readings = twoReadings(text, *place.item)) {
                plan_.questions.push_back({place, std::move(*readings)});
                return;
            }
        }
        auto value = readTyped(text, *place.item, marks_);
        if (!value) {
            plan_.problems.push_back({place, value.error()});
            return;
        }
        PasteChange& change = changeOf(place);
        value->remark = change.after.remark;
        value->finality = value->isNumber() ? change.after.finality : Finality::final;
        change.after = std::move(*value);
        change.column = PasteColumn::value;
        change.place = place;
    }

    void takeRemark(const PastePlace& place) {
        if (place.text.size() > kRemarkBytes) {
            plan_.problems.push_back({place, longRemark()});
            return;
        }
        const bool isNew = !changes_.contains(place.item);
        PasteChange& change = changeOf(place);
        change.after.remark = place.text;
        if (isNew) {
            change.column = PasteColumn::remark;
            change.place = place;
        }
    }

    PasteChange& changeOf(const PastePlace& place) {
        const auto found = changes_.find(place.item);
        if (found != changes_.end()) {
            return found->second;
        }
        const auto now = content_.cells.find(place.item->code);
        const Value before = now == content_.cells.end() ? Value{} : now->second;
        return changes_.emplace(place.item, PasteChange{place, PasteColumn::value, before, before}).first->second;
    }

    const ClipboardTable& table_;
    const Form& form_;
    const BoardYearContent& content_;
    std::optional<MarkMeans> marks_;
    PastePlan plan_;
    std::map<const FormItem*, PasteChange> changes_;
};

}  // namespace

Result<PastePlan> planPaste(const ClipboardTable& table, const PasteTarget& target, const Form& form, const BoardYearContent& content,
                            std::optional<MarkMeans> marks) {
    return Planner(table, form, content, marks).plan(target);
}

}  // namespace hopluu::engine
