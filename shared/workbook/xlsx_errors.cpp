#include "workbook/xlsx_errors.h"

#include <utility>

namespace hopluu::workbook::xlsx {

Error damaged(std::string where) {
    return {"xlsx.damaged",
            {"Tệp Excel (.xlsx) này bị hỏng hoặc tải về chưa trọn vẹn.", "This Excel file (.xlsx) is damaged or was not copied whole."},
            {"Hãy chép lại tệp từ nơi gửi. Nếu Excel vẫn mở được tệp: chọn Lưu thành, đặt tên mới, rồi thử lại với tệp mới.",
             "Copy the file again from where it came. If Excel still opens it: choose Save As with a new name, then try again with that."},
            std::move(where)};
}

Error tooLarge(std::string where) {
    return {"xlsx.too-large",
            {"Tệp Excel này lớn hơn mức một biểu báo cáo cần đến.", "This Excel file is larger than any report form needs to be."},
            {"Hãy xóa các trang tính và dữ liệu không thuộc biểu, lưu thành tệp mới rồi thử lại.",
             "Delete the sheets and the data that do not belong to the form, save it as a new file, then try again."},
            std::move(where)};
}

Error forbidden(std::string where) {
    return {"xlsx.forbidden",
            {"Tệp này chứa khai báo mà chương trình bảng tính không bao giờ ghi, nên không được mở.",
             "This file holds a declaration that no spreadsheet program writes; it was not opened."},
            {"Đừng mở tệp này bằng chương trình khác; hãy hỏi lại người gửi.", "Do not open it in another program; ask who sent it."},
            std::move(where)};
}

}  // namespace hopluu::workbook::xlsx
