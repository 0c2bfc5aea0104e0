#include "report/period_dates.h"

#include "domain/calendar.h"

#include <fmt/format.h>

#include <charconv>

namespace hopluu::report {

namespace {

std::optional<int> parseDigits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || text.front() == '-' || error != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

}  // namespace

std::string vietnameseDate(std::string_view isoDate) {
    const auto day = parseIsoDate(isoDate);
    if (!day) {
        return std::string(isoDate);
    }
    const std::chrono::year_month_day date{*day};
    const auto month = static_cast<unsigned>(date.month());
    return fmt::format("ngày {:02} tháng {} năm {}", static_cast<unsigned>(date.day()),
                       month <= 2 ? fmt::format("{:02}", month) : fmt::format("{}", month), static_cast<int>(date.year()));
}

std::string yearOffset(const Period& period, int offset) {
    const auto year = parseDigits(period.year);
    return year ? fmt::format("{}", *year + offset) : period.year;
}

std::chrono::sys_days fileDate(const Period& period) {
    for (const std::string& text : {period.dataUntil, period.deadline}) {
        if (const auto date = parseIsoDate(text)) {
            return *date;
        }
    }
    constexpr int kEarliestYear = 1980;  // what zip and Office can hold
    const int year = parseDigits(period.year).value_or(kEarliestYear);
    return std::chrono::sys_days(std::chrono::year(year) / std::chrono::January / 1);
}

}  // namespace hopluu::report
