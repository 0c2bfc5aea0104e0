// What a laptop is a member of, kept in its store's settings after joining.
#pragma once

#include "domain/result.h"
#include "store/store.h"
#include "sync/crypto.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::sync {

struct Membership {
    UnitId unit;
    Role role = Role::board;
    std::string person;
    std::string deviceName;
    std::string blocName;
    std::vector<std::string> addresses;
    Hash certificateFingerprint{};
    PublicKey serverKey{};
    std::uint32_t term = 1;                        // of that server: rises with each handover
    std::vector<PublicKey> formerServerKeys = {};  // their receipts stay genuine
};

/// nullopt: this laptop has not joined.
[[nodiscard]] Result<std::optional<Membership>> membership(const Store& store);
[[nodiscard]] Status keep(Store& store, const Membership& membership);

}  // namespace hopluu::sync
