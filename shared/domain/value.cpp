#include "domain/value.h"

#include <array>
#include <utility>

namespace hopluu {

namespace {
constexpr std::array<std::string_view, 5> kCodes{"not_entered", "number", "none_arose", "not_applicable", "not_yet_available"};
}

std::string_view code(ValueState state) {
    return kCodes[static_cast<std::size_t>(state)];
}

std::optional<ValueState> valueStateFromCode(std::string_view code) {
    for (std::size_t index = 0; index < kCodes.size(); ++index) {
        if (kCodes[index] == code) {
            return static_cast<ValueState>(index);
        }
    }
    return std::nullopt;
}

Value Value::of(Decimal number, Finality finality, std::string remark) {
    return {ValueState::number, number, finality, std::move(remark)};
}

Value Value::inState(ValueState state, std::string remark) {
    return {state, {}, Finality::final, std::move(remark)};
}

bool Value::isComplete() const {
    return state == ValueState::number || state == ValueState::noneArose || state == ValueState::notApplicable;
}

}  // namespace hopluu
