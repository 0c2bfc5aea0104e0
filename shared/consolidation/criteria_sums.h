// Points of a criteria tree added up. Pure functions over values.
#pragma once

#include "domain/decimal.h"
#include "domain/form.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace hopluu::consolidation {

using Points = std::map<ItemCode, Decimal>;  // of one board, by criterion

struct CriterionSum {
    const Criterion* criterion = nullptr;
    int depth = 0;
    bool isLeaf = true;             // points are given at leaves; what stands above adds up
    bool isBonus = false;           // it or what it belongs to stands outside the hundred
    std::optional<Decimal> points;  // given
    Decimal sum;                    // of a leaf its points; else of its parts, or its own points while no part has any
    std::uint32_t leaves = 1, missing = 0;
    bool differsFromParts = false;  // points were given to a parent (by a file) and its parts add up to something else

    /// The sum, where it is one of at least one point that was given.
    [[nodiscard]] std::optional<Decimal> given() const { return points || missing < leaves ? std::optional(sum) : std::nullopt; }
};

struct CriteriaSums {
    std::vector<CriterionSum> rows;         // in printed order, pointing into the criteria
    Decimal points;                         // inside the hundred
    Decimal maximum;                        // of it
    Decimal bonus, penalty;                 // penalty is not above zero
    Decimal total;                          // all three
    std::uint32_t leaves = 0, missing = 0;  // bonus criteria may stay empty: they are not counted

    /// The total, where anything was given.
    [[nodiscard]] std::optional<Decimal> given() const;
};

[[nodiscard]] CriteriaSums sumCriteria(const std::vector<Criterion>& criteria, const Points& given);

}  // namespace hopluu::consolidation
