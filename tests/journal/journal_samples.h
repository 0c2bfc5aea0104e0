// One operation for every topic, with every field filled, and short names for ids.
#pragma once

#include "journal/operation.h"

#include <string>
#include <vector>

namespace hopluu::test {

inline DeviceId device(std::uint8_t number) {
    DeviceId id;
    id.bytes.fill(number);
    return id;
}

inline OperationId operationId(std::uint8_t deviceNumber, std::uint64_t sequence) {
    return {device(deviceNumber), sequence};
}

inline Operation operation(std::uint8_t deviceNumber, std::uint64_t sequence, std::uint64_t time, Body body,
                           std::vector<OperationId> supersedes = {}) {
    return {operationId(deviceNumber, sequence),
            {time},
            {PeriodId{"2022"}, UnitId{"ha-noi"}, Topic::cell, ItemCode{"capital_new.fdi"}},
            std::move(supersedes),
            std::move(body)};
}

inline Value number(std::int64_t whole) {
    return Value::of(Decimal::fromMillionths(whole * Decimal::kUnit));
}

/// In the order of the topics' numbers.
[[nodiscard]] std::vector<Operation> oneOfEachTopic();

/// "0a ff 00" as bytes, and back.
[[nodiscard]] std::vector<std::uint8_t> fromHex(const std::string& hex);
[[nodiscard]] std::string toHex(const std::vector<std::uint8_t>& bytes);

}  // namespace hopluu::test
