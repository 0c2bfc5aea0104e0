// The parts of an .xls, each with bytes made for it. What whole programs write is in old_files.py.
#include "support/catch.h"
#include "text/unicode.h"
#include "workbook/xls_builder.h"
#include "workbook/xls_compound_file.h"
#include "workbook/xls_globals.h"
#include "workbook/xls_numbers.h"
#include "workbook/xls_sheet.h"

#include <rapidcheck.h>

#include <cmath>
#include <cstdlib>
#include <limits>

using namespace hopluu;
using namespace hopluu::test;
using namespace hopluu::workbook::xls;
using hopluu::workbook::CellKind;

namespace {

Result<SheetContent> sheetOf(const XlsBuilder& builder) {
    const std::string stream = builder.stream();
    const auto globals = readGlobals(stream);
    if (!globals) {
        return fail(globals.error());
    }
    Allowance allowance;
    allowance.bytes = stream.size();
    return readSheet(stream, globals->sheets.at(0).offset, *globals, allowance);
}

SheetContent goodSheetOf(const XlsBuilder& builder) {
    auto sheet = sheetOf(builder);
    INFO((sheet ? "" : sheet.error().place));
    REQUIRE(sheet);
    return std::move(*sheet);
}

/// The table of shared texts, cut into CONTINUE records where told: `pieces` lie one after the other.
std::string sharedTexts(std::uint32_t count, const std::vector<std::string>& pieces) {
    std::string out = record(0x00FC, le32(count) + le32(count) + pieces.front());
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        out += record(0x003C, pieces[i]);
    }
    return out;
}

std::string shownShared(const std::string& table, std::uint32_t number) {
    XlsBuilder builder;
    builder.globals = table;
    builder.sheet = sharedCell(0, 0, number);
    return goodSheetOf(builder).cells.at(0).content;
}

}  // namespace

TEST_CASE("Numbers of a file are the shortest decimals that give them again") {
    const std::pair<double, const char*> rows[] = {{0.0, "0"},
                                                   {-0.0, "0"},
                                                   {1.0, "1"},
                                                   {12.5, "12.5"},
                                                   {-0.1, "-0.1"},
                                                   {1234567.891, "1234567.891"},
                                                   {0.1 + 0.2, "0.30000000000000004"},
                                                   {1e20, "100000000000000000000"},
                                                   {375171.0, "375171"},
                                                   {1e300, "1e+300"},
                                                   {0.000001, "0.000001"},
                                                   {1e-9, "1e-09"},
                                                   {3155.9, "3155.9"}};
    for (const auto& [value, text] : rows) {
        CHECK(decimalText(value) == text);
    }
    CHECK_FALSE(decimalText(std::numeric_limits<double>::infinity()));
    CHECK_FALSE(decimalText(std::nan("")));
}

TEST_CASE("Every decimal number reads back as the same double") {
    rc::check([] {
        const auto value = *rc::gen::arbitrary<double>();
        RC_PRE(std::isfinite(value));
        RC_ASSERT(std::strtod(decimalText(value)->c_str(), nullptr) == value);
    });
}

TEST_CASE("Compact numbers are whole numbers or short doubles, perhaps in hundredths") {
    const auto whole = [](std::int32_t value, bool hundredths) {
        return compactDecimalText((static_cast<std::uint32_t>(value) << 2U) | 2U | (hundredths ? 1U : 0U));
    };
    CHECK(whole(0, false) == "0");
    CHECK(whole(-7, false) == "-7");
    CHECK(whole(536870911, false) == "536870911");
    CHECK(whole(-536870912, false) == "-536870912");
    CHECK(whole(1, true) == "0.01");
    CHECK(whole(315590, true) == "3155.9");
    CHECK(whole(-536870912, true) == "-5368709.12");
    CHECK(compactDecimalText(0x3FF00000) == "1");
    CHECK(compactDecimalText(0x3FF00001) == "0.01");
    CHECK(compactDecimalText(0x40934800) == "1234");
    CHECK(compactDecimalText(0x40934801) == "12.34");
}

TEST_CASE("Hundredths are exact for every compact whole number") {
    rc::check([] {
        const auto value = *rc::gen::inRange<std::int32_t>(-536870912, 536870912);
        const std::string text = *compactDecimalText((static_cast<std::uint32_t>(value) << 2U) | 3U);
        // The same in whole numbers only: digits, two of them behind the mark, closing zeros dropped.
        std::string digits = std::to_string(std::abs(std::int64_t{value}));
        digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
        digits.insert(digits.size() - 2, ".");
        while (digits.back() == '0') {
            digits.pop_back();
        }
        if (digits.back() == '.') {
            digits.pop_back();
        }
        RC_ASSERT(text == (value < 0 ? "-" : "") + digits);
    });
}

