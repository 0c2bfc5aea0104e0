#include "desktop/annex_details.h"

#include "desktop/qt_text.h"
#include "desktop/tone.h"
#include "sync/refusal_text.h"

#include <algorithm>

namespace hopluu::desktop {

namespace {}  // namespace

void AnnexDetails::setModel(AnnexModel* model) {
    model_ = model;
    connect(model_, &AnnexModel::textsChanged, this, &AnnexDetails::changed);
    emit changed();
}

void AnnexDetails::setCursor(AnnexCursor* cursor) {
    cursor_ = cursor;
    connect(cursor_, &AnnexCursor::moved, this, &AnnexDetails::changed);
    emit changed();
}

QString AnnexDetails::title() const {
    if (!isReady()) {
        return {};
    }
    const AnnexRow& row = model_->row(cursor_->row());
    const AnnexTexts& texts = model_->texts(cursor_->row());
    const QString group = model_->year()->say(row.group->name);
    QString text = QStringLiteral("%1. %2").arg(qt(row.group->number), row.isAlone ? texts.indicator : group);
    if (row.kind != AnnexRowKind::heading && !row.isAlone) {
        text += QStringLiteral(" – ") + texts.indicator;
    }
    return texts.unit.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(texts.unit);
}

QString AnnexDetails::origin() const {
    const FormItem* item = isReady() ? cursor_->item() : nullptr;
    if (item == nullptr) {
        return {};
    }
    const OpenYear& year = *model_->year();
    const auto snapshot = year.snapshot();
    const engine::Written* written = snapshot->find(Topic::cell, item->code);
    if (written == nullptr) {
        return tr("chưa ai nhập");
    }
    const QString when = qt(engine::momentText(written->contents.shown()->time.milliseconds(), year.language()));
    const QString how = written->journey == engine::Journey::savedHere ? tr("đã lưu trên máy này, chưa gửi") : tr("máy chủ đã nhận");
    return QStringLiteral("%1, %2 · %3").arg(qt(written->person), when, how);
}

QString AnnexDetails::aboutRefusal(const ItemCode& code) const {
    const auto snapshot = model_->year()->snapshot();
    const auto& all = snapshot->refused;
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const engine::RefusedEntry& each) {
        const Address& address = each.operation.address;
        return address.topic == Topic::cell && address.unit == snapshot->unit && address.item == code;
    });
    if (found == all.rend()) {
        return {};
    }
    const Error why = sync::refusalText(found->reason);
    const FormItem* item = model_->year()->form().findItem(code);
    const QString value = model_->valueText(std::get<Value>(found->operation.body), item != nullptr ? item->annexDecimals : 0);
    return tr("Máy chủ không nhận giá trị %1: %2 %3").arg(value, model_->year()->say(why.message), model_->year()->say(why.remedy));
}

AnnexDetails::Told AnnexDetails::ofItem(const ItemCode& code) const {
    const OpenYear& year = *model_->year();
    const auto snapshot = year.snapshot();
    const auto isHere = [&](const Address& address) { return address.topic == Topic::cell && address.item == code; };
    if (std::any_of(snapshot->conflicts.begin(), snapshot->conflicts.end(), isHere)) {
        const engine::Written* written = snapshot->find(Topic::cell, code);
        const auto heads = written == nullptr ? 0 : written->contents.heads.size();
        return {tr("%1 giá trị khác nhau đang chờ chọn: hai người nhập mà không biết của nhau. Mở trang Hai giá trị khác nhau (Ctrl+8), "
                   "hoặc nhập lại ô "
                   "này.")
                    .arg(heads),
                kError};
    }
    if (QString refusal = aboutRefusal(code); !refusal.isEmpty()) {
        return {refusal, kError};
    }
    Told worst;
    for (const auto& each : snapshot->findings) {
        const auto& cells = each.finding.cells;
        if (std::find(cells.begin(), cells.end(), code) == cells.end()) {
            continue;
        }
        const int tone = !each.explanation.empty() ? kNeutral : each.finding.critical ? kError : kWarning;
        if (worst.text.isEmpty() || tone > worst.tone) {
            QString text = year.say(each.finding.sentence) + QLatin1Char(' ');
            text += each.explanation.empty() ? year.say(each.finding.instruction) : tr("Đã giải trình: %1").arg(qt(each.explanation));
            worst = {text, tone};
        }
    }
    return worst;
}

AnnexDetails::Told AnnexDetails::told() const {
    if (!isReady()) {
        return {};
    }
    const AnnexRow& row = model_->row(cursor_->row());
    if (row.kind == AnnexRowKind::derived) {
        const bool isConverted = row.derived->expression.find("billion_dong") != std::string::npos;
        const auto& rate = model_->year()->snapshot()->setup.campaign.period.rate;
        if (!isConverted || !rate) {
            return {tr("Máy tính từ các dòng trên; không nhập."), kNeutral};
        }
        return {tr("Máy tính từ các dòng trên, tỷ giá %1 đồng/USD (%2, %3); không nhập.")
                    .arg(model_->numberText(rate->dongPerUsd, 0), qt(rate->source),
                         qt(engine::dateText(rate->date, model_->year()->language()))),
                kNeutral};
    }
    return row.item == nullptr ? Told{tr("Nhấn phím cách để gập hoặc mở nhóm này."), kNeutral} : ofItem(row.item->code);
}

QString AnnexDetails::sentence() const {
    return told().text;
}

int AnnexDetails::tone() const {
    return told().tone;
}

QString AnnexDetails::blockSum() const {
    if (!isReady() || !cursor_->isBlock()) {
        return {};
    }
    const auto items = cursor_->items();
    const auto filled =
        std::count_if(items.begin(), items.end(), [&](const FormItem* item) { return model_->value(item->code).isComplete(); });
    return tr("Đang chọn %1 dòng, %2 dòng đã có").arg(items.size()).arg(filled);
}

QString AnnexDetails::returnedBecause() const {
    if (!model_ || model_->year() == nullptr) {
        return {};
    }
    const auto snapshot = model_->year()->snapshot();
    return snapshot->submission.isAt(SubmissionStep::returned) ? qt(snapshot->submission.state()->reason) : QString();
}

}  // namespace hopluu::desktop
