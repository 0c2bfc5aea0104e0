// The report as it stood: frozen, made again, compared and published by the leader; taken by the boards.
#include "cli/commands.h"
#include "cli/describe.h"
#include "cli/leader_session.h"
#include "engine/frozen_report.h"
#include "engine/local_files.h"
#include "report/file_writer.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace hopluu::cli {

namespace {

struct Options {
    std::uint32_t number = 0;
    std::string note;
    std::filesystem::path out;
    engine::ReportWishes wishes;
};

/// The period that the session names, or the latest.
template <class Work>
void withPeriod(Session& session, const engine::Workspace& workspace, Work work) {
    const auto setup = workspace.setup(session.periodId());
    if (!setup) {
        return session.fail(setup.error());
    }
    work(setup->campaign.period.id);
}

/// The files' names and sizes; what came out in other bytes than then is said.
void tell(Session& session, const std::vector<report::WrittenFile>& files, const std::vector<std::string>& otherwise) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto& file : files) {
        const std::string name = file.path.filename().string();
        const bool isSame = std::find(otherwise.begin(), otherwise.end(), name) == otherwise.end();
        if (session.json) {
            list.push_back({{"file", file.path.string()}, {"bytes", file.bytes}, {"same_bytes", isSame}});
        } else {
            session.print(
                fmt::format("{}  {:>7} byte{}", column(file.path.string(), 60), file.bytes,
                            isSame ? "" : session.say("  (trình bày khác lúc chốt)", "  (set otherwise than when it was frozen)")));
        }
    }
    if (session.json) {
        session.emit(nlohmann::ordered_json{{"files", list}});
    }
}

void freeze(Session& session, const Options& options) {
    withLeaderDesk(session, [&](engine::Workspace& workspace, engine::LeaderDesk&) {
        withPeriod(session, workspace, [&](const PeriodId& period) {
            const auto note = text::normalize(options.note);
            if (!note) {
                return session.fail(note.error());
            }
            const auto number = engine::freezeReport(workspace, period, *note, options.wishes);
            if (!number) {
                return session.fail(number.error());
            }
            session.json ? session.emit(nlohmann::ordered_json{{"number", *number}})
                         : session.print(session.format("Đã chốt báo cáo số {}.", "Report {} is frozen.", *number));
        });
    });
}

void listFrozen(Session& session) {
    withLeaderDesk(session, [&](engine::Workspace& workspace, engine::LeaderDesk&) {
        withPeriod(session, workspace, [&](const PeriodId& period) {
            const auto reports = engine::frozenReports(workspace, period);
            if (!reports) {
                return session.fail(reports.error());
            }
            nlohmann::ordered_json list = nlohmann::ordered_json::array();
            for (const auto& each : *reports) {
                if (session.json) {
                    list.push_back({{"number", each.number},
                                    {"note", each.report.note},
                                    {"by", each.by},
                                    {"at_ms", each.at},
                                    {"published", each.isPublished}});
                } else {
                    session.print(fmt::format("{:>3}  {}  {}  {}{}", each.number, session.moment(each.at), each.by, each.report.note,
                                              each.isPublished ? session.say("  (đã công bố)", "  (published)") : ""));
                }
            }
            if (session.json) {
                session.emit(list);
            } else if (reports->empty()) {
                session.print(session.say("Chưa chốt báo cáo nào.", "No report has been frozen."));
            }
        });
    });
}

void remake(Session& session, const Options& options) {
    withLeaderDesk(session, [&](engine::Workspace& workspace, engine::LeaderDesk&) {
        withPeriod(session, workspace, [&](const PeriodId& period) {
            const auto remade = engine::remakeReport(workspace, period, options.number, options.wishes.docxTemplate);
            if (!remade) {
                return session.fail(remade.error());
            }
            const auto written = report::writeFiles(remade->files, options.out);
            written ? tell(session, *written, remade->otherwise) : session.fail(written.error());
        });
    });
}

void print(Session& session, const report::ReportDifference& changes) {
    for (const auto& each : changes.sentences) {
        session.print(fmt::format("{}\n  - {}\n  + {}", each.heading, each.before, each.after));
    }
    for (const auto& each : changes.cells) {
        session.print(fmt::format("{}, {}: {} → {}", each.cell.rowName, each.cell.columnName, each.before.empty() ? "–" : each.before,
                                  each.cell.text.empty() ? "–" : each.cell.text));
    }
    session.print(changes.empty() ? session.say("Không có gì thay đổi.", "Nothing has changed.")
                                  : session.format("{} câu và {} ô thay đổi.", "{} sentences and {} cells have changed.",
                                                   changes.sentences.size(), changes.cells.size()));
}

