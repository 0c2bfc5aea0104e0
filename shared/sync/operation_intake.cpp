#include "sync/operation_intake.h"

#include "domain/deliberate_fault.h"
#include "journal/common_base.h"
#include "sync/problem.h"
#include "sync/receipt.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace hopluu::sync {

namespace {

/// Set once an operation has been taken whose predecessor was not here.
constexpr char kAwaitedSetting[] = "predecessors.awaited";

/// Under the unit of the device, so that the one who typed it learns of it.
Address refusalAddress(const Operation& operation, const Member& member) {
    return {operation.address.period, member.unit, Topic::refusal, ItemCode{toString(operation.id)}};
}

}  // namespace

Status recordOne(Store& store, Draft draft) {
    auto written = store.record(std::vector<Draft>{std::move(draft)});
    return written ? Status{} : Status{fail(written.error())};
}

Status OperationIntake::take(std::span<const Operation> operations, const DeviceId& sender, const Member& member) {
    auto last = store_.lastSequence(sender);
    if (!last) {
        return fail(last.error());
    }
    std::uint64_t held = *last;
    for (const auto& operation : operations) {
        if (operation.id.device != sender) {
            return fail(problem("request.malformed"));
        }
        if (operation.id.sequence <= held && !isFaulty(DeliberateFault::doublesTakenTwice)) {
            // Sent again because our answer was lost, or another operation under a number that was given out before.
            if (auto done = takeDouble(operation, member); !done) {
                return done;
            }
            continue;
        }
        if (operation.id.sequence > held + 1 && !isFaulty(DeliberateFault::sequenceNotChecked)) {
            return fail(problem("exchange.gap", std::to_string(held + 1)));
        }
        if (auto done = judgeAndStore(operation, member); !done) {
            return done;
        }
        held = std::max(held, operation.id.sequence);
    }
    return {};
}

Status OperationIntake::takeDouble(const Operation& operation, const Member& member) {
    auto held = store_.find(operation.id);
    if (!held) {
        return fail(held.error());
    }
    if (!*held || (*held)->operation != operation) {
        return fail(problem("journal.contradiction", toString(operation.id)));
    }
    if ((*held)->standing == Standing::refused) {
        auto refusal = store_.read(refusalAddress(operation, member));
        if (!refusal) {
            return fail(refusal.error());
        }
        if (refusal->shown() != nullptr) {
            refusalsAgain_.push_back(*refusal->shown());
        }
    }
    return {};
}

Status OperationIntake::judgeAndStore(const Operation& operation, const Member& member) {
    auto now = circumstances(operation, member);
    if (!now) {
        return fail(now.error());
    }
    const auto reason = refusalReason(operation, *now);
    if (reason && isFaulty(DeliberateFault::refusedDropped)) {
        return {};
    }
    auto taken = store_.ingest(std::span(&operation, 1), reason ? Standing::refused : Standing::received);
    if (!taken) {
        return fail(taken.error());
    }
    if (reason) {
        return recordOne(store_, {refusalAddress(operation, member), Refusal{operation.id, std::string(*reason)}});
    }
    const auto* state = std::get_if<SubmissionState>(&operation.body);
    const bool isSubmitted = state != nullptr && state->step == SubmissionStep::submitted;
    return isSubmitted && !isFaulty(DeliberateFault::receiptForgotten) ? giveReceipt(operation) : Status{};
}

Result<Circumstances> OperationIntake::circumstances(const Operation& operation, const Member& member) {
    const Address& address = operation.address;
    Circumstances now;
    now.role = member.record.role;
    now.unit = member.unit;
    auto sound = arePredecessorsSound(operation);
    if (!sound) {
        return fail(sound.error());
    }
    now.predecessorsKnown = *sound;
    if (address.period.empty()) {
        return now;
    }
    auto campaign = store_.read({address.period, kBloc, Topic::campaign, {}});
    auto submission = store_.read({address.period, address.unit, Topic::submission, {}});
    auto exception = store_.read({address.period, address.unit, Topic::lockException, {}});
    if (!campaign || !submission || !exception) {
        return fail(!campaign ? campaign.error() : !submission ? submission.error() : exception.error());
    }
    if (const Operation* shown = campaign->shown()) {
        now.phase = std::get<CampaignDocument>(shown->body).phase;
    }
    if (const Operation* shown = submission->shown()) {
        now.submission = std::get<SubmissionState>(shown->body);
    }
    if (const Operation* shown = exception->shown()) {
        now.lockExceptionGranted = isStillGranted(std::get<LockException>(shown->body), wall_());
    }
    if (address.topic == Topic::submission) {
        now.namesEveryHead = std::all_of(submission->heads.begin(), submission->heads.end(), [&](const Operation& head) {
            return std::binary_search(operation.supersedes.begin(), operation.supersedes.end(), head.id);
        });
        auto summary = summarise(store_, address.period, address.unit);
        if (!summary) {
            return fail(summary.error());
        }
        now.contentHash = summary->hash;
    }
    return now;
}

/// What it supersedes stands here at the same address, or is still to come back: a server that was put back from a copy hears from one
/// laptop what another one wrote before it hears from that one. As soon as anything was awaited, circles are looked for: two operations
/// that name each other would leave nothing to show.
Result<bool> OperationIntake::arePredecessorsSound(const Operation& operation) {
    bool awaitsAny = false;
    for (const auto& id : operation.supersedes) {
        auto predecessor = store_.find(id);
        if (!predecessor) {
            return fail(predecessor.error());
        }
        if (*predecessor && (*predecessor)->operation.address != operation.address) {
            return false;
        }
        if (!*predecessor) {
            auto awaited = isAwaited(id, operation.address);
            if (!awaited || !*awaited) {
                return awaited;
            }
            awaitsAny = true;
        }
    }
    auto before = store_.setting(kAwaitedSetting);
    if (!before) {
        return fail(before.error());
    }
    if (awaitsAny && !*before) {
        if (auto kept = store_.setSetting(kAwaitedSetting, "1"); !kept) {
            return fail(kept.error());
        }
    }
    if (!*before) {
        return true;
    }
    auto history = store_.history(operation.address);
    if (!history) {
        return fail(history.error());
    }
    std::vector<Operation> operations;
    for (auto& entry : *history) {
        operations.push_back(std::move(entry.operation));
    }
    return !closesCircle(operations, operation);
}

/// A member that may write there has written more than this server holds.
Result<bool> OperationIntake::isAwaited(const OperationId& id, const Address& address) const {
    const Member* author = roster_.find(id.device);
    const bool mayWrite = author != nullptr && (author->record.role == Role::leader || author->unit == address.unit);
    if (!mayWrite) {
        return false;
    }
    auto held = store_.lastSequence(id.device);
    return held ? Result<bool>{id.sequence > *held} : fail(held.error());
}

Status OperationIntake::giveReceipt(const Operation& submission) {
    const Address& address = submission.address;
    auto summary = summarise(store_, address.period, address.unit);
    if (!summary) {
        return fail(summary.error());
    }
    Receipt receipt;
    receipt.submission = submission.id;
    receipt.revision = std::get<SubmissionState>(submission.body).revision;
    receipt.cells = summary->cells;
    receipt.paragraphs = summary->paragraphs;
    receipt.scores = summary->scores;
    receipt.contentHash = summary->hash;
    receipt.receivedAtMilliseconds = wall_();
    const Address place{address.period, address.unit, Topic::receipt, ItemCode{toString(submission.id)}};
    return recordOne(store_, {place, signReceipt(address, receipt, server_.secretKey)});
}

}  // namespace hopluu::sync
