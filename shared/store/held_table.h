// Which operation arrived when: for each device, stretches of sequence numbers that arrived one after the other.
#pragma once

#include "store/name_table.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace hopluu::store {

/// A row of `held`: `count` operations of a device from `sequence` on, which arrived as `arrival` and those after it.
struct Stretch {
    RowId device = 0;
    std::uint64_t sequence = 0;
    std::uint64_t count = 0;
    std::int64_t arrival = 0;
    auto operator<=>(const Stretch&) const = default;

    [[nodiscard]] std::uint64_t end() const { return sequence + count; }
    [[nodiscard]] bool holds(RowId ofDevice, std::uint64_t number) const {
        return device == ofDevice && number >= sequence && number < end();
    }
};

class HeldTable : public Resident {
public:
    explicit HeldTable(Database& database) : database_(database) {}

    [[nodiscard]] std::optional<std::int64_t> arrivalOf(RowId device, std::uint64_t sequence);
    /// 0 for none.
    [[nodiscard]] std::uint64_t lastSequence(RowId device);
    /// Not held so far.
    void add(RowId device, std::uint64_t sequence, std::int64_t arrival);
    /// Held so far; from now on no more.
    void remove(RowId device, std::uint64_t sequence);
    [[nodiscard]] std::vector<Stretch> all();

    void flush() override;
    void forget() noexcept override;

private:
    /// Makes the stretch that `sequence` is in, or that ends before it, the one in memory.
    void moveTo(RowId device, std::uint64_t sequence);
    void write(const Stretch& stretch);

    Database& database_;
    Stretch current_;              // device 0: none
    std::uint64_t nextBegin_ = 0;  // of the stretch after it, of the same device; the greatest number for none
    bool isWritten_ = true;
};

}  // namespace hopluu::store
