// What every command shares: the options before it, how it speaks, and what it exits with.
#pragma once

#include "domain/result.h"
#include "engine/local_files.h"
#include "engine/wording.h"
#include "engine/workspace.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace hopluu::cli {

using engine::Language;

/// Part of the program's interface: scripts rely on them. Listed in hopluu(1).
enum class ExitCode : int {
    success = 0,
    internal = 1,  // should not happen
    usage = 2,     // wrong command line
    input = 3,     // a file, a value or an invitation was refused; nothing was changed
    network = 4,   // no line, no server, or the server said no
    state = 5,     // not possible now: not joined, under review, locked, not the leader
    storage = 6,   // the data file cannot be read or written
    findings = 7,  // `check`: critical findings that are not explained
};

class Session {
public:
    // --- Options before the command ---------------------------------------------------------------------------------------
    std::filesystem::path store;
    std::optional<std::string> period;
    Language language = Language::vietnamese;
    bool json = false;

    // --- Work -------------------------------------------------------------------------------------------------------------
    [[nodiscard]] Result<engine::Workspace> open(bool create = false) const;
    [[nodiscard]] std::optional<PeriodId> periodId() const { return period ? std::optional{PeriodId{*period}} : std::nullopt; }

    // --- Speech: JSON on standard output when asked for, sentences otherwise; errors on standard error ------------------------------
    [[nodiscard]] const std::string& say(const BilingualText& text) const { return language == Language::english ? text.en : text.vi; }
    [[nodiscard]] const char* say(const char* vi, const char* en) const { return language == Language::english ? en : vi; }
    void print(std::string_view line) const;
    /// A sentence with figures in it: say() and fmt's "{}" in one.
    template <class... Args>
    [[nodiscard]] std::string format(const char* vi, const char* en, const Args&... args) const {
        return fmt::vformat(say(vi, en), fmt::make_format_args(args...));
    }
    void emit(const nlohmann::ordered_json& document) const;
    /// Prints all of them and keeps the exit code that the first one means.
    void fail(const Errors& errors);
    void fail(const Error& error) { fail(Errors{error}); }
    void exitWith(ExitCode code) { exitCode_ = code; }
    [[nodiscard]] int exitCode() const { return static_cast<int>(exitCode_); }

    /// In the reader's writing: "1.037,8" or "1,037.8".
    [[nodiscard]] std::string number(Decimal value, int decimals) const { return engine::numberText(value, decimals, language); }
    /// "24/11/2026 21:40" (Vietnam time) or ISO.
    [[nodiscard]] std::string moment(std::int64_t millisecondsUtc) const { return engine::momentText(millisecondsUtc, language); }
    /// "2023-01-15" as 15/01/2023 in Vietnamese.
    [[nodiscard]] std::string date(const std::string& iso) const { return engine::dateText(iso, language); }

private:
    ExitCode exitCode_ = ExitCode::success;
};

using engine::defaultStore;
using engine::readFile;
using engine::writeFile;

}  // namespace hopluu::cli
