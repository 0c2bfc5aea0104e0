// The small pieces of the layer, each on its own.
#include "report/annex_notes.h"
#include "report/annex_rows.h"
#include "report/clean_text.h"
#include "report/excel_formula.h"
#include "report/period_dates.h"
#include "report/sample_input.h"
#include "report/text_metrics.h"
#include "report/workbook.h"
#include "report/wrapped_lines.h"
#include "report/zip_package.h"
#include "support/catch.h"

#include <rapidcheck.h>

#include <string>

namespace hopluu::test {

using namespace report;

TEST_CASE("Dates pad days below 10 and the months 1 and 2 only, as the decree does") {
    CHECK(vietnameseDate("2022-07-05") == "ngày 05 tháng 7 năm 2022");
    CHECK(vietnameseDate("2023-02-08") == "ngày 08 tháng 02 năm 2023");
    CHECK(vietnameseDate("2022-11-30") == "ngày 30 tháng 11 năm 2022");
    for (const char* wrong : {"", "2022-02-30", "2022-13-01", "30/11/2022", "2022-1-1", "-022-01-01"}) {
        CHECK(vietnameseDate(wrong) == wrong);
    }
}

TEST_CASE("The files bear the day the figures run to, else the deadline, else the year's first") {
    using namespace std::chrono;
    Period period;
    period.year = "2022";
    CHECK(fileDate(period) == sys_days(2022y / January / 1));
    period.deadline = "2023-01-15";
    CHECK(fileDate(period) == sys_days(2023y / January / 15));
    period.dataUntil = "2022-11-30";
    CHECK(fileDate(period) == sys_days(2022y / November / 30));
}

TEST_CASE("Words are joined as in a sentence") {
    CHECK(joinVietnamese({}).empty());
    CHECK(joinVietnamese({"Bắc"}) == "Bắc");
    CHECK(joinVietnamese({"Bắc", "Trung", "Nam"}) == "Bắc, Trung và Nam");
}

TEST_CASE("The width of capitals does not depend on their diacritics") {
    CHECK(boldWidthThousandths("KHOI THI DUA") == boldWidthThousandths("KHỐI THI ĐUA"));
    CHECK(boldWidthThousandths("Độc lập - Tự do - Hạnh phúc") == boldWidthThousandths("Doc lap - Tu do - Hanh phuc"));
    CHECK(boldWidthThousandths("ƯỨÂẤ") == boldWidthThousandths("UUAA"));
    CHECK(boldWidthThousandths("ưứâấ") == boldWidthThousandths("uuaa"));
    CHECK(boldWidthTwips("AAA", 10) == 433);
}

TEST_CASE("A column narrower than a text makes more lines, never none") {
    CHECK(wrappedLines("", 10) == 1);
    CHECK(wrappedLines("ngắn", 10) == 1);
    CHECK(wrappedLines("một hai ba bốn năm sáu bảy", 10) == 3);
    CHECK(wrappedLines("a\nb", 10) == 2);
    CHECK(wrappedLines("x", 0) == 1);
    REQUIRE(rc::check([](const std::string& text) {
        const std::string clean = cleanText(text);
        RC_ASSERT(wrappedLines(clean, 10) >= wrappedLines(clean, 1'000));
        RC_ASSERT(wrappedLines(clean, 1'000) >= 1);
    }));
}

TEST_CASE("Cleaned text is stable: cleaning it again changes nothing") {
    REQUIRE(rc::check([](const std::string& bytes) {
        const std::string once = cleanText(bytes);
        RC_ASSERT(cleanText(once) == once);
    }));
}

TEST_CASE("An expression of the form becomes a formula over the sheet's cells") {
    FormulaCells cells;
    cells.current = [](const ItemCode& code) -> std::optional<std::string> {
        return code.text == "a.fdi" ? std::optional<std::string>("E7") : code.text == "b" ? std::optional<std::string>("E8") : std::nullopt;
    };
    cells.lastYear = [](const ItemCode& code) -> std::optional<std::string> {
        return code.text == "a.fdi" ? std::optional<std::string>("R7") : std::nullopt;
    };
    cells.rate = "$E$60";
    const struct {
        const char* expression;
        const char* formula;
    } cases[] = {
        {"a.fdi + b", "=IF(COUNT(E7,E8)=0,\"\",SUM(E7)+SUM(E8))"},
        {"sum(a.fdi, b)", "=IF(COUNT(E7,E8)=0,\"\",SUM(E7,E8))"},
        {"billion_dong(a.fdi) + b", "=IF(COUNT(E7,E8)=0,\"\",$E$60/1000*(SUM(E7))+SUM(E8))"},
        {"100 * a.fdi / last(a.fdi)", "=IF(COUNT(E7,R7)=0,\"\",100*SUM(E7)/SUM(R7))"},
        {"abs(-a.fdi) - min(b, 2.5)", "=IF(COUNT(E7,E8)=0,\"\",ABS(-SUM(E7))-MIN(SUM(E8),2.5))"},
        {"b * rate()", "=IF(COUNT(E8)=0,\"\",SUM(E8)*$E$60)"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.expression);
        CHECK(excelFormula(one.expression, cells) == std::optional<std::string>(one.formula));
    }
    for (const char* unknown : {"c + a.fdi", "last(b)", "median(a.fdi)", "last(", "last()"}) {
        CHECK_FALSE(excelFormula(unknown, cells));
    }
    cells.rate.reset();
    CHECK_FALSE(excelFormula("billion_dong(a.fdi)", cells));
}

TEST_CASE("The notes say over how many boards a total runs and who is missing") {
    const auto sample = smallSample();
    const auto notes = annexNotes(sample->input(), annexRows(sample->input()));
    CHECK(notes ==
          std::vector<std::string>{
              "Số liệu tính đến hết ngày 30 tháng 11 năm 2022.", "Tỷ giá quy đổi: 24.780 đồng/USD (nguồn thử; ngày 30 tháng 11 năm 2022).",
              "Ký hiệu: “-” không phát sinh; “x” không thuộc phạm vi báo cáo của đơn vị; “…” chưa có số liệu, sẽ bổ sung; "
              "ô trống là chưa có báo cáo; số in nghiêng là số ước thực hiện.",
              "Tổng cộng hàng 2 DDI đã gồm phần điều chỉnh của Khối, có nêu lý do tại phụ lục riêng.",
              "Tổng cộng hàng 2 DDI tính trên 1/3 đơn vị, chưa có số liệu của Trung và Nam.", "Hàng 3 DDI: chưa đơn vị nào có số liệu."});
}

TEST_CASE("A cell prints its number with the annex's decimals, or the mark of its state") {
    CHECK(cellText(Value::of(decimal("1234.56")), 1) == "1.234,6");
    CHECK(cellText(Value::of(decimal("0")), 1) == "0,0");
    CHECK(cellText(Value::inState(ValueState::notEntered), 1).empty());
    CHECK(cellText(Value::inState(ValueState::noneArose), 1) == "-");
    CHECK(cellText(Value::inState(ValueState::notApplicable), 1) == "x");
    CHECK(cellText(Value::inState(ValueState::notYetAvailable), 1) == "…");
}

TEST_CASE("A workbook holds every decimal with its own digits, where a double would print others") {
    REQUIRE(rc::check([](std::int64_t millionths) {
        const Decimal value = Decimal::fromMillionths(millionths);
        Workbook workbook("t", "a", std::chrono::sys_days{});
        workbook.addSheet("S").number({0, 0}, value, {});
        const auto bytes = workbook.finish();
        RC_ASSERT(bytes.has_value());
        const auto parts = unzipParts(*bytes);
        RC_ASSERT(parts.has_value());
        for (const PackagePart& part : *parts) {
            if (part.name == "xl/worksheets/sheet1.xml") {
                RC_ASSERT(part.bytes.find("<v>" + value.toString() + "</v>") != std::string::npos);
            }
        }
    }));
}

TEST_CASE("What the library would accept silently is refused") {
    SECTION("a sheet name with a colon") {
        Workbook workbook("t", "a", std::chrono::sys_days{});
        workbook.addSheet("a:b").text({0, 0}, "x", {});
        CHECK_FALSE(workbook.finish());
    }
    SECTION("a sheet name of more than 31 characters") {
        Workbook workbook("t", "a", std::chrono::sys_days{});
        workbook.addSheet(std::string(32, 'a'));
        CHECK_FALSE(workbook.finish());
    }
    SECTION("two sheets of one name") {
        Workbook workbook("t", "a", std::chrono::sys_days{});
        workbook.addSheet("a");
        workbook.addSheet("a");
        CHECK_FALSE(workbook.finish());
    }
    SECTION("overlapping merges") {
        Workbook workbook("t", "a", std::chrono::sys_days{});
        Sheet& sheet = workbook.addSheet("a");
        sheet.merge({0, 0}, {1, 1}, "x", {});
        sheet.merge({1, 1}, {2, 2}, "y", {});
        CHECK_FALSE(workbook.finish());
    }
    SECTION("two widths for one column") {
        Workbook workbook("t", "a", std::chrono::sys_days{});
        Sheet& sheet = workbook.addSheet("a");
        sheet.columnWidth(0, 3, 10);
        sheet.columnWidth(2, 2, 12);
        CHECK_FALSE(workbook.finish());
    }
    SECTION("but a text longer than a cell is cut, and one that looks like a formula stays a text") {
        Workbook workbook("t", "a", std::chrono::sys_days{});
        Sheet& sheet = workbook.addSheet("a");
        sheet.text({0, 0}, std::string(40'000, 'a'), {});
        sheet.text({1, 0}, "=1+1", {});
        const auto bytes = workbook.finish();
        REQUIRE(bytes);
        const auto parts = unzipParts(*bytes);
        REQUIRE(parts);
        for (const PackagePart& part : *parts) {
            CHECK(part.bytes.find("<f>") == std::string::npos);
        }
    }
    SECTION("a workbook that is never finished leaves nothing open") {
        const Workbook workbook("t", "a", std::chrono::sys_days{});
    }
}

TEST_CASE("A zip gives back its parts in their order") {
    const std::vector<PackagePart> parts = {{"b.xml", "<b/>"}, {"thư mục/a.txt", std::string(100'000, 'x')}, {"empty", ""}};
    const auto archive = zipParts(parts);
    REQUIRE(archive);
    const auto again = unzipParts(*archive);
    REQUIRE(again);
    REQUIRE(again->size() == 3);
    CHECK((*again)[0].name == "b.xml");
    CHECK((*again)[1].bytes.size() == 100'000);
    CHECK(archive->size() < 2'000);
    CHECK_FALSE(unzipParts({1, 2, 3}));
}

TEST_CASE("An annex without boards or figures is still a report") {
    const auto sample = smallSample();
    sample->campaign.members.clear();
    sample->consolidation = {};
    CHECK(makeDocx(sample->input()));
    CHECK(makeXlsx(sample->input()));
    CHECK(makeSdmxCsv(sample->input()));
}

}  // namespace hopluu::test
