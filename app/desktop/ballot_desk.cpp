#include "desktop/ballot_desk.h"

#include "desktop/error_text.h"
#include "desktop/notices.h"
#include "desktop/qt_text.h"
#include "desktop/while_seen.h"
#include "engine/ballot_words.h"
#include "engine/local_files.h"
#include "engine/typed_date.h"
#include "engine/wording.h"
#include "form/ballot_reader.h"
#include "report/minutes.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace hopluu::desktop {

namespace {

using TextField = std::pair<const char*, std::string Ballot::*>;
constexpr TextField kFields[] = {
    {"subject", &Ballot::subject}, {"date", &Ballot::date},   {"begin", &Ballot::begin},         {"end", &Ballot::end},
    {"place", &Ballot::place},     {"chair", &Ballot::chair}, {"secretary", &Ballot::secretary}, {"remarks", &Ballot::remarks}};

/// "8:30", "8h30", "8 giờ 30" and "8h" as "08:30"; what is no time comes back as it is, for the checks to complain of.
std::string timeFromTyped(const QString& typed) {
    QString text = typed.simplified().toLower();
    text.replace(QStringLiteral("giờ"), QStringLiteral(":")).replace(QLatin1Char('h'), QLatin1Char(':')).remove(QLatin1Char(' '));
    bool isHour = false, isMinute = true;
    const int hour = text.section(QLatin1Char(':'), 0, 0).toInt(&isHour);
    const QString minutes = text.section(QLatin1Char(':'), 1);
    const int minute = minutes.isEmpty() ? 0 : minutes.toInt(&isMinute);
    return isHour && isMinute && text.contains(QLatin1Char(':')) ? fmt::format("{:02}:{:02}", hour, minute) : utf8(typed.trimmed());
}

QString dayAsRead(const std::string& iso) {
    const QString text = qt(iso);
    const QStringList parts = text.split(QLatin1Char('-'));
    return parts.size() == 3 ? QStringLiteral("%1/%2/%3").arg(parts[2], parts[1], parts[0]) : text;
}

std::uint32_t numberFromTyped(const QString& typed) {
    return typed.trimmed().toUInt();  // the field takes digits only
}

}  // namespace

BallotDesk::BallotDesk(QObject* parent)
    : QObject(parent),
      versions_({"who", "differs"}),
      voters_({"board", "name", "position", "attendance", "problem"}),
      nominations_({"name", "honour", "inFavour", "against", "invalid", "outcome", "isCarried", "problem"}) {}

void BallotDesk::setBloc(OpenBloc* bloc) {
    if (bloc == bloc_) {
        return;
    }
    bloc_ = bloc;
    followWhileSeen(bloc_, *this, [this] { read(); });
    if (bloc_) {
        read();
    }
}

void BallotDesk::read() {
    bloc_->year()->ask(
        this, [campaign = campaign()](OpenStore& store) { return engine::readBallots(store.workspace, campaign); },
        [this](Result<std::vector<engine::BallotView>> all) {
            if (!bloc_) {
                return;
            }
            if (all) {
                all_ = std::move(*all);
            } else {
                bloc_->year()->notices().tell(all.error());
            }
            show();
        });
}

std::vector<const engine::BallotView*> BallotDesk::standing() const {
    std::vector<const engine::BallotView*> views;
    for (const auto& each : all_) {
        if (!each.isWithdrawn() || each.inConflict()) {
            views.push_back(&each);
        }
    }
    return views;
}

QStringList BallotDesk::votes() const {
    QStringList list;
    for (const auto* each : standing()) {
        list += QStringLiteral("%1. %2").arg(each->number).arg(qt(each->ballot().subject));
    }
    return list;
}

int BallotDesk::current() const {
    const auto views = standing();
    const auto found = std::find_if(views.begin(), views.end(), [&](const auto* each) { return each->number == number_; });
    return found == views.end() ? -1 : static_cast<int>(found - views.begin());
}

void BallotDesk::setCurrent(int current) {
    const auto views = standing();
    if (current < 0 || current >= static_cast<int>(views.size()) || views[static_cast<std::size_t>(current)]->number == number_) {
        return;
    }
    number_ = views[static_cast<std::size_t>(current)]->number;
    minutes_.clear();
    problem_.clear();
    unwritten_ = 0;
    show();
    emit minutesChanged();
}

