// Places where two or more people wrote without knowing of each other: what all of them had seen, what each wrote, who and when.
#pragma once

#include "domain/result.h"
#include "engine/workspace.h"
#include "journal/operation.h"
#include "store/store.h"

#include <optional>
#include <string>
#include <vector>

namespace hopluu::engine {

/// One of the values that stand against each other. Several people may have written the same.
struct ConflictSide {
    Operation operation;      // the latest of those that say this
    std::string person;       // who wrote it; several, separated by commas
    bool isOwn = false;       // written on this laptop
    bool isShown = false;     // what is shown until somebody decides
    bool isOnlyHere = false;  // the server does not hold it yet
};

struct Conflict {
    Address address;
    std::optional<Operation> base;  // what all of them had seen; nullopt: nothing stood there
    std::string basePerson;
    std::vector<ConflictSide> sides;  // the one that is shown first
};

/// What the authors of these heads had all seen, out of everything written there that stands.
[[nodiscard]] Result<std::optional<Operation>> baseOf(const Store& store, const Address& address, const Register& contents);
[[nodiscard]] Result<std::vector<Conflict>> conflictsOf(const Workspace& workspace, const PeriodId& period, const UnitId& unit);

}  // namespace hopluu::engine
