#include "sync/server_session.h"

#include "domain/deliberate_fault.h"
#include "sync/answer_intake.h"
#include "sync/handover_notice.h"
#include "sync/handover_steps.h"
#include "sync/join_request.h"
#include "sync/news_reader.h"
#include "sync/operation_intake.h"
#include "sync/pieces.h"
#include "sync/poll.h"
#include "sync/problem.h"
#include "sync/sealed_file.h"
#include "sync/sent_before.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hopluu::sync {

namespace {

/// An answer takes at most so much on the line.
constexpr std::size_t kMaxNewsOnTheLine = 1024 * 1024;
/// The head of a frame and of HTTP; an answer is cut to what remains.
constexpr std::size_t kSmallestNews = 512;
constexpr std::int64_t kFarBehind = 1'000;  // operations that a poll without news may look through
constexpr std::int64_t kFirstInvitationMilliseconds = 30LL * 24 * 60 * 60 * 1000;

}  // namespace

ServerSession::ServerSession(Store& store, WallClock wall, const Identity& identity, Roster roster, NewsCursors cursors)
    : store_(store), wall_(std::move(wall)), identity_(identity), roster_(std::move(roster)), cursors_(std::move(cursors)) {}

Result<std::unique_ptr<ServerSession>> ServerSession::start(Store& store, WallClock wall, const ServerLimits& limits) {
    auto known = store.identity();
    if (!known) {
        return fail(known.error());
    }
    const Identity identity = *known ? **known : makeIdentity();
    store.writeAs(randomDeviceId());
    if (!*known) {
        const auto prepared = store.together([&]() -> Status {
            if (auto set = store.setIdentity(identity); !set) {
                return set;
            }
            const DeviceRecord record{identity.publicKey, Role::server, "", "hopluu-server", ""};
            return recordOne(store, {{{}, kBloc, Topic::device, ItemCode{toString(identity.device)}}, record});
        });
        if (!prepared) {
            return fail(prepared.error());
        }
    }
    auto roster = Roster::load(store);
    if (!roster) {
        return fail(roster.error());
    }
    const DeviceId mark = randomDeviceId();
    auto cursors = NewsCursors::begin(store, mark.bytes[0] | std::uint32_t{mark.bytes[1]} << 8U | std::uint32_t{mark.bytes[2]} << 16U);
    if (!cursors) {
        return fail(cursors.error());
    }
    std::unique_ptr<ServerSession> session(new ServerSession(store, std::move(wall), identity, std::move(*roster), std::move(*cursors)));
    session->limits_ = limits;
    return session;
}

bool ServerSession::hasLeader() {
    const std::scoped_lock lock(mutex_);
    return roster_.hasLeader();
}

Status ServerSession::keep(std::string_view key, std::string_view value) {
    const std::scoped_lock lock(mutex_);
    return store_.setSetting(key, value);
}

Status ServerSession::read(const std::function<Status(const Store&)>& work) {
    const std::scoped_lock lock(mutex_);
    return work(store_);
}

Result<InvitationFile> ServerSession::inviteFirstLeader(const std::vector<std::string>& addresses, const Hash& certificateFingerprint) {
    const std::scoped_lock lock(mutex_);
    if (auto held = requireHeldNow(); !held) {
        return fail(held.error());
    }
    if (roster_.hasLeader()) {
        return fail(problem("server.already-has-leader"));
    }
    auto ownTerm = termOf(identity_.publicKey, store_);
    auto formerKeys = formerServerKeys(store_);
    if (!ownTerm || !formerKeys) {
        return fail(!ownTerm ? ownTerm.error() : formerKeys.error());
    }
    InvitationFile file;
    file.term = *ownTerm;
    file.formerServerKeys = std::move(*formerKeys);
    file.invitation = makeOneTimeCode();
    file.code = makeOneTimeCode();
    file.unit = kBloc;
    file.role = Role::leader;
    file.addresses = addresses;
    file.certificateFingerprint = certificateFingerprint;
    file.serverKey = identity_.publicKey;
    file.expiresAtMilliseconds = wall_() + kFirstInvitationMilliseconds;
    const Invitation invitation{Role::leader, codeHash(file.code), file.expiresAtMilliseconds};
    if (auto done = recordOne(store_, {{{}, kBloc, Topic::invitation, ItemCode{file.invitation}}, invitation}); !done) {
        return fail(done.error());
    }
    return file;
}

