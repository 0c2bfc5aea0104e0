// The baseline: what one would write in an afternoon. The server keeps SQLite changesets in the order of their coming and hands them out,
// over plain HTTP or over HTTPS; the laptop applies them. No signatures, no parts, no order of causes: the later change wins where it lands
// last. As durable as ours (write-ahead log, synchronous=FULL), whole changesets in a request each.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hopluu::bench {

inline constexpr char kDurable[] = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL";

struct StoredChangeset {
    int board = 0;
    std::string bytes;
};

/// Ours, TLS and a connection for each visit, or what costs least: no TLS, one connection for all.
enum class Line : std::uint8_t { tls, plain };

/// Serves on a free port of this machine and prints it; until SIGTERM.
///   POST /push?board=N: a changeset.
///   GET /pull?since=ARRIVAL&except=BOARD: eight bytes cursor, then each changeset after four bytes of length (both as the machine has
///   them).
/// With `&gzip=1` both bodies are compressed by zlib, as gzip does it, after four bytes of their plain length.
int runBaselineServer(const std::filesystem::path& file, Line line);

/// What the server holds from before, written before it starts.
void fillBaseline(const std::filesystem::path& file, const std::vector<StoredChangeset>& changesets);

[[nodiscard]] std::string deflate(const std::string& plain);
[[nodiscard]] std::string inflate(const std::string& packed);
[[nodiscard]] std::string rawBytes(std::uint64_t number, std::size_t size);

}  // namespace hopluu::bench
