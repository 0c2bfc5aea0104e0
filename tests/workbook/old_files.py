"""Old workbooks as four programs write them (LibreOffice, gnumeric, SheetJS, xlwt) hold what the .xlsx holds that they were made from.

  old_files.py DUMP-PROGRAM WORK-FOLDER [libreoffice|gnumeric|sheetjs|xlwt]

The .xlsx is read by openpyxl, the .xls by the import. Exit 77: a program could not be installed, and which."""
import json
import math
import pathlib
import subprocess
import sys

import openpyxl
import xlwt
from openpyxl.styles import Font

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from npm_packages import install

DUMP, WORK, WRITER = sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), sys.argv[3]
HERE = pathlib.Path(__file__).resolve().parent


def check(holds, what):
    if not holds:
        raise SystemExit(f"does not hold: {what}")


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, timeout=280, **options)
    check(done.returncode == 0, f"{command[0]}: {done.stderr[-500:]}")
    return done.stdout


def dump(path):
    return json.loads(run(DUMP, str(path)))


LONG = "Ban Quản lý các khu công nghiệp và chế xuất; " * 600  # 27,000 letters, beyond three records
NUMBERS = [0, 1, -1, 44, 0.5, 398.5, 375171, 3155.9, 1294.8, 0.01, 12.34, -1077.4, 1e15, 123456789.123, 1 / 3, 0.1 + 0.2, 1e-30, 1e30, 536870911, 536870912, 1e-7, 706106.9]


def fill(sheet):
    """Every kind of cell that an annex can have."""
    sheet.title = "Biểu tổng hợp"
    for row, number in enumerate(NUMBERS, 1):
        sheet.cell(row, 1, number)
        sheet.cell(row, 2, f"Chỉ tiêu số {row}")
        sheet.cell(row, 3, f"=A{row}*2")
    sheet["D1"], sheet["D2"], sheet["D3"] = "=SUM(A1:A6)", '="Tổng "&A4', "=A1/A1"
    sheet["D4"], sheet["D5"], sheet["D6"], sheet["D7"] = "=A4=44", True, False, '=IF(A4=44,"","x")'
    sheet["E1"], sheet["E2"], sheet["E3"] = LONG, "=B1&B2", "dòng một\ndòng hai"
    for row in range(1, 400):  # a table of texts over many records
        sheet.cell(row, 7, f"{row}: " + "ưở" * (row % 61) + "x" * (row % 53))
    sheet["F1"], sheet["F2"] = 44562, 44563.5
    sheet["F1"].number_format, sheet["F2"].number_format = "dd/mm/yyyy", "h:mm"
    sheet["F3"], sheet["F4"] = 12.5, 0.857
    sheet["F3"].number_format, sheet["F4"].number_format = '#,##0.0 "tỷ đồng"', "0.0%"
    for cell, font, text in [("I1", ".VnTime", "Vèn ®¨ng ký cÊp míi"), ("I2", ".VnTimeH", "biÓu tæng hîp"), ("I3", "VNI-Times", "Voán ñaêng kyù"), ("I4", "Times New Roman", "Vèn")]:
        sheet[cell] = text
        sheet[cell].font = Font(name=font, size=12)
    sheet.merge_cells("J1:L2")
    sheet["J1"] = "Năm 2022"
    sheet.merge_cells("J4:J9")
    sheet.row_dimensions[5].hidden = True
    sheet.column_dimensions["C"].hidden = True


def make_source():
    """With computed values: LibreOffice computes the formulas that openpyxl wrote."""
    book = openpyxl.Workbook()
    fill(book.active)
    hidden = book.create_sheet("Ẩn")
    hidden["A1"] = 7
    hidden.sheet_state = "hidden"
    WORK.mkdir(parents=True, exist_ok=True)
    book.save(WORK / "typed.xlsx")
    (WORK / "computed").mkdir(exist_ok=True)
    office("xlsx", WORK / "typed.xlsx", WORK / "computed")
    return WORK / "computed/typed.xlsx"


def office(kind, path, folder):
    run("soffice", f"-env:UserInstallation=file://{WORK}/profile", "--headless", "--convert-to", kind, "--outdir", str(folder), str(path))


def by_libreoffice(_source):
    # From the file without computed values: those that it did not compute itself LibreOffice writes as 0 when they are texts.
    office("xls", WORK / "typed.xlsx", WORK)
    return WORK / "typed.xls"


def by_gnumeric(source):
    run("ssconvert", "-T", "Gnumeric_Excel:excel_biff8", str(source), str(WORK / "gnumeric.xls"))
    return WORK / "gnumeric.xls"


def by_sheetjs(source):
    tool = install(HERE / "npm", WORK.parent / "npm")
    run("node", str(tool / "convert.mjs"), str(source), str(WORK / "sheetjs.xls"))
    return WORK / "sheetjs.xls"


