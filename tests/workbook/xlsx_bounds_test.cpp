// Workbooks made to harm whoever reads them: each is refused in words, soon, and without taking the memory it asks for.
#include "support/catch.h"
#include "workbook/workbook_reader.h"
#include "workbook/xlsx_builder.h"
#include "workbook/xlsx_reader.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

using namespace hopluu;
using report::PackagePart;
using test::replacePart;
using test::xlsxOf;
using test::xlsxParts;
using Parts = std::vector<PackagePart>;

namespace {

constexpr std::size_t kMega = 1024UL * 1024;

std::string repeated(std::string_view piece, std::size_t count) {
    std::string text;
    text.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i) {
        text += piece;
    }
    return text;
}

/// What became of it: a code, or "" when it was read. Work that grows with the square of what is asked for takes minutes, not this long.
std::string outcome(const std::string& bytes) {
    const auto begin = std::chrono::steady_clock::now();
    const auto read = workbook::readWorkbook(bytes);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
    if (read) {
        return "";
    }
    CHECK_FALSE(read.error().message.vi.empty());
    CHECK_FALSE(read.error().remedy.en.empty());
    return read.error().code;
}

std::string sheetWith(const std::string& rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
}

const std::string kOne = sheetWith("<row><c><v>1</v></c></row>");
constexpr char kList[] = "xl/workbook.xml", kRelations[] = "xl/_rels/workbook.xml.rels";

/// The same letters instead of others, wherever they stand: names stand twice in an archive.
std::string patched(std::string bytes, std::string_view from, std::string_view to) {
    REQUIRE(from.size() == to.size());
    std::size_t count = 0;
    for (std::size_t at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + 1), ++count) {
        bytes.replace(at, to.size(), to);
    }
    REQUIRE(count > 0);
    return bytes;
}

}  // namespace

TEST_CASE("What unpacks to more than a form needs is refused when it has, whatever size the archive states") {
    CHECK(outcome(xlsxOf(xlsxParts("<worksheet>" + std::string(60 * kMega, ' ') + "</worksheet>"))) == "xlsx.too-large");
    Parts parts = xlsxParts("<worksheet>" + std::string(40 * kMega, ' ') + "</worksheet>");
    replacePart(parts, kList, "<workbook><sheets>" + repeated(R"(<sheet name="a" r:id="r1"/>)", 3) + "</sheets></workbook>");
    CHECK(outcome(xlsxOf(parts)) == "xlsx.too-large");

    // A gigabyte is stated of the sheet, in its entry of the directory at the end.
    std::string stated = xlsxOf(xlsxParts(kOne));
    const std::size_t name = stated.rfind("xl/worksheets/sheet1.xml");
    stated.replace(name - 22, 4, std::string("\x00\x00\x00\x40", 4));
    CHECK(outcome(stated).empty());  // nobody believed it
}

TEST_CASE("Elements that would fill the memory are counted before they are made") {
    CHECK(outcome(xlsxOf(xlsxParts("<worksheet>" + repeated("<a/>", 11 * kMega) + "</worksheet>"))) == "xlsx.too-large");
    Parts texts = xlsxParts(kOne);
    texts.push_back({"xl/sharedStrings.xml", "<sst>" + repeated("<si/>", 9 * kMega) + "</sst>"});
    CHECK(outcome(xlsxOf(texts)) == "xlsx.too-large");
    CHECK(outcome(xlsxOf(xlsxParts("<worksheet " + repeated("a=''", 11 * kMega) + "/>"))) == "xlsx.too-large");
    // Deep rather than wide: nothing here calls itself.
    constexpr std::size_t kDeep = 1'000'000;
    CHECK(outcome(xlsxOf(xlsxParts("<worksheet>" + repeated("<a>", kDeep) + repeated("</a>", kDeep) + "</worksheet>"))).empty());
}

