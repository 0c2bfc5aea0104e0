#include "report/period_dates.h"

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

std::optional<std::chrono::year_month_day> parseIsoDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = parseDigits(text.substr(0, 4));
    const auto month = parseDigits(text.substr(5, 2));
    const auto day = parseDigits(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string vietnameseDate(std::string_view isoDate) {
    const auto date = parseIsoDate(isoDate);
    if (!date) {
        return std::string(isoDate);
    }
    const auto month = static_cast<unsigned>(date->month());
    return fmt::format("ngày {:02} tháng {} năm {}", static_cast<unsigned>(date->day()),
                       month <= 2 ? fmt::format("{:02}", month) : fmt::format("{}", month), static_cast<int>(date->year()));
}

std::string yearOffset(const Period& period, int offset) {
    const auto year = parseDigits(period.year);
    return year ? fmt::format("{}", *year + offset) : period.year;
}

std::chrono::sys_days fileDate(const Period& period) {
    for (const std::string& text : {period.dataUntil, period.deadline}) {
        if (const auto date = parseIsoDate(text)) {
            return std::chrono::sys_days(*date);
        }
    }
    constexpr int kEarliestYear = 1980;  // what zip and Office can hold
    const int year = parseDigits(period.year).value_or(kEarliestYear);
    return std::chrono::sys_days(std::chrono::year(year) / std::chrono::January / 1);
}

}  // namespace hopluu::report
