"""Programs that are not ours open a workbook, type into it and save it, or write one anew: each by its own way of doing so.

A specification of a workbook: {"from1904": bool, "sheets": [{"name", "isHidden", "merged": ["A1:F1"], "hiddenRows": [7], "cells": {"A1": cell}}]};
a cell: {"value": number or text, "formula", "error", "rich": [[font, text]], "font", "format"}."""
import json
import pathlib
import subprocess
import sys
import time

import openpyxl
import xlwt
from openpyxl.styles import Font
from openpyxl.utils import cell as cells
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
import npm_packages  # noqa: E402

FONT = "Times New Roman"


def run(*command, **options):
    done = subprocess.run([str(each) for each in command], capture_output=True, text=True, timeout=200, **options)
    if done.returncode != 0:
        raise SystemExit(f"{command[0]} {command[1]}: {done.stdout[-500:]}{done.stderr[-1500:]}")
    return done.stdout


# --- Openers: edit(work, source, changes) gives the saved file; a change of None clears the cell -------------------------------------


def openpyxl_edit(work, source, changes):
    book = openpyxl.load_workbook(source)
    for address, value in changes.items():
        book.worksheets[0][address] = value
    book.save(work / "openpyxl.xlsx")
    return work / "openpyxl.xlsx"


def node(program, kind="xlsx"):
    def edit(work, source, changes):
        npm_packages.install(HERE / "npm", work.parent / "npm")
        (work / "changes.json").write_text(json.dumps(changes))
        target = work / f"{program}.{kind}"
        run("node", "foreign.mjs", program, "edit", source, target, work / "changes.json", cwd=work.parent / "npm")
        return target

    return edit


def office(kind):
    def edit(work, source, changes):
        (work / "changes.json").write_text(json.dumps(changes))
        target = work / f"office.{kind}"
        with Office(work) as program:
            program.edit(source, target, changes)
        return target

    return edit


def gnumeric(kind):
    def edit(work, source, changes):
        target = work / f"gnumeric.{kind}"
        typed = [part for address, value in changes.items() for part in ("--set", f"{address}={'' if value is None else value}")]
        run("ssconvert", "-T", "Gnumeric_Excel:" + ("xlsx" if kind == "xlsx" else "excel_biff8"), *typed, source, target)
        return target

    return edit


