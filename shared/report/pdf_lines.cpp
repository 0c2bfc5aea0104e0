#include "report/pdf_lines.h"

#include "report/clean_text.h"

#include <algorithm>
#include <cstddef>

namespace hopluu::report {

namespace {

using pdf::Millipoints;

std::string printable(std::string_view text) {
    std::string clean = cleanText(text);
    std::replace(clean.begin(), clean.end(), '\t', ' ');
    std::erase(clean, '\r');
    return clean;
}

bool continuesCodePoint(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The first bytes of a word that fit, whole characters, at least one.
std::size_t fittingPrefix(const pdf::Document& document, std::string_view word, pdf::TextStyle style, Millipoints width) {
    std::size_t fits = 0;
    for (std::size_t end = 1; end <= word.size(); ++end) {
        if (end < word.size() && continuesCodePoint(word[end])) {
            continue;
        }
        if (fits != 0 && document.width(word.substr(0, end), style) > width) {
            break;
        }
        fits = end;
    }
    return fits;
}

/// Breaks one paragraph without line feeds.
class Breaker {
public:
    Breaker(const pdf::Document& document, pdf::TextStyle style, Millipoints width, Millipoints firstLine, std::vector<TextLine>& lines)
        : document_(document), style_(style), width_(width), room_(width - firstLine), lines_(lines) {}

    void breakParagraph(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t word = std::min(text.find_first_not_of(' ', at), text.size());
            const std::size_t end = std::min(text.find(' ', word), text.size());
            addWord(text.substr(at, word - at), text.substr(word, end - word));
            at = end;
        }
        endLine();
        lines_.back().endsParagraph = true;
    }

private:
    void addWord(std::string_view spaces, std::string_view word) {
        const Millipoints gap = document_.width(spaces, style_);
        const Millipoints size = document_.width(word, style_);
        if (line_.width + gap + size <= room_ || (line_.text.empty() && size <= room_)) {
            append(spaces, gap);
            append(word, size);
            return;
        }
        if (!line_.text.empty()) {
            endLine();
        }
        while (document_.width(word, style_) > room_) {
            const std::size_t prefix = fittingPrefix(document_, word, style_, room_);
            append(word.substr(0, prefix), document_.width(word.substr(0, prefix), style_));
            word.remove_prefix(prefix);
            if (word.empty()) {
                return;
            }
            endLine();
        }
        append(word, document_.width(word, style_));
    }
    void append(std::string_view text, Millipoints width) {
        line_.text += text;
        line_.width += width;
    }
    void endLine() {
        lines_.push_back(line_);
        line_ = {};
        room_ = width_;
    }

    const pdf::Document& document_;
    pdf::TextStyle style_;
    Millipoints width_, room_;
    std::vector<TextLine>& lines_;
    TextLine line_;
};

}  // namespace

std::vector<TextLine> breakLines(const pdf::Document& document, std::string_view text, pdf::TextStyle style, Millipoints width,
                                 Millipoints firstLine) {
    const std::string clean = printable(text);
    std::vector<TextLine> lines;
    std::string_view rest = clean;
    for (;;) {
        const std::size_t end = rest.find('\n');
        Breaker(document, style, width, lines.empty() ? firstLine : 0, lines).breakParagraph(rest.substr(0, end));
        if (end == std::string_view::npos) {
            return lines;
        }
        rest.remove_prefix(end + 1);
    }
}

Millipoints widestWord(const pdf::Document& document, std::string_view text, pdf::TextStyle style) {
    std::string clean = printable(text);
    std::replace(clean.begin(), clean.end(), '\n', ' ');
    Millipoints widest = 0;
    for (std::size_t at = 0; at < clean.size();) {
        const std::size_t end = std::min(clean.find(' ', at), clean.size());
        widest = std::max(widest, document.width(std::string_view(clean).substr(at, end - at), style));
        at = end + 1;
    }
    return widest;
}

void drawLine(pdf::Document& document, const TextLine& line, pdf::TextStyle style, Align align, const LineBox& box) {
    const Millipoints free = box.width - line.width;
    Millipoints x = box.x;
    Millipoints spaceExtra = 0;
    if (align == Align::center) {
        x += free / 2;
    } else if (align == Align::right) {
        x += free;
    } else if (align == Align::justify && !line.endsParagraph) {
        const auto spaces = static_cast<Millipoints>(std::count(line.text.begin(), line.text.end(), ' '));
        spaceExtra = spaces == 0 ? 0 : std::max(0, free / spaces);
    }
    document.text({x, box.top + box.height - belowBaseLine(style.points)}, line.text, style, spaceExtra);
}

}  // namespace hopluu::report
