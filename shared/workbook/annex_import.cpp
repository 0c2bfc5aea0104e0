#include "workbook/annex_import.h"

#include "form/cell_text.h"
#include "rules/expression.h"
#include "text/unicode.h"
#include "workbook/bound_sheet.h"
#include "workbook/cell_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace hopluu::workbook {

namespace {

Error noAnnex() {
    return {"workbook.no-annex",
            {"Không trang tính nào trong tệp giống biểu tổng hợp.", "No sheet of the file looks like the annex."},
            {"Kiểm tra xem có chọn đúng tệp không; tên chỉ tiêu phải đứng trong một cột.",
             "Check that it is the right file; the names of the indicators must stand in one column."},
            {}};
}

Error twice(const std::string& name, const std::string& place) {
    return {"workbook.twice",
            {fmt::format("Chỉ tiêu “{}” đứng ở hai dòng; dòng này không được lấy.", name),
             fmt::format("The indicator \"{}\" stands in two rows; this one is not taken.", name)},
            {"Xóa dòng thừa trong tệp; nếu đây mới là dòng đúng thì xóa dòng kia.",
             "Delete the row that is too many; if this is the right one, delete the other."},
            place};
}

Error stale(const std::string& sentence, const std::string& sentenceEn, const std::string& place) {
    return {"workbook.stale",
            {fmt::format("Số do Excel tính không khớp các phần của nó, có thể chưa được tính lại: {}", sentence),
             fmt::format("What Excel computed does not agree with its parts, perhaps it was not computed again: {}", sentenceEn)},
            {"Mở tệp trong Excel, bấm F9 để tính lại, lưu rồi thử lại; hoặc nhập số này bằng tay.",
             "Open it in Excel, press F9 to compute again, save, then try again; or type this figure."},
            place};
}

Error newerFormat() {
    return {
        "workbook.newer-format",
        {"Sổ tính này do bản mới hơn của chương trình tạo ra.", "This workbook was made by a newer version of the program."},
        {"Hãy cập nhật chương trình, hoặc xuất sổ tính mới từ máy này.", "Update the program, or export a new workbook from this laptop."},
        {}};
}

Error otherOwner(const std::string& theirs, const std::string& ours) {
    return {"workbook.other-owner",
            {fmt::format("Sổ tính này được tạo cho “{}”, không phải “{}”.", text::elide(theirs, 60), ours),
             fmt::format("This workbook was made for \"{}\", not for \"{}\".", text::elide(theirs, 60), ours)},
            {"Hãy chọn đúng tệp, hoặc xuất sổ tính mới từ máy này.", "Choose the right file, or export a new workbook from this laptop."},
            {}};
}

class Importer {
public:
    Importer(const Workbook& workbook, const ImportContext& context, const ImportChoices& choices)
        : workbook_(workbook), context_(context), choices_(choices) {}

    ImportPreview preview() {
        if (!isForThisBoard()) {
            return std::move(preview_);
        }
        chooseSheet();
        if (sheet_ == nullptr) {
            preview_.errors.push_back(noAnnex());
            return std::move(preview_);
        }
        preview_.sheet = sheet_->name;
        preview_.columns = layout_.columns;
        chooseColumn();
        if (preview_.column) {
            for (const ItemRow& row : layout_.rows) {
                readRow(row);
            }
        }
        tellWhatIsOdd();
        judgeComputed();
        return std::move(preview_);
    }

private:
    /// A workbook that was made for a board's year says so: for another board, year or form it is not read at all.
    bool isForThisBoard() {
        const auto bound = std::find_if(workbook_.sheets.begin(), workbook_.sheets.end(),
                                        [](const Sheet& sheet) { return sheet.isHidden && sheet.name == kBoundSheet; });
        if (bound == workbook_.sheets.end()) {
            return true;
        }
        std::map<std::string, std::string> says;
        for (const auto& [address, cell] : bound->cells) {
            const auto value = address.column == 0 ? bound->cells.find({address.row, 1}) : bound->cells.end();
            if (value != bound->cells.end()) {
                says[cell.content] = value->second.content;
            }
        }
        if (says[kBoundFormat] != kBoundFormatNow) {
            preview_.errors.push_back(newerFormat());
        } else if (says[kBoundUnit] != context_.unit.text) {
            preview_.errors.push_back(otherOwner(says[kBoundUnit], context_.unit.text));
        } else if (says[kBoundPeriod] != context_.period.id.text) {
            preview_.errors.push_back(otherOwner(says[kBoundPeriod], context_.period.id.text));
        } else if (const std::string form = fmt::format("{}@{}", context_.form.id, context_.form.version); says[kBoundForm] != form) {
            preview_.errors.push_back(otherOwner(says[kBoundForm], form));
        }
        return preview_.errors.empty();
    }

