#include "desktop/open_desk.h"
#include "desktop/open_year.h"
#include "desktop/pages.h"
#include "desktop/program.h"

#include <fstream>

using namespace hopluu;
using hopluu::test::allPages;
using hopluu::test::DeskOptions;
using hopluu::test::OpenDesk;

namespace {

const ItemCode kNewFdi{"capital_new.fdi"};

std::string shown(OpenDesk& desk) {
    const engine::Written* written = desk.year().snapshot()->find(Topic::cell, kNewFdi);
    return written == nullptr ? "" : std::get<Value>(written->contents.shown()->body).number.toString();
}

void write(OpenDesk& desk, const char* number) {
    desk.year().write({{Topic::cell, kNewFdi, Value::of(*Decimal::parse(number))}}, {"ô 8", "cell 8"});
    desk.settle();
}

}  // namespace

TEST_CASE("Every page opens without a warning in both languages, both themes and at the ends of the text's size") {
    const int textSize = GENERATE(80, 100, 175);
    const bool isFilled = GENERATE(false, true);
    DeskOptions options;
    options.textSize = textSize;
    options.isFilled = isFilled;
    OpenDesk desk(options);
    for (const char* language : {"vi", "en"}) {
        desk.program().preferences()->setLanguage(QLatin1String(language));
        for (const char* appearance : {"light", "dark"}) {
            desk.program().preferences()->setAppearance(QLatin1String(appearance));
            for (const QString& page : allPages()) {
                CAPTURE(textSize, isFilled, language, appearance, page);
                desk.go(page);
                CHECK_FALSE(desk.picture().isNull());
            }
        }
    }
}

TEST_CASE("Ctrl+Z and Ctrl+Y take a figure back and bring it again, and the menu says which") {
    OpenDesk desk({.isFilled = false});
    write(desk, "11.9");
    write(desk, "12.5");
    REQUIRE(shown(desk) == "12.5");
    CHECK(desk.object("undo").property("text").toString() == QStringLiteral("Hoàn tác: ô 8"));
    desk.press("Ctrl+Z");
    CHECK(shown(desk) == "11.9");
    desk.press("Ctrl+Z");
    CHECK_FALSE(desk.year().canUndo());
    desk.press("Ctrl+Y");
    desk.press("Ctrl+Y");
    CHECK(shown(desk) == "12.5");
    CHECK_FALSE(desk.year().canRedo());
}

TEST_CASE("What the window has written is there on the next morning") {
    OpenDesk desk({.isFilled = false});
    write(desk, "11.9");
    desk.restart();
    CHECK(shown(desk) == "11.9");
}

TEST_CASE("Ctrl+Shift+L turns every word of an open page into English, and back") {
    OpenDesk desk;
    desk.go("annex");
    CHECK(desk.shows("Biểu tổng hợp"));
    desk.press("Ctrl+Shift+L");
    CHECK(desk.item("page-annex").childItems().constFirst()->property("title").toString() == "Annex");
    CHECK_FALSE(desk.shows("Biểu tổng hợp"));
    CHECK(desk.window().title().contains("Hanoi Industrial and Export Processing Zones Authority"));
    desk.press("Ctrl+Shift+L");
    CHECK(desk.shows("Biểu tổng hợp"));
}

TEST_CASE("Ctrl+1 to Ctrl+0 lead to the pages from anywhere") {
    OpenDesk desk;
    const QStringList pages = allPages();
    for (int index = 0; index < pages.size(); ++index) {
        desk.press(QStringLiteral("Ctrl+%1").arg((index + 1) % 10));
        CAPTURE(pages[index]);
        CHECK(desk.find("page-" + pages[index]) != nullptr);
    }
}

TEST_CASE("The size of the text is changed by Ctrl and plus and minus, within bounds") {
    OpenDesk desk;
    desk.press("Ctrl++");
    CHECK(desk.program().preferences()->textSize() == 110);
    desk.press("Ctrl+-");
    desk.press("Ctrl+-");
    CHECK(desk.program().preferences()->textSize() == 90);
    for (int times = 0; times < 12; ++times) {
        desk.press("Ctrl++");
    }
    CHECK(desk.program().preferences()->textSize() == 175);
}

