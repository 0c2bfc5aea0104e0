#include "workbook/xlsx_package.h"

#include "workbook/xlsx_errors.h"

#include <zip.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>
#include <vector>

namespace hopluu::workbook::xlsx {

namespace {

struct CloseFile {
    void operator()(zip_file_t* file) const { (void)zip_fclose(file); }
};

/// Small letters, and slashes as the standard has them: some writers use those of Windows.
std::string keyOf(std::string_view name) {
    std::string key(name.substr(std::min(name.find_first_not_of("/\\"), name.size())));
    std::transform(key.begin(), key.end(), key.begin(),
                   [](unsigned char letter) { return letter == '\\' ? '/' : static_cast<char>(std::tolower(letter)); });
    return key;
}

/// What the parsed document will take, at most: known before it takes it.
std::uint64_t treeBytes(std::string_view xml) {
    constexpr std::uint64_t kNode = 64, kAttribute = 40;  // of pugixml, on 64 bits
    std::uint64_t nodes = 0, attributes = 0;
    for (std::size_t i = 0; i + 1 < xml.size(); ++i) {
        nodes += xml[i] == '<' && xml[i + 1] != '/' ? 1 : 0;
        nodes += xml[i] == '>' && xml[i + 1] != '<' ? 1 : 0;  // text
        attributes += xml[i] == '=' ? 1 : 0;
    }
    return nodes * kNode + attributes * kAttribute;
}

bool declaresType(const pugi::xml_document& document) {
    const auto children = document.children();
    return std::any_of(children.begin(), children.end(), [](const pugi::xml_node& node) { return node.type() == pugi::node_doctype; });
}

}  // namespace

Result<Package> Package::open(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (archive == nullptr) {
        zip_source_free(source);
        return fail(damaged("zip"));
    }
    Package package({archive, [](zip_t* opened) { zip_discard(opened); }});
    if (auto status = package.list(); !status) {
        return fail(status.error());
    }
    return package;
}

Status Package::list() {
    const auto count = static_cast<std::uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(archive_.get(), 0), 0));
    if (count > kMaxParts) {
        return fail(tooLarge("zip"));
    }
    for (std::uint64_t index = 0; index < count; ++index) {
        const char* name = zip_get_name(archive_.get(), index, ZIP_FL_ENC_RAW);
        if (name == nullptr || !parts_.emplace(keyOf(name), index).second) {
            return fail(damaged(name == nullptr ? "zip" : name));
        }
    }
    return {};
}

std::optional<std::uint64_t> Package::find(const std::string& name) const {
    const auto found = parts_.find(keyOf(name));
    return found == parts_.end() ? std::nullopt : std::optional{found->second};
}

bool Package::has(const std::string& name) const {
    return find(name).has_value();
}

Result<std::string> Package::read(const std::string& name) {
    const auto index = find(name);
    const std::unique_ptr<zip_file_t, CloseFile> file(index ? zip_fopen_index(archive_.get(), *index, 0) : nullptr);
    if (!file) {
        return fail(damaged(name));
    }
    // The size that the archive states may lie: what really comes out is counted.
    std::string bytes;
    std::vector<char> buffer(64UL * 1024);
    for (;;) {
        const zip_int64_t size = zip_fread(file.get(), buffer.data(), buffer.size());
        if (size < 0) {
            return fail(damaged(name));
        }
        if (size == 0) {
            return bytes;
        }
        const auto count = static_cast<std::uint64_t>(size);
        if (bytes.size() + count > kMaxPartBytes || count > allowance_) {
            return fail(tooLarge(name));
        }
        allowance_ -= count;
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

Result<std::unique_ptr<pugi::xml_document>> Package::xml(const std::string& name) {
    auto bytes = read(name);
    if (!bytes) {
        return fail(bytes.error());
    }
    if (treeBytes(*bytes) > kMaxTreeBytes) {
        return fail(tooLarge(name));
    }
    auto document = std::make_unique<pugi::xml_document>();
    // White space is text here: a shared string may be nothing else. Declarations are kept so that they are seen, in whatever encoding.
    const auto parsed =
        document->load_buffer(bytes->data(), bytes->size(), pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype);
    if (declaresType(*document) || parsed.status == pugi::status_bad_doctype) {
        return fail(forbidden(name));
    }
    return parsed ? Result<std::unique_ptr<pugi::xml_document>>(std::move(document)) : fail(damaged(name));
}

std::string_view localName(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node childOf(const pugi::xml_node& parent, std::string_view name) {
    for (const pugi::xml_node& child : parent.children()) {
        if (localName(child) == name) {
            return child;
        }
    }
    return {};
}

void forEachChild(const pugi::xml_node& parent, std::string_view name, const std::function<void(const pugi::xml_node&)>& take) {
    for (const pugi::xml_node& child : parent.children()) {
        if (localName(child) == name) {
            take(child);
        }
    }
}

std::string_view attributeOf(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
        std::string_view full = attribute.name();
        const std::size_t colon = full.find(':');
        if (colon != std::string_view::npos) {
            full.remove_prefix(colon + 1);
        }
        if (full == name) {
            return attribute.value();
        }
    }
    return {};
}

bool isTrue(std::string_view value) {
    return value == "1" || value == "true";
}

std::optional<std::uint32_t> wholeNumber(std::string_view digits) {
    std::uint32_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    return error == std::errc{} && stop == end && !digits.empty() ? std::optional{number} : std::nullopt;
}

std::string resolved(std::string_view part, std::string_view target) {
    std::vector<std::string_view> steps;
    const auto walk = [&steps](std::string_view path) {
        while (!path.empty()) {
            const std::size_t slash = path.find('/');
            const std::string_view step = path.substr(0, slash);
            path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
            if (step == ".." && !steps.empty()) {
                steps.pop_back();
            } else if (!step.empty() && step != "." && step != "..") {
                steps.push_back(step);
            }
        }
    };
    const std::size_t folder = part.rfind('/');
    if (!target.starts_with('/') && folder != std::string_view::npos) {
        walk(part.substr(0, folder));
    }
    walk(target);
    std::string path;
    for (const std::string_view step : steps) {
        path += path.empty() ? "" : "/";
        path += step;
    }
    return path;
}

}  // namespace hopluu::workbook::xlsx
