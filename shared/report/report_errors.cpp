#include "report/report_errors.h"

#include <fmt/format.h>

namespace hopluu::report {

Error ioError(const std::string& place, const std::string& detail) {
    return {"report.io",
            {fmt::format("Không tạo được tệp báo cáo ({}).", detail), fmt::format("The report file could not be made ({}).", detail)},
            {"Hãy thử lại; nếu vẫn lỗi, chọn thư mục khác hoặc khởi động lại máy.",
             "Try again; if it still fails, choose another folder or restart the computer."},
            place};
}

Error folderError(const std::string& folder, const std::string& detail) {
    return {"report.folder",
            {fmt::format("Không ghi được vào thư mục {} ({}).", folder, detail),
             fmt::format("The folder {} cannot be written to ({}).", folder, detail)},
            {"Hãy chọn một thư mục mà tài khoản của bạn được phép ghi.", "Choose a folder that your account may write to."},
            folder};
}

Error diskFullError(const std::string& place) {
    return {"report.disk-full",
            {"Ổ đĩa đã đầy nên chưa ghi được báo cáo; các tệp cũ còn nguyên.",
             "The disk is full, so the report was not written; the earlier files are untouched."},
            {"Hãy giải phóng dung lượng rồi xuất báo cáo lại.", "Free some space, then export the report again."},
            place};
}

Error systemError(const std::string& place, const std::error_code& code) {
    // `value`, not the condition: EDQUOT has no name in std::errc.
    if (code == std::errc::no_space_on_device) {
        return diskFullError(place);
    }
#ifdef EDQUOT
    if (code.value() == EDQUOT) {
        return diskFullError(place);
    }
#endif
    for (const std::errc folderCause : {std::errc::permission_denied, std::errc::read_only_file_system, std::errc::not_a_directory,
                                        std::errc::no_such_file_or_directory, std::errc::operation_not_permitted}) {
        if (code == folderCause) {
            return folderError(place, code.message());
        }
    }
    return ioError(place, code.message());
}

Error unknownBindingError(const std::string& place, const std::string& binding) {
    return {"report.unknown-binding",
            {fmt::format("Không có chỉ tiêu hoặc mục nào tên là {{{}}}.", binding),
             fmt::format("There is no figure or entry named {{{}}}.", binding)},
            {"Hãy sửa mã trong dấu ngoặc nhọn theo mã của biểu mẫu, hoặc viết {{ nếu cần dấu ngoặc.",
             "Correct the code in the braces to one of the form, or write {{ for a plain brace."},
            place};
}

Error unclosedBindingError(const std::string& place, const std::string& binding) {
    return {"report.unclosed-binding",
            {fmt::format("Dấu ngoặc nhọn mở ở \"{{{}\" chưa được đóng.", binding),
             fmt::format("The brace opened at \"{{{}\" is never closed.", binding)},
            {"Hãy thêm dấu } sau mã chỉ tiêu, hoặc viết {{ nếu cần dấu ngoặc.", "Add } after the code, or write {{ for a plain brace."},
            place};
}

}  // namespace hopluu::report
