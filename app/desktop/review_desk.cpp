#include "desktop/review_desk.h"

#include "desktop/notices.h"
#include "desktop/qt_text.h"
#include "desktop/while_seen.h"
#include "engine/bloc_words.h"
#include "engine/item_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::desktop {

ReviewDesk::ReviewDesk(QObject* parent)
    : QObject(parent),
      boards_({"name", "stage", "tone"}),
      rows_(kReviewRowRoles),
      findings_({"sentence", "instruction", "explanation", "tone", "item"}),
      sections_({"number", "title", "text"}),
      differences_({"name", "before", "after", "item"}),
      peers_({"name", "value", "change", "isOwn"}),
      comments_({"who", "when", "text", "place"}) {}

void ReviewDesk::setBloc(OpenBloc* bloc) {
    if (bloc == bloc_) {
        return;
    }
    bloc_ = bloc;
    followWhileSeen(bloc, *this, [this] { read(); });
    if (bloc_ && unit_.empty()) {
        const auto& boards = bloc_->snapshot()->boards;
        const auto waiting = std::find_if(boards.begin(), boards.end(), [](const auto& each) { return each.waitsForLeader(); });
        unit_ = waiting != boards.end() ? waiting->unit : boards.empty() ? UnitId{} : boards.front().unit;
    }
    read();
}

QString ReviewDesk::unit() const {
    return qt(unit_.text);
}

void ReviewDesk::setUnit(const QString& unit) {
    const UnitId wanted{utf8(unit)};
    if (wanted == unit_ || (bloc_ && bloc_->snapshot()->find(wanted) == nullptr)) {
        return;
    }
    unit_ = wanted;
    item_ = {};
    marked_.clear();
    facts_ = {};
    read();
}

QString ReviewDesk::unitName() const {
    return bloc_ ? bloc_->nameOf(unit_) : QString();
}

QString ReviewDesk::standing() const {
    const engine::BoardStanding* standing = board();
    if (standing == nullptr) {
        return {};
    }
    QString stage = bloc_->say(engine::stageName(standing->stage));
    const SubmissionState* state = standing->submission.state();
    if (state == nullptr) {
        return stage;
    }
    const QString when = qt(engine::momentText(standing->submission.operation->time.milliseconds(), bloc_->year()->language()));
    const QString number = bloc_->say({fmt::format("lần nộp {}", state->revision), fmt::format("submission {}", state->revision)});
    const QString told = QStringLiteral("%1, %2, %3").arg(stage, number, when);
    return state->step == SubmissionStep::returned ? told + QStringLiteral(": ") + qt(state->reason) : told;
}

bool ReviewDesk::canAccept() const {
    const engine::BoardStanding* standing = board();
    return standing != nullptr && standing->waitsForLeader();
}

bool ReviewDesk::canReturn() const {
    const engine::BoardStanding* standing = board();
    return standing != nullptr && (standing->waitsForLeader() || standing->stage == engine::BoardStage::accepted);
}

bool ReviewDesk::hasLastYear() const {
    const engine::BoardStanding* standing = board();
    return standing != nullptr && !standing->lastYear.empty();
}

QString ReviewDesk::differenceTitle() const {
    if (!bloc_ || !facts_.difference) {
        return {};
    }
    const auto& difference = *facts_.difference;
    const std::size_t count = difference.changes.size();
    return bloc_->say({fmt::format("{} chỗ khác lần nộp {}", count, difference.from),
                       fmt::format("{} places differ from submission {}", count, difference.from)});
}

void ReviewDesk::read() {
    if (!bloc_) {
        return;
    }
    show();
    const PeriodId period = bloc_->snapshot()->setup.campaign.period.id;
    const UnitId unit = unit_;
    bloc_->year()->ask(
        this,
        [period, unit](OpenStore& store) {
            auto comments = engine::readComments(store.workspace, period, unit);
            auto facts = engine::readSubmissionFacts(store.workspace, period, unit);
            return !comments ? Result<ReviewFacts>{fail(comments.error())}
                   : !facts  ? Result<ReviewFacts>{fail(facts.error())}
                             : Result<ReviewFacts>{ReviewFacts{std::move(*comments), std::move(facts->difference)}};
        },
        [this, unit](Result<ReviewFacts> facts) {
            if (!bloc_ || unit != unit_) {
                return;  // another board is looked at meanwhile
            }
            if (facts) {
                facts_ = std::move(*facts);
                show();
            } else {
                bloc_->year()->notices().tell(facts.error());
            }
        });
}

void ReviewDesk::show() {
    std::vector<RowsModel::Row> boards;
    for (const auto& each : bloc_->snapshot()->boards) {
        boards.push_back(
            {qt(each.unit.text), {bloc_->shortNameOf(each.unit), bloc_->say(engine::stageName(each.stage)), toneOf(each.stage)}});
    }
    boards_.show(boards);
    if (const engine::BoardStanding* standing = board()) {
        const ReviewTexts texts(*bloc_, *standing, facts_);
        rows_.show(texts.rows(marked_));
        findings_.show(texts.findings());
        sections_.show(texts.sections());
        differences_.show(texts.differences());
    }
    emit changed();
    showItem();
}

