#include "workbook/file_kind.h"

#include "text/unicode.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

namespace hopluu::workbook {

namespace {

using namespace std::string_view_literals;

bool startsWith(std::string_view bytes, std::string_view beginning) {
    return bytes.substr(0, beginning.size()) == beginning;
}

bool contains(std::string_view bytes, std::string_view part) {
    return bytes.find(part) != std::string_view::npos;
}

/// Names of a zip's files stand in it as they are; a document is told from another by the names that its format demands.
FileKind kindOfZip(std::string_view bytes) {
    if (contains(bytes, "xl/workbook.xml")) {
        return FileKind::xlsx;
    }
    if (contains(bytes, "xl/workbook.bin")) {
        return FileKind::xlsb;
    }
    if (contains(bytes, "word/document.xml")) {
        return FileKind::docx;
    }
    return contains(bytes, "application/vnd.oasis.opendocument.spreadsheet") ? FileKind::ods : FileKind::archive;
}

/// The beginning in small letters, without byte order mark and white space before it.
std::string smallBeginning(std::string_view bytes) {
    constexpr std::size_t kLooked = 4'096;
    if (startsWith(bytes, "\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    const std::size_t first = bytes.find_first_not_of(" \t\r\n"sv);
    std::string text(first == std::string_view::npos ? std::string_view() : bytes.substr(first, kLooked));
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool isText(std::string_view bytes) {
    constexpr std::size_t kLooked = 65'536;
    return std::none_of(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(std::min(bytes.size(), kLooked)),
                        [](unsigned char c) { return c < 0x20 && c != '\t' && c != '\r' && c != '\n'; });
}

FileKind kindOfText(std::string_view bytes) {
    const std::string beginning = smallBeginning(bytes);
    if (contains(beginning, "urn:schemas-microsoft-com:office:spreadsheet")) {
        return FileKind::spreadsheetMl;
    }
    for (const auto sign : {"<!doctype html"sv, "<html"sv, "<table"sv, "<head"sv, "<meta"sv, "mime-version:"sv}) {
        if (startsWith(beginning, sign)) {
            return FileKind::html;
        }
    }
    const bool isUtf16 = startsWith(bytes, "\xFF\xFE") || startsWith(bytes, "\xFE\xFF");
    if (isUtf16) {
        return FileKind::csv;  // Excel's "Unicode text"
    }
    if (startsWith(beginning, "<") || !isText(bytes)) {
        return contains(beginning, "<html") ? FileKind::html : FileKind::unknown;
    }
    return beginning.find_first_of(",;\t") == std::string::npos ? FileKind::unknown : FileKind::csv;
}

Error wrongKind(BilingualText isA, BilingualText remedy) {
    return {"workbook.other-kind",
            {"Tệp này không phải tệp Excel mà là " + isA.vi + ".", "This file is no Excel workbook but " + isA.en + "."},
            std::move(remedy),
            ""};
}

const BilingualText kSaveAsXlsx{"Hãy mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành, loại .xlsx, rồi nhập tệp .xlsx đó.",
                                "Open it in Excel or LibreOffice, choose Save As, type .xlsx, then import that .xlsx file."};
const BilingualText kAskForWorkbook{"Hãy xin nơi gửi tệp Excel gốc (.xlsx hoặc .xls), hoặc gõ các số vào biểu.",
                                    "Ask the sender for the original Excel file (.xlsx or .xls), or type the figures into the form."};

}  // namespace

FileKind fileKindOf(std::string_view bytes) {
    constexpr std::pair<std::string_view, FileKind> kSignatures[] = {
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, FileKind::compound},
        {"\x09\x00\x04\x00"sv, FileKind::oldXls},
        {"\x09\x02\x06\x00"sv, FileKind::oldXls},
        {"\x09\x04\x06\x00"sv, FileKind::oldXls},
        {"\x09\x08\x08\x00\x00\x05"sv, FileKind::oldXls},
        {"%PDF-"sv, FileKind::pdf},
        {"\x89PNG"sv, FileKind::picture},
        {"\xFF\xD8\xFF"sv, FileKind::picture},
        {"Rar!"sv, FileKind::archive},
        {"7z\xBC\xAF\x27\x1C"sv, FileKind::archive},
        {"{\\rtf"sv, FileKind::doc},
    };
    if (bytes.empty()) {
        return FileKind::empty;
    }
    for (const auto& [signature, kind] : kSignatures) {
        if (startsWith(bytes, signature)) {
            return kind;
        }
    }
    return startsWith(bytes, "PK\x03\x04") ? kindOfZip(bytes) : kindOfText(bytes);
}

Error otherKind(FileKind kind) {
    switch (kind) {
        case FileKind::xlsb:
            return wrongKind({"tệp Excel dạng nhị phân .xlsb", "a binary .xlsb workbook"}, kSaveAsXlsx);
        case FileKind::ods:
            return wrongKind({"bảng tính OpenDocument (.ods)", "an OpenDocument spreadsheet (.ods)"}, kSaveAsXlsx);
        case FileKind::spreadsheetMl:
            return wrongKind({"bảng tính XML của Excel 2003", "an Excel 2003 XML spreadsheet"}, kSaveAsXlsx);
        case FileKind::html:
            return wrongKind({"một trang web (HTML), dù tên tệp có thể là .xls", "a web page (HTML), though its name may end in .xls"},
                             kSaveAsXlsx);
        case FileKind::csv:
            return wrongKind({"văn bản chia cột (CSV)", "text in columns (CSV)"}, kSaveAsXlsx);
        case FileKind::docx:
        case FileKind::doc:
            return wrongKind(
                {"văn bản Word", "a Word document"},
                {"Hãy chép bảng trong văn bản sang một tệp Excel mới, lưu loại .xlsx, rồi nhập tệp đó; hoặc xin nơi gửi tệp Excel gốc.",
                 "Copy the table of the document into a new Excel workbook, save it as .xlsx, and import that; or ask the sender for the "
                 "Excel file."});
        case FileKind::pdf:
            return wrongKind({"tệp PDF", "a PDF file"}, kAskForWorkbook);
        case FileKind::picture:
            return wrongKind({"ảnh", "a picture"}, kAskForWorkbook);
        case FileKind::archive:
            return wrongKind({"tệp nén", "a compressed archive"},
                             {"Hãy giải nén rồi nhập tệp .xlsx hoặc .xls ở trong.", "Unpack it, then import the .xlsx or .xls inside."});
        case FileKind::oldXls:
            return wrongKind({"bảng tính của Excel 5 hoặc cũ hơn", "a spreadsheet of Excel 5 or older"}, kSaveAsXlsx);
        case FileKind::empty:
            return {"workbook.empty",
                    {"Tệp này trống.", "This file is empty."},
                    {"Có thể việc chép hay tải tệp bị đứt: hãy lấy lại tệp từ nơi gửi.",
                     "The copy or the download may have broken off: get it again from the sender."},
                    ""};
        case FileKind::xlsx:
        case FileKind::compound:
        case FileKind::unknown:
            break;
    }
    return wrongKind({"một loại tệp khác", "a file of another kind"},
                     {"Hãy chọn tệp .xlsx hoặc .xls. Nếu Excel mở được tệp này: chọn Lưu thành, loại .xlsx, rồi nhập tệp .xlsx đó.",
                      "Choose an .xlsx or .xls file. If Excel opens this one: choose Save As, type .xlsx, then import that .xlsx file."});
}

}  // namespace hopluu::workbook
