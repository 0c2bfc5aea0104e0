// A participant in a test: a store of its own, and the few things that boards and leaders do.
#pragma once

#include "journal/content_hash.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/temporary_folder.h"
#include "sync/client_session.h"
#include "sync/receipt.h"

#include <memory>
#include <string>

namespace hopluu::test {

inline const PeriodId k2022{"2022"};

template <class T>
T must(Result<T> result) {
    if (!result) {
        FAIL(result.error().code << " " << result.error().message.en << " " << result.error().place);
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

class Laptop {
public:
    explicit Laptop(UnitId itsUnit, WallClock wall = systemWallClock())
        : unit(std::move(itsUnit)), store(must(Store::open(folder / "laptop.store", true, std::move(wall)))) {}

    void write(const Address& address, Body body) const {
        const Draft draft{address, std::move(body)};
        (void)must(store->record(std::span(&draft, 1)));
    }
    void writeCell(const std::string& item, std::int64_t number) const {
        write({k2022, unit, Topic::cell, ItemCode{item}}, Value::of(Decimal::fromMillionths(number * 1'000'000)));
    }
    [[nodiscard]] std::int64_t cell(const UnitId& of, const std::string& item) const {
        const auto contents = must(store->read({k2022, of, Topic::cell, ItemCode{item}}));
        return contents.shown() == nullptr ? -1 : std::get<Value>(contents.shown()->body).number.millionths() / 1'000'000;
    }
    [[nodiscard]] SubmissionState submission(const UnitId& of) const {
        const auto contents = must(store->read({k2022, of, Topic::submission, {}}));
        return contents.shown() == nullptr ? SubmissionState{} : std::get<SubmissionState>(contents.shown()->body);
    }
    void submit(std::uint32_t revision) const { step(unit, SubmissionStep::submitted, revision, ""); }
    void step(const UnitId& of, SubmissionStep step, std::uint32_t revision, const std::string& reason) const {
        const auto content = must(sync::summarise(*store, k2022, of));
        write({k2022, of, Topic::submission, {}}, SubmissionState{step, revision, reason, {}, content.hash});
    }
    void openPeriod(PeriodPhase phase = PeriodPhase::open) const {
        write({k2022, kBloc, Topic::campaign, {}}, CampaignDocument{"{}", phase});
    }

    /// Journals the invitation; it counts once it has been exchanged.
    [[nodiscard]] sync::InvitationFile invite(const sync::InvitationFile& own, const UnitId& whom, std::int64_t expires,
                                              Role role = Role::board) const {
        sync::InvitationFile file = own;
        file.invitation = sync::makeOneTimeCode();
        file.code = sync::makeOneTimeCode();
        file.unit = whom;
        file.role = role;
        file.expiresAtMilliseconds = expires;
        write({{}, whom, Topic::invitation, ItemCode{file.invitation}}, Invitation{role, sync::codeHash(file.code), expires});
        return file;
    }

    TemporaryFolder folder;
    UnitId unit;
    std::unique_ptr<Store> store;
};

}  // namespace hopluu::test