void ReviewDesk::showItem() {
    if (const engine::BoardStanding* standing = board(); standing != nullptr && !item_.empty()) {
        const ReviewTexts texts(*bloc_, *standing, facts_);
        peers_.show(texts.peers(item_));
        comments_.show(texts.comments(item_));
    } else {
        peers_.show({});
        comments_.show({});
    }
    emit itemChanged();
}

QString ReviewDesk::item() const {
    return qt(item_.text);
}

void ReviewDesk::setItem(const QString& item) {
    const ItemCode wanted{item.startsWith(QLatin1String("group-")) ? std::string() : utf8(item)};
    if (wanted != item_) {
        item_ = wanted;
        if (bloc_) {
            showItem();
        }
    }
}

QString ReviewDesk::itemName() const {
    return !bloc_ || item_.empty() ? QString() : bloc_->say(engine::itemName(*bloc_->snapshot()->setup.form, Topic::cell, item_));
}

bool ReviewDesk::isCell() const {
    return bloc_ && bloc_->snapshot()->setup.form->findItem(item_) != nullptr;
}

QString ReviewDesk::origin() const {
    const consolidation::Total* total = bloc_ ? bloc_->snapshot()->everything.find(item_) : nullptr;
    if (total == nullptr || !isCell()) {
        return {};
    }
    const auto part = std::find_if(total->parts.begin(), total->parts.end(), [&](const auto& each) { return each.unit == unit_; });
    if (part == total->parts.end() || part->sourced.enteredBy.empty()) {
        return bloc_->say({"Chưa ai nhập.", "Nobody has entered anything."});
    }
    const std::string when = engine::momentText(part->sourced.enteredAtMilliseconds, bloc_->year()->language());
    return bloc_->say(
        {fmt::format("{} nhập lúc {}.", part->sourced.enteredBy, when), fmt::format("Entered by {}, {}.", part->sourced.enteredBy, when)});
}

void ReviewDesk::toggleMark(const QString& item) {
    const ItemCode code{utf8(item)};
    if (!bloc_ || bloc_->snapshot()->setup.form->findItem(code) == nullptr) {
        return;
    }
    if (marked_.erase(code) == 0) {
        marked_.insert(code);
    }
    show();
}

void ReviewDesk::comment(const QString& text) {
    if (!bloc_ || !isCell()) {
        return;
    }
    const PeriodId period = bloc_->snapshot()->setup.campaign.period.id;
    bloc_->year()->ask(
        this,
        [period, unit = unit_, item = item_, text = utf8(text)](OpenStore& store) {
            return engine::comment(store.workspace, period, unit, Topic::cell, item, text);
        },
        [this](const Status& status) {
            if (!bloc_) {
                return;
            }
            if (!status) {
                bloc_->year()->notices().tell(status.error());
            }
            bloc_->year()->reload();
        });
}

void ReviewDesk::accept() {
    if (canAccept()) {
        const PeriodId period = bloc_->snapshot()->setup.campaign.period.id;
        bloc_->act([period, unit = unit_](engine::LeaderDesk& leader) { return leader.accept(period, unit); });
    }
}

void ReviewDesk::giveBack(const QString& reason) {
    if (!canReturn()) {
        return;
    }
    const PeriodId period = bloc_->snapshot()->setup.campaign.period.id;
    const std::vector<ItemCode> cells(marked_.begin(), marked_.end());
    bloc_->act([period, unit = unit_, reason = utf8(reason), cells](engine::LeaderDesk& leader) {
        return leader.returnSubmission(period, unit, reason, cells);
    });
    marked_.clear();
}

QString ReviewDesk::suggestedReason() const {
    const engine::BoardStanding* standing = board();
    if (standing == nullptr) {
        return {};
    }
    QStringList lines;
    for (const ItemCode& cell : marked_) {
        const QString name = bloc_->say(engine::itemName(*bloc_->snapshot()->setup.form, Topic::cell, cell));
        QStringList why;
        for (const auto& each : standing->findings) {
            const auto& cells = each.finding.cells;
            if (std::find(cells.begin(), cells.end(), cell) != cells.end()) {
                why += bloc_->say(each.finding.sentence);
            }
        }
        for (const auto& each : facts_.comments) {
            if (each.topic == Topic::cell && each.item == cell) {
                why += qt(each.text);
            }
        }
        lines += why.isEmpty() ? QStringLiteral("- %1: ").arg(name) : QStringLiteral("- %1: %2").arg(name, why.join(QLatin1Char(' ')));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace hopluu::desktop