    void chooseSheet() {
        std::size_t most = 0;
        for (const Sheet& sheet : workbook_.sheets) {
            AnnexLayout layout = findAnnex(sheet, context_.form);
            const std::size_t items = layout.rows.size();
            if (items == 0) {
                continue;
            }
            preview_.sheets.push_back({sheet.name, static_cast<std::uint32_t>(items)});
            const bool isWanted = choices_.sheet ? sheet.name == *choices_.sheet : !sheet.isHidden && items > most;
            if (isWanted) {
                most = items;
                sheet_ = &sheet;
                layout_ = std::move(layout);
            }
        }
    }

    void chooseColumn() {
        const bool isKnown = choices_.column && std::any_of(layout_.columns.begin(), layout_.columns.end(),
                                                            [&](const ValueColumn& column) { return column.column == *choices_.column; });
        preview_.column = isKnown ? choices_.column : columnOfYear(layout_, context_.period.year);
        preview_.needsColumn = !preview_.column;
    }

    /// The column of a row whose FDI and DDI stand side by side: DDI's is the next one with that heading.
    [[nodiscard]] std::uint32_t columnFor(const ItemRow& row) const {
        if (row.sideBySide == Ownership::none) {
            return *preview_.column;
        }
        for (const ValueColumn& column : layout_.columns) {
            if (column.column >= *preview_.column && column.ownership == row.sideBySide) {
                return column.column;
            }
        }
        return *preview_.column;
    }

    [[nodiscard]] std::string place(CellAddress address) const { return sheet_->name + "!" + addressText(address); }

    void readRow(const ItemRow& found) {
        const CellAddress address{found.row, columnFor(found)};
        const auto cell = sheet_->cells.find(address);
        if (cell == sheet_->cells.end()) {
            return;  // an empty cell says nothing: what the board has stays
        }
        const FormItem& item = *context_.form.findItem(found.item);
        const CellFormat& format = workbook_.formats.at(cell->second.format);
        auto value = valueOf(cell->second, format, item, choices_.separator);
        if (!value) {
            Error error = value.error();
            error.place = place(address);
            if (error.code == "number.ambiguous") {
                preview_.ambiguous.push_back(error.place + ": " + cell->second.content);
            }
            preview_.errors.push_back(std::move(error));
            return;
        }
        if (value->state == ValueState::notEntered) {
            return;
        }
        keepWhatTheFileDoesNotSay(found, *value);
        ImportRow row{found.item, std::move(*value), place(address), cell->second.content, found.by, Computed::typed, true};
        row.computed = cell->second.isFormula ? Computed::unverified : Computed::typed;
        preview_.rows.push_back(std::move(row));
    }

    /// A remark of the file, else the one that is there; the same for an estimate.
    void keepWhatTheFileDoesNotSay(const ItemRow& found, Value& value) const {
        const auto present = context_.present.find(found.item);
        if (present != context_.present.end()) {
            value.remark = present->second.remark;
            value.finality = value.isNumber() ? present->second.finality : Finality::final;
        }
        const auto finality = layout_.finalityColumn ? sheet_->cells.find({found.row, *layout_.finalityColumn}) : sheet_->cells.end();
        if (layout_.finalityColumn && value.isNumber()) {
            const auto said = finalityFromText(finality == sheet_->cells.end() ? "" : finality->second.content);
            value.finality = said.value_or(value.finality);
        }
        const auto remark = layout_.remarkColumn ? sheet_->cells.find({found.row, *layout_.remarkColumn}) : sheet_->cells.end();
        if (remark != sheet_->cells.end() && remark->second.kind == CellKind::text && text::length(remark->second.content) <= 2'000) {
            value.remark = remark->second.content;
        }
    }

