// Head, title and foot: two columns each, set from the top of where the flow stands.
#include "report/pdf_parts.h"

#include <algorithm>

namespace hopluu::report {

namespace {

using pdf::Millipoints;
using pdf::Style;
using pdf::TextStyle;

constexpr int kRightPercent = 58;
constexpr TextStyle kSuperior{Style::regular, 12};
constexpr TextStyle kIssuing{Style::bold, 12};
constexpr TextStyle kNumber{Style::regular, 13};
constexpr TextStyle kState{Style::bold, 12};
constexpr TextStyle kMotto{Style::bold, 13};
constexpr TextStyle kDate{Style::italic, 13};
constexpr TextStyle kTitle{Style::bold, 14};
constexpr TextStyle kRecipientsHead{Style::boldItalic, 12};
constexpr TextStyle kRecipients{Style::regular, 11};
constexpr TextStyle kSigner{Style::bold, 13};
constexpr Millipoints kRuleThickness = 750;
constexpr Millipoints kRuleGap = pdf::points(3);
constexpr Millipoints kSmallGap = pdf::points(6);
constexpr Millipoints kSignatureSpace = pdf::points(60);

/// A column of lines; `drawn` false only measures it.
class Column {
public:
    Column(PageFlow& flow, Millipoints x, Millipoints width, bool drawn) : flow_(flow), x_(x), y_(flow.y()), width_(width), drawn_(drawn) {}

    void text(std::string_view text, TextStyle style, Align align) {
        const Millipoints height = singleLine(style.points);
        for (const TextLine& line : breakLines(flow_.document(), text, style, width_)) {
            if (drawn_) {
                drawLine(flow_.document(), line, style, align, {x_, y_, width_, height});
            }
            y_ += height;
            widest_ = std::max(widest_, line.width);
        }
    }
    void texts(const std::vector<std::string>& lines, TextStyle style, Align align) {
        widest_ = 0;
        for (const std::string& line : lines) {
            text(line, style, align);
        }
    }
    /// Under the middle of what was set last; a share of its widest line, in fifths.
    void rule(int fifths) {
        const Millipoints length = widest_ * fifths / 5;
        if (drawn_) {
            flow_.document().rule({x_ + (width_ - length) / 2, y_ + kRuleGap}, length, kRuleThickness);
        }
        y_ += kRuleGap + kSmallGap;
    }
    void gap(Millipoints height) { y_ += height; }
    void measureAnew() { widest_ = 0; }
    [[nodiscard]] Millipoints height() const { return y_ - flow_.y(); }

private:
    PageFlow& flow_;
    Millipoints x_, y_, width_;
    bool drawn_;
    Millipoints widest_ = 0;
};

Millipoints setSignatureColumns(PageFlow& flow, const PaperSignature& signature, bool drawn) {
    constexpr int kLeastPercent = 50;
    constexpr int kMostPercent = 66;
    constexpr Millipoints kSpare = pdf::points(5);
    constexpr Millipoints kBetween = millipoints(millimetres(30));
    Millipoints wanted = 0;
    for (const std::string& line : signature.signerTitle) {
        wanted = std::max(wanted, flow.document().width(line, kSigner) + kSpare);
    }
    // As wide as the longest line of the signer's title, so that it does not wrap.
    const Millipoints right = std::clamp(wanted, flow.width() / 100 * kLeastPercent, flow.width() / 100 * kMostPercent);
    const Millipoints left = flow.width() - right;
    Column recipients(flow, flow.left(), left - kBetween, drawn);
    recipients.gap(2 * kSmallGap);
    recipients.text("Nơi nhận:", kRecipientsHead, Align::left);
    recipients.texts(signature.recipients, kRecipients, Align::left);
    Column signer(flow, flow.left() + left, right, drawn);
    signer.gap(2 * kSmallGap);
    signer.texts(signature.signerTitle, kSigner, Align::center);
    signer.gap(kSignatureSpace);
    signer.text(signature.signerName, kTitle, Align::center);
    return std::max(recipients.height(), signer.height());
}

}  // namespace

void setLetterhead(PageFlow& flow, const PaperHead& head) {
    const Millipoints right = flow.width() / 100 * kRightPercent;
    const Millipoints left = flow.width() - right;
    Column issuer(flow, flow.left(), left, true);
    issuer.texts(head.superiorBody, kSuperior, Align::center);
    issuer.texts(head.issuingBody, kIssuing, Align::center);
    issuer.rule(2);  // the decree wants 1/3 to 1/2
    issuer.gap(kSmallGap);
    issuer.text(head.number, kNumber, Align::center);
    Column state(flow, flow.left() + left, right, true);
    state.text(head.stateName, kState, Align::center);
    state.measureAnew();
    state.text(head.motto, kMotto, Align::center);
    state.rule(5);
    state.gap(2 * kSmallGap);
    state.text(head.placeAndDate, kDate, Align::center);
    flow.advance(std::max(issuer.height(), state.height()));
}

void setTitle(PageFlow& flow, const Paper& paper) {
    constexpr Millipoints kBefore = pdf::points(18);
    constexpr Millipoints kSubjectIndent = millipoints(millimetres(200));  // breaks the line before the second half of the subject
    flow.document().bookmark(paper.title(), 1, flow.y());
    flow.advance(kBefore);
    Column title(flow, flow.left() + kSubjectIndent, flow.width() - 2 * kSubjectIndent, true);
    title.text(paper.kind, kTitle, Align::center);
    title.measureAnew();
    title.text(paper.subject, kTitle, Align::center);
    title.rule(2);
    flow.advance(title.height());
}

Millipoints signatureHeight(PageFlow& flow, const PaperSignature& signature) {
    return setSignatureColumns(flow, signature, false);
}

void setSignature(PageFlow& flow, const PaperSignature& signature) {
    if (flow.room() < signatureHeight(flow, signature)) {
        flow.newPage();
    }
    flow.advance(setSignatureColumns(flow, signature, true));
}

}  // namespace hopluu::report
