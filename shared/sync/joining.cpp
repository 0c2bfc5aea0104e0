#include "sync/joining.h"

#include "sync/exchange_status.h"
#include "sync/json_fields.h"
#include "sync/membership.h"
#include "sync/problem.h"
#include "sync/renewal.h"

#include <utility>

namespace hopluu::sync {

namespace {

std::string asText(const Bytes& bytes) {
    return {bytes.begin(), bytes.end()};
}
ByteView asBytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
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

/// What the server answers to this key and the invitation's code.
Result<nlohmann::json> ask(const Result<Identity>& identity, Transport& transport, const InvitationFile& invitation,
                           const std::string& person, const std::string& deviceName) {
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
    auto object = reply->status == 200 && reply->contentType.starts_with("application/json") ? parseObject(body, 16 * 1024) : std::nullopt;
    return object ? Result<nlohmann::json>{std::move(*object)} : fail(readProblem(reply->status, reply->contentType, body));
}

/// The server takes nothing more under this key, and the leader has invited the laptop anew: it goes on under another key, with all that it
/// has not sent.
Status joinUnderAnotherKey(Store& store, Transport& transport, const Membership& membership, const InvitationFile& invitation) {
    const auto old = store.identity();
    if (!old || !*old) {
        return fail(old ? problem("exchange.not-a-member") : old.error());
    }
    const auto next = nextIdentity(store);
    if (auto registered = ask(next, transport, invitation, membership.person, membership.deviceName); !registered) {
        return fail(registered.error());
    }
    auto done = goOnAs(store, **old, *next);
    return done ? Status{} : Status{fail(done.error())};
}

/// A member opens another invitation of the same server for the same place. Its addresses or certificate have changed; or the server was
/// put back from a copy that is older than this laptop's joining, and does not know it: then the same key is registered again; or the key
/// may be used no longer.
Status joinAgain(Store& store, Transport& transport, Membership membership, const InvitationFile& invitation) {
    const bool isSamePlace =
        invitation.serverKey == membership.serverKey && invitation.unit == membership.unit && invitation.role == membership.role;
    if (!isSamePlace) {
        return fail(problem("join.already-member"));
    }
    const bool isNew =
        invitation.addresses != membership.addresses || invitation.certificateFingerprint != membership.certificateFingerprint;
    const auto status = exchangeStatus(store);
    if (!status) {
        return fail(status.error());
    }
    const bool isUnknownThere = status->lastError == "exchange.unknown-device";
    const bool isKeySpent = status->lastError == "exchange.revoked" || status->lastError == "exchange.too-many-renewals";
    if (!isNew && !isUnknownThere && !isKeySpent) {
        return fail(problem("join.already-member"));
    }
    const auto registered = isUnknownThere ? ask(ensureIdentity(store), transport, invitation, membership.person, membership.deviceName)
                                           : Result<nlohmann::json>{nlohmann::json{}};
    if (!registered) {
        return fail(registered.error());
    }
    if (auto done = isKeySpent ? joinUnderAnotherKey(store, transport, membership, invitation) : Status{}; !done) {
        return done;
    }
    membership.addresses = invitation.addresses;
    membership.certificateFingerprint = invitation.certificateFingerprint;
    return keep(store, membership);
}

}  // namespace

Status join(Store& store, Transport& transport, const InvitationFile& invitation, const std::string& person,
            const std::string& deviceName) {
    auto already = membership(store);
    if (!already) {
        return fail(already.error());
    }
    if (*already) {
        return joinAgain(store, transport, std::move(**already), invitation);
    }
    const auto answer = ask(ensureIdentity(store), transport, invitation, person, deviceName);
    if (!answer) {
        return fail(answer.error());
    }
    const Membership made{UnitId{textField(*answer, "unit", 64).value_or(invitation.unit.text)},
                          textField(*answer, "role", 16) == "leader" ? Role::leader : Role::board,
                          person,
                          deviceName,
                          invitation.blocName,
                          invitation.addresses,
                          invitation.certificateFingerprint,
                          invitation.serverKey,
                          invitation.term,
                          invitation.formerServerKeys};
    return keep(store, made);
}

}  // namespace hopluu::sync
