// Files that people carry: a request on a stick, its answer by e-mail; late, twice, to the wrong laptop, or with a bit that fell over.
#include "simulation/actions.h"
#include "sync/client_session.h"

#include <algorithm>

namespace hopluu::simulation {

namespace {

constexpr std::size_t kMostCarried = 40;

/// Some person's next file, in this direction. It stays with them as often as not, for a second time.
std::optional<CarriedFile> pick(World& world, SeededRandom& random, sync::Direction direction) {
    std::vector<std::size_t> choices;
    for (std::size_t i = 0; i < world.carried.size(); ++i) {
        if (world.carried[i].direction == direction) {
            choices.push_back(i);
        }
    }
    if (choices.empty()) {
        return std::nullopt;
    }
    const std::size_t which = choices[random.below(choices.size())];
    CarriedFile file = world.carried[which];
    if (random.oneIn(2)) {
        world.carried.erase(world.carried.begin() + static_cast<std::ptrdiff_t>(which));
    }
    if (!file.bytes.empty() && random.percent(world.weather.line / 2)) {
        file.bytes[random.below(file.bytes.size())] ^= static_cast<std::uint8_t>(1U << random.below(8));
        file.isDamaged = true;
    }
    return file;
}

void carry(World& world, CarriedFile file) {
    if (world.carried.size() == kMostCarried) {
        world.carried.erase(world.carried.begin());
    }
    world.carried.push_back(std::move(file));
}

void writeFile(World& world, SeededRandom& random) {
    const std::size_t which = random.below(world.laptops.size());
    Laptop& laptop = *world.laptops[which];
    if (!laptop.store || !laptop.hasJoined) {
        return;
    }
    auto written = sync::writeRequestFile(*laptop.store, {{}, true, laptop.wall()});
    if (!written) {
        world.note(laptop.name + " writes no file: " + written.error().code);
        if (!isDiskTrouble(written.error())) {
            world.accuse(laptop.name + " cannot write a file: " + written.error().code);
        }
        return;
    }
    world.note(laptop.name + " writes a file");
    ++world.counts["files written"];
    carry(world, {which, sync::Direction::toServer, std::move(*written)});
}

/// Why a file that nobody changed may be turned away all the same.
bool isReason(const World& world, const Laptop& laptop, const std::string& code) {
    if (code == "exchange.revoked") {
        return laptop.isRevoked || laptop.mayBeRevoked;
    }
    if (code == "exchange.unknown-device") {
        return world.serverWasPutBack || laptop.wasPutBack;
    }
    // It goes on under another device: what was sealed to the former one is for another, and only the line can mend the copy.
    return laptop.wasPutBack && (code == "journal.contradiction" || code == "exchange.older-copy" || code == "file.for-another");
}

void fileReachesServer(World& world, SeededRandom& random) {
    const auto file = pick(world, random, sync::Direction::toServer);
    if (!file || !world.session) {
        return;
    }
    const Laptop& laptop = *world.laptops[file->laptop];
    auto answer = world.session->exchangeFile(file->bytes);
    if (!answer) {
        world.note("a file of " + laptop.name + " is turned away: " + answer.error().code);
        if (!file->isDamaged && !isDiskTrouble(answer.error()) && !isReason(world, laptop, answer.error().code)) {
            world.accuse("the server turns a file of " + laptop.name + " away: " + answer.error().code);
        }
        return;
    }
    if (file->isDamaged) {
        world.accuse("the server takes in a damaged file of " + laptop.name);
    }
    world.note("the server takes in a file of " + laptop.name);
    ++world.counts["files taken in"];
    carry(world, {file->laptop, sync::Direction::toLaptop, std::move(*answer)});
}

void answerReachesLaptop(World& world, SeededRandom& random) {
    const auto file = pick(world, random, sync::Direction::toLaptop);
    if (!file) {
        return;
    }
    const bool isMistaken = random.oneIn(10);
    const std::size_t which = isMistaken ? random.below(world.laptops.size()) : file->laptop;
    Laptop& laptop = *world.laptops[which];
    if (!laptop.store || !laptop.hasJoined) {
        return;
    }
    const auto summary = sync::takeAnswerFile(*laptop.store, file->bytes);
    const bool isForeign = which != file->laptop;
    if (!summary) {
        world.note(laptop.name + " takes no answer: " + summary.error().code);
        const std::string& code = summary.error().code;
        const bool isExplained = file->isDamaged || isDiskTrouble(summary.error()) || (isForeign && code == "file.for-another");
        if (!isExplained && !isReason(world, laptop, code)) {
            world.accuse(laptop.name + " cannot take its answer: " + code);
        }
    } else if (file->isDamaged || isForeign) {
        world.accuse(laptop.name + (isForeign ? " takes another's answer" : " takes a damaged answer"));
    } else {
        world.note(laptop.name + " takes an answer: sent " + std::to_string(summary->sent) + ", fetched " +
                   std::to_string(summary->fetched));
        ++world.counts["answers taken"];
    }
    requireHonest(world, laptop);
}

constexpr Action kActions[] = {
    {"write a file", 40, writeFile},
    {"a file arrives", 50, fileReachesServer},
    {"an answer arrives", 50, answerReachesLaptop},
};

}  // namespace

std::span<const Action> carriersActions() {
    return kActions;
}

}  // namespace hopluu::simulation
