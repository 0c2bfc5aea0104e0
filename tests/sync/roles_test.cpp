// Every topic x role x place x state of the submission x phase x exception, against tables written out by hand.
#include "sync/roles.h"
#include "journal/operation_codec.h"
#include "support/catch.h"
#include "sync/refusal_text.h"
#include "sync/topic_samples.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::test {

namespace {

/// What the one who signs is to the address.
struct Writer {
    const char* what;
    Role role;
    const char* unit;
};
constexpr const char* kBoard = "nam-dinh";
constexpr Writer kWriters[] = {
    {"a device of the board", Role::board, kBoard},           {"a device of another board", Role::board, "ha-nam"},
    {"the leader, of another board", Role::leader, "ha-noi"}, {"the leader, whose own board it is", Role::leader, kBoard},
    {"the leader of the bloc only", Role::leader, "bloc"},    {"the server", Role::server, "bloc"},
};

enum Word : std::uint8_t {
    yes,    // accepted, whatever the year's state
    no,     // refused.not-allowed
    other,  // refused.other-unit
    year,   // asks the year's state: kYear
    step    // asks the step too: the submission's own tables
};

/// One line a topic. Columns: in a board's year, by kWriters; then at the bloc, by a board's device, the leader, the server.
struct Line {
    Word board[std::size(kWriters)];
    Word bloc[3];
};

/// Without a default: the compiler stops at a topic that has no line.
std::optional<Line> lineOf(Topic topic) {
    switch (topic) {
        //                        own   other  leader leaders-own bloc-leader server    board  leader server
        case Topic::cell:
            return Line{{year, other, other, year, other, other}, {no, no, no}};
        case Topic::narrative:
            return Line{{year, other, other, year, other, other}, {no, yes, no}};
        case Topic::score:
            return Line{{year, other, other, year, other, other}, {no, no, no}};
        case Topic::explanation:
            return Line{{year, other, other, year, other, other}, {no, no, no}};
        case Topic::attachment:
            return Line{{year, other, other, year, other, other}, {no, yes, no}};
        case Topic::comment:
            return Line{{yes, other, yes, yes, yes, other}, {other, yes, other}};
        case Topic::submission:
            return Line{{step, other, step, step, step, other}, {other, step, other}};
        case Topic::receipt:
        case Topic::refusal:
        case Topic::device:
        case Topic::handover:
            return Line{{no, no, no, no, no, no}, {no, no, no}};
        case Topic::lockException:
        case Topic::invitation:
        case Topic::revocation:
        case Topic::approvedScore:
            return Line{{no, no, yes, yes, yes, no}, {no, yes, no}};
        case Topic::form:
        case Topic::campaign:
        case Topic::adjustment:
        case Topic::frozenReport:
        case Topic::publication:
        case Topic::ballot:
            return Line{{no, no, no, no, no, no}, {no, yes, no}};
    }
    return std::nullopt;
}

using Step = std::optional<SubmissionStep>;
constexpr Step kSteps[] = {std::nullopt, SubmissionStep::submitted, SubmissionStep::returned, SubmissionStep::accepted};
using Phase = std::optional<PeriodPhase>;
constexpr Phase kPhases[] = {std::nullopt, PeriodPhase::open, PeriodPhase::locked, PeriodPhase::consolidated, PeriodPhase::published};

/// May the board write in its year? By phase, without and with an exception; within, by kSteps.
struct YearLine {
    Phase phase;
    const char *plain[4], *granted[4];
};
constexpr const char *kReview = "refused.under-review", *kAccepted = "refused.accepted", *kLocked = "refused.period-locked",
                     *kNoPeriod = "refused.no-period";
constexpr YearLine kYear[] = {
    // phase                     draft      submitted  returned   accepted      draft      submitted  returned   accepted
    {std::nullopt, {kNoPeriod, kNoPeriod, kNoPeriod, kNoPeriod}, {kNoPeriod, kNoPeriod, kNoPeriod, kNoPeriod}},
    {PeriodPhase::open, {"", kReview, "", kAccepted}, {"", kReview, "", kAccepted}},
    {PeriodPhase::locked, {kLocked, kReview, kLocked, kAccepted}, {"", kReview, "", kAccepted}},
    {PeriodPhase::consolidated, {kLocked, kReview, kLocked, kAccepted}, {"", kReview, "", kAccepted}},
    {PeriodPhase::published, {kLocked, kReview, kLocked, kAccepted}, {"", kReview, "", kAccepted}},
};

std::string yearOf(const Step& before, const Phase& phase, bool granted) {
    for (const auto& line : kYear) {
        if (line.phase == phase) {
            const auto place = static_cast<std::size_t>(before ? static_cast<int>(*before) : 0);
            return granted ? line.granted[place] : line.plain[place];
        }
    }
    return "no line";
}

sync::Circumstances circumstances(const Writer& writer, const Step& before, const Phase& phase, bool granted) {
    sync::Circumstances now;
    now.role = writer.role;
    now.unit = UnitId{writer.unit};
    now.phase = phase;
    now.lockExceptionGranted = granted;
    if (before) {
        now.submission = SubmissionState{*before, 1, "", {}, {}};
    }
    return now;
}

sync::Circumstances openYear(const char* unit = kBoard, Role role = Role::board) {
    return circumstances({"", role, unit}, std::nullopt, PeriodPhase::open, false);
}

std::string reasonOf(const Operation& operation, const sync::Circumstances& now) {
    return std::string(sync::refusalReason(operation, now).value_or(""));
}

/// Calls `check` with every state that a year can be in.
template <class Check>
void inEveryState(Check check) {
    for (const auto& before : kSteps) {
        for (const auto& phase : kPhases) {
            for (const bool granted : {false, true}) {
                INFO("step before: " << (before ? static_cast<int>(*before) : 0) << ", phase: " << (phase ? static_cast<int>(*phase) : -1)
                                     << ", exception: " << granted);
                check(before, phase, granted);
            }
        }
    }
}

std::string reasonFor(Word word, const Step& before, const Phase& phase, bool granted) {
    switch (word) {
        case yes:
            return "";
        case no:
            return "refused.not-allowed";
        case other:
            return "refused.other-unit";
        case year:
            return yearOf(before, phase, granted);
        case step:
            break;
    }
    return "asked elsewhere";
}

void checkPlace(const Operation& operation, const Writer& writer, Word word) {
    if (word == step) {
        return;
    }
    INFO("topic " << static_cast<int>(operation.address.topic) << " of " << operation.address.unit.text << " by " << writer.what);
    inEveryState([&](const Step& before, const Phase& phase, bool granted) {
        CHECK(reasonOf(operation, circumstances(writer, before, phase, granted)) == reasonFor(word, before, phase, granted));
    });
}

}  // namespace

