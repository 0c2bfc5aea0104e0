#include "cli/board_session.h"
#include "cli/commands.h"
#include "cli/workbook_report.h"
#include "engine/workbook_import.h"
#include "form/board_csv.h"
#include "workbook/file_kind.h"
#include "workbook/workbook_reader.h"

#include <fmt/format.h>

#include <memory>

namespace hopluu::cli {

namespace {

struct ImportOptions {
    std::filesystem::path file;
    bool isDryRun = false, takesUnverified = false;
    std::optional<std::string> sheet, column, separator;
};

void importCsv(Session& session, engine::BoardDesk& desk, const std::string& bytes, const ImportOptions& options) {
    auto content = readBoardCsv(bytes, options.file.filename().string(), *desk.setup().form, desk.period(), desk.unit());
    if (!content) {
        return session.fail(content.error());
    }
    auto outcome = desk.import(*content);
    if (!outcome) {
        return session.fail(outcome.error());
    }
    session.json ? session.emit(nlohmann::ordered_json{{"read", outcome->read}, {"changed", outcome->changed}})
                 : session.print(session.format("Đã đọc {} mục, ghi {} mục thay đổi.", "{} entries read, {} changed ones written.",
                                                outcome->read, outcome->changed));
}

/// "C" as people name it.
std::optional<std::uint32_t> columnNamed(const ImportOptions& options) {
    std::uint32_t column = 0;
    for (const char letter : options.column.value_or("")) {
        if (letter < 'A' || letter > 'Z' || column > 700) {
            return std::nullopt;
        }
        column = column * 26 + static_cast<std::uint32_t>(letter - 'A' + 1);
    }
    return column == 0 ? std::nullopt : std::optional{column - 1};
}

void importWorkbook(Session& session, engine::BoardDesk& desk, const std::string& bytes, const ImportOptions& options) {
    auto content = desk.content();
    if (!content) {
        return session.fail(content.error());
    }
    workbook::ImportChoices choices{options.sheet, columnNamed(options), {}, options.takesUnverified};
    if (options.separator) {
        choices.separator = *options.separator == "grouping" ? workbook::SeparatorReading::grouping : workbook::SeparatorReading::decimal;
    }
    auto preview = engine::previewWorkbook(bytes, *content, desk.setup(), choices);
    if (!preview) {
        return session.fail(preview.error());
    }
    const bool isAnswered =
        !preview->found.needsSheet && !preview->found.needsColumn && preview->found.ambiguous.empty() && !preview->found.sheet.empty();
    std::uint32_t written = 0;
    if (isAnswered && !options.isDryRun) {
        auto outcome = desk.write(preview->changes);
        if (!outcome) {
            return session.fail(outcome.error());
        }
        written = *outcome;
    }
    report(session, *preview, *content, *desk.setup().form, written);
    if (!isAnswered) {
        session.exitWith(ExitCode::input);
    }
}

void importFile(Session& session, const ImportOptions& options) {
    withBoardDesk(session, [&](engine::Workspace&, engine::BoardDesk& desk) {
        auto bytes = readFile(options.file, workbook::kMaxFileBytes);
        if (!bytes) {
            return session.fail(bytes.error());
        }
        const auto kind = workbook::fileKindOf(*bytes);
        const bool isCsv = kind == workbook::FileKind::csv || kind == workbook::FileKind::unknown || kind == workbook::FileKind::empty;
        isCsv ? importCsv(session, desk, *bytes, options) : importWorkbook(session, desk, *bytes, options);
    });
}

void exportFile(Session& session, const std::filesystem::path& path, const std::optional<std::string>& unit) {
    withBoardDesk(
        session,
        [&](engine::Workspace&, engine::BoardDesk& desk) {
            auto content = desk.content();
            if (!content) {
                return session.fail(content.error());
            }
            const bool isWorkbook = path.extension() == ".xlsx";
            const auto bytes = isWorkbook ? engine::makeWorkbook(*content, desk.setup())
                                          : Result<std::string>{writeBoardCsv(*content, *desk.setup().form)};
            if (!bytes) {
                return session.fail(bytes.error());
            }
            if (auto written = writeFile(path, *bytes); !written) {
                return session.fail(written.error());
            }
            session.json ? session.emit(nlohmann::ordered_json{{"file", path.string()}, {"bytes", bytes->size()}})
                         : session.print(session.format("Đã ghi {}.", "Wrote {}.", path.string()));
        },
        unit);
}

}  // namespace

void addTransferCommands(CLI::App& program, Session& session) {
    const auto path = std::make_shared<std::filesystem::path>();
    const auto unit = std::make_shared<std::optional<std::string>>();
    const auto options = std::make_shared<ImportOptions>();
    CLI::App* in = program.add_subcommand("import", "Nhập số liệu năm từ tệp CSV hoặc Excel / take over a year from CSV or Excel");
    in->add_option("file", options->file, "Tệp CSV, .xlsx hoặc .xls / CSV, .xlsx or .xls file")->required()->type_name("FILE");
    in->add_flag("--dry-run", options->isDryRun, "Chỉ xem trước, không ghi gì (Excel) / only show what would change (Excel)");
    in->add_option("--sheet", options->sheet, "Trang tính / sheet")->type_name("NAME");
    in->add_option("--column", options->column, "Cột số liệu, ví dụ E / column of the figures, such as E")->type_name("LETTER");
    in->add_option("--separator", options->separator, "“1.234” là 1234 (grouping) hay 1,234 (decimal) / what \"1.234\" means")
        ->check(CLI::IsMember({"grouping", "decimal"}))
        ->type_name("READING");
    in->add_flag("--take-computed", options->takesUnverified,
                 "Lấy cả số do Excel tính mà không kiểm được / also what Excel computed and nothing can check");
    in->callback([&session, options] { importFile(session, *options); });
    CLI::App* out = program.add_subcommand("export", "Xuất số liệu năm ra tệp CSV hoặc Excel / write the year as CSV or Excel");
    out->add_option("file", *path, "Tệp .csv hoặc .xlsx / .csv or .xlsx file")->required()->type_name("FILE");
    out->add_option("--unit", *unit, "Đơn vị khác (Khối trưởng) / another unit (leader)")->type_name("UNIT");
    out->callback([&session, path, unit] { exportFile(session, *path, *unit); });
}

}  // namespace hopluu::cli
