#include "report/pdf_flow.h"

#include <fmt/format.h>

namespace hopluu::report {

void PageFlow::beginPart(const PageRules& rules, std::string_view label) {
    rules_ = rules;
    number_ = 0;
    newPage();
    document_->labelPages(label);
}

void PageFlow::newPage() {
    constexpr pdf::TextStyle kNumber{pdf::Style::regular, 14};
    document_->addPage(millipoints(rules_.width()), millipoints(rules_.height()));
    y_ = millipoints(rules_.top);
    ++number_;
    if (number_ > 1) {
        const std::string text = fmt::format("{}", number_);
        drawLine(*document_, {text, document_->width(text, kNumber), true}, kNumber, Align::center,
                 {left(), millipoints(rules_.header), width(), singleLine(kNumber.points)});
    }
}

void PageFlow::paragraph(std::string_view text, const Paragraph& paragraph) {
    const pdf::Millipoints height = singleLine(paragraph.style.points);
    const pdf::Millipoints measure = width() - 2 * paragraph.indent;
    advance(paragraph.before);
    for (const TextLine& line : breakLines(*document_, text, paragraph.style, measure)) {
        if (room() < height) {
            newPage();
        }
        drawLine(*document_, line, paragraph.style, paragraph.align, {left() + paragraph.indent, y_, measure, height});
        advance(height);
    }
}

}  // namespace hopluu::report
