// Without a mouse: Tab comes to every control of every page, one sees where it is, and the menus open by their letters.
#include "desktop/open_desk.h"
#include "desktop/pages.h"
#include "desktop/program.h"

#include <QGuiApplication>
#include <QSet>
#include <QStyleHints>

using namespace hopluu;
using hopluu::test::allPages;
using hopluu::test::OpenDesk;

namespace {

std::string describe(const QQuickItem* item) {
    const QString name = item->objectName().isEmpty() ? item->property("text").toString() : item->objectName();
    return std::string(item->metaObject()->className()) + " " + name.toStdString();
}

void collectStops(QQuickItem* from, QList<QQuickItem*>& stops) {
    if (!from->isVisible() || !from->isEnabled()) {
        return;
    }
    if (from->activeFocusOnTab()) {
        stops += from;
    }
    const auto children = from->childItems();
    for (QQuickItem* child : children) {
        collectStops(child, stops);
    }
}

/// What Tab stops at, from where the focus is until it is there again.
QList<QQuickItem*> tabThrough(OpenDesk& desk) {
    QList<QQuickItem*> visited;
    for (int times = 0; times < 400; ++times) {
        // In a table Tab goes from cell to cell, as in a spreadsheet; F6 leads on.
        const QQuickItem* before = desk.window().activeFocusItem();
        desk.press(before != nullptr && before->objectName() == QStringLiteral("annexEditor") ? "F6" : "Tab");
        QQuickItem* now = desk.window().activeFocusItem();
        if (visited.contains(now)) {
            break;
        }
        visited += now;
    }
    return visited;
}

bool isAround(const QQuickItem* item, const QList<QQuickItem*>& visited) {
    return std::any_of(visited.begin(), visited.end(), [&](QQuickItem* each) { return each == item || item->isAncestorOf(each); });
}

}  // namespace

TEST_CASE("Tab comes to every control of every page") {
    OpenDesk desk;
    for (const QString& page : allPages()) {
        desk.go(page);
        const auto visited = tabThrough(desk);
        QList<QQuickItem*> stops;
        collectStops(desk.window().contentItem(), stops);
        CAPTURE(page, visited.size());
        REQUIRE_FALSE(stops.isEmpty());
        for (QQuickItem* stop : stops) {
            if (!isAround(stop, visited)) {
                FAIL_CHECK("Tab does not come to " << describe(stop));
            }
        }
    }
}

TEST_CASE("One sees where the focus is: the control that has it looks different") {
    OpenDesk desk;
    QGuiApplication::styleHints()->setCursorFlashTime(0);
    for (const QString& page : allPages()) {
        desk.go(page);
        QList<QQuickItem*> visited;
        QRect lastPlace;
        for (int times = 0; times < 40; ++times) {
            const QImage before = desk.picture();
            desk.press("Tab");
            QQuickItem* now = desk.window().activeFocusItem();
            if (now == nullptr || visited.contains(now)) {
                break;
            }
            visited += now;
            const QImage after = desk.picture();
            const QRect place = now->mapRectToScene({0, 0, now->width(), now->height()}).toAlignedRect().adjusted(-4, -4, 4, 4);
            CAPTURE(page, describe(now));
            // A list that scrolls may bring the next row, with its focus, to where the last one was; and a page with nothing to do on it
            // has the focus itself.
            const bool hasScrolled = place == lastPlace && before != after;
            const bool isPage = qstrcmp(now->metaObject()->className(), "QQuickItem") == 0;
            lastPlace = place;
            CHECK((hasScrolled || isPage || before.copy(place) != after.copy(place)));
        }
    }
}

TEST_CASE("Alt and its letter open a menu in either language, and Escape closes it") {
    OpenDesk desk;
    const char* menus[] = {"menu-file", "menu-edit", "menu-view", "menu-help"};
    const char* letters[2][4] = {{"Alt+T", "Alt+S", "Alt+X", "Alt+G"}, {"Alt+F", "Alt+E", "Alt+V", "Alt+H"}};
    for (const auto& language : letters) {
        for (std::size_t index = 0; index < std::size(menus); ++index) {
            CAPTURE(menus[index], language[index]);
            const QObject& menu = desk.object(menus[index]);
            desk.press(language[index]);
            CHECK(desk.eventually([&] { return menu.property("opened").toBool(); }));
            desk.press("Escape");
            CHECK(desk.eventually([&] { return !menu.property("visible").toBool(); }));
        }
        desk.press("Ctrl+Shift+L");
    }
}

TEST_CASE("In an open menu the arrows choose and Return does it") {
    OpenDesk desk;
    desk.press("Alt+X");
    const QObject& menu = desk.object("menu-view");
    REQUIRE(desk.eventually([&] { return menu.property("opened").toBool(); }));
    desk.press("Down");
    desk.press("Return");
    CHECK(desk.eventually([&] { return desk.program().preferences()->textSize() == 110; }));
}

TEST_CASE("A dialog begins at its first control for who works with the keys alone") {
    OpenDesk desk;
    desk.go("exchange");
    desk.click("openConnection");
    REQUIRE(desk.eventually([&] { return desk.window().activeFocusItem() == &desk.item("proxyUse"); }));
    desk.press("Down");
    desk.press("Down");
    desk.press("Tab");
    CHECK(isAround(&desk.item("proxyAddress"), {desk.window().activeFocusItem()}));
}
