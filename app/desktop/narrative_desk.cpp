#include "desktop/narrative_desk.h"

#include "desktop/file_words.h"
#include "desktop/notices.h"
#include "desktop/qt_text.h"
#include "desktop/while_seen.h"
#include "engine/entry_history.h"
#include "text/unicode.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace hopluu::desktop {

namespace {

constexpr int kPause = 900;     // milliseconds without a key: saved
constexpr int kCeiling = 2000;  // and while somebody types without a pause
constexpr int kThinking = 250;  // before typed figures are compared with the annex
constexpr int kAgain = 3000;    // after the disk would not take it

BilingualText savedLabel(const NarrativeSection& section) {
    return {"sửa mục " + section.number + " " + section.title.vi, "editing of section " + section.number + " " + section.title.en};
}

Error changedByColleague(const std::string& person, const NarrativeSection& section) {
    return {"desktop.text-changed-meanwhile",
            {person + " vừa sửa mục " + section.number + " trong khi anh/chị đang viết. Bản của anh/chị đang được hiện.",
             person + " has just changed section " + section.number + " while you were writing. Your version is shown."},
            {"Mở Lịch sử của mục này để xem và lấy lại bản kia.", "Open the section's history to see the other one and take it back."},
            ""};
}

}  // namespace

NarrativeDesk::NarrativeDesk(QObject* parent)
    : QObject(parent),
      outline_({"number", "level", "title", "isAsked", "wordsText", "isEmpty", "wrong", "inConflict"}),
      contradictions_({"typed", "correct", "name", "begin", "end"}),
      history_({"text", "person", "when", "standing", "isShown"}) {
    for (QTimer* timer : {&pause_, &ceiling_, &checking_, &retry_}) {
        timer->setSingleShot(true);
    }
    pause_.setInterval(kPause);
    ceiling_.setInterval(kCeiling);
    checking_.setInterval(kThinking);
    retry_.setInterval(kAgain);
    connect(&pause_, &QTimer::timeout, this, &NarrativeDesk::save);
    connect(&ceiling_, &QTimer::timeout, this, &NarrativeDesk::save);
    connect(&checking_, &QTimer::timeout, this, &NarrativeDesk::check);
    connect(&retry_, &QTimer::timeout, this, &NarrativeDesk::putAgain);
    connect(&text_, &BoundDocument::edited, this, &NarrativeDesk::edited);
}

NarrativeDesk::~NarrativeDesk() {
    save();
    putAgain();
}

void NarrativeDesk::setYear(OpenYear* year) {
    if (year == year_) {
        return;
    }
    year_ = year;
    followWhileSeen(year_, *this, [this] { takeSnapshot(); });
    if (year_ != nullptr) {
        takeSnapshot();
        if (section_.empty()) {
            const auto first = std::find_if(states_.begin(), states_.end(), [](const auto& state) { return state.isAsked; });
            open(first == states_.end() ? QString() : qt(first->section->code.text));
        }
        readEarlier();
    }
    emit yearChanged();
}

void NarrativeDesk::setDocument(QQuickTextDocument* document) {
    if (document == nullptr || document == document_) {
        return;
    }
    document_ = document;
    text_.attach(document->textDocument());
    emit documentChanged();
    loadSection();
}

const NarrativeSection* NarrativeDesk::current() const {
    return snapshot_ == nullptr || year_ == nullptr ? nullptr : snapshot_->setup.form->findSection(section_);
}

report::TextFigures NarrativeDesk::textFigures() const {
    return {*snapshot_->setup.form, snapshot_->setup.campaign, *consolidation_};
}

std::string NarrativeDesk::stored() const {
    const auto found = snapshot_->content.narrative.find(section_);
    return found == snapshot_->content.narrative.end() ? std::string() : found->second;
}

bool NarrativeDesk::isDirty() const {
    return current() != nullptr && latest_ != base_;
}

QString NarrativeDesk::section() const {
    return qt(section_.text);
}

