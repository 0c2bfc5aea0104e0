// Who may read what: the table, and the real session in front of it.
#include "sync/visibility.h"
#include "support/catch.h"
#include "sync/direct_transport.h"
#include "sync/topic_samples.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hopluu::test {

namespace {

struct Line {
    bool ownBoard, otherBoard, bloc;  // seen by a board's device
};

/// Without a default: the compiler stops at a topic that has no line.
std::optional<Line> lineOf(Topic topic) {
    switch (topic) {
        case Topic::form:
        case Topic::campaign:
        case Topic::device:
        case Topic::handover:
        case Topic::publication:
            return Line{true, false, true};
        case Topic::cell:
        case Topic::narrative:
        case Topic::score:
        case Topic::explanation:
        case Topic::comment:
        case Topic::submission:
        case Topic::receipt:
        case Topic::refusal:
        case Topic::adjustment:
        case Topic::lockException:
        case Topic::invitation:
        case Topic::revocation:
        case Topic::approvedScore:
        case Topic::frozenReport:
        case Topic::ballot:
        case Topic::attachment:
            return Line{true, false, false};
    }
    return std::nullopt;
}

bool sees(Topic topic, const char* where, Role role, const char* unit) {
    return sync::maySee(sampleOf(topic, where).address, role, UnitId{unit});
}

/// What an answer brings, in words that do not depend on keys made at random.
std::string wordsFor(const Operation& operation) {
    return std::to_string(static_cast<int>(operation.address.topic)) + " of " + operation.address.unit.text + " at " +
           operation.address.item.text;
}

/// Everything that the server ever answers this laptop, from an empty cursor on.
std::vector<Operation> everythingFor(DirectBloc& bloc, const Laptop& laptop) {
    const auto identity = *must(laptop.store->identity());
    std::vector<Operation> all;
    sync::ExchangeRequest request{0, 64};  // a little at a time, so that cuts between parts are seen too
    Bytes pieces;
    while (true) {
        const Bytes sealed = sync::sealRequest(request, identity);
        const auto key = sync::linkKey(identity, bloc.session->publicKey());
        auto news = must(sync::openAnswer(must(bloc.session->exchange(sealed)), sync::EnvelopeKind::answer, key, {sealed, request.cursor}));
        all.insert(all.end(), news.news.begin(), news.news.end());
        request.cursor = news.cursor;
        request.held.reset();
        if (news.fragment) {
            pieces.insert(pieces.end(), news.fragment->bytes.begin(), news.fragment->bytes.end());
            request.held = sync::HeldPieces{news.fragment->digest, pieces.size(), news.fragment->end};
        }
        if (news.fragment && pieces.size() == news.fragment->total) {
            const auto whole = must(sync::unpackNews(pieces));
            all.insert(all.end(), whole.begin(), whole.end());
            request.cursor = news.fragment->end;
            request.held.reset();
            pieces.clear();
        }
        if (!news.more) {
            return all;
        }
    }
}

/// One operation of every topic at the board and at the bloc, as if this laptop were allowed anything.
void tryEverything(const Laptop& laptop, const char* board) {
    const auto device = (*must(laptop.store->identity())).device;
    for (const Topic topic : everyTopic()) {
        for (const char* unit : {board, "bloc"}) {
            Operation sample = sampleOf(topic, unit, device);
            if (topic == Topic::campaign && std::string(unit) == "bloc") {
                continue;  // would open or lock the period for the rest
            }
            laptop.write(sample.address, sample.body);
        }
    }
}

}  // namespace

TEST_CASE("Who may see what, for every topic, role and place") {
    for (const Topic topic : everyTopic()) {
        const auto line = lineOf(topic);
        REQUIRE(line);
        INFO("topic " << static_cast<int>(topic));
        CHECK(sees(topic, "nam-dinh", Role::board, "nam-dinh") == line->ownBoard);
        CHECK(sees(topic, "nam-dinh", Role::board, "ha-nam") == line->otherBoard);
        CHECK(sees(topic, "bloc", Role::board, "nam-dinh") == line->bloc);
        CHECK(sees(topic, "bloc", Role::board, "bloc") == line->bloc);  // an invitation of a board's device to the bloc opens nothing more
        for (const char* where : {"nam-dinh", "ha-nam", "bloc"}) {
            for (const char* unit : {"nam-dinh", "bloc"}) {
                CHECK(sees(topic, where, Role::leader, unit));
                CHECK_FALSE(sees(topic, where, Role::server, unit));
            }
        }
    }
}

TEST_CASE("What the wire takes as a topic is what this table knows too") {
    for (int byte = 0; byte < 256; ++byte) {
        CHECK(lineOf(static_cast<Topic>(byte)).has_value() == isTopic(static_cast<std::uint8_t>(byte)));
    }
}

TEST_CASE("No answer ever brings a device what it may not see, whatever everyone writes everywhere") {
    DirectBloc bloc;
    const Laptop one(UnitId{"nam-dinh"}, bloc.wall());
    const Laptop other(UnitId{"ha-nam"}, bloc.wall());
    bloc.admit(one);
    bloc.admit(other);
    for (const Laptop* board : {&one, &other}) {
        bloc.exchange(*board);
        tryEverything(*board, "nam-dinh");
        tryEverything(*board, "ha-nam");
        CHECK(bloc.exchange(*board).refused > 10);
    }
    tryEverything(bloc.leader, "nam-dinh");
    tryEverything(bloc.leader, "ha-nam");
    bloc.exchange(bloc.leader);

    std::set<std::string> seenByLeader;
    for (const auto& each : everythingFor(bloc, bloc.leader)) {
        seenByLeader.insert(wordsFor(each));
    }
    for (const Laptop* board : {&one, &other}) {
        std::size_t refusals = 0;
        std::set<Topic> ofItsOwn;
        for (const auto& each : everythingFor(bloc, *board)) {
            INFO(wordsFor(each) << " to " << board->unit.text);
            const auto line = lineOf(each.address.topic);
            REQUIRE(line);
            CHECK((each.address.unit == board->unit || (each.address.unit == kBloc && line->bloc)));
            // A refusal quotes nothing but the name of the operation, which is the reader's own.
            if (const auto* refusal = std::get_if<Refusal>(&each.body)) {
                CHECK(refusal->operation.device == (*must(board->store->identity())).device);
                ++refusals;
            }
            ofItsOwn.insert(each.address.topic);
        }
        CHECK(refusals > 10);
        for (const Topic topic :
             {Topic::comment, Topic::lockException, Topic::approvedScore, Topic::device, Topic::campaign, Topic::form}) {
            CHECK(ofItsOwn.count(topic) == 1);  // else the test would look at nothing
        }
    }
    CHECK(seenByLeader.size() > 20);
}

}  // namespace hopluu::test
