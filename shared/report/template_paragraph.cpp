#include "report/template_paragraph.h"

#include "report/clean_text.h"

#include <algorithm>

namespace hopluu::report {

namespace {

bool isNamed(const pugi::xml_node& node, std::string_view name) {
    return std::string_view(node.name()) == name;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\n\xC2\xA0";  // Word puts no-break spaces in on its own
    const std::size_t begin = text.find_first_not_of(kBlank);
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

void setText(pugi::xml_node node, const std::string& text) {
    node.text().set(text.c_str());
    if (!node.attribute("xml:space")) {
        node.append_attribute("xml:space");
    }
    node.attribute("xml:space").set_value("preserve");
}

/// The lines after the first stand behind `node`, each after a break, in the same run.
void setLines(pugi::xml_node node, const std::string& text) {
    std::size_t end = text.find('\n');
    setText(node, text.substr(0, end));
    pugi::xml_node last = node;
    while (end != std::string::npos) {
        const std::size_t begin = end + 1;
        end = text.find('\n', begin);
        pugi::xml_node run = node.parent();
        last = run.insert_child_after("w:br", last);
        last = run.insert_child_after("w:t", last);
        setText(last, text.substr(begin, end == std::string::npos ? end : end - begin));
    }
}

}  // namespace

ParagraphText::ParagraphText(pugi::xml_node paragraph) {
    collect(paragraph);
}

void ParagraphText::collect(pugi::xml_node parent) {
    for (const pugi::xml_node child : parent.children()) {
        if (isNamed(child, "w:t")) {
            const std::string_view text = child.text().get();
            nodes_.push_back({child, joined_.size(), text.size(), true});
            joined_ += text;
        } else if (isNamed(child, "w:tab") || isNamed(child, "w:br") || isNamed(child, "w:cr")) {
            if (isNamed(parent, "w:r")) {
                nodes_.push_back({child, joined_.size(), 1, false});
                joined_ += isNamed(child, "w:tab") ? '\t' : '\n';
            }
        } else if (!isNamed(child, "w:txbxContent") && !isNamed(child, "w:pPr") && !isNamed(child, "w:p")) {
            collect(child);
        }
    }
}

void ParagraphText::replace(std::size_t begin, std::size_t size, std::string_view replacement) {
    const std::size_t end = begin + size;
    bool isPut = false;
    for (TextNode& node : nodes_) {
        const std::size_t nodeEnd = node.begin + node.size;
        if (!node.isText || nodeEnd <= begin || node.begin >= end) {
            continue;
        }
        const std::string text = node.node.text().get();
        const std::size_t from = begin > node.begin ? begin - node.begin : 0;
        const std::size_t to = std::min(text.size(), end - node.begin);
        // What follows the part has been dealt with already: only this node's own text counts.
        std::string changed;
        if (!isPut) {
            changed = text.substr(0, from);
            changed += cleanText(replacement);
        }
        if (nodeEnd > end) {
            changed += text.substr(to);
        }
        setLines(node.node, changed);
        isPut = true;
    }
}

std::vector<Placeholder> findPlaceholders(std::string_view text) {
    std::vector<Placeholder> found;
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at)) {
        if (text.substr(at).starts_with("{{")) {
            found.push_back({at, 2, {}, true, true});
            at += 2;
            continue;
        }
        const std::size_t close = text.find('}', at);
        if (close == std::string_view::npos) {
            found.push_back({at, text.size() - at, std::string(trimmed(text.substr(at + 1))), false, false});
            break;
        }
        found.push_back({at, close + 1 - at, std::string(trimmed(text.substr(at + 1, close - at - 1))), false, true});
        at = close + 1;
    }
    return found;
}

}  // namespace hopluu::report
