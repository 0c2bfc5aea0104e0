// The text of a paragraph of Word, joined from the runs that editing has cut it into, and what is put in place of a part of it.
#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::report {

/// One w:t, or a tab or break that stands between them as '\t' or '\n'.
struct TextNode {
    pugi::xml_node node;
    std::size_t begin = 0, size = 0;  // in the joined text
    bool isText = false;
};

class ParagraphText {
public:
    /// `paragraph`: a w:p. Text boxes in it are paragraphs of their own and not looked into.
    explicit ParagraphText(pugi::xml_node paragraph);

    [[nodiscard]] const std::string& joined() const { return joined_; }
    /// The new text takes the looks of the letter where the old one began; lines become breaks. From the last to the first of a
    /// paragraph: positions behind a replaced part are no longer valid.
    void replace(std::size_t begin, std::size_t size, std::string_view replacement);

private:
    void collect(pugi::xml_node parent);
    std::string joined_;
    std::vector<TextNode> nodes_;
};

/// A pair of braces in a text. "{{" is one plain brace.
struct Placeholder {
    std::size_t begin = 0, size = 0;
    std::string name;    // trimmed; of an unclosed one what follows the brace
    bool plain = false;  // "{{"
    bool closed = true;
};
[[nodiscard]] std::vector<Placeholder> findPlaceholders(std::string_view text);

}  // namespace hopluu::report
