#include "cli/commands.h"
#include "engine/attachments.h"

#include <fmt/format.h>

#include <optional>

namespace hopluu::cli {

namespace {

/// Nothing for a laptop that has not joined: it cannot have attached anything.
Result<std::optional<engine::FilesSoundness>> filesOf(engine::Workspace& workspace) {
    auto desk = engine::AttachmentDesk::open(workspace);
    if (!desk) {
        return desk.error().code == "workspace.not-joined" ? Result<std::optional<engine::FilesSoundness>>{std::nullopt}
                                                           : fail(desk.error());
    }
    auto checked = desk->check();
    return checked ? Result<std::optional<engine::FilesSoundness>>{std::move(*checked)} : fail(checked.error());
}

std::vector<std::string> sentences(const Session& session, const std::vector<sync::FileFinding>& findings) {
    std::vector<std::string> texts;
    for (const auto& each : findings) {
        const BilingualText text = sync::describe(each);
        texts.push_back(session.say(text));
    }
    return texts;
}

void printFiles(Session& session, const engine::FilesSoundness& files) {
    session.print(session.format("Tệp đính kèm: {} nguyên vẹn, {} hỏng hoặc mất, {} ở nơi khác, {} tệp lạ.",
                                 "Attachments: {} whole, {} damaged or lost, {} elsewhere, {} stray files.", files.whole,
                                 files.spoiled.size(), files.elsewhere, files.strays.size()));
    if (!files.spoiled.empty()) {
        session.print(session.say("  → Hãy đính kèm lại từ tệp gốc (hopluu attach) rồi đồng bộ.",
                                  "  → Attach them again from the originals (hopluu attach), then synchronise."));
    }
}

}  // namespace

void addVerifyCommand(CLI::App& program, Session& session) {
    CLI::App* command = program.add_subcommand(
        "verify", "Kiểm tra tệp dữ liệu, nhật ký và tệp đính kèm / check the data file, the journal, the attachments");
    command->callback([&session] {
        auto workspace = session.open();
        auto outcome = workspace ? workspace->store().verify() : Result<VerifyOutcome>{fail(workspace.error())};
        auto files = outcome ? filesOf(*workspace) : fail(outcome.error());
        if (!files) {
            return session.fail(files.error());
        }
        const engine::FilesSoundness found = files->value_or(engine::FilesSoundness{});
        auto problems = outcome->problems;
        const auto ofFiles = sentences(session, found.spoiled);
        problems.insert(problems.end(), ofFiles.begin(), ofFiles.end());
        const auto strays = sentences(session, found.strays);
        if (session.json) {
            session.emit(nlohmann::ordered_json{{"operations", outcome->operations},
                                                {"registers", outcome->registers},
                                                {"problems", problems},
                                                {"attachments",
                                                 {{"whole", found.whole},
                                                  {"bytes", found.bytes},
                                                  {"elsewhere", found.elsewhere},
                                                  {"spoiled", ofFiles},
                                                  {"strays", strays}}}});
        } else {
            for (const auto& problem : problems) {
                session.print("  " + problem);
            }
            for (const auto& stray : strays) {
                session.print("  " + stray);
            }
            session.print(session.format(
                "{} thao tác, {} mục: {}.", "{} operations, {} registers: {}.", outcome->operations, outcome->registers,
                problems.empty() ? session.say("toàn vẹn", "sound")
                                 : session.say("CÓ LỖI, hãy chép tệp và báo Khối trưởng", "PROBLEMS, copy the file and tell the leader")));
            printFiles(session, found);
        }
        session.exitWith(problems.empty() ? ExitCode::success : ExitCode::storage);
    });
}

}  // namespace hopluu::cli