void BallotDesk::show() {
    if (unwritten_ > 0) {
        return;  // what was typed is further than what was read
    }
    const auto views = standing();
    const int at = current();
    view_.reset();
    if (!views.empty()) {
        const auto* chosen = at < 0 ? views.back() : views[static_cast<std::size_t>(at)];
        view_ = *chosen;
        number_ = chosen->number;
    }
    showRows();
}

void BallotDesk::showRows() {
    std::vector<RowsModel::Row> versions, voters, nominations;
    const Ballot none;
    const Ballot& ballot = view_ ? view_->ballot() : none;
    for (const auto& each : view_ && view_->inConflict() ? view_->versions : std::vector<engine::BallotVersion>{}) {
        const std::string who = each.deviceName.empty() ? each.person : each.person + ", " + each.deviceName;
        QStringList counts{each.isWithdrawn ? tr("đã rút") : qt(each.ballot.subject), bloc_->say(engine::turnoutText(each.ballot))};
        for (const auto& one : each.ballot.nominations) {
            counts += tr("%1: %2 đồng ý, %3 không, %4 không hợp lệ.").arg(qt(one.name)).arg(one.inFavour).arg(one.against).arg(one.invalid);
        }
        const QString at = qt(engine::momentText(each.wroteAt, bloc_->year()->language()));
        versions.push_back({qt(toString(each.operation)), {tr("%1, lúc %2").arg(qt(who), at), counts.join(QLatin1Char(' '))}});
    }
    for (std::size_t i = 0; i < ballot.voters.size(); ++i) {
        const Voter& each = ballot.voters[i];
        const std::string place = fmt::format("/voters/{}", i);
        voters.push_back({QString::number(i),
                          {bloc_->shortNameOf(each.unit), qt(each.name), qt(each.position), static_cast<int>(each.attendance),
                           problemAt(place, !each.name.empty())}});
    }
    const bool isCountable = view_ && engine::isCountable(*view_);
    const auto results = isCountable ? rules::resultsOf(ballot) : std::vector<rules::NominationResult>{};
    for (std::size_t i = 0; i < ballot.nominations.size(); ++i) {
        const Nomination& each = ballot.nominations[i];
        nominations.push_back(
            {QString::number(i),
             {qt(each.name), qt(each.honour), QString::number(each.inFavour), QString::number(each.against), QString::number(each.invalid),
              isCountable ? bloc_->say(engine::outcomeText(each, results[i])) : QString(), isCountable && results[i].isCarried,
              problemAt(fmt::format("/nominations/{}", i), !each.name.empty() && !each.honour.empty())}});
    }
    versions_.show(versions);
    voters_.show(voters);
    nominations_.show(nominations);
    emit changed();
}

QString BallotDesk::problemAt(const std::string& place, bool isFilled) const {
    for (const auto& each : view_ ? view_->problems : Errors{}) {
        const bool isHere = each.place == place || each.place.starts_with(place + "/");
        // What is not filled in yet is said once, in `missing`; more ballots than people is wrong before anything has a name.
        if (isHere && (isFilled || each.code == "ballot.too-many-votes")) {
            return bloc_->say(each.message);
        }
    }
    return {};
}

QVariantMap BallotDesk::fields() const {
    QVariantMap map;
    for (const auto& [name, member] : kFields) {
        const std::string text = view_ ? view_->ballot().*member : std::string();
        map[QLatin1String(name)] = member == &Ballot::date ? dayAsRead(text) : qt(text);
    }
    return map;
}

QVariantMap BallotDesk::problems() const {
    QVariantMap map;
    for (const auto& [name, member] : kFields) {
        const bool isFilled = view_ && !(view_->ballot().*member).empty();
        // An end before a beginning that is not given yet is no mistake.
        const bool isAsked = member != &Ballot::end || (view_ && !view_->ballot().begin.empty());
        map[QLatin1String(name)] = isFilled && isAsked ? problemAt(std::string("/") + name, true) : QString();
    }
    return map;
}

QString BallotDesk::turnout() const {
    return view_ ? bloc_->say(engine::turnoutText(view_->ballot())) : QString();
}

QString BallotDesk::missing() const {
    return view_ ? bloc_->say(engine::missingText(view_->ballot())) : QString();
}

/// The same checks as of what the journal holds, of what has been typed since.
void BallotDesk::judge() {
    view_->problems.clear();
    if (auto read = readBallot(writeBallot(view_->ballot()), campaign()); !read) {
        view_->problems = std::move(read.error());
    }
    showRows();
}

