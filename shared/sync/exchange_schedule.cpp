#include "sync/exchange_schedule.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hopluu::sync {

namespace {

constexpr std::chrono::milliseconds kFirst{5'000};
constexpr std::chrono::milliseconds kLongest{15 * 60'000};
constexpr std::chrono::milliseconds kNewsEvery{60'000};

std::chrono::milliseconds share(std::chrono::milliseconds whole, double part) {
    return std::chrono::milliseconds{std::llround(static_cast<double>(whole.count()) * part)};
}

}  // namespace

std::chrono::milliseconds waitAfterFailure(std::uint32_t failures, double random) {
    const auto doublings = std::min<std::uint32_t>(failures == 0 ? 0 : failures - 1, 16);
    const auto whole = std::min<std::chrono::milliseconds>(kFirst * (1 << doublings), kLongest);
    return share(whole, 0.5 + std::clamp(random, 0.0, 1.0) / 2);
}

std::chrono::milliseconds waitAfterSuccess(double random) {
    return share(kNewsEvery, 1.0 + std::clamp(random, 0.0, 1.0) / 2);
}

bool needsPerson(std::string_view errorCode) {
    constexpr std::array<std::string_view, 11> kCodes = {"exchange.too-many-renewals",  "exchange.revoked",      "exchange.unknown-device",
                                                         "exchange.not-a-member",       "exchange.many-cleared", "exchange.newer-version",
                                                         "network.certificate-changed", "network.proxy-auth",    "network.proxy-forbids",
                                                         "network.certificate-invalid", "journal.contradiction"};
    return std::find(kCodes.begin(), kCodes.end(), errorCode) != kCodes.end();
}

}  // namespace hopluu::sync
