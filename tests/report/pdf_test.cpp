// What no reader of the finished PDF sees: how lines break, what is said when there is no font, what a table does that fits no page.
#include "pdf/document.h"
#include "pdf/object_file.h"
#include "report/paper.h"
#include "report/pdf_lines.h"
#include "report/printed_pages.h"
#include "report/report.h"
#include "report/sample_input.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

namespace hopluu::test {

namespace {

constexpr pdf::TextStyle kBody{pdf::Style::regular, 14};

const pdf::Fonts& fonts() {
    static const Result<pdf::Fonts> read = pdf::readTimes();
    REQUIRE(read);
    return *read;
}

std::size_t pagesOf(const report::FileBytes& bytes) {
    const std::string text(bytes.begin(), bytes.end());
    std::size_t pages = 0;
    for (std::size_t at = text.find("/Type/Page/"); at != std::string::npos; at = text.find("/Type/Page/", at + 1)) {
        ++pages;
    }
    return pages;
}

}  // namespace

TEST_CASE("Lines break at spaces and nowhere else, whatever the width") {
    const pdf::Document document(fonts());
    const std::string text = "Tổng vốn đăng ký đạt 1.274.768,5 triệu USD, giai đoạn 2021-2025, theo Nghị định số 30/2020/NĐ-CP.";
    for (int width = 120; width < 500; width += 7) {
        std::string joined;
        for (const report::TextLine& line : report::breakLines(document, text, kBody, pdf::points(width), pdf::points(20))) {
            CHECK(line.width == document.width(line.text, kBody));
            CHECK(line.width <= pdf::points(width));
            CHECK_FALSE(line.text.ends_with(' '));
            joined += (joined.empty() ? "" : " ") + line.text;
        }
        CHECK(joined == text);
    }
}

TEST_CASE("A word wider than its line is cut between letters, and none is lost") {
    const pdf::Document document(fonts());
    const std::string word = "Ựựựựựựựựựựựựựựựựự";
    std::string joined;
    const auto lines = report::breakLines(document, word, kBody, pdf::points(30));
    for (const report::TextLine& line : lines) {
        CHECK(line.width <= pdf::points(30));
        joined += line.text;
    }
    CHECK(lines.size() > 2);
    CHECK(joined == word);
    CHECK(report::breakLines(document, word, kBody, 1).size() == 17);
    CHECK(report::breakLines(document, "", kBody, 1).size() == 1);
}

TEST_CASE("The gaps that a clerk fills in by hand keep their width") {
    const pdf::Document document(fonts());
    const auto lines = report::breakLines(document, "Số:           /BC-KTĐ", kBody, pdf::points(200));
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().text == "Số:           /BC-KTĐ");
}

