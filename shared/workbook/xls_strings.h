// Text in BIFF8: bytes (the lower halves of UTF-16) or UTF-16, with fonts for parts of it and with phonetic notes, over as many CONTINUE
// records as it takes. Where letters are cut, the continuation begins with one byte that says anew which of the two follows.
// (MS-XLS 2.5.293, 2.5.294)
#pragma once

#include "workbook/xls_records.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::workbook::xls {

struct FontRun {
    std::uint16_t from = 0;  // UTF-16 units
    std::uint16_t font = 0;

    bool operator==(const FontRun&) const = default;
};

struct Text {
    std::u16string letters;
    /// Empty: all in the cell's font. Before the first run too.
    std::vector<FontRun> runs;

    bool operator==(const Text&) const = default;
};

enum class LengthField : std::uint8_t { oneByte, twoBytes };

class TextReader {
public:
    explicit TextReader(const Record& record);

    void skip(std::size_t bytes);
    std::uint16_t u16();
    std::uint32_t u32();
    /// Nothing when the record ends before the text.
    [[nodiscard]] std::optional<Text> text(LengthField length);
    [[nodiscard]] bool atEnd() const;

private:
    std::uint32_t number(std::size_t width);
    bool nextPart();
    bool letters(std::u16string& out, std::size_t count, bool wide);

    std::string_view part_;
    std::vector<std::string_view> parts_;  // the continuations
    std::size_t following_ = 0;
    bool complete_ = true;
};

}  // namespace hopluu::workbook::xls
