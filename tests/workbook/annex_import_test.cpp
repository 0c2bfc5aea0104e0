// Finding a board's annex in workbooks of other people's making.
#include "workbook/annex_import.h"
#include "form/builtin.h"
#include "form/form_reader.h"
#include "support/catch.h"

#include <chrono>
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

TEST_CASE("DDI may stand before FDI, and last year beside this one: each figure is that of its own heading") {
    Workbook made = sheetOf({{"Chỉ tiêu", "Năm 2022", "", "Năm 2021", ""},
                             {"", "DDI", "FDI", "DDI", "FDI"},
                             {"Vốn đăng ký cấp mới trong năm", "855.5", "11.9", "700", "10"},
                             {"Giá trị xuất khẩu trong năm", "", "357", "5", "300"}});
    made.sheets.front().merged = {{{0, 1}, {0, 2}}, {{0, 3}, {0, 4}}};
    CHECK(taken(preview(made)) ==
          Rows{"capital_new.fdi=11.9 at Phụ lục!C3", "capital_new.ddi=855.5 at Phụ lục!B3", "exports.fdi=357 at Phụ lục!C4"});
}

TEST_CASE("Where no heading says which DDI is this year's, DDI is not taken, and that is told once") {
    const auto found = preview(sheetOf({{"Chỉ tiêu", "FDI 2022", "Ghi", "DDI 2020", "DDI 2021"},
                                        {"Vốn đăng ký cấp mới trong năm", "11.9", "", "855.5", "800"},
                                        {"Giá trị xuất khẩu trong năm", "357", "", "1", "2"}}));
    CHECK(taken(found) == Rows{"capital_new.fdi=11.9 at Phụ lục!B2", "exports.fdi=357 at Phụ lục!B3"});
    REQUIRE(found.errors.size() == 1);
    CHECK(found.errors.front().code == "workbook.no-column");
}

TEST_CASE("FDI and DDI below a name that is none of the form's are not those of the name above it") {
    const auto found = preview(sheetOf({{"TT", "Chỉ tiêu", "Năm 2022"},
                                        {"8", "Vốn đăng ký cấp mới trong năm", ""},
                                        {"", "Trong đó:", ""},
                                        {"", "- FDI", "11.9"},
                                        {"", "+ Nhật Bản", "4"},
                                        {"", "- Vốn FDI của Hàn Quốc", "3"},
                                        {"", "Vốn bình quân một dự án", ""},
                                        {"", "- DDI", "7"}}));
    CHECK(taken(found) == Rows{"capital_new.fdi=11.9 at Phụ lục!C4"});
    REQUIRE(found.unmatched.size() == 3);
    CHECK(found.unmatched.at(0).text == "+ Nhật Bản");
    CHECK(found.unmatched.at(1).text == "- Vốn FDI của Hàn Quốc");
    CHECK(found.unmatched.at(2).source == "Phụ lục!B8");
}

TEST_CASE("FDI and DDI may be written out, and a part in brackets") {
    const auto found = preview(sheetOf({{"Chỉ tiêu", "Năm 2022"},
                                        {"Vốn đăng ký cấp mới trong năm", ""},
                                        {"Vốn đầu tư trực tiếp nước ngoài (FDI)", "11.9"},
                                        {"Vốn đầu tư trong nước", "855.5"},
                                        {"Số dự án còn hiệu lực lũy kế", ""},
                                        {"Doanh nghiệp trong nước", "44"}}));
    CHECK(taken(found) ==
          Rows{"capital_new.fdi=11.9 at Phụ lục!B3", "capital_new.ddi=855.5 at Phụ lục!B4", "projects_cumulative.ddi=44 at Phụ lục!B6"});
}

TEST_CASE("Two rows of one item that contradict each other are both left out; one that is hidden does not count") {
    Workbook made = sheetOf({{"Chỉ tiêu", "Năm 2022"},
                             {"Vốn đăng ký cấp mới trong năm", ""},
                             {"FDI", "10"},
                             {"DDI", "5"},
                             {"Vốn đăng ký cấp mới trong năm", ""},
                             {"FDI", "11.9"},
                             {"DDI", "5"}});
    const auto both = preview(made);
    CHECK(taken(both) == Rows{"capital_new.ddi=5 at Phụ lục!B4"});
    REQUIRE(both.errors.size() == 1);
    CHECK(both.errors.front().code == "workbook.twice");
    CHECK(both.errors.front().message.vi.find("B3, B6") != std::string::npos);
    made.sheets.front().hiddenRows = {2};
    CHECK(taken(preview(made)) == Rows{"capital_new.ddi=5 at Phụ lục!B4", "capital_new.fdi=11.9 at Phụ lục!B6"});
    made.sheets.front().hiddenRows = {2, 5};
    CHECK(taken(preview(made)) == Rows{"capital_new.ddi=5 at Phụ lục!B4"});
}

