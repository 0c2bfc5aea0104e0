// The small files of a handover: card, rehearsal statement, notice.
#include "support/laptop.h"
#include "sync/handover_card.h"
#include "sync/handover_notice.h"

#include <string>

using namespace hopluu;
using namespace hopluu::test;

namespace {

sync::ServerCard card(const Identity& server) {
    return {server.publicKey, sync::Hash{1, 2, 3}, {"https://192.0.2.7:8443", "https://bloc.example.org:8443"}};
}

sync::BlocState someState() {
    sync::BlocState state;
    state.lastArrival = 41;
    state.operations = 41;
    state.refused = 2;
    state.conflicts = 1;
    state.units = {{UnitId{"ha-noi"}, sync::Hash{7}}, {kBloc, sync::Hash{8}}};
    state.submissions = {{k2022, UnitId{"ha-noi"}, SubmissionStep::returned, 3, sync::Hash{9}, sync::Hash{10}}};
    state.files = {{"ab/abcd", {5'000'000'000ULL, sync::Hash{11}}}, {"ệ", {0, sync::Hash{}}}};
    return state;
}

HandoverNotice noticeTo(const Identity& next, std::uint32_t term, const Identity& by) {
    return sync::signNotice({term, next.publicKey, sync::Hash{4}, {"https://192.0.2.7:8443"}, 1'672'531'200'000, {}}, by.secretKey);
}

template <class T>
std::string codeOf(const Result<T>& result) {
    return result ? "fine" : result.error().code;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("A card reads as it was written, and anything else is told apart") {
    const sync::ServerCard original = card(sync::makeIdentity());
    const std::string text = sync::write(original);
    CHECK(must(sync::readCard(text)) == original);
    CHECK(codeOf(sync::readCard("{}")) == "handover.not-a-card");
    CHECK(codeOf(sync::readCard("")) == "handover.not-a-card");
    CHECK(codeOf(sync::readCard(replaced(text, "\"hopluu_server_card\": 1", "\"hopluu_server_card\": 2"))) == "handover.newer-version");
    CHECK(codeOf(sync::readCard(replaced(text, "https://192", "http://192"))) == "handover.not-a-card");
    CHECK(codeOf(sync::readCard(replaced(text, "server_key", "server-key"))) == "handover.not-a-card");
}

TEST_CASE("A rehearsal statement holds the whole state, and its signature covers every part of it") {
    const Identity from = sync::makeIdentity(), by = sync::makeIdentity();
    const auto statement = sync::signRehearsal({from.publicKey, by.publicKey, 1'672'531'200'000, someState(), {}}, by.secretKey);
    const std::string text = sync::write(statement);
    CHECK(must(sync::readRehearsal(text)) == statement);
    CHECK(sync::isGenuine(must(sync::readRehearsal(text))));

    const std::pair<std::string, std::string> changes[] = {
        {"\"last_arrival\": 41", "\"last_arrival\": 42"},
        {"\"operations\": 41", "\"operations\": 40"},
        {"\"refused\": 2", "\"refused\": 3"},
        {"\"conflicts\": 1", "\"conflicts\": 0"},
        {"\"ha-noi\": \"07", "\"ha-noi\": \"06"},
        {"\"revision\": 3", "\"revision\": 4"},
        {"\"step\": 2", "\"step\": 3"},
        {"\"vouched\": \"09", "\"vouched\": \"19"},
        {"\"content\": \"0a", "\"content\": \"1a"},
        {"\"size\": 5000000000", "\"size\": 5000000001"},
        {"ab/abcd", "ab/abce"},
        {"1672531200000", "1672531200001"},
        {"\"period\": \"2022\"", "\"period\": \"2023\""},
    };
    for (const auto& [what, by2] : changes) {
        CAPTURE(what);
        CHECK_FALSE(sync::isGenuine(must(sync::readRehearsal(replaced(text, what, by2)))));
    }
    CHECK(codeOf(sync::readRehearsal(replaced(text, "\"step\": 2", "\"step\": 4"))) == "handover.not-a-rehearsal");
    CHECK(codeOf(sync::readRehearsal(sync::write(card(by)))) == "handover.not-a-rehearsal");
    CHECK(codeOf(sync::readRehearsal(text.substr(0, text.size() / 2))) == "handover.not-a-rehearsal");
}

TEST_CASE("Notices read as they were written, by rising term, and are genuine under the old server's key alone") {
    const Identity first = sync::makeIdentity(), second = sync::makeIdentity(), third = sync::makeIdentity();
    const std::vector<HandoverNotice> notices{noticeTo(third, 3, second), noticeTo(second, 2, first)};
    const auto read = must(sync::readNotices(sync::writeNotices(notices)));
    REQUIRE(read.size() == 2);
    CHECK(read[0] == notices[1]);
    CHECK(read[1] == notices[0]);
    CHECK(sync::isGenuine(read[0], first.publicKey));
    CHECK_FALSE(sync::isGenuine(read[0], second.publicKey));
    HandoverNotice changed = read[0];
    changed.addresses = {"https://192.0.2.8:8443"};
    CHECK_FALSE(sync::isGenuine(changed, first.publicKey));
    changed = read[0];
    changed.term = 7;
    CHECK_FALSE(sync::isGenuine(changed, first.publicKey));
    CHECK(must(sync::readNotices(sync::writeNotices({}))).empty());
}

TEST_CASE("A file that is no notice, or a damaged one, is told apart from one of a newer version") {
    const Identity first = sync::makeIdentity(), second = sync::makeIdentity();
    const std::string text = sync::writeNotices(std::vector{noticeTo(second, 2, first)});
    CHECK(codeOf(sync::readNotices("")) == "handover.not-a-notice");
    CHECK(codeOf(sync::readNotices("[]")) == "handover.not-a-notice");
    CHECK(codeOf(sync::readNotices(R"({"hopluu_handover": 1})")) == "handover.not-a-notice");
    CHECK(codeOf(sync::readNotices(replaced(text, "\"hopluu_handover\": 1", "\"hopluu_handover\": 9"))) == "handover.newer-version");
    CHECK(codeOf(sync::readNotices(replaced(text, "\"term\": 2", "\"term\": 1"))) == "handover.not-a-notice");
    CHECK(codeOf(sync::readNotices(replaced(text, "\"term\": 2", "\"term\": 4294967296"))) == "handover.not-a-notice");
    CHECK(codeOf(sync::readNotices(replaced(text, "https://", "ftp://"))) == "handover.not-a-notice");
    CHECK(codeOf(sync::readNotices(std::string(300'000, ' ') + text)) == "handover.not-a-notice");
}

TEST_CASE("Each difference between two states is said in both languages, and many are cut to a list that can be read") {
    const sync::BlocState state = someState();
    CHECK(sync::differences(state, state).empty());
    sync::BlocState other = state;
    other.operations = 42;
    other.units[UnitId{"ha-noi"}] = sync::Hash{99};
    other.files.erase("ab/abcd");
    other.submissions.clear();
    const auto all = sync::differences(state, other);
    REQUIRE(all.size() == 4);
    CHECK(all[0].en == "operations in the journal: 41 → 42");
    CHECK(all[1].en.find("ha-noi") != std::string::npos);
    CHECK(all[3].vi.find("ab/abcd") != std::string::npos);
    for (int i = 0; i < 100; ++i) {
        other.files["new" + std::to_string(i)] = {};
    }
    CHECK(sync::differences(state, other).size() == 21);
    CHECK(sync::differences(state, other).back().en == "and 84 more");
}
