#include "desktop/exchange_network.h"

#include "sync/problem.h"

#include <utility>

namespace hopluu::desktop {

ExchangeNetwork::~ExchangeNetwork() {
    state_->isClosing = true;
    cancel();
}

void ExchangeNetwork::cancel() {
    state_->isCancelled = true;
    const std::scoped_lock lock(state_->mutex);
    if (state_->line) {
        state_->line->cancel();
    }
}

std::shared_ptr<Line> ExchangeNetwork::State::takeLine() {
    const std::scoped_lock lock(mutex);
    line = lines->line();
    if (isCancelled) {
        line->cancel();
    }
    return line;
}

Result<engine::RunOutcome> ExchangeNetwork::State::exchange(bool confirmsClearing, const Progress& progress) {
    if (!workspace) {
        auto opened = engine::Workspace::open(store, false, systemWallClock());
        if (!opened) {
            return fail(opened.error());
        }
        workspace = std::move(*opened);
    }
    const std::shared_ptr<Line> taken = takeLine();
    engine::RunOptions options;
    options.confirmsClearing = confirmsClearing;
    options.progress = [&](const sync::ExchangeProgress& now) {
        progress({now, std::nullopt});
        return !isCancelled;
    };
    options.files = [&](const sync::TransferProgress& now) { progress({{}, now}); };
    auto outcome = engine::runExchange(
        *workspace,
        [&](const sync::Membership& member) -> sync::Transport& {
            taken->leadTo(member);
            return *taken;
        },
        options);
    const std::scoped_lock lock(mutex);
    line.reset();
    return outcome;
}

void ExchangeNetwork::run(bool confirmsClearing, Progress progress, Then then) {
    state_->isCancelled = state_->isClosing.load();
    worker_.post([state = state_, confirmsClearing, progress = std::move(progress), then = std::move(then)] {
        then(state->isClosing ? Result<engine::RunOutcome>{fail(sync::problem("exchange.cancelled"))}
                              : state->exchange(confirmsClearing, progress));
    });
}

}  // namespace hopluu::desktop
