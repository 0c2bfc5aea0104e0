#include "engine/comments.h"

#include "engine/bloc.h"

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;

TEST_CASE("Remarks of the leader and the board at one cell are both read, in their order, on both laptops") {
    Bloc bloc;
    auto board = bloc.joined("hoa", "ha-noi");
    const PeriodId period = bloc.desk(board, "ha-noi").period();
    const UnitId unit{"ha-noi"};
    const ItemCode cell{"budget.fdi"};
    need(engine::comment(bloc.leader, period, unit, Topic::cell, cell, "Nguồn nào?"));
    need(engine::comment(bloc.leader, period, unit, Topic::submission, {}, "Nộp sớm hơn."));
    bloc.exchange(bloc.leader);
    bloc.exchange(board);
    need(engine::comment(board, period, unit, Topic::cell, cell, "Cục thuế."));
    bloc.exchange(board);
    bloc.exchange(bloc.leader);
    for (auto* laptop : {&board, &bloc.leader}) {
        const auto comments = need(engine::readComments(*laptop, period, unit));
        REQUIRE(comments.size() == 3);
        CHECK(comments[0].text == "Nguồn nào?");
        CHECK(comments[0].item == cell);
        CHECK(comments[0].topic == Topic::cell);
        CHECK(comments[0].isOwn == (laptop == &bloc.leader));
        CHECK(comments[1].topic == Topic::submission);
        CHECK(comments[1].item.empty());
        CHECK(comments[2].text == "Cục thuế.");
        CHECK(need(laptop->store().refused()).empty());
    }
}

TEST_CASE("A remark without text, or too long, is refused with the way out") {
    Bloc bloc;
    auto board = bloc.joined("hoa", "ha-noi");
    const PeriodId period = bloc.desk(board, "ha-noi").period();
    const auto say = [&](const std::string& text) {
        return engine::comment(board, period, UnitId{"ha-noi"}, Topic::cell, ItemCode{"budget.fdi"}, text);
    };
    CHECK(say(" \n").error().code == "comment.empty");
    CHECK(say(std::string(2'001, 'a')).error().code == "comment.too-long");
    CHECK(say("\xff").error().code == "text.not-utf8");
    CHECK(need(engine::readComments(board, period, UnitId{"ha-noi"})).empty());
}
