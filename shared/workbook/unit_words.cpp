#include "workbook/unit_words.h"

#include "workbook/name_match.h"

#include <map>
#include <string>

namespace hopluu::workbook {

namespace {

constexpr std::int64_t kThousand = 1'000, kMillion = 1'000'000, kBillion = 1'000'000'000;

const std::map<std::string, std::int64_t, std::less<>> kScales{
    {"nghin", kThousand}, {"ngan", kThousand},   {"1000", kThousand}, {"000", kThousand}, {"thousand", kThousand}, {"trieu", kMillion},
    {"tr", kMillion},     {"million", kMillion}, {"ty", kBillion},    {"ti", kBillion},   {"billion", kBillion}};

const std::map<std::string, StatedUnit, std::less<>> kUnits{
    {"usd", {StatedUnit::Of::dollars, 1}},     {"dollars", {StatedUnit::Of::dollars, 1}}, {"dong", {StatedUnit::Of::dong, 1}},
    {"vnd", {StatedUnit::Of::dong, 1}},        {"d", {StatedUnit::Of::dong, 1}},          {"ha", {StatedUnit::Of::area, 10'000}},
    {"m2", {StatedUnit::Of::area, 1}},         {"m²", {StatedUnit::Of::area, 1}},         {"km2", {StatedUnit::Of::area, kMillion}},
    {"km²", {StatedUnit::Of::area, kMillion}}, {"nguoi", {StatedUnit::Of::persons, 1}},   {"persons", {StatedUnit::Of::persons, 1}}};

}  // namespace

std::optional<StatedUnit> statedUnit(std::string_view text) {
    std::optional<StatedUnit> unit;
    std::int64_t scale = 1;
    for (const std::string& word : allWordsOf(text)) {
        if (word == "1") {
            continue;  // of "1.000"
        }
        const auto scaled = kScales.find(word);
        const auto named = kUnits.find(word);
        if (scaled != kScales.end() && !unit && scale < kBillion) {
            scale *= scaled->second;
        } else if (named != kUnits.end() && !unit && (word != "d" || scale > 1)) {  // "(d)" numbers, "tr.đ" does not
            unit = named->second;
        } else {
            return std::nullopt;
        }
    }
    if (unit) {
        unit->scale *= scale;
    }
    return unit;
}

std::optional<StatedUnit> statedUnitInBrackets(std::string_view text) {
    for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const std::size_t close = text.find(')', open);
        if (const auto unit = statedUnit(text.substr(open + 1, close == std::string_view::npos ? close : close - open - 1))) {
            return unit;
        }
    }
    return std::nullopt;
}

std::optional<StatedUnit> statedUnitOf(UnitOfMeasure unit) {
    switch (unit) {
        case UnitOfMeasure::millionUsd:
            return StatedUnit{StatedUnit::Of::dollars, kMillion};
        case UnitOfMeasure::billionDong:
            return StatedUnit{StatedUnit::Of::dong, kBillion};
        case UnitOfMeasure::hectare:
            return StatedUnit{StatedUnit::Of::area, 10'000};
        case UnitOfMeasure::person:
            return StatedUnit{StatedUnit::Of::persons, 1};
        default:
            return std::nullopt;
    }
}

}  // namespace hopluu::workbook
