// Where a laptop stands with its server, kept from one attempt to the next: what a person is shown is what happened, never a hope.
#pragma once

#include "domain/result.h"
#include "store/store.h"

#include <cstdint>
#include <string>

namespace hopluu::sync {

/// Times in milliseconds UTC by this laptop's clock; 0: never.
struct ExchangeStatus {
    std::int64_t attemptedAt = 0;  // the last attempt began
    std::int64_t contactAt = 0;    // the server last answered, and the answer was its own
    std::int64_t progressAt = 0;   // something was last acknowledged or fetched, or there was nothing to do
    std::uint32_t failures = 0;    // attempts in a row that ended with an error
    std::string lastError;         // its code; empty: the last attempt went well
    BilingualText lastWords;       // what was said of it
    bool agrees = true;            // the sums matched at the end of the last one that went well
    bool operator==(const ExchangeStatus&) const = default;
};

[[nodiscard]] Result<ExchangeStatus> exchangeStatus(const Store& store);
[[nodiscard]] Status keep(Store& store, const ExchangeStatus& status);

/// The alarm: there is something to send, and it does not move, whatever the reason. Five attempts in a row have failed, or nothing has
/// moved for a day although it was tried.
[[nodiscard]] bool isStuck(const ExchangeStatus& status, std::uint64_t unsent, std::int64_t nowMilliseconds);

}  // namespace hopluu::sync
