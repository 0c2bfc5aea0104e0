#include "handover_refusals.h"

#include <fmt/format.h>

#include <string>

namespace hopluu::server::errors {

namespace {

BilingualText joined(const std::vector<BilingualText>& differences) {
    BilingualText all;
    for (const auto& each : differences) {
        all.vi += (all.vi.empty() ? "" : "; ") + each.vi;
        all.en += (all.en.empty() ? "" : "; ") + each.en;
    }
    return all;
}

}  // namespace

Error handoverUnreadable(const std::filesystem::path& file) {
    return {"handover.file-unreadable",
            {fmt::format("Không đọc được tệp {}.", file.string()), fmt::format("Cannot read the file {}.", file.string())},
            {"Hãy kiểm tra đường dẫn, quyền đọc và ổ đĩa.", "Check the path, whether it may be read, and the disk."},
            file.string()};
}

Error handoverUnwritable(const std::filesystem::path& file) {
    return {"handover.file-unwritable",
            {fmt::format("Không ghi được tệp {}.", file.string()), fmt::format("Cannot write the file {}.", file.string())},
            {"Hãy chọn thư mục khác hoặc cấp quyền ghi.", "Choose another folder or allow writing."},
            file.string()};
}

Error noSpace(const std::filesystem::path& folder, std::uint64_t bytes) {
    const std::uint64_t megabytes = (bytes >> 20U) + 1;
    return {"handover.no-space",
            {fmt::format("{} không đủ chỗ trống: cần {} MB.", folder.string(), megabytes),
             fmt::format("There is not enough room in {}: {} MB are needed.", folder.string(), megabytes)},
            {"Hãy giải phóng chỗ trống hoặc chọn ổ đĩa khác; chưa có gì thay đổi.",
             "Free some space or choose another disk; nothing has changed yet."},
            folder.string()};
}

Error handoverCancelled() {
    return {"handover.cancelled",
            {"Đã dừng theo yêu cầu; không để lại gì.", "Stopped as asked; nothing is left behind."},
            {"Chạy lại khi cần.", "Run it again when you like."},
            ""};
}

Error changedWhilePacking(const std::filesystem::path& file) {
    return {
        "handover.changed-while-packing",
        {fmt::format("Tệp {} thay đổi trong khi đóng gói.", file.string()), fmt::format("{} changed while it was packed.", file.string())},
        {"Hãy chạy lại; tốt nhất vào lúc không ai đang đồng bộ.", "Run it again, best when nobody is synchronising."},
        file.string()};
}

Error stateChanged(const std::vector<BilingualText>& differences) {
    const BilingualText what = joined(differences);
    return {"handover.state-changed",
            {"Từ lúc diễn tập đã có thay đổi: " + what.vi + ". Chưa bàn giao gì.",
             "There have been changes since the rehearsal: " + what.en + ". Nothing was handed over."},
            {"Hãy đóng gói và diễn tập lại (pack, rehearse), rồi bàn giao ngay sau đó.",
             "Pack and rehearse again, then commit right afterwards."},
            ""};
}

Error notIdentical(const std::vector<BilingualText>& differences) {
    const BilingualText what = joined(differences);
    return {"handover.not-identical",
            {"Máy chủ này không dựng lại được đúng trạng thái của máy chủ cũ: " + what.vi + ".",
             "This server does not arrive at the old one's state: " + what.en + "."},
            {"Không có gì thay đổi ở đây. Hãy kiểm tra ổ đĩa, dùng cùng phiên bản chương trình với máy chủ cũ, rồi làm lại.",
             "Nothing has changed here. Check the disk, use the old server's version of the program, then do it again."},
            ""};
}

Error onlyRehearsed() {
    return {
        "handover.only-rehearsed",
        {"Gói này chỉ để diễn tập: máy chủ cũ chưa bàn giao.", "This package is for the rehearsal: the old server has not handed over."},
        {"Hãy chạy hopluu-server handover commit ở máy chủ cũ và dùng gói nó tạo ra.",
         "Run hopluu-server handover commit on the old server and use the package that it makes."},
        ""};
}

Error alreadyTaken() {
    return {"handover.already-taken",
            {"Máy chủ này đã nhận khối rồi.", "This server has taken the bloc already."},
            {"Không cần làm gì thêm; hãy chạy máy chủ.", "There is nothing to do; run the server."},
            ""};
}

Error dataNotEmpty(const std::filesystem::path& folder) {
    return {"handover.data-not-empty",
            {fmt::format("Thư mục {} đang giữ dữ liệu của một khối có người tham gia.", folder.string()),
             fmt::format("The folder {} holds the data of a bloc that people have joined.", folder.string())},
            {"Hãy nhận bàn giao vào một thư mục mới bằng --data-dir, với danh thiếp tạo từ thư mục đó.",
             "Take the bloc into a new folder with --data-dir, with a card made from that folder."},
            folder.string()};
}

Error otherCertificate() {
    return {"handover.other-certificate",
            {"Chứng thư của máy chủ này không phải chứng thư ghi trong thông báo bàn giao: các máy sẽ không kết nối được.",
             "This server's certificate is not the one that the notice names: no laptop could connect."},
            {"Hãy trả lại tệp certificate-and-key.pem như lúc tạo danh thiếp.",
             "Put certificate-and-key.pem back as it was when the card was made."},
            ""};
}

Error noNotice() {
    return {"handover.no-notice",
            {"Khối này chưa được bàn giao lần nào.", "This bloc has never been handed over."},
            {"Không cần thông báo.", "No notice is needed."},
            ""};
}

}  // namespace hopluu::server::errors
