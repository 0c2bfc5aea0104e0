#include "bench/sync/bloc.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

namespace hopluu::bench {

namespace {

std::int64_t nextMonth() {
    return systemWallClock()() + std::int64_t{30} * 24 * 3600 * 1000;
}

std::string readText(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

Member::Member(std::filesystem::path file, UnitId unit)
    : file_(std::move(file)), unit_(std::move(unit)), store_(must(Store::open(file_, true, systemWallClock()))) {}

void Member::writeCell(const std::string& item, std::int64_t number) const {
    const Draft draft{{Bloc::kYear, unit_, Topic::cell, ItemCode{item}}, Value::of(Decimal::fromMillionths(number * 1'000'000))};
    write(std::span(&draft, 1));
}

Result<sync::ExchangeSummary> Member::tryExchange() const {
    auto way = line();
    return sync::exchange(*store_, way);
}

std::uintmax_t Member::closeAndMeasure() {
    store_.reset();
    return std::filesystem::file_size(file_);
}

void Member::reachBy(std::string address, const sync::Hash& fingerprint) {
    address_ = std::move(address);
    fingerprint_ = fingerprint;
}

void Member::join(const sync::InvitationFile& invitation) const {
    auto way = line();
    must(sync::join(*store_, way, invitation, "Nguyễn Thị Hoa", "laptop của chị Hoa"));
}

Bloc::Bloc(std::span<const Operation> earlier) {
    startServer();
    leaderInvitation_ = must(sync::readInvitation(readText(folder_ / "server/moi-khoi-truong.hopluu-invite")));
    if (!earlier.empty()) {
        server_.reset();
        auto store = must(Store::open(folder_ / "server/journal.hopluu", false, systemWallClock()));
        if (must(store->ingest(earlier)).added != earlier.size()) {
            stop("the server did not take the earlier years");
        }
        store.reset();
        startServer();
    }
    leader_ = std::make_unique<Member>(folder_ / "leader", kBloc);
    leader_->reachBy(fmt::format("https://127.0.0.1:{}", server_->port()), leaderInvitation_.certificateFingerprint);
    leader_->join(leaderInvitation_);
    const Draft open{{kYear, kBloc, Topic::campaign, {}}, CampaignDocument{"{}", PeriodPhase::open}};
    leader_->write(std::span(&open, 1));
    (void)leader_->exchange();
}

void Bloc::startServer() {
    server_.emplace(std::vector<std::string>{HOPLUU_SERVER_PROGRAM, "--data-dir", (folder_ / "server").string(), "--listen", "127.0.0.1",
                                             "--port", "0", "--log-level", "off"},
                    "The server is running on port ");
}

std::unique_ptr<Member> Bloc::admit(const std::string& unit, Role role) {
    sync::InvitationFile invitation = leaderInvitation_;
    invitation.invitation = sync::makeOneTimeCode();
    invitation.code = sync::makeOneTimeCode();
    invitation.unit = UnitId{unit};
    invitation.role = role;
    invitation.expiresAtMilliseconds = nextMonth();
    const Draft draft{{{}, invitation.unit, Topic::invitation, ItemCode{invitation.invitation}},
                      Invitation{role, sync::codeHash(invitation.code), invitation.expiresAtMilliseconds}};
    leader_->write(std::span(&draft, 1));
    (void)leader_->exchange();
    auto member = std::make_unique<Member>(folder_ / fmt::format("member-{}", ++members_), invitation.unit);
    member->reachBy(fmt::format("https://127.0.0.1:{}", server_->port()), invitation.certificateFingerprint);
    member->join(invitation);
    return member;
}

}  // namespace hopluu::bench
