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


def sheet_names(path):
    with zipfile.ZipFile(path) as archive:
        return [sheet.get("name") for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(MAIN + "sheet")]


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


def check_sheets(path, sheets):
    book = openpyxl.load_workbook(path)
    check(book.sheetnames == sheets, f"sheets: {book.sheetnames}")
    check(book.properties.created.isoformat() == "2022-11-30T00:00:00", "creation time does not come from the period")
    for sheet in book:
        check(sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9, f"{sheet.title}: not A4 landscape")
        check(sheet.page_setup.fitToHeight == 0 and sheet.sheet_properties.pageSetUpPr.fitToPage, f"{sheet.title}: not as wide as the page")
        check(sheet.print_title_rows and sheet.freeze_panes, f"{sheet.title}: head not repeated or not frozen")
        check(sheet.print_area, f"{sheet.title}: no print area")
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/"):
                ranges = [(int(c.get("min")), int(c.get("max"))) for c in ElementTree.fromstring(archive.read(name)).iter(MAIN + "col")]
                check(all(a[1] < b[0] for a, b in zip(ranges, ranges[1:])), f"{name}: overlapping columns, Excel would refuse: {ranges}")
    return book


def check_2022(folder):
    boards = ["Bắc Ninh", "Hà Nội", "Hải Dương", "Quảng Ninh", "Hưng Yên", "Hà Nam", "Nam Định", "Thái Bình", "Ninh Bình", "Vĩnh Phúc", "Hải Phòng"]
    book = check_sheets(folder / "bao-cao-2022.xlsx",
                        ["Biểu tổng hợp", "So sánh năm", "Biểu đồ", "Điểm tự chấm", *boards, "Kiểm tra", "Nguồn số liệu"])
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
    check([annex.cell(6, 5 + i).hyperlink.location for i in range(11)] == [f"'{board}'!A1" for board in boards], "boards' names lead to their sheets")
    check_board(folder / "bao-cao-2022.xlsx", "Hải Phòng", "O")
    scores = openpyxl.load_workbook(folder / "bao-cao-2022.xlsx", data_only=True)["Điểm tự chấm"]
    check(scores.cell(scores.max_row - 2, 3).value == 100, "criteria do not add up to 100")


def check_board(path, board, column):
    """A board's sheet shows what the annex shows in its column, by links that stay alive."""
    live, cached = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    sheet, annex = cached[board], cached["Biểu tổng hợp"]
    for row in range(42):
        link = live[board].cell(5 + row, 5).value
        cell = f"{column}{7 + row}"
        check(link == f"=IF('Biểu tổng hợp'!{cell}=\"\",\"\",'Biểu tổng hợp'!{cell})", f"{board}: {link}")
        shown, wanted = sheet.cell(5 + row, 5).value, annex[cell].value
        check((shown or None) == (wanted or None) or shown == wanted, f"{board}, row {row}: {shown} for {wanted}")
        total = sheet.cell(5 + row, 7).value
        if isinstance(shown, (int, float)) and total:
            check(abs(sheet.cell(5 + row, 8).value - 100 * shown / total) < 0.051, f"{board}, row {row}: share")


def check_charts(path, wanted):
    """Each chart shows cells of the workbook, and its own copies have the digits of these cells."""
    sheets = {name: raw_cells(path, i) for i, name in enumerate(sheet_names(path), 1)}
    c = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
    charts = series = 0
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if not name.startswith("xl/charts/chart"):
                continue
            charts += 1
            root = ElementTree.fromstring(archive.read(name))
            check(root.find(f".//{c}title") is not None, f"{name}: no title")
            for reference in [*root.iter(c + "numRef"), *root.iter(c + "strRef")]:
                sheet, cells = reference.find(c + "f").text.rsplit("!", 1)
                row = sheets[sheet.strip("'")]
                points = {int(p.get("idx")): p.find(c + "v").text for p in reference.iter(c + "pt")}
                for index, cell in enumerate(cell for line in openpyxl.utils.cell.rows_from_range(cells.replace("$", "")) for cell in line):
                    kind, _, value = row.get(cell, (None, None, None))
                    if reference.tag == c + "numRef":
                        value = None if kind else value
                    check(points.get(index) == value, f"{name}, {sheet}!{cell}: {points.get(index)} for {value}")
            series += len(list(root.iter(c + "ser")))
    check((charts, series) == wanted, f"{charts} charts with {series} series")


