#include "http/connection_queue.h"

#include <algorithm>
#include <utility>

namespace hopluu::server {

namespace {

/// As long as nobody has waited longer than this, first come, first served.
constexpr std::chrono::milliseconds kOrderly{100};

}  // namespace

std::optional<Lane::Job> Lane::offer(Job job) {
    const std::scoped_lock lock(mutex_);
    if (isEnding_) {
        return job;
    }
    waiting_.push_back({std::move(job), Connections::Clock::now()});
    if (free_ < waiting_.size() && threads_.size() < maxThreads_) {
        threads_.emplace_back([this] { work(); });
        ++free_;
    }
    changed_.notify_one();
    if (threads_.size() < maxThreads_ || waiting_.size() <= free_ + maxWaiting_) {
        return std::nullopt;
    }
    Job oldest = std::move(waiting_.front().job);
    waiting_.pop_front();
    return oldest;
}

std::size_t Lane::waiting() const {
    const std::scoped_lock lock(mutex_);
    return waiting_.size() - std::min(waiting_.size(), free_);
}

Lane::Job Lane::takeNext() {
    const bool isOrderly = Connections::Clock::now() - waiting_.front().since < kOrderly;
    Job job = std::move((isOrderly ? waiting_.front() : waiting_.back()).job);
    isOrderly ? waiting_.pop_front() : waiting_.pop_back();
    return job;
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
        changed_.wait(lock, [this] { return isEnding_ || !waiting_.empty(); });
        --free_;
        if (waiting_.empty()) {
            return;
        }
        const Job job = takeNext();
        lock.unlock();
        run_(job);
        lock.lock();
        ++free_;
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
    : serving_(limits.threads, limits.waiting, [this](const Lane::Job& serve) { run(serve, false); }),
      busy_(limits.threadsForBusy, limits.waitingForBusy, [this](const Lane::Job& serve) { run(serve, true); }),
      connections_(connectionLimits, [this] { return serving_.waiting(); }) {}

httplib::TaskQueue* ConnectionQueue::makeDoor() {
    return new Door([this](Lane::Job serve) { take(std::move(serve)); }, [this] { finish(); });
}

void ConnectionQueue::run(const Lane::Job& serve, bool isTurnedAway) {
    const Connections::Scope scope(connections_, isTurnedAway);
    serve();
}

void ConnectionQueue::take(Lane::Job serve) {
    auto displaced = serving_.offer(std::move(serve));
    auto dropped = displaced ? busy_.offer(std::move(*displaced)) : std::nullopt;
    if (!dropped) {
        return;
    }
    // Only running the job closes its socket; the handshake ends at its first step.
    Connections::setDropping(true);
    (*dropped)();
    Connections::setDropping(false);
}

void ConnectionQueue::finish() {
    connections_.close();
    serving_.finish();
    busy_.finish();
}

}  // namespace hopluu::server
