#include "engine/clipboard_html.h"

#include "domain/decimal.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <map>
#include <utility>

namespace hopluu::engine {

namespace {

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

void appendUtf8(std::string& out, std::uint32_t point) {
    if (point == 0 || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) {
        out += "\xEF\xBF\xBD";
    } else if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0U | (point >> 6U));
        out += static_cast<char>(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        out += static_cast<char>(0xE0U | (point >> 12U));
        out += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (point & 0x3FU));
    } else {
        out += static_cast<char>(0xF0U | (point >> 18U));
        out += static_cast<char>(0x80U | ((point >> 12U) & 0x3FU));
        out += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (point & 0x3FU));
    }
}

/// "ograve" as an o and its mark, to be put together by NFC; empty when it is no such name.
std::string accented(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kMarks{
        {{"grave", "\u0300"}, {"acute", "\u0301"}, {"circ", "\u0302"}, {"tilde", "\u0303"}, {"uml", "\u0308"}}};
    const auto* const mark = std::find_if(kMarks.begin(), kMarks.end(), [&](const auto& each) { return each.first == name.substr(1); });
    const bool isLetter = std::isalpha(static_cast<unsigned char>(name.front())) != 0;
    return isLetter && mark != kMarks.end() ? name.front() + std::string(mark->second) : "";
}

/// The character of "&#7889;", "&amp;" at the front of `text`, and how many bytes it took; {"", 0} when it is none.
std::pair<std::string, std::size_t> entity(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kNames{{{"amp", "&"},
                                                                                    {"lt", "<"},
                                                                                    {"gt", ">"},
                                                                                    {"quot", "\""},
                                                                                    {"apos", "'"},
                                                                                    {"nbsp", " "},
                                                                                    {"ndash", "–"},
                                                                                    {"mdash", "—"},
                                                                                    {"minus", "−"},
                                                                                    {"hellip", "…"}}};
    constexpr std::size_t kLongest = 10;
    const auto end = text.substr(0, kLongest).find(';');
    if (end == std::string_view::npos || end < 2) {
        return {"", 0};
    }
    const std::string_view name = text.substr(1, end - 1);
    if (name.front() == '#') {
        const bool isHexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const std::string_view digits = name.substr(isHexadecimal ? 2 : 1);
        std::uint32_t point = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), point, isHexadecimal ? 16 : 10);
        if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) {
            return {"", 0};
        }
        std::string out;
        appendUtf8(out, point);
        return {out, end + 1};
    }
    const auto* const known = std::find_if(kNames.begin(), kNames.end(), [&](const auto& each) { return each.first == name; });
    std::string character = known == kNames.end() ? accented(name) : std::string(known->second);
    const std::size_t length = character.empty() ? 0 : end + 1;
    return {std::move(character), length};
}

struct Tag {
    std::string name;  // lower case; "/td" closes
    std::map<std::string, std::string> attributes;
};

/// Reads the tag whose '<' stands at `at`, and moves behind its '>'.
class TagReader {
public:
    TagReader(std::string_view html, std::size_t& at) : html_(html), at_(at) {}

    Tag read() {
        Tag tag;
        ++at_;
        if (html_.substr(at_).starts_with("!--")) {
            const auto end = html_.find("-->", at_ + 3);
            at_ = end == std::string_view::npos ? html_.size() : end + 3;
            return tag;
        }
        tag.name = lowered(word(" \t\r\n>"));
        while (at_ < html_.size() && html_[at_] != '>') {
            attribute(tag);
        }
        at_ += at_ < html_.size() ? 1 : 0;
        return tag;
    }

private:
    std::string word(std::string_view ends) {
        const auto end = std::min(html_.find_first_of(ends, at_), html_.size());
        std::string found(html_.substr(at_, end - at_));
        at_ = end;
        return found;
    }

    void attribute(Tag& tag) {
        at_ = std::min(html_.find_first_not_of(" \t\r\n/", at_), html_.size());
        const std::size_t before = at_;
        std::string name = lowered(word(" \t\r\n>="));
        if (at_ < html_.size() && html_[at_] == '=') {
            ++at_;
            const bool isQuoted = at_ < html_.size() && (html_[at_] == '"' || html_[at_] == '\'');
            if (isQuoted) {
                const char quote = html_[at_++];
                tag.attributes[name] = word(std::string_view(&quote, 1));
                at_ += at_ < html_.size() ? 1 : 0;
            } else {
                tag.attributes[name] = word(" \t\r\n>");
            }
        } else if (!name.empty()) {
            tag.attributes[name] = "";
        } else if (at_ == before && at_ < html_.size() && html_[at_] != '>') {
            ++at_;
        }
    }

    std::string_view html_;
    std::size_t& at_;
};

std::size_t span(const Tag& tag, const char* name) {
    const auto found = tag.attributes.find(name);
    std::size_t count = 1;
    if (found != tag.attributes.end()) {
        const std::string& text = found->second;
        (void)std::from_chars(text.data(), text.data() + text.size(), count);
    }
    return std::clamp<std::size_t>(count, 1, kClipboardRows);
}

