// Start here: a bloc's server, from its data folder to its HTTPS port. main.cpp only reads the command line.
#pragma once

#include "attachments/attachment_store.h"
#include "data_folder.h"
#include "domain/result.h"
#include "http/http_server.h"
#include "journal/hybrid_clock.h"
#include "server_log.h"
#include "store/store.h"
#include "sync/attachment_check.h"
#include "sync/server_limits.h"
#include "sync/server_session.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::server {

struct ServerOptions {
    std::filesystem::path dataFolder;
    std::string listen = "0.0.0.0";
    int port = 8443;                     // 0: a free one
    std::vector<std::string> addresses;  // "https://host:port" for the invitations; empty: this machine's own
    HttpLimits http;
    AttachmentLimits attachments;
    sync::ServerLimits limits;
    WallClock wall = systemWallClock();
    HttpObserver observer;  // for tests
};

/// Errors: "server.address-malformed".
[[nodiscard]] Status checkAddresses(const std::vector<std::string>& addresses);
/// What invitations name: as said on the command line, else this machine's own.
[[nodiscard]] std::vector<std::string> addressesOf(const ServerOptions& options, int port);

class BlocServer {
public:
    /// At first start makes the folder, certificate, keys and journal. While no leader has joined, an invitation for one lies in the
    /// folder. Errors: "server.*" of data_folder.h and http_server.h, "server.address-malformed", "store.*".
    [[nodiscard]] static Result<std::unique_ptr<BlocServer>> start(const ServerOptions& options, ServerLog& log);
    ~BlocServer() { stop(); }
    BlocServer(const BlocServer&) = delete;
    BlocServer& operator=(const BlocServer&) = delete;

    [[nodiscard]] int port() const { return http_->port(); }
    [[nodiscard]] const sync::Hash& fingerprint() const { return certificate_.fingerprint; }
    /// The file that awaits the leader; nullopt once one has joined.
    [[nodiscard]] const std::optional<std::filesystem::path>& leaderInvitation() const { return leaderInvitation_; }
    /// Another server holds the bloc: this one only shows the way there.
    [[nodiscard]] bool isHandedOver() const { return isHandedOver_; }
    void stop();

private:
    explicit BlocServer(DataFolder folder) : folder_(std::move(folder)) {}
    [[nodiscard]] Status open(const ServerOptions& options);
    [[nodiscard]] Status inviteLeader(const std::vector<std::string>& addresses, std::int64_t now);

    DataFolder folder_;
    Certificate certificate_;
    std::unique_ptr<Store> store_;
    std::unique_ptr<sync::ServerSession> session_;
    std::unique_ptr<AttachmentStore> files_;
    std::optional<std::filesystem::path> leaderInvitation_;
    bool isHandedOver_ = false;
    std::unique_ptr<HttpServer> http_;
};

/// Writes the leader's first invitation anew, also while the server runs. Errors: as above, "server.already-has-leader".
[[nodiscard]] Result<std::filesystem::path> inviteLeaderAgain(const ServerOptions& options);
struct DataCheck {
    VerifyOutcome journal;
    std::uint64_t wholeFiles = 0, fileBytes = 0;
    std::vector<sync::FileFinding> spoiled;  // damaged, or lost after it was here
    std::vector<sync::FileFinding> awaited;  // cited, and not sent by its laptop yet
    std::vector<sync::FileFinding> strays;

    [[nodiscard]] bool isSound() const { return journal.problems.empty() && spoiled.empty(); }
};

/// Are the journal and the files of the attachments sound? Also while the server runs.
[[nodiscard]] Result<DataCheck> verifyData(const std::filesystem::path& folder);
[[nodiscard]] Result<sync::Hash> fingerprintOf(const std::filesystem::path& folder);

}  // namespace hopluu::server
