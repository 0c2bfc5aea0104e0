#include "desktop/overview_facts.h"

#include "desktop/tone.h"
#include "domain/calendar.h"
#include "engine/completeness_words.h"
#include "engine/item_words.h"
#include "engine/score_sheet.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::desktop {

namespace {

constexpr int kNearDays = 7;

int percentOf(std::uint32_t part, std::uint32_t all) {
    return all == 0 ? 100 : static_cast<int>(part * 100U / all);
}

bool isJudged(const engine::YearSnapshot& year) {
    return year.submission.isAt(SubmissionStep::submitted) || year.submission.isAt(SubmissionStep::accepted);
}

}  // namespace

std::string OverviewFacts::nameOf(Topic topic, const ItemCode& item) const {
    return say(engine::itemName(form_, topic, item));
}

OverviewLine OverviewFacts::line(const BilingualText& title, const BilingualText& detail, Tone tone, const char* page,
                                 const std::string& item) const {
    return {say(title), say(detail), tone, page, item, -1};
}

std::optional<int> OverviewFacts::daysLeft() const {
    const auto last = parseIsoDate(year_.lastDay());
    return last ? std::optional{static_cast<int>((*last - dayInVietnam(year_.readAt)).count())} : std::nullopt;
}

OverviewLine OverviewFacts::deadline() const {
    const auto days = daysLeft();
    const std::string date = engine::dateText(year_.lastDay(), language_);
    const BilingualText title =
        year_.isExtended() ? BilingualText{"Hạn riêng " + date, "Due for you " + date} : BilingualText{"Hạn nộp " + date, "Due " + date};
    if (!days || isJudged(year_)) {
        return line(title, {}, kNeutral);
    }
    if (*days < 0) {
        return line(title, {fmt::format("đã quá hạn {} ngày", -*days), fmt::format("{} days overdue", -*days)}, kError);
    }
    if (*days == 0) {
        return line(title, {"hôm nay là ngày cuối", "today is the last day"}, kWarning);
    }
    return line(title, {fmt::format("còn {} ngày", *days), fmt::format("{} {} left", *days, *days == 1 ? "day" : "days")},
                *days <= kNearDays ? kWarning : kNeutral);
}

// --- How far each part is ---------------------------------------------------------------------------------------------------------------

OverviewFacts::Gaps OverviewFacts::cellGaps() const {
    Gaps gaps;
    for (const FormItem* item : form_.items()) {
        ++gaps.all;
        if (year_.cell(item->code).state == ValueState::notEntered) {
            gaps.first = gaps.open++ == 0 ? item->code.text : gaps.first;
        }
    }
    return gaps;
}

OverviewFacts::Gaps OverviewFacts::sectionGaps() const {
    Gaps gaps;
    for (const auto& section : form_.narrative) {
        if (section.guidance.empty()) {
            continue;  // a heading without text
        }
        ++gaps.all;
        const auto text = year_.content.narrative.find(section.code);
        if (text == year_.content.narrative.end() || text->second.empty()) {
            gaps.first = gaps.open++ == 0 ? section.code.text : gaps.first;
        }
    }
    return gaps;
}

OverviewFacts::Gaps OverviewFacts::scoreGaps() const {
    const engine::ScoreSheet sheet = engine::scoreSheetOf(year_);
    Gaps gaps{sheet.leaves, sheet.missing, {}};
    const auto first =
        std::find_if(sheet.rows.begin(), sheet.rows.end(), [](const auto& row) { return row.isLeaf && !row.isBonus && !row.points; });
    gaps.first = first == sheet.rows.end() ? std::string() : first->criterion->code.text;
    return gaps;
}

OverviewLine OverviewFacts::annexPart() const {
    const auto& done = year_.completeness;
    OverviewLine part = line({"Biểu tổng hợp", "Annex"}, engine::completenessText(done), kNeutral, "annex", cellGaps().first);
    part.percent = percentOf(done.complete, done.items);
    return part;
}

OverviewLine OverviewFacts::narrativePart() const {
    const Gaps gaps = sectionGaps();
    const std::uint32_t written = gaps.all - gaps.open;
    OverviewLine part =
        line({"Báo cáo bằng lời", "Narrative report"},
             {fmt::format("{}/{} mục đã viết", written, gaps.all), fmt::format("{}/{} sections written", written, gaps.all)}, kNeutral,
             "narrative", gaps.first);
    part.percent = percentOf(written, gaps.all);
    return part;
}

OverviewLine OverviewFacts::scorePart() const {
    const engine::ScoreSheet sheet = engine::scoreSheetOf(year_);
    const std::uint32_t given = sheet.leaves - sheet.missing;
    const std::string points = engine::numberText(sheet.total, sheet.total.decimals(), language_);
    const std::string maximum = engine::numberText(sheet.maximum, sheet.maximum.decimals(), language_);
    OverviewLine part = line({"Tự chấm điểm", "Self-score"},
                             {fmt::format("{}/{} tiêu chí · {}/{} điểm", given, sheet.leaves, points, maximum),
                              fmt::format("{}/{} criteria · {}/{} points", given, sheet.leaves, points, maximum)},
                             kNeutral, "scores", scoreGaps().first);
    part.percent = percentOf(given, sheet.leaves);
    return part;
}

OverviewLine OverviewFacts::attachmentPart() const {
    OverviewLine part = line({"Tài liệu kèm theo", "Attachments"},
                             {fmt::format("{} tệp", files_.attached), fmt::format("{} files", files_.attached)}, kNeutral, "attachments");
    if (files_.attached == 0) {
        part.detail = say({"Chưa có tệp nào", "None yet"});
    }
    if (files_.waiting > 0) {
        part.detail += fmt::format(" · {} {}", files_.waiting, say({"chưa tới máy chủ", "not at the server yet"}));
    }
    return part;
}

std::vector<OverviewLine> OverviewFacts::parts() const {
    return {annexPart(), narrativePart(), scorePart(), attachmentPart()};
}

std::uint32_t OverviewFacts::openCritical() const {
    return static_cast<std::uint32_t>(std::count_if(year_.findings.begin(), year_.findings.end(),
                                                    [](const auto& each) { return each.finding.critical && each.explanation.empty(); }));
}

std::vector<OverviewLine> OverviewFacts::rules() const {
    const auto explained = static_cast<std::uint32_t>(
        std::count_if(year_.findings.begin(), year_.findings.end(), [](const auto& each) { return !each.explanation.empty(); }));
    const std::uint32_t critical = openCritical();
    const auto warnings = static_cast<std::uint32_t>(year_.findings.size()) - explained - critical;
    std::vector<OverviewLine> lines;
    const auto add = [&](std::uint32_t count, const BilingualText& what, Tone tone) {
        if (count > 0) {
            lines.push_back(line({fmt::format("{} {}", count, what.vi), fmt::format("{} {}", count, what.en)}, {}, tone, "check"));
        }
    };
    add(critical, {"điều phải sửa hoặc giải trình trước khi nộp", "to mend or explain before submitting"}, kError);
    add(warnings, {"điều nên xem lại", "worth looking at"}, kWarning);
    add(explained, {"điều đã có giải trình", "explained"}, kNeutral);
    return lines;
}

bool OverviewFacts::mayBeGreen() const {
    return year_.exchange.lastError.empty() && year_.exchange.contactAt != 0 && year_.exchange.agrees && !year_.isStuck;
}

}  // namespace hopluu::desktop
