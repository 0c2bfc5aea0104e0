#include "report/succession_notes.h"

#include "report/clean_text.h"
#include "report/period_dates.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::report {

namespace {

using consolidation::Comparison;

std::string nameOf(const Campaign& campaign, const UnitId& unit) {
    const MemberUnit* member = campaign.findMember(unit);
    const ClosedUnit* closed = campaign.findClosed(unit);
    return member != nullptr ? member->name : closed != nullptr ? closed->name : unit.text;
}

std::string shortNameOf(const Campaign& campaign, const UnitId& unit) {
    const MemberUnit* member = campaign.findMember(unit);
    const ClosedUnit* closed = campaign.findClosed(unit);
    return member != nullptr ? member->shortName : closed != nullptr ? closed->shortName : unit.text;
}

bool contains(const std::vector<UnitId>& units, const UnitId& unit) {
    return std::find(units.begin(), units.end(), unit) != units.end();
}

std::string sentenceOf(const Campaign& campaign, const Succession& succession) {
    std::vector<std::string> leaving, receiving;
    for (const UnitId& unit : succession.predecessors) {
        if (!contains(succession.successors, unit)) {
            leaving.push_back(nameOf(campaign, unit));
        }
    }
    for (const UnitId& unit : succession.successors) {
        receiving.push_back(nameOf(campaign, unit));
    }
    const std::string day = vietnameseDate(succession.effective);
    if (leaving.empty()) {  // the one that is divided goes on
        return fmt::format("Từ {}: {} được chia thành {} ({}).", day, nameOf(campaign, succession.predecessors.front()),
                           joinVietnamese(receiving), succession.source);
    }
    return fmt::format("Từ {}: {} {} {} ({}).", day, joinVietnamese(leaving), succession.successors.size() == 1 ? "nhập vào" : "chia cho",
                       joinVietnamese(receiving), succession.source);
}

/// Members and closed boards that were no part of what this bloc reported.
std::vector<std::string> fromElsewhere(const Campaign& campaign) {
    std::vector<std::string> names;
    for (const MemberUnit& member : campaign.members) {
        if (member.wasElsewhere) {
            names.push_back(member.shortName);
        }
    }
    for (const ClosedUnit& unit : campaign.closedUnits) {
        if (unit.wasElsewhere) {
            names.push_back(unit.shortName);
        }
    }
    return names;
}

std::string comparisonNote(const ReportInput& input) {
    const std::string lastYear = yearOffset(input.campaign.period, -1);
    const std::vector<std::string> elsewhere = fromElsewhere(input.campaign);
    if (input.consolidation.comparison == Comparison::restated) {
        return fmt::format("Số năm {} được tính lại theo các đơn vị hiện nay: cộng số liệu của các đơn vị trước khi sắp xếp{}.", lastYear,
                           elsewhere.empty() ? "" : fmt::format(", gồm cả {} khi đó ở ngoài Khối", joinVietnamese(elsewhere)));
    }
    return fmt::format("Số năm {} là số đã báo cáo khi đó, chưa tính lại theo các đơn vị hiện nay{}.", lastYear,
                       elsewhere.empty() ? "" : fmt::format("; không gồm {} khi đó ở ngoài Khối", joinVietnamese(elsewhere)));
}

struct Incomparable {
    std::vector<UnitId> missing;
    bool isDivided = false;
    std::vector<std::string> rows;
};

std::vector<std::string> incomparableNotes(const ReportInput& input, const std::vector<AnnexRow>& rows) {
    std::vector<Incomparable> all;
    for (const AnnexRow& row : rows) {
        if (row.total == nullptr || row.total->change.base || (row.total->change.missingBases.empty() && !row.total->change.isDivided)) {
            continue;
        }
        const auto& change = row.total->change;
        const auto same = std::find_if(all.begin(), all.end(), [&](const Incomparable& each) {
            return each.missing == change.missingBases && each.isDivided == change.isDivided;
        });
        if (same == all.end()) {
            all.push_back({change.missingBases, change.isDivided, {rowReference(row)}});
        } else {
            same->rows.push_back(rowReference(row));
        }
    }
    const std::string lastYear = yearOffset(input.campaign.period, -1);
    std::vector<std::string> notes;
    for (const Incomparable& each : all) {
        std::vector<std::string> names;
        for (const UnitId& unit : each.missing) {
            names.push_back(shortNameOf(input.campaign, unit));
        }
        notes.push_back(each.isDivided ? fmt::format("Hàng {}: không so sánh được với năm {}, đơn vị đã chia tách.",
                                                     joinVietnamese(each.rows), lastYear)
                                       : fmt::format("Hàng {}: không so sánh được với năm {}, chưa có số năm {} của {}.",
                                                     joinVietnamese(each.rows), lastYear, lastYear, joinVietnamese(names)));
    }
    return notes;
}

}  // namespace

std::vector<std::string> successionNotes(const ReportInput& input, const std::vector<AnnexRow>& rows) {
    const auto recent = consolidation::recentSuccessions(input.campaign);
    if (recent.empty()) {
        return {};
    }
    std::vector<std::string> notes;
    notes.reserve(recent.size());
    for (const Succession* succession : recent) {
        notes.push_back(sentenceOf(input.campaign, *succession));
    }
    notes.push_back(comparisonNote(input));
    const std::vector<std::string> incomparable = incomparableNotes(input, rows);
    notes.insert(notes.end(), incomparable.begin(), incomparable.end());
    return notes;
}

}  // namespace hopluu::report
