// What an answer of the server does to the laptop's store, in one transaction.
#pragma once

#include "domain/result.h"
#include "store/store.h"
#include "sync/client_session.h"
#include "sync/envelope.h"

#include <cstdint>
#include <optional>

namespace hopluu::sync {

/// Over the line an answer is the server's latest word; in a file it may be an old one.
enum class Carrier : std::uint8_t { line, file };

inline constexpr char kCursorSetting[] = "exchange.cursor";
inline constexpr char kNewsPiecesSetting[] = "pieces.news";

[[nodiscard]] Result<std::uint64_t> readCursor(const Store& store);

class AnswerIntake {
public:
    /// `compared`: what this device wrote up to there the server can have compared with what it holds. Beyond it an acknowledgement says
    /// nothing, and a refusal waits: in an older copy of a laptop the same numbers are of other operations.
    AnswerIntake(Store& store, const Membership& membership, const DeviceId& device, Carrier carrier, std::uint64_t compared)
        : store_(store), membership_(membership), device_(device), carrier_(carrier), compared_(compared) {}

    /// All of it or nothing. Adds to `summary` only what stands. Errors: "exchange.older-copy" (the server knows more of this device than
    /// its file does), "exchange.bad-signature" (a receipt that no server of this bloc signed), those of Store.
    [[nodiscard]] Status take(const ExchangeAnswer& answer, ExchangeSummary& summary);
    /// Of the sums: does the laptop show what the server shows? Meaningful once nothing is under way.
    [[nodiscard]] Result<bool> agrees(const ExchangeAnswer& answer) const;
    /// The answer brought a piece, and the whole is not here yet: also when it was the last one and something in between was damaged.
    [[nodiscard]] bool lacksPieces() const { return cursorAfter_ && !isWhole_; }

private:
    [[nodiscard]] Status acknowledge(const ExchangeAnswer& answer, ExchangeSummary& summary);
    [[nodiscard]] Status takeNews(const ExchangeAnswer& answer, ExchangeSummary& summary);
    [[nodiscard]] Status notice(const Operation& operation, ExchangeSummary& summary);
    [[nodiscard]] Status moveCursor(const ExchangeAnswer& answer);

    Store& store_;
    const Membership& membership_;
    DeviceId device_;
    Carrier carrier_;
    std::uint64_t compared_;
    bool asksAgain_ = false;  // a refusal may be of another copy's operation: the news must come again once they are compared
    bool isWhole_ = false;
    std::optional<std::uint64_t> cursorAfter_;  // of news that came in pieces: how far they go, or where they began
};

/// The sum over what this member may see.
[[nodiscard]] Result<ShortChecksum> visibleChecksum(const Store& store, Role role, const UnitId& unit);

}  // namespace hopluu::sync
