// The folder that holds all of a server: the journal, its certificate with key, the first invitation. Only its owner may look into it.
#pragma once

#include "domain/result.h"
#include "system/disk_file.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace hopluu::server {

/// On Windows the local application data. Elsewhere $STATE_DIRECTORY (set by systemd), else $XDG_DATA_HOME/hopluu-server, else
/// ~/.local/share/hopluu-server.
[[nodiscard]] std::filesystem::path defaultDataFolder();

class DataFolder {
public:
    /// Makes the folder (0700) when it is missing and takes it for this program alone.
    /// Errors: "server.data-unreadable", "server.data-read-only", "server.data-not-a-folder", "server.data-in-use".
    [[nodiscard]] static Result<DataFolder> take(const std::filesystem::path& folder);
    /// Looks at the folder of a server that may be running. Errors: "server.no-data", "server.data-unreadable".
    [[nodiscard]] static Result<DataFolder> lookInto(const std::filesystem::path& folder);

    [[nodiscard]] const std::filesystem::path& path() const { return folder_; }
    [[nodiscard]] std::filesystem::path journal() const { return folder_ / "journal.hopluu"; }
    [[nodiscard]] std::filesystem::path files() const { return folder_ / "files"; }
    [[nodiscard]] std::filesystem::path certificate() const { return folder_ / "certificate-and-key.pem"; }
    [[nodiscard]] std::filesystem::path leaderInvitation() const { return folder_ / "moi-khoi-truong.hopluu-invite"; }

private:
    DataFolder(std::filesystem::path folder, system::DiskFile lock) : folder_(std::move(folder)), lock_(std::move(lock)) {}

    std::filesystem::path folder_;
    system::DiskFile lock_;
};

/// Whole or not at all, readable by the owner only, on the disk when it returns. Errors: "server.data-read-only", "server.disk-full".
[[nodiscard]] Status writeSecretFile(const std::filesystem::path& file, std::string_view content);
/// Errors: "server.data-unreadable".
[[nodiscard]] Result<std::string> readSmallFile(const std::filesystem::path& file);

}  // namespace hopluu::server
