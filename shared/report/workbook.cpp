#include "report/workbook.h"

#include "report/clean_text.h"
#include "report/report_errors.h"
#include "report/workbook_parts.h"
#include "report/wrapped_lines.h"
#include "report/zip_package.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace hopluu::report {

namespace {

constexpr std::size_t kLongestCellText = 32'000;  // the file format's limit is 32,767 UTF-16 units
constexpr const char* kFont = "Times New Roman";

/// Only what the library needs on the way: exactNumbers puts the decimal itself into the file.
double nearest(Decimal value) {
    const std::string text = value.toString();
    double result = 0;
    std::from_chars(text.data(), text.data() + text.size(), result);
    return result;
}

std::uint8_t libraryAlign(HorizontalAlign align) {
    switch (align) {
        case HorizontalAlign::left:
            return LXW_ALIGN_LEFT;
        case HorizontalAlign::center:
            return LXW_ALIGN_CENTER;
        case HorizontalAlign::right:
            return LXW_ALIGN_RIGHT;
    }
    return LXW_ALIGN_LEFT;
}

std::string cellText(std::string_view text) {
    const std::string clean = cleanText(text);
    return text::length(clean) > kLongestCellText ? text::elide(clean, kLongestCellText) : clean;
}

std::string columnName(std::uint16_t column) {
    constexpr int kLetters = 26;
    std::string name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / kLetters) {
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % kLetters));
    }
    return name;
}

}  // namespace

std::string numberFormat(int decimals) {
    return decimals <= 0 ? "#,##0" : "#,##0." + std::string(static_cast<std::size_t>(decimals), '0');
}

std::string cellName(CellPosition position) {
    return fmt::format("{}{}", columnName(position.column), position.row + 1);
}
std::string absoluteCellName(CellPosition position) {
    return fmt::format("${}${}", columnName(position.column), position.row + 1);
}

lxw_format* Workbook::Book::format(const CellStyle& style) {
    lxw_format*& made = formats[style];
    if (made != nullptr) {
        return made;
    }
    made = workbook_add_format(workbook);
    format_set_font_name(made, kFont);
    format_set_font_size(made, style.points);
    format_set_align(made, libraryAlign(style.align));
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    if (style.bold) {
        format_set_bold(made);
    }
    if (style.italic) {
        format_set_italic(made);
    }
    if (style.border) {
        format_set_border(made, LXW_BORDER_THIN);
    }
    if (style.wrap) {
        format_set_text_wrap(made);
    }
    if (style.open) {
        constexpr lxw_color_t kOpenGround = 0xFFFBE6;
        format_set_unlocked(made);
        format_set_bg_color(made, kOpenGround);
    }
    if (style.head) {
        constexpr lxw_color_t kHeadGround = 0xEDEDED;
        format_set_bg_color(made, kHeadGround);
    }
    if (style.decimals >= 0) {
        format_set_num_format(made, numberFormat(style.decimals).c_str());
    }
    return made;
}

Workbook::Workbook(std::string title, std::string author, std::chrono::sys_days created) : book_(std::make_unique<Book>()) {
    if (!book_->file) {
        book_->failure = book_->file.error();
        return;
    }
    book_->fileName = book_->file->path().string();
    book_->workbook = workbook_new(book_->fileName.c_str());
    if (book_->workbook == nullptr) {
        book_->failure = ioError(book_->fileName, "workbook_new");
        return;
    }
    title = cellText(title);
    author = cellText(author);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.created = std::chrono::system_clock::to_time_t(created);
    check(workbook_set_properties(book_->workbook, &properties), "properties");
}

Workbook::~Workbook() {
    if (book_->workbook != nullptr) {
        lxw_workbook_free(book_->workbook);
    }
}

void Workbook::check(int libraryCode, std::string_view place) {
    if (libraryCode != LXW_NO_ERROR && !book_->failure) {
        book_->failure = ioError(std::string(place), lxw_strerror(static_cast<lxw_error>(libraryCode)));
    }
}

Sheet& Workbook::addSheet(const std::string& name) {
    auto part = std::make_unique<Sheet::Part>();
    part->name = name;
    if (book_->workbook != nullptr) {
        const lxw_error valid = workbook_validate_sheet_name(book_->workbook, name.c_str());
        check(valid, name);
        part->worksheet = valid == LXW_NO_ERROR ? workbook_add_worksheet(book_->workbook, name.c_str()) : nullptr;
    }
    if (part->worksheet == nullptr && !book_->failure) {
        book_->failure = ioError(name, "workbook_add_worksheet");
    }
    book_->sheets.push_back(std::unique_ptr<Sheet>(new Sheet(*this, std::move(part))));
    return *book_->sheets.back();
}

