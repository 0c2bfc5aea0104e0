#include "desktop/totals_desk.h"

#include "desktop/notices.h"
#include "desktop/qt_text.h"
#include "desktop/totals_texts.h"
#include "desktop/while_seen.h"
#include "domain/number_text.h"
#include "engine/item_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::desktop {

TotalsDesk::TotalsDesk(QObject* parent)
    : QObject(parent),
      rows_(kTotalRowRoles),
      parts_({"name", "value", "origin", "share", "hasNumber", "isCounted"}),
      years_({"label", "value", "share"}),
      adjustments_({"amount", "reason", "who"}),
      findings_({"sentence", "instruction", "tone"}) {}

void TotalsDesk::setBloc(OpenBloc* bloc) {
    if (bloc == bloc_) {
        return;
    }
    bloc_ = bloc;
    followWhileSeen(bloc, *this, [this] { show(); });
    show();
}

void TotalsDesk::setEverything(bool isEverything) {
    const engine::Basis basis = isEverything ? engine::Basis::everything : engine::Basis::accepted;
    if (basis != basis_) {
        basis_ = basis;
        show();
    }
}

QString TotalsDesk::standing() const {
    if (!bloc_) {
        return {};
    }
    const int all = bloc_->boards();
    const int accepted = bloc_->accepted();
    return isEverything() ? bloc_->say({"Xem trước: mọi số liệu đã đến, kể cả chưa chấp nhận",
                                        "A preview: all that has arrived, also what is not accepted"})
                          : bloc_->say({fmt::format("Số liệu của {}/{} Ban đã chấp nhận", accepted, all),
                                        fmt::format("Figures of {} of {} boards, accepted", accepted, all)});
}

void TotalsDesk::show() {
    if (!bloc_) {
        return;
    }
    rows_.show(TotalsTexts(*bloc_, basis_).rows());
    emit changed();
    workOut();
    showItem();
}

void TotalsDesk::showItem() {
    const TotalsTexts texts(*bloc_, basis_);
    parts_.show(texts.parts(item_, without_));
    years_.show(texts.years(item_));
    adjustments_.show(texts.adjustments(item_));
    findings_.show(texts.findings(item_));
    emit itemChanged();
}

QString TotalsDesk::item() const {
    return qt(item_.text);
}

void TotalsDesk::setItem(const QString& item) {
    const ItemCode wanted{item.startsWith(QLatin1String("group-")) ? std::string() : utf8(item)};
    if (wanted == item_) {
        return;
    }
    item_ = wanted;
    without_.clear();
    whatIf_.reset();
    if (bloc_) {
        showItem();
    }
}

QString TotalsDesk::itemName() const {
    return !bloc_ || item_.empty() ? QString() : bloc_->say(engine::itemName(*bloc_->snapshot()->setup.form, Topic::cell, item_));
}

QString TotalsDesk::amount() const {
    const auto* total = bloc_ ? TotalsTexts(*bloc_, basis_).find(item_) : nullptr;
    return total == nullptr ? QString() : TotalsTexts(*bloc_, basis_).amountText(*total);
}

QString TotalsDesk::change() const {
    const auto* total = bloc_ ? TotalsTexts(*bloc_, basis_).find(item_) : nullptr;
    if (total == nullptr) {
        return {};
    }
    if (!total->change.percentOfLastYear) {
        return bloc_->say({"Chưa có số liệu so sánh với năm trước.", "Nothing to compare with last year."});
    }
    const std::string change = engine::changeText(*total->change.percentOfLastYear, bloc_->year()->language());
    const std::string& source = total->change.baseSource;
    return bloc_->say({fmt::format("{} so với năm trước ({}).", change, source), fmt::format("{} on last year ({}).", change, source)});
}

QString TotalsDesk::coverage() const {
    const auto* total = bloc_ ? TotalsTexts(*bloc_, basis_).find(item_) : nullptr;
    return total == nullptr ? QString() : TotalsTexts(*bloc_, basis_).coverage(*total);
}