TEST_CASE("Letters beyond ASCII come to a bookmark as UTF-16, pairs where one unit is not enough") {
    CHECK(pdf::textString("Đ1") == "<FEFF01100031>");
    CHECK(pdf::textString("\xF0\x9F\x98\x80") == "<FEFFD83DDE00>");
    CHECK(pdf::numeral(-12'340) == "-12.34");
    CHECK(pdf::numeral(500) == "0.5");
    CHECK(pdf::numeral(7'000) == "7");
}

TEST_CASE("Without a font the PDF says which package to install") {
    const TemporaryFolder folder;
    const auto sample = smallSample();
    const auto none = report::makePdf(sample->input(), folder.path());
    REQUIRE_FALSE(none);
    CHECK(none.error().front().code == "pdf.no-font");
    CHECK(none.error().front().remedy.vi.find("fonts-liberation") != std::string::npos);
}

TEST_CASE("A font file that is none is told by its path") {
    const TemporaryFolder folder;
    for (const char* name : {"Regular", "Bold", "Italic", "BoldItalic"}) {
        std::ofstream(folder / (std::string("LiberationSerif-") + name + ".ttf")) << "not a font";
    }
    const auto sample = smallSample();
    const auto bad = report::makePdf(sample->input(), folder.path());
    REQUIRE_FALSE(bad);
    CHECK(bad.error().front().code == "pdf.bad-font");
    CHECK(bad.error().front().place.find("LiberationSerif-Regular.ttf") != std::string::npos);
}

TEST_CASE("A reason longer than a page goes on on the next, a thousand boards' findings on as many as they need") {
    const auto sample = smallSample();
    std::string reason;
    for (int i = 0; i < 4'000; ++i) {
        reason += "rất dài ";
    }
    const std::size_t before = pagesOf(*report::makePdf(sample->input()));
    sample->consolidation.totals[2].adjustments.front().reason = reason;
    const auto longer = report::makePdf(sample->input());
    REQUIRE(longer);
    CHECK(pagesOf(*longer) > before + 5);
    const consolidation::ExplainedFinding finding = sample->consolidation.findings.front();
    sample->consolidation.findings.assign(1'000, finding);
    auto input = sample->input();
    const std::size_t without = pagesOf(*report::makePdf(input));
    input.annexes.findings = true;
    CHECK(pagesOf(*report::makePdf(input)) > without + 20);
}

TEST_CASE("A table of more boards than a page holds is cut between them, each part with the names of the rows") {
    const auto sample = sampleOf2022();
    const std::size_t before = sample->campaign.members.size();
    for (int i = 0; i < 23; ++i) {
        MemberUnit member = sample->campaign.members.front();
        member.id.text = "ban-" + std::to_string(i);
        sample->campaign.members.push_back(member);
    }
    const auto input = sample->input();
    const auto paper = report::layPaper(input);
    REQUIRE(paper);
    const report::PaperAnnex& annex = paper->annexes.front();
    const auto tables = report::fitToPage(annex.table, annex.page);
    REQUIRE(tables.size() == 3);
    std::size_t columns = 0;
    for (const report::PaperTable& table : tables) {
        int width = 0;
        for (const int column : table.columnWidths) {
            width += column;
        }
        CHECK(width <= annex.page.textWidth());
        CHECK(table.rows.size() == annex.table.rows.size());
        CHECK(table.rows.front().cells[1].text == annex.table.rows.front().cells[1].text);
        columns += table.columnWidths.size() - 3;
    }
    CHECK(columns == before + 23 + 1);
    CHECK(tables.back().rows.back().cells.back().text == annex.table.rows.back().cells.back().text);
    CHECK(report::makePdf(input));
    CHECK(report::makeDocx(input));
    sample->campaign.members.erase(sample->campaign.members.begin() + static_cast<std::ptrdiff_t>(before), sample->campaign.members.end());
    CHECK(report::fitToPage(report::layPaper(sample->input())->annexes.front().table, annex.page).size() == 1);
}

TEST_CASE("The pages of the screen are the file's: as many, as wide, with every glyph inside its page") {
    const auto sample = sampleOf2022();
    const auto printed = report::printPages(sample->input());
    REQUIRE(printed);
    CHECK(printed->sheets.pages.size() == pagesOf(*report::makePdf(sample->input())));
    CHECK(printed->sheets.pages.front().width < printed->sheets.pages.front().height);
    CHECK(printed->sheets.pages.back().width > printed->sheets.pages.back().height);
    CHECK_FALSE(printed->sheets.marks.empty());
    std::size_t glyphs = 0;
    for (const pdf::Sheet& sheet : printed->sheets.pages) {
        for (const pdf::GlyphRun& run : sheet.runs) {
            REQUIRE(run.glyphs.size() == run.places.size());
            glyphs += run.glyphs.size();
            const int end = run.places.back().x + printed->fonts.face(run.style).advance(run.glyphs.back()) * run.points;
            CHECK(run.places.front().x >= 0);
            CHECK(end <= sheet.width);
            CHECK(run.places.back().y <= sheet.height);
        }
    }
    CHECK(glyphs > 10'000);
}

TEST_CASE("A text that fills its line on the screen ends where the line ends") {
    pdf::Sheets sheets;
    pdf::Document document(fonts(), &sheets);
    document.addPage(pdf::points(200), pdf::points(100));
    constexpr pdf::Millipoints kExtra = 1'500;
    document.text({pdf::points(20), pdf::points(50)}, "một hai ba", kBody, kExtra);
    const pdf::GlyphRun& run = sheets.pages.front().runs.front();
    const int end = run.places.back().x + fonts().face(run.style).advance(run.glyphs.back()) * run.points;
    CHECK(end == pdf::points(20) + document.width("một hai ba", kBody) + 2 * kExtra);
}

TEST_CASE("The annexes are those that are wanted and have something to say, numbered without a gap") {
    const auto sample = smallSample();
    auto input = sample->input();
    const auto numbers = [&] {
        std::string all;
        const auto paper = report::layPaper(input);
        REQUIRE(paper);
        for (const report::PaperAnnex& annex : paper->annexes) {
            all += annex.number + " " + std::to_string(annex.table.columnWidths.size()) + "; ";
        }
        return all;
    };
    CHECK(numbers() == "I 7; II 6; III 5; ");
    input.annexes = {.scores = false, .findings = true};
    CHECK(numbers() == "I 7; II 5; III 6; ");
    sample->consolidation.findings.clear();
    CHECK(numbers() == "I 7; II 5; ");
}

}  // namespace hopluu::test
