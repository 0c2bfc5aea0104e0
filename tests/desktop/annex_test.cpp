// The annex as a clerk uses it: keys into the real window, and what then stands in the data file.
#include "desktop/annex_cursor.h"
#include "desktop/annex_model.h"
#include "desktop/open_desk.h"
#include "desktop/open_year.h"
#include "desktop/program.h"
#include "engine/bloc.h"

#include <QGuiApplication>

using namespace hopluu;
using desktop::AnnexModel;
using hopluu::test::Bloc;
using hopluu::test::need;
using hopluu::test::OpenDesk;

namespace {

const ItemCode kNewFdi{"capital_new.fdi"};
const ItemCode kNewDdi{"capital_new.ddi"};
const ItemCode kLabour{"labour.fdi"};

desktop::AnnexCursor& cursor(OpenDesk& desk) {
    return *qobject_cast<desktop::AnnexCursor*>(&desk.object("annexCursor"));
}

/// "12.4", "-" and the like as the state's code, with the remark behind it.
std::string value(OpenDesk& desk, const ItemCode& code) {
    const Value value = desk.year().snapshot()->cell(code);
    std::string text = value.isNumber() ? value.number.toString() : std::string(hopluu::code(value.state));
    text += value.finality == Finality::estimate ? " ~" : "";
    return text + (value.remark.empty() ? "" : " (" + value.remark + ")");
}

bool isEditing(OpenDesk& desk) {
    return desk.item("annexEditor").property("isEditing").toBool();
}

QString editorText(OpenDesk& desk) {
    return desk.item("annexEditor").property("text").toString();
}

QString bubble(OpenDesk& desk) {
    QQuickItem* found = desk.find("annexBubble");
    return found == nullptr ? QString() : found->property("text").toString();
}

QString sentence(OpenDesk& desk) {
    return desk.item("annexSentence").property("text").toString();
}

std::string here(OpenDesk& desk) {
    return cursor(desk).code().toStdString();
}

}  // namespace

TEST_CASE("Typing replaces, Enter writes and goes to the next cell to type in, over headings") {
    OpenDesk desk({.isFilled = false});
    desk.go("annex", "capital_new.fdi");
    desk.type("12,4");
    CHECK(isEditing(desk));
    desk.press("Return");
    CHECK(value(desk, kNewFdi) == "12.4");
    CHECK(here(desk) == "capital_new.ddi");
    desk.type("1.290.500,25");
    desk.press("Return");
    CHECK(value(desk, kNewDdi) == "1290500.25");
    CHECK(here(desk) == "projects_adjusted.fdi");
    desk.press("Shift+Return");
    CHECK(here(desk) == "capital_new.ddi");
    desk.type("7");
    desk.press("Down");
    CHECK(value(desk, kNewDdi) == "7");
    desk.press("Ctrl+Z");
    CHECK(value(desk, kNewDdi) == "1290500.25");
    desk.press("Ctrl+Y");
    CHECK(value(desk, kNewDdi) == "7");
    CHECK_FALSE(isEditing(desk));
}

TEST_CASE("Escape gives the old value back, F2 changes it in place, Delete empties it") {
    OpenDesk desk({.isFilled = false});
    desk.go("annex", "capital_new.fdi");
    desk.type("12,4");
    desk.press("Return");
    desk.go("annex", "capital_new.fdi");
    desk.type("99");
    desk.press("Escape");
    CHECK(value(desk, kNewFdi) == "12.4");
    desk.press("F2");
    CHECK(editorText(desk) == "12,4");
    desk.press("Left");
    CHECK(isEditing(desk));
    desk.press("Right");
    desk.type("5");
    desk.press("Tab");
    CHECK(value(desk, kNewFdi) == "12.45");
    CHECK(cursor(desk).column() == AnnexModel::Remark);
    desk.type(QStringLiteral("theo quý III"));
    desk.press("Tab");
    CHECK(value(desk, kNewFdi) == "12.45 (theo quý III)");
    CHECK(here(desk) == "capital_new.ddi");
    desk.press("Shift+Tab");
    desk.press("Shift+Tab");
    CHECK(here(desk) == "capital_new.fdi");
    desk.press("Delete");
    CHECK(value(desk, kNewFdi) == "not_entered (theo quý III)");
}