Result<std::string> ServerSession::join(std::string_view requestJson) {
    const auto request = readJoinRequest(requestJson);
    if (!request) {
        return fail(problem("request.malformed"));
    }
    const std::scoped_lock lock(mutex_);
    if (auto held = requireHeldNow(); !held) {
        return fail(held.error());
    }
    auto invitations = store_.entries({}, {}, Topic::invitation);
    if (!invitations) {
        return fail(invitations.error());
    }
    const auto found = std::find_if(invitations->begin(), invitations->end(),
                                    [&](const Entry& entry) { return entry.address.item.text == request->invitation; });
    if (found == invitations->end()) {
        return fail(problem("join.unknown-code"));
    }
    const auto& invitation = std::get<Invitation>(found->contents.shown()->body);
    if (!equalInConstantTime(invitation.codeHash, codeHash(request->code))) {
        return fail(problem("join.unknown-code"));
    }
    const UnitId& unit = found->address.unit;
    if (const Member* member = roster_.joinedBy(request->invitation)) {
        // The same laptop asking again has not seen our first answer.
        return member->record.publicKey == request->key ? Result<std::string>{joinAnswer(unit, invitation.role)}
                                                        : Result<std::string>{fail(problem("join.used"))};
    }
    if (wall_() > invitation.expiresAtMilliseconds) {
        return fail(problem("join.expired"));
    }
    if (roster_.find(deviceIdOf(request->key)) != nullptr) {
        // Else a guest could move another's device, whose key everyone may know, to another unit.
        return fail(problem("join.already-member"));
    }
    if (auto done = admit(request->key, unit, {request->key, invitation.role, request->person, request->deviceName, request->invitation});
        !done) {
        return fail(done.error());
    }
    return joinAnswer(unit, invitation.role);
}

Status ServerSession::admit(const PublicKey& key, const UnitId& unit, DeviceRecord record) {
    const Address address{{}, unit, Topic::device, ItemCode{toString(deviceIdOf(key))}};
    // Asked again now that the file is ours: the bloc may have been handed over in between.
    const auto done = store_.together([&]() -> Status {
        auto held = requireHeldNow();
        return held ? recordOne(store_, {address, std::move(record)}) : held;
    });
    return done ? reloadRoster() : done;
}

Status ServerSession::reloadRoster() {
    auto roster = Roster::load(store_);
    if (!roster) {
        return fail(roster.error());
    }
    auto last = store_.lastArrival();
    auto successor = successorOf(identity_.publicKey, store_);
    if (!last || !successor) {
        return fail(!last ? last.error() : successor.error());
    }
    roster_ = std::move(*roster);
    successor_ = std::move(*successor);
    knownArrival_ = *last;
    return {};
}

Result<ServerSession::Caller> ServerSession::callerOf(const DeviceId& device) {
    if (auto held = requireHeldNow(); !held) {
        return fail(held.error());
    }
    const Member* found = roster_.find(device);
    if (found == nullptr || found->record.role == Role::server) {
        return fail(problem("exchange.unknown-device"));
    }
    return Caller{device, *found, linkKey(identity_, found->record.publicKey)};
}

/// Another program, or a member's operation, may have changed who belongs here.
Status ServerSession::lookAround() {
    auto last = store_.lastArrival();
    if (!last) {
        return fail(last.error());
    }
    return *last == knownArrival_ ? Status{} : reloadRoster();
}

Status ServerSession::requireHeldNow() {
    if (auto current = lookAround(); !current) {
        return current;
    }
    const bool isMoved = successor_ && !isFaulty(DeliberateFault::oldServerGoesOn);
    return isMoved ? Status{fail(problem("server.moved", successor_->addresses.front()))} : Status{};
}

Status ServerSession::requireHeld() {
    const std::scoped_lock lock(mutex_);
    return requireHeldNow();
}

Result<std::string> ServerSession::handovers() {
    const std::scoped_lock lock(mutex_);
    auto notices = handoversIn(store_);
    if (!notices || notices->empty()) {
        return fail(notices ? problem("server.not-moved") : notices.error());
    }
    return writeNotices(*notices);
}

Result<std::uint32_t> ServerSession::term() {
    const std::scoped_lock lock(mutex_);
    return termOf(identity_.publicKey, store_);
}

Result<Bytes> ServerSession::exchange(ByteView envelope) {
    PublicKey sender{};
    return exchange(envelope, EnvelopeKind::answer, sender);
}

Result<Bytes> ServerSession::exchangeFile(ByteView file) {
    auto envelope = openSealedFile(Direction::toServer, identity_, file);
    if (!envelope) {
        return fail(envelope.error());
    }
    PublicKey sender{};
    auto answer = exchange(*envelope, EnvelopeKind::fileAnswer, sender);
    return answer ? Result<Bytes>{writeSealedFile(Direction::toLaptop, sender, *answer)} : fail(answer.error());
}

