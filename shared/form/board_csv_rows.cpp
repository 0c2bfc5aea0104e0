#include "form/board_csv_rows.h"

#include "domain/number_text.h"
#include "form/cell_text.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace hopluu {

namespace {

constexpr std::size_t kLongestRemark = 2'000;
constexpr std::size_t kLongestText = 20'000;
constexpr int kScoreDecimals = 2;

Error unknownCode(std::string_view code) {
    return {"csv.unknown-code",
            {fmt::format("Biểu mẫu không có mã “{}”.", text::elide(code, 60)),
             fmt::format("The form has no code \"{}\".", text::elide(code, 60))},
            {"Kiểm tra cột “code”; tệp có thể thuộc biểu mẫu của năm khác.",
             "Check the column \"code\"; the file may belong to another year's form."},
            {}};
}

bool lengthFits(std::string_view text, std::size_t limit, Errors& errors) {
    if (text::length(text) <= limit) {
        return true;
    }
    errors.push_back({"csv.text-too-long",
                      {fmt::format("Chữ dài quá {} ký tự.", limit), fmt::format("The text has more than {} characters.", limit)},
                      {"Rút ngắn nội dung.", "Shorten it."},
                      {}});
    return false;
}

/// What the value says and what the state column says, made one.
Result<ValueState> agreedState(const Value& value, std::string_view stateText) {
    if (stateText.empty()) {
        return value.state;
    }
    const auto stated = stateFromText(stateText);
    if (!stated) {
        return fail(Error{"csv.state",
                          {fmt::format("Trạng thái “{}” không có trong quy định.", text::elide(stateText, 40)),
                           fmt::format("There is no state \"{}\".", text::elide(stateText, 40))},
                          {"Để trống, hoặc ghi number, none_arose, not_applicable, not_yet_available hay not_entered.",
                           "Leave it empty, or write number, none_arose, not_applicable, not_yet_available or not_entered."},
                          {}});
    }
    const bool open = value.state == ValueState::notEntered && *stated != ValueState::number;
    if (!open && value.state != *stated) {
        return fail(Error{"csv.state",
                          {fmt::format("Cột trạng thái ghi “{}” nhưng cột giá trị lại khác.", code(*stated)),
                           fmt::format("The state column says \"{}\", but the value column says otherwise.", code(*stated))},
                          {"Sửa một trong hai cột; nếu chỉ có số thì để trống cột trạng thái.",
                           "Correct one of the two; with a number, leave the state empty."},
                          {}});
    }
    return *stated;
}

void addCell(const BoardCsvRow& row, const FormItem& item, BoardYearContent& content, Errors& errors) {
    auto value = readCell(row.value, item);
    if (!value) {
        errors.push_back(std::move(value.error()));
    }
    const auto finality = finalityFromText(row.finality);
    if (!finality) {
        errors.push_back({"csv.finality",
                          {fmt::format("“{}” không phải là final hay estimate.", text::elide(row.finality, 40)),
                           fmt::format("\"{}\" is neither final nor estimate.", text::elide(row.finality, 40))},
                          {"Ghi final (chính thức) hoặc estimate (ước), hoặc để trống.", "Write final or estimate, or leave it empty."},
                          {}});
    }
    const bool fits = lengthFits(row.remark, kLongestRemark, errors);
    if (!value || !finality || !fits) {
        return;
    }
    const auto state = agreedState(*value, row.state);
    if (!state) {
        errors.push_back(state.error());
        return;
    }
    value->state = *state;
    value->finality = *finality;
    value->remark = row.remark;
    if (value->state == ValueState::notYetAvailable && value->remark.empty()) {
        errors.push_back({"csv.remark-needed",
                          {"“Chưa có số liệu” cần ghi chú.", "\"Not yet available\" needs a remark."},
                          {"Ghi vào cột “remark” lý do và khi nào có số liệu.", "Say in the column \"remark\" why, and when it will come."},
                          {}});
        return;
    }
    if (*value != Value{}) {  // an empty row says no more than a missing one
        content.cells.emplace(item.code, *std::move(value));
    }
}

void addScore(const BoardCsvRow& row, const Criterion& criterion, BoardYearContent& content, Errors& errors) {
    if (!criterion.children.empty()) {
        errors.push_back({"csv.criterion-group",
                          {fmt::format("Tiêu chí {} là nhóm; điểm được cộng từ các tiêu chí con.", criterion.code.text),
                           fmt::format("Criterion {} is a group; its points are the sum of its parts.", criterion.code.text)},
                          {"Xóa dòng này và chấm từng tiêu chí con.", "Remove the row and score each part."},
                          {}});
        return;
    }
    if (trimmed(row.value).empty()) {
        return;
    }
    auto points = readFigure(row.value);
    if (!points) {
        errors.push_back(std::move(points.error()));
        return;
    }
    const Decimal zero;
    const Decimal low = std::min(zero, criterion.maximum);
    const Decimal high = std::max(zero, criterion.maximum);
    if (*points < low || *points > high) {
        errors.push_back({"csv.score-above-maximum",
                          {fmt::format("Tiêu chí {}: {} điểm nằm ngoài khoảng {} đến {}.", criterion.code.text,
                                       formatVietnameseExact(*points), formatVietnameseExact(low), formatVietnameseExact(high)),
                           fmt::format("Criterion {}: {} points are outside {} to {}.", criterion.code.text, points->toString(),
                                       low.toString(), high.toString())},
                          {"Chấm lại trong khoảng cho phép.", "Score within the range."},
                          {}});
    } else if (points->decimals() > kScoreDecimals) {
        errors.push_back({"csv.too-many-decimals",
                          {"Điểm có tối đa 2 chữ số thập phân.", "Points have at most 2 decimals."},
                          {"Làm tròn điểm.", "Round the points."},
                          {}});
    } else if (lengthFits(row.remark, kLongestRemark, errors)) {
        content.scores.emplace(criterion.code, BoardCsvScore{*points, row.remark});
    }
}

void addText(const BoardCsvRow& row, const ItemCode& code, std::map<ItemCode, std::string>& texts, Errors& errors) {
    if (!row.value.empty() && lengthFits(row.value, kLongestText, errors)) {
        texts.emplace(code, row.value);
    }
}

bool startsFormula(char c) {
    return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r' || c == '\n';
}

bool isGuarded(std::string_view text) {
    return text.size() > 1 && text[0] == '\'' && (text[1] == '\'' || startsFormula(text[1]));
}

}  // namespace

