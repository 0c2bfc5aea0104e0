// Days as the files write them: ISO 8601, "2023-01-15".
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hopluu {

/// Nothing for anything but a day that exists, written "YYYY-MM-DD".
[[nodiscard]] std::optional<std::chrono::sys_days> parseIsoDate(std::string_view text);
/// Of a year from 0 to 9999.
[[nodiscard]] std::string writeIsoDate(std::chrono::sys_days day);
/// Which day it is in Vietnam, which has one time zone (UTC+7) and no summer time.
[[nodiscard]] std::chrono::sys_days dayInVietnam(std::int64_t millisecondsUtc);

}  // namespace hopluu
