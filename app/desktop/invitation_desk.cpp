#include "desktop/invitation_desk.h"

#include "desktop/invitation_page.h"
#include "desktop/qt_text.h"
#include "desktop/tone.h"
#include "desktop/while_seen.h"
#include "engine/local_files.h"
#include "sync/spoken_fingerprint.h"

#include <fmt/format.h>
#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace hopluu::desktop {

namespace {

using engine::InvitationStage;

struct StageWords {
    BilingualText text;
    Tone tone;
};

StageWords wordsOf(InvitationStage stage) {
    switch (stage) {
        case InvitationStage::unsent:
            return {{"chưa tới máy chủ", "not at the server yet"}, kWarning};
        case InvitationStage::open:
            return {{"chờ dùng", "open"}, kInformation};
        case InvitationStage::used:
            return {{"đã dùng", "used"}, kConfirmed};
        case InvitationStage::expired:
            return {{"quá hạn", "expired"}, kNeutral};
        case InvitationStage::cancelled:
            break;
    }
    return {{"đã hủy", "cancelled"}, kNeutral};
}

bool isAwaited(InvitationStage stage) {
    return stage == InvitationStage::open || stage == InvitationStage::unsent;
}

Result<sync::InvitationFile> makeOne(OpenStore& store, const PeriodId& period, const UnitId& unit, const std::string& note, int days) {
    auto desk = engine::LeaderDesk::open(store.workspace);
    if (!desk) {
        return fail(desk.error());
    }
    auto file = unit == kBloc ? desk->inviteLeader(period, days) : desk->invite(period, unit, days);
    if (!file || note.empty()) {
        return file;
    }
    auto noted = engine::noteInvitation(store.workspace, file->invitation, note);
    return noted ? std::move(file) : Result<sync::InvitationFile>{fail(noted.error())};
}

}  // namespace

InvitationDesk::InvitationDesk(QObject* parent)
    : QObject(parent), places_({"name"}), rows_({"who", "place", "stage", "tone", "until", "user", "canCancel", "canShow"}) {}

void InvitationDesk::setProgram(Program* program) {
    if (program == program_ || program == nullptr || program->bloc() == nullptr) {
        return;
    }
    program_ = program;
    followWhileSeen(program->bloc(), *this, [this] {
        showPlaces();
        read();
    });
    showPlaces();
    read();
}

QString InvitationDesk::say(const BilingualText& text) const {
    return program_ == nullptr ? QString() : qt(engine::say(text, program_->preferences()->wording()));
}

QString InvitationDesk::moment(std::int64_t milliseconds) const {
    return program_ == nullptr ? QString() : qt(engine::momentText(milliseconds, program_->preferences()->wording()));
}

QString InvitationDesk::problem() const {
    return problem_.code.empty() ? QString() : say(problem_.message) + QLatin1Char('\n') + say(problem_.remedy);
}

QString InvitationDesk::standing() const {
    const auto count = [this](auto is) {
        return std::count_if(all_.begin(), all_.end(), [&](const auto& each) { return is(each.stage); });
    };
    const auto open = count(isAwaited);
    const auto used = count([](InvitationStage stage) { return stage == InvitationStage::used; });
    return say({fmt::format("{} đang chờ · {} đã dùng", open, used), fmt::format("{} open · {} used", open, used)});
}

QString InvitationDesk::placeName(const UnitId& unit) const {
    if (unit == kBloc) {
        return say({"Máy của Khối trưởng", "A laptop of the leader's"});
    }
    return program_ != nullptr && program_->bloc() != nullptr ? program_->bloc()->nameOf(unit) : QString();
}

void InvitationDesk::showPlaces() {
    std::vector<RowsModel::Row> rows;
    for (const auto& board : program_->bloc()->snapshot()->boards) {
        rows.push_back({qt(board.unit.text), {placeName(board.unit)}});
    }
    rows.push_back({qt(kBloc.text), {placeName(kBloc)}});
    places_.show(rows);
}

void InvitationDesk::read() {
    if (program_ == nullptr || program_->year() == nullptr) {
        return;
    }
    program_->year()->ask(
        this, [](OpenStore& store) { return engine::madeInvitations(store.workspace); },
        [this](Result<std::vector<engine::MadeInvitation>> made) {
            if (made) {
                all_ = std::move(*made);
                showRows();
            } else {
                tell(fail(made.error()));
            }
        });
}

void InvitationDesk::showRows() {
    std::vector<RowsModel::Row> rows;
    for (const auto& each : all_) {
        const StageWords words = wordsOf(each.stage);
        const QString user = each.person.empty() ? QString() : qt(each.person + (each.deviceName.empty() ? "" : " · " + each.deviceName));
        const bool isOpen = isAwaited(each.stage);
        rows.push_back({qt(each.id),
                        {qt(each.note), placeName(each.unit), say(words.text), words.tone,
                         isOpen ? moment(each.expiresAtMilliseconds) : QString(), user, isOpen, isOpen && files_.contains(each.id)}});
    }
    rows_.show(rows);
    emit changed();
}

const engine::MadeInvitation* InvitationDesk::find(const std::string& id) const {
    const auto found = std::find_if(all_.begin(), all_.end(), [&](const auto& each) { return each.id == id; });
    return found == all_.end() ? nullptr : &*found;
}

