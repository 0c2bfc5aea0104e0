#include "report/xlsx_layout.h"

#include "report/clean_text.h"
#include "report/paper_parts.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace hopluu::report {

AnnexLayout::AnnexLayout(const ReportInput& input)
    : rows_(annexRows(input)),
      boards_(static_cast<std::uint16_t>(input.campaign.members.size())),
      derived_(input.form.derived.size()),
      adjusted_(hasAdjustments(input)),
      total_(static_cast<std::uint16_t>(kFirstBoard + boards_ + (adjusted_ ? 1 : 0))) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        rowByItem_.emplace(rows_[i].item->code, rowOf(i));
    }
}

std::optional<std::uint32_t> AnnexLayout::rowOfItem(const ItemCode& code) const {
    const auto row = rowByItem_.find(code);
    return row == rowByItem_.end() ? std::nullopt : std::optional(row->second);
}

std::vector<std::string> boardSheetNames(const Campaign& campaign) {
    constexpr std::size_t kLongest = 24;  // of 31, so that a number fits behind it
    // The names of the other sheets; programs compare them without regard to case.
    std::set<std::string> taken;
    for (const std::string_view name : {kAnnexSheet, kYearsSheet, kChartsSheet, kLastYearSheet, kScoresSheet, kAppraisalSheet,
                                        kFindingsSheet, kSourcesSheet, std::string_view("history")}) {
        taken.insert(text::fold(name));
    }
    std::vector<std::string> names;
    for (const MemberUnit& member : campaign.members) {
        std::string name = text::elide(cleanText(member.shortName), kLongest);
        for (char& c : name) {
            c = std::string_view("[]:*?/\\'\t\r\n").find(c) == std::string_view::npos ? c : ' ';
        }
        if (text::fold(name).empty()) {
            name = fmt::format("Đơn vị {}", names.size() + 1);
        }
        const std::string first = name;
        for (int count = 2; !taken.insert(text::fold(name)).second; ++count) {
            name = fmt::format("{} ({})", first, count);
        }
        names.push_back(std::move(name));
    }
    return names;
}

std::string onAnnexSheet(CellPosition position) {
    return fmt::format("'{}'!{}", kAnnexSheet, cellName(position));
}

std::string linkToAnnex(CellPosition position) {
    const std::string cell = onAnnexSheet(position);
    return fmt::format("=IF({0}=\"\",\"\",{0})", cell);
}

std::uint16_t pagesWide(std::uint16_t boards) {
    constexpr int kBoardsOfAPage = 16;
    return static_cast<std::uint16_t>(std::max(1, (boards + kBoardsOfAPage - 1) / kBoardsOfAPage));
}

CellStyle numberStyle(int decimals, bool italic, bool bold) {
    return {.align = HorizontalAlign::right, .bold = bold, .italic = italic, .wrap = false, .decimals = decimals};
}

}  // namespace hopluu::report
