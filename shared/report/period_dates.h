// The dates of a period as the report writes them, and the fixed time stamp of its files.
#pragma once

#include "domain/campaign.h"

#include <chrono>
#include <string>
#include <string_view>

namespace hopluu::report {

/// Decree 30/2020/NĐ-CP pads days below 10 and the months 1 and 2 only: "ngày 05 tháng 7 năm 2022". Text that is no date comes back as it
/// is.
[[nodiscard]] std::string vietnameseDate(std::string_view isoDate);
/// "2023" for the period of "2022"; offset -1 gives "2021". A year that is no number comes back as it is.
[[nodiscard]] std::string yearOffset(const Period& period, int offset);
/// The moment that the files bear as their creation, drawn from the period so that the same data give the same bytes:
/// the day the figures run to, else the deadline, else the first of January of the year.
[[nodiscard]] std::chrono::sys_days fileDate(const Period& period);

}  // namespace hopluu::report
