#include "desktop/overview.h"

#include "desktop/qt_text.h"
#include "desktop/while_seen.h"
#include "engine/attachments.h"

#include <utility>

namespace hopluu::desktop {

namespace {

const QList<QByteArray> kRoles = {"title", "detail", "tone", "page", "item", "percent"};

void fill(RowsModel& model, const std::vector<OverviewLine>& lines) {
    std::vector<RowsModel::Row> rows;
    rows.reserve(lines.size());
    for (const auto& line : lines) {
        // Lists of four or five lines that stand where they stand: the place is the key.
        rows.push_back(
            {QString::number(rows.size()), {qt(line.title), qt(line.detail), line.tone, qt(line.page), qt(line.item), line.percent}});
    }
    model.show(rows);
}

AttachmentCount countOf(engine::Workspace& workspace, const PeriodId& period) {
    AttachmentCount count;
    auto desk = engine::AttachmentDesk::open(workspace);
    const auto files = desk ? desk->list(period) : Result<std::vector<engine::AttachmentView>>{fail(desk.error())};
    for (const auto& file : files ? *files : std::vector<engine::AttachmentView>{}) {
        ++count.attached;
        count.waiting += file.whereabouts == engine::Whereabouts::hereOnly ? 1 : 0;
    }
    return count;
}

}  // namespace

Overview::Overview(QObject* parent) : QObject(parent), parts_(kRoles), work_(kRoles), rules_(kRoles), returnedCells_(kRoles) {}

void Overview::setYear(OpenYear* year) {
    if (year == year_) {
        return;
    }
    if (year_ != nullptr) {
        year_->disconnect(this);
    }
    year_ = year;
    followWhileSeen(year_, *this, [this] {
        show();
        countFiles();
    });
    if (year_ != nullptr) {
        connect(year_, &QObject::destroyed, this, [this] { year_ = nullptr; });
        countFiles();
    }
    show();
}

void Overview::countFiles() {
    year_->ask(
        this, [period = year_->snapshot()->setup.campaign.period.id](OpenStore& store) { return countOf(store.workspace, period); },
        [this](AttachmentCount count) {
            if (count != files_) {
                files_ = count;
                show();
            }
        });
}

void Overview::show() {
    if (year_ == nullptr) {
        return;
    }
    const OpenYear::Snapshot snapshot = year_->snapshot();
    const OverviewFacts facts(*snapshot, year_->language(), files_);
    deadline_ = facts.deadline();
    returned_ = facts.returned().value_or(OverviewLine{});
    next_ = facts.next();
    fill(parts_, facts.parts());
    fill(work_, facts.work());
    fill(rules_, facts.rules());
    fill(returnedCells_, facts.returnedCells());
    emit changed();
}

QString Overview::deadline() const {
    return qt(deadline_.title);
}

QString Overview::daysLeft() const {
    return qt(deadline_.detail);
}

QString Overview::nextTitle() const {
    return qt(next_.title);
}

QString Overview::nextDetail() const {
    return qt(next_.detail);
}

QString Overview::nextButton() const {
    return qt(next_.button);
}

QString Overview::nextPage() const {
    return qt(next_.page);
}

QString Overview::nextItem() const {
    return qt(next_.item);
}

QString Overview::returnedTitle() const {
    return qt(returned_.title);
}

QString Overview::returnedReason() const {
    return qt(returned_.detail);
}

}  // namespace hopluu::desktop
