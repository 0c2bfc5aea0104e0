#include "http/connection_queue.h"

#include <algorithm>
#include <utility>

namespace hopluu::server {

bool Lane::offer(Job job) {
    const std::scoped_lock lock(mutex_);
    if (isEnding_ || (free_ <= waiting_.size() && threads_.size() >= maxThreads_ && waiting_.size() >= maxWaiting_)) {
        return false;
    }
    waiting_.push_back({std::move(job), Connections::Clock::now()});
    if (free_ < waiting_.size() && threads_.size() < maxThreads_) {
        threads_.emplace_back([this] { work(); });
    }
    changed_.notify_one();
    return true;
}

std::size_t Lane::waitingSince(Connections::Clock::time_point moment) const {
    const std::scoped_lock lock(mutex_);
    return static_cast<std::size_t>(
        std::count_if(waiting_.begin(), waiting_.end(), [&](const Waiting& each) { return each.since < moment; }));
}

void Lane::finish() {
    {
        const std::scoped_lock lock(mutex_);
        isEnding_ = true;
    }
    changed_.notify_all();
    for (auto& thread : threads_) {
        if (thread.joinable()) {
            thread.join();
        }
    }
}

void Lane::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        ++free_;
        changed_.wait(lock, [this] { return isEnding_ || !waiting_.empty(); });
        --free_;
        if (waiting_.empty()) {
            return;
        }
        const Job job = std::move(waiting_.front().job);
        waiting_.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
}

namespace {

class Door final : public httplib::TaskQueue {
public:
    explicit Door(std::function<void(Lane::Job)> take, std::function<void()> finish) : take_(std::move(take)), finish_(std::move(finish)) {}
    // void in old versions of the library, bool in new ones.
    using Taken = decltype(std::declval<httplib::TaskQueue&>().enqueue(std::function<void()>()));
    Taken enqueue(std::function<void()> serve) override {
        take_(std::move(serve));
        return static_cast<Taken>(true);
    }
    void shutdown() override { finish_(); }

private:
    std::function<void(Lane::Job)> take_;
    std::function<void()> finish_;
};

}  // namespace

ConnectionQueue::ConnectionQueue(const QueueLimits& limits, const ConnectionLimits& connectionLimits)
    : serving_(limits.threads, limits.waiting),
      busy_(limits.threadsForBusy, limits.waitingForBusy),
      connections_(connectionLimits,
                   [this](Connections::Clock::time_point moment) { return serving_.waitingSince(moment) + busy_.waitingSince(moment); }) {}

httplib::TaskQueue* ConnectionQueue::makeDoor() {
    return new Door([this](Lane::Job serve) { take(std::move(serve)); }, [this] { finish(); });
}

void ConnectionQueue::take(Lane::Job serve) {
    const auto as = [&](bool isTurnedAway) {
        return [this, serve, isTurnedAway] {
            const Connections::Scope scope(connections_, isTurnedAway);
            serve();
        };
    };
    if (serving_.offer(as(false)) || busy_.offer(as(true))) {
        return;
    }
    // Only running the job closes its socket; the handshake ends at its first step.
    Connections::setDropping(true);
    serve();
    Connections::setDropping(false);
}

void ConnectionQueue::finish() {
    connections_.close();
    serving_.finish();
    busy_.finish();
}

}  // namespace hopluu::server
