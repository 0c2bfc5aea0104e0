// Where on which page the next thing goes. Pages are begun here and nowhere else, with their number in the top margin.
#pragma once

#include "pdf/document.h"
#include "report/paper_page.h"
#include "report/pdf_lines.h"

#include <string_view>

namespace hopluu::report {

class PageFlow {
public:
    explicit PageFlow(pdf::Document& document) : document_(&document) {}

    /// The text, or an annex: on a page of its own, counted from 1. `label` stands before the number in a reader's list of pages.
    void beginPart(const PageRules& rules, std::string_view label);
    void newPage();

    [[nodiscard]] pdf::Document& document() { return *document_; }
    [[nodiscard]] pdf::Millipoints left() const { return millipoints(rules_.left); }
    [[nodiscard]] pdf::Millipoints width() const { return millipoints(rules_.textWidth()); }
    [[nodiscard]] pdf::Millipoints y() const { return y_; }
    [[nodiscard]] bool atTop() const { return y_ == millipoints(rules_.top); }
    /// Down to the lower margin.
    [[nodiscard]] pdf::Millipoints room() const { return millipoints(rules_.height() - rules_.bottom) - y_; }
    /// Between the margins of an empty page.
    [[nodiscard]] pdf::Millipoints wholeRoom() const { return millipoints(rules_.height() - rules_.bottom - rules_.top); }
    void advance(pdf::Millipoints height) { y_ += height; }

    struct Paragraph {
        pdf::TextStyle style;
        Align align = Align::left;
        pdf::Millipoints before = 0;
        pdf::Millipoints indent = 0;  // on both sides
    };
    /// All of its lines, on new pages where they do not fit.
    void paragraph(std::string_view text, const Paragraph& paragraph);

private:
    pdf::Document* document_;
    PageRules rules_{};
    int number_ = 0;
    pdf::Millipoints y_ = 0;
};

}  // namespace hopluu::report
