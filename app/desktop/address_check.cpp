#include "desktop/address_check.h"

#include "desktop/open_year.h"
#include "transport/https_transport.h"

#include <fmt/format.h>
#include <QPointer>

#include <chrono>
#include <utility>

namespace hopluu::desktop {

namespace {

constexpr int kGood = 200;
/// Nothing on the way to oneself takes long.
constexpr transport::Timeouts kPatience{std::chrono::milliseconds(3'000), std::chrono::milliseconds(5'000)};

Error answersStrangely(const std::string& url, int status) {
    return {"host.answers-strangely",
            {fmt::format("{} trả lời mã {}.", url, status), fmt::format("{} answers with status {}.", url, status)},
            {},
            url};
}

}  // namespace

AddressCheck::AddressCheck(std::vector<std::string> urls, const sync::Hash& fingerprint, QObject* receiver, OnAnswer onAnswer) {
    thread_ =
        std::thread([this, urls = std::move(urls), fingerprint, receiver = QPointer<QObject>(receiver), onAnswer = std::move(onAnswer)] {
            for (const std::string& url : urls) {
                auto problem = ask(url, fingerprint);
                if (isCancelled_) {
                    return;
                }
                onWindowThread([receiver, onAnswer, url, problem = std::move(problem)] {
                    if (receiver) {
                        onAnswer(url, problem);
                    }
                });
            }
        });
}

AddressCheck::~AddressCheck() {
    {
        const std::scoped_lock lock(mutex_);
        isCancelled_ = true;
        if (line_) {
            line_->cancel();
        }
    }
    thread_.join();
}

std::optional<Error> AddressCheck::ask(const std::string& url, const sync::Hash& fingerprint) {
    transport::ProxySettings straight;
    straight.use = transport::ProxyUse::none;
    const auto line = std::make_shared<transport::HttpsTransport>(std::vector{url}, fingerprint, kPatience, straight);
    {
        const std::scoped_lock lock(mutex_);
        if (isCancelled_) {
            return std::nullopt;
        }
        line_ = line;
    }
    const auto reply = line->get("/v1/about");
    if (!reply) {
        return reply.error();
    }
    return reply->status == kGood ? std::nullopt : std::optional<Error>{answersStrangely(url, reply->status)};
}

}  // namespace hopluu::desktop
