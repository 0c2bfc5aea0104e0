// What can happen in one step of a simulation. Each draws all that it needs from the step's own random numbers, so that leaving a step out
// changes no other.
#pragma once

#include "simulation/world.h"

#include <span>

namespace hopluu::simulation {

struct Action {
    const char* name;
    unsigned weight;
    void (*run)(World&, SeededRandom&);
};

/// What people do: type, clear, submit, judge, invite, revoke (people.cpp).
[[nodiscard]] std::span<const Action> peoplesActions();
/// What the world does to them: exchanges over a bad line, crashes, clocks, disks (events.cpp).
[[nodiscard]] std::span<const Action> worldsActions();

/// Files on sticks and in e-mails (carriers.cpp).
[[nodiscard]] std::span<const Action> carriersActions();

/// Files put back from older copies (old_copies.cpp).
[[nodiscard]] std::span<const Action> oldCopies();

/// One exchange of one laptop over this line, and what must hold right after it.
[[nodiscard]] Result<sync::ExchangeSummary> exchangeOnce(World& world, Laptop& laptop, sync::Transport& line);
/// "Received" on a laptop means that the server holds it, at every moment.
void requireHonest(World& world, const Laptop& laptop);
/// Tries to join by the laptop's invitation. False: not this time.
bool tryToJoin(World& world, Laptop& laptop, sync::Transport& line);

}  // namespace hopluu::simulation
