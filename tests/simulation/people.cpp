// What people do at their laptops. They are not careful: they write into locked years, submit twice and judge what they have not seen.
#include "simulation/actions.h"
#include "simulation/line.h"
#include "sync/crypto.h"
#include "sync/receipt.h"

namespace hopluu::simulation {

namespace {

const UnitId kBoards[] = {UnitId{"ha-nam"}, UnitId{"nam-dinh"}};

Laptop* someLaptop(World& world, SeededRandom& random) {
    Laptop& chosen = *world.laptops[random.below(world.laptops.size())];
    return chosen.hasJoined && chosen.store ? &chosen : nullptr;
}

Laptop* someBoard(World& world, SeededRandom& random) {
    Laptop* chosen = someLaptop(world, random);
    return chosen != nullptr && chosen->role == Role::board ? chosen : nullptr;
}

Laptop* theLeader(World& world) {
    return world.laptops.front()->store ? world.laptops.front().get() : nullptr;
}

std::string someText(SeededRandom& random) {
    static const char* const kWords[] = {"cấp mới", "dự án", "khu công nghiệp", "vốn đăng ký", "lao động", "xin mở khóa"};
    std::string text;
    const std::size_t words = 1 + random.below(6);
    for (std::size_t i = 0; i < words; ++i) {
        text += std::string(i == 0 ? "" : " ") + kWords[random.below(std::size(kWords))];
    }
    if (random.oneIn(25)) {
        for (std::size_t i = 2000 + random.below(20'000); i > 0; --i) {  // does not compress: wants parts of its own
            text += static_cast<char>('!' + random.below(90));
        }
    }
    return text;
}

std::set<OperationId> seenBy(const Laptop& laptop, const Operation& operation) {
    std::set<OperationId> seen;
    const auto history = laptop.store->history(operation.address);
    for (const auto& entry : history ? *history : std::vector<JournalEntry>{}) {
        const bool counts = entry.standing == Standing::local || entry.standing == Standing::received;
        if (counts && entry.operation.id != operation.id) {
            seen.insert(entry.operation.id);
        }
    }
    return seen;
}

/// Saves, and remembers what was reported as saved.
bool save(World& world, Laptop& laptop, const std::vector<Draft>& drafts) {
    auto written = laptop.store->record(drafts);
    if (!written) {
        world.note(laptop.name + ": not saved: " + written.error().code);
        if (!isDiskTrouble(written.error())) {
            world.accuse(laptop.name + " cannot save: " + written.error().code);
        }
        return false;
    }
    for (auto& operation : *written) {
        world.note(laptop.name + " saved " + std::to_string(operation.id.sequence) + ": topic " +
                   std::to_string(static_cast<int>(operation.address.topic)) + " " + operation.address.unit.text + "/" +
                   operation.address.item.text);
        laptop.typed.push_back({operation, seenBy(laptop, operation)});
        ++world.counts["values typed"];
    }
    return true;
}

Value someValue(SeededRandom& random) {
    switch (random.below(8)) {
        case 0:
            return {};
        case 1:
            return Value::inState(ValueState::noneArose);
        default:
            return Value::of(Decimal::fromMillionths(random.between(0, 5) * Decimal::kUnit),
                             random.oneIn(4) ? Finality::estimate : Finality::final, random.oneIn(6) ? someText(random) : "");
    }
}

void typeCells(World& world, SeededRandom& random) {
    Laptop* laptop = someBoard(world, random);
    if (laptop == nullptr) {
        return;
    }
    // Now and then into another board's year, which the server must refuse.
    const UnitId unit = random.oneIn(30) ? kBoards[random.below(2)] : laptop->unit;
    std::vector<Draft> drafts;
    for (std::size_t i = 1 + random.below(3); i > 0; --i) {
        drafts.push_back({{kPeriod, unit, Topic::cell, ItemCode{"c" + std::to_string(random.below(5))}}, someValue(random)});
    }
    (void)save(world, *laptop, drafts);
}

void typeWords(World& world, SeededRandom& random) {
    Laptop* laptop = someBoard(world, random);
    if (laptop == nullptr) {
        return;
    }
    const auto at = [&](Topic topic, const char* item) { return Address{kPeriod, laptop->unit, topic, ItemCode{item}}; };
    switch (random.below(3)) {
        case 0:
            (void)save(world, *laptop, {{at(Topic::narrative, random.oneIn(2) ? "I" : "II"), ParagraphText{someText(random)}}});
            break;
        case 1:
            (void)save(world, *laptop,
                       {{at(Topic::score, "III.2"), Score{Decimal::fromMillionths(random.between(0, 4) * Decimal::kUnit), "", {}}}});
            break;
        default:
            (void)save(world, *laptop, {{at(Topic::explanation, "rule"), Explanation{someText(random)}}});
    }
}

void comment(World& world, SeededRandom& random) {
    Laptop* laptop = someLaptop(world, random);
    auto identity = laptop == nullptr ? Result<std::optional<Identity>>{std::nullopt} : laptop->store->identity();
    if (!identity || !*identity) {
        return;
    }
    const auto last = laptop->store->lastSequence((**identity).device);
    if (!last) {
        return;
    }
    const UnitId unit = laptop->role == Role::leader ? kBoards[random.below(2)] : laptop->unit;
    const std::string item = "c1#" + toString(OperationId{(**identity).device, *last + 1});
    (void)save(world, *laptop, {{{kPeriod, unit, Topic::comment, ItemCode{item}}, Comment{someText(random)}}});
}

/// Decides a conflict: takes one of the two, or writes a third.
void decide(World& world, SeededRandom& random) {
    Laptop* laptop = someLaptop(world, random);
    auto conflicts = laptop == nullptr ? Result<std::vector<Entry>>{std::vector<Entry>{}} : laptop->store->conflicts();
    if (!conflicts || conflicts->empty()) {
        return;
    }
    const Entry& entry = (*conflicts)[random.below(conflicts->size())];
    if (entry.address.topic == Topic::submission) {
        return;
    }
    const bool isThird = entry.address.topic == Topic::cell && random.oneIn(3);
    const Body body = isThird ? Body{someValue(random)} : entry.contents.heads[random.below(entry.contents.heads.size())].body;
    world.note(laptop->name + " decides a conflict");
    (void)save(world, *laptop, {{entry.address, body}});
}

std::optional<SubmissionState> submissionAt(const Laptop& laptop, const UnitId& unit) {
    const auto contents = laptop.store->read({kPeriod, unit, Topic::submission, {}});
    if (!contents || contents->shown() == nullptr) {
        return std::nullopt;
    }
    return std::get<SubmissionState>(contents->shown()->body);
}

void judge(World& world, Laptop& laptop, const UnitId& unit, SubmissionStep step, std::uint32_t revision, const std::string& reason) {
    const auto content = sync::summarise(*laptop.store, kPeriod, unit);
    if (content) {
        (void)save(world, laptop, {{{kPeriod, unit, Topic::submission, {}}, SubmissionState{step, revision, reason, {}, content->hash}}});
    }
}

void submit(World& world, SeededRandom& random) {
    if (Laptop* laptop = someBoard(world, random)) {
        const auto before = submissionAt(*laptop, laptop->unit);
        judge(world, *laptop, laptop->unit, SubmissionStep::submitted, (before ? before->revision : 0) + 1, "");
    }
}

void giveJudgement(World& world, SeededRandom& random) {
    Laptop* leader = theLeader(world);
    const UnitId& unit = kBoards[random.below(2)];
    const auto before = leader == nullptr ? std::nullopt : submissionAt(*leader, unit);
    if (!before) {
        return;
    }
    const bool accepts = random.oneIn(3);
    judge(world, *leader, unit, accepts ? SubmissionStep::accepted : SubmissionStep::returned, before->revision,
          accepts ? "" : "Thiếu biểu lao động");
}

void leadersWords(World& world, SeededRandom& random) {
    Laptop* leader = theLeader(world);
    if (leader == nullptr) {
        return;
    }
    switch (random.below(5)) {
        case 0:
            (void)save(world, *leader, {{{kPeriod, kBloc, Topic::narrative, ItemCode{"I"}}, ParagraphText{someText(random)}}});
            break;
        case 1:
            (void)save(world, *leader,
                       {{{kPeriod, kBoards[random.below(2)], Topic::approvedScore, ItemCode{"III.2"}},
                         Score{Decimal::fromMillionths(random.between(0, 4) * Decimal::kUnit), "", {}}}});
            break;
        case 2:
            (void)save(world, *leader,
                       {{{kPeriod, kBloc, Topic::adjustment, ItemCode{"c1#1"}},
                         Adjustment{Decimal::fromMillionths(random.between(-3, 3)), "vì", random.oneIn(3)}}});
            break;
        case 3:
            (void)save(world, *leader, {{{kPeriod, kBloc, Topic::ballot, ItemCode{"1"}}, BallotRecord{someText(random), random.oneIn(4)}}});
            break;
        default:
            (void)save(world, *leader,
                       {{{kPeriod, kBoards[random.below(2)], Topic::lockException, {}}, LockException{"2023-02-15", "máy hỏng"}}});
    }
}

void changePhase(World& world, SeededRandom& random) {
    if (Laptop* leader = theLeader(world)) {
        const PeriodPhase phase = random.percent(70) ? PeriodPhase::open : PeriodPhase::locked;
        (void)save(world, *leader, {{{kPeriod, kBloc, Topic::campaign, {}}, CampaignDocument{"{}", phase}}});
    }
}

void invite(World& world, SeededRandom& random) {
    Laptop* leader = theLeader(world);
    Laptop& guest = *world.laptops[random.below(world.laptops.size())];
    if (leader == nullptr || guest.hasJoined || guest.invitation) {
        return;
    }
    sync::InvitationFile file = *leader->invitation;
    file.invitation = sync::makeOneTimeCode();
    file.code = sync::makeOneTimeCode();
    file.unit = guest.unit;
    file.role = Role::board;
    file.expiresAtMilliseconds = world.now + random.between(1, 90) * 86'400'000;
    const Invitation invitation{Role::board, sync::codeHash(file.code), file.expiresAtMilliseconds};
    if (save(world, *leader, {{{{}, guest.unit, Topic::invitation, ItemCode{file.invitation}}, invitation}})) {
        guest.invitation = file;
    }
}

void revoke(World& world, SeededRandom& random) {
    Laptop* leader = theLeader(world);
    Laptop& laptop = *world.laptops[random.below(world.laptops.size())];
    if (leader == nullptr || laptop.role == Role::leader || !laptop.hasJoined || !laptop.store || !world.revokedDevices.empty() ||
        world.serverWasPutBack) {
        return;
    }
    const auto identity = laptop.store->identity();
    if (!identity || !*identity) {
        return;
    }
    const std::string device = toString((**identity).device);
    if (save(world, *leader, {{{{}, laptop.unit, Topic::revocation, ItemCode{device}}, Revocation{"mất máy"}}})) {
        world.revokedDevices.insert(device);
        laptop.isRevoked = true;
    } else {
        laptop.mayBeRevoked = true;
    }
}

/// Everything gets there, and nothing comes back.
class DeafLine final : public sync::Transport {
public:
    explicit DeafLine(sync::Transport& line) : line_(line) {}
    [[nodiscard]] Result<sync::Reply> send(const sync::Request& request) override {
        (void)line_.send(request);
        return fail(Error{"network.timeout", {"", ""}, {"", ""}, ""});
    }

private:
    sync::Transport& line_;
};

/// The year is locked and opened again; a laptop types through both and hears of neither.
void missALock(World& world, SeededRandom& random) {
    Laptop* leader = theLeader(world);
    Laptop* laptop = someBoard(world, random);
    if (leader == nullptr || laptop == nullptr) {
        return;
    }
    SimulatedLine line(world, random, 0, 0);
    DeafLine deaf(line);
    const Address place{kPeriod, laptop->unit, Topic::cell, ItemCode{"c" + std::to_string(random.below(5))}};
    const auto setPhase = [&](PeriodPhase phase) {
        return save(world, *leader, {{{kPeriod, kBloc, Topic::campaign, {}}, CampaignDocument{"{}", phase}}}) &&
               exchangeOnce(world, *leader, line).has_value();
    };
    if (setPhase(PeriodPhase::locked) && save(world, *laptop, {{place, someValue(random)}})) {
        (void)exchangeOnce(world, *laptop, deaf);
        (void)(setPhase(PeriodPhase::open) && save(world, *laptop, {{place, someValue(random)}}));
    }
}

constexpr Action kActions[] = {
    {"type cells", 260, typeCells},
    {"type words", 60, typeWords},
    {"comment", 20, comment},
    {"decide a conflict", 40, decide},
    {"submit", 40, submit},
    {"judge", 40, giveJudgement},
    {"leader writes", 30, leadersWords},
    {"change the phase", 14, changePhase},
    {"miss a lock", 6, missALock},
    {"invite", 60, invite},
    {"revoke", 3, revoke},
};

}  // namespace

std::span<const Action> peoplesActions() {
    return kActions;
}

}  // namespace hopluu::simulation
