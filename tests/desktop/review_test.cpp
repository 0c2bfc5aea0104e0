// The leader looks through a board's year on the page of the review.
#include "desktop/leader_desk.h"
#include "desktop/open_bloc.h"
#include "desktop/open_desk.h"
#include "desktop/open_year.h"
#include "desktop/program.h"
#include "desktop/review_desk.h"

using namespace hopluu;
using hopluu::desktop::ReviewDesk;
using hopluu::test::asLeader;
using hopluu::test::need;
using hopluu::test::OpenDesk;
using hopluu::test::valueOf;

namespace {

ReviewDesk& reviewOf(OpenDesk& desk) {
    desk.go("review");
    auto* review = qobject_cast<ReviewDesk*>(&desk.object("reviewDesk"));
    REQUIRE(review != nullptr);
    return *review;
}

}  // namespace

TEST_CASE("A board's figure stands beside last year's and the other boards'") {
    OpenDesk desk(asLeader());
    ReviewDesk& review = reviewOf(desk);
    CHECK(review.unit() == "ha-noi");  // the one that waits
    CHECK(valueOf(*review.rows(), "capital_adjusted.fdi", "thisYear") == "423,8");
    CHECK(valueOf(*review.rows(), "budget.fdi", "others") == "698,0 – 698,0 – 698,0");
    review.setItem("budget.fdi");
    CHECK(valueOf(*review.peers(), "bac-ninh", "value") == "698,0");
    CHECK(review.peers()->count() == 10);
    CHECK(review.origin().startsWith("Người của ha-noi nhập lúc"));
    CHECK(desk.shows("Các Ban khác"));
}

TEST_CASE("A year is given back with a reason and the cells that it is about; the board reads both") {
    OpenDesk desk(asLeader());
    ReviewDesk& review = reviewOf(desk);
    desk.click("review-ip_planned.area");
    CHECK(review.item() == "ip_planned.area");
    CHECK(desk.item("reviewRows").hasActiveFocus());
    desk.press("Space");
    CHECK(review.marked() == 1);
    desk.type("x");  // no letter marks or unmarks
    CHECK(review.marked() == 1);
    desk.click("return");
    desk.type("Xem lại số vốn.");
    desk.click("confirmReturn");
    REQUIRE(desk.eventually([&] { return desk.shows("đã trả lại"); }));
    desk.settle();
    CHECK_FALSE(review.canAccept());
    const auto* board = desk.program().bloc()->snapshot()->find(UnitId{"ha-noi"});
    REQUIRE(board->submission.isAt(SubmissionStep::returned));
    CHECK(board->submission.state()->cells == std::vector<ItemCode>{ItemCode{"ip_planned.area"}});
    CHECK(QString::fromStdString(board->submission.state()->reason).contains("Xem lại số vốn."));
}

TEST_CASE("Accepted is what the leader has confirmed; it counts from then on") {
    OpenDesk desk(asLeader());
    ReviewDesk& review = reviewOf(desk);
    desk.click("accept");
    CHECK(desk.program().bloc()->accepted() == 0);
    desk.click("confirmAccept");
    REQUIRE(desk.eventually([&] { return desk.program().bloc()->accepted() == 1; }));
    CHECK_FALSE(review.canAccept());
    CHECK(review.canReturn());
}

TEST_CASE("A remark at a cell is kept beside it, with who wrote it") {
    OpenDesk desk(asLeader());
    ReviewDesk& review = reviewOf(desk);
    desk.click("review-ip_planned.area");
    desk.click("reviewComment");
    desk.type("Số này theo nguồn nào?");
    desk.click("sendComment");
    REQUIRE(desk.eventually([&] { return review.comments()->count() == 1; }));
    CHECK(review.comments()->at(0, "text").toString() == "Số này theo nguồn nào?");
    CHECK(review.comments()->at(0, "who").toString() == "Chị Trưởng");
    CHECK(valueOf(*review.rows(), "ip_planned.area", "comments") == "1");
    review.setUnit("bac-ninh");
    CHECK(desk.eventually([&] { return review.comments()->count() == 0; }));
}

TEST_CASE("What the board has written is read as it will be printed") {
    OpenDesk desk(asLeader());
    ReviewDesk& review = reviewOf(desk);
    desk.click("reviewTab-2");
    CHECK(valueOf(*review.sections(), "II.2.1.1", "text") == "Vốn FDI cấp mới là 11,9 triệu USD.");
    CHECK(desk.shows("Ban chưa viết mục này."));
    review.setUnit("hai-phong");
    CHECK(desk.shows("Ban chưa viết mục này."));
}
