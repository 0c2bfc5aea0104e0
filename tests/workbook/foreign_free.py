"""A workbook that resembles the annex, made as an office would and written by a program that is not ours: what is taken is the right figure of
the right row, and everything else is told. Rows in another order, columns elsewhere, old fonts, texts for numbers, stale totals.

  foreign_free.py HOPLUU SERVER SOURCE-FOLDER WORK-FOLDER PROGRAM     Exit 77: that program could not be installed."""
import pathlib
import sys

import openpyxl

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cli"))
from bloc import Bloc, check  # noqa: E402
from foreign_programs import FONT, WRITERS  # noqa: E402
from old_fonts import stored  # noqa: E402

WORK, PROGRAM = pathlib.Path(sys.argv[4]).resolve(), sys.argv[5]
HAS_FONTS = not PROGRAM.startswith("sheetjs")  # its free edition writes none
SHEET = "Biểu năm 2022"
REMARK, NOW, LAST, NUMBER, NAME, UNIT, PERCENT = "ABCDEFG"  # the figures stand before the names, this year before the last one

TRAP = 777_777  # wherever it stands it must not be taken

# Groups as somebody has sorted them; (label, unit, this year's cell, item, what becomes of it). What: a value, or the code of what is told.
GROUPS = [
    ("XXI", "Tổng số lao động làm việc trong KCN, KCX, KKT", ".VnTime", [
        ("- FDI", "người", {"value": 116000, "format": "#,##0"}, "labour.fdi", "116000"),
        ("- DDI", "người", {"value": "1.234.567"}, "labour.ddi", "1234567")]),
    ("VIII", "Vốn đăng ký cấp mới", "VNI-Times", [
        ("FDI", "triệu USD", {"value": 11.9}, "capital_new.fdi", "11.9"),
        ("DDI", "tỷ đồng", {"value": "855,5"}, "capital_new.ddi", "855.5")]),
    ("X", "VỐN ĐIỀU CHỈNH TRONG NĂM", FONT, [
        ("Vốn đầu tư nước ngoài (FDI)", "triệu USD", {"value": "423,8"}, "capital_adjusted.fdi", "423.8"),
        ("Vốn đầu tư trong nước", "tỷ đồng", {"value": "1.234,5"}, "capital_adjusted.ddi", "1234.5")]),
    ("XI", "Tổng vốn đăng ký đầu tư cấp mới và điều chỉnh trong năm", ".VnTime", [
        ("FDI", "triệu USD", {"formula": "NEW+423.8", "value": 400}, "capital_total.fdi", "stale"),
        ("DDI", "tỷ đồng", {"formula": "855.5+1234.5", "value": 2090}, "capital_total.ddi", "2090")]),
    ("VII", "Dự án được cấp mới Giấy chứng nhận đăng ký đầu tư trong năm", FONT, [
        ("- FDI", "dự án", {"value": TRAP}, "hidden", None),
        ("- FDI", "dự án", {"value": 4}, "projects_new.fdi", "4"),
        ("+ Nhật Bản", "dự án", {"value": TRAP}, None, "unmatched"),
        ("- DDI", "dự án", {"value": 5}, "projects_new.ddi", "5")]),
    ("", "Tổng cộng vốn các loại", FONT, [
        ("FDI", "triệu USD", {"value": TRAP}, None, "unmatched")]),
    ("XVIII", "Giá trị xuất khẩu trong năm", "VNI-Times", [
        ("FDI", "triệu USD", {"formula": "1+356", "value": 357}, "exports.fdi", "unverified"),
        ("DDI", "tỷ đồng", {"error": "#REF!"}, "exports.ddi", "workbook.error-value")]),
    ("XX", "Nộp ngân sách nhà nước trong năm", FONT, [
        ("FDI", "triệu USD", {"value": 44562, "format": "dd/mm/yyyy"}, "budget.fdi", "workbook.date"),
        ("DDI", "tỷ đồng", {"value": 0.857, "format": "0.0%"}, "budget.ddi", "workbook.percent")]),
    ("XVI", "Tổng doanh thu trong năm", FONT, [
        ("FDI", "nghìn USD", {"value": 604500}, "revenue.fdi", "workbook.unit"),
        ("DDI", "tỷ đồng", {"value": 5451.6000000000004}, "revenue.ddi", "5451.6")]),
    ("III", "KCN, KCX theo thực tế hoạt động", "mixed", [
        ("Số khu đã đi vào hoạt động", "khu", {"value": 7}, "ip_operating.count", "7"),
        ("Tổng diện tích đất đã sử dụng", "ha", {"value": "1.234,56"}, "ip_operating.area_used", "1234.56")]),
    ("IV", "Đất đã thu hồi, bồi thường, giải phóng mặt bằng nhưng chưa cho thuê", ".VnTime", [
        ("Diện tích", "ha", {"value": 12.5}, "land_cleared.area", "12.5")]),
    ("VI", "Dự án mới đi vào hoạt động trong năm", FONT, [
        ("FDI", "dự án", {"value": "-"}, "projects_started.fdi", "none_arose"),
        ("DDI", "dự án", {"value": 0}, "projects_started.ddi", "0")]),
    ("22", "Số chuyên gia nước ngoài", FONT, [
        ("FDI", "người", {"value": TRAP}, None, "unmatched")]),
]


