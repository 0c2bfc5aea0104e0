// A file put back from an older copy: a disk replaced, a folder restored.
#include "simulation/actions.h"

#include <algorithm>
#include <limits>

namespace hopluu::simulation {

namespace {

/// How many operations of its own the server has written: receipts, refusals, members.
std::size_t serversOwn(const World& world) {
    const auto news = world.server.store->news(0, {}, std::numeric_limits<std::int32_t>::max(), [](const Address&) { return true; });
    return news ? static_cast<std::size_t>(std::count_if(news->entries.begin(), news->entries.end(),
                                                         [](const JournalEntry& entry) {
                                                             const Topic topic = entry.operation.address.topic;
                                                             return topic == Topic::receipt || topic == Topic::refusal ||
                                                                    topic == Topic::device;
                                                         }))
                : 0;
}

void close(World& world, Machine& machine) {
    machine.disk->heal();
    if (&machine == &world.server) {
        world.stopServer();
    }
    machine.store.reset();
    machine.disk->settle();
}

void putBack(Machine& machine) {
    std::filesystem::copy_file(*machine.copy, machine.folder / "store", std::filesystem::copy_options::overwrite_existing);
    std::filesystem::remove(machine.folder / "store-wal");
    std::filesystem::remove(machine.folder / "store-shm");
}

void copyServer(World& world, SeededRandom&) {
    if (!world.weather.serverRestore || !world.server.store || world.server.disk->hasFailed()) {
        return;
    }
    world.ownAtCopy = serversOwn(world);
    close(world, world.server);
    world.server.copy = world.folder / "server.copy";
    std::filesystem::copy_file(world.server.folder / "store", *world.server.copy, std::filesystem::copy_options::overwrite_existing);
    world.note("the server's file is copied");
}

void putServerBack(World& world, SeededRandom& random) {
    if (!world.server.copy || !world.server.store || world.server.disk->hasFailed() || !world.revokedDevices.empty() ||
        !random.percent(50)) {
        return;
    }
    // What it said itself since then is known to nobody else: see docs/decisions/0084.
    if (serversOwn(world) != world.ownAtCopy) {
        return;
    }
    close(world, world.server);
    putBack(world.server);
    world.serverWasPutBack = true;
    for (const auto& laptop : world.laptops) {
        laptop->mayBelieveTooMuch = true;
    }
    ++world.counts["server put back"];
    world.note("the server's file is put back from its copy");
}

/// What was typed after the copy and never reached the server went with the disk.
void countLosses(World& world, Laptop& laptop, const Store& putBack) {
    for (Typed& typed : laptop.typed) {
        const auto here = putBack.find(typed.operation.id);
        const auto there = world.server.store->find(typed.operation.id);
        const bool isHere = here && *here && (**here).operation == typed.operation;
        const bool isThere = there && *there && (**there).standing != Standing::refused && (**there).operation == typed.operation;
        typed.goneWithTheDisk = typed.goneWithTheDisk || (!isHere && !isThere);
    }
}

void copyLaptop(World& world, SeededRandom& random) {
    Laptop& laptop = *world.laptops[random.below(world.laptops.size())];
    if (!world.weather.laptopRestore || !laptop.hasJoined || !laptop.store || laptop.disk->hasFailed()) {
        return;
    }
    close(world, laptop);
    laptop.copy = world.folder / (laptop.name + ".copy");
    std::filesystem::copy_file(laptop.folder / "store", *laptop.copy, std::filesystem::copy_options::overwrite_existing);
    world.note("the file of " + laptop.name + " is copied");
}

void putLaptopBack(World& world, SeededRandom& random) {
    Laptop& laptop = *world.laptops[random.below(world.laptops.size())];
    if (!laptop.copy || !laptop.store || laptop.isRevoked || laptop.disk->hasFailed() || !world.server.store || !random.percent(40)) {
        return;
    }
    close(world, laptop);
    putBack(laptop);
    laptop.wasPutBack = true;
    if (const auto identity = laptop.open() ? laptop.store->identity() : Result<std::optional<Identity>>{std::nullopt};
        identity && *identity) {
        laptop.formerDevices.insert((**identity).device);
    }
    if (laptop.store) {
        countLosses(world, laptop, *laptop.store);
    }
    ++world.counts["laptop put back"];
    world.note("the file of " + laptop.name + " is put back from its copy");
}

constexpr Action kActions[] = {
    {"copy the server", 40, copyServer},
    {"put the server back", 60, putServerBack},
    {"copy a laptop", 50, copyLaptop},
    {"put a laptop back", 80, putLaptopBack},
};

}  // namespace

std::span<const Action> oldCopies() {
    return kActions;
}

}  // namespace hopluu::simulation
