#include "form/campaign_checks.h"

#include "domain/calendar.h"
#include "form/succession_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace hopluu {

namespace {

void checkDate(const std::string& date, const std::string& place, Errors& errors) {
    if (!parseIsoDate(date)) {
        errors.push_back({"campaign.date",
                          {fmt::format("Ngày {} không có trong lịch.", date), fmt::format("There is no day {}.", date)},
                          {"Viết ngày dạng năm-tháng-ngày, ví dụ 2022-11-30.", "Write year-month-day, such as 2022-11-30."},
                          place});
    }
}

void checkPeriod(const Period& period, Errors& errors) {
    checkDate(period.dataUntil, "/period/dataUntil", errors);
    checkDate(period.deadline, "/period/deadline", errors);
    if (period.rate) {
        checkDate(period.rate->date, "/period/rate/date", errors);
        if (period.rate->dongPerUsd <= Decimal()) {
            errors.push_back({"campaign.rate",
                              {"Tỷ giá phải lớn hơn 0.", "The exchange rate must be above 0."},
                              {"Nhập số đồng cho 1 USD.", "Give dong per US dollar."},
                              "/period/rate/dongPerUsd"});
        }
    }
}

void checkMembers(const Campaign& campaign, Errors& errors) {
    std::set<UnitId> seen;
    std::size_t leaders = 0;
    for (std::size_t m = 0; m < campaign.members.size(); ++m) {
        const MemberUnit& member = campaign.members[m];
        leaders += member.isLeader ? 1U : 0U;
        const std::string place = fmt::format("/members/{}/id", m);
        if (member.id == kBloc) {
            errors.push_back({"campaign.reserved-unit",
                              {"Mã “bloc” dành cho cả Khối.", "The id \"bloc\" stands for the bloc itself."},
                              {"Đặt mã khác cho đơn vị.", "Choose another id for the board."},
                              place});
        }
        if (!seen.insert(member.id).second) {
            errors.push_back(
                {"campaign.duplicate-unit",
                 {fmt::format("Đơn vị “{}” có hai lần.", member.id.text), fmt::format("The board \"{}\" is listed twice.", member.id.text)},
                 {"Bỏ một dòng, hoặc sửa mã.", "Remove one, or correct the id."},
                 place});
        }
    }
    if (leaders != 1) {
        errors.push_back({leaders == 0 ? "campaign.no-leader" : "campaign.two-leaders",
                          {fmt::format("Khối phải có đúng một Khối trưởng; ở đây có {}.", leaders),
                           fmt::format("A bloc has exactly one leader; here there are {}.", leaders)},
                          {"Đặt “isLeader” là true cho đúng một đơn vị.", "Set \"isLeader\" to true for exactly one board."},
                          "/members"});
    }
}

void checkBases(const Campaign& campaign, Errors& errors) {
    std::set<std::pair<UnitId, ItemCode>> seen;
    for (std::size_t b = 0; b < campaign.bases.size(); ++b) {
        const BaseFigure& base = campaign.bases[b];
        const std::string place = fmt::format("/bases/{}", b);
        if (base.unit != kBloc && campaign.findMember(base.unit) == nullptr && campaign.findClosed(base.unit) == nullptr) {
            errors.push_back({"campaign.unknown-unit",
                              {fmt::format("Không có đơn vị “{}” trong Khối.", base.unit.text),
                               fmt::format("The bloc has no board \"{}\".", base.unit.text)},
                              {"Sửa mã đơn vị, hoặc dùng “bloc” cho số của cả Khối.", "Correct the id, or use \"bloc\" for the total."},
                              place + "/unit"});
        }
        if (!seen.emplace(base.unit, base.item).second) {
            errors.push_back({"campaign.duplicate-base",
                              {fmt::format("Số năm trước của “{}” ({}) có hai lần.", base.item.text, base.unit.text),
                               fmt::format("The base of \"{}\" ({}) is given twice.", base.item.text, base.unit.text)},
                              {"Giữ lại một số.", "Keep one."},
                              place});
        }
    }
}

}  // namespace

Errors checkCampaign(const Campaign& campaign) {
    Errors errors;
    checkPeriod(campaign.period, errors);
    checkMembers(campaign, errors);
    checkSuccessions(campaign, errors);
    checkBases(campaign, errors);
    return errors;
}

}  // namespace hopluu