Result<Bytes> ServerSession::exchange(ByteView envelope, EnvelopeKind answerKind, PublicKey& sender) {
    auto opened = openFrame(envelope, EnvelopeKind::request);
    if (!opened) {
        return fail(opened.error());
    }
    std::unique_lock lock(mutex_);
    const auto caller = callerOf(opened->sender);
    lock.unlock();
    // Checking and expanding take time and no state: others may go on meanwhile.
    if (!caller) {
        return fail(caller.error());
    }
    if (!isFaulty(DeliberateFault::signatureNotChecked) && !verifySignature(*opened, caller->member.record.publicKey)) {
        return fail(problem("exchange.bad-signature"));
    }
    if (caller->member.revoked && !isFaulty(DeliberateFault::revokedMayWrite)) {
        return fail(problem("exchange.revoked"));
    }
    auto request = readRequest(*opened);
    if (!request) {
        return fail(request.error());
    }
    sender = caller->member.record.publicKey;
    lock.lock();
    Stored stored;
    bool lacksEarlier = false;
    if (auto done = store_.together([&] { return store(*request, *caller, stored); }); !done) {
        knownArrival_ = kUnknownArrival;
        // Over the line the laptop sends them at once; in a file only the answer can ask for them.
        lacksEarlier = done.error().code == "exchange.gap" && answerKind == EnvelopeKind::fileAnswer;
        if (!lacksEarlier && !isFaulty(DeliberateFault::acknowledgeBeforeCommit)) {
            return fail(done.error());
        }
    }
    const bool takesPieces = answerKind == EnvelopeKind::answer && opened->version >= kPiecesSince;
    auto reply = answer({request->cursor, request->newsLimit, takesPieces, request->held}, *caller);
    if (!reply) {
        return fail(reply.error());
    }
    if (answerKind == EnvelopeKind::fileAnswer && !lacksEarlier && !request->operations.empty()) {
        auto compared = sentBefore(store_, caller->device, request->operations.front().id.sequence, request->operations.back().id.sequence);
        if (!compared) {
            return fail(compared.error());
        }
        reply->compared = *compared;
    }
    lock.unlock();
    if (isFaulty(DeliberateFault::acknowledgeBeforeCommit) && !request->operations.empty()) {
        reply->acknowledged = request->operations.back().id.sequence;
    }
    reply->held = stored.held;
    reply->news.insert(reply->news.end(), stored.refusalsAgain.begin(), stored.refusalsAgain.end());
    reply->lacksEarlier = lacksEarlier;
    return sealAnswer(*reply, answerKind, caller->key,
                      {answerKind == EnvelopeKind::answer ? envelope : ByteView{}, request->cursor, opened->version});
}

Status ServerSession::store(ExchangeRequest& request, const Caller& caller, Stored& stored) {
    // Asked again now that the file is ours: a revocation may have come in between.
    if (auto still = callerOf(caller.device); !still || (still->member.revoked && !isFaulty(DeliberateFault::revokedMayWrite))) {
        return fail(still ? problem("exchange.revoked") : still.error());
    }
    if (request.fragment) {
        auto whole = Pieces(store_, "pieces." + toString(caller.device)).take(*request.fragment);
        if (!whole) {
            return fail(whole.error());
        }
        if (*whole) {
            auto operation = unpackOperation(**whole);
            if (!operation) {
                return fail(operation.error());
            }
            request.operations.insert(request.operations.begin(), std::move(*operation));
        }
    }
    if (request.fragment || request.operations.empty()) {
        auto now = Pieces(store_, "pieces." + toString(caller.device)).held();
        if (!now) {
            return fail(now.error());
        }
        stored.held = *now;
    }
    if (!request.operations.empty()) {
        if (auto taken = takeOperations(request, caller, stored); !taken) {
            return taken;
        }
    }
    return request.sent ? compare(*request.sent, store_, caller.device) : Status{};
}

Status ServerSession::takeOperations(const ExchangeRequest& request, const Caller& caller, Stored& stored) {
    const Charged charged{caller.device, roster_.originOf(caller.device), caller.member.unit};
    if (auto room = charge(store_, limits_, charged, request.operations, wall_()); !room) {
        return room;
    }
    OperationIntake intake(store_, wall_, identity_, roster_);
    if (auto taken = intake.take(request.operations, caller.device, caller.member); !taken) {
        return taken;
    }
    stored.refusalsAgain = intake.takeRefusalsAgain();
    const bool changesMembers = std::any_of(request.operations.begin(), request.operations.end(),
                                            [](const Operation& each) { return each.address.topic == Topic::revocation; });
    auto last = store_.lastArrival();
    if (!last) {
        return fail(last.error());
    }
    knownArrival_ = changesMembers ? kUnknownArrival : *last;
    return {};
}

