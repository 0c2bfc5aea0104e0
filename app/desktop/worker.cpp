#include "desktop/worker.h"

#include <utility>

namespace hopluu::desktop {

Worker::Worker() : thread_([this] { run(); }) {}

Worker::~Worker() {
    {
        const std::lock_guard lock(mutex_);
        isClosing_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void Worker::post(std::function<void()> work) {
    {
        const std::lock_guard lock(mutex_);
        queue_.push_back(std::move(work));
    }
    wake_.notify_one();
}

void Worker::run() {
    for (;;) {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return isClosing_ || !queue_.empty(); });
        if (queue_.empty()) {
            return;
        }
        const auto work = std::move(queue_.front());
        queue_.pop_front();
        lock.unlock();
        work();
    }
}

}  // namespace hopluu::desktop
