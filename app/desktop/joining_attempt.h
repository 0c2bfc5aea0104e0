// One attempt to join, on a thread of its own: makes the data file, registers at the server, fetches what the leader has sent.
#pragma once

#include "desktop/line_source.h"
#include "domain/result.h"
#include "sync/invitation_file.h"

#include <QObject>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <thread>

namespace hopluu::desktop {

struct JoiningRequest {
    sync::InvitationFile invitation;
    std::filesystem::path storeFile;
    std::string person, deviceName;
};

struct JoiningProgress {
    bool isMember = false;      // the server has registered this laptop
    std::uint64_t fetched = 0;  // operations of the leader's
};

/// "" when a data file can be made or written there.
[[nodiscard]] Status requireWritable(const std::filesystem::path& storeFile);

class JoiningAttempt {
public:
    using OnProgress = std::function<void(JoiningProgress)>;
    /// With success also when the laptop is a member and only the first exchange failed: it is tried again later.
    using OnEnd = std::function<void(Status)>;

    /// Both are called on the window's thread, unless `receiver` has gone.
    JoiningAttempt(JoiningRequest request, LineSource& lines, QObject* receiver, OnProgress onProgress, OnEnd onEnd);
    /// Cancels, and waits for the thread.
    ~JoiningAttempt();
    JoiningAttempt(const JoiningAttempt&) = delete;
    JoiningAttempt& operator=(const JoiningAttempt&) = delete;

    void cancel();

private:
    std::unique_ptr<Line> line_;
    std::atomic<bool> isCancelled_ = false;
    std::thread thread_;
};

}  // namespace hopluu::desktop
