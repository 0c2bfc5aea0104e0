// JSON Schema (draft 7) with errors that people understand. The only file of the project that sees valijson is json_schema.cpp.
#pragma once

#include "form/json_document.h"

namespace hopluu::form_json {

/// Every violation, "<prefix>.schema", with its JSON Pointer. `document` must be bounded as readDocument bounds it.
[[nodiscard]] Errors checkSchema(const Json& document, const DocumentKind& kind);

}  // namespace hopluu::form_json
