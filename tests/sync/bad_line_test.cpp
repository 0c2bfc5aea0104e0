// Lines that drop, and files instead of lines: everything arrives, once.
#include "sync/direct_transport.h"
#include "sync/envelope.h"
#include "sync/exchange_status.h"
#include "sync/line_memory.h"
#include "sync/pieces.h"
#include "sync/sealed_file.h"

#include <string>

namespace hopluu::test {

namespace {

std::string codeOf(const auto& result) {
    return result ? std::string{} : result.error().code;
}

/// Text that no compressor shortens by much.
std::string noise(std::size_t size, std::uint32_t seed) {
    std::string text;
    while (text.size() < size) {
        seed = seed * 1'664'525U + 1'013'904'223U;
        text += static_cast<char>('!' + (seed >> 24U) % 90U);
    }
    return text;
}

Address section(const Laptop& laptop, const char* item) {
    return {k2022, laptop.unit, Topic::narrative, ItemCode{item}};
}

/// A laptop put back from a copy of its file: while it was away, a clone has gone on under its name.
struct OlderCopy {
    explicit OlderCopy(DirectBloc& itsBloc) : bloc(itsBloc) {
        bloc.admit(laptop);
        laptop.writeCell("a", 1);
        bloc.exchange(laptop);
        old = *must(laptop.store->identity());
    }

    void cloneWrites(const char* item, std::int64_t number) const {
        const Operation operation{{old.device, must(bloc.store->lastSequence(old.device)) + 1},
                                  {1'672'531'300'000ULL << 16U},
                                  {k2022, laptop.unit, Topic::cell, ItemCode{item}},
                                  {},
                                  Value::of(Decimal::fromMillionths(number * 1'000'000))};
        must(bloc.session->exchange(sync::sealRequest({0, 0, {}, {}, {operation}}, old)));
    }
    void exchange() const { bloc.exchange(laptop); }
    /// It goes on under a new name, and all that it shows the leader has.
    void requireNothingLost() const {
        CHECK((*must(laptop.store->identity())).device != old.device);
        CHECK(must(laptop.store->counts()).local == 0);
        bloc.exchange(bloc.leader);
        for (const auto& entry : must(laptop.store->entries(k2022, laptop.unit, Topic::narrative))) {
            const auto there = must(bloc.leader.store->read(entry.address));
            CHECK((there.shown() != nullptr && there.shown()->body == entry.contents.shown()->body));
        }
        CHECK(bloc.exchange(laptop).serverStateAgrees);
    }

