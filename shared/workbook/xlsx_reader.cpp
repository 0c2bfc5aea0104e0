#include "workbook/xlsx_reader.h"

#include "text/unicode.h"
#include "workbook/xlsx_errors.h"
#include "workbook/xlsx_package.h"
#include "workbook/xlsx_shared.h"
#include "workbook/xlsx_sheet.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hopluu::workbook {

namespace {

constexpr std::size_t kMaxSheets = 1'000;

using Document = std::unique_ptr<pugi::xml_document>;

struct Relation {
    std::string type;    // the last word of its address: "worksheet"
    std::string target;  // a part
};

/// "xl/_rels/workbook.xml.rels" of "xl/workbook.xml".
std::string relationsPart(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    const std::size_t name = slash == std::string::npos ? 0 : slash + 1;
    return part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
}

Result<std::map<std::string, Relation>> relationsOf(xlsx::Package& package, const std::string& part) {
    const std::string name = part.empty() ? "_rels/.rels" : relationsPart(part);
    std::map<std::string, Relation> relations;
    if (!package.has(name)) {
        return relations;
    }
    auto document = package.xml(name);
    if (!document) {
        return fail(document.error());
    }
    bool isTwice = false;
    xlsx::forEachChild(xlsx::childOf(**document, "Relationships"), "Relationship", [&](const pugi::xml_node& node) {
        const std::string type = node.attribute("Type").value();
        if (std::string_view(node.attribute("TargetMode").value()) != "External") {
            const Relation relation{type.substr(type.rfind('/') + 1), xlsx::resolved(part, node.attribute("Target").value())};
            isTwice = !relations.emplace(node.attribute("Id").value(), relation).second || isTwice;
        }
    });
    return isTwice ? Result<std::map<std::string, Relation>>{fail(xlsx::damaged(name))} : std::move(relations);
}

class XlsxReader {
public:
    explicit XlsxReader(xlsx::Package& package) : package_(package) {}

    Result<Workbook> read() {
        auto start = relationsOf(package_, "");
        if (!start) {
            return fail(start.error());
        }
        std::string main = "xl/workbook.xml";
        for (const auto& [id, relation] : *start) {
            if (relation.type == "officeDocument") {
                main = relation.target;
            }
        }
        auto relations = relationsOf(package_, main);
        auto document = relations ? package_.xml(main) : Result<Document>{fail(relations.error())};
        if (!document) {
            return fail(document.error());
        }
        const pugi::xml_node root = xlsx::childOf(**document, "workbook");
        workbook_.daysFrom1904 = xlsx::isTrue(xlsx::attributeOf(xlsx::childOf(root, "workbookPr"), "date1904"));
        if (auto status = readShared(*relations); !status) {
            return fail(status.error());
        }
        const pugi::xml_node sheets = xlsx::childOf(root, "sheets");
        std::size_t count = 0;
        for (const pugi::xml_node& node : sheets.children()) {
            if (++count > kMaxSheets) {
                return fail(xlsx::tooLarge(main));
            }
            if (auto status = readSheet(node, *relations); !status) {
                return fail(status.error());
            }
        }
        return std::move(workbook_);
    }

private:
    Status readShared(const std::map<std::string, Relation>& relations) {
        workbook_.formats.emplace_back();
        for (const auto& [id, relation] : relations) {
            const bool isTexts = relation.type == "sharedStrings";
            if (!isTexts && relation.type != "styles") {
                continue;
            }
            if (!package_.has(relation.target)) {
                continue;  // some writers name a table of texts that they did not need
            }
            auto document = package_.xml(relation.target);
            if (!document) {
                return fail(document.error());
            }
            if (isTexts) {
                texts_ = xlsx::sharedTextsOf(xlsx::childOf(**document, "sst"));
            } else {
                workbook_.formats = xlsx::formatsOf(xlsx::childOf(**document, "styleSheet"));
            }
        }
        return {};
    }

    Status readSheet(const pugi::xml_node& node, const std::map<std::string, Relation>& relations) {
        const auto relation = relations.find(std::string(relationId(node)));
        if (xlsx::localName(node) != "sheet" || relation == relations.end() || relation->second.type != "worksheet") {
            return {};  // a chart or a macro sheet has no cells
        }
        auto document = package_.xml(relation->second.target);
        if (!document) {
            return fail(document.error());
        }
        Sheet sheet;
        auto name = text::normalize(xlsx::attributeOf(node, "name"));
        if (!name) {
            return fail(xlsx::damaged("xl/workbook.xml"));
        }
        sheet.name = std::move(*name);
        const std::string_view state = xlsx::attributeOf(node, "state");
        sheet.isHidden = state == "hidden" || state == "veryHidden";
        if (auto status = xlsx::readSheet(xlsx::childOf(**document, "worksheet"), relation->second.target, texts_, workbook_.formats,
                                          allowance_, sheet);
            !status) {
            return status;
        }
        workbook_.sheets.push_back(std::move(sheet));
        return {};
    }

    /// `r:id`, whatever the prefix; the sheet's own number is `sheetId`.
    static std::string_view relationId(const pugi::xml_node& node) { return xlsx::attributeOf(node, "id"); }

    xlsx::Package& package_;
    std::vector<xlsx::RichText> texts_;
    xlsx::Allowance allowance_;
    Workbook workbook_;
};

}  // namespace

Result<Workbook> readXlsx(std::string_view bytes) {
    auto package = xlsx::Package::open(bytes);
    if (!package) {
        return fail(package.error());
    }
    return XlsxReader(*package).read();
}

}  // namespace hopluu::workbook
