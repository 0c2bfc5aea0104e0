#include "sync/client_session.h"

#include "sync/envelope.h"
#include "sync/json_fields.h"
#include "sync/problem.h"
#include "sync/receipt.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace hopluu::sync {

namespace {

constexpr char kMembershipKey[] = "membership";
constexpr char kCursorKey[] = "exchange.cursor";
constexpr std::size_t kFirstPartBytes = 32 * 1024;
constexpr std::size_t kLargestPartBytes = 1024 * 1024;
constexpr std::size_t kSmallestPartBytes = 4 * 1024;

std::string asText(const Bytes& bytes) {
    return {bytes.begin(), bytes.end()};
}
ByteView asBytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string writeMembership(const Membership& membership) {
    return nlohmann::ordered_json{{"unit", membership.unit.text},
                                  {"role", membership.role == Role::leader ? "leader" : "board"},
                                  {"person", membership.person},
                                  {"device_name", membership.deviceName},
                                  {"bloc_name", membership.blocName},
                                  {"addresses", membership.addresses},
                                  {"certificate_sha256", toHex(membership.certificateFingerprint)},
                                  {"server_key", toHex(membership.serverKey)}}
        .dump();
}

std::optional<Membership> readMembership(std::string_view json) {
    const auto object = parseObject(json, 64 * 1024);
    if (!object) {
        return std::nullopt;
    }
    Membership membership;
    membership.unit.text = textField(*object, "unit", 64).value_or("");
    membership.role = textField(*object, "role", 16) == "leader" ? Role::leader : Role::board;
    membership.person = textField(*object, "person", 256).value_or("");
    membership.deviceName = textField(*object, "device_name", 256).value_or("");
    membership.blocName = textField(*object, "bloc_name", 512).value_or("");
    const auto addresses = object->find("addresses");
    if (addresses != object->end() && addresses->is_array()) {
        for (const auto& each : *addresses) {
            if (each.is_string()) {
                membership.addresses.push_back(each.get<std::string>());
            }
        }
    }
    const bool hasKeys =
        hexField(*object, "certificate_sha256", membership.certificateFingerprint) && hexField(*object, "server_key", membership.serverKey);
    return hasKeys && !membership.unit.empty() ? std::optional{std::move(membership)} : std::nullopt;
}

Result<Identity> ensureIdentity(Store& store) {
    auto known = store.identity();
    if (!known) {
        return fail(known.error());
    }
    if (*known) {
        return **known;
    }
    const Identity made = makeIdentity();
    if (auto set = store.setIdentity(made); !set) {
        return fail(set.error());
    }
    return made;
}

Result<std::uint64_t> readCursor(const Store& store) {
    auto text = store.setting(kCursorKey);
    if (!text) {
        return fail(text.error());
    }
    std::uint64_t cursor = 0;
    if (*text) {
        std::from_chars((*text)->data(), (*text)->data() + (*text)->size(), cursor);
    }
    return cursor;
}

/// One exchange, part by part.
class Exchange {
public:
    Exchange(Store& store, Transport& transport, Membership membership, Identity identity, std::uint64_t cursor)
        : store_(store), transport_(transport), membership_(std::move(membership)), identity_(identity), cursor_(cursor) {}

    /// Sends one part and takes in what comes back. True: there is more to do.
    Result<bool> part() {
        auto operations = store_.unsent(partBytes_);
        if (!operations) {
            return fail(operations.error());
        }
        const ExchangeRequest request{cursor_, partBytes_ * 4, std::move(*operations)};
        auto reply = transport_.post("/v1/exchange", kEnvelopeMediaType, sealRequest(request, identity_));
        ++summary_.requests;
        if (!reply) {
            return retryOrFail(reply.error());
        }
        auto answer = readReply(*reply);
        if (!answer) {
            return closeGapOrFail(answer.error());
        }
        if (auto taken = store_.together([&] { return takeIn(*answer, request); }); !taken) {
            return fail(taken.error());
        }
        cursor_ = answer->cursor;
        partBytes_ = std::min(partBytes_ * 2, kLargestPartBytes);
        return isMoreToDo(*answer);
    }

