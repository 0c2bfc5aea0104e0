// The old server's signed word that another one holds the bloc from now on, docs/spec/handover.md#notice. It stands in the journal, where
// it makes the old server read-only, and travels to laptops by HTTPS or as a small file.
#pragma once

#include "domain/result.h"
#include "journal/operation.h"
#include "store/store.h"
#include "sync/crypto.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::sync {

/// A bloc passes through few servers in its life: no more notices than this in one file.
inline constexpr std::size_t kMaxNotices = 64;
inline constexpr std::size_t kMaxNoticeFileBytes = 256 * 1024;
inline constexpr std::uint32_t kFirstTerm = 1;

[[nodiscard]] HandoverNotice signNotice(HandoverNotice notice, const SecretKey& oldServer);
[[nodiscard]] bool isGenuine(const HandoverNotice& notice, const PublicKey& oldServer);

/// Every handover that the journal knows, by rising term.
[[nodiscard]] Result<std::vector<HandoverNotice>> handoversIn(const Store& store);
/// The server that has taken over, when the journal's last handover names another one than `own`: then `own` is read-only.
[[nodiscard]] Result<std::optional<HandoverNotice>> successorOf(const PublicKey& own, const Store& store);
/// The term in which `own` holds, or held, the bloc; 1 for the first server.
[[nodiscard]] Result<std::uint32_t> termOf(const PublicKey& own, const Store& store);

/// JSON, as `GET /v1/handover` answers and `hopluu move` reads.
[[nodiscard]] std::string writeNotices(std::span<const HandoverNotice> notices);
/// Errors: "handover.not-a-notice", "handover.newer-version".
[[nodiscard]] Result<std::vector<HandoverNotice>> readNotices(std::string_view text);

}  // namespace hopluu::sync
