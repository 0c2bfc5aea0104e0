"""The official report read back by python-docx, and its children compared with the order that the schema fixes."""
import re
import zipfile

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from sample_folder import check, report_folder

# ECMA-376 Part 1: the order of children. Word refuses a file that breaks it, LibreOffice does not.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs spacing ind "
           "contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs highlight u lang",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
              "formProt vAlign noEndnote titlePg textDirection bidi docGrid",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "p": "pPr r",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr",
}


def local(element):
    return element.tag.rsplit("}", 1)[1]


def check_order(root, part):
    for element in root.iter():
        order = ORDER.get(local(element))
        if order is None:
            continue
        order = order.split()
        names = [local(child) for child in element]
        check(all(name in order for name in names), f"{part}: unexpected child in {local(element)}: {names}")
        places = [order.index(name) for name in names]
        check(places == sorted(places), f"{part}: children of {local(element)} out of order: {names}")
    for cell in root.iter(qn("w:tc")):
        check(local(cell[-1]) == "p", f"{part}: a cell does not end with a paragraph")


def check_grid(table):
    """Each row covers the grid exactly: else Word shifts the columns."""
    columns = len(table._tbl.tblGrid)
    for row in table._tbl.tr_lst:
        spans = sum(cell.tcPr.gridSpan.val if cell.tcPr.gridSpan is not None else 1 for cell in row.tc_lst)
        check(spans == columns, f"a row covers {spans} of {columns} columns")


def check_numbering(document, path):
    """Word counts the headings, and comes to the numbers of the form."""
    with zipfile.ZipFile(path) as archive:
        numbering = archive.read("word/numbering.xml").decode()
    check(re.findall(r'w:pStyle w:val="(Heading\d)"', numbering) == [f"Heading{level}" for level in range(1, 5)], "levels of the list")
    check(re.findall(r'w:lvlText w:val="([^"]*)"', numbering) == ["%1.", "%2.", "%2.%3.", "%2.%3.%4."], "formats of the list")
    for level in range(1, 5):
        style = document.styles[f"Heading {level}"].element
        number = style.pPr.numPr
        check(number is not None and number.numId.val == 1 and (number.ilvl.val if number.ilvl is not None else 0) == level - 1, f"heading {level} is not counted")


def check_looks(document):
    """Looks are in styles: a paragraph says which one, what it is kept with, and how far a rule is drawn in; a word says a style or nothing."""
    known = {style.style_id for style in document.styles}
    for paragraph in document.element.iter(qn("w:p")):
        properties = [] if paragraph.pPr is None else [local(child) for child in paragraph.pPr]
        style = paragraph.pPr.pStyle.val if paragraph.pPr is not None and paragraph.pPr.pStyle is not None else None
        check(style in known, f"a paragraph without a style that is known: {style}, {''.join(paragraph.itertext())[:50]}")
        allowed = {"pStyle", "keepNext", "sectPr"} | ({"ind"} if style == "Rule" else set())
        check(set(properties) <= allowed, f"direct looks of a paragraph: {properties}, {style}")
    for run in document.element.iter(qn("w:rPr")):
        check([local(child) for child in run] == ["rStyle"] and run[0].get(qn("w:val")) in known, f"direct looks of a word: {[local(c) for c in run]}")
    for table in document.tables:
        check(table._tbl.tblPr.find(qn("w:tblStyle")).get(qn("w:val")) in known and table._tbl.tblPr.find(qn("w:tblBorders")) is None, "borders of a table")


