#ifdef _WIN32

#include "process.h"

#include <array>
#include <csignal>
#include <thread>

#include <io.h>
#include <windows.h>

namespace hopluu::server {

namespace {

constexpr DWORD kTimeToFinishMilliseconds = 5000;  // after which Windows ends a program whose window was closed

/// Set once; never closed, since the system may call until the very end.
HANDLE stopAsked() {
    static const HANDLE event = ::CreateEventW(nullptr, TRUE, FALSE, nullptr);
    return event;
}

BOOL WINAPI onConsoleEvent(DWORD event) {
    ::SetEvent(stopAsked());
    if (event == CTRL_CLOSE_EVENT || event == CTRL_LOGOFF_EVENT || event == CTRL_SHUTDOWN_EVENT) {
        ::Sleep(kTimeToFinishMilliseconds);  // returning would end the program at once; main() ends it earlier
    }
    return TRUE;
}

}  // namespace

void settleIn() {}

std::size_t raiseOpenFiles(std::size_t waiting) {
    return waiting;  // Windows counts sockets apart from files
}

void listenForStop() {
    ::SetConsoleCtrlHandler(&onConsoleEvent, TRUE);
}

void stopWhenInputCloses() {
    std::thread([] {
        std::array<char, 256> ignored{};
        while (::_read(0, ignored.data(), static_cast<unsigned int>(ignored.size())) > 0) {
        }
        ::SetEvent(stopAsked());
    }).detach();
}

int waitUntilToldToStop() {
    ::WaitForSingleObject(stopAsked(), INFINITE);
    return SIGTERM;
}

}  // namespace hopluu::server

#endif
