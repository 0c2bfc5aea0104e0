"""34 boards with 200 rows on paper: shares of the columns on successive pages, each with the names of its rows, no figure broken."""
import csv
import decimal
import re
import subprocess

import docx
import openpyxl
from docx.oxml.ns import qn

from report_texts import pdf_pages, words
from sample_folder import check, report_folder

BOARDS, ROWS, SHARES = 34, 200, 3


def vietnamese(value):
    return f"{decimal.Decimal(value):,.1f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def figures(folder):
    """By board and row, the bloc last."""
    found = {}
    with open(folder / "bieu-2022.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["REF_AREA"], []).append(vietnamese(row["OBS_VALUE"]))
    check(len(found) == BOARDS + 1 and all(len(column) == ROWS for column in found.values()), "observations")
    return list(found.values())


def check_docx(path, columns):
    document = docx.Document(path)
    tables = [one for one in document.tables if "STT" in one.rows[0].cells[0].text]
    check(len(tables) == SHARES, f"{len(tables)} tables")
    shown = []
    for table in tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        check(all(row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows[:2]), "the head is not repeated")
        check([row[:3] for row in rows[2:]] == [[cell.text for cell in row.cells][:3] for row in tables[0].rows[2:]], "the names of the rows")
        check(all("triệu USD" in row[2] or "tỷ đồng" in row[2] for row in rows[2:]), "the unit is not beside each row")
        shown += [list(column) for column in zip(*[row[3:] for row in rows[2:]])]
        before = table._tbl.getprevious()
        if table is not tables[0]:
            check(before.pPr.find(qn("w:pageBreakBefore")) is not None and "(tiếp theo)" in "".join(before.itertext()), "a share does not begin a page")
    check(shown == columns, "the columns of the docx are not the boards' figures")


def check_pdf(path, columns):
    pages = [page for page in pdf_pages(path) if "Các Ban Quản lý" in page]
    starts = [i for i, page in enumerate(pages) if "Phụ lục I (tiếp theo)" in page]
    check(len(starts) == SHARES - 1, f"{len(starts)} further shares")
    check(all(page.count("FDI (") == page.count("DDI (") > 0 for page in pages), "FDI and DDI of a group stand on two pages")
    for name in [f"Tỉnh số {i}" for i in range(1, BOARDS + 1)]:
        on = [i for i, page in enumerate(pages) if re.search(rf"{name}\b", words(page.replace("\n", " ")))]
        check(on and on == list(range(on[0], on[-1] + 1)), f"the pages of {name}: {on}")
    total = [i for i, page in enumerate(pages) if "Tổng cộng" in page]
    check(total == list(range(starts[-1], len(pages))), f"the total stands on {total}, the last share begins on {starts[-1]}")
    shares = [pages[a:b] for a, b in zip([0, *starts], [*starts, len(pages)])]
    for share, some in zip(shares, [columns[:11], columns[11:23], columns[23:]]):
        text = " ".join(words(page) for page in share).split()
        for column in some:
            for figure in column:
                check(figure in text, f"{figure} is not whole on its pages")
    heights = [float(bottom) - float(top) for top, bottom in re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">\d+[.,]\d', subprocess.run(
        ["pdftotext", "-bbox", str(path), "-"], check=True, capture_output=True, text=True).stdout)]
    check(len(heights) > BOARDS * ROWS and min(heights) > 7, f"a figure is printed {min(heights)} points high")


def check_xlsx(path):
    sheet = openpyxl.load_workbook(path)["Biểu tổng hợp"]
    check(sheet.print_title_rows == "$5:$6" and sheet.print_title_cols == "$A:$D", f"titles: {sheet.print_title_rows}, {sheet.print_title_cols}")
    check(sheet.page_setup.fitToWidth == 3 and sheet.page_setup.fitToHeight == 0, f"{sheet.page_setup.fitToWidth} pages beside each other")


with report_folder("large") as folder:
    columns = figures(folder)
    check_docx(folder / "bao-cao-2022.docx", columns)
    check_pdf(folder / "bao-cao-2022.pdf", columns)
    check_xlsx(folder / "bao-cao-2022.xlsx")
print("ok")
