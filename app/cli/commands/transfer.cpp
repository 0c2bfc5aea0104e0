#include "cli/board_session.h"
#include "cli/commands.h"
#include "form/board_csv.h"

#include <fmt/format.h>

#include <memory>

namespace hopluu::cli {

namespace {

constexpr std::size_t kMaxCsvBytes = 8 * 1024 * 1024;

void importFile(Session& session, const std::filesystem::path& path) {
    withBoardDesk(session, [&](engine::Workspace&, engine::BoardDesk& desk) {
        auto bytes = readFile(path, kMaxCsvBytes);
        if (!bytes) {
            return session.fail(bytes.error());
        }
        auto content = readBoardCsv(*bytes, path.filename().string(), *desk.setup().form, desk.period(), desk.unit());
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
            const std::string bytes = writeBoardCsv(*content, *desk.setup().form);
            if (auto written = writeFile(path, bytes); !written) {
                return session.fail(written.error());
            }
            session.json ? session.emit(nlohmann::ordered_json{{"file", path.string()}, {"bytes", bytes.size()}})
                         : session.print(session.format("Đã ghi {}.", "Wrote {}.", path.string()));
        },
        unit);
}

}  // namespace

void addTransferCommands(CLI::App& program, Session& session) {
    const auto path = std::make_shared<std::filesystem::path>();
    const auto unit = std::make_shared<std::optional<std::string>>();
    CLI::App* in = program.add_subcommand("import", "Nhập số liệu năm từ tệp CSV / take over a year from CSV");
    in->add_option("file", *path, "Tệp CSV / CSV file")->required()->type_name("FILE");
    in->callback([&session, path] { importFile(session, *path); });
    CLI::App* out = program.add_subcommand("export", "Xuất số liệu năm ra tệp CSV / write the year as CSV");
    out->add_option("file", *path, "Tệp CSV / CSV file")->required()->type_name("FILE");
    out->add_option("--unit", *unit, "Đơn vị khác (Khối trưởng) / another unit (leader)")->type_name("UNIT");
    out->callback([&session, path, unit] { exportFile(session, *path, *unit); });
}

}  // namespace hopluu::cli
