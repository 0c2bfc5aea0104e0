// The steps of a submission: every step x signer x state x phase x exception x revision x content hash x heads x reason.
#include "support/catch.h"
#include "sync/roles.h"
#include "sync/topic_samples.h"

#include <optional>
#include <string>
#include <vector>

namespace hopluu::test {

namespace {

using Step = SubmissionStep;

/// One submission operation in one situation.
struct Situation {
    Step step = Step::submitted;
    Role role = Role::board;
    bool isOwn = true;  // signed by a device of the submission's unit
    std::optional<Step> before;
    std::optional<PeriodPhase> phase = PeriodPhase::open;
    bool granted = false;
    bool rightRevision = true, rightHash = true, namesHeads = true, hasReason = true;
};

std::string answerTo(const Situation& at) {
    constexpr std::uint32_t kLast = 3;
    sync::Circumstances now;
    now.role = at.role;
    now.unit = UnitId{at.isOwn ? "nam-dinh" : "ha-noi"};
    now.phase = at.phase;
    now.lockExceptionGranted = at.granted;
    now.namesEveryHead = at.namesHeads;
    now.contentHash.fill(5);
    if (at.before) {
        now.submission = SubmissionState{*at.before, kLast, "", {}, {}};
    }
    const std::uint32_t last = at.before ? kLast : 0;
    const std::uint32_t right = at.step == Step::submitted ? last + 1 : last;
    SubmissionState state{at.step, at.rightRevision ? right : right + 1, at.hasReason ? "vì thiếu biểu" : "", {}, {}};
    state.contentHash.fill(at.rightHash ? 5 : 6);
    Operation operation = sampleOf(Topic::submission, "nam-dinh");
    operation.body = state;
    return std::string(sync::refusalReason(operation, now).value_or(""));
}

/// What keeps a step from being taken, in the order in which it is told.
struct Obstacle {
    bool stands;
    const char* reason;
};

std::string firstOf(const std::vector<Obstacle>& obstacles) {
    for (const auto& each : obstacles) {
        if (each.stands) {
            return each.reason;
        }
    }
    return "";
}

std::string expected(const Situation& at) {
    const bool isLeader = at.role == Role::leader;
    const bool isStranger = at.role == Role::server || (!at.isOwn && !isLeader);
    switch (at.step) {
        case Step::submitted:
            return firstOf({{isStranger || !at.isOwn, "refused.other-unit"},
                            {!at.phase, "refused.no-period"},
                            {at.before == Step::submitted, "refused.under-review"},
                            {at.before == Step::accepted, "refused.accepted"},
                            {at.phase != PeriodPhase::open && !at.granted, "refused.period-locked"},
                            {!at.rightRevision || !at.namesHeads, "refused.revision"},
                            {!at.rightHash, "refused.content-changed"}});
        case Step::returned:
            return firstOf({{isStranger, "refused.other-unit"},
                            {!isLeader, "refused.not-allowed"},
                            {at.before != Step::submitted && at.before != Step::accepted, "refused.nothing-to-judge"},
                            {!at.rightRevision || !at.namesHeads, "refused.nothing-to-judge"},
                            {!at.hasReason, "refused.reason-needed"}});
        case Step::accepted:
            return firstOf({{isStranger, "refused.other-unit"},
                            {!isLeader, "refused.not-allowed"},
                            {at.before != Step::submitted, "refused.nothing-to-judge"},
                            {!at.rightRevision || !at.namesHeads, "refused.nothing-to-judge"},
                            {!at.rightHash, "refused.content-changed"}});
    }
    return "no such step";
}

std::string describe(const Situation& at) {
    return "step " + std::to_string(static_cast<int>(at.step)) + ", role " + std::to_string(static_cast<int>(at.role)) + ", own " +
           std::to_string(at.isOwn) + ", before " + std::to_string(at.before ? static_cast<int>(*at.before) : 0) + ", phase " +
           std::to_string(at.phase ? static_cast<int>(*at.phase) : -1) + ", granted " + std::to_string(at.granted) + ", revision " +
           std::to_string(at.rightRevision) + ", hash " + std::to_string(at.rightHash) + ", heads " + std::to_string(at.namesHeads) +
           ", reason " + std::to_string(at.hasReason);
}

std::vector<Situation> everySituation() {
    const std::optional<Step> befores[] = {std::nullopt, Step::submitted, Step::returned, Step::accepted};
    const std::optional<PeriodPhase> phases[] = {std::nullopt, PeriodPhase::open, PeriodPhase::locked, PeriodPhase::consolidated,
                                                 PeriodPhase::published};
    std::vector<Situation> all;
    for (const Step step : {Step::submitted, Step::returned, Step::accepted}) {
        for (const Role role : {Role::board, Role::leader, Role::server}) {
            for (const auto& before : befores) {
                for (const auto& phase : phases) {
                    for (unsigned flags = 0; flags < 64; ++flags) {
                        const auto is = [flags](unsigned bit) { return (flags >> bit & 1U) == 1; };
                        all.push_back({step, role, is(0), before, phase, is(1), is(2), is(3), is(4), is(5)});
                    }
                }
            }
        }
    }
    return all;
}

}  // namespace

TEST_CASE("Every step of a submission, by everyone, in every state and with everything right or wrong") {
    std::size_t accepted = 0;
    for (const auto& situation : everySituation()) {
        const std::string answer = answerTo(situation);
        if (answer != expected(situation)) {
            INFO(describe(situation));
            CHECK(answer == expected(situation));
        }
        accepted += answer.empty() ? 1 : 0;
    }
    // Counted by hand, so that the expectation above cannot be lax in the same way as the code.
    // Submitted: own board or leader's own (2) x draft or returned (2) x (open x 2 + three closed phases, granted: 5) x reason or not (2).
    // Returned: leader (1) x own or not (2) x submitted or accepted (2) x phases (5) x granted (2) x hash (2).
    // Accepted: leader (1) x own or not (2) x submitted (1) x phases (5) x granted (2) x reason (2).
    CHECK(accepted == 2U * 2 * 5 * 2 + 2U * 2 * 5 * 2 * 2 + 2U * 5 * 2 * 2);
}

TEST_CASE("The steps of one year, in their order") {
    struct Row {
        Step step;
        std::optional<Step> before;
        Role role;
        bool isOwn;
        const char* reason;
    };
    const Row rows[] = {
        {Step::submitted, std::nullopt, Role::board, true, ""},
        {Step::submitted, std::nullopt, Role::board, false, "refused.other-unit"},
        {Step::submitted, std::nullopt, Role::leader, false, "refused.other-unit"},
        {Step::submitted, Step::submitted, Role::board, true, "refused.under-review"},
        {Step::returned, Step::submitted, Role::leader, false, ""},
        {Step::returned, Step::submitted, Role::board, true, "refused.not-allowed"},
        {Step::returned, std::nullopt, Role::leader, false, "refused.nothing-to-judge"},
        {Step::submitted, Step::returned, Role::board, true, ""},
        {Step::accepted, Step::returned, Role::leader, false, "refused.nothing-to-judge"},
        {Step::accepted, Step::submitted, Role::leader, false, ""},
        {Step::accepted, Step::submitted, Role::board, true, "refused.not-allowed"},
        {Step::submitted, Step::accepted, Role::board, true, "refused.accepted"},
        {Step::returned, Step::accepted, Role::leader, false, ""},
    };
    for (const auto& row : rows) {
        INFO("row " << (&row - rows));
        CHECK(answerTo({row.step, row.role, row.isOwn, row.before}) == row.reason);
    }
}

}  // namespace hopluu::test
