"""What the import does not read, as real programs write it, is told by its name, and nothing is taken.

  foreign_refused.py HOPLUU SERVER SOURCE-FOLDER WORK-FOLDER     Exit 77: a program could not be installed."""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cli"))
from bloc import INPUT, SAMPLE, Bloc, check, expect  # noqa: E402
from foreign_programs import Office, node  # noqa: E402

WORK = pathlib.Path(sys.argv[4]).resolve()


def saved(exported):
    """Each file, the code that is said of it, and a word of the message."""
    yield node("sheetjs", "xlsb")(WORK, exported, {}), "workbook.other-kind", ".xlsb"
    with Office(WORK) as office:
        for name, password, code, word in (("mo.ods", None, "workbook.other-kind", "OpenDocument (.ods)"), ("khoa.xlsx", "bí mật", "xls.encrypted", "mật khẩu"),
                                           ("khoa.xls", "secret", "xls.encrypted", "mật khẩu"), ("cot.csv", None, "csv.not-utf8", "UTF-8")):
            office.edit(exported, WORK / name, {}, password)
            yield WORK / name, code, word


with Bloc() as bloc:
    WORK.mkdir(parents=True, exist_ok=True)
    bloc.join("hoa", "ha-noi")
    bloc.must("hoa", "import", SAMPLE / "boards/ha-noi.csv")
    before, exported = bloc.year("hoa"), WORK / "bound.xlsx"
    bloc.must("hoa", "export", exported)
    for file, code, word in saved(exported):
        renamed = file.with_suffix(".xlsx") if file.suffix != ".csv" else file  # its name says nothing
        file.rename(renamed)
        outcome = bloc.run("hoa", "import", renamed)
        expect(outcome, INPUT, code, file.name)
        check(word in outcome.json["errors"][0]["message"]["vi"], f"{file.name}: {outcome.json['errors'][0]}")
        check(bloc.year("hoa") == before, f"{file.name} changed the year")
    print("ok")
