#include "sync/news_reader.h"

#include "sync/packing.h"
#include "sync/pieces.h"
#include "sync/visibility.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace hopluu::sync {

namespace {

/// Operations of an answer, or of a batch that comes in pieces, before they are compressed: what bounds the memory.
constexpr std::size_t kMaxNewsBytes = 256 * 1024;
/// Read from the store so much at a time: an operation in memory takes ten times what it takes in a file.
constexpr std::size_t kNewsAtATime = 32 * 1024;
/// News that packs to more than that is a piece of a batch: what came of it before the line was cut is kept.
constexpr std::size_t kLittleNews = 1024;
/// A batch takes so many answers on a line that drops: many operations compress better than few, and are seen only together.
constexpr std::size_t kPiecesOfABatch = 6;
constexpr std::int64_t kNoEnd = std::numeric_limits<std::int64_t>::max();

}  // namespace

/// Encoded bytes of news at most, or one operation; nothing that arrived after `end`.
Status NewsReader::read(ExchangeAnswer& answer, std::int64_t since, std::int64_t end, std::size_t bytes) const {
    const auto wanted = [&](const Address& address) { return maySee(address, receiver_.role, receiver_.unit); };
    answer.news.clear();
    std::int64_t arrival = since;
    answer.more = true;
    for (std::size_t left = bytes; answer.more && left > 0 && arrival < end;) {
        const std::size_t next = std::min(left, kNewsAtATime);
        auto news = store_.news(arrival, receiver_.device, next, wanted);
        if (!news) {
            return fail(news.error());
        }
        arrival = std::min(news->cursor, end);
        answer.more = news->more;
        for (auto& entry : news->entries) {
            if (entry.arrival > end) {
                answer.more = true;
                break;
            }
            answer.news.push_back(std::move(entry.operation));
        }
        // A lone one may be larger than what was asked for.
        const std::size_t taken = news->entries.size() == 1 && !answer.news.empty() ? encodeBody(answer.news.back().body).size() : 0;
        left -= std::min(left, std::max(next, taken));
    }
    answer.cursor = cursors_.cursorAt(arrival);
    return {};
}

Status NewsReader::addAll(ExchangeAnswer& answer, std::int64_t since, std::size_t limit) const {
    std::size_t bytes = std::min(limit * kUsualCompression, kMaxNewsBytes);
    while (true) {
        if (auto done = read(answer, since, kNoEnd, bytes); !done) {
            return done;
        }
        const std::size_t size = answer.news.size() < 2 ? 0 : packNews(answer.news).size();
        if (size <= limit) {
            return {};
        }
        // A little less than would fit: fewer compress less well.
        bytes = std::max<std::size_t>(1, std::min(bytes - bytes / 8, bytes * limit / size * 31 / 32));
    }
}

Status NewsReader::addPiece(ExchangeAnswer& answer, std::int64_t since, std::size_t limit, const std::optional<HeldPieces>& held) const {
    const std::int64_t end = held ? cursors_.arrivalOf(held->end, kNoEnd) : 0;
    Bytes whole;
    if (end > since) {
        if (auto done = read(answer, since, end, kMaxNewsBytes); !done) {
            return done;
        }
        whole = packNews(answer.news);
    }
    if (whole.empty() || digestOf(whole) != held->digest) {
        const std::size_t bytes = std::min(limit * kUsualCompression * kPiecesOfABatch, kMaxNewsBytes);
        if (auto done = read(answer, since, kNoEnd, bytes); !done) {
            return done;
        }
        whole = answer.news.empty() ? Bytes{} : packNews(answer.news);
    }
    if (whole.size() <= kLittleNews) {
        return {};
    }
    answer.news.clear();
    answer.fragment = nextPiece(answer.cursor, whole, held, limit);
    answer.more = answer.more || answer.fragment->offset + answer.fragment->bytes.size() < answer.fragment->total;
    answer.cursor = answer.since;  // the laptop's moves once it has the whole
    return {};
}

}  // namespace hopluu::sync
