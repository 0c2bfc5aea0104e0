#ifndef _WIN32

#include "process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <thread>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hopluu::server {

namespace {

sigset_t stopSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

}  // namespace

void settleIn() {
#ifdef __GLIBC__
    // A heap for each of many threads would multiply the memory of an idle server, and one large request would keep its room for good.
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
    mallopt(M_TRIM_THRESHOLD, 1024 * 1024);
#endif
    umask(0077);  // what the server writes is its owner's
}

std::size_t raiseOpenFiles(std::size_t waiting) {
    constexpr rlim_t kWanted = 8192;
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_max < kWanted) {
        return waiting;
    }
    files.rlim_cur = std::max(files.rlim_cur, kWanted);
    return setrlimit(RLIMIT_NOFILE, &files) == 0 ? kWanted / 2 : waiting;
}

void listenForStop() {
    // Blocked, so that only sigwait below gets them.
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

void stopWhenInputCloses() {
    std::thread([] {
        std::array<char, 256> ignored{};
        ssize_t got = 0;
        do {
            got = ::read(STDIN_FILENO, ignored.data(), ignored.size());
        } while (got > 0 || (got < 0 && errno == EINTR));
        ::kill(::getpid(), SIGTERM);
    }).detach();
}

int waitUntilToldToStop() {
    const sigset_t signals = stopSignals();
    int received = 0;
    sigwait(&signals, &received);
    return received;
}

}  // namespace hopluu::server

#endif
