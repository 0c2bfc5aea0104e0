// A form of a few rows, enough for every kind of expression and rule.
#pragma once

#include "domain/form.h"
#include "rules/figures.h"

#include <string>

namespace hopluu::test {

[[nodiscard]] Decimal dec(const std::string& text);

/// Cells: new.fdi, adjusted.fdi, total.fdi (million USD, 1 decimal), new.ddi (billion dong, 1 decimal), projects.fdi, labour.fdi (whole),
/// land.area (ha, 2 decimals); derived: labour.total.
[[nodiscard]] Form smallForm();

[[nodiscard]] Value number(const std::string& text);

/// "total.fdi" -> "10.5", or "-" (none arose), "n/a", "later", "" (not entered).
[[nodiscard]] rules::Figures figures(std::initializer_list<std::pair<std::string, std::string>> current,
                                     std::initializer_list<std::pair<std::string, std::string>> lastYear = {});

}  // namespace hopluu::test
