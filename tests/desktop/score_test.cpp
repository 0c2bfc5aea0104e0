#include "desktop/open_desk.h"
#include "desktop/open_year.h"
#include "desktop/score_desk.h"
#include "engine/bloc.h"
#include "engine/leader_desk.h"

#include <fstream>

using namespace hopluu;
using hopluu::test::OpenDesk;

namespace {

Decimal decimal(const char* text) {
    return *Decimal::parse(text);
}

class Scoring {
public:
    Scoring() { desk.go(QStringLiteral("scores"), QStringLiteral("I.1")); }
    desktop::ScoreDesk& scores() {
        const auto* page = desk.item(QStringLiteral("page-scores")).property("item").value<QObject*>();
        return *page->property("desk").value<desktop::ScoreDesk*>();
    }
    std::optional<Score> stored(const char* criterion) {
        const auto* written = desk.year().snapshot()->find(Topic::score, ItemCode{criterion});
        return written == nullptr ? std::nullopt : std::optional(std::get<Score>(written->contents.shown()->body));
    }
    bool has(const char* criterion, const char* points) {
        return desk.eventually([&] { return stored(criterion) && stored(criterion)->points == decimal(points); });
    }
    OpenDesk desk;
};

}  // namespace

TEST_CASE("Points are given with the keyboard alone, and the sum follows") {
    Scoring scoring;
    CHECK(scoring.desk.item(QStringLiteral("scoreTotal")).property("text").toString() == QStringLiteral("35/100 điểm"));
    scoring.desk.type(QStringLiteral("9,5"));
    scoring.desk.press(QStringLiteral("Return"));
    CHECK(scoring.has("I.1", "9.5"));
    CHECK(scoring.scores().current() == QStringLiteral("I.2"));
    scoring.desk.type(QStringLiteral("5"));
    scoring.desk.press(QStringLiteral("Down"));
    CHECK(scoring.has("I.2", "5"));
    scoring.desk.press(QStringLiteral("Up"));
    scoring.desk.press(QStringLiteral("Up"));
    CHECK(scoring.scores().current() == QStringLiteral("I.1"));
    CHECK(scoring.desk.eventually(
        [&] { return scoring.desk.item(QStringLiteral("scoreTotal")).property("text").toString() == QStringLiteral("49,5/100 điểm"); }));
}

TEST_CASE("Whoever comes to the self-score by its keys types points at once") {
    OpenDesk desk;
    desk.press(QStringLiteral("Ctrl+4"));
    desk.settle();
    desk.type(QStringLiteral("9,5"));
    desk.press(QStringLiteral("Return"));
    const auto points = [&] { return desk.year().snapshot()->find(Topic::score, ItemCode{"I.1"}); };
    CHECK(desk.eventually([&] { return points() != nullptr; }));
    desk.press(QStringLiteral("Ctrl+2"));
    desk.press(QStringLiteral("Ctrl+4"));
    desk.type(QStringLiteral("3"));
    desk.press(QStringLiteral("Return"));
    CHECK(desk.eventually([&] { return desk.year().snapshot()->find(Topic::score, ItemCode{"I.2"}) != nullptr; }));
}

TEST_CASE("What the leader gives stands beside the self-score once it has arrived, with the difference and why") {
    test::DeskOptions options;
    options.prepare = [](test::Bloc& bloc, engine::Workspace& laptop) {
        bloc.exchange(laptop);
        auto leader = test::need(engine::LeaderDesk::open(bloc.leader));
        bloc.exchange(bloc.leader);
        const UnitId unit{"ha-noi"};
        test::need(leader.setApprovedScore({}, unit, ItemCode{"V.1"}, decimal("4.5"), "gửi <b>muộn</b>"));
        test::need(leader.setApprovedScore({}, unit, ItemCode{"IV.1"}, decimal("5"), ""));
        test::need(leader.setApprovedScore({}, UnitId{"bac-ninh"}, ItemCode{"IV.1"}, decimal("1"), "của Ban khác"));
        bloc.exchange(bloc.leader);
        bloc.exchange(laptop);
    };
    OpenDesk desk(options);
    desk.go(QStringLiteral("scores"), QStringLiteral("V.1"));
    const auto text = [&](const char* name) { return desk.item(QLatin1String(name)).property("text").toString(); };
    REQUIRE(desk.eventually([&] { return desk.find("appraised-V.1") != nullptr && text("appraised-V.1") == QStringLiteral("4,5"); }));
    CHECK(text("difference-V.1") == QStringLiteral("-0,5"));
    CHECK(text("appraised-IV.1") == QStringLiteral("5"));
    CHECK(text("difference-IV.1") == QStringLiteral("0"));
    CHECK(text("appraised-IV.2").isEmpty());
    CHECK(text("difference-IV").isEmpty());  // something of it waits
    CHECK(text("appraisedTotal") == QStringLiteral("Khối trưởng đang thẩm định: còn 5 tiêu chí"));
    CHECK(text("verdict") == QStringLiteral("Khối trưởng thẩm định 4,5 điểm; tự chấm 5, lệch -0,5."));
    CHECK(text("verdictRemark") == QStringLiteral("Lý do của Khối: gửi <b>muộn</b>"));
    CHECK(desk.item(QStringLiteral("scoreTotal")).property("text").toString() == QStringLiteral("35/100 điểm"));
}

