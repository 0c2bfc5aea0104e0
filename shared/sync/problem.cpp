#include "sync/problem.h"

#include "sync/json_fields.h"

#include <algorithm>
#include <iterator>

namespace hopluu::sync {

namespace {

struct Row {
    std::string_view code;
    int status;
    std::string_view vi, en, remedyVi, remedyEn;
};

constexpr Row kRows[] = {
    {"join.unknown-code", 403, "Máy chủ không nhận ra lời mời này.", "The server does not know this invitation.",
     "Hãy xin Khối trưởng lời mời mới; có thể lời mời thuộc máy chủ khác, hoặc Khối trưởng chưa đồng bộ sau khi tạo.",
     "Ask the leader for a new one; it may belong to another server, or the leader has not synchronised since making it."},
    {"join.expired", 403, "Lời mời đã hết hạn.", "The invitation has expired.", "Hãy xin Khối trưởng lời mời mới.",
     "Ask the leader for a new one."},
    {"join.used", 409, "Lời mời đã được dùng cho máy khác.", "The invitation has been used for another laptop.",
     "Mỗi máy cần một lời mời riêng; hãy xin Khối trưởng lời mời mới.", "Every laptop needs its own; ask the leader for a new one."},
    {"join.already-member", 409, "Máy này đã tham gia khối.", "This laptop has already joined.",
     "Dùng tệp dữ liệu khác nếu muốn tham gia với tư cách khác.", "Use another data file to join as someone else."},
    {"exchange.unknown-device", 403, "Máy chủ không biết thiết bị này.", "The server does not know this device.",
     "Hãy tham gia lại bằng lời mời mới; dữ liệu trên máy vẫn giữ nguyên.", "Join again with a new invitation; your data stays."},
    {"exchange.revoked", 403, "Khối trưởng đã thu hồi quyền của thiết bị này.", "The leader has revoked this device.",
     "Hãy liên hệ Khối trưởng; dữ liệu trên máy vẫn giữ nguyên.", "Contact the leader; your data stays on this laptop."},
    {"exchange.too-many-renewals", 429, "Tệp dữ liệu của máy này đã nhiều lần bị thay bằng bản sao cũ, nên máy chủ tạm không nhận thêm.",
     "This laptop's data file has been replaced by an older copy too many times; the server takes no more for now.",
     "Dữ liệu trên máy vẫn giữ nguyên. Hãy tắt phần mềm đóng băng ổ đĩa hoặc đồng bộ đám mây với tệp này, rồi đồng bộ lại sau 24 giờ. "
     "Nếu cần ngay hoặc vẫn bị từ chối: xin Khối trưởng thu hồi máy này và gửi lời mời mới, rồi mở lời mời ấy trên chính máy này.",
     "Your data stays. Keep programs that freeze the disk or synchronise folders away from the file, and synchronise again after 24 hours. "
     "If it cannot wait, or is refused again: ask the leader to revoke this laptop and to send a new invitation, and open that here."},
    {"exchange.quota", 429, "Máy hoặc đơn vị này đã ghi quá nhiều vào máy chủ, nên máy chủ tạm không nhận thêm.",
     "This laptop or its board has written too much to the server, which takes no more of it for now.",
     "Dữ liệu trên máy vẫn giữ nguyên và sẽ tự gửi tiếp vào ngày mai (giờ quốc tế). Nếu không phải do nhập nhiều, hoặc hôm sau vẫn bị từ "
     "chối, "
     "hãy báo Khối trưởng và người quản trị máy chủ (--journal-per-board).",
     "Your data stays and goes on by itself tomorrow (UTC). If you did not enter that much, or it is refused again the next day, tell the "
     "leader and who runs the server (--journal-per-board)."},
    {"exchange.bad-signature", 400, "Chữ ký của gói dữ liệu không đúng.", "The signature of the envelope is wrong.",
     "Hãy thử lại; nếu vẫn lỗi, báo cho Khối trưởng.", "Try again; if it stays, tell the leader."},
    {"exchange.gap", 409, "Máy chủ thiếu một số thao tác trước đó của máy này.", "The server lacks earlier operations of this laptop.",
     "Hãy đồng bộ lại; dữ liệu trên máy vẫn đủ.", "Synchronise again; this laptop still has them all."},
    {"exchange.newer-version", 426, "Hai bên dùng phiên bản chương trình khác nhau.", "The two sides run different versions.",
     "Hãy cập nhật chương trình ở bên cũ hơn.", "Update the older side."},
    {"exchange.not-a-member", 403, "Máy này chưa tham gia khối nào.", "This laptop has not joined a bloc.",
     "Hãy mở lời mời của Khối trưởng trước.", "Open the leader's invitation first."},
    {"exchange.captive-portal", 502, "Mạng trả về một trang web thay vì câu trả lời của máy chủ (có thể cần đăng nhập Wi-Fi).",
     "The network answered with a web page instead of the server (it may want a Wi-Fi login).",
     "Hãy mở trình duyệt, đăng nhập mạng rồi thử lại.", "Open a browser, log in to the network, then try again."},
    {"exchange.older-copy", 409, "Máy chủ có những thay đổi của máy này mà tệp dữ liệu này không có (tệp là bản sao cũ).",
     "The server has changes of this laptop that this data file lacks (the file is an older copy).",
     "Hãy đồng bộ qua mạng một lần: chương trình tự lấy lại phần thiếu và giữ mọi thay đổi đang có.",
     "Synchronise over the network once: the program fetches what is missing and keeps every change that is here."},
    {"exchange.another-program", 409, "Một chương trình khác đang đồng bộ cùng tệp dữ liệu này.",
     "Another program is synchronising the same data file.", "Hãy đợi nó xong rồi đồng bộ lại; không mất gì.",
     "Wait until it is done, then synchronise again; nothing is lost."},
    {"exchange.no-progress", 502, "Máy chủ trả lời nhưng không nhận thêm gì và cũng không gửi gì mới.",
     "The server answers, but takes nothing and brings nothing.",
     "Hãy thử lại sau; nếu vẫn vậy, báo cho Khối trưởng. Dữ liệu trên máy vẫn giữ nguyên.",
     "Try again later; if it stays, tell the leader. Your data stays on this laptop."},
    {"exchange.many-cleared", 409, "Nhiều ô hoặc đoạn văn đã có số liệu sẽ bị để trống.",
     "Many cells or paragraphs that were filled in would be left empty.",
     "Nếu đúng ý, hãy xác nhận khi đồng bộ (hopluu sync --confirm-clearing); nếu không, hãy khôi phục bằng hopluu restore.",
     "If that is what you want, confirm when synchronising (hopluu sync --confirm-clearing); else restore them with hopluu restore."},
    {"exchange.cancelled", 499, "Đã dừng theo yêu cầu; phần đã gửi được giữ.", "Stopped as asked; what was sent is kept.",
     "Đồng bộ lại khi cần.", "Synchronise again when you like."},
    {"envelope.malformed", 400, "Gói dữ liệu bị hỏng trên đường truyền.", "The envelope was damaged on its way.", "Hãy đồng bộ lại.",
     "Synchronise again."},
    {"envelope.too-large", 413, "Gói dữ liệu lớn quá mức cho phép.", "The envelope is larger than allowed.", "Hãy gửi thành nhiều phần.",
     "Send it in parts."},
    {"envelope.newer-version", 426, "Hai bên dùng phiên bản chương trình khác nhau.", "The two sides run different versions.",
     "Hãy cập nhật chương trình ở bên cũ hơn.", "Update the older side."},
    {"file.not-hopluu", 400, "Đây không phải là tệp trao đổi của Hợp Lưu (.hopluu).", "This is not a HopLuu exchange file (.hopluu).",
     "Hãy chọn đúng tệp .hopluu.", "Choose the .hopluu file."},
    {"file.newer-version", 426, "Tệp do phiên bản mới hơn của chương trình tạo ra.", "The file was made by a newer version of the program.",
     "Hãy cập nhật chương trình ở bên nhận.", "Update the program on the receiving side."},
    {"file.wrong-direction", 400, "Tệp này không dành cho bên đang mở (tệp gửi đi và tệp trả lời bị lẫn).",
     "This file is not for this side (the file to send and the answer have been mixed up).",
     "Tệp gửi đi mở ở máy chủ, tệp trả lời mở ở máy của ban.", "The server opens the file sent, the board's laptop opens the answer."},
    {"file.for-another", 403, "Tệp được niêm phong cho máy khác.", "The file is sealed for another device.",
     "Hãy chuyển tệp đến đúng máy, hoặc tạo lại tệp trên máy này.", "Take it to the right device, or make it again on this one."},
    {"file.damaged", 400, "Tệp bị hỏng hoặc bị sửa trên đường chuyển.", "The file is damaged or was changed on its way.",
     "Hãy chép hoặc gửi lại tệp; dữ liệu trên máy vẫn giữ nguyên.", "Copy or send it again; your data stays on this laptop."},
    {"journal.malformed", 400, "Có thao tác không đúng quy cách.", "An operation is malformed.",
     "Hãy cập nhật chương trình rồi đồng bộ lại.", "Update the program, then synchronise again."},
    {"journal.too-large", 413, "Có quá nhiều thao tác trong một gói.", "There are too many operations in one envelope.",
     "Hãy gửi thành nhiều phần.", "Send it in parts."},
    {"journal.contradiction", 409, "Máy chủ giữ một thao tác khác mang cùng số của máy này.",
     "The server holds another operation under a number of this laptop.",
     "Có thể tệp dữ liệu của máy này được khôi phục từ bản sao cũ; hãy báo cho Khối trưởng, đừng xóa tệp.",
     "This laptop's data file may have been restored from an old copy; tell the leader, do not delete it."},
    {"request.malformed", 400, "Yêu cầu không đúng quy cách.", "The request is malformed.", "Hãy cập nhật chương trình.",
     "Update the program."},
    {"request.too-large", 413, "Yêu cầu quá lớn.", "The request is too large.", "Hãy gửi thành nhiều phần.", "Send it in parts."},
    {"request.not-accepted", 400, "Yêu cầu dùng cách truyền mà máy chủ không nhận.",
     "The request uses a transfer that the server does not take.", "Hãy kiểm tra proxy trên đường truyền.", "Check the proxy in between."},
    {"request.no-length", 411, "Yêu cầu thiếu độ dài.", "The request has no length.", "Hãy kiểm tra proxy trên đường truyền.",
     "Check the proxy in between."},
    {"request.not-found", 404, "Máy chủ không có địa chỉ này.", "The server has no such address.",
     "Hãy cập nhật chương trình ở bên cũ hơn.", "Update the older side."},
    {"request.method", 405, "Địa chỉ này không nhận cách hỏi đó.", "This address does not take that method.", "Hãy cập nhật chương trình.",
     "Update the program."},
    {"request.media-type", 415, "Kiểu nội dung không được nhận.", "The content type is not accepted.", "Hãy cập nhật chương trình.",
     "Update the program."},
    {"attachment.too-large", 413, "Tệp lớn hơn 20 MB.", "The file is larger than 20 MB.",
     "Hãy quét lại ở 150-200 dpi, đen trắng, hoặc tách thành nhiều tệp.", "Scan it again at 150-200 dpi in black and white, or split it."},
    {"attachment.kind", 415, "Tệp không phải PDF, JPEG, PNG, Word (.docx) hay Excel (.xlsx); tên tệp không quyết định mà là nội dung.",
     "The file is no PDF, JPEG, PNG, Word (.docx) or Excel (.xlsx); its content counts, not its name.",
     "Hãy quét hoặc xuất ra PDF; tệp .doc, .xls cũ, tệp có macro hay mật khẩu thì lưu lại thành .docx, .xlsx thường.",
     "Scan or export it as PDF; save an old .doc or .xls, one with macros or with a password as a plain .docx or .xlsx."},
    {"attachment.unreadable", 400, "Không đọc được tệp này.", "The file cannot be read.", "Hãy kiểm tra đường dẫn và quyền đọc.",
     "Check the path and whether it may be read."},
    {"attachment.disk-full", 507, "Ổ đĩa đầy, chưa lưu được tệp.", "The disk is full; the file was not stored.",
     "Hãy giải phóng chỗ trống rồi thử lại; số liệu đã nhập vẫn còn nguyên.", "Free some space and try again; the figures are safe."},
    {"attachment.io", 507, "Không đọc ghi được thư mục chứa tệp đính kèm.", "The folder of the attachments cannot be read or written.",
     "Hãy kiểm tra ổ đĩa và quyền ghi; số liệu đã nhập vẫn còn nguyên.", "Check the disk and its permissions; the figures are safe."},
    {"attachment.not-cited", 403, "Máy chủ chưa có thao tác nào nhắc tới tệp này, nên không nhận tệp.",
     "The server holds no operation that cites this file, so it does not take it.", "Hãy đồng bộ số liệu trước, rồi gửi lại tệp.",
     "Synchronise the figures first, then send the file again."},
    {"attachment.wrong-size", 400, "Tệp không có đúng số byte đã khai trong nhật ký.", "The file has not the size that the journal says.",
     "Hãy đính kèm lại tệp.", "Attach the file again."},
    {"attachment.wrong-hash", 460, "Nội dung tệp nhận được không khớp với mã của nó, nên đã bỏ.",
     "The bytes that arrived are not those of this file, so they were discarded.", "Hãy đồng bộ lại để gửi từ đầu.",
     "Synchronise again; it is sent from the beginning."},
    {"attachment.offset", 409, "Máy chủ đang có một phần khác của tệp.", "The server holds another part of the file.",
     "Hãy đồng bộ lại; phần đã có không phải gửi lại.", "Synchronise again; what it holds is not sent again."},
    {"attachment.not-here", 404, "Ở đây không có tệp này.", "This file is not here.",
     "Máy đã đính kèm tệp cần đồng bộ; hoặc kiểm tra lại mã tệp.", "The laptop that attached it has to synchronise; or check its code."},
    {"attachment.quota", 507, "Tệp đính kèm của đơn vị đã đầy mức cho phép trên máy chủ.",
     "The board's attachments have reached the server's limit.", "Hãy báo người quản trị máy chủ nâng mức (--attachments-per-board).",
     "Ask who runs the server to raise it (--attachments-per-board)."},
    {"attachment.damaged", 500, "Bản trên máy này bị hỏng, không còn là tệp đã đính kèm.",
     "The copy on this laptop is damaged; it is no longer the file that was attached.", "Hãy đính kèm lại từ tệp gốc.",
     "Attach it again from the original."},
    {"request.tus-version", 412, "Hai bên dùng phiên bản khác nhau của giao thức gửi tệp.",
     "The two sides use different versions of the upload protocol.", "Hãy cập nhật chương trình ở bên cũ hơn.", "Update the older side."},
    {"server.busy", 503, "Máy chủ đang bận.", "The server is busy.", "Hãy đợi một lát rồi đồng bộ lại.",
     "Wait a moment, then synchronise again."},
    {"server.storage", 507, "Máy chủ không ghi được dữ liệu (ổ đĩa đầy hoặc lỗi).",
     "The server cannot store data (its disk is full or failing).", "Hãy báo cho Khối trưởng; dữ liệu trên máy vẫn giữ nguyên.",
     "Tell the leader; your data stays on this laptop."},
    {"server.already-has-leader", 409, "Khối đã có Khối trưởng tham gia.", "A leader has already joined.",
     "Máy của Khối trưởng có thể mời thêm máy khác.", "The leader's laptop can invite others."},
    {"server.moved", 410, "Khối đã được bàn giao cho một máy chủ khác; máy chủ này chỉ còn để đọc.",
     "The bloc has been handed over to another server; this one can only be read.",
     "Hãy đồng bộ lại: máy này sẽ tự chuyển sang máy chủ mới.", "Synchronise again: this laptop moves to the new server by itself."},
    {"server.not-moved", 404, "Khối chưa được bàn giao lần nào.", "The bloc has never been handed over.", "Không cần làm gì.",
     "There is nothing to do."},
    {"exchange.moved", 410, "Khối đã chuyển sang máy chủ mới; máy này đã ghi nhận.",
     "The bloc has moved to a new server; this laptop has taken note.", "Hãy đồng bộ lại.", "Synchronise again."},
    {"server.unexpected-answer", 502, "Máy chủ trả lời không như mong đợi.", "The server answered in an unexpected way.",
     "Hãy thử lại; nếu vẫn lỗi, báo cho Khối trưởng.", "Try again; if it stays, tell the leader."},
    {"server.internal", 500, "Máy chủ gặp lỗi.", "The server has failed.", "Hãy thử lại sau; nếu vẫn lỗi, báo cho Khối trưởng.",
     "Try again later; if it stays, tell the leader."},
};

const Row* find(std::string_view code) {
    const auto* row = std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& each) { return each.code == code; });
    return row == std::end(kRows) ? nullptr : row;
}

}  // namespace