TEST_CASE("A text cut anywhere by a CONTINUE record reads as one, whatever the flag byte says about its width") {
    const std::u16string text = u"Vốn đăng ký cấp mới trong năm";
    const std::string whole = longText(text);
    for (std::size_t cut = 3; cut < whole.size(); cut += 2) {  // between letters
        INFO(cut);
        const std::string rest = whole.substr(cut);
        CHECK(shownShared(sharedTexts(1, {whole.substr(0, cut), "\x01" + rest}), 0) == "Vốn đăng ký cấp mới trong năm");
    }
    // From here on the letters need one byte each, and the continuation says so.
    CHECK(shownShared(sharedTexts(1, {le16(6) + "\x01" + utf16(u"Vốn"), std::string(1, '\0') + " FD"}), 0) == "Vốn FD");
    CHECK(shownShared(sharedTexts(1, {le16(6) + std::string(1, '\0') + "FDI", "\x01" + utf16(u"Vốn")}), 0) == "FDIVốn");
    // And over three records, one of them empty.
    CHECK(shownShared(sharedTexts(1, {le16(3) + std::string(1, '\0') + "a", std::string(1, '\0') + "b", "", std::string(1, '\0') + "c"}),
                      0) == "abc");
}

TEST_CASE("Between texts and in what follows their letters a continuation has no flag byte") {
    const std::string plain = le16(2) + std::string(1, '\0') + "ab";
    CHECK(shownShared(sharedTexts(2, {plain, plain}), 1) == "ab");
    // Rich text: two runs of four bytes; phonetic: five bytes. Each place to cut.
    const std::string runs = le16(0) + le16(0) + le16(1) + le16(0);
    const std::string rich = le16(2) + "\x0C" + le16(2) + le32(5) + "xy" + runs + "PHONE";
    const std::size_t afterLetters = 2 + 1 + 2 + 4 + 2;
    for (std::size_t cut = afterLetters; cut <= rich.size(); ++cut) {
        INFO(cut);
        CHECK(shownShared(sharedTexts(2, {rich.substr(0, cut), rich.substr(cut) + plain}), 0) == "xy");
        CHECK(shownShared(sharedTexts(2, {rich.substr(0, cut), rich.substr(cut) + plain}), 1) == "ab");
    }
}

TEST_CASE("A long table of texts in records as Excel cuts them is read whole") {
    std::vector<std::string> pieces{""};
    std::vector<std::string> expected;
    for (int i = 0; i < 2'000; ++i) {
        const std::u16string text =
            i % 3 == 0 ? std::u16string(static_cast<std::size_t>(i), u'ộ') : std::u16string(static_cast<std::size_t>(i % 97), u'x');
        expected.push_back(hopluu::text::fromUtf16(text));
        pieces.back() += le16(text.size()) + "\x01";
        for (const char16_t letter : text) {
            if (pieces.back().size() + 2 > 8'000) {
                pieces.emplace_back("\x01");
            }
            pieces.back() += le16(letter);
        }
    }
    XlsBuilder builder;
    builder.globals = sharedTexts(2'000, pieces);
    for (std::uint16_t i = 0; i < 2'000; ++i) {
        builder.sheet += sharedCell(i, 0, i);
    }
    const auto cells = goodSheetOf(builder).cells;
    REQUIRE(cells.size() == expected.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        REQUIRE(cells[i].content == expected[i]);
    }
}

TEST_CASE("Old text is decoded by the font of the cell, and by the font of a part of it") {
    XlsBuilder builder;
    builder.fonts = {u"Arial", u".VnTime", u".VnTimeH", u"VNI-Times", u"Times New Roman"};
    builder.cellFormats = {{0, 0}, {1, 0}, {2, 0}, {3, 0}, {5, 0}};  // there is no font 4
    builder.globals = sharedTexts(2, {le16(10) + "\x09" + le16(2) + utf16(u"ViÖt ViÖt ") + le16(0) + le16(1) + le16(5) + le16(0),
                                      le16(6) + "\x09" + le16(1) + utf16(u"ñ Vèn ") + le16(2) + le16(1)});
    builder.sheet = labelCell(0, 0, u"Vèn", 0) + labelCell(0, 1, u"Vèn", 1) + labelCell(0, 2, u"vèn", 2) + labelCell(0, 3, u"Voán", 3) +
                    labelCell(0, 4, u"Vèn", 4) + sharedCell(1, 0, 0, 0) + sharedCell(1, 3, 1, 3) + labelCell(2, 0, u"Vốn", 1);
    const auto cells = goodSheetOf(builder).cells;
    const char* expected[] = {"Vèn", "Vốn", "VỐN", "Vốn", "Vèn", "Việt ViÖt ", "đ Vốn ", "Vốn"};
    REQUIRE(cells.size() == std::size(expected));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        CHECK(cells[i].content == expected[i]);
    }
}

