// The words and codes of a finding, for the list in the workbook and the JSON file.
#pragma once

#include "domain/form.h"

#include <string_view>

namespace hopluu::report {

/// "low", "medium", "high".
[[nodiscard]] std::string_view importanceCode(Importance importance);
/// "Thấp", "Vừa", "Cao".
[[nodiscard]] std::string_view importanceWord(Importance importance);
/// As in the form: "equal", "not_equal", "greater", "greater_or_equal", "less", "less_or_equal", "compulsory_pair", "exclusive_pair".
[[nodiscard]] std::string_view operatorCode(RuleOperator op);
/// "=", "≠", ">", …; a word for the pair operators.
[[nodiscard]] std::string_view operatorSign(RuleOperator op);

}  // namespace hopluu::report
