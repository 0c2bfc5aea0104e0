#include "report/paper.h"

#include "report/paper_parts.h"
#include "report/period_dates.h"
#include "report/score_sums.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace hopluu::report {

namespace {

std::vector<PaperAnnex> annexesOf(const ReportInput& input) {
    std::vector<PaperAnnex> annexes;
    annexes.push_back(figuresAnnex(input));
    if (input.annexes.scores && hasScores(input)) {
        annexes.push_back(scoresAnnex(input));
    }
    if (hasAdjustments(input)) {
        annexes.push_back(adjustmentsAnnex(input));
    }
    if (input.annexes.findings && !input.consolidation.findings.empty()) {
        annexes.push_back(findingsAnnex(input));
    }
    constexpr std::string_view kNumbers[] = {"I", "II", "III", "IV"};
    const std::string reference = annexReference(input.campaign);
    for (std::size_t i = 0; i < annexes.size(); ++i) {
        annexes[i].number = kNumbers[i];
        annexes[i].reference = reference;
    }
    return annexes;
}

}  // namespace

std::string PaperAnnex::continuation() const {
    return fmt::format("Phụ lục {} (tiếp theo)", number);
}

std::string Paper::title() const {
    return fmt::format("Báo cáo {}", subject);
}

Checked<Paper> layPaper(const ReportInput& input) {
    Checked<std::vector<PaperParagraph>> body = paperBody(input);
    if (!body) {
        return fail(std::move(body.error()));
    }
    return Paper{.kind = "BÁO CÁO",
                 .subject = reportSubject(input.campaign),
                 .author = input.campaign.blocName,
                 .date = fileDate(input.campaign.period),
                 .head = paperHead(input.campaign.letterhead),
                 .body = std::move(*body),
                 .signature = paperSignature(input.campaign.letterhead),
                 .annexes = annexesOf(input)};
}

}  // namespace hopluu::report
