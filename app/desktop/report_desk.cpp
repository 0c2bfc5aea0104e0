#include "desktop/report_desk.h"

#include "desktop/error_text.h"
#include "desktop/file_words.h"
#include "desktop/qt_text.h"
#include "desktop/report_file_words.h"
#include "desktop/tone.h"
#include "desktop/while_seen.h"
#include "engine/report_readiness.h"

#include <fmt/format.h>

#include <memory>
#include <system_error>

namespace hopluu::desktop {

namespace {

QString pageOf(const engine::Obstacle& obstacle) {
    switch (obstacle.kind) {
        case engine::ObstacleKind::missingBoard:
            return QStringLiteral("review");
        case engine::ObstacleKind::finding:
            return QStringLiteral("totals");
        case engine::ObstacleKind::unbound:
        case engine::ObstacleKind::emptySection:
            return QStringLiteral("narrative");
        case engine::ObstacleKind::unsent:
            return QStringLiteral("exchange");
        default:
            return {};
    }
}

}  // namespace

ReportDesk::ReportDesk(QObject* parent)
    : QObject(parent), obstacles_({"text", "detail", "tone", "page", "item"}), files_({"name", "what", "size", "url"}) {}

void ReportDesk::setBloc(OpenBloc* bloc) {
    if (bloc == bloc_) {
        return;
    }
    bloc_ = bloc;
    followWhileSeen(bloc, *this, [this] { show(); });
    show();
}

QString ReportDesk::standing() const {
    if (!bloc_) {
        return {};
    }
    return bloc_->say({fmt::format("{}/{} Ban đã chấp nhận", bloc_->accepted(), bloc_->boards()),
                       fmt::format("{} of {} boards accepted", bloc_->accepted(), bloc_->boards())});
}

bool ReportDesk::hasMergers() const {
    return bloc_ && !consolidation::recentSuccessions(bloc_->snapshot()->setup.campaign).empty();
}

void ReportDesk::setRestated(bool isRestated) {
    if (isRestated != isRestated_) {
        isRestated_ = isRestated;
        emit changed();
    }
}

QString ReportDesk::problem() const {
    return bloc_ ? errorText(problem_, *bloc_->year()) : QString();
}

void ReportDesk::show() {
    if (!bloc_) {
        return;
    }
    std::vector<RowsModel::Row> rows;
    for (const auto& each : engine::obstaclesOf(*bloc_->snapshot(), *bloc_->year()->snapshot())) {
        const std::string& item = each.unit.empty() ? each.item.text : each.unit.text;
        rows.push_back({QStringLiteral("%1-%2-%3").arg(static_cast<int>(each.kind)).arg(qt(item)).arg(rows.size()),
                        {bloc_->say(each.text), bloc_->say(each.detail), static_cast<int>(each.isGrave() ? kError : kWarning), pageOf(each),
                         qt(item)}});
    }
    obstacles_.show(rows);
    emit changed();
}

void ReportDesk::writeTo(const QUrl& folder, bool everything) {
    if (!bloc_ || isWriting_) {
        return;
    }
    isWriting_ = true;
    problem_.clear();
    emit writingChanged();
    using Files = Checked<std::vector<report::WrittenFile>>;
    const PeriodId period = bloc_->snapshot()->setup.campaign.period.id;
    const std::filesystem::path path = utf8(folder.toLocalFile());
    const engine::Basis basis = everything ? engine::Basis::everything : engine::Basis::accepted;
    engine::ReportWishes wishes;
    wishes.comparison = isRestated_ ? consolidation::Comparison::restated : consolidation::Comparison::asReported;
    bloc_->year()->ask(
        this,
        [period, path, basis, wishes](OpenStore& store) -> Files {
            auto leader = engine::LeaderDesk::open(store.workspace);
            return leader ? leader->report(period, basis, path, wishes) : Files{fail(Errors{leader.error()})};
        },
        [this, folder](const Files& all) { written(all, folder); });
}

void ReportDesk::written(const Checked<std::vector<report::WrittenFile>>& files, const QUrl& folder) {
    isWriting_ = false;
    if (files && bloc_) {
        std::vector<RowsModel::Row> rows;
        for (const auto& each : *files) {
            const QString name = qt(each.path.filename().string());
            rows.push_back({name,
                            {name, bloc_->say(reportFileWords(each.path.filename().string())),
                             sizeText(each.bytes, bloc_->year()->language()), QUrl::fromLocalFile(qt(each.path.string()))}});
        }
        files_.show(rows);
        folder_ = folder;
    } else if (!files) {
        problem_ = files.error();
    }
    emit writingChanged();
}

}  // namespace hopluu::desktop
