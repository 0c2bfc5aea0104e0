// Does this computer's server answer at an address? Asked from this computer itself, over TLS with the pinned certificate: that much and
// no more is known then. What stands between here and another computer is not on that way.
#pragma once

#include "domain/error.h"
#include "sync/crypto.h"
#include "sync/transport.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace hopluu::transport {
class HttpsTransport;
}

namespace hopluu::desktop {

class AddressCheck {
public:
    /// `problem`: nullopt, it answers. On the window's thread, once for each address, unless `receiver` has gone.
    using OnAnswer = std::function<void(const std::string& url, const std::optional<Error>& problem)>;

    AddressCheck(std::vector<std::string> urls, const sync::Hash& fingerprint, QObject* receiver, OnAnswer onAnswer);
    /// Cancels, and waits for the thread.
    ~AddressCheck();
    AddressCheck(const AddressCheck&) = delete;
    AddressCheck& operator=(const AddressCheck&) = delete;

private:
    [[nodiscard]] std::optional<Error> ask(const std::string& url, const sync::Hash& fingerprint);

    std::atomic<bool> isCancelled_ = false;
    std::mutex mutex_;  // guards line_ against the destructor
    std::shared_ptr<transport::HttpsTransport> line_;
    std::thread thread_;
};

}  // namespace hopluu::desktop
