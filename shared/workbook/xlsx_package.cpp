#include "workbook/xlsx_package.h"

#include "workbook/xlsx_errors.h"

#include <zip.h>

#include <charconv>
#include <utility>
#include <vector>

namespace hopluu::workbook::xlsx {

namespace {

struct CloseFile {
    void operator()(zip_file_t* file) const { (void)zip_fclose(file); }
};

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
    return Package({archive, [](zip_t* opened) { zip_discard(opened); }});
}

bool Package::has(const std::string& name) const {
    return zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<std::string> Package::read(const std::string& name) {
    const zip_int64_t index = zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE);
    const std::unique_ptr<zip_file_t, CloseFile> file(index < 0 ? nullptr
                                                                : zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0));
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
    if (bytes->find("<!DOCTYPE") != std::string::npos || bytes->find("<!ENTITY") != std::string::npos) {
        return fail(forbidden(name));
    }
    auto document = std::make_unique<pugi::xml_document>();
    // White space is text here: a shared string may be nothing else.
    if (!document->load_buffer(bytes->data(), bytes->size(), pugi::parse_default | pugi::parse_ws_pcdata_single)) {
        return fail(damaged(name));
    }
    return document;
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
