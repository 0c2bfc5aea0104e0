#include "sync/roles.h"

#include "domain/calendar.h"

#include <chrono>
#include <string>

namespace hopluu::sync {

namespace {

constexpr std::string_view kNotAllowed = "refused.not-allowed";
constexpr std::string_view kOtherUnit = "refused.other-unit";

enum class Writer : std::uint8_t {
    ownBoard,  // a device of the address's unit
    leader,    // the leader's devices, anywhere
    both,      // either
    serverOnly
};

Writer writerOf(Topic topic) {
    switch (topic) {
        case Topic::cell:
        case Topic::narrative:  // the bloc's own narrative and attachments are the leader's; see judgeWriter
        case Topic::score:
        case Topic::explanation:
        case Topic::attachment:
            return Writer::ownBoard;
        case Topic::comment:
        case Topic::submission:
            return Writer::both;  // which step is whose: see judgeSubmission
        case Topic::receipt:
        case Topic::refusal:
        case Topic::device:
        case Topic::handover:
            return Writer::serverOnly;
        case Topic::form:
        case Topic::campaign:
        case Topic::adjustment:
        case Topic::lockException:
        case Topic::invitation:
        case Topic::revocation:
        case Topic::approvedScore:
        case Topic::frozenReport:
        case Topic::publication:
        case Topic::ballot:
            return Writer::leader;
    }
    return Writer::serverOnly;
}

bool isBlocTopic(Topic topic) {
    return topic == Topic::form || topic == Topic::campaign || topic == Topic::adjustment || topic == Topic::frozenReport ||
           topic == Topic::publication || topic == Topic::ballot;
}

bool isBoardContent(const Address& address) {
    return writerOf(address.topic) == Writer::ownBoard && address.unit != kBloc;
}

std::optional<std::string_view> judgeWriter(const Address& address, const Circumstances& now) {
    const bool isOwn = address.unit == now.unit && now.role != Role::server;
    const bool isLeader = now.role == Role::leader;
    if (isBlocTopic(address.topic) && address.unit != kBloc) {
        return kNotAllowed;
    }
    switch (writerOf(address.topic)) {
        case Writer::serverOnly:
            return kNotAllowed;
        case Writer::leader:
            return isLeader ? std::nullopt : std::optional{kNotAllowed};
        case Writer::both:
            return isOwn || isLeader ? std::nullopt : std::optional{kOtherUnit};
        case Writer::ownBoard:
            break;
    }
    if (address.unit == kBloc) {
        const bool isAlsoTheBlocs = address.topic == Topic::narrative || address.topic == Topic::attachment;
        return isLeader && isAlsoTheBlocs ? std::nullopt : std::optional{kNotAllowed};
    }
    return isOwn ? std::nullopt : std::optional{kOtherUnit};
}

/// Is the board's year open for writing?
std::optional<std::string_view> judgeOpen(const Circumstances& now) {
    if (!now.phase) {
        return "refused.no-period";
    }
    if (now.submission && now.submission->step == SubmissionStep::submitted) {
        return "refused.under-review";
    }
    if (now.submission && now.submission->step == SubmissionStep::accepted) {
        return "refused.accepted";
    }
    if (*now.phase != PeriodPhase::open && !now.lockExceptionGranted) {
        return "refused.period-locked";
    }
    return std::nullopt;
}

std::optional<std::string_view> judgeSubmission(const Operation& operation, const Circumstances& now) {
    const auto& wanted = std::get<SubmissionState>(operation.body);
    const std::uint32_t revision = now.submission ? now.submission->revision : 0;
    if (wanted.step == SubmissionStep::submitted) {
        if (operation.address.unit != now.unit) {
            return kOtherUnit;
        }
        if (auto closed = judgeOpen(now)) {
            return closed;
        }
        if (wanted.revision != revision + 1 || !now.namesEveryHead) {
            return "refused.revision";
        }
        // The receipt vouches for what the author saw, so what stands here must be that.
        return wanted.contentHash == now.contentHash ? std::nullopt : std::optional<std::string_view>{"refused.content-changed"};
    }
    if (now.role != Role::leader) {
        return kNotAllowed;
    }
    const bool isJudgeable =
        now.submission && (now.submission->step == SubmissionStep::submitted ||
                           (now.submission->step == SubmissionStep::accepted && wanted.step == SubmissionStep::returned));
    if (!isJudgeable || wanted.revision != revision || !now.namesEveryHead) {
        return "refused.nothing-to-judge";
    }
    if (wanted.step == SubmissionStep::returned) {
        return wanted.reason.empty() ? std::optional<std::string_view>{"refused.reason-needed"} : std::nullopt;
    }
    return wanted.contentHash == now.contentHash ? std::nullopt : std::optional<std::string_view>{"refused.content-changed"};
}

/// A comment's item is "<target>#<device>/<sequence>" of the operation that made it: nobody writes over another's.
bool isOwnComment(const Operation& operation) {
    const std::string& item = operation.address.item.text;
    const auto mark = item.rfind('#');
    return mark != std::string::npos && item.substr(mark + 1).starts_with(toString(operation.id.device) + "/");
}

}  // namespace

std::optional<std::string_view> refusalReason(const Operation& operation, const Circumstances& circumstances) {
    if (auto notAllowed = judgeWriter(operation.address, circumstances)) {
        return notAllowed;
    }
    if (!circumstances.predecessorsKnown) {
        // Else two operations could name each other, and nothing would be left to show.
        return "refused.unknown-predecessor";
    }
    if (operation.address.topic == Topic::comment && !isOwnComment(operation)) {
        return kNotAllowed;
    }
    if (operation.address.topic == Topic::submission) {
        return judgeSubmission(operation, circumstances);
    }
    if (isBoardContent(operation.address)) {
        return judgeOpen(circumstances);
    }
    return std::nullopt;
}

bool isStillGranted(const LockException& exception, std::int64_t nowMilliseconds) {
    const auto day = parseIsoDate(exception.until);
    return day && dayInVietnam(nowMilliseconds) <= *day;
}

}  // namespace hopluu::sync