Result<FileBytes> Workbook::finish() {
    if (book_->failure) {
        return fail(*book_->failure);
    }
    for (const auto& sheet : book_->sheets) {
        sheet->fitRows();
    }
    check(workbook_close(std::exchange(book_->workbook, nullptr)), book_->fileName);  // frees it, whatever happens
    if (book_->failure) {
        return fail(*book_->failure);
    }
    Result<FileBytes> written = book_->file->read();
    if (!written) {
        return fail(written.error());
    }
    Result<std::vector<PackagePart>> parts = unzipParts(*written);
    if (!parts) {
        return fail(parts.error());
    }
    if (const Status exact = writeExact(*parts); !exact) {
        return fail(exact.error());
    }
    return zipParts(*parts);
}

Status Workbook::writeExact(std::vector<PackagePart>& parts) const {
    std::map<std::string, const SheetNumbers*, std::less<>> bySheet;
    for (std::size_t i = 0; i < book_->sheets.size(); ++i) {
        const Sheet::Part& part = *book_->sheets[i]->part_;
        if (Status exact = writeExactNumbers(parts, i + 1, part.exact); !exact) {
            return exact;
        }
        bySheet.emplace(part.name, &part.exact);
    }
    return writeExactChartNumbers(parts, bySheet);
}

Sheet::Sheet(Workbook& workbook, std::unique_ptr<Part> part) : workbook_(workbook), part_(std::move(part)) {}
Sheet::~Sheet() = default;

void Sheet::text(CellPosition at, std::string_view text, const CellStyle& style) {
    needLines(at, at, text, style);
    if (part_->worksheet != nullptr) {
        workbook_.check(worksheet_write_string(part_->worksheet, at.row, at.column, cellText(text).c_str(), workbook_.book_->format(style)),
                        cellName(at));
    }
}

void Sheet::number(CellPosition at, Decimal number, const CellStyle& style) {
    if (part_->worksheet != nullptr) {
        workbook_.check(worksheet_write_number(part_->worksheet, at.row, at.column, nearest(number), workbook_.book_->format(style)),
                        cellName(at));
        part_->exact[cellName(at)] = number;
    }
}

void Sheet::formula(CellPosition at, const std::string& formula, std::optional<Decimal> cached, const CellStyle& style) {
    if (part_->worksheet == nullptr) {
        return;
    }
    lxw_format* format = workbook_.book_->format(style);
    if (!cached) {
        workbook_.check(worksheet_write_formula_str(part_->worksheet, at.row, at.column, formula.c_str(), format, ""), cellName(at));
        return;
    }
    workbook_.check(worksheet_write_formula_num(part_->worksheet, at.row, at.column, formula.c_str(), format, nearest(*cached)),
                    cellName(at));
    part_->exact[cellName(at)] = *cached;
}

void Sheet::textFormula(CellPosition at, const std::string& formula, std::string_view cached, const CellStyle& style) {
    if (part_->worksheet != nullptr) {
        workbook_.check(worksheet_write_formula_str(part_->worksheet, at.row, at.column, formula.c_str(), workbook_.book_->format(style),
                                                    cellText(cached).c_str()),
                        cellName(at));
    }
}

void Sheet::link(CellPosition at, std::string_view text, const std::string& sheetName, const CellStyle& style) {
    needLines(at, at, text, style);
    if (part_->worksheet != nullptr) {
        const std::string target = fmt::format("internal:'{}'!A1", sheetName);
        workbook_.check(worksheet_write_url_opt(part_->worksheet, at.row, at.column, target.c_str(), workbook_.book_->format(style),
                                                cellText(text).c_str(), nullptr),
                        cellName(at));
    }
}

void Sheet::blank(CellPosition at, const CellStyle& style) {
    if (part_->worksheet != nullptr) {
        workbook_.check(worksheet_write_blank(part_->worksheet, at.row, at.column, workbook_.book_->format(style)), cellName(at));
    }
}

void Sheet::merge(CellPosition first, CellPosition last, std::string_view text, const CellStyle& style) {
    if (first == last) {
        this->text(first, text, style);
        return;
    }
    const Merge wanted{first, last};
    if (std::any_of(part_->merges.begin(), part_->merges.end(), [&](const Merge& merge) { return merge.overlaps(wanted); })) {
        workbook_.check(LXW_ERROR_PARAMETER_VALIDATION, cellName(first));
        return;
    }
    part_->merges.push_back(wanted);
    needLines(first, last, text, style);
    if (part_->worksheet != nullptr) {
        workbook_.check(worksheet_merge_range(part_->worksheet, first.row, first.column, last.row, last.column, cellText(text).c_str(),
                                              workbook_.book_->format(style)),
                        cellName(first));
    }
}

void Sheet::columnWidth(std::uint16_t first, std::uint16_t last, int characters) {
    for (std::uint16_t column = first; column <= last; ++column) {
        if (!part_->widths.emplace(column, characters).second) {
            workbook_.check(LXW_ERROR_PARAMETER_VALIDATION, cellName({0, column}));
            return;
        }
    }
    if (part_->worksheet != nullptr) {
        workbook_.check(worksheet_set_column(part_->worksheet, first, last, characters, nullptr), part_->name);
    }
}

