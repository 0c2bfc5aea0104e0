#include "desktop/open_bloc.h"

#include "desktop/notices.h"
#include "desktop/qt_text.h"

#include <algorithm>

namespace hopluu::desktop {

namespace {

template <class Is>
int countBoards(const engine::BlocSnapshot& bloc, Is is) {
    return static_cast<int>(std::count_if(bloc.boards.begin(), bloc.boards.end(), is));
}

}  // namespace

Tone toneOf(engine::BoardStage stage) {
    switch (stage) {
        case engine::BoardStage::accepted:
            return kConfirmed;
        case engine::BoardStage::submitted:
        case engine::BoardStage::resubmitted:
            return kInformation;
        case engine::BoardStage::returned:
            return kWarning;
        case engine::BoardStage::notBegun:
        case engine::BoardStage::filling:
            break;
    }
    return kNeutral;
}

Result<OpenBloc::Snapshot> readBlocSnapshot(OpenStore& store) {
    auto bloc = engine::readBloc(store.workspace, store.desk->setup());
    if (!bloc) {
        return fail(bloc.error());
    }
    return std::make_shared<const engine::BlocSnapshot>(std::move(*bloc));
}

OpenBloc::OpenBloc(OpenYear& year, Snapshot snapshot, QObject* parent)
    : QObject(parent), year_(year), snapshot_(std::move(snapshot)), seen_(year.snapshot()) {
    connect(&year_, &OpenYear::changed, this, &OpenBloc::yearChanged);
}

QString OpenBloc::nameOf(const UnitId& unit) const {
    const MemberUnit* member = snapshot_->setup.campaign.findMember(unit);
    return member == nullptr ? qt(unit.text) : say({member->name, member->nameEn.empty() ? member->name : member->nameEn});
}

QString OpenBloc::shortNameOf(const UnitId& unit) const {
    const MemberUnit* member = snapshot_->setup.campaign.findMember(unit);
    return qt(member == nullptr ? unit.text : member->shortName);
}

int OpenBloc::waiting() const {
    return countBoards(*snapshot_, [](const auto& board) { return board.waitsForLeader(); });
}

int OpenBloc::missing() const {
    return countBoards(*snapshot_, [](const auto& board) { return board.stage < engine::BoardStage::submitted; });
}

int OpenBloc::accepted() const {
    return countBoards(*snapshot_, [](const auto& board) { return board.stage == engine::BoardStage::accepted; });
}

void OpenBloc::act(Act act, OpenYear::Then then) {
    auto work = [act = std::move(act)](OpenStore& store) {
        auto desk = engine::LeaderDesk::open(store.workspace);
        return desk ? act(*desk) : Status{fail(desk.error())};
    };
    year_.ask(this, std::move(work), [this, then = std::move(then)](const Status& status) {
        year_.reload();  // also after an error: what was refused may be so because something has changed
        if (then) {
            then(status);
        } else if (!status) {
            year_.notices().tell(status.error());
        }
    });
}

void OpenBloc::yearChanged() {
    if (year_.snapshot() == seen_) {
        emit changed();  // only the language
    } else {
        read();
    }
}

void OpenBloc::read() {
    wantsAgain_ = isReading_;
    if (isReading_) {
        return;
    }
    isReading_ = true;
    seen_ = year_.snapshot();
    year_.ask(this, readBlocSnapshot, [this](Result<Snapshot> fresh) {
        isReading_ = false;
        if (fresh) {
            snapshot_ = std::move(*fresh);
            emit changed();
        } else {
            year_.notices().tell(fresh.error());
        }
        if (wantsAgain_) {
            read();
        }
    });
}

}  // namespace hopluu::desktop
