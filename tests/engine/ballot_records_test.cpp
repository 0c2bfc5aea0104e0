// The record of a vote, kept in the journal by the leader's laptops.
#include "engine/ballot_records.h"

#include "engine/bloc.h"

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;

namespace {

const PeriodId kYear{"2022"};

Campaign campaign(const engine::Workspace& laptop) {
    return need(laptop.setup(kYear)).campaign;
}

void needDone(const Checked<void>& done) {
    if (!done) {
        FAIL(done.error().front().code << " " << done.error().front().place);
    }
}

template <class T>
std::string codeOf(const Checked<T>& result) {
    return result ? "" : result.error().front().code;
}

/// Eleven people, ten of them there; one nomination with eight ballots in favour.
Ballot vote(const Campaign& campaign) {
    Ballot ballot = engine::newBallot(campaign);
    for (std::size_t i = 0; i < ballot.voters.size(); ++i) {
        ballot.voters[i].name = "Đại biểu " + std::to_string(i + 1);
    }
    ballot.voters.back().attendance = Attendance::absent;
    ballot.date = "2022-12-20";
    ballot.begin = "08:30";
    ballot.end = "10:00";
    ballot.chair = "Đại biểu 1";
    ballot.secretary = "Đại biểu 2";
    ballot.nominations.push_back({"Ban A", "Cờ thi đua", 8, 1, 1});
    return ballot;
}

engine::Workspace secondLaptop(Bloc& bloc) {
    auto second = bloc.laptop("second");
    const auto invitation = need(need(engine::LeaderDesk::open(bloc.leader)).inviteLeader(kYear, 3));
    bloc.exchange(bloc.leader);
    need(sync::join(second.store(), bloc.line, invitation, "Anh Phó", "máy phòng họp"));
    bloc.exchange(second);
    return second;
}

bool setFavour(Ballot& ballot, std::uint32_t ballots) {
    ballot.nominations.front().inFavour = ballots;
    return true;
}

engine::BallotView only(const engine::Workspace& laptop) {
    const auto views = need(engine::readBallots(laptop, campaign(laptop)));
    REQUIRE(views.size() == 1);
    return views.front();
}

}  // namespace

TEST_CASE("A vote that is recorded reaches the leader's other laptop, and no board") {
    Bloc bloc;
    auto board = bloc.joined("ha-noi", "ha-noi");
    auto second = secondLaptop(bloc);
    const Ballot ballot = vote(campaign(bloc.leader));
    needDone(engine::recordBallot(bloc.leader, kYear, 1, ballot));
    for (auto* laptop : {&bloc.leader, &second, &board}) {
        bloc.exchange(*laptop);
    }
    CHECK(only(second).ballot() == ballot);
    CHECK(only(second).problems.empty());
    CHECK(only(second).versions.front().person == "Chị Trưởng");
    CHECK(need(engine::readBallots(board, campaign(board))).empty());
}

TEST_CASE("A board's laptop that records a vote is refused by the server") {
    Bloc bloc;
    auto board = bloc.joined("ha-noi", "ha-noi");
    needDone(engine::recordBallot(board, kYear, 1, vote(campaign(board))));
    bloc.exchange(board);
    bloc.exchange(bloc.leader);
    CHECK(need(engine::readBallots(bloc.leader, campaign(bloc.leader))).empty());
    CHECK(need(board.store().refused()).size() == 1);
}

TEST_CASE("A record that is being filled in is kept as it stands, and says what the minutes still lack") {
    Bloc bloc;
    needDone(engine::recordBallot(bloc.leader, kYear, 1, engine::newBallot(campaign(bloc.leader))));
    CHECK(only(bloc.leader).ballot().voters.size() == 11);
    CHECK_FALSE(only(bloc.leader).problems.empty());
    CHECK(engine::isCountable(only(bloc.leader)));
    CHECK(codeOf(engine::finishedBallot(bloc.leader, campaign(bloc.leader), 1)) == "ballot.schema");
    needDone(engine::recordBallot(bloc.leader, kYear, 1, vote(campaign(bloc.leader))));
    CHECK(engine::finishedBallot(bloc.leader, campaign(bloc.leader), 1).has_value());
}

