// A small report input built by hand, with every state of a value, estimates, gaps, an adjustment and a finding.
#pragma once

#include "report/report.h"

#include <memory>
#include <string_view>

namespace hopluu::test {

/// Owns what a ReportInput refers to.
struct Sample {
    Form form;
    Campaign campaign;
    consolidation::Consolidation consolidation;
    std::map<ItemCode, std::string> narrative;
    std::map<UnitId, std::map<ItemCode, Decimal>> selfScores, approvedScores;

    [[nodiscard]] report::ReportInput input() const { return {form, campaign, consolidation, narrative, selfScores, approvedScores}; }
};

[[nodiscard]] Decimal decimal(std::string_view canonical);

/// Three boards, five rows.
[[nodiscard]] std::unique_ptr<Sample> smallSample();

/// The real form and campaign of 2022 with the boards' files, consolidated by the program's own layers.
[[nodiscard]] std::unique_ptr<Sample> sampleOf2022();

/// The same with what the leader might have given (shared/samples/2022/appraised.csv): a tie, a board half appraised, one not at all.
[[nodiscard]] std::unique_ptr<Sample> appraisedSample();

/// 34 boards with 200 rows each and every base of the year before: larger than any bloc is.
[[nodiscard]] std::unique_ptr<Sample> largeSample();

}  // namespace hopluu::test
