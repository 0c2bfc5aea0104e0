#include "engine/workbook_import.h"

#include "engine/narrative.h"
#include "report/board_workbook.h"
#include "workbook/workbook_reader.h"

namespace hopluu::engine {

Result<WorkbookPreview> previewWorkbook(std::string_view bytes, const BoardYearContent& content, const PeriodSetup& setup,
                                        const workbook::ImportChoices& choices) {
    auto book = workbook::readWorkbook(bytes);
    if (!book) {
        return fail(book.error());
    }
    const rules::Figures figures = figuresOf(content, setup);
    const workbook::ImportContext context{*setup.form, *setup.rules, setup.campaign.period, content.unit, content.cells, figures.lastYear};
    WorkbookPreview preview{workbook::previewImport(*book, context, choices), {}};
    for (const auto& row : preview.found.rows) {
        const auto present = content.cells.find(row.item);
        const Value before = present == content.cells.end() ? Value{} : present->second;
        if (row.isTaken && row.value != before) {
            preview.changes.push_back({Topic::cell, row.item, row.value});
        }
    }
    return preview;
}

Result<std::string> makeWorkbook(const BoardYearContent& content, const PeriodSetup& setup) {
    const auto figures = boardFigures(content, setup);
    if (!figures) {
        return fail(figures.error());
    }
    const auto bytes = report::makeBoardWorkbook({*setup.form, setup.campaign, content.unit, content.cells, *figures});
    if (!bytes) {
        return fail(bytes.error());
    }
    return std::string(bytes->begin(), bytes->end());
}

}  // namespace hopluu::engine