def check_2022(path):
    document = docx.Document(path)
    with zipfile.ZipFile(path) as archive:
        check(archive.testzip() is None, "damaged archive")
        check({info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}, "times in the archive are not fixed")
    check_order(document.element, "document.xml")
    check_order(document.styles.element, "styles.xml")
    for table in document.tables:
        check_grid(table)

    check(document.core_properties.created.isoformat() == "2022-11-30T00:00:00", "creation time does not come from the period")
    check([section.orientation for section in document.sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.LANDSCAPE],
          "sections: the text in portrait, both annexes in landscape")
    for section in document.sections:
        check(20 <= section.top_margin.mm <= 25 and 20 <= section.bottom_margin.mm <= 25, "margins top and bottom")
        check(29.9 <= section.left_margin.mm <= 35 and 14.9 <= section.right_margin.mm <= 20, "margins left and right")
        check(section.different_first_page_header_footer, "page number on the first page")
        check(section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1", "a section does not count from 1")
        check("PAGE" in "".join(section.header._element.itertext()), "no page number in the header")

    head = document.tables[0]
    widths = [cell.width for cell in head.rows[0].cells]
    check(0.57 < widths[1] / sum(widths) < 0.59, "the right head column is not 58 %")
    check("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in head.rows[0].cells[1].text, "state name")
    check(re.search(r"Số: {6,}/BC-KTĐ", head.rows[0].cells[0].text), "number slot")
    check(re.search(r"Hải Phòng, ngày {4,}tháng {4,}năm {4,}", head.rows[0].cells[1].text), "date slot")

    text = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "Body Text"]
    check(text[-1].text.endswith("./."), "the text does not end with ./.")
    check(not any("{" in paragraph.text for paragraph in document.paragraphs), "an unfilled binding")
    joined = "\n".join(paragraph.text for paragraph in text)
    for figure in ["6.918,2 triệu USD, bằng 85,7% so với năm 2021", "1.274.768 người, tăng 19,8% so với năm 2021", "171 dự án", "442.244 ha",
                   "150.018,7 triệu USD, bằng 101,5% so với năm 2021", "387.298,1 tỷ đồng, bằng 146% so với năm 2021"]:
        check(figure in joined, f"not in the text: {figure}")
    headings = [(p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith("Heading")]
    check(headings[0] == ("Heading 1", "Bối cảnh thực hiện"), f"first heading: {headings[0]}")
    check_numbering(document, path)
    check_looks(document)
    check({name for name, _ in headings} == {"Heading 1", "Heading 2", "Heading 3", "Heading 4"}, "heading levels")

    annex = document.tables[2]
    check(len(annex._tbl.tblGrid) == 3 + 11 + 1, "columns of the annex")
    repeated = [row for row in annex._tbl.tr_lst if row.find(qn("w:trPr")).find(qn("w:tblHeader")) is not None]
    check(len(repeated) == 2, "the head of the annex is not repeated")
    rows = [[cell.text for cell in row.cells] for row in annex.rows]
    labour = [row for row in rows if row[0] == "21"]
    check(labour[0][-1] == "1.093.926" and labour[1][-1] == "180.842", f"labour: {labour}")
    check(rows[2][2:] == ["Số khu", "x", "x", "x", "5", "x", "x", "1", "1", "x", "x", "1", "8"], f"first row: {rows[2]}")
    check(any("-" in row for row in rows), "none arose is not printed as -")
    notes = "\n".join(p.text for p in document.paragraphs)
    check("24.780 đồng/USD" in notes and "Tổng cộng hàng 12 FDI tính trên 8/11 đơn vị" in notes, "notes under the annex")
    check(document.tables[1].rows[0].cells[0].text.endswith("- Lưu: VT, LĐVP."), "recipients")


def check_small(path):
    document = docx.Document(path)
    check_order(document.element, "document.xml")
    check([s.orientation for s in document.sections][-1] == WD_ORIENT.PORTRAIT, "adjustments stand in portrait")
    adjustments = document.tables[-1]
    check([cell.text for cell in adjustments.rows[1].cells][2:] == ["+9,7", "Bổ sung dự án liên tỉnh", "Lê Văn C"], "adjustment")


with report_folder("2022") as folder:
    check_2022(folder / "bao-cao-2022.docx")
with report_folder("small") as folder:
    check_small(folder / "bao-cao-2022.docx")
print("ok")
