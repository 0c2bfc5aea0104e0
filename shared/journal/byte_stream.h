// Writing and reading the primitives of docs/spec/journal.md. The reader trusts nothing: after its first error every read gives
// an empty value and the error stays.
#pragma once

#include "domain/decimal.h"
#include "domain/identifiers.h"
#include "journal/operation_codec.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace hopluu::journal {

class ByteWriter {
public:
    void byte(std::uint8_t value) { bytes_.push_back(value); }
    void varint(std::uint64_t value);       // LEB128, shortest form
    void signedVarint(std::int64_t value);  // zigzag
    void text(std::string_view value);      // length, bytes
    void raw(ByteView value) { bytes_.insert(bytes_.end(), value.begin(), value.end()); }

    [[nodiscard]] const Bytes& bytes() const { return bytes_; }
    [[nodiscard]] Bytes take() { return std::exchange(bytes_, {}); }

private:
    Bytes bytes_;
};

class ByteReader {
public:
    explicit ByteReader(ByteView bytes) : bytes_(bytes) {}

    std::uint8_t byte();
    std::uint64_t varint();
    std::int64_t signedVarint();
    /// Valid UTF-8 of at most `limit` bytes.
    std::string text(std::size_t limit);
    void raw(std::span<std::uint8_t> out);
    /// A count of things that take at least one byte each: never more than the bytes left.
    std::size_t count(std::size_t limit);

    void fail() { failed_ = true; }
    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] std::size_t offset() const { return offset_; }
    [[nodiscard]] std::size_t left() const { return bytes_.size() - offset_; }
    /// All was read, and all was well.
    [[nodiscard]] bool finished() const { return !failed_ && left() == 0; }

private:
    ByteView bytes_;
    std::size_t offset_ = 0;
    bool failed_ = false;
};

/// "journal.malformed" at this offset.
[[nodiscard]] Error malformed(std::size_t offset);

}  // namespace hopluu::journal
