// Writes envelopes that a device which has joined could send to exhaust the server: small on the line, as large as may be when opened.
//   hostile_envelopes STORE FOLDER
#include "journal/operation_codec.h"
#include "store/store.h"
#include "sync/envelope.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

using namespace hopluu;

/// Far beyond what the server holds of this device: it opens and reads everything, and stores nothing.
constexpr std::uint64_t kFirst = 1'000'000;

std::vector<Operation> paragraphs(const Identity& author, std::size_t count, std::size_t bytes) {
    std::vector<Operation> all;
    for (std::size_t i = 0; i < count; ++i) {
        const Address address{PeriodId{"2022"}, UnitId{"ha-noi"}, Topic::narrative, ItemCode{"s" + std::to_string(i)}};
        all.push_back({{author.device, kFirst + i}, {}, address, {}, ParagraphText{std::string(bytes, 'a')}});
    }
    return all;
}

/// Little on the line, and each with room of its own on the heap.
std::vector<Operation> cells(const Identity& author, std::size_t count) {
    std::vector<Operation> all;
    for (std::size_t i = 0; i < count; ++i) {
        const Address address{PeriodId{"2022"}, UnitId{"ha-noi"}, Topic::cell,
                              ItemCode{"c" + std::to_string(i) + "-" + std::string(180, 'x')}};
        all.push_back({{author.device, kFirst + i}, {}, address, {}, Value{}});
    }
    return all;
}

/// Each names as many as may be.
std::vector<Operation> chains(const Identity& author, std::size_t count) {
    std::vector<Operation> all = cells(author, count);
    for (auto& each : all) {
        each.address.item.text = "x";
        for (std::uint64_t i = 1; i <= kMaxSupersedes; ++i) {
            each.supersedes.push_back({author.device, i});
        }
    }
    return all;
}

bool write(const std::filesystem::path& file, const std::vector<Operation>& operations, const Identity& sender) {
    const Bytes sealed = sync::sealRequest({0, 0, {}, {}, operations}, sender);
    std::ofstream out(file, std::ios::binary);
    out.write(reinterpret_cast<const char*>(sealed.data()), static_cast<std::streamsize>(sealed.size()));
    return out.good();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("usage: hostile_envelopes STORE FOLDER\n", stderr);
        return 2;
    }
    const auto store = Store::open(argv[1], false, systemWallClock());
    const auto identity = store ? (*store)->identity() : Result<std::optional<Identity>>{fail(store.error())};
    if (!identity || !*identity) {
        std::fputs("hostile_envelopes: the store has no identity\n", stderr);
        return 1;
    }
    const std::filesystem::path folder = argv[2];
    const Identity& device = **identity;
    const bool isWritten = write(folder / "texts.envelope", paragraphs(device, 11, kMaxTextBytes), device) &&
                           write(folder / "too-large.envelope", paragraphs(device, 40, kMaxTextBytes), device) &&
                           write(folder / "cells.envelope", cells(device, sync::kMaxRequestOperations), device) &&
                           write(folder / "too-many.envelope", cells(device, sync::kMaxRequestOperations + 1), device) &&
                           write(folder / "chains.envelope", chains(device, 32), device);
    return isWritten ? 0 : 1;
}
