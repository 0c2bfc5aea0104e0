// The rows of `register`: up to 64 registers of a sheet in one row, so that a cell costs a few bytes and a part of an exchange few writes.
#pragma once

#include "store/name_table.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace hopluu::store {

/// The latest arrival at a place, and the arrivals of its heads, rising.
struct RegisterRow {
    std::int64_t last = 0;
    std::vector<std::int64_t> heads;
    bool operator==(const RegisterRow&) const = default;
};

class RegisterBlocks : public Resident {
public:
    explicit RegisterBlocks(Database& database) : database_(database) {}

    [[nodiscard]] std::optional<RegisterRow> find(const Place& place);
    void put(const Place& place, RegisterRow row);
    /// All of a sheet, by item.
    [[nodiscard]] std::vector<std::pair<Place, RegisterRow>> ofSheet(RowId sheet);
    void each(const std::function<void(const Place&, const RegisterRow&)>& visit);

    void flush() override;
    void forget() noexcept override { blocks_.clear(); }

private:
    using Key = std::pair<RowId, RowId>;  // sheet, item / 64
    using Registers = std::map<RowId, RegisterRow>;
    struct Block {
        Registers registers;  // by item
        bool isWritten = true;
    };
    [[nodiscard]] Block& block(const Place& place);
    [[nodiscard]] static Bytes encode(const Key& key, const Registers& registers);
    [[nodiscard]] static Registers decode(const Key& key, ByteView bytes);

    Database& database_;
    std::map<Key, Block> blocks_;
};

}  // namespace hopluu::store