TEST_CASE("Cells of every kind have their values, and formulas are told from what was typed") {
    const auto special = [](char kind, char code) { return std::string{kind, 0, code, 0, 0, 0, '\xFF', '\xFF'}; };
    const auto formula = [](std::uint16_t row, const std::string& value) {
        return record(0x0006, le16(row) + le16(1) + le16(0) + value + le16(0) + le32(0) + le16(0));
    };
    XlsBuilder builder;
    builder.sheet = numberCell(0, 0, 398.5) + compactCell(0, 1, (44U << 2U) | 2U) +
                    record(0x00BD, le16(1) + le16(2) + le16(0) + le32((100U << 2U) | 3U) + le16(0) + le32((7U << 2U) | 2U) + le16(3)) +
                    record(0x0205, le16(2) + le16(0) + le16(0) + "\x01" + std::string(1, '\0')) +
                    record(0x0205, le16(2) + le16(1) + le16(0) + "\x07\x01") + record(0x0201, le16(2) + le16(2) + le16(0)) +
                    record(0x00BE, le16(2) + le16(3) + le16(0) + le16(0) + le16(4)) + formula(3, le64(2.5)) + formula(4, special(0, 0)) +
                    record(0x04BC, "shared formula") + record(0x0207, longText(u"tổng")) + formula(5, special(1, 1)) +
                    formula(6, special(2, 0x17)) + formula(7, special(3, 0)) +
                    record(0x00D6, le16(8) + le16(0) + le16(0) + longText(u"giàu") + le16(1) + le16(0) + le16(0)) +
                    numberCell(9, 0, std::numeric_limits<double>::quiet_NaN());
    struct Row {
        std::uint32_t row, column;
        CellKind kind;
        bool isFormula;
        const char* content;
    };
    const Row rows[] = {
        {0, 0, CellKind::number, false, "398.5"}, {0, 1, CellKind::number, false, "44"},  {1, 2, CellKind::number, false, "1"},
        {1, 3, CellKind::number, false, "7"},     {2, 0, CellKind::truth, false, "TRUE"}, {2, 1, CellKind::error, false, "#DIV/0!"},
        {3, 1, CellKind::number, true, "2.5"},    {4, 1, CellKind::text, true, "tổng"},   {5, 1, CellKind::truth, true, "TRUE"},
        {6, 1, CellKind::error, true, "#REF!"},   {7, 1, CellKind::text, true, ""},       {8, 0, CellKind::text, false, "giàu"},
        {9, 0, CellKind::error, false, "#NUM!"}};
    const auto cells = goodSheetOf(builder).cells;
    REQUIRE(cells.size() == std::size(rows));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        INFO(i);
        CHECK(cells[i].row == rows[i].row);
        CHECK(cells[i].column == rows[i].column);
        CHECK(cells[i].kind == rows[i].kind);
        CHECK(cells[i].isFormula == rows[i].isFormula);
        CHECK(cells[i].content == rows[i].content);
    }
}

TEST_CASE("Merged cells, hidden rows and hidden columns are told; a chart on the sheet is passed over") {
    XlsBuilder builder;
    builder.sheet = record(0x0208, le16(4) + std::string(10, '\0') + le16(0x0020) + le16(0)) +
                    record(0x0208, le16(5) + std::string(10, '\0') + le16(0) + le16(0)) +
                    record(0x007D, le16(2) + le16(3) + le16(0) + le16(0) + le16(1) + le16(0)) +
                    record(0x00E5, le16(2) + le16(0) + le16(1) + le16(0) + le16(3) + le16(7) + le16(7) + le16(1) + le16(2)) +
                    record(0x0809, le16(0x0600) + le16(0x0020) + std::string(12, '\0')) + numberCell(50, 5, 1) + record(0x000A, "") +
                    numberCell(6, 0, 2);
    const auto sheet = goodSheetOf(builder);
    CHECK(sheet.hiddenRows == std::set<std::uint32_t>{4});
    CHECK(sheet.hiddenColumns == std::set<std::uint32_t>{2, 3});
    REQUIRE(sheet.merged.size() == 2);
    CHECK(sheet.merged[0].last.row == 1);
    CHECK(sheet.merged[0].last.column == 3);
    REQUIRE(sheet.cells.size() == 1);
    CHECK(sheet.cells[0].content == "2");
}