TEST_CASE("What cannot be read stays in the editor with the reason, and the cell is not left") {
    OpenDesk desk({.isFilled = false});
    desk.go("annex", "projects_new.fdi");
    desk.type("2,5");
    desk.press("Return");
    CHECK(isEditing(desk));
    CHECK(editorText(desk) == "2,5");
    CHECK(bubble(desk).contains(QStringLiteral("số nguyên")));
    desk.press("Down");
    CHECK(here(desk) == "projects_new.fdi");
    desk.press("Ctrl+3");
    desk.press("Ctrl+2");
    CHECK(editorText(desk) == "2,5");
    desk.item("annexEditor").forceActiveFocus();
    desk.restart();
    desk.go("annex");
    CHECK(editorText(desk) == "2,5");
    CHECK(here(desk) == "projects_new.fdi");
    desk.press("Backspace");
    desk.press("Backspace");
    desk.press("Return");
    CHECK(value(desk, ItemCode{"projects_new.fdi"}) == "2");
    desk.restart();
    desk.go("annex");
    CHECK_FALSE(isEditing(desk));
}

TEST_CASE("1.234 is asked about where the cell takes both, and one key answers") {
    OpenDesk desk({.isFilled = false});
    desk.go("annex", "capital_new.fdi");
    desk.type("1.234");
    desk.press("Return");
    CHECK(isEditing(desk));
    CHECK(desk.shows("1.234,0  (Alt+1)") == false);
    CHECK(desk.shows("1.234  (Alt+1)"));
    CHECK(desk.shows("1,234  (Alt+2)"));
    desk.press("Alt+2");
    CHECK(value(desk, kNewFdi) == "1.234");
    CHECK(here(desk) == "capital_new.ddi");
    desk.type("1.234");
    desk.press("Return");
    desk.click("annexReading0");
    CHECK(value(desk, kNewDdi) == "1234");
    desk.go("annex", "labour.fdi");
    desk.type("1.234");
    desk.press("Return");
    CHECK(value(desk, kLabour) == "1234");
}

TEST_CASE("Each state is one keystroke away, and 'not yet available' asks for its remark") {
    OpenDesk desk({.isFilled = false});
    desk.go("annex", "capital_new.fdi");
    for (const auto& [keys, expected] :
         {std::pair{"Alt+0", "0"}, {"Alt+1", "none_arose"}, {"Alt+2", "not_applicable"}, {"Alt+4", "not_entered"}}) {
        desk.press(keys);
        CHECK(value(desk, kNewFdi) == expected);
    }
    desk.press("Alt+3");
    CHECK(isEditing(desk));
    CHECK(value(desk, kNewFdi) == "not_entered");
    desk.press("Return");
    CHECK(isEditing(desk));
    CHECK_FALSE(bubble(desk).isEmpty());
    desk.type(QStringLiteral("chờ cục thuế"));
    desk.press("Return");
    CHECK(value(desk, kNewFdi) == "not_yet_available (chờ cục thuế)");
    desk.go("annex", "capital_new.ddi");
    desk.press("Alt+3");
    desk.press("Escape");
    CHECK(value(desk, kNewDdi) == "not_entered");
    desk.go("annex", "capital_new.ddi");
    desk.type("-");
    desk.press("Return");
    CHECK(value(desk, kNewDdi) == "none_arose");
}

TEST_CASE("Ctrl+E marks an estimate and takes it back; it stays one when the figure changes") {
    OpenDesk desk({.isFilled = false});
    desk.go("annex", "capital_new.fdi");
    desk.type("12");
    desk.press("Return");
    desk.press("Up");
    desk.press("Ctrl+E");
    CHECK(value(desk, kNewFdi) == "12 ~");
    desk.type("13");
    desk.press("Return");
    CHECK(value(desk, kNewFdi) == "13 ~");
    desk.press("Up");
    desk.press("Ctrl+E");
    CHECK(value(desk, kNewFdi) == "13");
}

TEST_CASE("What an input method composes is not lost, from the first letter on, and is kept in NFC") {
    OpenDesk desk({.isFilled = false});
    desk.go("annex", "capital_new.fdi");
    desk.press("Right");
    desk.press("Right");
    desk.press("Right");
    REQUIRE(cursor(desk).column() == AnnexModel::Remark);
    desk.compose(QStringLiteral("Vôn"), QString::fromUtf8("Vo\u0302\u0301n"));
    CHECK(isEditing(desk));
    desk.compose(QStringLiteral("ước"), QStringLiteral(" ước"));
    desk.press("Return");
    CHECK(value(desk, kNewFdi) == "not_entered (Vốn ước)");
}

