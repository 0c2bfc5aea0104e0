// The product's source files with their #include lines, and nothing else of them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace hopluu::test {

struct Include {
    std::string name;     // as written between the quotes or brackets
    bool quoted = false;  // "…" is ours, <…> is a library's
};

struct SourceFile {
    std::string path;  // from the project's root, "shared/domain/decimal.h"
    std::vector<Include> includes;
    std::size_t lineCount = 0;
};

/// The includes of one file's text.
std::vector<Include> includesOf(const std::string& text);

/// All .h and .cpp files below shared, app and sync-server, sorted by path.
std::vector<SourceFile> readSources(const std::filesystem::path& root);

std::string readText(const std::filesystem::path& file);

}  // namespace hopluu::test
