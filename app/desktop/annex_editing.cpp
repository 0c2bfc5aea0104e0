#include "desktop/annex_editing.h"

#include "desktop/qt_text.h"
#include "text/unicode.h"

#include <algorithm>

namespace hopluu::desktop {

namespace {

constexpr int kRemarkLetters = 500;

}  // namespace

void AnnexEditing::setModel(AnnexModel* model) {
    model_ = model;
    emit modelChanged();
}

void AnnexEditing::setCursor(AnnexCursor* cursor) {
    cursor_ = cursor;
    emit modelChanged();
}

QString AnnexEditing::text() const {
    const FormItem* item = cursor_ ? cursor_->item() : nullptr;
    if (item == nullptr) {
        return {};
    }
    const Value value = model_->value(item->code);
    return qt(isRemark() ? value.remark : engine::editingText(value, model_->year()->language() == engine::Language::english));
}

void AnnexEditing::refuse(const QString& problem, const QStringList& readings) {
    if (problem_ != problem || readings_ != readings) {
        problem_ = problem;
        readings_ = readings;
        emit problemChanged();
    }
}

void AnnexEditing::say(const std::optional<rules::Finding>& finding) {
    const QString sentence = finding ? model_->year()->say(finding->sentence) : QString();
    const bool isCritical = finding && finding->critical;
    if (sentence != hint_ || isCritical != isHintCritical_) {
        hint_ = sentence;
        isHintCritical_ = isCritical;
        emit hintChanged();
    }
}

void AnnexEditing::typed(const QString& text) {
    refuse({});
    const FormItem* item = cursor_ ? cursor_->item() : nullptr;
    if (item == nullptr || isRemark()) {
        say(std::nullopt);
        return;
    }
    const auto value = engine::readTyped(utf8(text), *item);
    if (!value || !value->isNumber()) {
        say(std::nullopt);
        return;
    }
    const auto& setup = model_->year()->snapshot()->setup;
    BoardYearContent content = model_->content();
    content.cells[item->code] = *value;
    const ItemCode touched[] = {item->code};
    const auto findings =
        setup.rules->checkTouching(model_->year()->snapshot()->unit, engine::figuresOf(content, setup), RuleScope::board, touched);
    const auto worst = std::max_element(findings.begin(), findings.end(), [](const auto& a, const auto& b) {
        return std::pair(a.critical, a.importance) < std::pair(b.critical, b.importance);
    });
    say(worst == findings.end() ? std::nullopt : std::optional(*worst));
}

bool AnnexEditing::commit(const QString& text) {
    if (!canWrite() || !cursor_->isEnterable()) {
        return true;  // nothing could be typed here
    }
    return isRemark() ? commitRemark(text) : commitValue(text, std::nullopt);
}

bool AnnexEditing::commitAs(const QString& text, int reading) {
    return canWrite() && !isRemark() && commitValue(text, reading == 0 ? engine::MarkMeans::thousands : engine::MarkMeans::decimals);
}

bool AnnexEditing::commitRemark(const QString& text) {
    const QString remark = text.normalized(QString::NormalizationForm_C).simplified();
    if (remark.size() > kRemarkLetters) {
        refuse(tr("Ghi chú dài %1 chữ; tối đa %2. Hãy rút gọn.").arg(remark.size()).arg(kRemarkLetters));
        return false;
    }
    if (isAskingWhy()) {
        if (remark.isEmpty()) {
            refuse(tr("Hãy ghi vì sao chưa có và khi nào sẽ có; hoặc nhấn Esc để giữ giá trị cũ."));
            return false;
        }
        std::vector<std::pair<ItemCode, Value>> values;
        for (const auto& code : asking_) {
            values.emplace_back(code, Value::inState(ValueState::notYetAvailable, utf8(remark)));
        }
        asking_.clear();
        emit askingChanged();
        refuse({});
        write(std::move(values), {"chưa có số liệu", "not yet available"});
        return true;
    }
    const ItemCode& code = cursor_->item()->code;
    Value value = model_->value(code);
    if (value.state == ValueState::notYetAvailable && remark.isEmpty()) {
        refuse(tr("Ô \"chưa có số liệu\" phải có ghi chú: vì sao chưa có và khi nào sẽ có."));
        return false;
    }
    value.remark = utf8(remark);
    refuse({});
    write({{code, value}}, {"ghi chú", "the remark"});
    return true;
}

bool AnnexEditing::commitValue(const QString& text, std::optional<engine::MarkMeans> marks) {
    const FormItem& item = *cursor_->item();
    const std::string typed = utf8(text.normalized(QString::NormalizationForm_C));
    const auto readings = engine::twoReadings(typed, item);
    if (readings && !marks) {
        refuse(tr("Số này có thể đọc theo hai cách. Chọn một cách:"),
               {model_->valueText(readings->thousands, 0), model_->valueText(readings->decimals, item.annexDecimals)});
        return false;
    }
    auto value = engine::readTyped(typed, item, marks);
    if (!value) {
        refuse(model_->year()->say(value.error().message) + QLatin1Char(' ') + model_->year()->say(value.error().remedy));
        return false;
    }
    const Value before = model_->value(item.code);
    value->remark = before.remark;
    value->finality = value->isNumber() && before.isNumber() ? before.finality : Finality::final;
    refuse({});
    say(std::nullopt);
    if (value->state == ValueState::notYetAvailable && value->remark.empty()) {
        return setState(NotYetAvailable);
    }
    write({{item.code, std::move(*value)}}, {"", ""});
    return true;
}

void AnnexEditing::abandon() {
    refuse({});
    say(std::nullopt);
    if (isAskingWhy()) {
        asking_.clear();
        emit askingChanged();
    }
}

void AnnexEditing::write(std::vector<std::pair<ItemCode, Value>> values, const BilingualText& what) {
    BilingualText label = model_->nameOf(values.front().first);
    if (values.size() > 1) {
        label = {std::to_string(values.size()) + " ô", std::to_string(values.size()) + " cells"};
    }
    if (!what.vi.empty()) {
        label = {what.vi + ", " + label.vi, what.en + ", " + label.en};
    }
    model_->commit(std::move(values), label);
}

bool AnnexEditing::setState(int state) {
    constexpr ValueState kStates[] = {ValueState::notEntered, ValueState::number, ValueState::noneArose, ValueState::notApplicable,
                                      ValueState::notYetAvailable};
    if (!canWrite() || state < NotEntered || state > NotYetAvailable || cursor_->items().empty()) {
        return false;
    }
    std::vector<std::pair<ItemCode, Value>> values;
    std::vector<ItemCode> withoutRemark;
    for (const FormItem* item : cursor_->items()) {
        Value value = state == Zero ? Value::of(Decimal{}) : Value::inState(kStates[state]);
        value.remark = model_->value(item->code).remark;
        if (state == NotYetAvailable && value.remark.empty()) {
            withoutRemark.push_back(item->code);
        } else {
            values.emplace_back(item->code, std::move(value));
        }
    }
    if (!values.empty()) {
        write(std::move(values), {"trạng thái", "the state"});
    }
    if (withoutRemark.empty()) {
        return false;
    }
    asking_ = std::move(withoutRemark);
    cursor_->moveTo(cursor_->row(), AnnexModel::Remark);
    emit askingChanged();
    return true;
}

void AnnexEditing::toggleEstimate() {
    if (!canWrite()) {
        return;
    }
    std::vector<std::pair<ItemCode, Value>> values;
    for (const FormItem* item : cursor_->items()) {
        if (Value value = model_->value(item->code); value.isNumber()) {
            values.emplace_back(item->code, std::move(value));
        }
    }
    const bool anyFinal =
        std::any_of(values.begin(), values.end(), [](const auto& each) { return each.second.finality == Finality::final; });
    for (auto& [code, value] : values) {
        value.finality = anyFinal ? Finality::estimate : Finality::final;
    }
    if (!values.empty()) {
        write(std::move(values), anyFinal ? BilingualText{"số ước", "estimate"} : BilingualText{"số chính thức", "final"});
    }
}

void AnnexEditing::empty() {
    if (!canWrite()) {
        return;
    }
    const bool value = cursor_->left() <= AnnexModel::State && cursor_->right() >= AnnexModel::ThisYear;
    const bool remark = cursor_->right() >= AnnexModel::Remark;
    std::vector<std::pair<ItemCode, Value>> values;
    for (const FormItem* item : cursor_->items()) {
        Value now = model_->value(item->code);
        const std::string kept = remark ? std::string() : now.remark;
        if (value) {
            now = Value{};
        }
        now.remark = now.state == ValueState::notYetAvailable && kept.empty() ? now.remark : kept;
        values.emplace_back(item->code, std::move(now));
    }
    if (!values.empty() && (value || remark)) {
        write(std::move(values), {"xóa", "emptying"});
    }
}

int AnnexEditing::zoneCells() const {
    if (!canWrite()) {
        return 0;
    }
    const auto& snapshot = *model_->year()->snapshot();
    const MemberUnit* unit = snapshot.setup.campaign.findMember(snapshot.unit);
    if (unit == nullptr || unit->hasEconomicZone) {
        return 0;
    }
    const auto& rows = model_->allRows();
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const AnnexRow& row) {
        return row.item != nullptr && row.item->needsEconomicZone && model_->value(row.item->code).state == ValueState::notEntered;
    }));
}

void AnnexEditing::setZoneCellsNotApplicable() {
    std::vector<std::pair<ItemCode, Value>> values;
    for (const AnnexRow& row : model_->allRows()) {
        if (zoneCells() > 0 && row.item != nullptr && row.item->needsEconomicZone &&
            model_->value(row.item->code).state == ValueState::notEntered) {
            values.emplace_back(row.item->code, Value::inState(ValueState::notApplicable, model_->value(row.item->code).remark));
        }
    }
    if (!values.empty()) {
        write(std::move(values), {"không áp dụng", "not applicable"});
    }
}

}  // namespace hopluu::desktop
