// Every step that writes, with every single call to the disk failing once: the first, the second, … the last; and with the power going
// there. Afterwards the database opens, is sound, holds everything that was reported as written, and the step goes through when tried
// again.
#include "storage_faults/prepared_bloc.h"
#include "support/catch.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <vector>

using namespace hopluu;
using namespace hopluu::test;

namespace {

constexpr DiskCall kCalls[] = {DiskCall::read, DiskCall::write, DiskCall::sync, DiskCall::open, DiskCall::truncate, DiskCall::remove};
const char* const kCallNames[] = {"read", "write", "sync", "open", "truncate", "remove"};
const char* const kFaultNames[] = {"input/output error", "full disk", "crash before it", "crash after it"};

/// One way for one call to fail, and what the crash leaves.
struct Blow {
    DiskCall call = DiskCall::read;
    std::uint64_t nth = 1;
    DiskFault fault = DiskFault::inputOutput;
    Unsynced unsynced = Unsynced::dropped;

    [[nodiscard]] std::string words() const {
        return std::string(kCallNames[static_cast<int>(call)]) + " " + std::to_string(nth) + ": " + kFaultNames[static_cast<int>(fault)] +
               ", unsynced " + std::to_string(static_cast<int>(unsynced));
    }
};

/// All the blows to a step whose calls were counted on this disk.
std::vector<Blow> blowsFor(const FaultDisk& disk) {
    std::vector<Blow> blows;
    for (const DiskCall call : kCalls) {
        for (std::uint64_t nth = 1; nth <= disk.calls(call); ++nth) {
            blows.push_back({call, nth, DiskFault::inputOutput, Unsynced::dropped});
            if (call == DiskCall::write) {
                blows.push_back({call, nth, DiskFault::full, Unsynced::dropped});
            }
            if (call == DiskCall::read) {
                continue;  // power that goes at a read went after the write before it
            }
            for (const DiskFault crash : {DiskFault::crashBefore, DiskFault::crashAfter}) {
                for (const Unsynced unsynced : {Unsynced::dropped, Unsynced::anyPart}) {
                    blows.push_back({call, nth, crash, unsynced});
                }
            }
        }
    }
    return blows;
}

void strike(StoreMachine& machine, const Blow& blow) {
    machine.disk.heal();
    machine.disk.failOnce(blow.call, blow.nth, blow.fault);
}

/// After the blow: power back where it went, the program started again where it could not go on; the store opens and is sound.
void recover(StoreMachine& machine, const Blow& blow) {
    SeededRandom random(blow.nth * 7 + static_cast<std::uint64_t>(blow.call));
    if (machine.disk.isDown()) {
        machine.crash(blow.unsynced, random);
    }
    machine.disk.heal();
    if (machine.store == nullptr) {
        must(machine.open());
    }
    const auto verified = must(machine.store->verify());
    CHECK(verified.problems == std::vector<std::string>{});
}

std::string codeOf(const Status& status) {
    return status ? "" : status.error().code;
}

bool isKnownFailure(const Error& error) {
    return error.code == "store.io" || error.code == "store.disk-full" || error.code == "server.storage" || error.code == "store.corrupt";
}

}  // namespace

TEST_CASE("Opening a new store: whatever fails, the next try makes it") {
    const auto step = [](StoreMachine& machine) -> Status {
        if (auto opened = machine.open(); !opened) {
            return opened;
        }
        auto identity = machine.store->identity();
        if (!identity || *identity) {
            return identity ? Status{} : Status{fail(identity.error())};
        }
        return machine.store->setIdentity(sync::makeIdentity());
    };
    StoreMachine clean;
    must(step(clean));
    const auto blows = blowsFor(clean.disk);
    CHECK(blows.size() > 100);
    for (const Blow& blow : blows) {
        INFO(blow.words());
        StoreMachine machine;
        strike(machine, blow);
        const Status outcome = step(machine);
        INFO(codeOf(outcome));
        const auto before = outcome ? must(machine.store->identity()) : std::optional<Identity>{};
        recover(machine, blow);
        if (before) {
            CHECK(must(machine.store->identity()) == before);
        }
        must(step(machine));
        const Draft draft{{k2022, UnitId{"a"}, Topic::cell, ItemCode{"x"}}, Value::of(Decimal{})};
        CHECK(must(machine.store->record(std::span(&draft, 1))).size() == 1);
    }
}

