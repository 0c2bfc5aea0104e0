// What a vote has decided. Counted in whole ballots: no share is rounded before it is compared.
#pragma once

#include "domain/ballot.h"
#include "domain/decimal.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace hopluu::rules {

struct Turnout {
    std::uint32_t entitled = 0, present = 0, inWriting = 0, absent = 0;
    [[nodiscard]] std::uint32_t takingPart() const { return present + inWriting; }
};

struct NominationResult {
    std::uint32_t base = 0;          // what the share is taken of
    std::uint32_t needed = 0;        // ballots in favour that suffice
    bool isCarried = false;          // never with a base of nobody
    bool isTied = false;             // another one for the same honour has as many in favour
    std::optional<Decimal> percent;  // in favour, of the base, two decimals; nullopt: the base is nobody
};

[[nodiscard]] Turnout turnoutOf(const Ballot& ballot);
[[nodiscard]] std::uint32_t ballotsCast(const Nomination& nomination);
/// In the order of the nominations.
[[nodiscard]] std::vector<NominationResult> resultsOf(const Ballot& ballot);

}  // namespace hopluu::rules
