#include "desktop/window_remedy.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace hopluu::desktop {

namespace {

struct Row {
    std::string_view code, vi, en;
};

constexpr Row kRows[] = {
    {"exchange.many-cleared", "Xem danh sách ở trang Gửi và nhận: xác nhận để trống, hoặc lấy lại tất cả.",
     "See the list on the page Send and receive: confirm that they are empty, or put them all back."},
    {"network.proxy-auth", "Hãy hỏi quản trị mạng, rồi điền tên và mật khẩu proxy ở trang Gửi và nhận, mục Kết nối.",
     "Ask the network administrator, then enter the proxy's name and password on the page Send and receive, under Connection."},
    {"network.proxy-unreachable",
     "Hãy kiểm tra mạng và địa chỉ proxy ở trang Gửi và nhận, mục Kết nối, hoặc hỏi quản trị mạng; số liệu đã nhập vẫn ở trên máy.",
     "Check the network, and the proxy's address on the page Send and receive, under Connection, or ask the network administrator; what "
     "you entered is safe on this laptop."},
    {"network.proxy-forbids", "Hãy đề nghị quản trị mạng cho phép địa chỉ của máy chủ; trong lúc chờ, có thể chuyển bằng tệp.",
     "Ask the network administrator to allow the server's address; meanwhile a file can be carried."},
    {"board.conflict", "Hãy mở trang Hai giá trị khác nhau và chọn một giá trị.", "Open the page Two different values and choose one."},
    {"board.critical-findings", "Hãy sửa số liệu, hoặc giải trình ngay dưới từng lỗi ở trang Kiểm tra và nộp.",
     "Correct the figures, or explain under each finding on the page Check and submit."},
    {"board.unknown-unit", "Hãy gửi và nhận để có danh sách mới của Khối trưởng; nếu vẫn vậy, hãy báo Khối trưởng.",
     "Send and receive to get the leader's latest list; if it stays, tell the leader."},
    {"board.unknown-item", "Hãy gửi và nhận để có biểu mẫu mới nhất.", "Send and receive to get the latest form."},
    {"board.unknown-rule", "Hãy gửi và nhận để có biểu mẫu mới nhất.", "Send and receive to get the latest form."},
    {"csv.remark-needed", "Hãy ghi chú khi nào sẽ có số liệu.", "Say in the remark when the figure will be there."},
    {"workspace.not-joined", "Hãy mở lời mời mà Khối trưởng đã gửi.", "Open the invitation that the leader has sent."},
    {"workspace.missing", "Hãy mở lời mời mà Khối trưởng đã gửi.", "Open the invitation that the leader has sent."},
    {"workspace.no-period", "Biểu mẫu sẽ về khi có mạng và Khối trưởng đã gửi.",
     "The form comes once there is a line and the leader has sent it."},
    {"attachment.quota", "Hãy báo Khối trưởng để người quản trị máy chủ nâng mức.",
     "Tell the leader, so that who runs the server raises it."},
    {"leader.none-accepted", "Hãy xem xét và chấp nhận báo cáo của các Ban; hoặc xem bản nháp, tính mọi số liệu đã đến.",
     "Review and accept the boards' reports; or look at a draft, which counts all that has arrived."},
    {"exchange.unknown-device", "Hãy xin Khối trưởng lời mời mới cho máy này; dữ liệu trên máy vẫn giữ nguyên.",
     "Ask the leader for a new invitation for this laptop; your data stays."},
};

}  // namespace

BilingualText remedyInWindow(const Error& error) {
    const auto* row = std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& each) { return each.code == error.code; });
    return row == std::end(kRows) ? error.remedy : BilingualText{std::string(row->vi), std::string(row->en)};
}

}  // namespace hopluu::desktop
