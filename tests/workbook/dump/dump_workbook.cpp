// Prints what the import sees of a workbook, as JSON, for the scripts beside: dump_workbook FILE. An error goes to stderr, with status 1.
#include "workbook/workbook_reader.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>
#include <iterator>

namespace {

using namespace hopluu::workbook;
using Json = nlohmann::ordered_json;

Json describe(const CellRange& range) {
    return addressText(range.first) + ":" + addressText(range.last);
}

Json describe(const Cell& cell, const Workbook& workbook) {
    constexpr const char* kKinds[] = {"number", "text", "truth", "error"};
    const CellFormat& format = workbook.formats.at(cell.format);
    return {{"kind", kKinds[static_cast<int>(cell.kind)]}, {"formula", cell.isFormula}, {"content", cell.content}, {"font", format.font},
            {"numberFormat", format.numberFormat},         {"date", format.isDate}};
}

Json describe(const Sheet& sheet, const Workbook& workbook) {
    Json cells = Json::object(), merged = Json::array();
    for (const auto& [address, cell] : sheet.cells) {
        cells[addressText(address)] = describe(cell, workbook);
    }
    for (const auto& range : sheet.merged) {
        merged.push_back(describe(range));
    }
    return {{"name", sheet.name}, {"hidden", sheet.isHidden},       {"cells", cells},
            {"merged", merged},   {"hiddenRows", sheet.hiddenRows}, {"hiddenColumns", sheet.hiddenColumns}};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: dump_workbook FILE\n";
        return 2;
    }
    std::ifstream in(argv[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const auto workbook = readWorkbook(bytes);
    if (!workbook) {
        std::cerr << workbook.error().code << ": " << workbook.error().place << ": " << workbook.error().message.en << "\n";
        return 1;
    }
    Json sheets = Json::array();
    for (const auto& sheet : workbook->sheets) {
        sheets.push_back(describe(sheet, *workbook));
    }
    std::cout << Json{{"sheets", sheets}, {"daysFrom1904", workbook->daysFrom1904}}.dump(1) << "\n";
    return 0;
}
