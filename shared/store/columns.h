// Bytes into statements and out of rows, and the exception for a file that contradicts itself.
#pragma once

#include "journal/operation_codec.h"
#include "store/database.h"

#include <cstdint>

namespace hopluu::store {

/// As if SQLite had found it: "store.corrupt" at the public functions.
[[nodiscard]] inline SQLite::Exception corrupt(const char* what) {
    constexpr int kCorrupt = 11;  // SQLITE_CORRUPT
    return {what, kCorrupt};
}

inline void bindBlob(Query& statement, int index, ByteView bytes) {
    // SQLite stores NULL for a null pointer, which an empty vector may hand out.
    static constexpr std::uint8_t kNothing = 0;
    statement.bind(index, bytes.empty() ? &kNothing : bytes.data(), static_cast<int>(bytes.size()));
}

[[nodiscard]] inline ByteView blob(const SQLite::Column& column) {
    return {static_cast<const std::uint8_t*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

}  // namespace hopluu::store
