#include "report/docx_body.h"

#include "report/word_ml.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace hopluu::report {

using namespace word;

namespace {

constexpr int kLevels = 4;

std::string roman(int number) {
    constexpr std::pair<int, std::string_view> kLetters[] = {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
    std::string text;
    for (const auto& [value, letters] : kLetters) {
        for (; number >= value; number -= value) {
            text += letters;
        }
    }
    return text;
}

/// Counts as wordNumbering() makes Word count: "I.", "1.", "1.1.", "1.1.1.".
class Counter {
public:
    std::string next(int level) {
        ++counts_[static_cast<std::size_t>(level - 1)];
        std::fill(counts_.begin() + level, counts_.end(), 0);
        if (level == 1) {
            return roman(counts_[0]) + ".";
        }
        std::string text;
        for (int i = 1; i < level; ++i) {
            text += fmt::format("{}.", counts_[static_cast<std::size_t>(i)]);
        }
        return text;
    }

private:
    std::array<int, kLevels> counts_{};
};

int levelOf(const PaperParagraph& paragraph) {
    return std::clamp(paragraph.level, 1, kLevels);
}

/// "2.1." of "2.1. Công tác …".
std::string_view typedNumber(std::string_view text) {
    const std::size_t space = text.find(' ');
    return space == std::string_view::npos || space == 0 || text[space - 1] != '.' ? std::string_view() : text.substr(0, space);
}

std::string styleOf(const PaperParagraph& paragraph) {
    if (paragraph.kind == PaperParagraph::Kind::heading) {
        return headingStyle(levelOf(paragraph));
    }
    return std::string(paragraph.kind == PaperParagraph::Kind::legalBasis ? style::kLegalBasis : style::kBodyText);
}

}  // namespace

HeadingNumbers headingNumbers(const std::vector<PaperParagraph>& paragraphs) {
    Counter counter;
    for (const PaperParagraph& paragraph : paragraphs) {
        if (paragraph.kind == PaperParagraph::Kind::heading && counter.next(levelOf(paragraph)) != typedNumber(paragraph.text)) {
            return HeadingNumbers::typed;
        }
    }
    return HeadingNumbers::byWord;
}

void appendBody(pugi::xml_node body, const std::vector<PaperParagraph>& paragraphs, HeadingNumbers numbers) {
    const auto lastText = std::find_if(paragraphs.rbegin(), paragraphs.rend(),
                                       [](const PaperParagraph& paragraph) { return paragraph.kind == PaperParagraph::Kind::text; });
    for (const PaperParagraph& paragraph : paragraphs) {
        const std::string style = styleOf(paragraph);
        std::string_view text = paragraph.text;
        if (numbers == HeadingNumbers::byWord && paragraph.kind == PaperParagraph::Kind::heading) {
            text.remove_prefix(typedNumber(text).size() + 1);
        }
        // The signature never stands alone on a page: the last paragraph goes with it.
        appendTextParagraph(body, text, {.styleId = style, .keepNext = lastText != paragraphs.rend() && &paragraph == &*lastText});
    }
}

}  // namespace hopluu::report
