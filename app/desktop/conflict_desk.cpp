#include "desktop/conflict_desk.h"

#include "desktop/check_list.h"
#include "desktop/notices.h"
#include "desktop/qt_text.h"
#include "desktop/while_seen.h"
#include "desktop/window_remedy.h"
#include "domain/number_text.h"
#include "engine/item_words.h"
#include "engine/text_difference.h"
#include "form/board_csv.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hopluu::desktop {

namespace {

QString keyOf(const Address& address) {
    return QString::number(static_cast<int>(address.topic)) + QLatin1Char('/') + qt(address.item.text);
}

BilingualText kindOf(Topic topic) {
    switch (topic) {
        case Topic::narrative:
            return {"Đoạn báo cáo", "Paragraph"};
        case Topic::score:
            return {"Điểm tự chấm", "Self-score"};
        case Topic::explanation:
            return {"Giải trình", "Explanation"};
        default:
            return {"Ô số liệu", "Cell"};
    }
}

QString escaped(const std::string& text) {
    return qt(text).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

}  // namespace

ConflictDesk::ConflictDesk(QObject* parent)
    : QObject(parent),
      rows_({"name", "kind", "people"}),
      candidates_({"label", "who", "text", "marked", "remark", "figures", "findings", "isShown", "isBase"}) {}

void ConflictDesk::setYear(OpenYear* year) {
    if (year == year_) {
        return;
    }
    year_ = year;
    followWhileSeen(year_, *this, [this] { read(); });
    emit yearChanged();
    read();
}

void ConflictDesk::read() {
    if (!year_) {
        return;
    }
    const PeriodId period = year_->snapshot()->setup.campaign.period.id;
    const UnitId unit = year_->snapshot()->unit;
    year_->ask(
        this, [period, unit](OpenStore& store) { return engine::conflictsOf(store.workspace, period, unit); },
        [this](Result<std::vector<engine::Conflict>> conflicts) {
            if (conflicts && year_) {
                take(std::move(*conflicts));
            }
        });
}

void ConflictDesk::take(std::vector<engine::Conflict> conflicts) {
    conflicts_ = std::move(conflicts);
    std::vector<RowsModel::Row> rows;
    for (const auto& each : conflicts_) {
        QStringList people;
        for (const auto& side : each.sides) {
            people += qt(side.person);
        }
        rows.push_back({keyOf(each.address),
                        {year_->say(engine::itemName(year_->form(), each.address.topic, each.address.item)),
                         year_->say(kindOf(each.address.topic)), people.join(QStringLiteral(" · "))}});
    }
    rows_.show(rows);
    current_ = keyNamed(current_);
    if (conflict() == nullptr) {
        current_ = rows.empty() ? QString() : rows.front().key;
        problem_ = {};
        emit problemChanged();
    }
    showCurrent();
}

const engine::Conflict* ConflictDesk::conflict() const {
    const auto found =
        std::find_if(conflicts_.begin(), conflicts_.end(), [&](const engine::Conflict& each) { return keyOf(each.address) == current_; });
    return found == conflicts_.end() ? nullptr : &*found;
}

/// Other pages name the place by its item only.
QString ConflictDesk::keyNamed(const QString& wanted) const {
    const auto found = std::find_if(conflicts_.begin(), conflicts_.end(),
                                    [&](const engine::Conflict& each) { return qt(each.address.item.text) == wanted; });
    return found == conflicts_.end() ? wanted : keyOf(found->address);
}

void ConflictDesk::setCurrent(const QString& wanted) {
    const QString key = keyNamed(wanted);
    if (key == current_) {
        return;
    }
    current_ = key;
    complain({});
    showCurrent();
}

void ConflictDesk::showCurrent() {
    shown_.clear();
    if (const engine::Conflict* now = conflict()) {
        if (now->base) {
            shown_.push_back({now->base->body,
                              {"Trước đó, mọi người đã thấy", "Before, as everyone had seen it"},
                              now->basePerson,
                              now->base->time.milliseconds(),
                              false,
                              true});
        }
        for (const auto& side : now->sides) {
            const BilingualText label =
                side.isOwn ? BilingualText{"Của anh/chị", "Yours"} : BilingualText{"Của " + side.person, "By " + side.person};
            shown_.push_back({side.operation.body, label, side.person, side.operation.time.milliseconds(), side.isShown, false});
        }
    }
    std::vector<Body> bodies;
    std::transform(shown_.begin(), shown_.end(), std::back_inserter(bodies), [](const Candidate& each) { return each.body; });
    const engine::Conflict* now = conflict();
    const auto effects = now == nullptr ? Result<std::vector<engine::Effect>>{std::vector<engine::Effect>{}}
                                        : engine::effectsOf(*year_->snapshot(), now->address.topic, now->address.item, bodies);
    std::vector<RowsModel::Row> rows;
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        rows.push_back(rowOf(i, effects ? *effects : std::vector<engine::Effect>(shown_.size())));
    }
    candidates_.show(rows);
    emit currentChanged();
}

RowsModel::Row ConflictDesk::rowOf(std::size_t index, const std::vector<engine::Effect>& effects) const {
    const Candidate& each = shown_[index];
    const engine::Conflict& now = *conflict();
    const engine::Language language = year_->language();
    QStringList figures, findings;
    for (const auto& figure : effects[index].figures) {
        figures += year_->say(figure.name) + QStringLiteral(": ") + year_->say(figure.value);
    }
    for (const auto& finding : effects[index].findings) {
        findings += year_->say(finding.sentence);
    }
    const QString who = qt(each.person) + QStringLiteral(", ") + qt(engine::momentText(each.at, language));
    return {
        QString::number(index) + QLatin1Char('/') + current_,
        {year_->say(each.label), who, qt(engine::bodyText(year_->form(), now.address.item, each.body, language)), marked(index),
         qt(engine::remarkOf(each.body)), figures.join(QLatin1Char('\n')), findings.join(QLatin1Char('\n')), each.isShown, each.isBase}};
}

