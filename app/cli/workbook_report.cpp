#include "cli/workbook_report.h"

#include "cli/describe.h"
#include "engine/item_words.h"
#include "workbook/sheet.h"

#include <nlohmann/json.hpp>

namespace hopluu::cli {

namespace {

constexpr const char* kComputed[] = {"typed", "verified", "unverified", "stale"};

Value before(const BoardYearContent& content, const ItemCode& item) {
    const auto found = content.cells.find(item);
    return found == content.cells.end() ? Value{} : found->second;
}

nlohmann::ordered_json documentOf(const engine::WorkbookPreview& preview, const BoardYearContent& content, std::uint32_t written) {
    nlohmann::ordered_json document{{"sheet", preview.found.sheet},
                                    {"needs_sheet", preview.found.needsSheet},
                                    {"needs_column", preview.found.needsColumn},
                                    {"ambiguous", preview.found.ambiguous},
                                    {"written", written}};
    document["columns"] = nlohmann::ordered_json::array();
    for (const auto& column : preview.found.columns) {
        document["columns"].push_back({{"column", workbook::columnText(column.column)},
                                       {"heading", column.heading},
                                       {"filled", column.filled},
                                       {"chosen", preview.found.column == column.column}});
    }
    document["rows"] = nlohmann::ordered_json::array();
    for (const auto& row : preview.found.rows) {
        document["rows"].push_back({{"item", row.item.text},
                                    {"source", row.source},
                                    {"by", row.by == workbook::MatchedBy::code ? "code" : "name"},
                                    {"before", toJson(before(content, row.item))},
                                    {"after", toJson(row.value)},
                                    {"computed", kComputed[static_cast<int>(row.computed)]},
                                    {"taken", row.isTaken}});
    }
    document["unmatched"] = nlohmann::ordered_json::array();
    for (const auto& row : preview.found.unmatched) {
        document["unmatched"].push_back({{"source", row.source}, {"text", row.text}});
    }
    document["missing"] = nlohmann::ordered_json::array();
    for (const auto& item : preview.found.missing) {
        document["missing"].push_back(item.text);
    }
    document["errors"] = nlohmann::ordered_json::array();
    for (const auto& error : preview.found.errors) {
        document["errors"].push_back(
            {{"code", error.code}, {"place", error.place}, {"message", toJson(error.message)}, {"remedy", toJson(error.remedy)}});
    }
    return document;
}

void printRows(const Session& session, const engine::WorkbookPreview& preview, const BoardYearContent& content, const Form& form) {
    for (const auto& row : preview.found.rows) {
        const Value was = before(content, row.item);
        const FormItem* item = form.findItem(row.item);
        if (item == nullptr || (row.isTaken && was == row.value)) {
            continue;
        }
        session.print(
            fmt::format("{} {} -> {}  {}{}", column(rowName(session, form, row.item), 60),
                        rightColumn(engine::valueText(was, item->annexDecimals, session.language), 14),
                        rightColumn(engine::valueText(row.value, item->annexDecimals, session.language), 14), row.source,
                        row.isTaken ? "" : session.say("  [không lấy: Excel tính, chưa kiểm được]", "  [not taken: computed, unchecked]")));
    }
}

void printQuestions(const Session& session, const workbook::ImportPreview& found) {
    if (found.needsSheet) {
        session.print(session.say("Nhiều trang tính giống biểu như nhau; hãy chọn bằng --sheet:",
                                  "Several sheets look like the annex; choose with --sheet:"));
        for (const auto& sheet : found.sheets) {
            session.print(fmt::format("  {}  ({})", sheet.name, sheet.items));
        }
    }
    if (found.needsColumn && !found.columns.empty()) {
        session.print(session.say("Chưa rõ cột nào là số liệu năm nay; hãy chọn bằng --column:",
                                  "Which column holds this year? Choose with --column:"));
        for (const auto& column : found.columns) {
            session.print(fmt::format("  {}  {}  ({})", workbook::columnText(column.column), column.heading, column.filled));
        }
    }
    if (!found.ambiguous.empty()) {
        session.print(session.say("Có số đọc được hai cách; hãy chọn --separator grouping (1.234 là 1234) hoặc decimal (là 1,234).",
                                  "Some numbers read two ways; choose --separator grouping (1.234 is 1234) or decimal (1.234)."));
    }
}

}  // namespace

void report(Session& session, const engine::WorkbookPreview& preview, const BoardYearContent& content, const Form& form,
            std::uint32_t written) {
    if (session.json) {
        return session.emit(documentOf(preview, content, written));
    }
    for (const auto& error : preview.found.errors) {
        session.print(fmt::format("{}: {}\n        → {}", error.place, session.say(error.message), session.say(error.remedy)));
    }
    for (const auto& row : preview.found.unmatched) {
        session.print(session.format("{}: không khớp chỉ tiêu nào: {}", "{}: matches no indicator: {}", row.source, row.text));
    }
    printRows(session, preview, content, form);
    printQuestions(session, preview.found);
    session.print(session.format("Trang “{}”: nhận ra {} ô, khác với số hiện có {}, đã ghi {}, lỗi {}.",
                                 "Sheet \"{}\": {} cells recognised, {} differ, {} written, {} errors.", preview.found.sheet,
                                 preview.found.rows.size(), preview.changes.size(), written, preview.found.errors.size()));
}

}  // namespace hopluu::cli
