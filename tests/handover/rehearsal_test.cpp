// Before anything is handed over: a package, and the proof that the new server arrives at the same state.
#include "handover/test_server.h"
#include "handover_files.h"

#include <csignal>
#include <map>

#include <sys/resource.h>

using namespace hopluu;
using namespace hopluu::test;

namespace {

std::string contents(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Every file below, with its bytes.
std::map<std::string, std::string> everything(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& each : std::filesystem::recursive_directory_iterator(folder)) {
        files[each.path().lexically_relative(folder).string()] = each.is_regular_file() ? contents(each.path()) : "";
    }
    return files;
}

/// No file may grow beyond so much: as on a disk that fills.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit before_{};
};

}  // namespace

TEST_CASE("A rehearsal folds the whole bloc again on the new server, finds it identical and leaves nothing behind") {
    TwoServers bloc;
    bloc.next.stop();
    const auto packed = must(server::packBloc(bloc.old.options, bloc.next.card, bloc.package()));
    CHECK(packed == bloc.old.state());
    CHECK(packed.refused == 1);
    CHECK(packed.submissions.size() == 1);
    CHECK(packed.files.size() == 2);

    const auto before = everything(bloc.next.options.dataFolder);
    const auto rehearsal = must(server::rehearseHandover(bloc.next.options, bloc.package()));
    CHECK(rehearsal.differences.empty());
    CHECK(rehearsal.statement.state == packed);
    CHECK(rehearsal.statement.from == bloc.old.card.serverKey);
    CHECK(rehearsal.statement.by == bloc.next.card.serverKey);
    CHECK(sync::isGenuine(rehearsal.statement));
    CHECK(everything(bloc.next.options.dataFolder) == before);
    CHECK(everything(bloc.carrier.path()).size() == 1);
    CHECK_FALSE(std::filesystem::exists(bloc.old.options.dataFolder / "handover-journal.part"));
}

TEST_CASE("A package never holds the old server's secret key, nor can the old server be told what it handed over by another") {
    TwoServers bloc;
    const auto statement = bloc.rehearse();
    CHECK(codeOf(server::rehearseHandover(bloc.old.options, bloc.package())) == "handover.for-another-server");
    TestServer third("third.example", bloc.now);
    CHECK(codeOf(server::rehearseHandover(third.options, bloc.package())) == "handover.for-another-server");
    CHECK(codeOf(server::packBloc(bloc.old.options, bloc.old.card, bloc.package())) == "handover.own-card");
    CHECK(codeOf(server::commitHandover(bloc.old.options, bloc.old.card, statement, bloc.package())) == "handover.own-card");
}

TEST_CASE("The card stays the same, whether the server runs or not") {
    TwoServers bloc;
    CHECK(must(server::makeCard(bloc.old.options)) == bloc.old.card);
    bloc.next.run();
    CHECK(must(server::makeCard(bloc.next.options)) == bloc.next.card);
    server::ServerOptions wrong = bloc.next.options;
    wrong.addresses = {"new.example"};
    CHECK(codeOf(server::makeCard(wrong)) == "server.address-malformed");
}

TEST_CASE("A file that is lost or changed under way shows as what differs, and no statement is signed") {
    TwoServers bloc;
    must(server::packBloc(bloc.old.options, bloc.next.card, bloc.package()));
    auto whole = contents(bloc.package());
    for (const std::size_t place : {whole.size() / 3, whole.size() / 2, whole.size() - 100}) {
        std::string changed = whole;
        changed[place] = static_cast<char>(changed[place] ^ 1);
        std::ofstream(bloc.package(), std::ios::binary) << changed;
        CHECK(codeOf(server::rehearseHandover(bloc.next.options, bloc.package())) == "handover.damaged-package");
        std::ofstream(bloc.package(), std::ios::binary) << whole.substr(0, place);
        CHECK(codeOf(server::rehearseHandover(bloc.next.options, bloc.package())) == "handover.damaged-package");
    }
    CHECK(codeOf(server::rehearseHandover(bloc.next.options, bloc.carrier / "nothing")) == "handover.file-unreadable");
    CHECK(codeOf(server::rehearseHandover(bloc.next.options, bloc.carrier.path())) == "handover.file-unreadable");
}

