#include "cli/describe.h"

#include "domain/number_text.h"
#include "journal/content_hash.h"
#include "sync/refusal_text.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>

namespace hopluu::cli {

namespace {

const char* stepName(const Session& session, SubmissionStep step) {
    switch (step) {
        case SubmissionStep::submitted:
            return session.say("đã nộp, chờ Khối trưởng xem xét", "submitted, under review");
        case SubmissionStep::returned:
            return session.say("bị trả lại", "returned");
        case SubmissionStep::accepted:
            return session.say("đã được chấp nhận", "accepted");
    }
    return "";
}

const char* stepCode(SubmissionStep step) {
    switch (step) {
        case SubmissionStep::submitted:
            return "submitted";
        case SubmissionStep::returned:
            return "returned";
        case SubmissionStep::accepted:
            return "accepted";
    }
    return "";
}

const char* code(Importance importance) {
    switch (importance) {
        case Importance::low:
            return "low";
        case Importance::medium:
            return "medium";
        case Importance::high:
            return "high";
    }
    return "";
}

nlohmann::ordered_json optionalNumber(const std::optional<Decimal>& value) {
    return value ? nlohmann::ordered_json(value->toString()) : nlohmann::ordered_json(nullptr);
}

}  // namespace

nlohmann::ordered_json toJson(const Value& value) {
    nlohmann::ordered_json object{{"state", std::string(code(value.state))}};
    if (value.isNumber()) {
        object["value"] = value.number.toString();  // a string: JSON numbers are binary in most readers
        object["finality"] = value.finality == Finality::estimate ? "estimate" : "final";
    }
    if (!value.remark.empty()) {
        object["remark"] = value.remark;
    }
    return object;
}

std::string describe(const Session& session, const engine::SubmissionView& view) {
    std::string text =
        view.state() == nullptr ? session.say("bản nháp, chưa nộp", "draft, not submitted") : stepName(session, view.state()->step);
    if (view.state() != nullptr) {
        text += session.format(" (lần nộp {})", " (revision {})", view.state()->revision);
    }
    if (view.isAt(SubmissionStep::returned)) {
        text += ": " + view.state()->reason;
        for (const auto& cell : view.state()->cells) {
            text += " [" + cell.text + "]";
        }
    }
    if (view.receipt) {
        text += session.format("; biên nhận {} lúc {}", "; receipt {} at {}", shortCode(view.receipt->contentHash),
                               session.moment(view.receipt->receivedAtMilliseconds));
    } else if (view.isAt(SubmissionStep::submitted)) {
        text += session.say("; CHƯA có biên nhận của máy chủ", "; NO receipt from the server yet");
    }
    if (view.refusedBecause) {
        const Error words = sync::refusalText(*view.refusedBecause);
        text += session.say("; lần nộp cuối bị từ chối: ", "; the last submission was refused: ") + session.say(words.message);
    }
    return text;
}

nlohmann::ordered_json toJson(const engine::SubmissionView& view) {
    nlohmann::ordered_json object{{"state", view.state() == nullptr ? "draft" : stepCode(view.state()->step)}};
    if (view.state() != nullptr) {
        object["revision"] = view.state()->revision;
        object["content_code"] = shortCode(view.state()->contentHash);
        if (!view.state()->reason.empty()) {
            object["reason"] = view.state()->reason;
        }
    }
    if (view.receipt) {
        object["receipt"] = {{"code", shortCode(view.receipt->contentHash)},
                             {"cells", view.receipt->cells},
                             {"paragraphs", view.receipt->paragraphs},
                             {"scores", view.receipt->scores},
                             {"received_ms", view.receipt->receivedAtMilliseconds}};
    }
    if (view.refusedBecause) {
        object["refused"] = *view.refusedBecause;
    }
    return object;
}

void print(const Session& session, const rules::Finding& finding, const std::string& explanation) {
    const char* mark = finding.critical ? session.say("BẮT BUỘC", "CRITICAL") : session.say("cảnh báo", "warning");
    session.print(fmt::format("  [{}] {}", mark, session.say(finding.sentence)));
    session.print(fmt::format("      → {}  ({})", session.say(finding.instruction), finding.rule.text));
    if (!explanation.empty()) {
        session.print(session.format("      Giải trình: {}", "      Explained: {}", explanation));
    }
}

nlohmann::ordered_json toJson(const rules::Finding& finding, const std::string& explanation) {
    nlohmann::ordered_json cells = nlohmann::ordered_json::array();
    for (const auto& cell : finding.cells) {
        cells.push_back(cell.text);
    }
    return {{"rule", finding.rule.text},
            {"unit", finding.unit.text},
            {"importance", code(finding.importance)},
            {"critical", finding.critical},
            {"cells", cells},
            {"left", optionalNumber(finding.left.value)},
            {"right", optionalNumber(finding.right.value)},
            {"difference", finding.difference.toString()},
            {"sentence", toJson(finding.sentence)},
            {"instruction", toJson(finding.instruction)},
            {"explanation", explanation}};
}

nlohmann::ordered_json toJson(const engine::Completeness& completeness) {
    return {{"items", completeness.items},
            {"complete", completeness.complete},
            {"not_entered", completeness.notEntered},
            {"not_yet_available", completeness.notYetAvailable},
            {"estimates", completeness.estimates}};
}

nlohmann::ordered_json toJson(const BilingualText& text) {
    return {{"vi", text.vi}, {"en", text.en}};
}

std::string rowName(const Session& session, const Form& form, const ItemCode& item) {
    const FormItem* found = form.findItem(item);
    if (const DerivedItem* derived = form.findDerived(item); found == nullptr && derived != nullptr) {
        return session.say(derived->name);
    }
    const IndicatorGroup* group = form.groupOf(item);
    if (found == nullptr || group == nullptr) {
        return item.text;
    }
    const std::string& label = session.say(found->label);
    return fmt::format("{} {}{}", group->number, session.say(group->name), label.empty() ? "" : " - " + label);
}

std::string column(const std::string& text, std::size_t width) {
    const std::size_t length = text::length(text);
    return length > width ? text::elide(text, width - 1) : text + std::string(width - length, ' ');
}

std::string rightColumn(const std::string& text, std::size_t width) {
    const std::size_t length = text::length(text);
    return length >= width ? text : std::string(width - length, ' ') + text;
}

}  // namespace hopluu::cli
