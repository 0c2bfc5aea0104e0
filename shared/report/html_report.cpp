// The report as one page without script and without anything from elsewhere. All text from people goes through `escaped`.
#include "report/clean_text.h"
#include "report/html_style.h"
#include "report/paper.h"
#include "text/markup.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace hopluu::report {

namespace {

std::string escaped(std::string_view text) {
    return text::escapedMarkup(cleanText(text));
}

class PageWriter {
public:
    explicit PageWriter(const Paper& paper) : paper_(paper) {}

    std::string write() {
        head();
        letterhead(paper_.head);
        add("<h1><span>{}</span>{}</h1>\n<hr class=\"rule\">\n", escaped(paper_.kind), escaped(paper_.subject));
        contents();
        body();
        signature(paper_.signature);
        for (std::size_t i = 0; i < paper_.annexes.size(); ++i) {
            annex(paper_.annexes[i], i);
        }
        page_ += "</main>\n</body>\n</html>\n";
        return std::move(page_);
    }

private:
    template <class... Parts>
    void add(fmt::format_string<Parts...> pattern, Parts&&... parts) {
        fmt::format_to(std::back_inserter(page_), pattern, std::forward<Parts>(parts)...);
    }

    void head() {
        page_ +=
            "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"color-scheme\" content=\"light dark\">\n";
        add("<meta name=\"author\" content=\"{}\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n",
            escaped(paper_.author), escaped(paper_.title()), kPageStyle);
    }

    void lines(const std::vector<std::string>& texts, std::string_view element) {
        for (const std::string& text : texts) {
            add("<p><{0}>{1}</{0}></p>\n", element, escaped(text));
        }
    }

    void letterhead(const PaperHead& head) {
        page_ += "<header class=\"letterhead\">\n<div class=\"issuer\">\n";
        lines(head.superiorBody, "span");
        lines(head.issuingBody, "b");
        add("<hr class=\"rule\">\n<p class=\"slot\">{}</p>\n</div>\n", escaped(head.number));
        add("<div class=\"state\">\n<p><b>{}</b></p>\n<p><b>{}</b></p>\n<hr class=\"rule\">\n<p "
            "class=\"slot\"><i>{}</i></p>\n</div>\n</header>\n",
            escaped(head.stateName), escaped(head.motto), escaped(head.placeAndDate));
    }

    void contents() {
        page_ += "<nav aria-label=\"Mục lục\"><details><summary>Mục lục</summary><ol>\n";
        for (std::size_t i = 0; i < paper_.body.size(); ++i) {
            if (paper_.body[i].kind == PaperParagraph::Kind::heading && paper_.body[i].level <= 2) {
                add("<li><a href=\"#muc-{}\">{}</a></li>\n", i + 1, escaped(paper_.body[i].text));
            }
        }
        for (std::size_t i = 0; i < paper_.annexes.size(); ++i) {
            add("<li><a href=\"#phu-luc-{}\">Phụ lục {}. {}</a></li>\n", i + 1, escaped(paper_.annexes[i].number),
                escaped(paper_.annexes[i].title));
        }
        page_ += "</ol></details></nav>\n";
    }

    void body() {
        page_ += "<article class=\"body\">\n";
        for (std::size_t i = 0; i < paper_.body.size(); ++i) {
            const PaperParagraph& paragraph = paper_.body[i];
            const std::string text = escaped(paragraph.text);
            if (paragraph.kind == PaperParagraph::Kind::heading) {
                add("<h{0} id=\"muc-{1}\">{2}</h{0}>\n", std::clamp(paragraph.level, 1, 4) + 1, i + 1, text);
            } else {
                add("<p{}>{}</p>\n", paragraph.kind == PaperParagraph::Kind::legalBasis ? " class=\"basis\"" : "", text);
            }
        }
        page_ += "</article>\n";
    }

    void signature(const PaperSignature& signature) {
        page_ += "<footer class=\"signature\">\n<div class=\"recipients\">\n<p><b>Nơi nhận:</b></p>\n";
        lines(signature.recipients, "span");
        page_ += "</div>\n<div class=\"signer\">\n";
        lines(signature.signerTitle, "b");
        add("<p class=\"name\">{}</p>\n</div>\n</footer>\n", escaped(signature.signerName));
    }

