#include "engine/workbook_import.h"

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

}  // namespace hopluu::engine