    DirectBloc& bloc;
    Laptop laptop{UnitId{"nam-dinh"}, bloc.wall()};
    Identity old;
};

}  // namespace

TEST_CASE("A paragraph far longer than the line bears arrives in pieces, at the server and at the other laptop") {
    DirectBloc bloc;
    const Laptop one(UnitId{"nam-dinh"}, bloc.wall());
    const Laptop two(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(one);
    bloc.admit(two);
    bloc.exchange(one);
    bloc.exchange(two);
    const ParagraphText text{noise(60'000, 1)};
    one.write(section(one, "s1"), text);
    one.writeCell("a", 1);
    bloc.line.longestBody = 3'000;
    bloc.line.sent = bloc.line.received = 0;
    CHECK(bloc.exchange(one).sent == 2);
    CHECK(bloc.line.sent < 60'000 * 13 / 10 + 3 * 66'000);  // the few first that were too long, and then pieces
    CHECK(bloc.exchange(two).fetched == 2);
    CHECK(must(two.store->read(section(one, "s1"))).shown()->body == Body{text});
    CHECK(must(bloc.store->verify()).problems.empty());
}

TEST_CASE("News in pieces goes on where it was when the line goes down between exchanges") {
    // Each exchange began with a poll, which made the server start again at the first piece.
    DirectBloc bloc;
    const Laptop one(UnitId{"nam-dinh"}, bloc.wall());
    const Laptop two(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(one);
    bloc.admit(two);
    bloc.exchange(two);
    one.write(section(one, "s1"), ParagraphText{noise(40'000, 5)});
    bloc.exchange(one);
    must(two.store->setSetting("exchange.line", "2048 2048 4096 0"));
    bool done = false;
    int exchanges = 0;
    for (; exchanges < 60 && !done; ++exchanges) {
        int requests = 0;
        bloc.line.nextFault = [&] { return ++requests > 3 ? Fault::requestLost : Fault::none; };
        done = static_cast<bool>(sync::exchange(*two.store, bloc.line));
    }
    CHECK(done);
    CHECK(must(two.store->read(section(one, "s1"))).shown() != nullptr);
}

TEST_CASE("The beginning of an answer that was cut is kept, and only the rest is fetched, whatever others write meanwhile") {
    DirectBloc bloc;
    const Laptop one(UnitId{"nam-dinh"}, bloc.wall());
    const Laptop two(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(one);
    bloc.admit(two);
    bloc.exchange(two);
    one.write(section(one, "s1"), ParagraphText{noise(30'000, 6)});
    one.write(section(one, "s2"), ParagraphText{noise(30'000, 7)});
    bloc.exchange(one);
    int cuts = 0;
    bloc.line.nextFault = [&] { return ++cuts < 6 ? Fault::replyCut : Fault::none; };
    bloc.line.received = 0;
    std::size_t whole = 0;
    bloc.line.tamper = [&](sync::Reply& reply) {
        whole = std::max(whole, reply.body.size());
        one.writeCell("c" + std::to_string(cuts), cuts);
        const auto request = sync::sealRequest({0, 512, {}, {}, must(one.store->unsent(1'000))}, *must(one.store->identity()));
        must(one.store->acknowledge(must(bloc.session->exchange(request)).empty() ? 0 : must(one.store->unsent(1'000)).back().id.sequence));
    };
    CHECK(bloc.exchange(two).fetched >= 2);
    CHECK(whole > 30'000);
    CHECK(bloc.line.received < whole * 11 / 10);
    bloc.line.tamper = {};
    bloc.exchange(two);
    CHECK(must(two.store->read(section(one, "s2"))).shown()->body == Body{ParagraphText{noise(30'000, 7)}});
    CHECK(must(two.store->setting("pieces.news")).value_or("").empty());
}

TEST_CASE("A beginning that was damaged, or of a history that is gone, costs a new start and nothing else") {
    DirectBloc bloc;
    const Laptop one(UnitId{"nam-dinh"}, bloc.wall());
    const Laptop two(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(one);
    bloc.admit(two);
    bloc.exchange(two);
    one.write(section(one, "s1"), ParagraphText{noise(30'000, 8)});
    bloc.exchange(one);
    int replies = 0;
    bloc.line.nextFault = [&] { return ++replies == 1 ? Fault::replyCut : Fault::none; };
    const std::size_t damagedAt = GENERATE(std::size_t{12}, std::size_t{24}, std::size_t{30}, std::size_t{3'000});
    bloc.line.tamper = [&](sync::Reply& reply) {
        if (replies == 1) {
            reply.body.at(damagedAt) ^= 1U;
        }
    };
    const auto summary = bloc.exchange(two);
    CHECK(summary.fetched == 1);
    CHECK(summary.serverStateAgrees);
    CHECK(must(two.store->read(section(one, "s1"))).shown()->body == Body{ParagraphText{noise(30'000, 8)}});
    CHECK(must(two.store->setting("pieces.news")).value_or("").empty());
}

TEST_CASE("A large part whose reply is lost is asked about before it is sent again") {
    DirectBloc bloc;
    const Laptop one(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(one);
    bloc.exchange(one);
    one.write(section(one, "s1"), ParagraphText{noise(20'000, 9)});
    int requests = 0;
    bloc.line.nextFault = [&] { return ++requests == 1 ? Fault::replyLost : Fault::none; };
    bloc.line.sent = 0;
    CHECK(bloc.exchange(one).sent == 1);
    CHECK(bloc.line.sent < 22'000);
}

TEST_CASE("A piece whose reply is lost is not sent again") {
    DirectBloc bloc;
    const Laptop one(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(one);
    bloc.exchange(one);
    bloc.line.longestBody = 3'000;
    one.write(section(one, "s0"), ParagraphText{noise(8'000, 3)});
    bloc.exchange(one);  // learns the line
    one.write(section(one, "s1"), ParagraphText{noise(40'000, 2)});
    int count = 0;
    bloc.line.nextFault = [&] { return ++count % 2 == 0 ? Fault::replyLost : Fault::none; };
    bloc.line.sent = 0;
    bool done = false;
    for (int round = 0; round < 40 && !done; ++round) {
        done = static_cast<bool>(sync::exchange(*one.store, bloc.line));
    }
    CHECK(done);
    CHECK(bloc.line.sent < 40'000 * 2);
    CHECK(must(bloc.store->read(section(one, "s1"))).heads.size() == 1);
}

TEST_CASE("An older copy of a laptop whose first change travels in pieces is found out, and the change arrives") {
    // A clone had used its numbers. The answer to the first piece acknowledged them, and the change counted as received: the server never
    // got it, and nobody was told.
    DirectBloc bloc;
    OlderCopy copy(bloc);
    copy.cloneWrites("b", 2);
    copy.laptop.write(section(copy.laptop, "I"), ParagraphText{noise(20'000, 9)});
    bloc.line.longestBody = 4'000;
    copy.exchange();
    bloc.line.longestBody = SIZE_MAX;
    copy.requireNothingLost();
    CHECK(bloc.leader.cell(copy.laptop.unit, "b") == 2);
}

TEST_CASE("An older copy of a laptop whose first part was cut is found out when it asks how far it came") {
    // The answer to the question acknowledged the numbers that a clone had used, and what the cut part was to bring counted as received.
    DirectBloc bloc;
    OlderCopy copy(bloc);
    copy.cloneWrites("b", 2);
    copy.laptop.write(section(copy.laptop, "I"), ParagraphText{noise(20'000, 9)});
    int requests = 0;
    bloc.line.nextFault = [&] { return ++requests == 1 ? Fault::requestLost : Fault::none; };
    copy.exchange();
    CHECK(bloc.line.sent < 2 * 22'000);  // once in vain, and once under the new name
    copy.requireNothingLost();
    CHECK(bloc.leader.cell(copy.laptop.unit, "b") == 2);
}

TEST_CASE("Of a part that was cut nothing counts as received that the smaller part after it does not bring") {
    // An older copy and its clone shared the first of two unsent operations. The part with both was lost; the answer to the next, with the
    // first alone, acknowledged both.
    DirectBloc bloc;
    OlderCopy copy(bloc);
    copy.laptop.write(section(copy.laptop, "I"), ParagraphText{noise(380, 5)});
    const Operation shared = must(copy.laptop.store->unsent(1)).front();
    must(bloc.session->exchange(sync::sealRequest({0, 0, {}, {}, {shared}}, copy.old)));
    copy.cloneWrites("b", 2);
    copy.laptop.write(section(copy.laptop, "II"), ParagraphText{noise(380, 6)});
    must(copy.laptop.store->setSetting("exchange.line", "1300 0 2600 0"));
    bloc.line.sent = 0;
    std::vector<std::size_t> sent;
    bloc.line.nextFault = [&] {
        sent.push_back(bloc.line.sent);
        return sent.size() == 1 ? Fault::requestLost : Fault::none;
    };
    copy.exchange();
    CHECK(sent.at(0) > 768);  // of a part of 1 KiB a quarter is left to the answer
    CHECK(sent.at(1) - sent.at(0) < sent.at(0));
    copy.requireNothingLost();
    CHECK(bloc.leader.cell(copy.laptop.unit, "b") == 2);
}

TEST_CASE("A last piece that the server cannot join to what it holds brings no acknowledgement") {
    // A clone had used the number, and sent it in pieces too: the server forgot the pieces of the older copy. It held none after the last
    // one, as if that had made the whole.
    DirectBloc bloc;
    OlderCopy copy(bloc);
    copy.laptop.write(section(copy.laptop, "I"), ParagraphText{noise(9'000, 9)});
    const std::size_t whole = sync::packOperation(must(copy.laptop.store->unsent(1)).front()).size();
    must(copy.laptop.store->setSetting("exchange.line", "4000 4000 8000 0"));
    sync::Pieces pieces(*bloc.store, "pieces." + toString(copy.old.device));
    bool isLast = false;
    bloc.line.nextFault = [&] {
        const auto held = must(pieces.held());
        if (!isLast && held && held->bytes + 2'800 > whole) {
            isLast = true;
            must(pieces.forget());
            copy.cloneWrites("b", 2);
        }
        return Fault::none;
    };
    copy.exchange();
    CHECK(isLast);
    copy.requireNothingLost();
}

TEST_CASE("Text damaged on its way in pieces is asked for again from the start") {
    DirectBloc bloc;
    const Laptop one(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(one);
    sync::Pieces pieces(*bloc.store, "pieces.test");
    one.write(section(one, "s1"), ParagraphText{noise(5'000, 4)});
    const Operation operation = must(one.store->unsent(1)).front();
    const Bytes whole = sync::packOperation(operation);
    auto first = sync::nextPiece(1, whole, {}, 3'000);
    first.bytes[100] ^= 1U;
    CHECK_FALSE(must(pieces.take(first)));
    const auto second = sync::nextPiece(1, whole, must(pieces.held()), 9'000);
    CHECK(second.offset == 3'000);
    CHECK_FALSE(must(pieces.take(second)));
    CHECK_FALSE(must(pieces.held()));
    CHECK(must(pieces.take(sync::nextPiece(1, whole, must(pieces.held()), 90'000))) == whole);
}

TEST_CASE("Much text that compresses well goes in requests that the server expands") {
    // Four megabytes that took less than one on the line were refused as too large, for ever.
    DirectBloc bloc;
    const Laptop one(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(one);
    bloc.exchange(one);
    must(one.store->setSetting("exchange.line", sync::LineMemory::fromText("1048576 1048576 0 0").text()));
    for (int i = 0; i < 40; ++i) {
        one.write(section(one, ("s" + std::to_string(i)).c_str()), ParagraphText{std::string(200'000, static_cast<char>('a' + i % 26))});
    }
    CHECK_FALSE(must(sync::writeRequestFile(*one.store)).empty());
    CHECK(must(bloc.session->exchangeFile(must(sync::writeRequestFile(*one.store)))).size() > 0);
    CHECK(bloc.exchange(one).serverStateAgrees);
    CHECK(must(one.store->counts()).local == 0);
}

TEST_CASE("A year goes by file and its answer comes back by file; twice, late and by both routes, nothing changes the second time") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    bloc.exchange(board);
    board.writeCell("a", 1);
    const Bytes early = must(sync::writeRequestFile(*board.store));
    board.writeCell("b", 2);
    const Bytes later = must(sync::writeRequestFile(*board.store));
    CHECK(must(board.store->counts()).local == 2);

    const Bytes answer = must(bloc.session->exchangeFile(later));
    const Bytes old = must(bloc.session->exchangeFile(early));  // late and out of order
    CHECK(must(bloc.session->exchangeFile(later)).size() == answer.size());
    CHECK(must(bloc.store->lastSequence((*must(board.store->identity())).device)) == 2);

    const auto summary = must(sync::takeAnswerFile(*board.store, answer));
    CHECK(summary.sent == 2);
    CHECK(summary.serverStateAgrees);
    CHECK(must(board.store->counts()).local == 0);
    for (const Bytes& again : {answer, old}) {
        CHECK(must(sync::takeAnswerFile(*board.store, again)).sent == 0);
        CHECK(must(board.store->counts()).local == 0);
    }
    board.writeCell("a", 3);
    bloc.exchange(board);  // over the line
    CHECK(must(sync::takeAnswerFile(*board.store, answer)).sent == 0);
    CHECK(must(board.store->counts()).local == 0);
    CHECK(bloc.exchange(board).serverStateAgrees);
}

TEST_CASE("An older copy of a laptop that opens the answer to its clone's file takes nothing for acknowledged") {
    // Its own change had the number of the clone's, counted as received, and was never sent.
    DirectBloc bloc;
    OlderCopy copy(bloc);
    copy.laptop.write(section(copy.laptop, "I"), ParagraphText{"của bản sao"});
    const Operation own = must(copy.laptop.store->unsent(1)).front();
    Operation ofTheClone = own;
    ofTheClone.body = ParagraphText{"của máy kia"};
    const Bytes request = sync::sealRequest({0, 0, {}, {}, {ofTheClone}}, copy.old);
    const Bytes file = sync::writeSealedFile(sync::Direction::toServer, bloc.session->publicKey(), request);
    const Bytes answer = must(bloc.session->exchangeFile(file));
    CHECK(codeOf(sync::takeAnswerFile(*copy.laptop.store, answer)) == "exchange.older-copy");
    CHECK(must(copy.laptop.store->unsent(1)) == std::vector{own});
    copy.exchange();
    copy.requireNothingLost();
}

TEST_CASE("An older copy of a laptop does not take the refusal of its clone's change for one of its own") {
    // Written while the period was locked, refused, and told in the answer to a file that brought nothing: the copy's own change of that
    // number counted as refused, and was never sent.
    DirectBloc bloc;
    OlderCopy copy(bloc);
    const Bytes file = must(sync::writeRequestFile(*copy.laptop.store));
    bloc.leader.openPeriod(PeriodPhase::locked);
    bloc.exchange(bloc.leader);
    copy.cloneWrites("b", 2);
    bloc.leader.openPeriod(PeriodPhase::open);
    bloc.exchange(bloc.leader);
    copy.laptop.write(section(copy.laptop, "I"), ParagraphText{"của bản sao"});
    const Operation own = must(copy.laptop.store->unsent(1)).front();
    CHECK(must(sync::takeAnswerFile(*copy.laptop.store, must(bloc.session->exchangeFile(file)))).refused == 0);
    CHECK(must(copy.laptop.store->unsent(1)) == std::vector{own});
    copy.exchange();
    copy.requireNothingLost();
}

TEST_CASE("A refusal that comes before its change was compared is told when it has been") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    bloc.exchange(board);
    const Bytes empty = must(sync::writeRequestFile(*board.store));
    bloc.leader.openPeriod(PeriodPhase::locked);
    bloc.exchange(bloc.leader);
    board.writeCell("late", 5);
    must(bloc.session->exchangeFile(must(sync::writeRequestFile(*board.store))));  // its answer is lost
    CHECK(must(sync::takeAnswerFile(*board.store, must(bloc.session->exchangeFile(empty)))).refused == 0);
    const auto summary = bloc.exchange(board);
    CHECK(summary.refused == 1);
    CHECK(summary.serverStateAgrees);
    CHECK(board.cell(board.unit, "late") == -1);
}

TEST_CASE("A laptop that sends a refused change again is told again that it is refused") {
    // A late answer in a file said that the server lacked earlier ones; it had got them since. The refusal itself lay before the cursor.
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    bloc.exchange(board);
    bloc.leader.openPeriod(PeriodPhase::locked);
    bloc.exchange(bloc.leader);
    board.writeCell("late", 5);
    CHECK(bloc.exchange(board).refused == 1);
    must(board.store->unacknowledge(1));
    const auto summary = bloc.exchange(board);
    CHECK(summary.refused == 1);
    CHECK(summary.serverStateAgrees);
    CHECK(board.cell(board.unit, "late") == -1);
}

TEST_CASE("A file for another, changed, or of a revoked laptop is refused with its reason") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    board.writeCell("a", 1);
    const Bytes file = must(sync::writeRequestFile(*board.store));
    Bytes changed = file;
    changed[file.size() / 2] ^= 1U;
    CHECK(codeOf(bloc.session->exchangeFile(changed)) == "file.damaged");
    CHECK(codeOf(bloc.session->exchangeFile(ByteView(file).first(file.size() - 9))) == "file.damaged");
    DirectBloc other;
    CHECK(codeOf(other.session->exchangeFile(file)) == "file.for-another");
    CHECK(codeOf(sync::takeAnswerFile(*board.store, file)) == "file.wrong-direction");
    const Bytes answer = must(bloc.session->exchangeFile(file));
    CHECK(codeOf(sync::takeAnswerFile(*bloc.leader.store, answer)) == "file.for-another");
    bloc.leader.write({{}, board.unit, Topic::revocation, ItemCode{toString((*must(board.store->identity())).device)}},
                      Revocation{"mất máy"});
    bloc.exchange(bloc.leader);
    CHECK(codeOf(bloc.session->exchangeFile(file)) == "exchange.revoked");
}

TEST_CASE("What happened to the last attempts is kept, and what does not move raises an alarm") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    sync::ExchangeOptions options;
    options.wall = bloc.wall();
    must(sync::exchange(*board.store, bloc.line, options));
    const auto good = must(sync::exchangeStatus(*board.store));
    CHECK(good.contactAt == bloc.now);
    CHECK(good.failures == 0);
    board.writeCell("a", 1);
    bloc.line.nextFault = [] { return Fault::requestLost; };
    for (std::uint32_t failures = 1; failures <= 5; ++failures) {
        bloc.now += 60'000;
        CHECK_FALSE(sync::exchange(*board.store, bloc.line, options));
        const auto status = must(sync::exchangeStatus(*board.store));
        CHECK(status.failures == failures);
        CHECK(status.lastError == "network.cut");
        CHECK(status.contactAt == good.contactAt);
        CHECK(sync::isStuck(status, 1, bloc.now) == (failures == 5));
        CHECK_FALSE(sync::isStuck(status, 0, bloc.now));
    }
    bloc.line.nextFault = {};
    must(sync::exchange(*board.store, bloc.line, options));
    CHECK_FALSE(sync::isStuck(must(sync::exchangeStatus(*board.store)), 1, bloc.now));
}

TEST_CASE("Many values emptied at once are not sent before somebody has said so") {
    DirectBloc bloc;
    const Laptop board(UnitId{"nam-dinh"}, bloc.wall());
    bloc.admit(board);
    for (int i = 0; i < 12; ++i) {
        board.writeCell("c" + std::to_string(i), i + 1);
    }
    bloc.exchange(board);
    const auto clear = [&](int i) { board.write({k2022, board.unit, Topic::cell, ItemCode{"c" + std::to_string(i)}}, Value{}); };
    for (int i = 0; i < 9; ++i) {
        clear(i);
    }
    CHECK(bloc.exchange(board).sent == 9);  // nine are a wish
    for (int i = 0; i < 9; ++i) {
        board.writeCell("c" + std::to_string(i), i + 1);
    }
    bloc.exchange(board);
    for (int i = 0; i < 12; ++i) {
        clear(i);
    }
    const auto asked = sync::exchange(*board.store, bloc.line);
    CHECK(codeOf(asked) == "exchange.many-cleared");
    CHECK(asked.error().place == "12");
    CHECK(codeOf(sync::writeRequestFile(*board.store)) == "exchange.many-cleared");
    board.writeCell("c0", 7);
    board.writeCell("c1", 7);
    board.writeCell("c2", 7);
    CHECK(codeOf(sync::exchange(*board.store, bloc.line)).empty());  // three came back: nine again
    for (int i = 0; i < 12; ++i) {
        board.writeCell("c" + std::to_string(i), i + 1);
    }
    bloc.exchange(board);
    for (int i = 0; i < 12; ++i) {
        clear(i);
    }
    sync::ExchangeOptions confirmed;
    confirmed.confirmsClearing = true;
    CHECK(must(sync::exchange(*board.store, bloc.line, confirmed)).sent == 12);
}

TEST_CASE("The memory of a line finds the size that gets through and stays there") {
    for (const std::size_t limit : {2'000U, 8'000U, 24'000U, 100'000U}) {
        sync::LineMemory line;
        std::size_t wasted = 0;
        std::size_t useful = 0;
        while (useful < 100 * limit) {
            const std::size_t bytes = line.sendLimit();
            if (bytes + 300 > limit) {
                wasted += limit;
                REQUIRE(line.wasCut(bytes, 0));
            } else {
                useful += bytes;
                line.gotThrough(bytes, 300, {});
            }
        }
        INFO(limit);
        CHECK(wasted * 10 < useful);
        CHECK(sync::LineMemory::fromText(line.text()).sendLimit() == line.sendLimit());
    }
    CHECK(sync::LineMemory::fromText("nonsense") == sync::LineMemory{});
}

TEST_CASE("On a slow line a part takes seconds, not minutes") {
    using namespace std::chrono_literals;
    sync::LineMemory line;
    for (int i = 0; i < 10; ++i) {
        const std::size_t bytes = line.sendLimit();
        line.gotThrough(bytes, 100, std::chrono::milliseconds(bytes / 12));  // 12 kB/s
    }
    CHECK(line.sendLimit() <= 12 * 15'000 + 1'000);
    CHECK(line.newsLimit(false) <= 12 * 15'000 + 1'000);
}

TEST_CASE("A line that is always cut is given up for now") {
    sync::LineMemory line;
    int cuts = 0;
    while (line.wasCut(100, 0)) {
        REQUIRE(++cuts < 20);
    }
    CHECK(line.sendLimit() < 2'000);
}

}  // namespace hopluu::test
