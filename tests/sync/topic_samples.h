// An operation of every topic, for tests that ask about each.
#pragma once

#include "journal/operation.h"
#include "journal/operation_codec.h"

#include <string>
#include <utility>
#include <vector>

namespace hopluu::test {

/// Every one that the wire format knows.
[[nodiscard]] inline std::vector<Topic> everyTopic() {
    std::vector<Topic> topics;
    for (int byte = 0; byte < 256; ++byte) {
        if (isTopic(static_cast<std::uint8_t>(byte))) {
            topics.push_back(static_cast<Topic>(byte));
        }
    }
    return topics;
}

/// By `device`; the body is the topic's empty one.
[[nodiscard]] inline Operation sampleOf(Topic topic, const std::string& unit, const DeviceId& device = {}) {
    const OperationId id{device, 0};
    const std::string item = topic == Topic::comment ? "x#" + toString(id) : topic == Topic::submission ? "" : "x";
    return {id, {}, {PeriodId{"2022"}, UnitId{unit}, topic, ItemCode{item}}, {}, emptyBody(topic)};
}

}  // namespace hopluu::test
