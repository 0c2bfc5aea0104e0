// A bloc's own .docx as the frame of the report. Files as Word, LibreOffice and python-docx write them: template_readers.py.
#include "report/docx_template.h"
#include "report/sample_input.h"
#include "report/template_package.h"
#include "report/template_paragraph.h"
#include "report/zip_package.h"
#include "support/catch.h"

#include <algorithm>
#include <set>
#include <string>

namespace hopluu::test {

using namespace report;

namespace {

constexpr const char* kTypes =
    R"(<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)"
    R"(<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>)";
constexpr const char* kNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

std::string root(const std::string& element, const std::string& content) {
    return "<w:" + element + " xmlns:w=\"" + kNamespace + "\">" + content + "</w:" + element + ">";
}

std::string run(const std::string& text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string paragraph(const std::string& text) {
    return "<w:p>" + run(text) + "</w:p>";
}

std::string cell(const std::string& text) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>" + paragraph(text) + "</w:tc>";
}

std::vector<PackagePart> partsWith(const std::string& body, const std::string& header = "") {
    return {{"[Content_Types].xml", kTypes},
            {"word/document.xml", root("document", "<w:body>" + body + "</w:body>")},
            {"word/styles.xml", root("styles", R"(<w:style w:type="paragraph" w:styleId="Tieude1"><w:name w:val="heading 1"/></w:style>)")},
            {"word/header1.xml", root("hdr", header)}};
}

FileBytes docx(const std::vector<PackagePart>& parts) {
    const auto bytes = zipParts(parts);
    REQUIRE(bytes);
    return *bytes;
}

std::string partOf(const FileBytes& package, const std::string& name) {
    const auto parts = unzipParts(package);
    REQUIRE(parts);
    const auto part = std::find_if(parts->begin(), parts->end(), [&](const PackagePart& p) { return p.name == name; });
    REQUIRE(part != parts->end());
    return part->bytes;
}

/// The texts of the filled document, a line for each paragraph.
std::string filledText(const std::string& body) {
    const auto sample = smallSample();
    const auto filled = fillTemplate(docx(partsWith(body)), sample->input());
    if (!filled) {
        std::string said;
        for (const Error& error : filled.error()) {
            said += error.code + "@" + error.place + "\n";
        }
        return said;
    }
    const std::string xml = partOf(*filled, "word/document.xml");
    pugi::xml_document document;
    REQUIRE(document.load_string(xml.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    std::string text;
    for (const pugi::xpath_node& found : document.select_nodes("//w:p")) {
        text += ParagraphText(found.node()).joined() + "\n";
    }
    return text;
}

std::vector<std::string> errorsOf(const FileBytes& bytes) {
    const auto sample = smallSample();
    const auto filled = fillTemplate(bytes, sample->input());
    std::vector<std::string> codes;
    if (!filled) {
        for (const Error& error : filled.error()) {
            CHECK_FALSE(error.message.vi.empty());
            CHECK_FALSE(error.message.en.empty());
            CHECK_FALSE(error.remedy.vi.empty());
            CHECK_FALSE(error.remedy.en.empty());
            codes.push_back(error.code);
        }
    }
    return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("A placeholder is filled wherever editing has cut it into runs, and takes the looks of where it began") {
    CHECK(filledText(paragraph("Năm {year}.")) == "Năm 2022.\n");
    CHECK(filledText("<w:p>" + run("FDI {cap") + "<w:proofErr w:type=\"spellStart\"/>" + run("ital.") + run("fdi}, {") + run("ye") +
                     run("ar} {place}") + "</w:p>") == "FDI 6.918,2 triệu USD, 2022 Hải Phòng\n");
    CHECK(filledText(paragraph("{capital.fdi:change}")) == "bằng 85,7% so với năm 2021\n");
    CHECK(filledText(paragraph("{ signer }")) == "Nguyễn Văn A\n");
    CHECK(filledText(paragraph("Một dấu {{ và } thôi.")) == "Một dấu { và } thôi.\n");
    CHECK(filledText(paragraph("Không có gì.")) == "Không có gì.\n");
    const auto sample = smallSample();
    const auto filled = fillTemplate(
        docx(partsWith(
            R"(<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{ye</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>ar} nghiêng</w:t></w:r></w:p>)")),
        sample->input());
    REQUIRE(filled);
    const std::string xml = partOf(*filled, "word/document.xml");
    CHECK(xml.find(R"(<w:b/></w:rPr><w:t xml:space="preserve">2022</w:t>)") != std::string::npos);
    CHECK(xml.find(R"(<w:i/></w:rPr><w:t xml:space="preserve"> nghiêng</w:t>)") != std::string::npos);
}

TEST_CASE("Several lines are a paragraph each when their placeholder stands alone, else lines of one paragraph") {
    CHECK(filledText(paragraph("{issuing_body}")) == "KHỐI THI ĐUA\nTHỬ NGHIỆM\n");
    CHECK(filledText(paragraph("Của {issuing_body} và {year}")) == "Của KHỐI THI ĐUA\nTHỬ NGHIỆM và 2022\n");
    CHECK(filledText(paragraph("{recipients}")) == "- Hội đồng Thi đua (để b/c);\n- Các đơn vị;\n- Lưu: VT.\n");
    CHECK(filledText(paragraph("{section:I}")) == "Năm 2022, 3 đơn vị cùng thi đua.\nKhối trưởng là Ban Quản lý Trung.\n");
    CHECK(filledText(paragraph("{title:II}") + paragraph("{section:II}")) == "Kết quả năm 2022\n\n");
}

TEST_CASE("The narrative brings its headings in the template's own heading styles, and bold where there is none") {
    const auto sample = smallSample();
    const auto filled =
        fillTemplate(docx(partsWith("<w:p><w:pPr><w:ind w:firstLine=\"720\"/></w:pPr>" + run("{narrative}") + "</w:p>")), sample->input());
    REQUIRE(filled);
    const std::string xml = partOf(*filled, "word/document.xml");
    CHECK(xml.find(R"(<w:pPr><w:pStyle w:val="Tieude1"/></w:pPr><w:r><w:t xml:space="preserve">I. Bối cảnh)") != std::string::npos);
    CHECK(xml.find(R"(<w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">1. Đầu tư)") != std::string::npos);
    CHECK(xml.find(R"(<w:ind w:firstLine="720"/></w:pPr><w:r><w:t xml:space="preserve">Năm 2022, 3)") != std::string::npos);
    CHECK(xml.find("việc làm./.") != std::string::npos);
    CHECK(xml.find("Căn cứ") == std::string::npos);
}

TEST_CASE("Only the last of several paragraphs is kept with what follows, else a whole narrative would have to fit on one page") {
    const auto sample = smallSample();
    const auto filled = fillTemplate(docx(partsWith("<w:p><w:pPr><w:keepNext/></w:pPr>" + run("{section:I}") + "</w:p>" + paragraph("Ký"))),
                                     sample->input());
    REQUIRE(filled);
    const std::string xml = partOf(*filled, "word/document.xml");
    CHECK(xml.find("<w:keepNext/>") == xml.rfind("<w:keepNext/>"));
    CHECK(xml.find("<w:keepNext/></w:pPr><w:r><w:t xml:space=\"preserve\">Khối trưởng") != std::string::npos);
}

TEST_CASE("A row with a list's fields is repeated for each entry, and cells of one group become one") {
    const std::string table = "<w:tbl><w:tr>" + cell("STT") + cell("Tên") + cell("Tổng") + "</w:tr><w:tr>" + cell("{annex#number}") +
                              cell("{annex#group}: {annex#label}") + cell("{annex#total} {annex#unit}, Bắc {annex#board:bac}") +
                              "</w:tr></w:tbl>";
    CHECK(filledText(table) ==
          "STT\nTên\nTổng\n1\nKhu kinh tế: Tổng diện tích\n375.171,7 ha, Bắc x\n2\nVốn đăng ký trong năm: FDI\n6.918,2 triệu USD, Bắc "
          "1.037,8\n"
          "\n\n19,4 tỷ đồng, Bắc 9,7\n3\nLao động: FDI\n1.093.926 người, Bắc 297.326\n\n\n người, Bắc \n");
    const auto sample = smallSample();
    const auto filled = fillTemplate(docx(partsWith(table)), sample->input());
    REQUIRE(filled);
    const std::string xml = partOf(*filled, "word/document.xml");
    CHECK(xml.find(R"(<w:tcW w:w="1000" w:type="dxa"/><w:vMerge w:val="restart"/></w:tcPr>)") != std::string::npos);
    CHECK(xml.find(R"(<w:vMerge w:val="continue"/>)") != std::string::npos);
}

TEST_CASE("Boards, criteria, findings, adjustments and recipients can be repeated too") {
    const auto table = [](const std::string& text) { return "<w:tbl><w:tr>" + cell(text) + "</w:tr></w:tbl>"; };
    CHECK(filledText(table("{boards#number} {boards#short_name} {boards#capital.fdi} {boards#score}")) ==
          "1 Bắc 1.037,8 9,5\n2 Trung 5.880,4 \n3 Nam - \n");
    CHECK(filledText(table("{scores#number} {scores#name} {scores#maximum} {scores#board:bac}")) ==
          "I Nhiệm vụ chính trị 10 9,5\n1 Xúc tiến đầu tư 6 5,5\n2 Quy hoạch 4 4\n");
    CHECK(filledText(table("{findings#board}: {findings#sentence}")) == "Ban Quản lý Bắc: Hàng 2 FDI là 1.037,8 nhưng tổng là 1.452,9.\n");
    CHECK(filledText(table("{adjustments#item} {adjustments#amount} {adjustments#reason}")) == "Hàng 2 DDI 9,7 Bổ sung dự án liên tỉnh\n");
    CHECK(filledText(table("{recipients#name} {recipients#purpose}")) == "Hội đồng Thi đua để b/c\nCác đơn vị \n");
    CHECK(filledText(table("{derived#name} {derived#total}")) == "Tổng lao động 1.093.926\nVốn quy đổi 171.452,4\n");
}

TEST_CASE("A list without entries leaves the table's head, or one empty row where nothing else is left") {
    const auto sample = smallSample();
    sample->consolidation.findings.clear();
    const std::string row = "<w:tr>" + cell("{findings#sentence}") + "</w:tr>";
    for (const auto& [body, rows] :
         {std::pair{"<w:tbl><w:tr>" + cell("Phát hiện") + "</w:tr>" + row + "</w:tbl>", 1}, std::pair{"<w:tbl>" + row + "</w:tbl>", 1}}) {
        const auto filled = fillTemplate(docx(partsWith(body)), sample->input());
        REQUIRE(filled);
        pugi::xml_document document;
        const std::string xml = partOf(*filled, "word/document.xml");
        REQUIRE(document.load_string(xml.c_str()));
        CHECK(document.select_nodes("//w:tr").size() == static_cast<std::size_t>(rows));
        CHECK(xml.find('{') == std::string::npos);
    }
    const auto unknown = fillTemplate(docx(partsWith("<w:tbl><w:tr>" + cell("{findings#nothing}") + "</w:tr></w:tbl>")), sample->input());
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().front().code == "report.template-unknown");
}

TEST_CASE("The annex as printed stands where its placeholder stood, as wide as the page of its section") {
    const auto sample = smallSample();
    const std::string page = R"(<w:sectPr><w:pgSz w:w="12000" w:h="16000"/><w:pgMar w:left="1000" w:right="1000"/></w:sectPr>)";
    const auto filled = fillTemplate(docx(partsWith(paragraph("{annex_table}") + page)), sample->input());
    REQUIRE(filled);
    pugi::xml_document document;
    const std::string xml = partOf(*filled, "word/document.xml");
    REQUIRE(document.load_string(xml.c_str()));
    int width = 0;
    for (const pugi::xpath_node& column : document.select_nodes("//w:gridCol")) {
        width += column.node().attribute("w:w").as_int();
    }
    CHECK(width > 9'980);
    CHECK(width <= 10'000);
    CHECK(document.select_nodes("//w:tr").size() == 2 + 5);
    CHECK(xml.find("375.171,7") != std::string::npos);
}

TEST_CASE("Headers and text boxes are filled, a tab or a break does not disturb") {
    const auto sample = smallSample();
    const auto filled = fillTemplate(docx(partsWith("<w:p><w:r><w:pict><w:txbxContent>" + paragraph("Hộp {year}") +
                                                        "</w:txbxContent></w:pict></w:r><w:r><w:t>{place}</w:t><w:tab/>" +
                                                        "<w:t>{signer}</w:t><w:br/><w:t>{archive}</w:t></w:r></w:p>",
                                                    paragraph("{bloc} {year}"))),
                                     sample->input());
    REQUIRE(filled);
    const std::string xml = partOf(*filled, "word/document.xml");
    CHECK(xml.find("Hộp 2022") != std::string::npos);
    CHECK(xml.find(">Hải Phòng</w:t><w:tab/><w:t xml:space=\"preserve\">Nguyễn Văn A</w:t><w:br/><w:t xml:space=\"preserve\">VT<") !=
          std::string::npos);
    CHECK(partOf(*filled, "word/header1.xml").find("Khối thi đua thử nghiệm 2022") != std::string::npos);
}

TEST_CASE("All wrong placeholders are told at once, each with where it stands") {
    const auto sample = smallSample();
    const auto filled =
        fillTemplate(docx(partsWith(paragraph("Đầu") + paragraph("{nothing} và {capital.fdi:wrong}") + paragraph("{annex#total}") +
                                        paragraph("Bảng: {annex_table}") + paragraph("{annex_table} {narrative}") + "<w:tbl><w:tr>" +
                                        cell("{annex#label}") + cell("{boards#name}") + "</w:tr></w:tbl>" + "<w:tbl><w:tr>" +
                                        cell("{annex#nothing}") + "</w:tr></w:tbl>" + paragraph("Hết {year"),
                                    paragraph("{gone}"))),
                     sample->input());
    REQUIRE_FALSE(filled);
    std::vector<std::pair<std::string, std::string>> told;
    for (const Error& error : filled.error()) {
        told.emplace_back(error.code, error.place);
    }
    CHECK(told == std::vector<std::pair<std::string, std::string>>{{"report.template-unknown", "word/document.xml:2"},
                                                                   {"report.template-unknown", "word/document.xml:2"},
                                                                   {"report.template-outside-row", "word/document.xml:3"},
                                                                   {"report.template-not-alone", "word/document.xml:4"},
                                                                   {"report.template-not-alone", "word/document.xml:5"},
                                                                   {"report.template-mixed-lists", "word/document.xml:5"},
                                                                   {"report.template-unknown", "word/document.xml:6"},
                                                                   {"report.template-unclosed", "word/document.xml:7"},
                                                                   {"report.template-unknown", "word/header1.xml:1"}});
    CHECK(filled.error()[0].message.vi ==
          "Chỗ điền {nothing} trong tệp mẫu không có trong biểu mẫu (thân văn bản, đoạn 2: “{nothing} và "
          "{capital.fdi:wrong}”).");
}

TEST_CASE("The template to begin with says what our own report says") {
    const auto sample = smallSample();
    sample->selfScores.clear();
    for (auto& total : sample->consolidation.totals) {
        total.adjustments.clear();
    }
    const auto own = makeDocx(sample->input());
    const auto frame = makeSampleTemplate();
    REQUIRE(own);
    REQUIRE(frame);
    ReportInput input = sample->input();
    input.docxTemplate = &*frame;
    const auto filled = makeDocx(input);
    REQUIRE(filled);
    const auto lines = [](const FileBytes& bytes) {
        pugi::xml_document document;
        const std::string xml = partOf(bytes, "word/document.xml");
        REQUIRE(document.load_string(xml.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
        std::vector<std::string> texts;
        for (const pugi::xpath_node& found : document.select_nodes("//w:p")) {
            std::string text = ParagraphText(found.node()).joined();
            // What the one has typed and the other leaves to Word.
            const std::string style = found.node().child("w:pPr").child("w:pStyle").attribute("w:val").value();
            text.erase(0, style.starts_with("Heading") && text.find(". ") < 4 ? text.find(". ") + 2 : 0);
            text.erase(0, text.starts_with("- ") && style == "AnnexNote" ? 2 : 0);
            if (!text.empty()) {
                texts.push_back(text);
            }
        }
        return texts;
    };
    CHECK(lines(*filled) == lines(*own));
}

TEST_CASE("Text that looks like a placeholder in the report's own words stays as it is") {
    const auto sample = smallSample();
    sample->campaign.letterhead.signerName = "{year} <b> & {{";
    const auto filled = fillTemplate(docx(partsWith(paragraph("Ký: {signer} {year}"))), sample->input());
    REQUIRE(filled);
    CHECK(partOf(*filled, "word/document.xml").find("Ký: {year} &lt;b&gt; &amp; {{ 2022") != std::string::npos);
}

TEST_CASE("What is no Word document is refused with what to do") {
    CHECK(errorsOf({}) == Codes{"report.template-not-docx"});
    CHECK(errorsOf({0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}) == Codes{"report.template-not-docx"});
    CHECK(errorsOf(docx({{"a.txt", "x"}})) == Codes{"report.template-not-docx"});
    CHECK(errorsOf(docx({{"[Content_Types].xml", kTypes}})) == Codes{"report.template-damaged"});
    auto parts = partsWith("");
    parts[1].bytes = "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>";
    CHECK(errorsOf(docx(parts)) == Codes{"report.template-not-docx"});
    parts[1].bytes = "<w:document";
    CHECK(errorsOf(docx(parts)) == Codes{"report.template-damaged"});
}

TEST_CASE("A template of Word's own kind becomes a document") {
    auto parts = partsWith(paragraph("{year}"));
    const std::string document = "wordprocessingml.document.main+xml";
    parts[0].bytes.replace(parts[0].bytes.find(document), document.size(), "wordprocessingml.template.main+xml");
    const auto sample = smallSample();
    const auto filled = fillTemplate(docx(parts), sample->input());
    REQUIRE(filled);
    CHECK(partOf(*filled, "[Content_Types].xml") == kTypes);
}

TEST_CASE("A hostile file is refused before it costs anything") {
    SECTION("a small file that unpacks to more than it may") {
        auto parts = partsWith("");
        parts.push_back({"word/media/bomb.bin", std::string(kMaxTemplatePartBytes + 1, '\0')});
        const FileBytes bomb = docx(parts);
        CHECK(bomb.size() < 100'000);
        CHECK(errorsOf(bomb) == Codes{"report.template-too-large"});
    }
    SECTION("many parts that together are too much") {
        auto parts = partsWith("");
        for (int i = 0; i < 5; ++i) {
            parts.push_back({"word/media/" + std::to_string(i), std::string(kMaxTemplatePartBytes / 2, '\0')});
        }
        CHECK(errorsOf(docx(parts)) == Codes{"report.template-too-large"});
    }
    SECTION("thousands of parts") {
        auto parts = partsWith("");
        for (std::uint64_t i = 0; i < kMaxTemplateParts; ++i) {
            parts.push_back({"x" + std::to_string(i), ""});
        }
        CHECK(errorsOf(docx(parts)) == Codes{"report.template-too-large"});
    }
    SECTION("elements inside each other without end") {
        std::string deep;
        for (int i = 0; i < 100'000; ++i) {
            deep += "<w:sdt>";
        }
        for (int i = 0; i < 100'000; ++i) {
            deep += "</w:sdt>";
        }
        CHECK(errorsOf(docx(partsWith(deep))) == Codes{"report.template-too-large"});
    }
    SECTION("entities") {
        auto parts = partsWith("");
        parts[1].bytes = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + parts[1].bytes;
        CHECK(errorsOf(docx(parts)) == Codes{"report.template-damaged"});
    }
    SECTION("a path that leaves the package") {
        auto parts = partsWith("");
        parts.push_back({"../evil", "x"});
        CHECK(errorsOf(docx(parts)) == Codes{"report.template-damaged"});
    }
    SECTION("macros") {
        auto parts = partsWith("");
        parts[0].bytes.replace(parts[0].bytes.find("</Types>"), 0,
                               R"(<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>)");
        CHECK(errorsOf(docx(parts)) == Codes{"report.template-macros"});
    }
    SECTION("a picture and a template that would be fetched from a server; a hyperlink may stay") {
        auto parts = partsWith("");
        const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        parts.push_back({"word/_rels/document.xml.rels",
                         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                         "<Relationship Id=\"a\" Type=\"" +
                             type +
                             "image\" Target=\"http://example.com/a.png\" TargetMode=\"External\"/>"
                             "<Relationship Id=\"b\" Type=\"" +
                             type +
                             "attachedTemplate\" Target=\"\\\\host\\x.dotm\" TargetMode=\"External\"/>"
                             "<Relationship Id=\"c\" Type=\"" +
                             type +
                             "hyperlink\" Target=\"http://example.com\" TargetMode=\"External\"/>"
                             "</Relationships>"});
        CHECK(errorsOf(docx(parts)) == Codes{"report.template-external", "report.template-external"});
    }
    SECTION("rows whose repetition has no end") {
        std::string rows;
        for (int i = 0; i < 25'000; ++i) {
            rows += "<w:tr><w:tc><w:p><w:r><w:t>{annex#label}</w:t></w:r></w:p></w:tc></w:tr>";
        }
        CHECK(errorsOf(docx(partsWith("<w:tbl>" + rows + "</w:tbl>"))).front() == "report.template-too-large");
    }
}

TEST_CASE("Whatever else is in the template comes out as it went in, and the same input gives the same bytes") {
    auto parts = partsWith(paragraph("{year}"));
    parts.push_back({"word/media/logo.png", std::string("\x89PNG\r\n\x1A\n\0abc", 12)});
    parts.push_back({"customXml/item1.xml", "<?xml version=\"1.0\"?>\n<a  b='{year}'/>\n"});
    const auto sample = smallSample();
    const auto one = fillTemplate(docx(parts), sample->input());
    const auto two = fillTemplate(docx(parts), sample->input());
    REQUIRE(one);
    CHECK(*one == *two);
    CHECK(partOf(*one, "word/media/logo.png") == parts[4].bytes);
    CHECK(partOf(*one, "customXml/item1.xml") == parts[5].bytes);
}

}  // namespace hopluu::test
