#include "desktop/annex_clipboard.h"

#include "desktop/qt_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QVariantMap>

#include <algorithm>
#include <memory>

namespace hopluu::desktop {

namespace {

constexpr std::size_t kQuestionsShown = 5;
constexpr std::size_t kLinesShown = 200;

std::string bytesOf(const QMimeData& data, const QString& type) {
    const QByteArray bytes = data.data(type);
    // Some programs put HTML as UTF-16; Qt reads that and gives it as text.
    return bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF") || bytes.contains('\0') ? utf8(data.html()) : bytes.toStdString();
}

}  // namespace

void AnnexClipboard::setModel(AnnexModel* model) {
    model_ = model;
    emit modelChanged();
}

void AnnexClipboard::setCursor(AnnexCursor* cursor) {
    cursor_ = cursor;
    emit modelChanged();
}

// --- Copying -----------------------------------------------------------------------------------------------------------------

engine::ClipboardCell AnnexClipboard::cell(int row, int column) const {
    engine::ClipboardCell cell{utf8(model_->cellText(row, column)), std::nullopt};
    const FormItem* item = model_->item(row);
    if (item != nullptr && column == AnnexModel::ThisYear) {
        if (const Value value = model_->value(item->code); value.isNumber()) {
            cell.exact = value.number.toString();
        }
    } else if (item != nullptr && column == AnnexModel::LastYear) {
        const auto& bases = model_->year()->snapshot()->lastYear;
        if (const auto base = bases.find(item->code); base != bases.end()) {
            cell.exact = base->second.toString();
        }
    }
    return cell;
}

engine::ClipboardTable AnnexClipboard::selected() const {
    engine::ClipboardTable table;
    const bool hasNames = cursor_->left() <= AnnexModel::Indicator;
    const bool isOneRow = cursor_->top() == cursor_->bottom();
    if (hasNames && !isOneRow) {
        const QString titles[] = {
            QString(),        tr("STT"),        tr("Chỉ tiêu"), tr("Đơn vị tính"), model_->lastYearTitle(), model_->thisYearTitle(),
            tr("Tăng, giảm"), tr("Trạng thái"), tr("Ghi chú")};
        auto& head = table.rows.emplace_back();
        for (int column = cursor_->left(); column <= cursor_->right(); ++column) {
            head.push_back({utf8(titles[column]), std::nullopt});
        }
    }
    for (int row = cursor_->top(); row <= cursor_->bottom(); ++row) {
        if (!hasNames && !isOneRow && model_->item(row) == nullptr) {
            continue;
        }
        auto& line = table.rows.emplace_back();
        for (int column = cursor_->left(); column <= cursor_->right(); ++column) {
            line.push_back(cell(row, column));
        }
    }
    return table;
}

void AnnexClipboard::copy() const {
    if (!model_ || !cursor_ || cursor_->row() < 0) {
        return;
    }
    const engine::ClipboardTable table = selected();
    auto data = std::make_unique<QMimeData>();
    data->setText(qt(engine::writeTabbedText(table)));
    data->setHtml(qt(engine::writeHtmlTable(table)));
    QGuiApplication::clipboard()->setMimeData(data.release());
}

// --- Pasting -----------------------------------------------------------------------------------------------------------------

engine::PasteTarget AnnexClipboard::target() const {
    engine::PasteTarget target;
    for (int row = cursor_->top(); row < model_->rowCount(); ++row) {
        if (const FormItem* item = model_->item(row)) {
            target.rows.push_back(item);
        }
    }
    for (int column = cursor_->left(); column < AnnexModel::kColumns; ++column) {
        target.columns.push_back(column == AnnexModel::ThisYear ? engine::PasteColumn::value
                                 : column == AnnexModel::Remark ? engine::PasteColumn::remark
                                                                : engine::PasteColumn::none);
    }
    target.fillRows = cursor_->items().size();
    target.fillColumns = static_cast<std::size_t>(cursor_->right() - cursor_->left()) + 1;
    return target;
}

void AnnexClipboard::paste() {
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (!model_ || !cursor_ || cursor_->row() < 0 || data == nullptr) {
        return;
    }
    if (!model_->year()->isWritable()) {
        emit refused(model_->year()->closedBecause());
        return;
    }
    const std::string html = data->hasHtml() ? bytesOf(*data, QStringLiteral("text/html")) : std::string();
    auto table = engine::readClipboard(html, utf8(data->text()));
    if (!table) {
        emit refused(model_->year()->say(table.error().message) + QLatin1Char(' ') + model_->year()->say(table.error().remedy));
        return;
    }
    table_ = std::move(*table);
    target_ = target();
    marks_.reset();
    asked_.clear();
    work();
}

void AnnexClipboard::setAnswer(int answer) {
    if (plan_ && (answer == 0 || answer == 1) && answer != this->answer()) {
        marks_ = static_cast<engine::MarkMeans>(answer);
        work();
    }
}

void AnnexClipboard::work() {
    auto planned = engine::planPaste(table_, target_, model_->year()->form(), model_->content(), marks_);
    if (!planned) {
        cancel();
        emit refused(model_->year()->say(planned.error().message) + QLatin1Char(' ') + model_->year()->say(planned.error().remedy));
        return;
    }
    if (!planned->questions.empty()) {
        asked_ = planned->questions;
    }
    if (planned->needsALook() || marks_) {
        plan_ = std::move(*planned);
        emit planChanged();
    } else {
        perform(std::move(*planned));
    }
}

void AnnexClipboard::accept() {
    if (!plan_ || !plan_->questions.empty()) {
        return;  // the question comes first
    }
    engine::PastePlan plan = std::move(*plan_);
    cancel();
    perform(std::move(plan));
}

void AnnexClipboard::cancel() {
    plan_.reset();
    marks_.reset();
    asked_.clear();
    emit planChanged();
}

void AnnexClipboard::perform(engine::PastePlan plan) {
    std::vector<std::pair<ItemCode, Value>> values;
    for (auto& change : plan.changes) {
        values.emplace_back(change.place.item->code, std::move(change.after));
    }
    const auto count = static_cast<int>(values.size());
    if (count == 0 && plan.unchanged == 0) {
        emit refused(tr("Không ô nào trong vùng được chép rơi vào chỗ nhập được."));
        return;
    }
    if (count > 0) {
        model_->commit(std::move(values), {"dán " + std::to_string(count) + " ô", "pasting " + std::to_string(count) + " cells"});
    }
    emit pasted(count);
}

// --- What is shown before ----------------------------------------------------------------------------------------------------

QString AnnexClipboard::place(const engine::PastePlace& at) const {
    const QString inBlock = tr("dòng %1, cột %2 của vùng chép").arg(at.row).arg(at.column);
    return at.item == nullptr ? inBlock : model_->year()->say(model_->nameOf(at.item->code)) + QStringLiteral(" (%1)").arg(inBlock);
}

QString AnnexClipboard::summary() const {
    if (!plan_) {
        return {};
    }
    QStringList parts;
    parts += plan_->by == engine::PasteBy::code   ? tr("Xếp theo mã chỉ tiêu trong vùng chép.")
             : plan_->by == engine::PasteBy::name ? tr("Xếp theo tên chỉ tiêu trong vùng chép.")
                                                  : tr("Xếp lần lượt từ ô đang chọn.");
    parts += tr("%1 ô sẽ thay đổi, trong đó %2 ô đang có giá trị.").arg(plan_->changes.size()).arg(plan_->replaced);
    if (plan_->outside > 0) {
        parts += tr("%1 ô của vùng chép không rơi vào chỗ nhập được và bị bỏ qua.").arg(plan_->outside);
    }
    return parts.join(QLatin1Char(' '));
}

QVariantList AnnexClipboard::changes() const {
    QVariantList all;
    if (!plan_) {
        return all;
    }
    const auto text = [&](const Value& value, const FormItem& item) {
        const QString figure = value.state == ValueState::notEntered ? tr("trống") : model_->valueText(value, item.annexDecimals);
        return value.remark.empty() ? figure : figure + QStringLiteral(" · ") + qt(value.remark);
    };
    for (const auto& change : plan_->changes) {
        if (static_cast<std::size_t>(all.size()) == kLinesShown) {
            break;
        }
        const FormItem& item = *change.place.item;
        all += QVariantMap{{QStringLiteral("place"), model_->year()->say(model_->nameOf(item.code))},
                           {QStringLiteral("before"), text(change.before, item)},
                           {QStringLiteral("after"), text(change.after, item)}};
    }
    return all;
}

QVariantList AnnexClipboard::problems() const {
    QVariantList all;
    for (std::size_t i = 0; plan_ && i < std::min(plan_->problems.size(), kLinesShown); ++i) {
        const auto& problem = plan_->problems[i];
        all += QVariantMap{{QStringLiteral("place"), place(problem.place)},
                           {QStringLiteral("text"), qt(problem.place.text).left(60)},
                           {QStringLiteral("reason"), model_->year()->say(problem.error.message)}};
    }
    return all;
}

QVariantList AnnexClipboard::questions() const {
    QVariantList all;
    for (std::size_t i = 0; i < std::min(asked_.size(), kQuestionsShown); ++i) {
        const auto& question = asked_[i];
        const int decimals = question.place.item->annexDecimals;
        all += QVariantMap{{QStringLiteral("place"), place(question.place)},
                           {QStringLiteral("text"), qt(question.place.text)},
                           {QStringLiteral("thousands"), model_->valueText(question.readings.thousands, 0)},
                           {QStringLiteral("decimals"), model_->valueText(question.readings.decimals, decimals)}};
    }
    return all;
}

}  // namespace hopluu::desktop
