// The tab of the vote on the page of the scores: who may vote and how each took part, what was voted on, what decides, the count, the
// minutes.
#pragma once

#include "desktop/open_bloc.h"
#include "desktop/rows_model.h"
#include "engine/ballot_records.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVariantMap>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hopluu::desktop {

class BallotDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenBloc* bloc READ bloc WRITE setBloc NOTIFY changed)
    Q_PROPERTY(QStringList votes READ votes NOTIFY changed)               // those not withdrawn, "1. Bình xét …"
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY changed)  // of `votes`; -1: none
    Q_PROPERTY(bool hasBallot READ hasBallot NOTIFY changed)
    Q_PROPERTY(bool inConflict READ inConflict NOTIFY changed)               // nothing is changed until a version is taken
    Q_PROPERTY(hopluu::desktop::RowsModel* versions READ versions CONSTANT)  // who, differs: of a conflict
    // What stands in the record, and what is wrong with it: subject, date, begin, end, place, chair, secretary, remarks
    Q_PROPERTY(QVariantMap fields READ fields NOTIFY changed)
    Q_PROPERTY(QVariantMap problems READ problems NOTIFY changed)                  // of `fields`
    Q_PROPERTY(hopluu::desktop::RowsModel* voters READ voters CONSTANT)            // board, name, position, attendance, problem
    Q_PROPERTY(hopluu::desktop::RowsModel* nominations READ nominations CONSTANT)  // name, honour, inFavour … , outcome, isCarried, problem
    Q_PROPERTY(QString turnout READ turnout NOTIFY changed)
    Q_PROPERTY(QString missing READ missing NOTIFY changed)  // what the minutes still lack; empty: nothing
    Q_PROPERTY(QString numerator READ numerator NOTIFY changed)
    Q_PROPERTY(QString denominator READ denominator NOTIFY changed)
    Q_PROPERTY(QString thresholdProblem READ thresholdProblem NOTIFY changed)
    Q_PROPERTY(bool isStrict READ isStrict NOTIFY changed)
    Q_PROPERTY(int base READ base NOTIFY changed)
    Q_PROPERTY(bool isFinished READ isFinished NOTIFY changed)  // minutes can be made of it
    Q_PROPERTY(bool isWriting READ isWriting NOTIFY minutesChanged)
    Q_PROPERTY(bool hasMinutes READ hasMinutes NOTIFY minutesChanged)
    Q_PROPERTY(QUrl minutes READ minutes NOTIFY minutesChanged)  // as written last; empty: not yet
    Q_PROPERTY(QString problem READ problem NOTIFY minutesChanged)

public:
    explicit BallotDesk(QObject* parent = nullptr);

    [[nodiscard]] OpenBloc* bloc() const { return bloc_; }
    void setBloc(OpenBloc* bloc);
    [[nodiscard]] QStringList votes() const;
    [[nodiscard]] int current() const;
    void setCurrent(int current);
    [[nodiscard]] bool hasBallot() const { return view_.has_value(); }
    [[nodiscard]] bool inConflict() const { return view_ && view_->inConflict(); }
    [[nodiscard]] RowsModel* versions() { return &versions_; }
    [[nodiscard]] QVariantMap fields() const;
    [[nodiscard]] QVariantMap problems() const;
    [[nodiscard]] RowsModel* voters() { return &voters_; }
    [[nodiscard]] RowsModel* nominations() { return &nominations_; }
    [[nodiscard]] QString turnout() const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QString numerator() const { return view_ ? QString::number(view_->ballot().threshold.numerator) : QString(); }
    [[nodiscard]] QString denominator() const { return view_ ? QString::number(view_->ballot().threshold.denominator) : QString(); }
    [[nodiscard]] QString thresholdProblem() const { return problemAt("/threshold", true); }
    [[nodiscard]] bool isStrict() const { return view_ && view_->ballot().threshold.isStrict; }
    [[nodiscard]] int base() const { return view_ ? static_cast<int>(view_->ballot().threshold.base) : 0; }
    [[nodiscard]] bool isFinished() const { return view_ && view_->problems.empty() && !inConflict(); }
    [[nodiscard]] bool isWriting() const { return isWriting_; }
    [[nodiscard]] bool hasMinutes() const { return !minutes_.isEmpty(); }
    [[nodiscard]] QUrl minutes() const { return minutes_; }
    [[nodiscard]] QString problem() const { return problem_; }

    /// Of the period, by number, as last read; withdrawn ones too.
    [[nodiscard]] const std::vector<engine::BallotView>& recorded() const { return all_; }

    /// A new record under the next number, with every board as a voter.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void withdraw();
    /// Takes that version of a conflict. `key`: of `versions`.
    Q_INVOKABLE void take(const QString& key);
    /// As it is typed: a day and a time as people write them; also "numerator" and "denominator" of the threshold.
    Q_INVOKABLE void setField(const QString& field, const QString& typed);
    Q_INVOKABLE void setStrict(bool isStrict);
    Q_INVOKABLE void setBase(int base);
    Q_INVOKABLE void setVoter(int row, const QString& field, const QString& typed);
    Q_INVOKABLE void setAttendance(int row, int attendance);
    /// Another person of the same board, under this one.
    Q_INVOKABLE void addVoter(int row);
    Q_INVOKABLE void removeVoter(int row);
    Q_INVOKABLE void addNomination();
    Q_INVOKABLE void setNomination(int row, const QString& field, const QString& typed);
    Q_INVOKABLE void removeNomination(int row);
    Q_INVOKABLE void writeMinutes(const QUrl& file);

signals:
    void changed();
    void minutesChanged();

private:
    void read();
    void show();
    void showRows();
    void judge();
    [[nodiscard]] QString problemAt(const std::string& place, bool isFilled) const;
    void run(std::function<Checked<void>(engine::Workspace&)> work);
    void change(engine::BallotChange change);
    template <class T>
    void changeRow(std::vector<T> Ballot::*list, int row, const std::function<void(T&)>& change);
    template <class T>
    void removeRow(std::vector<T> Ballot::*list, int row);
    [[nodiscard]] const Campaign& campaign() const { return bloc_->snapshot()->setup.campaign; }
    [[nodiscard]] std::vector<const engine::BallotView*> standing() const;

    QPointer<OpenBloc> bloc_;
    std::vector<engine::BallotView> all_;     // of the period, as last read
    std::uint32_t number_ = 0;                // that is looked at
    std::optional<engine::BallotView> view_;  // with what was typed since it was read
    int unwritten_ = 0;                       // changes that the worker still has
    RowsModel versions_, voters_, nominations_;
    bool isWriting_ = false;
    QUrl minutes_;
    QString problem_;
};

}  // namespace hopluu::desktop
