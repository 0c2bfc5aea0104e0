// When to try again. Pure: what comes in is what happened, and a random number.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

namespace hopluu::sync {

/// After `failures` attempts in a row (1 or more): 5 s, 10 s, 20 s … up to 15 minutes, between half of it and all of it as `random`
/// (0 to 1) says, so that a bloc whose server comes back does not knock all at once.
[[nodiscard]] std::chrono::milliseconds waitAfterFailure(std::uint32_t failures, double random);
/// With nothing wrong: the next look for news, 60 to 90 s.
[[nodiscard]] std::chrono::milliseconds waitAfterSuccess(double random);

/// Trying again by itself cannot help: a person has to do something first (a revoked device, a changed certificate, many values that would
/// be emptied).
[[nodiscard]] bool needsPerson(std::string_view errorCode);

}  // namespace hopluu::sync
