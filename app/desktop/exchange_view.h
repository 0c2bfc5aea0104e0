// What a person is shown of the exchange: from what has happened to sentences. Pure functions.
#pragma once

#include "desktop/rows_model.h"
#include "desktop/tone.h"
#include "engine/exchange_standing.h"
#include "engine/wording.h"
#include "engine/year_snapshot.h"

#include <optional>
#include <vector>

namespace hopluu::desktop {

struct ExchangeHeadline {
    BilingualText text;
    BilingualText detail;  // why, and what can be done
    Tone tone = kNeutral;
    bool operator==(const ExchangeHeadline&) const = default;
};

/// Never "up to date" after an error, whatever stood before it.
[[nodiscard]] ExchangeHeadline headlineOf(const engine::ExchangeStanding& standing, const engine::YearSnapshot& year);

/// The five states, each with a count and a time. Values: label, count, time, tone, detail.
[[nodiscard]] std::vector<RowsModel::Row> stepRows(const engine::ExchangeStanding& standing, const engine::YearSnapshot& year,
                                                   engine::Language language);
/// What needs a person, place by place. Values: title, detail, page, item, tone, and how many places the row stands for.
[[nodiscard]] std::vector<RowsModel::Row> needRows(const engine::ExchangeStanding& standing, const engine::YearSnapshot& year,
                                                   engine::Language language);
/// The number beside "Cần xử lý", wherever it stands.
[[nodiscard]] std::size_t placesIn(const std::vector<RowsModel::Row>& needs);
/// What to do about the last attempt's error; the log has it as it was, with its place.
[[nodiscard]] BilingualText remedyOf(const engine::ExchangeStanding& standing);
/// Newest first. Values: when, text, remedy, tone.
[[nodiscard]] std::vector<RowsModel::Row> logRows(const engine::ExchangeStanding& standing, engine::Language language);

}  // namespace hopluu::desktop
