#include "desktop/annex_cursor.h"

#include "desktop/qt_text.h"
#include "text/unicode.h"

#include <algorithm>

namespace hopluu::desktop {

void AnnexCursor::setModel(AnnexModel* model) {
    if (model_ == model) {
        return;
    }
    model_ = model;
    connect(model_, &AnnexModel::modelReset, this, &AnnexCursor::stay);
    connect(model_, &AnnexModel::foldedChanged, this, &AnnexCursor::stay);
    connect(model_, &AnnexModel::textsChanged, this, &AnnexCursor::described);
    connect(this, &AnnexCursor::moved, this, &AnnexCursor::described);
    emit modelChanged();
    stay();
}

void AnnexCursor::stay() {
    if (row_ < 0) {  // at first: the first cell to type in
        int first = 0;
        while (first < model_->rowCount() && model_->item(first) == nullptr) {
            ++first;
        }
        if (first < model_->rowCount()) {
            moveTo(first, AnnexModel::ThisYear);
        }
        return;
    }
    // The rows above may have come or gone: back to the same cell, or to where it was.
    const auto isLast = [&](int row) { return model_->item(row) != nullptr && model_->item(row)->code == lastCode_; };
    int row = std::clamp(row_, 0, std::max(0, model_->rowCount() - 1));
    for (int at = 0; at < model_->rowCount() && !lastCode_.empty(); ++at) {
        row = isLast(at) ? at : row;
    }
    moveTo(row, column_);
}

bool AnnexCursor::isEnterable(int row, int column) const {
    return model_ && model_->item(row) != nullptr && (column == AnnexModel::ThisYear || column == AnnexModel::Remark);
}

std::vector<const FormItem*> AnnexCursor::items() const {
    std::vector<const FormItem*> all;
    for (int row = top(); row >= 0 && row <= bottom(); ++row) {
        if (const FormItem* item = model_->item(row)) {
            all.push_back(item);
        }
    }
    return all;
}

QString AnnexCursor::code() const {
    return item() != nullptr ? qt(item()->code.text) : QString();
}

QString AnnexCursor::description() const {
    if (!model_ || row_ < 0 || row_ >= model_->rowCount()) {
        return {};
    }
    const AnnexTexts& texts = model_->texts(row_);
    const QString place = model_->year()->say(AnnexModel::nameOf(model_->row(row_)));
    const QString group = model_->year()->say(model_->row(row_).group->name);
    QStringList parts{place, group};
    if (texts.indicator != group) {
        parts += texts.indicator;
    }
    const QString titles[] = {tr("dấu"),         tr("số thứ tự"),         tr("chỉ tiêu"),
                              tr("đơn vị tính"), model_->lastYearTitle(), model_->thisYearTitle(),
                              tr("tăng giảm"),   tr("trạng thái"),        tr("ghi chú")};
    const QString text = model_->cellText(row_, column_);
    parts += titles[column_] + QStringLiteral(": ") + (text.isEmpty() ? tr("trống") : text);
    if (column_ == AnnexModel::ThisYear && model_->item(row_) != nullptr) {
        parts += texts.unit;
        parts += texts.state;
    }
    return parts.join(QStringLiteral(", "));
}

void AnnexCursor::moveTo(int row, int column, bool extend) {
    if (!model_ || model_->rowCount() == 0) {
        return;
    }
    row_ = std::clamp(row, 0, model_->rowCount() - 1);
    column_ = std::clamp(column, static_cast<int>(AnnexModel::Number), static_cast<int>(AnnexModel::Remark));
    if (!extend) {
        anchorRow_ = row_;
        anchorColumn_ = column_;
    }
    lastCode_ = item() != nullptr ? item()->code : ItemCode{};
    emit moved();
}

bool AnnexCursor::show(const QString& code) {
    const int row = model_ ? model_->show(ItemCode{utf8(code)}) : -1;
    if (row >= 0) {
        moveTo(row, AnnexModel::ThisYear);
    }
    return row >= 0;
}

int AnnexCursor::rowAfter(int row, int step) const {
    int at = row + step;
    while (at >= 0 && at < model_->rowCount() && model_->item(at) == nullptr) {
        at += step;
    }
    return at >= 0 && at < model_->rowCount() ? at : -1;
}

void AnnexCursor::enter(bool up) {
    const int row = rowAfter(row_, up ? -1 : 1);
    const bool staysInColumn = column_ == AnnexModel::Remark || column_ == AnnexModel::State;
    moveTo(row < 0 ? row_ : row, staysInColumn ? column_ : AnnexModel::ThisYear);
}

bool AnnexCursor::tab(bool back) {
    if (back) {
        if (column_ > AnnexModel::Remark - 1 && isEnterable(row_, AnnexModel::ThisYear)) {
            moveTo(row_, AnnexModel::ThisYear);
            return true;
        }
        const int before = rowAfter(row_, -1);
        moveTo(before < 0 ? row_ : before, before < 0 ? column_ : static_cast<int>(AnnexModel::Remark));
        return before >= 0;
    }
    if (isEnterable(row_, AnnexModel::Remark) && column_ < AnnexModel::Remark) {
        moveTo(row_, column_ < AnnexModel::ThisYear ? AnnexModel::ThisYear : AnnexModel::Remark);
        return true;
    }
    const int next = rowAfter(row_, 1);
    if (next >= 0) {
        moveTo(next, AnnexModel::ThisYear);
    }
    return next >= 0;
}

void AnnexCursor::selectAll() {
    moveTo(0, AnnexModel::Number);
    moveTo(model_->rowCount() - 1, AnnexModel::Remark, true);
}

bool AnnexCursor::arrow(int key, bool control, bool extend) {
    const int last = model_->rowCount() - 1;
    switch (key) {
        case Qt::Key_Up:
            moveTo(control ? 0 : row_ - 1, column_, extend);
            return true;
        case Qt::Key_Down:
            moveTo(control ? last : row_ + 1, column_, extend);
            return true;
        case Qt::Key_Left:
            moveTo(row_, control ? static_cast<int>(AnnexModel::Number) : column_ - 1, extend);
            return true;
        case Qt::Key_Right:
            moveTo(row_, control ? static_cast<int>(AnnexModel::Remark) : column_ + 1, extend);
            return true;
        case Qt::Key_Home:
            moveTo(control ? 0 : row_, AnnexModel::Number, extend);
            return true;
        case Qt::Key_End:
            moveTo(control ? last : row_, AnnexModel::Remark, extend);
            return true;
        case Qt::Key_PageUp:
            moveTo(row_ - pageRows_, column_, extend);
            return !control;
        case Qt::Key_PageDown:
            moveTo(row_ + pageRows_, column_, extend);
            return !control;
        default:
            return false;
    }
}

bool AnnexCursor::press(int key, int modifiers) {
    const auto held = [bits = static_cast<unsigned>(modifiers)](Qt::KeyboardModifier each) {
        return (bits & static_cast<unsigned>(each)) != 0;
    };
    if (!model_ || row_ < 0 || held(Qt::AltModifier) || held(Qt::MetaModifier)) {
        return false;
    }
    const bool control = held(Qt::ControlModifier);
    const bool shift = held(Qt::ShiftModifier);
    switch (key) {
        case Qt::Key_Tab:
            return !control && tab(shift);
        case Qt::Key_Backtab:
            return !control && tab(true);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            enter(shift);
            return true;
        case Qt::Key_A:
            if (control && !shift) {
                selectAll();
            }
            return control && !shift;
        default:
            return arrow(key, control, shift);
    }
}

bool AnnexCursor::find(const QString& text, bool backwards, bool fromHere) {
    const std::string wanted = text::fold(utf8(text.normalized(QString::NormalizationForm_C)));
    if (wanted.empty() || !model_ || row_ < 0) {
        return false;
    }
    const auto& rows = model_->allRows();
    const int count = static_cast<int>(rows.size());
    const AnnexRow* here = &model_->row(row_);
    int at = static_cast<int>(here - rows.data());
    for (int step = fromHere ? 0 : 1; step <= count; ++step) {
        const int index = ((backwards ? at - step : at + step) % count + count) % count;
        const AnnexRow& row = rows[static_cast<std::size_t>(index)];
        const AnnexTexts& texts = model_->allTexts(static_cast<std::size_t>(index));
        const QString all =
            QStringList{texts.number, texts.indicator, texts.unit, texts.lastYear, texts.thisYear, texts.state, texts.remark}.join(
                QLatin1Char('\n'));
        if (text::fold(utf8(all)).find(wanted) == std::string::npos) {
            continue;
        }
        if (row.kind == AnnexRowKind::heading) {
            for (int shown = 0; shown < model_->rowCount(); ++shown) {
                if (&model_->row(shown) == &row) {
                    moveTo(shown, AnnexModel::Indicator);
                }
            }
            return true;
        }
        moveTo(model_->show(row.item != nullptr ? row.item->code : row.derived->code), AnnexModel::ThisYear);
        return true;
    }
    return false;
}

}  // namespace hopluu::desktop
