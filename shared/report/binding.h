// The figures bound into a text: docs/spec/report-files.md, "Bindings".
#pragma once

#include "report/report.h"

#include <string>
#include <string_view>

namespace hopluu::report {

/// As fillBindings, with a place for the errors: "II.2.1.1:124" is section and byte offset.
[[nodiscard]] Checked<std::string> fillBindingsAt(std::string_view text, const ReportInput& input, std::string_view place);

/// The text of a section before binding: the leader's, else the form's draft.
[[nodiscard]] std::string_view sectionText(const NarrativeSection& section, const ReportInput& input);

}  // namespace hopluu::report
