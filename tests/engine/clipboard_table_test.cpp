#include "engine/clipboard_table.h"

#include "support/catch.h"

#include <string>
#include <utility>
#include <vector>

using namespace hopluu;
using engine::readClipboard;
using engine::readHtmlTable;
using engine::readTabbedText;

namespace {

using Texts = std::vector<std::vector<std::string>>;

Texts texts(const Result<engine::ClipboardTable>& table) {
    if (!table) {
        return {{"error", table.error().code}};
    }
    Texts all;
    for (const auto& row : table->rows) {
        auto& line = all.emplace_back();
        for (const auto& cell : row) {
            line.push_back(cell.text);
        }
    }
    return all;
}

std::string exact(const std::string& attributes) {
    const auto table = readHtmlTable("<table><tr><td " + attributes + ">x</td></tr></table>");
    return table ? table->rows[0][0].exact.value_or("none") : table.error().code;
}

}  // namespace

TEST_CASE("Tabbed text is read as spreadsheets write it: quoted where it must be, and only there") {
    const std::pair<std::string, Texts> cases[] = {
        {"1\t2\r\n3\t4\r\n", {{"1", "2"}, {"3", "4"}}},
        {"1\t2\n3", {{"1", "2"}, {"3", ""}}},
        {"12,5", {{"12,5"}}},
        {"\"hai\ndòng\"\tx", {{"hai\ndòng", "x"}}},
        {"\"có \"\"ngoặc\"\" kép\"", {{"có \"ngoặc\" kép"}}},
        {"\"Khu A\" mới\t5", {{"\"Khu A\" mới", "5"}}},
        {"\"không đóng\t5\n6", {{"\"không đóng", "5"}, {"6", ""}}},
        {"\n\n7", {{""}, {""}, {"7"}}},
        {"a\rb", {{"a"}, {"b"}}},
        {"\xEF\xBB\xBF"
         "1",
         {{"1"}}},
        {"Vo\u0302\u0301n", {{"Vốn"}}},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(texts(readTabbedText(text)) == expected);
    }
}

TEST_CASE("What is no table of figures is refused with its reason") {
    CHECK(texts(readTabbedText("")) == Texts{{"error", "clipboard.empty"}});
    CHECK(texts(readTabbedText("  \n")) == Texts{{"error", "clipboard.empty"}});
    CHECK(texts(readTabbedText("V\xf4n")) == Texts{{"error", "text.not-utf8"}});
    CHECK(texts(readHtmlTable("<p>một đoạn văn</p>")) == Texts{{"error", "clipboard.no-table"}});
    CHECK(texts(readHtmlTable("<table></table>")) == Texts{{"error", "clipboard.no-table"}});
    CHECK(texts(readTabbedText(std::string(engine::kClipboardRows + 1, '\n'))) == Texts{{"error", "clipboard.too-large"}});
    CHECK(texts(readTabbedText(std::string(engine::kClipboardColumns + 1, '\t'))) == Texts{{"error", "clipboard.too-large"}});
    CHECK(texts(readTabbedText(std::string(9'000, '\n') + std::string(200, '\t'))) == Texts{{"error", "clipboard.too-large"}});
    CHECK(texts(readHtmlTable("<table><tr><td rowspan=10000 colspan=200>x")) == Texts{{"error", "clipboard.too-large"}});
    CHECK(texts(readTabbedText(std::string(engine::kClipboardBytes + 1, 'a'))) == Texts{{"error", "clipboard.too-large"}});
}

TEST_CASE("A table of LibreOffice brings its numbers themselves, so that nothing is guessed") {
    const auto table = readHtmlTable(
        "<!DOCTYPE html><html><head><meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"/><style>td{x}</style></head>"
        "<body><table cellspacing=\"0\" border=\"0\"><colgroup width=\"85\"></colgroup>\n\t<tr>\n\t\t<td height=\"17\" align=\"left\">"
        "V&#7889;n m&#7899;i</td>\n\t\t<td align=\"right\" sdval=\"1037.83\" sdnum=\"1066;1066;#.##0,0\">1.037,8</td>\n\t</tr>"
        "<tr><td><font face=\"Arial\">hai<br>d&ograve;ng</font></td><td></td></tr></table></body></html>");
    REQUIRE(texts(table) == Texts{{"Vốn mới", "1.037,8"}, {"hai\ndòng", ""}});
    CHECK(table->rows[0][1].exact == "1037.83");
    CHECK(table->rows[0][0].exact == std::nullopt);
}

TEST_CASE("A number beside the text is taken with the digits that were typed, or not at all") {
    const std::pair<const char*, const char*> cases[] = {
        {"sdval=\"12.4\"", "12.4"},
        {"x:num=\"1234\"", "1234"},
        {"sdval=\"0.30000000000000004\"", "0.3"},
        {"sdval=\"2.9999999999999996\"", "3"},
        {"sdval=\"-2.9999999999999996\"", "-3"},
        {"sdval=\"1E+20\"", "none"},
        {"sdval=\"abc\"", "none"},
        {"sdval=\"0.33333333333333331\"", "none"},
        {"x:num", "none"},
    };
    for (const auto& [attributes, expected] : cases) {
        CAPTURE(attributes);
        CHECK(exact(attributes) == expected);
    }
}

TEST_CASE("Merged cells keep their text in the first of them, and the others stay in their columns") {
    const char* html =
        "<table><tr><td rowspan=2>8</td><td colspan=2>Vốn</td></tr><tr><td>FDI</td><td>12</td></tr><tr><td>9</td><td>DDI</td></tr></table>";
    CHECK(texts(readHtmlTable(html)) == Texts{{"8", "Vốn", ""}, {"", "FDI", "12"}, {"9", "DDI", ""}});
}

TEST_CASE("Broken HTML gives what a browser would show of it") {
    CHECK(texts(readHtmlTable("<TABLE><TD>1<TD>2<TR><TD>3 < 4</table>")) == Texts{{"1", "2"}, {"3 < 4", ""}});
    CHECK(texts(readHtmlTable("<table><tr><td a='<td>' b=\">\">1<!-- <td>no --></td></table><table><tr><td>2</td></table>")) ==
          Texts{{"1"}});
    CHECK(texts(readHtmlTable("<table><tr><td>&#xffffffff;&#0;&bogus;&amp</td></tr>")) == Texts{{"&#xffffffff;\uFFFD&bogus;&amp"}});
    CHECK(texts(readHtmlTable("<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>")) == Texts{{"ab"}});
}

TEST_CASE("Where the HTML is no table the text counts") {
    CHECK(texts(readClipboard("<b>12</b>", "12")) == Texts{{"12"}});
    CHECK(texts(readClipboard("", "12")) == Texts{{"12"}});
    CHECK(texts(readClipboard("<table><tr><td>13</td></tr></table>", "12")) == Texts{{"13"}});
    CHECK(texts(readClipboard("", "")) == Texts{{"error", "clipboard.empty"}});
}

TEST_CASE("What is written is read again, both ways") {
    engine::ClipboardTable table;
    table.rows = {{{"Vốn \"mới\"", std::nullopt}, {"1.037,8", "1037.83"}}, {{"hai\ndòng\tvà <b> & c", std::nullopt}, {"", std::nullopt}}};
    auto bare = table;
    bare.rows[0][1].exact.reset();
    CHECK(readTabbedText(engine::writeTabbedText(table)).value() == bare);
    auto html = table;
    html.rows[1][0].text = "hai\ndòng và <b> & c";
    CHECK(readHtmlTable(engine::writeHtmlTable(table)).value() == html);
}