Result<std::optional<Bytes>> ServerSession::news(std::string_view poll) {
    const auto received = readPoll(poll);
    if (!received) {
        return fail(received.error());
    }
    const Poll& asked = received->poll;
    const std::scoped_lock lock(mutex_);
    const auto caller = callerOf(asked.device);
    if (!caller) {
        return fail(caller.error());
    }
    if (!isGenuine(*received, caller->key)) {
        return fail(problem("exchange.bad-signature"));
    }
    if (caller->member.revoked) {
        return fail(problem("exchange.revoked"));
    }
    auto reply = answer({asked.cursor, asked.newsLimit, asked.version >= kPiecesSince}, *caller);
    if (!reply) {
        return fail(reply.error());
    }
    // What others wrote was looked through for nothing: from time to time the cursor moves past it, so that it is not again and again.
    auto last = store_.lastArrival();
    if (!last) {
        return fail(last.error());
    }
    const bool isFarBehind = *last - cursors_.arrivalOf(asked.cursor, *last) > kFarBehind;
    const bool isNothingNew = !isFarBehind && reply->acknowledged == asked.sequence && reply->news.empty() && !reply->fragment &&
                              !reply->more && reply->since == asked.cursor && reply->stateChecksum == asked.stateChecksum;
    if (isNothingNew) {
        return std::optional<Bytes>{};
    }
    const ByteView question(reinterpret_cast<const std::uint8_t*>(poll.data()), poll.size());
    return std::optional{sealAnswer(*reply, EnvelopeKind::answer, caller->key, {question, asked.cursor, asked.version})};
}

Result<std::string> ServerSession::renew(ByteView envelope) {
    const auto opened = openFrame(envelope, EnvelopeKind::renewal);
    if (!opened) {
        return fail(opened.error());
    }
    const std::scoped_lock lock(mutex_);
    const auto caller = callerOf(opened->sender);
    if (!caller) {
        return fail(caller.error());
    }
    const Member& member = caller->member;
    if (!verifySignature(*opened, member.record.publicKey)) {
        return fail(problem("exchange.bad-signature"));
    }
    if (member.revoked) {
        return fail(problem("exchange.revoked"));
    }
    const auto next = readRenewal(*opened);
    if (!next) {
        return fail(next.error());
    }
    const std::string origin = std::string(kRenews) + toString(opened->sender);
    if (const Member* known = roster_.find(deviceIdOf(*next))) {
        // The reply to the first asking was lost; a key that came otherwise is somebody else's.
        return known->record.invitation == origin ? Result<std::string>{joinAnswer(member.unit, member.record.role)}
                                                  : fail(problem("join.already-member"));
    }
    const auto heirs = roster_.heirsOf(roster_.originOf(opened->sender), wall_());
    if (heirs.all >= limits_.renewals || heirs.lately >= limits_.renewalsPerDay) {
        return fail(problem("exchange.too-many-renewals"));
    }
    DeviceRecord record = member.record;
    record.publicKey = *next;
    record.invitation = origin;
    if (auto done = admit(*next, member.unit, std::move(record)); !done) {
        return fail(done.error());
    }
    return joinAnswer(member.unit, member.record.role);
}

Result<ExchangeAnswer> ServerSession::answer(const Wish& wish, const Caller& caller) {
    const Member& member = caller.member;
    auto acknowledged = store_.lastSequence(caller.device);
    auto lastArrival = store_.lastArrival();
    if (!lastArrival) {
        return fail(lastArrival.error());
    }
    const std::int64_t since = cursors_.arrivalOf(wish.cursor, *lastArrival);
    const std::size_t limit = wish.newsLimit == 0
                                  ? kMaxNewsOnTheLine
                                  : static_cast<std::size_t>(std::clamp<std::uint64_t>(wish.newsLimit, kSmallestNews, kMaxNewsOnTheLine));
    auto checksum = visibleChecksum(store_, member.record.role, member.unit);
    if (!acknowledged || !checksum) {
        return fail(!acknowledged ? acknowledged.error() : checksum.error());
    }
    ExchangeAnswer answer;
    answer.acknowledged = *acknowledged;
    answer.since = cursors_.cursorAt(since);
    answer.stateChecksum = *checksum;
    NewsReader news(store_, cursors_, {caller.device, member.record.role, member.unit});
    auto added = wish.takesPieces ? news.addPiece(answer, since, limit, wish.held) : news.addAll(answer, since, limit);
    return added ? Result<ExchangeAnswer>{std::move(answer)} : fail(added.error());
}

}  // namespace hopluu::sync
