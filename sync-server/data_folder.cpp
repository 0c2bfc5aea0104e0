#include "data_folder.h"

#include "server_errors.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <utility>

namespace hopluu::server {

namespace {

constexpr std::size_t kSmallFileBytes = 64 * 1024;

bool isFull(const system::DiskFile& file) {
    return file.reason() == ENOSPC;
}

Status ensureFolder(const std::filesystem::path& folder) {
    std::error_code error;
    const auto status = std::filesystem::status(folder, error);
    if (std::filesystem::exists(status)) {
        return std::filesystem::is_directory(status) ? Status{} : Status{fail(errors::folderIsFile(folder))};
    }
    if (error && error != std::errc::no_such_file_or_directory) {
        return fail(error == std::errc::not_a_directory ? errors::folderIsFile(folder) : errors::folderUnreadable(folder));
    }
    if (folder.has_parent_path()) {
        std::filesystem::create_directories(folder.parent_path(), error);
    }
    if (const auto failure = system::makeOwnFolder(folder); failure && failure != std::errc::file_exists) {
        return fail(failure == std::errc::no_space_on_device ? errors::diskFull(folder) : errors::folderReadOnly(folder));
    }
    return {};
}

}  // namespace

std::filesystem::path defaultDataFolder() {
#ifdef _WIN32
    const char* own = std::getenv("LOCALAPPDATA");
    return std::filesystem::path(own != nullptr && *own != '\0' ? own : ".") / "HopLuu" / "server";
#else
    // systemd gives a list when a unit has several; the first is ours.
    if (const char* state = std::getenv("STATE_DIRECTORY"); state != nullptr && *state != '\0') {
        const std::string_view list(state);
        return list.substr(0, list.find(':'));
    }
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data == '/') {
        return std::filesystem::path(data) / "hopluu-server";
    }
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr && *home != '\0' ? home : ".") / ".local" / "share" / "hopluu-server";
#endif
}

Result<DataFolder> DataFolder::take(const std::filesystem::path& folder) {
    if (auto made = ensureFolder(folder); !made) {
        return fail(made.error());
    }
    if (system::mayRead(folder)) {
        return fail(errors::folderUnreadable(folder));
    }
    system::DiskFile lock(folder / "lock", system::Opens::toAppend);
    if (!lock.isOpen()) {
        return fail(isFull(lock) ? errors::diskFull(folder) : errors::folderReadOnly(folder));
    }
    if (!lock.lockAlone()) {
        return fail(errors::folderInUse(folder));
    }
    return DataFolder(folder, std::move(lock));
}

Result<DataFolder> DataFolder::lookInto(const std::filesystem::path& folder) {
    DataFolder found(folder, {});
    const auto noCertificate = system::mayRead(found.certificate());
    if (const auto failure = noCertificate ? noCertificate : system::mayRead(found.journal())) {
        return fail(failure == std::errc::permission_denied ? errors::folderUnreadable(folder) : errors::noData(folder));
    }
    return found;
}

Status writeSecretFile(const std::filesystem::path& file, std::string_view content) {
    const std::filesystem::path unfinished = file.string() + ".new";
    {
        system::DiskFile secret(unfinished, system::Opens::toWriteAnew);
        if (!secret.isOpen()) {
            return fail(isFull(secret) ? errors::diskFull(file) : errors::folderReadOnly(file.parent_path()));
        }
        if (!secret.write({reinterpret_cast<const std::uint8_t*>(content.data()), content.size()}) || !secret.flush()) {
            secret.close();
            std::error_code ignored;
            std::filesystem::remove(unfinished, ignored);
            return fail(errors::diskFull(file));
        }
    }
    if (system::renameFile(unfinished, file)) {
        return fail(errors::folderReadOnly(file.parent_path()));
    }
    system::flushFolder(file.parent_path());
    return {};
}

Result<std::string> readSmallFile(const std::filesystem::path& file) {
    system::DiskFile small(file, system::Opens::toRead);
    std::string content;
    std::array<std::uint8_t, 4096> buffer{};
    auto got = small.isOpen() ? small.read(buffer) : std::nullopt;
    for (; got && *got > 0 && content.size() < kSmallFileBytes; got = small.read(buffer)) {
        content.append(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(*got));
    }
    return got ? Result<std::string>{std::move(content)} : fail(errors::folderUnreadable(file));
}

}  // namespace hopluu::server
