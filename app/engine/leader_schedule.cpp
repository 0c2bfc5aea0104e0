// Until when the boards may write: all of them, or one.
#include "domain/calendar.h"
#include "engine/board_errors.h"
#include "engine/leader_desk.h"
#include "engine/leader_errors.h"
#include "form/campaign_reader.h"
#include "sync/roles.h"

namespace hopluu::engine {

namespace {

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

PeriodPhase phaseFor(PeriodPhase now, Lock lock) {
    if (lock == Lock::open) {
        return PeriodPhase::open;
    }
    return now == PeriodPhase::open ? PeriodPhase::locked : now;  // consolidated and published are locked too
}

}  // namespace

Status LeaderDesk::setDeadline(const std::optional<PeriodId>& period, const std::string& isoDate, std::optional<Lock> lock) {
    auto setup = workspace_->setup(period);
    if (!setup) {
        return fail(setup.error());
    }
    if (!parseIsoDate(isoDate)) {
        return fail(errors::badDate(isoDate));
    }
    Campaign& campaign = setup->campaign;
    campaign.period.deadline = isoDate;
    if (lock) {
        campaign.period.phase = phaseFor(campaign.period.phase, *lock);
    }
    return record({{campaign.period.id, kBloc, Topic::campaign, {}}, CampaignDocument{writeCampaign(campaign), campaign.period.phase}});
}

Status LeaderDesk::grantException(const std::optional<PeriodId>& period, const UnitId& unit, const std::string& untilDate,
                                  const std::string& reason) {
    auto setup = workspace_->setup(period);
    if (!setup) {
        return fail(setup.error());
    }
    if (setup->campaign.findMember(unit) == nullptr) {
        return fail(errors::unknownUnit(unit));
    }
    if (!parseIsoDate(untilDate)) {
        return fail(errors::badDate(untilDate));
    }
    const LockException exception{untilDate, reason};
    if (!sync::isStillGranted(exception, workspace_->now())) {
        return fail(errors::pastDate(untilDate));
    }
    if (isBlank(reason)) {
        return fail(errors::reasonNeeded());
    }
    return record({{setup->campaign.period.id, unit, Topic::lockException, {}}, exception});
}

Status LeaderDesk::withdrawException(const std::optional<PeriodId>& period, const UnitId& unit, const std::string& reason) {
    auto setup = workspace_->setup(period);
    if (!setup) {
        return fail(setup.error());
    }
    const PeriodId& id = setup->campaign.period.id;
    auto running = readException(workspace_->store(), id, unit, workspace_->now());
    if (!running) {
        return fail(running.error());
    }
    if (!*running) {
        return fail(errors::noException(unit));
    }
    if (isBlank(reason)) {
        return fail(errors::reasonNeeded());
    }
    // A grant is a last day; one that is over grants nothing any more.
    const std::string yesterday = writeIsoDate(dayInVietnam(workspace_->now()) - std::chrono::days{1});
    return record({{id, unit, Topic::lockException, {}}, LockException{yesterday, reason}});
}

}  // namespace hopluu::engine
