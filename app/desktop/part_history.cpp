#include "desktop/part_history.h"

#include "desktop/annex_texts.h"
#include "desktop/notices.h"
#include "desktop/qt_text.h"
#include "desktop/while_seen.h"

namespace hopluu::desktop {

PartHistory::PartHistory(QObject* parent) : QObject(parent), rows_({"value", "remark", "who", "isCurrent"}) {}

void PartHistory::setBloc(OpenBloc* bloc) {
    if (bloc == bloc_) {
        return;
    }
    bloc_ = bloc;
    followWhileSeen(bloc, *this, [this] { read(); });
    read();
    emit changed();
}

QString PartHistory::item() const {
    return qt(item_.text);
}

void PartHistory::setItem(const QString& item) {
    const ItemCode wanted{utf8(item)};
    if (wanted == item_) {
        return;
    }
    item_ = wanted;
    unit_ = {};
    read();
    emit changed();
}

QString PartHistory::unit() const {
    return qt(unit_.text);
}

void PartHistory::setUnit(const QString& unit) {
    const UnitId wanted{utf8(unit)};
    if (wanted == unit_) {
        return;
    }
    unit_ = wanted;
    rows_.show({});
    read();
    emit changed();
}

void PartHistory::read() {
    if (!bloc_ || item_.empty() || unit_.text.empty()) {
        rows_.show({});
        return;
    }
    const Address address{bloc_->snapshot()->setup.campaign.period.id, unit_, Topic::cell, item_};
    bloc_->year()->ask(
        this, [address](OpenStore& store) { return engine::historyOf(store.workspace, address); },
        [this, address](Result<std::vector<engine::HistoryEntry>> history) {
            if (!bloc_ || address.item != item_ || address.unit != unit_) {
                return;  // something else is asked meanwhile
            }
            if (history) {
                take(*history);
            } else {
                bloc_->year()->notices().tell(history.error());
            }
        });
}

void PartHistory::take(const std::vector<engine::HistoryEntry>& entries) {
    const FormItem* item = bloc_->snapshot()->setup.form->findItem(item_);
    const engine::Language language = bloc_->year()->language();
    std::vector<RowsModel::Row> rows;
    for (const engine::HistoryEntry& entry : entries) {
        const auto& value = std::get<Value>(entry.operation.body);
        const int decimals = item != nullptr ? item->annexDecimals : 0;
        rows.push_back(
            {qt(toString(entry.operation.id)),
             {valueWords(value, qt(engine::numberText(value.number, decimals, language))), qt(value.remark),
              QStringLiteral("%1, %2").arg(qt(entry.person), qt(engine::momentText(entry.operation.time.milliseconds(), language))),
              entry.isShown}});
    }
    rows_.show(rows);
}

}  // namespace hopluu::desktop
