// Start here: one board's year, open on this laptop. What the pages show is the snapshot; what they change goes through `write`.
// The disk is only touched on the worker's thread; everything else here belongs to the window's.
#pragma once

#include "desktop/worker.h"
#include "domain/result.h"
#include "engine/wording.h"
#include "engine/year_snapshot.h"

#include <QtQml/qqmlregistration.h>
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace hopluu::desktop {

class Notices;
class Preferences;

/// `call` is made when the window's thread comes to it; not at all once the program has ended.
void onWindowThread(std::function<void()> call);

/// What lives on the worker's thread.
struct OpenStore {
    engine::Workspace workspace;
    std::optional<engine::BoardDesk> desk = {};  // nullopt: nothing has come from the leader yet
};

class OpenYear : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Program")
    Q_PROPERTY(QString blocName READ blocName NOTIFY changed)
    Q_PROPERTY(QString unitName READ unitName NOTIFY changed)
    Q_PROPERTY(QString person READ person NOTIFY changed)
    Q_PROPERTY(QString year READ year NOTIFY changed)
    Q_PROPERTY(QString deadline READ deadline NOTIFY changed)  // as it is written
    Q_PROPERTY(bool isWritable READ isWritable NOTIFY changed)
    // What waits for somebody, for the list of pages
    Q_PROPERTY(int emptyCells READ emptyCells NOTIFY changed)
    Q_PROPERTY(int openFindings READ openFindings NOTIFY changed)  // critical, neither mended nor explained
    Q_PROPERTY(int blocking READ blocking NOTIFY changed)          // what must be done before the year can be submitted
    Q_PROPERTY(int conflicts READ conflicts NOTIFY changed)
    Q_PROPERTY(int unsent READ unsent NOTIFY changed)  // saved on this laptop only
    Q_PROPERTY(int refused READ refused NOTIFY changed)
    Q_PROPERTY(QString closedBecause READ closedBecause NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY undoChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY undoChanged)
    Q_PROPERTY(QString undoText READ undoText NOTIFY undoChanged)  // what would be undone
    Q_PROPERTY(QString redoText READ redoText NOTIFY undoChanged)

public:
    using Snapshot = std::shared_ptr<const engine::YearSnapshot>;

    OpenYear(std::shared_ptr<OpenStore> store, Worker& worker, Preferences& preferences, Notices& notices, Snapshot snapshot,
             QObject* parent = nullptr);

    // --- What is there ----------------------------------------------------------------------------------------------------
    /// Never null. A new one comes with `changed`; the old one stays good for whoever holds it.
    [[nodiscard]] Snapshot snapshot() const { return snapshot_; }
    [[nodiscard]] const Form& form() const { return *snapshot_->setup.form; }
    [[nodiscard]] Preferences& preferences() const { return preferences_; }
    [[nodiscard]] Notices& notices() const { return notices_; }
    [[nodiscard]] engine::Language language() const;
    [[nodiscard]] QString say(const BilingualText& text) const;
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }

    [[nodiscard]] QString blocName() const;
    [[nodiscard]] QString unitName() const;
    [[nodiscard]] QString person() const;
    [[nodiscard]] QString year() const;
    [[nodiscard]] QString deadline() const;
    [[nodiscard]] bool isWritable() const { return !snapshot_->closedBecause; }
    [[nodiscard]] QString closedBecause() const;
    [[nodiscard]] int emptyCells() const { return static_cast<int>(snapshot_->completeness.notEntered); }
    [[nodiscard]] int openFindings() const;
    [[nodiscard]] int blocking() const;
    [[nodiscard]] int conflicts() const { return static_cast<int>(snapshot_->conflicts.size()); }
    [[nodiscard]] int unsent() const { return static_cast<int>(snapshot_->counts.local); }
    [[nodiscard]] int refused() const { return static_cast<int>(snapshot_->refused.size()); }

    // --- Changing it ------------------------------------------------------------------------------------------------------
    using Then = std::function<void(const Status&)>;
    /// Journals the changes in one transaction and reads the year again. `label`: what it was, for "Undo …". What fails is told in a
    /// notice unless `then` is given, which hears of it on the window's thread.
    void write(std::vector<engine::Change> changes, const BilingualText& label, Then then = {});
    /// Writes back what stood there before the last change, as a new operation. What somebody else has changed since is left alone.
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    [[nodiscard]] bool canUndo() const { return !undo_.empty() && isWritable(); }
    [[nodiscard]] bool canRedo() const { return !redo_.empty() && isWritable(); }
    [[nodiscard]] QString undoText() const { return undo_.empty() ? QString() : say(undo_.back().label); }
    [[nodiscard]] QString redoText() const { return redo_.empty() ? QString() : say(redo_.back().label); }

    /// Reads the year again, for example after an exchange; the form as well when it or the period's facts have changed.
    Q_INVOKABLE void reload();

    /// `work(OpenStore&)` on the worker's thread, then `then(its result)` on the window's, unless `receiver` has gone by then.
    template <class Work, class Then>
    void ask(QObject* receiver, Work work, Then then) {
        worker_.post([store = store_, receiver = QPointer<QObject>(receiver), work = std::move(work), then = std::move(then)]() mutable {
            auto answer = std::make_shared<decltype(work(*store))>(work(*store));
            onWindowThread([receiver, then = std::move(then), answer]() mutable {
                if (receiver) {
                    then(std::move(*answer));
                }
            });
        });
    }

signals:
    void changed();
    void undoChanged();

private:
    struct Step {
        BilingualText label;
        std::vector<engine::Change> before, after;
    };
    enum class Kind { edit, undo, redo };

    void perform(Step step, Kind kind, Then then);
    void done(const Status& status, Snapshot fresh, Step step, Kind kind, const Then& then);
    [[nodiscard]] std::vector<engine::Change> asTheyStand(const std::vector<engine::Change>& changes) const;
    [[nodiscard]] bool stillStands(const std::vector<engine::Change>& changes) const;
    void take(Snapshot fresh);

    std::shared_ptr<OpenStore> store_;
    Worker& worker_;
    Preferences& preferences_;
    Notices& notices_;
    std::filesystem::path file_;
    Snapshot snapshot_;
    std::vector<Step> undo_, redo_;
};

/// On the worker's thread: opens the desk of the unit that this laptop joined for when it is not open or its form is out of date, and
/// reads the year.
[[nodiscard]] Result<OpenYear::Snapshot> readSnapshot(OpenStore& store, bool reopen);

}  // namespace hopluu::desktop
