// What became of the operations that are not simply received: those to be sent, those refused or set aside.
#pragma once

#include "store/name_table.h"

#include <cstdint>
#include <map>
#include <vector>

namespace hopluu::store {

/// Does an operation of this standing count in what is shown?
[[nodiscard]] inline bool isFolded(Standing standing) {
    return standing == Standing::local || standing == Standing::received;
}

class StandingTable {
public:
    explicit StandingTable(Database& database) : database_(database) {}

    [[nodiscard]] Standing of(std::int64_t arrival);
    /// Those of the arrivals from `first` up to before `end` that are not simply received.
    [[nodiscard]] std::map<std::int64_t, Standing> among(std::int64_t first, std::int64_t end);
    void set(std::int64_t arrival, Standing standing, RowId device, std::uint64_t sequence);
    /// The local ones of the device up to this sequence are received.
    void receive(RowId device, std::uint64_t upTo);

    /// Arrivals of a device's local operations, by sequence, at most so many.
    [[nodiscard]] std::vector<std::int64_t> unsent(RowId device, std::size_t most);
    /// How many of the device's operations from this sequence on are local.
    [[nodiscard]] std::uint64_t unsentFrom(RowId device, std::uint64_t sequence);
    [[nodiscard]] std::vector<std::int64_t> refused();

    struct Row {
        std::int64_t arrival;
        RowId device;
        std::uint64_t sequence;
    };
    [[nodiscard]] std::vector<Row> all();

private:
    Database& database_;
};

}  // namespace hopluu::store
