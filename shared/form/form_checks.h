// What the schema of a form cannot say: codes that exist and are not used twice, expressions that parse, points that add up to 100,
// figures bound in the draft of the report. Every error is listed, each with its JSON Pointer.
#pragma once

#include "domain/error.h"
#include "domain/form.h"

namespace hopluu {

/// The order is that of the document: groups, derived, criteria, narrative, rules.
[[nodiscard]] Errors checkForm(const Form& form);

/// The parts of checkForm that have a file of their own.
void checkExpressions(const Form& form, Errors& errors);  // form_expression_checks.cpp
void checkNarrative(const Form& form, Errors& errors);    // form_narrative_checks.cpp

}  // namespace hopluu
