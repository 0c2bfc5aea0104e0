#include "workbook/annex_import.h"

#include "form/cell_text.h"
#include "rules/expression.h"
#include "text/unicode.h"
#include "workbook/bound_sheet.h"
#include "workbook/cell_value.h"
#include "workbook/unit_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace hopluu::workbook {

namespace {

Error noAnnex() {
    return {"workbook.no-annex",
            {"Không trang tính nào trong tệp giống biểu tổng hợp.", "No sheet of the file looks like the annex."},
            {"Kiểm tra xem có chọn đúng tệp không; tên chỉ tiêu phải đứng trong một cột.",
             "Check that it is the right file; the names of the indicators must stand in one column."},
            {}};
}

Error twice(const std::string& name, const std::string& places, std::string place) {
    return {"workbook.twice",
            {fmt::format("Chỉ tiêu “{}” đứng ở nhiều dòng với số khác nhau ({}); không lấy số nào.", name, places),
             fmt::format("The indicator \"{}\" stands in several rows with different figures ({}); none is taken.", name, places)},
            {"Xóa hoặc ẩn dòng thừa trong tệp rồi thử lại, hoặc nhập số này bằng tay.",
             "Delete or hide the row that is too many, then try again; or type this figure."},
            std::move(place)};
}

Error otherUnit(UnitOfMeasure unit, const std::string& theirs, std::string place) {
    return {"workbook.unit",
            {fmt::format("Tệp ghi đơn vị tính “{}”, biểu này tính bằng {}.", text::elide(theirs, 40), label(unit).vi),
             fmt::format("The file states the unit \"{}\"; this form counts in {}.", text::elide(theirs, 40), label(unit).en)},
            {"Đổi số và đơn vị trong tệp rồi thử lại, hoặc nhập số đã đổi bằng tay.",
             "Convert figure and unit in the file, then try again; or type the converted figure."},
            std::move(place)};
}

Error noColumnBeside(Ownership ownership, std::string place) {
    const char* name = ownership == Ownership::fdi ? "FDI" : "DDI";
    return {"workbook.no-column",
            {fmt::format("Không rõ cột nào là số {} của năm nay; các số {} không được lấy.", name, name),
             fmt::format("Which column holds this year's {} is not clear; no {} figure is taken.", name, name)},
            {"Ghi rõ năm và FDI, DDI ở đầu mỗi cột trong tệp rồi thử lại.",
             "Write the year and FDI or DDI at the head of each column, then try again."},
            std::move(place)};
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
    return {"workbook.newer-format",
            {"Tệp Excel này do bản mới hơn của chương trình tạo ra.", "This workbook was made by a newer version of the program."},
            {"Hãy cập nhật chương trình, hoặc xuất tệp mới từ máy này.", "Update the program, or export a new workbook from this laptop."},
            {}};
}

Error otherOwner(const std::string& theirs, const std::string& ours) {
    return {"workbook.other-owner",
            {fmt::format("Tệp Excel này được tạo cho “{}”, không phải “{}”.", text::elide(theirs, 60), ours),
             fmt::format("This workbook was made for \"{}\", not for \"{}\".", text::elide(theirs, 60), ours)},
            {"Hãy chọn đúng tệp, hoặc xuất tệp mới từ máy này.", "Choose the right file, or export a new workbook from this laptop."},
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
        preview_.columns = layout_.columns.values;
        if (preview_.needsSheet) {
            return std::move(preview_);
        }
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
        const auto bound =
            std::find_if(workbook_.sheets.begin(), workbook_.sheets.end(), [](const Sheet& sheet) { return sheet.name == kBoundSheet; });
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

    /// How surely a sheet is the one that is meant: a column of the year first, then its name, then how much of the annex it has.
    [[nodiscard]] std::tuple<bool, bool, std::size_t> likelihood(const Sheet& sheet, const AnnexLayout& layout) const {
        return {columnOfYear(layout.columns, context_.period.year).has_value(), sheet.name.find(context_.period.year) != std::string::npos,
                layout.rows.size()};
    }

    void chooseSheet() {
        auto most = std::tuple(false, false, std::size_t{0});
        for (const Sheet& sheet : workbook_.sheets) {
            AnnexLayout layout = findAnnex(sheet, context_.form);
            if (layout.rows.empty()) {
                continue;
            }
            preview_.sheets.push_back({sheet.name, static_cast<std::uint32_t>(layout.rows.size())});
            const auto like = likelihood(sheet, layout);
            if (choices_.sheet ? sheet.name != *choices_.sheet : sheet.isHidden || like < most) {
                continue;
            }
            preview_.needsSheet = !choices_.sheet && sheet_ != nullptr && like == most;  // two as likely: the order of sheets says nothing
            if (!preview_.needsSheet) {
                most = like;
                sheet_ = &sheet;
                layout_ = std::move(layout);
            }
        }
    }

    void chooseColumn() {
        const bool isKnown = choices_.column && layout_.columns.find(*choices_.column) != nullptr;
        preview_.column = isKnown ? choices_.column : columnOfYear(layout_.columns, context_.period.year);
        preview_.needsColumn = !preview_.column;
    }

    /// Where the figure of a row stands; nullopt where FDI and DDI stand side by side and its column is not known.
    [[nodiscard]] std::optional<std::uint32_t> columnFor(const ItemRow& row) const {
        return row.sideBySide == Ownership::none ? preview_.column : columnBeside(layout_.columns, *preview_.column, row.sideBySide);
    }

    [[nodiscard]] const Cell* cellAt(std::uint32_t row, std::optional<std::uint32_t> column) const {
        const auto found = column ? sheet_->cells.find({row, *column}) : sheet_->cells.end();
        return found == sheet_->cells.end() ? nullptr : &found->second;
    }

    /// The row of an item that has a figure, a hidden one only where no other has. Rows that contradict each other are told, and none is
    /// read: which of them stands first says nothing.
    std::optional<ItemRow> rowToRead(const ItemRow& first) {
        std::vector<ItemRow> shown, hidden;
        const auto consider = [&](const ItemRow& row) {
            if (row.item == first.item && cellAt(row.row, columnFor(row)) != nullptr) {
                (sheet_->hiddenRows.contains(row.row) ? hidden : shown).push_back(row);
            }
        };
        consider(first);
        std::for_each(layout_.others.begin(), layout_.others.end(), consider);
        const auto& candidates = shown.empty() ? hidden : shown;
        std::string places;
        bool isClear = true;
        for (const ItemRow& row : candidates) {
            const Cell &cell = *cellAt(row.row, columnFor(row)), &other = *cellAt(candidates.front().row, columnFor(candidates.front()));
            isClear = isClear && cell.kind == other.kind && cell.content == other.content;
            places += (places.empty() ? "" : ", ") + addressText({row.row, *columnFor(row)});
        }
        if (candidates.empty() || isClear) {
            return candidates.empty() ? std::nullopt : std::optional{candidates.front()};
        }
        const IndicatorGroup* group = context_.form.groupOf(first.item);
        preview_.itemAt[place({candidates.front().row, *columnFor(candidates.front())})] = first.item;
        preview_.errors.push_back(twice(group == nullptr ? first.item.text : group->name.vi, text::elide(places, 80),
                                        place({candidates.front().row, *columnFor(candidates.front())})));
        return std::nullopt;
    }

    /// What the file says beside the figure, above it or in its heading, when it is another unit than the form's.
    [[nodiscard]] std::optional<std::string> unitInTheWay(const ItemRow& found, std::uint32_t column, const FormItem& item) const {
        const auto ours = statedUnitOf(item.unit);
        const auto differs = [&](const std::optional<StatedUnit>& theirs) { return ours && theirs && *theirs != *ours; };
        for (const std::optional<std::uint32_t> row : {std::optional{found.row}, found.groupRow}) {
            const Cell* unit = row ? cellAt(*row, layout_.columns.units) : nullptr;
            const Cell* name = row ? cellAt(*row, layout_.columns.names) : nullptr;
            if (const auto stated = unit == nullptr ? std::nullopt : statedUnit(unit->content)) {
                return differs(stated) ? std::optional{unit->content} : std::nullopt;
            }
            if (const auto stated = name == nullptr ? std::nullopt : statedUnitInBrackets(name->content)) {
                return differs(stated) ? std::optional{name->content} : std::nullopt;
            }
        }
        const ValueColumn* values = layout_.columns.find(column);
        const std::string heading = values == nullptr ? "" : values->heading;
        return differs(statedUnitInBrackets(heading)) ? std::optional{heading} : std::nullopt;
    }

    [[nodiscard]] std::string place(CellAddress address) const { return sheet_->name + "!" + addressText(address); }

    void readRow(const ItemRow& first) {
        if (!columnFor(first)) {
            const bool isTold = std::exchange(toldOwnership_[first.sideBySide], true);
            if (!isTold) {
                preview_.errors.push_back(noColumnBeside(first.sideBySide, place({first.row, *preview_.column})));
            }
            return;
        }
        const auto found = rowToRead(first);
        if (!found) {
            return;  // an empty cell says nothing: what the board has stays
        }
        const CellAddress address{found->row, *columnFor(*found)};
        readCell(*found, address, *cellAt(address.row, address.column));
    }

    void readCell(const ItemRow& found, CellAddress address, const Cell& cell) {
        const FormItem& item = *context_.form.findItem(found.item);
        preview_.itemAt[place(address)] = found.item;
        const CellFormat& format = workbook_.formats.at(cell.format);
        auto value = valueOf(cell, format, item, choices_.separator);
        if (!value) {
            Error error = value.error();
            error.place = place(address);
            if (error.code == "number.ambiguous") {
                preview_.ambiguous.push_back(error.place + ": " + cell.content);
            }
            preview_.errors.push_back(std::move(error));
            return;
        }
        if (value->state == ValueState::notEntered) {
            return;
        }
        const auto unit = value->isNumber() ? unitInTheWay(found, address.column, item) : std::nullopt;
        if (unit) {
            preview_.errors.push_back(otherUnit(item.unit, *unit, place(address)));
            return;
        }
        keepWhatTheFileDoesNotSay(found, *value);
        ImportRow row{found.item, std::move(*value), place(address), cell.content, found.by, Computed::typed, true};
        row.computed = cell.isFormula ? Computed::unverified : Computed::typed;
        preview_.rows.push_back(std::move(row));
    }

    /// A remark of the file, else the one that is there; the same for an estimate.
    void keepWhatTheFileDoesNotSay(const ItemRow& found, Value& value) const {
        const auto present = context_.present.find(found.item);
        if (present != context_.present.end()) {
            value.remark = present->second.remark;
            value.finality = value.isNumber() ? present->second.finality : Finality::final;
        }
        const Cell* finality = cellAt(found.row, layout_.columns.finality);
        const ValueColumn* heading = layout_.columns.find(*columnFor(found));
        if (layout_.columns.finality && value.isNumber()) {
            const auto said = finalityFromText(finality == nullptr ? "" : finality->content);
            value.finality = said.value_or(value.finality);
        } else if (heading != nullptr && saysEstimate(*heading) && value.isNumber()) {
            value.finality = Finality::estimate;
        }
        const Cell* remark = cellAt(found.row, layout_.columns.remarks);
        if (remark != nullptr && remark->kind == CellKind::text && text::length(remark->content) <= 2'000) {
            value.remark = remark->content;
        }
    }

    void tellWhatIsOdd() {
        for (const std::uint32_t row : layout_.unknownRows) {
            const CellAddress address{row, layout_.columns.names.value_or(0)};
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

    /// A figure that somebody has typed, or that stands here already. What Excel computed proves nothing about what Excel computed.
    [[nodiscard]] bool isCertain(const ItemCode& item, const rules::Figures& figures) const {
        const auto row = std::find_if(preview_.rows.begin(), preview_.rows.end(), [&](const ImportRow& each) { return each.item == item; });
        const auto figure = figures.current.find(item);
        return figure != figures.current.end() && figure->second.isNumber() &&
               (row == preview_.rows.end() || row->computed == Computed::typed);
    }

    /// A rule of the form that says what this item equals, all of whose other figures are certain.
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
            return named.erase(item) > 0 && left->lastYearItems().empty() && right->lastYearItems().empty() &&
                   std::all_of(named.begin(), named.end(), [&](const ItemCode& code) { return isCertain(code, figures); });
        });
    }

    const Workbook& workbook_;
    const ImportContext& context_;
    const ImportChoices& choices_;
    const Sheet* sheet_ = nullptr;
    AnnexLayout layout_;
    std::map<Ownership, bool> toldOwnership_;
    ImportPreview preview_;
};

}  // namespace

ImportPreview previewImport(const Workbook& workbook, const ImportContext& context, const ImportChoices& choices) {
    return Importer(workbook, context, choices).preview();
}

}  // namespace hopluu::workbook
