#include "report/docx_styles.h"

#include <fmt/format.h>

#include <iterator>

namespace hopluu::report {

namespace {

// Sizes in half points, lengths in twips.
constexpr std::string_view kHead =
    R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
    R"(<w:docDefaults><w:rPrDefault><w:rPr>)"
    R"(<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>)"
    R"(<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>)"
    R"(</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>)"
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>)"
    R"(<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>)"
    R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>)"
    R"(<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>)"
    R"(<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>)";

enum class Origin { word, own };

struct ParagraphLooks {
    std::string_view id, name;
    Origin origin = Origin::own;
    std::string_view basedOn = "Normal";
    std::string_view next;  // empty: itself
    std::string_view paragraph, run;
    int headingLevel = 0;  // its number comes after what keeps it with the next paragraph
};

constexpr std::string_view kBoldRun = "<w:b/><w:bCs/>";
constexpr std::string_view kCentre = R"(<w:jc w:val="center"/>)";
constexpr std::string_view kCentreKept = R"(<w:keepNext/><w:jc w:val="center"/>)";

// Body 14 points, justified, first line 1.27 cm, 6 points between paragraphs. Headings keep with what follows them.
constexpr ParagraphLooks kParagraphs[] = {
    {style::kBodyText, "Body Text", Origin::word, "Normal", "",
     R"(<w:spacing w:before="120" w:after="0" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>)", ""},
    {style::kLegalBasis, "Căn cứ", Origin::own, "BodyText", "", "", "<w:i/><w:iCs/>"},
    {"Heading1", "heading 1", Origin::word, "Normal", "BodyText",
     R"(<w:spacing w:before="240" w:after="0" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/><w:outlineLvl w:val="0"/>)",
     "<w:b/><w:bCs/><w:caps/>", 1},
    {"Heading2", "heading 2", Origin::word, "Heading1", "BodyText",
     R"(<w:spacing w:before="120" w:after="0" w:line="264" w:lineRule="auto"/><w:outlineLvl w:val="1"/>)",
     R"(<w:b/><w:bCs/><w:caps w:val="0"/>)", 2},
    {"Heading3", "heading 3", Origin::word, "Heading2", "BodyText", R"(<w:outlineLvl w:val="2"/>)", "<w:b/><w:bCs/><w:i/><w:iCs/>", 3},
    {"Heading4", "heading 4", Origin::word, "Heading2", "BodyText", R"(<w:outlineLvl w:val="3"/>)",
     R"(<w:b w:val="0"/><w:bCs w:val="0"/><w:i/><w:iCs/>)", 4},
    {"Header", "header", Origin::word, "Normal", "", R"(<w:jc w:val="center"/>)", ""},
    {style::kTitle, "Title", Origin::word, "Normal", style::kSubtitle, R"(<w:keepNext/><w:spacing w:before="360"/><w:jc w:val="center"/>)",
     kBoldRun},
    {style::kSubtitle, "Subtitle", Origin::word, "Normal", "BodyText",
     R"(<w:keepNext/><w:ind w:left="1134" w:right="1134"/><w:jc w:val="center"/>)", kBoldRun},
    {style::kSuperiorBody, "Cơ quan cấp trên", Origin::own, "Normal", "", kCentre, R"(<w:sz w:val="24"/><w:szCs w:val="24"/>)"},
    {style::kIssuingBody, "Cơ quan ban hành", Origin::own, style::kSuperiorBody, "", "", kBoldRun},
    {style::kNumber, "Số và ký hiệu", Origin::own, "Normal", "", R"(<w:spacing w:before="120"/><w:jc w:val="center"/>)",
     R"(<w:sz w:val="26"/><w:szCs w:val="26"/>)"},
    {style::kStateName, "Quốc hiệu", Origin::own, "Normal", style::kMotto, kCentre,
     R"(<w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/>)"},
    {style::kMotto, "Tiêu ngữ", Origin::own, "Normal", "", kCentre, R"(<w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/>)"},
    {style::kPlaceAndDate, "Địa danh và thời gian", Origin::own, "Normal", "", R"(<w:spacing w:before="240"/><w:jc w:val="center"/>)",
     R"(<w:i/><w:iCs/><w:sz w:val="26"/><w:szCs w:val="26"/>)"},
    // A rule is the upper border of an empty paragraph, narrowed by its indents: it stays in place in every word processor.
    {style::kRule, "Đường kẻ", Origin::own, "Normal", "BodyText",
     R"(<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr><w:spacing w:before="60" w:after="0" w:line="120" w:lineRule="exact"/>)",
     ""},
    {style::kBeforeSignature, "Trước chữ ký", Origin::own, "Normal", "", R"(<w:keepNext/><w:spacing w:line="240" w:lineRule="exact"/>)",
     ""},
    {style::kRecipientsHead, "Nơi nhận", Origin::own, "Normal", style::kRecipients, R"(<w:ind w:right="170"/>)",
     R"(<w:b/><w:bCs/><w:i/><w:iCs/><w:sz w:val="24"/><w:szCs w:val="24"/>)"},
    {style::kRecipients, "Danh sách nơi nhận", Origin::own, "Normal", "", R"(<w:ind w:right="170"/>)",
     R"(<w:sz w:val="22"/><w:szCs w:val="22"/>)"},
    {style::kSignerTitle, "Chức vụ người ký", Origin::own, "Normal", "", kCentre,
     R"(<w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/>)"},
    // Room for the signature and the seal.
    {style::kSignerName, "Họ tên người ký", Origin::own, "Normal", "", R"(<w:spacing w:before="1200"/><w:jc w:val="center"/>)", kBoldRun},
    {style::kSectionEnd, "Cuối phần", Origin::own, "Normal", "", R"(<w:spacing w:line="40" w:lineRule="exact"/>)", ""},
    {style::kAnnexNumber, "Số phụ lục", Origin::own, "Normal", style::kAnnexTitle,
     R"(<w:keepNext/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>)", kBoldRun},
    {style::kAnnexTitle, "Tên phụ lục", Origin::own, "Normal", style::kAnnexReference, kCentreKept, "<w:b/><w:bCs/><w:caps/>"},
    {style::kAnnexReference, "Phụ lục kèm theo", Origin::own, "Normal", "",
     R"(<w:keepNext/><w:spacing w:after="120"/><w:ind w:left="1417" w:right="1417"/><w:jc w:val="center"/>)",
     R"(<w:i/><w:iCs/><w:sz w:val="24"/><w:szCs w:val="24"/>)"},
    {style::kNotesHead, "Ghi chú phụ lục", Origin::own, "Normal", style::kNote, R"(<w:keepNext/><w:spacing w:before="120"/>)",
     R"(<w:b/><w:bCs/><w:i/><w:iCs/><w:sz w:val="20"/><w:szCs w:val="20"/>)"},
    {style::kNote, "Danh sách ghi chú", Origin::own, "Normal", "", R"(<w:spacing w:before="40"/><w:jc w:val="both"/>)",
     R"(<w:sz w:val="20"/><w:szCs w:val="20"/>)"},
};

