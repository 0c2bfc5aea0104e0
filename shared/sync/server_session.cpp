#include "sync/server_session.h"

#include "sync/json_fields.h"
#include "sync/problem.h"
#include "sync/receipt.h"
#include "sync/roles.h"
#include "sync/visibility.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hopluu::sync {

namespace {

constexpr std::size_t kNewsBytes = 256 * 1024;
constexpr std::int64_t kFirstInvitationMilliseconds = 30LL * 24 * 60 * 60 * 1000;

Status recordOne(Store& store, Draft draft) {
    auto written = store.record(std::vector<Draft>{std::move(draft)});
    return written ? Status{} : Status{fail(written.error())};
}

struct JoinRequest {
    std::string invitation, code, person, deviceName;
    PublicKey key{};
};

std::optional<JoinRequest> readJoinRequest(std::string_view json) {
    const auto object = parseObject(json, 16 * 1024);
    if (!object) {
        return std::nullopt;
    }
    JoinRequest request;
    const auto invitation = textField(*object, "invitation", 64);
    const auto code = textField(*object, "code", 64);
    const auto person = textField(*object, "person", 256);
    if (!invitation || !code || !person || !hexField(*object, "public_key", request.key)) {
        return std::nullopt;
    }
    request.invitation = *invitation;
    request.code = *code;
    request.person = *person;
    request.deviceName = textField(*object, "device_name", 256).value_or("");
    return request;
}

std::string joinAnswer(const UnitId& unit, Role role) {
    return nlohmann::ordered_json{{"unit", unit.text}, {"role", role == Role::leader ? "leader" : "board"}}.dump();
}

}  // namespace

ServerSession::ServerSession(Store& store, WallClock wall, const Identity& identity, Roster roster)
    : store_(store), wall_(std::move(wall)), identity_(identity), roster_(std::move(roster)) {}

Result<std::unique_ptr<ServerSession>> ServerSession::start(Store& store, WallClock wall) {
    auto known = store.identity();
    if (!known) {
        return fail(known.error());
    }
    const Identity identity = *known ? **known : makeIdentity();
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
    return std::unique_ptr<ServerSession>(new ServerSession(store, std::move(wall), identity, std::move(*roster)));
}

bool ServerSession::hasLeader() {
    const std::scoped_lock lock(mutex_);
    return roster_.hasLeader();
}

Status ServerSession::read(const std::function<Status(const Store&)>& work) {
    const std::scoped_lock lock(mutex_);
    return work(store_);
}

Result<InvitationFile> ServerSession::inviteFirstLeader(const std::vector<std::string>& addresses, const Hash& certificateFingerprint) {
    const std::scoped_lock lock(mutex_);
    if (roster_.hasLeader()) {
        return fail(problem("server.already-has-leader"));
    }
    InvitationFile file;
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
    if (auto done = recordOne(store_, {address, std::move(record)}); !done) {
        return done;
    }
    return reloadRoster();
}

Status ServerSession::reloadRoster() {
    auto roster = Roster::load(store_);
    if (!roster) {
        return fail(roster.error());
    }
    roster_ = std::move(*roster);
    return {};
}

Result<Bytes> ServerSession::exchange(ByteView envelope) {
    auto opened = openFrame(envelope, EnvelopeKind::request);
    if (!opened) {
        return fail(opened.error());
    }
    std::unique_lock lock(mutex_);
    const Member* found = roster_.find(opened->sender);
    if (found == nullptr || found->record.role == Role::server) {
        return fail(problem("exchange.unknown-device"));
    }
    const Member member = *found;
    lock.unlock();
    // Checking and expanding take time and no state: others may go on meanwhile.
    if (!verifySignature(*opened, member.record.publicKey)) {
        return fail(problem("exchange.bad-signature"));
    }
    if (member.revoked) {
        return fail(problem("exchange.revoked"));
    }
    auto request = readRequest(*opened);
    if (!request) {
        return fail(request.error());
    }
    lock.lock();
    if (const Member* still = roster_.find(opened->sender); still == nullptr || still->revoked) {
        return fail(problem("exchange.revoked"));
    }
    const auto stored =
        request->operations.empty() ? Status{} : store_.together([&] { return takeIn(request->operations, opened->sender, member); });
    if (!stored) {
        return fail(stored.error());
    }
    const bool hasRevoked = std::any_of(request->operations.begin(), request->operations.end(),
                                        [](const Operation& each) { return each.address.topic == Topic::revocation; });
    if (auto known = hasRevoked ? reloadRoster() : Status{}; !known) {
        return fail(known.error());
    }
    auto reply = answer(*request, opened->sender, member);
    if (!reply) {
        return fail(reply.error());
    }
    lock.unlock();
    return sealAnswer(*reply, identity_);
}

