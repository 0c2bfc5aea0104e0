// The minutes of a vote as an official document: BIÊN BẢN after Decree 30/2020/NĐ-CP, Appendix III, form 1.10.
#pragma once

#include "domain/ballot.h"
#include "domain/campaign.h"
#include "domain/result.h"
#include "report/report.h"

namespace hopluu::report {

/// Number and signatures are blank slots. The same input gives the same bytes. Errors: "report.io".
[[nodiscard]] Result<FileBytes> makeMinutes(const Campaign& campaign, const Ballot& ballot);

}  // namespace hopluu::report
