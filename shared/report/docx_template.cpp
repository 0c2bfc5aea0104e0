#include "report/docx_template.h"

#include "report/clean_text.h"
#include "report/docx_styles.h"
#include "report/report_errors.h"
#include "report/template_blocks.h"
#include "report/template_errors.h"
#include "report/template_package.h"
#include "report/template_paragraph.h"
#include "report/template_values.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace hopluu::report {

namespace {

constexpr std::size_t kMaxRows = 100'000;  // that a template's lists may come to

bool isNamed(const pugi::xml_node& node, std::string_view name) {
    return std::string_view(node.name()) == name;
}

/// "annex" and "total" of "annex#total".
std::pair<std::string, std::string> listAndField(const std::string& name) {
    const std::size_t mark = name.find('#');
    return mark == std::string::npos ? std::pair<std::string, std::string>{} : std::pair{name.substr(0, mark), name.substr(mark + 1)};
}

BilingualText partName(const TemplateText& part) {
    switch (part.kind) {
        case TemplateText::Kind::document:
            return {"thân văn bản", "the text"};
        case TemplateText::Kind::header:
            return {"đầu trang", "a header"};
        case TemplateText::Kind::footer:
            return {"chân trang", "a footer"};
        case TemplateText::Kind::notes:
            return {"chú thích", "the notes"};
    }
    return {};
}

/// Walks one part of the template from its first to its last paragraph.
class Filler {
public:
    Filler(const TemplateText& part, const TemplateValues& values, pugi::xml_node styles, Errors& errors)
        : part_(part), values_(values), styles_(styles), errors_(errors) {}

    void walk(pugi::xml_node parent) {
        for (pugi::xml_node child = parent.first_child(); child;) {
            const pugi::xml_node next = child.next_sibling();  // what is put in stands before it
            if (isNamed(child, "w:p")) {
                paragraph(child);
            } else if (isNamed(child, "w:tr")) {
                row(child);
            } else {
                walk(child);
            }
            child = next;
        }
    }

    /// Then the styles of our tables are wanted too.
    [[nodiscard]] bool hasPutTable() const { return putTable_; }

private:
    struct Replacement {
        Placeholder placeholder;
        TemplateValue value;
    };

    /// Nobody reads more than so many at once, and a hostile file could ask for millions.
    void tell(Error error) {
        constexpr std::size_t kMost = 500;
        if (errors_.size() < kMost) {
            errors_.push_back(std::move(error));
        }
    }

    [[nodiscard]] TemplatePlace placeOf(const std::string& text) const {
        constexpr std::size_t kShown = 50;
        const BilingualText name = partName(part_);
        return {fmt::format("{}:{}", part_.name, paragraphs_), fmt::format("{}, đoạn {}", name.vi, paragraphs_),
                fmt::format("{}, paragraph {}", name.en, paragraphs_), text::elide(cleanText(text), kShown)};
    }

    void textBoxes(pugi::xml_node parent) {
        for (pugi::xml_node child : parent.children()) {
            if (isNamed(child, "w:txbxContent")) {
                walk(child);
            } else {
                textBoxes(child);
            }
        }
    }

    void paragraph(pugi::xml_node node) {
        ++paragraphs_;
        textBoxes(node);
        ParagraphText text(node);
        const std::vector<Placeholder> found = findPlaceholders(text.joined());
        std::vector<Replacement> replacements;
        for (const Placeholder& placeholder : found) {
            if (auto value = valueOf(placeholder, text.joined())) {
                replacements.push_back({placeholder, std::move(*value)});
            }
        }
        if (replacements.size() != found.size() || found.empty()) {
            return;
        }
        const bool alone = found.size() == 1 && isAlone(found.front(), text.joined());
        const auto block = std::find_if(replacements.begin(), replacements.end(), [](const Replacement& replacement) {
            return replacement.value.kind == TemplateValue::Kind::paragraphs || replacement.value.kind == TemplateValue::Kind::table;
        });
        if (block != replacements.end() && !alone) {
            tell(placeholderNotAlone(placeOf(text.joined()), block->placeholder.name));
            return;
        }
        if (alone && replacements.front().value.kind != TemplateValue::Kind::text) {
            putBlock(node, replacements.front());
            return;
        }
        for (auto replacement = replacements.rbegin(); replacement != replacements.rend(); ++replacement) {
            text.replace(replacement->placeholder.begin, replacement->placeholder.size,
                         fmt::format("{}", fmt::join(replacement->value.lines, "\n")));
        }
    }

