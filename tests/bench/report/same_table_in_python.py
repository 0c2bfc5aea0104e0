"""The baseline: the same figures as a docx table and an xlsx sheet by the usual libraries, without style or checks."""
import csv
import sys

import docx
import openpyxl

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    observations = list(csv.DictReader(file))
areas = list(dict.fromkeys(row["REF_AREA"] for row in observations))
rows = {}
for row in observations:
    rows.setdefault((row["INDICATOR"], row["OWNERSHIP"]), {})[row["REF_AREA"]] = row["OBS_VALUE"]

document = docx.Document()
table = document.add_table(rows=len(rows), cols=len(areas) + 1)
book = openpyxl.Workbook()
sheet = book.active
for line, (key, values) in zip(table.rows, rows.items()):
    cells = line.cells
    texts = [key[0]] + [values.get(area, "") for area in areas]
    for cell, text in zip(cells, texts):
        cell.text = text
    sheet.append([key[0]] + [float(values[area]) if values.get(area) else None for area in areas])
document.save(sys.argv[2] + ".docx")
book.save(sys.argv[2] + ".xlsx")
