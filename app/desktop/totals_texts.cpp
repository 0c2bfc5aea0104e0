#include "desktop/totals_texts.h"

#include "desktop/annex_rows.h"
#include "desktop/annex_texts.h"
#include "desktop/qt_text.h"
#include "desktop/tone.h"
#include "engine/item_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hopluu::desktop {

namespace {

/// How long a bar is drawn, 0 to 1: for the eye only, no figure is worked out of it.
double shareOf(Decimal value, Decimal largest) {
    return largest <= Decimal{} || value <= Decimal{} ? 0.0
                                                      : static_cast<double>(value.millionths()) / static_cast<double>(largest.millionths());
}

int decimalsOf(const Form& form, const ItemCode& code) {
    if (const FormItem* item = form.findItem(code)) {
        return item->annexDecimals;
    }
    const DerivedItem* derived = form.findDerived(code);
    return derived == nullptr ? 0 : derived->annexDecimals;
}

bool isAbout(const rules::Finding& finding, const ItemCode& item) {
    return std::find(finding.cells.begin(), finding.cells.end(), item) != finding.cells.end();
}

Tone toneOf(const rules::Finding& finding) {
    return finding.critical ? kError : kWarning;
}

}  // namespace

const QList<QByteArray> kTotalRowRoles = {"kind",   "number", "name",    "unit",   "lastYear", "total",     "isEstimate",
                                          "change", "boards", "isWhole", "marker", "tone",     "isAdjusted"};

TotalsTexts::TotalsTexts(const OpenBloc& bloc, engine::Basis basis)
    : bloc_(bloc),
      snapshot_(*bloc.snapshot()),
      basis_(basis),
      totals_(basis == engine::Basis::accepted ? snapshot_.accepted : snapshot_.everything),
      language_(bloc.year()->language()) {}

bool TotalsTexts::isLeftOut(const UnitId& unit) const {
    const engine::BoardStanding* board = snapshot_.find(unit);
    return basis_ == engine::Basis::accepted && board != nullptr && board->stage != engine::BoardStage::accepted;
}

QString TotalsTexts::number(Decimal value, const ItemCode& code) const {
    return qt(engine::numberText(value, decimalsOf(*snapshot_.setup.form, code), language_));
}

RowsModel::Row TotalsTexts::heading(const IndicatorGroup& group) const {
    return {QStringLiteral("group-") + qt(group.code.text),
            {QStringLiteral("heading"), qt(group.number), bloc_.say(group.name), QString(), QString(), QString(), false, QString(),
             QString(), true, QString(), 0, false}};
}

RowsModel::Row TotalsTexts::figure(const ItemCode& code, const QString& printed, const QString& name, bool isDerived) const {
    const consolidation::Total* total = totals_.find(code);
    QString lastYear, amount, change, boards, marker;
    Tone tone = kNeutral;
    for (const auto& each : totals_.findings) {
        if (each.finding.unit == kBloc && isAbout(each.finding, code)) {
            marker = QStringLiteral("!");
            tone = std::max(tone, toneOf(each.finding));
        }
    }
    const bool isWhole = total != nullptr && total->boardsCounted + total->noneArose.size() == total->boardsExpected;
    if (total != nullptr) {
        lastYear = total->change.base ? number(*total->change.base, code) : QString();
        amount = total->amount ? number(*total->amount, code) : QString();
        change = total->change.percentOfLastYear ? qt(engine::changeText(*total->change.percentOfLastYear, language_)) : QString();
        boards = qt(fmt::format("{}/{}", total->boardsCounted, total->boardsExpected));
    }
    return {qt(code.text),
            {isDerived ? QStringLiteral("derived") : QStringLiteral("item"), printed, name,
             total == nullptr ? QString() : bloc_.say(label(total->unit)), lastYear, amount, total != nullptr && total->estimate, change,
             boards, isWhole, marker, tone, total != nullptr && !total->adjustments.empty()}};
}

std::vector<RowsModel::Row> TotalsTexts::rows() const {
    std::vector<RowsModel::Row> rows;
    for (const AnnexRow& row : annexRowsOf(*snapshot_.setup.form)) {
        if (row.kind == AnnexRowKind::heading) {
            rows.push_back(heading(*row.group));
        } else if (row.kind == AnnexRowKind::derived) {
            rows.push_back(figure(row.derived->code, {}, bloc_.say(row.derived->name), true));
        } else {
            rows.push_back(figure(row.item->code, row.isAlone ? qt(row.group->number) : QString(),
                                  row.isAlone ? aloneName(row, *bloc_.year()) : bloc_.say(row.item->label), false));
        }
    }
    return rows;
}

