#include "engine/wording.h"

#include "domain/number_text.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>

namespace hopluu::engine {

std::string numberText(Decimal value, int decimals, Language language) {
    return language == Language::english ? formatEnglish(value, decimals) : formatVietnamese(value, decimals);
}

std::string exactText(Decimal value, int decimals, Language language) {
    return numberText(value, std::max(decimals, value.decimals()), language);
}

std::string changeText(Decimal percentOfLastYear, Language language) {
    const auto change = subtract(percentOfLastYear, Decimal::fromMillionths(100 * Decimal::kUnit));
    if (!change) {
        return {};
    }
    return (change->millionths() > 0 ? "+" : "") + numberText(*change, 1, language) + " %";
}

std::string momentText(std::int64_t millisecondsUtc, Language language) {
    const std::time_t seconds = static_cast<std::time_t>(millisecondsUtc / 1000);
    if (language == Language::english) {
        return fmt::format("{:%Y-%m-%d %H:%M} UTC", fmt::gmtime(seconds));
    }
    return fmt::format("{:%H:%M ngày %d/%m/%Y}", fmt::gmtime(seconds + 7 * 3600));  // Vietnam has one time zone and no summer time
}

std::string clockText(std::int64_t millisecondsUtc, Language language) {
    const std::time_t seconds = static_cast<std::time_t>(millisecondsUtc / 1000);
    return language == Language::english ? fmt::format("{:%H:%M:%S} UTC", fmt::gmtime(seconds))
                                         : fmt::format("{:%H:%M:%S}", fmt::gmtime(seconds + 7 * 3600));
}

std::string dateText(const std::string& iso, Language language) {
    const bool isDate = iso.size() == 10 && iso[4] == '-' && iso[7] == '-';
    return language == Language::vietnamese && isDate ? iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4) : iso;
}

}  // namespace hopluu::engine
