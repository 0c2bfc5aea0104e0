// The small question 'is there anything new for me?', docs/spec/exchange.md#poll: one line of HTTP, answered by 204 when there is not.
#pragma once

#include "domain/result.h"
#include "sync/crypto.h"
#include "sync/envelope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hopluu::sync {

struct Poll {
    DeviceId device;
    std::uint64_t cursor = 0;                 // as in ExchangeRequest
    std::uint64_t newsLimit = 0;              // as in ExchangeRequest, even
    std::uint64_t sequence = 0;               // the device's last operation, which it believes acknowledged
    ShortChecksum stateChecksum{};            // of what it shows
    std::uint8_t version = kEnvelopeVersion;  // of the envelopes that it reads: 1 or 2
    bool operator==(const Poll&) const = default;
};

/// What the text says, and the bytes that its code covers.
struct ReceivedPoll {
    Poll poll;
    Bytes said;
    Mac code{};
};

/// Base64url, goes into the path.
[[nodiscard]] std::string writePoll(const Poll& poll, const Hash& linkKey);
/// Errors: "request.malformed". Whether the code is the device's is for `isGenuine`, once its key is known.
[[nodiscard]] Result<ReceivedPoll> readPoll(std::string_view text);
[[nodiscard]] bool isGenuine(const ReceivedPoll& received, const Hash& linkKey);

}  // namespace hopluu::sync
