// What a report says, apart from any file: its sentences and its cells, each with a place that stays the same from one version to the
// next. For the list of what an amendment changed.
#pragma once

#include "domain/result.h"
#include "report/report.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

struct ReportSection {
    std::string code;     // of the form, "II.2.1.1"; "head", "legal", "signature", "notes" for what stands around the text
    std::string heading;  // as printed: "2.1.1. Xúc tiến đầu tư"
    std::vector<std::string> sentences;
    bool operator==(const ReportSection&) const = default;
};

enum class ReportTable : std::uint8_t { figures, scores, approvedScores };

struct ReportCell {
    ReportTable table = ReportTable::figures;
    std::string row;         // code of the item or the criterion; "total", "rank" of the approved scores
    std::string column;      // id of a board; "total", "last_year", "percent" of the figures
    std::string rowName;     // "8. Vốn đăng ký cấp mới trong năm, FDI"
    std::string columnName;  // "Hà Nội", "Tổng cộng"
    /// With every digit that was entered, not as rounded for print, and what print shows by its looks: "1.037,8 (ước)",
    /// "6.918,2 (10/11 đơn vị)". Empty: nothing was entered.
    std::string text;
    bool operator==(const ReportCell&) const = default;
};

struct ReportContent {
    std::vector<ReportSection> sections;  // in printed order
    std::vector<ReportCell> cells;        // row by row
    bool operator==(const ReportContent&) const = default;
};

/// Errors: as layPaper.
[[nodiscard]] Checked<ReportContent> contentOf(const ReportInput& input);

/// A text cut at the ends of its sentences and paragraphs. "TP. Hải Phòng" and "1. Việc" are not cut.
[[nodiscard]] std::vector<std::string> sentencesOf(std::string_view text);

}  // namespace hopluu::report
