#include "cli/board_session.h"
#include "cli/commands.h"
#include "cli/describe.h"
#include "cli/leader_session.h"
#include "engine/item_words.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <memory>

namespace hopluu::cli {

namespace {

struct Options {
    std::string unit, reason;
    std::vector<std::string> cells;
};

void list(Session& session) {
    withLeaderDesk(session, [&](engine::Workspace&, engine::LeaderDesk& desk) {
        auto rows = desk.list(session.periodId());
        if (!rows) {
            return session.fail(rows.error());
        }
        nlohmann::ordered_json boards = nlohmann::ordered_json::array();
        for (const auto& row : *rows) {
            if (session.json) {
                boards.push_back({{"unit", row.unit.text},
                                  {"name", row.name},
                                  {"completeness", toJson(row.completeness)},
                                  {"submission", toJson(row.submission)},
                                  {"findings", row.findings},
                                  {"critical", row.criticalFindings},
                                  {"unexplained", row.unexplained}});
                continue;
            }
            session.print(session.format("{}  {:>2}/{} ô  {:>2} cảnh báo ({} chưa giải trình)  {}",
                                         "{}  {:>2}/{} cells  {:>2} findings ({} unexplained)  {}", column(row.unit.text, 12),
                                         row.completeness.complete, row.completeness.items, row.findings, row.unexplained,
                                         describe(session, row.submission)));
        }
        if (session.json) {
            session.emit(nlohmann::ordered_json{{"boards", boards}});
        }
    });
}

void review(Session& session, const std::string& unit) {
    withBoardDesk(
        session,
        [&](engine::Workspace&, engine::BoardDesk& desk) {
            auto content = desk.content();
            auto submission = desk.submission();
            auto findings = desk.findings();
            if (!content || !submission || !findings) {
                return session.fail(!content ? content.error() : !submission ? submission.error() : findings.error());
            }
            const Form& form = *desk.setup().form;
            if (session.json) {
                nlohmann::ordered_json cells = nlohmann::ordered_json::object();
                for (const auto& [item, value] : content->cells) {
                    cells[item.text] = toJson(value);
                }
                nlohmann::ordered_json list = nlohmann::ordered_json::array();
                for (const auto& [finding, explanation] : *findings) {
                    list.push_back(toJson(finding, explanation));
                }
                return session.emit(
                    nlohmann::ordered_json{{"unit", unit}, {"submission", toJson(*submission)}, {"cells", cells}, {"findings", list}});
            }
            session.print(fmt::format("{}: {}", unit, describe(session, *submission)));
            for (const FormItem* item : form.items()) {
                const auto cell = content->cells.find(item->code);
                const Value value = cell == content->cells.end() ? Value{} : cell->second;
                session.print(fmt::format("  {}  {} {}", column(rowName(session, form, item->code), 66),
                                          rightColumn(engine::valueText(value, item->annexDecimals, session.language), 18),
                                          session.say(label(item->unit))));
            }
            for (const auto& [finding, explanation] : *findings) {
                print(session, finding, explanation);
            }
        },
        unit);
}

void judge(Session& session, const Options& options, bool accepts) {
    withLeaderDesk(session, [&](engine::Workspace&, engine::LeaderDesk& desk) {
        const UnitId unit{options.unit};
        auto reason = text::normalize(options.reason);
        if (!reason) {
            return session.fail(reason.error());
        }
        std::vector<ItemCode> cells(options.cells.begin(), options.cells.end());
        auto done = accepts ? desk.accept(session.periodId(), unit) : desk.returnSubmission(session.periodId(), unit, *reason, cells);
        if (!done) {
            return session.fail(done.error());
        }
        session.json ? session.emit(nlohmann::ordered_json{{"unit", options.unit}, {"state", accepts ? "accepted" : "returned"}})
                     : session.print(accepts ? session.format("Đã chấp nhận {}. Hãy đồng bộ.", "{} accepted. Synchronise.", options.unit)
                                             : session.format("Đã trả lại {}. Hãy đồng bộ.", "{} returned. Synchronise.", options.unit));
    });
}

}  // namespace

void addLeaderReviewCommands(CLI::App& leader, Session& session) {
    const auto options = std::make_shared<Options>();
    leader.add_subcommand("list", "Các đơn vị đang ở đâu / where every board stands")->callback([&session] { list(session); });

    CLI::App* reviewing = leader.add_subcommand("review", "Xem số liệu và cảnh báo của một đơn vị / one board's figures and findings");
    reviewing->add_option("unit", options->unit, "Đơn vị / unit")->required()->type_name("UNIT");
    reviewing->callback([&session, options] { review(session, options->unit); });

    CLI::App* returning = leader.add_subcommand("return", "Trả lại kèm lý do / return with a reason");
    returning->add_option("unit", options->unit, "Đơn vị / unit")->required()->type_name("UNIT");
    returning->add_option("--reason", options->reason, "Lý do / reason")->required()->type_name("TEXT");
    returning->add_option("--cell", options->cells, "Ô cần sửa (lặp lại được) / cell to correct (repeatable)")->type_name("CODE");
    returning->callback([&session, options] { judge(session, *options, false); });

    CLI::App* accepting = leader.add_subcommand("accept", "Chấp nhận / accept");
    accepting->add_option("unit", options->unit, "Đơn vị / unit")->required()->type_name("UNIT");
    accepting->callback([&session, options] { judge(session, *options, true); });
}

}  // namespace hopluu::cli