int NarrativeDesk::sectionRow() const {
    const auto found = std::find_if(states_.begin(), states_.end(), [&](const auto& state) { return state.section->code == section_; });
    return found == states_.end() ? -1 : static_cast<int>(found - states_.begin());
}

QString NarrativeDesk::number() const {
    return current() == nullptr ? QString() : qt(current()->number);
}

QString NarrativeDesk::title() const {
    return current() == nullptr ? QString() : year_->say(current()->title);
}

QString NarrativeDesk::guidance() const {
    return current() == nullptr ? QString() : year_->say(current()->guidance);
}

QString NarrativeDesk::wordsText() const {
    const int row = sectionRow();
    return row < 0 ? QString() : tr("%n chữ", nullptr, static_cast<int>(states_[static_cast<std::size_t>(row)].words));
}

QString NarrativeDesk::savedText() const {
    if (year_ == nullptr || current() == nullptr) {
        return {};
    }
    if (const auto draft = drafts_.find(section_); draft != drafts_.end() && !draft->second.isOnItsWay) {
        return tr("Chưa lưu được; chương trình đang thử lại");
    }
    if (isDirty()) {
        return tr("Đang viết…");
    }
    const auto* written = snapshot_->find(Topic::narrative, section_);
    if (written == nullptr) {
        return stored().empty() ? tr("Chưa viết gì") : tr("Bản soạn sẵn của biểu mẫu, chưa sửa");
    }
    const QString time = qt(engine::momentText(written->contents.shown()->time.milliseconds(), year_->language()));
    return written->journey == engine::Journey::received ? tr("%1 · %2 · máy chủ đã nhận").arg(qt(written->person), time)
                                                         : tr("%1 · %2 · đã lưu trên máy này").arg(qt(written->person), time);
}

QString NarrativeDesk::earlierYear() const {
    return earlier_ ? qt(earlier_->year) : QString();
}

QString NarrativeDesk::earlierText() const {
    if (!earlier_) {
        return {};
    }
    const auto found = earlier_->texts.find(section_);
    return found == earlier_->texts.end() ? QString() : qt(found->second);
}

void NarrativeDesk::takeSnapshot() {
    const auto before = snapshot_;
    snapshot_ = year_->snapshot();
    auto figures = engine::boardFigures(*snapshot_);
    consolidation_ = figures ? std::move(*figures) : consolidation::Consolidation{};
    choices_.setFigures(report::bindableFigures(textFigures()), year_->language());
    showOutline();
    emit sectionChanged();
    if (!text_.isAttached() || current() == nullptr) {
        return;
    }
    const auto* written = snapshot_->find(Topic::narrative, section_);
    const auto shown = written == nullptr ? std::nullopt : std::optional(written->contents.shown()->id);
    const bool isNew = shown != baseOperation_;
    const auto draft = drafts_.find(section_);
    const bool isSaving = draft != drafts_.end() && draft->second.isOnItsWay;
    baseOperation_ = shown;
    if (isNew && !isSaving && stored() != base_) {  // somebody else's, or undone
        if (isDirty()) {
            if (written != nullptr && !written->isOwn) {
                year_->notices().tell(changedByColleague(written->person, *current()));
            }
        } else {
            loadSection();
        }
    } else {
        text_.refresh(textFigures());
    }
    check();
    readHistory();
    emit savedChanged();
}

void NarrativeDesk::open(const QString& code) {
    const ItemCode wanted(utf8(code));
    if (snapshot_ == nullptr || wanted == section_ || snapshot_->setup.form->findSection(wanted) == nullptr) {
        return;
    }
    save();
    section_ = wanted;
    emit sectionChanged();
    emit earlierChanged();
    loadSection();
}

void NarrativeDesk::step(int by) {
    for (int row = sectionRow() + by; row >= 0 && row < static_cast<int>(states_.size()); row += by) {
        const auto& state = states_[static_cast<std::size_t>(row)];
        if (state.isAsked) {
            open(qt(state.section->code.text));
            return;
        }
    }
}

