#include "fuzz/target.h"
#include "workbook/xls_builder.h"

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

}  // namespace

void addWorkbookSeeds(std::vector<Seed>& seeds) {
    const auto annex = oldAnnex();
    seeds.push_back({"xls", "annex", annex.file()});
    seeds.push_back({"xls", "small-sectors", test::compoundFileWithSmallStream(u"Workbook", annex.stream())});
    seeds.push_back({"xls-stream", "annex", annex.stream()});
    seeds.push_back({"legacy-text", "tcvn3", "Vèn ®¨ng ký cÊp míi"});
    seeds.push_back({"legacy-text", "vni", "Voán ñaêng kyù caáp môùi"});
    seeds.push_back({"legacy-text", "unicode", "Vốn đăng ký"});
    seeds.push_back({"file-kind", "html", "<html><table>"});
    seeds.push_back({"file-kind", "csv", "STT,Chỉ tiêu\n1,Dự án\n"});
    seeds.push_back({"file-kind", "zip", "PK\x03\x04xl/workbook.xml"});
}

}  // namespace hopluu::fuzz
