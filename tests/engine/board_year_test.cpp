#include "engine/bloc.h"

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;

namespace {

Decimal decimal(const char* text) {
    return *Decimal::parse(text);
}

Value number(const char* text) {
    return Value::of(decimal(text));
}

const ItemCode kNewFdi{"capital_new.fdi"};

Value shownIn(const engine::BoardDesk& desk, const ItemCode& item) {
    return need(desk.content()).cells[item];
}

}  // namespace

TEST_CASE("A value typed offline is kept, and after the exchange the leader sees it") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    auto desk = bloc.desk(laptop, "ha-noi");
    need(desk.set(kNewFdi, number("11.9")));
    CHECK(need(laptop.store().counts()).local == 1);
    const auto summary = bloc.exchange(laptop);
    CHECK(summary.sent == 1);
    CHECK(summary.serverStateAgrees);
    CHECK(need(laptop.store().counts()).local == 0);
    bloc.exchange(bloc.leader);
    CHECK(shownIn(bloc.desk(bloc.leader, "ha-noi"), kNewFdi) == number("11.9"));
}

TEST_CASE("A board does not see another board's values") {
    Bloc bloc;
    auto hanoi = bloc.joined("hoa", "ha-noi");
    auto bacninh = bloc.joined("binh", "bac-ninh");
    need(bloc.desk(hanoi, "ha-noi").set(kNewFdi, number("11.9")));
    bloc.exchange(hanoi);
    bloc.exchange(bacninh);
    CHECK(need(bloc.desk(bacninh, "ha-noi").content()).cells.empty());
}

TEST_CASE("A lost reply costs nothing: what was sent is not sent twice and stands once") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    auto desk = bloc.desk(laptop, "ha-noi");
    need(desk.set(kNewFdi, number("11.9")));
    bloc.line.losesReplies = true;
    CHECK_FALSE(sync::exchange(laptop.store(), bloc.line));
    CHECK(need(laptop.store().counts()).local == 1);
    bloc.line.losesReplies = false;
    bloc.exchange(laptop);
    CHECK(need(laptop.store().counts()).local == 0);
    CHECK(need(laptop.store().verify()).problems.empty());
    CHECK(need(bloc.serverStore_->verify()).problems.empty());
}

TEST_CASE("Two laptops of one board that write one cell offline keep both values, and a decision clears it everywhere") {
    Bloc bloc;
    auto first = bloc.joined("hoa", "ha-noi");
    auto second = bloc.joined("lan", "ha-noi");
    need(bloc.desk(first, "ha-noi").set(kNewFdi, number("11.9")));
    need(bloc.desk(second, "ha-noi").set(kNewFdi, number("12.5")));
    bloc.exchange(first);
    bloc.exchange(second);
    bloc.exchange(first);
    REQUIRE(need(first.store().conflicts()).size() == 1);
    CHECK(need(first.store().conflicts()).front().contents == need(second.store().conflicts()).front().contents);
    need(bloc.desk(first, "ha-noi").set(kNewFdi, number("12.5")));
    bloc.exchange(first);
    bloc.exchange(second);
    CHECK(need(first.store().conflicts()).empty());
    CHECK(need(second.store().conflicts()).empty());
    CHECK(need(second.store().history({PeriodId{"2022"}, UnitId{"ha-noi"}, Topic::cell, kNewFdi})).size() == 3);
}

TEST_CASE("Submitting, returning with a reason, submitting again and accepting: each side sees each step, with a receipt each") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    auto desk = bloc.desk(laptop, "ha-noi");
    need(desk.set(kNewFdi, number("11.9")));
    need(desk.submit());
    REQUIRE(bloc.exchange(laptop).receipts.size() == 1);
    REQUIRE(need(desk.submission()).receipt);
    CHECK(need(desk.submission()).receipt->contentHash == need(desk.submission()).state()->contentHash);

    bloc.exchange(bloc.leader);
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    CHECK(leader.returnSubmission({}, UnitId{"ha-noi"}, "  ", {}).error().code == "leader.reason-needed");
    need(leader.returnSubmission({}, UnitId{"ha-noi"}, "Xem lại vốn cấp mới", {kNewFdi}));
    bloc.exchange(bloc.leader);
    bloc.exchange(laptop);
    CHECK(need(desk.submission()).isAt(SubmissionStep::returned));
    CHECK(need(desk.submission()).state()->cells == std::vector{kNewFdi});

    need(desk.set(kNewFdi, number("12")));
    need(desk.submit());
    bloc.exchange(laptop);
    bloc.exchange(bloc.leader);
    need(leader.accept({}, UnitId{"ha-noi"}));
    bloc.exchange(bloc.leader);
    bloc.exchange(laptop);
    CHECK(need(desk.submission()).isAt(SubmissionStep::accepted));
    CHECK(need(desk.submission()).state()->revision == 2);
}