void NarrativeDesk::loadSection() {
    if (!text_.isAttached() || current() == nullptr) {
        return;
    }
    base_ = stored();
    const auto* written = snapshot_->find(Topic::narrative, section_);
    baseOperation_ = written == nullptr ? std::nullopt : std::optional(written->contents.shown()->id);
    const auto draft = drafts_.find(section_);
    text_.load(draft == drafts_.end() ? base_ : draft->second.text, textFigures());
    latest_ = text_.source();
    if (draft == drafts_.end() || draft->second.isOnItsWay) {
        base_ = latest_;  // braces that were never closed are plain from now on: no change of the person's
    }
    pause_.stop();
    ceiling_.stop();
    check();
    readHistory();
    emit savedChanged();
    emit outlineChanged();
}

void NarrativeDesk::edited() {
    latest_ = text_.source();
    if (!isDirty()) {
        return;
    }
    pause_.start();
    if (!ceiling_.isActive()) {
        ceiling_.start();
    }
    checking_.start();
    emit savedChanged();
}

void NarrativeDesk::save() {
    pause_.stop();
    ceiling_.stop();
    if (year_ == nullptr || !isDirty() || !year_->isWritable()) {
        return;
    }
    base_ = latest_;
    put(section_, base_);
}

void NarrativeDesk::put(const ItemCode& section, const std::string& text) {
    const auto before = drafts_.find(section);
    const bool isTold = before != drafts_.end() && !before->second.isOnItsWay;
    drafts_[section] = {text};
    year_->write({{Topic::narrative, section, ParagraphText{text}}}, savedLabel(*snapshot_->setup.form->findSection(section)),
                 [desk = QPointer<NarrativeDesk>(this), year = QPointer<OpenYear>(year_), section, text, isTold](const Status& status) {
                     if (!status && year && !isTold) {
                         year->notices().tell(status.error());
                     }
                     if (desk) {
                         desk->wasPut(section, text, status);
                     }
                 });
}

void NarrativeDesk::wasPut(const ItemCode& section, const std::string& text, const Status& status) {
    const auto draft = drafts_.find(section);
    if (draft == drafts_.end() || draft->second.text != text) {
        return;  // written on meanwhile
    }
    if (status) {
        drafts_.erase(draft);
    } else {
        draft->second.isOnItsWay = false;
        retry_.start();
        if (section == section_) {
            base_ = stored();
        }
    }
    emit savedChanged();
}

void NarrativeDesk::putAgain() {
    if (year_ == nullptr || !year_->isWritable()) {
        return;
    }
    const auto drafts = drafts_;
    for (const auto& [section, draft] : drafts) {
        if (!draft.isOnItsWay) {
            if (section == section_) {
                base_ = latest_;
            }
            put(section, section == section_ ? latest_ : draft.text);
        }
    }
}

void NarrativeDesk::check() {
    if (snapshot_ == nullptr || !text_.isAttached()) {
        return;
    }
    wrong_ = engine::contradictionsIn(latest_, *snapshot_, *consolidation_);
    std::vector<RowsModel::Row> rows;
    for (const auto& one : wrong_) {
        const auto [begin, end] = text_.placeOf(one.begin, one.size);
        rows.push_back({QString::number(rows.size()), {qt(one.typed), qt(one.right), nameOf(one.item), begin, end}});
    }
    contradictions_.show(rows);
}

QString NarrativeDesk::nameOf(const ItemCode& item) const {
    return choices_.nameOf(item);
}

void NarrativeDesk::showOutline() {
    states_ = engine::outlineOf(*snapshot_, *consolidation_);
    std::vector<RowsModel::Row> rows;
    int asked = 0;
    int written = 0;
    for (const auto& state : states_) {
        asked += state.isAsked ? 1 : 0;
        written += state.isAsked && state.words > 0 ? 1 : 0;
        const int words = static_cast<int>(state.words);
        rows.push_back({qt(state.section->code.text),
                        {qt(state.section->number), state.section->level, year_->say(state.section->title), state.isAsked,
                         words == 0 ? tr("chưa viết") : tr("%n chữ", nullptr, words), words == 0,
                         static_cast<int>(state.contradictions + state.unknownBindings), state.inConflict}});
    }
    outline_.show(rows);
    progress_ = tr("Đã viết %1/%2 mục").arg(written).arg(asked);
    emit outlineChanged();
}