def text(words, font):
    if not HAS_FONTS or font == FONT:
        return {"value": words}
    if font == "mixed":
        half = words.index(" ", len(words) // 2) + 1
        return {"rich": [[".VnTime", stored(words[:half], ".VnTime")], [FONT, words[half:]]], "font": FONT}
    return {"value": stored(words, font), "font": font}


def annex():
    """The sheet, and by the address of each figure what has to become of it."""
    cells, hidden, wanted, addresses = {}, [], {}, {}
    cells["A1"] = text("BIỂU TỔNG HỢP KẾT QUẢ HOẠT ĐỘNG NĂM 2022", FONT)
    cells[f"{NOW}3"] = text("Thực hiện", FONT)
    for column, heading in ((REMARK, "Ghi chú"), (NUMBER, "TT"), (NAME, "Chỉ tiêu"), (UNIT, "Đơn vị tính"), (PERCENT, "So với năm 2021 (%)")):
        cells[f"{column}3"] = text(heading, ".VnTime" if column == NAME else FONT)
    cells[f"{NOW}4"], cells[f"{LAST}4"] = {"value": "Năm 2022"}, {"value": 2021}
    row = 5
    cells[f"{NAME}{row}"] = text("A. ĐẦU TƯ VÀ SẢN XUẤT", FONT)
    for number, name, font, lines in GROUPS:
        row += 1
        if number:
            cells[f"{NUMBER}{row}"] = {"value": number}
        cells[f"{NAME}{row}"] = text(name, font)
        for label, unit, cell, item, becomes in lines:
            row += 1
            cells[f"{NAME}{row}"], cells[f"{UNIT}{row}"] = text(label, font if font != "mixed" else FONT), text(unit, FONT)
            addresses[item] = f"{NOW}{row}"
            cells[f"{NOW}{row}"] = {**cell, "formula": cell["formula"].replace("NEW", addresses["capital_new.fdi"])} if "formula" in cell else cell
            cells[f"{LAST}{row}"], cells[f"{PERCENT}{row}"] = {"value": TRAP}, {"value": 101.5}
            if item == "hidden":
                hidden.append(row)
            else:
                wanted[f"{SHEET}!{NOW}{row}"] = (item, becomes)
    cells[f"{REMARK}7"] = text("số của Sở Lao động", FONT)
    cells[f"{NAME}{row + 2}"] = text("Người lập biểu", FONT)
    merged = ["A1:G1", f"{NOW}3:{LAST}3"] + [f"{column}3:{column}4" for column in (REMARK, NUMBER, NAME, UNIT, PERCENT)]
    return {"name": SHEET, "isHidden": False, "merged": merged, "hiddenRows": hidden, "cells": cells}, wanted


def other(name, is_hidden):
    """Last year's sheet, and an older version of this one that somebody has hidden: as complete, and wrong."""
    sheet, _ = annex()
    cells = {address: {"value": TRAP} if address.startswith(NOW) and "value" in cell and isinstance(cell["value"], (int, float)) else cell for address, cell in sheet["cells"].items()}
    if not is_hidden:
        cells[f"{NOW}4"] = {"value": "Năm 2021"}
        cells[f"{LAST}4"] = {"value": 2020}
    return {**sheet, "name": name, "isHidden": is_hidden, "cells": cells}


def computed_values(file):
    """What the program has written as the values of formulas, read by openpyxl: some compute anew, some keep what stood there."""
    if file.suffix != ".xlsx":
        return None
    sheet = openpyxl.load_workbook(file, data_only=True)[SHEET]
    return {f"{SHEET}!{cell.coordinate}": cell.value for row in sheet.iter_rows() for cell in row if cell.coordinate.startswith(NOW)}


def expectation(becomes, cell, value):
    """Of a formula: what its last value in this file deserves. `value`: that value, None where it cannot be seen from here."""
    if PROGRAM == "xlwt" and "error" in cell:
        return "workbook.not-computed"  # it writes an error as a formula
    if "formula" not in cell:
        return becomes
    if PROGRAM == "sheetjs-xls":
        return str(cell["value"])  # its .xls holds values only, and says nothing of formulas
    if PROGRAM in ("openpyxl", "xlwt"):
        return "workbook.not-computed"
    if becomes == "stale":
        return "435.7 or stale" if value is None else "435.7" if abs(value - 435.7) < 1e-9 else "workbook.stale"
    check(value is None or abs(value - cell["value"]) < 1e-9, f"{PROGRAM} computed {value}")
    return becomes


def judge(found, wanted, cells, values):
    """Every figure of the specification has become what it should, and nothing else was found."""
    rows = {row["source"]: row for row in found["rows"]}
    told = {error["place"]: error["code"] for error in found["errors"]}
    unmatched = {row["source"].replace(f"!{NAME}", f"!{NOW}") for row in found["unmatched"]}
    for place, (item, becomes) in wanted.items():
        becomes = expectation(becomes, cells[place.split("!")[1]], (values or {}).get(place))
        row = rows.pop(place, None)
        what = f"{PROGRAM} {place} {item}: {row} {told.get(place)}"
        if becomes == "435.7 or stale" and told.get(place) == "workbook.stale":
            check(row is None or not row["taken"], what)
            continue
        becomes = becomes.removesuffix(" or stale")
        if PROGRAM == "sheetjs-xls" and item == "projects_new.fdi":
            check(row is None and "workbook.twice" in told.values(), what)  # it does not keep what is hidden: two rows contradict each other
            continue
        if becomes == "unmatched":
            check(row is None and place in unmatched, what)
        elif becomes == "unverified":
            check(row["item"] == item and not row["taken"] and row["computed"] == "unverified", what)
        elif becomes.startswith("workbook."):
            check(told.get(place) == becomes and (row is None or not row["taken"]), what)
        else:
            check(row is not None and row["taken"] and row["item"] == item, what)
            check(becomes in (row["after"].get("value"), row["after"].get("state")), what)
        if not becomes.startswith("workbook."):
            check(place not in told, what)
    check(rows == {}, f"{PROGRAM}: what was not asked for: {rows}")
    check(unmatched == {place for place, (_, becomes) in wanted.items() if becomes == "unmatched"}, f"{PROGRAM}: {found['unmatched']}")


def once(bloc, from1904):
    sheet, wanted = annex()
    spec = {"from1904": from1904, "sheets": [other("Năm trước", False), other("Bản cũ", True), sheet]}
    file = WRITERS[PROGRAM](WORK, spec)
    found = bloc.must("hoa", "import", file, "--dry-run").json
    check(found["sheet"] == SHEET and not found["needs_column"] and not found["needs_sheet"], f"{PROGRAM}: {found['sheet']} {found['columns']}")
    judge(found, wanted, sheet["cells"], computed_values(file))
    remark = next(row for row in found["rows"] if row["item"] == "labour.fdi")["after"].get("remark")
    check(remark == "số của Sở Lao động", f"{PROGRAM}: the remark is that of its row: {remark}")
    check(str(TRAP) not in str([row["after"] for row in found["rows"]]), f"{PROGRAM}: a figure of another place was taken")
    return file, found


with Bloc() as bloc:
    WORK.mkdir(parents=True, exist_ok=True)
    bloc.join("hoa", "ha-noi")
    once(bloc, True)
    file, found = once(bloc, False)
    written = bloc.must("hoa", "import", file).json["written"]
    taken = {row["item"] for row in found["rows"] if row["taken"]}
    check(written == len(taken) and len(taken) >= 14, f"{PROGRAM}: {written} written, {len(taken)} taken")
    check(str(TRAP) not in bloc.year("hoa"), f"{PROGRAM}: the year holds a figure of another place")
    print("ok")
