// The thread of the network: exchanges one after the other, on a connection of its own to the data file, so that a line that stalls never
// delays a keystroke.
#pragma once

#include "desktop/line_source.h"
#include "desktop/worker.h"
#include "engine/exchange_run.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace hopluu::desktop {

/// How far the exchange under way has come.
struct NetworkProgress {
    sync::ExchangeProgress operations;
    std::optional<sync::TransferProgress> file;  // the figures are through; an attachment is under way
};

class ExchangeNetwork {
public:
    ExchangeNetwork(std::filesystem::path store, std::shared_ptr<LineSource> lines)
        : state_(std::make_shared<State>(std::move(store), std::move(lines))) {}
    /// What is under way is cut off; the figures stand as far as they got.
    ~ExchangeNetwork();
    ExchangeNetwork(const ExchangeNetwork&) = delete;
    ExchangeNetwork& operator=(const ExchangeNetwork&) = delete;

    using Progress = std::function<void(const NetworkProgress&)>;
    using Then = std::function<void(Result<engine::RunOutcome>)>;
    /// Both are called on the network's thread.
    void run(bool confirmsClearing, Progress progress, Then then);
    /// The exchange under way ends with "network.cancelled".
    void cancel();

private:
    struct State {
        State(std::filesystem::path itsStore, std::shared_ptr<LineSource> itsLines)
            : store(std::move(itsStore)), lines(std::move(itsLines)) {}
        [[nodiscard]] std::shared_ptr<Line> takeLine();
        [[nodiscard]] Result<engine::RunOutcome> exchange(bool confirmsClearing, const Progress& progress);

        const std::filesystem::path store;
        const std::shared_ptr<LineSource> lines;
        std::optional<engine::Workspace> workspace;  // the thread's own
        std::atomic<bool> isCancelled = false, isClosing = false;
        std::mutex mutex;  // guards `line`
        std::shared_ptr<Line> line;
    };
    std::shared_ptr<State> state_;
    Worker worker_;  // last: it finishes before the rest goes
};

}  // namespace hopluu::desktop
