#include "engine/bloc_words.h"

#include "engine/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace hopluu::engine {

namespace {

struct Clause {
    std::string vi, en;
};

void addPart(std::vector<Clause>& open, const PartProgress& part, const char* vi, const char* en) {
    if (part.done < part.asked) {
        open.push_back({fmt::format("- {}: {}/{}", vi, part.done, part.asked), fmt::format("- {}: {} of {}", en, part.done, part.asked)});
    }
}

/// What keeps the board from having submitted, a line each.
std::vector<Clause> openIn(const BoardStanding& board) {
    std::vector<Clause> open;
    addPart(open, board.annex, "Biểu tổng hợp, số ô đã có số liệu", "Annex, cells with a value");
    addPart(open, board.narrative, "Báo cáo, số mục đã viết", "Report, sections written");
    addPart(open, board.scores, "Tự chấm điểm, số tiêu chí đã chấm", "Self-score, criteria scored");
    if (const std::uint32_t critical = board.criticalFindings(); critical > 0) {
        open.push_back(
            {fmt::format("- Lỗi phải sửa hoặc giải trình: {}", critical), fmt::format("- Errors to mend or explain: {}", critical)});
    }
    return open;
}

Clause askOf(const BoardStanding& board) {
    switch (board.stage) {
        case BoardStage::notBegun:
            return {"Đến nay máy chủ của Khối chưa nhận được số liệu nào của quý Ban.",
                    "So far the bloc's server has received nothing from your board."};
        case BoardStage::filling:
            return {"Đến nay quý Ban chưa nộp báo cáo năm. Những phần còn lại:",
                    "Your board has not submitted its year yet. What is left:"};
        case BoardStage::returned:
            return {fmt::format("Báo cáo năm đã được trả lại để sửa: {}", board.submission.state()->reason),
                    fmt::format("Your year was returned to be corrected: {}", board.submission.state()->reason)};
        case BoardStage::submitted:
        case BoardStage::resubmitted:
            return {"Báo cáo năm của quý Ban đã được nhận và đang được xem xét.", "Your year has been received and is being reviewed."};
        case BoardStage::accepted:
            break;
    }
    return {"Báo cáo năm của quý Ban đã được chấp nhận. Trân trọng cảm ơn.", "Your year has been accepted. Thank you."};
}

}  // namespace

BilingualText stageName(BoardStage stage) {
    switch (stage) {
        case BoardStage::notBegun:
            return {"chưa bắt đầu", "not begun"};
        case BoardStage::filling:
            return {"đang nhập", "filling in"};
        case BoardStage::returned:
            return {"đã trả lại", "returned"};
        case BoardStage::submitted:
            return {"chờ xem xét", "to review"};
        case BoardStage::resubmitted:
            return {"nộp lại, chờ xem xét", "resubmitted, to review"};
        case BoardStage::accepted:
            break;
    }
    return {"đã chấp nhận", "accepted"};
}

BilingualText standingOf(const BlocSnapshot& bloc) {
    BilingualText all;
    for (const BoardStage stage : {BoardStage::accepted, BoardStage::resubmitted, BoardStage::submitted, BoardStage::returned,
                                   BoardStage::filling, BoardStage::notBegun}) {
        const auto count = std::count_if(bloc.boards.begin(), bloc.boards.end(), [&](const auto& each) { return each.stage == stage; });
        if (count > 0) {
            const BilingualText name = stageName(stage);
            all.vi += fmt::format("{}{} {}", all.vi.empty() ? "" : " · ", count, name.vi);
            all.en += fmt::format("{}{} {}", all.en.empty() ? "" : " · ", count, name.en);
        }
    }
    return all;
}

BilingualText reminderFor(const BlocSnapshot& bloc, const BoardStanding& board) {
    const Campaign& campaign = bloc.setup.campaign;
    const MemberUnit* member = campaign.findMember(board.unit);
    const std::string& name = member == nullptr ? board.unit.text : member->name;
    const std::string& until = bloc.lastDayOf(board);
    const Clause ask = askOf(board);
    BilingualText text{fmt::format("Kính gửi {},\n\n{}\n", name, ask.vi), fmt::format("To {},\n\n{}\n", name, ask.en)};
    if (board.stage >= BoardStage::submitted) {
        return text;
    }
    if (board.stage != BoardStage::notBegun) {
        for (const Clause& each : openIn(board)) {
            text.vi += each.vi + "\n";
            text.en += each.en + "\n";
        }
    }
    text.vi += fmt::format("\nĐề nghị quý Ban hoàn thành và nộp báo cáo năm {} trước hết ngày {}.\n", campaign.period.year,
                           dateText(until, Language::vietnamese));
    text.en += fmt::format("\nPlease complete and submit the year {} by the end of {}.\n", campaign.period.year,
                           dateText(until, Language::english));
    return text;
}

BilingualText reminderForAll(const BlocSnapshot& bloc) {
    const Campaign& campaign = bloc.setup.campaign;
    BilingualText lines;
    for (const BoardStanding& board : bloc.boards) {
        if (board.stage >= BoardStage::submitted) {
            continue;
        }
        const MemberUnit* member = campaign.findMember(board.unit);
        const std::string& name = member == nullptr ? board.unit.text : member->name;
        const BilingualText stage = stageName(board.stage);
        const std::string& until = bloc.lastDayOf(board);
        lines.vi += fmt::format("- {}: {}, hạn {}\n", name, stage.vi, dateText(until, Language::vietnamese));
        lines.en += fmt::format("- {}: {}, until {}\n", name, stage.en, dateText(until, Language::english));
    }
    if (lines.vi.empty()) {
        return {};
    }
    const std::string& year = campaign.period.year;
    return {
        fmt::format("Kính gửi các Ban,\n\nĐến nay Khối trưởng chưa nhận được báo cáo năm {} của:\n{}\nĐề nghị quý Ban hoàn thành và nộp "
                    "trước hết ngày ghi ở trên. Các Ban khác đã nộp: trân trọng cảm ơn.\n",
                    year, lines.vi),
        fmt::format(
            "To all boards,\n\nThe leader has not received the year {} yet from:\n{}\nPlease complete and submit it by the end of the "
            "day above. To the boards that have submitted: thank you.\n",
            year, lines.en)};
}

}  // namespace hopluu::engine
