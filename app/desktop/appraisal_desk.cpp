#include "desktop/appraisal_desk.h"

#include "desktop/file_words.h"
#include "desktop/qt_text.h"
#include "desktop/while_seen.h"
#include "domain/number_text.h"
#include "engine/item_words.h"

#include <algorithm>
#include <utility>

namespace hopluu::desktop {

namespace {

constexpr QLatin1String kCell("cell:");
constexpr QLatin1String kFile("file:");

}  // namespace

AppraisalDesk::AppraisalDesk(QObject* parent)
    : QObject(parent),
      boards_({"rank", "name", "self", "appraised", "difference", "standing"}),
      criteria_({"number", "name", "depth", "isLeaf", "maximum", "self", "appraised", "difference", "evidence", "standing", "isWrong"}),
      evidence_({"name", "detail"}) {}

void AppraisalDesk::setBloc(OpenBloc* bloc) {
    if (bloc == bloc_) {
        return;
    }
    bloc_ = bloc;
    followWhileSeen(bloc_, *this, [this] { show(); });
    if (bloc_) {
        show();
    }
}

void AppraisalDesk::show() {
    snapshot_ = bloc_->snapshot();
    scores_.clear();
    for (const auto& each : snapshot_->boards) {
        scores_.push_back(engine::boardScores(*snapshot_->setup.form, each.unit, each.selfScores, each.approvedScores));
    }
    showBoards();
    if (board() == nullptr && !scores_.empty()) {
        unit_ = scores_[engine::ranking(scores_, rankedBy()).front().board].unit;
    }
    showCriteria();
    if (chosen() == nullptr) {
        step(1);
    }
    showEvidence();
    emit changed();
    emit criterionChanged();
}

engine::RankedBy AppraisalDesk::rankedBy() const {
    return wanted_.value_or(engine::usualRanking(scores_));
}

void AppraisalDesk::setBySelf(bool isBySelf) {
    wanted_ = isBySelf ? engine::RankedBy::self : engine::RankedBy::appraised;
    showBoards();
    emit changed();
}

QString AppraisalDesk::points(const std::optional<Decimal>& value) const {
    return value ? qt(engine::numberText(*value, value->decimals(), bloc_->year()->language())) : QString();
}

QString AppraisalDesk::signedPoints(const std::optional<Decimal>& value) const {
    return value && !value->isNegative() && !value->isZero() ? QLatin1Char('+') + points(value) : points(value);
}

QString AppraisalDesk::standingOf(const engine::BoardScores& board) const {
    if (!board.self && !board.appraised) {
        return tr("chưa tự chấm");
    }
    if (!board.appraised) {
        return tr("tự chấm %1/%2, chưa thẩm định").arg(board.selfGiven).arg(board.leaves);
    }
    return board.waiting > 0 ? tr("còn %n tiêu chí chờ thẩm định", nullptr, static_cast<int>(board.waiting))
                             : tr("thẩm định %1/%2 tiêu chí").arg(board.appraisedGiven).arg(board.leaves);
}

void AppraisalDesk::showBoards() {
    std::vector<RowsModel::Row> rows;
    for (const auto& place : engine::ranking(scores_, rankedBy())) {
        const auto& board = scores_[place.board];
        const QString rank = !place.rank ? QStringLiteral("–") : place.isTied ? tr("%1 =").arg(*place.rank) : QString::number(*place.rank);
        rows.push_back({qt(board.unit.text),
                        {rank, bloc_->shortNameOf(board.unit), points(board.self), points(board.appraised), signedPoints(board.difference),
                         standingOf(board)}});
    }
    boards_.show(rows);
}

QString AppraisalDesk::orderText() const {
    if (!bloc_) {
        return {};
    }
    const auto unsettled = std::count_if(scores_.begin(), scores_.end(), [](const auto& each) { return !each.isSettled(); });
    if (isBySelf()) {
        return tr("Xếp theo điểm tự chấm, chưa phải kết quả thẩm định.");
    }
    return unsettled == 0
               ? tr("Xếp theo điểm thẩm định.")
               : tr("Xếp theo điểm thẩm định; %n Ban chưa thẩm định xong nên chưa có hạng.", nullptr, static_cast<int>(unsettled));
}

const engine::BoardScores* AppraisalDesk::boardOf(const UnitId& unit) const {
    const auto found = std::find_if(scores_.begin(), scores_.end(), [&](const auto& each) { return each.unit == unit; });
    return found == scores_.end() ? nullptr : &*found;
}

const engine::AppraisedCriterion* AppraisalDesk::rowOf(const UnitId& unit, const ItemCode& criterion) const {
    const auto* scores = boardOf(unit);
    if (scores == nullptr) {
        return nullptr;
    }
    const auto found =
        std::find_if(scores->rows.begin(), scores->rows.end(), [&](const auto& each) { return each.criterion->code == criterion; });
    return found == scores->rows.end() ? nullptr : &*found;
}

QString AppraisalDesk::unit() const {
    return qt(unit_.text);
}

void AppraisalDesk::setUnit(const QString& unit) {
    const UnitId wanted{utf8(unit)};
    if (wanted == unit_ || !bloc_ || snapshot_->find(wanted) == nullptr) {
        return;
    }
    unit_ = wanted;
    showCriteria();
    showEvidence();
    emit changed();
    emit criterionChanged();
}

QString AppraisalDesk::unitName() const {
    return bloc_ ? bloc_->nameOf(unit_) : QString();
}

int AppraisalDesk::waiting() const {
    return board() == nullptr ? 0 : static_cast<int>(board()->waiting);
}

QString AppraisalDesk::selfTotal() const {
    return board() == nullptr ? QString() : points(board()->self);
}

QString AppraisalDesk::appraisedTotal() const {
    return board() == nullptr ? QString() : points(board()->appraised);
}

QString AppraisalDesk::difference() const {
    return board() == nullptr ? QString() : signedPoints(board()->difference);
}

QString AppraisalDesk::progress() const {
    return board() == nullptr ? QString() : standingOf(*board());
}

QString AppraisalDesk::standingOf(const engine::AppraisedCriterion& row) const {
    if (row.isBeyondMaximum) {
        return tr("quá mức tối đa %1").arg(points(row.criterion->maximum));
    }
    if (!row.remark.empty()) {
        return qt(row.remark);
    }
    if (row.isLeaf && row.difference && !row.difference->isZero()) {
        return tr("khác điểm tự chấm, chưa ghi lý do");
    }
    return !row.isLeaf && row.waiting > 0 ? tr("còn %n mục chờ thẩm định", nullptr, static_cast<int>(row.waiting)) : QString();
}

std::vector<const engine::CitedFile*> AppraisalDesk::filesOf(const ItemCode& criterion) const {
    std::vector<const engine::CitedFile*> found;
    const auto* standing = snapshot_->find(unit_);
    if (standing == nullptr) {
        return found;
    }
    for (const auto& file : standing->files) {
        const auto& targets = file.record.evidenceOf;
        if (std::find(targets.begin(), targets.end(), "score:" + criterion.text) != targets.end()) {
            found.push_back(&file);
        }
    }
    return found;
}

void AppraisalDesk::showCriteria() {
    std::vector<RowsModel::Row> rows;
    if (const auto* scores = board()) {
        for (const auto& each : scores->rows) {
            const int evidence = static_cast<int>(each.cells.size() + filesOf(each.criterion->code).size());
            rows.push_back({qt(each.criterion->code.text),
                            {qt(each.criterion->number), bloc_->say(each.criterion->name), each.depth, each.isLeaf,
                             points(each.criterion->maximum), points(each.self), points(each.appraised), signedPoints(each.difference),
                             evidence, standingOf(each), each.isBeyondMaximum}});
        }
    }
    criteria_.show(rows);
}

QString AppraisalDesk::criterion() const {
    return qt(criterion_.text);
}

int AppraisalDesk::criterionRow() const {
    const auto* one = chosen();
    return one == nullptr ? -1 : static_cast<int>(one - board()->rows.data());
}

QString AppraisalDesk::place() const {
    return qt(unit_.text + '/' + criterion_.text);
}

QString AppraisalDesk::title() const {
    const auto* one = chosen();
    return one == nullptr ? QString() : tr("%1. %2").arg(qt(one->criterion->code.text), bloc_->say(one->criterion->name));
}

QString AppraisalDesk::selfRemark() const {
    return chosen() == nullptr ? QString() : qt(chosen()->selfRemark);
}

QString AppraisalDesk::remark() const {
    return chosen() == nullptr ? QString() : qt(chosen()->remark);
}

bool AppraisalDesk::isAppraised() const {
    return chosen() != nullptr && chosen()->appraised.has_value();
}

bool AppraisalDesk::isLeaf() const {
    return chosen() != nullptr && chosen()->isLeaf;
}

void AppraisalDesk::choose(const QString& criterion) {
    const ItemCode wanted{utf8(criterion)};
    if (wanted == criterion_ || row(wanted) == nullptr) {
        return;
    }
    criterion_ = wanted;
    showEvidence();
    emit criterionChanged();
}

void AppraisalDesk::step(int by) {
    const auto* scores = board();
    const int rows = scores == nullptr ? 0 : static_cast<int>(scores->rows.size());
    for (int at = criterionRow() + by; at >= 0 && at < rows; at += by) {
        const auto& one = scores->rows[static_cast<std::size_t>(at)];
        if (one.isLeaf) {
            choose(qt(one.criterion->code.text));
            return;
        }
    }
}

void AppraisalDesk::showEvidence() {
    std::vector<RowsModel::Row> rows;
    const auto* standing = snapshot_->find(unit_);
    if (const auto* one = chosen(); one != nullptr && standing != nullptr) {
        const Form& form = *snapshot_->setup.form;
        for (const auto& cell : one->cells) {
            const ItemCode item{cell};
            const FormItem* found = form.findItem(item);
            const auto value = standing->content.cells.find(item);
            const Value shown = value == standing->content.cells.end() ? Value{} : value->second;
            const QString unit = found == nullptr || !shown.isNumber() ? QString() : QLatin1Char(' ') + bloc_->say(label(found->unit));
            rows.push_back({kCell + qt(cell),
                            {bloc_->say(engine::itemName(form, Topic::cell, item)),
                             qt(engine::valueText(form, item, shown, bloc_->year()->language())) + unit}});
        }
        for (const auto* file : filesOf(criterion_)) {
            rows.push_back({kFile + qt(file->hash), {qt(file->record.fileName), sizeText(file->record.bytes, bloc_->year()->language())}});
        }
    }
    evidence_.show(rows);
}

QString AppraisalDesk::problemOf(const QString& criterion, const QString& typed) const {
    const auto* one = row(ItemCode{utf8(criterion)});
    if (one == nullptr || typed.trimmed().isEmpty()) {
        return {};  // not given, or taken back
    }
    const auto value = parseVietnameseNumber(utf8(typed));
    if (!value) {
        return bloc_->say(value.error().message);
    }
    const auto [low, high] = std::minmax({Decimal{}, one->criterion->maximum});
    return *value < low || *value > high ? tr("Phải từ %1 đến %2.").arg(points(low), points(high)) : QString();
}

void AppraisalDesk::setPoints(const QString& criterion, const QString& typed) {
    const ItemCode code{utf8(criterion)};
    const auto* one = row(code);
    if (one == nullptr || !problemOf(criterion, typed).isEmpty()) {
        return;
    }
    std::optional<Decimal> value;
    if (!typed.trimmed().isEmpty()) {
        value = *parseVietnameseNumber(utf8(typed));
    }
    if (value != one->appraised) {
        write(unit_, code, value, one->remark);
    }
}

void AppraisalDesk::setRemark(const QString& place, const QString& remark) {
    const UnitId unit{utf8(place.section(QLatin1Char('/'), 0, 0))};
    const ItemCode criterion{utf8(place.section(QLatin1Char('/'), 1))};
    const auto* one = rowOf(unit, criterion);
    if (one != nullptr && one->isLeaf && one->appraised && utf8(remark) != one->remark) {
        write(unit, criterion, one->appraised, utf8(remark));
    }
}

void AppraisalDesk::write(const UnitId& unit, const ItemCode& criterion, const std::optional<Decimal>& points, const std::string& remark) {
    const PeriodId period = snapshot_->setup.campaign.period.id;
    bloc_->act([period, unit, criterion, points, remark](engine::LeaderDesk& leader) {
        return leader.setApprovedScore(period, unit, criterion, points, remark);
    });
}

void AppraisalDesk::takeOver() {
    if (waiting() > 0) {
        const PeriodId period = snapshot_->setup.campaign.period.id;
        bloc_->act([period, unit = unit_](engine::LeaderDesk& leader) {
            auto taken = leader.takeOverSelfScores(period, unit);
            return taken ? Status{} : Status{fail(taken.error())};
        });
    }
}

}  // namespace hopluu::desktop