TEST_CASE("The keys of a spreadsheet move and select") {
    OpenDesk desk;
    desk.go("annex", "capital_new.fdi");
    auto& at = cursor(desk);
    const int row = at.row();
    desk.press("Home");
    CHECK(at.column() == AnnexModel::Number);
    desk.press("End");
    CHECK(at.column() == AnnexModel::Remark);
    desk.press("Ctrl+Home");
    CHECK(at.row() == 0);
    desk.press("Ctrl+End");
    CHECK(at.row() == at.model()->rowCount() - 1);
    desk.press("PgUp");
    CHECK(at.row() == at.model()->rowCount() - 1 - at.property("pageRows").toInt());
    desk.go("annex", "capital_new.fdi");
    desk.press("Shift+Down");
    desk.press("Shift+Right");
    CHECK(at.top() == row);
    CHECK(at.bottom() == row + 1);
    CHECK(at.right() == AnnexModel::Change);
    desk.press("Escape");
    CHECK_FALSE(at.isBlock());
    desk.press("Ctrl+A");
    CHECK(at.top() == 0);
    CHECK(at.bottom() == at.model()->rowCount() - 1);
}

TEST_CASE("Find folds marks away, goes on with F3 and opens a folded group") {
    OpenDesk desk;
    desk.go("annex", "labour.fdi");
    cursor(desk).model()->foldAll(true);
    desk.press("Ctrl+F");
    desk.type("von dang ky cap moi");
    CHECK(cursor(desk).model()->row(cursor(desk).row()).group->number == "8");
    desk.press("Escape");
    CHECK(desk.item("annexEditor").hasActiveFocus());
    desk.press("Ctrl+F");
    desk.type("DDI");
    CHECK(here(desk).ends_with(".ddi"));
    const std::string first = here(desk);
    desk.press("F3");
    CHECK(here(desk) != first);
    desk.press("Shift+F3");
    CHECK(here(desk) == first);
    desk.type("xyz");
    CHECK(desk.shows(QStringLiteral("Không có chữ này")));
}

TEST_CASE("Folded groups are stepped over, and are folded on the next morning too") {
    OpenDesk desk;
    desk.go("annex", "capital_new.fdi");
    desk.press("Up");
    CHECK(here(desk).empty());
    desk.press("Space");
    desk.press("Return");
    CHECK(here(desk) == "projects_adjusted.fdi");
    desk.restart();
    desk.go("annex");
    CHECK(cursor(desk).model()->folded() == "capital_new");
    desk.go("annex", "capital_new.ddi");
    CHECK(here(desk) == "capital_new.ddi");
    CHECK(cursor(desk).model()->folded().isEmpty());
}

TEST_CASE("Rules speak while one types, mark the cells, and take an explanation") {
    OpenDesk desk;
    desk.go("annex", "capital_total.fdi");
    desk.type("99999");
    CHECK(sentence(desk).contains(QStringLiteral("99.999")));
    desk.press("Return");
    const int row = cursor(desk).model()->show(ItemCode{"capital_total.fdi"});
    CHECK(cursor(desk).model()->texts(row).marker == "!");
    desk.press("F7");
    (void)desk.item("annexFindings");
    desk.go("annex", "labour.fdi");
    desk.press("F8");
    CHECK_FALSE(here(desk).empty());
    const auto before = desk.year().snapshot()->content.explanations.size();
    const QString current = desk.item("annexFindings").property("currentIndex").toString();
    desk.click(QStringLiteral("annexExplain") + current);
    desk.type(QStringLiteral("Số liệu theo quyết định mới"));
    desk.click(QStringLiteral("annexSaveExplanation") + current);
    CHECK(desk.year().snapshot()->content.explanations.size() == before + 1);
    desk.press("F7");
    CHECK(desk.find("annexFindings") == nullptr);
}

TEST_CASE("The history of a cell shows who wrote what, and gives an old value back") {
    OpenDesk desk({.isFilled = false});
    for (const char* text : {"11,9", "12,4"}) {
        desk.go("annex", "capital_new.fdi");
        desk.type(text);
        desk.press("Return");
    }
    desk.go("annex", "capital_new.fdi");
    desk.press("F9");
    CHECK(desk.eventually([&] { return desk.find("annexRestore1") != nullptr; }));
    CHECK(desk.find("annexRestore0") == nullptr);
    CHECK(desk.shows(QStringLiteral("Người của hoa (máy này)")));
    desk.click("annexRestore1");
    CHECK(value(desk, kNewFdi) == "11.9");
    CHECK(desk.year().undoText() == QStringLiteral("lấy lại giá trị cũ, hàng 8 FDI"));
}

