// What the report says around its text: who issues it, its subject, who signs, who receives it.
#include "report/paper_parts.h"
#include "report/period_dates.h"

#include <fmt/format.h>

namespace hopluu::report {

namespace {

constexpr std::string_view kNumberGap = "           ";
constexpr std::string_view kDayGap = "      ";
constexpr std::string_view kYearGap = "         ";

std::string numberSlot(const Letterhead& letterhead) {
    return fmt::format("Số:{}/{}", kNumberGap, letterhead.numberSuffix);
}

std::string dateSlot() {
    return fmt::format("ngày{0}tháng{0}năm{1}", kDayGap, kYearGap);
}

}  // namespace

PaperHead paperHead(const Letterhead& letterhead) {
    return {.superiorBody = letterhead.superiorBody,
            .issuingBody = letterhead.issuingBody,
            .number = numberSlot(letterhead),
            .stateName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            .motto = "Độc lập - Tự do - Hạnh phúc",
            .placeAndDate = fmt::format("{}, {}", letterhead.place, dateSlot())};
}

PaperSignature paperSignature(const Letterhead& letterhead) {
    PaperSignature signature{.recipients = {}, .signerTitle = letterhead.signerTitle, .signerName = letterhead.signerName};
    for (const Recipient& recipient : letterhead.recipients) {
        const std::string purpose = recipient.purpose.empty() ? "" : fmt::format(" ({})", recipient.purpose);
        signature.recipients.push_back(fmt::format("- {}{};", recipient.name, purpose));
    }
    signature.recipients.push_back(fmt::format("- Lưu: {}.", letterhead.archive));
    return signature;
}

std::string reportSubject(const Campaign& campaign) {
    return fmt::format("Tổng kết công tác thi đua, khen thưởng năm {} và phương hướng, nhiệm vụ năm {}", campaign.period.year,
                       yearOffset(campaign.period, 1));
}

std::string annexReference(const Campaign& campaign) {
    return fmt::format("(Kèm theo Báo cáo s{} {} của {})", numberSlot(campaign.letterhead).substr(1), dateSlot(), campaign.blocName);
}

}  // namespace hopluu::report
