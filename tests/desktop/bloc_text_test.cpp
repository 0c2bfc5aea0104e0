// The leader writes the bloc's report: the form's draft to begin with, the boards' texts at hand, figures bound to the totals.
#include "desktop/leader_desk.h"
#include "desktop/narrative_desk.h"
#include "desktop/open_bloc.h"
#include "desktop/open_desk.h"
#include "desktop/open_year.h"
#include "desktop/program.h"
#include "report/report.h"

using namespace hopluu;
using hopluu::test::acceptBoard;
using hopluu::test::asLeader;
using hopluu::test::OpenDesk;

namespace {

QString textOf(OpenDesk& desk) {
    return desk.item("narrativeText").property("text").toString();
}

}  // namespace

TEST_CASE("The bloc's text begins as the form drafts it, with the totals in it") {
    OpenDesk desk(asLeader());
    acceptBoard(desk, "ha-noi");
    desk.go("narrative", "II.2.1.1");
    const Form& form = desk.year().form();
    const auto* section = form.findSection(ItemCode{"II.2.1.1"});
    REQUIRE(section->reportDraft.find("{projects_new") != std::string::npos);
    CHECK_FALSE(textOf(desk).isEmpty());
    CHECK(desk.year().snapshot()->find(Topic::narrative, section->code) == nullptr);  // nothing was written by being read
    CHECK(desk.shows("Bản soạn sẵn của biểu mẫu, chưa sửa"));
    CHECK(desk.year().unsent() == 1);  // the acceptance
}

TEST_CASE("A board's text is taken over with one action") {
    OpenDesk desk(asLeader());
    desk.go("narrative", "II.2.1.1");
    CHECK(desk.shows("Vốn FDI cấp mới là 11,9 triệu USD."));  // in the list of the boards' texts
    desk.click("takeText-ha-noi");
    REQUIRE(desk.eventually([&] { return desk.year().unsent() == 1; }));
    CHECK(textOf(desk).endsWith("Vốn FDI cấp mới là 11,9 triệu USD."));
    const auto* written = desk.year().snapshot()->find(Topic::narrative, ItemCode{"II.2.1.1"});
    REQUIRE(written != nullptr);
    CHECK(written->journey == engine::Journey::savedHere);
}
