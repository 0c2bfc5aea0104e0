#include "engine/board_year.h"

#include "sync/roles.h"

#include <map>

namespace hopluu::engine {

namespace {

/// Calls `take(item, operation shown)` for every register of a topic.
template <class Take>
Status forEachShown(const Store& store, const PeriodId& period, const UnitId& unit, Topic topic, Take take) {
    auto entries = store.entries(period, unit, topic);
    if (!entries) {
        return fail(entries.error());
    }
    for (const auto& entry : *entries) {
        if (const Operation* shown = entry.contents.shown()) {
            take(entry.address.item, *shown);
        }
    }
    return {};
}

}  // namespace

Result<std::optional<std::string>> refusalOf(const Store& store, const Operation& operation) {
    // The server writes a refusal under the unit of the device that sent the operation, so its item is what finds it.
    auto refusals = store.entries(operation.address.period, {}, Topic::refusal);
    if (!refusals) {
        return fail(refusals.error());
    }
    const std::string id = toString(operation.id);
    for (const auto& entry : *refusals) {
        if (entry.address.item.text == id) {
            return std::optional{std::get<Refusal>(entry.contents.shown()->body).reason};
        }
    }
    return std::optional<std::string>{};
}

Result<SubmissionView> readSubmission(const Store& store, const PeriodId& period, const UnitId& unit) {
    const Address address{period, unit, Topic::submission, {}};
    auto contents = store.read(address);
    if (!contents) {
        return fail(contents.error());
    }
    SubmissionView view;
    if (const Operation* shown = contents->shown()) {
        view.operation = *shown;
        auto status = forEachShown(store, period, unit, Topic::receipt, [&view](const ItemCode&, const Operation& operation) {
            const auto& receipt = std::get<Receipt>(operation.body);
            if (receipt.revision == view.state()->revision && receipt.contentHash == view.state()->contentHash) {
                view.receipt = receipt;
            }
        });
        if (!status) {
            return fail(status.error());
        }
    }
    auto history = store.history(address);
    if (!history) {
        return fail(history.error());
    }
    if (!history->empty() && history->back().standing == Standing::refused) {
        auto reason = refusalOf(store, history->back().operation);
        if (!reason) {
            return fail(reason.error());
        }
        view.refusedBecause = std::move(*reason);
    }
    return view;
}

Result<std::optional<LockException>> readException(const Store& store, const PeriodId& period, const UnitId& unit,
                                                   std::int64_t nowMilliseconds) {
    auto found = store.read({period, unit, Topic::lockException, {}});
    if (!found) {
        return fail(found.error());
    }
    const Operation* shown = found->shown();
    if (shown == nullptr || !sync::isStillGranted(std::get<LockException>(shown->body), nowMilliseconds)) {
        return std::optional<LockException>{};
    }
    return std::optional{std::get<LockException>(shown->body)};
}

Result<BoardYearContent> readContent(const Store& store, const PeriodId& period, const UnitId& unit) {
    BoardYearContent content{period, unit, {}, {}, {}, {}};
    const auto take = [&](Topic topic, auto put) { return forEachShown(store, period, unit, topic, put); };
    const Status statuses[] = {
        take(Topic::cell, [&](const ItemCode& item, const Operation& op) { content.cells[item] = std::get<Value>(op.body); }),
        take(Topic::narrative,
             [&](const ItemCode& item, const Operation& op) { content.narrative[item] = std::get<ParagraphText>(op.body).text; }),
        take(Topic::score,
             [&](const ItemCode& item, const Operation& op) {
                 if (const auto& score = std::get<Score>(op.body); score.points) {
                     content.scores[item] = {*score.points, score.remark};
                 }
             }),
        take(Topic::explanation,
             [&](const ItemCode& item, const Operation& op) { content.explanations[item] = std::get<Explanation>(op.body).text; }),
    };
    for (const auto& status : statuses) {
        if (!status) {
            return fail(status.error());
        }
    }
    return content;
}

Result<std::map<ItemCode, Score>> readScores(const Store& store, const PeriodId& period, const UnitId& unit, Topic topic) {
    std::map<ItemCode, Score> scores;
    const Status status = forEachShown(store, period, unit, topic,
                                       [&](const ItemCode& item, const Operation& op) { scores[item] = std::get<Score>(op.body); });
    return status ? Result<std::map<ItemCode, Score>>{std::move(scores)} : fail(status.error());
}

Result<consolidation::BoardYear> readBoardYear(const Workspace& workspace, const PeriodSetup& setup, const UnitId& unit) {
    const PeriodId& period = setup.campaign.period.id;
    consolidation::BoardYear year;
    year.unit = unit;
    std::map<DeviceId, std::string> people;
    Status person;
    auto status = forEachShown(workspace.store(), period, unit, Topic::cell, [&](const ItemCode& item, const Operation& operation) {
        auto [known, isNew] = people.try_emplace(operation.id.device);
        if (isNew) {
            auto name = workspace.personAt(operation.id.device);
            if (name) {
                known->second = std::move(*name);
            } else {
                person = fail(name.error());
            }
        }
        year.cells[item] = {std::get<Value>(operation.body), operation.id, known->second, operation.time.milliseconds()};
    });
    if (!status || !person) {
        return fail(!status ? status.error() : person.error());
    }
    auto explained = forEachShown(workspace.store(), period, unit, Topic::explanation, [&](const ItemCode& rule, const Operation& op) {
        year.explanations[rule] = std::get<Explanation>(op.body).text;
    });
    if (!explained) {
        return fail(explained.error());
    }
    auto submission = readSubmission(workspace.store(), period, unit);
    if (!submission) {
        return fail(submission.error());
    }
    if (submission->state() != nullptr) {
        year.revision = submission->state()->revision;
        year.accepted = submission->isAt(SubmissionStep::accepted);
    }
    for (const auto& base : setup.campaign.bases) {
        if (base.unit == unit) {
            year.lastYear[base.item] = base.number;
        }
    }
    return year;
}

rules::Figures figuresOf(const BoardYearContent& content, const PeriodSetup& setup) {
    // The work that a board does now is compared with all that is behind it, so that a merger is not an alarm.
    const consolidation::LastYear bases(*setup.form, setup.campaign);
    return {.current = content.cells,
            .lastYear = bases.ofBoard(content.unit, consolidation::Comparison::restated),
            .rate = setup.campaign.period.rate};
}

Completeness completenessOf(const BoardYearContent& content, const Form& form) {
    Completeness result;
    for (const FormItem* item : form.items()) {
        ++result.items;
        const auto found = content.cells.find(item->code);
        const Value value = found == content.cells.end() ? Value{} : found->second;
        if (value.isComplete()) {
            ++result.complete;
        } else if (value.state == ValueState::notYetAvailable) {
            ++result.notYetAvailable;
        } else {
            ++result.notEntered;
        }
        if (value.isNumber() && value.finality == Finality::estimate) {
            ++result.estimates;
        }
    }
    return result;
}

}  // namespace hopluu::engine
