// What is large for the line travels in pieces, each kept as it comes: one operation on its way to the server, news on their way to the
// laptop. So a long paragraph, a form or a year gets through a line that drops every few kilobytes, and nothing that came is asked for
// again. docs/spec/exchange.md#pieces. Both sides keep what they have under a name in the store's settings.
#pragma once

#include "domain/result.h"
#include "store/store.h"
#include "sync/envelope.h"

#include <optional>
#include <string>

namespace hopluu::sync {

class Pieces {
public:
    /// `key`: the setting that holds them.
    Pieces(Store& store, std::string key) : store_(store), key_(std::move(key)) {}

    [[nodiscard]] Result<std::optional<HeldPieces>> held() const;
    /// Takes in a piece that goes on where the last one ended, or starts anew; any other is left out, since it will be asked for again.
    /// Gives the whole once it is there; one that is not what its digest says is forgotten.
    [[nodiscard]] Result<std::optional<Bytes>> take(const Fragment& fragment);
    [[nodiscard]] Status forget();

private:
    struct Kept {
        PieceDigest digest{};
        std::uint64_t end = 0;
        Bytes bytes;
    };
    [[nodiscard]] Result<Kept> read() const;

    Store& store_;
    std::string key_;
};

/// The piece of `whole` after what the other side holds, at most `size` bytes. `end`: as in Fragment.
[[nodiscard]] Fragment nextPiece(std::uint64_t end, const Bytes& whole, const std::optional<HeldPieces>& held, std::size_t size);

}  // namespace hopluu::sync