void NarrativeDesk::readHistory() {
    if (year_ == nullptr || current() == nullptr) {
        return;
    }
    const Address address{snapshot_->setup.campaign.period.id, snapshot_->unit, Topic::narrative, section_};
    year_->ask(
        this, [address](OpenStore& store) { return engine::historyOf(store.workspace, address); },
        [this, address](Result<std::vector<engine::HistoryEntry>> entries) {
            if (!entries || address.item != section_ || year_ == nullptr) {
                return;
            }
            std::vector<RowsModel::Row> rows;
            historyOperations_.clear();
            for (const auto& entry : *entries) {
                const auto& source = std::get<ParagraphText>(entry.operation.body).text;
                rows.push_back({qt(toString(entry.operation.id)),
                                {qt(engine::asRead(source, textFigures())), qt(entry.person),
                                 qt(engine::momentText(entry.operation.time.milliseconds(), year_->language())),
                                 standingText(entry.standing), entry.isShown}});
                historyOperations_.push_back(entry.operation);
            }
            history_.show(rows);
        });
}

void NarrativeDesk::readEarlier() {
    const PeriodId period = snapshot_->setup.campaign.period.id;
    const UnitId unit = snapshot_->unit;
    year_->ask(
        this, [period, unit](OpenStore& store) { return engine::lastYearsTexts(store.workspace, period, unit); },
        [this](Result<std::optional<engine::EarlierTexts>> earlier) {
            earlier_ = earlier ? std::move(*earlier) : std::nullopt;
            emit earlierChanged();
        });
}

void NarrativeDesk::dress(const QColor& figureInk, const QColor& figureSurface, qreal lineHeightPercent, qreal paragraphGap) {
    text_.setColours(figureInk, figureSurface);
    text_.setSpacing(lineHeightPercent, paragraphGap);
}

void NarrativeDesk::cursorAt(int position) {
    const QString binding = text_.bindingAt(position);
    const QString hint =
        binding.isEmpty() ? QString() : tr("Lấy từ biểu: %1").arg(nameOf(ItemCode(utf8(binding.section(QLatin1Char(':'), 0, 0)))));
    if (hint != figureHint_) {
        figureHint_ = hint;
        emit figureHintChanged();
    }
}

void NarrativeDesk::insertFigure(const QString& binding, int position, int selectionEnd) {
    if (year_ != nullptr && year_->isWritable() && !binding.isEmpty()) {
        text_.insertFigure(utf8(binding), position, selectionEnd, textFigures());
    }
}

bool NarrativeDesk::removeFigureBeside(int position, bool isBefore) {
    return year_ != nullptr && year_->isWritable() && text_.removeFigureBeside(position, isBefore);
}

void NarrativeDesk::takeOver(int contradiction, bool isBound) {
    if (year_ == nullptr || !year_->isWritable()) {
        return;
    }
    check();  // what is in the list may be older than the text
    if (contradiction < 0 || contradiction >= static_cast<int>(wrong_.size())) {
        return;
    }
    const auto one = wrong_[static_cast<std::size_t>(contradiction)];
    text_.replaceSource(one.begin, one.size, isBound ? one.bound : engine::asSource(one.right), textFigures());
    save();
    check();
}

void NarrativeDesk::takeEarlierText() {
    takeText(earlierText());
}

void NarrativeDesk::takeText(const QString& text) {
    if (year_ != nullptr && year_->isWritable() && !text.isEmpty()) {
        text_.append(text);
        save();
    }
}

void NarrativeDesk::restore(int historyRow) {
    if (year_ == nullptr || historyRow < 0 || historyRow >= static_cast<int>(historyOperations_.size())) {
        return;
    }
    save();
    const Operation earlier = historyOperations_[static_cast<std::size_t>(historyRow)];
    year_->write({{Topic::narrative, section_, earlier.body}}, savedLabel(*current()));
}

}  // namespace hopluu::desktop
