// The vote of the bloc: its record in the journal, and its minutes.
#include "cli/ballot_commands.h"
#include "cli/describe.h"
#include "cli/leader_session.h"
#include "engine/ballot_records.h"
#include "engine/ballot_words.h"
#include "engine/local_files.h"
#include "form/ballot_reader.h"
#include "report/minutes.h"
#include "rules/ballot_result.h"

#include <fmt/format.h>

#include <memory>

namespace hopluu::cli {

namespace {

constexpr std::size_t kMaxBallotBytes = 1U << 20U;

struct Options {
    std::string file, out;
    std::uint32_t number = 1;
    bool withdraw = false;
};

nlohmann::ordered_json countJson(const Ballot& ballot) {
    const auto results = rules::resultsOf(ballot);
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < results.size(); ++i) {
        const auto& nomination = ballot.nominations[i];
        const auto& result = results[i];
        rows.push_back({{"name", nomination.name},
                        {"honour", nomination.honour},
                        {"in_favour", nomination.inFavour},
                        {"base", result.base},
                        {"needed", result.needed},
                        {"percent", result.percent ? nlohmann::ordered_json(result.percent->toString()) : nlohmann::ordered_json(nullptr)},
                        {"carried", result.isCarried},
                        {"tied", result.isTied}});
    }
    return rows;
}

void printCount(Session& session, const Ballot& ballot) {
    const auto results = rules::resultsOf(ballot);
    for (std::size_t i = 0; i < results.size(); ++i) {
        const auto& nomination = ballot.nominations[i];
        session.print(fmt::format("{}  {}: {}", column(nomination.name, 34), nomination.honour,
                                  session.say(engine::outcomeText(nomination, results[i]))));
    }
}

Checked<Ballot> ballotOfFile(const std::string& file, const Campaign& campaign) {
    auto bytes = readFile(file, kMaxBallotBytes);
    return bytes ? readBallot(*bytes, campaign) : Checked<Ballot>{fail(Errors{bytes.error()})};
}

void recordFile(Session& session, const Options& options, engine::Workspace& workspace, const Campaign& campaign) {
    const auto ballot = ballotOfFile(options.file, campaign);
    if (!ballot) {
        return session.fail(ballot.error());
    }
    if (auto recorded = engine::recordBallot(workspace, campaign.period.id, options.number, *ballot); !recorded) {
        return session.fail(recorded.error());
    }
    if (session.json) {
        return session.emit(nlohmann::ordered_json{{"number", options.number}, {"nominations", countJson(*ballot)}});
    }
    printCount(session, *ballot);
    session.print(session.format("Đã ghi biên bản bỏ phiếu số {}.", "The record of vote {} is kept.", options.number));
}

nlohmann::ordered_json viewJson(const engine::BallotView& view) {
    nlohmann::ordered_json problems = nlohmann::ordered_json::array();
    for (const auto& each : view.problems) {
        problems.push_back({{"code", each.code}, {"place", each.place}});
    }
    return {{"number", view.number},
            {"withdrawn", view.isWithdrawn()},
            {"in_conflict", view.inConflict()},
            {"problems", problems},
            {"record", nlohmann::ordered_json::parse(writeBallot(view.ballot()))},
            {"nominations", engine::isCountable(view) ? countJson(view.ballot()) : nlohmann::ordered_json::array()}};
}

void showAll(Session& session, const engine::Workspace& workspace, const Campaign& campaign) {
    const auto views = engine::readBallots(workspace, campaign);
    if (!views) {
        return session.fail(views.error());
    }
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const auto& view : *views) {
        all.push_back(viewJson(view));
        if (session.json) {
            continue;
        }
        session.print(fmt::format("{}. {}", view.number, view.ballot().subject));
        if (view.isWithdrawn()) {
            session.print(session.say("Đã rút.", "Withdrawn."));
            continue;
        }
        if (view.inConflict()) {
            session.print(session.say("Hai máy ghi khác nhau; ghi lại bản đúng bằng --file:",
                                      "Two laptops differ; record the right one with --file:"));
            for (const auto& version : view.versions) {
                session.print(fmt::format("  {}: {}", version.person, session.say(engine::turnoutText(version.ballot))));
            }
        }
        if (engine::isCountable(view)) {
            printCount(session, view.ballot());
        }
        for (const auto& each : view.problems) {
            session.print(fmt::format("  {} {}", session.say(each.message), each.place));
        }
    }
    if (session.json) {
        session.emit(nlohmann::ordered_json{{"ballots", all}});
    } else if (views->empty()) {
        session.print(session.say("Chưa ghi lần bỏ phiếu nào.", "No vote is recorded."));
    }
}

