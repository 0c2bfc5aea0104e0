// The members of the bloc with what each has handed in: every layer above looks at boards in this one order.
#pragma once

#include "consolidation/consolidation.h"
#include "consolidation/last_year.h"
#include "rules/figures.h"

#include <cstddef>
#include <map>
#include <vector>

namespace hopluu::consolidation {

struct MemberYear {
    const MemberUnit* member = nullptr;
    const BoardYear* year = nullptr;  // null: nothing received
    /// The cell of each form item, in printed order; null: not entered.
    std::vector<const SourcedValue*> cells;
    /// The same for rules and expressions: what the board cannot have is "not applicable".
    std::vector<const Value*> values;
    std::map<ItemCode, Decimal> lastYear;  // restated: rules compare like with like

    [[nodiscard]] std::uint32_t revision() const { return year == nullptr ? 0 : year->revision; }
};

struct Roster {
    std::vector<const FormItem*> items;  // in printed order
    std::vector<MemberYear> members;     // in the order of the campaign
    LastYear lastYear;
};

/// Errors: "consolidation.unknown-item", "consolidation.unknown-unit", "consolidation.duplicate-unit".
[[nodiscard]] Result<Roster> makeRoster(const Input& input);

/// "Not applicable" where nothing was entered and the board cannot have such a thing.
[[nodiscard]] ValueState effectiveState(const MemberUnit& member, const FormItem& item, const SourcedValue* cell);

}  // namespace hopluu::consolidation
