// The leader's own scores beside the boards'.
#include "domain/number_text.h"
#include "engine/board_errors.h"
#include "engine/leader_desk.h"
#include "text/unicode.h"

#include <algorithm>

namespace hopluu::engine {

namespace {

Result<BoardScores> readBoardScores(const Store& store, const PeriodSetup& setup, const UnitId& unit) {
    auto self = readScores(store, setup.campaign.period.id, unit, Topic::score);
    auto appraised = readScores(store, setup.campaign.period.id, unit, Topic::approvedScore);
    if (!self || !appraised) {
        return fail(!self ? self.error() : appraised.error());
    }
    return boardScores(*setup.form, unit, *self, *appraised);
}

Status checkPoints(const Criterion& criterion, const Decimal& points) {
    const auto [low, high] = std::minmax({Decimal{}, criterion.maximum});  // a maximum below zero is a penalty
    if (points < low || points > high) {
        return fail(errors::scoreAboveMaximum(criterion.code, formatVietnameseExact(criterion.maximum), criterion.maximum.toString()));
    }
    return {};
}

}  // namespace

Status LeaderDesk::setApprovedScore(const std::optional<PeriodId>& period, const UnitId& unit, const ItemCode& criterion,
                                    const std::optional<Decimal>& points, const std::string& remark) {
    auto setup = workspace_->setup(period);
    if (!setup) {
        return fail(setup.error());
    }
    if (setup->campaign.findMember(unit) == nullptr) {
        return fail(errors::unknownUnit(unit));
    }
    const Criterion* found = setup->form->findCriterion(criterion);
    if (found == nullptr) {
        return fail(errors::unknownItem(criterion));
    }
    Score score;
    if (points) {
        if (auto checked = checkPoints(*found, *points); !checked) {
            return checked;
        }
        auto written = text::normalize(remark);
        if (!written) {
            return fail(written.error());
        }
        score = {points, std::move(*written), {}};
    }
    return record({{setup->campaign.period.id, unit, Topic::approvedScore, criterion}, std::move(score)});
}

Result<std::uint32_t> LeaderDesk::takeOverSelfScores(const std::optional<PeriodId>& period, const UnitId& unit) {
    auto setup = workspace_->setup(period);
    if (!setup) {
        return fail(setup.error());
    }
    if (setup->campaign.findMember(unit) == nullptr) {
        return fail(errors::unknownUnit(unit));
    }
    auto scores = readBoardScores(workspace_->store(), *setup, unit);
    if (!scores) {
        return fail(scores.error());
    }
    std::vector<Draft> drafts;
    for (auto& [criterion, score] : waitingScores(*scores)) {
        if (auto checked = checkPoints(*setup->form->findCriterion(criterion), *score.points); !checked) {
            return fail(checked.error());
        }
        drafts.push_back({{setup->campaign.period.id, unit, Topic::approvedScore, criterion}, score});
    }
    if (!drafts.empty()) {
        if (auto written = workspace_->store().record(drafts); !written) {
            return fail(written.error());
        }
    }
    return static_cast<std::uint32_t>(drafts.size());
}

Result<LeaderDesk::Scored> LeaderDesk::scores(const std::optional<PeriodId>& period) const {
    auto setup = workspace_->setup(period);
    if (!setup) {
        return fail(setup.error());
    }
    Scored scored{std::move(*setup), {}};
    for (const auto& member : scored.setup.campaign.members) {
        auto board = readBoardScores(workspace_->store(), scored.setup, member.id);
        if (!board) {
            return fail(board.error());
        }
        scored.boards.push_back(std::move(*board));
    }
    return scored;
}

}  // namespace hopluu::engine
