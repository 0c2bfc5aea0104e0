// From a workbook to what a board would take over: a preview that changes nothing. docs/spec/workbook.md.
#pragma once

#include "domain/campaign.h"
#include "domain/form.h"
#include "domain/result.h"
#include "rules/rule_book.h"
#include "workbook/annex_layout.h"
#include "workbook/sheet.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::workbook {

/// What "1.234" means in this file, once the person has said so.
enum class SeparatorReading : std::uint8_t {
    grouping,  // 1234
    decimal    // 1,234
};

/// The answers to what the preview asks.
struct ImportChoices {
    std::optional<std::string> sheet;
    std::optional<std::uint32_t> column;
    std::optional<SeparatorReading> separator;
    bool takesUnverified = false;  // also what Excel computed and nothing here can check
};

/// How far a figure may be trusted that Excel has computed: what the file holds is what it computed last, perhaps before the last change.
enum class Computed : std::uint8_t {
    typed,       // no formula
    verified,    // a rule of the form says the same
    unverified,  // nothing to compare with: taken only when the person says so
    stale        // a rule of the form says otherwise: not taken
};

struct ImportRow {
    ItemCode item;
    Value value;
    std::string source;   // "Phụ lục!E12"
    std::string written;  // as it stands in the file
    MatchedBy by = MatchedBy::name;
    Computed computed = Computed::typed;
    bool isTaken = true;
};

struct UnmatchedRow {
    std::string source;
    std::string text;
};

struct SheetChoice {
    std::string name;
    std::uint32_t items = 0;  // recognised there
};

struct ImportPreview {
    std::string sheet;  // the one that was read; empty: none looks like the annex, `errors` says so
    std::vector<SheetChoice> sheets;
    bool needsSheet = false;  // several are as likely; nothing is read before one is chosen
    std::vector<ValueColumn> columns;
    std::optional<std::uint32_t> column;  // nullopt: `needsColumn`
    bool needsColumn = false;
    std::vector<std::string> ambiguous;  // "Phụ lục!E12: 1.234"; not empty without `choices.separator`: to be asked
    std::vector<ImportRow> rows;         // in the order of the sheet
    std::vector<UnmatchedRow> unmatched;
    std::vector<ItemCode> missing;           // items of the form that stand nowhere in the sheet
    Errors errors;                           // every one, with its cell as place
    std::map<std::string, ItemCode> itemAt;  // what the cells hold that errors name, as far as that is known
};

struct ImportContext {
    const Form& form;
    const rules::RuleBook& rules;
    const Period& period;
    const UnitId& unit;
    const std::map<ItemCode, Value>& present;  // what the board has now
    const std::map<ItemCode, Decimal>& lastYear;
};

/// Rows are found by code, then by name; sheet and column by their headings, or asked for. Nothing is decided by position.
[[nodiscard]] ImportPreview previewImport(const Workbook& workbook, const ImportContext& context, const ImportChoices& choices);

}  // namespace hopluu::workbook