void ballot(Session& session, const Options& options) {
    withLeaderDesk(session, [&](engine::Workspace& workspace, engine::LeaderDesk&) {
        auto setup = workspace.setup(session.periodId());
        if (!setup) {
            return session.fail(setup.error());
        }
        if (!options.file.empty()) {
            return recordFile(session, options, workspace, setup->campaign);
        }
        if (!options.withdraw) {
            return showAll(session, workspace, setup->campaign);
        }
        if (auto done = engine::withdrawBallot(workspace, setup->campaign, options.number); !done) {
            return session.fail(done.error());
        }
        session.json
            ? session.emit(nlohmann::ordered_json{{"number", options.number}, {"withdrawn", true}})
            : session.print(session.format("Đã rút biên bản bỏ phiếu số {}.", "The record of vote {} is withdrawn.", options.number));
    });
}

void minutes(Session& session, const Options& options) {
    withLeaderDesk(session, [&](engine::Workspace& workspace, engine::LeaderDesk&) {
        auto setup = workspace.setup(session.periodId());
        if (!setup) {
            return session.fail(setup.error());
        }
        const auto ballot = options.file.empty() ? engine::finishedBallot(workspace, setup->campaign, options.number)
                                                 : ballotOfFile(options.file, setup->campaign);
        if (!ballot) {
            return session.fail(ballot.error());
        }
        auto file = report::makeMinutes(setup->campaign, *ballot);
        const Status written =
            file ? writeFile(options.out, {reinterpret_cast<const char*>(file->data()), file->size()}) : Status{fail(file.error())};
        if (!written) {
            return session.fail(written.error());
        }
        if (session.json) {
            return session.emit(nlohmann::ordered_json{{"file", options.out}, {"nominations", countJson(*ballot)}});
        }
        printCount(session, *ballot);
        session.print(session.format("Đã ghi biên bản {}.", "The minutes {} were written.", options.out));
    });
}

}  // namespace

void addLeaderBallotCommands(CLI::App& leader, Session& session) {
    const auto options = std::make_shared<Options>();
    CLI::App* voting = leader.add_subcommand("ballot", "Ghi hoặc xem các lần bỏ phiếu / record a vote, or show them");
    CLI::Option* file = voting->add_option("--file", options->file, "Tệp bỏ phiếu .json / the vote, .json")->type_name("FILE");
    voting->add_option("--number", options->number, "Lần bỏ phiếu thứ mấy / which vote of the period")
        ->type_name("N")
        ->check(CLI::Range(1, 1000));
    voting->add_flag("--withdraw", options->withdraw, "Rút biên bản ghi nhầm / withdraw one entered by mistake")->excludes(file);
    voting->callback([&session, options] { ballot(session, *options); });

    CLI::App* recording = leader.add_subcommand("minutes", "Kiểm phiếu và ghi biên bản / count a vote and write its minutes");
    CLI::Option* given =
        recording->add_option("ballot", options->file, "Tệp .json; không có: lần đã ghi / .json file; without: the one recorded")
            ->type_name("FILE");
    recording->add_option("--number", options->number, "Lần bỏ phiếu thứ mấy / which vote of the period")
        ->type_name("N")
        ->check(CLI::Range(1, 1000))
        ->excludes(given);
    recording->add_option("--out", options->out, "Tệp .docx / .docx file")->required()->type_name("FILE");
    recording->callback([&session, options] { minutes(session, *options); });
}

}  // namespace hopluu::cli
