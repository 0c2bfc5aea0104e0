// How the two sides of a rule are printed in a sentence: unit and decimals follow from the cells that a side names.
#pragma once

#include "domain/decimal.h"
#include "domain/form.h"
#include "domain/unit_of_measure.h"
#include "rules/program.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace hopluu::rules {

/// What an expression yields, as far as its text tells.
struct SideShape {
    enum class Certainty : std::uint8_t {
        constant,  // no figure takes part: fits any unit
        scaled,    // "200 * projects_new.fdi": the constant may carry a unit (million USD for each project), so the other side decides
        exact,
        quotient,  // a figure divided or multiplied by a figure: no unit of its own
    };
    Certainty certainty = Certainty::constant;
    std::optional<UnitOfMeasure> unit;
    int decimals = 0;  // as the annex prints the cells
};

[[nodiscard]] SideShape shapeOf(const Program& program, const Form& form);

struct PrintStyle {
    std::optional<UnitOfMeasure> unit;
    int decimals = 0;
    bool fixedDecimals = true;  // false: a few more where the figure has them
};

/// One style for each side. Sides that are compared share a unit where the shapes allow it.
[[nodiscard]] std::pair<PrintStyle, PrintStyle> printStyles(const SideShape& left, const SideShape& right);

/// Decimals by which the two figures stand in print as they stand in fact: a sentence never says that 1,0 is greater than 1,0.
[[nodiscard]] std::pair<int, int> printedDecimals(const PrintStyle& left, std::optional<Decimal> leftValue, const PrintStyle& right,
                                                  std::optional<Decimal> rightValue);

/// "1.037,8 triệu USD" and "1,037.8 million USD".
[[nodiscard]] BilingualText printFigure(Decimal value, int decimals, const std::optional<UnitOfMeasure>& unit);

}  // namespace hopluu::rules