TEST_CASE("What cannot be read is refused with a reason of its own") {
    XlsBuilder password;
    password.globals = record(0x002F, le16(1));
    CHECK(sheetOf(password).error().code == "xls.encrypted");
    XlsBuilder excel95;
    excel95.version = 0x0500;
    CHECK(sheetOf(excel95).error().code == "xls.too-old");
    for (const int begin : {0x0009, 0x0209, 0x0409}) {
        CHECK(readGlobals(record(static_cast<std::uint16_t>(begin), le16(0) + le16(0x10))).error().code == "xls.too-old");
    }
    XlsBuilder missingText;
    missingText.sheet = sharedCell(0, 0, 0);
    CHECK(sheetOf(missingText).error().code == "xls.damaged");
    CHECK(readGlobals("").error().code == "xls.damaged");
    for (const auto& error : {sheetOf(password).error(), sheetOf(excel95).error(), sheetOf(missingText).error()}) {
        CHECK_FALSE(error.message.vi.empty());
        CHECK_FALSE(error.message.en.empty());
        CHECK_FALSE(error.remedy.vi.empty());
        CHECK_FALSE(error.remedy.en.empty());
    }
}

// A row of numbers that began near the last column ran on beyond the sheet. Found by fuzzing.
TEST_CASE("Numbers that run beyond the last column are damage") {
    for (const std::uint16_t column : {std::uint16_t{255}, std::uint16_t{0xFFFF}}) {
        XlsBuilder builder;
        builder.sheet = record(0x00BD, le16(0) + le16(column) + le16(0) + le32(2) + le16(0) + le32(2) + le16(1));
        CHECK(sheetOf(builder).error().code == "xls.damaged");
    }
    XlsBuilder last;
    last.sheet = numberCell(65'535, 255, 1);
    CHECK(sheetOf(last)->cells.size() == 1);
}

TEST_CASE("A small file that names one long text in every cell is refused before it fills the memory") {
    XlsBuilder builder;
    builder.globals = sharedTexts(1, {le16(8'000) + std::string(1, '\0') + std::string(8'000, 'x')});
    for (std::uint16_t row = 0; row < 10'000; ++row) {
        builder.sheet += sharedCell(row, 0, 0);
    }
    CHECK(sheetOf(builder).error().code == "xls.too-large");
}

TEST_CASE("Sheets that all name the same part are refused: reading it again and again would take hours") {
    XlsBuilder builder;
    builder.sheet = numberCell(0, 0, 1);
    const std::string stream = builder.stream();
    const auto globals = readGlobals(stream);
    REQUIRE(globals);
    Allowance allowance;
    allowance.bytes = stream.size();
    Result<SheetContent> last = fail(Error{});
    int readings = 0;
    do {
        last = readSheet(stream, globals->sheets[0].offset, *globals, allowance);
        ++readings;
    } while (last);
    CHECK(last.error().code == "xls.damaged");
    CHECK(readings < 30);
}

TEST_CASE("A stream is found in large sectors, in small ones, and under any case of its name") {
    const std::string content(5'000, 'a');
    const std::string file = compoundFile({{u"Other", "b"}, {u"Workbook", content}});
    const auto opened = CompoundFile::open(file);
    REQUIRE(opened);
    CHECK(opened->has("workbook"));
    CHECK_FALSE(opened->has("Book"));
    CHECK(*opened->read("WORKBOOK") == content);
    const std::string smallFile = compoundFileWithSmallStream(u"Workbook", std::string(100, 'c'));
    const auto small = CompoundFile::open(smallFile);
    REQUIRE(small);
    CHECK(*small->read("Workbook") == std::string(100, 'c'));
}

TEST_CASE("Chains of sectors that run in a circle, out of the file or too short are damage, not a hang") {
    const std::string content(5'000, 'a');
    const std::string good = compoundFile({{u"Workbook", content}});
    // The table of sectors is the last sector; entry n says which sector follows n.
    const std::size_t table = good.size() - 512;
    for (const std::uint32_t next : {0U, 1U, 5'000U, 0xFFFFFFFEU, 0xFFFFFFFFU, 0xFFFFFFFAU}) {
        std::string bad = good;
        bad.replace(table + 4, 4, le32(next));  // after the second sector of the stream
        INFO(next);
        const auto opened = CompoundFile::open(bad);
        REQUIRE(opened);
        const auto stream = opened->read("Workbook");
        if (stream) {
            CHECK(stream->size() == content.size());  // a circle has enough bytes, wrong ones: the records in it are judged next
        } else {
            CHECK(stream.error().code == "xls.damaged");
        }
    }
    // The directory's own chain in a circle.
    std::string bad = good;
    const std::size_t directory = 10;  // after ten sectors of content
    bad.replace(table + 4 * directory, 4, le32(directory));
    const auto opened = CompoundFile::open(bad);
    CHECK((!opened || opened->has("Workbook")));
}
