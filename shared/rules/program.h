// An expression once parsed: instructions for a stack, operands before their operator. Evaluation, rounding tolerance and the
// shape of a printed side are three readings of the same list, none of them recursive.
#pragma once

#include "domain/identifiers.h"
#include "rules/rational.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hopluu::rules {

enum class Action : std::uint8_t {
    constant,
    item,
    lastYearItem,
    rate,
    add,
    subtract,
    multiply,
    divide,
    negate,
    absolute,
    minimum,
    maximum,
    sum,
    billionDong,
};

struct Instruction {
    Action action = Action::constant;
    std::uint16_t index = 0;      // item, lastYearItem: into Program::items or lastYearItems
    std::uint16_t arguments = 0;  // taken from the stack
    Rational constant;
};

struct Program {
    std::vector<Instruction> instructions;
    std::vector<ItemCode> items;  // each once, in the order of first mention
    std::vector<ItemCode> lastYearItems;
    bool usesRate = false;
};

}  // namespace hopluu::rules
