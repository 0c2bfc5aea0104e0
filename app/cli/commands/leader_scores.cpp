#include "cli/commands.h"
#include "cli/describe.h"
#include "cli/leader_session.h"
#include "domain/number_text.h"
#include "engine/board_errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace hopluu::cli {

namespace {

struct Options {
    std::string unit, criterion, points, remark;
    bool takeOver = false, bySelf = false;
};

std::string points(const Session& session, const std::optional<Decimal>& value) {
    return value ? session.number(*value, value->decimals()) : "–";
}

nlohmann::ordered_json pointsJson(const std::optional<Decimal>& value) {
    return value ? nlohmann::ordered_json(value->toString()) : nlohmann::ordered_json(nullptr);
}

void takeOver(Session& session, const Options& options, engine::LeaderDesk& desk) {
    auto taken = desk.takeOverSelfScores(session.periodId(), UnitId{options.unit});
    if (!taken) {
        return session.fail(taken.error());
    }
    session.json
        ? session.emit(nlohmann::ordered_json{{"unit", options.unit}, {"taken_over", *taken}})
        : session.print(session.format("Đã công nhận {} điểm tự chấm của {}.", "{} self-scores of {} taken over.", *taken, options.unit));
}

void showBoard(Session& session, const engine::BoardScores& board) {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const auto& row : board.rows) {
        if (session.json) {
            rows.push_back({{"criterion", row.criterion->code.text},
                            {"maximum", row.criterion->maximum.toString()},
                            {"self", pointsJson(row.self)},
                            {"appraised", pointsJson(row.appraised)},
                            {"difference", pointsJson(row.difference)},
                            {"self_remark", row.selfRemark},
                            {"remark", row.remark},
                            {"evidence", row.cells}});
            continue;
        }
        session.print(fmt::format("{} {} {} {} {}  {}", column(row.criterion->code.text, 8), column(session.say(row.criterion->name), 44),
                                  rightColumn(points(session, row.self), 8), rightColumn(points(session, row.appraised), 8),
                                  rightColumn(points(session, row.difference), 8), row.remark));
    }
    if (session.json) {
        session.emit(nlohmann::ordered_json{{"unit", board.unit.text},
                                            {"self", pointsJson(board.self)},
                                            {"appraised", pointsJson(board.appraised)},
                                            {"difference", pointsJson(board.difference)},
                                            {"waiting", board.waiting},
                                            {"criteria", rows}});
    } else {
        session.print(session.format("Tự chấm {}, thẩm định {}, lệch {}; còn {} điểm tự chấm chưa thẩm định.",
                                     "Self {}, appraised {}, difference {}; {} self-scores not appraised.", points(session, board.self),
                                     points(session, board.appraised), points(session, board.difference), board.waiting));
    }
}

void show(Session& session, const Options& options, engine::LeaderDesk& desk) {
    auto scored = desk.scores(session.periodId());
    if (!scored) {
        return session.fail(scored.error());
    }
    const UnitId unit{options.unit};
    const auto& boards = scored->boards;
    const auto found = std::find_if(boards.begin(), boards.end(), [&](const auto& each) { return each.unit == unit; });
    return found == boards.end() ? session.fail(engine::errors::unknownUnit(unit)) : showBoard(session, *found);
}

void score(Session& session, const Options& options) {
    withLeaderDesk(session, [&](engine::Workspace&, engine::LeaderDesk& desk) {
        if (options.takeOver) {
            return takeOver(session, options, desk);
        }
        if (options.criterion.empty()) {
            return show(session, options, desk);
        }
        std::optional<Decimal> given;
        if (!options.points.empty()) {
            auto read = parseVietnameseNumber(options.points);
            if (!read) {
                return session.fail(read.error());
            }
            given = *read;
        }
        if (auto done = desk.setApprovedScore(session.periodId(), UnitId{options.unit}, ItemCode{options.criterion}, given, options.remark);
            !done) {
            return session.fail(done.error());
        }
        session.json
            ? session.emit(nlohmann::ordered_json{{"unit", options.unit}, {"criterion", options.criterion}, {"points", pointsJson(given)}})
            : session.print(given ? session.say("Đã ghi điểm thẩm định.", "Appraised score recorded.")
                                  : session.say("Đã rút điểm thẩm định.", "Appraised score taken back."));
    });
}

