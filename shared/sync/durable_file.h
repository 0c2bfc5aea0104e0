// Files that are on the disk when it is said that they are. Errors everywhere: "attachment.disk-full", "attachment.io".
#pragma once

#include "domain/result.h"
#include "journal/operation_codec.h"
#include "system/disk_file.h"

#include <cstdint>
#include <filesystem>
#include <utility>

namespace hopluu::sync {

/// A file that grows at its end.
class DurableFile {
public:
    /// Makes the file, readable by its owner only, when it is missing.
    [[nodiscard]] static Result<DurableFile> open(const std::filesystem::path& path);
    [[nodiscard]] Result<std::uint64_t> size();
    [[nodiscard]] Status append(ByteView bytes);
    [[nodiscard]] Status truncate(std::uint64_t size);
    /// What was appended survives a power cut.
    [[nodiscard]] Status sync();

private:
    DurableFile(std::filesystem::path path, system::DiskFile file) : path_(std::move(path)), file_(std::move(file)) {}
    [[nodiscard]] Status fineIf(bool worked) const;

    std::filesystem::path path_;
    system::DiskFile file_;
};

/// The new name, too, survives a power cut. What bore it is replaced.
[[nodiscard]] Status renameDurably(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace hopluu::sync
