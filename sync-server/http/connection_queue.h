// Which thread serves a connection. Threads are started when they are needed, up to a limit, so that an idle server is small; beyond that
// connections wait; when too many wait, a few threads of their own tell newcomers that the server is busy; beyond even that they are
// closed.
#pragma once

#include "http/connections.h"

#include <httplib.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace hopluu::server {

/// A pool of threads with a bounded queue.
class Lane {
public:
    using Job = std::function<void()>;

    Lane(std::size_t maxThreads, std::size_t maxWaiting) : maxThreads_(maxThreads), maxWaiting_(maxWaiting) {}
    ~Lane() { finish(); }
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    /// False: full; the job was not taken.
    [[nodiscard]] bool offer(Job job);
    [[nodiscard]] std::size_t waitingSince(Connections::Clock::time_point moment) const;
    /// Does what waits, then ends the threads.
    void finish();

private:
    struct Waiting {
        Job job;
        Connections::Clock::time_point since;
    };
    void work();

    std::size_t maxThreads_, maxWaiting_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Waiting> waiting_;
    std::vector<std::thread> threads_;
    std::size_t free_ = 0;
    bool isEnding_ = false;
};

struct QueueLimits {
    std::size_t threads = 64;
    std::size_t waiting = 128;
    std::size_t threadsForBusy = 2;
    std::size_t waitingForBusy = 64;
};

/// The lanes live as long as the server; httplib's own queue object is only a door to them.
class ConnectionQueue {
public:
    ConnectionQueue(const QueueLimits& limits, const ConnectionLimits& connectionLimits);

    [[nodiscard]] httplib::TaskQueue* makeDoor();
    [[nodiscard]] Connections& connections() { return connections_; }
    /// Lets requests under way end and cuts the rest.
    void finish();

private:
    void take(Lane::Job serve);

    Lane serving_, busy_;
    Connections connections_;
};

}  // namespace hopluu::server
