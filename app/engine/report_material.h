// Everything that the official report of a period is made of, read out of the store at one moment.
#pragma once

#include "domain/result.h"
#include "engine/bloc_years.h"
#include "engine/workspace.h"
#include "report/report.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace hopluu::engine {

/// What a report is to be like beside its content.
struct ReportWishes {
    report::WantedAnnexes annexes;
    std::filesystem::path docxTemplate;  // the bloc's own; empty: ours
    consolidation::Comparison comparison = consolidation::Comparison::asReported;
};

struct ReportMaterial {
    PeriodSetup setup;
    consolidation::Consolidation totals;
    std::map<ItemCode, std::string> narrative;
    std::map<UnitId, std::map<ItemCode, Decimal>> selfScores, approvedScores;
    report::WantedAnnexes annexes;
    std::optional<report::FileBytes> docxTemplate;

    /// Valid as long as this object stays where it is.
    [[nodiscard]] report::ReportInput input() const;
};

/// Errors: those of Workspace::setup and of the totals; "leader.none-accepted" when no board is accepted and only those count;
/// "file.unreadable", "file.too-large" for the template.
[[nodiscard]] Result<ReportMaterial> readReport(const Workspace& workspace, const std::optional<PeriodId>& period, Basis basis,
                                                const ReportWishes& wishes);

}  // namespace hopluu::engine
