// The state of one cell. Five things that e-mailed spreadsheets confuse are kept apart here:
// not entered (empty), a number (zero among them), none arose (printed "-"), not applicable, not yet available.
#pragma once

#include "domain/decimal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hopluu {

enum class ValueState : std::uint8_t {
    notEntered = 0,       // empty: incomplete
    number = 1,           // a figure, zero included: complete
    noneArose = 2,        // "-": nothing of the kind happened in the period: complete
    notApplicable = 3,    // the board has no such thing (no economic zone): complete
    notYetAvailable = 4,  // promised for later: needs a remark, counted on its own
};

/// "not_entered", "number", "none_arose", "not_applicable", "not_yet_available".
[[nodiscard]] std::string_view code(ValueState state);
[[nodiscard]] std::optional<ValueState> valueStateFromCode(std::string_view code);

enum class Finality : std::uint8_t {
    final = 0,     // chính thức
    estimate = 1,  // ước
};

struct Value {
    ValueState state = ValueState::notEntered;
    Decimal number;  // zero unless state is `number`
    Finality finality = Finality::final;
    std::string remark;  // NFC, may be empty

    [[nodiscard]] static Value of(Decimal number, Finality finality = Finality::final, std::string remark = {});
    [[nodiscard]] static Value inState(ValueState state, std::string remark = {});

    [[nodiscard]] bool isNumber() const { return state == ValueState::number; }
    /// Complete for the check list: a number, none arose, or not applicable.
    [[nodiscard]] bool isComplete() const;

    bool operator==(const Value&) const = default;
};

}  // namespace hopluu
