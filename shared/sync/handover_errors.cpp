#include "sync/handover_errors.h"

namespace hopluu::sync::errors {

Error notAPackage() {
    return {"handover.not-a-package",
            {"Đây không phải là gói bàn giao của Hợp Lưu.", "This is not a HopLuu handover package."},
            {"Hãy chọn đúng tệp .hopluu-bloc do máy chủ cũ tạo ra.", "Choose the .hopluu-bloc file that the old server made."},
            ""};
}

Error newerHandover() {
    return {"handover.newer-version",
            {"Tệp bàn giao do phiên bản mới hơn của chương trình tạo ra.", "The handover file was made by a newer version of the program."},
            {"Hãy cập nhật chương trình ở máy này rồi làm lại.", "Update the program on this machine, then do it again."},
            ""};
}

Error damagedPackage() {
    return {"handover.damaged-package",
            {"Gói bàn giao bị hỏng, bị cắt ngắn hoặc bị sửa đổi; không có gì được nhận.",
             "The handover package is damaged, cut short or was changed; nothing was taken."},
            {"Hãy chép lại tệp từ máy chủ cũ; nếu vẫn lỗi, tạo lại gói ở đó.",
             "Copy the file from the old server again; if it stays, make it there again."},
            ""};
}

Error packageForAnotherServer() {
    return {"handover.for-another-server",
            {"Gói bàn giao này niêm phong cho một máy chủ khác.", "This handover package is sealed for another server."},
            {"Hãy đưa danh thiếp của máy chủ này (hopluu-server card) sang máy chủ cũ và tạo lại gói.",
             "Take this server's card (hopluu-server card) to the old server and make the package again."},
            ""};
}

Error notACard() {
    return {"handover.not-a-card",
            {"Đây không phải là danh thiếp của một máy chủ Hợp Lưu, hoặc nó bị hỏng.",
             "This is not the card of a HopLuu server, or it is damaged."},
            {"Hãy tạo lại ở máy chủ mới: hopluu-server card --to TỆP.", "Make it again on the new server: hopluu-server card --to FILE."},
            ""};
}

Error notAStatement() {
    return {"handover.not-a-rehearsal",
            {"Đây không phải là biên bản diễn tập của máy chủ mới, hoặc nó bị hỏng.",
             "This is not the new server's rehearsal statement, or it is damaged."},
            {"Hãy diễn tập lại ở máy chủ mới: hopluu-server handover rehearse GÓI --to TỆP.",
             "Rehearse again on the new server: hopluu-server handover rehearse PACKAGE --to FILE."},
            ""};
}

Error foreignStatement() {
    return {
        "handover.foreign-rehearsal",
        {"Biên bản diễn tập không phải của máy chủ ghi trên danh thiếp, không phải về khối này, hoặc đã bị sửa.",
         "The rehearsal statement is not by the server on the card, not about this bloc, or was changed."},
        {"Hãy kiểm tra hai tệp; nếu cần, diễn tập lại ở máy chủ mới.", "Check the two files; if need be rehearse again on the new server."},
        ""};
}

Error notANotice() {
    return {
        "handover.not-a-notice",
        {"Đây không phải là thông báo bàn giao của Hợp Lưu, hoặc nó bị hỏng.", "This is not a HopLuu handover notice, or it is damaged."},
        {"Hãy xin lại tệp thông báo từ Khối trưởng mới (hopluu-server handover notice).",
         "Ask the new leader for the notice file again (hopluu-server handover notice)."},
        ""};
}

Error forgedNotice() {
    return {"handover.forged-notice",
            {"Thông báo bàn giao không mang chữ ký của máy chủ mà máy này đang tin; máy này không chuyển đi đâu cả.",
             "The handover notice is not signed by the server that this laptop trusts; the laptop has not moved."},
            {"Đừng dùng tệp này; hãy gọi điện hỏi Khối trưởng.", "Do not use it; telephone the leader."},
            ""};
}

Error oldNotice() {
    return {"handover.old-notice",
            {"Thông báo bàn giao này đã được thực hiện rồi, hoặc cũ hơn điều máy này đã biết.",
             "This handover notice has been followed already, or is older than what this laptop knows."},
            {"Không cần làm gì thêm; hãy đồng bộ như thường lệ.", "There is nothing to do; synchronise as usual."},
            ""};
}

Error ownCard() {
    return {"handover.own-card",
            {"Danh thiếp này là của chính máy chủ đang giữ khối.", "This card is that of the very server that holds the bloc."},
            {"Hãy tạo danh thiếp ở máy chủ mới.", "Make the card on the new server."},
            ""};
}

Error handedToAnother(const std::string& to) {
    return {"handover.handed-over",
            {"Khối đã được bàn giao cho máy chủ ở " + to + "; máy chủ này chỉ còn để đọc.",
             "The bloc has been handed over to the server at " + to + "; this one can only be read."},
            {"Hãy làm việc này ở máy chủ mới.", "Do this on the new server."},
            to};
}

}  // namespace hopluu::sync::errors
