// Text -> Program. Recursive descent with limits, over bytes; the grammar stands in rules/expression.h.
#pragma once

#include "domain/result.h"
#include "rules/program.h"

#include <string_view>

namespace hopluu::rules {

constexpr std::size_t kMaximumBytes = 2'000;
constexpr std::size_t kMaximumNodes = 200;
constexpr int kMaximumDepth = 32;

/// Errors as Expression::parse.
[[nodiscard]] Result<Program> parseProgram(std::string_view text);

}  // namespace hopluu::rules
