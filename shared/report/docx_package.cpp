#include "report/docx_package.h"

#include "report/clean_text.h"
#include "report/docx_styles.h"
#include "report/zip_package.h"

#include <fmt/format.h>

namespace hopluu::report {

namespace {

constexpr const char* kWordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* kRelationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

constexpr std::string_view kXmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

constexpr std::string_view kContentTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)"
    R"(<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>)"
    R"(<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>)"
    R"(<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>)"
    R"(<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>)"
    R"(<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>)"
    R"(</Types>)";

constexpr std::string_view kPackageRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>)"
    R"(<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>)"
    R"(</Relationships>)";

constexpr std::string_view kDocumentRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rIdStyles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)"
    R"(<Relationship Id="rIdNumbering" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>)"
    R"(<Relationship Id="rIdSettings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>)"
    R"(<Relationship Id="rIdHeader" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>)"
    R"(</Relationships>)";

// Compatibility mode 15: without it Word opens the file as one of 2007.
constexpr std::string_view kSettings =
    R"(<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
    R"(<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>)"
    R"(<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>)"
    R"(<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>)";

constexpr std::string_view kPageNumberHeader =
    R"(<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
    R"(<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>)"
    R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>)"
    R"(<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>)";

constexpr std::string_view kAppProperties =
    R"(<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>HopLuu</Application></Properties>)";

std::string withHead(std::string_view xml) {
    return std::string(kXmlHead) + std::string(xml);
}

struct StringWriter : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
};

std::string serialise(const pugi::xml_document& document) {
    StringWriter writer;
    writer.text = kXmlHead;
    document.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(writer.text);
}

std::string coreProperties(const DocumentProperties& properties) {
    const std::chrono::year_month_day day{properties.created};
    const std::string stamp = fmt::format("{:04}-{:02}-{:02}T00:00:00Z", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                                          static_cast<unsigned>(day.day()));
    pugi::xml_document document;
    pugi::xml_node core = document.append_child("cp:coreProperties");
    core.append_attribute("xmlns:cp").set_value("http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
    core.append_attribute("xmlns:dc").set_value("http://purl.org/dc/elements/1.1/");
    core.append_attribute("xmlns:dcterms").set_value("http://purl.org/dc/terms/");
    core.append_attribute("xmlns:xsi").set_value("http://www.w3.org/2001/XMLSchema-instance");
    core.append_child("dc:title").text().set(cleanText(properties.title).c_str());
    core.append_child("dc:creator").text().set(cleanText(properties.author).c_str());
    for (const char* element : {"dcterms:created", "dcterms:modified"}) {
        pugi::xml_node time = core.append_child(element);
        time.append_attribute("xsi:type").set_value("dcterms:W3CDTF");
        time.text().set(stamp.c_str());
    }
    return serialise(document);
}

}  // namespace

pugi::xml_node startDocument(pugi::xml_document& document) {
    pugi::xml_node root = document.append_child("w:document");
    root.append_attribute("xmlns:w").set_value(kWordNamespace);
    root.append_attribute("xmlns:r").set_value(kRelationNamespace);
    return root.append_child("w:body");
}

Result<FileBytes> packDocx(const pugi::xml_document& document, const DocumentProperties& properties) {
    return zipParts({{"[Content_Types].xml", withHead(kContentTypes)},
                     {"_rels/.rels", withHead(kPackageRelations)},
                     {"word/_rels/document.xml.rels", withHead(kDocumentRelations)},
                     {"word/document.xml", serialise(document)},
                     {"word/styles.xml", withHead(wordStyles(properties.cellPoints, properties.numbers))},
                     {"word/numbering.xml", withHead(wordNumbering(properties.numbers))},
                     {"word/settings.xml", withHead(kSettings)},
                     {"word/header1.xml", withHead(kPageNumberHeader)},
                     {"docProps/core.xml", coreProperties(properties)},
                     {"docProps/app.xml", withHead(kAppProperties)}});
}

}  // namespace hopluu::report
