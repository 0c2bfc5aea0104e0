#include "desktop/year_remarks.h"

#include "desktop/check_list.h"
#include "desktop/notices.h"
#include "desktop/qt_text.h"
#include "desktop/while_seen.h"
#include "engine/item_words.h"

#include <algorithm>
#include <utility>

namespace hopluu::desktop {

YearRemarks::YearRemarks(QObject* parent) : QObject(parent), rows_({"place", "text", "who", "page", "item", "isOwn"}) {}

void YearRemarks::setYear(OpenYear* year) {
    if (year == year_) {
        return;
    }
    year_ = year;
    followWhileSeen(year, *this, [this] { read(); });
    read();
}

void YearRemarks::read() {
    if (!year_) {
        return;
    }
    const auto snapshot = year_->snapshot();
    year_->ask(
        this,
        [period = snapshot->setup.campaign.period.id, unit = snapshot->unit](OpenStore& store) {
            return engine::readComments(store.workspace, period, unit);
        },
        [this](Result<std::vector<engine::CommentView>> remarks) {
            if (!year_) {
                return;
            }
            if (!remarks) {
                return year_->notices().tell(remarks.error());
            }
            remarks_ = std::move(*remarks);
            std::reverse(remarks_.begin(), remarks_.end());
            show();
        });
}

void YearRemarks::show() {
    const Form& form = year_->form();
    std::vector<RowsModel::Row> rows;
    for (const auto& each : remarks_) {
        const QString place = each.item.empty() ? tr("Cả năm") : year_->say(engine::itemName(form, each.topic, each.item));
        const QString when = qt(engine::momentText(each.at, year_->language()));
        rows.push_back({QString::number(remarks_.size() - rows.size()),
                        {place, qt(each.text), QStringLiteral("%1 · %2").arg(qt(each.person), when), pageOf(each.topic), qt(each.item.text),
                         each.isOwn}});
    }
    rows_.show(rows);
    emit changed();
}

void YearRemarks::answer(int row, const QString& text) {
    if (!year_ || row < 0 || static_cast<std::size_t>(row) >= remarks_.size()) {
        return;
    }
    const engine::CommentView& remark = remarks_[static_cast<std::size_t>(row)];
    const auto snapshot = year_->snapshot();
    year_->ask(
        this,
        [period = snapshot->setup.campaign.period.id, unit = snapshot->unit, topic = remark.topic, item = remark.item,
         text = utf8(text)](OpenStore& store) { return engine::comment(store.workspace, period, unit, topic, item, text); },
        [this](const Status& status) {
            if (!year_) {
                return;
            }
            if (!status) {
                year_->notices().tell(status.error());
            }
            year_->reload();
            read();
            emit answered(status.has_value());
        });
}

}  // namespace hopluu::desktop