constexpr std::string_view kCharacters =
    R"(<w:style w:type="character" w:customStyle="1" w:styleId="AnnexBold"><w:name w:val="Chữ bảng đậm"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>)"
    R"(<w:style w:type="character" w:customStyle="1" w:styleId="AnnexItalic"><w:name w:val="Chữ bảng nghiêng"/><w:qFormat/><w:rPr><w:i/><w:iCs/></w:rPr></w:style>)"
    R"(<w:style w:type="character" w:customStyle="1" w:styleId="AnnexBoldItalic"><w:name w:val="Chữ bảng đậm nghiêng"/><w:qFormat/><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr></w:style>)";

constexpr std::string_view kTables =
    R"(<w:style w:type="table" w:customStyle="1" w:styleId="LayoutTable"><w:name w:val="Khung trình bày"/><w:basedOn w:val="TableNormal"/>)"
    R"(<w:tblPr><w:jc w:val="center"/></w:tblPr></w:style>)"
    R"(<w:style w:type="table" w:customStyle="1" w:styleId="AnnexTable"><w:name w:val="Bảng phụ lục"/><w:basedOn w:val="TableNormal"/>)"
    R"(<w:tblPr><w:jc w:val="center"/><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="000000"/>)"
    R"(<w:left w:val="single" w:sz="4" w:space="0" w:color="000000"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/>)"
    R"(<w:right w:val="single" w:sz="4" w:space="0" w:color="000000"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="000000"/>)"
    R"(<w:insideV w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:tblBorders></w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>)";

std::string paragraphProperties(const ParagraphLooks& looks, HeadingNumbers numbers) {
    if (looks.headingLevel == 0) {
        return std::string(looks.paragraph);
    }
    const std::string number = numbers == HeadingNumbers::byWord
                                   ? fmt::format(R"(<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>)", looks.headingLevel - 1)
                                   : std::string();
    return fmt::format("<w:keepNext/><w:keepLines/>{}{}", number, looks.paragraph);
}

