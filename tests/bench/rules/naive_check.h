// The baseline: the same rules with every expression parsed anew each time it is looked at.
#pragma once

#include "domain/form.h"
#include "rules/figures.h"

#include <cstddef>

namespace hopluu::bench {

/// How many rules over boards fail, by plain comparison of rounded values with the tolerance of each side.
[[nodiscard]] std::size_t naiveCheck(const Form& form, const rules::Figures& figures);

}  // namespace hopluu::bench
