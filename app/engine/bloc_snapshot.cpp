#include "engine/bloc_snapshot.h"

#include "engine/bloc_years.h"
#include "engine/members.h"

#include <algorithm>
#include <utility>

namespace hopluu::engine {

namespace {

constexpr Topic kYearTopics[] = {Topic::cell, Topic::narrative, Topic::score, Topic::explanation, Topic::submission, Topic::attachment};

BoardStage stageOf(const BoardStanding& board) {
    const SubmissionState* state = board.submission.state();
    if (state == nullptr) {
        return board.heardAt == 0 ? BoardStage::notBegun : BoardStage::filling;
    }
    switch (state->step) {
        case SubmissionStep::submitted:
            return state->revision > 1 ? BoardStage::resubmitted : BoardStage::submitted;
        case SubmissionStep::returned:
            return BoardStage::returned;
        case SubmissionStep::accepted:
            break;
    }
    return BoardStage::accepted;
}

void countScores(const std::vector<Criterion>& criteria, const BoardYearContent& content, PartProgress& progress) {
    for (const auto& criterion : criteria) {
        if (!criterion.children.empty()) {
            countScores(criterion.children, content, progress);
        } else if (!criterion.bonus) {
            ++progress.asked;
            progress.done += content.scores.contains(criterion.code) ? 1 : 0;
        }
    }
}

PartProgress narrativeProgress(const BoardYearContent& content, const Form& form) {
    PartProgress progress;
    for (const auto& section : form.narrative) {
        if (!section.guidance.empty()) {
            const auto text = content.narrative.find(section.code);
            ++progress.asked;
            progress.done += text != content.narrative.end() && !text->second.empty() ? 1 : 0;
        }
    }
    return progress;
}

/// Fills one snapshot; each step leaves its error in `status_`, and those after it do nothing.
class BlocReader {
public:
    BlocReader(const Workspace& workspace, const PeriodSetup& setup) : workspace_(workspace), store_(workspace.store()) {
        bloc_.setup = setup;
        bloc_.readAt = workspace.now();
    }

    Result<BlocSnapshot> read() {
        take(memberDevices(workspace_), devices_);
        take(store_.conflicts(), conflicts_);
        for (const auto& member : bloc_.setup.campaign.members) {
            readBoard(member.id);
        }
        readTotals();
        if (!status_) {
            return fail(status_.error());
        }
        return std::move(bloc_);
    }

private:
    [[nodiscard]] const PeriodId& period() const { return bloc_.setup.campaign.period.id; }

    template <class T>
    void take(Result<T> result, T& into) {
        if (!status_) {
            return;
        }
        if (result) {
            into = std::move(*result);
        } else {
            status_ = fail(result.error());
        }
    }

    void readBoard(const UnitId& unit) {
        BoardStanding board;
        board.unit = unit;
        take(readContent(store_, period(), unit), board.content);
        take(readScores(store_, period(), unit, Topic::score), board.selfScores);
        take(readScores(store_, period(), unit, Topic::approvedScore), board.approvedScores);
        take(readSubmission(store_, period(), unit), board.submission);
        if (!status_) {
            return;
        }
        const Form& form = *bloc_.setup.form;
        board.completeness = completenessOf(board.content, form);
        board.annex = {board.completeness.complete + board.completeness.notYetAvailable, board.completeness.items};
        board.narrative = narrativeProgress(board.content, form);
        countScores(form.criteria, board.content, board.scores);
        const rules::Figures figures = figuresOf(board.content, bloc_.setup);
        board.lastYear = figures.lastYear;
        for (auto& finding : bloc_.setup.rules->check(unit, figures, RuleScope::board)) {
            const auto explained = board.content.explanations.find(finding.rule);
            board.findings.push_back({std::move(finding), explained == board.content.explanations.end() ? "" : explained->second});
        }
        readContact(board);
        board.stage = stageOf(board);
        take(readException(store_, period(), unit, bloc_.readAt), board.exception);
        bloc_.boards.push_back(std::move(board));
    }

    void readContact(BoardStanding& board) {
        for (const Topic topic : kYearTopics) {
            std::vector<Entry> entries;
            take(store_.entries(period(), board.unit, topic), entries);
            for (const auto& entry : entries) {
                const Operation& shown = *entry.contents.shown();
                if (isOfTheBoard(shown, board.unit)) {
                    board.heardAt = std::max(board.heardAt, shown.time.milliseconds());
                }
                if (const auto* file = std::get_if<AttachmentRecord>(&shown.body); file != nullptr && !file->removed) {
                    board.files.push_back({entry.address.item.text, *file});
                }
            }
        }
        for (const auto& conflict : conflicts_) {
            board.conflicts += conflict.address.period == period() && conflict.address.unit == board.unit ? 1 : 0;
        }
    }

    [[nodiscard]] bool isOfTheBoard(const Operation& operation, const UnitId& unit) const {
        const std::string device = toString(operation.id.device);
        return std::any_of(devices_.begin(), devices_.end(), [&](const auto& each) { return each.device == device && each.unit == unit; });
    }

    void readTotals() {
        BlocYears years;
        take(readBlocYears(workspace_, bloc_.setup), years);
        if (status_) {
            take(consolidate(years, bloc_.setup, Basis::accepted), bloc_.accepted);
            take(consolidate(std::move(years), bloc_.setup, Basis::everything), bloc_.everything);
        }
    }

    const Workspace& workspace_;
    const Store& store_;
    Status status_;
    BlocSnapshot bloc_;
    std::vector<MemberDevice> devices_;
    std::vector<Entry> conflicts_;
};

}  // namespace

std::uint32_t BoardStanding::criticalFindings() const {
    return static_cast<std::uint32_t>(std::count_if(
        findings.begin(), findings.end(), [](const ExplainedFinding& each) { return each.finding.critical && each.explanation.empty(); }));
}

const BoardStanding* BlocSnapshot::find(const UnitId& unit) const {
    const auto found = std::find_if(boards.begin(), boards.end(), [&](const BoardStanding& each) { return each.unit == unit; });
    return found == boards.end() ? nullptr : &*found;
}

const std::string& BlocSnapshot::lastDayOf(const BoardStanding& board) const {
    const std::string& deadline = setup.campaign.period.deadline;
    return board.exception && board.exception->until > deadline ? board.exception->until : deadline;
}

Result<BlocSnapshot> readBloc(const Workspace& workspace, const PeriodSetup& setup) {
    return BlocReader(workspace, setup).read();
}

}  // namespace hopluu::engine
