#include "desktop/annex_texts.h"

#include "desktop/annex_model.h"
#include "desktop/qt_text.h"
#include "desktop/tone.h"
#include "engine/narrative.h"
#include "report/annex_rows.h"

#include <algorithm>
#include <set>

namespace hopluu::desktop {

namespace {

class TextReader {
public:
    TextReader(const OpenYear& year, const BoardYearContent& content)
        : year_(year), snapshot_(*year.snapshot()), content_(content), language_(year.language()) {
        if (auto figures = engine::boardFigures(content, snapshot_.setup)) {
            figures_ = std::move(*figures);
        }
        for (const auto& address : snapshot_.conflicts) {
            if (address.topic == Topic::cell) {
                conflicts_.insert(address.item);
            }
        }
        for (const auto& refused : snapshot_.refused) {
            if (refused.operation.address.topic == Topic::cell && refused.operation.address.unit == snapshot_.unit) {
                refused_.insert(refused.operation.address.item);
            }
        }
        readFindings();
        if (snapshot_.submission.isAt(SubmissionStep::returned)) {
            const auto& cells = snapshot_.submission.state()->cells;
            returned_.insert(cells.begin(), cells.end());
        }
    }

    [[nodiscard]] AnnexTexts heading(const AnnexRow& row) const {
        AnnexTexts texts;
        texts.number = qt(row.group->number);
        texts.indicator = year_.say(row.group->name);
        return texts;
    }

    [[nodiscard]] AnnexTexts derived(const AnnexRow& row) const {
        AnnexTexts texts;
        texts.indicator = year_.say(row.derived->name);
        texts.unit = year_.say(label(row.derived->unit));
        if (const consolidation::Total* total = find(row.derived->code)) {
            const int decimals = row.derived->annexDecimals;
            texts.thisYear = total->amount ? qt(engine::numberText(*total->amount, decimals, language_)) : QString();
            texts.lastYear = total->change.base ? qt(engine::numberText(*total->change.base, decimals, language_)) : QString();
            texts.change = changeText(total);
            texts.isEstimate = total->estimate;
        }
        texts.state = AnnexModel::tr("Tính sẵn");
        return texts;
    }

    [[nodiscard]] AnnexTexts item(const AnnexRow& row) const {
        AnnexTexts texts;
        const FormItem& item = *row.item;
        texts.number = row.isAlone ? qt(row.group->number) : QString();
        texts.indicator = row.isAlone ? aloneName(row, year_) : year_.say(item.label);
        texts.unit = year_.say(label(item.unit));
        const auto found = content_.cells.find(item.code);
        const Value value = found == content_.cells.end() ? Value{} : found->second;
        texts.thisYear = value.isNumber() ? exact(value.number, item.annexDecimals) : qt(report::stateMark(value.state));
        texts.isEstimate = value.isNumber() && value.finality == Finality::estimate;
        texts.isMissing = value.state == ValueState::notEntered;
        texts.state = stateWords(value);
        texts.remark = qt(value.remark);
        if (const auto base = snapshot_.lastYear.find(item.code); base != snapshot_.lastYear.end()) {
            texts.lastYear = exact(base->second, item.annexDecimals);
        }
        texts.change = changeText(find(item.code));
        mark(item.code, texts);
        return texts;
    }

private:
    void readFindings() {
        for (const auto& each : snapshot_.findings) {
            for (const auto& cell : each.finding.cells) {
                auto& worst = findings_[cell];
                worst = std::max(worst, int{!each.explanation.empty() ? kNeutral : each.finding.critical ? kError : kWarning});
            }
        }
    }

    [[nodiscard]] QString exact(Decimal number, int decimals) const { return qt(engine::exactText(number, decimals, language_)); }

    [[nodiscard]] const consolidation::Total* find(const ItemCode& code) const {
        const auto found =
            std::find_if(figures_.totals.begin(), figures_.totals.end(), [&](const auto& each) { return each.item == code; });
        return found == figures_.totals.end() ? nullptr : &*found;
    }

    [[nodiscard]] QString changeText(const consolidation::Total* total) const {
        if (total == nullptr || !total->change.percentOfLastYear) {
            return {};
        }
        return qt(engine::changeText(*total->change.percentOfLastYear, language_));
    }

    /// One sign a row: the worst first.
    void mark(const ItemCode& code, AnnexTexts& texts) const {
        const auto finding = findings_.find(code);
        const auto set = [&](const char16_t* sign, Tone tone) {
            texts.marker = QString::fromUtf16(sign);
            texts.tone = tone;
        };
        if (conflicts_.contains(code)) {
            set(u"≠", kError);
        } else if (refused_.contains(code)) {
            set(u"×", kError);
        } else if (finding != findings_.end() && finding->second == kError) {
            set(u"!", kError);
        } else if (returned_.contains(code)) {
            set(u"↩", kWarning);
        } else if (finding != findings_.end() && finding->second == kWarning) {
            set(u"!", kWarning);
        } else if (const engine::Written* written = snapshot_.find(Topic::cell, code);
                   written != nullptr && written->journey == engine::Journey::savedHere) {
            set(u"↑", kNeutral);
        } else if (finding != findings_.end()) {
            set(u"!", kNeutral);
        }
    }

    const OpenYear& year_;
    const engine::YearSnapshot& snapshot_;
    const BoardYearContent& content_;
    engine::Language language_;
    consolidation::Consolidation figures_;
    std::set<ItemCode> conflicts_, refused_, returned_;
    std::map<ItemCode, int> findings_;  // the worst at each cell
};

}  // namespace

std::vector<AnnexTexts> annexTexts(const std::vector<AnnexRow>& rows, const OpenYear& year, const BoardYearContent& content) {
    const TextReader reader(year, content);
    std::vector<AnnexTexts> texts;
    texts.reserve(rows.size());
    for (const AnnexRow& row : rows) {
        texts.push_back(row.kind == AnnexRowKind::heading   ? reader.heading(row)
                        : row.kind == AnnexRowKind::derived ? reader.derived(row)
                                                            : reader.item(row));
    }
    return texts;
}

QString aloneName(const AnnexRow& row, const OpenYear& year) {
    const QString name = year.say(row.group->name);
    return row.item->label.vi.empty() ? name : QStringLiteral("%1: %2").arg(name, year.say(row.item->label).toLower());
}

QString stateWords(const Value& value) {
    switch (value.state) {
        case ValueState::notEntered:
            return AnnexModel::tr("Chưa nhập");
        case ValueState::noneArose:
            return AnnexModel::tr("Không phát sinh");
        case ValueState::notApplicable:
            return AnnexModel::tr("Không áp dụng");
        case ValueState::notYetAvailable:
            return AnnexModel::tr("Chưa có số liệu");
        case ValueState::number:
            return value.finality == Finality::estimate ? AnnexModel::tr("Số ước") : AnnexModel::tr("Chính thức");
    }
    return {};
}

QString valueWords(const Value& value, const QString& number) {
    const bool isFinal = value.isNumber() && value.finality == Finality::final;
    return isFinal ? number : value.isNumber() ? QStringLiteral("%1 · %2").arg(number, stateWords(value)) : stateWords(value);
}

}  // namespace hopluu::desktop
