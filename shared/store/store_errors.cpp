#include "store/store_errors.h"

#include <fmt/format.h>

namespace hopluu::store::errors {

Error diskFull(const std::filesystem::path& file) {
    return {"store.disk-full",
            {"Ổ đĩa đã đầy nên chưa ghi được; dữ liệu đã lưu trước đó vẫn còn nguyên.",
             "The disk is full, so this was not saved; everything saved before is intact."},
            {"Hãy xóa bớt tệp không cần để có chỗ trống, rồi làm lại.", "Free some space on the disk, then do it again."},
            file.string()};
}

Error readOnly(const std::filesystem::path& file) {
    return {"store.read-only",
            {fmt::format("Không ghi được vào {}: tệp hoặc thư mục chỉ cho đọc.", file.string()),
             fmt::format("Cannot write to {}: the file or its folder is read-only.", file.string())},
            {"Hãy cấp quyền ghi cho thư mục, hoặc chọn thư mục khác.", "Allow writing to the folder, or choose another one."},
            file.string()};
}

Error busy(const std::filesystem::path& file) {
    return {"store.busy",
            {"Một chương trình khác đang ghi vào tệp dữ liệu này.", "Another program is writing to this data file."},
            {"Hãy đợi một lát rồi thử lại, hoặc đóng chương trình kia.", "Wait a moment and try again, or close the other program."},
            file.string()};
}

Error corrupt(const std::filesystem::path& file) {
    return {"store.corrupt",
            {fmt::format("Tệp dữ liệu {} bị hỏng.", file.string()), fmt::format("The data file {} is damaged.", file.string())},
            {"Đừng xóa tệp. Hãy chép nó ra nơi khác và báo cho Khối trưởng; số liệu đã đồng bộ còn ở máy chủ.",
             "Do not delete it. Copy it elsewhere and tell the leader; what was synchronised is still on the server."},
            file.string()};
}

Error inputOutput(const std::filesystem::path& file, const std::string& detail) {
    return {
        "store.io",
        {fmt::format("Không đọc hoặc ghi được tệp dữ liệu {} ({}).", file.string(), detail),
         fmt::format("Cannot read or write the data file {} ({}).", file.string(), detail)},
        {"Hãy kiểm tra ổ đĩa, thư mục và quyền truy cập, rồi thử lại.", "Check the disk, the folder and its permissions, then try again."},
        file.string()};
}

Error newerVersion(const std::filesystem::path& file) {
    return {"store.newer-version",
            {"Tệp dữ liệu do phiên bản mới hơn của chương trình tạo ra.", "The data file was made by a newer version of the program."},
            {"Hãy cập nhật chương trình trên máy này.", "Update the program on this computer."},
            file.string()};
}

Error notAStore(const std::filesystem::path& file) {
    return {"store.not-a-store",
            {fmt::format("{} không phải là tệp dữ liệu của Hợp Lưu.", file.string()),
             fmt::format("{} is not a HopLuu data file.", file.string())},
            {"Hãy chọn đúng tệp; tệp này không bị thay đổi gì.", "Choose the right file; this one was not changed."},
            file.string()};
}

Error identityAlreadySet() {
    return {"store.identity-set",
            {"Tệp dữ liệu này đã có khóa thiết bị.", "This data file already has its device key."},
            {"Mỗi máy tính dùng một tệp dữ liệu riêng.", "Every computer uses a data file of its own."},
            ""};
}

Error tooLong(const std::string& item) {
    return {"journal.text-too-long",
            {fmt::format("Nội dung của {} quá dài (tối đa 256 kB văn bản).", item),
             fmt::format("The text of {} is too long (at most 256 kB).", item)},
            {"Hãy rút gọn nội dung.", "Shorten it."},
            item};
}

Error noIdentity() {
    return {"store.no-identity",
            {"Máy này chưa tham gia khối nên chưa ghi được.", "This computer has not joined a bloc, so nothing can be written yet."},
            {"Hãy tham gia bằng tệp lời mời của Khối trưởng trước.", "Join with the leader's invitation first."},
            ""};
}

Error contradiction(const std::string& operation) {
    return {"journal.contradiction",
            {fmt::format("Thao tác {} đã có ở đây với nội dung khác.", operation),
             fmt::format("Operation {} is already here with other contents.", operation)},
            {"Có thể hai máy dùng chung một tệp dữ liệu được sao chép. Hãy báo cho Khối trưởng.",
             "Two computers may be using copies of one data file. Tell the leader."},
            operation};
}

}  // namespace hopluu::store::errors