const sync::InvitationFile* InvitationDesk::file() const {
    const auto found = files_.find(shown_);
    return found == files_.end() ? nullptr : &found->second;
}

QString InvitationDesk::shownFor() const {
    const auto* made = find(shown_);
    return made == nullptr ? QString() : qt(made->note);
}

QString InvitationDesk::shownPlace() const {
    return file() == nullptr ? QString() : placeName(file()->unit);
}

QString InvitationDesk::shownText() const {
    return file() == nullptr ? QString() : qt(sync::writePasteable(*file()));
}

QString InvitationDesk::shownUntil() const {
    return file() == nullptr ? QString() : moment(file()->expiresAtMilliseconds);
}

QString InvitationDesk::shownAddresses() const {
    QStringList lines;
    if (file() != nullptr) {
        for (const auto& address : file()->addresses) {
            lines.append(qt(address));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QString InvitationDesk::shownSpoken() const {
    return file() == nullptr ? QString() : qt(sync::spokenFingerprint(file()->certificateFingerprint));
}

QString InvitationDesk::shownStage() const {
    const auto* made = find(shown_);
    if (made == nullptr) {
        return {};
    }
    switch (made->stage) {
        case InvitationStage::unsent:
            return say(
                {"Máy chủ chưa biết lời mời này: chưa máy nào vào được. Hãy chạy máy chủ hoặc gửi và nhận một lần.",
                 "The server does not know of this invitation yet: nobody can join by it. Start the server, or send and receive once."});
        case InvitationStage::open:
            return say({"Máy chủ đã biết lời mời này: có thể đưa đi.", "The server knows of this invitation: it can be handed out."});
        case InvitationStage::used:
            return say({"Đã có máy vào bằng lời mời này.", "A laptop has joined by this invitation."});
        default:
            return say({"Lời mời này không dùng được nữa.", "This invitation is of no use any more."});
    }
}

int InvitationDesk::shownTone() const {
    const auto* made = find(shown_);
    return made == nullptr ? kNeutral : wordsOf(made->stage).tone;
}

std::vector<std::string> InvitationDesk::addresses() const {
    const HostedServer& host = *program_->host();
    const bool isOurs =
        host.state() == HostedServer::State::Running && host.fingerprint() == program_->year()->snapshot()->member.certificateFingerprint;
    return isOurs ? host.addresses() : std::vector<std::string>{};
}

void InvitationDesk::make(const QString& place, const QString& who, const QString& days) {
    if (program_ == nullptr || program_->year() == nullptr || isMaking_) {
        return;
    }
    isMaking_ = true;
    problem_ = {};
    emit changed();
    auto work = [period = program_->year()->snapshot()->setup.campaign.period.id, unit = UnitId{utf8(place)}, note = utf8(who.simplified()),
                 days = days.toInt()](OpenStore& store) { return makeOne(store, period, unit, note, days); };
    program_->year()->ask(this, std::move(work), [this](const Result<sync::InvitationFile>& invitation) { made(invitation); });
}

void InvitationDesk::made(const Result<sync::InvitationFile>& invitation) {
    isMaking_ = false;
    if (!invitation) {
        return tell(fail(invitation.error()));
    }
    sync::InvitationFile file = *invitation;
    if (auto ways = addresses(); !ways.empty()) {
        file.addresses = std::move(ways);
    }
    shown_ = file.invitation;
    files_[shown_] = std::move(file);
    read();
    program_->year()->reload();
    program_->exchange()->exchangeNow();
}

void InvitationDesk::cancel(const QString& invitation) {
    if (program_ == nullptr || program_->year() == nullptr) {
        return;
    }
    problem_ = {};
    auto work = [id = utf8(invitation)](OpenStore& store) { return engine::cancelInvitation(store.workspace, id); };
    program_->year()->ask(this, std::move(work), [this](const Status& done) {
        tell(done);
        read();
        program_->year()->reload();
        program_->exchange()->exchangeNow();
    });
}

void InvitationDesk::show(const QString& invitation) {
    shown_ = files_.contains(utf8(invitation)) ? utf8(invitation) : std::string();
    emit changed();
}

void InvitationDesk::copyMessage() const {
    if (file() != nullptr) {
        QGuiApplication::clipboard()->setText(qt(invitationMessage(*file(), program_->preferences()->wording())));
    }
}

QString InvitationDesk::suggestedName(const QString& ending) const {
    return file() == nullptr ? QString() : QStringLiteral("moi-%1-%2%3").arg(qt(file()->unit.text), shown().left(4).toLower(), ending);
}

void InvitationDesk::saveFile(const QUrl& target) {
    if (file() != nullptr) {
        tell(engine::writeFile(utf8(target.toLocalFile()), sync::write(*file())));
    }
}

void InvitationDesk::savePage(const QUrl& target) {
    if (file() != nullptr) {
        tell(writeInvitationPage(*file(), utf8(shownFor()), program_->preferences()->wording(), utf8(target.toLocalFile())));
    }
}

void InvitationDesk::tell(const Status& status) {
    problem_ = status ? Error{} : status.error();
    emit changed();
}

}  // namespace hopluu::desktop
