#include "engine/local_files.h"

#include "system/disk_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace hopluu::engine {

namespace {

/// The usual reasons in words; the rest as the system says it.
BilingualText reasonText(int reason) {
    switch (reason) {
        case ENOENT:
            return {"không có tệp hoặc thư mục này", "no such file or folder"};
        case EACCES:
        case EPERM:
            return {"không có quyền", "not permitted"};
        case EISDIR:
            return {"đây là một thư mục", "it is a folder"};
        case EROFS:
            return {"ổ đĩa chỉ cho đọc", "the disk is read-only"};
        default:
            return {std::strerror(reason), std::strerror(reason)};
    }
}

Error unreadable(const std::filesystem::path& path, int reason) {
    const BilingualText detail = reasonText(reason);
    return {"file.unreadable",
            {fmt::format("Không đọc được tệp {} ({}).", path.string(), detail.vi),
             fmt::format("Cannot read {} ({}).", path.string(), detail.en)},
            {"Hãy kiểm tra đường dẫn và quyền đọc.", "Check the path and whether it may be read."},
            path.string()};
}

Error tooLarge(const std::filesystem::path& path, std::size_t limit) {
    const std::string size = limit < 1U << 20U ? fmt::format("{} kB", limit >> 10U) : fmt::format("{} MB", limit >> 20U);
    return {"file.too-large",
            {fmt::format("Tệp {} lớn hơn {}.", path.string(), size), fmt::format("{} is larger than {}.", path.string(), size)},
            {"Hãy kiểm tra xem có chọn nhầm tệp không.", "Check that it is the right file."},
            path.string()};
}

bool isFull(int reason) {
#ifdef EDQUOT
    return reason == ENOSPC || reason == EDQUOT;
#else
    return reason == ENOSPC;
#endif
}

Error unwritable(const std::filesystem::path& path, int reason) {
    if (isFull(reason)) {
        return {"file.disk-full",
                {fmt::format("Ổ đĩa đầy, chưa ghi được {}.", path.string()),
                 fmt::format("The disk is full; {} was not written.", path.string())},
                {"Hãy giải phóng chỗ trống rồi thử lại.", "Free some space and try again."},
                path.string()};
    }
    const BilingualText detail = reasonText(reason);
    return {"file.unwritable",
            {fmt::format("Không ghi được tệp {} ({}).", path.string(), detail.vi),
             fmt::format("Cannot write {} ({}).", path.string(), detail.en)},
            {"Hãy chọn thư mục khác hoặc cấp quyền ghi.", "Choose another folder or allow writing."},
            path.string()};
}

struct CloseFile {
    void operator()(std::FILE* file) const { (void)std::fclose(file); }
};

}  // namespace

Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit) {
    const std::unique_ptr<std::FILE, CloseFile> file(system::openStream(path, "rb"));
    if (!file) {
        return fail(unreadable(path, errno));
    }
    std::string bytes;
    char buffer[64 * 1024];
    while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, file.get())) {
        bytes.append(buffer, size);
        if (bytes.size() > limit) {
            return fail(tooLarge(path, limit));
        }
    }
    if (std::ferror(file.get()) != 0) {
        return fail(unreadable(path, errno));
    }
    return bytes;
}

Status writeFile(const std::filesystem::path& path, std::string_view bytes) {
    const std::filesystem::path unfinished = path.string() + ".part";
    std::unique_ptr<std::FILE, CloseFile> file(system::openStream(unfinished, "wb"));
    if (!file) {
        return fail(unwritable(path, errno));
    }
    const bool isWritten = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size() && system::flushStream(file.get());
    int reason = errno;
    file.reset();
    std::error_code error;
    if (isWritten) {
        error = system::renameFile(unfinished, path);
        reason = error.value();
    }
    if (!isWritten || error) {
        std::filesystem::remove(unfinished, error);
        return fail(unwritable(path, reason));
    }
    return {};
}

std::filesystem::path defaultStore() {
    if (const char* named = std::getenv("HOPLUU_STORE"); named != nullptr && *named != '\0') {
        return named;
    }
#ifdef _WIN32
    const char* base = std::getenv("LOCALAPPDATA");
    return std::filesystem::path(base != nullptr ? base : ".") / "HopLuu" / "hopluu.store";
#else
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data != '\0') {
        return std::filesystem::path(data) / "hopluu" / "hopluu.store";
    }
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr ? home : ".") / ".local" / "share" / "hopluu" / "hopluu.store";
#endif
}

}  // namespace hopluu::engine