    [[nodiscard]] const ExchangeSummary& summary() const { return summary_; }

private:
    /// A line that drops: the same again in a smaller part, until the smallest does not get through either.
    Result<bool> retryOrFail(const Error& error) {
        if (error.code != "network.cut" || partBytes_ <= kSmallestPartBytes) {
            return fail(error);
        }
        partBytes_ /= 2;
        return true;
    }

    /// The server lacks earlier operations: it names the first, and from there all are sent again. Once; a second gap is an error.
    Result<bool> closeGapOrFail(const Error& error) {
        std::uint64_t expected = 0;
        std::from_chars(error.place.data(), error.place.data() + error.place.size(), expected);
        if (error.code != "exchange.gap" || expected == 0 || gapClosed_) {
            return fail(error);
        }
        gapClosed_ = true;
        if (auto done = store_.unacknowledge(expected); !done) {
            return fail(done.error());
        }
        return true;
    }

    Result<ExchangeAnswer> readReply(const Reply& reply) const {
        if (reply.status != 200 || reply.contentType != kEnvelopeMediaType) {
            return fail(readProblem(reply.status, reply.contentType, asText(reply.body)));
        }
        auto opened = openFrame(reply.body, EnvelopeKind::answer);
        if (!opened) {
            return fail(opened.error());
        }
        if (!verifySignature(*opened, membership_.serverKey)) {
            return fail(problem("exchange.bad-signature"));
        }
        return readAnswer(*opened);
    }

    Status takeIn(const ExchangeAnswer& answer, const ExchangeRequest& request) {
        auto last = store_.lastSequence(identity_.device);
        if (!last) {
            return fail(last.error());
        }
        if (answer.acknowledged > *last) {
            // The server knows more of us than we do: this file is an older copy of itself.
            return fail(problem("journal.contradiction"));
        }
        if (auto done = store_.acknowledge(answer.acknowledged); !done) {
            return done;
        }
        // The server's word is what counts: beyond it nothing is received, whatever an earlier answer said.
        if (auto done = store_.unacknowledge(answer.acknowledged + 1); !done) {
            return done;
        }
        auto taken = store_.ingest(answer.news);
        if (!taken) {
            return fail(taken.error());
        }
        for (const auto& operation : answer.news) {
            if (auto done = notice(operation); !done) {
                return done;
            }
        }
        summary_.fetched += taken->added;
        summary_.sent +=
            static_cast<std::uint64_t>(std::count_if(request.operations.begin(), request.operations.end(),
                                                     [&](const Operation& each) { return each.id.sequence <= answer.acknowledged; }));
        return store_.setSetting(kCursorKey, std::to_string(answer.cursor));
    }

    Status notice(const Operation& operation) {
        if (const auto* refusal = std::get_if<Refusal>(&operation.body);
            refusal != nullptr && refusal->operation.device == identity_.device) {
            ++summary_.refused;
            return store_.refuse(refusal->operation);
        }
        if (const auto* receipt = std::get_if<Receipt>(&operation.body)) {
            const Address submission{operation.address.period, operation.address.unit, Topic::submission, {}};
            if (!isGenuine(submission, *receipt, membership_.serverKey)) {
                return fail(problem("exchange.bad-signature"));
            }
            summary_.receipts.push_back(*receipt);
        }
        return {};
    }

    Result<bool> isMoreToDo(const ExchangeAnswer& answer) {
        auto left = store_.unsent(1);
        if (!left) {
            return fail(left.error());
        }
        if (answer.more || !left->empty()) {
            return true;
        }
        const std::vector<UnitId> units = membership_.role == Role::leader ? std::vector<UnitId>{} : std::vector<UnitId>{membership_.unit};
        auto checksum = store_.stateChecksum(units);
        if (!checksum) {
            return fail(checksum.error());
        }
        summary_.serverStateAgrees = *checksum == answer.stateChecksum;
        return false;
    }

