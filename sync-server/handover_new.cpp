// The new server's part: card, rehearse, take.
#include "domain/deliberate_fault.h"
#include "handover.h"
#include "handover_files.h"
#include "handover_refusals.h"
#include "handover_taking.h"
#include "own_certificate.h"
#include "server_errors.h"
#include "sync/handover_steps.h"
#include "sync/roster.h"
#include "sync/server_session.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace hopluu::server {

namespace {

/// A server that runs, or one that does not: its card is the same.
Result<DataFolder> takeOrLookInto(const std::filesystem::path& path) {
    auto taken = DataFolder::take(path);
    return taken || taken.error().code != "server.data-in-use" ? std::move(taken) : DataFolder::lookInto(path);
}

Result<Identity> identityIn(const Store& store, const std::filesystem::path& folder) {
    auto identity = store.identity();
    if (!identity) {
        return fail(identity.error());
    }
    return *identity ? Result<Identity>{**identity} : fail(errors::noData(folder));
}

Result<Identity> identityIn(const DataFolder& folder, const WallClock& wall) {
    auto store = Store::open(folder.journal(), false, wall);
    return store ? identityIn(**store, folder.path()) : fail(store.error());
}

/// What was unpacked, checked against what the package says: every operation folded again, every file hashed again.
Result<std::vector<BilingualText>> compare(const Store& store, const std::filesystem::path& folder, const sync::BlocState& expected) {
    auto sound = store.verify();
    auto found = sync::describeBloc(store, folder / kPackedFiles);
    if (!sound || !found) {
        return fail(!sound ? sound.error() : found.error());
    }
    std::vector<BilingualText> all = sync::differences(expected, *found);
    for (const auto& problem : sound->problems) {
        all.push_back({problem, problem});
    }
    if (isFaulty(DeliberateFault::unpackedNotCompared)) {
        all.clear();
    }
    return all;
}

/// Removes the folder with what is in it.
class Scratch {
public:
    explicit Scratch(std::filesystem::path folder) : folder_(std::move(folder)) { clear(); }
    ~Scratch() { clear(); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return folder_; }

private:
    void clear() const {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    std::filesystem::path folder_;
};

/// A fresh server holds nothing that would be lost, and has not taken this bloc before.
Status checkFresh(const DataFolder& folder, const Store& store, const Identity& own) {
    auto notices = sync::handoversIn(store);
    auto roster = sync::Roster::load(store);
    if (!notices || !roster) {
        return fail(!notices ? notices.error() : roster.error());
    }
    if (std::any_of(notices->begin(), notices->end(), [&](const auto& each) { return each.serverKey == own.publicKey; })) {
        return fail(errors::alreadyTaken());
    }
    const bool isFresh = (roster->isEmpty() && notices->empty()) || isFaulty(DeliberateFault::takenOverOthers);
    return isFresh ? Status{} : Status{fail(errors::dataNotEmpty(folder.path()))};
}

/// The notice by which the old server has passed the bloc to this one.
Result<HandoverNotice> findNotice(const Store& store, const sync::PublicKey& from, const Identity& own, const Certificate& certificate) {
    auto notices = sync::handoversIn(store);
    if (!notices) {
        return fail(notices.error());
    }
    if (isFaulty(DeliberateFault::takenByRehearsal) && notices->empty()) {
        return HandoverNotice{2, own.publicKey, certificate.fingerprint, {}, 0, {}};
    }
    if (notices->empty() || notices->back().serverKey != own.publicKey || !sync::isGenuine(notices->back(), from)) {
        return fail(errors::onlyRehearsed());
    }
    return notices->back().certificateFingerprint == certificate.fingerprint ? Result<HandoverNotice>{notices->back()}
                                                                             : fail(errors::otherCertificate());
}

Result<TakenBloc> unpackAndCheck(const DataFolder& folder, const std::filesystem::path& package, const Identity& own,
                                 const Certificate& certificate, const WallClock& wall, const HandoverProgress& progress) {
    const std::filesystem::path draft = takingDraft(folder);
    auto unpacked = unpack(package, draft, own, progress);
    auto store = unpacked ? Store::open(draft / kPackedJournal, false, wall) : Result<std::unique_ptr<Store>>{fail(unpacked.error())};
    if (!store) {
        return fail(store.error());
    }
    auto notice = findNotice(**store, unpacked->from, own, certificate);
    if (!notice) {
        return fail(notice.error());
    }
    auto different = compare(**store, draft, unpacked->manifest.state);
    if (!different || !different->empty()) {
        return fail(different ? errors::notIdentical(*different) : different.error());
    }
    if (auto settled = sync::settleIn(**store, own, unpacked->from); !settled) {
        return fail(settled.error());
    }
    return TakenBloc{std::move(unpacked->manifest.state), notice->term};
}

}  // namespace

Result<sync::ServerCard> makeCard(const ServerOptions& options) {
    if (auto checked = checkAddresses(options.addresses); !checked) {
        return fail(checked.error());
    }
    auto folder = takeOrLookInto(options.dataFolder);
    const auto addresses = addressesOf(options, options.port);
    auto certificate = folder ? ensureCertificate(*folder, addresses) : Result<Certificate>{fail(folder.error())};
    auto store =
        certificate ? Store::open(folder->journal(), true, options.wall) : Result<std::unique_ptr<Store>>{fail(certificate.error())};
    auto session =
        store ? sync::ServerSession::start(**store, options.wall) : Result<std::unique_ptr<sync::ServerSession>>{fail(store.error())};
    return session ? Result<sync::ServerCard>{sync::ServerCard{(*session)->publicKey(), certificate->fingerprint, addresses}}
                   : fail(session.error());
}

Result<Rehearsal> rehearseHandover(const ServerOptions& options, const std::filesystem::path& package, const HandoverProgress& progress) {
    auto folder = DataFolder::lookInto(options.dataFolder);
    auto own = folder ? identityIn(*folder, options.wall) : Result<Identity>{fail(folder.error())};
    if (!own) {
        return fail(own.error());
    }
    const Scratch scratch(folder->path() / "rehearsal.part");
    auto unpacked = unpack(package, scratch.path(), *own, progress);
    auto store = unpacked ? Store::open(scratch.path() / kPackedJournal, false, options.wall)
                          : Result<std::unique_ptr<Store>>{fail(unpacked.error())};
    auto different =
        store ? compare(**store, scratch.path(), unpacked->manifest.state) : Result<std::vector<BilingualText>>{fail(store.error())};
    if (!different) {
        return fail(different.error());
    }
    Rehearsal rehearsal{{unpacked->from, own->publicKey, options.wall(), unpacked->manifest.state, {}}, std::move(*different)};
    if (rehearsal.differences.empty()) {
        rehearsal.statement = sync::signRehearsal(std::move(rehearsal.statement), own->secretKey);
    }
    return rehearsal;
}

Result<TakenBloc> takeBloc(const ServerOptions& options, const std::filesystem::path& package, const HandoverProgress& progress) {
    // Asked first: taking the folder would make it.
    if (auto there = DataFolder::lookInto(options.dataFolder); !there) {
        return fail(there.error());
    }
    auto folder = DataFolder::take(options.dataFolder);
    if (auto finished = folder ? finishTaking(*folder) : Status{fail(folder.error())}; !finished) {
        return fail(finished.error());
    }
    auto certificate = readCertificate(*folder);
    if (!certificate) {
        return fail(certificate.error());
    }
    auto own = [&]() -> Result<Identity> {
        auto store = Store::open(folder->journal(), false, options.wall);
        auto identity = store ? identityIn(**store, folder->path()) : Result<Identity>{fail(store.error())};
        auto fresh = identity ? checkFresh(*folder, **store, *identity) : Status{fail(identity.error())};
        return fresh ? std::move(identity) : fail(fresh.error());
    }();
    if (!own) {
        return fail(own.error());
    }
    const Scratch draft(takingDraft(*folder));
    auto taken = unpackAndCheck(*folder, package, *own, *certificate, options.wall, progress);
    if (!taken) {
        return taken;
    }
    auto done = beginTaking(*folder);
    done = done ? finishTaking(*folder) : done;
    return done ? std::move(taken) : fail(done.error());
}

}  // namespace hopluu::server