TEST_CASE("A board without an economic zone can say so for all the cells of zones at once") {
    OpenDesk desk({.isFilled = false});
    desk.go("annex");
    desk.click("annexZoneCells");
    CHECK(value(desk, ItemCode{"ez_planned.area"}) == "not_applicable");
    CHECK(desk.find("annexZoneCells") == nullptr);
}

TEST_CASE("A year under review cannot be typed in, and says why") {
    OpenDesk desk({.prepare = [](Bloc& bloc, engine::Workspace& laptop) {
        auto board = bloc.desk(laptop, "ha-noi");
        for (const auto& each : need(board.findings())) {
            need(board.explain(each.finding.rule, "đã soát"));
        }
        (void)need(board.submit());
    }});
    REQUIRE_FALSE(desk.year().isWritable());
    desk.go("annex", "capital_new.fdi");
    const std::string before = value(desk, kNewFdi);
    desk.type("5");
    CHECK_FALSE(isEditing(desk));
    desk.press("Delete");
    desk.press("Alt+1");
    CHECK(value(desk, kNewFdi) == before);
    CHECK(desk.shows(desk.year().closedBecause()));
}

TEST_CASE("A colleague's value arrives while one types elsewhere: only that row changes, and the typed text stays") {
    OpenDesk desk({.isFilled = false});
    desk.go("annex", "capital_new.fdi");
    desk.type("12");
    desk.behindItsBack(
        [](Bloc& bloc, engine::Workspace& laptop) { need(bloc.desk(laptop, "ha-noi").set(kNewDdi, Value::of(*Decimal::parse("77")))); });
    CHECK(isEditing(desk));
    CHECK(editorText(desk) == "12");
    CHECK(desk.shows("77,0"));
    desk.press("Return");
    CHECK(value(desk, kNewFdi) == "12");
}

TEST_CASE("After an exchange the annex announces the rows that differ and nothing else: the table stays where it was scrolled to") {
    OpenDesk desk;
    desk.go("annex", "labour.fdi");
    QQuickItem& rows = desk.item("annexRows");
    const double y = rows.property("contentY").toDouble();
    REQUIRE(y > 0);
    QStringList announced;
    const auto& model = *cursor(desk).model();
    const auto listening = {QObject::connect(&model, &AnnexModel::modelReset, [&] { announced += "all"; }),
                            QObject::connect(&model, &AnnexModel::dataChanged, [&](const QModelIndex& first, const QModelIndex& last) {
                                announced += QString::number(last.row() - first.row() + 1) + " row";
                            })};
    desk.behindItsBack([](Bloc&, engine::Workspace&) {});
    CHECK(announced.join(' ') == QString());
    desk.behindItsBack([](Bloc& bloc, engine::Workspace& laptop) {
        need(bloc.desk(laptop, "ha-noi").set(kLabour, Value::of(*Decimal::parse("115901"))));
    });
    CHECK(announced.join(' ') == "1 row 1 row");  // the figure, and the total of the two kinds
    CHECK(rows.property("contentY").toDouble() == y);
    for (const auto& each : listening) {
        QObject::disconnect(each);
    }
}

TEST_CASE("An explanation that is being typed stays when the rules find something else meanwhile") {
    OpenDesk desk;
    desk.go("annex", "capital_total.fdi");
    desk.type("99999");
    desk.press("Return");
    desk.press("F7");
    const QString current = desk.item("annexFindings").property("currentIndex").toString();
    desk.click(QStringLiteral("annexExplain") + current);
    desk.type(QStringLiteral("Theo quyết định"));
    desk.behindItsBack([](Bloc& bloc, engine::Workspace& laptop) {
        need(bloc.desk(laptop, "ha-noi").set(ItemCode{"labour.ddi"}, Value::of(*Decimal::parse("99999999"))));
    });
    desk.type(QStringLiteral(" mới"));
    CHECK(desk.shows(QStringLiteral("Theo quyết định mới")));
}

TEST_CASE("Totals that the form computes follow what is typed and cannot be typed over") {
    OpenDesk desk({.isFilled = false});
    desk.go("annex", "labour.fdi");
    desk.type("7000");
    desk.press("Return");
    desk.type("500");
    desk.press("Return");
    const auto& model = *cursor(desk).model();
    const int row = cursor(desk).model()->show(ItemCode{"labour.total"});
    CHECK(model.texts(row).thisYear == "7.500");
    cursor(desk).moveTo(row, AnnexModel::ThisYear);
    desk.type("1");
    CHECK_FALSE(isEditing(desk));
}
