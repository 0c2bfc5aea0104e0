#include "engine/clipboard_table.h"
#include "engine/paste_plan.h"
#include "form/builtin.h"
#include "form/form_reader.h"
#include "fuzz/target.h"
#include "text/unicode.h"

namespace hopluu::fuzz {

namespace {

const Form& form2022() {
    static const Form form = *readForm(builtinForm2022());
    return form;
}

void requireSound(const engine::ClipboardTable& table) {
    require(table.width() > 0 && table.rows.size() * table.width() <= engine::kClipboardCells, "a table keeps within the limits");
    for (const auto& row : table.rows) {
        require(row.size() == table.width(), "all rows are as long");
        for (const auto& cell : row) {
            require(text::isValidUtf8(cell.text), "what stands in a cell is text");
            require(!cell.exact || Decimal::parse(*cell.exact), "the number beside a text is one");
        }
    }
}

void requireSoundPlan(const engine::ClipboardTable& table) {
    engine::PasteTarget target;
    target.rows = form2022().items();
    target.columns = {engine::PasteColumn::value, engine::PasteColumn::remark};
    for (const std::optional<engine::MarkMeans> marks : {std::optional<engine::MarkMeans>{}, std::optional{engine::MarkMeans::thousands}}) {
        const auto plan = planPaste(table, target, form2022(), {}, marks);
        if (!plan) {
            refused(plan.error());
            continue;
        }
        require(!marks || plan->questions.empty(), "what was answered is not asked again");
        for (const auto& change : plan->changes) {
            require(change.place.item != nullptr && change.before != change.after, "a change changes a cell");
        }
        for (const auto& problem : plan->problems) {
            refused(problem.error);
        }
    }
}

bool decodeClipboard(ByteView input) {
    const auto html = engine::readHtmlTable(asText(input));
    const auto tabbed = engine::readTabbedText(asText(input));
    for (const auto* table : {&html, &tabbed}) {
        if (!*table) {
            refused(table->error());
            continue;
        }
        requireSound(**table);
        requireSoundPlan(**table);
        auto bare = **table;
        for (auto& row : bare.rows) {
            for (auto& cell : row) {
                cell.exact.reset();
            }
        }
        const auto again = engine::readTabbedText(engine::writeTabbedText(bare));
        require(again && *again == bare, "what was read is written and read the same");
    }
    return html || tabbed;
}

constexpr Target kTargets[] = {{"clipboard", 4'096, decodeClipboard, 10}};

}  // namespace

std::span<const Target> clipboardTargets() {
    return kTargets;
}

}  // namespace hopluu::fuzz
