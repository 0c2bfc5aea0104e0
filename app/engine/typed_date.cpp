#include "engine/typed_date.h"

#include "domain/calendar.h"

#include <fmt/format.h>

#include <array>

namespace hopluu::engine {

namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

}  // namespace

std::string isoFromTyped(std::string_view text) {
    const std::string_view typed = trimmed(text);
    if (parseIsoDate(typed)) {
        return std::string(typed);
    }
    std::array<std::string_view, 3> parts;
    std::string_view rest = typed;
    for (std::size_t part = 0; part < 2; ++part) {
        const auto end = rest.find_first_of("/-.");
        if (end == std::string_view::npos) {
            return std::string(typed);
        }
        parts[part] = rest.substr(0, end);
        rest.remove_prefix(end + 1);
    }
    parts[2] = rest;
    const std::string iso = fmt::format("{:0>4}-{:0>2}-{:0>2}", parts[2], parts[1], parts[0]);
    return parts[2].size() == 4 && parseIsoDate(iso) ? iso : std::string(typed);
}

}  // namespace hopluu::engine
