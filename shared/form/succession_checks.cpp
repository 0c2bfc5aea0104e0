#include "form/succession_checks.h"

#include "domain/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace hopluu {

namespace {

bool contains(const std::vector<UnitId>& units, const UnitId& unit) {
    return std::find(units.begin(), units.end(), unit) != units.end();
}

class SuccessionChecks {
public:
    SuccessionChecks(const Campaign& campaign, Errors& errors) : campaign_(campaign), errors_(errors) {}

    void run() {
        checkClosedIds();
        for (std::size_t s = 0; s < campaign_.successions.size(); ++s) {
            const std::string place = fmt::format("/successions/{}", s);
            checkDay(campaign_.successions[s], place);
            checkUnits(campaign_.successions[s].predecessors, place + "/predecessors");
            checkUnits(campaign_.successions[s].successors, place + "/successors");
            checkPredecessors(campaign_.successions[s], place);
        }
        checkCircles();
    }

private:
    void add(const char* code, BilingualText message, BilingualText remedy, const std::string& place) {
        errors_.push_back({code, std::move(message), std::move(remedy), place});
    }

    void checkClosedIds() {
        std::set<UnitId> seen;
        for (std::size_t c = 0; c < campaign_.closedUnits.size(); ++c) {
            const UnitId& id = campaign_.closedUnits[c].id;
            if (id == kBloc || campaign_.findMember(id) != nullptr || !seen.insert(id).second) {
                add("campaign.duplicate-unit",
                    {fmt::format("Mã “{}” của đơn vị đã sáp nhập trùng với một đơn vị khác.", id.text),
                     fmt::format("The id \"{}\" of a closed board is also another's.", id.text)},
                    {"Một đơn vị đã sáp nhập không còn là thành viên; mỗi mã một lần.", "A closed board is no member; each id once."},
                    fmt::format("/closedUnits/{}/id", c));
            }
        }
    }

    void checkDay(const Succession& succession, const std::string& place) {
        if (!parseIsoDate(succession.effective)) {
            add("campaign.date",
                {fmt::format("Ngày {} không có trong lịch.", succession.effective),
                 fmt::format("There is no day {}.", succession.effective)},
                {"Viết ngày dạng năm-tháng-ngày, ví dụ 2025-07-01.", "Write year-month-day, such as 2025-07-01."}, place + "/effective");
        } else if (succession.effective > campaign_.period.dataUntil) {
            add("campaign.succession-late",
                {fmt::format("Việc sáp nhập ngày {} diễn ra sau ngày chốt số liệu {}.", succession.effective, campaign_.period.dataUntil),
                 fmt::format("The merger of {} comes after the figures' last day, {}.", succession.effective, campaign_.period.dataUntil)},
                {"Đơn vị ấy vẫn báo cáo kỳ này: để việc sáp nhập vào kỳ sau.",
                 "That board still reports in this period: leave it to the next."},
                place + "/effective");
        }
    }

    void checkUnits(const std::vector<UnitId>& units, const std::string& place) {
        for (std::size_t u = 0; u < units.size(); ++u) {
            if (campaign_.findMember(units[u]) == nullptr && campaign_.findClosed(units[u]) == nullptr) {
                add("campaign.unknown-unit",
                    {fmt::format("Không có đơn vị “{}”, còn hoạt động hay đã sáp nhập.", units[u].text),
                     fmt::format("There is no board \"{}\", open or closed.", units[u].text)},
                    {"Sửa mã, hoặc thêm đơn vị vào danh sách đã sáp nhập.", "Correct the id, or add the board to the closed ones."},
                    fmt::format("{}/{}", place, u));
            }
        }
    }

    void checkPredecessors(const Succession& succession, const std::string& place) {
        for (std::size_t p = 0; p < succession.predecessors.size(); ++p) {
            const UnitId& unit = succession.predecessors[p];
            if (contains(succession.successors, unit)) {
                continue;  // goes on
            }
            const std::string where = fmt::format("{}/predecessors/{}", place, p);
            if (campaign_.findMember(unit) != nullptr) {
                add("campaign.predecessor-open",
                    {fmt::format("“{}” đã nhập vào đơn vị khác mà vẫn còn trong danh sách thành viên.", unit.text),
                     fmt::format("\"{}\" has passed to another board and is still a member.", unit.text)},
                    {"Chuyển đơn vị sang danh sách đã sáp nhập, hoặc thêm vào bên nhận.",
                     "Move it to the closed boards, or add it to the successors."},
                    where);
            } else if (!closed_.insert(unit).second) {
                add("campaign.closed-twice",
                    {fmt::format("“{}” sáp nhập hai lần.", unit.text), fmt::format("\"{}\" is closed twice.", unit.text)},
                    {"Giữ lại một lần.", "Keep one."}, where);
            }
            for (const UnitId& successor : succession.successors) {
                passedTo_[unit].insert(successor);
            }
        }
    }

    void checkCircles() {
        for (std::size_t s = 0; s < campaign_.successions.size(); ++s) {
            for (const UnitId& unit : campaign_.successions[s].predecessors) {
                std::set<UnitId> reached;
                reach(unit, reached);
                if (reached.contains(unit)) {
                    add("campaign.succession-circle",
                        {fmt::format("“{}” nhập vào chính mình qua các đơn vị khác.", unit.text),
                         fmt::format("\"{}\" passes to itself by way of others.", unit.text)},
                        {"Kiểm tra bên nhập và bên nhận.", "Look at predecessors and successors again."},
                        fmt::format("/successions/{}", s));
                    return;  // one circle is told once
                }
            }
        }
    }

    void reach(const UnitId& unit, std::set<UnitId>& reached) const {
        const auto next = passedTo_.find(unit);
        if (next == passedTo_.end()) {
            return;
        }
        for (const UnitId& each : next->second) {
            if (reached.insert(each).second) {
                reach(each, reached);
            }
        }
    }

    const Campaign& campaign_;
    Errors& errors_;
    std::set<UnitId> closed_;
    std::map<UnitId, std::set<UnitId>> passedTo_;  // those that go on are left out
};

}  // namespace

void checkSuccessions(const Campaign& campaign, Errors& errors) {
    SuccessionChecks(campaign, errors).run();
}

}  // namespace hopluu
