// What the bloc leader does: publish the form and the period, invite, review, return, accept, adjust, consolidate, report.
#pragma once

#include "consolidation/consolidation.h"
#include "domain/result.h"
#include "engine/bloc_scores.h"
#include "engine/bloc_years.h"
#include "engine/board_year.h"
#include "engine/report_material.h"
#include "engine/workspace.h"
#include "report/report.h"
#include "sync/invitation_file.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::engine {

enum class Lock : std::uint8_t { open, locked };

/// Where one board stands, for the leader's list.
struct BoardRow {
    UnitId unit;
    std::string name;
    Completeness completeness;
    SubmissionView submission;
    std::uint32_t findings = 0, criticalFindings = 0, unexplained = 0;
};

class LeaderDesk {
public:
    /// Errors: "leader.not-leader" when this laptop did not join as the leader's, those of Workspace::membership.
    [[nodiscard]] static Result<LeaderDesk> open(Workspace& workspace);

    /// Journals a form and a period's dated facts after checking both. Errors: all those of the readers; "leader.form-published"
    /// (this version exists with other contents: publish a new version), "leader.form-mismatch" (the campaign names another form).
    [[nodiscard]] Checked<PeriodId> publish(const std::string& formJson, const std::string& campaignJson);
    /// An invitation for one laptop of a unit, valid for `days` (1 to 365). Errors: "board.unknown-unit", "leader.days".
    [[nodiscard]] Result<sync::InvitationFile> invite(const PeriodId& period, const UnitId& unit, int days);
    /// For another laptop of the leader's: `period` gives the bloc's name.
    [[nodiscard]] Result<sync::InvitationFile> inviteLeader(const PeriodId& period, int days);

    [[nodiscard]] Result<std::vector<BoardRow>> list(const std::optional<PeriodId>& period) const;
    /// Also after an acceptance, when something turns out to be wrong.
    /// Errors: "leader.reason-needed", "leader.nothing-to-judge" (not submitted), "board.unknown-item" for a cell that is not in the form.
    [[nodiscard]] Status returnSubmission(const std::optional<PeriodId>& period, const UnitId& unit, const std::string& reason,
                                          const std::vector<ItemCode>& cells);
    /// Errors: "leader.nothing-to-judge", "leader.content-changed" (what is here is not what was submitted: synchronise first).
    [[nodiscard]] Status accept(const std::optional<PeriodId>& period, const UnitId& unit);
    /// Errors: "leader.reason-needed", "board.unknown-item".
    [[nodiscard]] Status adjust(const std::optional<PeriodId>& period, const ItemCode& item, Decimal amount, const std::string& reason);
    /// Takes a correction back: it stays in the journal, marked. Errors: "leader.unknown-adjustment".
    [[nodiscard]] Status withdrawAdjustment(const OperationId& adjustment);
    /// The deadline of all boards, and whether they may still write (nullopt: as before). Journals the period's facts anew, all else as it
    /// stands there. Errors: "leader.date". A deadline that is over is allowed: it may be a correction.
    [[nodiscard]] Status setDeadline(const std::optional<PeriodId>& period, const std::string& isoDate, std::optional<Lock> lock);
    /// Lets one board write and submit to the end of that day, locked or not; again for another day. Errors: "leader.date",
    /// "leader.date-past", "leader.reason-needed", "board.unknown-unit".
    [[nodiscard]] Status grantException(const std::optional<PeriodId>& period, const UnitId& unit, const std::string& untilDate,
                                        const std::string& reason);
    /// Takes it back. What the board has written meanwhile stays. Errors: "leader.no-exception" when none runs.
    [[nodiscard]] Status withdrawException(const std::optional<PeriodId>& period, const UnitId& unit, const std::string& reason);
    /// The bloc's own score beside the board's; without points: it is taken back, and the remark with it.
    /// Errors: "board.unknown-unit", "board.unknown-item", "board.score-above-maximum".
    [[nodiscard]] Status setApprovedScore(const std::optional<PeriodId>& period, const UnitId& unit, const ItemCode& criterion,
                                          const std::optional<Decimal>& points, const std::string& remark);
    /// Gives the board what it gave itself wherever nothing is appraised yet; tells how many. Errors: "board.unknown-unit".
    [[nodiscard]] Result<std::uint32_t> takeOverSelfScores(const std::optional<PeriodId>& period, const UnitId& unit);
    /// All members' in their order. They point into the form that the workspace holds.
    struct Scored {
        PeriodSetup setup;
        std::vector<BoardScores> boards;
    };
    [[nodiscard]] Result<Scored> scores(const std::optional<PeriodId>& period) const;
    [[nodiscard]] Status setNarrative(const std::optional<PeriodId>& period, const ItemCode& section, const std::string& text);

    struct Consolidated {
        PeriodSetup setup;
        consolidation::Consolidation result;
    };
    [[nodiscard]] Result<Consolidated> consolidate(const std::optional<PeriodId>& period, Basis basis,
                                                   consolidation::Comparison comparison = consolidation::Comparison::asReported) const;
    /// Errors: those of readReport, report::writeReport and report::fillTemplate.
    [[nodiscard]] Checked<std::vector<report::WrittenFile>> report(const std::optional<PeriodId>& period, Basis basis,
                                                                   const std::filesystem::path& folder, const ReportWishes& wishes) const;

private:
    explicit LeaderDesk(Workspace& workspace) : workspace_(&workspace) {}
    [[nodiscard]] Status record(Draft draft);
    [[nodiscard]] Result<sync::InvitationFile> makeInvitation(const Campaign& campaign, const MemberUnit& member, Role role, int days);
    /// The operation that made the state, when that is one of these.
    [[nodiscard]] Result<Operation> submissionAt(const PeriodId& period, const UnitId& unit,
                                                 std::initializer_list<SubmissionStep> steps) const;

    Workspace* workspace_;
};

}  // namespace hopluu::engine
