#include "engine/submission_difference.h"

#include "engine/board_year.h"
#include "journal/content_hash.h"
#include "journal/fold.h"

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>

namespace hopluu::engine {

namespace {

constexpr std::array<Topic, 4> kContent{Topic::cell, Topic::narrative, Topic::score, Topic::explanation};

bool isEmpty(const Body& body) {
    const auto* value = std::get_if<Value>(&body);
    const auto* text = std::get_if<ParagraphText>(&body);
    const auto* explanation = std::get_if<Explanation>(&body);
    return (value != nullptr && *value == Value{}) || (text != nullptr && text->text.empty()) ||
           (explanation != nullptr && explanation->text.empty());
}

bool stands(const JournalEntry& entry) {
    return entry.standing == Standing::local || entry.standing == Standing::received;
}

/// Everything ever written, register by register.
Result<std::vector<std::pair<Address, std::vector<JournalEntry>>>> pastOf(const Store& store, const Address& submission) {
    std::vector<std::pair<Address, std::vector<JournalEntry>>> past;
    for (const Topic topic : kContent) {
        auto entries = store.entries(submission.period, submission.unit, topic);
        if (!entries) {
            return fail(entries.error());
        }
        for (const auto& entry : *entries) {
            auto history = store.history(entry.address);
            if (!history) {
                return fail(history.error());
            }
            std::erase_if(*history, [](const JournalEntry& each) { return !stands(each); });
            past.emplace_back(entry.address, std::move(*history));
        }
    }
    return past;
}

using Seen = std::function<bool(const JournalEntry&)>;

/// The fold of what `seen` says yes to.
ContentMap foldOf(const std::vector<std::pair<Address, std::vector<JournalEntry>>>& past, const Seen& seen) {
    ContentMap content;
    for (const auto& [address, history] : past) {
        std::vector<Operation> operations;
        for (const auto& entry : history) {
            if (seen(entry)) {
                operations.push_back(entry.operation);
            }
        }
        const Register contents = fold(operations);
        if (const Operation* shown = contents.shown(); shown != nullptr && !isEmpty(shown->body)) {
            content[{address.topic, address.item}] = shown->body;
        }
    }
    return content;
}

std::array<std::uint8_t, 32> hashOf(const ContentMap& content, const Address& submission) {
    std::vector<ContentEntry> entries;
    for (const auto& [place, body] : content) {
        entries.push_back({{submission.period, submission.unit, place.first, place.second}, body});
    }
    return contentHash(entries);
}

}  // namespace

Result<std::vector<JournalEntry>> submissionsOf(const Store& store, const PeriodId& period, const UnitId& unit) {
    auto history = store.history({period, unit, Topic::submission, {}});
    if (!history) {
        return fail(history.error());
    }
    std::erase_if(*history, [](const JournalEntry& entry) {
        return !stands(entry) || std::get<SubmissionState>(entry.operation.body).step != SubmissionStep::submitted;
    });
    std::sort(history->begin(), history->end(), [](const JournalEntry& a, const JournalEntry& b) {
        return std::tie(a.operation.time, a.operation.id) < std::tie(b.operation.time, b.operation.id);
    });
    return history;
}

Result<SubmittedContent> contentAsSubmitted(const Store& store, const JournalEntry& submission) {
    const Operation& operation = submission.operation;
    auto past = pastOf(store, operation.address);
    if (!past) {
        return fail(past.error());
    }
    const auto wanted = std::get<SubmissionState>(operation.body).contentHash;
    // On the laptop that submitted, what had arrived by then is what its author saw. Elsewhere operations arrive in another order, and the
    // hybrid clock, which is ahead of all that its author had seen, tells it almost always. The hash says which of the two is right.
    const std::array<Seen, 2> ways{[&](const JournalEntry& entry) { return entry.arrival < submission.arrival; },
                                   [&](const JournalEntry& entry) { return entry.operation.time < operation.time; }};
    for (const auto& way : ways) {
        ContentMap content = foldOf(*past, way);
        if (hashOf(content, operation.address) == wanted) {
            return SubmittedContent{std::move(content), true};
        }
    }
    return SubmittedContent{foldOf(*past, ways[1]), false};
}

Result<ContentMap> contentNow(const Store& store, const PeriodId& period, const UnitId& unit) {
    auto past = pastOf(store, {period, unit, Topic::submission, {}});
    if (!past) {
        return fail(past.error());
    }
    return foldOf(*past, [](const JournalEntry&) { return true; });
}

std::vector<ContentDifference> differences(const ContentMap& before, const ContentMap& after) {
    std::vector<ContentDifference> changes;
    for (const auto& [place, body] : before) {
        const auto now = after.find(place);
        if (now == after.end() || now->second != body) {
            changes.push_back({place.first, place.second, body, now == after.end() ? std::nullopt : std::optional{now->second}});
        }
    }
    for (const auto& [place, body] : after) {
        if (!before.contains(place)) {
            changes.push_back({place.first, place.second, std::nullopt, body});
        }
    }
    std::sort(changes.begin(), changes.end(),
              [](const ContentDifference& a, const ContentDifference& b) { return std::tie(a.topic, a.item) < std::tie(b.topic, b.item); });
    return changes;
}

Result<std::optional<SubmissionDifference>> latestDifference(const Store& store, const PeriodId& period, const UnitId& unit) {
    auto submissions = submissionsOf(store, period, unit);
    auto view = readSubmission(store, period, unit);
    if (!submissions || !view) {
        return fail(!submissions ? submissions.error() : view.error());
    }
    const bool isClosed = view->isAt(SubmissionStep::submitted) || view->isAt(SubmissionStep::accepted);
    const std::size_t needed = isClosed ? 2 : 1;
    if (submissions->size() < needed) {
        return std::optional<SubmissionDifference>{};
    }
    const JournalEntry& from = (*submissions)[submissions->size() - needed];
    auto before = contentAsSubmitted(store, from);
    auto after = isClosed ? contentAsSubmitted(store, submissions->back()) : Result<SubmittedContent>{SubmittedContent{{}, true}};
    auto now = contentNow(store, period, unit);
    if (!before || !after || !now) {
        return fail(!before ? before.error() : !after ? after.error() : now.error());
    }
    SubmissionDifference difference;
    difference.from = std::get<SubmissionState>(from.operation.body).revision;
    difference.to = isClosed ? std::get<SubmissionState>(submissions->back().operation.body).revision : 0;
    difference.submittedAt = from.operation.time.milliseconds();
    difference.isProven = before->isProven && after->isProven;
    difference.changes = differences(before->content, isClosed ? after->content : *now);
    return std::optional{std::move(difference)};
}

}  // namespace hopluu::engine
