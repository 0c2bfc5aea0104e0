#include "report/template_errors.h"

#include <fmt/format.h>

namespace hopluu::report {

Error templateNotDocx() {
    return {"report.template-not-docx",
            {"Tệp mẫu không phải văn bản Word (.docx) mở được.", "The template is no Word document (.docx) that can be opened."},
            {"Hãy mở tệp bằng Word, bỏ mật khẩu nếu có, rồi lưu lại với loại “Word Document (*.docx)”.",
             "Open the file in Word, take its password off if it has one, and save it as “Word Document (*.docx)”."},
            ""};
}

Error templateDamaged(const std::string& part) {
    return {"report.template-damaged",
            {fmt::format("Tệp mẫu bị hỏng ở phần {}.", part), fmt::format("The template is damaged in its part {}.", part)},
            {"Hãy mở tệp bằng Word rồi lưu lại thành tệp mới.", "Open the file in Word and save it as a new one."},
            part};
}

Error templateTooLarge(const std::string& part) {
    return {"report.template-too-large",
            {fmt::format("Tệp mẫu quá lớn hoặc lồng quá sâu ({}).", part),
             fmt::format("The template is too large or nested too deep ({}).", part)},
            {"Hãy bỏ bớt hình ảnh và nội dung thừa khỏi tệp mẫu; mẫu chỉ cần phần khung và các chỗ điền.",
             "Take pictures and other ballast out of the template; it needs the frame and the placeholders only."},
            part};
}

Error templateMacros() {
    return {"report.template-macros",
            {"Tệp mẫu có chứa macro nên không được dùng.", "The template contains macros, so it is not used."},
            {"Hãy lưu lại bằng Word với loại “Word Document (*.docx)”, loại này không giữ macro.",
             "Save it in Word as “Word Document (*.docx)”, which keeps no macros."},
            ""};
}

Error templateExternal(const std::string& part, const std::string& target) {
    return {"report.template-external",
            {fmt::format("Tệp mẫu lấy nội dung từ nơi khác: {}.", target),
             fmt::format("The template fetches content from elsewhere: {}.", target)},
            {"Hãy chèn hẳn hình ảnh vào tệp, hoặc bỏ liên kết (Word: Tệp > Thông tin > Sửa liên kết tới tệp).",
             "Put the picture into the file itself, or break the link (Word: File > Info > Edit links to files)."},
            part};
}

Error unknownPlaceholder(const TemplatePlace& place, const std::string& name) {
    return {"report.template-unknown",
            {fmt::format("Chỗ điền {{{}}} trong tệp mẫu không có trong biểu mẫu ({}: “{}”).", name, place.vi, place.context),
             fmt::format("The placeholder {{{}}} of the template is not known ({}: “{}”).", name, place.en, place.context)},
            {"Hãy sửa tên trong dấu ngoặc nhọn theo danh sách chỗ điền, hoặc viết {{ nếu cần dấu ngoặc.",
             "Correct the name in the braces after the list of placeholders, or write {{ for a plain brace."},
            place.place};
}

Error unclosedPlaceholder(const TemplatePlace& place, const std::string& rest) {
    return {"report.template-unclosed",
            {fmt::format("Dấu ngoặc nhọn mở ở “{{{}” trong tệp mẫu chưa được đóng trong cùng đoạn ({}).", rest, place.vi),
             fmt::format("The brace opened at “{{{}” in the template is not closed in its paragraph ({}).", rest, place.en)},
            {"Hãy thêm dấu } sau tên chỗ điền, hoặc viết {{ nếu cần dấu ngoặc.", "Add } after the name, or write {{ for a plain brace."},
            place.place};
}

Error placeholderOutsideRow(const TemplatePlace& place, const std::string& name) {
    return {"report.template-outside-row",
            {fmt::format("Chỗ điền {{{}}} thuộc một danh sách nên chỉ đứng trong một hàng của bảng ({}).", name, place.vi),
             fmt::format("The placeholder {{{}}} belongs to a list, so it can stand in a table's row only ({}).", name, place.en)},
            {"Hãy đặt chỗ điền vào một hàng của bảng; hàng đó được lặp lại cho từng mục của danh sách.",
             "Put it into a row of a table; that row is repeated for each entry of the list."},
            place.place};
}

Error placeholderNotAlone(const TemplatePlace& place, const std::string& name) {
    return {"report.template-not-alone",
            {fmt::format("Chỗ điền {{{}}} phải đứng một mình trong đoạn ({}: “{}”).", name, place.vi, place.context),
             fmt::format("The placeholder {{{}}} must stand alone in its paragraph ({}: “{}”).", name, place.en, place.context)},
            {"Hãy chuyển chỗ điền sang một đoạn riêng, không có chữ nào khác.", "Move it to a paragraph of its own, without other words."},
            place.place};
}

Error mixedLists(const TemplatePlace& place, const std::string& first, const std::string& second) {
    return {"report.template-mixed-lists",
            {fmt::format("Một hàng của bảng có chỗ điền của hai danh sách: {} và {} ({}).", first, second, place.vi),
             fmt::format("One row of a table has placeholders of two lists: {} and {} ({}).", first, second, place.en)},
            {"Hãy tách thành hai hàng hoặc hai bảng.", "Make it two rows or two tables."},
            place.place};
}

}  // namespace hopluu::report