def check_small(folder):
    path = folder / "bao-cao-2022.xlsx"
    book = check_sheets(path, ["Biểu tổng hợp", "So sánh năm", "Năm trước", "Biểu đồ", "Điểm tự chấm", "Bắc", "Trung", "Nam", "Kiểm tra", "Nguồn số liệu"])
    annex = book["Biểu tổng hợp"]
    check(annex["H5"].value == "Điều chỉnh của Khối" and annex["H9"].value == 9.7, "adjustments have a column of their own")
    check(annex["I9"].value == "=SUM(E9:H9)", "the total includes the adjustment")
    raw = raw_cells(path, 1)
    check(raw["E9"][2] == "9.7" and raw["I9"][2] == "19.4", f"digits: {raw['E9']}, {raw['I9']}")
    check(raw["I11"] == ("str", 'IF(COUNT(E11:H11)=0,"",SUM(E11:H11))', None) or raw["I11"][0] == "str", f"empty total: {raw['I11']}")
    check(annex["I13"].value == '=IF(COUNT(I10,I11)=0,"",SUM(I10,I11))', f"derived: {annex['I13'].value}")
    check(raw["I14"][2] == "171452.396", f"converted: {raw['I14']}")
    check(book["Bắc"]["I6"].value == 1210.7 and raw_cells(path, 6)["J6"][2] == "85.7", "a board beside its own last year")
    check(book["Nam"]["I6"].value == 0 and not raw_cells(path, 8)["J6"][2], "no percentage of zero")
    check(raw_cells(path, 6)["E5"][2] == "x" and raw_cells(path, 7)["E7"][2] is None, "marks on a board's sheet")
    check(book["Bắc"]["A14"].value == "Hàng 2 FDI là 1.037,8 nhưng tổng là 1.452,9.", f"a board's findings: {book['Bắc']['A14'].value}")
    check(raw_cells(path, 5)["D4"][1:] == ('IF(COUNT(D5,D6)=0,"",SUM(D5,D6))', "9.5"), f"score: {raw_cells(path, 5)['D4']}")
    explanation = book["Kiểm tra"]["L4"]
    check(explanation.value == "=1+1 & <b>đã kiểm tra</b>  😀" and explanation.data_type == "s", f"text became: {explanation.value!r}")


def check_recalculation(path):
    """What gnumeric computes on every sheet equals what we wrote beside the formula; binary sums may differ in the ninth decimal."""
    with tempfile.TemporaryDirectory() as folder:
        again = folder + "/again.xlsx"
        subprocess.run(["ssconvert", "--recalc", str(path), again], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return sum(compare_sheet(name, raw_cells(path, i), raw_cells(again, i)) for i, name in enumerate(sheet_names(path), 1))


def compare_sheet(sheet, before, after):
    compared = 0
    for name, (_, formula, cached) in before.items():
        if formula is None:
            continue
        recalculated = after[name][2]
        what = f"{sheet}!{name}: {formula} gives {recalculated!r}, we wrote {cached!r}"
        if not cached or not re.fullmatch(r"-?[\d.]+", cached):
            check((recalculated or "") == (cached or ""), what)
            continue
        check(recalculated and re.fullmatch(r"-?[\d.]+(E[-+]?\d+)?", recalculated), what)
        check(abs(decimal.Decimal(recalculated) - decimal.Decimal(cached)) < decimal.Decimal("1e-6"), what)
        compared += 1
    return compared


if __name__ == "__main__":
    with report_folder("2022") as folder:
        check_2022(folder)
        check_exact(folder)
        check_charts(folder / "bao-cao-2022.xlsx", (37, 41))
        count = check_recalculation(folder / "bao-cao-2022.xlsx")
        check(count > 1200, f"only {count} formulas with numbers")
    with report_folder("small") as folder:
        check_small(folder)
        check_exact(folder)
        check_charts(folder / "bao-cao-2022.xlsx", (5, 6))
        count = check_recalculation(folder / "bao-cao-2022.xlsx")
        check(count > 50, f"only {count} formulas with numbers")
    print("ok")
