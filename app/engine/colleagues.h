// Who else works at a board's year, what they have written lately, and what this laptop has not sent yet.
#pragma once

#include "domain/result.h"
#include "engine/members.h"
#include "engine/workspace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hopluu::engine {

struct Colleague {
    MemberDevice device;
    std::int64_t heardAt = 0;    // the latest of its entries that has come here, by its own clock; milliseconds UTC
    std::uint32_t standing = 0;  // entries of this unit that are its own and stand today
};

struct RecentEntry {
    Operation operation;
    std::string person;
    bool isOwn = false;
    bool isUnsent = false;
};

struct Colleagues {
    std::vector<Colleague> devices;   // of this unit, this laptop first
    std::vector<Operation> unsent;    // this laptop's, newest first; of each place the last only
    std::vector<RecentEntry> recent;  // what stands in the period, newest first
};

/// `most`: of the recent entries. Errors: those of Workspace::membership and of Store.
[[nodiscard]] Result<Colleagues> readColleagues(const Workspace& workspace, const PeriodId& period, std::size_t most);

}  // namespace hopluu::engine
