// One operation that is too large for the line travels in pieces, each kept as it comes: a long paragraph or a form gets through a line
// that drops every few kilobytes. docs/spec/exchange.md#pieces. Both sides keep what they have under a name in the store's settings.
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
    /// Gives the operation once it is whole; a whole that is not what its digest says is forgotten. Errors: those of decodeBatch.
    [[nodiscard]] Result<std::optional<Operation>> take(const Fragment& fragment);
    [[nodiscard]] Status forget();

private:
    [[nodiscard]] Result<Bytes> read(PieceDigest& digest) const;

    Store& store_;
    std::string key_;
};

/// The piece of `whole` after what the other side holds, at most `size` bytes.
[[nodiscard]] Fragment nextPiece(const Operation& operation, const Bytes& whole, const std::optional<HeldPieces>& held, std::size_t size);

}  // namespace hopluu::sync