TEST_CASE("An edit that came in after the rehearsal keeps the old server from handing over, and says what has changed") {
    TwoServers bloc;
    const auto statement = bloc.rehearse();
    bloc.bac.writeCell("capital_new.ddi", 5);
    bloc.exchange(bloc.bac);

    const auto refused = server::commitHandover(bloc.old.options, bloc.next.card, statement, bloc.package());
    REQUIRE(codeOf(refused) == "handover.state-changed");
    CHECK(refused.error().message.en.find("bac-ninh") != std::string::npos);
    CHECK(refused.error().message.vi.find("bac-ninh") != std::string::npos);
    CHECK(refused.error().message.en.find("hai-phong") == std::string::npos);
    CHECK(codeOf(server::noticesOf(bloc.old.options)) == "handover.no-notice");
    bloc.exchange(bloc.bac);  // goes on

    CHECK(bloc.commit().term == 2);  // after another rehearsal
}

TEST_CASE("An attachment that came in after the rehearsal counts as a change") {
    TwoServers bloc;
    const auto statement = bloc.rehearse();
    bloc.old.attach("cd/cdef", "new");
    const auto refused = server::commitHandover(bloc.old.options, bloc.next.card, statement, bloc.package());
    REQUIRE(codeOf(refused) == "handover.state-changed");
    CHECK(refused.error().message.en.find("cd/cdef") != std::string::npos);
}

TEST_CASE("Only the statement of the card's own server, about this bloc, lets the old server hand over") {
    TwoServers bloc;
    TwoServers other;
    const auto statement = bloc.rehearse();
    const auto tryWith = [&](const sync::RehearsalStatement& what) {
        return codeOf(server::commitHandover(bloc.old.options, bloc.next.card, what, bloc.package()));
    };
    CHECK(tryWith(other.rehearse()) == "handover.foreign-rehearsal");
    sync::RehearsalStatement changed = statement;
    changed.state.operations += 1;
    CHECK(tryWith(changed) == "handover.foreign-rehearsal");
    changed = statement;
    changed.by = other.next.card.serverKey;
    CHECK(tryWith(changed) == "handover.foreign-rehearsal");
    CHECK(codeOf(server::noticesOf(bloc.old.options)) == "handover.no-notice");
    CHECK(tryWith(statement) == "fine");
}

TEST_CASE("The new server does not believe a genuine package that says another state than it holds") {
    TwoServers bloc;
    (void)bloc.commit();
    const auto copy = bloc.carrier / "copy.hopluu";
    must(bloc.old.store->copyTo(copy));
    server::Manifest manifest{bloc.now, bloc.old.state()};
    manifest.state.submissions.clear();
    const auto keys = must(bloc.old.store->identity()).value();
    must(server::writePackage(bloc.package(), copy, bloc.old.options.dataFolder / "files", manifest, keys, bloc.next.card.serverKey, {}));
    const auto rehearsal = must(server::rehearseHandover(bloc.next.options, bloc.package()));
    CHECK_FALSE(rehearsal.differences.empty());
    CHECK_FALSE(sync::isGenuine(rehearsal.statement));
    const auto before = everything(bloc.next.options.dataFolder);
    CHECK(codeOf(server::takeBloc(bloc.next.options, bloc.package())) == "handover.not-identical");
    CHECK(everything(bloc.next.options.dataFolder) == before);
}

TEST_CASE("Packing that is stopped, or that meets a full disk, leaves no file behind and nothing handed over") {
    TwoServers bloc;
    const auto statement = bloc.rehearse();
    std::filesystem::remove(bloc.package());
    const auto stop = [](std::uint64_t done, std::uint64_t) { return done < 100'000; };
    CHECK(codeOf(server::packBloc(bloc.old.options, bloc.next.card, bloc.package(), stop)) == "handover.cancelled");
    CHECK(everything(bloc.carrier.path()).empty());
    CHECK(codeOf(server::packBloc(bloc.old.options, bloc.next.card, bloc.carrier / "no folder" / "x")) == "handover.file-unwritable");
    const std::uint64_t journal = must(server::packBloc(bloc.old.options, bloc.next.card, bloc.package())).operations;
    CHECK(journal > 0);
    std::filesystem::remove(bloc.package());
    {
        const SmallDisk disk(220'000);
        CHECK(codeOf(server::packBloc(bloc.old.options, bloc.next.card, bloc.package())) == "handover.file-unwritable");
    }
    CHECK(everything(bloc.carrier.path()).empty());
    CHECK_FALSE(std::filesystem::exists(bloc.old.options.dataFolder / "handover-journal.part"));
    CHECK(codeOf(server::commitHandover(bloc.old.options, bloc.next.card, statement, bloc.package())) == "fine");
}
