// The official report as it lies on paper, without a file format: its words, their order, what stands beside what, and the rules of the
// page. Every format says the same because each writer walks this and adds only how its format says it. The rules are those of Decree
// 30/2020/NĐ-CP, Appendix I. Lengths are twips (1/20 pt). Texts are as people wrote them: a writer cleans them (clean_text.h).
#pragma once

#include "domain/result.h"
#include "report/paper_page.h"
#include "report/report.h"

#include <chrono>
#include <string>
#include <vector>

namespace hopluu::report {

struct PaperHead {
    std::vector<std::string> superiorBody, issuingBody;  // the lines on the left
    std::string number;                                  // "Số:           /BC-KTĐ": the clerk fills the gap
    std::string stateName, motto;                        // on the right
    std::string placeAndDate;                            // "Hải Phòng, ngày      tháng      năm         "
};

struct PaperParagraph {
    enum class Kind { legalBasis, heading, text };
    Kind kind = Kind::text;
    int level = 0;  // of a heading: 1 "I.", 2 "1.", 3 "1.1.", 4 "1.1.1."
    std::string text{};
    bool operator==(const PaperParagraph&) const = default;
};

struct PaperSignature {
    std::vector<std::string> recipients;  // "- Các đơn vị;", the last "- Lưu: VT."
    std::vector<std::string> signerTitle;
    std::string signerName;
};

struct PaperCell {
    std::string text{};
    Align align = Align::center;
    bool bold = false;
    bool italic = false;
    int columns = 1;
    int rows = 1;  // the rows below leave out the columns that this cell covers
};

struct PaperRow {
    std::vector<PaperCell> cells{};
    bool keepWithNext = false;  // on one page with the row below
};

struct PaperTable {
    std::vector<int> columnWidths;
    int namingColumns = 1;  // the first ones, which say what the row is
    int points = 0;
    int cellMargin = 0;          // left and right inside each cell
    std::vector<PaperRow> head;  // again on each page
    std::vector<PaperRow> rows;
};

/// A table that is wider than the page as several, each with the naming columns and its share of the others; else the table itself.
[[nodiscard]] std::vector<PaperTable> fitToPage(const PaperTable& table, const PageRules& page);

struct PaperAnnex {
    std::string number;  // "I"
    std::string title;   // printed in capitals
    std::string reference;
    PageRules page;
    PaperTable table;
    std::string notesTitle{};  // may be empty
    std::vector<std::string> notes{};

    /// "Phụ lục I (tiếp theo)": above each further share of a table that is wider than the page. Each begins a page.
    [[nodiscard]] std::string continuation() const;
};

struct Paper {
    std::string kind, subject;  // "BÁO CÁO", "Tổng kết công tác …"
    std::string author;
    std::chrono::sys_days date;  // the documents' own time of making (period_dates.h)
    PaperHead head;
    std::vector<PaperParagraph> body;
    PaperSignature signature;
    std::vector<PaperAnnex> annexes;

    /// "Báo cáo Tổng kết công tác …": what the file calls itself.
    [[nodiscard]] std::string title() const;
};

/// Errors: "report.unknown-binding", "report.unclosed-binding", of all sections.
[[nodiscard]] Checked<Paper> layPaper(const ReportInput& input);

}  // namespace hopluu::report