    void tellWhatIsOdd() {
        for (const ItemRow& found : layout_.doubles) {
            const IndicatorGroup* group = context_.form.groupOf(found.item);
            preview_.errors.push_back(twice(group == nullptr ? found.item.text : group->name.vi, place({found.row, 0})));
        }
        for (const std::uint32_t row : layout_.unknownRows) {
            const CellAddress address{row, layout_.labelColumn.value_or(0)};
            preview_.unmatched.push_back({place(address), text::elide(sheet_->cells.at(address).content, 120)});
        }
        for (const FormItem* item : context_.form.items()) {
            const auto isIt = [&](const ItemRow& row) { return row.item == item->code; };
            if (std::none_of(layout_.rows.begin(), layout_.rows.end(), isIt)) {
                preview_.missing.push_back(item->code);
            }
        }
        for (ImportRow& row : preview_.rows) {
            if (row.value.state == ValueState::notYetAvailable && row.value.remark.empty()) {
                row.isTaken = false;
                preview_.errors.push_back({"workbook.remark-needed",
                                           {"“Chưa có số liệu” cần ghi chú khi nào sẽ có.", "\"Not yet available\" needs a remark."},
                                           {"Ghi vào cột Ghi chú của tệp, hoặc nhập ô này bằng tay.",
                                            "Write it in the file's remark column, or enter this cell by hand."},
                                           row.source});
            }
        }
    }

    /// The figures as they would stand after the import.
    [[nodiscard]] rules::Figures figuresAfter() const {
        rules::Figures figures{.current = context_.present, .lastYear = context_.lastYear, .rate = context_.period.rate};
        for (const ImportRow& row : preview_.rows) {
            figures.current[row.item] = row.value;
        }
        return figures;
    }

    void judgeComputed() {
        const rules::Figures figures = figuresAfter();
        for (ImportRow& row : preview_.rows) {
            if (row.computed != Computed::unverified) {
                continue;
            }
            const auto fired = context_.rules.checkTouching(context_.unit, figures, RuleScope::board, std::span(&row.item, 1));
            const auto identity =
                std::find_if(fired.begin(), fired.end(), [](const auto& finding) { return finding.op == RuleOperator::equal; });
            if (identity != fired.end()) {
                row.computed = Computed::stale;
                row.isTaken = false;
                preview_.errors.push_back(stale(identity->sentence.vi, identity->sentence.en, row.source));
            } else if (hasIdentity(row.item, figures)) {
                row.computed = Computed::verified;
            } else {
                row.isTaken = choices_.takesUnverified;
            }
        }
    }

    /// A rule of the form that says what this item equals, all of whose figures are there.
    [[nodiscard]] bool hasIdentity(const ItemCode& item, const rules::Figures& figures) const {
        return std::any_of(context_.form.rules.begin(), context_.form.rules.end(), [&](const ValidationRule& rule) {
            if (rule.op != RuleOperator::equal) {
                return false;
            }
            const auto left = rules::Expression::parse(rule.left.expression), right = rules::Expression::parse(rule.right.expression);
            if (!left || !right) {
                return false;
            }
            std::set<ItemCode> named(left->items().begin(), left->items().end());
            named.insert(right->items().begin(), right->items().end());
            const auto isThere = [&](const ItemCode& code) {
                const auto found = figures.current.find(code);
                return found != figures.current.end() && found->second.isNumber();
            };
            return named.contains(item) && left->lastYearItems().empty() && right->lastYearItems().empty() &&
                   std::all_of(named.begin(), named.end(), isThere);
        });
    }

    const Workbook& workbook_;
    const ImportContext& context_;
    const ImportChoices& choices_;
    const Sheet* sheet_ = nullptr;
    AnnexLayout layout_;
    ImportPreview preview_;
};

}  // namespace

ImportPreview previewImport(const Workbook& workbook, const ImportContext& context, const ImportChoices& choices) {
    return Importer(workbook, context, choices).preview();
}

}  // namespace hopluu::workbook
