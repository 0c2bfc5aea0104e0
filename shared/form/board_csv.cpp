#include "form/board_csv.h"

#include "form/board_csv_rows.h"
#include "form/cell_text.h"
#include "form/csv_table.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

namespace hopluu {

namespace {

constexpr std::size_t kMaximumBytes = 8U << 20U;
constexpr std::size_t kMostErrors = 500;
constexpr std::array<std::string_view, 12> kColumns{"period",    "unit",    "part",  "code",  "row",      "indicator",
                                                    "ownership", "measure", "value", "state", "finality", "remark"};
constexpr std::array<std::string_view, 5> kRequired{"period", "unit", "part", "code", "value"};

class BoardCsvReader {
public:
    BoardCsvReader(std::string_view fileName, const Form& form, const PeriodId& period, const UnitId& unit)
        : fileName_(fileName), form_(form) {
        content_.period = period;
        content_.unit = unit;
    }

    Checked<BoardYearContent> read(std::string_view bytes) {
        const auto text = decode(bytes);
        if (text) {
            readTable(*text);
        }
        if (!errors_.empty()) {
            return fail(limited());
        }
        return std::move(content_);
    }

private:
    void add(std::size_t line, std::string_view code, BilingualText message, BilingualText remedy) {
        const std::string place = line == 0 ? std::string(fileName_) : fmt::format("{}:{}", fileName_, line);
        errors_.push_back({std::string(code), std::move(message), std::move(remedy), place});
    }

    /// Size, encoding, control characters; then NFC without the byte order mark.
    std::optional<std::string> decode(std::string_view bytes) {
        if (bytes.size() > kMaximumBytes) {
            add(0, "csv.too-large",
                {fmt::format("Tệp có {} byte, vượt quá giới hạn 8 MB.", bytes.size()),
                 fmt::format("The file has {} bytes, more than the limit of 8 MB.", bytes.size())},
                {"Kiểm tra xem có chọn nhầm tệp không.", "Check that this is the right file."});
            return std::nullopt;
        }
        if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
            add(0, "csv.not-utf8", {"Tệp được lưu bằng bảng mã UTF-16.", "The file is saved in UTF-16."}, saveAsUtf8());
            return std::nullopt;
        }
        reportLinesNotUtf8(bytes);
        if (!errors_.empty()) {
            return std::nullopt;
        }
        if (bytes.starts_with("\xEF\xBB\xBF")) {
            bytes.remove_prefix(3);
        }
        auto normal = text::normalize(bytes);
        if (!normal) {
            add(0, "csv.not-utf8", normal.error().message, saveAsUtf8());
            return std::nullopt;
        }
        return *std::move(normal);
    }

    static BilingualText saveAsUtf8() {
        return {"Trong Excel chọn Lưu thành (Save As) → “CSV UTF-8 (Comma delimited)”.",
                "In Excel choose Save As → \"CSV UTF-8 (Comma delimited)\"."};
    }

    void reportLinesNotUtf8(std::string_view bytes) {
        std::size_t line = 1;
        while (!bytes.empty()) {
            const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
            const std::string_view text = bytes.substr(0, end);
            if (!text::isValidUtf8(text)) {
                add(line, "csv.not-utf8",
                    {"Dòng này không phải UTF-8; tệp có vẻ được lưu bằng bảng mã cũ (Windows-1252 hoặc Windows-1258).",
                     "This line is not UTF-8; the file seems to be saved in an old code page (Windows-1252 or Windows-1258)."},
                    saveAsUtf8());
            } else if (text.find('\0') != std::string_view::npos) {
                add(line, "csv.not-utf8",
                    {"Dòng này chứa byte 0; tệp không phải văn bản UTF-8.", "This line holds a zero byte; the file is not UTF-8 text."},
                    saveAsUtf8());
            }
            bytes.remove_prefix(end);
            ++line;
        }
    }

