#include "pdf/document.h"

#include "pdf/metadata.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace hopluu::pdf {

namespace {

// Black of a calibrated grey: a colour that PDF/A allows without a profile of some printer.
constexpr std::string_view kGrey = "/Grey[/CalGray<</WhitePoint[0.9505 1 1.089]/Gamma 2.2>>]";
constexpr std::string_view kBlack = "/Grey cs 0 sc /Grey CS 0 SC\n";

}  // namespace

Document::Document(const Fonts& fonts, Sheets* sheets) : sheets_(sheets) {
    for (std::size_t i = 0; i < kStyles; ++i) {
        typefaces_.emplace_back(fonts.face(static_cast<Style>(i)));
    }
}

Millipoints Document::width(std::string_view utf8, TextStyle style) const {
    return typeface(style.style).width(utf8) * style.points;
}

void Document::addPage(Millipoints width, Millipoints height) {
    pages_.push_back({width, height, std::string(kBlack)});
    if (sheets_ != nullptr) {
        sheets_->pages.push_back({width, height, {}, {}});
    }
}

void Document::labelPages(std::string_view prefix) {
    labels_.push_back({pages_.size() - 1, std::string(prefix)});
}

void Document::text(Place at, std::string_view utf8, TextStyle style, Millipoints spaceExtra) {
    assert(!pages_.empty());
    if (utf8.empty()) {
        return;
    }
    Page& page = pages_.back();
    std::string strings;
    for (std::size_t from = 0; from < utf8.size();) {
        const std::size_t space = spaceExtra == 0 ? std::string_view::npos : utf8.find(' ', from);
        const std::size_t to = space == std::string_view::npos ? utf8.size() : space + 1;
        strings += fmt::format("<{}>", typeface(style.style).encode(utf8.substr(from, to - from)));
        if (space != std::string_view::npos) {
            // Thousandths of the type size, taken away.
            strings += numeral(-spaceExtra * 1000 / style.points);
        }
        from = to;
    }
    page.content += fmt::format("BT /F{} {} Tf {} {} Td [{}] TJ ET\n", static_cast<int>(style.style), style.points, numeral(at.x),
                                numeral(page.height - at.y), strings);
    if (sheets_ != nullptr) {
        sheets_->pages.back().runs.push_back(typeface(style.style).glyphRun(at, utf8, style.points, spaceExtra));
        sheets_->pages.back().runs.back().style = style.style;
    }
}

void Document::rule(Place from, Millipoints length, Millipoints thickness) {
    Page& page = pages_.back();
    const std::string y = numeral(page.height - from.y);
    page.content += fmt::format("{} w {} {} m {} {} l S\n", numeral(thickness), numeral(from.x), y, numeral(from.x + length), y);
    if (sheets_ != nullptr) {
        sheets_->pages.back().strokes.push_back({from, length, 0, thickness});
    }
}

void Document::box(Place corner, Millipoints width, Millipoints height, Millipoints thickness) {
    Page& page = pages_.back();
    page.content += fmt::format("{} w {} {} {} {} re S\n", numeral(thickness), numeral(corner.x), numeral(page.height - corner.y - height),
                                numeral(width), numeral(height));
    if (sheets_ != nullptr) {
        sheets_->pages.back().strokes.push_back({corner, width, height, thickness});
    }
}

void Document::bookmark(std::string_view title, int level, Millipoints y) {
    const int deepest = bookmarks_.empty() ? 1 : bookmarks_.back().level + 1;
    bookmarks_.push_back({std::string(title), std::clamp(level, 1, deepest), pages_.size() - 1, y});
    if (sheets_ != nullptr) {
        sheets_->marks.push_back({bookmarks_.back().title, bookmarks_.back().level, pages_.size() - 1, y});
    }
}

std::string Document::resources(const std::vector<ObjectId>& fonts) const {
    std::string list;
    for (std::size_t i = 0; i < kStyles; ++i) {
        if (typefaces_[i].isUsed()) {
            list += fmt::format("/F{} {}", i, reference(fonts[i]));
        }
    }
    return fmt::format("<</ColorSpace<<{}>>/Font<<{}>>>>", kGrey, list);
}

