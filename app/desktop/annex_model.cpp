#include "desktop/annex_model.h"

#include "desktop/annex_texts.h"
#include "desktop/notices.h"
#include "desktop/qt_text.h"
#include "desktop/while_seen.h"
#include "engine/completeness_words.h"
#include "report/annex_rows.h"

#include <algorithm>

namespace hopluu::desktop {

void AnnexModel::setYear(OpenYear* year) {
    if (year_ == year) {
        return;
    }
    year_ = year;
    followWhileSeen(year_, *this, [this] { refresh(); });
    if (year_ != nullptr) {
        refresh();
    }
    emit yearChanged();
}

int AnnexModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QHash<int, QByteArray> AnnexModel::roleNames() const {
    return {{KindRole, "kind"},           {FoldedRole, "isFolded"},     {AloneRole, "isAlone"},     {NumberRole, "number"},
            {IndicatorRole, "indicator"}, {UnitRole, "unit"},           {LastYearRole, "lastYear"}, {ThisYearRole, "thisYear"},
            {ChangeRole, "change"},       {StateRole, "stateText"},     {RemarkRole, "remark"},     {MarkerRole, "marker"},
            {ToneRole, "tone"},           {EstimateRole, "isEstimate"}, {MissingRole, "isMissing"}};
}

QVariant AnnexModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const AnnexRow& at = row(index.row());
    const AnnexTexts& shown = texts(index.row());
    switch (role) {
        case KindRole:
            return static_cast<int>(at.kind);
        case FoldedRole:
            return folded_.contains(qt(at.group->code.text));
        case AloneRole:
            return at.isAlone;
        case NumberRole:
            return shown.number;
        case IndicatorRole:
        case Qt::DisplayRole:
            return shown.indicator;
        case UnitRole:
            return shown.unit;
        case LastYearRole:
            return shown.lastYear;
        case ThisYearRole:
            return shown.thisYear;
        case ChangeRole:
            return shown.change;
        case StateRole:
            return shown.state;
        case RemarkRole:
            return shown.remark;
        case MarkerRole:
            return shown.marker;
        case ToneRole:
            return shown.tone;
        case EstimateRole:
            return shown.isEstimate;
        case MissingRole:
            return shown.isMissing;
        default:
            return {};
    }
}

QString AnnexModel::cellText(int shown, int column) const {
    const AnnexTexts& at = texts(shown);
    const QString* const all[] = {&at.marker,   &at.number, &at.indicator, &at.unit,  &at.lastYear,
                                  &at.thisYear, &at.change, &at.state,     &at.remark};
    return column >= 0 && column < kColumns ? *all[column] : QString();
}

const FormItem* AnnexModel::item(int shown) const {
    return shown >= 0 && shown < rowCount() ? row(shown).item : nullptr;
}

// --- Folding -----------------------------------------------------------------------------------------------------------------

QString AnnexModel::folded() const {
    QStringList codes(folded_.begin(), folded_.end());
    codes.sort();
    return codes.join(QLatin1Char(' '));
}

void AnnexModel::setFolded(const QString& codes) {
    const QStringList all = codes.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QSet<QString> wanted(all.begin(), all.end());
    if (wanted != folded_) {
        folded_ = wanted;
        refold();
    }
}

void AnnexModel::refold() {
    std::vector<int> wanted;
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        const AnnexRow& at = rows_[index];
        if (at.kind == AnnexRowKind::heading || at.isAlone || !folded_.contains(qt(at.group->code.text))) {
            wanted.push_back(static_cast<int>(index));
        }
    }
    // Both lists ascend: row by row what goes and what comes, so that views keep their place.
    std::size_t at = 0;
    while (at < shown_.size() || at < wanted.size()) {
        const bool isGone = at < shown_.size() && (at == wanted.size() || shown_[at] < wanted[at]);
        const bool isNew = at < wanted.size() && (at == shown_.size() || wanted[at] < shown_[at]);
        const int position = static_cast<int>(at);
        if (isGone) {
            beginRemoveRows({}, position, position);
            shown_.erase(shown_.begin() + position);
            endRemoveRows();
        } else if (isNew) {
            beginInsertRows({}, position, position);
            shown_.insert(shown_.begin() + position, wanted[at]);
            endInsertRows();
        } else {
            ++at;
        }
    }
    if (!shown_.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1), {FoldedRole});
    }
    emit foldedChanged();
}

void AnnexModel::toggle(int shown) {
    if (shown < 0 || shown >= rowCount() || row(shown).isAlone) {
        return;
    }
    const QString code = qt(row(shown).group->code.text);
    if (!folded_.remove(code)) {
        folded_.insert(code);
    }
    refold();
}

void AnnexModel::foldAll(bool fold) {
    folded_.clear();
    for (const AnnexRow& at : rows_) {
        if (fold && at.kind == AnnexRowKind::heading) {
            folded_.insert(qt(at.group->code.text));
        }
    }
    refold();
}

