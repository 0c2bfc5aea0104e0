#include "architecture/source_tree.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace hopluu::test {

namespace fs = std::filesystem;

std::string readText(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw std::runtime_error("cannot read " + file.string());
    }
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<Include> includesOf(const std::string& text) {
    static const std::regex pattern(R"(^\s*#\s*include\s*(["<])([^">]+)[">].*)");
    std::vector<Include> includes;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        // The regular expression is slow, and hardly any line is an include.
        std::smatch match;
        if (line.find("include") != std::string::npos && std::regex_match(line, match, pattern)) {
            includes.push_back({match[2], match[1] == "\""});
        }
    }
    return includes;
}

std::vector<SourceFile> readSources(const fs::path& root) {
    std::vector<SourceFile> files;
    for (const char* folder : {"shared", "app", "sync-server"}) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
            const fs::path extension = entry.path().extension();
            if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp")) {
                continue;
            }
            const std::string text = readText(entry.path());
            files.push_back({fs::relative(entry.path(), root).generic_string(), includesOf(text),
                             static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'))});
        }
    }
    std::sort(files.begin(), files.end(), [](const SourceFile& left, const SourceFile& right) { return left.path < right.path; });
    return files;
}

}  // namespace hopluu::test