TEST_CASE("The window comes back where it was, as large as it was, in the language and the look that were chosen") {
    OpenDesk desk;
    desk.window().setGeometry(40, 30, 1100, 640);
    desk.press("Ctrl+Shift+L");
    desk.press("Ctrl+Shift+D");
    desk.restart();
    CHECK(desk.window().geometry() == QRect(40, 30, 1100, 640));
    CHECK(desk.program().preferences()->language() == "en");
    CHECK(desk.program().preferences()->isDark());
}

TEST_CASE("F1 opens the guide at the section of the page, in the language of the window") {
    OpenDesk desk;
    desk.go("annex");
    desk.press("F1");
    auto& guide = *qobject_cast<QQuickWindow*>(&desk.object("guide"));
    CHECK(desk.eventually([&] { return guide.isVisible(); }));
    const auto text = [&] { return guide.findChild<QObject*>("guide-text")->property("text").toString(); };
    CHECK(text().contains("Biểu tổng hợp"));
    desk.program().preferences()->setLanguage("en");
    CHECK(text().contains("Annex"));
    guide.close();
    desk.activate();
    desk.program().preferences()->setLanguage("vi");
    for (const QString& page : allPages()) {
        desk.go(page);
        desk.press("F1");
        CAPTURE(page);
        CHECK(guide.isVisible());
        CHECK((page == "overview" || !text().contains("Tổng quan")));
        CHECK_FALSE(text().contains("Điều luôn đúng"));
        guide.close();
        desk.activate();
    }
}

TEST_CASE("The settings, the list of shortcuts and what the program is open and close by keyboard") {
    OpenDesk desk;
    for (const auto& [keys, name] : {std::pair{"Ctrl+,", "settings"}, std::pair{"Ctrl+/", "shortcuts"}}) {
        QObject& dialog = desk.object(QString::fromLatin1(name));
        desk.press(QString::fromLatin1(keys));
        CAPTURE(name);
        CHECK(desk.eventually([&] { return dialog.property("opened").toBool(); }));
        desk.press("Escape");
        CHECK(desk.eventually([&] { return !dialog.property("visible").toBool(); }));
    }
    QObject& about = desk.object("about");
    desk.press("Alt+G");
    const QObject& menu = desk.object("menu-help");
    REQUIRE(desk.eventually([&] { return menu.property("opened").toBool(); }));
    for (const char* keys : {"Down", "Down", "Down", "Return"}) {
        desk.press(keys);
    }
    CHECK(desk.eventually([&] { return about.property("opened").toBool(); }));
    CHECK(desk.shows(QString::fromStdString(desk.store().string())));
}

// Two windows on one file: each showed what the other had changed since, and wrote over it without having seen it.
TEST_CASE("A second window on the same data file says so, and opens it once the first is closed") {
    OpenDesk desk;
    desktop::Program second(desk.store());
    second.open();
    CHECK(second.stage() == desktop::Program::Stage::Failed);
    CHECK(second.isOpenElsewhere());
    CHECK(second.failure().startsWith(QStringLiteral("Tệp dữ liệu này đang mở ở một cửa sổ Hợp Lưu khác.\n")));
    desk.program().openFile(desk.store().parent_path() / "none.store");
    REQUIRE(desk.eventually([&] { return desk.program().stage() == desktop::Program::Stage::NotJoined; }));
    second.open();
    CHECK(desk.eventually([&] { return second.stage() == desktop::Program::Stage::Working; }));
    CHECK_FALSE(second.isOpenElsewhere());
}

TEST_CASE("A lock that another computer has left holds nobody off") {
    OpenDesk desk;
    const auto file = desk.store();
    desk.program().openFile(file.parent_path() / "none.store");
    REQUIRE(desk.eventually([&] { return desk.program().stage() == desktop::Program::Stage::NotJoined; }));
    std::ofstream(file.string() + ".lock") << "1\nhopluu-desktop\nmay-cu-da-doi-ten\n";
    desk.program().openFile(file);
    CHECK(desk.eventually([&] { return desk.program().stage() == desktop::Program::Stage::Working; }));
}
