#include "workbook/xls_reader.h"

#include "support/catch.h"
#include "workbook/xls_builder.h"

using namespace hopluu;
using namespace hopluu::test;
using namespace hopluu::workbook;

namespace {

XlsBuilder smallAnnex() {
    XlsBuilder builder;
    builder.fonts = {u"Arial", u".VnTime", u"Arial", u"Arial"};
    builder.cellFormats = {{0, 0}, {1, 0}, {0, 14}, {0, 164}, {0, 165}};
    builder.globals = record(0x041E, le16(164) + longText(u"#,##0.0 \"tỷ đồng\"")) + record(0x041E, le16(165) + longText(u"dd/mm/yyyy")) +
                      record(0x00FC, le32(1) + le32(1) + le16(3) + std::string(1, '\0') + "FDI");
    builder.sheet = labelCell(0, 0, u"BiÓu tæng hîp", 1) + sharedCell(1, 0, 0) + numberCell(1, 1, 398.5, 3) + numberCell(2, 0, 44562, 2) +
                    numberCell(2, 1, 44563, 4) + record(0x00E5, le16(1) + le16(0) + le16(0) + le16(0) + le16(1));
    return builder;
}

}  // namespace

TEST_CASE("A workbook of Excel 97 gives its sheets, cells, formats and merged cells") {
    const auto workbook = readXls(smallAnnex().file());
    REQUIRE(workbook);
    REQUIRE(workbook->sheets.size() == 1);
    const Sheet& sheet = workbook->sheets[0];
    CHECK(sheet.name == "Biểu");
    CHECK_FALSE(sheet.isHidden);
    CHECK((sheet.merged == std::vector<CellRange>{{{0, 0}, {0, 1}}}));
    CHECK(sheet.cells.size() == 5);
    CHECK((sheet.cells.at({0, 0}) == Cell{CellKind::text, false, 1, "Biểu tổng hợp"}));
    CHECK(workbook->formats.at(1).font == ".VnTime");
    CHECK(sheet.cells.at({1, 0}).content == "FDI");
    CHECK(sheet.cells.at({1, 1}).content == "398.5");
    CHECK(workbook->formats.at(3).numberFormat == "#,##0.0 \"tỷ đồng\"");
    CHECK_FALSE(workbook->formats.at(3).isDate);
    CHECK(workbook->formats.at(sheet.cells.at({2, 0}).format).isDate);
    CHECK(workbook->formats.at(sheet.cells.at({2, 1}).format).isDate);
}

TEST_CASE("A file that ends anywhere is refused or read, never more") {
    const std::string whole = smallAnnex().file();
    const auto complete = readXls(whole);
    REQUIRE(complete);
    std::size_t refused = 0;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const std::string cut = whole.substr(0, length);  // a buffer of its own: the sanitizer sees a read past its end
        const auto workbook = readXls(cut);
        if (workbook) {
            CHECK((*workbook == *complete));  // only what nobody needs was cut off
        } else {
            ++refused;
            CHECK_FALSE(workbook.error().message.vi.empty());
        }
    }
    CHECK(refused > whole.size() / 2);
}

TEST_CASE("A stream of records that ends anywhere is refused, never more") {
    const std::string stream = smallAnnex().stream();
    for (std::size_t length = 0; length < stream.size(); ++length) {
        const auto workbook = readXls(compoundFileWithSmallStream(u"Workbook", stream.substr(0, length)));
        INFO(length);
        CHECK_FALSE(workbook);
    }
    const auto small = readXls(compoundFileWithSmallStream(u"Workbook", stream));
    REQUIRE(small);
    CHECK((*small == *readXls(smallAnnex().file())));
}

TEST_CASE("Any byte that is changed gives a refusal or a workbook, never more") {
    const std::string whole = smallAnnex().file();
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const char change : {'\x00', '\x01', '\x7f', '\xff'}) {
            std::string changed = whole;
            changed[at] = change;
            const auto workbook = readXls(changed);
            if (!workbook) {
                REQUIRE_FALSE(workbook.error().code.empty());
            }
        }
    }
}