std::string paragraphStyle(const ParagraphLooks& looks, HeadingNumbers numbers) {
    const std::string_view custom = looks.origin == Origin::own ? R"( w:customStyle="1")" : "";
    const std::string next = looks.next.empty() ? std::string() : fmt::format(R"(<w:next w:val="{}"/>)", looks.next);
    const auto wrapped = [](std::string_view element, std::string_view content) {
        return content.empty() ? std::string() : fmt::format("<w:{0}>{1}</w:{0}>", element, content);
    };
    return fmt::format(
        R"(<w:style w:type="paragraph"{} w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="{}"/>{}<w:qFormat/>{}{}</w:style>)", custom,
        looks.id, looks.name, looks.basedOn, next, wrapped("pPr", paragraphProperties(looks, numbers)), wrapped("rPr", looks.run));
}

struct CellAlign {
    Align align;
    std::string_view id, name, value;
};
constexpr CellAlign kCellAligns[] = {{Align::left, "Left", "trái", "left"},
                                     {Align::center, "Center", "giữa", "center"},
                                     {Align::right, "Right", "phải", "right"},
                                     {Align::justify, "Justify", "đều", "both"}};

/// One point above and below the text.
std::string cellStyleXml(const CellAlign& align, int points) {
    return fmt::format(
        R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="AnnexText{0}{1}"><w:name w:val="Chữ bảng {0} {2}"/><w:basedOn w:val="Normal"/>)"
        R"(<w:pPr><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="{3}"/></w:pPr>)"
        R"(<w:rPr><w:sz w:val="{4}"/><w:szCs w:val="{4}"/></w:rPr></w:style>)",
        points, align.id, align.name, align.value, points * 2);
}

}  // namespace

std::string cellStyle(Align align, int points) {
    for (const CellAlign& known : kCellAligns) {
        if (known.align == align) {
            return fmt::format("AnnexText{}{}", points, known.id);
        }
    }
    return {};
}

std::string headingStyle(int level) {
    return fmt::format("Heading{}", level);
}

std::string wordStyles(const std::set<int>& cellPoints, HeadingNumbers numbers) {
    std::string xml(kHead);
    for (const ParagraphLooks& looks : kParagraphs) {
        xml += paragraphStyle(looks, numbers);
    }
    for (const int points : cellPoints) {
        for (const CellAlign& align : kCellAligns) {
            xml += cellStyleXml(align, points);
        }
    }
    xml += kCharacters;
    xml += kTables;
    return xml + "</w:styles>";
}

std::string wordNumbering(HeadingNumbers numbers) {
    constexpr std::string_view kLevels[] = {"%1.", "%2.", "%2.%3.", "%2.%3.%4."};
    const auto linked = [&](int level) {
        return numbers == HeadingNumbers::byWord ? fmt::format(R"(<w:pStyle w:val="{}"/>)", headingStyle(level)) : std::string();
    };
    std::string levels;
    for (std::size_t i = 0; i < std::size(kLevels); ++i) {
        levels +=
            fmt::format(R"(<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/>{}<w:suff w:val="space"/><w:lvlText w:val="{}"/>)"
                        R"(<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl>)",
                        i, i == 0 ? "upperRoman" : "decimal", linked(static_cast<int>(i) + 1), kLevels[i]);
    }
    return fmt::format(
        R"(<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">)"
        R"(<w:multiLevelType w:val="multilevel"/>{}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>)",
        levels);
}

void addTableStyles(pugi::xml_node styles, int cellPoints) {
    pugi::xml_document ours;
    const std::string xml = wordStyles({cellPoints}, HeadingNumbers::typed);
    if (!ours.load_buffer(xml.data(), xml.size())) {
        return;
    }
    const std::set<std::string, std::less<>> wanted = {"AnnexTable",
                                                       "AnnexBold",
                                                       "AnnexItalic",
                                                       "AnnexBoldItalic",
                                                       cellStyle(Align::left, cellPoints),
                                                       cellStyle(Align::center, cellPoints),
                                                       cellStyle(Align::right, cellPoints),
                                                       cellStyle(Align::justify, cellPoints)};
    for (const pugi::xml_node style : ours.document_element().children("w:style")) {
        const char* id = style.attribute("w:styleId").value();
        if (!wanted.contains(std::string_view(id)) || styles.find_child_by_attribute("w:style", "w:styleId", id)) {
            continue;
        }
        pugi::xml_node added = styles.append_copy(style);
        const pugi::xml_node base = added.child("w:basedOn");  // what the other document calls Normal need not have this name
        if (base && !styles.find_child_by_attribute("w:style", "w:styleId", base.attribute("w:val").value())) {
            added.remove_child("w:basedOn");
        }
    }
}

}  // namespace hopluu::report
