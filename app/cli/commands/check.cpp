#include "cli/board_session.h"
#include "cli/commands.h"
#include "cli/describe.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace hopluu::cli {

namespace {

void check(Session& session, const std::optional<std::string>& unit) {
    withBoardDesk(
        session,
        [&](engine::Workspace&, engine::BoardDesk& desk) {
            auto findings = desk.findings();
            if (!findings) {
                return session.fail(findings.error());
            }
            nlohmann::ordered_json list = nlohmann::ordered_json::array();
            for (const auto& [finding, explanation] : *findings) {
                if (session.json) {
                    list.push_back(toJson(finding, explanation));
                } else {
                    print(session, finding, explanation);
                }
            }
            const auto open = std::count_if(findings->begin(), findings->end(),
                                            [](const auto& each) { return each.finding.critical && each.explanation.empty(); });
            if (session.json) {
                session.emit(nlohmann::ordered_json{{"unit", desk.unit().text}, {"findings", list}, {"open_critical", open}});
            } else {
                session.print(session.format("{}: {} cảnh báo, trong đó {} lỗi bắt buộc chưa sửa hoặc giải trình.",
                                             "{}: {} findings, {} of them critical and neither fixed nor explained.", desk.unit().text,
                                             findings->size(), open));
            }
            session.exitWith(open > 0 ? ExitCode::findings : ExitCode::success);
        },
        unit);
}

void explain(Session& session, const std::string& rule, const std::string& reason) {
    withBoardDesk(session, [&](engine::Workspace&, engine::BoardDesk& desk) {
        auto text = text::normalize(reason);
        auto done = text ? desk.explain(ItemCode{rule}, *text) : Status{fail(text.error())};
        if (!done) {
            return session.fail(done.error());
        }
        session.json ? session.emit(nlohmann::ordered_json{{"rule", rule}, {"explanation", *text}})
                     : session.print(session.format("Đã lưu giải trình cho {}.", "Explanation of {} saved.", rule));
    });
}

}  // namespace

void addCheckCommands(CLI::App& program, Session& session) {
    const auto unit = std::make_shared<std::optional<std::string>>();
    CLI::App* checking = program.add_subcommand("check", "Kiểm tra số liệu theo quy tắc / run the rules");
    checking->add_option("--unit", *unit, "Đơn vị khác (Khối trưởng) / another unit (leader)")->type_name("UNIT");
    checking->callback([&session, unit] { check(session, *unit); });
    struct Words {
        std::string rule, reason;
    };
    const auto words = std::make_shared<Words>();
    CLI::App* explaining = program.add_subcommand("explain", "Giải trình một cảnh báo / explain a finding");
    explaining->add_option("rule", words->rule, "Mã quy tắc / code of the rule")->required()->type_name("RULE");
    explaining->add_option("reason", words->reason, "Lý do / reason")->required()->type_name("TEXT");
    explaining->callback([&session, words] { explain(session, words->rule, words->reason); });
}

}  // namespace hopluu::cli
