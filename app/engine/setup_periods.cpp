// From one period to the next, and what publishing changes.
#include "domain/calendar.h"
#include "engine/setup_draft.h"
#include "form/campaign_reader.h"
#include "sample_documents.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

namespace hopluu::engine {

namespace {

std::string yearAfter(const std::string& isoDate) {
    const auto day = parseIsoDate(isoDate);
    if (!day) {
        return isoDate;
    }
    const std::chrono::year_month_day date{*day};
    return writeIsoDate(std::chrono::sys_days{(date.year() + std::chrono::years{1}) / date.month() / date.day()});
}

std::string plusOne(const std::string& year) {
    int number = 0;
    std::from_chars(year.data(), year.data() + year.size(), number);
    return fmt::format("{:04}", number + 1);
}

/// "None arose" and "not applicable" are nothing: as a base, zero.
bool isKnown(const Value& value) {
    return value.isNumber() || value.state == ValueState::noneArose || value.state == ValueState::notApplicable;
}

std::vector<BaseFigure> basesFrom(const consolidation::Consolidation& accepted, const std::string& year) {
    std::vector<BaseFigure> bases;
    for (const auto& total : accepted.totals) {
        if (total.amount) {
            bases.push_back({total.item, kBloc, *total.amount, false, fmt::format("Số tổng hợp của Khối năm {}", year)});
        }
        for (const auto& part : total.parts) {
            const Value& value = part.sourced.value;
            if (isKnown(value)) {
                bases.push_back({total.item, part.unit, value.isNumber() ? value.number : Decimal{}, false,
                                 fmt::format("Số của Ban đã được chấp nhận năm {}", year)});
            }
        }
    }
    return bases;
}

class Changes {
public:
    std::vector<BilingualText> take() { return std::move(all_); }

    void text(const BilingualText& name, const std::string& before, const std::string& after) {
        if (before != after) {
            all_.push_back({fmt::format("{}: {} → {}", name.vi, shown(before), shown(after)),
                            fmt::format("{}: {} → {}", name.en, shown(before), shown(after))});
        }
    }
    void lines(const BilingualText& name, const std::vector<std::string>& before, const std::vector<std::string>& after) {
        text(name, joined(before), joined(after));
    }
    void add(BilingualText text) { all_.push_back(std::move(text)); }

