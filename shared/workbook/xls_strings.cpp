#include "workbook/xls_strings.h"

#include "workbook/xls_bytes.h"

#include <algorithm>

namespace hopluu::workbook::xls {

namespace {

constexpr std::uint8_t kWide = 0x01, kPhonetic = 0x04, kRich = 0x08;

}  // namespace

TextReader::TextReader(const Record& record) : part_(record.bytes), parts_(record.continuations) {}

bool TextReader::nextPart() {
    if (following_ == parts_.size()) {
        complete_ = false;
        return false;
    }
    part_ = parts_[following_++];
    return true;
}

bool TextReader::atEnd() const {
    return part_.empty() && std::all_of(parts_.begin() + static_cast<std::ptrdiff_t>(following_), parts_.end(),
                                        [](std::string_view part) { return part.empty(); });
}

void TextReader::skip(std::size_t bytes) {
    while (bytes > part_.size()) {
        bytes -= part_.size();
        if (!nextPart()) {
            part_ = {};
            return;
        }
    }
    part_.remove_prefix(bytes);
}

std::uint32_t TextReader::number(std::size_t width) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < width; ++i) {
        while (part_.empty()) {
            if (!nextPart()) {
                return 0;
            }
        }
        value |= std::uint32_t{static_cast<std::uint8_t>(part_.front())} << (8 * i);
        part_.remove_prefix(1);
    }
    return value;
}

std::uint16_t TextReader::u16() {
    return static_cast<std::uint16_t>(number(2));
}

std::uint32_t TextReader::u32() {
    return number(4);
}

bool TextReader::letters(std::u16string& out, std::size_t count, bool wide) {
    for (;;) {
        const std::size_t here = std::min(count, wide ? part_.size() / 2 : part_.size());
        ByteReader reader(part_);
        for (std::size_t i = 0; i < here; ++i) {
            out += static_cast<char16_t>(wide ? reader.u16() : reader.u8());
        }
        part_ = reader.rest();
        count -= here;
        if (count == 0) {
            return true;
        }
        if (!nextPart()) {
            return false;
        }
        if (part_.empty()) {
            continue;
        }
        wide = (static_cast<std::uint8_t>(part_.front()) & kWide) != 0;
        part_.remove_prefix(1);
    }
}

std::optional<Text> TextReader::text(LengthField length) {
    const std::size_t count = number(length == LengthField::oneByte ? 1 : 2);
    const auto flags = static_cast<std::uint8_t>(number(1));
    const std::size_t runs = (flags & kRich) != 0 ? number(2) : 0;
    const std::size_t phonetic = (flags & kPhonetic) != 0 ? number(4) : 0;
    Text text;
    if (!complete_ || !letters(text.letters, count, (flags & kWide) != 0)) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < runs && complete_; ++i) {
        const std::uint16_t from = u16();
        text.runs.push_back({from, u16()});
    }
    skip(phonetic);
    if (!complete_) {
        return std::nullopt;
    }
    return text;
}

}  // namespace hopluu::workbook::xls