    static bool isAlone(const Placeholder& placeholder, const std::string& text) {
        constexpr std::string_view kBlank = " \t\n";
        return text.find_first_not_of(kBlank) == placeholder.begin &&
               text.find_last_not_of(kBlank) + 1 == placeholder.begin + placeholder.size;
    }

    void putBlock(pugi::xml_node node, const Replacement& replacement) {
        const TextSpan span{replacement.placeholder.begin, replacement.placeholder.size};
        switch (replacement.value.kind) {
            case TemplateValue::Kind::lines:
                putLines(node, span, replacement.value.lines);
                break;
            case TemplateValue::Kind::paragraphs:
                putParagraphs(node, span, replacement.value.paragraphs, styles_);
                break;
            case TemplateValue::Kind::table:
                putTable_ = putTable_ || replacement.value.table != nullptr;
                putTable(node, span, replacement.value.table);
                break;
            case TemplateValue::Kind::text:
                break;
        }
    }

    std::optional<TemplateValue> valueOf(const Placeholder& placeholder, const std::string& text) {
        if (placeholder.plain) {
            return TemplateValue{.lines = {"{"}};
        }
        if (!placeholder.closed) {
            constexpr std::size_t kShown = 40;
            tell(unclosedPlaceholder(placeOf(text), text::elide(cleanText(placeholder.name), kShown)));
            return std::nullopt;
        }
        const auto [list, field] = listAndField(placeholder.name);
        auto value = list.empty() ? values_.find(placeholder.name) : fieldOf(list, field);
        if (!value) {
            const TemplateList* known = list.empty() ? nullptr : values_.list(list);
            const bool misplaced = known != nullptr && known->has(field);
            constexpr std::size_t kShown = 80;
            const std::string name = text::elide(cleanText(placeholder.name), kShown);
            tell(misplaced ? placeholderOutsideRow(placeOf(text), name) : unknownPlaceholder(placeOf(text), name));
        }
        return value;
    }

    [[nodiscard]] std::optional<TemplateValue> fieldOf(const std::string& list, const std::string& field) const {
        const TemplateList* known = values_.list(list);
        if (known == nullptr || !known->has(field) || record_ == nullptr || list != recordList_) {
            return std::nullopt;
        }
        const auto value = record_->fields.find(field);
        return TemplateValue{.lines = {value == record_->fields.end() ? std::string() : value->second}};
    }

    /// The lists that the cells of a row ask for; rows of tables inside them are asked for themselves.
    static void collectLists(pugi::xml_node parent, std::set<std::string>& lists) {
        for (const pugi::xml_node child : parent.children()) {
            if (isNamed(child, "w:p")) {
                for (const Placeholder& placeholder : findPlaceholders(ParagraphText(child).joined())) {
                    const std::string list = listAndField(placeholder.name).first;
                    if (!list.empty()) {
                        lists.insert(list);
                    }
                }
            } else if (!isNamed(child, "w:tbl")) {
                collectLists(child, lists);
            }
        }
    }

    void row(pugi::xml_node node) {
        std::set<std::string> lists;
        collectLists(node, lists);
        if (lists.size() > 1) {
            constexpr std::size_t kShown = 40;
            tell(mixedLists(placeOf(""), text::elide(cleanText(*lists.begin()), kShown),
                            text::elide(cleanText(*std::next(lists.begin())), kShown)));
            return;
        }
        const TemplateList* list = lists.empty() ? nullptr : values_.list(*lists.begin());
        if (list == nullptr) {
            walk(node);
            return;
        }
        repeat(node, *lists.begin(), *list);
    }

