#include "domain/calendar.h"

#include <algorithm>
#include <charconv>

namespace hopluu {

namespace {

std::optional<int> digits(std::string_view text) {
    const bool isNumber = std::all_of(text.begin(), text.end(), [](char each) { return each >= '0' && each <= '9'; });
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return isNumber ? std::optional{value} : std::nullopt;
}

std::string padded(unsigned value, std::size_t width) {
    std::string text = std::to_string(value);
    return std::string(width - std::min(width, text.size()), '0') + text;
}

}  // namespace

std::optional<std::chrono::sys_days> parseIsoDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional{std::chrono::sys_days{date}} : std::nullopt;
}

std::string writeIsoDate(std::chrono::sys_days day) {
    const std::chrono::year_month_day date{day};
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" + padded(static_cast<unsigned>(date.month()), 2) + "-" +
           padded(static_cast<unsigned>(date.day()), 2);
}

std::chrono::sys_days dayInVietnam(std::int64_t millisecondsUtc) {
    using namespace std::chrono;
    return floor<days>(sys_time<milliseconds>{milliseconds{millisecondsUtc} + hours{7}});
}

}  // namespace hopluu
