#include "form/csv_table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hopluu::csv {

namespace {

class Reader {
public:
    Reader(std::string_view text, char delimiter, const Limits& limits) : text_(text), delimiter_(delimiter), limits_(limits) {}

    Table read() {
        while (at_ < text_.size() && !table_.tooManyRows && !table_.tooManyFields && table_.openQuoteLine == 0) {
            readRow();
        }
        return std::move(table_);
    }

private:
    void readRow() {
        Row row;
        row.line = line_;
        while (true) {
            row.fields.push_back(readField());
            if (row.fields.size() > limits_.fieldsPerRow) {
                table_.tooManyFields = true;
                break;
            }
            if (at_ < text_.size() && text_[at_] == delimiter_) {
                ++at_;
                continue;
            }
            row.ended = skipLineBreak();
            break;
        }
        if (row.blank()) {
            return;
        }
        if (table_.rows.size() == limits_.rows) {
            table_.tooManyRows = true;
            return;
        }
        table_.rows.push_back(std::move(row));
    }

    std::string readField() {
        if (at_ >= text_.size() || text_[at_] != '"') {
            return readUnquoted();
        }
        const std::size_t quoteLine = line_;
        ++at_;
        std::string field = readQuoted();
        if (at_ >= text_.size()) {
            table_.openQuoteLine = quoteLine;
            return field;
        }
        ++at_;  // the closing quote
        if (const std::string stray = readUnquoted(); !stray.empty()) {
            table_.strayTextLines.push_back(quoteLine);
            field += stray;
        }
        return field;
    }

    std::string readUnquoted() {
        const std::array<char, 3> stops{delimiter_, '\n', '\r'};
        const std::size_t end = std::min(text_.find_first_of(std::string_view(stops.data(), stops.size()), at_), text_.size());
        std::string field(text_.substr(at_, end - at_));
        at_ = end;
        return field;
    }

    /// Up to the closing quote, or to the end of the file when there is none.
    std::string readQuoted() {
        std::string field;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '"') {
                if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
                    field += '"';
                    at_ += 2;
                    continue;
                }
                return field;
            }
            if (skipLineBreak()) {
                field += '\n';
            } else {
                field += c;
                ++at_;
            }
        }
        return field;
    }

    bool skipLineBreak() {
        if (at_ >= text_.size() || (text_[at_] != '\n' && text_[at_] != '\r')) {
            return false;
        }
        at_ += text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n' ? 2U : 1U;
        ++line_;
        return true;
    }

    std::string_view text_;
    char delimiter_;
    Limits limits_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    Table table_;
};

}  // namespace

bool Row::blank() const {
    return std::all_of(fields.begin(), fields.end(), [](const std::string& field) { return field.empty(); });
}

Table readTable(std::string_view text, char delimiter, const Limits& limits) {
    return Reader(text, delimiter, limits).read();
}

char guessDelimiter(std::string_view text) {
    const std::string_view firstLine = text.substr(0, text.find_first_of("\r\n"));
    constexpr std::array<char, 3> kDelimiters{',', ';', '\t'};
    return *std::max_element(kDelimiters.begin(), kDelimiters.end(), [&](char a, char b) {
        return std::count(firstLine.begin(), firstLine.end(), a) < std::count(firstLine.begin(), firstLine.end(), b);
    });
}

void appendField(std::string& out, std::string_view field) {
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += field;
        return;
    }
    out += '"';
    for (const char c : field) {
        if (c == '"') {
            out += '"';
        }
        out += c;
    }
    out += '"';
}

}  // namespace hopluu::csv
