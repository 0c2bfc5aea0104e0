#include "workbook/xlsx_reader.h"
#include "support/catch.h"
#include "workbook/workbook_reader.h"
#include "workbook/xlsx_builder.h"

#include <string>
#include <vector>

using namespace hopluu;
using workbook::CellKind;

namespace {

/// A workbook of one sheet, as small as it may be.
std::string xlsxWith(const std::string& sheet, const std::vector<report::PackagePart>& more = {}) {
    std::vector<report::PackagePart> parts = test::xlsxParts(sheet);
    parts.insert(parts.end(), more.begin(), more.end());
    return test::xlsxOf(parts);
}

workbook::Sheet onlySheet(const std::string& bytes) {
    const auto read = workbook::readWorkbook(bytes);
    INFO((read ? "" : read.error().code + " " + read.error().place));
    REQUIRE(read);
    REQUIRE(read->sheets.size() == 1);
    return read->sheets.front();
}

std::string codeOf(const std::string& bytes) {
    const auto read = workbook::readWorkbook(bytes);
    return read ? "" : read.error().code;
}

}  // namespace

TEST_CASE("A workbook's numbers keep the text of the file, and formulas are marked as such") {
    const auto sheet = onlySheet(xlsxWith(R"(<worksheet><sheetData><row r="2"><c r="B2"><v>1037.8000000000002</v></c>)"
                                          R"(<c r="C2"><f>B2*2</f><v>2075.6</v></c><c r="D2"><f t="shared" si="0"/><v>3</v></c></row>)"
                                          R"(</sheetData></worksheet>)"));
    CHECK(sheet.name == "Phụ lục");
    CHECK(sheet.cells.at({1, 1}) == workbook::Cell{CellKind::number, false, 0, "1037.8000000000002"});
    CHECK(sheet.cells.at({1, 2}).isFormula);
    CHECK(sheet.cells.at({1, 3}).isFormula);
}

TEST_CASE("Rows and cells that do not say where they stand follow the one before") {
    const auto sheet =
        onlySheet(xlsxWith(R"(<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c><v>3</v></c></row>)"
                           R"(<row><c r="C6"><v>4</v></c><c><v>5</v></c></row></sheetData></worksheet>)"));
    CHECK(sheet.cells.at({0, 0}).content == "1");
    CHECK(sheet.cells.at({0, 1}).content == "2");
    CHECK(sheet.cells.at({4, 0}).content == "3");
    CHECK(sheet.cells.at({5, 2}).content == "4");
    CHECK(sheet.cells.at({5, 3}).content == "5");
}

TEST_CASE("Texts come from the shared table, from the cell itself and from formulas") {
    const auto sheet = onlySheet(
        xlsxWith(R"(<worksheet><sheetData><row><c t="s"><v>1</v></c><c t="inlineStr"><is><t>trong ô</t></is></c>)"
                 R"(<c t="str"><f>A1</f><v>của công thức</v></c><c t="s"><v>0</v></c></row></sheetData></worksheet>)",
                 {{"xl/sharedStrings.xml", R"(<sst><si><t>một_x000A_hai _x005F_x0041_</t></si>)"
                                           R"(<si><r><t>Vốn </t></r><r><t>đăng ký</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>)"}}));
    CHECK(sheet.cells.at({0, 0}).content == "Vốn đăng ký");
    CHECK(sheet.cells.at({0, 1}).content == "trong ô");
    CHECK(sheet.cells.at({0, 2}).content == "của công thức");
    CHECK(sheet.cells.at({0, 2}).isFormula);
    CHECK(sheet.cells.at({0, 3}).content == "một\nhai _x0041_");
}

TEST_CASE("A text in an old font is read as that font shows it, a date is known as one") {
    const std::string styles = R"(<styleSheet><numFmts><numFmt numFmtId="200" formatCode="dd/mm/yyyy"/></numFmts>)"
                               R"(<fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts>)"
                               R"(<cellXfs><xf fontId="0" numFmtId="0"/><xf fontId="1" numFmtId="200"/></cellXfs></styleSheet>)";
    const std::string bytes = xlsxWith(R"(<worksheet><sheetData><row><c s="1" t="inlineStr"><is><t>Tæng sè</t></is></c>)"
                                       R"(<c t="inlineStr"><is><t>Tæng sè</t></is></c></row></sheetData></worksheet>)",
                                       {{"xl/styles.xml", styles}});
    const auto read = workbook::readWorkbook(bytes);
    REQUIRE(read);
    CHECK(read->sheets.front().cells.at({0, 0}).content == "Tổng số");
    CHECK(read->sheets.front().cells.at({0, 1}).content == "Tæng sè");
    CHECK(read->formats.at(1).isDate);
    CHECK_FALSE(read->formats.at(0).isDate);
}

TEST_CASE("Every element may have a prefix, and what is hidden or merged is told") {
    const auto sheet = onlySheet(xlsxWith(R"(<x:worksheet><x:cols><x:col min="2" max="3" hidden="1"/></x:cols><x:sheetData>)"
                                          R"(<x:row r="3" hidden="true"><x:c r="A3"><x:v>7</x:v></x:c></x:row></x:sheetData>)"
                                          R"(<x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>)"));
    CHECK(sheet.cells.at({2, 0}).content == "7");
    CHECK(sheet.hiddenRows == std::set<std::uint32_t>{2});
    CHECK(sheet.hiddenColumns == std::set<std::uint32_t>{1, 2});
    CHECK(sheet.merged == std::vector<workbook::CellRange>{{{0, 0}, {1, 1}}});
}

TEST_CASE("A workbook that would harm its reader is refused with its reason") {
    CHECK(codeOf(xlsxWith(R"(<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>)")) == "xlsx.forbidden");
    CHECK(codeOf(xlsxWith("<worksheet><sheetData>")) == "xlsx.damaged");
    CHECK(codeOf(xlsxWith(R"(<worksheet><sheetData><row><c t="s"><v>9</v></c></row></sheetData></worksheet>)")) == "xlsx.damaged");
    // 60 MB of blanks pack to a few kB.
    CHECK(codeOf(xlsxWith("<worksheet>" + std::string(60UL * 1024 * 1024, ' ') + "</worksheet>")) == "xlsx.too-large");
    const std::string whole = xlsxWith(R"(<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>)");
    for (const std::size_t length : {std::size_t{30}, whole.size() / 2, whole.size() - 1}) {
        CHECK_FALSE(workbook::readXlsx(whole.substr(0, length)));
    }
}
