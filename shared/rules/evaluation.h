// Runs a Program over figures that have been looked up already. The meaning is docs/spec/expressions.md.
#pragma once

#include "domain/unit_of_measure.h"
#include "domain/value.h"
#include "rules/expression.h"
#include "rules/program.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hopluu::rules {

/// What a cell offers to arithmetic.
struct Operand {
    ValueState state = ValueState::notEntered;
    Decimal number;

    [[nodiscard]] static Operand of(const Value* value);
    [[nodiscard]] static Operand of(const Decimal* base);
    [[nodiscard]] bool isNumber() const { return state == ValueState::number; }
    /// "None arose" is an answer, and counts as zero beside a number.
    [[nodiscard]] bool isMissing() const { return !isNumber() && state != ValueState::noneArose; }
};

enum class Fault : std::uint8_t { none, divisionByZero, overflow };

struct Evaluated {
    Fault fault = Fault::none;
    std::optional<Rational> value;  // nullopt: missing
};

class Evaluator {
public:
    /// `items` and `lastYear` are in the order of the program's lists.
    [[nodiscard]] Evaluated run(const Program& program, std::span<const Operand> items, std::span<const Operand> lastYear,
                                const std::optional<ExchangeRate>& rate, MissingAs missingAs);

private:
    using Entry = std::optional<Rational>;

    [[nodiscard]] Entry resolve(const Operand& operand) const;
    void apply(const Instruction& instruction);
    void combine(const Instruction& instruction);
    void select(const Instruction& instruction);
    void sum(const Instruction& instruction);
    void push(std::optional<Rational> value);
    [[nodiscard]] std::span<const Entry> arguments(const Instruction& instruction) const;
    void replaceArguments(const Instruction& instruction, Entry result);

    std::vector<Entry> stack_;  // kept between runs, so that a rule book does not allocate for each rule
    Entry noneAroseAs_;
    Entry missingAs_;
    Fault fault_ = Fault::none;
};

/// million USD -> billion dong is a thousandth of dong per USD.
[[nodiscard]] Rational billionDongPerMillionUsd(const ExchangeRate& rate);

}  // namespace hopluu::rules
