// What of the journal goes into an answer: what the laptop may see, from its cursor on, as much as its line bears.
#pragma once

#include "domain/result.h"
#include "store/store.h"
#include "sync/envelope.h"
#include "sync/news_cursor.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace hopluu::sync {

struct NewsFor {
    DeviceId device;
    Role role = Role::board;
    UnitId unit;
};

class NewsReader {
public:
    NewsReader(const Store& store, const NewsCursors& cursors, NewsFor receiver)
        : store_(store), cursors_(cursors), receiver_(std::move(receiver)) {}

    /// A piece of the news after arrival `since`, of about `limit` bytes; what the laptop holds the beginning of goes on. A little news
    /// comes as it is. Nothing of it is remembered here: the same stretch of the journal packs to the same bytes.
    [[nodiscard]] Status addPiece(ExchangeAnswer& answer, std::int64_t since, std::size_t limit,
                                  const std::optional<HeldPieces>& held) const;
    /// For whom cannot take pieces: as many operations as fit into `limit`, or one.
    [[nodiscard]] Status addAll(ExchangeAnswer& answer, std::int64_t since, std::size_t limit) const;

private:
    [[nodiscard]] Status read(ExchangeAnswer& answer, std::int64_t since, std::int64_t end, std::size_t bytes) const;

    const Store& store_;
    const NewsCursors& cursors_;
    NewsFor receiver_;
};

}  // namespace hopluu::sync