TEST_CASE("Typing: whatever fails, what was reported as saved stays, and typing it again saves it") {
    const PreparedBloc bloc;
    const std::vector<Draft> drafts{
        {{k2022, bloc.unit, Topic::cell, ItemCode{"c1"}}, Value::of(Decimal::fromMillionths(5'000'000))},
        {{k2022, bloc.unit, Topic::cell, ItemCode{"new"}}, Value::of(Decimal::fromMillionths(6'000'000))},
        {{k2022, bloc.unit, Topic::narrative, ItemCode{"II"}}, ParagraphText{std::string(20'000, 'b')}},
    };
    StoreMachine clean(bloc.folder / "board");
    must(clean.open());
    clean.disk.resetCounts();
    REQUIRE(must(clean.store->record(drafts)).size() == 3);
    clean.close();
    for (const Blow& blow : blowsFor(clean.disk)) {
        INFO(blow.words());
        StoreMachine machine(bloc.folder / "board");
        must(machine.open());
        const auto held = must(machine.store->counts()).total;
        strike(machine, blow);
        const auto written = machine.store->record(drafts);
        if (!written) {
            CHECK(isKnownFailure(written.error()));
        }
        if (!machine.disk.isDown()) {
            machine.disk.pullThePlug();  // saved means saved: also when the power goes the next moment
        }
        recover(machine, blow);
        const auto after = must(machine.store->counts()).total;
        CHECK((after == held + 3 || (!written && after == held)));
        (void)must(machine.store->record(drafts));
        CHECK(must(machine.store->counts()).total == held + 3);
    }
}

TEST_CASE("Opening the database of an older version: whatever fails, nothing of it is lost") {
    for (const auto& old : std::filesystem::directory_iterator(std::filesystem::path(HOPLUU_SOURCE_DIR) / "tests/store/old-databases")) {
        const TemporaryFolder prepared(quickFolder());
        std::ifstream in(old.path());
        SQLite::Database((prepared / "store").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
            .exec(std::string(std::istreambuf_iterator<char>(in), {}));
        StoreMachine clean(prepared.path());
        must(clean.open());
        const auto expected = must(clean.store->stateChecksum({}));
        const auto total = must(clean.store->counts()).total;
        for (const Blow& blow : blowsFor(clean.disk)) {
            INFO(old.path().filename().string() << ", " << blow.words());
            StoreMachine machine(prepared.path());
            strike(machine, blow);
            (void)machine.open();
            recover(machine, blow);
            CHECK(must(machine.store->stateChecksum({})) == expected);
            CHECK(must(machine.store->counts()).total == total);
        }
    }
}

namespace {

/// A board's laptop and the server, each on a disk of its own.
struct Pair {
    explicit Pair(const PreparedBloc& bloc) : laptop(bloc.folder / "board"), server(bloc.folder / "server") {
        must(laptop.open());
        startServer();
    }
    void startServer() {
        session.reset();
        if (server.store == nullptr) {
            must(server.open());
        }
        session = must(sync::ServerSession::start(*server.store, [] { return std::int64_t{1'672'531'300'000}; }));
        line = std::make_unique<DirectTransport>(*session);
    }
    Result<sync::ExchangeSummary> exchange() { return sync::exchange(*laptop.store, *line); }

    StoreMachine laptop;
    StoreMachine server;
    std::unique_ptr<sync::ServerSession> session;
    std::unique_ptr<DirectTransport> line;
};

/// Green on the laptop means that the server holds it.
void requireHonest(const Pair& pair) {
    const DeviceId device = (*must(pair.laptop.store->identity())).device;
    const auto entries = must(pair.laptop.store->news(0, {}, 1U << 30U, [](const Address&) { return true; })).entries;
    for (const auto& entry : entries) {
        if (entry.operation.id.device == device && entry.standing == Standing::received) {
            const auto held = must(pair.server.store->find(entry.operation.id));
            REQUIRE(held);
            CHECK(held->operation == entry.operation);
        }
    }
}

/// What stands at each address. Not under which ids: a server writes under a new one each time it starts.
using Shown = std::map<Address, std::vector<Body>>;

Shown shownIn(const Store& store) {
    Shown shown;
    for (std::uint8_t topic = 1; isTopic(topic); ++topic) {
        for (const auto& entry : must(store.entries({}, {}, static_cast<Topic>(topic)))) {
            for (const auto& head : entry.contents.heads) {
                shown[entry.address].push_back(head.body);
            }
        }
    }
    return shown;
}

struct FinalState {
    Shown server;
    Shown laptop;
    JournalCounts counts;
};

FinalState finish(Pair& pair) {
    Result<sync::ExchangeSummary> summary = pair.exchange();
    INFO((summary ? "" : summary.error().code));
    REQUIRE(summary);
    CHECK(summary->serverStateAgrees);
    CHECK(must(pair.laptop.store->unsent(1)).empty());
    return {shownIn(*pair.server.store), shownIn(*pair.laptop.store), must(pair.laptop.store->counts())};
}

void exchangeWithBlows(const std::function<StoreMachine&(Pair&)>& victimOf) {
    const PreparedBloc bloc;
    REQUIRE(bloc.unsent == 4);
    Pair clean(bloc);
    victimOf(clean).disk.resetCounts();
    const FinalState expected = finish(clean);
    CHECK(expected.counts.local == 0);
    // Closing belongs to it: the log is written into the database then.
    clean.session.reset();
    victimOf(clean).close();
    const auto blows = blowsFor(victimOf(clean).disk);
    CHECK(blows.size() > 30);
    for (const Blow& blow : blows) {
        INFO(blow.words());
        Pair pair(bloc);
        StoreMachine& victim = victimOf(pair);
        strike(victim, blow);
        const auto outcome = pair.exchange();
        INFO((outcome ? "" : outcome.error().code));
        if (!outcome) {
            CHECK(isKnownFailure(outcome.error()));
        }
        if (blow.nth % 2 == 0) {
            victim.disk.pullThePlug();  // the other half of them go on with the store as it is
        }
        if (victim.disk.isDown()) {
            pair.session.reset();
        }
        recover(victim, blow);
        pair.startServer();
        requireHonest(pair);
        const FinalState reached = finish(pair);
        CHECK((reached.server == expected.server));
        CHECK((reached.laptop == expected.laptop));
        CHECK(reached.counts.total == expected.counts.total);
        CHECK(reached.counts.received == expected.counts.received);
        CHECK(must(pair.laptop.store->verify()).problems.empty());
        CHECK(must(pair.server.store->verify()).problems.empty());
    }
}

}  // namespace

TEST_CASE("An exchange on a laptop whose disk fails: whatever fails, the next one ends in the same state") {
    exchangeWithBlows([](Pair& pair) -> StoreMachine& { return pair.laptop; });
}

TEST_CASE("An exchange with a server whose disk fails: whatever fails, the next one ends in the same state") {
    exchangeWithBlows([](Pair& pair) -> StoreMachine& { return pair.server; });
}
