// What the review of a board's year says, row by row, in the reader's language: the annex beside last year's and the other boards' figures.
#pragma once

#include "desktop/open_bloc.h"
#include "desktop/rows_model.h"
#include "engine/comments.h"
#include "engine/submission_facts.h"

#include <QList>

#include <set>
#include <vector>

namespace hopluu::desktop {

/// What is known of the board beside the snapshot.
struct ReviewFacts {
    std::vector<engine::CommentView> comments;
    std::optional<engine::SubmissionDifference> difference;  // since the submission before
};

extern const QList<QByteArray>
    kReviewRowRoles;  // of reviewRows: kind ("heading", "item", "derived"), number, name, unit, lastYear,
                      // thisYear, isEstimate, change, others, remark, marker, tone, isMarked, comments, isChanged

class ReviewTexts {
public:
    /// All three outlive it.
    ReviewTexts(const OpenBloc& bloc, const engine::BoardStanding& board, const ReviewFacts& facts);

    /// The annex; `marked`: the cells that a return would point at.
    [[nodiscard]] std::vector<RowsModel::Row> rows(const std::set<ItemCode>& marked) const;
    /// sentence, instruction, explanation, tone, item
    [[nodiscard]] std::vector<RowsModel::Row> findings() const;
    /// number, title, text: the sections that are written or asked for, with their figures filled in
    [[nodiscard]] std::vector<RowsModel::Row> sections() const;
    /// name, before, after, item
    [[nodiscard]] std::vector<RowsModel::Row> differences() const;
    /// name, value, change, isOwn: this board first
    [[nodiscard]] std::vector<RowsModel::Row> peers(const ItemCode& item) const;
    /// who, when, text: at the cell; of an empty item all of the year, each with its place in `place`
    [[nodiscard]] std::vector<RowsModel::Row> comments(const ItemCode& item) const;

private:
    [[nodiscard]] RowsModel::Row heading(const IndicatorGroup& group) const;
    [[nodiscard]] RowsModel::Row figure(const ItemCode& code, const QString& number, const QString& name, UnitOfMeasure unit, int decimals,
                                        bool isDerived, const std::set<ItemCode>& marked) const;
    [[nodiscard]] QString peerRange(const ItemCode& code, int decimals) const;

    const OpenBloc& bloc_;
    const engine::BlocSnapshot& snapshot_;
    const engine::BoardStanding& board_;
    const ReviewFacts& facts_;
    engine::Language language_;
    consolidation::Consolidation figures_;  // this board's alone
};

}  // namespace hopluu::desktop
