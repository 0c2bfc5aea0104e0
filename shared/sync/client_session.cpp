#include "sync/client_session.h"

#include "domain/deliberate_fault.h"
#include "sync/answer_intake.h"
#include "sync/clearing.h"
#include "sync/envelope.h"
#include "sync/exchange_status.h"
#include "sync/handover_move.h"
#include "sync/line_memory.h"
#include "sync/packing.h"
#include "sync/pieces.h"
#include "sync/poll.h"
#include "sync/problem.h"
#include "sync/renewal.h"
#include "sync/sealed_file.h"
#include "sync/sent_before.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

namespace hopluu::sync {

namespace {

constexpr unsigned kMostIdleParts = 8;
constexpr std::size_t kWorthAsking = 1024;  // a part that is smaller is sent again rather than asked about
constexpr char kLineSetting[] = "exchange.line";
/// What one request takes before it is compressed: the server expands no more than kMaxRequestPayloadBytes.
constexpr std::size_t kMostBytes = kMaxRequestPayloadBytes / 2;
constexpr std::size_t kFileBytes = 2 * 1024 * 1024;

/// An answer over the line is known by its first bytes and proven by its code: servers need not name its type.
bool mayBeEnvelope(std::string_view contentType) {
    return contentType.empty() || contentType == kEnvelopeMediaType;
}

std::string asText(const Bytes& bytes) {
    return {bytes.begin(), bytes.end()};
}

struct Party {
    Membership member;
    Identity identity;
    Hash key;  // shared with the server
};

Result<Party> partyOf(const Store& store) {
    auto member = membership(store);
    auto identity = store.identity();
    if (!member || !identity) {
        return fail(!member ? member.error() : identity.error());
    }
    if (!*member || !*identity) {
        return fail(problem("exchange.not-a-member"));
    }
    return Party{std::move(**member), **identity, linkKey(**identity, (*member)->serverKey)};
}

/// Operations of this laptop by their sequences; none: 0.
struct Stretch {
    std::uint64_t first = 0, last = 0;
};

/// One exchange over the line, part by part.
class Exchange {
public:
    /// `lastToSend`: what is written later waits for the next exchange, which looks at it first (clearing.h).
    Exchange(Store& store, Transport& transport, Party party, LineMemory line, std::uint64_t lastToSend)
        : store_(store), transport_(transport), party_(std::move(party)), line_(line), lastToSend_(lastToSend) {}

    /// Nothing to send: a small question first. True: there is more to do.
    Result<bool> poll() {
        auto cursor = readCursor(store_);
        auto last = store_.lastSequence(party_.identity.device);
        auto sum = visibleChecksum(store_, party_.member.role, party_.member.unit);
        if (!cursor || !last || !sum) {
            return fail(!cursor ? cursor.error() : !last ? last.error() : sum.error());
        }
        const std::string question = writePoll({party_.identity.device, *cursor, line_.newsLimit(false), *last, *sum}, party_.key);
        auto reply = ask({"GET", "/v1/news/" + question, {}, {}, {}});
        if (!reply) {
            return retryOrFail(reply.error(), question.size(), 0);
        }
        if (reply->status == 204) {
            summary_.serverStateAgrees = true;
            return false;
        }
        return takeReply(*reply, {ByteView(reinterpret_cast<const std::uint8_t*>(question.data()), question.size()), *cursor});
    }

    /// Sends one part and takes in what comes back. True: there is more to do.
    Result<bool> part() {
        auto cursor = readCursor(store_);
        auto held = Pieces(store_, kNewsPiecesSetting).held();
        if (!cursor || !held) {
            return fail(!cursor ? cursor.error() : held.error());
        }
        auto sealed = seal(ExchangeRequest{*cursor, 0, {}, *held, {}});
        if (!sealed) {
            return fail(sealed.error());
        }
        isQuestion_ = asksFirst_;
        auto reply = ask({"POST", "/v1/exchange", std::string(kEnvelopeMediaType), {}, *sealed});
        asksFirst_ = (!reply || reply->cut) && (asksFirst_ || sealed->size() > kWorthAsking);
        if (!reply) {
            return retryOrFail(reply.error(), sealed->size(), 0);
        }
        return takeReply(*reply, {*sealed, *cursor});
    }

    [[nodiscard]] const ExchangeSummary& summary() const { return summary_; }
    [[nodiscard]] bool heardTheServer() const { return heardTheServer_; }
    [[nodiscard]] const LineMemory& line() const { return line_; }
    [[nodiscard]] const Party& party() const { return party_; }

private:
    Result<Reply> ask(Request request) {
        ++summary_.requests;
        request.needsFreshConnection = line_.drops();
        request.keepsBeginning = true;
        return transport_.send(request);
    }