void BallotDesk::run(std::function<Checked<void>(engine::Workspace&)> work) {
    ++unwritten_;
    const std::uint32_t number = number_;
    bloc_->year()->ask(
        this, [work = std::move(work)](OpenStore& store) { return work(store.workspace); },
        [this, number](const Checked<void>& done) {
            unwritten_ = number == number_ ? std::max(unwritten_ - 1, 0) : unwritten_;
            if (!done && bloc_) {
                bloc_->year()->notices().tell(done.error().front());
                show();
            }
            if (bloc_ && unwritten_ == 0) {
                bloc_->year()->reload();
            }
        });
}

void BallotDesk::change(engine::BallotChange change) {
    if (!view_ || inConflict() || !bloc_) {
        return;
    }
    Ballot before = view_->ballot();
    if (!change(view_->versions.front().ballot) || before == view_->ballot()) {
        return;
    }
    judge();
    run([campaign = campaign(), number = number_, change = std::move(change)](engine::Workspace& workspace) {
        return engine::changeBallot(workspace, campaign, number, change);
    });
}

/// A row is found again by what stood there: another laptop may have put one before it.
template <class T>
void BallotDesk::changeRow(std::vector<T> Ballot::*list, int row, const std::function<void(T&)>& change) {
    const auto at = static_cast<std::size_t>(row);
    if (!view_ || row < 0 || at >= (view_->ballot().*list).size()) {
        return;
    }
    this->change([list, at, change, was = (view_->ballot().*list)[at]](Ballot& ballot) {
        auto& rows = ballot.*list;
        const auto found =
            at < rows.size() && rows[at] == was ? rows.begin() + static_cast<std::ptrdiff_t>(at) : std::find(rows.begin(), rows.end(), was);
        if (found == rows.end()) {
            return false;
        }
        change(*found);
        return true;
    });
}

template <class T>
void BallotDesk::removeRow(std::vector<T> Ballot::*list, int row) {
    const auto at = static_cast<std::size_t>(row);
    if (!view_ || row < 0 || at >= (view_->ballot().*list).size()) {
        return;
    }
    change([list, at, was = (view_->ballot().*list)[at]](Ballot& ballot) {
        auto& rows = ballot.*list;
        const auto found =
            at < rows.size() && rows[at] == was ? rows.begin() + static_cast<std::ptrdiff_t>(at) : std::find(rows.begin(), rows.end(), was);
        if (found == rows.end()) {
            return false;
        }
        rows.erase(found);
        return true;
    });
}

void BallotDesk::begin() {
    if (!bloc_) {
        return;
    }
    number_ = all_.empty() ? 1 : all_.back().number + 1;
    unwritten_ = 0;
    minutes_.clear();
    run([period = campaign().period.id, number = number_, ballot = engine::newBallot(campaign())](engine::Workspace& workspace) {
        return engine::recordBallot(workspace, period, number, ballot);
    });
    emit minutesChanged();
}

void BallotDesk::withdraw() {
    if (view_ && !inConflict()) {
        run([campaign = campaign(), number = number_](engine::Workspace& workspace) -> Checked<void> {
            auto done = engine::withdrawBallot(workspace, campaign, number);
            return done ? Checked<void>{} : fail(Errors{done.error()});
        });
    }
}

void BallotDesk::take(const QString& key) {
    for (const auto& each : view_ ? view_->versions : std::vector<engine::BallotVersion>{}) {
        if (qt(toString(each.operation)) == key) {
            run([campaign = campaign(), number = number_, version = each.operation](engine::Workspace& workspace) -> Checked<void> {
                auto done = engine::takeBallot(workspace, campaign, number, version);
                return done ? Checked<void>{} : fail(Errors{done.error()});
            });
            return;
        }
    }
}

void BallotDesk::setField(const QString& field, const QString& typed) {
    if (field == QLatin1String("numerator") || field == QLatin1String("denominator")) {
        const bool isNumerator = field == QLatin1String("numerator");
        const std::uint32_t number = std::clamp(numberFromTyped(typed), 1U, 100U);
        return change([isNumerator, number](Ballot& ballot) {
            (isNumerator ? ballot.threshold.numerator : ballot.threshold.denominator) = number;
            return true;
        });
    }
    for (const auto& [name, member] : kFields) {
        if (field != QLatin1String(name)) {
            continue;
        }
        const bool isTime = member == &Ballot::begin || member == &Ballot::end;
        const std::string plain = member == &Ballot::date ? engine::isoFromTyped(utf8(typed.trimmed())) : utf8(typed.trimmed());
        change([member = member, text = isTime ? timeFromTyped(typed) : plain](Ballot& ballot) {
            ballot.*member = text;
            return true;
        });
    }
}

