// The fold: from the operations at one address to what is shown there. A pure function; the same set of operations gives the
// same register, whatever their order, their doubles or the way they came.
#pragma once

#include "journal/operation.h"

#include <span>
#include <vector>

namespace hopluu {

struct Register {
    /// Operations that no other one supersedes by name, nor a later one of the same device, which has seen all that it wrote before.
    /// Latest (time, then device) first. The first is shown. Empty: nothing was written.
    std::vector<Operation> heads;

    [[nodiscard]] const Operation* shown() const { return heads.empty() ? nullptr : &heads.front(); }
    /// Heads that say different things. Equal bodies are agreement.
    [[nodiscard]] bool inConflict() const;

    bool operator==(const Register&) const = default;
};

[[nodiscard]] Register fold(std::span<const Operation> operationsAtOneAddress);

}  // namespace hopluu
