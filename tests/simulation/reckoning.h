// The end of a simulation: all faults are healed, everyone exchanges until nothing is left to send or to fetch, and what everyone then
// holds is compared with what was typed. Whatever does not hold is an accusation.
#pragma once

#include "simulation/world.h"

namespace hopluu::simulation {

/// Heals, and exchanges over a good line. A queue that does not get empty is a failure.
void healAndExchange(World& world);
/// docs/decisions/0086: what must hold.
void reckon(World& world);

}  // namespace hopluu::simulation
