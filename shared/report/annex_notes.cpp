#include "report/annex_notes.h"

#include "domain/number_text.h"
#include "report/clean_text.h"
#include "report/period_dates.h"
#include "report/succession_notes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace hopluu::report {

namespace {

bool anyValue(const ReportInput& input, const std::vector<AnnexRow>& rows, const auto& predicate) {
    return std::any_of(rows.begin(), rows.end(), [&](const AnnexRow& row) {
        return std::any_of(input.campaign.members.begin(), input.campaign.members.end(),
                           [&](const MemberUnit& member) { return predicate(row.valueOf(member.id)); });
    });
}

void addPeriodNotes(const ReportInput& input, std::vector<std::string>& notes) {
    const Period& period = input.campaign.period;
    if (!period.dataUntil.empty()) {
        notes.push_back(fmt::format("Số liệu tính đến hết {}.", vietnameseDate(period.dataUntil)));
    }
    if (period.rate) {
        notes.push_back(fmt::format("Tỷ giá quy đổi: {} đồng/USD ({}; {}).", formatVietnameseExact(period.rate->dongPerUsd),
                                    period.rate->source, vietnameseDate(period.rate->date)));
    }
}

void addMarkNotes(const ReportInput& input, const std::vector<AnnexRow>& rows, std::vector<std::string>& notes) {
    struct Meaning {
        ValueState state;
        std::string_view words;
    };
    constexpr Meaning kMeanings[] = {{ValueState::noneArose, "không phát sinh"},
                                     {ValueState::notApplicable, "không thuộc phạm vi báo cáo của đơn vị"},
                                     {ValueState::notYetAvailable, "chưa có số liệu, sẽ bổ sung"}};
    std::vector<std::string> legend;
    for (const Meaning& meaning : kMeanings) {
        if (anyValue(input, rows, [&](const Value& value) { return value.state == meaning.state; })) {
            legend.push_back(fmt::format("“{}” {}", stateMark(meaning.state), meaning.words));
        }
    }
    if (anyValue(input, rows, [](const Value& value) { return value.state == ValueState::notEntered; })) {
        legend.emplace_back("ô trống là chưa có báo cáo");
    }
    if (anyValue(input, rows, [](const Value& value) { return value.isNumber() && value.finality == Finality::estimate; })) {
        legend.emplace_back("số in nghiêng là số ước thực hiện");
    }
    if (!legend.empty()) {
        notes.push_back(fmt::format("Ký hiệu: {}.", fmt::join(legend, "; ")));
    }
}

void addAdjustmentNote(const std::vector<AnnexRow>& rows, std::vector<std::string>& notes) {
    std::vector<std::string> adjusted;
    for (const AnnexRow& row : rows) {
        if (row.total != nullptr && !row.total->adjustments.empty()) {
            adjusted.push_back(rowReference(row));
        }
    }
    if (!adjusted.empty()) {
        notes.push_back(
            fmt::format("Tổng cộng hàng {} đã gồm phần điều chỉnh của Khối, có nêu lý do tại phụ lục riêng.", joinVietnamese(adjusted)));
    }
}

/// Short names of the boards whose figure a total lacks, in the order of the members.
std::vector<std::string> missingBoards(const ReportInput& input, const consolidation::Total& total) {
    std::vector<std::string> names;
    for (const MemberUnit& member : input.campaign.members) {
        const auto listed = [&](const std::vector<UnitId>& units) {
            return std::find(units.begin(), units.end(), member.id) != units.end();
        };
        if (listed(total.notEntered) || listed(total.notYetAvailable)) {
            names.push_back(member.shortName);
        }
    }
    return names;
}

struct Gap {
    std::vector<std::string> boards;
    std::uint32_t expected = 0;
    std::vector<std::string> rows;
};

std::string gapSentence(const Gap& gap) {
    const std::string rows = joinVietnamese(gap.rows);
    const auto missing = static_cast<std::uint32_t>(gap.boards.size());
    if (missing >= gap.expected) {
        return fmt::format("Hàng {}: chưa đơn vị nào có số liệu.", rows);
    }
    return fmt::format("Tổng cộng hàng {} tính trên {}/{} đơn vị, chưa có số liệu của {}.", rows, gap.expected - missing, gap.expected,
                       joinVietnamese(gap.boards));
}

void addGapNotes(const ReportInput& input, const std::vector<AnnexRow>& rows, std::vector<std::string>& notes) {
    std::vector<Gap> gaps;
    for (const AnnexRow& row : rows) {
        if (row.total == nullptr) {
            continue;
        }
        std::vector<std::string> boards = missingBoards(input, *row.total);
        if (boards.empty()) {
            continue;
        }
        const auto same = std::find_if(gaps.begin(), gaps.end(),
                                       [&](const Gap& gap) { return gap.boards == boards && gap.expected == row.total->boardsExpected; });
        if (same != gaps.end()) {
            same->rows.push_back(rowReference(row));
        } else {
            gaps.push_back({std::move(boards), row.total->boardsExpected, {rowReference(row)}});
        }
    }
    for (const Gap& gap : gaps) {
        notes.push_back(gapSentence(gap));
    }
}

}  // namespace

std::vector<std::string> annexNotes(const ReportInput& input, const std::vector<AnnexRow>& rows) {
    std::vector<std::string> notes;
    addPeriodNotes(input, notes);
    addMarkNotes(input, rows, notes);
    addAdjustmentNote(rows, notes);
    addGapNotes(input, rows, notes);
    for (std::string& note : successionNotes(input, rows)) {
        notes.push_back(std::move(note));
    }
    return notes;
}

}  // namespace hopluu::report
