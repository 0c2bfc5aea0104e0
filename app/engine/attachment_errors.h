// What can go wrong with a file that someone attaches, beside the codes of sync/problem.h.
#pragma once

#include "domain/error.h"

#include <string>

namespace hopluu::engine::errors {

[[nodiscard]] Error unknownTarget(const std::string& target);
[[nodiscard]] Error unknownAttachment(const std::string& beginning);
[[nodiscard]] Error ambiguousAttachment(const std::string& beginning);

}  // namespace hopluu::engine::errors
