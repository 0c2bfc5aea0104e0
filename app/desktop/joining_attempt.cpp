#include "desktop/joining_attempt.h"

#include "desktop/open_year.h"
#include "engine/local_files.h"
#include "engine/workspace.h"
#include "sync/handover_move.h"
#include "sync/joining.h"

#include <QPointer>

#include <fmt/format.h>

#include <system_error>
#include <utility>

namespace hopluu::desktop {

namespace {

Error folderProblem(const std::filesystem::path& folder, const std::error_code& error) {
    return {"desktop.folder",
            {fmt::format("Không tạo được thư mục {} ({}).", folder.string(), error.message()),
             fmt::format("The folder {} cannot be made ({}).", folder.string(), error.message())},
            {"Hãy chọn thư mục khác, ví dụ trong Tài liệu của anh/chị.", "Choose another folder, for example in your documents."},
            folder.string()};
}

Status joinAndFetch(const JoiningRequest& request, Line& line, const sync::ExchangeOptions& options,
                    const std::function<void()>& isMember) {
    if (auto writable = requireWritable(request.storeFile); !writable) {
        return writable;
    }
    auto workspace = engine::Workspace::open(request.storeFile, true, systemWallClock());
    if (!workspace) {
        return fail(workspace.error());
    }
    sync::Membership invited;
    invited.addresses = request.invitation.addresses;
    invited.certificateFingerprint = request.invitation.certificateFingerprint;
    line.leadTo(invited);
    if (auto joined = sync::join(workspace->store(), line, request.invitation, request.person, request.deviceName); !joined) {
        return joined;
    }
    isMember();
    const auto open = [&line](const sync::Membership& member) -> sync::Transport& {
        line.leadTo(member);
        return line;
    };
    // Its error is kept with the data file, and told by the pages that come next.
    (void)sync::exchangeAnywhere(workspace->store(), open, options);
    return {};
}

}  // namespace

Status requireWritable(const std::filesystem::path& storeFile) {
    std::error_code error;
    const std::filesystem::path folder = storeFile.parent_path();
    std::filesystem::create_directories(folder, error);
    if (error) {
        return fail(folderProblem(folder, error));
    }
    const std::filesystem::path probe = folder / ".hopluu-thu-ghi";
    if (auto written = engine::writeFile(probe, ""); !written) {
        return written;
    }
    std::filesystem::remove(probe, error);
    return {};
}

JoiningAttempt::JoiningAttempt(JoiningRequest request, LineSource& lines, QObject* receiver, OnProgress onProgress, OnEnd onEnd)
    : line_(lines.line()) {
    thread_ = std::thread([this, request = std::move(request), receiver = QPointer<QObject>(receiver), onProgress = std::move(onProgress),
                           onEnd = std::move(onEnd)] {
        const auto tell = [&](JoiningProgress progress) {
            onWindowThread([receiver, onProgress, progress] {
                if (receiver) {
                    onProgress(progress);
                }
            });
        };
        sync::ExchangeOptions options;
        options.progress = [&](const sync::ExchangeProgress& progress) {
            tell({true, progress.fetched});
            return !isCancelled_;
        };
        auto status = joinAndFetch(request, *line_, options, [&] { tell({true, 0}); });
        onWindowThread([receiver, onEnd, status = std::move(status)] {
            if (receiver) {
                onEnd(status);
            }
        });
    });
}

JoiningAttempt::~JoiningAttempt() {
    cancel();
    thread_.join();
}

void JoiningAttempt::cancel() {
    isCancelled_ = true;
    line_->cancel();
}

}  // namespace hopluu::desktop