void ranking(Session& session, const Options& options) {
    withLeaderDesk(session, [&](engine::Workspace&, engine::LeaderDesk& desk) {
        auto scored = desk.scores(session.periodId());
        if (!scored) {
            return session.fail(scored.error());
        }
        const auto by = options.bySelf ? engine::RankedBy::self : engine::usualRanking(scored->boards);
        const bool isBySelf = by == engine::RankedBy::self;
        nlohmann::ordered_json rows = nlohmann::ordered_json::array();
        if (!session.json) {
            session.print(isBySelf ? session.say("Xếp theo điểm tự chấm, chưa phải kết quả thẩm định.",
                                                 "In order of the self-scores: not yet the result of the appraisal.")
                                   : session.say("Xếp theo điểm thẩm định; Ban chưa thẩm định xong thì không có hạng.",
                                                 "In order of the appraised scores; a board whose appraisal is not finished has no rank."));
        }
        for (const auto& place : engine::ranking(scored->boards, by)) {
            const auto& board = scored->boards[place.board];
            if (session.json) {
                rows.push_back({{"rank", place.rank ? nlohmann::ordered_json(*place.rank) : nlohmann::ordered_json(nullptr)},
                                {"tied", place.isTied},
                                {"unit", board.unit.text},
                                {"self", pointsJson(board.self)},
                                {"appraised", pointsJson(board.appraised)},
                                {"difference", pointsJson(board.difference)},
                                {"waiting", board.waiting}});
                continue;
            }
            const std::string rank = place.rank ? fmt::format("{}{}", *place.rank, place.isTied ? " =" : "") : "–";
            session.print(fmt::format("{} {} {} {} {}", column(rank, 5), column(board.unit.text, 14),
                                      rightColumn(points(session, board.self), 8), rightColumn(points(session, board.appraised), 8),
                                      rightColumn(points(session, board.difference), 8)));
        }
        if (session.json) {
            session.emit(nlohmann::ordered_json{{"by", isBySelf ? "self" : "appraised"}, {"boards", rows}});
        }
    });
}

}  // namespace

void addLeaderScoreCommands(CLI::App& leader, Session& session) {
    const auto options = std::make_shared<Options>();
    CLI::App* scoring = leader.add_subcommand("score", "Điểm thẩm định của một Ban / the bloc's scores for a board");
    scoring->add_option("unit", options->unit, "Mã đơn vị / board")->required()->type_name("UNIT");
    CLI::Option* criterion = scoring->add_option("criterion", options->criterion, "Mã tiêu chí / criterion")->type_name("CODE");
    CLI::Option* given = scoring->add_option("points", options->points, "Điểm; \"\" rút lại / points; \"\" takes them back")
                             ->type_name("POINTS")
                             ->needs(criterion);
    scoring->add_option("--remark", options->remark, "Lý do / why")->type_name("TEXT")->needs(given);
    scoring->add_flag("--take-over", options->takeOver, "Công nhận điểm tự chấm chưa thẩm định / take over the self-scores that wait")
        ->excludes(criterion);
    scoring->callback([&session, options, criterion, given] {
        if (criterion->count() > 0 && given->count() == 0) {
            throw CLI::RequiredError("points");
        }
        score(session, *options);
    });

    CLI::App* order = leader.add_subcommand("ranking", "Xếp hạng các Ban / the boards in their order");
    order->add_flag("--by-self", options->bySelf, "Theo điểm tự chấm / by the self-scores");
    order->callback([&session, options] { ranking(session, *options); });
}

}  // namespace hopluu::cli
