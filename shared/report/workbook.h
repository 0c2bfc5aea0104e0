// libxlsxwriter behind a wrapper that checks, because the library accepts NaN, bad UTF-8 and overlapping merges silently, and prints
// doubles with 16 digits (9.7 becomes 9.699999999999999). Figures are written as the decimals they are; text is always text.
#pragma once

#include "domain/decimal.h"
#include "domain/result.h"
#include "report/cell_style.h"
#include "report/report.h"
#include "report/zip_package.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

struct CellPosition {
    std::uint32_t row = 0;     // from 0
    std::uint16_t column = 0;  // from 0
    auto operator<=>(const CellPosition&) const = default;
};

/// "E6"; with a '$' before both parts when absolute.
[[nodiscard]] std::string cellName(CellPosition position);
[[nodiscard]] std::string absoluteCellName(CellPosition position);

struct CellRange {
    std::string sheet;
    CellPosition first, last;
};

/// A native chart: it follows the cells that it shows.
struct Chart {
    enum class Kind : std::uint8_t { columns, bars };  // upright, lying
    struct Series {
        std::string name;
        CellRange values;
    };
    Kind kind = Kind::columns;
    std::string title;
    std::string valueAxis;  // the unit of measure
    CellRange categories;
    std::vector<Series> series;
    int decimals = 0;  // of the labels beside the columns
    int width = 480;   // pixels
    int height = 288;  // pixels
    int beginsAt = 0;  // the value at which the columns stand
};

class Workbook;

/// One sheet. What goes wrong is remembered by the workbook and told by finish().
class Sheet {
public:
    /// Never a formula, whatever it begins with; control characters are left out, what is longer than a cell is cut with "…".
    void text(CellPosition at, std::string_view text, const CellStyle& style);
    void number(CellPosition at, Decimal number, const CellStyle& style);
    /// `formula` begins with '='; `cached` is what programs show before they recalculate; nothing: an empty text.
    void formula(CellPosition at, const std::string& formula, std::optional<Decimal> cached, const CellStyle& style);
    /// A formula that gives a text.
    void textFormula(CellPosition at, const std::string& formula, std::string_view cached, const CellStyle& style);
    void blank(CellPosition at, const CellStyle& style);
    /// A text that leads to the first cell of another sheet.
    void link(CellPosition at, std::string_view text, const std::string& sheetName, const CellStyle& style);
    /// After the texts and figures that it shows: it keeps a copy of them for programs that do not recalculate.
    void chart(CellPosition at, const Chart& chart);
    /// Refused when it overlaps another merge.
    void merge(CellPosition first, CellPosition last, std::string_view text, const CellStyle& style);
    /// Before the texts of the column: rows are made as high as their wrapped texts need, because not every program does it on opening.
    /// Refused for a column that has a width already: Excel does not open such a file.
    void columnWidth(std::uint16_t first, std::uint16_t last, int characters);
    struct PrintArea {
        std::uint32_t firstHeadRow = 0, lastHeadRow = 0;  // at the top of each page
        std::uint16_t headColumns = 0;                    // at the left of each page, when there are several beside each other
        CellPosition body;                                // panes are frozen above and left of it
        std::uint16_t lastColumn = 0;                     // the last to be printed
        std::uint16_t pagesWide = 1;
        std::vector<std::uint32_t> breaksBefore{};  // rows that begin a page
        std::uint32_t leastLastRow = 0;             // charts reach below the last text
    };
    /// A4 landscape, as wide as so many pages.
    void printLandscape(const PrintArea& area);

    /// Only cells of an open style may be typed into. Without a password: it guards against slips, not against people.
    void protect();
    void hideColumn(std::uint16_t column);
    /// Not the first sheet.
    void hide();
    /// What is typed into the cell must satisfy the formula ("=ISNUMBER(F5)"); else the program shows the two texts and refuses.
    void demand(CellPosition at, const std::string& formula, std::string_view title, std::string_view message);
    /// One of these texts, or nothing, from a list.
    void offer(CellPosition at, const std::vector<std::string>& choices);

private:
    friend class Workbook;
    struct Part;
    void needLines(CellPosition first, CellPosition last, std::string_view text, const CellStyle& style);
    void fitRows();
    Sheet(Workbook& workbook, std::unique_ptr<Part> part);

public:
    ~Sheet();
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

private:
    Workbook& workbook_;
    std::unique_ptr<Part> part_;
};

class Workbook {
public:
    Workbook(std::string title, std::string author, std::chrono::sys_days created);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    /// At most 31 characters without [ ] : * ? / \.
    Sheet& addSheet(const std::string& name);
    /// Errors: "report.io"; the first thing that went wrong since the beginning. To be called once, last.
    [[nodiscard]] Result<FileBytes> finish();

private:
    friend class Sheet;
    struct Book;
    void check(int libraryCode, std::string_view place);
    [[nodiscard]] Status writeExact(std::vector<PackagePart>& parts) const;
    std::unique_ptr<Book> book_;
};

}  // namespace hopluu::report
