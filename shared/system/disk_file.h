// Files as the operating system has them: what Windows and the others do differently stands here, and nothing of it above. A failure is the
// system's number (errno); what it means to people is said by who asked.
#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <span>
#include <system_error>
#include <utility>

namespace hopluu::system {

enum class Opens : std::uint8_t {
    toRead,
    toWriteAnew,     ///< made or emptied
    toWriteNewOnly,  ///< made; fails where something is, even a link
    toAppend,        ///< made where it is missing; can be read too
};

/// Open as long as it lives, not passed on to programs that are started. What is made is its owner's alone.
class DiskFile {
public:
    DiskFile() = default;
    DiskFile(const std::filesystem::path& path, Opens how);
    ~DiskFile() { close(); }
    DiskFile(DiskFile&& other) noexcept : number_(std::exchange(other.number_, -1)), reason_(other.reason_) {}
    DiskFile& operator=(DiskFile&& other) noexcept;

    [[nodiscard]] bool isOpen() const { return number_ >= 0; }
    /// Why the last thing did not work.
    [[nodiscard]] int reason() const { return reason_; }

    /// 0 at the end of the file; nothing where it cannot be read.
    [[nodiscard]] std::optional<std::size_t> read(std::span<std::uint8_t> out);
    /// All of it, or false.
    [[nodiscard]] bool write(std::span<const std::uint8_t> bytes);
    /// What was written survives a power cut.
    [[nodiscard]] bool flush();
    [[nodiscard]] std::optional<std::uint64_t> size();
    [[nodiscard]] bool truncate(std::uint64_t size);
    /// False where another program has it. Given back when the file is closed, however its program ends.
    [[nodiscard]] bool lockAlone();
    void close();

private:
    bool keepReason(bool worked);

    int number_ = -1;
    int reason_ = 0;
};

/// A stream for what everybody may read. `mode` as for fopen.
[[nodiscard]] std::FILE* openStream(const std::filesystem::path& path, const char* mode);
/// As DiskFile::flush.
[[nodiscard]] bool flushStream(std::FILE* stream);

/// Replaces what bears the new name. On Windows a virus scanner may hold a file for a moment after it was written: asked again for two
/// seconds.
[[nodiscard]] std::error_code renameFile(const std::filesystem::path& from, const std::filesystem::path& to);
/// A new name is on the disk only when its folder is. Windows has no such call and does it by itself. Where it fails, the file is still
/// there.
void flushFolder(const std::filesystem::path& folder);

/// Its owner's alone; that one is there is an error. On Windows the rights are those of the folder above, in a person's own data alone.
[[nodiscard]] std::error_code makeOwnFolder(const std::filesystem::path& folder);
/// May this program read it (a folder: look into it)?
[[nodiscard]] std::error_code mayRead(const std::filesystem::path& path);

}  // namespace hopluu::system
