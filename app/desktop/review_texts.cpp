#include "desktop/review_texts.h"

#include "desktop/annex_rows.h"
#include "desktop/annex_texts.h"
#include "desktop/qt_text.h"
#include "desktop/tone.h"
#include "engine/item_words.h"
#include "engine/narrative.h"
#include "engine/peers.h"
#include "report/annex_rows.h"

#include <algorithm>
#include <utility>

namespace hopluu::desktop {

const QList<QByteArray> kReviewRowRoles = {"kind",   "number", "name",   "unit", "lastYear", "thisYear", "isEstimate", "change",
                                           "others", "remark", "marker", "tone", "isMarked", "comments", "isChanged"};

ReviewTexts::ReviewTexts(const OpenBloc& bloc, const engine::BoardStanding& board, const ReviewFacts& facts)
    : bloc_(bloc), snapshot_(*bloc.snapshot()), board_(board), facts_(facts), language_(bloc.year()->language()) {
    if (auto figures = engine::boardFigures(board.content, snapshot_.setup)) {
        figures_ = std::move(*figures);
    }
}

RowsModel::Row ReviewTexts::heading(const IndicatorGroup& group) const {
    return {QStringLiteral("group-") + qt(group.code.text),
            {QStringLiteral("heading"), qt(group.number), bloc_.say(group.name), QString(), QString(), QString(), false, QString(),
             QString(), QString(), QString(), 0, false, 0, false}};
}

QString ReviewTexts::peerRange(const ItemCode& code, int decimals) const {
    const engine::Peers peers = engine::peersOf(snapshot_, board_.unit, code);
    if (!peers.median) {
        return {};
    }
    const auto text = [&](Decimal number) { return qt(engine::numberText(number, decimals, language_)); };
    return QStringLiteral("%1 – %2 – %3").arg(text(*peers.lowest), text(*peers.median), text(*peers.highest));
}

RowsModel::Row ReviewTexts::figure(const ItemCode& code, const QString& number, const QString& name, UnitOfMeasure unit, int decimals,
                                   bool isDerived, const std::set<ItemCode>& marked) const {
    QString thisYear, lastYear, change, remark, marker;
    bool isEstimate = false;
    Tone tone = kNeutral;
    if (const consolidation::Total* total = figures_.find(code)) {
        thisYear = total->amount ? qt(engine::exactText(*total->amount, decimals, language_)) : QString();
        lastYear = total->change.base ? qt(engine::exactText(*total->change.base, decimals, language_)) : QString();
        change = total->change.percentOfLastYear ? qt(engine::changeText(*total->change.percentOfLastYear, language_)) : QString();
        isEstimate = total->estimate;
    }
    if (!isDerived) {
        const auto found = board_.content.cells.find(code);
        const Value value = found == board_.content.cells.end() ? Value{} : found->second;
        thisYear = value.isNumber() ? thisYear : qt(report::stateMark(value.state));
        remark = qt(value.remark);
        if (const auto base = board_.lastYear.find(code); base != board_.lastYear.end()) {
            lastYear = qt(engine::exactText(base->second, decimals, language_));
        }
    }
    for (const auto& each : board_.findings) {
        const auto& cells = each.finding.cells;
        if (std::find(cells.begin(), cells.end(), code) != cells.end()) {
            marker = QStringLiteral("!");
            tone = std::max(tone, !each.explanation.empty() ? kInformation : each.finding.critical ? kError : kWarning);
        }
    }
    const auto comments = std::count_if(facts_.comments.begin(), facts_.comments.end(),
                                        [&](const auto& each) { return each.topic == Topic::cell && each.item == code; });
    const bool isChanged =
        facts_.difference && std::any_of(facts_.difference->changes.begin(), facts_.difference->changes.end(),
                                         [&](const auto& each) { return each.topic == Topic::cell && each.item == code; });
    return {qt(code.text),
            {isDerived ? QStringLiteral("derived") : QStringLiteral("item"), number, name, bloc_.say(label(unit)), lastYear, thisYear,
             isEstimate, change, peerRange(code, decimals), remark, marker, tone, marked.contains(code), static_cast<int>(comments),
             isChanged}};
}

std::vector<RowsModel::Row> ReviewTexts::rows(const std::set<ItemCode>& marked) const {
    std::vector<RowsModel::Row> rows;
    for (const AnnexRow& row : annexRowsOf(*snapshot_.setup.form)) {
        if (row.kind == AnnexRowKind::heading) {
            rows.push_back(heading(*row.group));
        } else if (row.kind == AnnexRowKind::derived) {
            rows.push_back(
                figure(row.derived->code, {}, bloc_.say(row.derived->name), row.derived->unit, row.derived->annexDecimals, true, marked));
        } else {
            const QString name = row.isAlone ? aloneName(row, *bloc_.year()) : bloc_.say(row.item->label);
            rows.push_back(figure(row.item->code, row.isAlone ? qt(row.group->number) : QString(), name, row.item->unit,
                                  row.item->annexDecimals, false, marked));
        }
    }
    return rows;
}

std::vector<RowsModel::Row> ReviewTexts::findings() const {
    std::vector<RowsModel::Row> rows;
    for (const auto& each : board_.findings) {
        const Tone tone = !each.explanation.empty() ? kInformation : each.finding.critical ? kError : kWarning;
        rows.push_back({qt(each.finding.rule.text),
                        {bloc_.say(each.finding.sentence), bloc_.say(each.finding.instruction), qt(each.explanation), tone,
                         each.finding.cells.empty() ? QString() : qt(each.finding.cells.front().text)}});
    }
    // What is most pressing first; in one kind as the form has them.
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.values[3].toInt() > b.values[3].toInt(); });
    return rows;
}