bool TotalsDesk::canAdjust() const {
    return bloc_ && bloc_->snapshot()->setup.form->findItem(item_) != nullptr;
}

QString TotalsDesk::withoutText() const {
    if (!bloc_ || without_.empty() || !whatIf_) {
        return {};
    }
    const TotalsTexts texts(*bloc_, basis_);
    QStringList told{bloc_->say({"Không tính các Ban bỏ dấu: ", "Without the boards that are not ticked: "}) +
                     texts.amountText(whatIf_->total)};
    if (const auto& percent = whatIf_->total.change.percentOfLastYear) {
        told.back() += QStringLiteral(" (%1)").arg(qt(engine::changeText(*percent, bloc_->year()->language())));
    }
    for (const auto& each : whatIf_->gone) {
        told += bloc_->say({"Hết cảnh báo: ", "No longer: "}) + bloc_->say(each.finding.name);
    }
    for (const auto& each : whatIf_->appeared) {
        told += bloc_->say({"Thêm cảnh báo: ", "New: "}) + bloc_->say(each.finding.sentence);
    }
    return told.join(QLatin1Char('\n'));
}

void TotalsDesk::toggleWithout(const QString& unit) {
    const UnitId wanted{utf8(unit)};
    if (without_.erase(wanted) == 0) {
        without_.insert(wanted);
    }
    workOut();
    showItem();
}

void TotalsDesk::workOut() {
    if (without_.empty()) {
        whatIf_.reset();
        return;
    }
    bloc_->year()->ask(
        this,
        [item = item_, without = without_, basis = basis_](OpenStore& store) {
            return engine::without(store.workspace, store.desk->setup(), basis, item, without);
        },
        [this, item = item_, without = without_](Result<engine::WhatIf> answer) {
            if (item != item_ || without != without_) {
                return;  // something else is asked meanwhile
            }
            if (answer) {
                whatIf_ = std::move(*answer);
                emit itemChanged();
            } else if (bloc_) {
                bloc_->year()->notices().tell(answer.error());
            }
        });
}

void TotalsDesk::adjust(const QString& amount, const QString& reason) {
    if (!canAdjust()) {
        return;
    }
    const auto number = parseVietnameseNumber(utf8(amount.trimmed()));
    if (!number) {
        return complain(bloc_->say(number.error().message) + QLatin1Char(' ') + bloc_->say(number.error().remedy));
    }
    const PeriodId period = bloc_->snapshot()->setup.campaign.period.id;
    bloc_->act([period, item = item_, amount = *number,
                reason = utf8(reason)](engine::LeaderDesk& leader) { return leader.adjust(period, item, amount, reason); },
               [this](const Status& status) {
                   if (!bloc_) {
                       return;
                   }
                   if (status) {
                       forgetProblem();
                       emit adjusted();
                   } else {
                       complain(bloc_->say(status.error().message));
                   }
               });
}

void TotalsDesk::withdraw(const QString& key) {
    const auto* total = bloc_ ? TotalsTexts(*bloc_, basis_).find(item_) : nullptr;
    if (total == nullptr) {
        return;
    }
    for (const auto& each : total->adjustments) {
        if (qt(toString(each.operation)) == key) {
            bloc_->act([operation = each.operation](engine::LeaderDesk& leader) { return leader.withdrawAdjustment(operation); });
        }
    }
}

void TotalsDesk::complain(const QString& problem) {
    problem_ = problem;
    emit problemChanged();
}

void TotalsDesk::tellNotSaved(const QUrl& file) {
    if (bloc_) {
        const std::string name = utf8(file.fileName());
        bloc_->year()->notices().tell(
            Error{"desktop.picture",
                  {"Không lưu được ảnh " + name + ".", "The picture " + name + " could not be saved."},
                  {"Hãy chọn thư mục khác còn chỗ và được ghi.", "Choose another folder with room that may be written to."},
                  ""});
    }
}

void TotalsDesk::forgetProblem() {
    complain({});
}

}  // namespace hopluu::desktop