void addBoardCsvRow(const BoardCsvRow& row, const Form& form, BoardYearContent& content, Errors& errors) {
    const ItemCode code(row.code);
    if (row.part == "annex") {
        const FormItem* item = form.findItem(code);
        item == nullptr ? errors.push_back(unknownCode(row.code)) : addCell(row, *item, content, errors);
    } else if (row.part == "score") {
        const Criterion* criterion = form.findCriterion(code);
        criterion == nullptr ? errors.push_back(unknownCode(row.code)) : addScore(row, *criterion, content, errors);
    } else if (row.part == "narrative") {
        form.findSection(code) == nullptr ? errors.push_back(unknownCode(row.code)) : addText(row, code, content.narrative, errors);
    } else if (row.part == "explanation") {
        const bool known = std::any_of(form.rules.begin(), form.rules.end(), [&](const ValidationRule& rule) { return rule.code == code; });
        known ? addText(row, code, content.explanations, errors) : errors.push_back(unknownCode(row.code));
    } else {
        errors.push_back({"csv.unknown-part",
                          {fmt::format("Cột “part” ghi “{}”.", text::elide(row.part, 40)),
                           fmt::format("The column \"part\" says \"{}\".", text::elide(row.part, 40))},
                          {"Ghi annex, score, narrative hoặc explanation.", "Write annex, score, narrative or explanation."},
                          {}});
    }
}

std::string guardFormula(std::string_view text) {
    const bool needed = !text.empty() && (startsFormula(text.front()) || isGuarded(text));
    return (needed ? "'" : "") + std::string(text);
}

std::string unguardFormula(std::string_view text) {
    return std::string(isGuarded(text) ? text.substr(1) : text);
}

}  // namespace hopluu
