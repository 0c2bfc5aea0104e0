#include "rules/ballot_result.h"

#include <algorithm>

namespace hopluu::rules {

namespace {

std::uint32_t baseOf(const Nomination& nomination, const Turnout& turnout, ThresholdBase base) {
    switch (base) {
        case ThresholdBase::entitled:
            return turnout.entitled;
        case ThresholdBase::takingPart:
            return turnout.takingPart();
        case ThresholdBase::cast:
            break;
    }
    return ballotsCast(nomination);
}

/// The fewest ballots whose share of the base reaches the threshold.
std::uint32_t neededOf(std::uint32_t base, const Threshold& threshold) {
    const std::uint64_t wanted = std::uint64_t{base} * threshold.numerator;
    const std::uint64_t whole = wanted / threshold.denominator;
    const bool isExact = wanted % threshold.denominator == 0;
    return static_cast<std::uint32_t>(isExact && !threshold.isStrict ? whole : whole + 1);
}

std::optional<Decimal> percentOf(std::uint32_t part, std::uint32_t base) {
    if (base == 0) {
        return std::nullopt;
    }
    const auto numerator = Decimal::fromInteger(part);
    const auto denominator = Decimal::fromInteger(base);
    const auto percent = ratio(numerator.value_or(Decimal{}), denominator.value_or(Decimal{}), 2, 100);
    return percent ? std::optional(*percent) : std::nullopt;
}

}  // namespace

Turnout turnoutOf(const Ballot& ballot) {
    Turnout turnout;
    for (const Voter& voter : ballot.voters) {
        ++turnout.entitled;
        switch (voter.attendance) {
            case Attendance::present:
                ++turnout.present;
                break;
            case Attendance::inWriting:
                ++turnout.inWriting;
                break;
            case Attendance::absent:
                ++turnout.absent;
                break;
        }
    }
    return turnout;
}

std::uint32_t ballotsCast(const Nomination& nomination) {
    return nomination.inFavour + nomination.against + nomination.invalid;
}

std::vector<NominationResult> resultsOf(const Ballot& ballot) {
    const Turnout turnout = turnoutOf(ballot);
    std::vector<NominationResult> results;
    for (const Nomination& nomination : ballot.nominations) {
        NominationResult result;
        result.base = baseOf(nomination, turnout, ballot.threshold.base);
        result.needed = neededOf(result.base, ballot.threshold);
        result.isCarried = result.base > 0 && nomination.inFavour >= result.needed;
        result.percent = percentOf(nomination.inFavour, result.base);
        result.isTied = std::any_of(ballot.nominations.begin(), ballot.nominations.end(), [&](const Nomination& other) {
            return &other != &nomination && other.honour == nomination.honour && other.inFavour == nomination.inFavour;
        });
        results.push_back(result);
    }
    return results;
}

}  // namespace hopluu::rules
