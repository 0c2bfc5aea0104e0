// A document that passed the schema -> Form, member by member. What a schema cannot say is form_checks' part.
#pragma once

#include "domain/form.h"
#include "form/json_document.h"

namespace hopluu::form_json {

[[nodiscard]] Form decodeForm(const Json& document);

}  // namespace hopluu::form_json
