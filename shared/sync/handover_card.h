// The two small files that go between the servers before a bloc is handed over: the new server's card, and its statement of a rehearsal.
// docs/spec/handover.md.
#pragma once

#include "domain/result.h"
#include "sync/crypto.h"
#include "sync/handover_state.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::sync {

/// Who the new server is and how it is reached.
struct ServerCard {
    PublicKey serverKey{};
    Hash certificateFingerprint{};
    std::vector<std::string> addresses;
    bool operator==(const ServerCard&) const = default;
};

[[nodiscard]] std::string write(const ServerCard& card);
/// Errors: "handover.not-a-card", "handover.newer-version".
[[nodiscard]] Result<ServerCard> readCard(std::string_view text);

/// What two people read to each other over the telephone, so that nobody puts another server's file in between: 80 bits of the hash of
/// what identifies it.
[[nodiscard]] std::string spokenCode(ByteView identifying);

/// The new server's word: from a package of `from` it has made this state, by folding the journal again and hashing every file.
struct RehearsalStatement {
    PublicKey from{}, by{};
    std::int64_t madeAtMilliseconds = 0;
    BlocState state;
    Signature signature{};  // by `by`
    bool operator==(const RehearsalStatement&) const = default;
};

inline constexpr std::size_t kMaxStatementBytes = 16 * 1024 * 1024;

[[nodiscard]] RehearsalStatement signRehearsal(RehearsalStatement statement, const SecretKey& newServer);
[[nodiscard]] bool isGenuine(const RehearsalStatement& statement);
[[nodiscard]] std::string write(const RehearsalStatement& statement);
/// Errors: "handover.not-a-rehearsal", "handover.newer-version".
[[nodiscard]] Result<RehearsalStatement> readRehearsal(std::string_view text);

}  // namespace hopluu::sync
