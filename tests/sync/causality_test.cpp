// Two laptops of one board and the leader work offline on the same things. Whoever exchanges first: all end with the same value, the same
// conflict, both originals; and a decision clears it everywhere.
#include "journal/common_base.h"
#include "sync/direct_transport.h"
#include "sync/envelope.h"
#include "sync/receipt.h"

#include <algorithm>
#include <string>
#include <vector>

namespace hopluu::test {

namespace {

Address at(Topic topic, const std::string& item) {
    return {k2022, UnitId{"nam-dinh"}, topic, ItemCode{item}};
}

Body numbered(Topic topic, int number) {
    const std::string text = "bản số " + std::to_string(number);
    switch (topic) {
        case Topic::cell:
            return Value::of(Decimal::fromMillionths(number * 1'000'000));
        case Topic::score:
            return Score{Decimal::fromMillionths(number * 500'000), text, {}};
        case Topic::explanation:
            return Explanation{text};
        default:
            return ParagraphText{text};
    }
}

/// The leader and the board's two, joined, with one value of each kind that all have seen.
struct Three {
    Three() : one(UnitId{"nam-dinh"}, bloc.wall()), two(UnitId{"nam-dinh"}, bloc.wall()) {
        bloc.admit(one);
        bloc.admit(two);
        for (const auto& place : places) {
            one.write(place, numbered(place.topic, 1));
        }
        for (int round = 0; round < 2; ++round) {
            exchangeAll({0, 1, 2});
        }
    }
    const Laptop& laptop(int number) const { return number == 0 ? one : number == 1 ? two : bloc.leader; }
    void exchangeAll(const std::vector<int>& order) {
        for (const int each : order) {
            bloc.exchange(laptop(each));
        }
    }

    std::vector<Address> places{at(Topic::cell, "a"), at(Topic::narrative, "s"), at(Topic::score, "k"), at(Topic::explanation, "r")};
    DirectBloc bloc;
    Laptop one, two;
};

std::vector<Operation> standing(const Store& store, const Address& place) {
    std::vector<Operation> operations;
    for (const auto& entry : must(store.history(place))) {
        if (entry.standing == Standing::local || entry.standing == Standing::received) {
            operations.push_back(entry.operation);
        }
    }
    return operations;
}

}  // namespace

TEST_CASE("Edits of the same things in any order give everyone the same value, the same conflict and both originals") {
    std::vector<int> order{0, 1, 2};
    do {
        Three three;
        for (const auto& place : three.places) {
            three.one.write(place, numbered(place.topic, 2));
            three.bloc.now += 5;
            three.two.write(place, numbered(place.topic, 3));
            three.bloc.now += 5;
            three.bloc.leader.write(place, numbered(place.topic, 4));  // is refused: a board's figures are its own
        }
        for (int round = 0; round < 3; ++round) {
            three.exchangeAll(order);
        }
        for (const auto& place : three.places) {
            const Register expected = must(three.bloc.store->read(place));
            CHECK(expected.inConflict());
            CHECK(expected.shown()->body == numbered(place.topic, 3));
            for (int each = 0; each < 3; ++each) {
                const Store& store = *three.laptop(each).store;
                CHECK(must(store.read(place)) == expected);
                CHECK(must(store.conflicts()).size() == three.places.size());
                const auto base = commonBase(standing(store, place), expected);
                REQUIRE(base);
                CHECK(base->body == numbered(place.topic, 1));
            }
            CHECK(must(three.bloc.leader.store->refused()).size() == three.places.size());
        }
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("Deciding for the base, mine, theirs or a third clears the conflict everywhere, and every original can be read and restored") {
    for (const int decision : {1, 2, 3, 9}) {
        Three three;
        for (const auto& place : three.places) {
            three.one.write(place, numbered(place.topic, 2));
            three.two.write(place, numbered(place.topic, 3));
        }
        three.exchangeAll({0, 1, 2, 0});
        for (const auto& place : three.places) {
            three.one.write(place, numbered(place.topic, decision));
        }
        three.exchangeAll({0, 1, 2});
        for (const auto& place : three.places) {
            for (int each = 0; each < 3; ++each) {
                const Store& store = *three.laptop(each).store;
                const auto now = must(store.read(place));
                CHECK_FALSE(now.inConflict());
                CHECK(now.shown()->body == numbered(place.topic, decision));
                CHECK(must(store.conflicts()).empty());
                CHECK(standing(store, place).size() == 4);
            }
        }
    }
}

TEST_CASE("Equal values are no conflict, and a comment is never in one") {
    Three three;
    for (const auto& place : three.places) {
        three.one.write(place, numbered(place.topic, 2));
        three.two.write(place, numbered(place.topic, 2));
    }
    for (const Laptop* laptop : {&three.one, &three.two, &three.bloc.leader}) {
        const auto device = toString((*must(laptop->store->identity())).device);
        laptop->write(at(Topic::comment, "cell:a#" + device + "/1"), Comment{"ý kiến của " + device});
    }
    for (int round = 0; round < 2; ++round) {
        three.exchangeAll({2, 1, 0});
    }
    for (int each = 0; each < 3; ++each) {
        const Store& store = *three.laptop(each).store;
        CHECK(must(store.conflicts()).empty());
        CHECK(must(store.read(three.places[0])).heads.size() == 2);
        CHECK(must(store.entries(k2022, UnitId{"nam-dinh"}, Topic::comment)).size() == 3);
    }
}

TEST_CASE("Two operations that name each other are not both taken") {
    Three three;
    const Address place = at(Topic::cell, "a");
    const auto one = *must(three.one.store->identity());
    const auto two = *must(three.two.store->identity());
    const auto next = [&](const Identity& author) { return must(three.bloc.store->lastSequence(author.device)) + 1; };
    Operation first{{one.device, next(one)}, {1'672'531'300'000ULL << 16U}, place, {{two.device, next(two)}}, numbered(Topic::cell, 5)};
    Operation second{{two.device, next(two)}, {1'672'531'300'001ULL << 16U}, place, {first.id}, numbered(Topic::cell, 6)};
    must(three.bloc.session->exchange(sync::sealRequest({0, 0, {}, {}, {first}}, one)));
    must(three.bloc.session->exchange(sync::sealRequest({0, 0, {}, {}, {second}}, two)));
    CHECK(must(three.bloc.store->find(second.id))->standing == Standing::refused);
    CHECK_FALSE(must(three.bloc.store->read(place)).heads.empty());
}

TEST_CASE("What was written on top of a refused value replaces all that its author had seen, and is in conflict with nothing") {
    // A laptop typed over a colleague's value while the year was locked, and again before it heard of the refusal. The second was taken,
    // and everyone saw a conflict between it and the value that both authors knew.
    for (const bool isOwnBase : {false, true}) {
        CAPTURE(isOwnBase);
        Three three;
        const Address place = at(Topic::cell, "a");
        if (isOwnBase) {
            three.two.write(place, numbered(Topic::cell, 2));
            three.exchangeAll({1, 0, 2});
        }
        three.bloc.leader.openPeriod(PeriodPhase::locked);
        three.bloc.exchange(three.bloc.leader);
        three.two.write(place, numbered(Topic::cell, 3));
        int requests = 0;
        three.bloc.line.nextFault = [&] { return ++requests < 40 ? Fault::replyLost : Fault::none; };
        REQUIRE_FALSE(sync::exchange(*three.two.store, three.bloc.line));
        three.bloc.line.nextFault = {};
        three.two.write(place, numbered(Topic::cell, 4));
        three.bloc.leader.openPeriod(PeriodPhase::open);
        for (int round = 0; round < 2; ++round) {
            three.exchangeAll({2, 1, 0});
        }
        REQUIRE(must(three.two.store->refused()).size() == 1);
        for (const Store* each : {three.bloc.store.get(), three.one.store.get(), three.two.store.get(), three.bloc.leader.store.get()}) {
            const auto now = must(each->read(place));
            CHECK(now.heads.size() == 1);
            CHECK(now.shown()->body == numbered(Topic::cell, 4));
            CHECK(must(each->conflicts()).empty());
            CHECK(must(each->verify()).problems.empty());
        }
    }
}

TEST_CASE("Of two submissions made apart the first counts, the other is refused and kept") {
    Three three;
    const Address place{k2022, UnitId{"nam-dinh"}, Topic::submission, {}};
    const auto submit = [&](const Laptop& laptop) {
        const auto content = must(sync::summarise(*laptop.store, k2022, UnitId{"nam-dinh"}));
        laptop.write(place, SubmissionState{SubmissionStep::submitted, 1, "", {}, content.hash});
    };
    submit(three.one);
    submit(three.two);
    for (int round = 0; round < 2; ++round) {
        three.exchangeAll({0, 1, 2});
    }
    for (int each = 0; each < 3; ++each) {
        const auto now = must(three.laptop(each).store->read(place));
        REQUIRE(now.heads.size() == 1);
        CHECK(now.shown()->id.device == (*must(three.one.store->identity())).device);
    }
    REQUIRE(must(three.two.store->refused()).size() == 1);
    CHECK(must(three.one.store->entries(k2022, UnitId{"nam-dinh"}, Topic::receipt)).size() == 1);
    CHECK(must(three.two.store->entries(k2022, UnitId{"nam-dinh"}, Topic::receipt)).size() == 1);
}

}  // namespace hopluu::test
