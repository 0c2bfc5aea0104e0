#include "report/template_package.h"

#include "report/clean_text.h"
#include "report/report_errors.h"
#include "report/template_errors.h"
#include "text/unicode.h"

#include <zip.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace hopluu::report {

namespace {

constexpr std::string_view kDocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
constexpr std::string_view kTemplateType = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
constexpr std::string_view kWordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::string_view kHyperlink = "/hyperlink";
// As "w:" in every file that Word, LibreOffice and the usual libraries write.
constexpr std::string_view kWordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

struct DiscardArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { (void)zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, DiscardArchive>;

struct StringWriter : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
};

Result<Archive> openArchive(const FileBytes& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (archive == nullptr) {
        zip_source_free(source);
        return fail(templateNotDocx());
    }
    return Archive(archive);
}

/// The size that the archive states may lie: what really comes out is counted.
Result<PackagePart> readPart(zip_t* archive, zip_uint64_t index, std::uint64_t& allowance) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive, index, 0, &stat) != 0 || stat.name == nullptr) {
        return fail(templateDamaged("zip"));
    }
    constexpr std::size_t kLongestName = 500;
    PackagePart part{std::string(stat.name).substr(0, kLongestName), {}};
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
        return fail(templateNotDocx());
    }
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive, index, 0));
    if (!file) {
        return fail(templateDamaged(part.name));
    }
    std::vector<char> buffer(64UL * 1024);
    for (;;) {
        const zip_int64_t size = zip_fread(file.get(), buffer.data(), buffer.size());
        if (size < 0) {
            return fail(templateDamaged(part.name));
        }
        if (size == 0) {
            return part;
        }
        const auto count = static_cast<std::uint64_t>(size);
        if (part.bytes.size() + count > kMaxTemplatePartBytes || count > allowance) {
            return fail(templateTooLarge(part.name));
        }
        allowance -= count;
        part.bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

Result<std::vector<PackagePart>> readParts(const FileBytes& bytes) {
    const Result<Archive> archive = openArchive(bytes);
    if (!archive) {
        return fail(archive.error());
    }
    const zip_int64_t count = zip_get_num_entries(archive->get(), 0);
    if (count < 0 || static_cast<std::uint64_t>(count) > kMaxTemplateParts) {
        return fail(templateTooLarge("zip"));
    }
    std::vector<PackagePart> parts;
    std::set<std::string> names;
    std::uint64_t allowance = kMaxTemplateUnpackedBytes;
    for (zip_int64_t i = 0; i < count; ++i) {
        Result<PackagePart> part = readPart(archive->get(), static_cast<zip_uint64_t>(i), allowance);
        if (!part) {
            return fail(part.error());
        }
        if (part->name.ends_with('/')) {
            continue;  // a folder
        }
        if (!names.insert(part->name).second || part->name.find("..") != std::string::npos || part->name.starts_with('/')) {
            return fail(templateDamaged(part->name));
        }
        parts.push_back(std::move(*part));
    }
    return parts;
}

/// Without recursion: the stack is what a deep file would exhaust.
bool isShallow(const pugi::xml_document& document) {
    int depth = 0;
    for (pugi::xml_node node = document.first_child(); node;) {
        if (node.first_child()) {
            if (++depth > kMaxTemplateDepth) {
                return false;
            }
            node = node.first_child();
            continue;
        }
        while (node && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        node = node.next_sibling();
    }
    return true;
}

Result<std::unique_ptr<pugi::xml_document>> parse(const PackagePart& part) {
    if (part.bytes.find("<!DOCTYPE") != std::string::npos || part.bytes.find("<!ENTITY") != std::string::npos) {
        return fail(templateDamaged(part.name));
    }
    auto document = std::make_unique<pugi::xml_document>();
    if (!document->load_buffer(part.bytes.data(), part.bytes.size(),
                               pugi::parse_default | pugi::parse_declaration | pugi::parse_ws_pcdata)) {
        return fail(templateDamaged(part.name));
    }
    if (!isShallow(*document)) {
        return fail(templateTooLarge(part.name));
    }
    return document;
}

const PackagePart* findPart(const std::vector<PackagePart>& parts, std::string_view name) {
    const auto part = std::find_if(parts.begin(), parts.end(), [&](const PackagePart& p) { return p.name == name; });
    return part == parts.end() ? nullptr : &*part;
}

/// Of relations that Word follows on its own; a hyperlink waits for a click.
Status checkRelations(const std::vector<PackagePart>& parts, Errors& errors) {
    for (const PackagePart& part : parts) {
        if (!part.name.ends_with(".rels")) {
            continue;
        }
        const auto relations = parse(part);
        if (!relations) {
            return fail(relations.error());
        }
        for (const pugi::xml_node relation : (*relations)->document_element().children()) {
            const bool external = std::string_view(relation.attribute("TargetMode").value()) == "External";
            if (external && !std::string_view(relation.attribute("Type").value()).ends_with(kHyperlink)) {
                constexpr std::size_t kShown = 120;
                constexpr std::size_t kMost = 100;
                if (errors.size() < kMost) {
                    errors.push_back(templateExternal(part.name, text::elide(cleanText(relation.attribute("Target").value()), kShown)));
                }
            }
        }
    }
    return {};
}

struct TextPart {
    std::string_view ending;  // of its content type
    TemplateText::Kind kind;
};
constexpr TextPart kTextParts[] = {{"document.main+xml", TemplateText::Kind::document}, {"template.main+xml", TemplateText::Kind::document},
                                   {"header+xml", TemplateText::Kind::header},          {"footer+xml", TemplateText::Kind::footer},
                                   {"footnotes+xml", TemplateText::Kind::notes},        {"endnotes+xml", TemplateText::Kind::notes}};

Status addText(TemplatePackage& package, const std::string& name, TemplateText::Kind kind) {
    const PackagePart* part = findPart(package.parts, name);
    if (part == nullptr) {
        return fail(templateDamaged(name));
    }
    auto xml = parse(*part);
    if (!xml) {
        return fail(xml.error());
    }
    if (std::string_view((*xml)->document_element().attribute("xmlns:w").value()) != kWordNamespace) {
        return fail(templateNotDocx());
    }
    const auto at = kind == TemplateText::Kind::document ? package.texts.begin() : package.texts.end();
    package.texts.insert(at, {name, kind, std::move(*xml)});
    return {};
}

Status addOverride(TemplatePackage& package, const pugi::xml_node entry) {
    const std::string_view type = entry.attribute("ContentType").value();
    std::string name = entry.attribute("PartName").value();
    if (name.starts_with('/')) {
        name.erase(0, 1);
    }
    if (!type.starts_with(kWordTypes)) {
        return {};
    }
    const std::string_view ending = type.substr(kWordTypes.size());
    if (ending == "styles+xml") {
        const PackagePart* part = findPart(package.parts, name);
        auto styles = part == nullptr ? fail(templateDamaged(name)) : parse(*part);
        if (!styles) {
            return fail(styles.error());
        }
        package.styles = std::move(*styles);
        package.stylesName = name;
        return {};
    }
    for (const TextPart& known : kTextParts) {
        if (known.ending == ending) {
            return addText(package, name, known.kind);
        }
    }
    return {};
}

/// A template of Word's own (.dotx) becomes a document.
Status readTypes(TemplatePackage& package) {
    const auto part =
        std::find_if(package.parts.begin(), package.parts.end(), [](const PackagePart& p) { return p.name == "[Content_Types].xml"; });
    if (part == package.parts.end()) {
        return fail(templateNotDocx());
    }
    if (part->bytes.find("macroEnabled") != std::string::npos || part->bytes.find("vbaProject") != std::string::npos) {
        return fail(templateMacros());
    }
    const auto types = parse(*part);
    if (!types) {
        return fail(types.error());
    }
    for (const pugi::xml_node entry : (*types)->document_element().children("Override")) {
        if (Status added = addOverride(package, entry); !added) {
            return added;
        }
    }
    const std::size_t own = part->bytes.find(kTemplateType);
    if (own != std::string::npos) {
        part->bytes.replace(own, kTemplateType.size(), kDocumentType);
    }
    if (package.texts.empty() || package.texts.front().kind != TemplateText::Kind::document) {
        return fail(templateNotDocx());
    }
    return {};
}

std::string serialised(const pugi::xml_document& document) {
    StringWriter writer;
    document.save(writer, "", pugi::format_raw, pugi::encoding_utf8);
    return std::move(writer.text);
}

}  // namespace

Checked<TemplatePackage> openTemplate(const FileBytes& bytes) {
    if (bytes.size() > kMaxTemplateBytes) {
        return fail(Errors{templateTooLarge("zip")});
    }
    Result<std::vector<PackagePart>> parts = readParts(bytes);
    if (!parts) {
        return fail(Errors{parts.error()});
    }
    TemplatePackage package;
    package.parts = std::move(*parts);
    if (const Status types = readTypes(package); !types) {
        return fail(Errors{types.error()});
    }
    Errors errors;
    if (const Status relations = checkRelations(package.parts, errors); !relations) {
        return fail(Errors{relations.error()});
    }
    if (!errors.empty()) {
        return fail(std::move(errors));
    }
    return package;
}

Result<FileBytes> closeTemplate(TemplatePackage package) {
    const auto put = [&](const std::string& name, const pugi::xml_document& xml) {
        for (PackagePart& part : package.parts) {
            if (part.name == name) {
                part.bytes = serialised(xml);
            }
        }
    };
    for (const TemplateText& text : package.texts) {
        put(text.name, *text.xml);
    }
    if (package.styles) {
        put(package.stylesName, *package.styles);
    }
    std::uint64_t size = 0;
    for (const PackagePart& part : package.parts) {
        size += part.bytes.size();
    }
    if (size > 2 * kMaxTemplateUnpackedBytes) {
        return fail(templateTooLarge("docx"));
    }
    return zipParts(package.parts);
}

}  // namespace hopluu::report
