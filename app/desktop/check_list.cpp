#include "desktop/check_list.h"

#include "desktop/exchange_view.h"
#include "desktop/qt_text.h"
#include "desktop/tone.h"
#include "desktop/while_seen.h"
#include "engine/completeness_words.h"
#include "engine/open_work.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHash>

#include <vector>

namespace hopluu::desktop {

namespace {

using engine::OpenWork;
using engine::WorkKind;

struct Group {
    BilingualText title;
    Tone tone;
};

Group groupOf(const OpenWork& work) {
    switch (work.kind) {
        case WorkKind::emptyYear:
        case WorkKind::criticalFinding:
        case WorkKind::conflict:
            return {{"Phải xong trước khi nộp", "Must be done before submitting"}, kError};
        case WorkKind::missingCells:
        case WorkKind::notYetAvailable:
        case WorkKind::emptySection:
        case WorkKind::missingScores:
            return {{"Chưa xong", "Unfinished"}, kWarning};
        case WorkKind::scoreBeyondMaximum:
        case WorkKind::contradiction:
            return {{"Nên xem lại", "Worth another look"}, kWarning};
        case WorkKind::finding:
            return work.explanation.empty() ? Group{{"Nên xem lại", "Worth another look"}, kWarning}
                                            : Group{{"Đã giải trình", "Explained"}, kNeutral};
        case WorkKind::refused:
            return {{"Máy chủ từ chối", "Refused by the server"}, kWarning};
        case WorkKind::unsentFiles:
            return {{"Chưa tới máy chủ", "Not at the server yet"}, kInformation};
    }
    return {};
}

/// In the order in which somebody should go about it.
int rank(const OpenWork& work) {
    constexpr WorkKind kOrder[] = {WorkKind::emptyYear,     WorkKind::conflict,      WorkKind::criticalFinding,
                                   WorkKind::refused,       WorkKind::missingCells,  WorkKind::notYetAvailable,
                                   WorkKind::emptySection,  WorkKind::missingScores, WorkKind::scoreBeyondMaximum,
                                   WorkKind::contradiction, WorkKind::finding,       WorkKind::unsentFiles};
    const auto* found = std::find(std::begin(kOrder), std::end(kOrder), work.kind);
    const bool isExplained = work.kind == WorkKind::finding && !work.explanation.empty();
    return static_cast<int>(found - std::begin(kOrder)) + (isExplained ? 100 : 0);
}

QString targetOf(const OpenWork& work) {
    return work.kind == WorkKind::conflict ? QStringLiteral("conflicts") : pageOf(work.topic);
}

QString itemOf(const OpenWork& work) {
    if (work.kind != WorkKind::conflict) {
        return qt(work.item.text);
    }
    return QString::number(static_cast<int>(work.topic)) + QLatin1Char('/') + qt(work.item.text);
}

}  // namespace

QString pageOf(Topic topic) {
    switch (topic) {
        case Topic::narrative:
            return QStringLiteral("narrative");
        case Topic::score:
            return QStringLiteral("scores");
        case Topic::attachment:
            return QStringLiteral("attachments");
        case Topic::explanation:
        case Topic::submission:
            return QStringLiteral("check");
        default:
            return QStringLiteral("annex");
    }
}

CheckList::CheckList(QObject* parent)
    : QObject(parent), rows_({"group", "text", "detail", "page", "item", "tone", "rule", "explanation"}) {}

void CheckList::setYear(OpenYear* year) {
    if (year == year_) {
        return;
    }
    year_ = year;
    followWhileSeen(year_, *this, [this] { read(); });
    emit yearChanged();
    read();
}

void CheckList::read() {
    std::vector<OpenWork> work = year_ ? engine::openWork(*year_->snapshot()) : std::vector<OpenWork>{};
    std::stable_sort(work.begin(), work.end(), [](const OpenWork& a, const OpenWork& b) { return rank(a) < rank(b); });
    blocking_ = unfinished_ = warnings_ = refused_ = 0;
    std::vector<RowsModel::Row> rows;
    QHash<QString, int> seen;
    for (const auto& each : work) {
        const Group group = groupOf(each);
        blocking_ += each.blocks() ? 1 : 0;
        unfinished_ += group.tone == kWarning && rank(each) >= 4 && rank(each) <= 7 ? 1 : 0;
        warnings_ += each.kind == WorkKind::finding && each.explanation.empty() ? 1 : 0;
        refused_ += each.kind == WorkKind::refused ? 1 : 0;
        const QString base = QString::number(static_cast<int>(each.kind == WorkKind::criticalFinding ? WorkKind::finding : each.kind)) +
                             QLatin1Char('/') + qt(each.rule.empty() ? each.item.text : each.rule.text);
        const int copies = seen[base]++;
        rows.push_back({copies == 0 ? base : base + QLatin1Char('#') + QString::number(copies),
                        {year_->say(group.title), year_->say(each.text), year_->say(each.detail), targetOf(each), itemOf(each), group.tone,
                         qt(each.rule.text), qt(each.explanation)}});
    }
    rows_.show(rows);
    emit changed();
}

QString CheckList::summary() const {
    if (!year_) {
        return {};
    }
    return year_->say(engine::completenessText(year_->snapshot()->completeness));
}

QString CheckList::exceptionRequest() const {
    return year_ ? qt(engine::exceptionRequest(*year_->snapshot())) : QString();
}

void CheckList::explain(const QString& rule, const QString& text) {
    if (year_) {
        year_->write({{Topic::explanation, ItemCode{utf8(rule)}, Explanation{utf8(text.trimmed())}}}, {"giải trình", "explanation"});
    }
}

void CheckList::copy(const QString& text) const {
    QGuiApplication::clipboard()->setText(text);
}

}  // namespace hopluu::desktop
