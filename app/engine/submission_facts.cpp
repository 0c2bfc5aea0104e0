#include "engine/submission_facts.h"

#include "engine/board_year.h"
#include "sync/json_fields.h"

#include <utility>

namespace hopluu::engine {

namespace {

constexpr char kSetting[] = "submission.approval";
constexpr std::size_t kLongestName = 400;

Result<std::string> approvalOf(const Store& store, const PeriodId& period, std::uint32_t revision) {
    auto text = store.setting(kSetting);
    if (!text) {
        return fail(text.error());
    }
    const auto object = *text ? sync::parseObject(**text, 4 * 1024) : std::nullopt;
    const bool isOfThis = object && sync::textField(*object, "period", 64) == period.text &&
                          sync::integerField(*object, "revision") == std::optional<std::int64_t>{revision};
    return isOfThis ? sync::textField(*object, "head", kLongestName).value_or("") : std::string{};
}

}  // namespace

Result<SubmissionFacts> readSubmissionFacts(const Workspace& workspace, const PeriodId& period, const UnitId& unit) {
    const Store& store = workspace.store();
    auto content = sync::summarise(store, period, unit);
    auto difference = latestDifference(store, period, unit);
    auto view = readSubmission(store, period, unit);
    if (!content || !difference || !view) {
        return fail(!content ? content.error() : !difference ? difference.error() : view.error());
    }
    auto approvedBy = approvalOf(store, period, view->state() == nullptr ? 0 : view->state()->revision);
    if (!approvedBy) {
        return fail(approvedBy.error());
    }
    return SubmissionFacts{*content, std::move(*difference), std::move(*approvedBy)};
}

Status keepApproval(Store& store, const PeriodId& period, std::uint32_t revision, const std::string& head) {
    return store.setSetting(
        kSetting, nlohmann::ordered_json{{"period", period.text}, {"revision", revision}, {"head", head.substr(0, kLongestName)}}.dump(
                      -1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

}  // namespace hopluu::engine