    ExchangeSummary summary_;
    Store& store_;
    Transport& transport_;
    Membership membership_;
    Identity identity_;
    std::uint64_t cursor_;
    std::size_t partBytes_ = kFirstPartBytes;
    bool gapClosed_ = false;
};

}  // namespace

Result<std::optional<Membership>> membership(const Store& store) {
    auto text = store.setting(kMembershipKey);
    if (!text) {
        return fail(text.error());
    }
    return *text ? readMembership(**text) : std::optional<Membership>{};
}

namespace {

/// A member opens another invitation of the same server for the same place: its addresses or certificate have changed, no more.
Status moveTo(Store& store, Membership membership, const InvitationFile& invitation) {
    const bool isSamePlace =
        invitation.serverKey == membership.serverKey && invitation.unit == membership.unit && invitation.role == membership.role;
    const bool isNew =
        invitation.addresses != membership.addresses || invitation.certificateFingerprint != membership.certificateFingerprint;
    if (!isSamePlace || !isNew) {
        return fail(problem("join.already-member"));
    }
    membership.addresses = invitation.addresses;
    membership.certificateFingerprint = invitation.certificateFingerprint;
    return store.setSetting(kMembershipKey, writeMembership(membership));
}

}  // namespace

Status join(Store& store, Transport& transport, const InvitationFile& invitation, const std::string& person, const std::string& deviceName,
            std::int64_t nowMilliseconds) {
    auto already = membership(store);
    if (!already) {
        return fail(already.error());
    }
    if (*already) {
        return moveTo(store, std::move(**already), invitation);
    }
    // An expired invitation is told before anything is sent; a laptop whose clock is wrong is let through to the server, who decides.
    constexpr std::int64_t kClearlyExpired = 2LL * 24 * 60 * 60 * 1000;
    if (nowMilliseconds > invitation.expiresAtMilliseconds + kClearlyExpired) {
        return fail(problem("join.expired"));
    }
    auto identity = ensureIdentity(store);
    if (!identity) {
        return fail(identity.error());
    }
    const std::string request = nlohmann::ordered_json{
        {"invitation", invitation.invitation},
        {"code", invitation.code},
        {"public_key", toHex(identity->publicKey)},
        {"person", person},
        {"device_name", deviceName}}.dump();
    auto reply = transport.post("/v1/join", "application/json", asBytes(request));
    if (!reply) {
        return fail(reply.error());
    }
    const std::string body = asText(reply->body);
    const auto object =
        reply->status == 200 && reply->contentType.starts_with("application/json") ? parseObject(body, 16 * 1024) : std::nullopt;
    if (!object) {
        return fail(readProblem(reply->status, reply->contentType, body));
    }
    Membership made{UnitId{textField(*object, "unit", 64).value_or(invitation.unit.text)},
                    textField(*object, "role", 16) == "leader" ? Role::leader : Role::board,
                    person,
                    deviceName,
                    invitation.blocName,
                    invitation.addresses,
                    invitation.certificateFingerprint,
                    invitation.serverKey};
    return store.setSetting(kMembershipKey, writeMembership(made));
}

Result<ExchangeSummary> exchange(Store& store, Transport& transport, const std::function<bool(const ExchangeProgress&)>& progress) {
    auto member = membership(store);
    auto identity = store.identity();
    auto cursor = readCursor(store);
    auto counts = store.counts();
    if (!member || !identity || !cursor || !counts) {
        return fail(!member ? member.error() : !identity ? identity.error() : !cursor ? cursor.error() : counts.error());
    }
    if (!*member || !*identity) {
        return fail(problem("exchange.not-a-member"));
    }
    Exchange exchange(store, transport, std::move(**member), **identity, *cursor);
    while (true) {
        auto more = exchange.part();
        if (!more) {
            return fail(more.error());
        }
        const ExchangeSummary& sofar = exchange.summary();
        const bool goOn = !progress || progress({counts->local, sofar.sent, sofar.fetched});
        if (!*more) {
            return exchange.summary();
        }
        if (!goOn) {
            return fail(problem("exchange.cancelled"));
        }
    }
}

}  // namespace hopluu::sync