TEST_CASE("A group of one figure may have it beside its name or in the row below") {
    CHECK(taken(preview(sheetOf({{"TT", "Chỉ tiêu", "Năm 2022"},
                                 {"4", "Đất đã thu hồi, bồi thường, giải phóng mặt bằng nhưng chưa cho thuê", ""},
                                 {"", "Diện tích", "12.5"},
                                 {"5", "Trạm xử lý nước thải tập trung đã đưa vào sử dụng", "9"}}))) ==
          Rows{"land_cleared.area=12.5 at Phụ lục!C3", "wastewater_plants.count=9 at Phụ lục!C4"});
}

TEST_CASE("A unit that is not the form's is told, and the figure is not taken as if it were") {
    const auto found = preview(sheetOf({{"Chỉ tiêu", "Năm 2022", "Đơn vị tính"},
                                        {"Vốn đăng ký cấp mới trong năm", "", ""},
                                        {"FDI", "11900", "nghìn USD"},
                                        {"DDI", "855500", "Tr.đồng"},
                                        {"Vốn điều chỉnh trong năm (1.000 USD)", "", ""},
                                        {"FDI", "423800", ""},
                                        {"Tổng số lao động làm việc trong KCN, KCX, KKT", "", "lao động"},
                                        {"FDI", "116000", ""},
                                        {"DDI", "90", "nghìn người"},
                                        {"Giá trị xuất khẩu trong năm", "", "triệu USD/tỷ đồng"},
                                        {"FDI", "357", ""},
                                        {"DDI", "1561", "tỷ VNĐ"}}));
    CHECK(taken(found) == Rows{"labour.fdi=116000 at Phụ lục!B8", "exports.fdi=357 at Phụ lục!B11", "exports.ddi=1561 at Phụ lục!B12"});
    std::vector<std::string> places;
    for (const auto& error : found.errors) {
        CHECK(error.code == "workbook.unit");
        places.push_back(error.place);
    }
    CHECK(places == Rows{"Phụ lục!B3", "Phụ lục!B4", "Phụ lục!B6", "Phụ lục!B9"});
}

TEST_CASE("The figures may stand before the names, and the numbering is no figure") {
    CHECK(taken(preview(sheetOf({{"Ghi chú", "Năm 2022", "TT", "Chỉ tiêu", "ĐVT"},
                                 {"", "", "VIII", "Vốn đăng ký cấp mới", ""},
                                 {"ước", "11.9", "", "FDI", "triệu USD"},
                                 {"", "855.5", "", "DDI", "tỷ đồng"}}))) ==
          Rows{"capital_new.fdi=11.9 at Phụ lục!B3", "capital_new.ddi=855.5 at Phụ lục!B4"});
}

TEST_CASE("A column of another year, of some months or of a plan is never this year's, even when it is the only one") {
    for (const char* heading : {"Năm 2021", "6 tháng đầu năm 2022", "Quý III/2022", "Kế hoạch năm 2022", "Tăng, giảm", "So với năm 2022"}) {
        CAPTURE(heading);
        const auto found = preview(sheetOf({{"Chỉ tiêu", heading}, {"Vốn đăng ký cấp mới trong năm", ""}, {"FDI", "11.9"}}));
        CHECK(found.needsColumn);
        CHECK(found.rows.empty());
    }
    const auto estimate =
        preview(sheetOf({{"Chỉ tiêu", "Ước thực hiện 12 tháng năm 2022"}, {"Vốn đăng ký cấp mới trong năm", ""}, {"FDI", "11.9"}}));
    REQUIRE(estimate.rows.size() == 1);
    CHECK(estimate.rows.front().value.finality == Finality::estimate);
}

TEST_CASE("A computed total is not confirmed by what Excel has computed too") {
    const auto found = preview(sheetOf({{"Chỉ tiêu", "Năm 2022"},
                                        {"Vốn đăng ký cấp mới trong năm", ""},
                                        {"FDI", "=11.9"},
                                        {"Vốn điều chỉnh trong năm", ""},
                                        {"FDI", "423.8"},
                                        {"Tổng vốn đăng ký đầu tư cấp mới và điều chỉnh trong năm", ""},
                                        {"FDI", "=435.7"}}));
    CHECK(taken(found) == Rows{"capital_adjusted.fdi=423.8 at Phụ lục!B5"});
    CHECK(found.rows.at(2).computed == Computed::unverified);
}

