// The leader gives points beside the boards' own, on the page of the scores.
#include "desktop/appraisal_desk.h"
#include "desktop/leader_desk.h"
#include "desktop/open_bloc.h"
#include "desktop/open_desk.h"
#include "desktop/open_year.h"
#include "desktop/program.h"

using namespace hopluu;
using hopluu::desktop::AppraisalDesk;
using hopluu::test::Bloc;
using hopluu::test::need;
using hopluu::test::OpenDesk;
using hopluu::test::valueOf;

namespace {

void scoreYear(Bloc& bloc, const std::string& unit, const char* first, const char* second) {
    auto laptop = bloc.joined(unit + "-score", unit);
    auto year = bloc.desk(laptop, unit);
    need(year.setScore(ItemCode{"I.1"}, Score{*Decimal::parse(first), "vượt kế hoạch", {"cell:budget.fdi"}}));
    need(year.setScore(ItemCode{"I.2"}, Score{*Decimal::parse(second), "", {}}));
    bloc.exchange(laptop);
}

test::DeskOptions threeScored() {
    test::DeskOptions options = test::asLeader();
    options.prepare = [](Bloc& bloc, engine::Workspace& leader) {
        scoreYear(bloc, "bac-ninh", "9", "5");
        scoreYear(bloc, "ha-noi", "9.5", "4.5");
        scoreYear(bloc, "hai-phong", "10", "5");
        bloc.exchange(leader);
    };
    return options;
}

class Appraising {
public:
    Appraising() : desk(threeScored()) {
        desk.go("appraisal");
        scores = qobject_cast<AppraisalDesk*>(&desk.object("appraisalDesk"));
        REQUIRE(scores != nullptr);
    }
    QString ranks() const {
        QStringList list;
        for (int i = 0; i < 4; ++i) {
            list += scores->boards()->at(i, "key").toString() + " " + scores->boards()->at(i, "rank").toString();
        }
        return list.join(", ");
    }
    std::optional<Score> stored(const char* unit, const char* criterion) {
        const auto& given = desk.program().bloc()->snapshot()->find(UnitId{unit})->approvedScores;
        const auto found = given.find(ItemCode{criterion});
        return found == given.end() ? std::nullopt : std::optional(found->second);
    }
    bool has(const char* unit, const char* criterion, const char* points) {
        return desk.eventually([&] { return stored(unit, criterion) && stored(unit, criterion)->points == *Decimal::parse(points); });
    }

    OpenDesk desk;
    AppraisalDesk* scores = nullptr;
};

}  // namespace

TEST_CASE("Before anything is appraised the order is that of the self-scores, and says so; equal totals share a rank") {
    Appraising page;
    CHECK(page.ranks() == "hai-phong 1, bac-ninh 2 =, ha-noi 2 =, hai-duong –");
    CHECK(page.scores->orderText() == "Xếp theo điểm tự chấm, chưa phải kết quả thẩm định.");
    CHECK(page.scores->unit() == "hai-phong");
    CHECK(valueOf(*page.scores->boards(), "ha-noi", "standing") == "tự chấm 2/17, chưa thẩm định");
}

TEST_CASE("Points are typed from one criterion to the next; the difference and the totals follow, and emptied points are taken back") {
    Appraising page;
    page.desk.click("appraised-I.1");
    page.desk.type("11");
    CHECK(page.desk.shows("Phải từ 0 đến 10."));
    page.desk.press("Return");
    CHECK(page.scores->criterion() == "I.1");  // stays where it is wrong
    page.desk.press("Ctrl+A");
    page.desk.type("8,5");
    page.desk.press("Return");
    CHECK(page.scores->criterion() == "I.2");
    REQUIRE(page.has("hai-phong", "I.1", "8.5"));
    CHECK(valueOf(*page.scores->criteria(), "I.1", "difference") == "-1,5");
    CHECK(valueOf(*page.scores->criteria(), "I", "difference").isEmpty());
    CHECK(valueOf(*page.scores->criteria(), "I.1", "standing") == "khác điểm tự chấm, chưa ghi lý do");
    CHECK(page.scores->appraisedTotal() == "8,5");
    CHECK(page.scores->difference().isEmpty());  // one self-score still waits
    CHECK(page.scores->isBySelf());

    page.desk.click("appraised-I.1");
    page.desk.press("Ctrl+A");
    page.desk.press("Delete");
    page.desk.press("Return");
    REQUIRE(page.desk.eventually([&] { return page.scores->appraisedTotal().isEmpty(); }));
}

TEST_CASE("A reason goes to the criterion at which it was begun, also when another one is clicked meanwhile") {
    Appraising page;
    page.desk.click("appraised-I.1");
    page.desk.type("9");
    page.desk.press("Return");
    REQUIRE(page.has("hai-phong", "I.1", "9"));
    page.desk.settle();
    page.desk.click("appraise-I.1");
    page.desk.click("appraisalRemark");
    page.desk.type("Thiếu biên bản.");
    page.desk.click("appraise-I.2");  // takes no focus away
    REQUIRE(page.desk.eventually([&] { return page.stored("hai-phong", "I.1")->remark == "Thiếu biên bản."; }));
    CHECK(page.scores->criterion() == "I.2");
    CHECK(page.scores->remark().isEmpty());
    CHECK_FALSE(page.stored("hai-phong", "I.2"));
    CHECK(valueOf(*page.scores->criteria(), "I.1", "standing") == "Thiếu biên bản.");
}

TEST_CASE("What a board gave itself is taken over at once where nothing is appraised; then the order is by appraised scores only") {
    Appraising page;
    page.desk.click("rank-ha-noi");
    CHECK(page.scores->waiting() == 2);
    page.desk.click("appraised-I.2");
    page.desk.type("4");
    page.desk.press("Return");
    REQUIRE(page.has("ha-noi", "I.2", "4"));
    page.desk.settle();
    page.desk.click("takeOver");
    REQUIRE(page.has("ha-noi", "I.1", "9.5"));
    page.desk.settle();
    CHECK(page.stored("ha-noi", "I.2")->points == *Decimal::parse("4"));
    CHECK(page.scores->difference() == "-0,5");
    CHECK(page.ranks() == "ha-noi 1, bac-ninh –, hai-duong –, quang-ninh –");
    CHECK(page.scores->orderText() == "Xếp theo điểm thẩm định; 10 Ban chưa thẩm định xong nên chưa có hạng.");
    page.scores->setBySelf(true);
    CHECK(page.ranks() == "hai-phong 1, bac-ninh 2 =, ha-noi 2 =, hai-duong –");
}

TEST_CASE("What a board cites is told with its figure and leads to the cell") {
    Appraising page;
    page.desk.click("rank-bac-ninh");
    page.desk.click("appraise-I.1");
    REQUIRE(page.scores->evidence()->count() == 1);
    CHECK(page.scores->selfRemark() == "vượt kế hoạch");
    page.desk.click("cited-cell:budget.fdi");
    auto& review = page.desk.object("reviewDesk");
    CHECK(review.property("unit").toString() == "bac-ninh");
    CHECK(review.property("item").toString() == "budget.fdi");
}
