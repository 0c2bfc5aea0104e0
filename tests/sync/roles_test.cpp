// Every topic x role x state of the submission, against a table written out by hand.
#include "sync/roles.h"
#include "support/catch.h"
#include "sync/refusal_text.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace hopluu::test {

namespace {

struct Case {
    Topic topic;
    const char* unit;
    Body body;
    // Reason for a device of the board, of another board, of the leader (who belongs to a third board); "" is accepted, "open" asks the
    // state.
    const char *own, *other, *leader;
};

const Case kCases[] = {
    {Topic::cell, "nam-dinh", Value{}, "open", "refused.other-unit", "refused.other-unit"},
    {Topic::narrative, "nam-dinh", ParagraphText{}, "open", "refused.other-unit", "refused.other-unit"},
    {Topic::score, "nam-dinh", Score{}, "open", "refused.other-unit", "refused.other-unit"},
    {Topic::explanation, "nam-dinh", Explanation{}, "open", "refused.other-unit", "refused.other-unit"},
    {Topic::attachment, "nam-dinh", AttachmentRecord{}, "open", "refused.other-unit", "refused.other-unit"},
    {Topic::attachment, "bloc", AttachmentRecord{}, "refused.not-allowed", "refused.not-allowed", ""},
    {Topic::handover, "bloc", HandoverNotice{}, "refused.not-allowed", "refused.not-allowed", "refused.not-allowed"},
    {Topic::comment, "nam-dinh", Comment{}, "", "refused.other-unit", ""},
    {Topic::receipt, "nam-dinh", Receipt{}, "refused.not-allowed", "refused.not-allowed", "refused.not-allowed"},
    {Topic::refusal, "nam-dinh", Refusal{}, "refused.not-allowed", "refused.not-allowed", "refused.not-allowed"},
    {Topic::device, "nam-dinh", DeviceRecord{}, "refused.not-allowed", "refused.not-allowed", "refused.not-allowed"},
    {Topic::lockException, "nam-dinh", LockException{}, "refused.not-allowed", "refused.not-allowed", ""},
    {Topic::invitation, "nam-dinh", Invitation{}, "refused.not-allowed", "refused.not-allowed", ""},
    {Topic::revocation, "nam-dinh", Revocation{}, "refused.not-allowed", "refused.not-allowed", ""},
    {Topic::approvedScore, "nam-dinh", Score{}, "refused.not-allowed", "refused.not-allowed", ""},
    {Topic::form, "bloc", FormDocument{}, "refused.not-allowed", "refused.not-allowed", ""},
    {Topic::campaign, "bloc", CampaignDocument{}, "refused.not-allowed", "refused.not-allowed", ""},
    {Topic::adjustment, "bloc", Adjustment{}, "refused.not-allowed", "refused.not-allowed", ""},
    {Topic::narrative, "bloc", ParagraphText{}, "refused.not-allowed", "refused.not-allowed", ""},
    {Topic::cell, "bloc", Value{}, "refused.not-allowed", "refused.not-allowed", "refused.not-allowed"},
    {Topic::form, "nam-dinh", FormDocument{}, "refused.not-allowed", "refused.not-allowed", "refused.not-allowed"},
};

struct State {
    std::optional<SubmissionStep> step;
    const char* reason;  // for what asks the state
};
const State kStates[] = {{std::nullopt, ""},
                         {SubmissionStep::submitted, "refused.under-review"},
                         {SubmissionStep::returned, ""},
                         {SubmissionStep::accepted, "refused.accepted"}};

sync::Circumstances at(const State& state) {
    sync::Circumstances now;
    now.phase = PeriodPhase::open;
    if (state.step) {
        now.submission = SubmissionState{*state.step, 1, "", {}, {}};
    }
    return now;
}

std::string reasonOf(const Operation& operation, sync::Circumstances now, Role role, const char* unit) {
    now.role = role;
    now.unit = UnitId{unit};
    return std::string(sync::refusalReason(operation, now).value_or(""));
}

Operation operationAt(Topic topic, const char* unit, Body body) {
    const std::string item = topic == Topic::comment ? "x#" + toString(OperationId{}) : "x";
    return {{}, {}, {PeriodId{"2022"}, UnitId{unit}, topic, ItemCode{item}}, {}, std::move(body)};
}

Operation stepOf(SubmissionStep step, std::uint32_t revision, const char* reason = "vì thiếu biểu", std::uint8_t hash = 0) {
    SubmissionState state{step, revision, reason, {}, {}};
    state.contentHash.fill(hash);
    return operationAt(Topic::submission, "nam-dinh", state);
}

}  // namespace

TEST_CASE("Who may write what, in every state of the submission") {
    for (const auto& each : kCases) {
        for (const auto& state : kStates) {
            const Operation operation = operationAt(each.topic, each.unit, each.body);
            const auto expected = [&](const char* text) { return std::string(std::string_view(text) == "open" ? state.reason : text); };
            INFO("topic " << static_cast<int>(each.topic) << " of " << each.unit << ", step "
                          << (state.step ? static_cast<int>(*state.step) : 0));
            CHECK(reasonOf(operation, at(state), Role::board, "nam-dinh") == expected(each.own));
            CHECK(reasonOf(operation, at(state), Role::board, "ha-nam") == expected(each.other));
            CHECK(reasonOf(operation, at(state), Role::leader, "ha-noi") == expected(each.leader));
        }
    }
}

