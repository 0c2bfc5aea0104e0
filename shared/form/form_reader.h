// JSON -> Form. A wrong template is refused with every error listed, each with its JSON Pointer as place.
// The published schema is shared/forms/form.schema.json; what a schema cannot say (sums of maxima, codes that exist, expressions that
// parse) is checked here.
#pragma once

#include "domain/form.h"
#include "domain/result.h"

#include <string_view>

namespace hopluu {

/// At most 2 MB, depth 64. Errors: "form.not-json" (place: line and column), "form.schema", "form.duplicate-code", "form.unknown-item",
/// "form.expression", "form.maximum-mismatch", "form.not-100-points", …: docs/spec/form.md lists them.
[[nodiscard]] Checked<Form> readForm(std::string_view json);

}  // namespace hopluu
