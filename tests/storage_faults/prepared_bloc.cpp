#include "storage_faults/prepared_bloc.h"

namespace hopluu::test {

namespace {

void copyStore(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::filesystem::create_directory(to);
    std::filesystem::copy_file(from, to / "store");
}

}  // namespace

PreparedBloc::PreparedBloc() {
    DirectBloc bloc;
    Laptop board(unit, bloc.wall());
    bloc.admit(board);
    bloc.exchange(board);
    for (int i = 0; i < 5; ++i) {
        board.writeCell("c" + std::to_string(i), i);
    }
    board.submit(1);
    bloc.exchange(board);
    bloc.exchange(bloc.leader);
    bloc.leader.step(unit, SubmissionStep::returned, 1, "Thiếu biểu lao động");
    bloc.exchange(bloc.leader);
    bloc.exchange(board);
    // News for the board, and a conflict to come: a second laptop writes what the first one writes too.
    Laptop second(unit, bloc.wall());
    bloc.admit(second);
    bloc.exchange(second);
    second.writeCell("c1", 71);
    second.writeCell("d1", 72);
    bloc.exchange(second);
    board.writeCell("c1", 81);
    board.writeCell("c2", 82);
    board.write({k2022, unit, Topic::narrative, ItemCode{"I"}}, ParagraphText{std::string(9000, 'a') + "một đoạn dài"});
    bloc.leader.openPeriod(PeriodPhase::locked);
    bloc.exchange(bloc.leader);
    bloc.leader.write({k2022, unit, Topic::lockException, {}}, LockException{"2023-01-05", "máy hỏng"});
    bloc.exchange(bloc.leader);
    board.submit(2);
    unsent = must(board.store->unsent(1U << 30U)).size();
    board.store.reset();
    bloc.leader.store.reset();
    bloc.session.reset();
    bloc.store.reset();
    copyStore(board.folder / "laptop.store", folder / "board");
    copyStore(bloc.folder / "server.store", folder / "server");
}

StoreMachine::StoreMachine(const std::filesystem::path& from) {
    if (!from.empty()) {
        std::filesystem::copy(from, folder.path(), std::filesystem::copy_options::recursive);
    }
}

Status StoreMachine::open() {
    constexpr std::int64_t kNow = 1'672'531'300'000;
    auto opened = Store::open(file, true, [] { return kNow; });
    if (!opened) {
        return fail(opened.error());
    }
    store = std::move(*opened);
    return {};
}

void StoreMachine::crash(Unsynced unsynced, SeededRandom& random) {
    disk.pullThePlug();
    close();
    disk.restart(unsynced, random);
    disk.heal();
}

}  // namespace hopluu::test
