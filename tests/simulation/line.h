// The simulated line between a laptop and the server: what can go wrong on one does, as the seed says.
#pragma once

#include "simulation/world.h"
#include "sync/transport.h"

namespace hopluu::simulation {

class SimulatedLine final : public sync::Transport {
public:
    /// `trouble` in percent of the requests; `longestBody` as in Weather.
    SimulatedLine(World& world, SeededRandom& random, unsigned trouble, std::size_t longestBody)
        : world_(world), random_(random), trouble_(trouble), longestBody_(longestBody) {}

    [[nodiscard]] Result<sync::Reply> send(const sync::Request& request) override;

private:
    [[nodiscard]] Result<sync::Reply> sendBadly(const Message& message);
    void damage(Bytes& bytes);
    void damage(Message& message);

    World& world_;
    SeededRandom& random_;
    unsigned trouble_;
    std::size_t longestBody_;
};

/// What the server answers; "network.no-route" while it is not running.
[[nodiscard]] Result<sync::Reply> deliver(World& world, const Message& message);

}  // namespace hopluu::simulation
