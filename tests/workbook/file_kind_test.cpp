#include "workbook/file_kind.h"

#include "support/catch.h"
#include "workbook/number_format.h"
#include "workbook/sheet.h"
#include "workbook/xls_builder.h"
#include "workbook/xls_reader.h"

#include <utility>

using namespace hopluu;
using namespace hopluu::workbook;
using namespace std::string_literals;

TEST_CASE("A file is told by what is in it, whatever its name says") {
    const std::pair<std::string, FileKind> rows[] = {
        {"", FileKind::empty},
        {"PK\x03\x04....xl/workbook.xml....", FileKind::xlsx},
        {"PK\x03\x04....xl/workbook.bin....", FileKind::xlsb},
        {"PK\x03\x04....word/document.xml....", FileKind::docx},
        {"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet", FileKind::ods},
        {"PK\x03\x04....anh.jpg", FileKind::archive},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....", FileKind::compound},
        {"\x09\x00\x04\x00\x02\x00\x10\x00"s, FileKind::oldXls},
        {"\x09\x08\x08\x00\x00\x05\x05\x00"s, FileKind::oldXls},
        {"%PDF-1.7\n", FileKind::pdf},
        {"\x89PNG\r\n\x1a\n", FileKind::picture},
        {"\xEF\xBB\xBF  <HTML><body><table>", FileKind::html},
        {"<table border=1><tr><td>1</td></tr></table>", FileKind::html},
        {"<!DOCTYPE html>", FileKind::html},
        {"<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">", FileKind::html},
        {"MIME-Version: 1.0\r\nX-Document-Type: Workbook", FileKind::html},
        {"<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", FileKind::spreadsheetMl},
        {"STT,Chỉ tiêu,2022\n1,Dự án,44\n", FileKind::csv},
        {"STT;ChØ tiªu;2022\r\n", FileKind::csv},
        {"\xFF\xFE\x53\x00\x54\x00", FileKind::csv},
        {"một dòng chữ", FileKind::unknown},
        {"\x00\x01\x02,\x03"s, FileKind::unknown},
    };
    for (const auto& [bytes, kind] : rows) {
        INFO(bytes);
        CHECK(static_cast<int>(fileKindOf(bytes)) == static_cast<int>(kind));
    }
}

TEST_CASE("Each other kind of file is named in both languages, with what to do") {
    for (int i = 0; i <= static_cast<int>(FileKind::unknown); ++i) {
        const Error error = otherKind(static_cast<FileKind>(i));
        INFO(error.message.en);
        CHECK((error.code == "workbook.other-kind" || error.code == "workbook.empty"));
        CHECK_FALSE(error.message.vi.empty());
        CHECK_FALSE(error.message.en.empty());
        CHECK_FALSE(error.remedy.vi.empty());
        CHECK_FALSE(error.remedy.en.empty());
    }
    CHECK(otherKind(FileKind::pdf).message.en == "This file is no Excel workbook but a PDF file.");
}

TEST_CASE("What Word and a password keep in a compound file is no old workbook, and is told so") {
    const std::string content(10, 'x');
    CHECK(readXls(test::compoundFile({{u"WordDocument", content}})).error().message.en ==
          "This file is no Excel workbook but a Word document.");
    CHECK(readXls(test::compoundFile({{u"EncryptedPackage", content}})).error().code == "xls.encrypted");
    CHECK(readXls(test::compoundFile({{u"Book", content}})).error().code == "xls.too-old");
    CHECK(readXls(test::compoundFile({{u"Contents", content}})).error().code == "workbook.other-kind");
}

TEST_CASE("A number format tells whether its numbers are dates") {
    for (const char* pattern :
         {"dd/mm/yyyy", "[$-42A]d mmmm yyyy", "h:mm", "[h]:mm:ss", "mm:ss.00", "yyyy", "d\\-m\\-yyyy;@", "\"ngày\" d"}) {
        INFO(pattern);
        CHECK(isDatePattern(pattern));
    }
    for (const char* pattern : {"", "General", "#,##0", "0.00E+00", "#,##0 \"d\"", "[Red]#,##0.0", "[>=1000]0", "0.0\\h", "@", "0%",
                                "_-* #,##0 _d", "#,##0 \"tỷ đồng\""}) {
        INFO(pattern);
        CHECK_FALSE(isDatePattern(pattern));
    }
    CHECK(isBuiltInDateFormat(14));
    CHECK(isBuiltInDateFormat(22));
    CHECK_FALSE(isBuiltInDateFormat(0));
    CHECK_FALSE(isBuiltInDateFormat(4));
    CHECK_FALSE(isBuiltInDateFormat(49));
    CHECK(builtInPattern(0) == "General");
    CHECK(builtInPattern(10) == "0.00%");
    CHECK(builtInPattern(14).empty());
    CHECK(builtInPattern(164).empty());
}

TEST_CASE("A cell's address is said as in Excel") {
    CHECK(addressText({0, 0}) == "A1");
    CHECK(addressText({6, 25}) == "Z7");
    CHECK(addressText({0, 26}) == "AA1");
    CHECK(addressText({65535, 255}) == "IV65536");
    CHECK(addressText({0, 701}) == "ZZ1");
    CHECK(addressText({0, 702}) == "AAA1");
}
