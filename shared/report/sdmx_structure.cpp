// SDMX-ML 3.0 structure message: the code lists, the concepts and the data structure definition that the CSV names.
#include "report/clean_text.h"
#include "report/period_dates.h"
#include "report/sdmx_codes.h"

#include <fmt/format.h>
#include <pugixml.hpp>

namespace hopluu::report {

namespace {

using namespace sdmx;

constexpr const char* kMessage = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message";
constexpr const char* kStructure = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure";
constexpr const char* kCommon = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common";

struct StringWriter : pugi::xml_writer {
    FileBytes bytes;
    void write(const void* data, std::size_t size) override {
        const auto* first = static_cast<const std::uint8_t*>(data);
        bytes.insert(bytes.end(), first, first + size);
    }
};

void setAttribute(pugi::xml_node node, const char* name, std::string_view value) {
    node.append_attribute(name).set_value(cleanText(value).c_str());
}

void appendName(pugi::xml_node parent, std::string_view language, const std::string& text) {
    if (text.empty()) {
        return;
    }
    pugi::xml_node name = parent.append_child("common:Name");
    setAttribute(name, "xml:lang", language);
    name.text().set(cleanText(text).c_str());
}

void appendNames(pugi::xml_node parent, const BilingualText& names) {
    appendName(parent, "vi", names.vi);
    appendName(parent, "en", names.en);
}

pugi::xml_node appendMaintained(pugi::xml_node parent, const char* element, std::string_view id, const Form& form) {
    pugi::xml_node node = parent.append_child(element);
    setAttribute(node, "id", id);
    setAttribute(node, "agencyID", kAgency);
    setAttribute(node, "version", structureVersion(form));
    return node;
}

std::string urn(std::string_view kind, std::string_view id, const Form& form, std::string_view item = {}) {
    return fmt::format("urn:sdmx:org.sdmx.infomodel.{}={}:{}({}){}{}", kind, kAgency, id, structureVersion(form), item.empty() ? "" : ".",
                       item);
}

void appendHeader(pugi::xml_node root, const ReportInput& input) {
    const std::chrono::year_month_day day{fileDate(input.campaign.period)};
    pugi::xml_node header = root.append_child("message:Header");
    header.append_child("message:ID").text().set(fmt::format("{}-{}", structureId(input.form), input.campaign.period.id.text).c_str());
    header.append_child("message:Test").text().set("false");
    header.append_child("message:Prepared")
        .text()
        .set(fmt::format("{:04}-{:02}-{:02}T00:00:00Z", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                         static_cast<unsigned>(day.day()))
                 .c_str());
    setAttribute(header.append_child("message:Sender"), "id", kAgency);
}

void appendCodelists(pugi::xml_node structures, const ReportInput& input) {
    pugi::xml_node lists = structures.append_child("structure:Codelists");
    for (const Codelist& list : codelists(input)) {
        pugi::xml_node node = appendMaintained(lists, "structure:Codelist", list.id, input.form);
        appendNames(node, list.name);
        for (const Code& code : list.codes) {
            pugi::xml_node item = node.append_child("structure:Code");
            setAttribute(item, "id", code.id);
            appendNames(item, code.name);
        }
    }
}

void appendConcepts(pugi::xml_node structures, const Form& form) {
    pugi::xml_node scheme =
        appendMaintained(structures.append_child("structure:ConceptSchemes"), "structure:ConceptScheme", kConceptScheme, form);
    appendNames(scheme, {"Khái niệm của biểu tổng hợp năm", "Concepts of the boards' year"});
    for (const Component& component : components()) {
        pugi::xml_node node = scheme.append_child("structure:Concept");
        setAttribute(node, "id", component.id);
        appendNames(node, component.name);
    }
}

/// Concept, then representation: what every component has.
pugi::xml_node appendComponent(pugi::xml_node parent, const char* element, const Component& component, const Form& form) {
    pugi::xml_node node = parent.append_child(element);
    setAttribute(node, "id", component.id);
    node.append_child("structure:ConceptIdentity").text().set(urn("conceptscheme.Concept", kConceptScheme, form, component.id).c_str());
    pugi::xml_node representation = node.append_child("structure:LocalRepresentation");
    if (component.codelist.empty()) {
        setAttribute(representation.append_child("structure:TextFormat"), "textType", component.textType);
    } else {
        representation.append_child("structure:Enumeration").text().set(urn("codelist.Codelist", component.codelist, form).c_str());
    }
    return node;
}

pugi::xml_node appendList(pugi::xml_node parent, const char* element, std::string_view id) {
    pugi::xml_node list = parent.append_child(element);
    setAttribute(list, "id", id);
    return list;
}

void appendDimensions(pugi::xml_node parts, const Form& form) {
    pugi::xml_node list = appendList(parts, "structure:DimensionList", "DimensionDescriptor");
    int position = 0;
    for (const Component& component : components()) {
        if (component.role == Role::dimension) {
            appendComponent(list, "structure:Dimension", component, form).append_attribute("position").set_value(++position);
        } else if (component.role == Role::timeDimension) {
            appendComponent(list, "structure:TimeDimension", component, form);
        }
    }
}

void appendAttributes(pugi::xml_node parts, const Form& form) {
    pugi::xml_node list = appendList(parts, "structure:AttributeList", "AttributeDescriptor");
    for (const Component& component : components()) {
        if (component.role != Role::attribute) {
            continue;
        }
        pugi::xml_node attribute = appendComponent(list, "structure:Attribute", component, form);
        setAttribute(attribute, "usage", component.mandatory ? "mandatory" : "optional");
        attribute.append_child("structure:AttributeRelationship").append_child("structure:Observation");
    }
}

void appendMeasures(pugi::xml_node parts, const Form& form) {
    pugi::xml_node list = appendList(parts, "structure:MeasureList", "MeasureDescriptor");
    for (const Component& component : components()) {
        if (component.role == Role::measure) {
            setAttribute(appendComponent(list, "structure:Measure", component, form), "usage",
                         component.mandatory ? "mandatory" : "optional");
        }
    }
}

}  // namespace

Checked<FileBytes> makeSdmxStructure(const ReportInput& input) {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version").set_value("1.0");
    declaration.append_attribute("encoding").set_value("UTF-8");
    pugi::xml_node root = document.append_child("message:Structure");
    root.append_attribute("xmlns:message").set_value(kMessage);
    root.append_attribute("xmlns:structure").set_value(kStructure);
    root.append_attribute("xmlns:common").set_value(kCommon);
    appendHeader(root, input);
    pugi::xml_node structures = root.append_child("message:Structures");
    appendCodelists(structures, input);
    appendConcepts(structures, input.form);
    pugi::xml_node definition = appendMaintained(structures.append_child("structure:DataStructures"), "structure:DataStructure",
                                                 structureId(input.form), input.form);
    appendNames(definition, input.form.title);
    pugi::xml_node parts = definition.append_child("structure:DataStructureComponents");
    appendDimensions(parts, input.form);
    appendAttributes(parts, input.form);
    appendMeasures(parts, input.form);
    StringWriter writer;
    document.save(writer, "  ", pugi::format_indent, pugi::encoding_utf8);
    return std::move(writer.bytes);
}

}  // namespace hopluu::report
