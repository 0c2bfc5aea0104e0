// The bloc's own .docx as the frame of the report: docs/spec/report-template.md.
#pragma once

#include "report/report.h"

namespace hopluu::report {

/// The template with every placeholder filled, everything else as it was. Errors: those of openTemplate (template_package.h) and of
/// layPaper; "report.template-unknown", "report.template-unclosed", "report.template-outside-row", "report.template-not-alone",
/// "report.template-mixed-lists": all that are in the file, each with its place.
[[nodiscard]] Checked<FileBytes> fillTemplate(const FileBytes& docx, const ReportInput& input);

/// A template to begin with: filled, it is the report that is made without one, with typed heading numbers. Errors: "report.io".
[[nodiscard]] Result<FileBytes> makeSampleTemplate();

}  // namespace hopluu::report
