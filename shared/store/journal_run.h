// A row of `journal`: a run of operations that arrived one after the other, column by column (docs/spec/store.md#runs).
#pragma once

#include "journal/operation_codec.h"
#include "store/name_table.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace hopluu::store {

/// An operation by this store's numbers. Its body stays as bytes in the run until somebody asks for it.
struct StoredOperation {
    RowId device = 0;
    std::uint64_t sequence = 0;
    std::uint64_t time = 0;
    Place place;
    std::int64_t previous = 0;  // arrival of the one before at the same address; 0 for the first
    std::vector<std::pair<RowId, std::uint64_t>> supersedes;
    std::size_t bodyBegin = 0, bodySize = 0;
};

struct Run {
    std::int64_t first = 0;  // arrival of the first operation; the others follow without a gap
    std::vector<StoredOperation> operations;
    Bytes bodies;

    [[nodiscard]] std::int64_t end() const { return first + static_cast<std::int64_t>(operations.size()); }
    [[nodiscard]] bool holds(std::int64_t arrival) const { return arrival >= first && arrival < end(); }
    [[nodiscard]] const StoredOperation& at(std::int64_t arrival) const { return operations[static_cast<std::size_t>(arrival - first)]; }
    [[nodiscard]] ByteView bodyOf(const StoredOperation& operation) const {
        return ByteView(bodies).subspan(operation.bodyBegin, operation.bodySize);
    }
    void add(StoredOperation operation, ByteView body);
    /// Large enough: what comes next begins another one.
    [[nodiscard]] bool isFull() const;
};

/// Compressed where that makes it smaller.
[[nodiscard]] Bytes encodeRun(const Run& run);
/// Throws "store.corrupt" when these are not the bytes of `count` operations.
[[nodiscard]] Run decodeRun(std::int64_t first, std::size_t count, ByteView bytes);

}  // namespace hopluu::store
