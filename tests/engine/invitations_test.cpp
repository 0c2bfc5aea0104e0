#include "engine/invitations.h"

#include "bloc.h"
#include "engine/members.h"
#include "support/catch.h"
#include "sync/joining.h"
#include "sync/problem.h"

namespace hopluu::test {

namespace {

using engine::InvitationStage;
using engine::madeInvitations;

constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;

sync::InvitationFile invite(Bloc& bloc, int days) {
    return need(need(engine::LeaderDesk::open(bloc.leader)).invite(PeriodId{"2022"}, UnitId{"ha-noi"}, days));
}

engine::MadeInvitation find(const Bloc& bloc, const std::string& id) {
    for (auto& each : need(madeInvitations(bloc.leader))) {
        if (each.id == id) {
            return each;
        }
    }
    FAIL("no invitation " << id);
    return {};
}

}  // namespace

TEST_CASE("An invitation is unsent, then open, then used by a laptop with a name") {
    Bloc bloc;
    const auto file = invite(bloc, 30);
    need(engine::noteInvitation(bloc.leader, file.invitation, "chị Hoa, phòng Đầu tư"));
    CHECK(find(bloc, file.invitation).stage == InvitationStage::unsent);
    CHECK(find(bloc, file.invitation).note == "chị Hoa, phòng Đầu tư");
    bloc.exchange(bloc.leader);
    CHECK(find(bloc, file.invitation).stage == InvitationStage::open);

    auto laptop = bloc.laptop("hoa");
    need(sync::join(laptop.store(), bloc.line, file, "Nguyễn Thị Hoa", "Máy phòng Đầu tư"));
    bloc.exchange(bloc.leader);
    const auto used = find(bloc, file.invitation);
    CHECK(used.stage == InvitationStage::used);
    CHECK(used.person == "Nguyễn Thị Hoa");
    CHECK(used.deviceName == "Máy phòng Đầu tư");
    CHECK(used.unit.text == "ha-noi");
    CHECK(engine::cancelInvitation(bloc.leader, file.invitation).error().code == "leader.unknown-invitation");
}

TEST_CASE("A cancelled invitation opens no door any more") {
    Bloc bloc;
    const auto file = invite(bloc, 30);
    bloc.exchange(bloc.leader);
    need(engine::cancelInvitation(bloc.leader, file.invitation));
    CHECK(find(bloc, file.invitation).stage == InvitationStage::cancelled);
    CHECK(engine::cancelInvitation(bloc.leader, file.invitation).error().code == "leader.unknown-invitation");
    bloc.exchange(bloc.leader);

    auto laptop = bloc.laptop("hoa");
    const auto joined = sync::join(laptop.store(), bloc.line, file, "Nguyễn Thị Hoa", "");
    REQUIRE_FALSE(joined);
    CHECK(joined.error().code == "join.expired");
}

TEST_CASE("Invitations that have run out are told from open ones, and the newest stands first") {
    Bloc bloc;
    const auto early = invite(bloc, 1);
    bloc.exchange(bloc.leader);
    bloc.now += 2 * kDay;
    const auto late = invite(bloc, 30);
    const auto all = need(madeInvitations(bloc.leader));
    CHECK(all.front().id == late.invitation);
    CHECK(find(bloc, early.invitation).stage == InvitationStage::expired);
}

TEST_CASE("A board cannot cancel what the leader has made") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    CHECK(engine::cancelInvitation(laptop, "whatever").error().code == "leader.not-leader");
}

TEST_CASE("Of each laptop it is known when it joined and when it last wrote") {
    Bloc bloc;
    auto laptop = bloc.joined("hoa", "ha-noi");
    bloc.now += kDay;
    need(bloc.desk(laptop, "ha-noi").set(ItemCode{"labour.fdi"}, Value::of(*Decimal::parse("116000"))));
    bloc.exchange(laptop);
    bloc.exchange(bloc.leader);
    for (const auto& device : need(engine::memberDevices(bloc.leader))) {
        if (device.unit.text == "ha-noi") {
            CHECK(device.operations == 1);
            CHECK(device.wroteAt - device.joinedAt >= kDay);
        }
    }
}

TEST_CASE("An invitation does not lead others to the leader's own loopback while there is another way") {
    Bloc bloc;
    auto member = need(bloc.leader.membership());
    member.addresses = {"https://127.0.0.1:8443", "https://192.0.2.1:8443"};
    need(sync::keep(bloc.leader.store(), member));
    CHECK(invite(bloc, 30).addresses == std::vector<std::string>{"https://192.0.2.1:8443"});
    member.addresses = {"https://127.0.0.1:8443"};
    need(sync::keep(bloc.leader.store(), member));
    CHECK(invite(bloc, 30).addresses == member.addresses);
}

}  // namespace hopluu::test
