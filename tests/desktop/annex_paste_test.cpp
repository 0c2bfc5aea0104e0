// Blocks over the real clipboard: what other programs put there, and what the annex puts there for them.
#include "desktop/annex_cursor.h"
#include "desktop/annex_model.h"
#include "desktop/open_desk.h"
#include "desktop/open_year.h"
#include "engine/clipboard_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

using namespace hopluu;
using hopluu::test::OpenDesk;

namespace {

void put(const char* text, const char* html = nullptr) {
    auto* data = new QMimeData;
    data->setText(QString::fromUtf8(text));
    if (html != nullptr) {
        data->setHtml(QString::fromUtf8(html));
    }
    QGuiApplication::clipboard()->setMimeData(data);
}

std::string number(OpenDesk& desk, const char* code) {
    const Value value = desk.year().snapshot()->cell(ItemCode{code});
    return value.isNumber() ? value.number.toString() : std::string(hopluu::code(value.state));
}

bool asks(OpenDesk& desk) {
    return desk.object("pasteDialog").property("visible").toBool();
}

}  // namespace

TEST_CASE("A column from a spreadsheet goes into empty cells at once, and one step takes it back") {
    OpenDesk desk({.isFilled = false});
    desk.go("annex", "capital_new.fdi");
    put("12,4\n1.290.500,25\n-\n");
    desk.press("Ctrl+V");
    CHECK_FALSE(asks(desk));
    CHECK(number(desk, "capital_new.fdi") == "12.4");
    CHECK(number(desk, "capital_new.ddi") == "1290500.25");
    CHECK(number(desk, "projects_adjusted.fdi") == "none_arose");
    desk.press("Ctrl+Z");
    CHECK(number(desk, "capital_new.fdi") == "not_entered");
    CHECK(number(desk, "projects_adjusted.fdi") == "not_entered");
    CHECK_FALSE(desk.year().canUndo());
}

TEST_CASE("A paste over several filled cells is shown first, and nothing has changed when it is declined") {
    OpenDesk desk;
    desk.go("annex", "capital_new.fdi");
    const std::string before = number(desk, "capital_new.fdi");
    put("1\n2\nmười\n");
    desk.press("Ctrl+V");
    CHECK(asks(desk));
    CHECK(desk.shows(QStringLiteral("mười")));
    CHECK(number(desk, "capital_new.fdi") == before);
    desk.press("Escape");
    CHECK_FALSE(asks(desk));
    CHECK(number(desk, "capital_new.fdi") == before);
    CHECK(desk.item("annexEditor").hasActiveFocus());
    desk.press("Ctrl+V");
    desk.click("pasteAccept");
    CHECK(number(desk, "capital_new.fdi") == "1");
    CHECK(number(desk, "capital_new.ddi") == "2");
}

// The program ended here: the dialog laid out again the questions of the time before.
TEST_CASE("A paste with a question can be declined and begun again, with other questions or none") {
    OpenDesk desk;
    desk.go("annex", "ip_planned.area");
    for (const char* block : {"1.234\n1.234\n2.345\n", "1.234\n", "7\n8\n9\nmười\n", "1.234\n1.234\n2.345\n4.567\n"}) {
        put(block);
        desk.press("Ctrl+V");
        CHECK(desk.eventually([&] { return desk.object("pasteDialog").property("opened").toBool(); }));
        (void)desk.picture();
        desk.press("Escape");
        CHECK(desk.eventually([&] { return !asks(desk); }));
        (void)desk.picture();
    }
}

TEST_CASE("Numbers that can be read two ways are asked about once for the whole paste") {
    OpenDesk desk({.isFilled = false});
    desk.go("annex", "capital_new.fdi");
    put("1.234\n5.678\n");
    desk.press("Ctrl+V");
    REQUIRE(asks(desk));
    CHECK_FALSE(desk.item("pasteAccept").isEnabled());
    desk.click("pasteDecimals");
    desk.click("pasteThousands");
    desk.click("pasteAccept");
    CHECK(number(desk, "capital_new.fdi") == "1234");
    CHECK(number(desk, "capital_new.ddi") == "5678");
}

TEST_CASE("The HTML of LibreOffice brings the numbers behind the shown ones") {
    OpenDesk desk({.isFilled = false});
    desk.go("annex", "capital_new.fdi");
    put("1.037,8\n1.234\n", "<table><tr><td sdval=\"1037.83\">1.037,8</td></tr><tr><td sdval=\"1.234\">1.234</td></tr></table>");
    desk.press("Ctrl+V");
    CHECK(number(desk, "capital_new.fdi") == "1037.83");
    CHECK(number(desk, "capital_new.ddi") == "1.234");
}

TEST_CASE("The whole annex, copied with its names, comes back by its names wherever the cursor stands") {
    std::string copied, table;
    {
        OpenDesk desk;
        desk.go("annex");
        desk.press("Ctrl+A");
        desk.press("Ctrl+C");
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        REQUIRE(data->hasHtml());
        copied = data->text().toStdString();
        table = data->html().toStdString();
        CHECK(engine::readTabbedText(copied)->rows.size() == engine::readHtmlTable(table)->rows.size());
        CHECK(copied.find("Năm 2022") != std::string::npos);
    }
    OpenDesk desk;
    const auto before = desk.year().snapshot()->content.cells;
    OpenDesk other({.isFilled = false});
    other.go("annex", "labour.fdi");
    put(copied.c_str(), table.c_str());
    other.press("Ctrl+V");
    REQUIRE_FALSE(asks(other));
    const auto after = other.year().snapshot()->content.cells;
    CHECK(after.size() == before.size());
    for (const auto& [code, value] : before) {
        CAPTURE(code.text);
        CHECK((after.contains(code) ? after.at(code).number : Decimal{}) == value.number);
    }
}

TEST_CASE("Ctrl+X takes away what it has copied, and a figure pasted into a selection fills it") {
    OpenDesk desk({.isFilled = false});
    desk.go("annex", "capital_new.fdi");
    desk.type("12,4");
    desk.press("Return");
    desk.press("Up");
    desk.press("Ctrl+X");
    CHECK(number(desk, "capital_new.fdi") == "not_entered");
    CHECK(QGuiApplication::clipboard()->text() == "12,4\n");
    desk.press("Shift+Down");
    desk.press("Ctrl+V");
    CHECK(number(desk, "capital_new.fdi") == "12.4");
    CHECK(number(desk, "capital_new.ddi") == "12.4");
    CHECK(number(desk, "projects_adjusted.fdi") == "not_entered");
}
