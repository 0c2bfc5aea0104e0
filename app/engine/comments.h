// Remarks beside a board's year: at a cell, a section, a criterion, or of the year as a whole. The board and the leader read and write
// them; nobody changes another's (docs/spec/exchange.md).
#pragma once

#include "domain/result.h"
#include "engine/workspace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hopluu::engine {

struct CommentView {
    Topic topic = Topic::cell;  // of what it is about: cell, narrative, score; `submission`: the year as a whole
    ItemCode item;              // empty for the year
    std::string text, person;
    std::int64_t at = 0;  // milliseconds UTC
    bool isOwn = false;   // written on this laptop
};

/// Oldest first; what its author has emptied is left out. Errors: those of Store.
[[nodiscard]] Result<std::vector<CommentView>> readComments(const Workspace& workspace, const PeriodId& period, const UnitId& unit);
/// Errors: "text.not-utf8", "comment.empty", "comment.too-long" (2,000 characters), "workspace.not-joined", those of Store.
[[nodiscard]] Status comment(Workspace& workspace, const PeriodId& period, const UnitId& unit, Topic topic, const ItemCode& item,
                             const std::string& text);

}  // namespace hopluu::engine
