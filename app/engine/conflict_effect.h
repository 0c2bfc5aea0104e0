// What choosing a value would do: to the figures that are computed from it, and to the rules. Before choosing, so that nobody has to try.
#pragma once

#include "domain/result.h"
#include "engine/year_snapshot.h"
#include "rules/rule_book.h"

#include <span>
#include <string>
#include <vector>

namespace hopluu::engine {

struct ComputedFigure {
    BilingualText name;
    BilingualText value;  // with its unit; "–" when it cannot be computed
    bool operator==(const ComputedFigure&) const = default;
};

struct Effect {
    std::vector<ComputedFigure> figures;   // those that are not the same with every candidate, in the form's order
    std::vector<rules::Finding> findings;  // rules about this item that would fire
};

/// One for each candidate, in their order: a value of a cell or a score. Texts change no figure: their effects are empty.
/// Errors: those of consolidation::consolidate.
[[nodiscard]] Result<std::vector<Effect>> effectsOf(const YearSnapshot& year, Topic topic, const ItemCode& item,
                                                    std::span<const Body> candidates);

}  // namespace hopluu::engine
