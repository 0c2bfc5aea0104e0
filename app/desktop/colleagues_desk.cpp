#include "desktop/colleagues_desk.h"

#include "desktop/check_list.h"
#include "desktop/device_words.h"
#include "desktop/notices.h"
#include "desktop/qt_text.h"
#include "desktop/tone.h"
#include "desktop/while_seen.h"
#include "engine/item_words.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace hopluu::desktop {

namespace {

constexpr std::size_t kMostRecent = 60;
constexpr qsizetype kLongestValue = 120;
const QList<QByteArray> kEntryRoles = {"place", "value", "when", "person", "page", "item", "isUnsent"};

BilingualText stepName(SubmissionStep step) {
    switch (step) {
        case SubmissionStep::submitted:
            return {"Nộp báo cáo năm", "Submission of the year"};
        case SubmissionStep::returned:
            return {"Khối trưởng trả lại", "Return by the leader"};
        default:
            return {"Khối trưởng chấp nhận", "Acceptance by the leader"};
    }
}

}  // namespace

ColleaguesDesk::ColleaguesDesk(QObject* parent)
    : QObject(parent), devices_({"person", "device", "note", "tone", "heard", "standing"}), unsent_(kEntryRoles), recent_(kEntryRoles) {}

void ColleaguesDesk::setYear(OpenYear* year) {
    if (year == year_) {
        return;
    }
    if (year_ != nullptr) {
        year_->disconnect(this);
    }
    year_ = year;
    followWhileSeen(year_, *this, [this] { read(); });
    if (year_ != nullptr) {
        connect(year_, &QObject::destroyed, this, [this] { year_ = nullptr; });
        read();
    }
    emit changed();
}

void ColleaguesDesk::read() {
    const PeriodId period = year_->snapshot()->setup.campaign.period.id;
    year_->ask(
        this, [period](OpenStore& store) { return engine::readColleagues(store.workspace, period, kMostRecent); },
        [this](Result<engine::Colleagues> colleagues) {
            if (!year_) {
                return;
            }
            if (colleagues) {
                show(*colleagues);
            } else {
                year_->notices().tell(colleagues.error());
            }
        });
}

QString ColleaguesDesk::momentOf(std::int64_t milliseconds) const {
    return qt(engine::momentText(milliseconds, year_->language()));
}

QString ColleaguesDesk::placeOf(const Operation& operation) const {
    if (const auto* state = std::get_if<SubmissionState>(&operation.body)) {
        return year_->say(stepName(state->step));
    }
    if (std::holds_alternative<AttachmentRecord>(operation.body)) {
        return year_->say({"Tài liệu kèm theo", "Attachment"});
    }
    return year_->say(engine::itemName(year_->form(), operation.address.topic, operation.address.item));
}

QString ColleaguesDesk::valueOf(const Operation& operation) const {
    if (const auto* file = std::get_if<AttachmentRecord>(&operation.body)) {
        return qt(file->fileName);
    }
    const QString text = qt(engine::bodyText(year_->form(), operation.address.item, operation.body, year_->language())).simplified();
    return text.size() > kLongestValue ? text.left(kLongestValue) + QStringLiteral("…") : text;
}

void ColleaguesDesk::show(const engine::Colleagues& colleagues) {
    std::vector<RowsModel::Row> devices, unsent, recent;
    for (const auto& each : colleagues.devices) {
        const DeviceNote note = noteOf(each.device);
        const BilingualText standing{fmt::format("{} giá trị đang được dùng", each.standing),
                                     fmt::format("{} values in use", each.standing)};
        devices.push_back({qt(each.device.device),
                           {qt(each.device.person), qt(each.device.deviceName), year_->say(note.text), note.tone, momentOf(each.heardAt),
                            year_->say(standing)}});
    }
    for (const auto& each : colleagues.unsent) {
        unsent.push_back({qt(toString(each.id)),
                          {placeOf(each), valueOf(each), momentOf(each.time.milliseconds()), QString(), pageOf(each.address.topic),
                           qt(each.address.item.text), false}});
    }
    for (const auto& each : colleagues.recent) {
        const Operation& operation = each.operation;
        recent.push_back({qt(toString(operation.id)),
                          {placeOf(operation), valueOf(operation), momentOf(operation.time.milliseconds()), qt(each.person),
                           pageOf(operation.address.topic), qt(operation.address.item.text), each.isUnsent}});
    }
    devices_.show(devices);
    unsent_.show(unsent);
    recent_.show(recent);
}

}  // namespace hopluu::desktop