int AnnexModel::show(const ItemCode& code) {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const AnnexRow& each) {
        return (each.item != nullptr && each.item->code == code) || (each.derived != nullptr && each.derived->code == code);
    });
    if (found == rows_.end()) {
        return -1;
    }
    if (!found->isAlone && folded_.remove(qt(found->group->code.text))) {
        refold();
    }
    const auto position = std::find(shown_.begin(), shown_.end(), static_cast<int>(found - rows_.begin()));
    return static_cast<int>(position - shown_.begin());
}

// --- Values ------------------------------------------------------------------------------------------------------------------

Value AnnexModel::value(const ItemCode& code) const {
    const auto waiting = pending_.find(code);
    return waiting != pending_.end() ? waiting->second.value : year_->snapshot()->cell(code);
}

BoardYearContent AnnexModel::content() const {
    BoardYearContent content = year_->snapshot()->content;
    for (const auto& [code, waiting] : pending_) {
        content.cells[code] = waiting.value;
    }
    return content;
}

void AnnexModel::commit(std::vector<std::pair<ItemCode, Value>> values, const BilingualText& label) {
    std::erase_if(values, [&](const auto& each) { return value(each.first) == each.second; });
    if (values.empty()) {
        return;
    }
    std::vector<engine::Change> changes;
    for (const auto& [code, value] : values) {
        changes.push_back({Topic::cell, code, value});
        Pending& waiting = pending_[code];
        waiting.value = value;
        ++waiting.writes;
    }
    refresh();
    year_->write(std::move(changes), label, [self = QPointer(this), values](const Status& status) {
        if (self) {
            self->settled(values, status);
        }
    });
}

void AnnexModel::settled(const std::vector<std::pair<ItemCode, Value>>& values, const Status& status) {
    for (const auto& [code, value] : values) {
        const auto waiting = pending_.find(code);
        if (waiting != pending_.end() && --waiting->second.writes == 0) {
            pending_.erase(waiting);
        }
    }
    // The snapshot that came just before holds what was written: then nothing looks different.
    const bool isAsShown = std::all_of(values.begin(), values.end(),
                                       [&](const auto& each) { return pending_.contains(each.first) || value(each.first) == each.second; });
    if (!isAsShown) {
        refresh();
    }
    if (!status) {
        year_->notices().tell(status.error());
        emit failed(year_->say(status.error().message));
    }
}

void AnnexModel::refresh() {
    if (!year_) {
        return;
    }
    const auto& form = year_->snapshot()->setup.form;
    if (form_ != form) {  // the leader has published another one
        beginResetModel();
        form_ = form;
        rows_ = annexRowsOf(*form_);
        texts_ = readTexts();
        shown_.clear();
        endResetModel();
        refold();
        emit textsChanged();
        return;
    }
    std::vector<AnnexTexts> fresh = readTexts();
    std::swap(texts_, fresh);
    for (int shown = 0; shown < rowCount(); ++shown) {
        const auto at = static_cast<std::size_t>(shown_[static_cast<std::size_t>(shown)]);
        if (texts_[at] != fresh[at]) {
            emit dataChanged(index(shown), index(shown));
        }
    }
    emit textsChanged();
}

std::vector<AnnexTexts> AnnexModel::readTexts() const {
    return annexTexts(rows_, *year_, content());
}

// --- Words -------------------------------------------------------------------------------------------------------------------

QString AnnexModel::thisYearTitle() const {
    return year_ ? tr("Năm %1").arg(year_->year()) : QString();
}

QString AnnexModel::lastYearTitle() const {
    return year_ ? tr("Năm %1").arg(year_->year().toInt() - 1) : QString();
}

QString AnnexModel::longestName() const {
    QString longest;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].kind != AnnexRowKind::heading && texts_[i].indicator.size() > longest.size()) {
            longest = texts_[i].indicator;
        }
    }
    return longest;
}

QString AnnexModel::progress() const {
    if (!year_) {
        return {};
    }
    return year_->say(engine::completenessText(year_->snapshot()->completeness));
}

BilingualText AnnexModel::nameOf(const AnnexRow& row) {
    if (row.item == nullptr || row.isAlone) {
        return {"hàng " + row.group->number, "row " + row.group->number};
    }
    return {"hàng " + row.group->number + " " + row.item->label.vi, "row " + row.group->number + " " + row.item->label.en};
}

BilingualText AnnexModel::nameOf(const ItemCode& code) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const AnnexRow& each) { return each.item != nullptr && each.item->code == code; });
    return found == rows_.end() ? BilingualText{code.text, code.text} : nameOf(*found);
}

QString AnnexModel::numberText(Decimal number, int decimals) const {
    return qt(engine::numberText(number, std::max(decimals, number.decimals()), year_->language()));
}

QString AnnexModel::valueText(const Value& value, int decimals) const {
    return value.isNumber() ? numberText(value.number, decimals) : qt(report::stateMark(value.state));
}

}  // namespace hopluu::desktop
