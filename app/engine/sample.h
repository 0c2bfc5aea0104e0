// The sample: a board's laptop of a bloc that lives wholly within this program, to look around in without an invitation, a network or
// anybody's data. The figures are the real ones of 2022; the deadline lies ahead; the leader has returned the first submission.
#pragma once

#include "domain/result.h"
#include "engine/sample_files.h"
#include "journal/hybrid_clock.h"
#include "store/store.h"
#include "sync/server_session.h"
#include "sync/transport.h"

#include <filesystem>
#include <memory>

namespace hopluu::engine {

class Sample {
public:
    /// The sample in `folder`, as it was left; made when it is not there, or was never finished. Takes a moment: not for a window's
    /// thread. Errors: "sample.folder" (it cannot be made there), those of Store.
    [[nodiscard]] static Result<std::unique_ptr<Sample>> open(const std::filesystem::path& folder, const WallClock& wall);
    /// Forgets what was tried in it. Only what `open` has made is removed.
    [[nodiscard]] static Status remove(const std::filesystem::path& folder);

    /// The data file of the board's laptop.
    [[nodiscard]] const std::filesystem::path& board() const { return board_; }
    /// What the bloc's server says. From any thread.
    [[nodiscard]] sync::Reply answer(const sync::Request& request);

private:
    Sample(std::filesystem::path board, std::unique_ptr<Store> store, std::unique_ptr<sync::ServerSession> session, SampleFiles files)
        : board_(std::move(board)), store_(std::move(store)), session_(std::move(session)), files_(std::move(files)) {}

    std::filesystem::path board_;
    std::unique_ptr<Store> store_;
    std::unique_ptr<sync::ServerSession> session_;
    SampleFiles files_;
};

}  // namespace hopluu::engine