def same_value(cell, expected):
    if isinstance(expected, bool):
        return cell["kind"] == "truth" and cell["content"] == str(expected).upper()
    if isinstance(expected, (int, float)):
        # LibreOffice rounds to 15 digits in .xlsx and not in .xls.
        return cell["kind"] == "number" and math.isclose(float(cell["content"]), float(expected), rel_tol=1e-14)
    if expected.startswith("#"):
        return cell["kind"] == "error" and cell["content"] == expected
    return cell["kind"] == "text" and cell["content"] == expected


DECODED = {"I1": "Vốn đăng ký cấp mới", "I2": "BIỂU TỔNG HỢP", "I3": "Vốn đăng ký", "I4": "Vèn"}


def compare_cells(seen, computed, typed, is_whole):
    expected = {}
    for row in computed.iter_rows():
        for cell in row:
            value = cell.value.timestamp() if hasattr(cell.value, "timestamp") else cell.value
            if value is not None and not cell.is_date:
                expected[cell.coordinate] = value if is_whole or not isinstance(value, str) else value[:255]
    if is_whole:
        expected.update(DECODED)
    expected.update({"F1": 44562, "F2": 44563.5})
    formulas = {cell.coordinate for row in typed.iter_rows() for cell in row if cell.data_type == "f"} if is_whole else set()
    # An empty text that a formula gave is no value for openpyxl; here it is a formula's empty text.
    check(seen.pop("D7", {"content": ""})["content"] == "", "the empty text of a formula")
    expected.pop("D7", None)
    check(set(seen) == set(expected), f"cells {sorted(set(seen) ^ set(expected))[:20]}")
    for address, value in expected.items():
        check(same_value(seen[address], value), f"{address}: {seen[address]} is not {value!r:.80}")
        check(seen[address]["formula"] == (address in formulas), f"{address}: {seen[address]} formula?")
        check(seen[address]["date"] == (address in ("F1", "F2")), f"{address}: {seen[address]} date?")


def compare(path, source, is_whole=True):
    """`is_whole`: the program writes fonts, formulas and what is hidden too."""
    book = dump(path)
    computed = openpyxl.load_workbook(source, data_only=True)
    typed = openpyxl.load_workbook(source)
    check([sheet["name"] for sheet in book["sheets"]] == computed.sheetnames, "names of the sheets")
    first, second = book["sheets"]
    compare_cells(first["cells"], computed.worksheets[0], typed.worksheets[0], is_whole)
    check(sorted(first["merged"]) == ["J1:L2", "J4:J9"], f"merged: {first['merged']}")
    check(not first["hidden"], "the first sheet is not hidden")
    if is_whole:
        check(second["hidden"], "the second sheet is hidden")
        check(first["hiddenRows"] == [4], f"hidden rows: {first['hiddenRows']}")
        check(first["hiddenColumns"] == [2], f"hidden columns: {first['hiddenColumns']}")


def check_xlwt():
    """Rich text in one cell: two fonts, each decoded by itself."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Biểu")
    fonts = [xlwt.easyfont(f"name {name}") for name in (".VnTime", "Times New Roman", "VNI-Times")]
    sheet.write_rich_text(0, 0, [("Vèn ", fonts[0]), ("Vốn Vèn ", fonts[1]), ("ñaàu tö", fonts[2])])
    sheet.write(1, 0, "Céng", xlwt.easyxf("font: name .VnTime"))
    sheet.write(1, 1, 12.34, xlwt.easyxf(num_format_str="#,##0.00"))
    for row in range(2, 1500):
        sheet.write_rich_text(row, 0, [(f"{row} ñ" + "aù" * (row % 40), fonts[2]), ("ộ" * (row % 30), fonts[1])])
    book.save(WORK / "xlwt.xls")
    cells = dump(WORK / "xlwt.xls")["sheets"][0]["cells"]
    check(cells["A1"]["content"] == "Vốn Vốn Vèn đầu tư", cells["A1"])
    check(cells["A2"]["content"] == "Cộng" and cells["A2"]["font"] == ".VnTime", cells["A2"])
    check(cells["B2"]["content"] == "12.34" and cells["B2"]["numberFormat"] == "#,##0.00", cells["B2"])
    for row in range(2, 1500):
        check(cells[f"A{row + 1}"]["content"] == f"{row} đ" + "á" * (row % 40) + "ộ" * (row % 30), cells[f"A{row + 1}"])


if WRITER == "xlwt":
    WORK.mkdir(parents=True, exist_ok=True)
    check_xlwt()
else:
    xlsx = make_source()
    compare(xlsx, xlsx)  # the import's own reading of it as well
    if WRITER == "libreoffice":
        compare(by_libreoffice(xlsx), xlsx)
    elif WRITER == "gnumeric":
        compare(by_gnumeric(xlsx), xlsx)
    else:
        compare(by_sheetjs(xlsx), xlsx, is_whole=False)  # its free edition writes values only, and 255 letters of a text
print("ok")
