// Puts the official report together: head, body, foot, then an annex a section.
#include "report/docx_annex.h"
#include "report/docx_body.h"
#include "report/docx_letterhead.h"
#include "report/docx_package.h"
#include "report/period_dates.h"
#include "report/word_ml.h"

#include <fmt/format.h>

#include <vector>

namespace hopluu::report {

namespace {

using word::millimetres;

// Decree 30/2020/NĐ-CP: top and bottom 20 to 25 mm, left 30 to 35, right 15 to 20.
constexpr word::PageStyle kTextPage{.orientation = word::Orientation::portrait,
                                    .top = millimetres(200),
                                    .bottom = millimetres(200),
                                    .left = millimetres(300),
                                    .right = millimetres(150),
                                    .headerRelation = kPageNumberRelation};
constexpr word::PageStyle kWidePage{.orientation = word::Orientation::landscape,
                                    .top = millimetres(200),
                                    .bottom = millimetres(200),
                                    .left = millimetres(300),
                                    .right = millimetres(150),
                                    .headerRelation = kPageNumberRelation};

using AppendAnnex = void (*)(pugi::xml_node, const ReportInput&, std::string_view number, int width);

struct Annex {
    AppendAnnex append;
    const word::PageStyle* page;
};

std::vector<Annex> annexesOf(const ReportInput& input) {
    std::vector<Annex> annexes = {{appendFiguresAnnex, &kWidePage}};
    if (hasSelfScores(input)) {
        annexes.push_back({appendScoresAnnex, &kWidePage});
    }
    if (hasAdjustments(input)) {
        annexes.push_back({appendAdjustmentsAnnex, &kTextPage});
    }
    return annexes;
}

}  // namespace

Checked<FileBytes> makeDocx(const ReportInput& input) {
    constexpr std::string_view kNumbers[] = {"I", "II", "III"};
    const Checked<std::vector<BodyParagraph>> paragraphs = bodyParagraphs(input);
    if (!paragraphs) {
        return fail(paragraphs.error());
    }
    pugi::xml_document document;
    pugi::xml_node body = startDocument(document);
    const int width = textWidth(kTextPage);
    appendLetterhead(body, input, width);
    appendTitle(body, input, width);
    appendBody(body, *paragraphs);
    appendSignature(body, input, width);
    const word::PageStyle* page = &kTextPage;
    const std::vector<Annex> annexes = annexesOf(input);
    for (std::size_t i = 0; i < annexes.size(); ++i) {
        closeSection(body, *page);
        page = annexes[i].page;
        annexes[i].append(body, input, kNumbers[i], textWidth(*page));
    }
    closeDocument(body, *page);
    Result<FileBytes> bytes = packDocx(
        document, {fmt::format("Báo cáo {}", reportSubject(input.campaign)), input.campaign.blocName, fileDate(input.campaign.period)});
    if (!bytes) {
        return fail(Errors{bytes.error()});
    }
    return std::move(*bytes);
}

}  // namespace hopluu::report
