// How far two sides may differ only because each printed figure was rounded.
#pragma once

#include "domain/form.h"
#include "rules/program.h"

#include <optional>

namespace hopluu::rules {

/// Half a unit of the last printed decimal for each addend; see Expression::roundingTolerance. Zero on overflow.
[[nodiscard]] Rational roundingBound(const Program& program, const Form& form, const std::optional<ExchangeRate>& rate);

}  // namespace hopluu::rules
