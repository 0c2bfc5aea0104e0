#include "http/connections.h"

#include <openssl/bio.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <cassert>
#include <vector>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

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
    if (operation == (BIO_CB_READ | BIO_CB_RETURN) && result > 0 && processed != nullptr) {
        servedHere->mayRead -= std::min(servedHere->mayRead, *processed);
    }
    return result;
}

}  // namespace

Connections::Connections(const ConnectionLimits& limits, std::function<std::size_t(Clock::time_point)> waiting)
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
    const auto now = Clock::now();
    Connection connection;
    connection.since = now;
    connection.deadline = now + connections.limits_.head;
    connection.isTurnedAway = isTurnedAway;
    const std::scoped_lock lock(connections.mutex_);
    connection.mayRead = connections.isClosing_ ? 0 : connections.limits_.headBytes;
    place_ = connections.open_.insert(connections.open_.end(), connection);
    servingHere = &connections;
    servedHere = &*place_;
    connections.changed_.notify_all();
}

Connections::Scope::~Scope() {
    const std::scoped_lock lock(connections_.mutex_);
    if (place_->socket >= 0) {
        ::close(place_->socket);
    }
    connections_.bodyBytes_ -= place_->bodyBytes;
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
        const int socket = SSL_get_fd(tls);
        if (isDroppingHere) {
            ::shutdown(socket, SHUT_RDWR);
        } else if (servedHere != nullptr && servedHere->socket < 0) {
            servingHere->attach(socket);
            BIO_set_callback_ex(SSL_get_rbio(tls), &countBytes);
        }
    });
}

void Connections::attach(int socket) {
    const std::scoped_lock lock(mutex_);
    mine().socket = ::fcntl(socket, F_DUPFD_CLOEXEC, 0);
    if (isClosing_) {
        ::shutdown(socket, SHUT_RDWR);  // it came while the others were being cut
    }
}

void Connections::setDropping(bool dropping) {
    isDroppingHere = dropping;
}

bool Connections::expectBody(std::size_t bytes, std::size_t held) {
    {
        const std::scoped_lock lock(mutex_);
        if (bodyBytes_ + held > limits_.bodyBytesTogether) {
            return false;
        }
        bodyBytes_ += held;
        mine().bodyBytes += held;
    }
    enter(Phase::reading, bytes);
    return true;
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
        bodyBytes_ -= mine().bodyBytes;
        mine().bodyBytes = 0;
    }
    enter(Phase::reading, 0);
}

void Connections::hangUpReading() {
    mine().mayRead = 0;
    if (mine().socket >= 0) {
        ::shutdown(mine().socket, SHUT_RD);
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
    for (const Connection& connection : open_) {
        if (connection.phase == Phase::reading && connection.socket >= 0) {
            ::shutdown(connection.socket, SHUT_RDWR);
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
    const auto patienceEnds = now - limits_.patience;
    std::size_t room = waiting_(patienceEnds);
    std::vector<const Connection*> readers;
    for (const Connection& connection : open_) {
        if (connection.phase == Phase::working || connection.socket < 0) {
            continue;
        }
        if (connection.deadline < now) {
            ::shutdown(connection.socket, SHUT_RDWR);
        } else if (connection.since < patienceEnds) {
            readers.push_back(&connection);
        }
    }
    std::sort(readers.begin(), readers.end(), [](const Connection* a, const Connection* b) { return a->since < b->since; });
    for (const Connection* reader : readers) {
        if (room == 0) {
            break;
        }
        ::shutdown(reader->socket, SHUT_RDWR);
        --room;
    }
}

}  // namespace hopluu::server
