// The few rows beside the journal: this device's identity, the clock, settings, and the counts people see.
#pragma once

#include "store/database.h"
#include "store/store.h"

#include <optional>
#include <string>
#include <string_view>

namespace hopluu::store {

class SettingsTable {
public:
    explicit SettingsTable(Database& database) : database_(database) {}

    [[nodiscard]] std::optional<Identity> identity();
    void setIdentity(const Identity& identity);
    void removeIdentity();
    [[nodiscard]] std::optional<std::string> get(std::string_view key);
    void set(std::string_view key, std::string_view value);
    [[nodiscard]] HybridTime lastTime();
    void setLastTime(HybridTime time);
    [[nodiscard]] JournalCounts counts();

private:
    Database& database_;
};

}  // namespace hopluu::store