TEST_CASE("Who may write what, for every topic, role, place and state of a year") {
    for (const Topic topic : everyTopic()) {
        const auto line = lineOf(topic);
        REQUIRE(line);
        for (std::size_t i = 0; i < std::size(kWriters); ++i) {
            checkPlace(sampleOf(topic, kBoard), kWriters[i], line->board[i]);
        }
        checkPlace(sampleOf(topic, "bloc"), kWriters[0], line->bloc[0]);
        checkPlace(sampleOf(topic, "bloc"), kWriters[1], line->bloc[0]);
        checkPlace(sampleOf(topic, "bloc"), kWriters[2], line->bloc[1]);
        checkPlace(sampleOf(topic, "bloc"), kWriters[3], line->bloc[1]);
        checkPlace(sampleOf(topic, "bloc"), kWriters[5], line->bloc[2]);
    }
}

TEST_CASE("What the wire takes as a topic is what this table knows") {
    for (int byte = 0; byte < 256; ++byte) {
        INFO("topic " << byte);
        CHECK(lineOf(static_cast<Topic>(byte)).has_value() == isTopic(static_cast<std::uint8_t>(byte)));
    }
}

TEST_CASE("Nobody writes over another's comment") {
    Operation operation = sampleOf(Topic::comment, kBoard);
    operation.id.device.bytes.fill(7);
    CHECK(reasonOf(operation, openYear()) == "refused.not-allowed");
    CHECK(reasonOf(operation, openYear("ha-noi", Role::leader)) == "refused.not-allowed");
}

TEST_CASE("What replaces something that the server does not hold is refused, whatever it is, once its writer may write there") {
    for (const Topic topic : everyTopic()) {
        if (topic == Topic::submission) {
            continue;  // which step is whose is asked later; below
        }
        for (const auto& writer : kWriters) {
            for (const char* unit : {kBoard, "bloc"}) {
                sync::Circumstances now = circumstances(writer, std::nullopt, PeriodPhase::open, false);
                const std::string with = reasonOf(sampleOf(topic, unit), now);
                now.predecessorsKnown = false;
                const std::string without = reasonOf(sampleOf(topic, unit), now);
                INFO("topic " << static_cast<int>(topic) << " of " << unit << " by " << writer.what);
                const bool mayNot = with == "refused.not-allowed" || with == "refused.other-unit";
                CHECK(without == (mayNot ? with : "refused.unknown-predecessor"));
            }
        }
    }
}

TEST_CASE("A submission that replaces something that the server does not hold is refused") {
    sync::Circumstances now = openYear();
    now.predecessorsKnown = false;
    CHECK(reasonOf(sampleOf(Topic::submission, kBoard), now) == "refused.unknown-predecessor");
}

TEST_CASE("An exception runs to the end of its day in Vietnam") {
    const LockException exception{"2023-01-10", "ốm"};
    constexpr std::int64_t kEnd = 1'673'370'000'000;  // 2023-01-10T17:00:00Z
    CHECK(sync::isStillGranted(exception, kEnd - 1));
    CHECK_FALSE(sync::isStillGranted(exception, kEnd));
    for (const char* noDate : {"", "2023-02-30", "10/01/2023", "2023-1-1", "-023-01-10", "2023-01-1x"}) {
        CHECK_FALSE(sync::isStillGranted({noDate, ""}, 0));
    }
}

TEST_CASE("Every reason has its words and a way out, in both languages") {
    for (const char* reason : {"refused.not-allowed", "refused.other-unit", "refused.no-period", "refused.under-review", "refused.accepted",
                               "refused.period-locked", "refused.revision", "refused.nothing-to-judge", "refused.reason-needed",
                               "refused.content-changed", "refused.unknown-predecessor", "refused.by-a-newer-server"}) {
        const Error text = sync::refusalText(reason);
        CHECK(text.code == reason);
        CHECK_FALSE(text.message.vi.empty());
        CHECK_FALSE(text.message.en.empty());
        CHECK_FALSE(text.remedy.vi.empty());
        CHECK_FALSE(text.remedy.en.empty());
    }
}

}  // namespace hopluu::test
