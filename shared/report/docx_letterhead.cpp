#include "report/docx_letterhead.h"

#include "report/docx_styles.h"
#include "report/text_metrics.h"
#include "report/word_ml.h"

#include <algorithm>

namespace hopluu::report {

using namespace word;

namespace {

constexpr int kRightPercent = 58;  // less, and the state name wraps
// What the styles have, to work out how long lines become.
constexpr int kBodyPoints = 12;
constexpr int kMottoPoints = 13;
constexpr int kTitlePoints = 14;

void appendCentredRule(pugi::xml_node parent, int available, int length) {
    static_cast<void>(appendParagraph(parent, {.styleId = style::kRule, .indent = std::max(0, (available - length) / 2)}));
}

/// A placeholder of a template is taken to become as long as there is room.
int lengthOf(const std::string& line, int points) {
    constexpr int kAllThereIs = 1 << 20;
    return line.starts_with('{') ? kAllThereIs : boldWidthTwips(line, points);
}

int longestLine(const std::vector<std::string>& lines, int points) {
    int longest = 0;
    for (const std::string& line : lines) {
        longest = std::max(longest, lengthOf(line, points));
    }
    return longest;
}

void appendLines(pugi::xml_node cell, const std::vector<std::string>& lines, std::string_view styleId) {
    for (const std::string& line : lines) {
        appendTextParagraph(cell, line, {.styleId = styleId});
    }
}

void appendLeftHead(pugi::xml_node row, const PaperHead& head, int width) {
    constexpr int kShareNumerator = 2;  // 2/5 of the length: the decree wants 1/3 to 1/2
    constexpr int kShareDenominator = 5;
    pugi::xml_node cell = appendCell(row, {.width = width, .centred = false});
    appendLines(cell, head.superiorBody, style::kSuperiorBody);
    appendLines(cell, head.issuingBody, style::kIssuingBody);
    const int length = std::min(longestLine(head.issuingBody, kBodyPoints), width) * kShareNumerator / kShareDenominator;
    appendCentredRule(cell, width, length);
    appendTextParagraph(cell, head.number, {.styleId = style::kNumber});
}

void appendRightHead(pugi::xml_node row, const PaperHead& head, int width) {
    pugi::xml_node cell = appendCell(row, {.width = width, .centred = false});
    appendTextParagraph(cell, head.stateName, {.styleId = style::kStateName});
    appendTextParagraph(cell, head.motto, {.styleId = style::kMotto});
    appendCentredRule(cell, width, boldWidthTwips(head.motto, kMottoPoints));
    if (!head.placeAndDate.empty()) {
        appendTextParagraph(cell, head.placeAndDate, {.styleId = style::kPlaceAndDate});
    }
}

void appendRecipients(pugi::xml_node row, const PaperSignature& signature, int width) {
    pugi::xml_node cell = appendCell(row, {.width = width, .centred = false});
    appendTextParagraph(cell, "Nơi nhận:", {.styleId = style::kRecipientsHead});
    appendLines(cell, signature.recipients, style::kRecipients);
}

void appendSigner(pugi::xml_node row, const PaperSignature& signature, int width) {
    pugi::xml_node cell = appendCell(row, {.width = width, .centred = false});
    appendLines(cell, signature.signerTitle, style::kSignerTitle);
    appendTextParagraph(cell, signature.signerName, {.styleId = style::kSignerName});
}

pugi::xml_node appendTwoColumns(pugi::xml_node body, int left, int right) {
    return appendRow(appendTable(body, {.columnWidths = {left, right}, .styleId = style::kLayoutTable}));
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
    constexpr int kSubjectIndent = 1134;  // of its style: breaks the line before the second half of the subject
    appendTextParagraph(body, paper.kind, {.styleId = style::kTitle});
    appendTextParagraph(body, paper.subject, {.styleId = style::kSubtitle});
    const int subjectLength = std::min(lengthOf(paper.subject, kTitlePoints), width - 2 * kSubjectIndent);
    appendCentredRule(body, width, subjectLength * 2 / 5);
}

void appendTwoSigners(pugi::xml_node body, const PaperSignature& left, const PaperSignature& right, int width) {
    static_cast<void>(appendParagraph(body, {.styleId = style::kBeforeSignature}));
    pugi::xml_node row = appendTwoColumns(body, width / 2, width - width / 2);
    appendSigner(row, left, width / 2);
    appendSigner(row, right, width - width / 2);
    static_cast<void>(appendParagraph(body, {.styleId = style::kBeforeSignature}));
    appendTextParagraph(body, "Nơi nhận:", {.styleId = style::kRecipientsHead});
    appendLines(body, right.recipients, style::kRecipients);
}

void appendSignature(pugi::xml_node body, const PaperSignature& signature, int width) {
    constexpr int kLeastPercent = 50;
    constexpr int kMostPercent = 66;
    constexpr int kSpare = 5 * kTwipsPerPoint;
    // As wide as the longest line of the signer's title, so that it does not wrap.
    const int wanted = longestLine(signature.signerTitle, kMottoPoints) + kSpare;
    const int right = std::clamp(wanted, width * kLeastPercent / 100, width * kMostPercent / 100);
    const int left = width - right;
    static_cast<void>(appendParagraph(body, {.styleId = style::kBeforeSignature}));
    pugi::xml_node row = appendTwoColumns(body, left, right);
    appendRecipients(row, signature, left);
    appendSigner(row, signature, right);
}

}  // namespace hopluu::report