TEST_CASE("More ballots than people, and a share that nobody reaches, are kept, told and not counted") {
    Bloc bloc;
    Ballot ballot = vote(campaign(bloc.leader));
    ballot.nominations.front().inFavour = 9;  // eleven ballots of ten people
    needDone(engine::recordBallot(bloc.leader, kYear, 1, ballot));
    CHECK(only(bloc.leader).problems.front().code == "ballot.too-many-votes");
    CHECK_FALSE(engine::isCountable(only(bloc.leader)));
    ballot = vote(campaign(bloc.leader));
    ballot.threshold = {3, 2, false, ThresholdBase::entitled};
    needDone(engine::recordBallot(bloc.leader, kYear, 1, ballot));
    CHECK_FALSE(engine::isCountable(only(bloc.leader)));
    CHECK(codeOf(engine::finishedBallot(bloc.leader, campaign(bloc.leader), 1)) == "ballot.threshold");
}

TEST_CASE("A change is made to what stands now: what another laptop has changed meanwhile stays") {
    Bloc bloc;
    auto second = secondLaptop(bloc);
    needDone(engine::recordBallot(bloc.leader, kYear, 1, vote(campaign(bloc.leader))));
    bloc.exchange(bloc.leader);
    bloc.exchange(second);
    needDone(engine::changeBallot(second, campaign(second), 1, [](Ballot& ballot) {
        ballot.place = "Hà Nội";
        return true;
    }));
    bloc.exchange(second);
    bloc.exchange(bloc.leader);
    needDone(engine::changeBallot(bloc.leader, campaign(bloc.leader), 1, [](Ballot& ballot) { return setFavour(ballot, 7); }));
    CHECK(only(bloc.leader).ballot().place == "Hà Nội");
    CHECK(only(bloc.leader).ballot().nominations.front().inFavour == 7);
    CHECK(codeOf(engine::changeBallot(bloc.leader, campaign(bloc.leader), 1, [](Ballot&) { return false; })) == "ballot.changed");
    CHECK(codeOf(engine::changeBallot(bloc.leader, campaign(bloc.leader), 2, [](Ballot&) { return true; })) == "ballot.unknown");
}

TEST_CASE("Two laptops that changed it without hearing of each other conflict until a person takes one version") {
    Bloc bloc;
    auto second = secondLaptop(bloc);
    needDone(engine::recordBallot(bloc.leader, kYear, 1, vote(campaign(bloc.leader))));
    bloc.exchange(bloc.leader);
    bloc.exchange(second);
    needDone(engine::changeBallot(bloc.leader, campaign(bloc.leader), 1, [](Ballot& ballot) { return setFavour(ballot, 7); }));
    needDone(engine::changeBallot(second, campaign(second), 1, [](Ballot& ballot) { return setFavour(ballot, 6); }));
    bloc.exchange(bloc.leader);
    bloc.exchange(second);
    const auto view = only(second);
    REQUIRE(view.versions.size() == 2);
    CHECK(view.inConflict());
    CHECK(codeOf(engine::changeBallot(second, campaign(second), 1, [](Ballot& ballot) { return setFavour(ballot, 5); })) ==
          "ballot.conflict");
    CHECK(codeOf(engine::finishedBallot(second, campaign(second), 1)) == "ballot.conflict");
    const auto& first = view.versions[view.versions[0].person == "Chị Trưởng" ? 0 : 1];
    need(engine::takeBallot(second, campaign(second), 1, first.operation));
    bloc.exchange(second);
    bloc.exchange(bloc.leader);
    CHECK_FALSE(only(bloc.leader).inConflict());
    CHECK(only(bloc.leader).ballot().nominations.front().inFavour == 7);
    CHECK(engine::takeBallot(second, campaign(second), 1, view.versions[1].operation).error().code == "ballot.unknown");
}

TEST_CASE("A vote that is withdrawn gives no minutes and stays in the journal") {
    Bloc bloc;
    needDone(engine::recordBallot(bloc.leader, kYear, 1, vote(campaign(bloc.leader))));
    need(engine::withdrawBallot(bloc.leader, campaign(bloc.leader), 1));
    CHECK(only(bloc.leader).isWithdrawn());
    CHECK(only(bloc.leader).ballot().nominations.size() == 1);
    CHECK(codeOf(engine::finishedBallot(bloc.leader, campaign(bloc.leader), 1)) == "ballot.unknown");
    CHECK(engine::withdrawBallot(bloc.leader, campaign(bloc.leader), 7).error().code == "ballot.unknown");
}