TEST_CASE("A text is paid for in every cell that shows it, and so is one of nothing but formats") {
    Parts parts = xlsxParts(sheetWith("<row>" + repeated("<c t='s'><v>0</v></c>", 1'000) + "</row>"));
    parts.push_back({"xl/sharedStrings.xml", "<sst><si><t>" + std::string(kMega, 'x') + "</t></si></sst>"});
    CHECK(outcome(xlsxOf(parts)) == "xlsx.too-large");
    Parts runs = xlsxParts(sheetWith(repeated("<row>" + repeated("<c t='s'><v>0</v></c>", 10'000) + "</row>", 40)));
    runs.push_back({"xl/sharedStrings.xml", "<sst><si>" + repeated("<r><t></t></r>", 500'000) + "</si></sst>"});
    CHECK(outcome(xlsxOf(runs)).empty());
}

TEST_CASE("More sheets, cells and arrays than any office has are refused") {
    Parts parts = xlsxParts(kOne);
    replacePart(parts, kList, "<workbook><sheets>" + repeated(R"(<sheet name="a" r:id="r1"/>)", 1'000'000) + "</sheets></workbook>");
    CHECK(outcome(xlsxOf(parts)) == "xlsx.too-large");
    CHECK(outcome(xlsxOf(xlsxParts(sheetWith(repeated("<row>" + repeated("<c><v>1</v></c>", 1'001) + "</row>", 1'000))))) ==
          "xlsx.too-large");
    const std::string array = "<c><f t='array' ref='A1:XFD1048576'>1</f><v>1</v></c>";
    CHECK(outcome(xlsxOf(xlsxParts(sheetWith(repeated("<row>" + repeated(array, 1'000) + "</row>", 100))))) == "xlsx.too-large");
    Parts many = xlsxParts(kOne);
    for (int i = 0; i < 10'001; ++i) {
        many.push_back({std::to_string(i), ""});
    }
    CHECK(outcome(xlsxOf(many)) == "xlsx.too-large");
}

TEST_CASE("Columns and merged cells may overlap a million times") {
    const std::string columns = "<cols>" + repeated("<col min='1' max='4294967295' hidden='1'/>", 500'000) + "</cols>";
    const auto hidden = workbook::readWorkbook(xlsxOf(xlsxParts("<worksheet>" + columns + "<sheetData/></worksheet>")));
    REQUIRE(hidden);
    CHECK(hidden->sheets.front().hiddenColumns.size() == 16'384);
    const std::string merged = "<mergeCells>" + repeated("<mergeCell ref='A1:XFD1048576'/>", 500'000) + "</mergeCells>";
    CHECK(outcome(xlsxOf(xlsxParts("<worksheet>" + merged + "</worksheet>"))).empty());
}

TEST_CASE("What stands beyond the sheet, or twice, is not put somewhere else") {
    for (const char* rows :
         {"<row r='1048577'/>", "<row r='0'/>", "<row r='99999999999'/>", "<row r='-1'/>", "<row r='1048576'/><row/>",
          "<row><c r='XFE1'><v>1</v></c></row>", "<row><c r='A1048577'><v>1</v></c></row>", "<row><c r='AAAA1'><v>1</v></c></row>",
          "<row><c r='7'><v>1</v></c></row>", "<row><c r='XFD1'><v>1</v></c><c><v>2</v></c></row>",
          "<row><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>", "<row r='3'><c><v>1</v></c></row><row r='3'><c><v>2</v></c></row>"}) {
        CAPTURE(rows);
        CHECK(outcome(xlsxOf(xlsxParts(sheetWith(rows)))) == "xlsx.damaged");
    }
    CHECK(outcome(xlsxOf(xlsxParts(sheetWith("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")))).empty());
}

TEST_CASE("Two parts of one name are not chosen from") {
    Parts parts = xlsxParts(kOne);
    parts.push_back({"xl/worksheets/sheet2.xml", kOne});
    CHECK(outcome(patched(xlsxOf(parts), "sheet2.xml", "sheet1.xml")) == "xlsx.damaged");
    CHECK(outcome(patched(xlsxOf(parts), "sheet2.xml", "Sheet1.XML")) == "xlsx.damaged");
    const std::string relation = R"(<Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>)";
    replacePart(parts, kRelations, "<Relationships>" + relation + relation + "</Relationships>");
    CHECK(outcome(xlsxOf(parts)) == "xlsx.damaged");
}

TEST_CASE("Relations may name themselves, the outside and nothing") {
    const auto related = [](const std::string& target, const std::string& more = "") {
        Parts parts = xlsxParts(kOne);
        replacePart(
            parts, kRelations,
            R"(<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target=")" + target + "\" " + more + "/></Relationships>");
        return outcome(xlsxOf(parts));
    };
    CHECK(related("workbook.xml").empty());             // the list of sheets, as a sheet: no cells
    CHECK(related("_rels/workbook.xml.rels").empty());  // the relations themselves
    CHECK(related("../../../../etc/passwd") == "xlsx.damaged");
    CHECK(related("..\\..\\windows\\win.ini") == "xlsx.damaged");
    CHECK(related("") == "xlsx.damaged");
    CHECK(related("http://127.0.0.1/sheet.xml", "TargetMode='External'").empty());
    Parts parts = xlsxParts(kOne);
    parts.push_back({"../../outside.xml", kOne});
    CHECK(outcome(xlsxOf(parts)).empty());
}

TEST_CASE("Entities and declarations of types are refused, in whatever encoding they are written") {
    const std::string laughs = R"(<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>)";
    CHECK(outcome(xlsxOf(xlsxParts(laughs))) == "xlsx.forbidden");
    std::string wide = "\xFF\xFE";
    for (const char letter : laughs) {
        wide += letter;
        wide += '\0';
    }
    CHECK(outcome(xlsxOf(xlsxParts(wide))) == "xlsx.forbidden");
    CHECK(outcome(xlsxOf(xlsxParts("<!DOCTYPE x SYSTEM 'file:///etc/passwd'><worksheet/>"))) == "xlsx.forbidden");
    CHECK(outcome(xlsxOf(xlsxParts("<!DOCTYPE x ["))) == "xlsx.forbidden");
    Parts texts = xlsxParts(sheetWith("<row><c t='s'><v>0</v></c></row>"));
    texts.push_back({"xl/sharedStrings.xml", "<sst><si><t>&lt;!DOCTYPE html&gt;</t></si></sst>"});
    CHECK(outcome(xlsxOf(texts)).empty());
}