class Office:
    """LibreOffice without a window, moved through its own interface."""

    FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "xls": "MS Excel 97", "ods": "calc8", "csv": "Text - txt - csv (StarCalc)"}

    def __init__(self, work):
        self.profile = work / "profile"
        self.pipe = f"hopluu{time.monotonic_ns()}"

    def __enter__(self):
        try:
            import uno
        except ImportError:
            npm_packages.skip("LibreOffice's Python is not here (Debian: apt-get install python3-uno)")
        self.uno = uno
        self.process = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{self.profile}", "--headless", "--norestore",
                                         f"--accept=pipe,name={self.pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        until = time.monotonic() + 90
        while True:
            try:
                context = resolver.resolve(f"uno:pipe,name={self.pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:  # noqa: B902: it is not listening yet
                if time.monotonic() > until or self.process.poll() is not None:
                    raise SystemExit("LibreOffice does not listen") from None
                time.sleep(0.05)
        self.desktop = context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # noqa: B902: it is gone before it answers
            pass
        self.process.wait(60)

    def property(self, name, value):
        made = self.uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        made.Name, made.Value = name, value
        return made

    def secret(self, suffix, password):
        if not password or suffix != ".xlsx":
            return [self.property("Password", password)] if password else []
        named = []
        for name, value in (("OOXPassword", password), ("CryptoType", "Standard")):
            named.append(self.uno.createUnoStruct("com.sun.star.beans.NamedValue"))
            named[-1].Name, named[-1].Value = name, value
        return [self.property("EncryptionData", self.uno.Any("[]com.sun.star.beans.NamedValue", tuple(named)))]

    def edit(self, source, target, changes, password=None):
        document = self.desktop.loadComponentFromURL(f"file://{source}", "_blank", 0, (self.property("Hidden", True),))
        sheet = document.Sheets.getByIndex(0)
        for address, value in changes.items():
            cell = sheet.getCellRangeByName(address)
            if isinstance(value, (int, float)):
                cell.setValue(value)
            else:
                cell.setString(value or "")
        options = [self.property("FilterName", self.FILTERS[target.suffix[1:]])] + self.secret(target.suffix, password)
        document.storeToURL(f"file://{target}", tuple(options))
        document.close(True)


EDITORS = {"openpyxl": openpyxl_edit, "exceljs": node("exceljs"), "sheetjs": node("sheetjs"), "sheetjs-xls": node("sheetjs", "xls"),
           "libreoffice": office("xlsx"), "libreoffice-xls": office("xls"), "gnumeric": gnumeric("xlsx"), "gnumeric-xls": gnumeric("xls")}


# --- Writers: write(work, spec) gives the file -----------------------------------------------------------------------------------------


def openpyxl_write(work, spec):
    """Formulas have no value here: openpyxl does not compute."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    if spec["from1904"]:
        book.epoch = CALENDAR_MAC_1904
    for each in spec["sheets"]:
        sheet = book.create_sheet(each["name"])
        sheet.sheet_state = "hidden" if each["isHidden"] else "visible"
        for address, cell in each["cells"].items():
            made = sheet[address]
            made.value = "=" + cell["formula"] if "formula" in cell else cell.get("error", joined(cell))
            if "error" in cell:
                made.data_type = "e"
            made.font = Font(name=cell.get("font", FONT), size=12)
            made.number_format = cell.get("format", "General")
        for range_ in each["merged"]:
            sheet.merge_cells(range_)
        for row in each["hiddenRows"]:
            sheet.row_dimensions[row].hidden = True
    book.save(work / "openpyxl-free.xlsx")
    return work / "openpyxl-free.xlsx"


def joined(cell):
    return "".join(text for _, text in cell["rich"]) if "rich" in cell else cell.get("value")


def xlwt_write(work, spec):
    """It computes nothing either, and writes 0 where a formula's value belongs."""
    book = xlwt.Workbook()
    book.dates_1904 = spec["from1904"]
    for each in spec["sheets"]:
        sheet = book.add_sheet(each["name"], cell_overwrite_ok=True)
        sheet.visibility = 1 if each["isHidden"] else 0
        for range_ in each["merged"]:
            left, top, right, bottom = cells.range_boundaries(range_)
            sheet.merge(top - 1, bottom - 1, left - 1, right - 1)
        for address, cell in each["cells"].items():
            row, column = cells.coordinate_to_tuple(address)
            style = xlwt.easyxf(f"font: name {cell.get('font', FONT)}", num_format_str=cell.get("format", "General"))
            if "rich" in cell:
                sheet.write_rich_text(row - 1, column - 1, [(text, xlwt.easyfont(f"name {font}")) for font, text in cell["rich"]], style)
            else:
                value = xlwt.Formula(cell["formula"]) if "formula" in cell else xlwt.Formula("1/0") if "error" in cell else cell["value"]
                sheet.write(row - 1, column - 1, value, style)
        for row in each["hiddenRows"]:
            sheet.row(row - 1).hidden = True
    book.save(str(work / "xlwt-free.xls"))
    return work / "xlwt-free.xls"


def node_write(program, kind="xlsx"):
    def write(work, spec):
        npm_packages.install(HERE / "npm", work.parent / "npm")
        (work / "spec.json").write_text(json.dumps(spec))
        target = work / f"{program}-free.{kind}"
        run("node", "foreign.mjs", program, "write", work / "spec.json", target, cwd=work.parent / "npm")
        return target

    return write


def saved_by(editor):
    """What exceljs wrote, opened and saved by another one."""
    return lambda work, spec: EDITORS[editor](work, node_write("exceljs")(work, spec), {})


WRITERS = {"openpyxl": openpyxl_write, "xlwt": xlwt_write, "exceljs": node_write("exceljs"), "exceljs-inline": node_write("exceljs-inline"),
           "sheetjs": node_write("sheetjs"), "sheetjs-xls": node_write("sheetjs", "xls"), "libreoffice": saved_by("libreoffice"),
           "libreoffice-xls": saved_by("libreoffice-xls"), "gnumeric": saved_by("gnumeric"), "gnumeric-xls": saved_by("gnumeric-xls")}
