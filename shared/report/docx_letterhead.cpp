#include "report/docx_letterhead.h"

#include "report/text_metrics.h"
#include "report/word_ml.h"

#include <algorithm>

namespace hopluu::report {

using namespace word;

namespace {

constexpr int kRightPercent = 58;  // less, and the state name wraps
constexpr int kBodyPoints = 12;    // of the superior and the issuing body, and of the state name
constexpr int kMottoPoints = 13;
constexpr int kTitlePoints = 14;
constexpr int kRuleEighths = 6;  // 0.75 pt
constexpr int kRuleGap = 3 * kTwipsPerPoint;
constexpr int kPointsAfterRule = 6;

/// A rule is the upper border of an empty paragraph, narrowed by its indents: it stays in place in every word processor.
void appendCentredRule(pugi::xml_node parent, int available, int length) {
    const int indent = std::max(0, (available - length) / 2);
    const int paragraphHeight = kPointsAfterRule * kTwipsPerPoint;
    static_cast<void>(appendParagraph(
        parent, {.before = kRuleGap, .indentLeft = indent, .indentRight = indent, .exactLine = paragraphHeight, .topRule = kRuleEighths}));
}

int longestLine(const std::vector<std::string>& lines, int points) {
    int longest = 0;
    for (const std::string& line : lines) {
        longest = std::max(longest, boldWidthTwips(line, points));
    }
    return longest;
}

void appendLeftHead(pugi::xml_node row, const PaperHead& head, int width) {
    constexpr ParagraphStyle kCentred{.align = Align::center};
    pugi::xml_node cell = appendCell(row, {.width = width, .centred = false});
    for (const std::string& line : head.superiorBody) {
        appendTextParagraph(cell, line, kCentred, {.points = kBodyPoints});
    }
    for (const std::string& line : head.issuingBody) {
        appendTextParagraph(cell, line, kCentred, {.points = kBodyPoints, .bold = true});
    }
    constexpr int kShareNumerator = 2;  // 2/5 of the length: the decree wants 1/3 to 1/2
    constexpr int kShareDenominator = 5;
    const int length = std::min(longestLine(head.issuingBody, kBodyPoints), width) * kShareNumerator / kShareDenominator;
    appendCentredRule(cell, width, length);
    appendTextParagraph(cell, head.number, {.align = Align::center, .before = kPointsAfterRule * kTwipsPerPoint}, {.points = kMottoPoints});
}

void appendRightHead(pugi::xml_node row, const PaperHead& head, int width) {
    constexpr ParagraphStyle kCentred{.align = Align::center};
    pugi::xml_node cell = appendCell(row, {.width = width, .centred = false});
    appendTextParagraph(cell, head.stateName, kCentred, {.points = kBodyPoints, .bold = true});
    appendTextParagraph(cell, head.motto, kCentred, {.points = kMottoPoints, .bold = true});
    appendCentredRule(cell, width, boldWidthTwips(head.motto, kMottoPoints));
    appendTextParagraph(cell, head.placeAndDate, {.align = Align::center, .before = 2 * kPointsAfterRule * kTwipsPerPoint},
                        {.points = kMottoPoints, .italic = true});
}

void appendRecipients(pugi::xml_node row, const PaperSignature& signature, int width) {
    constexpr int kHeadPoints = 12;
    constexpr int kListPoints = 11;
    constexpr ParagraphStyle kLeft{.align = Align::left, .indentRight = millimetres(30)};
    pugi::xml_node cell = appendCell(row, {.width = width, .centred = false});
    appendTextParagraph(cell, "Nơi nhận:", kLeft, {.points = kHeadPoints, .bold = true, .italic = true});
    for (const std::string& line : signature.recipients) {
        appendTextParagraph(cell, line, kLeft, {.points = kListPoints});
    }
}

void appendSigner(pugi::xml_node row, const PaperSignature& signature, int width) {
    constexpr int kSignatureSpace = 60 * kTwipsPerPoint;  // for the signature and the seal
    pugi::xml_node cell = appendCell(row, {.width = width, .centred = false});
    for (const std::string& line : signature.signerTitle) {
        appendTextParagraph(cell, line, {.align = Align::center}, {.points = kMottoPoints, .bold = true});
    }
    appendTextParagraph(cell, signature.signerName, {.align = Align::center, .before = kSignatureSpace},
                        {.points = kTitlePoints, .bold = true});
}

pugi::xml_node appendTwoColumns(pugi::xml_node body, int left, int right) {
    return appendRow(appendTable(body, {.columnWidths = {left, right}}));
}

}  // namespace

void appendLetterhead(pugi::xml_node body, const PaperHead& head, int width) {
    const int right = width * kRightPercent / 100;
    const int left = width - right;
    pugi::xml_node row = appendTwoColumns(body, left, right);
    appendLeftHead(row, head, left);
    appendRightHead(row, head, right);
}

void appendTitle(pugi::xml_node body, const Paper& paper, int width) {
    constexpr int kBefore = 18 * kTwipsPerPoint;
    constexpr int kSubjectIndent = millimetres(200);  // breaks the line before the second half of the subject
    appendTextParagraph(body, paper.kind, {.align = Align::center, .before = kBefore, .keepNext = true},
                        {.points = kTitlePoints, .bold = true});
    appendTextParagraph(body, paper.subject,
                        {.align = Align::center, .indentLeft = kSubjectIndent, .indentRight = kSubjectIndent, .keepNext = true},
                        {.points = kTitlePoints, .bold = true});
    const int subjectLength = std::min(boldWidthTwips(paper.subject, kTitlePoints), width - 2 * kSubjectIndent);
    appendCentredRule(body, width, subjectLength * 2 / 5);
}

void appendSignature(pugi::xml_node body, const PaperSignature& signature, int width) {
    constexpr int kLeastPercent = 50;
    constexpr int kMostPercent = 66;
    constexpr int kSpare = 5 * kTwipsPerPoint;
    // As wide as the longest line of the signer's title, so that it does not wrap.
    const int wanted = longestLine(signature.signerTitle, kMottoPoints) + kSpare;
    const int right = std::clamp(wanted, width * kLeastPercent / 100, width * kMostPercent / 100);
    const int left = width - right;
    static_cast<void>(appendParagraph(body, {.exactLine = 2 * kPointsAfterRule * kTwipsPerPoint, .keepNext = true}));
    pugi::xml_node row = appendTwoColumns(body, left, right);
    appendRecipients(row, signature, left);
    appendSigner(row, signature, right);
}

}  // namespace hopluu::report
