"""The workbooks of the pictures, out of annex.xlsx as the program has exported it: filled in and not without mistakes; and one typed by hand.

workbooks.py FOLDER
"""
import sys

import openpyxl

folder = sys.argv[1]
workbook = openpyxl.load_workbook(f"{folder}/annex.xlsx")
sheet = workbook.worksheets[0]
head = next(row for row in sheet.iter_rows(max_row=12) if row[0].value == "Mã")
of_year = next(cell.column for cell in head if cell.value == "Năm 2022")
row_of = {row[0].value: row[0].row for row in sheet.iter_rows() if row[0].value}


def enter(code, value):
    sheet.cell(row_of[code], of_year).value = value


enter("projects_started.fdi", 3)
enter("projects_started.ddi", "không phát sinh")
enter("industrial_output.fdi", 598.2)
enter("industrial_output.ddi", 5390)
enter("budget.fdi", 58.14)
enter("budget.ddi", "chưa có")
enter("labour.fdi", 116500)
enter("labour.ddi", "khoảng 47 nghìn")
enter("capital_new.fdi", None)
workbook.save(f"{folder}/annex.xlsx")

by_hand = openpyxl.Workbook()
sheet = by_hand.active
sheet.title = "Biểu 2022"
sheet.append(["TT", "Chỉ tiêu", "Đơn vị", "Năm 2021", "Năm 2022"])
for line in [
    ["8", "Vốn đăng ký cấp mới trong năm", None, None, None],
    [None, "FDI", "triệu USD", None, "12,5"],
    [None, "DDI", "tỷ đồng", None, "1.855"],
    ["16", "Tổng doanh thu trong năm", None, None, None],
    [None, "FDI", "triệu USD", None, "604,5"],
    [None, "DDI", "tỷ đồng", None, "5.451"],
    ["21", "Tổng số lao động", None, None, None],
    [None, "FDI", "người", None, "116.000"],
    [None, "DDI", "người", None, "47.300"],
    ["22", "Số cuộc đình công", "cuộc", None, "2"],
]:
    sheet.append(line)
by_hand.save(f"{folder}/by-hand.xlsx")
