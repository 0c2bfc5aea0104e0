// Files that are on the disk when it is said that they are. Errors everywhere: "attachment.disk-full", "attachment.io".
#pragma once

#include "domain/result.h"
#include "journal/operation_codec.h"

#include <cstdint>
#include <filesystem>
#include <utility>

namespace hopluu::sync {

/// A file that grows at its end.
class DurableFile {
public:
    /// Makes the file, readable by its owner only, when it is missing.
    [[nodiscard]] static Result<DurableFile> open(const std::filesystem::path& path);
    ~DurableFile() { close(); }
    DurableFile(DurableFile&& other) noexcept : path_(std::move(other.path_)), number_(std::exchange(other.number_, -1)) {}
    DurableFile& operator=(DurableFile&& other) noexcept;

    [[nodiscard]] Result<std::uint64_t> size() const;
    [[nodiscard]] Status append(ByteView bytes);
    [[nodiscard]] Status truncate(std::uint64_t size);
    /// What was appended survives a power cut.
    [[nodiscard]] Status sync();

private:
    DurableFile(std::filesystem::path path, int number) : path_(std::move(path)), number_(number) {}
    void close();

    std::filesystem::path path_;
    int number_ = -1;
};

/// The new name, too, survives a power cut. What bore it is replaced.
[[nodiscard]] Status renameDurably(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace hopluu::sync
