#include "desktop/annex_history.h"

#include "desktop/annex_texts.h"
#include "desktop/notices.h"
#include "desktop/qt_text.h"

namespace hopluu::desktop {

void AnnexHistory::setAnnex(AnnexModel* annex) {
    annex_ = annex;
    connect(annex_, &AnnexModel::textsChanged, this, &AnnexHistory::readFresh);
    emit annexChanged();
}

void AnnexHistory::setCode(const QString& code) {
    if (code_ != code) {
        code_ = code;
        emit codeChanged();
        read();
    }
}

void AnnexHistory::setWatching(bool watching) {
    if (isWatching_ != watching) {
        isWatching_ = watching;
        emit codeChanged();
        read();
    }
}

QString AnnexHistory::place() const {
    return annex_ && annex_->year() != nullptr && !code_.isEmpty() ? annex_->year()->say(annex_->nameOf(ItemCode{utf8(code_)})) : QString();
}

void AnnexHistory::readFresh() {
    if (annex_->year() != nullptr && annex_->year()->snapshot() != seen_) {
        read();
    }
}

void AnnexHistory::read() {
    if (!annex_ || annex_->year() == nullptr || !isWatching_) {
        return;
    }
    if (code_.isEmpty()) {
        take({});
        return;
    }
    OpenYear& year = *annex_->year();
    const auto snapshot = year.snapshot();
    seen_ = snapshot;
    const Address address{snapshot->setup.campaign.period.id, snapshot->unit, Topic::cell, ItemCode{utf8(code_)}};
    year.ask(
        this, [address](OpenStore& store) { return engine::historyOf(store.workspace, address); },
        [this, item = address.item](Result<std::vector<engine::HistoryEntry>> history) {
            if (utf8(code_) != item.text) {
                return;  // the cell has changed meanwhile; its own answer follows
            }
            if (history) {
                take(std::move(*history));
            } else {
                annex_->year()->notices().tell(history.error());
            }
        });
}

void AnnexHistory::take(std::vector<engine::HistoryEntry> entries) {
    beginResetModel();
    entries_ = std::move(entries);
    endResetModel();
    emit countChanged();
}

int AnnexHistory::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> AnnexHistory::roleNames() const {
    return {{ValueRole, "valueText"},   {RemarkRole, "remark"}, {WhoRole, "who"},           {WhenRole, "when"},
            {StandingRole, "standing"}, {ToneRole, "tone"},     {CurrentRole, "isCurrent"}, {RestorableRole, "isRestorable"}};
}

QVariant AnnexHistory::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) {
        return {};
    }
    const engine::HistoryEntry& entry = entries_[static_cast<std::size_t>(index.row())];
    const auto& value = std::get<Value>(entry.operation.body);
    const FormItem* item = annex_->year()->form().findItem(entry.operation.address.item);
    const bool isReceived = entry.standing == Standing::received;
    switch (role) {
        case ValueRole:
            return valueWords(value, annex_->valueText(value, item != nullptr ? item->annexDecimals : 0));
        case RemarkRole:
            return qt(value.remark);
        case WhoRole:
            return entry.isOwn ? tr("%1 (máy này)").arg(qt(entry.person)) : qt(entry.person);
        case WhenRole:
            return qt(engine::momentText(entry.operation.time.milliseconds(), annex_->year()->language()));
        case StandingRole:
            return entry.standing == Standing::refused ? tr("máy chủ không nhận") : isReceived ? tr("máy chủ đã nhận") : tr("chưa gửi");
        case ToneRole:
            return entry.standing == Standing::refused ? 4 : isReceived ? 2 : 0;
        case CurrentRole:
            return entry.isShown;
        case RestorableRole:
            return !entry.isShown && annex_->year()->isWritable() && annex_->value(entry.operation.address.item) != value;
        default:
            return {};
    }
}

void AnnexHistory::restore(int index) {
    if (index < 0 || index >= count() || !annex_->year()->isWritable()) {
        return;
    }
    const engine::HistoryEntry& entry = entries_[static_cast<std::size_t>(index)];
    const ItemCode& code = entry.operation.address.item;
    const BilingualText name = annex_->nameOf(code);
    annex_->commit({{code, std::get<Value>(entry.operation.body)}}, {"lấy lại giá trị cũ, " + name.vi, "restoring, " + name.en});
}

}  // namespace hopluu::desktop
