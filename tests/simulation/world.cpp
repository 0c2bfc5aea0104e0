#include "simulation/world.h"

#include <cstdio>

namespace hopluu::simulation {

namespace {

constexpr test::Unsynced kCrashes[] = {test::Unsynced::kept, test::Unsynced::dropped, test::Unsynced::firstPart, test::Unsynced::anyPart};

Weather drawWeather(SeededRandom& random, bool withRestores) {
    constexpr unsigned kLines[] = {0, 10, 30, 60};
    constexpr unsigned kDisks[] = {0, 0, 5, 15};
    constexpr unsigned kClocks[] = {0, 2, 10};
    constexpr std::size_t kLongest[] = {0, 0, 0, 24'000, 8'000};
    Weather weather;
    weather.line = kLines[random.below(std::size(kLines))];
    weather.disk = kDisks[random.below(std::size(kDisks))];
    weather.clock = kClocks[random.below(std::size(kClocks))];
    weather.longestBody = kLongest[random.below(std::size(kLongest))];
    const std::size_t restores = random.below(3);
    weather.serverRestore = withRestores && restores == 1;
    weather.laptopRestore = withRestores && restores == 2;
    return weather;
}

}  // namespace

bool isDiskTrouble(const Error& error) {
    return error.code == "store.io" || error.code == "store.disk-full" || error.code == "server.storage";
}

Machine::Machine(std::string itsName, const std::filesystem::path& parent) : name(std::move(itsName)), folder(parent / name) {
    std::filesystem::create_directory(folder);
    disk = std::make_unique<test::FaultDisk>(folder);
}

Status Machine::open() {
    auto opened = Store::open(folder / "store", true, wall());
    if (!opened) {
        return fail(opened.error());
    }
    store = std::move(*opened);
    return {};
}

World::World(std::uint64_t itsSeed, bool withRestores) : seed(itsSeed), server("server", folder.path()) {
    SeededRandom random(seed);
    weather = drawWeather(random, withRestores);
    server.worldTime = &now;
}

World::~World() {
    session.reset();
    server.store.reset();
    laptops.clear();
}

void World::accuse(const std::string& what) {
    failures.push_back(what);
    note("FAILURE: " + what);
}

void World::note(const std::string& what) {
    if (isTracing) {
        std::printf("    %s\n", what.c_str());
        std::fflush(stdout);
    }
}

bool World::startServer() {
    if (session) {
        return true;
    }
    if (!server.store) {
        if (auto opened = server.open(); !opened) {
            note("server does not open: " + opened.error().code);
            return false;
        }
    }
    auto started = sync::ServerSession::start(*server.store, server.wall());
    if (!started) {
        note("server does not start: " + started.error().code);
        return false;
    }
    session = std::move(*started);
    return true;
}

void World::stopServer() {
    session.reset();
    server.store.reset();
}

void World::mend(SeededRandom& random) {
    std::vector<Machine*> machines{&server};
    for (const auto& laptop : laptops) {
        machines.push_back(laptop.get());
    }
    for (Machine* machine : machines) {
        if (machine->disk->isDown()) {
            const auto unsynced = kCrashes[random.below(std::size(kCrashes))];
            note(machine->name + " lost its power; unsynced writes: " + std::to_string(static_cast<int>(unsynced)));
            ++counts["crashes"];
            if (machine == &server) {
                session.reset();
            }
            machine->store.reset();
            machine->disk->restart(unsynced, random);
            machine->disk->heal();
        }
        if (!machine->store) {
            if (auto opened = machine->open(); !opened) {
                if (!machine->disk->hasFailed()) {
                    accuse(machine->name + " does not open: " + opened.error().code);
                }
                machine->disk->heal();
                continue;
            }
        }
        if (machine == &server && !startServer() && !server.disk->hasFailed()) {
            accuse("the server does not start");
        }
    }
}

}  // namespace hopluu::simulation
