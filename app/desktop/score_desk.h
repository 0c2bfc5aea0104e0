// The self-score's page: the criteria with sums, and for the one that is chosen its remark, evidence and history.
#pragma once

#include "desktop/figure_choices.h"
#include "desktop/open_year.h"
#include "desktop/rows_model.h"
#include "engine/attachments.h"
#include "engine/bloc_scores.h"
#include "engine/score_sheet.h"

#include <QtQml/qqmlregistration.h>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <vector>

namespace hopluu::desktop {

class ScoreDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(hopluu::desktop::OpenYear* year READ year WRITE setYear NOTIFY yearChanged)
    /// Rows: key (the criterion), number, name, depth, isLeaf, isBonus, maximum, points, sum, standing, isWrong, evidence (how many),
    /// remark, appraised, difference
    Q_PROPERTY(hopluu::desktop::RowsModel* criteria READ criteria CONSTANT)
    Q_PROPERTY(QString current READ current WRITE choose NOTIFY currentChanged)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentChanged)
    Q_PROPERTY(QString title READ title NOTIFY currentChanged)
    Q_PROPERTY(QString note READ note NOTIFY currentChanged)  // of the criterion: its maximum, whether it was made out of a damaged source
    Q_PROPERTY(QString remark READ remark NOTIFY currentChanged)
    Q_PROPERTY(bool isLeaf READ isLeaf NOTIFY currentChanged)
    Q_PROPERTY(bool hasPoints READ hasPoints NOTIFY currentChanged)
    /// Rows: key ("cell:…" or "file:<hash>"), name, detail
    Q_PROPERTY(hopluu::desktop::RowsModel* evidence READ evidence CONSTANT)
    /// Rows: key, text, person, when, standing, isShown
    Q_PROPERTY(hopluu::desktop::RowsModel* history READ history CONSTANT)
    Q_PROPERTY(hopluu::desktop::FigureChoices* figures READ figures CONSTANT)
    Q_PROPERTY(QString totalText READ totalText NOTIFY sheetChanged)      // "93,5/100"
    Q_PROPERTY(QString outsideText READ outsideText NOTIFY sheetChanged)  // bonus and penalty; empty when the form has none
    Q_PROPERTY(QString progress READ progress NOTIFY sheetChanged)        // "Đã chấm 8/17 tiêu chí"
    Q_PROPERTY(QString missingText READ missingText NOTIFY sheetChanged)  // empty: nothing is missing
    /// The leader has given points to something of this year.
    Q_PROPERTY(bool isAppraised READ isAppraised NOTIFY appraisalChanged)
    Q_PROPERTY(QString appraisedText READ appraisedText NOTIFY appraisalChanged)  // "Thẩm định 34,5 điểm, lệch -0,5"
    Q_PROPERTY(QString verdict READ verdict NOTIFY appraisalChanged)              // on the chosen one; empty: none
    Q_PROPERTY(QString verdictRemark READ verdictRemark NOTIFY appraisalChanged)  // the leader's, on the chosen one
    Q_PROPERTY(QString fileProblem READ fileProblem NOTIFY fileProblemChanged)

public:
    explicit ScoreDesk(QObject* parent = nullptr);

    [[nodiscard]] OpenYear* year() const { return year_.data(); }
    void setYear(OpenYear* year);
    [[nodiscard]] RowsModel* criteria() { return &criteria_; }
    [[nodiscard]] RowsModel* evidence() { return &evidence_; }
    [[nodiscard]] RowsModel* history() { return &history_; }
    [[nodiscard]] FigureChoices* figures() { return &choices_; }
    [[nodiscard]] QString current() const;
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString remark() const;
    [[nodiscard]] bool isLeaf() const;
    [[nodiscard]] bool hasPoints() const;
    [[nodiscard]] QString totalText() const;
    [[nodiscard]] QString outsideText() const;
    [[nodiscard]] QString progress() const;
    [[nodiscard]] QString missingText() const;
    [[nodiscard]] bool isAppraised() const { return !approved_.empty(); }
    [[nodiscard]] QString appraisedText() const;
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QString verdictRemark() const;
    [[nodiscard]] QString fileProblem() const { return fileProblem_; }

    Q_INVOKABLE void choose(const QString& criterion);
    /// The next or the one before that is given points.
    Q_INVOKABLE void step(int by);
    /// What is wrong with these points, as they are typed; empty: nothing.
    Q_INVOKABLE [[nodiscard]] QString problemOf(const QString& criterion, const QString& typed) const;
    /// False when they are wrong: nothing is written then.
    Q_INVOKABLE bool setPoints(const QString& criterion, const QString& typed);
    Q_INVOKABLE void setRemark(const QString& remark);
    Q_INVOKABLE void addCell(const QString& item);
    Q_INVOKABLE void addFiles(const QList<QUrl>& files);
    Q_INVOKABLE void removeEvidence(const QString& key);
    Q_INVOKABLE void restore(int historyRow);

signals:
    void yearChanged();
    void currentChanged();
    void sheetChanged();
    void appraisalChanged();
    void fileProblemChanged();

private:
    [[nodiscard]] const engine::ScoreRow* row(const ItemCode& criterion) const;
    [[nodiscard]] const engine::ScoreRow* chosen() const { return row(current_); }
    [[nodiscard]] QString points(const Decimal& value) const;
    [[nodiscard]] QString pointsOr(const std::optional<Decimal>& value, const QString& none) const;
    [[nodiscard]] QString signedPoints(const Decimal& value) const;
    [[nodiscard]] const engine::AppraisedCriterion* judged(const ItemCode& criterion) const;
    [[nodiscard]] QString stateOf(const engine::ScoreRow& row) const;
    [[nodiscard]] Score given(const ItemCode& criterion) const;
    void write(const ItemCode& criterion, Score score);
    void takeSnapshot();
    void showCriteria();
    void showEvidence();
    void readHistory();
    void readFiles();
    void readAppraisal();
    void judge();
    void tellFileProblem(const QString& problem);
    [[nodiscard]] std::vector<const engine::AttachmentView*> filesOf(const ItemCode& criterion) const;

    QPointer<OpenYear> year_;
    OpenYear::Snapshot snapshot_;
    engine::ScoreSheet sheet_;
    engine::GivenScores approved_;  // by the leader
    engine::BoardScores judged_;    // both; its rows point into the snapshot's form
    std::vector<engine::AttachmentView> files_;
    std::vector<Operation> historyOperations_;
    RowsModel criteria_, evidence_, history_;
    FigureChoices choices_;
    ItemCode current_;
    QString fileProblem_;
};

}  // namespace hopluu::desktop
