#include "http/connections.h"

#include <openssl/bio.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <cassert>
#include <iterator>
#include <tuple>
#include <vector>

namespace hopluu::server {

namespace {

thread_local Connections* servingHere = nullptr;
thread_local Connections::Connection* servedHere = nullptr;
thread_local bool isDroppingHere = false;

/// Counts what comes in; a client beyond its allowance reads as a broken line.
long countBytes(BIO* bio, int operation, const char* /*data*/, std::size_t /*length*/, int /*argument*/, long /*number*/, int result,
                std::size_t* processed) {
    if (servedHere == nullptr) {
        return result;
    }
    if (operation == BIO_CB_READ && servedHere->mayRead == 0) {
        BIO_clear_retry_flags(bio);  // else OpenSSL would ask for patience
        return -1;
    }
    if (result <= 0 || processed == nullptr) {
        return result;
    }
    if (operation == (BIO_CB_READ | BIO_CB_RETURN)) {
        servedHere->mayRead -= std::min(servedHere->mayRead, *processed);
        servedHere->moved += *processed;
    } else if (operation == (BIO_CB_WRITE | BIO_CB_RETURN)) {
        servedHere->moved += *processed;
    }
    return result;
}

}  // namespace

Connections::Connections(const ConnectionLimits& limits, std::function<std::size_t()> waiting)
    : limits_(limits), waiting_(std::move(waiting)), watcher_([this] { watchOver(); }) {}

Connections::~Connections() {
    {
        const std::scoped_lock lock(mutex_);
        isEnding_ = true;
    }
    changed_.notify_all();
    watcher_.join();
}

Connections::Scope::Scope(Connections& connections, bool isTurnedAway) : connections_(connections) {
    const std::scoped_lock lock(connections.mutex_);
    Connection& connection = connections.open_.emplace_back();
    connection.since = Clock::now();
    connection.deadline = connection.since + (isTurnedAway ? connections.limits_.turnedAway : connections.limits_.head);
    connection.isTurnedAway = isTurnedAway;
    connection.mayRead = connections.isClosing_ ? 0 : connections.limits_.headBytes;
    place_ = std::prev(connections.open_.end());
    servingHere = &connections;
    servedHere = &connection;
    connections.changed_.notify_all();
}

Connections::Scope::~Scope() {
    const std::scoped_lock lock(connections_.mutex_);
    if (place_->socket != kNoSocket) {
        closeSocket(place_->socket);
    }
    connections_.giveRoomBack(*place_);
    connections_.open_.erase(place_);
    servingHere = nullptr;
    servedHere = nullptr;
}

Connections::Connection& Connections::mine() {
    assert(servedHere != nullptr);
    return *servedHere;
}

bool Connections::hasMine() {
    return servedHere != nullptr;
}

void Connections::watch(ssl_ctx_st* context) {
    SSL_CTX_set_info_callback(context, [](const SSL* tls, int where, int /*result*/) {
        if (where != SSL_CB_HANDSHAKE_START) {
            return;
        }
        const auto socket = static_cast<SocketNumber>(SSL_get_fd(tls));
        if (isDroppingHere) {
            ::shutdown(socket, kNothingMore);
        } else if (servedHere != nullptr && servedHere->socket == kNoSocket) {
            servingHere->attach(socket);
            BIO_set_callback_ex(SSL_get_rbio(tls), &countBytes);
        }
    });
}

void Connections::attach(SocketNumber socket) {
    const std::scoped_lock lock(mutex_);
    mine().socket = duplicate(socket);
    if (isClosing_) {
        ::shutdown(socket, kNothingMore);  // it came while the others were being cut
    }
}

void Connections::setDropping(bool dropping) {
    isDroppingHere = dropping;
}

bool Connections::expectBody(std::size_t bytes, std::size_t held) {
    if (held > limits_.smallBodyBytes) {
        std::unique_lock lock(mutex_);
        wantedBytes_ += held;
        const bool hasRoom = roomChanged_.wait_for(lock, limits_.roomWait, [&] { return isClosing_ || hasRoomFor(held); });
        wantedBytes_ -= held;
        if (!hasRoom || isClosing_) {
            return false;
        }
        bodyBytes_ += held;
        mine().bodyBytes = held;
    }
    enter(Phase::reading, bytes);
    return true;
}

bool Connections::hasRoomFor(std::size_t bytes) const {
    return bodyBytes_ == 0 || bodyBytes_ + bytes <= limits_.bodyBytesTogether;
}

void Connections::giveRoomBack(Connection& connection) {
    bodyBytes_ -= connection.bodyBytes;
    connection.bodyBytes = 0;
    roomChanged_.notify_all();
}

void Connections::beginWork() {
    enter(Phase::working, 0);
}

void Connections::beginAnswer(std::size_t bytes) {
    enter(Phase::writing, bytes);
}

void Connections::endRequest() {
    {
        const std::scoped_lock lock(mutex_);
        giveRoomBack(mine());
    }
    enter(Phase::reading, 0);
}

void Connections::hangUpReading() {
    mine().mayRead = 0;
    if (mine().socket != kNoSocket) {
        ::shutdown(mine().socket, kNoReading);
    }
}

void Connections::enter(Phase phase, std::size_t bytes) {
    const std::scoped_lock lock(mutex_);
    Connection& connection = mine();
    connection.phase = phase;
    connection.since = Clock::now();
    connection.deadline = connection.since + limits_.head + std::chrono::seconds(bytes / limits_.slowestBytesPerSecond);
    // TLS adds a little to each record.
    connection.mayRead = isClosing_ ? 0 : limits_.headBytes + bytes + bytes / 16;
}

void Connections::close() {
    const std::scoped_lock lock(mutex_);
    isClosing_ = true;
    roomChanged_.notify_all();
    for (const Connection& connection : open_) {
        if (connection.phase == Phase::reading && connection.socket != kNoSocket) {
            ::shutdown(connection.socket, kNothingMore);
        }
    }
}

std::size_t Connections::count() const {
    const std::scoped_lock lock(mutex_);
    return open_.size();
}

void Connections::watchOver() {
    const auto tick = std::max(limits_.patience / 4, std::chrono::milliseconds(10));
    std::unique_lock lock(mutex_);
    while (!isEnding_) {
        // Without connections there is nothing to watch, and the machine may sleep.
        if (open_.empty()) {
            changed_.wait(lock, [this] { return isEnding_ || !open_.empty(); });
        } else {
            changed_.wait_for(lock, tick, [this] { return isEnding_; });
        }
        cutOverdue(Clock::now());
    }
}

void Connections::cutOverdue(Clock::time_point now) {
    std::vector<Connection*> slow;
    for (Connection& connection : open_) {
        const std::uint64_t moved = connection.moved;
        connection.lately = connection.lately * 9 / 10 + (moved - connection.seen);
        connection.seen = moved;
        if (connection.phase == Phase::working || connection.socket == kNoSocket) {
            continue;
        }
        if (connection.deadline < now) {
            ::shutdown(connection.socket, kNothingMore);
        } else if (connection.since < now - limits_.patience && !connection.isTurnedAway) {
            slow.push_back(&connection);
        }
    }
    makeRoom(slow);
}

void Connections::makeRoom(std::vector<Connection*>& slow) {
    std::size_t threads = waiting_();
    std::size_t bytes = wantedBytes_;
    std::sort(slow.begin(), slow.end(),
              [](const Connection* a, const Connection* b) { return std::tie(a->lately, a->since) < std::tie(b->lately, b->since); });
    for (const Connection* each : slow) {
        if (threads == 0 && (bytes == 0 || each->bodyBytes == 0)) {
            continue;
        }
        ::shutdown(each->socket, kNothingMore);
        threads -= std::min<std::size_t>(threads, 1);
        bytes -= std::min(bytes, each->bodyBytes);
    }
}

}  // namespace hopluu::server
