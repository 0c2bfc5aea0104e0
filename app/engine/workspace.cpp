#include "engine/workspace.h"

#include "form/campaign_reader.h"
#include "form/form_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::engine {

namespace {

Error notJoined() {
    return {"workspace.not-joined",
            {"Máy này chưa tham gia khối thi đua nào.", "This laptop has not joined a bloc yet."},
            {"Hãy xin Khối trưởng tệp lời mời rồi chạy: hopluu join --invitation TỆP --person \"Họ tên\".",
             "Ask the bloc leader for an invitation file, then run: hopluu join --invitation FILE --person \"Name\"."},
            ""};
}

Error missingFile(const std::filesystem::path& file) {
    return {"workspace.missing",
            {fmt::format("Không có tệp dữ liệu {}.", file.string()), fmt::format("There is no data file {}.", file.string())},
            {"Hãy kiểm tra đường dẫn, hoặc tham gia khối bằng lệnh hopluu join để tạo tệp mới.",
             "Check the path, or join a bloc with hopluu join, which makes a new file."},
            file.string()};
}

Error noPeriod() {
    return {
        "workspace.no-period",
        {"Khối trưởng chưa gửi biểu mẫu và kỳ báo cáo nào tới máy này.", "The leader has not sent a form and a period to this laptop yet."},
        {"Hãy đồng bộ khi có mạng: hopluu sync.", "Synchronise when there is a connection: hopluu sync."},
        ""};
}

Error unknownPeriod(const PeriodId& period) {
    return {"workspace.unknown-period",
            {fmt::format("Không có kỳ báo cáo {} trên máy này.", period.text),
             fmt::format("There is no period {} on this laptop.", period.text)},
            {"Hãy kiểm tra tên kỳ, hoặc đồng bộ để nhận kỳ mới.", "Check the name of the period, or synchronise to receive new ones."},
            period.text};
}

Error noForm(const ItemCode& item) {
    return {"workspace.no-form",
            {fmt::format("Chưa có biểu mẫu {} mà kỳ báo cáo này dùng.", item.text),
             fmt::format("The form {} that this period uses is not here yet.", item.text)},
            {"Hãy đồng bộ lại; nếu vẫn thiếu, báo cho Khối trưởng.", "Synchronise again; if it is still missing, tell the leader."},
            item.text};
}

Result<PeriodSetup> compile(Campaign campaign, const std::string& document) {
    auto form = readForm(document);
    if (!form) {
        return fail(form.error().front());
    }
    auto book = rules::RuleBook::compile(*form);
    if (!book) {
        return fail(book.error().front());
    }
    return PeriodSetup{std::move(campaign), std::make_shared<const Form>(std::move(*form)),
                       std::make_shared<const rules::RuleBook>(std::move(*book))};
}

}  // namespace

ItemCode formItem(const std::string& id, int version) {
    return ItemCode{fmt::format("{}@{}", id, version)};
}

Result<Workspace> Workspace::open(const std::filesystem::path& file, bool create, WallClock wall) {
    std::error_code ignored;
    if (!create && !std::filesystem::exists(file, ignored)) {
        return fail(missingFile(file));
    }
    auto store = Store::open(file, create, wall);
    if (!store) {
        return fail(store.error());
    }
    return Workspace(file, std::move(*store), std::move(wall));
}

Result<Workspace> Workspace::inMemory(WallClock wall) {
    auto store = Store::inMemory(wall);
    return store ? Workspace({}, std::move(*store), std::move(wall)) : Result<Workspace>{fail(store.error())};
}

Result<sync::Membership> Workspace::membership() const {
    auto found = sync::membership(*store_);
    if (!found) {
        return fail(found.error());
    }
    if (!*found) {
        return fail(notJoined());
    }
    return std::move(**found);
}

Result<std::vector<PeriodId>> Workspace::periods() const {
    auto entries = store_->entries({}, kBloc, Topic::campaign);
    if (!entries) {
        return fail(entries.error());
    }
    std::vector<PeriodId> periods;
    for (const auto& entry : *entries) {
        periods.push_back(entry.address.period);
    }
    std::sort(periods.begin(), periods.end());
    return periods;
}

Result<PeriodSetup> Workspace::setup(const std::optional<PeriodId>& period) const {
    auto known = periods();
    if (!known) {
        return fail(known.error());
    }
    if (known->empty()) {
        return fail(noPeriod());
    }
    const PeriodId wanted = period.value_or(known->back());
    if (std::find(known->begin(), known->end(), wanted) == known->end()) {
        return fail(unknownPeriod(wanted));
    }
    auto document = store_->read({wanted, kBloc, Topic::campaign, {}});
    if (!document) {
        return fail(document.error());
    }
    const std::string& facts = std::get<CampaignDocument>(document->shown()->body).json;
    auto campaign = prepared_ && prepared_->facts == facts ? Checked<Campaign>{prepared_->setup.campaign} : readCampaign(facts);
    if (!campaign) {
        return fail(campaign.error().front());
    }
    const ItemCode item = formItem(campaign->period.formId, campaign->period.formVersion);
    auto formRegister = store_->read({{}, kBloc, Topic::form, item});
    if (!formRegister) {
        return fail(formRegister.error());
    }
    if (formRegister->shown() == nullptr) {
        return fail(noForm(item));
    }
    const std::string& form = std::get<FormDocument>(formRegister->shown()->body).json;
    if (prepared_ && prepared_->form == form) {
        prepared_->facts = facts;
        prepared_->setup.campaign = std::move(*campaign);
        return prepared_->setup;
    }
    auto fresh = compile(std::move(*campaign), form);
    if (fresh) {
        prepared_ = Prepared{facts, form, *fresh};
    }
    return fresh;
}

Result<std::string> Workspace::personAt(const DeviceId& device) const {
    // A device's record stands under its own unit; the item names the device, so any unit will do.
    auto records = store_->entries({}, {}, Topic::device);
    if (!records) {
        return fail(records.error());
    }
    const std::string name = toString(device);
    for (const auto& entry : *records) {
        if (entry.address.item.text == name) {
            return std::get<DeviceRecord>(entry.contents.shown()->body).person;
        }
    }
    return name;
}

}  // namespace hopluu::engine
