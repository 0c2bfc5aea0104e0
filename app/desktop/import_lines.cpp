#include "desktop/import_lines.h"

#include "desktop/excel_import.h"
#include "desktop/open_year.h"
#include "desktop/qt_text.h"
#include "desktop/tone.h"
#include "engine/item_words.h"

#include <algorithm>
#include <set>
#include <utility>

namespace hopluu::desktop {

namespace {

class Lines {
public:
    Lines(const workbook::ImportPreview& preview, const OpenYear& year) : preview_(preview), year_(year) {
        for (const auto& error : preview.errors) {
            if (!error.place.empty()) {
                errors_.emplace(error.place, error);
            }
        }
    }

    std::vector<ImportLine> all() {
        for (const auto& row : preview_.rows) {
            lines_.push_back(figure(row));
        }
        for (const auto& [place, error] : errors_) {
            if (!told_.contains(place)) {
                const auto item = preview_.itemAt.find(place);
                ImportLine line = item == preview_.itemAt.end() ? ImportLine{} : about(item->second);
                line.code = {};  // nothing to be taken
                line.place = cellOf(place);
                turnBad(line, error);
                lines_.push_back(std::move(line));
            }
        }
        for (const auto& row : preview_.unmatched) {
            ImportLine line;
            line.kind = ImportLineKind::unknown;
            line.tone = kWarning;
            line.place = cellOf(row.source);
            line.inFile = qt(row.text);
            line.note = ExcelImport::tr("Không nhận ra là chỉ tiêu nào của biểu: không lấy");
            lines_.push_back(std::move(line));
        }
        for (const auto& code : preview_.missing) {
            ImportLine line = about(code);
            line.kind = ImportLineKind::missing;
            line.note = ExcelImport::tr("Không có trong tệp: giữ nguyên");
            lines_.push_back(std::move(line));
        }
        return std::move(lines_);
    }

private:
    /// "E12" of "Phụ lục!E12": the sheet is named above the list.
    static QString cellOf(const std::string& place) {
        const auto mark = place.rfind('!');
        return qt(mark == std::string::npos ? place : place.substr(mark + 1));
    }

    [[nodiscard]] QString nameOf(const ItemCode& code) const {
        const IndicatorGroup* group = year_.form().groupOf(code);
        const FormItem* item = year_.form().findItem(code);
        if (group == nullptr || item == nullptr) {
            return qt(code.text);
        }
        const QString name = qt(group->number) + QStringLiteral(". ") + year_.say(group->name);
        const QString label = year_.say(item->label);
        return label.isEmpty() ? name : name + QStringLiteral(" – ") + label;
    }

    /// At the decimals of the annex, as the page of the annex shows it.
    [[nodiscard]] QString shown(const ItemCode& code, const Value& value) const {
        switch (value.state) {
            case ValueState::notEntered:
                return {};
            case ValueState::number:
                return qt(engine::valueText(year_.form(), code, Value::of(value.number), year_.language()));
            case ValueState::noneArose:
                return ExcelImport::tr("không phát sinh");
            case ValueState::notApplicable:
                return ExcelImport::tr("không áp dụng");
            case ValueState::notYetAvailable:
                return ExcelImport::tr("chưa có số liệu");
        }
        return {};
    }

    [[nodiscard]] ImportLine about(const ItemCode& code) const {
        ImportLine line;
        line.code = code;
        line.item = nameOf(code);
        line.before = shown(code, year_.snapshot()->cell(code));
        return line;
    }

    void turnBad(ImportLine& line, const Error& error) const {
        line.kind = ImportLineKind::trouble;
        line.tone = kError;
        const QString remedy = year_.say(error.remedy);
        line.note = year_.say(error.message) + (remedy.isEmpty() ? QString() : QLatin1Char(' ') + remedy);
    }

    ImportLine figure(const workbook::ImportRow& row) {
        ImportLine line = about(row.item);
        line.place = cellOf(row.source);
        line.value = row.value;
        line.after = shown(row.item, row.value);
        if (!saysTheSame(row, line.after)) {
            line.inFile = ExcelImport::tr("trong tệp: %1").arg(qt(row.written));
        }
        if (const auto error = errors_.find(row.source); error != errors_.end()) {
            told_.insert(row.source);
            turnBad(line, error->second);
        } else if (row.value == year_.snapshot()->cell(row.item)) {
            line.note = ExcelImport::tr("Giống số đang có");
        } else {
            line.kind = ImportLineKind::change;
            line.isChosen = row.isTaken;
            judge(row, line);
        }
        return line;
    }

    /// What stands in the file is read as it stands there: nobody has to compare it with what was read.
    static bool saysTheSame(const workbook::ImportRow& row, const QString& after) {
        const auto number = Decimal::parse(row.written);
        return qt(row.written) == after || (row.value.isNumber() && number && *number == row.value.number);
    }

    static void judge(const workbook::ImportRow& row, ImportLine& line) {
        if (row.computed == workbook::Computed::verified) {
            line.note = ExcelImport::tr("Do Excel tính; khớp với các phần của nó");
        } else if (row.computed == workbook::Computed::unverified) {
            line.tone = kWarning;
            line.note = ExcelImport::tr("Do Excel tính, không có gì để đối chiếu: chỉ ghi khi anh/chị đánh dấu");
        } else if (row.by == workbook::MatchedBy::code) {
            line.note = ExcelImport::tr("Tìm theo mã");
        } else {
            line.note = ExcelImport::tr("Tìm theo tên");
        }
    }

    const workbook::ImportPreview& preview_;
    const OpenYear& year_;
    std::map<std::string, Error> errors_;  // by place
    std::set<std::string> told_;
    std::vector<ImportLine> lines_;
};

}  // namespace

std::vector<ImportLine> importLines(const workbook::ImportPreview& preview, const OpenYear& year) {
    return Lines(preview, year).all();
}

}  // namespace hopluu::desktop
