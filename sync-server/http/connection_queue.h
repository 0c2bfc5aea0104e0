// Which thread serves a connection. Threads are started when they are needed, up to a limit, so that an idle server is small; beyond that
// connections wait; when too many wait, a few threads of their own tell those who have waited longest that the server is busy; beyond even
// that they are closed. Newcomers go first once others have waited for long: who comes last is not one of a crowd that came to hold.
#pragma once

#include "http/connections.h"

#include <httplib.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace hopluu::server {

/// A pool of threads with a bounded queue.
class Lane {
public:
    using Job = std::function<void()>;

    /// `run` does a job on a thread of the lane.
    Lane(std::size_t maxThreads, std::size_t maxWaiting, std::function<void(const Job&)> run)
        : maxThreads_(maxThreads), maxWaiting_(maxWaiting), run_(std::move(run)) {}
    ~Lane() { finish(); }
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    /// The job for which there is no place: the one that has waited longest, or this one when the lane ends.
    [[nodiscard]] std::optional<Job> offer(Job job);
    /// Jobs for which there is no thread. A thread that has only been started, or woken, is one: nobody has to make room meanwhile.
    [[nodiscard]] std::size_t waiting() const;
    /// Does what waits, then ends the threads.
    void finish();

private:
    struct Waiting {
        Job job;
        Connections::Clock::time_point since;
    };
    void work();
    [[nodiscard]] Job takeNext();

    std::size_t maxThreads_, maxWaiting_;
    std::function<void(const Job&)> run_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Waiting> waiting_;
    std::vector<std::thread> threads_;
    std::size_t free_ = 0;  // threads without a job, also those that do not run yet
    bool isEnding_ = false;
};

struct QueueLimits {
    std::size_t threads = 64;
    std::size_t waiting = 600;  // with all else still below the usual 1024 open files
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
    void run(const Lane::Job& serve, bool isTurnedAway);

    Lane serving_, busy_;
    Connections connections_;
};

}  // namespace hopluu::server
