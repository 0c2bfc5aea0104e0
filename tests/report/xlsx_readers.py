"""The workbook read back by openpyxl, its digits compared with the canonical decimals, and its sums recalculated by gnumeric."""
import csv
import decimal
import re
import subprocess
import tempfile
import zipfile
from xml.etree import ElementTree

import openpyxl
from sample_folder import check, report_folder

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def raw_cells(path, sheet):
    """Name -> (type, formula, value) as written, without anyone's floating point in between."""
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{sheet}.xml"))
        strings = ["".join(t.text or "" for t in item.iter(MAIN + "t")) for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))]
    cells = {}
    for cell in root.iter(MAIN + "c"):
        value = cell.find(MAIN + "v")
        formula = cell.find(MAIN + "f")
        text = None if value is None else value.text
        if cell.get("t") == "s":
            text = strings[int(text)]
        cells[cell.get("r")] = (cell.get("t"), None if formula is None else formula.text, text)
    return cells


def check_exact(folder):
    """Every figure of the CSV stands in the workbook with the same digits."""
    with open(folder / "bieu-2022.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    wanted = sorted(row["OBS_VALUE"] for row in rows if row["OBS_VALUE"])
    cells = raw_cells(folder / "bao-cao-2022.xlsx", 1)
    numbers = [value for kind, _, value in cells.values() if kind is None and value is not None]
    for number in numbers:
        check(number == format(decimal.Decimal(number).normalize(), "f"), f"not canonical: {number}")
    remaining = list(numbers)
    for figure in wanted:
        check(figure in remaining, f"{figure} is not in the workbook as written")
        remaining.remove(figure)


def check_sheets(path):
    book = openpyxl.load_workbook(path)
    check(book.sheetnames == ["Biểu tổng hợp", "Kiểm tra", "Nguồn số liệu"], f"sheets: {book.sheetnames}")
    check(book.properties.created.isoformat() == "2022-11-30T00:00:00", "creation time does not come from the period")
    for sheet in book:
        check(sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9, f"{sheet.title}: not A4 landscape")
        check(sheet.page_setup.fitToHeight == 0 and sheet.sheet_properties.pageSetUpPr.fitToPage, f"{sheet.title}: not as wide as the page")
        check(sheet.print_title_rows and sheet.freeze_panes, f"{sheet.title}: head not repeated or not frozen")
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/"):
                ranges = [(int(c.get("min")), int(c.get("max"))) for c in ElementTree.fromstring(archive.read(name)).iter(MAIN + "col")]
                check(all(a[1] < b[0] for a, b in zip(ranges, ranges[1:])), f"{name}: overlapping columns, Excel would refuse: {ranges}")
    return book


def check_2022(folder):
    book = check_sheets(folder / "bao-cao-2022.xlsx")
    annex = book["Biểu tổng hợp"]
    sums = [c for row in annex.iter_rows() for c in row if isinstance(c.value, str) and c.value.startswith("=SUM(")]
    check(len(sums) >= 40, f"only {len(sums)} live sums")
    check(annex["P7"].value == "=SUM(E7:O7)" and annex["P7"].number_format == "#,##0", "total of row 1")
    check(annex["P8"].number_format == "#,##0.0", "decimals of hectares")
    check(annex["E7"].value == "x", "not applicable")
    values = openpyxl.load_workbook(folder / "bao-cao-2022.xlsx", data_only=True)["Biểu tổng hợp"]
    check(values["P7"].value == 8 and values["P8"].value == 442244, "cached totals")
    check(any(c.value == "-" for row in annex.iter_rows() for c in row), "none arose is not -")
    check(book["Kiểm tra"].max_row > 20, "findings")
    check(book["Nguồn số liệu"].max_row == 3 + 11 * 42, f"sources: {book['Nguồn số liệu'].max_row}")


def check_small(folder):
    path = folder / "bao-cao-2022.xlsx"
    book = check_sheets(path)
    annex = book["Biểu tổng hợp"]
    check(annex["H5"].value == "Điều chỉnh của Khối" and annex["H9"].value == 9.7, "adjustments have a column of their own")
    check(annex["I9"].value == "=SUM(E9:H9)", "the total includes the adjustment")
    raw = raw_cells(path, 1)
    check(raw["E9"][2] == "9.7" and raw["I9"][2] == "19.4", f"digits: {raw['E9']}, {raw['I9']}")
    check(raw["I11"] == ("str", 'IF(COUNT(E11:H11)=0,"",SUM(E11:H11))', None) or raw["I11"][0] == "str", f"empty total: {raw['I11']}")
    check(annex["I13"].value == '=IF(COUNT(I10,I11)=0,"",SUM(I10,I11))', f"derived: {annex['I13'].value}")
    check(raw["I14"][2] == "171452.396", f"converted: {raw['I14']}")
    explanation = book["Kiểm tra"]["L4"]
    check(explanation.value == "=1+1 & <b>đã kiểm tra</b>  😀" and explanation.data_type == "s", f"text became: {explanation.value!r}")


def check_recalculation(path):
    """What gnumeric computes equals what we wrote beside the formula; binary sums may differ in the ninth decimal."""
    before = raw_cells(path, 1)
    with tempfile.TemporaryDirectory() as folder:
        again = folder + "/again.xlsx"
        subprocess.run(["ssconvert", "--recalc", str(path), again], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = raw_cells(again, 1)
    compared = 0
    for name, (_, formula, cached) in before.items():
        if formula is None:
            continue
        recalculated = after[name][2]
        if not cached:
            check(not recalculated, f"{name}: {formula} gives {recalculated}, we wrote nothing")
            continue
        check(recalculated and re.fullmatch(r"-?[\d.]+(E[-+]?\d+)?", recalculated), f"{name}: {formula} gives {recalculated!r}, we wrote {cached}")
        difference = abs(decimal.Decimal(recalculated) - decimal.Decimal(cached))
        check(difference < decimal.Decimal("1e-6"), f"{name}: {formula} gives {recalculated}, we wrote {cached}")
        compared += 1
    return compared


with report_folder("2022") as folder:
    check_2022(folder)
    check_exact(folder)
    check(check_recalculation(folder / "bao-cao-2022.xlsx") > 150, "too few formulas")
with report_folder("small") as folder:
    check_small(folder)
    check_exact(folder)
    check(check_recalculation(folder / "bao-cao-2022.xlsx") > 8, "too few formulas")
print("ok")