void showChanges(Session& session, const Options& options) {
    withLeaderDesk(session, [&](engine::Workspace& workspace, engine::LeaderDesk&) {
        withPeriod(session, workspace, [&](const PeriodId& period) {
            const auto changes = engine::changesSince(workspace, period, options.number);
            if (!changes) {
                return session.fail(changes.error());
            }
            if (!session.json) {
                return print(session, *changes);
            }
            nlohmann::ordered_json sentences = nlohmann::ordered_json::array(), cells = nlohmann::ordered_json::array();
            for (const auto& each : changes->sentences) {
                sentences.push_back({{"section", each.section}, {"before", each.before}, {"after", each.after}});
            }
            for (const auto& each : changes->cells) {
                cells.push_back({{"row", each.cell.row}, {"column", each.cell.column}, {"before", each.before}, {"after", each.cell.text}});
            }
            session.emit(nlohmann::ordered_json{{"sentences", sentences}, {"cells", cells}});
        });
    });
}

void publish(Session& session, const Options& options) {
    withLeaderDesk(session, [&](engine::Workspace& workspace, engine::LeaderDesk&) {
        withPeriod(session, workspace, [&](const PeriodId& period) {
            if (const auto done = engine::publishReport(workspace, period, options.number); !done) {
                return session.fail(done.error());
            }
            session.json ? session.emit(nlohmann::ordered_json{{"number", options.number}})
                         : session.print(session.say("Đã công bố; các Ban nhận được ở lần gửi và nhận tới.",
                                                     "Published; the boards receive it at their next exchange."));
        });
    });
}

void takePublished(Session& session, const Options& options) {
    auto workspace = session.open();
    if (!workspace) {
        return session.fail(workspace.error());
    }
    withPeriod(session, *workspace, [&](const PeriodId& period) {
        const auto published = engine::publishedReports(workspace->store(), period);
        if (!published) {
            return session.fail(published.error());
        }
        std::vector<report::NamedFile> files;  // of the latest
        for (const auto& file : published->empty() ? std::vector<PublishedFile>{} : published->back().publication.files) {
            files.push_back({file.name, file.bytes});
        }
        if (files.empty()) {
            return session.json ? session.emit(nlohmann::ordered_json{{"files", nlohmann::ordered_json::array()}})
                                : session.print(session.say("Khối trưởng chưa công bố báo cáo.", "The leader has not published a report."));
        }
        const auto written = report::writeFiles(files, options.out);
        written ? tell(session, *written, {}) : session.fail(written.error());
    });
}

}  // namespace

void addFrozenReportCommands(CLI::App& leader, Session& session) {
    const auto options = std::make_shared<Options>();
    const auto numbered = [&](const char* name, const char* what, void (*work)(Session&, const Options&)) {
        CLI::App* command = leader.add_subcommand(name, what);
        command->add_option("number", options->number, "Số của bản đã chốt / number of the frozen report")->required()->type_name("NUMBER");
        command->callback([&session, options, work] { work(session, *options); });
        return command;
    };
    CLI::App* freezing = leader.add_subcommand("freeze", "Chốt báo cáo như đang có / freeze the report as it stands");
    freezing->add_option("--note", options->note, "Chốt để làm gì / what it is frozen for")->type_name("TEXT");
    freezing->add_option("--template", options->wishes.docxTemplate, "Tệp Word mẫu của Khối / the bloc's own Word template")
        ->type_name("FILE");
    freezing->add_flag("--findings", options->wishes.annexes.findings, "Kèm phụ lục kết quả kiểm tra / with the findings as an annex");
    freezing->add_flag_callback(
        "--no-scores", [options] { options->wishes.annexes.scores = false; },
        "Không kèm phụ lục điểm tự chấm / without the annex of self-scores");
    freezing->add_flag_callback(
        "--restated", [options] { options->wishes.comparison = consolidation::Comparison::restated; },
        "So với năm trước tính lại theo các đơn vị hiện nay / last year as the boards are now, after mergers");
    freezing->callback([&session, options] { freeze(session, *options); });

    leader.add_subcommand("frozen", "Các báo cáo đã chốt / the frozen reports")->callback([&session] { listFrozen(session); });
    CLI::App* remaking = numbered("remake", "Lập lại báo cáo đã chốt / make a frozen report again", remake);
    remaking->add_option("--out", options->out, "Thư mục / folder")->required()->type_name("DIR");
    remaking->add_option("--template", options->wishes.docxTemplate, "Tệp Word mẫu lúc chốt / the template it was frozen with")
        ->type_name("FILE");
    numbered("changes", "Những gì đã khác từ bản đã chốt / what has changed since", showChanges);
    numbered("publish-report", "Công bố báo cáo đã chốt cho các Ban / publish a frozen report to the boards", publish);
}

void addReportCommand(CLI::App& program, Session& session) {
    const auto options = std::make_shared<Options>();
    CLI::App* taking = program.add_subcommand("report", "Lấy báo cáo Khối đã công bố / take the report that the bloc has published");
    taking->add_option("--out", options->out, "Thư mục / folder")->required()->type_name("DIR");
    taking->callback([&session, options] { takePublished(session, *options); });
}

}  // namespace hopluu::cli