TEST_CASE("Nobody writes over another's comment") {
    Operation operation = operationAt(Topic::comment, "nam-dinh", Comment{"ý kiến"});
    operation.id.device.bytes.fill(7);
    CHECK(reasonOf(operation, at(kStates[0]), Role::board, "nam-dinh") == "refused.not-allowed");
}

TEST_CASE("An operation that replaces what the server does not hold is refused") {
    sync::Circumstances now = at(kStates[0]);
    now.predecessorsKnown = false;
    CHECK(reasonOf(operationAt(Topic::cell, "nam-dinh", Value{}), now, Role::board, "nam-dinh") == "refused.unknown-predecessor");
}

TEST_CASE("A submission of other figures than the server holds, or beside another, is refused") {
    sync::Circumstances now = at(kStates[0]);
    CHECK(reasonOf(stepOf(SubmissionStep::submitted, 1), now, Role::board, "nam-dinh").empty());
    CHECK(reasonOf(stepOf(SubmissionStep::submitted, 1, "", 9), now, Role::board, "nam-dinh") == "refused.content-changed");
    now.namesEveryHead = false;
    CHECK(reasonOf(stepOf(SubmissionStep::submitted, 1), now, Role::board, "nam-dinh") == "refused.revision");
}

TEST_CASE("The leader's own board is filled from the leader's devices") {
    const Operation operation = operationAt(Topic::cell, "ha-noi", Value{});
    CHECK(reasonOf(operation, at(kStates[0]), Role::leader, "ha-noi").empty());
    CHECK(reasonOf(operation, at(kStates[1]), Role::leader, "ha-noi") == "refused.under-review");
}

TEST_CASE("A locked period takes a board's content only under an exception") {
    const Operation operation = operationAt(Topic::cell, "nam-dinh", Value{});
    for (const PeriodPhase phase : {PeriodPhase::open, PeriodPhase::locked, PeriodPhase::published}) {
        sync::Circumstances now = at(kStates[0]);
        now.phase = phase;
        CHECK(reasonOf(operation, now, Role::board, "nam-dinh") == (phase == PeriodPhase::open ? "" : "refused.period-locked"));
        now.lockExceptionGranted = true;
        CHECK(reasonOf(operation, now, Role::board, "nam-dinh").empty());
    }
    sync::Circumstances now = at(kStates[0]);
    now.phase.reset();
    CHECK(reasonOf(operation, now, Role::board, "nam-dinh") == "refused.no-period");
}

TEST_CASE("Steps of a submission by whoever may take them, in their order") {
    struct Row {
        Operation operation;
        std::optional<SubmissionStep> before;
        Role role;
        const char *unit, *reason;
    };
    using Step = SubmissionStep;
    const Row rows[] = {
        {stepOf(Step::submitted, 1), std::nullopt, Role::board, "nam-dinh", ""},
        {stepOf(Step::submitted, 2), std::nullopt, Role::board, "nam-dinh", "refused.revision"},
        {stepOf(Step::submitted, 1), std::nullopt, Role::board, "ha-nam", "refused.other-unit"},
        {stepOf(Step::submitted, 1), std::nullopt, Role::leader, "ha-noi", "refused.other-unit"},
        {stepOf(Step::submitted, 2), Step::submitted, Role::board, "nam-dinh", "refused.under-review"},
        {stepOf(Step::submitted, 2), Step::returned, Role::board, "nam-dinh", ""},
        {stepOf(Step::submitted, 1), Step::returned, Role::board, "nam-dinh", "refused.revision"},
        {stepOf(Step::submitted, 2), Step::accepted, Role::board, "nam-dinh", "refused.accepted"},
        {stepOf(Step::returned, 1), Step::submitted, Role::leader, "ha-noi", ""},
        {stepOf(Step::returned, 1, ""), Step::submitted, Role::leader, "ha-noi", "refused.reason-needed"},
        {stepOf(Step::returned, 1), Step::submitted, Role::board, "nam-dinh", "refused.not-allowed"},
        {stepOf(Step::returned, 1), std::nullopt, Role::leader, "ha-noi", "refused.nothing-to-judge"},
        {stepOf(Step::returned, 2), Step::submitted, Role::leader, "ha-noi", "refused.nothing-to-judge"},
        {stepOf(Step::returned, 1), Step::accepted, Role::leader, "ha-noi", ""},
        {stepOf(Step::accepted, 1), Step::submitted, Role::leader, "ha-noi", ""},
        {stepOf(Step::accepted, 1), Step::returned, Role::leader, "ha-noi", "refused.nothing-to-judge"},
        {stepOf(Step::accepted, 1), Step::submitted, Role::board, "nam-dinh", "refused.not-allowed"},
        {stepOf(Step::accepted, 1, "", 9), Step::submitted, Role::leader, "ha-noi", "refused.content-changed"},
    };
    for (const auto& row : rows) {
        INFO("row " << (&row - rows));
        CHECK(reasonOf(row.operation, at({row.before, ""}), row.role, row.unit) == row.reason);
    }
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
                               "refused.content-changed", "refused.by-a-newer-server"}) {
        const Error text = sync::refusalText(reason);
        CHECK(text.code == reason);
        CHECK_FALSE(text.message.vi.empty());
        CHECK_FALSE(text.message.en.empty());
        CHECK_FALSE(text.remedy.vi.empty());
        CHECK_FALSE(text.remedy.en.empty());
    }
}

}  // namespace hopluu::test
