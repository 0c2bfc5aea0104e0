// The page of the scores on the leader's laptop: who comes before whom, and one board's criteria with what it gave itself, what the leader
// gives it, the difference, what proves it and why.
#pragma once

#include "desktop/open_bloc.h"
#include "desktop/rows_model.h"
#include "engine/bloc_scores.h"

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>

#include <optional>
#include <vector>

namespace hopluu::desktop {

class AppraisalDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenBloc* bloc READ bloc WRITE setBloc NOTIFY changed)
    // The order
    Q_PROPERTY(hopluu::desktop::RowsModel* boards READ boards CONSTANT)  // key: the unit; rank, name, self, appraised, difference, standing
    Q_PROPERTY(bool isBySelf READ isBySelf WRITE setBySelf NOTIFY changed)  // else by the appraised scores
    Q_PROPERTY(QString orderText READ orderText NOTIFY changed)             // what the order goes by, and what it lacks
    // The board that is looked at
    Q_PROPERTY(QString unit READ unit WRITE setUnit NOTIFY changed)
    Q_PROPERTY(QString unitName READ unitName NOTIFY changed)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed)          // its self-scores that are not appraised
    Q_PROPERTY(QString selfTotal READ selfTotal NOTIFY changed)  // these three empty: there is none
    Q_PROPERTY(QString appraisedTotal READ appraisedTotal NOTIFY changed)
    Q_PROPERTY(QString difference READ difference NOTIFY changed)
    Q_PROPERTY(QString progress READ progress NOTIFY changed)  // how many criteria are appraised, how many wait
    /// Rows: key (the criterion), number, name, depth, isLeaf, maximum, self, appraised, difference, evidence (how many), standing, isWrong
    Q_PROPERTY(hopluu::desktop::RowsModel* criteria READ criteria CONSTANT)
    // The criterion that is looked at
    Q_PROPERTY(QString criterion READ criterion WRITE choose NOTIFY criterionChanged)
    Q_PROPERTY(int criterionRow READ criterionRow NOTIFY criterionChanged)
    Q_PROPERTY(QString place READ place NOTIFY criterionChanged)  // unit and criterion in one
    Q_PROPERTY(QString title READ title NOTIFY criterionChanged)
    Q_PROPERTY(QString selfRemark READ selfRemark NOTIFY criterionChanged)
    Q_PROPERTY(QString remark READ remark NOTIFY criterionChanged)
    Q_PROPERTY(bool isAppraised READ isAppraised NOTIFY criterionChanged)
    Q_PROPERTY(bool isLeaf READ isLeaf NOTIFY criterionChanged)
    Q_PROPERTY(hopluu::desktop::RowsModel* evidence READ evidence CONSTANT)  // key: "cell:…" or "file:<hash>"; name, detail

public:
    explicit AppraisalDesk(QObject* parent = nullptr);

    [[nodiscard]] OpenBloc* bloc() const { return bloc_; }
    void setBloc(OpenBloc* bloc);
    [[nodiscard]] RowsModel* boards() { return &boards_; }
    [[nodiscard]] bool isBySelf() const { return rankedBy() == engine::RankedBy::self; }
    void setBySelf(bool isBySelf);
    [[nodiscard]] QString orderText() const;
    [[nodiscard]] QString unit() const;
    void setUnit(const QString& unit);
    [[nodiscard]] QString unitName() const;
    [[nodiscard]] int waiting() const;
    [[nodiscard]] QString selfTotal() const;
    [[nodiscard]] QString appraisedTotal() const;
    [[nodiscard]] QString difference() const;
    [[nodiscard]] QString progress() const;
    [[nodiscard]] RowsModel* criteria() { return &criteria_; }
    [[nodiscard]] QString criterion() const;
    [[nodiscard]] int criterionRow() const;
    [[nodiscard]] QString place() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString selfRemark() const;
    [[nodiscard]] QString remark() const;
    [[nodiscard]] bool isAppraised() const;
    [[nodiscard]] bool isLeaf() const;
    [[nodiscard]] RowsModel* evidence() { return &evidence_; }

    Q_INVOKABLE void choose(const QString& criterion);
    /// The next or the one before that is given points.
    Q_INVOKABLE void step(int by);
    /// What is wrong with these points, as they are typed; empty: nothing.
    Q_INVOKABLE [[nodiscard]] QString problemOf(const QString& criterion, const QString& typed) const;
    /// Empty: takes the points back. Wrong ones are not written.
    Q_INVOKABLE void setPoints(const QString& criterion, const QString& typed);
    /// `place`: as it was when the remark was begun; by now another criterion may be looked at.
    Q_INVOKABLE void setRemark(const QString& place, const QString& remark);
    /// Gives the board what it gave itself wherever nothing is appraised yet.
    Q_INVOKABLE void takeOver();

signals:
    void changed();
    void criterionChanged();

private:
    void show();
    void showBoards();
    void showCriteria();
    void showEvidence();
    void write(const UnitId& unit, const ItemCode& criterion, const std::optional<Decimal>& points, const std::string& remark);
    [[nodiscard]] engine::RankedBy rankedBy() const;
    [[nodiscard]] const engine::BoardScores* boardOf(const UnitId& unit) const;
    [[nodiscard]] const engine::BoardScores* board() const { return boardOf(unit_); }
    [[nodiscard]] const engine::AppraisedCriterion* rowOf(const UnitId& unit, const ItemCode& criterion) const;
    [[nodiscard]] const engine::AppraisedCriterion* row(const ItemCode& criterion) const { return rowOf(unit_, criterion); }
    [[nodiscard]] const engine::AppraisedCriterion* chosen() const { return row(criterion_); }
    [[nodiscard]] std::vector<const engine::CitedFile*> filesOf(const ItemCode& criterion) const;
    [[nodiscard]] QString points(const std::optional<Decimal>& value) const;
    [[nodiscard]] QString signedPoints(const std::optional<Decimal>& value) const;
    [[nodiscard]] QString standingOf(const engine::BoardScores& board) const;
    [[nodiscard]] QString standingOf(const engine::AppraisedCriterion& row) const;

    QPointer<OpenBloc> bloc_;
    OpenBloc::Snapshot snapshot_;  // what `scores_` points into
    std::vector<engine::BoardScores> scores_;
    std::optional<engine::RankedBy> wanted_;  // nullopt: nobody has chosen
    UnitId unit_;
    ItemCode criterion_;
    RowsModel boards_, criteria_, evidence_;
};

}  // namespace hopluu::desktop