    void readTable(std::string_view text) {
        delimiter_ = csv::guessDelimiter(text);
        const csv::Table table = csv::readTable(text, delimiter_, {});
        if (!table.rows.empty() && table.rows.front().line != table.openQuoteLine) {
            if (readHeader(table.rows.front())) {
                readRows(table);
            }
        } else if (table.openQuoteLine == 0) {
            add(1, "csv.header", {"Tệp trống.", "The file is empty."}, headerRemedy());
        }
        reportTable(table);
    }

    static BilingualText headerRemedy() {
        const std::string columns = fmt::format("{}", fmt::join(kColumns, ","));
        return {"Dòng đầu phải là: " + columns, "The first line must be: " + columns};
    }

    bool readHeader(const csv::Row& header) {
        const std::size_t before = errors_.size();
        for (std::size_t index = 0; index < header.fields.size(); ++index) {
            const std::string name = text::fold(header.fields[index]);
            const auto* const known = std::find(kColumns.begin(), kColumns.end(), name);
            if (name.empty()) {
                continue;  // spreadsheets add empty columns
            }
            if (known == kColumns.end()) {
                add(header.line, "csv.header",
                    {fmt::format("Không có cột “{}” trong quy định.", text::elide(header.fields[index], 40)),
                     fmt::format("There is no column \"{}\".", text::elide(header.fields[index], 40))},
                    headerRemedy());
            } else if (!columns_.emplace(*known, index).second) {
                add(header.line, "csv.header",
                    {fmt::format("Cột “{}” có hai lần.", name), fmt::format("The column \"{}\" is there twice.", name)}, headerRemedy());
            }
        }
        for (const std::string_view name : kRequired) {
            if (columns_.count(name) == 0) {
                add(header.line, "csv.header", {fmt::format("Thiếu cột “{}”.", name), fmt::format("The column \"{}\" is missing.", name)},
                    headerRemedy());
            }
        }
        width_ = header.fields.size();
        return errors_.size() == before;
    }

    void readRows(const csv::Table& table) {
        for (std::size_t index = 1; index < table.rows.size(); ++index) {
            const csv::Row& row = table.rows[index];
            const bool cutOff = index + 1 == table.rows.size() && !row.ended;
            if (row.line == table.openQuoteLine || (table.openQuoteLine != 0 && cutOff)) {
                continue;  // what an open quote swallowed is not a row
            }
            if (row.fields.size() != width_) {
                reportWidth(row, cutOff && row.fields.size() < width_);
                continue;
            }
            readRow(row);
        }
    }

    void reportWidth(const csv::Row& row, bool cutOff) {
        if (cutOff) {
            add(row.line, "csv.truncated", {"Tệp bị cắt giữa dòng này.", "The file is cut off within this line."},
                {"Lưu hoặc gửi lại tệp đầy đủ.", "Save or send the whole file again."});
            return;
        }
        BilingualText remedy{"Đặt chữ có dấu phân cách trong dấu nháy kép.", "Put text that holds the delimiter in double quotes."};
        if (delimiter_ == ',' && row.fields.size() > width_) {
            remedy = {"Số thập phân viết bằng dấu phẩy phải đặt trong dấu nháy kép (\"1234,5\"), hoặc viết 1234.5.",
                      "A number with a decimal comma must stand in double quotes (\"1234,5\"), or be written 1234.5."};
        }
        add(row.line, "csv.column-count",
            {fmt::format("Dòng có {} cột, dòng đầu có {}.", row.fields.size(), width_),
             fmt::format("The line has {} columns, the header {}.", row.fields.size(), width_)},
            std::move(remedy));
    }

    [[nodiscard]] std::string_view field(const csv::Row& row, std::string_view column) const {
        const auto found = columns_.find(column);
        return found == columns_.end() ? std::string_view() : std::string_view(row.fields[found->second]);
    }

