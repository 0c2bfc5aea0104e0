#include "report/exact_numbers.h"

#include "report/report_errors.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>

namespace hopluu::report {

namespace {

struct StringWriter : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
};

std::size_t replaceValues(pugi::xml_node sheetData, const SheetNumbers& numbers) {
    std::size_t replaced = 0;
    for (pugi::xml_node row : sheetData.children("row")) {
        for (pugi::xml_node cell : row.children("c")) {
            const auto exact = numbers.find(std::string_view(cell.attribute("r").value()));
            pugi::xml_node value = cell.child("v");
            if (exact != numbers.end() && value) {
                value.text().set(exact->second.toString().c_str());
                ++replaced;
            }
        }
    }
    return replaced;
}

/// The cells of "'Biểu đồ'!$E$7:$O$7" or "Sheet!$A$1": one row or one column.
struct Line {
    std::string sheet;
    std::string column;
    std::uint32_t row = 0;
    bool down = false;

    [[nodiscard]] std::string cell(std::uint32_t index) const {
        if (down) {
            return fmt::format("{}{}", column, row + index);
        }
        constexpr std::uint32_t kLetters = 26;
        std::uint32_t number = index;
        std::uint32_t scale = 1;
        for (auto letter = column.rbegin(); letter != column.rend(); ++letter, scale *= kLetters) {
            number += scale * static_cast<std::uint32_t>(*letter - 'A' + 1);
        }
        std::string name;
        for (; number > 0; number = (number - 1) / kLetters) {
            name.insert(name.begin(), static_cast<char>('A' + (number - 1) % kLetters));
        }
        return fmt::format("{}{}", name, row);
    }
};

std::optional<Line> lineOf(std::string_view reference) {
    const std::size_t mark = reference.rfind('!');
    if (mark == std::string_view::npos) {
        return std::nullopt;
    }
    Line line;
    std::string_view sheet = reference.substr(0, mark);
    if (sheet.size() > 1 && sheet.front() == '\'') {
        sheet = sheet.substr(1, sheet.size() - 2);
    }
    line.sheet = std::string(sheet);
    const std::string_view cells = reference.substr(mark + 1);
    const std::string_view first = cells.substr(0, cells.find(':'));
    const std::size_t digits = first.rfind('$') + 1;
    if (digits < 3) {
        return std::nullopt;
    }
    line.column = std::string(first.substr(1, digits - 2));
    line.row = static_cast<std::uint32_t>(std::strtoul(std::string(first.substr(digits)).c_str(), nullptr, 10));
    line.down = cells.find(':') != std::string_view::npos && cells.substr(cells.find(':') + 2).starts_with(line.column + "$");
    return line;
}

void replaceCopy(pugi::xml_node copy, const Line& line, const SheetNumbers& numbers) {
    for (pugi::xml_node point = copy.child("c:pt"); point;) {
        const pugi::xml_node next = point.next_sibling("c:pt");
        const auto exact = numbers.find(line.cell(point.attribute("idx").as_uint()));
        if (exact != numbers.end()) {
            point.child("c:v").text().set(exact->second.toString().c_str());
        } else {
            copy.remove_child(point);
        }
        point = next;
    }
}

std::string serialised(const pugi::xml_document& document) {
    StringWriter writer;
    document.save(writer, "", pugi::format_raw, pugi::encoding_utf8);
    return std::move(writer.text);
}

}  // namespace

Status writeExactNumbers(std::vector<PackagePart>& parts, std::size_t number, const SheetNumbers& numbers) {
    const std::string name = fmt::format("xl/worksheets/sheet{}.xml", number);
    const auto part = std::find_if(parts.begin(), parts.end(), [&](const PackagePart& p) { return p.name == name; });
    pugi::xml_document document;
    if (part == parts.end() || !document.load_buffer(part->bytes.data(), part->bytes.size(),
                                                     pugi::parse_default | pugi::parse_declaration | pugi::parse_ws_pcdata)) {
        return fail(ioError(name, "unreadable sheet"));
    }
    if (replaceValues(document.child("worksheet").child("sheetData"), numbers) != numbers.size()) {
        return fail(ioError(name, "missing cell"));
    }
    part->bytes = serialised(document);
    return {};
}

Status writeExactChartNumbers(std::vector<PackagePart>& parts, const std::map<std::string, const SheetNumbers*, std::less<>>& sheets) {
    for (PackagePart& part : parts) {
        if (!part.name.starts_with("xl/charts/chart")) {
            continue;
        }
        pugi::xml_document document;
        if (!document.load_buffer(part.bytes.data(), part.bytes.size(),
                                  pugi::parse_default | pugi::parse_declaration | pugi::parse_ws_pcdata)) {
            return fail(ioError(part.name, "unreadable chart"));
        }
        for (const pugi::xpath_node& found : document.select_nodes("//c:numRef")) {
            const auto line = lineOf(found.node().child("c:f").text().get());
            const auto sheet = line ? sheets.find(line->sheet) : sheets.end();
            if (sheet == sheets.end()) {
                return fail(ioError(part.name, "a chart of unknown cells"));
            }
            replaceCopy(found.node().child("c:numCache"), *line, *sheet->second);
        }
        part.bytes = serialised(document);
    }
    return {};
}

}  // namespace hopluu::report
