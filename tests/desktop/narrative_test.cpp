#include "desktop/narrative_desk.h"
#include "desktop/notices.h"
#include "desktop/open_desk.h"
#include "desktop/program.h"
#include "engine/bloc.h"
#include "support/fault_vfs.h"

#include <QQuickTextDocument>
#include <QTextDocument>

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::DeskOptions;
using hopluu::test::need;
using hopluu::test::OpenDesk;

namespace {

const ItemCode kInvestment{"II.2.1.1"};

class Writing {
public:
    explicit Writing(const std::string& text = "") : desk_(options(text)) {
        desk_.go(QStringLiteral("narrative"), QStringLiteral("II.2.1.1"));
        desk_.settle();
        (void)desk_.item(QStringLiteral("narrativeText"));
    }
    OpenDesk& desk() { return desk_; }
    desktop::NarrativeDesk& narrative() {
        const auto page = desk_.item(QStringLiteral("page-narrative")).property("item").value<QObject*>();
        return *page->property("desk").value<desktop::NarrativeDesk*>();
    }
    QQuickItem& area() { return desk_.item(QStringLiteral("narrativeText")); }
    /// As it is read in the editor.
    QString shown() { return narrative().document()->textDocument()->toPlainText(); }
    /// As the journal has it.
    std::string stored() {
        const auto& texts = desk_.year().snapshot()->content.narrative;
        const auto found = texts.find(kInvestment);
        return found == texts.end() ? "" : found->second;
    }
    bool isStored(const std::string& text) {
        return desk_.eventually([&] { return stored() == text; });
    }
    void placeCursor(int position) { area().setProperty("cursorPosition", position); }

private:
    static DeskOptions options(const std::string& text) {
        DeskOptions options;
        options.unit = "bac-ninh";
        options.prepare = [text](Bloc& bloc, engine::Workspace& workspace) {
            if (!text.empty()) {
                need(bloc.desk(workspace, "bac-ninh").setNarrative(kInvestment, text));
            }
        };
        return options;
    }
    OpenDesk desk_;
};

}  // namespace

TEST_CASE("What is typed is in the journal after a pause, without anybody saving") {
    Writing writing;
    writing.desk().type(QStringLiteral("Cả năm thu hút đầu tư tốt."));
    CHECK(writing.isStored("Cả năm thu hút đầu tư tốt."));
}

TEST_CASE("Closing the window at once keeps the last letters") {
    Writing writing("Đầu.");
    writing.placeCursor(4);
    writing.desk().type(QStringLiteral(" Cuối"));
    writing.desk().restart();
    CHECK(writing.stored() == "Đầu. Cuối");
}

TEST_CASE("Another section, and the first one is saved") {
    Writing writing;
    writing.desk().type(QStringLiteral("Một"));
    writing.desk().press(QStringLiteral("Alt+PgDown"));
    CHECK(writing.narrative().section() == QStringLiteral("II.2.1.2"));
    CHECK(writing.isStored("Một"));
    CHECK(writing.shown().isEmpty());
    writing.desk().press(QStringLiteral("Alt+PgUp"));
    CHECK(writing.shown() == QStringLiteral("Một"));
}

// A clerk wrote while the disk was full, was told, opened another section to look something up, and her text was gone.
TEST_CASE("A text that a full disk would not take stays in its section, and is saved once there is room") {
    Writing writing;
    test::FaultDisk disk(writing.desk().store().parent_path());
    writing.desk().restart();
    writing.desk().go(QStringLiteral("narrative"), QStringLiteral("II.2.1.1"));
    writing.desk().settle();
    disk.leaveRoom(0);
    (void)writing.area();
    writing.desk().type(QStringLiteral("Một"));
    CHECK(writing.desk().eventually([&] { return writing.desk().shows(QStringLiteral("Chưa lưu được; chương trình đang thử lại")); }));
    CHECK(writing.desk().shows(QStringLiteral("Ổ đĩa đã đầy")));
    writing.desk().press(QStringLiteral("Alt+PgDown"));
    CHECK(writing.shown().isEmpty());
    writing.desk().settle();
    writing.desk().press(QStringLiteral("Alt+PgUp"));
    CHECK(writing.shown() == QStringLiteral("Một"));
    writing.desk().settle();
    disk.heal();
    CHECK(writing.isStored("Một"));
    CHECK(writing.desk().eventually([&] { return writing.desk().shows(QStringLiteral("đã lưu trên máy này")); }));
    CHECK_FALSE(writing.desk().shows(QStringLiteral("Ổ đĩa đã đầy")));  // it is not
}

TEST_CASE("A section that is left and opened again at once shows what was typed, also while the disk is still at it") {
    Writing writing("Đầu.");
    writing.placeCursor(4);
    writing.desk().type(QStringLiteral(" Cuối"));
    writing.desk().press(QStringLiteral("Alt+PgDown"));
    writing.desk().press(QStringLiteral("Alt+PgUp"));
    CHECK(writing.shown() == QStringLiteral("Đầu. Cuối"));
    writing.desk().settle();
    CHECK(writing.shown() == QStringLiteral("Đầu. Cuối"));
    CHECK(writing.isStored("Đầu. Cuối"));
}

