#include "desktop/host_desk.h"

#include "desktop/host_errors.h"
#include "desktop/host_words.h"
#include "desktop/own_addresses.h"
#include "desktop/qt_text.h"
#include "desktop/tone.h"
#include "engine/wording.h"
#include "sync/json_fields.h"
#include "sync/spoken_fingerprint.h"

#include <algorithm>

namespace hopluu::desktop {

namespace {

using State = HostedServer::State;

constexpr qsizetype kDigitsInGroup = 4;

QString grouped(const QString& digits) {
    QStringList groups;
    for (qsizetype at = 0; at < digits.size(); at += kDigitsInGroup) {
        groups.append(digits.mid(at, kDigitsInGroup));
    }
    return groups.join(QLatin1Char(' '));
}

BilingualText headlineOf(State state) {
    switch (state) {
        case State::Off:
            return {"Máy chủ đang tắt", "The server is off"};
        case State::Starting:
            return {"Đang chạy máy chủ…", "Starting the server…"};
        case State::Running:
            return {"Máy chủ đang chạy", "The server is running"};
        case State::Stopping:
            return {"Đang dừng máy chủ…", "Stopping the server…"};
        case State::Failed:
            break;
    }
    return {"Máy chủ không chạy", "The server is not running"};
}

}  // namespace

HostDesk::HostDesk(QObject* parent) : QObject(parent), addresses_({"network", "check", "tone"}) {}
HostDesk::~HostDesk() = default;

void HostDesk::setProgram(Program* program) {
    if (program == program_ || program == nullptr) {
        return;
    }
    program_ = program;
    connect(program->host(), &HostedServer::changed, this, &HostDesk::hostChanged);
    connect(program->host(), &HostedServer::settingsChanged, this, &HostDesk::changed);
    connect(program->preferences(), &Preferences::languageChanged, this, [this] {
        showAddresses();
        emit changed();
    });
    hostChanged();
}

QString HostDesk::say(const BilingualText& text) const {
    return program_ == nullptr ? QString() : qt(engine::say(text, program_->preferences()->wording()));
}

QString HostDesk::moment(std::int64_t milliseconds) const {
    return program_ == nullptr ? QString() : qt(engine::momentText(milliseconds, program_->preferences()->wording()));
}

bool HostDesk::isRunning() const {
    return program_ != nullptr && program_->host()->state() == State::Running;
}

bool HostDesk::canStart() const {
    return program_ != nullptr && program_->host()->isIdle();
}

bool HostDesk::canStop() const {
    return program_ != nullptr && (isRunning() || program_->host()->state() == State::Starting);
}

QString HostDesk::headline() const {
    if (isRunning() && program_->host()->isHandedOver()) {
        return say({"Máy chủ đã bàn giao, chỉ đọc", "Handed over, read-only"});
    }
    return program_ == nullptr ? QString() : say(headlineOf(program_->host()->state()));
}

int HostDesk::tone() const {
    const State state = program_ == nullptr ? State::Off : program_->host()->state();
    if (isRunning() && program_->host()->isHandedOver()) {
        return kWarning;
    }
    return state == State::Running ? kInformation : state == State::Failed ? kError : kNeutral;
}

QString HostDesk::explanation() const {
    if (isRunning() && program_->host()->isHandedOver()) {
        return say({"Khối đã được bàn giao cho máy chủ khác: máy chủ này chỉ để đọc và chỉ đường cho các máy.",
                    "The bloc has been handed over to another server: this one can only be read, and shows the laptops the way."});
    }
    if (isRunning()) {
        return say(
            {"Các Ban gửi và nhận được khi chương trình này mở và máy này nối mạng. Đóng chương trình thì máy chủ dừng theo.",
             "The boards can send and receive while this program is open and this computer is on the network. It stops with the program."});
    }
    return say({"Khi chạy, các Ban gửi số liệu thẳng tới máy này. Không cần máy chủ riêng hay dịch vụ nào bên ngoài.",
                "While it runs, the boards send their figures straight to this computer. No other server or outside service is needed."});
}

QString HostDesk::problem() const {
    const bool hasFailed = program_ != nullptr && program_->host()->state() == State::Failed;
    return hasFailed ? say(program_->host()->failure().message) : QString();
}

QString HostDesk::remedy() const {
    const bool hasFailed = program_ != nullptr && program_->host()->state() == State::Failed;
    return hasFailed ? say(program_->host()->failure().remedy) : QString();
}

QString HostDesk::since() const {
    return isRunning() ? moment(program_->host()->since()) : QString();
}

QString HostDesk::lastExchange() const {
    if (!isRunning()) {
        return {};
    }
    const std::int64_t last = program_->host()->lastExchange();
    return last == 0 ? say({"chưa có máy nào từ khi chạy", "nobody since it was started"}) : moment(last);
}

QString HostDesk::spoken() const {
    return isRunning() ? qt(sync::spokenFingerprint(program_->host()->fingerprint())) : QString();
}

QString HostDesk::fingerprint() const {
    return isRunning() ? grouped(qt(sync::toHex(program_->host()->fingerprint()))) : QString();
}

void HostDesk::start() {
    if (!canStart()) {
        return;
    }
    HostedServer& host = *program_->host();
    if (program_->year() == nullptr) {
        return host.start(std::nullopt);
    }
    const sync::Membership& member = program_->year()->snapshot()->member;
    if (!host.hasData()) {
        return host.refuse(host_errors::noServerHere(host.folder(), member.addresses.empty() ? "?" : member.addresses.front()));
    }
    host.start(member.certificateFingerprint);
}

void HostDesk::stop() {
    if (canStop()) {
        program_->host()->stop();
    }
}

void HostDesk::hostChanged() {
    const bool isNow = isRunning();
    if (isNow != wasRunning_) {
        wasRunning_ = isNow;
        check();
    }
    emit changed();
}

void HostDesk::check() {
    check_.reset();
    answers_.clear();
    urls_.clear();
    if (isRunning()) {
        const HostedServer& host = *program_->host();
        const auto own = host.isForNetwork() ? ownAddresses() : QList<OwnAddress>{};
        std::vector<std::string> wanted;
        for (const OwnAddress& each : own) {
            wanted.push_back(utf8(addressUrl(each.ip, host.runningPort())));
            urls_.emplace_back(wanted.back(), each.network);
        }
        if (!host.isForNetwork()) {
            wanted.push_back(host.ownAddress());
            urls_.emplace_back(wanted.back(), QString());
        }
        check_ = std::make_unique<AddressCheck>(std::move(wanted), host.fingerprint(), this,
                                                [this](const std::string& url, const std::optional<Error>& problem) {
                                                    answers_[url] = problem;
                                                    showAddresses();
                                                    emit changed();
                                                });
    }
    showAddresses();
    emit changed();
}

void HostDesk::showAddresses() {
    std::vector<RowsModel::Row> rows;
    for (const auto& [url, network] : urls_) {
        const auto answer = answers_.find(url);
        QString text = say({"đang thử…", "trying…"});
        int tone = kNeutral;
        if (answer != answers_.end()) {
            tone = answer->second ? kError : kInformation;
            text = answer->second ? say(answer->second->message) : say({"máy này tới được", "reached from this computer"});
        }
        const QString where = network.isEmpty() ? say({"chỉ máy này", "this computer only"}) : network;
        rows.push_back({qt(url), {where, text, tone}});
    }
    addresses_.show(rows);
}

bool HostDesk::doesAnswer() const {
    return std::any_of(answers_.begin(), answers_.end(), [](const auto& each) { return !each.second; });
}

QString HostDesk::reach() const {
    if (!isRunning()) {
        return {};
    }
    const HostedServer& host = *program_->host();
    if (!host.isForNetwork()) {
        return say(nobodyElseCan());
    }
    if (host.lastStranger() != 0) {
        const std::int64_t last = host.lastStranger();
        return say(othersCameThrough(host.stranger(), {engine::momentText(last, engine::Language::vietnamese),
                                                       engine::momentText(last, engine::Language::english)}));
    }
    if (urls_.empty()) {
        return say(noNetwork());
    }
    if (answers_.size() < urls_.size()) {
        return say({"Đang thử các địa chỉ…", "Trying the addresses…"});
    }
    const auto good = std::find_if(urls_.begin(), urls_.end(), [this](const auto& each) { return !answers_.at(each.first); });
    return say(good == urls_.end() ? noneAnswers() : onlySelfAnswers(good->first));
}

QString HostDesk::reachRemedy() const {
    if (!isRunning() || urls_.empty()) {
        return {};
    }
    const HostedServer& host = *program_->host();
    if (!host.isForNetwork()) {
        return say({"Muốn các Ban nối tới: dừng máy chủ, chọn Mạng nội bộ, rồi chạy lại.",
                    "For the boards to reach it: stop the server, choose The network, and start it again."});
    }
    return host.lastStranger() == 0 ? say(openTheFirewall(firewallHere(), host.runningPort())) : QString();
}

int HostDesk::reachTone() const {
    if (!isRunning()) {
        return kNeutral;
    }
    const HostedServer& host = *program_->host();
    if (host.isForNetwork() && host.lastStranger() != 0) {
        return kInformation;
    }
    const bool isChecked = answers_.size() == urls_.size() && !urls_.empty();
    return isChecked && !doesAnswer() ? kError : kWarning;
}

}  // namespace hopluu::desktop
