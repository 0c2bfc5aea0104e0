#include "journal/byte_stream.h"

#include "text/unicode.h"

#include <algorithm>

namespace hopluu::journal {

void ByteWriter::varint(std::uint64_t value) {
    while (value >= 0x80) {
        byte(static_cast<std::uint8_t>(value | 0x80U));
        value >>= 7U;
    }
    byte(static_cast<std::uint8_t>(value));
}

void ByteWriter::signedVarint(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    varint((bits << 1U) ^ (value < 0 ? ~std::uint64_t{0} : 0));
}

void ByteWriter::text(std::string_view value) {
    varint(value.size());
    bytes_.insert(bytes_.end(), value.begin(), value.end());
}

std::uint8_t ByteReader::byte() {
    if (failed_ || left() == 0) {
        failed_ = true;
        return 0;
    }
    return bytes_[offset_++];
}

std::uint64_t ByteReader::varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const std::uint8_t next = byte();
        value |= std::uint64_t{next & 0x7FU} << shift;
        if (next < 0x80) {
            const bool notShortest = next == 0 && shift > 0;
            const bool beyond64Bits = shift == 63 && next > 1;
            failed_ = failed_ || notShortest || beyond64Bits;
            return failed_ ? 0 : value;
        }
    }
    failed_ = true;
    return 0;
}

std::int64_t ByteReader::signedVarint() {
    const std::uint64_t bits = varint();
    return static_cast<std::int64_t>((bits >> 1U) ^ (0 - (bits & 1U)));
}

std::string ByteReader::text(std::size_t limit) {
    const std::uint64_t size = varint();
    if (failed_ || size > limit || size > left()) {
        failed_ = true;
        return {};
    }
    const auto* begin = reinterpret_cast<const char*>(bytes_.data()) + offset_;
    std::string value(begin, static_cast<std::size_t>(size));
    offset_ += static_cast<std::size_t>(size);
    if (!text::isValidUtf8(value)) {
        failed_ = true;
        return {};
    }
    return value;
}

void ByteReader::raw(std::span<std::uint8_t> out) {
    if (failed_ || out.size() > left()) {
        failed_ = true;
        return;
    }
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(offset_), out.size(), out.begin());
    offset_ += out.size();
}

std::size_t ByteReader::count(std::size_t limit) {
    const std::uint64_t value = varint();
    if (failed_ || value > limit || value > left()) {
        failed_ = true;
        return 0;
    }
    return static_cast<std::size_t>(value);
}

Error malformed(std::size_t offset) {
    return {"journal.malformed",
            {"Dữ liệu nhận được bị hỏng hoặc không đúng quy cách.", "The data received is damaged or not in the right form."},
            {"Hãy gửi lại; nếu vẫn lỗi, cập nhật chương trình ở cả hai máy.",
             "Send it again; if it still fails, update the program on both sides."},
            "byte " + std::to_string(offset)};
}

}  // namespace hopluu::journal
