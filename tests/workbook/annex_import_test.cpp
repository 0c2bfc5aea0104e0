// Finding a board's annex in workbooks of other people's making.
#include "workbook/annex_import.h"
#include "form/builtin.h"
#include "form/form_reader.h"
#include "support/catch.h"

#include <string>
#include <vector>

using namespace hopluu;
using workbook::Computed;
using workbook::Workbook;

namespace {

const Form& form() {
    static const Form kForm = *readForm(builtinForm2022());
    return kForm;
}
const rules::RuleBook& book() {
    static const rules::RuleBook kBook = *rules::RuleBook::compile(form());
    return kBook;
}

/// Cells row by row; "=12" is a formula whose last value was 12, "12" a number, anything else text.
Workbook sheetOf(const std::vector<std::vector<std::string>>& rows) {
    Workbook made;
    made.formats.emplace_back();
    workbook::Sheet sheet{"Phụ lục", false, {}, {}, {}, {}};
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        for (std::uint32_t column = 0; column < rows[row].size(); ++column) {
            std::string content = rows[row][column];
            if (content.empty()) {
                continue;
            }
            const bool isFormula = content.front() == '=';
            content.erase(0, isFormula ? 1 : 0);
            const bool isNumber = content.find_first_not_of("-0123456789.") == std::string::npos && content != "-";
            sheet.cells[{row, column}] = {isNumber ? workbook::CellKind::number : workbook::CellKind::text, isFormula, 0, content};
        }
    }
    made.sheets.push_back(std::move(sheet));
    return made;
}

workbook::ImportPreview preview(const Workbook& made, const workbook::ImportChoices& choices = {},
                                const std::map<ItemCode, Value>& present = {}) {
    static const UnitId kUnit{"ha-noi"};
    static const std::map<ItemCode, Decimal> kNoBase;
    Period period;
    period.id = PeriodId{"2022"};
    period.year = "2022";
    return workbook::previewImport(made, {form(), book(), period, kUnit, present, kNoBase}, choices);
}

