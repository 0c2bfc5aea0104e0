#include "bench/sync/workloads.h"

#include "bench/sync/bloc.h"
#include "bench/sync/measuring.h"
#include "bench/sync/vietnamese_prose.h"

#include <fmt/format.h>

#include <memory>

namespace hopluu::bench {

namespace {

using Members = std::vector<std::unique_ptr<Member>>;

constexpr std::size_t kPatience = 30;  // exchanges on a line that is cut

void require(bool holds, const char* what) {
    if (!holds) {
        stop(what);
    }
}

std::string boardName(std::size_t board) {
    return fmt::format("board-{}", board + 1);
}

void writeYear(const Member& member, const BoardYear& year) {
    std::vector<Draft> drafts;
    for (std::size_t i = 0; i < year.numbers.size(); ++i) {
        const ItemCode item{fmt::format("indicator_{}.{}", i / 2 + 1, i % 2 == 0 ? "fdi" : "ddi")};
        drafts.push_back({{Bloc::kYear, member.unit(), Topic::cell, item}, Value::of(Decimal::fromMillionths(year.numbers[i]))});
    }
    for (std::size_t i = 0; i < year.texts.size(); ++i) {
        const ItemCode section{fmt::format("II.{}.{}", i / 5 + 1, i % 5 + 1)};
        drafts.push_back({{Bloc::kYear, member.unit(), Topic::narrative, section}, ParagraphText{year.texts[i]}});
    }
    member.write(drafts);
}

/// Everyone as a leader's device, so that each sees everything; settled, and then with its own year not yet sent.
Members preparedMembers(Bloc& bloc, const Sizes& sizes) {
    Members members;
    for (std::size_t board = 0; board < sizes.boards; ++board) {
        members.push_back(bloc.admit(boardName(board), Role::leader));
    }
    const auto years = boardYears(sizes);
    for (std::size_t board = 0; board < sizes.boards; ++board) {
        (void)members[board]->exchange();
        writeYear(*members[board], years[board]);
    }
    return members;
}

bool holdsEverything(const Member& member, const Sizes& sizes) {
    return must(member.store().entries({}, {}, Topic::cell)).size() == sizes.boards * sizes.numbers &&
           must(member.store().entries({}, {}, Topic::narrative)).size() == sizes.boards * sizes.texts;
}

/// Of a register: the value shown, how many stand beside it.
struct Shown {
    Body body;
    std::size_t heads = 0;
    bool operator==(const Shown&) const = default;
};

Shown shownAt(const Member& member, const Address& address) {
    const Register contents = must(member.store().read(address));
    require(contents.shown() != nullptr, "a value is missing");
    return {contents.shown()->body, contents.inConflict() ? contents.heads.size() : 1};
}

SmallExchanges cellByCell(const Member& writer, const Member& reader, std::size_t cells) {
    std::vector<Cost> sending, fetching, nothingNew;
    (void)writer.exchange();
    (void)reader.exchange();
    for (std::size_t i = 0; i < cells; ++i) {
        const std::string item = fmt::format("indicator_{}.fdi", i % 40 + 1);
        writer.writeCell(item, static_cast<std::int64_t>(1000 + i));
        sending.push_back(costOf([&] { require(writer.exchange().sent == 1, "the cell was not sent"); }));
        fetching.push_back(costOf([&] { require(reader.exchange().fetched == 1, "the cell did not come"); }));
        nothingNew.push_back(costOf([&] { require(reader.exchange().serverStateAgrees, "the states differ"); }));
    }
    return {medianCost(sending), medianCost(fetching), medianCost(nothingNew)};
}

}  // namespace

std::vector<BoardYear> boardYears(const Sizes& sizes) {
    test::SeededRandom random(2022);
    std::vector<BoardYear> years(sizes.boards);
    for (BoardYear& year : years) {
        for (std::size_t i = 0; i < sizes.numbers; ++i) {
            constexpr std::int64_t kSteps[] = {1'000'000, 10'000, 100'000, 1'000'000};  // counts, hectares, money, persons
            year.numbers.push_back(random.between(1, i % 4 == 3 ? 99'999 : 9'999) * kSteps[i % 4]);
        }
        for (std::size_t i = 0; i < sizes.texts; ++i) {
            year.texts.push_back(vietnameseParagraph(Sizes::textBytes, random));
        }
    }
    return years;
}

EveryoneSends everyoneSends(const Sizes& sizes) {
    Bloc bloc;
    const Members members = preparedMembers(bloc, sizes);
    const Cost cost = costOf([&] {
        for (const auto& member : members) {
            require(member->exchange().sent == sizes.numbers + sizes.texts, "a year was not sent");
        }
        for (const auto& member : members) {
            require(member->exchange().serverStateAgrees, "the states differ");
        }
    });
    for (const auto& member : members) {
        require(holdsEverything(*member, sizes), "a laptop lacks figures");
    }
    return {cost, bloc.serverPeakMegabytes()};
}

SmallExchanges smallExchanges(const Sizes& sizes) {
    Bloc bloc;
    const auto writer = bloc.admit(boardName(0), Role::board);
    const auto reader = bloc.admit(boardName(1), Role::leader);
    SmallExchanges costs = cellByCell(*writer, *reader, sizes.cells);
    costs.serverMegabytes = bloc.serverPeakMegabytes();
    return costs;
}

History history(const Sizes& sizes, const std::vector<Operation>& cells) {
    Bloc bloc(cells);
    const auto writer = bloc.admit(boardName(0), Role::board);
    const auto reader = bloc.admit(boardName(1), Role::leader);
    (void)writer->exchange();
    History outcome;
    outcome.cost = costOf([&] { require(reader->exchange().serverStateAgrees, "the states differ"); });
    require(must(reader->store().entries({}, {}, Topic::cell)).size() == cells.size(), "cells are missing");
    outcome.afterwards = cellByCell(*writer, *reader, sizes.cells);
    outcome.serverMegabytes = bloc.serverPeakMegabytes();
    outcome.fileMegabytes = static_cast<double>(reader->closeAndMeasure()) / 1e6;
    return outcome;
}

bool bothAreShown() {
    Bloc bloc;
    const auto one = bloc.admit("ha-noi", Role::board);
    const auto other = bloc.admit("ha-noi", Role::board);
    const auto leader = bloc.admit("bac-ninh", Role::leader);
    for (const auto* each : {one.get(), other.get()}) {
        (void)each->exchange();
    }
    one->writeCell("capital_new.fdi", 119);
    other->writeCell("capital_new.fdi", 191);
    for (const auto* each : {one.get(), other.get(), one.get(), leader.get()}) {
        (void)each->exchange();
    }
    const Address address{Bloc::kYear, UnitId{"ha-noi"}, Topic::cell, ItemCode{"capital_new.fdi"}};
    const Shown shown = shownAt(*one, address);
    return shown.heads == 2 && shown == shownAt(*other, address) && shown == shownAt(*leader, address);
}

CutLine overCutLine(const Sizes& sizes, std::size_t cutAfter) {
    Bloc bloc;
    const Members members = preparedMembers(bloc, sizes);
    for (std::size_t board = 1; board < members.size(); ++board) {
        (void)members[board]->exchange();
    }
    CutLine outcome;
    cutConnectionsAfter(cutAfter);
    outcome.cost = costOf([&] {
        bool isDone = false;
        while (!isDone && outcome.exchanges < kPatience) {
            ++outcome.exchanges;
            isDone = members.front()->tryExchange().has_value();
        }
        require(isDone, "the exchange never finishes on a line that is cut");
    });
    cutConnectionsAfter(0);
    require(holdsEverything(*members.front(), sizes), "figures were lost on a line that is cut");
    return outcome;
}

}  // namespace hopluu::bench
