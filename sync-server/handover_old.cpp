// The old server's part: pack, commit; and the notices, which either server can give.
#include "domain/deliberate_fault.h"
#include "handover.h"
#include "handover_files.h"
#include "handover_refusals.h"
#include "server_errors.h"
#include "sync/handover_errors.h"
#include "sync/handover_steps.h"

#include <memory>
#include <utility>

namespace hopluu::server {

namespace {

/// The data of a server that may be running, and its keys.
struct OwnBloc {
    DataFolder folder;
    std::unique_ptr<Store> store;
    Identity identity;
};

Result<OwnBloc> open(const ServerOptions& options) {
    auto folder = DataFolder::lookInto(options.dataFolder);
    auto store = folder ? Store::open(folder->journal(), false, options.wall) : Result<std::unique_ptr<Store>>{fail(folder.error())};
    if (!store) {
        return fail(store.error());
    }
    auto identity = (*store)->identity();
    if (!identity) {
        return fail(identity.error());
    }
    if (!*identity) {
        return fail(errors::noData(options.dataFolder));
    }
    return OwnBloc{std::move(*folder), std::move(*store), **identity};
}

/// A copy of the journal, for as long as it is packed. In the data folder: it is not encrypted.
class JournalCopy {
public:
    explicit JournalCopy(const DataFolder& folder) : file_(folder.path() / "handover-journal.part") { remove(); }
    ~JournalCopy() { remove(); }
    JournalCopy(const JournalCopy&) = delete;
    JournalCopy& operator=(const JournalCopy&) = delete;

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }

private:
    void remove() const {
        std::error_code ignored;
        for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
            std::filesystem::remove(file_.string() + suffix, ignored);
        }
    }
    std::filesystem::path file_;
};

Result<sync::BlocState> pack(const OwnBloc& bloc, const sync::ServerCard& card, const std::filesystem::path& to, const WallClock& wall,
                             const HandoverProgress& progress) {
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(bloc.folder.journal(), error);
    if (auto room = error ? Status{} : checkSpace(bloc.folder.journal(), size); !room) {
        return fail(room.error());
    }
    const JournalCopy copy(bloc.folder);
    if (auto copied = bloc.store->copyTo(copy.file()); !copied) {
        return fail(copied.error());
    }
    auto state = [&]() -> Result<sync::BlocState> {
        auto store = Store::open(copy.file(), false, wall);
        return store ? sync::describeBloc(**store, bloc.folder.files()) : fail(store.error());
    }();
    if (!state) {
        return fail(state.error());
    }
    const Manifest manifest{wall(), *state};
    auto written = writePackage(to, copy.file(), bloc.folder.files(), manifest, bloc.identity, card.serverKey, progress);
    return written ? std::move(state) : fail(written.error());
}

Status checkRehearsal(const OwnBloc& bloc, const sync::ServerCard& card, const sync::RehearsalStatement& rehearsal) {
    const bool isOurs = rehearsal.by == card.serverKey && rehearsal.from == bloc.identity.publicKey && sync::isGenuine(rehearsal);
    return isOurs || isFaulty(DeliberateFault::rehearsalNotProven) ? Status{} : Status{fail(sync::errors::foreignStatement())};
}

/// Journals the notice, unless something has come in since `state` was described.
Status pass(Store& store, const sync::BlocState& state, const HandoverNotice& notice) {
    return store.together([&]() -> Status {
        auto arrival = store.lastArrival();
        if (!arrival) {
            return fail(arrival.error());
        }
        if (static_cast<std::uint64_t>(*arrival) != state.lastArrival) {
            sync::BlocState now = state;
            now.lastArrival = static_cast<std::uint64_t>(*arrival);
            return fail(errors::stateChanged(sync::differences(state, now)));
        }
        return sync::recordHandover(store, notice);
    });
}

/// The notice of this commit: the one journalled before, or a new one.
Result<HandoverNotice> noticeFor(const OwnBloc& bloc, const sync::ServerCard& card, const sync::RehearsalStatement& rehearsal,
                                 const std::filesystem::path& to, const WallClock& wall) {
    auto before = sync::successorOf(bloc.identity.publicKey, *bloc.store);
    if (!before) {
        return fail(before.error());
    }
    if (*before) {
        return (*before)->serverKey == card.serverKey ? Result<HandoverNotice>{**before}
                                                      : fail(sync::errors::handedToAnother((*before)->addresses.front()));
    }
    auto state = sync::describeBloc(*bloc.store, bloc.folder.files());
    auto term = sync::termOf(bloc.identity.publicKey, *bloc.store);
    if (!state || !term) {
        return fail(!state ? state.error() : term.error());
    }
    if (const auto changed = sync::differences(rehearsal.state, *state);
        !changed.empty() && !isFaulty(DeliberateFault::rehearsalNotCompared)) {
        return fail(errors::stateChanged(changed));
    }
    // Told before the step that cannot be taken back.
    std::error_code ignored;
    std::uint64_t bytes = std::filesystem::file_size(bloc.folder.journal(), ignored);
    for (const auto& [name, proof] : state->files) {
        bytes += proof.size;
    }
    if (auto room = checkSpace(to, bytes); !room) {
        return fail(room.error());
    }
    HandoverNotice notice{*term + 1, card.serverKey, card.certificateFingerprint, card.addresses, wall(), {}};
    notice = sync::signNotice(std::move(notice), bloc.identity.secretKey);
    auto passed = pass(*bloc.store, *state, notice);
    return passed ? Result<HandoverNotice>{std::move(notice)} : fail(passed.error());
}

}  // namespace

Result<sync::BlocState> packBloc(const ServerOptions& options, const sync::ServerCard& card, const std::filesystem::path& to,
                                 const HandoverProgress& progress) {
    auto bloc = open(options);
    if (!bloc) {
        return fail(bloc.error());
    }
    if (card.serverKey == bloc->identity.publicKey) {
        return fail(sync::errors::ownCard());
    }
    return pack(*bloc, card, to, options.wall, progress);
}

Result<HandoverNotice> commitHandover(const ServerOptions& options, const sync::ServerCard& card, const sync::RehearsalStatement& rehearsal,
                                      const std::filesystem::path& to, const HandoverProgress& progress) {
    auto bloc = open(options);
    if (!bloc) {
        return fail(bloc.error());
    }
    if (card.serverKey == bloc->identity.publicKey) {
        return fail(sync::errors::ownCard());
    }
    if (auto checked = checkRehearsal(*bloc, card, rehearsal); !checked) {
        return fail(checked.error());
    }
    auto notice = noticeFor(*bloc, card, rehearsal, to, options.wall);
    if (!notice) {
        return notice;
    }
    auto packed = pack(*bloc, card, to, options.wall, progress);
    return packed ? std::move(notice) : fail(packed.error());
}

Result<std::vector<HandoverNotice>> noticesOf(const ServerOptions& options) {
    auto bloc = open(options);
    auto notices = bloc ? sync::handoversIn(*bloc->store) : Result<std::vector<HandoverNotice>>{fail(bloc.error())};
    return notices && notices->empty() ? fail(errors::noNotice()) : std::move(notices);
}

}  // namespace hopluu::server