    /// The request with as many operations as a part may hold; of one that alone is too large, its next piece.
    Result<Bytes> seal(ExchangeRequest request) {
        const std::size_t limit = line_.sendLimit();
        if (asksFirst_) {
            return question(std::move(request));
        }
        sent_ = {};
        auto operations = store_.unsent(std::min(limit * kUsualCompression, kMostBytes));
        if (!operations) {
            return fail(operations.error());
        }
        request.operations = std::move(*operations);
        std::erase_if(request.operations, [&](const Operation& each) { return each.id.sequence > lastToSend_; });
        request.operations.resize(std::min(request.operations.size(), kMaxRequestOperations));
        if (isFaulty(DeliberateFault::sentIsReceived) && !request.operations.empty()) {
            (void)store_.acknowledge(request.operations.back().id.sequence);
        }
        request.newsLimit = line_.newsLimit(!request.operations.empty());
        Bytes sealed = sealRequest(request, party_.identity);
        while (sealed.size() > limit && request.operations.size() > 1) {
            const std::size_t fewer = request.operations.size() * limit / sealed.size();
            request.operations.resize(std::clamp<std::size_t>(fewer, 1, request.operations.size() - 1));
            sealed = sealRequest(request, party_.identity);
        }
        if (request.operations.empty()) {
            return sealed;
        }
        if (sealed.size() <= limit || !line_.drops()) {
            sent_ = {request.operations.front().id.sequence, request.operations.back().id.sequence};
            return sealed;
        }
        const Operation large = std::move(request.operations.front());
        request.operations.clear();
        request.fragment = nextPiece(large.id.sequence, packOperation(large), heldThere_, limit);
        const bool isLast = request.fragment->offset + request.fragment->bytes.size() == request.fragment->total;
        return isLast ? nameSent(std::move(request), {large.id.sequence, large.id.sequence})
                      : Result<Bytes>{sealRequest(request, party_.identity)};
    }

    /// What came of the last part? It is asked before the part is sent again.
    Result<Bytes> question(ExchangeRequest request) {
        request.newsLimit = line_.newsLimit(true);
        return sent_.last == 0 ? Result<Bytes>{sealRequest(request, party_.identity)} : nameSent(std::move(request), sent_);
    }

    /// A request that brings none of these operations whole: the server compares what it holds of them.
    Result<Bytes> nameSent(ExchangeRequest request, Stretch sent) {
        auto named = sentBefore(store_, party_.identity.device, sent.first, sent.last);
        if (!named) {
            return fail(named.error());
        }
        request.sent = *named;
        sent_ = *named ? sent : Stretch{};
        return sealRequest(request, party_.identity);
    }

    Result<bool> retryOrFail(const Error& error, std::size_t sent, std::size_t received) {
        if (error.code != "network.cut" || !line_.wasCut(sent, received)) {
            return fail(error);
        }
        return true;
    }

    /// What has come of an answer is kept; the next request says so, and the server goes on from there.
    Result<bool> keepBeginning(const Reply& reply, std::size_t sent) {
        const auto begun = reply.status == 200 && mayBeEnvelope(reply.contentType) ? beginningOf(reply.body) : std::nullopt;
        if (begun) {
            auto kept = store_.together([&]() -> Status {
                auto taken = Pieces(store_, kNewsPiecesSetting).take(*begun);
                return taken ? Status{} : fail(taken.error());
            });
            if (!kept) {
                return fail(kept.error());
            }
        }
        return retryOrFail(*reply.cut, sent, begun ? reply.body.size() : 0);
    }

    Result<bool> takeReply(const Reply& reply, const Question& question) {
        if (reply.cut) {
            return keepBeginning(reply, question.bytes.size());
        }
        if (reply.status != 200 || !mayBeEnvelope(reply.contentType)) {
            return afterProblem(readProblem(reply.status, reply.contentType, asText(reply.body)));
        }
        auto answer = openAnswer(reply.body, EnvelopeKind::answer, party_.key, question);
        if (!answer) {
            return fail(answer.error());
        }
        heardTheServer_ = true;
        if (answer->acknowledged >= sent_.last) {
            compared_ = std::max(compared_, sent_.last);
        }
        AnswerIntake intake(store_, party_.member, party_.identity.device, Carrier::line, compared_);
        if (auto taken = intake.take(*answer, summary_); !taken) {
            return afterProblem(taken.error());
        }
        heldThere_ = answer->held;
        if (!isQuestion_) {
            line_.gotThrough(question.bytes.size(), reply.body.size(), reply.elapsed);
        }
        return isMoreToDo(*answer, intake);
    }