void Sheet::needLines(CellPosition first, CellPosition last, std::string_view text, const CellStyle& style) {
    part_->lastRow = std::max(part_->lastRow, last.row);
    if (!style.wrap) {
        return;
    }
    int width = 0;
    for (std::uint16_t column = first.column; column <= last.column; ++column) {
        constexpr int kStandardWidth = 8;
        const auto known = part_->widths.find(column);
        width += known == part_->widths.end() ? kStandardWidth : known->second;
    }
    // A column is measured in digits of the default font, 7 pixels each; upright letters of Times New Roman 10 take fewer.
    const int characters = style.bold ? width : width * 6 / 5;
    const auto rows = static_cast<int>(last.row - first.row) + 1;
    const int each = (wrappedLines(text, characters) + rows - 1) / rows;
    for (std::uint32_t row = first.row; row <= last.row; ++row) {
        int& lines = part_->lines[row];
        lines = std::max(lines, each);
    }
}

void Sheet::fitRows() {
    constexpr int kLinePoints = 13;
    constexpr int kPadding = 3;
    for (const auto& [row, lines] : part_->lines) {
        if (lines > 1) {
            workbook_.check(worksheet_set_row(part_->worksheet, row, lines * kLinePoints + kPadding, nullptr), part_->name);
        }
    }
}

void Sheet::printLandscape(const PrintArea& area) {
    if (part_->worksheet == nullptr) {
        return;
    }
    constexpr std::uint8_t kA4 = 9;
    constexpr double kSide = 0.6;  // inches
    constexpr double kEdge = 0.75;
    lxw_worksheet* sheet = part_->worksheet;
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, kA4);
    worksheet_set_margins(sheet, kSide, kSide, kEdge, kEdge);
    worksheet_fit_to_pages(sheet, area.pagesWide, 0);
    worksheet_center_horizontally(sheet);
    workbook_.check(worksheet_repeat_rows(sheet, area.firstHeadRow, area.lastHeadRow), part_->name);
    if (area.headColumns > 0) {
        workbook_.check(worksheet_repeat_columns(sheet, 0, static_cast<std::uint16_t>(area.headColumns - 1)), part_->name);
    }
    workbook_.check(worksheet_set_header(sheet, "&C&P"), part_->name);
    workbook_.check(worksheet_print_area(sheet, 0, 0, std::max(part_->lastRow, area.leastLastRow), area.lastColumn), part_->name);
    if (!area.breaksBefore.empty()) {
        std::vector<lxw_row_t> breaks(area.breaksBefore.begin(), area.breaksBefore.end());
        breaks.push_back(0);  // the end of the list
        workbook_.check(worksheet_set_h_pagebreaks(sheet, breaks.data()), part_->name);
    }
    worksheet_freeze_panes(sheet, area.body.row, area.body.column);
}

void Sheet::protect() {
    if (part_->worksheet != nullptr) {
        worksheet_protect(part_->worksheet, nullptr, nullptr);
    }
}

void Sheet::hideColumn(std::uint16_t column) {
    if (part_->worksheet != nullptr) {
        constexpr double kWidth = 8;
        lxw_row_col_options hidden{};
        hidden.hidden = LXW_TRUE;
        workbook_.check(worksheet_set_column_opt(part_->worksheet, column, column, kWidth, nullptr, &hidden), part_->name);
    }
}

void Sheet::hide() {
    if (part_->worksheet != nullptr) {
        worksheet_hide(part_->worksheet);
    }
}

void Sheet::demand(CellPosition at, const std::string& formula, std::string_view title, std::string_view message) {
    if (part_->worksheet == nullptr) {
        return;
    }
    const std::string heading(title);
    const std::string words(message);
    lxw_data_validation demand{};
    demand.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
    demand.value_formula = const_cast<decltype(demand.value_formula)>(formula.c_str());  // it writes none of them
    demand.error_title = const_cast<decltype(demand.error_title)>(heading.c_str());
    demand.error_message = const_cast<decltype(demand.error_message)>(words.c_str());
    workbook_.check(worksheet_data_validation_cell(part_->worksheet, at.row, at.column, &demand), cellName(at));
}

void Sheet::offer(CellPosition at, const std::vector<std::string>& choices) {
    if (part_->worksheet == nullptr) {
        return;
    }
    std::vector<const char*> list;
    list.reserve(choices.size() + 1);
    for (const std::string& choice : choices) {
        list.push_back(choice.c_str());
    }
    list.push_back(nullptr);
    lxw_data_validation offer{};
    offer.validate = LXW_VALIDATION_TYPE_LIST;
    offer.value_list = const_cast<decltype(offer.value_list)>(list.data());
    workbook_.check(worksheet_data_validation_cell(part_->worksheet, at.row, at.column, &offer), cellName(at));
}

}  // namespace hopluu::report