    void readRow(const csv::Row& row) {
        const auto plain = [&](std::string_view column) { return std::string(trimmed(field(row, column))); };
        BoardCsvRow fields{plain("period"),
                           plain("unit"),
                           plain("part"),
                           plain("code"),
                           std::string(field(row, "value")),
                           plain("state"),
                           plain("finality"),
                           unguardFormula(field(row, "remark"))};
        if (fields.part == "narrative" || fields.part == "explanation") {
            fields.value = unguardFormula(fields.value);
        }
        if (isForeign(fields, row.line)) {
            return;
        }
        if (!seen_.emplace(fields.part, fields.code).second) {
            add(row.line, "csv.duplicate-row",
                {fmt::format("Mã “{}” đã có ở dòng trên.", text::elide(fields.code, 60)),
                 fmt::format("The code \"{}\" already has a row above.", text::elide(fields.code, 60))},
                {"Giữ lại một dòng cho mỗi mã.", "Keep one row for each code."});
            return;
        }
        Errors found;
        addBoardCsvRow(fields, form_, content_, found);
        for (Error& error : found) {
            add(row.line, error.code, std::move(error.message), std::move(error.remedy));
        }
    }

    /// Each foreign unit and period is reported once, where it first stands: a whole file of another board is one mistake.
    bool isForeign(const BoardCsvRow& row, std::size_t line) {
        if (row.unit != content_.unit.text) {
            if (foreign_.insert("unit " + row.unit).second) {
                add(line, "csv.other-unit",
                    {fmt::format("Dòng này là số liệu của “{}”, không phải “{}”.", text::elide(row.unit, 64), content_.unit.text),
                     fmt::format("This line holds figures of \"{}\", not of \"{}\".", text::elide(row.unit, 64), content_.unit.text)},
                    {"Chọn đúng tệp của đơn vị mình.", "Choose the file of your own board."});
            }
            return true;
        }
        if (row.period != content_.period.text) {
            if (foreign_.insert("period " + row.period).second) {
                add(line, "csv.other-period",
                    {fmt::format("Dòng này thuộc kỳ “{}”, không phải “{}”.", text::elide(row.period, 40), content_.period.text),
                     fmt::format("This line belongs to period \"{}\", not \"{}\".", text::elide(row.period, 40), content_.period.text)},
                    {"Chọn đúng tệp của kỳ báo cáo.", "Choose the file of the period."});
            }
            return true;
        }
        return false;
    }

    void reportTable(const csv::Table& table) {
        for (const std::size_t line : table.strayTextLines) {
            add(line, "csv.quote", {"Có chữ nằm sau dấu nháy kép đóng.", "There is text after a closing quote."},
                {"Dấu nháy kép bên trong ô phải viết hai lần (\"\").", "A quote inside a field is written twice (\"\")."});
        }
        if (table.openQuoteLine != 0) {
            add(table.openQuoteLine, "csv.truncated",
                {"Dấu nháy kép mở ở dòng này không được đóng; tệp có thể bị cắt cụt.",
                 "The quote opened on this line is never closed; the file may be cut off."},
                {"Lưu hoặc gửi lại tệp đầy đủ.", "Save or send the whole file again."});
        }
        if (table.tooManyRows || table.tooManyFields) {
            add(0, "csv.too-large", {"Tệp có quá 20.000 dòng hoặc quá 64 cột.", "The file has more than 20,000 lines or 64 columns."},
                {"Kiểm tra xem có chọn nhầm tệp không.", "Check that this is the right file."});
        }
    }

    Errors limited() {
        if (errors_.size() > kMostErrors) {
            const std::size_t left = errors_.size() - kMostErrors;
            errors_.resize(kMostErrors);
            add(0, "csv.more-errors", {fmt::format("Còn {} lỗi nữa.", left), fmt::format("There are {} more errors.", left)},
                {"Sửa các lỗi ở trên rồi nhập lại.", "Correct those above and import again."});
        }
        return std::move(errors_);
    }

    std::string_view fileName_;
    const Form& form_;
    BoardYearContent content_;
    Errors errors_;
    char delimiter_ = ',';
    std::size_t width_ = 0;
    std::map<std::string_view, std::size_t> columns_;
    std::set<std::pair<std::string, std::string>> seen_;
    std::set<std::string> foreign_;
};

}  // namespace

Checked<BoardYearContent> readBoardCsv(std::string_view bytes, std::string_view fileName, const Form& form, const PeriodId& period,
                                       const UnitId& unit) {
    return BoardCsvReader(fileName, form, period, unit).read(bytes);
}

}  // namespace hopluu
