// Every open connection: what it is doing, since when, and how much it may still send. This is what keeps slow, silent and talkative
// clients from holding the server: httplib's own timeouts are for each read, so a client that drips one byte a second would never end.
//
// A connection is served by one thread from its first byte to its last. `Connections::Scope` stands for it during that time.
#pragma once

#include "http/socket.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <thread>
#include <vector>

struct ssl_ctx_st;

namespace hopluu::server {

struct ConnectionLimits {
    /// From the connection, or the last answer, to the end of the next request's head.
    std::chrono::milliseconds head{30'000};
    /// A body gets the same and as long as its length takes at this rate; an answer likewise.
    std::size_t slowestBytesPerSecond = 4'000;
    /// While others wait, whoever has kept a thread or room for this long may be cut, those first from whom the least has come lately. A
    /// laptop that is cut tries again in smaller parts.
    std::chrono::milliseconds patience{250};
    /// One that is only told that the server is busy has this long to hear it.
    std::chrono::milliseconds turnedAway{1'000};
    /// Before a request's head is complete: the TLS handshake and the headers.
    std::size_t headBytes = 96 * 1024;
    /// Of all large request bodies under way together; one alone may be larger.
    std::size_t bodyBytesTogether = 6 * 1024 * 1024;
    /// A body up to this size needs no room of those: nobody who holds it keeps an everyday exchange out.
    std::size_t smallBodyBytes = 32 * 1024;
    /// How long a large body waits for room before its sender is told that the server is busy.
    std::chrono::milliseconds roomWait{2'000};
};

class Connections {
public:
    using Clock = std::chrono::steady_clock;

    /// `waiting`: how many connections wait for a thread.
    Connections(const ConnectionLimits& limits, std::function<std::size_t()> waiting);
    ~Connections();
    Connections(const Connections&) = delete;
    Connections& operator=(const Connections&) = delete;

    enum class Phase : std::uint8_t { reading, working, writing };
    struct Connection {
        SocketNumber socket = kNoSocket;  // our own duplicate, so that it stays ours when the library closes its own
        Phase phase = Phase::reading;
        Clock::time_point since, deadline;
        std::size_t bodyBytes = 0;             // that it has room for
        std::atomic<std::uint64_t> moved = 0;  // bytes either way, since it is open
        std::uint64_t seen = 0, lately = 0;    // of them: at the last look, and with a half-life of a few looks
        std::size_t mayRead = 0;               // only its own thread looks at these
        bool isTurnedAway = false;             // the server is full: it gets an answer that says so
        bool isRefused = false;                // a request was refused with its body unread: whatever follows is not a request
    };

    /// The connection that this thread serves.
    class Scope {
    public:
        Scope(Connections& connections, bool isTurnedAway);
        ~Scope();
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        Connections& connections_;
        std::list<Connection>::iterator place_;
    };
    [[nodiscard]] static Connection& mine();
    [[nodiscard]] static bool hasMine();

    /// Makes OpenSSL tell us of each connection's socket and of every byte read.
    static void watch(ssl_ctx_st* context);
    /// On this thread, the next connection is to be closed at its very start.
    static void setDropping(bool dropping);

    // --- The steps of one request, told by the thread that serves it ----------------------------------------------------------------
    /// `held`: as much of it as will be in memory; may wait for room. False: there is none.
    [[nodiscard]] bool expectBody(std::size_t bytes, std::size_t held);
    void beginWork();
    void beginAnswer(std::size_t bytes);
    void endRequest();
    /// Nothing more is read from this thread's connection: the library finds its end at once.
    static void hangUpReading();

    /// Cuts all that are not at work and lets no more in, for the end of the program.
    void close();
    [[nodiscard]] std::size_t count() const;

private:
    void attach(SocketNumber socket);
    void watchOver();
    void cutOverdue(Clock::time_point now);
    void makeRoom(std::vector<Connection*>& slow);
    [[nodiscard]] bool hasRoomFor(std::size_t bytes) const;
    void giveRoomBack(Connection& connection);
    void enter(Phase phase, std::size_t bytes);

    ConnectionLimits limits_;
    std::function<std::size_t()> waiting_;
    mutable std::mutex mutex_;
    std::condition_variable changed_, roomChanged_;
    std::list<Connection> open_;
    std::size_t bodyBytes_ = 0, wantedBytes_ = 0;
    bool isClosing_ = false;  // nothing more is read
    bool isEnding_ = false;   // nothing more is watched
    std::thread watcher_;
};

}  // namespace hopluu::server
