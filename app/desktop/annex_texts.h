// What each row of the annex says: figures in the reader's way of writing them, states in words, and the one sign that matters most.
#pragma once

#include "desktop/annex_rows.h"
#include "form/board_csv.h"

#include <QString>

#include <vector>

namespace hopluu::desktop {

struct AnnexTexts;
class OpenYear;

[[nodiscard]] std::vector<AnnexTexts> annexTexts(const std::vector<AnnexRow>& rows, const OpenYear& year, const BoardYearContent& content);

/// Of a row that is all of its group: the group's name, with the row's own words behind a colon when it has any.
[[nodiscard]] QString aloneName(const AnnexRow& row, const OpenYear& year);
/// "Không phát sinh", "Số ước": a state as the state column and its menu call it.
[[nodiscard]] QString stateWords(const Value& value);
/// The number as it is written, and that it is an estimate; without a number the state.
[[nodiscard]] QString valueWords(const Value& value, const QString& number);

}  // namespace hopluu::desktop