std::vector<RowsModel::Row> ReviewTexts::sections() const {
    const report::TextFigures known{*snapshot_.setup.form, snapshot_.setup.campaign, figures_};
    std::vector<RowsModel::Row> rows;
    for (const auto& section : snapshot_.setup.form->narrative) {
        const auto text = board_.content.narrative.find(section.code);
        const bool isWritten = text != board_.content.narrative.end() && !text->second.empty();
        if (isWritten || !section.guidance.empty()) {
            rows.push_back(
                {qt(section.code.text),
                 {qt(section.number), bloc_.say(section.title), isWritten ? qt(engine::asRead(text->second, known)) : QString()}});
        }
    }
    return rows;
}

std::vector<RowsModel::Row> ReviewTexts::differences() const {
    std::vector<RowsModel::Row> rows;
    if (!facts_.difference) {
        return rows;
    }
    const Form& form = *snapshot_.setup.form;
    const auto text = [&](const ItemCode& item, const std::optional<Body>& body) {
        return body ? qt(engine::bodyText(form, item, *body, language_)) : bloc_.say({"trống", "empty"});
    };
    for (const auto& change : facts_.difference->changes) {
        rows.push_back({QString::number(static_cast<int>(change.topic)) + qt(change.item.text),
                        {bloc_.say(engine::itemName(form, change.topic, change.item)), text(change.item, change.before),
                         text(change.item, change.after), change.topic == Topic::cell ? qt(change.item.text) : QString()}});
    }
    return rows;
}

std::vector<RowsModel::Row> ReviewTexts::peers(const ItemCode& item) const {
    const Form& form = *snapshot_.setup.form;
    std::vector<RowsModel::Row> rows;
    const FormItem* known = form.findItem(item);
    for (const auto& each : engine::peersOf(snapshot_, board_.unit, item).others) {
        const QString value = known != nullptr        ? qt(engine::valueText(form, item, each.value, language_))
                              : each.value.isNumber() ? qt(engine::exactText(each.value.number, 0, language_))
                                                      : QString();
        rows.push_back({qt(each.unit.text),
                        {bloc_.shortNameOf(each.unit), value,
                         each.percentOfLastYear ? qt(engine::changeText(*each.percentOfLastYear, language_)) : QString(), false}});
    }
    return rows;
}

std::vector<RowsModel::Row> ReviewTexts::comments(const ItemCode& item) const {
    std::vector<RowsModel::Row> rows;
    for (const auto& each : facts_.comments) {
        if (item.empty() || (each.topic == Topic::cell && each.item == item)) {
            const QString place = each.item.empty() ? QString() : bloc_.say(engine::itemName(*snapshot_.setup.form, each.topic, each.item));
            rows.push_back(
                {QString::number(rows.size()), {qt(each.person), qt(engine::momentText(each.at, language_)), qt(each.text), place}});
        }
    }
    return rows;
}

}  // namespace hopluu::desktop
