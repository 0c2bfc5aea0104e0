#include "desktop/score_desk.h"

#include "desktop/file_words.h"
#include "desktop/qt_text.h"
#include "desktop/while_seen.h"
#include "domain/number_text.h"
#include "engine/board_year.h"
#include "engine/entry_history.h"
#include "engine/item_words.h"
#include "engine/narrative.h"

#include <algorithm>
#include <utility>

namespace hopluu::desktop {

namespace {

constexpr QLatin1String kCell("cell:");
constexpr QLatin1String kFile("file:");

BilingualText scoredLabel(const Criterion& criterion) {
    return {"chấm điểm tiêu chí " + criterion.code.text, "score of criterion " + criterion.code.text};
}

std::string scoreTarget(const ItemCode& criterion) {
    return "score:" + criterion.text;
}

}  // namespace

ScoreDesk::ScoreDesk(QObject* parent)
    : QObject(parent),
      criteria_({"number", "name", "depth", "isLeaf", "isBonus", "maximum", "points", "sum", "standing", "isWrong", "evidence", "remark",
                 "appraised", "difference"}),
      evidence_({"name", "detail"}),
      history_({"text", "person", "when", "standing", "isShown"}) {}

void ScoreDesk::setYear(OpenYear* year) {
    if (year == year_) {
        return;
    }
    year_ = year;
    followWhileSeen(year_, *this, [this] { takeSnapshot(); });
    if (year_ != nullptr) {
        takeSnapshot();
        if (current_.empty()) {
            step(1);
        }
    }
    emit yearChanged();
}

void ScoreDesk::takeSnapshot() {
    snapshot_ = year_->snapshot();
    sheet_ = engine::scoreSheetOf(*snapshot_);
    judge();
    if (const auto figures = engine::boardFigures(*snapshot_)) {
        choices_.setFigures(report::bindableFigures({*snapshot_->setup.form, snapshot_->setup.campaign, *figures}), year_->language());
    }
    showCriteria();
    showEvidence();
    readHistory();
    readFiles();
    readAppraisal();
    emit currentChanged();
    emit appraisalChanged();
}

const engine::ScoreRow* ScoreDesk::row(const ItemCode& criterion) const {
    const auto found =
        std::find_if(sheet_.rows.begin(), sheet_.rows.end(), [&](const auto& one) { return one.criterion->code == criterion; });
    return year_ == nullptr || found == sheet_.rows.end() ? nullptr : &*found;
}

QString ScoreDesk::points(const Decimal& value) const {
    return qt(engine::numberText(value, value.decimals(), year_->language()));
}

QString ScoreDesk::pointsOr(const std::optional<Decimal>& value, const QString& none) const {
    return value ? points(*value) : none;
}

QString ScoreDesk::signedPoints(const Decimal& value) const {
    return value > Decimal{} ? QLatin1Char('+') + points(value) : points(value);
}

QString ScoreDesk::stateOf(const engine::ScoreRow& row) const {
    if (row.isBeyondMaximum) {
        return row.criterion->maximum.isNegative() ? tr("phải từ %1 đến 0").arg(points(row.criterion->maximum))
                                                   : tr("quá mức tối đa %1").arg(points(row.criterion->maximum));
    }
    if (row.differsFromParts) {
        return tr("tệp ghi %1, các mục con cộng lại %2").arg(points(*row.points), points(row.sum));
    }
    if (row.missing == 0 || row.isBonus) {
        return {};
    }
    return row.isLeaf ? tr("chưa chấm") : tr("còn %n mục chưa chấm", nullptr, static_cast<int>(row.missing));
}

void ScoreDesk::showCriteria() {
    std::vector<RowsModel::Row> rows;
    for (const auto& one : sheet_.rows) {
        const engine::AppraisedCriterion& leaders = judged_.rows[rows.size()];
        const int evidence = static_cast<int>(one.cells.size() + filesOf(one.criterion->code).size());
        rows.push_back({qt(one.criterion->code.text),
                        {qt(one.criterion->number), year_->say(one.criterion->name), one.depth, one.isLeaf, one.isBonus,
                         points(one.criterion->maximum), one.points ? points(*one.points) : QString(),
                         one.missing < one.leaves || one.points ? points(one.sum) : QString(), stateOf(one),
                         one.isBeyondMaximum || one.differsFromParts, evidence, qt(one.remark), pointsOr(leaders.appraised, {}),
                         leaders.difference ? signedPoints(*leaders.difference) : QString()}});
    }
    criteria_.show(rows);
    emit sheetChanged();
}

QString ScoreDesk::current() const {
    return qt(current_.text);
}

int ScoreDesk::currentRow() const {
    const auto* one = chosen();
    return one == nullptr ? -1 : static_cast<int>(one - sheet_.rows.data());
}

QString ScoreDesk::title() const {
    return chosen() == nullptr ? QString() : tr("%1. %2").arg(qt(chosen()->criterion->code.text), year_->say(chosen()->criterion->name));
}

QString ScoreDesk::note() const {
    const auto* one = chosen();
    if (one == nullptr) {
        return {};
    }
    const Decimal& maximum = one->criterion->maximum;
    QString said =
        maximum.isNegative() ? tr("Điểm trừ, nhiều nhất %1 điểm.").arg(points(maximum)) : tr("Tối đa %1 điểm.").arg(points(maximum));
    if (one->isBonus && !maximum.isNegative()) {
        said += QLatin1Char(' ') + tr("Điểm thưởng, ngoài thang 100.");
    }
    if (one->criterion->assumed) {
        said += QLatin1Char(' ') + tr("Tên và mức điểm được dựng lại: bản gốc không đọc được chỗ này.");
    }
    return said;
}

QString ScoreDesk::remark() const {
    return chosen() == nullptr ? QString() : qt(chosen()->remark);
}

bool ScoreDesk::isLeaf() const {
    return chosen() != nullptr && chosen()->isLeaf;
}

bool ScoreDesk::hasPoints() const {
    return chosen() != nullptr && chosen()->points.has_value();
}

QString ScoreDesk::totalText() const {
    return year_ == nullptr ? QString() : tr("%1/%2 điểm").arg(points(sheet_.total), points(sheet_.maximum));
}

QString ScoreDesk::outsideText() const {
    const bool hasBonus = std::any_of(sheet_.rows.begin(), sheet_.rows.end(), [](const auto& one) { return one.isBonus; });
    return !hasBonus || year_ == nullptr
               ? QString()
               : tr("trong thang %1 · thưởng %2 · trừ %3").arg(points(sheet_.points), points(sheet_.bonus), points(sheet_.penalty));
}

QString ScoreDesk::progress() const {
    return tr("Đã chấm %1/%2 tiêu chí").arg(sheet_.leaves - sheet_.missing).arg(sheet_.leaves);
}

QString ScoreDesk::missingText() const {
    return sheet_.missing == 0 ? QString() : tr("còn %n tiêu chí chưa chấm", nullptr, static_cast<int>(sheet_.missing));
}

const engine::AppraisedCriterion* ScoreDesk::judged(const ItemCode& criterion) const {
    const auto found =
        std::find_if(judged_.rows.begin(), judged_.rows.end(), [&](const auto& one) { return one.criterion->code == criterion; });
    return year_ == nullptr || found == judged_.rows.end() ? nullptr : &*found;
}

QString ScoreDesk::appraisedText() const {
    if (year_ == nullptr || !judged_.appraised) {
        return {};
    }
    if (judged_.waiting > 0) {
        return tr("Khối trưởng đang thẩm định: còn %n tiêu chí", nullptr, static_cast<int>(judged_.waiting));
    }
    return judged_.difference ? tr("Thẩm định %1 điểm, lệch %2").arg(points(*judged_.appraised), signedPoints(*judged_.difference))
                              : tr("Thẩm định %1 điểm").arg(points(*judged_.appraised));
}

QString ScoreDesk::verdict() const {
    const auto* one = judged(current_);
    if (one == nullptr || !one->appraised) {
        return {};
    }
    const QString self = pointsOr(one->self, tr("không chấm"));
    return one->difference ? tr("Khối trưởng thẩm định %1 điểm; tự chấm %2, lệch %3.")
                                 .arg(points(*one->appraised), self, signedPoints(*one->difference))
                           : tr("Khối trưởng thẩm định %1 điểm; tự chấm %2.").arg(points(*one->appraised), self);
}

QString ScoreDesk::verdictRemark() const {
    const auto* one = judged(current_);
    return one == nullptr ? QString() : qt(one->remark);
}

void ScoreDesk::choose(const QString& criterion) {
    const ItemCode wanted(utf8(criterion));
    if (wanted == current_ || row(wanted) == nullptr) {
        return;
    }
    current_ = wanted;
    tellFileProblem({});
    showEvidence();
    readHistory();
    emit currentChanged();
    emit appraisalChanged();
}

void ScoreDesk::step(int by) {
    for (int at = currentRow() + by; at >= 0 && at < static_cast<int>(sheet_.rows.size()); at += by) {
        const auto& one = sheet_.rows[static_cast<std::size_t>(at)];
        if (one.isLeaf) {
            choose(qt(one.criterion->code.text));
            return;
        }
    }
}

QString ScoreDesk::problemOf(const QString& criterion, const QString& typed) const {
    const auto* one = row(ItemCode(utf8(criterion)));
    if (one == nullptr) {
        return {};
    }
    if (typed.trimmed().isEmpty()) {
        return {};  // not given, or taken back
    }
    const auto value = parseVietnameseNumber(utf8(typed));
    if (!value) {
        return year_->say(value.error().message);
    }
    const auto [low, high] = std::minmax({Decimal{}, one->criterion->maximum});
    if (*value < low || *value > high) {
        return tr("Phải từ %1 đến %2.").arg(points(low), points(high));
    }
    return {};
}

Score ScoreDesk::given(const ItemCode& criterion) const {
    const auto* written = snapshot_->find(Topic::score, criterion);
    return written == nullptr ? Score{} : std::get<Score>(written->contents.shown()->body);
}

void ScoreDesk::write(const ItemCode& criterion, Score score) {
    if (score != given(criterion)) {
        year_->write({{Topic::score, criterion, std::move(score)}}, scoredLabel(*row(criterion)->criterion));
    }
}

bool ScoreDesk::setPoints(const QString& criterion, const QString& typed) {
    const ItemCode code(utf8(criterion));
    if (row(code) == nullptr || !year_->isWritable() || !problemOf(criterion, typed).isEmpty()) {
        return false;
    }
    Score score = given(code);
    score.points.reset();
    if (!typed.trimmed().isEmpty()) {
        score.points = *parseVietnameseNumber(utf8(typed));
    }
    write(code, std::move(score));
    return true;
}

void ScoreDesk::setRemark(const QString& remark) {
    if (hasPoints() && year_->isWritable()) {
        Score score = given(current_);
        score.remark = utf8(remark);
        write(current_, std::move(score));
    }
}

void ScoreDesk::addCell(const QString& item) {
    if (!hasPoints() || !year_->isWritable()) {
        return;
    }
    const ItemCode cell(utf8(item));
    std::vector<ItemCode> cells(chosen()->cells.begin(), chosen()->cells.end());
    if (std::find(cells.begin(), cells.end(), cell) == cells.end()) {
        cells.push_back(cell);
        Score score = given(current_);
        engine::setCellEvidence(score, cells);
        write(current_, std::move(score));
    }
}

void ScoreDesk::removeEvidence(const QString& key) {
    if (chosen() == nullptr || !year_->isWritable()) {
        return;
    }
    if (key.startsWith(kCell)) {
        std::vector<ItemCode> cells(chosen()->cells.begin(), chosen()->cells.end());
        std::erase(cells, ItemCode(utf8(key.mid(kCell.size()))));
        Score score = given(current_);
        engine::setCellEvidence(score, cells);
        write(current_, std::move(score));
        return;
    }
    const std::string hash = utf8(key.mid(kFile.size()));
    const auto file = std::find_if(files_.begin(), files_.end(), [&](const auto& one) { return one.hash == hash; });
    if (file == files_.end()) {
        return;
    }
    std::vector<std::string> targets = file->record.evidenceOf;
    std::erase(targets, scoreTarget(current_));
    year_->ask(
        this,
        [hash, targets, period = snapshot_->setup.campaign.period.id](OpenStore& store) {
            auto desk = engine::AttachmentDesk::open(store.workspace);
            return desk ? desk->setEvidence(period, hash, targets) : Status{fail(desk.error())};
        },
        [this](const Status& done) {
            tellFileProblem(done ? QString() : fileProblemText(done.error(), *year_));
            year_->reload();
        });
}

void ScoreDesk::addFiles(const QList<QUrl>& files) {
    if (chosen() == nullptr || !year_->isWritable()) {
        return;
    }
    year_->ask(
        this,
        [paths = localPaths(files), target = scoreTarget(current_), period = snapshot_->setup.campaign.period.id](OpenStore& store) {
            return attachAll(store, period, paths, {target});
        },
        [this](const Errors& problems) {
            tellFileProblem(problems.empty() ? QString() : fileProblemText(problems.front(), *year_));
            year_->reload();
        });
}

void ScoreDesk::tellFileProblem(const QString& problem) {
    if (problem != fileProblem_) {
        fileProblem_ = problem;
        emit fileProblemChanged();
    }
}

std::vector<const engine::AttachmentView*> ScoreDesk::filesOf(const ItemCode& criterion) const {
    std::vector<const engine::AttachmentView*> found;
    for (const auto& file : files_) {
        const auto& targets = file.record.evidenceOf;
        if (std::find(targets.begin(), targets.end(), scoreTarget(criterion)) != targets.end()) {
            found.push_back(&file);
        }
    }
    return found;
}

void ScoreDesk::showEvidence() {
    std::vector<RowsModel::Row> rows;
    if (const auto* one = chosen()) {
        for (const auto& cell : one->cells) {
            const Form& form = *snapshot_->setup.form;
            const ItemCode item(cell);
            const FormItem* found = form.findItem(item);
            const QString unit = found == nullptr ? QString() : QLatin1Char(' ') + year_->say(label(found->unit));
            const QString value = qt(engine::valueText(form, item, snapshot_->cell(item), year_->language()));
            rows.push_back(
                {kCell + qt(cell),
                 {year_->say(engine::itemName(form, Topic::cell, item)), snapshot_->cell(item).isNumber() ? value + unit : value}});
        }
        for (const auto* file : filesOf(current_)) {
            rows.push_back({kFile + qt(file->hash), {qt(file->record.fileName), sizeText(file->record.bytes, year_->language())}});
        }
    }
    evidence_.show(rows);
}

void ScoreDesk::readFiles() {
    year_->ask(
        this,
        [period = snapshot_->setup.campaign.period.id](OpenStore& store) {
            auto desk = engine::AttachmentDesk::open(store.workspace);
            return desk ? desk->list(period) : Result<std::vector<engine::AttachmentView>>{fail(desk.error())};
        },
        [this](Result<std::vector<engine::AttachmentView>> files) {
            if (files && year_ != nullptr) {
                files_ = std::move(*files);
                showCriteria();
                showEvidence();
            }
        });
}

void ScoreDesk::judge() {
    engine::GivenScores own;
    for (const auto& one : sheet_.rows) {
        if (const Score score = given(one.criterion->code); score.points) {
            own.emplace(one.criterion->code, score);
        }
    }
    judged_ = engine::boardScores(*snapshot_->setup.form, snapshot_->unit, own, approved_);
}

void ScoreDesk::readAppraisal() {
    year_->ask(
        this,
        [period = snapshot_->setup.campaign.period.id, unit = snapshot_->unit](OpenStore& store) {
            return engine::readScores(store.workspace.store(), period, unit, Topic::approvedScore);
        },
        [this](Result<engine::GivenScores> scores) {
            if (!scores || year_ == nullptr) {
                return;
            }
            std::erase_if(*scores, [](const auto& each) { return !each.second.points; });
            if (*scores != approved_) {
                approved_ = std::move(*scores);
                judge();
                showCriteria();
                emit appraisalChanged();
            }
        });
}

void ScoreDesk::readHistory() {
    if (chosen() == nullptr) {
        return;
    }
    const Address address{snapshot_->setup.campaign.period.id, snapshot_->unit, Topic::score, current_};
    year_->ask(
        this, [address](OpenStore& store) { return engine::historyOf(store.workspace, address); },
        [this, address](Result<std::vector<engine::HistoryEntry>> entries) {
            if (!entries || address.item != current_ || year_ == nullptr) {
                return;
            }
            std::vector<RowsModel::Row> rows;
            historyOperations_.clear();
            for (const auto& entry : *entries) {
                const auto& score = std::get<Score>(entry.operation.body);
                const QString said = (score.points ? tr("%1 điểm").arg(points(*score.points)) : tr("không chấm")) +
                                     (score.remark.empty() ? QString() : QStringLiteral(" · ") + qt(score.remark));
                rows.push_back({qt(toString(entry.operation.id)),
                                {said, qt(entry.person), qt(engine::momentText(entry.operation.time.milliseconds(), year_->language())),
                                 standingText(entry.standing), entry.isShown}});
                historyOperations_.push_back(entry.operation);
            }
            history_.show(rows);
        });
}

void ScoreDesk::restore(int historyRow) {
    if (chosen() != nullptr && historyRow >= 0 && historyRow < static_cast<int>(historyOperations_.size())) {
        write(current_, std::get<Score>(historyOperations_[static_cast<std::size_t>(historyRow)].body));
    }
}

}  // namespace hopluu::desktop