void BallotDesk::setStrict(bool isStrict) {
    change([isStrict](Ballot& ballot) {
        ballot.threshold.isStrict = isStrict;
        return true;
    });
}

void BallotDesk::setBase(int base) {
    change([base = static_cast<ThresholdBase>(std::clamp(base, 0, 2))](Ballot& ballot) {
        ballot.threshold.base = base;
        return true;
    });
}

void BallotDesk::setVoter(int row, const QString& field, const QString& typed) {
    const auto member = field == QLatin1String("name") ? &Voter::name : &Voter::position;
    changeRow<Voter>(&Ballot::voters, row, [member, text = utf8(typed.simplified())](Voter& voter) { voter.*member = text; });
}

void BallotDesk::setAttendance(int row, int attendance) {
    const auto value = static_cast<Attendance>(std::clamp(attendance, 0, 2));
    changeRow<Voter>(&Ballot::voters, row, [value](Voter& voter) { voter.attendance = value; });
}

void BallotDesk::addVoter(int row) {
    if (!view_ || row < 0 || row >= static_cast<int>(view_->ballot().voters.size())) {
        return;
    }
    change([row, unit = view_->ballot().voters[static_cast<std::size_t>(row)].unit](Ballot& ballot) {
        const auto at = std::min(static_cast<std::size_t>(row) + 1, ballot.voters.size());
        ballot.voters.insert(ballot.voters.begin() + static_cast<std::ptrdiff_t>(at), Voter{unit, "", "", Attendance::present});
        return true;
    });
}

void BallotDesk::removeVoter(int row) {
    removeRow<Voter>(&Ballot::voters, row);
}

void BallotDesk::addNomination() {
    change([](Ballot& ballot) {
        const std::string honour = ballot.nominations.empty() ? "" : ballot.nominations.back().honour;
        ballot.nominations.push_back({"", honour, 0, 0, 0});
        return true;
    });
}

void BallotDesk::setNomination(int row, const QString& field, const QString& typed) {
    if (field == QLatin1String("name") || field == QLatin1String("honour")) {
        const auto member = field == QLatin1String("name") ? &Nomination::name : &Nomination::honour;
        return changeRow<Nomination>(&Ballot::nominations, row,
                                     [member, text = utf8(typed.simplified())](Nomination& nomination) { nomination.*member = text; });
    }
    const auto member = field == QLatin1String("inFavour")  ? &Nomination::inFavour
                        : field == QLatin1String("against") ? &Nomination::against
                                                            : &Nomination::invalid;
    changeRow<Nomination>(&Ballot::nominations, row,
                          [member, number = numberFromTyped(typed)](Nomination& nomination) { nomination.*member = number; });
}

void BallotDesk::removeNomination(int row) {
    removeRow<Nomination>(&Ballot::nominations, row);
}

void BallotDesk::writeMinutes(const QUrl& file) {
    if (!isFinished() || isWriting_) {
        return;
    }
    isWriting_ = true;
    problem_.clear();
    minutes_.clear();
    emit minutesChanged();
    bloc_->year()->ask(
        this,
        [campaign = campaign(), number = number_,
         path = std::filesystem::path(utf8(file.toLocalFile()))](OpenStore& store) -> Checked<void> {
            const auto ballot = engine::finishedBallot(store.workspace, campaign, number);
            if (!ballot) {
                return fail(ballot.error());
            }
            const auto bytes = report::makeMinutes(campaign, *ballot);
            if (!bytes) {
                return fail(Errors{bytes.error()});
            }
            const Status written = engine::writeFile(path, {reinterpret_cast<const char*>(bytes->data()), bytes->size()});
            return written ? Checked<void>{} : fail(Errors{written.error()});
        },
        [this, file](const Checked<void>& done) {
            isWriting_ = false;
            if (done) {
                minutes_ = file;
            } else if (bloc_) {
                problem_ = errorText(done.error(), *bloc_->year());
            }
            emit minutesChanged();
        });
}

}  // namespace hopluu::desktop