TEST_CASE("A bound figure says the annex's figure and follows it; the journal keeps the binding") {
    Writing writing("Vốn đạt {capital_total.fdi}, {{x}.");
    CHECK(writing.shown() == QStringLiteral("Vốn đạt 1.037,8 triệu USD, {x}."));
    writing.desk().behindItsBack([](Bloc& bloc, engine::Workspace& workspace) {
        need(bloc.desk(workspace, "bac-ninh").set(ItemCode{"capital_total.fdi"}, Value::of(*Decimal::parse("1452.9"))));
    });
    CHECK(writing.desk().eventually([&] { return writing.shown() == QStringLiteral("Vốn đạt 1.452,9 triệu USD, {x}."); }));
    CHECK(writing.stored() == "Vốn đạt {capital_total.fdi}, {{x}.");
}

TEST_CASE("What is typed beside a bound figure is plain, what is typed inside makes it plain, and Backspace takes the whole figure") {
    Writing writing("A {capital_total.fdi} B");
    writing.placeCursor(19);
    writing.desk().type(QStringLiteral("!"));
    CHECK(writing.isStored("A {capital_total.fdi}! B"));
    writing.placeCursor(19);
    writing.desk().press(QStringLiteral("Backspace"));
    CHECK(writing.isStored("A ! B"));
    writing.desk().press(QStringLiteral("Ctrl+Z"));
    CHECK(writing.isStored("A {capital_total.fdi}! B"));
    writing.placeCursor(4);
    writing.desk().type(QStringLiteral("9"));
    CHECK(writing.isStored("A 1.9037,8 triệu USD! B"));
}

TEST_CASE("F3, a few letters without diacritics and Enter insert a bound figure") {
    Writing writing("Đạt ");
    writing.placeCursor(4);
    writing.desk().press(QStringLiteral("F3"));
    CHECK(writing.desk().find(QStringLiteral("figureSearch")) != nullptr);
    writing.desk().type(QStringLiteral("tong von dang ky fdi"));
    writing.desk().press(QStringLiteral("Return"));
    CHECK(writing.shown() == QStringLiteral("Đạt 1.037,8 triệu USD"));
    writing.desk().type(QStringLiteral("."));
    CHECK(writing.isStored("Đạt {capital_total.fdi}."));
}

TEST_CASE("A typed figure that the annex knows otherwise is listed, and one press takes the annex's over") {
    Writing writing("Tổng vốn đăng ký cấp mới và điều chỉnh FDI đạt 1.307,8 triệu USD.");
    REQUIRE(writing.narrative().contradictions()->count() == 1);
    writing.desk().click(QStringLiteral("takeOver-0"));
    CHECK(writing.isStored("Tổng vốn đăng ký cấp mới và điều chỉnh FDI đạt {capital_total.fdi}."));
    CHECK(writing.shown().endsWith(QStringLiteral("đạt 1.037,8 triệu USD.")));
    CHECK(writing.narrative().contradictions()->count() == 0);
    CHECK(writing.desk().find(QStringLiteral("takeOver-0")) == nullptr);
}

TEST_CASE("An earlier version can be taken back, and the later one stays in the history") {
    Writing writing("Bản một");
    writing.desk().behindItsBack(
        [](Bloc& bloc, engine::Workspace& workspace) { need(bloc.desk(workspace, "bac-ninh").setNarrative(kInvestment, "Bản hai")); });
    CHECK(writing.desk().eventually([&] { return writing.shown() == QStringLiteral("Bản hai"); }));
    CHECK(writing.desk().eventually([&] { return writing.narrative().history()->count() == 2; }));
    writing.narrative().restore(1);
    CHECK(writing.isStored("Bản một"));
    CHECK(writing.shown() == QStringLiteral("Bản một"));
    CHECK(writing.desk().eventually([&] { return writing.narrative().history()->count() == 3; }));
}

TEST_CASE("A year under review can be read and not written") {
    DeskOptions options;
    options.unit = "bac-ninh";
    options.prepare = [](Bloc& bloc, engine::Workspace& workspace) {
        auto desk = bloc.desk(workspace, "bac-ninh");
        need(desk.setNarrative(kInvestment, "Đã nộp"));
        for (const auto& found : need(desk.findings())) {
            need(desk.explain(found.finding.rule, "Đúng như vậy"));
        }
        need(desk.submit());
    };
    OpenDesk desk(options);
    desk.go(QStringLiteral("narrative"), QStringLiteral("II.2.1.1"));
    desk.settle();
    CHECK(desk.item(QStringLiteral("narrativeText")).property("readOnly").toBool());
    desk.type(QStringLiteral("x"));
    desk.settle();
    CHECK(desk.year().snapshot()->content.narrative.at(kInvestment) == "Đã nộp");
}