std::vector<ObjectId> Document::writePages(ObjectFile& file, ObjectId tree, const std::vector<ObjectId>& fonts) const {
    std::vector<ObjectId> ids;
    std::string kids;
    const ObjectId shared = file.write(resources(fonts));
    for (const Page& page : pages_) {
        const ObjectId content = file.writeStream("", page.content);
        ids.push_back(file.write(fmt::format("<</Type/Page/Parent {}/MediaBox[0 0 {} {}]/Resources {}/Contents {}>>", reference(tree),
                                             numeral(page.width), numeral(page.height), reference(shared), reference(content))));
        kids += reference(ids.back()) + " ";
    }
    file.write(tree, fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", ids.size(), kids));
    return ids;
}

ObjectId Document::writeBookmarks(ObjectFile& file, const std::vector<ObjectId>& pages) const {
    struct Links {
        ObjectId parent = 0, previous = 0, next = 0, first = 0, last = 0;
        int below = 0;
    };
    const ObjectId root = file.reserve();
    std::vector<ObjectId> ids;
    std::vector<Links> links(bookmarks_.size() + 1);  // the last is the root
    std::vector<std::size_t> open = {bookmarks_.size()};
    const auto idOf = [&](std::size_t index) { return index == bookmarks_.size() ? root : ids[index]; };
    for (std::size_t i = 0; i < bookmarks_.size(); ++i) {
        ids.push_back(file.reserve());
        open.erase(open.begin() + bookmarks_[i].level, open.end());
        Links& parent = links[open.back()];
        links[i].parent = idOf(open.back());
        links[i].previous = parent.last;
        if (parent.last != 0) {
            links[static_cast<std::size_t>(std::find(ids.begin(), ids.end(), parent.last) - ids.begin())].next = ids[i];
        } else {
            parent.first = ids[i];
        }
        parent.last = ids[i];
        for (const std::size_t above : open) {
            ++links[above].below;
        }
        open.push_back(i);
    }
    const auto entry = [](const char* key, ObjectId id) { return id == 0 ? std::string() : fmt::format("/{} {}", key, reference(id)); };
    for (std::size_t i = 0; i < bookmarks_.size(); ++i) {
        const Bookmark& mark = bookmarks_[i];
        const Links& link = links[i];
        const std::string count = link.below == 0 ? std::string() : fmt::format("/Count {}", link.below);
        file.write(ids[i],
                   fmt::format("<</Title {}{}{}{}{}{}{}/Dest[{}/XYZ 0 {} null]>>", textString(mark.title), entry("Parent", link.parent),
                               entry("Prev", link.previous), entry("Next", link.next), entry("First", link.first), entry("Last", link.last),
                               count, reference(pages[mark.page]), numeral(pages_[mark.page].height - mark.y)));
    }
    const Links& top = links.back();
    file.write(root, fmt::format("<</Type/Outlines{}{}/Count {}>>", entry("First", top.first), entry("Last", top.last), top.below));
    return root;
}

std::string Document::pageLabels() const {
    std::string labels;
    for (const Label& label : labels_) {
        labels += fmt::format("{} <</S/D/P {}>>", label.page, textString(label.prefix));
    }
    return labels.empty() ? std::string() : fmt::format("/PageLabels<</Nums[{}]>>", labels);
}

Result<Bytes> Document::finish(const DocumentFacts& facts) {
    ObjectFile file;
    std::vector<ObjectId> fonts;
    for (const Typeface& face : typefaces_) {
        fonts.push_back(file.reserve());
        if (!face.isUsed()) {
            file.write(fonts.back(), "null");
            continue;
        }
        if (const Status embedded = face.embed(file, fonts.back()); !embedded) {
            return fail(embedded.error());
        }
    }
    const ObjectId tree = file.reserve();
    const std::vector<ObjectId> pages = writePages(file, tree, fonts);
    const std::string outline =
        bookmarks_.empty() ? std::string() : fmt::format("/Outlines {}/PageMode/UseOutlines", reference(writeBookmarks(file, pages)));
    const ObjectId metadata = file.writeStream("/Type/Metadata/Subtype/XML", xmpPacket(facts), Compression::none);
    const ObjectId catalog =
        file.write(fmt::format("<</Type/Catalog/Pages {}/Metadata {}/Lang({})/ViewerPreferences<</DisplayDocTitle true>>{}{}>>",
                               reference(tree), reference(metadata), facts.language, outline, pageLabels()));
    return file.finish(catalog, file.write(informationDictionary(facts)));
}

}  // namespace hopluu::pdf
