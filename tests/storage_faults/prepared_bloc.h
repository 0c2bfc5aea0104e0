// A small bloc, closed and ready to be copied: each fault gets a fresh copy of the same files.
#pragma once

#include "support/fault_vfs.h"
#include "sync/direct_transport.h"

#include <filesystem>
#include <memory>
#include <string>

namespace hopluu::test {

/// The folders of the laptops of a board and of the leader, and of the server, each with "store": a board has unsent operations, and news
/// of it waits at the server.
struct PreparedBloc {
    PreparedBloc();
    TemporaryFolder folder{quickFolder()};
    UnitId unit{"nam-dinh"};
    std::size_t unsent = 0;
};

/// One machine: a folder, its disk, and the store on it while it is open.
class StoreMachine {
public:
    /// `from`: a folder to copy; empty: an empty disk.
    explicit StoreMachine(const std::filesystem::path& from = {});

    Status open();
    void close() { store.reset(); }
    /// Power goes and comes back.
    void crash(Unsynced unsynced, SeededRandom& random);

    TemporaryFolder folder{quickFolder()};
    FaultDisk disk{folder.path()};
    std::filesystem::path file = folder / "store";
    std::unique_ptr<Store> store;
};

}  // namespace hopluu::test
