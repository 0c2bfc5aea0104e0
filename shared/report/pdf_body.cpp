// The narrative on pages: headings stay with what follows, no line of a paragraph stands alone, the signature never stands without text.
#include "report/clean_text.h"
#include "report/pdf_parts.h"
#include "text/unicode.h"

#include <algorithm>
#include <cstddef>

namespace hopluu::report {

namespace {

using pdf::Millipoints;
using pdf::Style;

constexpr int kPoints = 14;
constexpr Millipoints kLine = singleLine(kPoints) / 10 * 11;
constexpr Millipoints kFirstLine = millipoints(720);  // 1.27 cm
constexpr std::size_t kFewest = 2;                    // lines of a paragraph on one page

struct Block {
    const PaperParagraph* paragraph;
    pdf::TextStyle style;
    Millipoints before;
    std::vector<TextLine> lines;

    [[nodiscard]] bool isHeading() const { return paragraph->kind == PaperParagraph::Kind::heading; }
    [[nodiscard]] Millipoints height(std::size_t count) const { return static_cast<Millipoints>(count) * kLine; }
};

Style headingStyle(int level) {
    return level <= 2 ? Style::bold : level == 3 ? Style::boldItalic : Style::italic;
}

Block layBlock(PageFlow& flow, const PaperParagraph& paragraph) {
    constexpr Millipoints kBefore = pdf::points(6);
    Block block{&paragraph, {Style::regular, kPoints}, kBefore, {}};
    if (block.isHeading()) {
        block.style.style = headingStyle(paragraph.level);
        block.before = paragraph.level == 1 ? 2 * kBefore : kBefore;
    } else if (paragraph.kind == PaperParagraph::Kind::legalBasis) {
        block.style.style = Style::italic;
    }
    const bool capitals = block.isHeading() && paragraph.level == 1;
    const std::string text = capitals ? text::upperCase(cleanText(paragraph.text)) : paragraph.text;
    block.lines = breakLines(flow.document(), text, block.style, flow.width(), kFirstLine);
    return block;
}

class BodySetter {
public:
    BodySetter(PageFlow& flow, std::vector<Block> blocks, Millipoints signature)
        : flow_(flow), blocks_(std::move(blocks)), signature_(signature) {}

    void set() {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            set(i);
        }
    }

private:
    /// What must stand on the page where the block begins.
    [[nodiscard]] Millipoints start(std::size_t index) const {
        const Block& block = blocks_[index];
        const std::size_t lines = block.lines.size();
        if (block.isHeading()) {
            const Millipoints next = index + 1 < blocks_.size() ? start(index + 1) : signature_;
            return block.before + block.height(lines) + next;
        }
        const bool split = lines >= 2 * kFewest;
        const Millipoints foot = !split && index + 1 == blocks_.size() ? signature_ : 0;
        return block.before + block.height(split ? kFewest : lines) + foot;
    }

    void set(std::size_t index) {
        const Block& block = blocks_[index];
        if (!flow_.atTop() && flow_.room() < start(index)) {
            flow_.newPage();
        }
        flow_.advance(flow_.atTop() ? 0 : block.before);
        if (block.isHeading()) {
            flow_.document().bookmark(cleanText(block.paragraph->text), block.paragraph->level, flow_.y());
        }
        for (std::size_t from = 0; from < block.lines.size();) {
            const std::size_t to = from + linesHere(index, from);
            draw(block, from, to);
            if (to < block.lines.size()) {
                flow_.newPage();
            }
            from = to;
        }
    }

    /// How many lines from `from` on go on this page.
    [[nodiscard]] std::size_t linesHere(std::size_t index, std::size_t from) const {
        const Block& block = blocks_[index];
        const std::size_t left = block.lines.size() - from;
        const Millipoints foot = index + 1 == blocks_.size() ? signature_ : 0;
        if (block.height(left) + foot <= flow_.room()) {
            return left;
        }
        const auto fit = static_cast<std::size_t>(std::max(flow_.room(), kLine) / kLine);
        // The rest is on the next page: two lines at least, with the signature if it is the last.
        return left > kFewest ? std::max<std::size_t>(1, std::min(fit, left - kFewest)) : std::min(fit, left);
    }

    void draw(const Block& block, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const Millipoints indent = i == 0 ? kFirstLine : 0;
            drawLine(flow_.document(), block.lines[i], block.style, Align::justify,
                     {flow_.left() + indent, flow_.y(), flow_.width() - indent, kLine});
            flow_.advance(kLine);
        }
    }

    PageFlow& flow_;
    std::vector<Block> blocks_;
    Millipoints signature_;
};

}  // namespace

void setBody(PageFlow& flow, const std::vector<PaperParagraph>& paragraphs, Millipoints signatureHeight) {
    std::vector<Block> blocks;
    blocks.reserve(paragraphs.size());
    for (const PaperParagraph& paragraph : paragraphs) {
        blocks.push_back(layBlock(flow, paragraph));
    }
    BodySetter(flow, std::move(blocks), signatureHeight).set();
}

}  // namespace hopluu::report
