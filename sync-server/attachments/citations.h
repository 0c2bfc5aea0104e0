// Which files the bloc's operations cite: what may be uploaded, and who may read it. A look-up into the journal, kept up to date by reading
// what has arrived since the last question.
#pragma once

#include "domain/result.h"
#include "journal/operation.h"
#include "store/store.h"
#include "sync/roster.h"

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hopluu::server {

/// Hands the store to `work` while nobody writes to it.
using StoreReader = std::function<Status(const std::function<Status(const Store&)>& work)>;

struct Citation {
    Address address;
    AttachmentRecord record;
};

class Citations {
public:
    explicit Citations(StoreReader reader) : reader_(std::move(reader)) {}

    /// Accepted operations that cite the file, those that take it back included. Errors: those of Store.
    [[nodiscard]] Result<std::vector<Citation>> of(const std::string& hash);
    /// Every file that the unit has ever cited.
    [[nodiscard]] Result<std::set<std::string>> filesOf(const UnitId& unit);
    /// Every file that is cited and of which the setting that `keyOf` names says nothing.
    [[nodiscard]] Result<std::vector<std::string>> withoutNote(const std::function<std::string(const std::string& hash)>& keyOf);
    [[nodiscard]] Result<std::optional<sync::Member>> member(const DeviceId& device);

private:
    [[nodiscard]] Status catchUp(const Store& store);

    StoreReader reader_;
    std::mutex mutex_;
    std::int64_t cursor_ = 0;  // arrivals up to here are known
    std::map<std::string, std::map<Address, AttachmentRecord>> byHash_;
    std::map<UnitId, std::set<std::string>> byUnit_;
    std::optional<sync::Roster> roster_;
};

}  // namespace hopluu::server
