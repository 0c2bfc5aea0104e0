#include "sync/exchange_status.h"

#include "sync/json_fields.h"

#include <nlohmann/json.hpp>

namespace hopluu::sync {

namespace {

constexpr char kSetting[] = "exchange.status";
constexpr std::uint32_t kFailuresBeforeAlarm = 5;
constexpr std::int64_t kDayMilliseconds = 24LL * 60 * 60 * 1000;

}  // namespace

Result<ExchangeStatus> exchangeStatus(const Store& store) {
    auto text = store.setting(kSetting);
    if (!text) {
        return fail(text.error());
    }
    const auto object = *text ? parseObject(**text, 16 * 1024) : std::nullopt;
    if (!object) {
        return ExchangeStatus{};
    }
    ExchangeStatus status;
    status.attemptedAt = integerField(*object, "attempted_ms").value_or(0);
    status.contactAt = integerField(*object, "contact_ms").value_or(0);
    status.progressAt = integerField(*object, "progress_ms").value_or(0);
    status.failures = static_cast<std::uint32_t>(integerField(*object, "failures").value_or(0));
    status.lastError = textField(*object, "error", 128).value_or("");
    status.lastWords = {textField(*object, "error_vi", 1024).value_or(""), textField(*object, "error_en", 1024).value_or("")};
    status.agrees = integerField(*object, "agrees").value_or(1) == 1;
    return status;
}

Status keep(Store& store, const ExchangeStatus& status) {
    return store.setSetting(kSetting, nlohmann::ordered_json{{"attempted_ms", status.attemptedAt},
                                                             {"contact_ms", status.contactAt},
                                                             {"progress_ms", status.progressAt},
                                                             {"failures", status.failures},
                                                             {"error", status.lastError},
                                                             {"error_vi", status.lastWords.vi},
                                                             {"error_en", status.lastWords.en},
                                                             {"agrees", status.agrees ? 1 : 0}}
                                          .dump());
}

bool isStuck(const ExchangeStatus& status, std::uint64_t unsent, std::int64_t nowMilliseconds) {
    if (unsent == 0 || status.failures == 0) {
        return false;
    }
    // A clock that was set back says nothing about how long it has been.
    const bool isLong =
        status.attemptedAt - status.progressAt >= kDayMilliseconds || nowMilliseconds - status.progressAt >= kDayMilliseconds;
    return status.failures >= kFailuresBeforeAlarm || isLong;
}

}  // namespace hopluu::sync
