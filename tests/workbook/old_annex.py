"""A board's annex of 2022 as an office would have it in Excel 97: names in the old fonts, a title in capitals, merged headings, group rows
and the rows of FDI and DDI below them. Made from the form and the board's CSV of the sample.

  old_annex.py SOURCE-FOLDER DUMP-PROGRAM WORK-FOLDER      the names read as the form has them, the figures as the CSV
  old_annex.py SOURCE-FOLDER --write FONT FILE.xls         only writes one; FONT: .VnTime, VNI-Times, Times"""
import csv
import json
import pathlib
import subprocess
import sys

import xlwt
from old_fonts import stored

SOURCE = pathlib.Path(sys.argv[1]).resolve()
BOARD = "ha-noi"
UNITS = {"zone": "khu", "hectare": "ha", "treatment_plant": "trạm", "project": "dự án", "project_adjustment": "lượt", "million_usd": "triệu USD", "billion_dong": "tỷ đồng", "person": "người"}


def check(holds, what):
    if not holds:
        raise SystemExit(f"does not hold: {what}")


def form():
    return json.loads((SOURCE / "shared/forms/bqlkcn-dbsh/2022-v1.json").read_text(encoding="utf-8"))


def figures():
    with open(SOURCE / f"shared/samples/2022/boards/{BOARD}.csv", encoding="utf-8-sig", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file) if row["part"] == "annex"}


def write(font, path):
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet1")
    plain = xlwt.easyxf(f"font: name {font}, height 240; borders: left thin, right thin, top thin, bottom thin; align: wrap on")
    bold = xlwt.easyxf(f"font: name {font}, height 240, bold on; borders: left thin, right thin, top thin, bottom thin; align: wrap on")
    capitals = xlwt.easyxf(f"font: name {font}H, height 280, bold on; align: horiz center") if font.startswith(".Vn") else bold
    number = xlwt.easyxf("font: name Arial; borders: left thin, right thin, top thin, bottom thin", num_format_str="#,##0.###")
    title = "biểu tổng hợp kết quả hoạt động năm 2022"
    sheet.write_merge(0, 0, 0, 5, stored(title if font.startswith(".Vn") else title.upper(), font), capitals)
    for column, heading in enumerate(["TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2021", "Năm 2022", "Ghi chú"]):
        sheet.write(2, column, stored(heading, font), bold)
    given = figures()
    row = 3
    for group in form()["groups"]:
        sheet.write(row, 0, int(group["number"]), plain)
        sheet.write(row, 1, stored(group["name"]["vi"], font), bold)
        row += 1
        for item in group["items"]:
            figure = given.get(item["code"], {})
            sheet.write(row, 1, stored(item["label"]["vi"], font), plain)
            sheet.write(row, 2, stored(UNITS[item["unit"]], font), plain)
            if figure.get("value"):
                sheet.write(row, 4, float(figure["value"]), number)
            elif figure.get("state") == "none_arose":
                sheet.write(row, 4, "-", plain)
            row += 1
    sheet.col(1).width = 256 * 60
    book.save(str(path))


def compare(cells):
    """Column B holds the names of groups and items in the form's order, column E the figures of the CSV."""
    check(cells["A1"]["content"] == "BIỂU TỔNG HỢP KẾT QUẢ HOẠT ĐỘNG NĂM 2022", cells["A1"])
    check([cells[f"{column}3"]["content"] for column in "ABCDEF"] == ["TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2021", "Năm 2022", "Ghi chú"], "headings")
    given, row, compared = figures(), 4, 0
    for group in form()["groups"]:
        check(cells[f"B{row}"]["content"] == group["name"]["vi"], cells[f"B{row}"])
        for item in group["items"]:
            row += 1
            check(cells[f"B{row}"]["content"] == item["label"]["vi"], cells[f"B{row}"])
            check(cells[f"C{row}"]["content"] == UNITS[item["unit"]], cells[f"C{row}"])
            value = given.get(item["code"], {}).get("value")
            if value:
                check(cells[f"E{row}"]["content"] == value, f"{item['code']}: {cells[f'E{row}']} is not {value}")
                compared += 1
        row += 1
    check(compared > 20, f"{compared} figures")


if sys.argv[2] == "--write":
    write(sys.argv[3], pathlib.Path(sys.argv[4]))
else:
    dump, work = sys.argv[2], pathlib.Path(sys.argv[3])
    work.mkdir(parents=True, exist_ok=True)
    for font in (".VnTime", "VNI-Times", "Times New Roman"):
        write(font, work / "annex.xls")
        book = json.loads(subprocess.run([dump, str(work / "annex.xls")], capture_output=True, check=True, text=True).stdout)
        compare(book["sheets"][0]["cells"])
    print("ok")
