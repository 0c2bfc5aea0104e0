// The annex in a sheet of somebody's making. An input is such a sheet as people would type it: rows by lines, cells by tabs. A cell begins
// with '=' for a formula's last value, '!' for an error, '@' for a number shown as a date, '%' for a percentage, '<' alone for one that is
// merged with its neighbour on the left; the first line holds the choices.
#include "form/builtin.h"
#include "form/form_reader.h"
#include "fuzz/target.h"
#include "rules/rule_book.h"
#include "text/unicode.h"
#include "workbook/annex_import.h"
#include "workbook/name_match.h"
#include "workbook/unit_words.h"

#include <algorithm>
#include <map>
#include <set>

namespace hopluu::fuzz {

namespace {

using namespace hopluu::workbook;

const Form& form2022() {
    static const Form kForm = *readForm(builtinForm2022());
    return kForm;
}

std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> pieces;
    for (std::size_t end = 0; end != std::string_view::npos; text.remove_prefix(std::min(text.size(), end + 1))) {
        end = text.find(mark);
        pieces.push_back(text.substr(0, end));
    }
    return pieces;
}

ImportChoices choicesOf(std::string_view line) {
    ImportChoices choices;
    for (const char letter : line) {
        if (letter == 'g' || letter == 'd') {
            choices.separator = letter == 'g' ? SeparatorReading::grouping : SeparatorReading::decimal;
        }
        choices.takesUnverified = choices.takesUnverified || letter == 'u';
        if (letter >= '0' && letter <= '9') {
            choices.column = static_cast<std::uint32_t>(letter - '0');
        }
    }
    return choices;
}

Cell cellOf(std::string_view text) {
    Cell cell;
    const char mark = text.empty() ? ' ' : text.front();
    cell.isFormula = mark == '=';
    cell.format = mark == '@' ? 1 : mark == '%' ? 2 : 0;
    text.remove_prefix(mark == '=' || mark == '@' || mark == '%' || mark == '!' ? 1 : 0);
    const bool isNumber = !text.empty() && text.find_first_not_of("-0123456789.e") == std::string_view::npos && text != "-";
    cell.kind = mark == '!' ? CellKind::error : isNumber ? CellKind::number : CellKind::text;
    cell.content = text;
    return cell;
}

/// `down` and `right`: where its first cell stands.
Workbook workbookOf(const std::vector<std::string_view>& lines, std::uint32_t down, std::uint32_t right) {
    Workbook workbook;
    workbook.formats = {{}, {"", "dd/mm/yyyy", true}, {"", "0.0%", false}};
    Sheet sheet{"Biểu", false, {}, {}, {}, {}};
    for (std::uint32_t row = 0; row < lines.size(); ++row) {
        const auto cells = split(lines[row], '\t');
        for (std::uint32_t column = 0; column < cells.size(); ++column) {
            const CellAddress at{row + down, column + right};
            if (cells[column] == "<" && column > 0) {
                sheet.merged.push_back({{at.row, at.column - 1}, at});
            } else if (cells[column] == "~") {
                sheet.hiddenRows.insert(at.row);
            } else if (!cells[column].empty()) {
                sheet.cells[at] = cellOf(cells[column]);
            }
        }
    }
    workbook.sheets.push_back(std::move(sheet));
    return workbook;
}

ImportPreview previewOf(const Workbook& workbook, const ImportChoices& choices) {
    static const rules::RuleBook kRules = *rules::RuleBook::compile(form2022());
    static const UnitId kUnit{"ha-noi"};
    static const std::map<ItemCode, Value> kPresent{{ItemCode{"capital_new.fdi"}, Value::of(*Decimal::parse("11.9"))}};
    static const std::map<ItemCode, Decimal> kLastYear;
    Period period;
    period.id = PeriodId{"2022"};
    period.year = "2022";
    return previewImport(workbook, {form2022(), kRules, period, kUnit, kPresent, kLastYear}, choices);
}

void requireSoundRow(const ImportRow& row, const Workbook& workbook, const ImportChoices& choices) {
    require(form2022().findItem(row.item) != nullptr, "what is taken over is an item of the form");
    const auto& cells = workbook.sheets.front().cells;
    const auto cell =
        std::find_if(cells.begin(), cells.end(), [&](const auto& each) { return row.source == "Biểu!" + addressText(each.first); });
    require(cell != cells.end() && cell->second.content == row.written, "a figure is that of the cell it names");
    require(cell->second.isFormula == (row.computed != Computed::typed), "what Excel computed is told from what was typed");
    require(!row.isTaken || row.computed != Computed::stale, "a total that contradicts its parts is never taken");
    require(!row.isTaken || row.computed != Computed::unverified || choices.takesUnverified, "nor one that nobody can check, unless asked");
    require(cell->second.format == 0 || cell->second.kind == CellKind::text, "no date and no percentage is a figure");
    const bool isNamed = std::any_of(cells.begin(), cells.end(), [&](const auto& each) {
        const bool isCode = each.second.content == row.item.text;
        return each.first.row == cell->first.row && each.first != cell->first && each.second.kind == CellKind::text &&
               (isCode || row.by == MatchedBy::name);
    });
    require(isNamed, "a row is found by what stands in it, never by its place");
}

void requireSound(const ImportPreview& found, const Workbook& workbook, const ImportChoices& choices) {
    std::set<std::string> known;
    for (const auto& row : found.rows) {
        require(known.insert(row.item.text).second, "an item is taken once");
        requireSoundRow(row, workbook, choices);
    }
    for (const auto& error : found.errors) {
        refused(error);
    }
    for (const auto& code : found.missing) {
        require(!known.contains(code.text), "what was found is not missing");
    }
}

/// What was found, without where.
std::map<std::string, std::string> figuresOf(const ImportPreview& found) {
    std::map<std::string, std::string> figures;
    for (const auto& row : found.rows) {
        figures[row.item.text] = row.written + (row.isTaken ? "" : " not taken");
    }
    return figures;
}

bool decodeAnnex(ByteView input) {
    if (!text::isValidUtf8(asText(input))) {
        return false;
    }
    auto lines = split(asText(input), '\n');
    ImportChoices choices = choicesOf(lines.front());
    lines.erase(lines.begin());
    const Workbook workbook = workbookOf(lines, 0, 0);
    const ImportPreview found = previewOf(workbook, choices);
    requireSound(found, workbook, choices);
    constexpr std::uint32_t kDown = 5, kRight = 3;
    if (choices.column) {
        *choices.column += kRight;
    }
    const ImportPreview moved = previewOf(workbookOf(lines, kDown, kRight), choices);
    require(figuresOf(moved) == figuresOf(found), "a table says the same wherever it stands on the sheet");
    require(moved.errors.size() == found.errors.size() && moved.unmatched.size() == found.unmatched.size(), "and so does what is told");
    return !found.rows.empty();
}

bool decodeNames(ByteView input) {
    const std::string_view text = asText(input);
    if (!text::isValidUtf8(text)) {
        return false;
    }
    static const NameMatcher kMatcher(form2022());
    const auto* group = kMatcher.groupOf(text, numberingOf(text));
    if (group != nullptr) {
        require(kMatcher.groupOf(std::string(text) + " ", numberingOf(text)) == group, "a blank more or less names nothing else");
        if (const auto* item = NameMatcher::itemOf(*group, text)) {
            require(form2022().groupOf(item->code) == group, "an item of the group");
        }
    }
    const auto unit = statedUnit(text);
    require(!unit || unit->scale > 0, "a unit is of something");
    (void)onlyLeadsOn(text);
    return group != nullptr || unit;
}

constexpr Target kTargets[] = {
    {"annex", 2'048, decodeAnnex, 200},
    {"annex-names", 256, decodeNames, 10},
};

}  // namespace

std::span<const Target> annexTargets() {
    return kTargets;
}

void addAnnexSeeds(std::vector<Seed>& seeds) {
    seeds.push_back(
        {"annex", "rows",
         "\nBiểu 01\t<\t<\nTT\tChỉ tiêu\tĐVT\tNăm 2021\tNăm 2022\tGhi chú\n8\tVốn đăng ký cấp mới trong năm\n"
         "\tFDI\ttriệu USD\t9\t11.9\tước\n\tDDI\ttỷ đồng\t1\t1.234,5\n10\tVốn điều chỉnh trong năm\n\tFDI\t\t\t423.8\n"
         "XI\tTổng vốn đăng ký đầu tư cấp mới và điều chỉnh trong năm\n\tFDI\t\t\t=435.7\n\tDDI\t\t\t!#REF!\n22\tCây\t\t\t3\n"});
    seeds.push_back({"annex", "beside",
                     "u\nChỉ tiêu\tNăm 2022\t<\tNăm 2021\t<\n\tDDI (tỷ đồng)\tFDI (triệu USD)\tDDI\tFDI\n"
                     "Giá trị xuất khẩu trong năm\t12\t=13\t@14\t%15\nGiá trị nhập khẩu trong năm\t-\t357\n"});
    seeds.push_back({"annex", "codes", "g2\ncapital_new.fdi\ttên\t1.234\ncapital_new.ddi\ttên\t3\n~\tcapital_new.ddi\t4\n"});
    seeds.push_back({"annex-names", "group", "VIII. Vốn đăng ký cấp mới (triệu USD)"});
    seeds.push_back({"annex-names", "item", "Trong đó: vốn đầu tư nước ngoài (FDI)"});
    seeds.push_back({"annex-names", "unit", "1.000 USD"});
}

}  // namespace hopluu::fuzz
