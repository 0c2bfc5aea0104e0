#include "simulation/run.h"

#include "simulation/actions.h"
#include "simulation/line.h"
#include "simulation/reckoning.h"
#include "sync/crypto.h"

#include <sodium.h>

#include <cstdio>
#include <numeric>

namespace hopluu::simulation {

namespace {

/// libsodium's random numbers while a simulation runs: keys, device ids and one-time codes follow from the seed too.
SeededRandom theLuck{1};

std::uint32_t drawLuck() {
    return static_cast<std::uint32_t>(theLuck.next());
}

void fillWithLuck(void* out, const std::size_t size) {
    auto* bytes = static_cast<std::uint8_t*>(out);
    for (std::size_t i = 0; i < size; ++i) {
        bytes[i] = static_cast<std::uint8_t>(theLuck.next());
    }
}

void seedEverything(std::uint64_t seed) {
    static randombytes_implementation luck{[] { return "simulation"; }, drawLuck, nullptr, nullptr, fillWithLuck, nullptr};
    (void)randombytes_set_implementation(&luck);
    theLuck = SeededRandom(seed ^ 0x10CA);
    test::seedSqlite(seed);
}

/// A server, the leader's laptop joined and the year open; the others wait for their invitations.
void setUp(World& world) {
    const std::pair<const char*, const char*> kLaptops[] = {
        {"ha-nam-1", "ha-nam"}, {"ha-nam-2", "ha-nam"}, {"nam-dinh-1", "nam-dinh"}, {"nam-dinh-2", "nam-dinh"}};
    world.laptops.push_back(std::make_unique<Laptop>("leader", world.folder.path(), UnitId{"hai-phong"}, Role::leader));
    for (const auto& [name, unit] : kLaptops) {
        world.laptops.push_back(std::make_unique<Laptop>(name, world.folder.path(), UnitId{unit}, Role::board));
    }
    for (const auto& laptop : world.laptops) {
        laptop->worldTime = &world.now;
    }
    SeededRandom calm(1);
    world.mend(calm);
    if (!world.session) {
        return;
    }
    Laptop& leader = *world.laptops.front();
    auto invitation = world.session->inviteFirstLeader({"https://127.0.0.1:1"}, {});
    if (!invitation) {
        world.accuse("no invitation for the leader: " + invitation.error().code);
        return;
    }
    leader.invitation = *invitation;
    SimulatedLine line(world, calm, 0, 0);
    (void)tryToJoin(world, leader, line);
    const Draft open{{kPeriod, kBloc, Topic::campaign, {}}, CampaignDocument{"{}", PeriodPhase::open}};
    const auto written = leader.store->record(std::span(&open, 1));
    if (!written) {
        world.accuse("the year does not open");
        return;
    }
    leader.typed.push_back({written->front()});
    (void)exchangeOnce(world, leader, line);
}

const Action& draw(SeededRandom& random) {
    unsigned total = 0;
    for (const auto actions : {peoplesActions(), worldsActions(), carriersActions(), oldCopies()}) {
        total = std::accumulate(actions.begin(), actions.end(), total, [](unsigned sum, const Action& each) { return sum + each.weight; });
    }
    auto left = static_cast<unsigned>(random.below(total));
    for (const auto actions : {peoplesActions(), worldsActions(), carriersActions(), oldCopies()}) {
        for (const Action& action : actions) {
            if (left < action.weight) {
                return action;
            }
            left -= action.weight;
        }
    }
    return peoplesActions().front();
}

void step(World& world, std::size_t number) {
    SeededRandom random(world.seed * 1'000'003 + number);
    // The luck of keys and codes is the step's own too: leaving out another step does not change it.
    theLuck = SeededRandom(random.next());
    const Action& action = draw(random);
    world.now += random.between(1, 120'000);
    if (world.isTracing) {
        std::printf("  step %zu: %s\n", number, action.name);
    }
    ++world.counts[std::string("did: ") + action.name];
    action.run(world, random);
    world.mend(random);
}

}  // namespace

Outcome run(std::uint64_t seed, const Options& options) {
    seedEverything(seed);
    World world(seed, options.restores);
    world.isTracing = options.trace;
    world.note("weather: line " + std::to_string(world.weather.line) + ", disk " + std::to_string(world.weather.disk) + ", clock " +
               std::to_string(world.weather.clock) + ", longest body " + std::to_string(world.weather.longestBody));
    setUp(world);
    Outcome outcome;
    while (outcome.steps < options.steps && world.failures.empty()) {
        const std::size_t number = outcome.steps++;
        if (!options.without.contains(number)) {
            step(world, number);
        }
    }
    if (world.failures.empty()) {
        healAndExchange(world);
    }
    if (world.failures.empty()) {
        reckon(world);
    }
    outcome.failures = std::move(world.failures);
    outcome.counts = std::move(world.counts);
    return outcome;
}

Options shrink(std::uint64_t seed, Options options) {
    options.trace = false;
    const auto fails = [&](const Options& tried) { return !run(seed, tried).failures.empty(); };
    options.steps = run(seed, options).steps;
    for (std::size_t steps = 0; steps < options.steps; ++steps) {
        Options shorter = options;
        shorter.steps = steps;
        if (fails(shorter)) {
            options = shorter;
        }
    }
    for (std::size_t number = options.steps; number-- > 0;) {
        Options fewer = options;
        fewer.without.insert(number);
        if (fails(fewer)) {
            options = fewer;
        }
    }
    return options;
}

}  // namespace hopluu::simulation
