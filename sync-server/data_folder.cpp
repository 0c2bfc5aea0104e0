#include "data_folder.h"

#include "server_errors.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hopluu::server {

namespace {

constexpr std::size_t kSmallFileBytes = 64 * 1024;

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return number_; }

private:
    int number_;
};

bool writeAll(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0;
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
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
        return fail(errno == ENOSPC ? errors::diskFull(folder) : errors::folderReadOnly(folder));
    }
    return {};
}

}  // namespace

std::filesystem::path defaultDataFolder() {
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
}

Result<DataFolder> DataFolder::take(const std::filesystem::path& folder) {
    if (auto made = ensureFolder(folder); !made) {
        return fail(made.error());
    }
    if (::access(folder.c_str(), R_OK | X_OK) != 0) {
        return fail(errors::folderUnreadable(folder));
    }
    const int lock = ::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0) {
        return fail(errno == ENOSPC ? errors::diskFull(folder) : errors::folderReadOnly(folder));
    }
    DataFolder taken(folder, lock);
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        return fail(errors::folderInUse(folder));
    }
    return taken;
}

Result<DataFolder> DataFolder::lookInto(const std::filesystem::path& folder) {
    DataFolder found(folder, -1);
    if (::access(found.certificate().c_str(), R_OK) != 0 || ::access(found.journal().c_str(), R_OK) != 0) {
        return fail(errno == EACCES ? errors::folderUnreadable(folder) : errors::noData(folder));
    }
    return found;
}

DataFolder::~DataFolder() {
    if (lock_ >= 0) {
        ::close(lock_);  // gives the lock back
    }
}

DataFolder::DataFolder(DataFolder&& other) noexcept : folder_(std::move(other.folder_)), lock_(std::exchange(other.lock_, -1)) {}

DataFolder& DataFolder::operator=(DataFolder&& other) noexcept {
    std::swap(folder_, other.folder_);
    std::swap(lock_, other.lock_);
    return *this;
}

Status writeSecretFile(const std::filesystem::path& file, std::string_view content) {
    const std::filesystem::path unfinished = file.string() + ".new";
    {
        const Descriptor descriptor(::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        if (descriptor.get() < 0) {
            return fail(errno == ENOSPC ? errors::diskFull(file) : errors::folderReadOnly(file.parent_path()));
        }
        if (!writeAll(descriptor.get(), content)) {
            ::unlink(unfinished.c_str());
            return fail(errors::diskFull(file));
        }
    }
    if (::rename(unfinished.c_str(), file.c_str()) != 0) {
        return fail(errors::folderReadOnly(file.parent_path()));
    }
    const Descriptor folder(::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() >= 0) {
        ::fsync(folder.get());
    }
    return {};
}

Result<std::string> readSmallFile(const std::filesystem::path& file) {
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    std::string content;
    std::array<char, 4096> buffer{};
    ssize_t got = descriptor.get() < 0 ? -1 : 0;
    while (descriptor.get() >= 0 && (got = ::read(descriptor.get(), buffer.data(), buffer.size())) > 0 &&
           content.size() < kSmallFileBytes) {
        content.append(buffer.data(), static_cast<std::size_t>(got));
    }
    if (got < 0) {
        return fail(errors::folderUnreadable(file));
    }
    return content;
}

}  // namespace hopluu::server
