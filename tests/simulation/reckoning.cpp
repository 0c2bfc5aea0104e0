#include "simulation/reckoning.h"

#include "simulation/actions.h"
#include "simulation/line.h"
#include "sync/receipt.h"
#include "sync/refusal_text.h"

#include <algorithm>
#include <limits>

namespace hopluu::simulation {

namespace {

constexpr int kRounds = 12;

struct Held {
    Operation operation;
    bool isRefused = false;
};
using Holdings = std::map<OperationId, Held>;

std::string spelled(const Address& address) {
    return address.unit.text + "/" + std::to_string(static_cast<int>(address.topic)) + "/" + address.item.text;
}

Holdings everythingOn(World& world, const Machine& machine) {
    Holdings all;
    const auto news = machine.store->news(0, {}, std::numeric_limits<std::int32_t>::max(), [](const Address&) { return true; });
    const auto refused = machine.store->refused();
    if (!news || !refused) {
        world.accuse(machine.name + " cannot be read: " + (!news ? news.error().code : refused.error().code));
        return all;
    }
    for (const auto& entry : news->entries) {
        all[entry.operation.id] = {entry.operation, false};
    }
    for (const auto& entry : *refused) {
        all[entry.operation.id] = {entry.operation, true};
    }
    return all;
}

/// As SYNC says it, told a second time.
bool maySee(const Laptop& laptop, const Address& address) {
    return laptop.role == Role::leader || address.unit == laptop.unit ||
           (address.unit == kBloc && (address.topic == Topic::form || address.topic == Topic::campaign || address.topic == Topic::device));
}

/// The fold of docs/spec/journal.md, told a second time, in the slowest way.
Register foldAgain(const std::vector<const Operation*>& written) {
    Register contents;
    for (const Operation* each : written) {
        const bool isReplaced = std::any_of(written.begin(), written.end(), [&](const Operation* other) {
            const bool isOwn = other->id.device == each->id.device && other->id.sequence > each->id.sequence;
            return isOwn || std::find(other->supersedes.begin(), other->supersedes.end(), each->id) != other->supersedes.end();
        });
        if (!isReplaced) {
            contents.heads.push_back(*each);
        }
    }
    std::sort(contents.heads.begin(), contents.heads.end(),
              [](const Operation& a, const Operation& b) { return std::tie(a.time, a.id) > std::tie(b.time, b.id); });
    return contents;
}

bool isMember(const Laptop& laptop) {
    return laptop.hasJoined && !laptop.isRevoked;
}

void verifyFile(World& world, const Machine& machine) {
    const auto verified = machine.store->verify();
    if (!verified) {
        world.accuse(machine.name + " cannot be verified: " + verified.error().code);
        return;
    }
    for (const auto& problem : verified->problems) {
        world.accuse(machine.name + " is not sound: " + problem);
    }
}

/// Numbers without gaps, and times that rise with them.
void checkNumbers(World& world, const Holdings& reference) {
    const Operation* before = nullptr;
    for (const auto& [id, held] : reference) {
        const bool isSameDevice = before != nullptr && before->id.device == id.device;
        if (id.sequence != (isSameDevice ? before->id.sequence + 1 : 1)) {
            world.accuse("the server lacks an operation before " + toString(id));
        }
        if (isSameDevice && held.operation.time <= before->time) {
            world.accuse("the time of " + toString(id) + " is not after the one before it");
        }
        before = &held.operation;
    }
}

void checkReceipts(World& world, const Holdings& reference) {
    std::map<OperationId, int> receipts;
    for (const auto& [id, held] : reference) {
        const auto* receipt = std::get_if<Receipt>(&held.operation.body);
        if (receipt == nullptr) {
            continue;
        }
        ++receipts[receipt->submission];
        const Address address{held.operation.address.period, held.operation.address.unit, Topic::submission, {}};
        const auto submission = reference.find(receipt->submission);
        const auto* state = submission == reference.end() ? nullptr : std::get_if<SubmissionState>(&submission->second.operation.body);
        if (!sync::isGenuine(address, *receipt, world.session->publicKey())) {
            world.accuse("a receipt is not genuine");
        }
        if (state == nullptr || state->contentHash != receipt->contentHash || state->revision != receipt->revision) {
            world.accuse("a receipt is about something else than its submission");
        }
    }
    for (const auto& [id, held] : reference) {
        const auto* state = std::get_if<SubmissionState>(&held.operation.body);
        const bool isSubmitted = state != nullptr && state->step == SubmissionStep::submitted && !held.isRefused;
        if (receipts[id] != (isSubmitted ? 1 : 0)) {
            world.accuse(toString(id) + " has " + std::to_string(receipts[id]) + " receipts");
        }
    }
}

void checkRefusals(World& world, const Holdings& reference) {
    std::map<OperationId, int> refusals;
    for (const auto& [id, held] : reference) {
        if (const auto* refusal = std::get_if<Refusal>(&held.operation.body)) {
            ++refusals[refusal->operation];
            if (refusal->reason.empty() || sync::refusalText(refusal->reason).message.vi.empty()) {
                world.accuse("a refusal without a reason");
            }
        }
    }
    for (const auto& [id, held] : reference) {
        if (refusals[id] != (held.isRefused ? 1 : 0)) {
            world.accuse(toString(id) + (held.isRefused ? " was refused" : " was not refused") + ", and has " +
                         std::to_string(refusals[id]) + " refusals");
        }
    }
}

/// A member holds what it may see and its own, no more and no less.
void checkHoldings(World& world, const Laptop& laptop, const Holdings& reference) {
    const auto identity = laptop.store->identity();
    const DeviceId device = identity && *identity ? (**identity).device : DeviceId{};
    const Holdings own = everythingOn(world, laptop);
    for (const auto& [id, held] : reference) {
        const bool isOwn = id.device == device;
        if (!isOwn && (held.isRefused || !maySee(laptop, held.operation.address))) {
            continue;
        }
        const auto found = own.find(id);
        if (found == own.end()) {
            world.accuse(laptop.name + " lacks " + toString(id) + " at " + spelled(held.operation.address));
        } else if (found->second.operation != held.operation || found->second.isRefused != held.isRefused) {
            world.accuse(laptop.name + " holds " + toString(id) + " differently");
        }
    }
    for (const auto& [id, held] : own) {
        const auto found = reference.find(id);
        if (found == reference.end()) {
            world.accuse(laptop.name + " holds " + toString(id) + ", which the server does not know");
        } else if (id.device != device && !laptop.formerDevices.contains(id.device) && !maySee(laptop, held.operation.address)) {
            world.accuse(laptop.name + " holds " + toString(id) + ", which is not for its eyes");
        }
    }
}

void checkState(World& world, const Machine& machine, const std::map<Address, Register>& expected,
                const std::function<bool(const Address&)>& shows) {
    for (const auto& [address, contents] : expected) {
        if (!shows(address)) {
            continue;
        }
        const auto shown = machine.store->read(address);
        if (!shown || *shown != contents) {
            world.accuse(machine.name + " shows something else at " + spelled(address) + ": " +
                         (shown ? std::to_string(shown->heads.size()) + " heads instead of " + std::to_string(contents.heads.size())
                                : shown.error().code));
        }
    }
}

std::map<Address, Register> expectedState(const Holdings& reference) {
    std::map<Address, std::vector<const Operation*>> written;
    for (const auto& [id, held] : reference) {
        if (!held.isRefused) {
            written[held.operation.address].push_back(&held.operation);
        }
    }
    std::map<Address, Register> state;
    for (const auto& [address, operations] : written) {
        state[address] = foldAgain(operations);
    }
    return state;
}

/// Who has seen a value and typed over it is in no conflict with it.
void checkConflicts(World& world, const std::map<Address, Register>& state) {
    std::map<OperationId, const std::set<OperationId>*> seen;
    for (const auto& laptop : world.laptops) {
        for (const Typed& typed : laptop->typed) {
            seen[typed.operation.id] = &typed.seen;
        }
    }
    for (const auto& [address, contents] : state) {
        for (const auto& head : contents.heads) {
            const auto found = seen.find(head.id);
            const bool isKnown =
                found != seen.end() && std::any_of(contents.heads.begin(), contents.heads.end(),
                                                   [&](const Operation& other) { return found->second->contains(other.id); });
            if (isKnown) {
                world.accuse(toString(head.id) + " is in conflict with what its author had seen, at " + spelled(address));
            }
        }
    }
}

/// Under its own id, or, of a laptop that has had to go on under another one, the same words at the same place.
std::optional<Operation> writtenAgain(const Laptop& laptop, const Operation& operation) {
    const auto byId = laptop.store->find(operation.id);
    if (byId && *byId && (**byId).operation == operation) {
        return (**byId).operation;
    }
    const auto history = laptop.wasPutBack ? laptop.store->history(operation.address) : Result<std::vector<JournalEntry>>{};
    if (!history) {
        return std::nullopt;
    }
    const auto same = std::find_if(history->rbegin(), history->rend(), [&](const JournalEntry& entry) {
        return entry.standing != Standing::setAside && entry.operation.body == operation.body;
    });
    if (same != history->rend()) {
        return same->operation;
    }
    // A comment names its author in its address, and so has another one now.
    const auto others = laptop.store->entries(operation.address.period, operation.address.unit, Topic::comment);
    for (const Entry& entry : others ? *others : std::vector<Entry>{}) {
        if (entry.contents.shown()->body == operation.body) {
            return *entry.contents.shown();
        }
    }
    return std::nullopt;
}

/// No value once typed is lost: in its author's journal, at the server, at the leader's.
void checkTyped(World& world, const Laptop& laptop, const Holdings& reference) {
    const Laptop& leader = *world.laptops.front();
    for (const Typed& typed : laptop.typed) {
        if (typed.goneWithTheDisk) {
            continue;
        }
        const auto kept = writtenAgain(laptop, typed.operation);
        // Put back and then revoked: it cannot fetch what it had sent, and the server has it.
        const auto there = reference.find(typed.operation.id);
        if (!kept && laptop.isRevoked && laptop.wasPutBack && there != reference.end() && there->second.operation == typed.operation) {
            continue;
        }
        if (!kept) {
            world.accuse(laptop.name + " lost what it had reported as saved: " + toString(typed.operation.id));
            continue;
        }
        const Operation& operation = *kept;
        if (!isMember(laptop)) {
            continue;
        }
        const auto held = reference.find(operation.id);
        if (held == reference.end() || held->second.operation != operation) {
            world.accuse("the server lacks " + toString(operation.id) + " of " + laptop.name);
        } else if (!held->second.isRefused) {
            const auto atLeader = leader.store->find(operation.id);
            if (!atLeader || !*atLeader || (**atLeader).operation != operation) {
                world.accuse("the leader lacks " + toString(operation.id) + " of " + laptop.name);
            }
        }
    }
}

}  // namespace

void healAndExchange(World& world) {
    SeededRandom random(world.seed ^ 0xE7D);
    world.note("everything is healed");
    world.server.disk->heal();
    for (const auto& laptop : world.laptops) {
        laptop->disk->heal();
    }
    world.mend(random);
    SimulatedLine line(world, random, 0, 0);
    world.weather.line = 0;
    bool isQuiet = false;
    for (int round = 0; round < kRounds && !isQuiet && world.failures.empty(); ++round) {
        isQuiet = true;
        for (const auto& laptop : world.laptops) {
            if (!laptop->hasJoined && laptop->invitation) {
                (void)tryToJoin(world, *laptop, line);
            }
            if (!isMember(*laptop)) {
                continue;
            }
            const auto summary = exchangeOnce(world, *laptop, line);
            isQuiet = isQuiet && summary && summary->sent == 0 && summary->fetched == 0 && summary->serverStateAgrees;
        }
    }
    if (!isQuiet) {
        world.accuse("with everything healed the exchanges do not come to an end");
    }
}

void reckon(World& world) {
    const Holdings reference = everythingOn(world, world.server);
    world.counts["operations"] += reference.size();
    verifyFile(world, world.server);
    checkNumbers(world, reference);
    checkReceipts(world, reference);
    checkRefusals(world, reference);
    const auto state = expectedState(reference);
    for (const auto& [address, contents] : state) {
        world.counts["conflicts at the end"] += contents.inConflict() ? 1 : 0;
    }
    checkConflicts(world, state);
    checkState(world, world.server, state, [](const Address&) { return true; });
    for (const auto& laptop : world.laptops) {
        verifyFile(world, *laptop);
        checkTyped(world, *laptop, reference);
        if (isMember(*laptop)) {
            checkHoldings(world, *laptop, reference);
            checkState(world, *laptop, state, [&](const Address& address) { return maySee(*laptop, address); });
        }
    }
}

}  // namespace hopluu::simulation