TEST_CASE("What is under review or accepted cannot be changed, and the error says how to go on") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    auto desk = bloc.desk(laptop, "ha-noi");
    need(desk.set(kNewFdi, number("11.9")));
    need(desk.submit());
    CHECK(desk.set(kNewFdi, number("1")).error().code == "board.under-review");
    CHECK(desk.submit().error().code == "board.under-review");
    CHECK(shownIn(desk, kNewFdi) == number("11.9"));
}

TEST_CASE("A value typed on a second laptop after the year was submitted is refused, kept and marked with its reason") {
    Bloc bloc;
    auto first = bloc.joined("hoa", "ha-noi");
    auto second = bloc.joined("lan", "ha-noi");
    need(bloc.desk(first, "ha-noi").set(kNewFdi, number("11.9")));
    need(bloc.desk(first, "ha-noi").submit());
    bloc.exchange(first);
    need(bloc.desk(second, "ha-noi").set(kNewFdi, number("99")));
    const auto summary = bloc.exchange(second);
    CHECK(summary.refused == 1);
    CHECK(shownIn(bloc.desk(second, "ha-noi"), kNewFdi) == number("11.9"));
    const auto refused = need(second.store().refused());
    REQUIRE(refused.size() == 1);
    CHECK(std::get<Value>(refused.front().operation.body) == number("99"));
    CHECK(need(engine::refusalOf(second.store(), refused.front().operation)) == "refused.under-review");
    CHECK(need(second.store().verify()).problems.empty());
}

TEST_CASE("An acceptance of figures that are not those submitted is not made") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    need(bloc.desk(laptop, "ha-noi").set(kNewFdi, number("11.9")));
    need(bloc.desk(laptop, "ha-noi").submit());
    auto leader = need(engine::LeaderDesk::open(bloc.leader));
    CHECK(leader.accept({}, UnitId{"ha-noi"}).error().code == "leader.nothing-to-judge");
    bloc.exchange(laptop);
    bloc.exchange(bloc.leader);
    need(leader.accept({}, UnitId{"ha-noi"}));
    CHECK(leader.accept({}, UnitId{"ha-noi"}).error().code == "leader.nothing-to-judge");
}

TEST_CASE("An import writes only what differs, and the same file again changes nothing") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    auto desk = bloc.desk(laptop, "ha-noi");
    const std::string csv = test::sourceFile("shared/samples/2022/boards/ha-noi.csv");
    auto content = readBoardCsv(csv, "ha-noi.csv", *desk.setup().form, desk.period(), desk.unit());
    REQUIRE(content);
    const auto first = need(desk.import(*content));
    CHECK(first.changed == first.read);
    const auto again = need(desk.import(*content));
    CHECK(again.read == first.read);
    CHECK(again.changed == 0);
    CHECK(need(desk.content()).cells == content->cells);
    CHECK(writeBoardCsv(need(desk.content()), *desk.setup().form) == csv);
}

TEST_CASE("Critical findings stop a submission until they are fixed or explained") {
    Bloc bloc;
    auto laptop = bloc.joined("binh", "bac-ninh");
    auto desk = bloc.desk(laptop, "bac-ninh");
    auto content = readBoardCsv(test::sourceFile("shared/samples/2022/boards/bac-ninh.csv"), "bac-ninh.csv", *desk.setup().form,
                                desk.period(), desk.unit());
    REQUIRE(content);
    need(desk.import(*content));
    const auto refused = desk.submit();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "board.critical-findings");
    CHECK(refused.error().message.vi.find("1.037,8") != std::string::npos);
    for (const auto& [finding, explanation] : need(desk.findings())) {
        if (finding.critical) {
            need(desk.explain(finding.rule, "Giữ nguyên như bản in năm 2022"));
        }
    }
    need(desk.submit());
}
