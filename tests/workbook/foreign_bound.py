"""A board's bound workbook goes out, is typed into and saved by a program that is not ours, and comes back: exactly what was typed changes.

  foreign_bound.py HOPLUU SERVER SOURCE-FOLDER WORK-FOLDER PROGRAM     Exit 77: that program could not be installed."""
import csv
import pathlib
import sys

import openpyxl

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cli"))
from bloc import SAMPLE, Bloc, check  # noqa: E402
from foreign_programs import EDITORS  # noqa: E402

WORK, PROGRAM = pathlib.Path(sys.argv[4]).resolve(), sys.argv[5]
VALUE, FINALITY, REMARK = "value", "finality", "remark"

# By item and column of the CSV: what is typed, and what the year holds then. Nothing typed: what the board has stays.
TYPED = {
    ("capital_new.fdi", VALUE): (12.75, "12.75"),
    ("projects_new.ddi", VALUE): (6, "6"),
    ("capital_adjusted.fdi", VALUE): ("1.234,5", "1234.5"),
    ("revenue.fdi", VALUE): (0, "0"),
    ("budget.fdi", VALUE): (None, None),
    ("exports.ddi", VALUE): ("-", "-"),
    ("labour.fdi", FINALITY): ("ước", "estimate"),
    ("labour.fdi", REMARK): ("theo báo cáo 11 tháng; số của Cục Thuế", "theo báo cáo 11 tháng; số của Cục Thuế"),
    ("land_cleared.area", VALUE): (17.25, "17.25"),
}


def year(bloc):
    rows = csv.DictReader(bloc.year("hoa").splitlines())
    return {row["code"]: row for row in rows if row["part"] == "annex"}


def addresses(file):
    """Of the three columns that may be typed into, by item: as whoever opens it sees them."""
    sheet = openpyxl.load_workbook(file).worksheets[0]
    head = next(row for row in sheet.iter_rows() if any(cell.value == "Ghi chú" for cell in row))
    columns = {VALUE: next(cell.column_letter for cell in head if cell.value and "2022" in str(cell.value) and "so với" not in str(cell.value).lower()),
               FINALITY: next(cell.column_letter for cell in head if cell.value == "Loại số"), REMARK: next(cell.column_letter for cell in head if cell.value == "Ghi chú")}
    return {(row[0].value, part): f"{letter}{row[0].row}" for row in sheet.iter_rows(min_row=head[0].row + 1) if row[0].value for part, letter in columns.items()}


def expected(before):
    after = {code: dict(row) for code, row in before.items()}
    for (code, column), (_, value) in TYPED.items():
        if value is None:
            continue
        after[code][column] = value
    return after


def differing(a, b):
    return {(code, column) for code in a for column in a[code] if column != "state" and a[code][column] != b[code][column]}


def import_into(bloc, file):
    found = bloc.must("hoa", "import", file, "--dry-run").json
    check(found["errors"] == [], f"{PROGRAM}: {found['errors']}")
    check(all(row["by"] == "code" for row in found["rows"]), f"{PROGRAM}: rows are found by their codes")
    return bloc.must("hoa", "import", file).json


with Bloc() as bloc:
    WORK.mkdir(parents=True, exist_ok=True)
    bloc.join("hoa", "ha-noi")
    bloc.must("hoa", "import", SAMPLE / "boards/ha-noi.csv")
    exported = WORK / "bound.xlsx"
    bloc.must("hoa", "export", exported)
    before, where = year(bloc), addresses(exported)

    untouched = EDITORS[PROGRAM](WORK, exported, {})
    check(import_into(bloc, untouched)["written"] == 0 and year(bloc) == before, f"{PROGRAM}: only saved, nothing changes")

    file = EDITORS[PROGRAM](WORK, exported, {where[place]: typed for place, (typed, _) in TYPED.items()})
    written = import_into(bloc, file)["written"]
    after, wanted = year(bloc), expected(before)
    check(differing(before, wanted) == {place for place, (_, value) in TYPED.items() if value is not None}, "the test types something new")
    check(differing(wanted, after) == set(), f"{PROGRAM}: {[(place, wanted[place[0]][place[1]], after[place[0]][place[1]]) for place in differing(wanted, after)]}")
    check(after["exports.ddi"]["state"] == "none_arose" and after["revenue.fdi"]["state"] == "", f"none arose is not zero: {after['exports.ddi']} {after['revenue.fdi']}")
    check(written == len({code for (code, _), (_, value) in TYPED.items() if value is not None}), f"{PROGRAM}: {written} written")
    check(import_into(bloc, file)["written"] == 0, "a second time changes nothing")
    print("ok")
