// What the leader gives beside what the boards gave themselves, and who comes before whom.
#include "engine/bloc_scores.h"

#include "engine/bloc.h"
#include "engine/bloc_snapshot.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace hopluu;
using engine::RankedBy;
using hopluu::test::Bloc;
using hopluu::test::need;

namespace {

Decimal decimal(const char* text) {
    return *Decimal::parse(text);
}

Criterion criterion(const char* code, const char* maximum, bool bonus = false, std::vector<Criterion> children = {}) {
    return {ItemCode{code}, code, {code, code}, decimal(maximum), false, bonus, std::move(children)};
}

const Form& form() {
    static const Form kForm = [] {
        Form made;
        made.criteria = {criterion("I", "60", false, {criterion("I.1", "40"), criterion("I.2", "20")}), criterion("II", "40"),
                         criterion("T", "5", true), criterion("P", "-10", true)};
        return made;
    }();
    return kForm;
}

using Points = std::vector<std::pair<const char*, const char*>>;

engine::GivenScores given(const Points& points) {
    engine::GivenScores scores;
    for (const auto& [code, value] : points) {
        scores[ItemCode{code}] = Score{decimal(value), "vì", {"cell:budget.fdi"}};
    }
    return scores;
}

engine::BoardScores board(const Points& self, const Points& appraised) {
    return engine::boardScores(form(), UnitId{"x"}, given(self), given(appraised));
}

const engine::AppraisedCriterion& row(const engine::BoardScores& scores, const char* code) {
    return *std::find_if(scores.rows.begin(), scores.rows.end(), [&](const auto& one) { return one.criterion->code.text == code; });
}

/// "1 2 2 4 -": ranks in the order shown, a tie marked by '='.
std::string order(const std::vector<engine::BoardScores>& boards, RankedBy by) {
    std::string text;
    for (const auto& each : engine::ranking(boards, by)) {
        text += std::to_string(each.board) + ":" + (each.rank ? std::to_string(*each.rank) : "-") + (each.isTied ? "= " : " ");
    }
    return text;
}

}  // namespace

TEST_CASE("A difference is told once everything below is judged, not while a self-score waits") {
    auto scores = board({{"I.1", "38.5"}, {"I.2", "20"}, {"II", "40"}}, {{"I.1", "37.25"}});
    CHECK(row(scores, "I.1").difference == decimal("-1.25"));
    CHECK(row(scores, "I").self == decimal("58.5"));
    CHECK(row(scores, "I").appraised == decimal("37.25"));
    CHECK_FALSE(row(scores, "I").difference);
    CHECK(row(scores, "I").waiting == 1);
    CHECK(scores.waiting == 2);
    CHECK(scores.self == decimal("98.5"));
    CHECK(scores.appraised == decimal("37.25"));
    CHECK_FALSE(scores.difference);
    CHECK_FALSE(scores.isSettled());

    scores = board({{"I.1", "38.5"}, {"I.2", "20"}, {"II", "40"}}, {{"I.1", "37.25"}, {"I.2", "20"}, {"II", "40"}});
    CHECK(row(scores, "I").difference == decimal("-1.25"));
    CHECK(scores.difference == decimal("-1.25"));
    CHECK(scores.isSettled());
    CHECK(scores.appraisedGiven == 3);
    CHECK(scores.leaves == 3);
}

TEST_CASE("A bonus or a penalty that a board gave itself waits to be judged as well; what nobody gave waits for nobody") {
    auto scores = board({{"II", "40"}, {"T", "5"}, {"P", "-2"}}, {{"II", "40"}});
    CHECK(scores.waiting == 2);
    CHECK_FALSE(scores.isSettled());
    scores = board({{"II", "40"}, {"T", "5"}}, {{"II", "40"}, {"T", "0"}, {"P", "-3"}});
    CHECK(scores.isSettled());
    CHECK(scores.self == decimal("45"));
    CHECK(scores.appraised == decimal("37"));
    CHECK(scores.difference == decimal("-8"));
    CHECK(scores.selfGiven == 1);
}

TEST_CASE("Points that a file gave to a parent are judged there or at its parts") {
    CHECK(board({{"I", "55"}}, {{"I.1", "30"}}).waiting == 1);
    CHECK(board({{"I", "55"}}, {{"I.1", "30"}, {"I.2", "20"}}).isSettled());
    CHECK(board({{"I", "55"}}, {{"I", "54"}}).difference == decimal("-1"));
    CHECK(engine::waitingScores(board({{"I", "55"}}, {})).size() == 1);
    CHECK(engine::waitingScores(board({{"I", "55"}}, {{"I.1", "30"}})).empty());  // else the two would disagree
}

