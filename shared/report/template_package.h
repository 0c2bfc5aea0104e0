// A .docx from outside as its parts. Everything is bounded before it is parsed: the file comes from somebody's e-mail.
#pragma once

#include "domain/result.h"
#include "report/report.h"
#include "report/zip_package.h"

#include <pugixml.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace hopluu::report {

/// A template may be so large, hold so many parts, unpack to so much (a part, and all together) and nest so deep.
inline constexpr std::uint64_t kMaxTemplateBytes = 32ULL * 1024 * 1024;
inline constexpr std::uint64_t kMaxTemplateParts = 1'000;
inline constexpr std::uint64_t kMaxTemplatePartBytes = 32ULL * 1024 * 1024;
inline constexpr std::uint64_t kMaxTemplateUnpackedBytes = 64ULL * 1024 * 1024;
inline constexpr int kMaxTemplateDepth = 200;

/// A part that holds text to be filled: the document itself, a header, a footer, footnotes, endnotes.
struct TemplateText {
    enum class Kind : std::uint8_t { document, header, footer, notes };
    std::string name;  // "word/header1.xml"
    Kind kind = Kind::document;
    std::unique_ptr<pugi::xml_document> xml;
};

struct TemplatePackage {
    std::vector<PackagePart> parts;   // in the order of the archive
    std::vector<TemplateText> texts;  // the document first
    std::unique_ptr<pugi::xml_document> styles;
    std::string stylesName;  // empty when it has none
};

/// Errors: "report.template-not-docx" (also an old .doc and a file with a password), "report.template-damaged",
/// "report.template-too-large", "report.template-macros", "report.template-external" (pictures or templates that would be fetched from
/// elsewhere; all are listed).
[[nodiscard]] Checked<TemplatePackage> openTemplate(const FileBytes& bytes);

/// The parts again, the texts as they are now. Errors: "report.io", "report.template-too-large".
[[nodiscard]] Result<FileBytes> closeTemplate(TemplatePackage package);

}  // namespace hopluu::report
