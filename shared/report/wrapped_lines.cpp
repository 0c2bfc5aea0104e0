#include "report/wrapped_lines.h"

#include "text/unicode.h"

#include <algorithm>

namespace hopluu::report {

namespace {

int linesOfParagraph(std::string_view paragraph, int width) {
    int lines = 1;
    int used = 0;
    while (!paragraph.empty()) {
        const std::size_t end = std::min(paragraph.find(' '), paragraph.size());
        int length = static_cast<int>(text::length(paragraph.substr(0, end)));
        if (used != 0 && used + 1 + length > width) {
            ++lines;
            used = 0;
        }
        lines += std::max(0, length - 1) / width;
        length = length > width ? length % width : length;
        used += (used == 0 ? 0 : 1) + length;
        paragraph.remove_prefix(std::min(end + 1, paragraph.size()));
    }
    return lines;
}

}  // namespace

int wrappedLines(std::string_view text, int width) {
    const int usable = std::max(1, width);
    int lines = 0;
    while (true) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines += linesOfParagraph(text.substr(0, end), usable);
        if (end == text.size()) {
            return lines;
        }
        text.remove_prefix(end + 1);
    }
}

}  // namespace hopluu::report
