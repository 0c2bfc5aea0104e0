#include "fuzz/target.h"
#include "workbook/xls_builder.h"
#include "workbook/xlsx_builder.h"

namespace hopluu::fuzz {

namespace {

test::XlsBuilder oldAnnex() {
    using namespace test;
    XlsBuilder builder;
    builder.fonts = {u"Arial", u".VnTime", u".VnTimeH", u"VNI-Times", u"Times New Roman"};
    builder.cellFormats = {{0, 0}, {1, 0}, {2, 14}, {3, 164}};
    const std::string rich = le16(2) + "\x0D" + le16(1) + le32(4) + utf16(u"Vè") + le16(1) + le16(2) + "note";
    builder.globals = record(0x041E, le16(164) + longText(u"#,##0.0")) +
                      record(0x00FC, le32(3) + le32(3) + rich + le16(3) + std::string(1, '\0') + "F") +
                      record(0x003C, "\x01" + utf16(u"DI") + longText(u"tổng"));
    builder.sheet =
        sharedCell(0, 0, 0, 1) + sharedCell(0, 1, 1) + sharedCell(0, 2, 2) + labelCell(1, 0, u"Voán", 3) + numberCell(1, 1, 398.5, 3) +
        compactCell(1, 2, (44U << 2U) | 3U) + record(0x00BD, le16(2) + le16(0) + le16(0) + le32(6) + le16(0) + le32(10) + le16(1)) +
        record(0x0006, le16(3) + le16(0) + le16(0) + std::string(6, '\0') + "\xFF\xFF" + std::string(8, '\0')) +
        record(0x0207, longText(u"văn bản")) + record(0x0205, le16(4) + le16(0) + le16(0) + "\x07\x01") +
        record(0x0208, le16(4) + std::string(10, '\0') + le16(0x20) + le16(0)) +
        record(0x007D, le16(1) + le16(2) + le32(0) + le16(1) + le16(0)) + record(0x00E5, le16(1) + le16(0) + le16(1) + le16(0) + le16(3));
    return builder;
}

constexpr char kSheetXml[] =
    R"(<worksheet><cols><col min="1" max="1" hidden="1"/></cols><sheetData><row r="1"><c r="B1" t="s"><v>0</v></c>)"
    R"(<c t="inlineStr" s="1"><is><t>Vèn</t></is></c></row><row hidden="1"><c><f>B1*2</f><v>12.5</v></c><c t="e"><v>#REF!</v></c>)"
    R"(<c t="b"><v>1</v></c><c t="str"><f t="array" ref="D2:E3">A1</f><v>x</v></c></row></sheetData>)"
    R"(<mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>)";
constexpr char kTextsXml[] = R"(<sst><si><r><rPr><rFont val="VNI-Times"/></rPr><t>Voán_x000A_</t></r><r><t> mới</t></r></si></sst>)";
constexpr char kStylesXml[] =
    R"(<styleSheet><numFmts><numFmt numFmtId="200" formatCode="dd/mm/yyyy"/></numFmts><fonts><font><name val=".VnTime"/></font></fonts>)"
    R"(<cellXfs><xf fontId="0" numFmtId="0"/><xf fontId="0" numFmtId="200"/></cellXfs></styleSheet>)";
constexpr char kListXml[] =
    R"(<workbook><workbookPr date1904="1"/><sheets><sheet name="a" state="hidden" r:id="r1"/><sheet name="b" r:id="r1"/></sheets></workbook>)";

void addXlsxSeeds(std::vector<Seed>& seeds) {
    auto parts = test::xlsxParts(kSheetXml);
    const std::string together = std::string(kSheetXml) + '\0' + kTextsXml + '\0' + kStylesXml;
    seeds.push_back({"xlsx-parts", "annex", together});
    seeds.push_back({"xlsx-parts", "list", together + '\0' + kListXml + '\0' + parts.at(2).bytes});
    parts.push_back({"xl/sharedStrings.xml", kTextsXml});
    parts.push_back({"xl/styles.xml", kStylesXml});
    seeds.push_back({"xlsx", "annex", test::xlsxOf(parts)});
}

}  // namespace

void addWorkbookSeeds(std::vector<Seed>& seeds) {
    const auto annex = oldAnnex();
    seeds.push_back({"xls", "annex", annex.file()});
    seeds.push_back({"xls", "small-sectors", test::compoundFileWithSmallStream(u"Workbook", annex.stream())});
    seeds.push_back({"xls-stream", "annex", annex.stream()});
    addXlsxSeeds(seeds);
    seeds.push_back({"legacy-text", "tcvn3", "Vèn ®¨ng ký cÊp míi"});
    seeds.push_back({"legacy-text", "vni", "Voán ñaêng kyù caáp môùi"});
    seeds.push_back({"legacy-text", "unicode", "Vốn đăng ký"});
    seeds.push_back({"file-kind", "html", "<html><table>"});
    seeds.push_back({"file-kind", "csv", "STT,Chỉ tiêu\n1,Dự án\n"});
    seeds.push_back({"file-kind", "zip", "PK\x03\x04xl/workbook.xml"});
}

}  // namespace hopluu::fuzz
