// What a command of a handover, run as a child, tells of itself (docs/spec/handover.md#events).
#pragma once

#include "domain/bilingual_text.h"
#include "domain/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::desktop {

/// What is in a bloc, counted.
struct HandoverCounts {
    std::int64_t operations = 0, refused = 0, conflicts = 0, units = 0, submissions = 0, files = 0, bytes = 0;
    bool operator==(const HandoverCounts&) const = default;
};

/// All that has been told so far.
struct HandoverReport {
    std::string oldCode, newCode;      // what people read to each other; empty: not told
    std::int64_t done = 0, total = 0;  // bytes
    std::vector<BilingualText> differences;
    bool isDone = false;
    std::optional<HandoverCounts> counts;
    std::int64_t term = 0;         // 0: not told
    std::optional<Error> failure;  // it has not been done

    /// One line more. What is no event, or none that is known, changes nothing.
    void take(std::string_view line);
};

}  // namespace hopluu::desktop
