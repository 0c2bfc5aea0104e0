#include "engine/board_desk.h"

#include "domain/number_text.h"
#include "engine/board_errors.h"
#include "sync/receipt.h"
#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace hopluu::engine {

namespace {

/// With every text in NFC: keyboards give what they like.
Result<Body> normalized(Body body) {
    Status status;
    const auto mend = [&status](std::string& written) {
        auto normal = text::normalize(written);
        if (normal) {
            written = std::move(*normal);
        } else {
            status = fail(normal.error());
        }
    };
    if (auto* value = std::get_if<Value>(&body)) {
        mend(value->remark);
    } else if (auto* paragraph = std::get_if<ParagraphText>(&body)) {
        mend(paragraph->text);
    } else if (auto* score = std::get_if<Score>(&body)) {
        mend(score->remark);
    } else if (auto* explanation = std::get_if<Explanation>(&body)) {
        mend(explanation->text);
    }
    return status ? Result<Body>{std::move(body)} : Result<Body>{fail(status.error())};
}

/// The latest period of which the unit is a member; the latest of all when it never was. A board that has passed to another still opens its
/// last year.
Result<PeriodSetup> latestOf(const Workspace& workspace, const UnitId& unit) {
    auto latest = workspace.setup();
    if (!latest || latest->campaign.findMember(unit) != nullptr) {
        return latest;
    }
    auto periods = workspace.periods();
    if (!periods) {
        return fail(periods.error());
    }
    for (auto period = periods->rbegin(); period != periods->rend(); ++period) {
        auto setup = workspace.setup(*period);
        if (!setup || setup->campaign.findMember(unit) != nullptr) {
            return setup;
        }
    }
    return latest;
}

/// Whether a later period says that others have taken the board over.
Result<bool> hasPassedOn(const Workspace& workspace, const PeriodId& period, const UnitId& unit) {
    auto periods = workspace.periods();
    if (!periods) {
        return fail(periods.error());
    }
    if (periods->empty() || periods->back() == period) {
        return false;
    }
    auto latest = workspace.setup();
    return latest ? Result<bool>{latest->campaign.findClosed(unit) != nullptr} : fail(latest.error());
}

}  // namespace

Result<BoardDesk> BoardDesk::open(Workspace& workspace, const std::optional<PeriodId>& period, const UnitId& unit) {
    auto setup = period || unit == kBloc ? workspace.setup(period) : latestOf(workspace, unit);
    if (!setup) {
        return fail(setup.error());
    }
    if (unit != kBloc && setup->campaign.findMember(unit) == nullptr) {
        return fail(errors::unknownUnit(unit));
    }
    return BoardDesk(workspace, std::move(*setup), unit);
}

Result<std::vector<ExplainedFinding>> BoardDesk::findings() const {
    auto year = content();
    if (!year) {
        return fail(year.error());
    }
    std::vector<ExplainedFinding> result;
    for (auto& finding : setup_.rules->check(unit_, figuresOf(*year, setup_), RuleScope::board)) {
        const auto explained = year->explanations.find(finding.rule);
        result.push_back({std::move(finding), explained == year->explanations.end() ? "" : explained->second});
    }
    return result;
}

Status BoardDesk::requireOpen() const {
    if (unit_ == kBloc) {
        return {};  // the bloc's own text is written when the boards' years are closed
    }
    auto view = submission();
    if (!view) {
        return fail(view.error());
    }
    if (view->isAt(SubmissionStep::submitted)) {
        return fail(errors::underReview());
    }
    if (view->isAt(SubmissionStep::accepted)) {
        return fail(errors::alreadyAccepted());
    }
    auto passedOn = hasPassedOn(*workspace_, period(), unit_);
    if (!passedOn) {
        return fail(passedOn.error());
    }
    if (*passedOn) {
        return fail(errors::passedOn());
    }
    if (setup_.campaign.period.phase == PeriodPhase::open) {
        return {};
    }
    auto exception = readException(workspace_->store(), period(), unit_, workspace_->now());
    if (!exception) {
        return fail(exception.error());
    }
    if (!*exception) {
        return fail(errors::periodLocked(setup_.campaign.period.deadline));
    }
    return {};
}

Result<std::uint32_t> BoardDesk::record(const std::vector<Draft>& drafts) {
    if (auto open = requireOpen(); !open) {
        return fail(open.error());
    }
    auto written = workspace_->store().record(drafts);
    if (!written) {
        return fail(written.error());
    }
    return static_cast<std::uint32_t>(written->size());
}

