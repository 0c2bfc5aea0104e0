// What only the leader's laptop has beside its OpenYear: all boards' years and their totals, and a way to act on them.
#pragma once

#include "desktop/open_year.h"
#include "desktop/tone.h"
#include "engine/bloc_snapshot.h"
#include "engine/leader_desk.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include <functional>
#include <memory>
#include <utility>

namespace hopluu::desktop {

class OpenBloc : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Program.bloc")
    Q_PROPERTY(hopluu::desktop::OpenYear* year READ year CONSTANT)
    // What waits for the leader, for the list of pages
    Q_PROPERTY(int waiting READ waiting NOTIFY changed)    // submissions that nobody has judged
    Q_PROPERTY(int missing READ missing NOTIFY changed)    // boards that have not submitted, or not again after a return
    Q_PROPERTY(int boards READ boards NOTIFY changed)      // all of them
    Q_PROPERTY(int accepted READ accepted NOTIFY changed)  // of these

public:
    using Snapshot = std::shared_ptr<const engine::BlocSnapshot>;

    OpenBloc(OpenYear& year, Snapshot snapshot, QObject* parent = nullptr);

    /// Never null. A new one comes with `changed`, which also says that the language is another.
    [[nodiscard]] Snapshot snapshot() const { return snapshot_; }
    [[nodiscard]] OpenYear* year() const { return &year_; }
    [[nodiscard]] QString say(const BilingualText& text) const { return year_.say(text); }
    /// The board's official name, and the one at the head of its column; its code when it is no member.
    [[nodiscard]] QString nameOf(const UnitId& unit) const;
    [[nodiscard]] QString shortNameOf(const UnitId& unit) const;
    [[nodiscard]] int waiting() const;
    [[nodiscard]] int missing() const;
    [[nodiscard]] int boards() const { return static_cast<int>(snapshot_->boards.size()); }
    [[nodiscard]] int accepted() const;

    using Act = std::function<Status(engine::LeaderDesk&)>;
    /// On the worker's thread; then everything is read again. What fails is told in a notice unless `then` is given, which hears of it on
    /// the window's thread.
    void act(Act act, OpenYear::Then then = {});

signals:
    void changed();

private:
    void yearChanged();
    void read();

    OpenYear& year_;
    Snapshot snapshot_;
    OpenYear::Snapshot seen_;  // of the year, when the bloc was last read
    bool isReading_ = false, wantsAgain_ = false;
};

[[nodiscard]] Tone toneOf(engine::BoardStage stage);

/// On the worker's thread, once the desk is open. Errors: those of engine::readBloc.
[[nodiscard]] Result<OpenBloc::Snapshot> readBlocSnapshot(OpenStore& store);

}  // namespace hopluu::desktop
