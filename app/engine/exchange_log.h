// What happened between this laptop and its server, in plain words, kept from one day to the next. Looking for news and finding none is
// not written down; the same trouble again and again is one line that counts.
#pragma once

#include "domain/bilingual_text.h"
#include "domain/error.h"
#include "domain/result.h"
#include "store/store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hopluu::engine {

enum class LogTone : std::uint8_t { plain = 0, received = 1, trouble = 2 };

struct LogEntry {
    std::int64_t firstAt = 0, lastAt = 0;  // milliseconds UTC by this laptop's clock
    std::uint32_t times = 1;
    LogTone tone = LogTone::plain;
    std::string code;  // of an error
    BilingualText text, remedy;
    bool operator==(const LogEntry&) const = default;
};

inline constexpr std::size_t kMostLogEntries = 100;

/// The newest last. What cannot be read is forgotten.
[[nodiscard]] Result<std::vector<LogEntry>> exchangeLog(const Store& store);
/// Adds a line, or counts it when it is the trouble of the last one again.
[[nodiscard]] Status addToLog(Store& store, LogEntry entry);
[[nodiscard]] LogEntry troubleEntry(const Error& error, std::int64_t at);

}  // namespace hopluu::engine
