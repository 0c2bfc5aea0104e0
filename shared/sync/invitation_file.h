// The short file (or pasted text) by which a laptop joins: where the server is, how to know it, and a one-time code.
// docs/spec/invitation.md.
#pragma once

#include "domain/result.h"
#include "journal/operation.h"
#include "sync/crypto.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::sync {

struct InvitationFile {
    std::string invitation;  // id
    std::string blocName;
    UnitId unit;
    std::string unitName;
    Role role = Role::board;
    std::vector<std::string> addresses;  // "https://192.0.2.1:8443", tried in order
    Hash certificateFingerprint{};       // SHA-256 of the server's certificate (DER)
    PublicKey serverKey{};               // Ed25519, signs the answers
    std::string code;                    // one-time
    std::int64_t expiresAtMilliseconds = 0;
    std::uint32_t term = 1;                        // of the server, docs/spec/handover.md
    std::vector<PublicKey> formerServerKeys = {};  // servers that held the bloc before: their receipts are genuine

    bool operator==(const InvitationFile&) const = default;
};

/// JSON, one object, at most 16 kB. A pasted single line of base64url of it ("HOPLUU1:…") reads the same.
[[nodiscard]] std::string write(const InvitationFile& invitation);
[[nodiscard]] std::string writePasteable(const InvitationFile& invitation);
/// Errors: "invitation.not-an-invitation", "invitation.damaged" (with the field), "invitation.newer-version".
[[nodiscard]] Result<InvitationFile> readInvitation(std::string_view text);

}  // namespace hopluu::sync