    void repeat(pugi::xml_node node, const std::string& name, const TemplateList& list) {
        static const TemplateList::Record kEmpty;
        const std::size_t firstParagraph = paragraphs_;
        const std::size_t errorsBefore = errors_.size();
        const auto put = [&](pugi::xml_node line, const TemplateList::Record& record) {
            paragraphs_ = firstParagraph;  // of the template, not of the report
            const TemplateList::Record* outer = std::exchange(record_, &record);
            const std::string outerList = std::exchange(recordList_, name);
            fillRow(line, name, record);
            record_ = outer;
            recordList_ = outerList;
        };
        for (const TemplateList::Record& record : list.records) {
            if (++rows_ > kMaxRows) {
                tell(templateTooLarge(part_.name));
            }
            if (errors_.size() > errorsBefore || rows_ > kMaxRows) {
                return;  // each record would only say the same
            }
            pugi::xml_node copy = node.parent().insert_copy_before(node, node);
            removeIdentities(copy);
            put(copy, record);
        }
        const bool only = list.records.empty() && !node.previous_sibling("w:tr") && !node.next_sibling("w:tr");
        if (list.records.empty()) {
            put(node, kEmpty);  // a table must keep a row, and unknown fields are told
        }
        if (!only) {
            node.parent().remove_child(node);
        }
    }

    void fillRow(pugi::xml_node line, const std::string& list, const TemplateList::Record& record) {
        std::vector<pugi::xml_node> groupCells;
        for (const pugi::xml_node cell : line.children("w:tc")) {
            for (const pugi::xml_node paragraph : cell.children("w:p")) {
                const std::string text = ParagraphText(paragraph).joined();
                if (text.find("{" + list + "#group}") != std::string::npos || text.find("{" + list + "#number}") != std::string::npos) {
                    groupCells.push_back(cell);
                    break;
                }
            }
        }
        walk(line);
        if (record.carriesOn || record.goesOn) {
            for (const pugi::xml_node cell : groupCells) {
                mergeDown(cell, record.carriesOn ? CellPart::further : CellPart::first);
            }
        }
    }

    const TemplateText& part_;
    const TemplateValues& values_;
    pugi::xml_node styles_;
    Errors& errors_;
    std::size_t paragraphs_ = 0;
    std::size_t rows_ = 0;
    const TemplateList::Record* record_ = nullptr;
    std::string recordList_;
    bool putTable_ = false;
};

/// Those that are asked for by a table that was put in.
void addStylesOfTables(const TemplatePackage& package, const Paper& paper) {
    if (!package.styles) {
        return;
    }
    for (const PaperAnnex& annex : paper.annexes) {
        addTableStyles(package.styles->document_element(), annex.table.points);
    }
}

}  // namespace

Checked<FileBytes> fillTemplate(const FileBytes& docx, const ReportInput& input) {
    Checked<TemplatePackage> package = openTemplate(docx);
    if (!package) {
        return fail(package.error());
    }
    const Checked<Paper> paper = layPaper(input);
    if (!paper) {
        return fail(paper.error());
    }
    const TemplateValues values(input, *paper);
    const pugi::xml_node styles = package->styles ? package->styles->document_element() : pugi::xml_node();
    Errors errors;
    bool asksForTable = false;
    for (const TemplateText& part : package->texts) {
        Filler filler(part, values, styles, errors);
        filler.walk(*part.xml);
        asksForTable = asksForTable || filler.hasPutTable();
    }
    if (!errors.empty()) {
        return fail(std::move(errors));
    }
    if (asksForTable) {
        addStylesOfTables(*package, *paper);
    }
    Result<FileBytes> bytes = closeTemplate(std::move(*package));
    if (!bytes) {
        return fail(Errors{bytes.error()});
    }
    return std::move(*bytes);
}

}  // namespace hopluu::report
