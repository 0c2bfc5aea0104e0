#include "engine/board_errors.h"

#include <fmt/format.h>

namespace hopluu::engine::errors {

Error unknownUnit(const UnitId& unit) {
    return {"board.unknown-unit",
            {fmt::format("Kỳ báo cáo này không có đơn vị \"{}\".", unit.text), fmt::format("This period has no member \"{}\".", unit.text)},
            {"Hãy dùng mã đơn vị trong danh sách của Khối trưởng (hopluu leader list).",
             "Use a member's code from the leader's list (hopluu leader list)."},
            unit.text};
}

Error leaderHasNoYear() {
    return {"board.leader-laptop",
            {"Đây là máy của Khối trưởng, không có số liệu năm của riêng mình.", "This is the leader's laptop; it has no year of its own."},
            {"Thêm --unit MÃ để xem một Ban; nhập và nộp là việc của máy Ban đó.",
             "Add --unit CODE to see a board; entering and submitting is done on the board's laptop."},
            "--unit"};
}

Error otherUnit(const UnitId& unit) {
    return {"board.other-unit",
            {fmt::format("Máy này chỉ có số liệu của đơn vị mình, không có của {}.", unit.text),
             fmt::format("This laptop holds its own board's figures only, not those of {}.", unit.text)},
            {"Số liệu của đơn vị khác xem trên máy Khối trưởng.", "Other boards' figures are on the leader's laptop."},
            unit.text};
}

Error unknownItem(const ItemCode& item) {
    return {"board.unknown-item",
            {fmt::format("Biểu mẫu của kỳ này không có mã \"{}\".", item.text),
             fmt::format("The form of this period has no code \"{}\".", item.text)},
            {"Xem danh sách mã bằng lệnh: hopluu get.", "List the codes with: hopluu get."},
            item.text};
}

Error unknownRule(const ItemCode& rule) {
    return {"board.unknown-rule",
            {fmt::format("Biểu mẫu của kỳ này không có quy tắc \"{}\".", rule.text),
             fmt::format("The form of this period has no rule \"{}\".", rule.text)},
            {"Xem mã quy tắc bằng lệnh: hopluu check.", "Find the rule's code with: hopluu check."},
            rule.text};
}

Error underReview() {
    return {"board.under-review",
            {"Số liệu đã nộp và đang được Khối trưởng xem xét, nên tạm thời không sửa được.",
             "The year has been submitted and is under review, so it cannot be changed for now."},
            {"Nếu cần sửa, hãy đề nghị Khối trưởng trả lại báo cáo.", "If something must change, ask the leader to return it."},
            ""};
}

Error alreadyAccepted() {
    return {"board.accepted",
            {"Khối trưởng đã chấp nhận số liệu của đơn vị, nên không sửa được nữa.",
             "The leader has accepted the year, so it can no longer be changed."},
            {"Nếu phát hiện sai, hãy báo Khối trưởng để trả lại báo cáo.", "If something is wrong, tell the leader, who can return it."},
            ""};
}

Error passedOn() {
    return {"board.passed-on",
            {"Đơn vị đã sáp nhập; số liệu cũ chỉ để xem.", "The board has passed to another; its figures are to be read only."},
            {"Việc của kỳ này do đơn vị nhận sáp nhập làm.", "The board that took it over fills in this period."},
            ""};
}

Error periodLocked(const std::string& deadline) {
    return {
        "board.period-locked",
        {fmt::format("Kỳ báo cáo đã khóa (hạn nộp {}).", deadline), fmt::format("The period is locked (its deadline was {}).", deadline)},
        {"Hãy xin Khối trưởng mở khóa riêng cho đơn vị.", "Ask the leader for an exception for your board."},
        ""};
}

Error scoreAboveMaximum(const ItemCode& criterion, const std::string& maximumVi, const std::string& maximumEn) {
    return {"board.score-above-maximum",
            {fmt::format("Điểm của tiêu chí {} phải từ 0 đến {}.", criterion.text, maximumVi),
             fmt::format("The score of criterion {} must be from 0 to {}.", criterion.text, maximumEn)},
            {"Hãy nhập lại điểm.", "Enter the score again."},
            criterion.text};
}

Error remarkNeeded(const ItemCode& item) {
    return {
        "csv.remark-needed",
        {"Ô \"chưa có số liệu\" phải có ghi chú khi nào sẽ có.", "A cell that is not yet available needs a remark saying when it will be."},
        {"Hãy thêm --remark \"…\".", "Add --remark \"…\"."},
        item.text};
}

Error emptyExplanation() {
    return {"board.empty-explanation",
            {"Nội dung giải trình đang trống.", "The explanation is empty."},
            {"Hãy viết lý do vì sao số liệu đúng dù quy tắc cảnh báo.", "Say why the figures are right although the rule fires."},
            ""};
}

Error undecidedConflict(const ItemCode& item) {
    return {"board.conflict",
            {fmt::format("Chưa nộp được: ô {} có hai giá trị khác nhau từ hai máy.", item.text),
             fmt::format("Not submitted: {} has two different values from two laptops.", item.text)},
            {"Hãy xem bằng lệnh hopluu conflicts và chọn một giá trị.", "See them with hopluu conflicts and choose one."},
            item.text};
}

Error emptyYear() {
    return {"board.empty",
            {"Chưa có số liệu nào để nộp.", "There is no figure to submit yet."},
            {"Hãy nhập hoặc nhập khẩu số liệu trước khi nộp.", "Enter or import figures before submitting."},
            ""};
}

Error criticalFindings(const std::vector<BilingualText>& sentences) {
    BilingualText list;
    for (const auto& sentence : sentences) {
        list.vi += "\n  - " + sentence.vi;
        list.en += "\n  - " + sentence.en;
    }
    return {"board.critical-findings",
            {fmt::format("Chưa nộp được: còn {} lỗi bắt buộc phải sửa hoặc giải trình:{}", sentences.size(), list.vi),
             fmt::format("Not submitted: {} critical findings must be fixed or explained:{}", sentences.size(), list.en)},
            {"Hãy sửa số liệu, hoặc giải trình bằng lệnh: hopluu explain MÃ_QUY_TẮC \"lý do\".",
             "Correct the figures, or explain with: hopluu explain RULE \"reason\"."},
            ""};
}

}  // namespace hopluu::engine::errors