    void annex(const PaperAnnex& annex, std::size_t index) {
        add("<section class=\"annex{}\" id=\"phu-luc-{}\">\n<h2><span>Phụ lục {}</span>{}</h2>\n<p class=\"reference slot\">{}</p>\n",
            annex.page.orientation == Orientation::landscape ? " wide" : "", index + 1, escaped(annex.number), escaped(annex.title),
            escaped(annex.reference));
        add("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\">\n", escaped(annex.title));
        table(annex.table);
        page_ += "</div>\n<div class=\"notes\">\n";
        if (!annex.notesTitle.empty()) {
            add("<p><b><i>{}</i></b></p>\n", escaped(annex.notesTitle));
        }
        for (const std::string& note : annex.notes) {
            add("<p>- {}</p>\n", escaped(note));
        }
        page_ += "</div>\n</section>\n";
    }

    void table(const PaperTable& table) {
        covered_.assign(table.columnWidths.size(), 0);
        page_ += "<table>\n<thead>\n";
        for (const PaperRow& line : table.head) {
            row(line, table.namingColumns, true);
        }
        page_ += "</thead>\n";
        // Rows that belong together are a body of their own: one page of paper, one breath of a screen reader.
        bool open = false;
        for (const PaperRow& line : table.rows) {
            page_ += open ? "" : "<tbody>\n";
            row(line, table.namingColumns, false);
            open = line.keepWithNext;
            page_ += open ? "" : "</tbody>\n";
        }
        page_ += open ? "</tbody>\n</table>\n" : "</table>\n";
    }

    void row(const PaperRow& row, int namingColumns, bool head) {
        page_ += "<tr>";
        std::size_t column = 0;
        for (const PaperCell& text : row.cells) {
            while (column < covered_.size() && covered_[column] > 0) {
                ++column;
            }
            cell(text, column, namingColumns, head);
            const auto from = covered_.begin() + static_cast<std::ptrdiff_t>(column);
            std::fill(from, from + text.columns, text.rows);
            column += static_cast<std::size_t>(text.columns);
        }
        for (int& rows : covered_) {
            rows = std::max(0, rows - 1);
        }
        page_ += "</tr>\n";
    }

    void cell(const PaperCell& cell, std::size_t column, int namingColumns, bool head) {
        const bool naming = column < static_cast<std::size_t>(namingColumns);
        std::string classes;
        const auto addClass = [&](bool wanted, std::string_view name) {
            if (wanted) {
                classes += classes.empty() ? "" : " ";
                classes += name;
            }
        };
        addClass(cell.align == Align::left, "l");
        addClass(cell.align == Align::right, "r");
        addClass(cell.bold && !head, "b");
        addClass(cell.italic, "i");
        addClass(cell.text.find('\n') != std::string::npos, "lines");
        // A head over two naming columns moves with them; the number of the row may leave the screen.
        addClass(naming && column == 1, "name-column");
        addClass(naming && column == 2, "label-column");
        const std::string_view element = head || naming ? "th" : "td";
        add("<{}", element);
        if (head || naming) {
            add(" scope=\"{}\"", head ? (cell.columns > 1 ? "colgroup" : "col") : (cell.rows > 1 ? "rowgroup" : "row"));
        }
        if (!classes.empty()) {
            add(" class=\"{}\"", classes);
        }
        if (cell.columns > 1) {
            add(" colspan=\"{}\"", cell.columns);
        }
        if (cell.rows > 1) {
            add(" rowspan=\"{}\"", cell.rows);
        }
        add(">{}</{}>", escaped(cell.text), element);
    }

    const Paper& paper_;
    std::string page_;
    std::vector<int> covered_;
};

}  // namespace

Checked<FileBytes> makeHtml(const ReportInput& input) {
    const Checked<Paper> paper = layPaper(input);
    if (!paper) {
        return fail(paper.error());
    }
    const std::string page = PageWriter(*paper).write();
    return FileBytes(page.begin(), page.end());
}

}  // namespace hopluu::report
