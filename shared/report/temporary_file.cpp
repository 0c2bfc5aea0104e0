#include "report/temporary_file.h"

#include "report/report_errors.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <random>
#include <utility>

namespace hopluu::report {

namespace {

/// "x": fails when the file is there already, so nobody else's file is ever opened.
bool createNew(const std::filesystem::path& path) {
    std::FILE* file = std::fopen(path.string().c_str(), "wbx");
    return file != nullptr && std::fclose(file) == 0;
}

}  // namespace

Result<TemporaryFile> TemporaryFile::create(std::string_view suffix) {
    std::error_code failure;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(failure);
    if (failure) {
        return fail(systemError("TMPDIR", failure));
    }
    constexpr int kAttempts = 16;
    std::random_device random;  // only the name of the file; its content does not depend on it
    for (int i = 0; i < kAttempts; ++i) {
        const std::filesystem::path path = folder / fmt::format("hopluu-{:08x}{:08x}{}", random(), random(), suffix);
        if (createNew(path)) {
            return TemporaryFile(path);
        }
        if (errno != EEXIST) {
            return fail(systemError(folder.string(), std::error_code(errno, std::generic_category())));
        }
    }
    return fail(ioError(folder.string(), "no free name"));
}

TemporaryFile::~TemporaryFile() {
    if (!path_.empty()) {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept : path_(std::exchange(other.path_, {})) {}

TemporaryFile& TemporaryFile::operator=(TemporaryFile&& other) noexcept {
    std::swap(path_, other.path_);
    return *this;
}

Result<FileBytes> TemporaryFile::read() const {
    std::ifstream file(path_, std::ios::binary);
    FileBytes bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file.good() && !file.eof()) {
        return fail(ioError(path_.string(), "read"));
    }
    return bytes;
}

}  // namespace hopluu::report