    /// Two things mend themselves, each once: operations that the server lacks are sent again, and a file that is an older copy of itself
    /// goes on as a new device.
    Result<bool> afterProblem(const Error& error) {
        if (error.code == "exchange.gap" && !gapClosed_ && !isFaulty(DeliberateFault::gapIgnored)) {
            std::uint64_t expected = 0;
            std::from_chars(error.place.data(), error.place.data() + error.place.size(), expected);
            gapClosed_ = true;
            auto done = expected == 0 ? Status{fail(error)} : store_.unacknowledge(expected);
            return done ? Result<bool>{true} : fail(done.error());
        }
        if ((error.code == "exchange.older-copy" || error.code == "journal.contradiction") && !summary_.renewed) {
            auto rewritten = renew(store_, transport_, party_.identity);
            if (!rewritten) {
                return fail(rewritten.error());
            }
            summary_.renewed = *rewritten;
            auto party = partyOf(store_);
            if (!party) {
                return fail(party.error());
            }
            party_ = std::move(*party);
            lastToSend_ = *rewritten;
            sent_ = {};
            compared_ = 0;
            heldThere_.reset();
            return true;
        }
        return fail(error);
    }

    Result<bool> isMoreToDo(const ExchangeAnswer& answer, const AnswerIntake& intake) {
        auto left = store_.unsent(1);
        if (!left) {
            return fail(left.error());
        }
        if (answer.more || intake.lacksPieces() || (!left->empty() && left->front().id.sequence <= lastToSend_)) {
            return movesOn(answer) ? Result<bool>{true} : fail(problem("exchange.no-progress"));
        }
        auto agrees = intake.agrees(answer);
        if (!agrees) {
            return fail(agrees.error());
        }
        summary_.serverStateAgrees = *agrees;
        return false;
    }

    /// A server that says 'more' and brings nothing, or never acknowledges, must not keep us for ever.
    bool movesOn(const ExchangeAnswer& answer) {
        const auto pieces = (answer.held ? answer.held->bytes : 0) + (answer.fragment ? answer.fragment->offset + 1 : 0);
        const std::array<std::uint64_t, 4> now{summary_.sent, summary_.fetched, answer.cursor, pieces};
        idleParts_ = now == lastPart_ ? idleParts_ + (isQuestion_ ? 0 : 1) : 0;
        lastPart_ = now;
        return idleParts_ < kMostIdleParts;
    }

