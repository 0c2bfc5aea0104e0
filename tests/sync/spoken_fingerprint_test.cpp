// The table of docs/spec/invitation.md#spoken is what the program says.
#include "sync/spoken_fingerprint.h"
#include "support/catch.h"

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace hopluu::test {

namespace {

/// The sixteen of one row of the specification's table.
std::vector<std::string> rowOf(const std::string& name) {
    std::ifstream file(std::string(HOPLUU_SOURCE_DIR) + "/docs/spec/invitation.md");
    std::vector<std::string> row;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string bar, first;
        words >> bar >> first;
        if (bar != "|" || first != name) {
            continue;
        }
        for (std::string word; words >> word;) {
            if (word != "|") {
                row.push_back(word);
            }
        }
    }
    return row;
}

std::string firstSyllable(std::uint8_t byte) {
    sync::Hash hash{};
    hash[0] = byte;
    const std::string spoken = sync::spokenFingerprint(hash);
    return spoken.substr(0, spoken.find(' '));
}

}  // namespace

TEST_CASE("Each byte of a fingerprint is said as the specification's table has it") {
    const auto begins = rowOf("begins");
    const auto ends = rowOf("ends");
    REQUIRE(begins.size() == 16);
    REQUIRE(ends.size() == 16);
    for (unsigned byte = 0; byte < 256; ++byte) {
        std::string expected = begins[byte >> 4U];
        const std::string& end = ends[byte & 15U];
        if (end.starts_with("e") || end.starts_with("ê") || end.starts_with("i")) {
            expected = expected == "c" ? "k" : expected == "g" ? "gh" : expected == "ng" ? "ngh" : expected;
        }
        CHECK(firstSyllable(static_cast<std::uint8_t>(byte)) == expected + end);
    }
}

TEST_CASE("No two bytes are said alike") {
    std::set<std::string> said;
    for (unsigned byte = 0; byte < 256; ++byte) {
        said.insert(firstSyllable(static_cast<std::uint8_t>(byte)));
    }
    CHECK(said.size() == 256);
}

TEST_CASE("A fingerprint is said in two fours, and only its first eight bytes are") {
    sync::Hash hash{};
    for (std::size_t i = 0; i < hash.size(); ++i) {
        hash[i] = static_cast<std::uint8_t>(0x11 * i);
    }
    CHECK(sync::spokenFingerprint(hash) == "ba kê chi đô - gua hao kheo lâu");
    hash[8] = 0xFF;
    CHECK(sync::spokenFingerprint(hash) == "ba kê chi đô - gua hao kheo lâu");
}

}  // namespace hopluu::test
