// An expression of the form (rules/expression.h) as a formula of a spreadsheet, so that a derived row stays alive there.
#pragma once

#include "domain/identifiers.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hopluu::report {

/// Where the figures stand; nothing when the sheet has no such cell.
struct FormulaCells {
    std::function<std::optional<std::string>(const ItemCode&)> current;
    std::function<std::optional<std::string>(const ItemCode&)> lastYear;
    std::optional<std::string> rate;  // dong per USD
};

/// With its "="; empty text when no cell it names holds a number. Nothing when the expression names what the sheet does not have.
[[nodiscard]] std::optional<std::string> excelFormula(std::string_view expression, const FormulaCells& cells);

}  // namespace hopluu::report
