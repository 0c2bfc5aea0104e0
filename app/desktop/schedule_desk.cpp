#include "desktop/schedule_desk.h"

#include "desktop/notices.h"
#include "desktop/qt_text.h"
#include "desktop/while_seen.h"
#include "engine/typed_date.h"

#include <utility>

namespace hopluu::desktop {

void ScheduleDesk::setBloc(OpenBloc* bloc) {
    if (bloc == bloc_) {
        return;
    }
    bloc_ = bloc;
    followWhileSeen(bloc_, *this, [this] { emit changed(); });
    emit changed();
}

QString ScheduleDesk::deadline() const {
    return bloc_ ? bloc_->year()->deadline() : QString();
}

bool ScheduleDesk::isLocked() const {
    return bloc_ && bloc_->snapshot()->setup.campaign.period.phase != PeriodPhase::open;
}

void ScheduleDesk::setUnit(const QString& unit) {
    if (unit != unit_) {
        unit_ = unit;
        emit changed();
    }
}

QString ScheduleDesk::unitName() const {
    return bloc_ && !unit_.isEmpty() ? bloc_->nameOf(UnitId{utf8(unit_)}) : QString();
}

const engine::BoardStanding* ScheduleDesk::board() const {
    return bloc_ ? bloc_->snapshot()->find(UnitId{utf8(unit_)}) : nullptr;
}

QString ScheduleDesk::granted() const {
    const engine::BoardStanding* standing = board();
    return standing != nullptr && standing->exception ? qt(engine::dateText(standing->exception->until, bloc_->year()->language()))
                                                      : QString();
}

QString ScheduleDesk::grantedBecause() const {
    const engine::BoardStanding* standing = board();
    return standing != nullptr && standing->exception ? qt(standing->exception->reason) : QString();
}

void ScheduleDesk::setDeadline(const QString& day, bool isLocked) {
    act([date = engine::isoFromTyped(utf8(day)), isLocked](
            engine::LeaderDesk& leader) { return leader.setDeadline({}, date, isLocked ? engine::Lock::locked : engine::Lock::open); },
        {"Đã ghi hạn nộp mới; các Ban thấy sau lần gửi và nhận tới.",
         "The new deadline is written; the boards see it after the next exchange."});
}

void ScheduleDesk::grant(const QString& day, const QString& reason) {
    act([date = engine::isoFromTyped(utf8(day)), unit = UnitId{utf8(unit_)},
         why = utf8(reason.trimmed())](engine::LeaderDesk& leader) { return leader.grantException({}, unit, date, why); },
        {"Đã ghi hạn riêng; Ban ấy thấy sau lần gửi và nhận tới.",
         "The board's own deadline is written; it sees it after the next exchange."});
}

void ScheduleDesk::withdraw(const QString& reason) {
    act([unit = UnitId{utf8(unit_)},
         why = utf8(reason.trimmed())](engine::LeaderDesk& leader) { return leader.withdrawException({}, unit, why); },
        {"Ban ấy trở lại hạn chung.", "The board follows the common deadline again."});
}

void ScheduleDesk::forgetProblem() {
    complain({});
}

void ScheduleDesk::act(OpenBloc::Act act, const BilingualText& news) {
    if (!bloc_) {
        return;
    }
    bloc_->act(std::move(act), [this, news](const Status& status) {
        if (!bloc_) {
            return;
        }
        if (!status) {
            return complain(bloc_->say(status.error().message) + QLatin1Char(' ') + bloc_->say(status.error().remedy));
        }
        forgetProblem();
        bloc_->year()->notices().tell(news);
        emit done();
    });
}

void ScheduleDesk::complain(const QString& problem) {
    if (problem != problem_) {
        problem_ = problem;
        emit problemChanged();
    }
}

}  // namespace hopluu::desktop
