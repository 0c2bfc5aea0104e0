// Little-endian numbers of a piece of a file. A read past the end gives zero and is remembered: a parser reads a whole structure and asks
// once whether it was there.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hopluu::workbook::xls {

class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

    std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() { return number(8); }
    double f64() { return std::bit_cast<double>(number(8)); }
    void skip(std::size_t count) {
        complete_ = complete_ && count <= left();
        bytes_.remove_prefix(count < left() ? count : left());
    }

    [[nodiscard]] std::size_t left() const { return bytes_.size(); }
    [[nodiscard]] std::string_view rest() const { return bytes_; }
    /// False once a read went past the end.
    [[nodiscard]] bool complete() const { return complete_; }

private:
    std::uint64_t number(std::size_t width) {
        if (left() < width) {
            skip(width);
            return 0;
        }
        std::uint64_t value = 0;
        for (std::size_t i = width; i > 0; --i) {
            value = (value << 8U) | static_cast<std::uint8_t>(bytes_[i - 1]);
        }
        bytes_.remove_prefix(width);
        return value;
    }

    std::string_view bytes_;
    bool complete_ = true;
};

}  // namespace hopluu::workbook::xls
