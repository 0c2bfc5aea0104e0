// What is said of a vote, while it is filled in and after it is counted.
#pragma once

#include "domain/ballot.h"
#include "domain/bilingual_text.h"
#include "rules/ballot_result.h"

namespace hopluu::engine {

/// "8/11 phiếu đồng ý (72,73%), cần 8: thông qua."
[[nodiscard]] BilingualText outcomeText(const Nomination& nomination, const rules::NominationResult& result);
/// "11 người có quyền bỏ phiếu: 9 có mặt, 1 bằng văn bản, 1 vắng."
[[nodiscard]] BilingualText turnoutText(const Ballot& ballot);
/// "Còn thiếu: ngày họp, họ tên của 3 người." Both empty: nothing is missing.
[[nodiscard]] BilingualText missingText(const Ballot& ballot);

}  // namespace hopluu::engine
