// Writing to a connection that the other side has closed raises SIGPIPE, which ends the program before it can say a word. While one of
// these lives, the calling thread gets an error instead; the signal's meaning elsewhere (`hopluu get | head`) stays.
#pragma once

#ifndef _WIN32
#include <csignal>
#include <ctime>
#endif

namespace hopluu::transport {

#ifdef _WIN32
class NoBrokenPipeSignal {};
#else
class NoBrokenPipeSignal {
public:
    NoBrokenPipeSignal() {
        sigemptyset(&brokenPipe_);
        sigaddset(&brokenPipe_, SIGPIPE);
        sigset_t pending;
        sigpending(&pending);
        wasPending_ = sigismember(&pending, SIGPIPE) == 1;
        pthread_sigmask(SIG_BLOCK, &brokenPipe_, &before_);
    }
    ~NoBrokenPipeSignal() {
        if (!wasPending_) {
            const std::timespec atOnce{};
            (void)sigtimedwait(&brokenPipe_, nullptr, &atOnce);  // what this connection raised is taken off
        }
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    NoBrokenPipeSignal(const NoBrokenPipeSignal&) = delete;
    NoBrokenPipeSignal& operator=(const NoBrokenPipeSignal&) = delete;

private:
    sigset_t brokenPipe_{}, before_{};
    bool wasPending_ = false;
};
#endif

}  // namespace hopluu::transport
