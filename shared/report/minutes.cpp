#include "report/minutes.h"

#include "domain/calendar.h"
#include "domain/number_text.h"
#include "report/docx_letterhead.h"
#include "report/docx_package.h"
#include "report/docx_styles.h"
#include "report/docx_table.h"
#include "report/paper_parts.h"
#include "report/period_dates.h"
#include "report/word_ml.h"
#include "rules/ballot_result.h"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

namespace {

constexpr int kTablePoints = 12;

/// "08 giờ 30".
std::string timeText(const std::string& time) {
    return fmt::format("{} giờ {}", time.substr(0, 2), time.substr(3));
}

/// The board's own sign says what kind of document it is: "BC-KTĐ" of the report becomes "BB-KTĐ".
std::string minutesSuffix(const std::string& ofReport) {
    return ofReport.starts_with("BC-") ? "BB-" + ofReport.substr(3) : ofReport;
}

std::string thresholdText(const Threshold& threshold) {
    const char* base = threshold.base == ThresholdBase::entitled     ? "tổng số người có quyền bỏ phiếu"
                       : threshold.base == ThresholdBase::takingPart ? "số người dự họp và bỏ phiếu bằng văn bản"
                                                                     : "số phiếu thu về";
    return fmt::format("{} {}/{} {}", threshold.isStrict ? "trên" : "từ", threshold.numerator, threshold.denominator, base) +
           (threshold.isStrict ? "" : " trở lên");
}

/// "Ông/bà Nguyễn Văn A, Trưởng ban, Ban Quản lý …".
std::string voterText(const Campaign& campaign, const Voter& voter) {
    const MemberUnit* member = campaign.findMember(voter.unit);
    std::string text = voter.name;
    if (!voter.position.empty()) {
        text += ", " + voter.position;
    }
    return text + ", " + (member == nullptr ? voter.unit.text : member->name);
}

class Minutes {
public:
    Minutes(pugi::xml_node body, const Campaign& campaign, const Ballot& ballot) : body_(body), campaign_(campaign), ballot_(ballot) {}

    void write() {
        const rules::Turnout turnout = rules::turnoutOf(ballot_);
        say(fmt::format("Thời gian bắt đầu: {}, {}.", timeText(ballot_.begin), vietnameseDate(ballot_.date)));
        say(fmt::format("Địa điểm: {}.", ballot_.place));
        say(fmt::format("Thành phần: {} người có quyền bỏ phiếu; {} người dự họp, {} người bỏ phiếu bằng văn bản, {} người vắng mặt.",
                        turnout.entitled, turnout.present, turnout.inWriting, turnout.absent));
        listVoters("Dự họp:", Attendance::present);
        listVoters("Bỏ phiếu bằng văn bản:", Attendance::inWriting);
        listVoters("Vắng mặt:", Attendance::absent);
        say(fmt::format("Chủ trì: {}.", ballot_.chair));
        say(fmt::format("Thư ký: {}.", ballot_.secretary));
        say(fmt::format("Nội dung: {}. Kết quả kiểm phiếu như sau:", ballot_.subject));
        appendPaperTable(body_, table());
        say(fmt::format("Điều kiện thông qua: {}.", thresholdText(ballot_.threshold)));
        conclude();
        for (std::size_t from = 0; from < ballot_.remarks.size();) {
            const std::size_t end = std::min(ballot_.remarks.find('\n', from), ballot_.remarks.size());
            say(ballot_.remarks.substr(from, end - from));
            from = end + 1;
        }
        say(fmt::format("Cuộc họp kết thúc vào {}, {}./.", timeText(ballot_.end), vietnameseDate(ballot_.date)));
    }

private:
    void say(const std::string& text) { word::appendTextParagraph(body_, text, {.styleId = style::kBodyText}); }

    void listVoters(const char* title, Attendance attendance) {
        bool isFirst = true;
        for (const Voter& voter : ballot_.voters) {
            if (voter.attendance == attendance) {
                if (isFirst) {
                    say(title);
                }
                isFirst = false;
                say(fmt::format("- {};", voterText(campaign_, voter)));
            }
        }
    }

