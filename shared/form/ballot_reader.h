// The record of a vote as JSON, docs/spec/ballot.md.
#pragma once

#include "domain/ballot.h"
#include "domain/campaign.h"
#include "domain/result.h"

#include <string>
#include <string_view>

namespace hopluu {

/// Errors (all at once): those of the document, "ballot.schema"; "ballot.date", "ballot.times" (ends before it begins),
/// "ballot.unknown-unit", "ballot.duplicate-voter", "ballot.threshold" (above the whole), "ballot.threshold-whole" (more than all),
/// "ballot.too-many-votes" (more ballots than people who took part), "ballot.duplicate-nomination".
[[nodiscard]] Checked<Ballot> readBallot(std::string_view json, const Campaign& campaign);
/// One that is still being filled in: what is missing or does not fit together yet is let through; readBallot says what. Errors: those
/// of a document that is none, "ballot.schema" (wrong types or words, texts too long).
[[nodiscard]] Checked<Ballot> readBallotDraft(std::string_view json);
/// Reading it again gives the same.
[[nodiscard]] std::string writeBallot(const Ballot& ballot);

}  // namespace hopluu