std::vector<RowsModel::Row> TotalsTexts::parts(const ItemCode& item, const std::set<UnitId>& without) const {
    const consolidation::Total* total = totals_.find(item);
    std::vector<RowsModel::Row> rows;
    if (total == nullptr) {
        return rows;
    }
    Decimal largest;
    for (const auto& part : total->parts) {
        largest = part.sourced.value.isNumber() ? std::max(largest, part.sourced.value.number) : largest;
    }
    for (const auto& part : total->parts) {
        const Value& value = part.sourced.value;
        const QString text = isLeftOut(part.unit) ? bloc_.say({"Chưa chấp nhận", "Not accepted"})
                             : value.isNumber()   ? number(value.number, item)
                                                  : stateWords(value);
        const QString origin = part.sourced.enteredBy.empty()
                                   ? QString()
                                   : QStringLiteral("%1, %2").arg(qt(part.sourced.enteredBy),
                                                                  qt(engine::momentText(part.sourced.enteredAtMilliseconds, language_)));
        rows.push_back({qt(part.unit.text),
                        {bloc_.shortNameOf(part.unit), text, origin, value.isNumber() ? shareOf(value.number, largest) : 0.0,
                         value.isNumber(), !without.contains(part.unit)}});
    }
    return rows;
}

std::vector<RowsModel::Row> TotalsTexts::adjustments(const ItemCode& item) const {
    std::vector<RowsModel::Row> rows;
    if (const consolidation::Total* total = totals_.find(item)) {
        for (const auto& each : total->adjustments) {
            const QString sign = each.amount > Decimal{} ? QStringLiteral("+") : QString();
            rows.push_back(
                {qt(toString(each.operation)),
                 {sign + number(each.amount, item), qt(each.reason),
                  QStringLiteral("%1, %2").arg(qt(each.enteredBy), qt(engine::momentText(each.enteredAtMilliseconds, language_)))}});
        }
    }
    return rows;
}

std::vector<RowsModel::Row> TotalsTexts::findings(const ItemCode& item) const {
    std::vector<RowsModel::Row> rows;
    for (const auto& each : totals_.findings) {
        if (each.finding.unit == kBloc && isAbout(each.finding, item)) {
            rows.push_back({qt(each.finding.rule.text),
                            {bloc_.say(each.finding.sentence), bloc_.say(each.finding.instruction), toneOf(each.finding)}});
        }
    }
    return rows;
}

std::vector<RowsModel::Row> TotalsTexts::years(const ItemCode& item) const {
    const consolidation::Total* total = totals_.find(item);
    if (total == nullptr || !total->amount || !total->change.base) {
        return {};
    }
    const Decimal largest = std::max(*total->amount, *total->change.base);
    const std::string& year = snapshot_.setup.campaign.period.year;
    const BilingualText last{"năm trước", "last year"};
    return {{QStringLiteral("last"), {bloc_.say(last), number(*total->change.base, item), shareOf(*total->change.base, largest)}},
            {QStringLiteral("this"), {qt(year), number(*total->amount, item), shareOf(*total->amount, largest)}}};
}

QString TotalsTexts::amountText(const consolidation::Total& total) const {
    return total.amount ? number(*total.amount, total.item) + QLatin1Char(' ') + bloc_.say(label(total.unit))
                        : bloc_.say({"chưa có số liệu", "no figure yet"});
}

QString TotalsTexts::coverage(const consolidation::Total& total) const {
    const auto names = [&](const std::vector<UnitId>& units) {
        QStringList all;
        for (const auto& unit : units) {
            all += bloc_.shortNameOf(unit);
        }
        return all.join(QStringLiteral(", "));
    };
    QStringList told{bloc_.say({fmt::format("Tính trên {}/{} Ban.", total.boardsCounted, total.boardsExpected),
                                fmt::format("Over {} of {} boards.", total.boardsCounted, total.boardsExpected)})};
    std::vector<UnitId> leftOut, notEntered;
    for (const auto& unit : total.notEntered) {
        (isLeftOut(unit) ? leftOut : notEntered).push_back(unit);
    }
    const std::pair<const std::vector<UnitId>*, BilingualText> kinds[] = {
        {&leftOut, {"Chưa chấp nhận: %1.", "Not accepted: %1."}},
        {&notEntered, {"Chưa nhập: %1.", "Not entered: %1."}},
        {&total.notYetAvailable, {"Chưa có số liệu: %1.", "Not yet available: %1."}},
        {&total.noneArose, {"Không phát sinh: %1.", "None arose: %1."}},
        {&total.notApplicable, {"Không áp dụng: %1.", "Not applicable: %1."}},
    };
    for (const auto& [units, words] : kinds) {
        if (!units->empty()) {
            told += bloc_.say(words).arg(names(*units));
        }
    }
    if (!total.note.empty()) {
        told += qt(total.note);
    }
    return told.join(QLatin1Char(' '));
}

}  // namespace hopluu::desktop
