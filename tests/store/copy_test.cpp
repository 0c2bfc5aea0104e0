// A copy for another machine: all that the store holds, nothing that lets the other speak in its name.
#include "store/test_laptop.h"

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace hopluu;
using namespace hopluu::test;

namespace {

std::string contents(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("A copy holds the same journal, state and settings under the same arrivals") {
    const TemporaryFolder folder{quickDisk()};
    TestLaptop other(2);
    TestLaptop laptop(1);
    laptop.record(cell("capital"), number(1));
    laptop.ingest({other.record(cell("capital"), number(2)).front(), other.record(cell("labour", "hai-phong"), number(3)).front()});
    must(laptop.store().setSetting("cursor", "7"));
    must(laptop.store().copyTo(folder / "copy"));

    const auto copy = must(Store::open(folder / "copy", false, systemWallClock()));
    CHECK(must(copy->unitChecksums()) == must(laptop.store().unitChecksums()));
    CHECK(must(copy->unitChecksums()).size() == 2);
    CHECK(must(copy->lastArrival()) == must(laptop.store().lastArrival()));
    CHECK(must(copy->conflicts()).size() == 1);
    CHECK(must(copy->setting("cursor")) == "7");
    CHECK(must(copy->verify()).problems.empty());
}

TEST_CASE("The secret key does not get into a copy, not even as bytes that nobody refers to") {
    const TemporaryFolder folder{quickDisk()};
    TestLaptop laptop(1);
    std::array<std::uint8_t, 64> secret{};
    for (std::size_t i = 0; i < secret.size(); ++i) {
        secret[i] = static_cast<std::uint8_t>(37 * i + 11);
    }
    const std::string text(secret.begin(), secret.end());
    const auto original = must(Store::open(folder / "original", true, systemWallClock()));
    must(original->setIdentity({identity(9).device, identity(9).publicKey, secret}));
    must(original->copyTo(folder / "copy"));

    CHECK(must(Store::open(folder / "copy", false, systemWallClock()))->identity().value() == std::nullopt);
    CHECK(contents(folder / "copy").find(text) == std::string::npos);
    must(original->copyTo(folder / "second"));
    CHECK(must(original->identity()).has_value());
}

TEST_CASE("A copy is never written over something, and one inside a transaction is refused") {
    const TemporaryFolder folder{quickDisk()};
    TestLaptop laptop(1);
    laptop.record(cell("capital"), number(1));
    std::ofstream(folder / "there") << "something";
    CHECK(codeOf(laptop.store().copyTo(folder / "there")) != "fine");
    CHECK(contents(folder / "there") == "something");
    CHECK(codeOf(laptop.store().copyTo(folder / "no folder" / "copy")) != "fine");
    CHECK(codeOf(laptop.store().together([&] { return laptop.store().copyTo(folder / "inside"); })) != "fine");
    CHECK_FALSE(std::filesystem::exists(folder / "inside"));
}
