#include "sync/refusal_text.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace hopluu::sync {

namespace {

struct Row {
    std::string_view code, messageVi, messageEn, remedyVi, remedyEn;
};

constexpr Row kRows[] = {
    {"refused.not-allowed", "Máy này không có quyền ghi nội dung đó.", "This device may not write that.", "Hãy dùng máy của đúng vai trò.",
     "Use a device of the right role."},
    {"refused.other-unit", "Nội dung thuộc đơn vị khác.", "It belongs to another unit.", "Hãy nhập số liệu của chính đơn vị mình.",
     "Enter the figures of your own board."},
    {"refused.no-period", "Máy chủ không có kỳ báo cáo này.", "The server has no such period.", "Hãy đồng bộ và chọn đúng kỳ.",
     "Synchronise and choose the right period."},
    {"refused.under-review", "Báo cáo đã nộp và đang được xem xét.", "The year is submitted and under review.",
     "Hãy đề nghị Khối trưởng trả lại rồi nhập lại giá trị này.", "Ask the leader to return it, then enter this value again."},
    {"refused.accepted", "Báo cáo đã được chấp nhận.", "The year has been accepted.",
     "Hãy báo Khối trưởng để trả lại báo cáo rồi nhập lại giá trị này.", "Ask the leader to return it, then enter this value again."},
    {"refused.period-locked", "Kỳ báo cáo đã khóa.", "The period is locked.",
     "Hãy xin Khối trưởng mở khóa riêng, rồi nhập lại giá trị này.", "Ask the leader for an exception, then enter this value again."},
    {"refused.revision", "Đơn vị đã có lần nộp khác.", "The board has another submission already.", "Hãy đồng bộ, xem lại rồi nộp lại.",
     "Synchronise, review and submit again."},
    {"refused.nothing-to-judge", "Không có báo cáo nào đang chờ xem xét ở lần nộp này.", "There is no such submission under review.",
     "Hãy đồng bộ để nhận báo cáo mới nhất.", "Synchronise to receive the latest submission."},
    {"refused.reason-needed", "Trả lại báo cáo phải ghi lý do.", "Returning needs a reason.", "Hãy ghi lý do.", "Give the reason."},
    {"refused.content-changed", "Số liệu trên máy chủ không khớp với số liệu của lần nộp hoặc chấp nhận này.",
     "The server holds other figures than those submitted or accepted.", "Hãy đồng bộ, xem lại rồi nộp hoặc chấp nhận lại.",
     "Synchronise, review, then submit or accept again."},
    {"refused.unknown-predecessor", "Thao tác thay thế một giá trị mà máy chủ không có.",
     "It replaces a value that the server does not hold.", "Hãy đồng bộ rồi nhập lại giá trị này.",
     "Synchronise, then enter the value again."},
};

}  // namespace

Error refusalText(std::string_view reason) {
    const auto* row = std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& each) { return each.code == reason; });
    if (row == std::end(kRows)) {
        const std::string code(reason);
        return {code,
                {"Máy chủ từ chối (" + code + ").", "The server refused it (" + code + ")."},
                {"Hãy cập nhật chương trình để biết lý do.", "Update the program to learn the reason."},
                ""};
    }
    return {std::string(row->code),
            {std::string(row->messageVi), std::string(row->messageEn)},
            {std::string(row->remedyVi), std::string(row->remedyEn)},
            ""};
}

}  // namespace hopluu::sync
