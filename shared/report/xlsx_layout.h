// Where the figures stand on the sheet "Biểu tổng hợp": the other sheets and the charts refer to its cells.
#pragma once

#include "report/annex_rows.h"
#include "report/report.h"
#include "report/workbook.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

inline constexpr std::string_view kAnnexSheet = "Biểu tổng hợp";
inline constexpr std::string_view kYearsSheet = "So sánh năm";
inline constexpr std::string_view kChartsSheet = "Biểu đồ";
inline constexpr std::string_view kLastYearSheet = "Năm trước";
inline constexpr std::string_view kScoresSheet = "Điểm tự chấm";
inline constexpr std::string_view kAppraisalSheet = "Chấm điểm";
inline constexpr std::string_view kFindingsSheet = "Kiểm tra";
inline constexpr std::string_view kSourcesSheet = "Nguồn số liệu";

// The sheet "Năm trước": a row for each of the annex, in its order.
inline constexpr std::uint32_t kLastYearHeadRow = 2;
inline constexpr std::uint16_t kLastYearFirstBoard = 3;

/// What each board had the year before, where the campaign knows it.
class BoardBases {
public:
    explicit BoardBases(const consolidation::Consolidation& consolidation);
    [[nodiscard]] bool empty() const { return bases_.empty(); }
    /// Of at least one board.
    [[nodiscard]] bool knows(const ItemCode& item) const { return bases_.contains(item); }
    [[nodiscard]] std::optional<Decimal> find(const ItemCode& item, const UnitId& unit) const;

private:
    std::map<ItemCode, std::map<UnitId, Decimal>> bases_;
};

/// Which column is what, and which row holds an item.
class AnnexLayout {
public:
    static constexpr std::uint16_t kNumber = 0;
    static constexpr std::uint16_t kGroup = 1;
    static constexpr std::uint16_t kLabel = 2;
    static constexpr std::uint16_t kUnit = 3;
    static constexpr std::uint16_t kFirstBoard = 4;
    static constexpr std::uint32_t kHeadRow = 4;  // of two
    static constexpr std::uint32_t kFirstBodyRow = 6;

    explicit AnnexLayout(const ReportInput& input);

    [[nodiscard]] const std::vector<AnnexRow>& rows() const { return rows_; }
    [[nodiscard]] std::uint16_t boards() const { return boards_; }
    /// Then a column of its own stands before the total.
    [[nodiscard]] bool adjusted() const { return adjusted_; }

    [[nodiscard]] std::uint16_t board(std::size_t index) const { return static_cast<std::uint16_t>(kFirstBoard + index); }
    [[nodiscard]] std::uint16_t adjustment() const { return static_cast<std::uint16_t>(total_ - 1); }
    [[nodiscard]] std::uint16_t total() const { return total_; }
    [[nodiscard]] std::uint16_t counted() const { return static_cast<std::uint16_t>(total_ + 1); }
    [[nodiscard]] std::uint16_t base() const { return static_cast<std::uint16_t>(total_ + 2); }
    [[nodiscard]] std::uint16_t percent() const { return static_cast<std::uint16_t>(total_ + 3); }
    [[nodiscard]] std::uint16_t remark() const { return static_cast<std::uint16_t>(total_ + 4); }

    [[nodiscard]] std::uint32_t rowOf(std::size_t index) const { return kFirstBodyRow + static_cast<std::uint32_t>(index); }
    [[nodiscard]] std::uint32_t derivedHead() const { return rowOf(rows_.size()); }
    [[nodiscard]] std::uint32_t derivedRow(std::size_t index) const { return derivedHead() + 1 + static_cast<std::uint32_t>(index); }
    [[nodiscard]] std::uint32_t rateRow() const { return derivedRow(derived_) + 1; }
    [[nodiscard]] std::optional<std::uint32_t> rowOfItem(const ItemCode& code) const;

private:
    std::vector<AnnexRow> rows_;
    std::map<ItemCode, std::uint32_t> rowByItem_;
    std::uint16_t boards_;
    std::size_t derived_;
    bool adjusted_;
    std::uint16_t total_;
};

/// The board at an index among the members has a sheet of this name: its short name, made fit and unlike all others.
[[nodiscard]] std::vector<std::string> boardSheetNames(const Campaign& campaign);

/// "'Biểu tổng hợp'!E7".
[[nodiscard]] std::string onAnnexSheet(CellPosition position);
/// What an empty cell is and stays there: "=IF('Biểu tổng hợp'!E7="","",'Biểu tổng hợp'!E7)".
[[nodiscard]] std::string linkToAnnex(CellPosition position);

/// How many pages beside each other: with more boards on one, figures are smaller than 7 points on paper.
[[nodiscard]] std::uint16_t pagesWide(std::uint16_t boards);

// Styles that the sheets share.
inline constexpr CellStyle kSheetTitle{.align = HorizontalAlign::center, .bold = true, .border = false, .points = 14};
inline constexpr CellStyle kSheetSubtitle{.align = HorizontalAlign::center, .italic = true, .border = false, .points = 11};
inline constexpr CellStyle kHeadCell{.align = HorizontalAlign::center, .bold = true, .head = true};
inline constexpr CellStyle kTextCell{};
inline constexpr CellStyle kCentredCell{.align = HorizontalAlign::center};
inline constexpr CellStyle kPlainText{.border = false};
[[nodiscard]] CellStyle numberStyle(int decimals, bool italic = false, bool bold = false);

}  // namespace hopluu::report
