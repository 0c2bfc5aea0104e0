// A workbook of Excel 97 in an old font, taken over on the import's page: looked at first, then written, then taken back.
#include "desktop/excel_export.h"
#include "desktop/excel_import.h"
#include "desktop/open_desk.h"
#include "desktop/open_year.h"
#include "desktop/program.h"
#include "support/temporary_folder.h"
#include "workbook/xls_builder.h"

#include <fstream>

using namespace hopluu;
using hopluu::desktop::ExcelImport;
using hopluu::test::OpenDesk;

namespace {

using namespace hopluu::test;

const ItemCode kNewFdi{"capital_new.fdi"}, kNewDdi{"capital_new.ddi"};

/// "8. Vốn đăng ký cấp mới trong năm" with FDI and DDI below it, and a row that is none of the form, in .VnTime.
XlsBuilder oldAnnex() {
    XlsBuilder builder;
    builder.fonts = {u".VnTime", u".VnTime", u".VnTime", u".VnTime"};
    builder.sheet = labelCell(0, 0, u"TT") + labelCell(0, 1, u"ChØ tiªu") + labelCell(0, 2, u"N¨m 2022") + numberCell(1, 0, 8) +
                    labelCell(1, 1, u"Vèn ®¨ng ký cÊp míi trong n¨m") + labelCell(2, 1, u"FDI") + numberCell(2, 2, 12.5) +
                    labelCell(3, 1, u"DDI") + labelCell(3, 2, u"mét tr¨m") + labelCell(4, 1, u"Hoa qu¶ xuÊt khÈu") + numberCell(4, 2, 5);
    return builder;
}

struct ImportPage {
    explicit ImportPage(OpenDesk& window) : desk(window) {
        desk.go("import");
        import = qobject_cast<ExcelImport*>(&desk.object("excelImport"));
        REQUIRE(import != nullptr);
    }

    void open(const std::string& bytes) {
        const auto file = folder / "bieu.xls";
        std::ofstream(file, std::ios::binary) << bytes;
        import->openPath(QString::fromStdString(file.string()));
        REQUIRE(desk.eventually([&] { return !import->isReading(); }));
    }

    OpenDesk& desk;
    ExcelImport* import = nullptr;
    TemporaryFolder folder;
};

std::string shown(OpenDesk& desk, const ItemCode& item) {
    const Value value = desk.year().snapshot()->cell(item);
    return value.isNumber() ? value.number.toString() : std::string(code(value.state));
}

}  // namespace

TEST_CASE("An old workbook is looked at first: nothing is written before it is confirmed, and one step takes it back") {
    OpenDesk desk({.isFilled = false});
    ImportPage page(desk);
    page.open(oldAnnex().file());
    REQUIRE(page.import->stage() == ExcelImport::Stage::Previewing);
    CHECK(desk.shows("8. Vốn đăng ký cấp mới trong năm – FDI"));
    CHECK(desk.shows("12,5"));
    CHECK(desk.shows("Hoa quả xuất khẩu"));
    // What cannot be taken names its indicator; a number that looks as it did in the file is not said twice.
    CHECK(desk.shows("8. Vốn đăng ký cấp mới trong năm – DDI"));
    CHECK_FALSE(desk.shows("trong tệp: 12"));
    CHECK(desk.shows("Ghi 1 số vào biểu"));
    CHECK(shown(desk, kNewFdi) == "not_entered");

    desk.click("confirmImport");
    REQUIRE(desk.eventually([&] { return page.import->stage() == ExcelImport::Stage::Written; }));
    CHECK(shown(desk, kNewFdi) == "12.5");
    CHECK(shown(desk, kNewDdi) == "not_entered");
    CHECK(desk.shows("Đã ghi 1 số lấy từ tệp bieu.xls"));
    desk.settle();
    CHECK(page.import->stage() == ExcelImport::Stage::Written);

    desk.press("Ctrl+Z");
    desk.settle();
    CHECK(shown(desk, kNewFdi) == "not_entered");
}

TEST_CASE("A figure that is ticked off is left out, and stays so when the year changes meanwhile") {
    OpenDesk desk({.isFilled = false});
    ImportPage page(desk);
    page.open(oldAnnex().file());
    REQUIRE(page.import->rows()->chosen() == 1);
    page.import->rows()->toggle(0);
    CHECK(page.import->rows()->chosen() == 0);
    CHECK_FALSE(page.import->canWrite());
    desk.year().write({{Topic::cell, ItemCode{"budget.ddi"}, Value::of(*Decimal::parse("1"))}}, {"ô khác", "another cell"});
    desk.settle();
    CHECK(page.import->rows()->chosen() == 0);
    desk.press("Tab");
    desk.click("cancelImport");
    CHECK(page.import->stage() == ExcelImport::Stage::Choosing);
    CHECK(shown(desk, kNewFdi) == "not_entered");
}

TEST_CASE("What is no workbook is told, and another file can be chosen") {
    OpenDesk desk;
    ImportPage page(desk);
    page.open("<html><body><table><tr><td>1</td></tr></table></body></html>");
    CHECK(page.import->stage() == ExcelImport::Stage::Choosing);
    CHECK(desk.shows("một trang web (HTML)"));
    page.open(XlsBuilder{}.file());
    CHECK(desk.shows("Không trang tính nào trong tệp giống biểu tổng hợp"));
    page.open(oldAnnex().file());
    CHECK(page.import->stage() == ExcelImport::Stage::Previewing);
    CHECK_FALSE(desk.shows("Không trang tính nào"));
}

TEST_CASE("What was exported to Excel is taken back without a change") {
    OpenDesk desk;
    ImportPage page(desk);
    auto* target = qobject_cast<hopluu::desktop::ExcelExport*>(&desk.object("excelExport"));
    REQUIRE(target != nullptr);
    const auto file = page.folder / "ban.xlsx";
    CHECK(target->suggested(QUrl(QStringLiteral("file:///nha"))).fileName() == QStringLiteral("bieu-2022-ha-noi.xlsx"));
    target->writeTo(QUrl::fromLocalFile(QString::fromStdString(file.string())));
    REQUIRE(desk.eventually([&] { return target->written() == QStringLiteral("ban.xlsx"); }));
    page.import->openPath(QString::fromStdString(file.string()));
    REQUIRE(desk.eventually([&] { return page.import->stage() == ExcelImport::Stage::Previewing; }));
    CHECK_FALSE(page.import->canWrite());
    CHECK(page.import->problem().isEmpty());

    target->writeTo(QUrl::fromLocalFile(QStringLiteral("/khong/co/ban.xlsx")));
    CHECK(desk.eventually([&] { return desk.shows("Đóng"); }));
}