/// Against the text that is shown now; that one itself against the first of the others.
QString ConflictDesk::marked(std::size_t index) const {
    if (!isText()) {
        return {};
    }
    const auto text = [&](std::size_t at) {
        const auto* paragraph = std::get_if<ParagraphText>(&shown_[at].body);
        return paragraph != nullptr ? paragraph->text : std::get<Explanation>(shown_[at].body).text;
    };
    const auto isShown = [&](const Candidate& each) { return each.isShown; };
    const auto shownAt = static_cast<std::size_t>(std::find_if(shown_.begin(), shown_.end(), isShown) - shown_.begin());
    std::size_t other = shownAt;
    if (index == shownAt) {
        other = shownAt + 1 < shown_.size() ? shownAt + 1 : 0;
    }
    QString html;
    for (const auto& part : engine::textDifference(text(index), text(other))) {
        if (part.kind == engine::TextPart::Kind::common) {
            html += escaped(part.text);
        } else if (part.kind == engine::TextPart::Kind::onlyFirst) {
            html += QStringLiteral("<b>") + escaped(part.text) + QStringLiteral("</b>");
        }
    }
    return html;
}

QString ConflictDesk::title() const {
    const engine::Conflict* now = conflict();
    return now == nullptr ? QString() : year_->say(engine::itemName(year_->form(), now->address.topic, now->address.item));
}

bool ConflictDesk::isText() const {
    const engine::Conflict* now = conflict();
    return now != nullptr && (now->address.topic == Topic::narrative || now->address.topic == Topic::explanation);
}

QString ConflictDesk::unitLabel() const {
    const engine::Conflict* now = conflict();
    const FormItem* found = now == nullptr ? nullptr : year_->form().findItem(now->address.item);
    if (now != nullptr && now->address.topic == Topic::score) {
        return year_->say(label(UnitOfMeasure::point));
    }
    return found == nullptr ? QString() : year_->say(label(found->unit));
}

QString ConflictDesk::page() const {
    const engine::Conflict* now = conflict();
    return now == nullptr ? QString() : pageOf(now->address.topic);
}

QString ConflictDesk::item() const {
    const engine::Conflict* now = conflict();
    return now == nullptr ? QString() : qt(now->address.item.text);
}

QString ConflictDesk::problem() const {
    return year_ ? year_->say(problem_) : QString();
}

void ConflictDesk::complain(const BilingualText& problem) {
    if (problem != problem_) {
        problem_ = problem;
        emit problemChanged();
    }
}

QString ConflictDesk::textOf(int row) const {
    const auto at = static_cast<std::size_t>(row);
    if (row < 0 || at >= shown_.size()) {
        return {};
    }
    const auto* paragraph = std::get_if<ParagraphText>(&shown_[at].body);
    const auto* explanation = std::get_if<Explanation>(&shown_[at].body);
    return paragraph != nullptr ? qt(paragraph->text) : explanation != nullptr ? qt(explanation->text) : QString();
}

void ConflictDesk::choose(int row) {
    if (row >= 0 && static_cast<std::size_t>(row) < shown_.size()) {
        write(shown_[static_cast<std::size_t>(row)].body);
    }
}

Result<Body> ConflictDesk::bodyFrom(const std::string& text) const {
    const engine::Conflict& now = *conflict();
    switch (now.address.topic) {
        case Topic::narrative:
            return Body{ParagraphText{text}};
        case Topic::explanation:
            return Body{Explanation{text}};
        case Topic::score: {
            auto points = parseVietnameseNumber(text);
            if (!points) {
                return fail(points.error());
            }
            Score score = std::get<Score>(now.sides.front().operation.body);
            score.points = *points;
            return Body{std::move(score)};
        }
        default:
            break;
    }
    auto value = readCell(text, *year_->form().findItem(now.address.item));
    if (!value) {
        return fail(value.error());
    }
    value->remark = std::get<Value>(now.sides.front().operation.body).remark;
    return Body{std::move(*value)};
}

void ConflictDesk::decide(const QString& text) {
    if (conflict() == nullptr) {
        return;
    }
    auto body = bodyFrom(utf8(text));
    if (!body) {
        const BilingualText remedy = remedyInWindow(body.error());
        return complain({body.error().message.vi + " " + remedy.vi, body.error().message.en + " " + remedy.en});
    }
    write(*body);
}

void ConflictDesk::write(const Body& body) {
    const engine::Conflict* now = conflict();
    if (now == nullptr) {
        return;
    }
    complain({});
    const BilingualText name = engine::itemName(year_->form(), now->address.topic, now->address.item);
    const auto then = [self = QPointer<ConflictDesk>(this), name](const Status& status) {
        if (!self || !self->year_) {
            return;
        }
        if (!status) {
            const BilingualText remedy = remedyInWindow(status.error());
            return self->complain({status.error().message.vi + " " + remedy.vi, status.error().message.en + " " + remedy.en});
        }
        self->year_->notices().tell(BilingualText{"Đã chọn cho " + name.vi + ". Cả hai bản gốc vẫn ở trong lịch sử.",
                                                  "Decided for " + name.en + ". Both originals stay in the history."});
        emit self->decided();
    };
    year_->write({{now->address.topic, now->address.item, body}}, {"chọn giá trị cho " + name.vi, "decide on " + name.en}, then);
}

}  // namespace hopluu::desktop
