#include "store/register_blocks.h"

#include "journal/byte_stream.h"
#include "store/columns.h"

namespace hopluu::store {

namespace {

constexpr RowId kItemsInBlock = 64;
constexpr std::size_t kMostKept = 256;  // blocks in memory

}  // namespace

Bytes RegisterBlocks::encode(const Key& key, const Registers& registers) {
    journal::ByteWriter out;
    std::int64_t lastArrival = 0;
    for (const auto& [item, row] : registers) {
        const bool isLastAlone = row.heads.size() == 1 && row.heads.front() == row.last;
        out.byte(static_cast<std::uint8_t>(item - key.second * kItemsInBlock));
        out.signedVarint(row.last - lastArrival);
        out.varint(isLastAlone ? 0 : row.heads.size() + 1);
        for (const std::int64_t head : isLastAlone ? std::vector<std::int64_t>{} : row.heads) {
            out.varint(static_cast<std::uint64_t>(row.last - head));
        }
        lastArrival = row.last;
    }
    return out.take();
}

RegisterBlocks::Registers RegisterBlocks::decode(const Key& key, ByteView bytes) {
    journal::ByteReader in(bytes);
    Registers registers;
    std::int64_t lastArrival = 0;
    while (in.left() > 0 && !in.failed()) {
        const std::uint8_t place = in.byte();
        if (place >= kItemsInBlock) {
            in.fail();
        }
        RegisterRow& row = registers[key.second * kItemsInBlock + place];
        row.last = lastArrival += in.signedVarint();
        const std::uint64_t count = in.varint();
        if (count == 0) {
            row.heads = {row.last};
        }
        for (std::uint64_t i = 1; i < count && !in.failed(); ++i) {
            row.heads.push_back(row.last - static_cast<std::int64_t>(in.varint()));
        }
    }
    if (in.failed()) {
        throw corrupt("registers cannot be read");
    }
    return registers;
}

RegisterBlocks::Block& RegisterBlocks::block(const Place& place) {
    const Key key{place.sheet, place.item / kItemsInBlock};
    if (const auto known = blocks_.find(key); known != blocks_.end()) {
        return known->second;
    }
    if (blocks_.size() >= kMostKept) {
        flush();
        blocks_.clear();
    }
    auto query = database_.statement("SELECT registers FROM register WHERE sheet = ? AND block = ?");
    query.bind(1, key.first);
    query.bind(2, key.second);
    Block block;
    if (query.executeStep()) {
        block.registers = decode(key, blob(query.getColumn(0)));
    }
    return blocks_[key] = std::move(block);
}

std::optional<RegisterRow> RegisterBlocks::find(const Place& place) {
    const Registers& registers = block(place).registers;
    const auto found = registers.find(place.item);
    return found == registers.end() ? std::nullopt : std::optional{found->second};
}

void RegisterBlocks::put(const Place& place, RegisterRow row) {
    Block& changed = block(place);
    changed.registers[place.item] = std::move(row);
    changed.isWritten = false;
}

std::vector<std::pair<Place, RegisterRow>> RegisterBlocks::ofSheet(RowId sheet) {
    flush();
    auto query = database_.statement("SELECT block, registers FROM register WHERE sheet = ? ORDER BY block");
    query.bind(1, sheet);
    std::vector<std::pair<Place, RegisterRow>> rows;
    while (query.executeStep()) {
        for (auto& [item, row] : decode({sheet, query.getColumn(0).getInt64()}, blob(query.getColumn(1)))) {
            rows.emplace_back(Place{sheet, item}, std::move(row));
        }
    }
    return rows;
}

void RegisterBlocks::each(const std::function<void(const Place&, const RegisterRow&)>& visit) {
    flush();
    auto query = database_.statement("SELECT sheet, block, registers FROM register ORDER BY sheet, block");
    while (query.executeStep()) {
        const Key key{query.getColumn(0).getInt64(), query.getColumn(1).getInt64()};
        for (const auto& [item, row] : decode(key, blob(query.getColumn(2)))) {
            visit({key.first, item}, row);
        }
    }
}

void RegisterBlocks::flush() {
    auto upsert = database_.statement("INSERT INTO register VALUES (?1, ?2, ?3) ON CONFLICT (sheet, block) DO UPDATE SET registers = ?3");
    for (auto& [key, block] : blocks_) {
        if (block.isWritten) {
            continue;
        }
        const Bytes bytes = encode(key, block.registers);
        upsert.bind(1, key.first);
        upsert.bind(2, key.second);
        bindBlob(upsert, 3, bytes);
        upsert.exec();
        upsert.reset();
        block.isWritten = true;
    }
}

}  // namespace hopluu::store