Error problem(std::string_view code, std::string place) {
    const Row* row = find(code);
    if (row == nullptr) {
        Error general = problem("server.unexpected-answer", std::move(place));
        general.message.vi += " (" + std::string(code) + ")";
        general.message.en += " (" + std::string(code) + ")";
        return general;
    }
    return {std::string(row->code),
            {std::string(row->vi), std::string(row->en)},
            {std::string(row->remedyVi), std::string(row->remedyEn)},
            std::move(place)};
}

int statusOf(std::string_view code) {
    if (const Row* row = find(code)) {
        return row->status;
    }
    if (code.starts_with("store.")) {
        return code == "store.busy" ? 503 : 507;
    }
    // Of these, ones that the table does not name are still the sender's trouble.
    return code.starts_with("envelope.") || code.starts_with("journal.") ? 400 : 500;
}

std::vector<std::string_view> problemCodes() {
    std::vector<std::string_view> codes;
    std::transform(std::begin(kRows), std::end(kRows), std::back_inserter(codes), [](const Row& each) { return each.code; });
    return codes;
}

std::string writeProblem(const Error& error) {
    const int status = statusOf(error.code);
    // What goes wrong inside is told by its kind only; the server's log has the rest.
    const bool isStore = error.code.starts_with("store.");
    const Error shown = isStore         ? problem(status == 503 ? "server.busy" : "server.storage")
                        : status == 500 ? problem("server.internal")
                                        : error;
    nlohmann::ordered_json object{{"type", std::string(kProblemTypePrefix) + shown.code}, {"title", shown.message.en}, {"status", status}};
    if (!shown.place.empty()) {
        object["instance"] = shown.place;
    }
    return object.dump();
}

Error readProblem(int status, std::string_view contentType, std::string_view body) {
    if (contentType.starts_with("text/html")) {
        return problem("exchange.captive-portal");
    }
    const auto object = contentType.starts_with(kProblemMediaType) ? parseObject(body, 64 * 1024) : std::nullopt;
    const auto type = object ? textField(*object, "type", 128) : std::nullopt;
    if (!type || !type->starts_with(kProblemTypePrefix)) {
        return problem("server.unexpected-answer", "HTTP " + std::to_string(status));
    }
    const std::string code = type->substr(kProblemTypePrefix.size());
    if (code == "envelope.newer-version") {
        return problem("exchange.newer-version");
    }
    return problem(code, textField(*object, "instance", 256).value_or(""));
}

}  // namespace hopluu::sync
