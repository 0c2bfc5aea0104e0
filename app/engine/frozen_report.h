// The report as it stood: frozen under a number, made again at any time from the journal, published to the boards, compared with today.
// docs/spec/journal.md#frozen-report.
#pragma once

#include "domain/result.h"
#include "engine/report_material.h"
#include "report/report_difference.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hopluu::engine {

struct FrozenView {
    std::uint32_t number = 0;  // from 1
    FrozenReport report;
    std::string by;       // who froze it
    std::int64_t at = 0;  // by that laptop's clock, milliseconds UTC
    bool isPublished = false;
};

/// In the order of their numbers.
[[nodiscard]] Result<std::vector<FrozenView>> frozenReports(const Workspace& workspace, const PeriodId& period);

/// Journals the next number, of what is accepted now. Errors: those of readReport and of report::makeFiles; "frozen.same" when the last one
/// says the same already.
[[nodiscard]] Checked<std::uint32_t> freezeReport(Workspace& workspace, const PeriodId& period, const std::string& note,
                                                  const ReportWishes& wishes);

struct Remade {
    std::vector<report::NamedFile> files;
    std::vector<std::string> otherwise;  // names of files that have other bytes than then: a later program, another font, another template
};
/// From the journal as it stood. `docxTemplate`: the one it was frozen with; empty: ours. Errors: "frozen.unknown";
/// "frozen.differs" when what it says is no longer what was frozen (a change of that time is missing here, or was refused since).
[[nodiscard]] Checked<Remade> remakeReport(const Workspace& workspace, const PeriodId& period, std::uint32_t number,
                                           const std::filesystem::path& docxTemplate);

/// What an amendment would change: from the frozen one to what is accepted now. Errors: as remakeReport and readReport.
[[nodiscard]] Checked<report::ReportDifference> changesSince(const Workspace& workspace, const PeriodId& period, std::uint32_t number);

/// The frozen report as text, spreadsheet and page for every board, and the period told to be published. Errors: as remakeReport;
/// "frozen.too-large" for a file that a board could not be sent.
[[nodiscard]] Status publishReport(Workspace& workspace, const PeriodId& period, std::uint32_t number);

struct PublishedView {
    std::uint32_t number = 0;
    Publication publication;
    std::int64_t at = 0;  // by the leader's clock, milliseconds UTC
};
/// What the leader has published, on any laptop of the bloc, in the order of numbers: files for people, by plain names.
[[nodiscard]] Result<std::vector<PublishedView>> publishedReports(const Store& store, const PeriodId& period);

}  // namespace hopluu::engine