    ExchangeSummary summary_;
    std::array<std::uint64_t, 4> lastPart_{};
    unsigned idleParts_ = 0;
    Store& store_;
    Transport& transport_;
    Party party_;
    LineMemory line_;
    std::optional<HeldPieces> heldThere_;
    std::uint64_t lastToSend_;
    Stretch sent_;                // what the last request lets the server compare: its operations, or those that it names
    std::uint64_t compared_ = 0;  // up to here the server has compared, in this exchange, what it holds
    bool heardTheServer_ = false;
    bool gapClosed_ = false;
    bool asksFirst_ = false;   // what the server has got of a part that was cut, before it is sent again
    bool isQuestion_ = false;  // the last request: it says nothing of the line, and may come to nothing
};

/// All parts. What has been reached stands in `exchange` also when it ends with an error.
Status runParts(Store& store, Exchange& exchange, const ExchangeOptions& options) {
    auto counts = store.counts();
    auto held = Pieces(store, kNewsPiecesSetting).held();
    if (!counts || !held) {
        return fail(!counts ? counts.error() : held.error());
    }
    bool isFirst = true;
    while (true) {
        // A poll cannot say what is held of a large operation that came in pieces.
        auto more = isFirst && counts->local == 0 && !*held ? exchange.poll() : exchange.part();
        isFirst = false;
        if (!more) {
            return fail(more.error());
        }
        const ExchangeSummary& sofar = exchange.summary();
        const bool goOn = !options.progress || options.progress({counts->local, sofar.sent, sofar.fetched});
        if (!*more) {
            return {};
        }
        if (!goOn) {
            return fail(problem("exchange.cancelled"));
        }
    }
}

Status note(Store& store, const Exchange& exchange, const Status& outcome, std::int64_t began, std::int64_t ended) {
    auto status = exchangeStatus(store);
    if (!status) {
        return fail(status.error());
    }
    status->attemptedAt = began;
    const ExchangeSummary& summary = exchange.summary();
    if (outcome || exchange.heardTheServer()) {
        status->contactAt = ended;
    }
    if (outcome || summary.sent > 0 || summary.fetched > 0) {
        status->progressAt = ended;
    }
    const bool isCancelled = !outcome && (outcome.error().code == "exchange.cancelled" || outcome.error().code == "network.cancelled");
    if (!isCancelled) {
        status->failures = outcome ? 0 : status->failures + 1;
        status->lastError = outcome ? "" : outcome.error().code;
        status->lastWords = outcome ? BilingualText{} : outcome.error().message;
    }
    if (outcome) {
        status->agrees = summary.serverStateAgrees;
    }
    return store.together([&]() -> Status {
        if (auto kept = keep(store, *status); !kept) {
            return kept;
        }
        return store.setSetting(kLineSetting, exchange.line().text());
    });
}

/// Up to where an answer in a file acknowledges what stands here: it may be the answer to another copy of this laptop.
Result<std::uint64_t> comparedBy(const ExchangeAnswer& answer, const Store& store, const DeviceId& device) {
    auto last = store.lastSequence(device);
    if (!last || !answer.compared || answer.compared->last > *last) {
        return last ? Result<std::uint64_t>{0} : fail(last.error());  // beyond the last one AnswerIntake says what is the matter
    }
    auto here = sentBefore(store, device, answer.compared->first, answer.compared->last);
    if (!here) {
        return fail(here.error());
    }
    return *here == answer.compared ? Result<std::uint64_t>{answer.compared->last} : fail(problem("exchange.older-copy"));
}

}  // namespace

Result<ExchangeSummary> exchange(Store& store, Transport& transport, const ExchangeOptions& options) {
    auto party = partyOf(store);
    auto line = store.setting(kLineSetting);
    if (!party || !line) {
        return fail(!party ? party.error() : line.error());
    }
    auto last = store.lastSequence(party->identity.device);
    auto asked = checkClearing(store, options.confirmsClearing);
    if (!last || !asked) {
        return fail(!last ? last.error() : asked.error());
    }
    const std::int64_t began = options.wall();
    Exchange exchange(store, transport, std::move(*party), LineMemory::fromText(line->value_or("")), *last);
    Status outcome = runParts(store, exchange, options);
    if (!outcome && outcome.error().code == "server.moved") {
        outcome = fail(moveAway(store, transport));
    }
    const Status noted = note(store, exchange, outcome, began, options.wall());
    if (!outcome) {
        return fail(outcome.error());
    }
    return noted ? Result<ExchangeSummary>{exchange.summary()} : fail(noted.error());
}

Result<Bytes> writeRequestFile(Store& store, const ExchangeOptions& options) {
    auto party = partyOf(store);
    auto cursor = readCursor(store);
    auto operations = store.unsent(kMostBytes);
    if (!party || !cursor || !operations) {
        return fail(!party ? party.error() : !cursor ? cursor.error() : operations.error());
    }
    if (auto asked = checkClearing(store, options.confirmsClearing); !asked) {
        return fail(asked.error());
    }
    operations->resize(std::min(operations->size(), kMaxRequestOperations));
    const ExchangeRequest request{*cursor, kFileBytes, {}, {}, std::move(*operations)};
    return writeSealedFile(Direction::toServer, party->member.serverKey, sealRequest(request, party->identity));
}

Result<ExchangeSummary> takeAnswerFile(Store& store, ByteView file) {
    auto party = partyOf(store);
    if (!party) {
        return fail(party.error());
    }
    auto envelope = openSealedFile(Direction::toLaptop, party->identity, file);
    auto answer = envelope ? openAnswer(*envelope, EnvelopeKind::fileAnswer, party->key, {}) : fail(envelope.error());
    if (!answer) {
        return fail(answer.error());
    }
    auto compared = comparedBy(*answer, store, party->identity.device);
    if (!compared) {
        return fail(compared.error());
    }
    ExchangeSummary summary;
    AnswerIntake intake(store, party->member, party->identity.device, Carrier::file, *compared);
    if (auto taken = intake.take(*answer, summary); !taken) {
        return fail(taken.error());
    }
    auto cursor = readCursor(store);
    auto counts = store.counts();
    if (!cursor || !counts) {
        return fail(!cursor ? cursor.error() : counts.error());
    }
    summary.more = answer->more || answer->since > *cursor;
    if (!summary.more && counts->local == 0 && *cursor == answer->cursor) {
        auto agrees = intake.agrees(*answer);
        if (!agrees) {
            return fail(agrees.error());
        }
        summary.serverStateAgrees = *agrees;
    }
    return summary;
}

}  // namespace hopluu::sync
