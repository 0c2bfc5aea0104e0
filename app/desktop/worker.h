// The thread that waits for the disk, so that the window never does. Work is done one piece after the other, in the order it was given.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace hopluu::desktop {

class Worker {
public:
    Worker();
    /// Finishes what it was given first: a value that was committed is written, also when the window closes at once.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void post(std::function<void()> work);

private:
    void run();

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> queue_;
    bool isClosing_ = false;
    std::thread thread_;  // last: it uses what stands above
};

}  // namespace hopluu::desktop