TEST_CASE("While the leader has not appraised anything the table is the board's alone") {
    Scoring scoring;
    CHECK_FALSE(scoring.scores().isAppraised());
    CHECK_FALSE(scoring.desk.shows(QStringLiteral("Thẩm định")));
    CHECK_FALSE(scoring.desk.shows(QStringLiteral("Khối trưởng thẩm định")));
}

TEST_CASE("Points beyond the maximum are told while they are typed and never written") {
    Scoring scoring;
    scoring.desk.type(QStringLiteral("11"));
    CHECK(scoring.desk.shows(QStringLiteral("Phải từ 0 đến 10.")));
    scoring.desk.press(QStringLiteral("Return"));
    CHECK(scoring.scores().current() == QStringLiteral("I.1"));
    CHECK_FALSE(scoring.stored("I.1"));
    scoring.desk.press(QStringLiteral("Escape"));
    CHECK_FALSE(scoring.desk.shows(QStringLiteral("Phải từ 0 đến 10.")));
    scoring.desk.type(QStringLiteral("mười"));
    CHECK(scoring.desk.shows(QStringLiteral("không phải là số")));
}

// Points once given could be changed only: a criterion scored by mistake counted as scored for ever.
TEST_CASE("Points are taken back by emptying the field or by undo, and the criterion is unscored again") {
    Scoring scoring;
    scoring.desk.type(QStringLiteral("9"));
    scoring.desk.press(QStringLiteral("Return"));
    CHECK(scoring.has("I.1", "9"));
    const auto total = [&] { return scoring.desk.item(QStringLiteral("scoreTotal")).property("text").toString(); };
    CHECK(scoring.desk.eventually([&] { return total() == QStringLiteral("44/100 điểm"); }));
    scoring.desk.year().undo();
    CHECK(scoring.desk.eventually([&] { return total() == QStringLiteral("35/100 điểm"); }));
    CHECK_FALSE(scoring.stored("I.1")->points);
    scoring.desk.year().redo();
    CHECK(scoring.has("I.1", "9"));
    scoring.scores().choose(QStringLiteral("I.1"));
    scoring.scores().setRemark(QStringLiteral("đủ"));
    CHECK(scoring.desk.eventually([&] { return scoring.stored("I.1")->remark == "đủ"; }));
    CHECK(scoring.scores().setPoints(QStringLiteral("I.1"), QString()));
    CHECK(scoring.desk.eventually([&] { return total() == QStringLiteral("35/100 điểm"); }));
    CHECK(scoring.stored("I.1") == Score{std::nullopt, "đủ", {}});
    CHECK(scoring.desk.eventually(
        [&] { return scoring.scores().history()->at(0, QStringLiteral("text")) == QStringLiteral("không chấm · đủ"); }));
}

TEST_CASE("A cell of the annex and a file are evidence of a score, and can be taken away again") {
    Scoring scoring;
    scoring.desk.type(QStringLiteral("9"));
    scoring.desk.press(QStringLiteral("Return"));
    CHECK(scoring.has("I.1", "9"));
    scoring.scores().choose(QStringLiteral("I.1"));
    scoring.desk.settle();
    scoring.desk.click(QStringLiteral("citeCell"));
    scoring.desk.type(QStringLiteral("du an cap moi fdi"));
    scoring.desk.press(QStringLiteral("Return"));
    CHECK(scoring.desk.eventually([&] { return scoring.scores().evidence()->count() == 1; }));
    CHECK(scoring.scores().evidence()->at(0, QStringLiteral("detail")).toString() == QStringLiteral("4 dự án"));

    const test::TemporaryFolder folder;
    std::ofstream(folder / "giay-khen.pdf", std::ios::binary) << "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
    scoring.scores().addFiles({QUrl::fromLocalFile(QString::fromStdString((folder / "giay-khen.pdf").string()))});
    CHECK(scoring.desk.eventually([&] { return scoring.scores().evidence()->count() == 2; }));
    CHECK(scoring.desk.eventually([&] { return scoring.desk.shows(QStringLiteral("giay-khen.pdf")); }));
    scoring.scores().removeEvidence(scoring.scores().evidence()->at(1, QStringLiteral("key")).toString());
    CHECK(scoring.desk.eventually([&] { return scoring.scores().evidence()->count() == 1; }));
    scoring.scores().removeEvidence(QStringLiteral("cell:projects_new.fdi"));
    CHECK(scoring.desk.eventually([&] { return scoring.scores().evidence()->count() == 0; }));
    CHECK(scoring.stored("I.1")->points == decimal("9"));
}

TEST_CASE("A remark is written on leaving its field") {
    Scoring scoring;
    scoring.scores().choose(QStringLiteral("IV.1"));
    scoring.desk.settle();
    scoring.desk.click(QStringLiteral("scoreRemark"));
    scoring.desk.type(QStringLiteral("Đảng bộ hoàn thành tốt"));
    scoring.desk.press(QStringLiteral("Tab"));
    CHECK(scoring.desk.eventually([&] { return scoring.stored("IV.1")->remark == "Đảng bộ hoàn thành tốt"; }));
}
