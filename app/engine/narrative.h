// A board's narrative, or the leader's, as its pages show it: the outline with the state of each section, the board's figures for the
// texts, last year's texts. Pure functions over a snapshot; only `lastYearsTexts` reads the store.
#pragma once

#include "consolidation/consolidation.h"
#include "domain/result.h"
#include "engine/year_snapshot.h"
#include "report/binding.h"
#include "report/contradictions.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::engine {

/// One board's figures, or the bloc's in the leader's own year, with their change on its last year, so that its texts can bind them.
/// Errors: those of `consolidate`.
[[nodiscard]] Result<consolidation::Consolidation> boardFigures(const YearSnapshot& year);
[[nodiscard]] Result<consolidation::Consolidation> boardFigures(const BoardYearContent& content, const PeriodSetup& setup);

struct SectionState {
    const NarrativeSection* section = nullptr;
    bool isAsked = false;     // a heading without guidance asks for no text
    std::uint32_t words = 0;  // as shown: a bound figure counts as what it says
    std::uint32_t contradictions = 0;
    std::uint32_t unknownBindings = 0;
    bool inConflict = false;  // two people wrote it without knowing of each other
};

[[nodiscard]] std::vector<SectionState> outlineOf(const YearSnapshot& year, const consolidation::Consolidation& figures);
[[nodiscard]] std::vector<report::Contradiction> contradictionsIn(std::string_view text, const YearSnapshot& year,
                                                                  const consolidation::Consolidation& figures);

/// Plain text as a source text: an opening brace is no binding.
[[nodiscard]] std::string asSource(std::string_view plain);
/// As it is read: bindings filled, what is unknown as it stands.
[[nodiscard]] std::string asRead(std::string_view source, const report::TextFigures& figures);

struct EarlierTexts {
    PeriodId period;
    std::string year;
    std::map<ItemCode, std::string> texts;  // by section, as they were read then
};
/// What this board wrote in the latest earlier period that this laptop holds; nullopt when there is none. Sections keep their codes over
/// the years. Errors: those of Workspace::setup.
[[nodiscard]] Result<std::optional<EarlierTexts>> lastYearsTexts(const Workspace& workspace, const PeriodId& period, const UnitId& unit);

}  // namespace hopluu::engine
