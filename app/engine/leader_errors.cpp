#include "engine/leader_errors.h"

#include <fmt/format.h>

namespace hopluu::engine::errors {

Error notLeader() {
    return {"leader.not-leader",
            {"Máy này không tham gia với vai trò Khối trưởng.", "This laptop did not join as the leader's."},
            {"Hãy dùng máy (tệp dữ liệu) của Khối trưởng.", "Use the leader's laptop (data file)."},
            ""};
}

Error formPublished(const ItemCode& form) {
    return {"leader.form-published",
            {fmt::format("Biểu mẫu {} đã ban hành với nội dung khác; bản đã ban hành không sửa được.", form.text),
             fmt::format("Form {} is already published with other contents; a published form never changes.", form.text)},
            {"Hãy tăng số phiên bản (\"version\") rồi ban hành lại.", "Raise its \"version\" and publish again."},
            form.text};
}

Error formMismatch(const ItemCode& named, const ItemCode& given) {
    return {
        "leader.form-mismatch",
        {fmt::format("Kỳ báo cáo dùng biểu mẫu {}, nhưng tệp biểu mẫu là {}.", named.text, given.text),
         fmt::format("The period uses form {}, but the form file is {}.", named.text, given.text)},
        {"Hãy chọn đúng tệp, hoặc sửa \"form\" trong tệp kỳ báo cáo.", "Choose the right file, or correct \"form\" in the campaign file."},
        "/period/form"};
}

Error unknownDevice(const std::string& device) {
    return {
        "leader.unknown-device",
        {fmt::format("Không xác định được máy \"{}\".", device), fmt::format("\"{}\" is not the beginning of exactly one device.", device)},
        {"Hãy lấy mã máy từ lệnh hopluu devices, đủ dài để chỉ một máy.",
         "Take its digits from hopluu devices, enough to mean one laptop."},
        device};
}

Error ownDevice() {
    return {"leader.own-device",
            {"Không thể tự thu hồi máy đang dùng.", "The laptop in use cannot revoke itself."},
            {"Hãy dùng một máy khác của Khối trưởng.", "Use another laptop of the leader's."},
            ""};
}

Error unknownInvitation() {
    return {"leader.unknown-invitation",
            {"Lời mời này đã có máy dùng hoặc đã hủy, nên không hủy được nữa.",
             "A laptop has used this invitation or it was cancelled before: it cannot be cancelled any more."},
            {"Nếu máy đã vào bằng lời mời này không được phép, hãy thu hồi máy đó.",
             "If the laptop that joined by it must not, revoke the laptop."},
            ""};
}

Error daysOutOfRange() {
    return {"leader.days",
            {"Thời hạn lời mời phải từ 1 đến 365 ngày.", "An invitation is valid for 1 to 365 days."},
            {"Hãy chọn số ngày khác.", "Choose another number of days."},
            "--days"};
}

Error unknownAdjustment() {
    return {"leader.unknown-adjustment",
            {"Không có điều chỉnh này.", "There is no such adjustment."},
            {"Hãy xem lại danh sách điều chỉnh của chỉ tiêu.", "Look at the list of the indicator's adjustments again."},
            ""};
}

Error reasonNeeded() {
    return {"leader.reason-needed",
            {"Cần ghi rõ lý do.", "A reason is required."},
            {"Hãy viết lý do để đơn vị biết phải sửa gì.", "Write it, so that the board knows what to correct."},
            "--reason"};
}

Error nothingToJudge(const UnitId& unit) {
    return {"leader.nothing-to-judge",
            {fmt::format("Đơn vị {} không có báo cáo nào đang chờ xem xét.", unit.text),
             fmt::format("{} has no submission under review.", unit.text)},
            {"Hãy đồng bộ để nhận báo cáo mới nhất.", "Synchronise to receive the latest submissions."},
            unit.text};
}

Error contentChanged(const UnitId& unit) {
    return {"leader.content-changed",
            {fmt::format("Số liệu của {} trên máy này không khớp với bản đã nộp.", unit.text),
             fmt::format("The figures of {} on this laptop are not those that were submitted.", unit.text)},
            {"Hãy đồng bộ rồi xem xét lại trước khi chấp nhận.", "Synchronise and review again before accepting."},
            unit.text};
}

Error noneAccepted() {
    return {"leader.none-accepted",
            {"Chưa có đơn vị nào được chấp nhận nên chưa tổng hợp được.",
             "No board has been accepted yet, so there is nothing to consolidate."},
            {"Hãy xem xét và chấp nhận báo cáo của các đơn vị, hoặc dùng --preview để xem thử.",
             "Review and accept submissions, or use --preview."},
            ""};
}

Error noException(const UnitId& unit) {
    return {
        "leader.no-exception",
        {fmt::format("\"{}\" không có hạn riêng nào còn hiệu lực.", unit.text), fmt::format("\"{}\" has no running exception.", unit.text)},
        {"Không cần làm gì: đơn vị theo hạn chung.", "Nothing to do: the board follows the common deadline."},
        unit.text};
}

Error badDate(const std::string& date) {
    return {"leader.date",
            {fmt::format("\"{}\" không phải là ngày.", date), fmt::format("\"{}\" is not a date.", date)},
            {"Viết ngày dạng 31/01/2023 hoặc 2023-01-31.", "Write the date as 2023-01-31."},
            "--until"};
}

Error pastDate(const std::string& date) {
    return {"leader.date-past",
            {fmt::format("Ngày {} đã qua.", date), fmt::format("{} is over.", date)},
            {"Hãy chọn một ngày sắp tới.", "Choose a day to come."},
            "--until"};
}

}  // namespace hopluu::engine::errors
