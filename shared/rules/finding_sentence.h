// The sentence of a finding: what the two sides say and how they disagree, for someone who has never seen a rule.
#pragma once

#include "domain/form.h"
#include "rules/side_print.h"

#include <optional>

namespace hopluu::rules {

struct SentenceSide {
    BilingualText description;  // "tổng vốn đăng ký FDI (hàng 11)"
    std::optional<Decimal> value;
    PrintStyle style;
    BilingualText whyMissing;  // pairs only: {"chưa nhập", "is not entered"}
    bool missingCountsAsZero = false;
};

[[nodiscard]] BilingualText findingSentence(RuleOperator op, const SentenceSide& left, const SentenceSide& right, Decimal difference);

/// For figures beyond what can be computed with.
[[nodiscard]] BilingualText tooLargeSentence(const BilingualText& leftDescription, const BilingualText& rightDescription);

}  // namespace hopluu::rules
