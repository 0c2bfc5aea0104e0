#include "desktop/line_source.h"

#include "transport/https_transport.h"

#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace hopluu::desktop {

namespace {

class NetworkLine final : public Line {
public:
    explicit NetworkLine(transport::ProxySettings proxy) : proxy_(std::move(proxy)) {}

    void leadTo(const sync::Membership& member) override {
        const std::lock_guard lock(mutex_);
        if (transport_ && member.addresses == addresses_ && member.certificateFingerprint == fingerprint_) {
            return;
        }
        addresses_ = member.addresses;
        fingerprint_ = member.certificateFingerprint;
        transport_ = std::make_shared<transport::HttpsTransport>(addresses_, fingerprint_, transport::Timeouts{}, proxy_);
        if (isCancelled_) {
            transport_->cancel();
        }
    }

    Result<sync::Reply> send(const sync::Request& request) override { return open()->send(request); }

    void cancel() override {
        const std::lock_guard lock(mutex_);
        isCancelled_ = true;
        if (transport_) {
            transport_->cancel();
        }
    }

private:
    // The one that is sending stays while it sends, and `cancel` reaches it.
    std::shared_ptr<transport::HttpsTransport> open() {
        const std::lock_guard lock(mutex_);
        return transport_;
    }

    const transport::ProxySettings proxy_;
    std::mutex mutex_;
    std::vector<std::string> addresses_;
    sync::Hash fingerprint_{};
    std::shared_ptr<transport::HttpsTransport> transport_;
    bool isCancelled_ = false;
};

class WayOut {
public:
    [[nodiscard]] transport::ProxySettings now() {
        const std::lock_guard lock(mutex_);
        return proxy_;
    }
    void become(const transport::ProxySettings& proxy) {
        const std::lock_guard lock(mutex_);
        proxy_ = proxy;
    }

private:
    std::mutex mutex_;
    transport::ProxySettings proxy_;
};

WayOut& wayOut() {
    static WayOut all;
    return all;
}

}  // namespace

std::unique_ptr<Line> NetworkLines::line() {
    return std::make_unique<NetworkLine>(wayOut().now());
}

void goThrough(const transport::ProxySettings& proxy) {
    wayOut().become(proxy);
}

std::unique_ptr<Line> NoLines::line() {
    auto cut = std::make_unique<NetworkLine>(transport::ProxySettings{});
    cut->cancel();
    return cut;
}

}  // namespace hopluu::desktop
