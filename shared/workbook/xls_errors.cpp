#include "workbook/xls_errors.h"

#include <utility>

namespace hopluu::workbook::xls {

namespace {

const BilingualText kSaveAgain{"Hãy mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành, loại .xlsx, rồi thử lại với tệp mới.",
                               "Open it in Excel or LibreOffice, choose Save As, type .xlsx, then try again with the new file."};

}  // namespace

Error damaged(std::string where) {
    return {
        "xls.damaged",
        {"Tệp Excel cũ (.xls) này bị hỏng hoặc tải về chưa trọn vẹn.", "This old Excel file (.xls) is damaged or was not copied whole."},
        {"Hãy chép lại tệp từ nơi gửi. Nếu Excel vẫn mở được tệp: chọn Lưu thành, loại .xlsx, rồi thử lại với tệp mới.",
         "Copy the file again from where it came. If Excel still opens it: choose Save As, type .xlsx, then try again with the new file."},
        std::move(where)};
}

Error encrypted() {
    return {"xls.encrypted",
            {"Tệp Excel này được đặt mật khẩu nên không đọc được.", "This Excel file is protected by a password and cannot be read."},
            {"Hãy mở tệp bằng Excel với mật khẩu, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc, Mã hóa bằng mật khẩu, để trống), lưu "
             "rồi thử lại.",
             "Open it in Excel with the password, remove the password (File, Info, Protect Workbook, Encrypt with Password, leave empty), "
             "save, then "
             "try again."},
            ""};
}

Error olderThanExcel97() {
    return {"xls.too-old",
            {"Tệp này do Excel 95 hoặc cũ hơn ghi, chương trình không đọc loại này.",
             "This file was written by Excel 95 or older, which is not read here."},
            kSaveAgain,
            ""};
}

Error tooLarge(std::string where) {
    return {"xls.too-large",
            {"Tệp Excel này lớn hơn mức một biểu báo cáo cần đến.", "This Excel file is larger than any report form needs to be."},
            {"Hãy xóa các trang tính và dữ liệu không thuộc biểu, lưu thành tệp mới rồi thử lại.",
             "Delete the sheets and the data that do not belong to the form, save it as a new file, then try again."},
            std::move(where)};
}

}  // namespace hopluu::workbook::xls