    static std::string joined(const std::vector<std::string>& lines) {
        std::string all;
        for (const std::string& line : lines) {
            all += (all.empty() ? "" : " / ") + line;
        }
        return all;
    }

private:
    static std::string shown(const std::string& text) { return text.empty() ? "–" : text; }
    std::vector<BilingualText> all_;
};

void addPeriod(Changes& changes, const Period& before, const Period& after) {
    const auto rateOf = [](const Period& period) {
        return period.rate ? fmt::format("{} ({}, {})", period.rate->dongPerUsd.toString(), period.rate->source, period.rate->date)
                           : std::string();
    };
    changes.text({"Năm", "Year"}, before.year, after.year);
    changes.text({"Biểu mẫu", "Form"}, before.formId.empty() ? "" : fmt::format("{}@{}", before.formId, before.formVersion),
                 fmt::format("{}@{}", after.formId, after.formVersion));
    changes.text({"Số liệu đến hết ngày", "Figures until"}, before.dataUntil, after.dataUntil);
    changes.text({"Hạn nộp", "Deadline"}, before.deadline, after.deadline);
    changes.text({"Tỷ giá", "Exchange rate"}, rateOf(before), rateOf(after));
}

void addMembers(Changes& changes, const Campaign& before, const Campaign& after) {
    for (const MemberUnit& member : after.members) {
        const MemberUnit* old = before.findMember(member.id);
        if (old == nullptr) {
            changes.add({"Thêm Ban: " + member.name, "New board: " + member.nameEn});
            continue;
        }
        changes.text({"Tên của " + member.shortName, "Name of " + member.shortName}, old->name, member.name);
        changes.text({"Tên ngắn của " + member.shortName, "Short name of " + member.shortName}, old->shortName, member.shortName);
        changes.text({"Tên tiếng Anh của " + member.shortName, "English name of " + member.shortName}, old->nameEn, member.nameEn);
        changes.text({"Tỉnh của " + member.shortName, "Province of " + member.shortName}, old->province, member.province);
        if (old->hasEconomicZone != member.hasEconomicZone) {
            changes.add(member.hasEconomicZone
                            ? BilingualText{member.shortName + " có khu kinh tế", member.shortName + " has an economic zone"}
                            : BilingualText{member.shortName + " không có khu kinh tế", member.shortName + " has no economic zone"});
        }
        if (!old->isLeader && member.isLeader) {
            changes.add({"Khối trưởng: " + member.shortName, "Leader: " + member.shortName});
        }
    }
    for (const MemberUnit& member : before.members) {
        if (after.findMember(member.id) == nullptr) {
            changes.add(after.findClosed(member.id) != nullptr
                            ? BilingualText{"Đã sáp nhập: " + member.name, "Merged: " + member.nameEn}
                            : BilingualText{"Thôi là thành viên: " + member.name, "No longer a member: " + member.nameEn});
        }
    }
    for (const ClosedUnit& unit : after.closedUnits) {
        if (before.findClosed(unit.id) == nullptr && before.findMember(unit.id) == nullptr) {
            changes.add({"Đã sáp nhập, từ ngoài Khối: " + unit.name, "Merged, from elsewhere: " + unit.nameEn});
        }
    }
}

void addLetterhead(Changes& changes, const Letterhead& before, const Letterhead& after) {
    const auto recipients = [](const Letterhead& head) {
        std::vector<std::string> lines;
        for (const Recipient& each : head.recipients) {
            lines.push_back(each.purpose.empty() ? each.name : each.name + " (" + each.purpose + ")");
        }
        return lines;
    };
    changes.lines({"Cơ quan cấp trên", "Superior body"}, before.superiorBody, after.superiorBody);
    changes.lines({"Cơ quan ban hành", "Issuing body"}, before.issuingBody, after.issuingBody);
    changes.text({"Ký hiệu", "Number suffix"}, before.numberSuffix, after.numberSuffix);
    changes.text({"Địa danh", "Place"}, before.place, after.place);
    changes.lines({"Chức vụ người ký", "Signatory's post"}, before.signerTitle, after.signerTitle);
    changes.text({"Người ký", "Signatory"}, before.signerName, after.signerName);
    changes.lines({"Nơi nhận", "Recipients"}, recipients(before), recipients(after));
    changes.text({"Lưu", "Archive"}, before.archive, after.archive);
    changes.lines({"Căn cứ pháp lý", "Legal bases"}, before.legalBases, after.legalBases);
}

}  // namespace

Campaign firstPeriod(const std::string& year) {
    auto read = readCampaign(embedded::sampleCampaign);
    Campaign campaign = read ? std::move(*read) : Campaign{};
    const std::string next = plusOne(year);
    campaign.period.id = PeriodId{year};
    campaign.period.year = year;
    campaign.period.dataUntil = year + "-11-30";
    campaign.period.deadline = next + "-01-15";
    campaign.period.rate.reset();
    campaign.period.phase = PeriodPhase::open;
    campaign.bases.clear();
    return campaign;
}

Campaign nextPeriod(const Campaign& last, const consolidation::Consolidation& accepted) {
    Campaign next = last;
    const std::string year = plusOne(last.period.year);
    next.period.id = PeriodId{year};
    next.period.year = year;
    next.period.dataUntil = yearAfter(last.period.dataUntil);
    next.period.deadline = yearAfter(last.period.deadline);
    next.period.rate.reset();
    next.period.phase = PeriodPhase::open;
    for (MemberUnit& member : next.members) {
        member.wasElsewhere = false;  // they have reported here now
    }
    for (ClosedUnit& unit : next.closedUnits) {
        unit.wasElsewhere = false;
    }
    next.bases = basesFrom(accepted, last.period.year);
    return next;
}

std::vector<BilingualText> setupChanges(const std::optional<Campaign>& before, const Campaign& after) {
    const Campaign nothing;
    const Campaign& old = before ? *before : nothing;
    Changes changes;
    changes.text({"Tên Khối", "Name of the bloc"}, old.blocName, after.blocName);
    addPeriod(changes, old.period, after.period);
    addMembers(changes, old, after);
    addLetterhead(changes, old.letterhead, after.letterhead);
    if (old.bases != after.bases) {
        changes.add({fmt::format("Số năm trước: {} số → {} số", old.bases.size(), after.bases.size()),
                     fmt::format("Figures of the year before: {} → {}", old.bases.size(), after.bases.size())});
    }
    return changes.take();
}

}  // namespace hopluu::engine
