// RFC 4180 as spreadsheets write it, with limits: text -> rows of fields with the line each began on. Internal to the layer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::csv {

struct Row {
    std::size_t line = 1;  // of the file, from 1, where the row begins
    std::vector<std::string> fields;
    bool ended = false;  // by a line break, not by the end of the file

    [[nodiscard]] bool blank() const;
};

struct Limits {
    std::size_t rows = 20'000;
    std::size_t fieldsPerRow = 64;
};

struct Table {
    std::vector<Row> rows;                            // blank ones left out
    std::size_t openQuoteLine = 0;                    // a quote that nothing closes; 0: none
    std::vector<std::size_t> strayTextLines;          // text between a closing quote and the next delimiter
    bool tooManyRows = false, tooManyFields = false;  // reading stopped there
};

/// LF, CRLF and CR end a row outside quotes; inside they become LF. Quotes inside an unquoted field are ordinary characters.
[[nodiscard]] Table readTable(std::string_view text, char delimiter, const Limits& limits);

/// The one of ',' ';' and tab that divides the first line most often.
[[nodiscard]] char guessDelimiter(std::string_view text);

/// Quotes the field where it needs it and appends it.
void appendField(std::string& out, std::string_view field);

}  // namespace hopluu::csv