/// "capital_new.fdi=11.9 at Phụ lục!D3", in the order of the sheet.
std::vector<std::string> taken(const workbook::ImportPreview& found) {
    std::vector<std::string> rows;
    for (const auto& row : found.rows) {
        if (row.isTaken) {
            rows.push_back(row.item.text + "=" + (row.value.isNumber() ? row.value.number.toString() : std::string(code(row.value.state))) +
                           " at " + row.source);
        }
    }
    return rows;
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("Rows are found by their names, however numbered, shortened or decorated, and in any order") {
    const auto found = preview(sheetOf({{"STT", "Chỉ tiêu", "ĐVT", "Năm 2021", "Năm 2022", "So với năm 2021 (%)"},
                                        {"21", "Tổng số lao động làm việc trong KCN, KCX và KKT", "", "", "", ""},
                                        {"", "- FDI", "người", "1", "116000", "99"},
                                        {"8.", "VỐN ĐĂNG KÝ CẤP MỚI TRONG NĂM:", "", "", "", ""},
                                        {"", "Trong đó: DDI (tỷ đồng)", "", "", "855.5", ""},
                                        {"", "FDI", "triệu USD", "", "11.9", ""},
                                        {"5", "Trạm xử lý nước thải tập trung đã đưa vào sử dụng", "trạm", "", "10", ""}}));
    CHECK(taken(found) == Rows{"labour.fdi=116000 at Phụ lục!E3", "capital_new.ddi=855.5 at Phụ lục!E5",
                               "capital_new.fdi=11.9 at Phụ lục!E6", "wastewater_plants.count=10 at Phụ lục!E7"});
    CHECK(found.errors.empty());
    CHECK(found.missing.size() == form().items().size() - 4);
}

TEST_CASE("A code finds its row whatever the row is called, and a row that is called nothing we know is listed") {
    const auto found = preview(sheetOf({{"", "Chỉ tiêu", "Năm 2022"},
                                        {"capital_new.fdi", "tên đã sửa", "12"},
                                        {"", "Vốn điều chỉnh trong năm", ""},
                                        {"", "FDI", "7"},
                                        {"", "Số chuyên gia nước ngoài", "300"}}));
    CHECK(taken(found) == Rows{"capital_new.fdi=12 at Phụ lục!C2", "capital_adjusted.fdi=7 at Phụ lục!C4"});
    REQUIRE(found.unmatched.size() == 1);
    CHECK(found.unmatched.front().text == "Số chuyên gia nước ngoài");
}

TEST_CASE("FDI and DDI may stand side by side") {
    const auto found = preview(sheetOf({{"Chỉ tiêu", "FDI (triệu USD)", "DDI (tỷ đồng)"},
                                        {"Vốn đăng ký cấp mới trong năm", "11.9", "855.5"},
                                        {"Giá trị xuất khẩu trong năm", "357", ""}}));
    CHECK(taken(found) ==
          Rows{"capital_new.fdi=11.9 at Phụ lục!B2", "capital_new.ddi=855.5 at Phụ lục!C2", "exports.fdi=357 at Phụ lục!B3"});
}

TEST_CASE("Without a heading that names the year the column is asked for, and nothing is taken before the answer") {
    const Workbook made = sheetOf({{"Chỉ tiêu", "Kỳ trước", "Kỳ này"}, {"Vốn đăng ký cấp mới trong năm", "", ""}, {"FDI", "1", "2"}});
    const auto asked = preview(made);
    CHECK(asked.needsColumn);
    CHECK(asked.rows.empty());
    REQUIRE(asked.columns.size() == 2);
    workbook::ImportChoices choices;
    choices.column = 2;
    CHECK(taken(preview(made, choices)) == Rows{"capital_new.fdi=2 at Phụ lục!C3"});
}

TEST_CASE("A number that reads two ways is asked about, once for the file") {
    const Workbook made = sheetOf({{"Chỉ tiêu", "Năm 2022"}, {"Vốn đăng ký cấp mới trong năm", ""}, {"FDI", "1.234 "}, {"DDI", "2.345,5"}});
    const auto asked = preview(made);
    CHECK(asked.ambiguous == std::vector<std::string>{"Phụ lục!B3: 1.234 "});
    workbook::ImportChoices choices;
    choices.separator = workbook::SeparatorReading::grouping;
    CHECK(taken(preview(made, choices)) == Rows{"capital_new.fdi=1234 at Phụ lục!B3", "capital_new.ddi=2345.5 at Phụ lục!B4"});
    choices.separator = workbook::SeparatorReading::decimal;
    CHECK(taken(preview(made, choices)).front() == "capital_new.fdi=1.234 at Phụ lục!B3");
}

TEST_CASE("A computed total is taken when the form's rules confirm it, refused when they contradict it, asked about when they are silent") {
    const auto rows = [](const std::string& total) {
        return sheetOf({{"Chỉ tiêu", "Năm 2022"},
                        {"Vốn đăng ký cấp mới trong năm", ""},
                        {"FDI", "11.9"},
                        {"Vốn điều chỉnh trong năm", ""},
                        {"FDI", "423.8"},
                        {"Tổng vốn đăng ký đầu tư cấp mới và điều chỉnh trong năm", ""},
                        {"FDI", total},
                        {"Giá trị xuất khẩu trong năm", ""},
                        {"FDI", "=357"}});
    };
    const auto right = preview(rows("=435.7"));
    CHECK(right.rows.at(2).computed == Computed::verified);
    CHECK(right.rows.at(3).computed == Computed::unverified);
    CHECK_FALSE(right.rows.at(3).isTaken);
    const auto wrong = preview(rows("=400"));
    CHECK(wrong.rows.at(2).computed == Computed::stale);
    CHECK_FALSE(wrong.rows.at(2).isTaken);
    CHECK(wrong.errors.front().code == "workbook.stale");
    workbook::ImportChoices choices;
    choices.takesUnverified = true;
    CHECK(preview(rows("=400"), choices).rows.at(3).isTaken);
    CHECK_FALSE(preview(rows("=400"), choices).rows.at(2).isTaken);
}

TEST_CASE("What cannot be a figure is told with its cell, and the rest is taken") {
    Workbook made = sheetOf({{"Chỉ tiêu", "Năm 2022"},
                             {"Dự án được cấp mới Giấy chứng nhận đăng ký đầu tư trong năm", ""},
                             {"FDI", "4.5"},
                             {"DDI", "5"},
                             {"Giá trị nhập khẩu trong năm", ""},
                             {"FDI", "nhiều"},
                             {"DDI", "chưa có số liệu"}});
    made.formats.push_back({"", "0.00%", false});
    made.sheets.front().cells[{6, 1}].format = 0;
    const auto found = preview(made);
    CHECK(taken(found) == Rows{"projects_new.ddi=5 at Phụ lục!B4"});
    std::vector<std::string> codes;
    for (const auto& error : found.errors) {
        codes.push_back(error.place + " " + error.code);
    }
    CHECK(codes == std::vector<std::string>{"Phụ lục!B3 csv.not-whole", "Phụ lục!B6 csv.number", "Phụ lục!B7 workbook.remark-needed"});
}

TEST_CASE("An empty cell and a sheet that is no annex change nothing") {
    const std::map<ItemCode, Value> present{{ItemCode{"capital_new.fdi"}, Value::of(*Decimal::parse("7"))}};
    CHECK(preview(sheetOf({{"Chỉ tiêu", "Năm 2022"}, {"Vốn đăng ký cấp mới trong năm", ""}, {"FDI", ""}, {"DDI", "1"}}), {}, present)
              .rows.size() == 1);
    const auto none = preview(sheetOf({{"Họ tên", "Lương"}, {"Nguyễn Văn A", "7"}}));
    CHECK(none.sheet.empty());
    CHECK(none.errors.front().code == "workbook.no-annex");
}

TEST_CASE("What a double adds behind the fifteenth digit is not taken for a figure") {
    const auto found = preview(sheetOf({{"Chỉ tiêu", "Năm 2022"}, {"Vốn đăng ký cấp mới trong năm", ""}, {"FDI", "1037.8000000000002"}}));
    CHECK(taken(found) == Rows{"capital_new.fdi=1037.8 at Phụ lục!B3"});
}