/// Spreadsheets compute with 15 digits and write up to 17: 0.30000000000000004 is the 0.3 that was typed.
std::optional<std::string> exactNumber(const Tag& tag) {
    for (const char* name : {"sdval", "x:num", "data-sheets-number"}) {
        const auto found = tag.attributes.find(name);
        if (found == tag.attributes.end() || found->second.empty()) {
            continue;
        }
        std::string text = found->second;
        if (const auto plain = Decimal::parse(text)) {
            return plain->toString();
        }
        const auto digits =
            static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; }));
        const auto mark = text.find('.');
        constexpr std::size_t kDigits = 15;
        constexpr std::size_t kFinest = 7;  // a place more than a Decimal keeps, to round by
        if (digits <= kDigits || mark == std::string::npos || text.size() - mark - 1 < kFinest) {
            continue;
        }
        text.resize(mark + 1 + kFinest);
        const auto cut = Decimal::parse(std::string_view(text).substr(0, text.size() - 1));
        const bool isNine = text.ends_with("99");
        if (!cut || !(isNine || text.ends_with("00"))) {
            continue;
        }
        const Decimal step = Decimal::fromMillionths(isNine ? (text.front() == '-' ? -1 : 1) : 0);
        if (const auto rounded = add(*cut, step)) {
            return rounded->toString();
        }
    }
    return std::nullopt;
}

class RowReader {
public:
    explicit RowReader(std::string_view html) : html_(html) {}

    std::optional<std::vector<std::vector<ClipboardCell>>> read() {
        while (at_ < html_.size() && !isDone_ && !isTooLarge_) {
            if (html_[at_] == '<' && startsTag()) {
                handle(TagReader(html_, at_).read());
            } else {
                readText();
            }
        }
        closeCell();
        if (isTooLarge_) {
            return std::nullopt;
        }
        if (cells_ == 0) {
            rows_.clear();
        }
        return std::move(rows_);
    }

private:
    [[nodiscard]] bool startsTag() const {
        return at_ + 1 < html_.size() && (std::isalpha(static_cast<unsigned char>(html_[at_ + 1])) != 0 || html_[at_ + 1] == '/' ||
                                          html_[at_ + 1] == '!' || html_[at_ + 1] == '?');
    }

    void handle(const Tag& tag) {
        if (tag.name == "style" || tag.name == "script") {
            const auto end = html_.find("</" + tag.name, at_);
            at_ = std::min(end, html_.size());
        } else if (tag.name == "table") {
            ++depth_;
        } else if (tag.name == "/table" && depth_ > 0) {
            --depth_;
            if (depth_ == 0) {
                closeCell();
                isDone_ = cells_ > 0;
            }
        } else if (depth_ == 1) {
            handleInTable(tag);
        } else if (cell_ != nullptr && tag.name == "br") {
            cell_->text += '\n';
        }
    }

    void handleInTable(const Tag& tag) {
        if (tag.name == "tr") {
            closeCell();
            startRow();
        } else if (tag.name == "td" || tag.name == "th") {
            closeCell();
            if (rows_.empty()) {
                startRow();
            }
            startCell(tag);
        } else if (tag.name == "/td" || tag.name == "/th" || tag.name == "/tr") {
            closeCell();
        } else if (cell_ != nullptr && (tag.name == "br" || tag.name == "/p" || tag.name == "/div")) {
            cell_->text += '\n';
        }
    }

    void startRow() {
        rows_.emplace_back();
        isTooLarge_ = isTooLarge_ || rows_.size() > kClipboardRows;
    }

    void startCell(const Tag& tag) {
        auto& row = rows_.back();
        while (covered_.contains({rows_.size() - 1, row.size()})) {
            row.emplace_back();
            ++cells_;
        }
        const std::size_t column = row.size();
        const std::size_t across = span(tag, "colspan");
        const std::size_t down = span(tag, "rowspan");
        cells_ += across * down;
        if (column + across > kClipboardColumns || cells_ > kClipboardCells) {
            isTooLarge_ = true;
            return;
        }
        row.resize(column + across);
        for (std::size_t below = 1; below < down; ++below) {
            for (std::size_t right = 0; right < across; ++right) {
                covered_[{rows_.size() - 1 + below, column + right}] = true;
            }
        }
        cell_ = &row[column];
        cell_->exact = exactNumber(tag);
    }

    void readText() {
        const std::size_t end = std::min(html_.find('<', at_ + 1), html_.size());
        while (at_ < end) {
            std::string piece(1, html_[at_]);
            std::size_t length = 1;
            if (html_[at_] == '&') {
                if (auto [character, bytes] = entity(html_.substr(at_, end - at_)); bytes > 0) {
                    piece = std::move(character);
                    length = bytes;
                }
            }
            if (cell_ != nullptr) {
                append(piece);
            }
            at_ += length;
        }
    }

    /// White space of the source is one space.
    void append(const std::string& piece) {
        const bool isBlank = piece == " " || piece == "\n" || piece == "\r" || piece == "\t";
        if (!isBlank) {
            cell_->text += piece;
        } else if (!cell_->text.empty() && cell_->text.back() != ' ' && cell_->text.back() != '\n') {
            cell_->text += ' ';
        }
    }

    void closeCell() { cell_ = nullptr; }

    std::string_view html_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t cells_ = 0;
    bool isDone_ = false;
    bool isTooLarge_ = false;
    std::vector<std::vector<ClipboardCell>> rows_;
    ClipboardCell* cell_ = nullptr;
    std::map<std::pair<std::size_t, std::size_t>, bool> covered_;  // row, column: under a cell that spans rows
};

}  // namespace

std::optional<std::vector<std::vector<ClipboardCell>>> readHtmlRows(std::string_view html) {
    return RowReader(html).read();
}

}  // namespace hopluu::engine
