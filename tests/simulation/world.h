// The simulated bloc: a server and laptops in one process, each with a clock and a disk of its own, and everything that happens to them
// drawn from one seed. docs: tests/simulation/README.md.
#pragma once

#include "store/store.h"
#include "support/fault_vfs.h"
#include "support/temporary_folder.h"
#include "sync/client_session.h"
#include "sync/sealed_file.h"
#include "sync/server_session.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hopluu::simulation {

using test::SeededRandom;

inline const PeriodId kPeriod{"2022"};

/// How bad it gets, in percent of the occasions; drawn for each seed, so that calm bloc and storm are both seen.
struct Weather {
    unsigned line = 0, disk = 0, clock = 0;
    /// One of them at most: what only the server still held would be gone with it.
    bool serverRestore = false, laptopRestore = false;
    /// Bodies longer than this never get through in one piece; 0: no limit.
    std::size_t longestBody = 0;
};

/// A computer: its disk, its clock, the store on it.
class Machine {
public:
    Machine(std::string itsName, const std::filesystem::path& parent);

    [[nodiscard]] Status open();
    [[nodiscard]] WallClock wall() {
        return [this] { return *worldTime + clockOffset; };
    }

    std::string name;
    std::filesystem::path folder;
    std::unique_ptr<test::FaultDisk> disk;
    std::unique_ptr<Store> store;
    const std::int64_t* worldTime = nullptr;
    std::int64_t clockOffset = 0;
    /// An older copy of the file, for a day on which it is put back.
    std::optional<std::filesystem::path> copy;
};

/// What a person typed and was told is saved.
struct Typed {
    Operation operation;
    /// What stood or had stood there when it was typed, refused ones aside: it can be in conflict with none of them.
    std::set<OperationId> seen = {};
    /// The disk that held the only copy was replaced by an older one: nobody can have it.
    bool goneWithTheDisk = false;
};

class Laptop : public Machine {
public:
    Laptop(std::string itsName, const std::filesystem::path& parent, UnitId itsUnit, Role itsRole)
        : Machine(std::move(itsName), parent), unit(std::move(itsUnit)), role(itsRole) {}

    UnitId unit;
    Role role;
    std::optional<sync::InvitationFile> invitation;
    bool hasJoined = false;
    bool isRevoked = false;
    /// The leader's disk failed while it was revoked: nobody was told that it is, and it may be.
    bool mayBeRevoked = false;
    /// The server was put back: until it has been heard again, this laptop may believe more of it than is so.
    bool mayBelieveTooMuch = false;
    /// Its file was put back from a copy: it goes on under another device id, and what it had not sent is written again under that.
    bool wasPutBack = false;
    std::set<DeviceId> formerDevices;
    std::vector<Typed> typed;
};

struct Message {
    std::string method, path, contentType;
    Bytes body;
};

/// A request or an answer as a file, with somebody on the way.
struct CarriedFile {
    std::size_t laptop = 0;  // whose
    sync::Direction direction = sync::Direction::toServer;
    Bytes bytes;
    bool isDamaged = false;
};

class World {
public:
    World(std::uint64_t itsSeed, bool withRestores);
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    /// Something that must never be: the run has failed.
    void accuse(const std::string& what);
    void note(const std::string& what);

    /// Power back where it went, programs started again; the files are what the disks kept.
    void mend(SeededRandom& random);
    [[nodiscard]] bool startServer();
    void stopServer();

    std::uint64_t seed;
    Weather weather;
    std::int64_t now = 1'672'531'200'000;  // 1 January 2023
    test::TemporaryFolder folder{test::quickFolder()};
    Machine server;
    std::unique_ptr<sync::ServerSession> session;
    std::vector<std::unique_ptr<Laptop>> laptops;  // the first is the leader's
    std::vector<Message> underWay;                 // requests that the line still holds and may deliver late
    std::vector<CarriedFile> carried;
    std::set<std::string> revokedDevices;
    bool serverWasPutBack = false;
    std::size_t ownAtCopy = 0;  // operations that the server had written itself when it was copied

    std::vector<std::string> failures;
    std::vector<std::string> trace;
    bool isTracing = false;
    std::map<std::string, std::size_t> counts;  // of what happened, for the summary
};

/// A store's error is one that a broken disk, and nothing else, explains.
[[nodiscard]] bool isDiskTrouble(const Error& error);

}  // namespace hopluu::simulation
