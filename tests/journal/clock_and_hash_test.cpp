#include "journal/content_hash.h"
#include "journal/hybrid_clock.h"
#include "journal/journal_samples.h"
#include "journal/operation_codec.h"
#include "support/catch.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace hopluu;
using namespace hopluu::test;

namespace {

constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;

ContentEntry entry(const std::string& item, Body body, Topic topic = Topic::cell) {
    return {{PeriodId{"2022"}, UnitId{"ha-noi"}, topic, ItemCode{item}}, std::move(body)};
}

std::string hexOf(const std::array<std::uint8_t, 32>& hash) {
    std::string hex = toHex({hash.begin(), hash.end()});
    hex.erase(std::remove(hex.begin(), hex.end(), ' '), hex.end());
    return hex;
}

/// docs/spec/journal.md#content shows the hash of these.
std::vector<ContentEntry> exampleContent() {
    return {entry("capital_new.fdi", number(12)), entry("capital_new.ddi", Value::inState(ValueState::noneArose)),
            entry("2.1.1", ParagraphText{"Cấp mới 12 dự án."}, Topic::narrative)};
}

}  // namespace

TEST_CASE("The clock gives a later time every time, even when the wall clock stands still or goes back", "[journal]") {
    std::int64_t wall = 1'000'000;
    HybridClock clock([&] { return wall; });
    const HybridTime first = clock.tick();
    CHECK(first.milliseconds() == 1'000'000);
    const HybridTime second = clock.tick();
    CHECK(second > first);
    wall = 5;
    const HybridTime third = clock.tick();
    CHECK(third > second);
    wall = 2'000'000;
    CHECK(clock.tick().milliseconds() == 2'000'000);
}

TEST_CASE("The clock follows another device's time within a day and no further", "[journal]") {
    struct Case {
        const char* what;
        std::int64_t other;
        bool isFollowed;
    };
    const std::int64_t wall = 100 * kDay;
    const Case cases[] = {
        {"an hour ahead", wall + kDay / 24, true},
        {"a day ahead", wall + kDay, true},
        {"a day and a millisecond ahead", wall + kDay + 1, false},
        {"the year 6429", (std::int64_t{1} << 47) - 1, false},
        {"behind", wall - kDay, false},
    };
    for (const auto& each : cases) {
        INFO(each.what);
        HybridClock clock([&] { return wall; }, HybridTime{static_cast<std::uint64_t>(wall) << 16U});
        clock.see(HybridTime{static_cast<std::uint64_t>(each.other) << 16U});
        CHECK(clock.last().milliseconds() == (each.isFollowed ? each.other : wall));
    }
}

TEST_CASE("A wall clock before 1970 counts as 1970", "[journal]") {
    HybridClock clock([] { return std::int64_t{-5}; });
    CHECK(clock.tick() == HybridTime{1});
}

TEST_CASE("The content hash of the specification's example", "[journal]") {
    CHECK(hexOf(contentHash(exampleContent())) == "0bb85abe0d6a20a9620b3b72e9be8b36eb587be0ed91f710ad43618c71c532d4");
    CHECK(shortCode(contentHash(exampleContent())) == "1EW5-NFGD");
}

TEST_CASE("The content hash of nothing is that of no bytes", "[journal]") {
    CHECK(hexOf(contentHash({})) == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
}

TEST_CASE("The content hash does not depend on order, on empty values or on what is no content", "[journal]") {
    auto entries = exampleContent();
    const auto hash = contentHash(entries);
    std::reverse(entries.begin(), entries.end());
    CHECK(contentHash(entries) == hash);
    entries.push_back(entry("land_used", Value{}));
    entries.push_back(entry("2.1.2", ParagraphText{}, Topic::narrative));
    entries.push_back(entry("rule_1", Explanation{}, Topic::explanation));
    entries.push_back(entry("capital_new.fdi#1", Comment{"?"}, Topic::comment));
    CHECK(contentHash(entries) == hash);
}

TEST_CASE("The content hash sees every change that a reader would see", "[journal]") {
    struct Case {
        const char* what;
        ContentEntry changed;
    };
    const Case cases[] = {
        {"another figure", entry("capital_new.fdi", number(13))},
        {"zero where none arose", entry("capital_new.ddi", number(0))},
        {"an estimate", entry("capital_new.fdi", Value::of(number(12).number, Finality::estimate))},
        {"a remark", entry("capital_new.fdi", Value::of(number(12).number, Finality::final, "x"))},
        {"another item", entry("capital_new.fdj", number(12))},
        {"an explanation", entry("rule_1", Explanation{"x"}, Topic::explanation)},
        {"a score of zero", entry("III.2", Score{Decimal{}, "", {}}, Topic::score)},
    };
    for (const auto& each : cases) {
        INFO(each.what);
        auto entries = exampleContent();
        std::erase_if(entries, [&](const ContentEntry& old) { return old.address == each.changed.address; });
        entries.push_back(each.changed);
        CHECK(contentHash(entries) != contentHash(exampleContent()));
    }
}

TEST_CASE("Points that were taken back read as none, and alone they are no content", "[journal]") {
    const Score none{std::nullopt, "", {}};
    const Score remarked{std::nullopt, "xem lại", {}};
    CHECK(*decodeBody(Topic::score, encodeBody(none)) == Body{none});
    CHECK(*decodeBody(Topic::score, encodeBody(remarked)) == Body{remarked});
    auto entries = exampleContent();
    entries.push_back(entry("III.1", none, Topic::score));
    CHECK(contentHash(entries) == contentHash(exampleContent()));
    entries.back() = entry("III.1", remarked, Topic::score);
    CHECK(contentHash(entries) != contentHash(exampleContent()));
}

TEST_CASE("The short code spells the first forty bits", "[journal]") {
    struct Case {
        std::vector<std::uint8_t> first;
        const char* code;
    };
    const Case cases[] = {
        {{0, 0, 0, 0, 0}, "0000-0000"}, {{0xFF, 0xFF, 0xFF, 0xFF, 0xFF}, "ZZZZ-ZZZZ"}, {{0, 0x44, 0x32, 0x14, 0xC7}, "0123-4567"}};
    for (const auto& each : cases) {
        std::array<std::uint8_t, 32> hash{};
        std::copy(each.first.begin(), each.first.end(), hash.begin());
        CHECK(shortCode(hash) == each.code);
    }
}
