#include "sync/answer_intake.h"

#include "domain/deliberate_fault.h"
#include "sync/pieces.h"
#include "sync/problem.h"
#include "sync/receipt.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

namespace hopluu::sync {

Result<std::uint64_t> readCursor(const Store& store) {
    auto text = store.setting(kCursorSetting);
    if (!text) {
        return fail(text.error());
    }
    std::uint64_t cursor = 0;
    if (*text) {
        std::from_chars((*text)->data(), (*text)->data() + (*text)->size(), cursor);
    }
    return cursor;
}

Result<ShortChecksum> visibleChecksum(const Store& store, Role role, const UnitId& unit) {
    const std::vector<UnitId> units = role == Role::leader ? std::vector<UnitId>{} : std::vector<UnitId>{unit};
    auto checksum = store.stateChecksum(units);
    return checksum ? Result<ShortChecksum>{shorten(*checksum)} : fail(checksum.error());
}

Status AnswerIntake::take(const ExchangeAnswer& answer, ExchangeSummary& summary) {
    ExchangeSummary after = summary;
    if (isFaulty(DeliberateFault::cursorBeforeNews)) {
        (void)moveCursor(answer);
    }
    auto done = store_.together([&]() -> Status {
        // Another program may have renewed this laptop meanwhile: what was acknowledged to the old key says nothing of the new one's.
        auto identity = store_.identity();
        if (!identity || !*identity || (*identity)->device != device_) {
            return identity ? Status{fail(problem("exchange.another-program"))} : Status{fail(identity.error())};
        }
        if (auto acknowledged = acknowledge(answer, after); !acknowledged) {
            return acknowledged;
        }
        if (auto taken = takeNews(answer, after); !taken) {
            return taken;
        }
        return moveCursor(answer);
    });
    if (done) {
        summary = std::move(after);
    }
    return done;
}

Status AnswerIntake::acknowledge(const ExchangeAnswer& answer, ExchangeSummary& summary) {
    auto last = store_.lastSequence(device_);
    auto before = store_.counts();
    if (!last || !before) {
        return fail(!last ? last.error() : before.error());
    }
    if (answer.acknowledged > *last) {
        return fail(problem("exchange.older-copy"));
    }
    const bool believesAll = isFaulty(DeliberateFault::uncomparedBelieved);
    if (auto done = store_.acknowledge(believesAll ? answer.acknowledged : std::min(answer.acknowledged, compared_)); !done) {
        return done;
    }
    auto after = store_.counts();
    if (!after) {
        return fail(after.error());
    }
    summary.sent += before->local - after->local;
    // The server's latest word is what counts: beyond it nothing is received, whatever an earlier answer said.
    const bool mayTakeBack = (carrier_ == Carrier::line || answer.lacksEarlier) && !isFaulty(DeliberateFault::unacknowledgeIgnored);
    return mayTakeBack ? store_.unacknowledge(answer.acknowledged + 1) : Status{};
}

Status AnswerIntake::takeNews(const ExchangeAnswer& answer, ExchangeSummary& summary) {
    std::vector<Operation> whole;
    if (answer.fragment) {
        auto joined = Pieces(store_, kNewsPiecesSetting).take(*answer.fragment);
        if (!joined) {
            return fail(joined.error());
        }
        auto news = *joined ? unpackNews(**joined) : std::vector<Operation>{};
        if (!news) {
            return fail(news.error());
        }
        whole = std::move(*news);
        isWhole_ = joined->has_value();
        cursorAfter_ = isWhole_ ? answer.fragment->end : answer.since;
    } else if (carrier_ == Carrier::line) {
        // What was held of other news came otherwise meanwhile.
        if (auto done = Pieces(store_, kNewsPiecesSetting).forget(); !done) {
            return done;
        }
    }
    for (const std::vector<Operation>* news : {&answer.news, &std::as_const(whole)}) {
        auto taken = store_.ingest(*news);
        if (!taken) {
            return fail(taken.error());
        }
        summary.fetched += taken->added;
        for (const auto& operation : *news) {
            if (auto done = notice(operation, summary); !done) {
                return done;
            }
        }
    }
    return {};
}

Status AnswerIntake::notice(const Operation& operation, ExchangeSummary& summary) {
    if (const auto* refusal = std::get_if<Refusal>(&operation.body)) {
        // Another's operation is refused here only by a server that was put back from a copy and judged it anew.
        auto known = store_.find(refusal->operation);
        if (!known) {
            return fail(known.error());
        }
        const bool isOwn = refusal->operation.device == device_;
        if (isOwn && *known && (*known)->standing == Standing::local && refusal->operation.sequence > compared_) {
            asksAgain_ = true;
            return {};
        }
        summary.refused += isOwn && *known && (*known)->standing != Standing::refused ? 1 : 0;
        return isFaulty(DeliberateFault::refusalForgotten) ? Status{} : store_.refuse(refusal->operation);
    }
    if (const auto* receipt = std::get_if<Receipt>(&operation.body)) {
        const Address submission{operation.address.period, operation.address.unit, Topic::submission, {}};
        const auto& former = membership_.formerServerKeys;
        const bool genuine =
            isGenuine(submission, *receipt, membership_.serverKey) ||
            std::any_of(former.begin(), former.end(), [&](const PublicKey& key) { return isGenuine(submission, *receipt, key); });
        if (!genuine) {
            return fail(problem("exchange.bad-signature"));
        }
        summary.receipts.push_back(*receipt);
    }
    return {};
}

Status AnswerIntake::moveCursor(const ExchangeAnswer& answer) {
    auto cursor = readCursor(store_);
    if (!cursor) {
        return fail(cursor.error());
    }
    // In a file the news may go on from further than this laptop has come, or be older than what it has.
    const std::uint64_t after = cursorAfter_.value_or(answer.cursor);
    const bool leavesHole = answer.since > *cursor;
    const bool goesBack = carrier_ == Carrier::file && after < *cursor;
    return leavesHole || goesBack || asksAgain_ || after == *cursor ? Status{} : store_.setSetting(kCursorSetting, std::to_string(after));
}

Result<bool> AnswerIntake::agrees(const ExchangeAnswer& answer) const {
    auto own = visibleChecksum(store_, membership_.role, membership_.unit);
    return own ? Result<bool>{*own == answer.stateChecksum} : fail(own.error());
}

}  // namespace hopluu::sync
