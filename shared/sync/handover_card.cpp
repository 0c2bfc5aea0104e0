#include "sync/handover_card.h"

#include "journal/byte_stream.h"
#include "journal/content_hash.h"
#include "sync/handover_errors.h"
#include "sync/json_fields.h"

#include <algorithm>
#include <optional>

namespace hopluu::sync {

namespace {

constexpr std::size_t kMaxCardBytes = 16 * 1024;
constexpr std::int64_t kVersion = 1;
constexpr char kCardField[] = "hopluu_server_card";
constexpr char kRehearsalField[] = "hopluu_rehearsal";
constexpr std::string_view kStatement = "HopLuu rehearsal 1";

Bytes signedPart(const RehearsalStatement& statement) {
    journal::ByteWriter out;
    out.text(kStatement);
    out.raw(statement.from);
    out.raw(statement.by);
    out.signedVarint(statement.madeAtMilliseconds);
    out.raw(digestOf(statement.state));
    return out.take();
}

/// A JSON object of our kind and of a version that we know.
Result<nlohmann::json> readDocument(std::string_view text, const char* field, std::size_t limit, const Error& otherwise) {
    auto object = parseObject(text, limit);
    const auto version = object ? integerField(*object, field) : std::nullopt;
    if (!version || *version < 1) {
        return fail(otherwise);
    }
    return *version > kVersion ? Result<nlohmann::json>{fail(errors::newerHandover())} : std::move(*object);
}

}  // namespace

std::string spokenCode(ByteView identifying) {
    Hash digest = hash(identifying);
    const std::string first = shortCode(digest);
    std::rotate(digest.begin(), digest.begin() + 5, digest.end());
    return first + "-" + shortCode(digest);
}

std::string write(const ServerCard& card) {
    return nlohmann::ordered_json{{kCardField, kVersion},
                                  {"server_key", toHex(card.serverKey)},
                                  {"certificate_sha256", toHex(card.certificateFingerprint)},
                                  {"addresses", card.addresses}}
               .dump(2) +
           "\n";
}

Result<ServerCard> readCard(std::string_view text) {
    auto object = readDocument(text, kCardField, kMaxCardBytes, errors::notACard());
    if (!object) {
        return fail(object.error());
    }
    ServerCard card;
    auto addresses = readAddresses(*object);
    if (!addresses || !hexField(*object, "server_key", card.serverKey) ||
        !hexField(*object, "certificate_sha256", card.certificateFingerprint)) {
        return fail(errors::notACard());
    }
    card.addresses = std::move(*addresses);
    return card;
}

RehearsalStatement signRehearsal(RehearsalStatement statement, const SecretKey& newServer) {
    statement.signature = sign(signedPart(statement), newServer);
    return statement;
}

bool isGenuine(const RehearsalStatement& statement) {
    return verify(signedPart(statement), statement.signature, statement.by);
}

std::string write(const RehearsalStatement& statement) {
    return nlohmann::ordered_json{{kRehearsalField, kVersion},        {"from", toHex(statement.from)},
                                  {"by", toHex(statement.by)},        {"made_ms", statement.madeAtMilliseconds},
                                  {"state", toJson(statement.state)}, {"signature", toHex(statement.signature)}}
               .dump(2) +
           "\n";
}

Result<RehearsalStatement> readRehearsal(std::string_view text) {
    auto object = readDocument(text, kRehearsalField, kMaxStatementBytes, errors::notAStatement());
    if (!object) {
        return fail(object.error());
    }
    RehearsalStatement statement;
    const auto made = integerField(*object, "made_ms");
    const auto found = object->find("state");
    auto state = found != object->end() && found->is_object() ? readBlocState(*found) : std::nullopt;
    if (!made || !state || !hexField(*object, "from", statement.from) || !hexField(*object, "by", statement.by) ||
        !hexField(*object, "signature", statement.signature)) {
        return fail(errors::notAStatement());
    }
    statement.madeAtMilliseconds = *made;
    statement.state = std::move(*state);
    return statement;
}

}  // namespace hopluu::sync
