#include "desktop/device_desk.h"

#include "desktop/device_words.h"
#include "desktop/qt_text.h"
#include "desktop/tone.h"
#include "desktop/while_seen.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace hopluu::desktop {

DeviceDesk::DeviceDesk(QObject* parent)
    : QObject(parent), rows_({"person", "device", "place", "note", "tone", "joined", "wrote", "operations", "canRevoke"}) {}

void DeviceDesk::setProgram(Program* program) {
    if (program == program_ || program == nullptr || program->bloc() == nullptr) {
        return;
    }
    program_ = program;
    followWhileSeen(program->bloc(), *this, [this] { read(); });
    read();
}

QString DeviceDesk::say(const BilingualText& text) const {
    return program_ == nullptr ? QString() : qt(engine::say(text, program_->preferences()->wording()));
}

QString DeviceDesk::moment(std::int64_t milliseconds) const {
    return program_ == nullptr || milliseconds == 0 ? QString() : qt(engine::momentText(milliseconds, program_->preferences()->wording()));
}

QString DeviceDesk::placeName(const UnitId& unit) const {
    if (unit == kBloc) {
        return say({"Khối trưởng", "The leader"});
    }
    return program_ != nullptr && program_->bloc() != nullptr ? program_->bloc()->nameOf(unit) : QString();
}

QString DeviceDesk::standing() const {
    const auto revoked = std::count_if(all_.begin(), all_.end(), [](const auto& each) { return each.isRevoked; });
    return say({fmt::format("{} máy · {} đã thu hồi", all_.size(), revoked), fmt::format("{} laptops · {} revoked", all_.size(), revoked)});
}

QString DeviceDesk::problem() const {
    return problem_.code.empty() ? QString() : say(problem_.message) + QLatin1Char('\n') + say(problem_.remedy);
}

void DeviceDesk::read() {
    if (program_ == nullptr || program_->year() == nullptr) {
        return;
    }
    program_->year()->ask(
        this, [](OpenStore& store) { return engine::memberDevices(store.workspace); },
        [this](Result<std::vector<engine::MemberDevice>> devices) {
            if (devices) {
                all_ = std::move(*devices);
                showRows();
            } else {
                tell(fail(devices.error()));
            }
        });
}

void DeviceDesk::showRows() {
    std::vector<RowsModel::Row> rows;
    for (const auto& each : all_) {
        const DeviceNote note = noteOf(each);
        rows.push_back({qt(each.device),
                        {qt(each.person), qt(each.deviceName), placeName(each.unit), say(note.text), note.tone, moment(each.joinedAt),
                         each.wroteAt == 0 ? say({"chưa ghi gì", "nothing yet"}) : moment(each.wroteAt), QString::number(each.operations),
                         !each.isThis && !each.isRevoked}});
    }
    rows_.show(rows);
    emit changed();
}

const engine::MemberDevice* DeviceDesk::find(const QString& device) const {
    const auto found = std::find_if(all_.begin(), all_.end(), [&](const auto& each) { return qt(each.device) == device; });
    return found == all_.end() ? nullptr : &*found;
}

std::size_t DeviceDesk::heirsOf(const engine::MemberDevice& device) const {
    std::set<std::string> covered{device.device};
    for (bool grows = true; grows;) {
        grows = false;
        for (const auto& each : all_) {
            grows = (covered.contains(each.renews) && covered.insert(each.device).second) || grows;
        }
    }
    return covered.size() - 1;
}

QString DeviceDesk::nameOf(const QString& device) const {
    const auto* found = find(device);
    if (found == nullptr) {
        return {};
    }
    const QString name = found->deviceName.empty() ? QString() : QStringLiteral(", ") + qt(found->deviceName);
    return qt(found->person) + name + QStringLiteral(" – ") + placeName(found->unit);
}

QString DeviceDesk::effectOf(const QString& device) const {
    const auto* found = find(device);
    if (found == nullptr) {
        return {};
    }
    QString effect =
        say({"Từ lần gửi nhận tới của nó, máy này không gửi và không nhận được gì nữa. Số liệu nó đã gửi vẫn còn và vẫn được tính. Không "
             "hoàn lại được: muốn máy đó làm việc tiếp thì mời lại.",
             "From its next exchange on this laptop can neither send nor receive. What it has sent stays and counts. This cannot be "
             "undone: for the laptop to work again, invite it anew."});
    if (const std::size_t heirs = heirsOf(*found); heirs > 0) {
        effect += QLatin1Char(' ') + say({fmt::format("Cả {} máy đã tiếp tục thay nó sau khi khôi phục bản sao cũng bị thu hồi.", heirs),
                                          fmt::format("So are the {} that went on as this one after a copy was restored.", heirs)});
    }
    return effect;
}

void DeviceDesk::revoke(const QString& device, const QString& reason) {
    if (program_ == nullptr || program_->year() == nullptr) {
        return;
    }
    problem_ = {};
    auto work = [id = utf8(device), why = utf8(reason.trimmed())](OpenStore& store) { return engine::revoke(store.workspace, id, why); };
    program_->year()->ask(this, std::move(work), [this](const Status& done) {
        tell(done);
        read();
        program_->year()->reload();
        program_->exchange()->exchangeNow();
    });
}

void DeviceDesk::tell(const Status& status) {
    problem_ = status ? Error{} : status.error();
    emit changed();
}

}  // namespace hopluu::desktop
