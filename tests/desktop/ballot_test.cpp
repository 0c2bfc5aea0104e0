// The vote of the bloc is recorded on the page of the scores.
#include "desktop/ballot_desk.h"
#include "desktop/leader_desk.h"
#include "desktop/open_bloc.h"
#include "desktop/open_desk.h"
#include "desktop/program.h"

#include <QFileInfo>
#include <QUrl>

using namespace hopluu;
using hopluu::desktop::BallotDesk;
using hopluu::test::OpenDesk;

namespace {

class Voting {
public:
    Voting() : desk(test::asLeader()) {
        desk.go("appraisal");
        desk.click("appraisalTab-1");
        vote = qobject_cast<BallotDesk*>(&desk.object("ballotDesk"));
        REQUIRE(vote != nullptr);
    }
    void begin() {
        desk.click("beginBallot");
        REQUIRE(desk.eventually([&] { return vote->hasBallot(); }));
        desk.settle();
    }
    const Ballot& ballot() const { return vote->recorded().front().ballot(); }
    /// Types into the field and leaves it.
    void fill(const char* field, const char* text) {
        desk.click(field);
        desk.press("Ctrl+A");
        desk.type(text);
        desk.press("Tab");
    }
    QString outcome(int row) const { return vote->nominations()->at(row, "outcome").toString(); }
    void fillAll() {
        for (int i = 0; i < vote->voters()->count(); ++i) {
            vote->setVoter(i, "name", QStringLiteral("Đại biểu %1").arg(i + 1));
        }
        for (const auto& [field, text] : {std::pair{"date", "20/12/2022"}, std::pair{"begin", "8h30"}, std::pair{"end", "10:45"},
                                          std::pair{"chair", "Đại biểu 1"}, std::pair{"secretary", "Đại biểu 2"}}) {
            vote->setField(QString::fromUtf8(field), QString::fromUtf8(text));
        }
        vote->addNomination();
        vote->setNomination(0, "name", "Ban Quản lý A");
        vote->setNomination(0, "honour", "Cờ thi đua");
        vote->setNomination(0, "inFavour", "8");
    }

    OpenDesk desk;
    BallotDesk* vote = nullptr;
};

}  // namespace

TEST_CASE("A new record lists every board, says what it still lacks, and has no minutes yet") {
    Voting page;
    CHECK_FALSE(page.vote->hasBallot());
    page.begin();
    CHECK(page.vote->voters()->count() == 11);
    CHECK(page.vote->turnout() == "11 người có quyền bỏ phiếu: 11 có mặt, 0 bằng văn bản, 0 vắng.");
    CHECK(page.vote->missing().contains("họ tên của 11 người bỏ phiếu"));
    CHECK_FALSE(page.vote->isFinished());
}

TEST_CASE("What is typed is in the journal at once, and the outcome stands there in a sentence") {
    Voting page;
    page.begin();
    page.fill("ballot-date", "20/12/2022");
    page.fill("ballot-begin", "8h30");
    page.desk.click("addNomination");
    page.fill("nomination-0", "Ban A");
    page.fill("inFavour-0", "8");
    CHECK(page.outcome(0) == "8/11 phiếu đồng ý (72,73%), cần 8: thông qua.");
    REQUIRE(page.desk.eventually([&] { return !page.ballot().nominations.empty() && page.ballot().nominations[0].inFavour == 8; }));
    CHECK(page.ballot().date == "2022-12-20");
    CHECK(page.ballot().begin == "08:30");
    page.vote->setAttendance(0, 2);
    page.vote->setBase(1);
    page.vote->setStrict(true);
    CHECK(page.outcome(0) == "8/10 phiếu đồng ý (80,00%), cần 7: thông qua.");
}

TEST_CASE("More ballots than people and a share nobody reaches are told on the spot, and nothing is counted") {
    Voting page;
    page.begin();
    page.vote->addNomination();
    page.vote->setNomination(0, "inFavour", "12");
    CHECK(page.outcome(0).isEmpty());
    CHECK(page.vote->nominations()->at(0, "problem").toString().contains("chỉ có 11 người"));
    page.vote->setNomination(0, "inFavour", "8");
    page.vote->setField("numerator", "4");
    CHECK(page.outcome(0).isEmpty());
    CHECK(page.vote->thresholdProblem() == "Không ai đạt được tỷ lệ 4/3.");
    page.vote->setField("end", "07:00");
    page.vote->setField("begin", "08:00");
    CHECK(page.vote->problems()["end"].toString().contains("không sau lúc bắt đầu"));
}

TEST_CASE("When nothing is missing the minutes are saved as a Word document") {
    Voting page;
    page.begin();
    page.fillAll();
    CHECK(page.vote->missing().isEmpty());
    REQUIRE(page.vote->isFinished());
    const test::TemporaryFolder folder;
    const QString file = QString::fromStdString((folder / "bien-ban.docx").string());
    page.vote->writeMinutes(QUrl::fromLocalFile(file));
    REQUIRE(page.desk.eventually([&] { return !page.vote->isWriting(); }));
    CHECK(page.vote->problem().isEmpty());
    CHECK(QFileInfo(file).size() > 1000);
    page.vote->writeMinutes(QUrl::fromLocalFile("/no/such/folder/x.docx"));
    REQUIRE(page.desk.eventually([&] { return !page.vote->isWriting(); }));
    CHECK_FALSE(page.vote->problem().isEmpty());
}

TEST_CASE("A person more of a board stands under the first, a person removed is gone, and a withdrawn record is seen no more") {
    Voting page;
    page.begin();
    page.vote->addVoter(0);
    CHECK(page.vote->voters()->count() == 12);
    CHECK(page.vote->voters()->at(1, "board") == page.vote->voters()->at(0, "board"));
    page.vote->removeVoter(3);
    CHECK(page.vote->turnout().startsWith("11 người"));
    page.desk.click("withdrawBallot");
    page.desk.click("confirmWithdrawBallot");
    REQUIRE(page.desk.eventually([&] { return !page.vote->hasBallot(); }));
    CHECK(page.vote->recorded().front().isWithdrawn());
}
