#include "desktop/open_year.h"

#include "desktop/notices.h"
#include "desktop/preferences.h"
#include "desktop/qt_text.h"
#include "journal/operation_codec.h"

#include <QCoreApplication>

#include <algorithm>

namespace hopluu::desktop {

namespace {

constexpr std::size_t kMostSteps = 500;

Error changedMeanwhile() {
    return {"desktop.changed-meanwhile",
            {"Không hoàn tác được: chỗ này đã có người sửa sau đó.", "Cannot be undone: somebody has changed it since."},
            {"Xem lịch sử của ô hoặc mục đó để lấy lại giá trị cũ.", "Its history shows the older values, and can restore them."},
            ""};
}

}  // namespace

void onWindowThread(std::function<void()> call) {
    if (QCoreApplication* program = QCoreApplication::instance()) {
        QMetaObject::invokeMethod(program, std::move(call), Qt::QueuedConnection);
    }
}

Result<OpenYear::Snapshot> readSnapshot(OpenStore& store, bool reopen) {
    if (!store.desk || reopen) {
        auto member = store.workspace.membership();
        if (!member) {
            return fail(member.error());
        }
        auto desk = engine::BoardDesk::open(store.workspace, std::nullopt, member->unit);
        if (!desk) {
            return fail(desk.error());
        }
        store.desk.emplace(std::move(*desk));
    }
    auto year = engine::readYear(store.workspace, *store.desk);
    if (!year) {
        return fail(year.error());
    }
    return std::make_shared<const engine::YearSnapshot>(std::move(*year));
}

OpenYear::OpenYear(std::shared_ptr<OpenStore> store, Worker& worker, Preferences& preferences, Notices& notices, Snapshot snapshot,
                   QObject* parent)
    : QObject(parent),
      store_(std::move(store)),
      worker_(worker),
      preferences_(preferences),
      notices_(notices),
      file_(store_->workspace.file()),
      snapshot_(std::move(snapshot)) {
    connect(&preferences_, &Preferences::languageChanged, this, &OpenYear::changed);
    connect(&preferences_, &Preferences::languageChanged, this, &OpenYear::undoChanged);
}

engine::Language OpenYear::language() const {
    return preferences_.wording();
}

QString OpenYear::say(const BilingualText& text) const {
    return qt(engine::say(text, language()));
}

QString OpenYear::blocName() const {
    return say({snapshot_->setup.campaign.blocName, snapshot_->setup.campaign.blocNameEn});
}

QString OpenYear::unitName() const {
    if (snapshot_->unit == kBloc) {
        return blocName();
    }
    const MemberUnit* unit = snapshot_->setup.campaign.findMember(snapshot_->unit);
    return unit == nullptr ? qt(snapshot_->unit.text) : say({unit->name, unit->nameEn.empty() ? unit->name : unit->nameEn});
}

QString OpenYear::person() const {
    return qt(snapshot_->member.person);
}

QString OpenYear::year() const {
    return qt(snapshot_->setup.campaign.period.year);
}

QString OpenYear::deadline() const {
    return qt(engine::dateText(snapshot_->lastDay(), language()));
}

QString OpenYear::closedBecause() const {
    return snapshot_->closedBecause ? say(snapshot_->closedBecause->message) : QString();
}

int OpenYear::openFindings() const {
    const auto& all = snapshot_->findings;
    return static_cast<int>(std::count_if(
        all.begin(), all.end(), [](const engine::ExplainedFinding& each) { return each.finding.critical && each.explanation.empty(); }));
}

int OpenYear::blocking() const {
    return isWritable() ? openFindings() + conflicts() + (snapshot_->content.cells.empty() ? 1 : 0) : 0;
}

std::vector<engine::Change> OpenYear::asTheyStand(const std::vector<engine::Change>& changes) const {
    std::vector<engine::Change> before;
    for (const auto& change : changes) {
        const engine::Written* written = snapshot_->find(change.topic, change.item);
        before.push_back({change.topic, change.item, written != nullptr ? written->contents.shown()->body : emptyBody(change.topic)});
    }
    return before;
}

bool OpenYear::stillStands(const std::vector<engine::Change>& changes) const {
    return asTheyStand(changes) == changes;
}

void OpenYear::write(std::vector<engine::Change> changes, const BilingualText& label, Then then) {
    Step step{label, asTheyStand(changes), std::move(changes)};
    perform(std::move(step), Kind::edit, std::move(then));
}

void OpenYear::undo() {
    if (!canUndo()) {
        return;
    }
    Step step = std::move(undo_.back());
    undo_.pop_back();
    emit undoChanged();
    if (!stillStands(step.after)) {
        notices_.tell(changedMeanwhile());
        return;
    }
    std::swap(step.before, step.after);
    perform(std::move(step), Kind::undo, {});
}

void OpenYear::redo() {
    if (!canRedo()) {
        return;
    }
    Step step = std::move(redo_.back());
    redo_.pop_back();
    emit undoChanged();
    if (!stillStands(step.before)) {
        notices_.tell(changedMeanwhile());
        return;
    }
    perform(std::move(step), Kind::redo, {});
}

void OpenYear::perform(Step step, Kind kind, Then then) {
    struct Outcome {
        Status status;
        Snapshot fresh;
    };
    auto work = [changes = step.after](OpenStore& store) {
        Outcome outcome;
        if (auto written = store.desk->write(changes); !written) {
            outcome.status = fail(written.error());
        }
        // Read again also after an error: what was refused may have happened because the year was closed meanwhile.
        auto fresh = readSnapshot(store, false);
        if (fresh) {
            outcome.fresh = std::move(*fresh);
        } else if (outcome.status) {
            outcome.status = fail(fresh.error());
        }
        return outcome;
    };
    ask(this, std::move(work), [this, step = std::move(step), kind, then = std::move(then)](Outcome outcome) mutable {
        done(outcome.status, std::move(outcome.fresh), std::move(step), kind, then);
    });
}

void OpenYear::done(const Status& status, Snapshot fresh, Step step, Kind kind, const Then& then) {
    if (status) {
        notices_.settle("store.");  // the disk takes what is written again
    }
    if (status && kind == Kind::undo) {
        std::swap(step.before, step.after);
        redo_.push_back(std::move(step));
    } else if (status) {
        if (kind == Kind::edit) {
            redo_.clear();
        }
        if (undo_.size() == kMostSteps) {
            undo_.erase(undo_.begin());
        }
        undo_.push_back(std::move(step));
    }
    if (fresh) {
        take(std::move(fresh));
    }
    emit undoChanged();
    if (then) {
        then(status);
    } else if (!status) {
        notices_.tell(status.error());
    }
}

void OpenYear::take(Snapshot fresh) {
    snapshot_ = std::move(fresh);
    emit changed();
}

void OpenYear::reload() {
    ask(
        this, [](OpenStore& store) { return readSnapshot(store, true); },
        [this](Result<Snapshot> fresh) {
            if (fresh) {
                take(std::move(*fresh));
                emit undoChanged();
            } else {
                notices_.tell(fresh.error());
            }
        });
}

}  // namespace hopluu::desktop