TEST_CASE("Equal totals share a rank, and the next one counts all before it") {
    const std::vector<engine::BoardScores> boards = {board({{"II", "30"}}, {}), board({{"II", "40"}}, {}), board({}, {}),
                                                     board({{"II", "35"}}, {}), board({{"II", "35"}}, {})};
    CHECK(engine::usualRanking(boards) == RankedBy::self);
    CHECK(order(boards, RankedBy::self) == "1:1 3:2= 4:2= 0:4 2:- ");
    CHECK(order(boards, RankedBy::appraised) == "0:- 1:- 2:- 3:- 4:- ");
}

TEST_CASE("An order by appraised scores has no place for a self-score") {
    const std::vector<engine::BoardScores> boards = {board({{"II", "40"}, {"I.1", "40"}}, {{"II", "40"}}),
                                                     board({{"II", "30"}}, {{"II", "30"}}), board({{"II", "20"}}, {{"II", "30"}}),
                                                     board({{"II", "40"}}, {})};
    CHECK(engine::usualRanking(boards) == RankedBy::appraised);
    CHECK(order(boards, RankedBy::appraised) == "1:1= 2:1= 0:- 3:- ");
}

TEST_CASE("The leader's scores are kept beside the board's, within the maximum, and can be taken back") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    need(bloc.desk(laptop, "ha-noi").setScore(ItemCode{"I.1"}, Score{decimal("9.5"), "đủ", {"cell:capital_new.fdi"}}));
    need(bloc.desk(laptop, "ha-noi").setScore(ItemCode{"II.2"}, Score{decimal("5"), "", {}}));
    bloc.exchange(laptop);
    bloc.exchange(bloc.leader);
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    const UnitId unit{"ha-noi"};
    const auto refusal = [&](const char* where, const char* item, const char* points) {
        return leader.setApprovedScore({}, UnitId{where}, ItemCode{item}, decimal(points), "").error().code;
    };
    CHECK(refusal("ha-noi", "I.1", "10.5") == "board.score-above-maximum");
    CHECK(refusal("ha-noi", "I.1", "-1") == "board.score-above-maximum");
    CHECK(refusal("ha-noi", "XX", "1") == "board.unknown-item");
    CHECK(refusal("paris", "I.1", "1") == "board.unknown-unit");
    need(leader.setApprovedScore({}, unit, ItemCode{"I.1"}, decimal("9"), "thiếu một biên bản"));

    engine::LeaderDesk::Scored scored;  // holds the form that the rows point into
    const auto scoresOf = [&]() -> const engine::BoardScores& {
        scored = need(leader.scores({}));
        return *std::find_if(scored.boards.begin(), scored.boards.end(), [&](const auto& each) { return each.unit == unit; });
    };
    CHECK(row(scoresOf(), "I.1").difference == decimal("-0.5"));
    CHECK(row(scoresOf(), "I.1").remark == "thiếu một biên bản");
    CHECK(row(scoresOf(), "I.1").selfRemark == "đủ");
    CHECK(row(scoresOf(), "I.1").cells == std::vector<std::string>{"capital_new.fdi"});
    CHECK(need(leader.takeOverSelfScores({}, unit)) == 1);  // what is appraised stays
    CHECK(need(leader.takeOverSelfScores({}, unit)) == 0);
    CHECK(scoresOf().isSettled());
    CHECK(scoresOf().appraised == decimal("14"));
    need(leader.setApprovedScore({}, unit, ItemCode{"I.1"}, std::nullopt, "bỏ"));
    CHECK_FALSE(row(scoresOf(), "I.1").appraised);
    CHECK(row(scoresOf(), "I.1").remark.empty());

    const auto snapshot = need(engine::readBloc(bloc.leader, need(bloc.leader.setup({}))));
    CHECK(snapshot.find(unit)->approvedScores.at(ItemCode{"II.2"}).points == decimal("5"));
    CHECK(snapshot.find(unit)->selfScores.at(ItemCode{"I.1"}).evidence == std::vector<std::string>{"cell:capital_new.fdi"});
    // The board's own stays what it was, and the server takes the leader's.
    CHECK(bloc.exchange(bloc.leader).refused == 0);
    CHECK(need(bloc.desk(laptop, "ha-noi").content()).scores.at(ItemCode{"I.1"}).points == decimal("9.5"));
}
