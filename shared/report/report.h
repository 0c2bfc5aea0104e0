// Start here: the files of the consolidated report, from values; no database, no clock, no network.
// The same input gives the same bytes.
#pragma once

#include "consolidation/consolidation.h"
#include "domain/campaign.h"
#include "domain/form.h"
#include "domain/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hopluu::report {

/// Which annexes the report has beside the figures and the adjustments: an annex without content is left out all the same.
struct WantedAnnexes {
    bool scores = true;
    bool findings = false;
};

using FileBytes = std::vector<std::uint8_t>;

struct ReportInput {
    const Form& form;
    const Campaign& campaign;
    const consolidation::Consolidation& consolidation;
    /// The leader's text by section; a section that is missing takes the form's draft. Figures are bound: "{revenue.fdi}".
    std::map<ItemCode, std::string> narrative;
    /// By board, then by criterion: what each gave itself, and what the leader gives it. Without any of the leader's the scores are printed
    /// as the boards gave them.
    std::map<UnitId, std::map<ItemCode, Decimal>> selfScores;
    std::map<UnitId, std::map<ItemCode, Decimal>> approvedScores{};
    WantedAnnexes annexes{};
    /// The bloc's own .docx (docx_template.h) instead of ours; null: ours. Must outlive the input.
    const FileBytes* docxTemplate = nullptr;
};

/// Official report after Decree 30/2020/NĐ-CP, Appendix I, with the annex in landscape. Errors: "report.unknown-binding" (all are listed),
/// "report.io".
[[nodiscard]] Checked<FileBytes> makeDocx(const ReportInput& input);
/// The same on paper that does not change: PDF/A-1b. The font is looked for in the system's folders, or in `fontFolder` alone. Errors: as
/// makeDocx, "pdf.no-font", "pdf.bad-font".
[[nodiscard]] Checked<FileBytes> makePdf(const ReportInput& input);
[[nodiscard]] Checked<FileBytes> makePdf(const ReportInput& input, const std::filesystem::path& fontFolder);
/// The same as one page that needs nothing from elsewhere, for a telephone and for a screen. Errors: as makeDocx.
[[nodiscard]] Checked<FileBytes> makeHtml(const ReportInput& input);
/// The annex as printed, live formulas with exact cached values, charts, a sheet for each board, the findings, the sources. Errors:
/// "report.io".
[[nodiscard]] Checked<FileBytes> makeXlsx(const ReportInput& input);
/// SDMX-CSV 2.0 of every observation, boards and totals.
[[nodiscard]] Checked<FileBytes> makeSdmxCsv(const ReportInput& input);
/// The data structure definition that the CSV names (SDMX-ML 3.0).
[[nodiscard]] Checked<FileBytes> makeSdmxStructure(const ReportInput& input);
/// Every finding: rule, board, cells, figures, instruction, explanation.
[[nodiscard]] Checked<FileBytes> makeFindingsJson(const ReportInput& input);

/// The text of a section with its bindings filled in, as the report prints it.
[[nodiscard]] Checked<std::string> fillBindings(std::string_view text, const ReportInput& input);

struct NamedFile {
    std::string name;  // "bao-cao-2022.docx"
    FileBytes bytes;
};

/// bao-cao-<year>.docx, .xlsx, .pdf and .html, bieu-<year>.csv, bieu-<year>.dsd.xml and kiem-tra-<year>.json.
/// Errors: those of the functions above.
[[nodiscard]] Checked<std::vector<NamedFile>> makeFiles(const ReportInput& input);

struct WrittenFile {
    std::filesystem::path path;
    std::uint64_t bytes = 0;
};

/// Writes them: each whole and synced under another name first, then renamed, so that a full disk or a crash leaves the old file.
/// Errors: those of makeFiles; "report.folder", "report.disk-full", "report.io".
[[nodiscard]] Checked<std::vector<WrittenFile>> writeReport(const ReportInput& input, const std::filesystem::path& folder);

}  // namespace hopluu::report
