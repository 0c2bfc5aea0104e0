// The figures of the year before, of each board and of the bloc, when boards have merged or divided since then: as they were reported, or
// restated for today's boards.
#pragma once

#include "domain/campaign.h"
#include "domain/form.h"
#include "domain/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::consolidation {

/// With what this year's figures are compared, where boards have merged since last year's report.
enum class Comparison : std::uint8_t {
    asReported,  // what the board of the same id, and the bloc, reported then
    restated     // the sum over all whose work the board does now; the bloc with those who reported elsewhere
};

struct LastYearFigure {
    std::optional<Decimal> number;  // nullopt: nothing to compare with
    bool isDerived = false;         // worked out from a printed percentage
    std::string source;
    /// Why there is no number where a board took others over: those whose figure is not known.
    std::vector<UnitId> missing = {};
    bool isDivided = false;  // a predecessor was divided: which part of its figures came here is not known
};

/// The records that took effect between the figures of the year before and this year's: later than a year before `dataUntil`.
[[nodiscard]] std::vector<const Succession*> recentSuccessions(const Campaign& campaign);

class LastYear {
public:
    /// `form` and `campaign` must outlive it. `own`: figures of members that come from elsewhere than the campaign, and go before it.
    LastYear(const Form& form, const Campaign& campaign, std::map<UnitId, std::map<ItemCode, Decimal>> own = {});

    /// All that are known of one board. Where a sum is beyond all range there is none.
    [[nodiscard]] std::map<ItemCode, Decimal> ofBoard(const UnitId& member, Comparison comparison) const;
    /// The base of a bloc's total that runs over `counted`. The bloc's own, with what boards from elsewhere bring; without one the sum over
    /// those who are counted and all whom they took over, if all are known. Errors: "decimal.overflow".
    [[nodiscard]] Result<LastYearFigure> ofBloc(const ItemCode& item, const std::vector<UnitId>& counted, Comparison comparison) const;

private:
    struct Origins {
        std::vector<UnitId>
            units;  // whose figures of the year before stand behind a board's: itself unless it is new, and its predecessors
        bool isDivided = false;
    };
    [[nodiscard]] Origins originsOf(const UnitId& member) const;
    void collect(const UnitId& unit, Origins& origins) const;
    /// Part of what they reported went to boards that are not counted.
    [[nodiscard]] bool isDividedBeyond(const std::vector<UnitId>& counted, const std::vector<UnitId>& origins) const;
    [[nodiscard]] const Decimal* find(const UnitId& unit, const ItemCode& item) const;
    [[nodiscard]] bool wasElsewhere(const UnitId& unit) const;
    [[nodiscard]] bool cannotHave(const UnitId& unit, const ItemCode& item) const;
    [[nodiscard]] Result<LastYearFigure> sum(const Origins& origins, const ItemCode& item) const;

    const Form* form_;
    const Campaign* campaign_;
    std::vector<const Succession*> recent_;
    std::map<UnitId, std::map<ItemCode, Decimal>> bases_;
};

}  // namespace hopluu::consolidation
