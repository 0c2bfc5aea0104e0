// What the overview asks of a person: what is left to do in the year, the leader's return, and the one next step.
#include "desktop/overview_facts.h"
#include "desktop/tone.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace hopluu::desktop {

namespace {

constexpr std::size_t kMostOfAKind = 4;  // then a line tells how many more there are

const char* pageOf(Topic topic) {
    switch (topic) {
        case Topic::narrative:
            return "narrative";
        case Topic::score:
            return "scores";
        case Topic::explanation:
            return "check";
        default:
            return "annex";
    }
}

std::string firstLine(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

}  // namespace

NextStep OverviewFacts::step(const BilingualText& title, const BilingualText& detail, const BilingualText& button, const char* page,
                             const std::string& item, Tone tone) const {
    return {say(title), say(detail), say(button), tone, page, item};
}

// --- What is left to do
// -------------------------------------------------------------------------------------------------------------------------

void OverviewFacts::addFindings(std::vector<OverviewLine>& lines) const {
    std::size_t shown = 0;
    for (const auto& each : year_.findings) {
        if (!each.finding.critical || !each.explanation.empty()) {
            continue;
        }
        if (++shown > kMostOfAKind) {
            const std::uint32_t more = openCritical() - static_cast<std::uint32_t>(kMostOfAKind);
            lines.push_back(line({fmt::format("Và {} lỗi bắt buộc nữa", more), fmt::format("And {} more that block submission", more)}, {},
                                 kError, "check"));
            return;
        }
        lines.push_back(line(each.finding.sentence, each.finding.instruction, kError, "check", each.finding.rule.text));
    }
}

void OverviewFacts::addGaps(std::vector<OverviewLine>& lines) const {
    for (const auto& [item, value] : year_.content.cells) {
        if (value.state == ValueState::notYetAvailable) {
            const std::string name = nameOf(Topic::cell, item);
            lines.push_back(line({"Chưa có số liệu: " + name, "Not yet available: " + name}, {value.remark, value.remark}, kWarning,
                                 "annex", item.text));
        }
    }
    const auto add = [&](const Gaps& gaps, Topic topic, const BilingualText& what) {
        if (gaps.open > 0) {
            const std::string first = nameOf(topic, ItemCode{gaps.first});
            lines.push_back(line({fmt::format("{} {}", gaps.open, what.vi), fmt::format("{} {}", gaps.open, what.en)},
                                 {"Bắt đầu từ " + first, "Beginning with " + first}, kNeutral, pageOf(topic), gaps.first));
        }
    };
    add(cellGaps(), Topic::cell, {"ô của biểu chưa nhập", "cells of the annex are not entered"});
    add(sectionGaps(), Topic::narrative, {"mục báo cáo chưa viết", "sections of the report are not written"});
    add(scoreGaps(), Topic::score, {"tiêu chí chưa chấm điểm", "criteria have no score"});
}

std::vector<OverviewLine> OverviewFacts::work() const {
    std::vector<OverviewLine> lines;
    if (!year_.closedBecause) {
        addFindings(lines);
        addGaps(lines);
    }
    return lines;
}

// --- A return ---------------------------------------------------------------------------------------------------------------------------

std::optional<OverviewLine> OverviewFacts::returned() const {
    if (!year_.submission.isAt(SubmissionStep::returned)) {
        return std::nullopt;
    }
    const std::string when = moment(year_.submission.operation->time.milliseconds());
    const std::string& reason = year_.submission.state()->reason;
    OverviewLine told = line({"Khối trưởng trả lại " + when, "Returned by the leader " + when}, {reason, reason}, kWarning, "check");
    return told;
}

bool OverviewFacts::isAnsweredSince(const ItemCode& cell) const {
    const engine::Written* written = year_.find(Topic::cell, cell);
    return written != nullptr && written->contents.shown()->time > year_.submission.operation->time;
}

std::vector<OverviewLine> OverviewFacts::returnedCells() const {
    std::vector<OverviewLine> cells;
    if (!returned()) {
        return cells;
    }
    for (const ItemCode& cell : year_.submission.state()->cells) {
        const std::string name = nameOf(Topic::cell, cell);
        const bool isAnswered = isAnsweredSince(cell);
        cells.push_back(line({name, name}, isAnswered ? BilingualText{"đã sửa", "changed since"} : BilingualText{"chưa sửa", "as it was"},
                             isAnswered ? kNeutral : kWarning, "annex", cell.text));
    }
    return cells;
}

// --- The next step ----------------------------------------------------------------------------------------------------------------------

std::optional<NextStep> OverviewFacts::closedStep() const {
    if (year_.submission.isAt(SubmissionStep::accepted)) {
        return step({"Khối trưởng đã chấp nhận số liệu năm nay", "The leader has accepted this year's figures"},
                    {"Anh/chị không phải làm gì thêm. Muốn sửa, hãy xin Khối trưởng trả lại.",
                     "There is nothing more to do. To change something, ask the leader to return it."},
                    {"Xem bản đã nộp", "Show what was submitted"}, "check", {}, mayBeGreen() ? kConfirmed : kNeutral);
    }
    if (year_.submission.isAt(SubmissionStep::submitted) && !year_.submission.receipt) {
        return step({"Gửi bản nộp tới Khối trưởng", "Send the submission to the leader"},
                    {"Bản nộp còn nằm trên máy này; khi máy chủ nhận, anh/chị có biên nhận.",
                     "The submission is still on this laptop; when the server has it, there is a receipt."},
                    {"Gửi và nhận", "Send and receive"}, "exchange");
    }
    if (year_.submission.isAt(SubmissionStep::submitted)) {
        return step({"Đã nộp, đang chờ Khối trưởng xem xét", "Submitted, waiting for the leader"},
                    {"Máy chủ đã xác nhận bằng biên nhận. Trong lúc chờ, số liệu được giữ nguyên.",
                     "The server has confirmed it by a receipt. Meanwhile the figures stand still."},
                    {"Xem biên nhận", "Show the receipt"}, "check");
    }
    if (year_.closedBecause) {
        return step(year_.closedBecause->message, year_.closedBecause->remedy, {"Xem số liệu", "Show the figures"}, "check", {}, kWarning);
    }
    return std::nullopt;
}

std::optional<NextStep> OverviewFacts::returnedStep() const {
    if (!returned()) {
        return std::nullopt;
    }
    const auto& cells = year_.submission.state()->cells;
    const auto open = std::find_if(cells.begin(), cells.end(), [&](const ItemCode& cell) { return !isAnsweredSince(cell); });
    if (open == cells.end()) {
        return std::nullopt;  // on with what is left, then submit again
    }
    const std::string name = nameOf(Topic::cell, *open);
    return step({"Sửa những ô Khối trưởng trả lại", "Mend the cells that the leader returned"}, {"Tiếp theo: " + name, "Next: " + name},
                {"Tới ô này", "Go to the cell"}, "annex", open->text, kWarning);
}

NextStep OverviewFacts::fillingStep() const {
    const auto goOn = [&](const Gaps& gaps, Topic topic, const BilingualText& title, const BilingualText& button) {
        const std::string first = nameOf(topic, ItemCode{gaps.first});
        return step(title,
                    {fmt::format("Còn {} chỗ; tiếp theo: {}", gaps.open, first), fmt::format("{} to go; next: {}", gaps.open, first)},
                    button, pageOf(topic), gaps.first);
    };
    if (const Gaps cells = cellGaps(); cells.open > 0) {
        return goOn(cells, Topic::cell, {"Nhập tiếp biểu tổng hợp", "Go on with the annex"}, {"Nhập tiếp", "Go on"});
    }
    if (const Gaps sections = sectionGaps(); sections.open > 0) {
        return goOn(sections, Topic::narrative, {"Viết tiếp báo cáo", "Go on with the report"}, {"Viết tiếp", "Go on"});
    }
    if (const Gaps scores = scoreGaps(); scores.open > 0) {
        return goOn(scores, Topic::score, {"Tự chấm điểm", "Give the self-score"}, {"Chấm tiếp", "Go on"});
    }
    if (const std::uint32_t critical = openCritical(); critical > 0) {
        return step({fmt::format("Sửa hoặc giải trình {} lỗi bắt buộc", critical), fmt::format("Mend or explain {} findings", critical)},
                    {"Chưa sửa hoặc giải trình thì chưa nộp được.", "Until then the year cannot be submitted."},
                    {"Xem từng lỗi", "Show them"}, "check", {}, kWarning);
    }
    return step(
        {"Kiểm tra lần cuối rồi nộp", "Check once more, then submit"},
        {"Mọi phần đã đủ. Lãnh đạo Ban xác nhận khi nộp.", "Every part is complete. The head of the board confirms when submitting."},
        {"Kiểm tra và nộp", "Check and submit"}, "check");
}

NextStep OverviewFacts::next() const {
    if (auto closed = closedStep()) {
        return std::move(*closed);
    }
    if (!year_.refused.empty()) {
        const std::size_t count = year_.refused.size();
        return step({fmt::format("Xem {} mục máy chủ từ chối", count), fmt::format("Look at {} entries that were refused", count)},
                    {"Chúng vẫn còn trên máy này, kèm lý do và cách làm tiếp.",
                     "They are still on this laptop, with the reason and what can be done."},
                    {"Xem lý do", "Show why"}, "exchange", {}, kError);
    }
    if (auto mend = returnedStep()) {
        return std::move(*mend);
    }
    if (!year_.conflicts.empty()) {
        const Address& first = year_.conflicts.front();
        const std::string name = firstLine(nameOf(first.topic, first.item));
        return step({"Chọn giữa hai giá trị khác nhau", "Choose between two values"}, {name, name}, {"Xem hai giá trị", "Show both"},
                    "conflicts", first.item.text, kWarning);
    }
    return fillingStep();
}

}  // namespace hopluu::desktop