Status ServerSession::takeIn(const std::vector<Operation>& operations, const DeviceId& sender, const Member& member) {
    auto last = store_.lastSequence(sender);
    if (!last) {
        return fail(last.error());
    }
    std::uint64_t held = *last;
    for (const auto& operation : operations) {
        if (operation.id.device != sender) {
            return fail(problem("request.malformed"));
        }
        if (operation.id.sequence <= held) {
            // Sent again because our answer was lost, or another operation under a number that was given out before.
            if (auto same = requireSame(operation); !same) {
                return same;
            }
            continue;
        }
        if (operation.id.sequence != held + 1) {
            return fail(problem("exchange.gap", std::to_string(held + 1)));
        }
        if (auto done = judgeAndStore(operation, member); !done) {
            return done;
        }
        ++held;
    }
    return {};
}

Status ServerSession::requireSame(const Operation& operation) const {
    auto held = store_.find(operation.id);
    if (!held) {
        return fail(held.error());
    }
    if (!*held || (*held)->operation != operation) {
        return fail(problem("journal.contradiction", toString(operation.id)));
    }
    return {};
}

Status ServerSession::judgeAndStore(const Operation& operation, const Member& member) {
    auto now = circumstances(operation, member);
    if (!now) {
        return fail(now.error());
    }
    const auto reason = refusalReason(operation, *now);
    auto taken = store_.ingest(std::span(&operation, 1), reason ? Standing::refused : Standing::received);
    if (!taken) {
        return fail(taken.error());
    }
    if (reason) {
        // A refusal stands under the unit of the device, so that the one who typed it learns of it.
        const Address address{operation.address.period, member.unit, Topic::refusal, ItemCode{toString(operation.id)}};
        return recordOne(store_, {address, Refusal{operation.id, std::string(*reason)}});
    }
    const auto* state = std::get_if<SubmissionState>(&operation.body);
    return state != nullptr && state->step == SubmissionStep::submitted ? giveReceipt(operation) : Status{};
}

Result<Circumstances> ServerSession::circumstances(const Operation& operation, const Member& member) {
    const Address& address = operation.address;
    Circumstances now;
    now.role = member.record.role;
    now.unit = member.unit;
    for (const auto& id : operation.supersedes) {
        auto predecessor = store_.find(id);
        if (!predecessor) {
            return fail(predecessor.error());
        }
        now.predecessorsKnown = now.predecessorsKnown && *predecessor && (*predecessor)->operation.address == address;
    }
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

Status ServerSession::giveReceipt(const Operation& submission) {
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
    return recordOne(store_, {place, signReceipt(address, receipt, identity_.secretKey)});
}

Result<ExchangeAnswer> ServerSession::answer(const ExchangeRequest& request, const DeviceId& sender, const Member& member) {
    auto acknowledged = store_.lastSequence(sender);
    const std::size_t limit =
        request.newsLimit == 0 ? kNewsBytes : static_cast<std::size_t>(std::min<std::uint64_t>(request.newsLimit, kNewsBytes));
    auto lastArrival = store_.lastArrival();
    if (!lastArrival) {
        return fail(lastArrival.error());
    }
    // A cursor beyond our last arrival comes from before this server was restored from a copy: everything is news again.
    const bool isAhead = request.cursor > static_cast<std::uint64_t>(*lastArrival);
    const std::int64_t cursor = isAhead ? 0 : static_cast<std::int64_t>(request.cursor);
    auto news =
        store_.news(cursor, sender, limit, [&](const Address& address) { return maySee(address, member.record.role, member.unit); });
    const std::vector<UnitId> units = member.record.role == Role::leader ? std::vector<UnitId>{} : std::vector<UnitId>{member.unit};
    auto checksum = store_.stateChecksum(units);
    if (!acknowledged || !news || !checksum) {
        return fail(!acknowledged ? acknowledged.error() : !news ? news.error() : checksum.error());
    }
    ExchangeAnswer answer;
    answer.acknowledged = *acknowledged;
    answer.cursor = static_cast<std::uint64_t>(news->cursor);
    answer.more = news->more;
    answer.stateChecksum = *checksum;
    for (auto& entry : news->entries) {
        answer.news.push_back(std::move(entry.operation));
    }
    return answer;
}

}  // namespace hopluu::sync