TEST_CASE("Of several sheets the one of the year is read; which of two alike is asked, and a hidden one only when it is chosen") {
    Workbook made = sheetOf({{"Chỉ tiêu", "Thực hiện"}, {"Vốn đăng ký cấp mới trong năm", ""}, {"FDI", "11.9"}});
    made.sheets.push_back(made.sheets.front());
    made.sheets.back().name = "Quý cuối";
    made.sheets.back().cells[{2, 1}].content = "12";
    const auto asked = preview(made);
    CHECK(asked.needsSheet);
    CHECK(asked.rows.empty());
    workbook::ImportChoices choices;
    choices.sheet = "Quý cuối";
    CHECK(taken(preview(made, choices)) == Rows{"capital_new.fdi=12 at Quý cuối!B3"});
    made.sheets.back().name = "Biểu 2022";
    CHECK(taken(preview(made)) == Rows{"capital_new.fdi=12 at Biểu 2022!B3"});
    made.sheets.back().isHidden = true;
    CHECK(taken(preview(made)) == Rows{"capital_new.fdi=11.9 at Phụ lục!B3"});
    made.sheets.front().cells[{0, 1}].content = "Năm 2022";
    made.sheets.back().isHidden = false;
    made.sheets.back().cells[{0, 1}].content = "Năm 2021";
    CHECK(taken(preview(made)) == Rows{"capital_new.fdi=11.9 at Phụ lục!B3"});
}

TEST_CASE("A sheet as large as a file may hold is looked through in seconds") {
    Workbook made = sheetOf({{"Chỉ tiêu", "Năm 2022"}, {"Vốn đăng ký cấp mới trong năm", ""}});
    auto& sheet = made.sheets.front();
    for (std::uint32_t row = 2; row < 30'000; ++row) {
        sheet.cells[{row, 0}] = {workbook::CellKind::text, false, 0,
                                 row % 2 == 0 ? "FDI" : "Vốn đăng ký của doanh nghiệp thứ " + std::to_string(row)};
        sheet.cells[{row, 1}] = {workbook::CellKind::number, false, 0, std::to_string(row)};
        sheet.cells[{row, 2}] = {workbook::CellKind::text, false, 0, std::string(300, 'x') + std::to_string(row)};
        sheet.merged.push_back({{0, 0}, {7, 3}});
    }
    const auto begin = std::chrono::steady_clock::now();
    const auto found = preview(made);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
    CHECK(found.unmatched.size() == 1'000);
    CHECK(found.errors.size() < 10);
}

TEST_CASE("The table of 2022 as it was printed is read by its own names, and FDI beside a name that is not understood is nobody's") {
    const auto found = preview(sheetOf({{"TT", "Chỉ tiêu", "ĐVT", "", "Năm 2022"},
                                        {"1a", "Khu kinh tế theo quy hoạch được duyệt - số khu", "khu", "", "1"},
                                        {"3a", "Thực tế hoạt động - số khu đã đi vào hoạt động", "khu", "", "10"},
                                        {"4", "Đất đã thu hồi, bồi thường GPMB chưa cho thuê", "ha", "", "35"},
                                        {"6", "Dự án mới đi vào hoạt động trong năm", "dự án", "DDI", "2"},
                                        {"7", "Số dự án cấp mới GCNĐKĐT trong năm", "dự án", "FDI", "4"},
                                        {"7", "Dự án mới của các tập đoàn lớn", "dự án", "DDI", "5"},
                                        {"12", "Vốn thực hiện trong năm (đến tháng 11)", "triệu USD", "FDI", "155"},
                                        {"12", "Số dự án lũy kế đến hết tháng 11", "dự án", "FDI", "308"},
                                        {"13", "Vốn đăng ký lũy kế đến hết tháng 11", "triệu USD", "FDI", "6400"},
                                        {"20", "Nộp ngân sách trong năm", "triệu USD", "FDI", "420"}}));
    CHECK(taken(found) == Rows{"ez_planned.count=1 at Phụ lục!E2", "ip_operating.count=10 at Phụ lục!E3",
                               "land_cleared.area=35 at Phụ lục!E4", "projects_started.ddi=2 at Phụ lục!E5",
                               "projects_new.fdi=4 at Phụ lục!E6", "capital_realised.fdi=155 at Phụ lục!E8",
                               "capital_cumulative.fdi=6400 at Phụ lục!E10", "budget.fdi=420 at Phụ lục!E11"});
    REQUIRE(found.unmatched.size() == 2);
    CHECK(found.unmatched.at(0).text == "Dự án mới của các tập đoàn lớn");
    CHECK(found.unmatched.at(1).text == "Số dự án lũy kế đến hết tháng 11");  // the number is that of another group
}
