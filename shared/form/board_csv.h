// A board's year as CSV, docs/spec/board-csv.md: for import, export and the sample campaign. Rows are found by code, never by position.
//
// Columns: period,unit,part,code,row,indicator,ownership,measure,value,state,finality,remark
//   part: annex | score | narrative | explanation; for narrative and explanation `value` is the text.
//   value: canonical ("1234.5") or Vietnamese ("1.234,5") number, or empty, or "-" (none arose).
//   state: empty (follows from value) or one of code(ValueState); finality: final | estimate, empty means final.
// Reading accepts a BOM, CRLF, and ';' or tab as delimiter; text in Windows-1252/1258 bytes is refused with what to do.
#pragma once

#include "domain/form.h"
#include "domain/identifiers.h"
#include "domain/result.h"
#include "domain/value.h"

#include <map>
#include <string>
#include <string_view>

namespace hopluu {

struct BoardCsvScore {
    Decimal points;
    std::string remark;
    bool operator==(const BoardCsvScore&) const = default;
};

struct BoardYearContent {
    PeriodId period;
    UnitId unit;
    std::map<ItemCode, Value> cells;
    std::map<ItemCode, BoardCsvScore> scores;
    std::map<ItemCode, std::string> narrative;
    std::map<ItemCode, std::string> explanations;
    bool operator==(const BoardYearContent&) const = default;
};

/// `fileName` is only for the places of errors ("ha-noi.csv:12"). At most 8 MB and 20,000 rows.
/// Errors (all at once): "csv.not-utf8", "csv.header", "csv.truncated" (an open quote at the end), "csv.column-count", "csv.other-unit",
/// "csv.other-period", "csv.unknown-code", "csv.duplicate-row", "csv.number" (with the reading asked for when ambiguous),
/// "csv.too-large-number", "csv.not-whole", "csv.too-many-decimals", "csv.state", "csv.remark-needed" (not yet available without a remark),
/// "csv.score-above-maximum", "csv.too-large" and the rest of docs/spec/board-csv.md.
/// A cell that is not entered and has no remark is left out of `cells`.
[[nodiscard]] Checked<BoardYearContent> readBoardCsv(std::string_view bytes, std::string_view fileName, const Form& form,
                                                     const PeriodId& period, const UnitId& unit);
/// UTF-8 with BOM (so that Excel reads it right), CRLF, canonical numbers, every item of the form in printed order.
[[nodiscard]] std::string writeBoardCsv(const BoardYearContent& content, const Form& form);

/// What a single typed cell goes through, the same as one CSV row: Vietnamese or canonical number, "-", state words; checked against the
/// item. The remark that "not yet available" needs is the caller's to ask for. Errors: as above, without a place.
[[nodiscard]] Result<Value> readCell(std::string_view text, const FormItem& item);

}  // namespace hopluu