    [[nodiscard]] PaperTable table() const {
        constexpr int kNumber = millimetres(120), kCount = millimetres(170), kShare = millimetres(190), kResult = millimetres(240);
        constexpr int kFree = kTextPage.textWidth() - kNumber - 3 * kCount - kShare - kResult;
        PaperTable table{.columnWidths = {kNumber, kFree / 2, kFree - kFree / 2, kCount, kCount, kCount, kShare, kResult},
                         .namingColumns = 2,
                         .points = kTablePoints,
                         .cellMargin = millimetres(10),
                         .head = {},
                         .rows = {}};
        PaperRow head{.keepWithNext = true};
        for (const char* title :
             {"STT", "Tập thể, cá nhân", "Danh hiệu, hình thức", "Đồng ý", "Không đồng ý", "Không hợp lệ", "Tỷ lệ (%)", "Kết quả"}) {
            head.cells.push_back({.text = title, .bold = true});
        }
        table.head = {std::move(head)};
        const std::vector<rules::NominationResult> results = rules::resultsOf(ballot_);
        for (std::size_t i = 0; i < results.size(); ++i) {
            const Nomination& each = ballot_.nominations[i];
            table.rows.push_back(
                {.cells = {{.text = fmt::format("{}", i + 1)},
                           {.text = each.name, .align = Align::left},
                           {.text = each.honour, .align = Align::left},
                           {.text = fmt::format("{}", each.inFavour)},
                           {.text = fmt::format("{}", each.against)},
                           {.text = fmt::format("{}", each.invalid)},
                           {.text = results[i].percent ? formatVietnameseExact(*results[i].percent) : "–"},
                           {.text = results[i].isCarried ? "Thông qua" : "Không thông qua", .bold = results[i].isCarried}}});
        }
        return table;
    }

    void conclude() {
        const std::vector<rules::NominationResult> results = rules::resultsOf(ballot_);
        bool isAny = false;
        for (std::size_t i = 0; i < results.size(); ++i) {
            if (results[i].isCarried) {
                if (!isAny) {
                    say("Kết luận: cuộc họp thống nhất đề nghị");
                }
                isAny = true;
                say(fmt::format("- {}: {} ({}/{} phiếu);", ballot_.nominations[i].name, ballot_.nominations[i].honour,
                                ballot_.nominations[i].inFavour, results[i].base));
            }
        }
        if (!isAny) {
            say("Kết luận: không có trường hợp nào đạt điều kiện thông qua.");
        }
    }

    pugi::xml_node body_;
    const Campaign& campaign_;
    const Ballot& ballot_;
};

}  // namespace

Result<FileBytes> makeMinutes(const Campaign& campaign, const Ballot& ballot) {
    Letterhead letterhead = campaign.letterhead;
    letterhead.numberSuffix = minutesSuffix(letterhead.numberSuffix);
    Paper paper;
    paper.kind = "BIÊN BẢN";
    paper.subject = ballot.subject;
    paper.head = paperHead(letterhead);
    paper.head.placeAndDate.clear();  // minutes say when and where in their text
    pugi::xml_document document;
    pugi::xml_node body = startDocument(document);
    const int width = kTextPage.textWidth();
    appendLetterhead(body, paper.head, width);
    appendTitle(body, paper, width);
    Minutes(body, campaign, ballot).write();
    PaperSignature chair = paperSignature(letterhead);
    chair.signerTitle = {"CHỦ TRÌ"};
    chair.signerName = ballot.chair;
    const PaperSignature secretary{.recipients = {}, .signerTitle = {"THƯ KÝ"}, .signerName = ballot.secretary};
    appendTwoSigners(body, secretary, chair, width);
    word::closeDocument(body, kTextPage, kPageNumberRelation);
    const auto day = parseIsoDate(ballot.date);
    return packDocx(document, {fmt::format("Biên bản {}", ballot.subject),
                               campaign.blocName,
                               day.value_or(fileDate(campaign.period)),
                               HeadingNumbers::typed,
                               {kTablePoints}});
}

}  // namespace hopluu::report
