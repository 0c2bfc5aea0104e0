#include "report/succession_notes.h"

#include "report/sample_input.h"
#include "support/catch.h"

#include <string>
#include <vector>

namespace hopluu::test {

using namespace report;

TEST_CASE("Boards that merged, and what that means for the year before, stand in the notes") {
    const auto sample = smallSample();
    Campaign& campaign = sample->campaign;
    campaign.members.front().wasElsewhere = true;
    campaign.closedUnits = {{UnitId{"old"}, "Ban Cũ", "Cũ", "Old", false, false}};
    campaign.successions = {{"2022-07-01", {UnitId{"old"}, campaign.members[1].id}, {campaign.members[1].id}, "Nghị quyết số 1"}};
    const auto notes = [&] { return successionNotes(sample->input(), annexRows(sample->input())); };
    const std::string merger = "Từ ngày 01 tháng 7 năm 2022: Ban Cũ nhập vào " + campaign.members[1].name + " (Nghị quyết số 1).";
    const std::string& newcomer = campaign.members.front().shortName;
    CHECK(notes() ==
          std::vector<std::string>{merger, "Số năm 2021 là số đã báo cáo khi đó, chưa tính lại theo các đơn vị hiện nay; không gồm " +
                                               newcomer + " khi đó ở ngoài Khối."});

    sample->consolidation.comparison = consolidation::Comparison::restated;
    consolidation::Change& change = sample->consolidation.totals.front().change;
    change = {};
    change.missingBases = {UnitId{"old"}};
    const auto restated = notes();
    REQUIRE(restated.size() == 3);
    CHECK(restated[1] == "Số năm 2021 được tính lại theo các đơn vị hiện nay: cộng số liệu của các đơn vị trước khi sắp xếp, gồm cả " +
                             newcomer + " khi đó ở ngoài Khối.");
    CHECK(restated[2].find("không so sánh được với năm 2021, chưa có số năm 2021 của Cũ.") != std::string::npos);

    campaign.successions.front().effective = "2020-07-01";
    CHECK(notes().empty());
}

}  // namespace hopluu::test
