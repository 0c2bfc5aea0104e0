// A file for a library that can only write to one; gone with the object.
#pragma once

#include "domain/result.h"
#include "report/report.h"

#include <filesystem>
#include <string_view>

namespace hopluu::report {

class TemporaryFile {
public:
    /// An empty file of its own in the system's folder for temporary files. Errors: "report.io", "report.folder", "report.disk-full".
    [[nodiscard]] static Result<TemporaryFile> create(std::string_view suffix);
    ~TemporaryFile();
    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile& operator=(TemporaryFile&& other) noexcept;
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// Errors: "report.io".
    [[nodiscard]] Result<FileBytes> read() const;

private:
    explicit TemporaryFile(std::filesystem::path path) : path_(std::move(path)) {}
    std::filesystem::path path_;
};

}  // namespace hopluu::report
