#include "report/clean_text.h"

#include "text/unicode.h"

#include <algorithm>

namespace hopluu::report {

namespace {

constexpr std::string_view kReplacement = "\uFFFD";
constexpr std::size_t kLongestSequence = 4;

/// Bytes of the valid UTF-8 sequence at the start, 0 when there is none.
std::size_t sequenceLength(std::string_view text) {
    for (std::size_t length = 1; length <= std::min(kLongestSequence, text.size()); ++length) {
        if (text::isValidUtf8(text.substr(0, length))) {
            return length;
        }
    }
    return 0;
}

bool isForbiddenControl(std::string_view sequence) {
    if (sequence == "\uFFFE" || sequence == "\uFFFF") {
        return true;
    }
    const auto byte = static_cast<unsigned char>(sequence.front());
    return sequence.size() == 1 && byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
}

bool isBlank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

std::string cleanText(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        if (length == 0) {
            out += kReplacement;
            text.remove_prefix(1);
            continue;
        }
        if (!isForbiddenControl(text.substr(0, length))) {
            out += text.substr(0, length);
        }
        text.remove_prefix(length);
    }
    return out;
}

std::vector<std::string_view> paragraphsOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        if (!isBlank(line)) {
            lines.push_back(line);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string joinVietnamese(const std::vector<std::string>& words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        out += i == 0 ? "" : (i + 1 == words.size() ? " và " : ", ");
        out += words[i];
    }
    return out;
}

}  // namespace hopluu::report
