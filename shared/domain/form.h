// One published, immutable version of the form that all boards of the bloc fill for a period.
// Read from JSON by form/form_reader.h, which refuses a wrong one with every error listed; what is here is already valid.
#pragma once

#include "domain/bilingual_text.h"
#include "domain/decimal.h"
#include "domain/identifiers.h"
#include "domain/unit_of_measure.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hopluu {

enum class Ownership : std::uint8_t { none, fdi, ddi };  // whole / foreign direct investment / domestic
enum class Measure : std::uint8_t { flow, stock };       // of the year / as of a date, also cumulative

/// One cell that a board fills: a row of the printed table.
struct FormItem {
    ItemCode code;  // "capital_new.fdi"
    Ownership ownership = Ownership::none;
    BilingualText label;  // the row's own words: "Số khu", "FDI"; the group's name stands above
    UnitOfMeasure unit = UnitOfMeasure::zone;
    bool whole = false;              // counts: no fraction is accepted
    int inputDecimals = 0;           // at most so many decimals are accepted, 0 to 6
    int annexDecimals = 0;           // decimals in the printed annex
    int textDecimals = 0;            // decimals in a sentence of the report
    bool needsEconomicZone = false;  // "not applicable" for a board without one
};

/// A numbered row group of the annex, 1 to 21.
struct IndicatorGroup {
    std::string number;  // as printed: "8"
    ItemCode code;       // "capital_new"
    BilingualText name;
    Measure measure = Measure::flow;
    std::vector<FormItem> items;
};

/// A figure computed from cells, never typed: FDI + DDI of persons, USD converted at the period's rate.
struct DerivedItem {
    ItemCode code;  // "labour.total"
    BilingualText name;
    UnitOfMeasure unit = UnitOfMeasure::zone;
    std::string expression;  // in the language of rules/expression.h
    int annexDecimals = 0;
    int textDecimals = 0;
};

struct Criterion {
    ItemCode code;       // "III.2"
    std::string number;  // as printed
    BilingualText name;
    Decimal maximum;       // points; for a parent, the sum of its children
    bool assumed = false;  // not legible in the source of 2022: a plausible reconstruction
    bool bonus = false;    // adds to, or if `maximum` is negative takes from, the 100
    std::vector<Criterion> children;
};

struct NarrativeSection {
    ItemCode code;       // "II.2.1.1"
    std::string number;  // as printed: "2.1.1"
    int level = 1;       // 1: "I.", 2: "1.", 3: "1.1.", 4: "1.1.1."
    BilingualText title;
    BilingualText guidance;   // what a board is asked to write; empty for a heading without text
    std::string reportDraft;  // the leader's draft, Vietnamese, paragraphs by "\n", figures bound as "{capital_new.fdi}"
};

enum class RuleOperator : std::uint8_t {
    equal,
    notEqual,
    greater,
    greaterOrEqual,
    less,
    lessOrEqual,
    compulsoryPair,
    exclusivePair,
};
enum class MissingStrategy : std::uint8_t { skipIfAnyMissing, skipIfAllMissing, neverSkip };
enum class Importance : std::uint8_t { low, medium, high };
enum class RuleScope : std::uint8_t { board = 1, total = 2, boardAndTotal = 3 };

struct RuleSide {
    std::string expression;     // rules/expression.h
    BilingualText description;  // "tổng vốn đăng ký (hàng 11)"
    MissingStrategy missing = MissingStrategy::skipIfAnyMissing;
};

struct ValidationRule {
    ItemCode code;  // "capital_total_fdi_is_sum"
    BilingualText name;
    BilingualText instruction;  // what to do, in plain words
    Importance importance = Importance::medium;
    bool critical = false;  // blocks submission until fixed or explained
    RuleScope scope = RuleScope::board;
    RuleSide left;
    RuleOperator op = RuleOperator::equal;
    RuleSide right;
    bool toleratesRounding = true;  // half a unit of the last printed decimal for each addend
};

struct Form {
    std::string id;  // "bqlkcn-dbsh"
    int version = 1;
    std::string year;  // the year it was published for
    BilingualText title;
    std::vector<IndicatorGroup> groups;
    std::vector<DerivedItem> derived;
    std::vector<Criterion> criteria;
    std::vector<NarrativeSection> narrative;
    std::vector<ValidationRule> rules;

    /// Null when there is no such item.
    [[nodiscard]] const FormItem* findItem(const ItemCode& code) const;
    [[nodiscard]] const IndicatorGroup* groupOf(const ItemCode& code) const;
    [[nodiscard]] const DerivedItem* findDerived(const ItemCode& code) const;
    [[nodiscard]] const Criterion* findCriterion(const ItemCode& code) const;
    [[nodiscard]] const NarrativeSection* findSection(const ItemCode& code) const;
    /// All items in printed order.
    [[nodiscard]] std::vector<const FormItem*> items() const;
};

}  // namespace hopluu
