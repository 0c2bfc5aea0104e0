// What spreadsheets put on the clipboard, as a table: text/plain with tabs (quoted where a cell holds a tab or a line break) and text/html.
// The HTML of LibreOffice and older Excel carries the number itself beside what is shown (`sdval`, `x:num`): then nothing has to be
// guessed.
#pragma once

#include "domain/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::engine {

inline constexpr std::size_t kClipboardBytes = 4U << 20U;
inline constexpr std::size_t kClipboardRows = 10'000;
inline constexpr std::size_t kClipboardColumns = 256;
inline constexpr std::size_t kClipboardCells = 100'000;

struct ClipboardCell {
    std::string text;                  // as it was shown, NFC, without blanks at its ends
    std::optional<std::string> exact;  // the number behind it, canonical ("1234.5"), where the source says it
    bool operator==(const ClipboardCell&) const = default;
};

/// Rows of equal length.
struct ClipboardTable {
    std::vector<std::vector<ClipboardCell>> rows;

    [[nodiscard]] std::size_t width() const { return rows.empty() ? 0 : rows.front().size(); }
    [[nodiscard]] bool isOneCell() const { return rows.size() == 1 && width() == 1; }
    bool operator==(const ClipboardTable&) const = default;
};

/// Errors of both: "clipboard.too-large", "clipboard.empty", "text.not-utf8".
[[nodiscard]] Result<ClipboardTable> readTabbedText(std::string_view text);
/// The first table that has cells. A cell that spans several keeps its text in the first of them; the others are empty. Errors: also
/// "clipboard.no-table".
[[nodiscard]] Result<ClipboardTable> readHtmlTable(std::string_view html);
/// The HTML when it holds a table, else the text: the HTML says more. Either may be empty.
[[nodiscard]] Result<ClipboardTable> readClipboard(std::string_view html, std::string_view text);

/// Lines end in "\n"; cells with tabs, line breaks or quotes are quoted as spreadsheets do.
[[nodiscard]] std::string writeTabbedText(const ClipboardTable& table);
/// A whole document; numbers carry `sdval` and `x:num`, so that no program has to guess them from the text.
[[nodiscard]] std::string writeHtmlTable(const ClipboardTable& table);

}  // namespace hopluu::engine
