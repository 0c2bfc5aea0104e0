#include "workbook/xlsx_builder.h"

#include <stdexcept>

namespace hopluu::test {

std::vector<report::PackagePart> xlsxParts(const std::string& sheet) {
    return {
        {"_rels/.rels", R"(<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
        {"xl/workbook.xml", R"(<workbook><sheets><sheet name="Phụ lục" sheetId="1" r:id="r1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels", R"(<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>)"
                                       R"(<Relationship Id="r2" Type="http://x/sharedStrings" Target="/xl/sharedStrings.xml"/>)"
                                       R"(<Relationship Id="r3" Type="http://x/styles" Target="styles.xml"/></Relationships>)"},
        {"xl/worksheets/sheet1.xml", sheet}};
}

void replacePart(std::vector<report::PackagePart>& parts, const std::string& name, std::string bytes) {
    for (auto& part : parts) {
        if (part.name == name) {
            part.bytes = std::move(bytes);
            return;
        }
    }
    throw std::logic_error(name + " is none of the parts");
}

std::string xlsxOf(const std::vector<report::PackagePart>& parts) {
    const auto bytes = report::zipParts(parts);
    if (!bytes) {
        throw std::runtime_error(bytes.error().message.en);
    }
    return {bytes->begin(), bytes->end()};
}

}  // namespace hopluu::test
