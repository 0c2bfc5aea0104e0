#include "engine/clipboard_table.h"

#include "engine/clipboard_html.h"
#include "text/markup.h"
#include "text/unicode.h"

#include <algorithm>

namespace hopluu::engine {

namespace {

Error tooLarge() {
    return {"clipboard.too-large",
            {"Vùng được chép quá lớn để dán vào biểu.", "What was copied is too large for the annex."},
            {"Chỉ chép các ô cần dán.", "Copy only the cells that are to be pasted."},
            ""};
}

Error empty() {
    return {"clipboard.empty",
            {"Không có gì để dán.", "There is nothing to paste."},
            {"Chép các ô trong Excel hoặc LibreOffice trước.", "Copy the cells in Excel or LibreOffice first."},
            ""};
}

std::string withoutEnds(std::string_view text) {
    const auto first = text.find_first_not_of(" \r\n\t");
    return first == std::string_view::npos ? "" : std::string(text.substr(first, text.find_last_not_of(" \r\n\t") - first + 1));
}

/// The reader of tabbed text, one cell after the other. A quote opens a quoted cell only where a later quote closes it right before a tab,
/// a line's end or the end: `"Khu A" mới` is text with quotes in it.
class TabbedReader {
public:
    explicit TabbedReader(std::string_view text) : text_(text) {}

    Result<std::vector<std::vector<ClipboardCell>>> read() {
        std::vector<std::vector<ClipboardCell>> rows;
        std::size_t cells = 0;
        while (at_ < text_.size()) {
            if (rows.size() == kClipboardRows) {
                return fail(tooLarge());
            }
            auto& row = rows.emplace_back();
            bool goesOn = true;
            while (goesOn) {
                row.push_back({cell(), std::nullopt});
                goesOn = at_ < text_.size() && text_[at_] == '\t';
                at_ += goesOn ? 1 : 0;
                if (row.size() > kClipboardColumns || ++cells > kClipboardCells) {
                    return fail(tooLarge());
                }
            }
            skipLineEnd();
        }
        return rows;
    }

private:
    std::string cell() {
        if (at_ < text_.size() && text_[at_] == '"') {
            if (auto quoted = quotedCell()) {
                return std::move(*quoted);
            }
        }
        const std::size_t end = std::min(text_.find_first_of("\t\r\n", at_), text_.size());
        std::string plain(text_.substr(at_, end - at_));
        at_ = end;
        return plain;
    }

    std::optional<std::string> quotedCell() {
        if (noClosingQuoteFrom_ <= at_) {
            return std::nullopt;  // looked for before: without this, a text of quotes would be read again for each of them
        }
        std::string inside;
        std::size_t at = at_ + 1;
        while (at < text_.size()) {
            if (text_[at] != '"') {
                inside += text_[at++];
            } else if (at + 1 < text_.size() && text_[at + 1] == '"') {
                inside += '"';
                at += 2;
            } else if (at + 1 == text_.size() || std::string_view("\t\r\n").find(text_[at + 1]) != std::string_view::npos) {
                at_ = at + 1;
                return inside;
            } else {
                return std::nullopt;
            }
        }
        noClosingQuoteFrom_ = at_;
        return std::nullopt;
    }

    void skipLineEnd() {
        if (at_ < text_.size() && text_[at_] == '\r') {
            ++at_;
        }
        if (at_ < text_.size() && text_[at_] == '\n') {
            ++at_;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t noClosingQuoteFrom_ = std::string_view::npos;
};

Result<ClipboardTable> tidied(std::vector<std::vector<ClipboardCell>> rows) {
    std::size_t width = 0;
    bool isBlank = true;
    for (auto& row : rows) {
        width = std::max(width, row.size());
        for (auto& cell : row) {
            auto normal = text::normalize(cell.text);
            if (!normal) {
                return fail(normal.error());
            }
            cell.text = withoutEnds(*normal);
            isBlank = isBlank && cell.text.empty();
        }
    }
    if (width == 0 || (isBlank && rows.size() * width == 1)) {
        return fail(empty());
    }
    if (rows.size() * width > kClipboardCells) {  // one long row would make all the others as long
        return fail(tooLarge());
    }
    for (auto& row : rows) {
        row.resize(width);
    }
    return ClipboardTable{std::move(rows)};
}

std::string escaped(std::string_view text) {
    std::string out = text::escapedMarkup(text);
    for (std::size_t at = out.find('\n'); at != std::string::npos; at = out.find('\n', at)) {
        out.replace(at, 1, "<br>");
    }
    return out;
}

}  // namespace

Result<ClipboardTable> readTabbedText(std::string_view text) {
    if (text.size() > kClipboardBytes) {
        return fail(tooLarge());
    }
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    while (text.ends_with('\0')) {  // some programs on Windows count the terminator in
        text.remove_suffix(1);
    }
    auto rows = TabbedReader(text).read();
    if (!rows) {
        return fail(rows.error());
    }
    return tidied(std::move(*rows));
}

Result<ClipboardTable> readHtmlTable(std::string_view html) {
    if (html.size() > kClipboardBytes) {
        return fail(tooLarge());
    }
    if (!text::isValidUtf8(html)) {
        return fail(text::normalize(html).error());
    }
    auto rows = readHtmlRows(html);
    if (!rows) {
        return fail(tooLarge());
    }
    if (rows->empty()) {
        return fail(Error{"clipboard.no-table",
                          {"Nội dung được chép không có bảng.", "What was copied holds no table."},
                          {"Chép các ô của bảng.", "Copy the cells of a table."},
                          ""});
    }
    return tidied(std::move(*rows));
}

Result<ClipboardTable> readClipboard(std::string_view html, std::string_view text) {
    if (!html.empty()) {
        auto table = readHtmlTable(html);
        if (table || text.empty()) {
            return table;
        }
    }
    return readTabbedText(text);
}

std::string writeTabbedText(const ClipboardTable& table) {
    std::string out;
    for (const auto& row : table.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string& text = row[column].text;
            out += column == 0 ? "" : "\t";
            if (text.find_first_of("\t\r\n\"") == std::string::npos) {
                out += text;
                continue;
            }
            out += '"';
            for (const char c : text) {
                out += c == '"' ? "\"\"" : std::string(1, c);
            }
            out += '"';
        }
        out += '\n';
    }
    return out;
}

std::string writeHtmlTable(const ClipboardTable& table) {
    std::string out =
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta http-equiv=\"content-type\" content=\"text/html; "
        "charset=utf-8\"></head><body><table>";
    for (const auto& row : table.rows) {
        out += "<tr>";
        for (const auto& cell : row) {
            out += "<td";
            if (cell.exact) {
                out += " align=\"right\" sdval=\"" + escaped(*cell.exact) + "\" x:num=\"" + escaped(*cell.exact) + "\"";
            } else {
                out += " x:str";
            }
            out += ">" + escaped(cell.text) + "</td>";
        }
        out += "</tr>";
    }
    return out + "</table></body></html>";
}

}  // namespace hopluu::engine