Status BoardDesk::check(const Change& change) const {
    const Form& form = *setup_.form;
    if (unit_ == kBloc && change.topic != Topic::narrative) {
        return fail(errors::unknownItem(change.item));  // the bloc's figures are the sum of the boards'
    }
    switch (change.topic) {
        case Topic::cell:
            return form.findItem(change.item) == nullptr ? Status{fail(errors::unknownItem(change.item))} : Status{};
        case Topic::narrative:
            return form.findSection(change.item) == nullptr ? Status{fail(errors::unknownItem(change.item))} : Status{};
        case Topic::explanation: {
            const bool isKnown =
                std::any_of(form.rules.begin(), form.rules.end(), [&](const auto& rule) { return rule.code == change.item; });
            return isKnown ? Status{} : Status{fail(errors::unknownRule(change.item))};
        }
        case Topic::score: {
            const Criterion* found = form.findCriterion(change.item);
            if (found == nullptr) {
                return fail(errors::unknownItem(change.item));
            }
            const auto& points = std::get<Score>(change.body).points;
            const auto [low, high] = std::minmax({Decimal{}, found->maximum});  // a maximum below zero is a penalty
            if (points && (*points < low || *points > high)) {
                return fail(errors::scoreAboveMaximum(change.item, formatVietnameseExact(found->maximum), found->maximum.toString()));
            }
            return {};
        }
        default:
            return fail(errors::unknownItem(change.item));
    }
}

Result<std::uint32_t> BoardDesk::write(const std::vector<Change>& changes) {
    std::vector<Draft> drafts;
    for (const auto& change : changes) {
        if (auto checked = check(change); !checked) {
            return fail(checked.error());
        }
        auto body = normalized(change.body);
        if (!body) {
            return fail(body.error());
        }
        drafts.push_back({at(change.topic, change.item), std::move(*body)});
    }
    return record(drafts);
}

Status BoardDesk::set(const ItemCode& item, const Value& value) {
    return writeOne({Topic::cell, item, value});
}

Status BoardDesk::setScore(const ItemCode& criterion, const Score& score) {
    return writeOne({Topic::score, criterion, score});
}

Status BoardDesk::setNarrative(const ItemCode& section, const std::string& text) {
    return writeOne({Topic::narrative, section, ParagraphText{text}});
}

Status BoardDesk::explain(const ItemCode& rule, const std::string& text) {
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
        return fail(errors::emptyExplanation());
    }
    return writeOne({Topic::explanation, rule, Explanation{text}});
}

Status BoardDesk::restore(const Operation& earlier) {
    const bool isContent = earlier.address.topic == Topic::cell || earlier.address.topic == Topic::narrative ||
                           earlier.address.topic == Topic::score || earlier.address.topic == Topic::explanation;
    if (!isContent || earlier.address != at(earlier.address.topic, earlier.address.item)) {
        return fail(errors::unknownItem(earlier.address.item));
    }
    return writeOne({earlier.address.topic, earlier.address.item, earlier.body});
}

Result<ImportOutcome> BoardDesk::import(const BoardYearContent& content) {
    std::vector<Draft> drafts;
    for (const auto& [item, value] : content.cells) {
        drafts.push_back({at(Topic::cell, item), value});
    }
    for (const auto& [criterion, score] : content.scores) {
        auto before = workspace_->store().read(at(Topic::score, criterion));
        if (!before) {
            return fail(before.error());
        }
        Score taken{score.points, score.remark, {}};
        if (before->shown() != nullptr) {  // the file says nothing of evidence
            taken.evidence = std::get<Score>(before->shown()->body).evidence;
        }
        drafts.push_back({at(Topic::score, criterion), std::move(taken)});
    }
    for (const auto& [section, text] : content.narrative) {
        drafts.push_back({at(Topic::narrative, section), ParagraphText{text}});
    }
    for (const auto& [rule, text] : content.explanations) {
        drafts.push_back({at(Topic::explanation, rule), Explanation{text}});
    }
    auto changed = record(drafts);
    if (!changed) {
        return fail(changed.error());
    }
    return ImportOutcome{static_cast<std::uint32_t>(drafts.size()), *changed};
}

Result<Operation> BoardDesk::submit() {
    auto year = content();
    if (!year) {
        return fail(year.error());
    }
    if (year->cells.empty()) {
        return fail(errors::emptyYear());
    }
    auto found = findings();
    if (!found) {
        return fail(found.error());
    }
    auto conflicts = workspace_->store().conflicts();
    if (!conflicts) {
        return fail(conflicts.error());
    }
    for (const auto& conflict : *conflicts) {
        if (conflict.address.period == period() && conflict.address.unit == unit_) {
            return fail(errors::undecidedConflict(conflict.address.item));
        }
    }
    std::vector<BilingualText> open;
    for (const auto& [finding, explanation] : *found) {
        if (finding.critical && explanation.empty()) {
            open.push_back(finding.sentence);
        }
    }
    if (!open.empty()) {
        return fail(errors::criticalFindings(open));
    }
    auto before = submission();
    auto summary = sync::summarise(workspace_->store(), period(), unit_);
    if (!before || !summary) {
        return fail(!before ? before.error() : summary.error());
    }
    SubmissionState state;
    state.revision = before->state() == nullptr ? 1 : before->state()->revision + 1;
    state.contentHash = summary->hash;
    if (auto openPeriod = requireOpen(); !openPeriod) {
        return fail(openPeriod.error());
    }
    auto written = workspace_->store().record(std::vector<Draft>{{at(Topic::submission, {}), state}});
    if (!written) {
        return fail(written.error());
    }
    return written->front();
}

}  // namespace hopluu::engine
