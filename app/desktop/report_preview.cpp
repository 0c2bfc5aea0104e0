#include "desktop/report_preview.h"

#include "desktop/error_text.h"
#include "desktop/qt_text.h"
#include "desktop/while_seen.h"
#include "engine/report_material.h"

#include <utility>

namespace hopluu::desktop {

namespace {

constexpr qreal kMillipointsAPoint = 1000;

}  // namespace

ReportPreview::ReportPreview(QObject* parent) : QObject(parent), marks_({"title", "level", "page"}) {}

void ReportPreview::setBloc(OpenBloc* bloc) {
    if (bloc == bloc_) {
        return;
    }
    bloc_ = bloc;
    followWhileSeen(bloc, *this, [this] { make(); });
    make();
}

void ReportPreview::setIsDraft(bool isDraft) {
    if (isDraft == isDraft_) {
        return;
    }
    isDraft_ = isDraft;
    make();
}

void ReportPreview::setIsRestated(bool isRestated) {
    if (isRestated == isRestated_) {
        return;
    }
    isRestated_ = isRestated;
    make();
}

QString ReportPreview::problem() const {
    return bloc_ ? errorText(problem_, *bloc_->year()) : QString();
}

void ReportPreview::make() {
    if (!bloc_) {
        return;
    }
    if (isMaking_) {
        wantsAgain_ = true;
        return;
    }
    isMaking_ = true;
    emit changed();
    using Printed = Checked<std::shared_ptr<const report::PrintedPages>>;
    const PeriodId period = bloc_->snapshot()->setup.campaign.period.id;
    const engine::Basis basis = isDraft_ ? engine::Basis::everything : engine::Basis::accepted;
    engine::ReportWishes wishes;
    wishes.comparison = isRestated_ ? consolidation::Comparison::restated : consolidation::Comparison::asReported;
    bloc_->year()->ask(
        this,
        [period, basis, wishes](OpenStore& store) -> Printed {
            const auto material = engine::readReport(store.workspace, period, basis, wishes);
            if (!material) {
                return fail(Errors{material.error()});
            }
            auto pages = report::printPages(material->input());
            return pages ? Printed{std::make_shared<const report::PrintedPages>(std::move(*pages))} : fail(pages.error());
        },
        [this](Printed printed) { show(std::move(printed)); });
}

void ReportPreview::show(Checked<std::shared_ptr<const report::PrintedPages>> printed) {
    isMaking_ = false;
    std::vector<RowsModel::Row> rows;
    if (printed) {
        problem_.clear();
        printed_ = std::move(*printed);
        for (const auto& mark : printed_->sheets.marks) {
            rows.push_back({QString::number(rows.size()), {qt(mark.title), mark.level, static_cast<int>(mark.sheet)}});
        }
    } else {
        problem_ = printed.error();
        printed_.reset();
    }
    marks_.show(rows);
    ++edition_;
    emit changed();
    if (std::exchange(wantsAgain_, false)) {
        make();
    }
}

QSizeF ReportPreview::sizeOf(int page) const {
    if (page < 0 || page >= pages()) {
        return {};
    }
    const pdf::Sheet& sheet = printed_->sheets.pages[static_cast<std::size_t>(page)];
    return {sheet.width / kMillipointsAPoint, sheet.height / kMillipointsAPoint};
}

}  // namespace hopluu::desktop
