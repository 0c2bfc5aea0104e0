// What happens to people: lines, disks, power, clocks, and a file put back from last week.
#include "simulation/actions.h"
#include "simulation/line.h"

#include <algorithm>

namespace hopluu::simulation {

namespace {

using test::DiskCall;
using test::DiskFault;

/// What a bad line and a bad disk explain, and a server that went back in time.
bool isExplained(const World& world, const Laptop& laptop, const Error& error) {
    const std::string& code = error.code;
    if (isDiskTrouble(error) || code.starts_with("network.")) {
        return true;
    }
    if (code == "exchange.revoked") {
        return laptop.isRevoked || laptop.mayBeRevoked;
    }
    if (code == "journal.contradiction") {
        // A copy made while a renewal was under way renews itself into a key that has gone on elsewhere: the next exchange renews it again.
        return laptop.wasPutBack;
    }
    // A gap whose number was damaged on the way cannot be closed yet.
    const bool isDamage = code == "exchange.gap" || code.starts_with("envelope.") || code.starts_with("file.") ||
                          code == "exchange.bad-signature" || code == "exchange.newer-version" || code == "exchange.captive-portal" ||
                          code == "server.unexpected-answer" || code == "journal.malformed" || code == "request.malformed" ||
                          code == "exchange.unknown-device";
    return isDamage && world.weather.line > 0;
}

Laptop& anyLaptop(World& world, SeededRandom& random) {
    return *world.laptops[random.below(world.laptops.size())];
}

Machine& anyMachine(World& world, SeededRandom& random) {
    const std::size_t which = random.below(world.laptops.size() + 1);
    return which == 0 ? world.server : *world.laptops[which - 1];
}

DiskCall someCall(SeededRandom& random) {
    constexpr DiskCall kOften[] = {DiskCall::write,    DiskCall::write, DiskCall::write, DiskCall::sync,  DiskCall::sync,
                                   DiskCall::truncate, DiskCall::read,  DiskCall::open,  DiskCall::remove};
    return kOften[random.below(std::size(kOften))];
}

/// Makes a call of this machine's disk fail soon.
void breakDisk(World& world, Machine& machine, SeededRandom& random) {
    constexpr DiskFault kFaults[] = {DiskFault::inputOutput, DiskFault::full, DiskFault::crashBefore, DiskFault::crashAfter};
    const DiskFault fault = kFaults[random.below(std::size(kFaults))];
    machine.disk->failOnce(someCall(random), 1 + random.below(25), fault);
    world.note("a fault waits on the disk of " + machine.name);
}

void exchangeBadly(World& world, SeededRandom& random) {
    Laptop& laptop = anyLaptop(world, random);
    if (!laptop.store || (!laptop.hasJoined && !laptop.invitation)) {
        return;
    }
    if (random.percent(world.weather.disk)) {
        breakDisk(world, laptop, random);
    }
    if (random.percent(world.weather.disk)) {
        breakDisk(world, world.server, random);
    }
    SimulatedLine line(world, random, world.weather.line, random.oneIn(2) ? world.weather.longestBody : 0);
    if (!laptop.hasJoined && !tryToJoin(world, laptop, line)) {
        return;
    }
    (void)exchangeOnce(world, laptop, line);
}

void deliverLate(World& world, SeededRandom& random) {
    if (world.underWay.empty()) {
        return;
    }
    const std::size_t which = random.below(world.underWay.size());
    const Message message = world.underWay[which];
    if (random.percent(70)) {
        world.underWay.erase(world.underWay.begin() + static_cast<std::ptrdiff_t>(which));
    }
    world.note("a late request arrives; nobody waits for its answer");
    const auto reply = deliver(world, message);
    if (reply && reply->status == 500) {
        world.accuse("a late request makes the server fail");
    }
}

void losePower(World& world, SeededRandom& random) {
    if (random.percent(world.weather.disk * 3)) {
        anyMachine(world, random).disk->pullThePlug();
    }
}

void fillDisk(World& world, SeededRandom& random) {
    if (random.percent(world.weather.disk * 2)) {
        Machine& machine = anyMachine(world, random);
        world.note("the disk of " + machine.name + " is full");
        machine.disk->leaveRoom(random.below(30'000));
    }
}

void healDisks(World& world, SeededRandom& random) {
    Machine& machine = anyMachine(world, random);
    if (!machine.disk->isDown()) {
        machine.disk->heal();
    }
}

void jumpClock(World& world, SeededRandom& random) {
    if (random.percent(world.weather.clock * 10)) {
        constexpr std::int64_t kHour = 3'600'000;
        Machine& machine = anyMachine(world, random);
        machine.clockOffset = random.oneIn(3) ? 0 : random.between(-1, 1) * kHour * random.between(1, random.oneIn(2) ? 48 : 30000);
        world.note("the clock of " + machine.name + " is off by " + std::to_string(machine.clockOffset / kHour) + " hours");
    }
}

void sleepOn(World& world, SeededRandom& random) {
    world.now += random.between(1, 12) * 3'600'000;
}

void restartProgram(World& world, SeededRandom& random) {
    Machine& machine = anyMachine(world, random);
    world.note(machine.name + ": the program is closed and opened");
    if (&machine == &world.server) {
        world.stopServer();
    }
    machine.store.reset();
    if (random.oneIn(2)) {
        machine.disk->settle();
    }
}

constexpr Action kActions[] = {
    {"exchange", 420, exchangeBadly}, {"late delivery", 40, deliverLate}, {"power", 14, losePower},    {"full disk", 14, fillDisk},
    {"heal disks", 30, healDisks},    {"clock", 16, jumpClock},           {"hours pass", 20, sleepOn}, {"restart", 10, restartProgram},
};

}  // namespace

std::span<const Action> worldsActions() {
    return kActions;
}

void requireHonest(World& world, const Laptop& laptop) {
    if (!world.session || !laptop.store || laptop.mayBelieveTooMuch || laptop.disk->isDown() || world.server.disk->isDown()) {
        return;
    }
    const auto identity = laptop.store->identity();
    const auto unsent = laptop.store->unsent(1);
    if (!identity || !*identity || !unsent) {
        return;
    }
    const auto last = laptop.store->lastSequence((**identity).device);
    const auto held = world.server.store->lastSequence((**identity).device);
    if (!last || !held) {
        return;
    }
    const std::uint64_t received = unsent->empty() ? *last : unsent->front().id.sequence - 1;
    if (received > *held) {
        world.accuse(laptop.name + " shows " + std::to_string(received) + " as received, the server holds " + std::to_string(*held));
    }
}

bool tryToJoin(World& world, Laptop& laptop, sync::Transport& line) {
    const auto joined = sync::join(*laptop.store, line, *laptop.invitation, "Trần Thị B", laptop.name);
    if (joined || joined.error().code == "join.already-member") {
        laptop.hasJoined = true;
        world.note(laptop.name + " joins");
        return true;
    }
    world.note(laptop.name + " does not join: " + joined.error().code);
    const std::string& code = joined.error().code;
    const bool isNormal = code == "join.unknown-code" || code == "join.expired" || isExplained(world, laptop, joined.error());
    if (!isNormal) {
        world.accuse(laptop.name + " cannot join: " + code);
    }
    return false;
}

namespace {

/// The leader has revoked it, and the server has heard so.
bool isShutOut(const World& world, const Laptop& laptop) {
    const auto identity = laptop.isRevoked && world.server.store ? laptop.store->identity() : Result<std::optional<Identity>>{std::nullopt};
    if (!identity || !*identity) {
        return false;
    }
    const auto revocation = world.server.store->read({{}, laptop.unit, Topic::revocation, ItemCode{toString((**identity).device)}});
    return revocation && revocation->shown() != nullptr;
}

}  // namespace

Result<sync::ExchangeSummary> exchangeOnce(World& world, Laptop& laptop, sync::Transport& line) {
    const bool isOut = isShutOut(world, laptop);
    auto summary = sync::exchange(*laptop.store, line, {{}, true, laptop.wall()});
    ++world.counts["exchanges"];
    if (summary) {
        if (isOut) {
            world.accuse(laptop.name + " is revoked, and exchanges all the same");
        }
        laptop.mayBelieveTooMuch = false;
        world.counts["receipts"] += summary->receipts.size();
        world.counts["refusals"] += summary->refused;
        world.note(laptop.name + " exchanges: sent " + std::to_string(summary->sent) + ", fetched " + std::to_string(summary->fetched) +
                   ", refused " + std::to_string(summary->refused) +
                   (summary->serverStateAgrees ? "" : ", and does NOT show what the server shows"));
    } else {
        world.note(laptop.name + " exchanges: " + summary.error().code);
        ++world.counts["exchanges that failed"];
        if (summary.error().code == "exchange.revoked" && laptop.mayBeRevoked && !laptop.isRevoked) {
            const auto identity = laptop.store->identity();
            laptop.isRevoked = true;
            world.revokedDevices.insert(identity && *identity ? toString((**identity).device) : "");
        }
        if (!isExplained(world, laptop, summary.error())) {
            world.accuse(laptop.name + " exchanges: " + summary.error().code + " " + summary.error().place);
        }
    }
    requireHonest(world, laptop);
    return summary;
}

}  // namespace hopluu::simulation
