#include "report/exact_numbers.h"

#include "report/report_errors.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>

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
    StringWriter writer;
    document.save(writer, "", pugi::format_raw, pugi::encoding_utf8);
    part->bytes = std::move(writer.text);
    return {};
}

}  // namespace hopluu::report
