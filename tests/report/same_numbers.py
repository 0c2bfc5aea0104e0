"""No format says a number that the merged data do not hold, and all of them say the same numbers.

Each number of the docx, the PDF and the page is looked for in the table of observations, in what follows from it, and in a list of others:
dates, papers' numbers, headings, the form's own words. What is found nowhere fails with the line it stands in."""
import collections
import csv
import decimal
import json
import pathlib
import re

import appraised_points
from report_texts import docx_lines, html_page, pdf_pages, words
from sample_folder import check, report_folder

ROOT = pathlib.Path(__file__).resolve().parents[2]
FORM = json.loads((ROOT / "shared/forms/bqlkcn-dbsh/2022-v1.json").read_text(encoding="utf-8"))
CAMPAIGN = json.loads((ROOT / "shared/samples/2022/campaign.json").read_text(encoding="utf-8"))
NUMBER = re.compile(r"\d+(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
D = decimal.Decimal


def vietnamese(value, decimals):
    rounded = value.quantize(D(1).scaleb(-decimals), rounding=decimal.ROUND_HALF_UP)
    return f"{rounded:,.{decimals}f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def trimmed(text):
    return text.rstrip("0").rstrip(",") if "," in text else text


def code_of(row):
    """The form's code of an observation: CAPITAL_NEW + FDI is capital_new.fdi."""
    name = row["INDICATOR"].lower()
    return name if row["OWNERSHIP"] == "_T" else f"{name}.{row['OWNERSHIP'].lower()}"


def form_items():
    items = {item["code"]: item for group in FORM["groups"] for item in group["items"]}
    items.update({item["code"]: item for item in FORM["derived"]})
    return {re.sub(r"[^a-z0-9]", "_", code) if code.rsplit(".", 1)[-1] not in ("fdi", "ddi") else code: item for code, item in items.items()}


def figures(folder):
    """What the observations let a report print: as the annex does, as a sentence does, and the change on last year."""
    items = form_items()
    bases = {(base["item"], base["unit"]): D(base["number"]) for base in CAMPAIGN["bases"]}
    found = set()
    with open(folder / "bieu-2022.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found |= {row["BOARDS_COUNTED"], row["BOARDS_EXPECTED"]}
            if not row["OBS_VALUE"]:
                continue
            code = code_of(row)
            check(code in items, f"an observation of no item: {code}")
            value, item = D(row["OBS_VALUE"]), items[code]
            found.add(vietnamese(value, item["annexDecimals"]))
            if row["REF_AREA"] == "BLOC":
                found.add(trimmed(vietnamese(value, item["textDecimals"])))
                base = bases.get((item["code"], "bloc"))
                if base:
                    ratio = 100 * value / base
                    found |= {trimmed(vietnamese(ratio, 1)), trimmed(vietnamese(abs(ratio.quantize(D("0.1"), rounding=decimal.ROUND_HALF_UP) - 100), 1))}
    return found


def points():
    """Of the scoring table: what may be had, and what the boards gave themselves, also added up."""
    scores = collections.defaultdict(dict)
    for path in (ROOT / "shared/samples/2022/boards").glob("*.csv"):
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                if row["part"] == "score" and row["value"]:
                    scores[path.stem][row["code"]] = D(row["value"].replace(",", "."))
    found = set()

    def walk(criteria, own):
        total = None
        for criterion in criteria:
            found.add(trimmed(vietnamese(D(criterion["maximum"]), 3)))
            below = walk(criterion.get("children", []), own)
            score = own.get(criterion["code"], below)
            if score is not None:
                found.add(trimmed(vietnamese(score, 3)))
                total = score if total is None else total + score
        return total

    for own in scores.values():
        total = walk(FORM["criteria"], own)
        if total is not None:
            found.add(trimmed(vietnamese(total, 3)))
    found.add(trimmed(vietnamese(sum(D(c["maximum"]) for c in FORM["criteria"] if not c.get("bonus")), 3)))
    return found


def numbers(lines):
    return collections.Counter(number for line in lines for number in NUMBER.findall(line))


def others():
    """What is no figure: years, the period's days and rate, numbers of rows and headings, the words of the form and of the letterhead."""
    year = int(CAMPAIGN["period"]["year"])
    texts = [json.dumps(CAMPAIGN["letterhead"], ensure_ascii=False), FORM["title"]["vi"], CAMPAIGN["blocName"]]
    for section in FORM["narrative"]:
        texts += [section["number"] + ".", section["title"]["vi"], re.sub(r"\{[^}]*\}", "", section.get("reportDraft", ""))]
    for group in FORM["groups"]:
        texts += [group["number"], group["name"]["vi"]] + [item["label"]["vi"] for item in group["items"]]

    def names(criteria):
        for criterion in criteria:
            texts.extend([criterion["number"], criterion["name"]["vi"]])
            names(criterion.get("children", []))

    names(FORM["criteria"])
    until = CAMPAIGN["period"]["dataUntil"].split("-")
    rate = CAMPAIGN["period"]["rate"]
    texts += [" ".join(until), " ".join(rate["date"].split("-")), vietnamese(D(rate["dongPerUsd"]), 0), rate["source"],
              f"{year - 1} {year} {year + 1} {len(CAMPAIGN['members'])}"]
    return set(numbers(texts))


def check_walk(name, lines, known):
    for line in lines:
        for number in NUMBER.findall(line):
            check(number in known, f"{name}: {number} is not in the merged data: {line[:200]}")


def check_annex(page, folder):
    """Each cell of the page's annex against the observation of its board and row."""
    with open(folder / "bieu-2022.csv", encoding="utf-8", newline="") as file:
        values = {(row["REF_AREA"], code_of(row)): row["OBS_VALUE"] for row in csv.DictReader(file)}
    items = form_items()
    codes = [code for code, item in items.items() if any(item in group["items"] for group in FORM["groups"])]
    areas = [re.sub(r"[^A-Z0-9]", "_", member["id"].upper()) for member in CAMPAIGN["members"]] + ["BLOC"]
    rows = [row for row in page.tables[0] if any(attributes.get("scope") is None for _, attributes in row)]
    check(len(rows) == len(codes), f"{len(rows)} rows for {len(codes)} items")
    compared = 0
    for row, code in zip(rows, codes):
        for (text, _), area in zip(row[-len(areas):], areas):
            value = values[area, code]
            if value:
                check(text == vietnamese(D(value), items[code]["annexDecimals"]), f"{area} {code}: {text} for {value}")
                compared += 1
            else:
                check(text in ("", "-", "x", "…"), f"{area} {code}: {text} where there is no number")
    check(compared > 300, f"only {compared} figures compared")


def appraised():
    """Of the table with the leader's points: those, the differences, the ranks."""
    rows, ranks = appraised_points.table()
    cells = [number for _, boards in rows for cell in boards for number in cell if number is not None]
    return {trimmed(vietnamese(abs(number), 3)) for number in cells} | {str(rank) for rank in ranks if rank}


for sample, more in [("2022", set), ("appraised", appraised)]:
    with report_folder(sample) as folder:
        docx = docx_lines(folder / "bao-cao-2022.docx")
        page = html_page(folder / "bao-cao-2022.html")
        pdf = [line for sheet in pdf_pages(folder / "bao-cao-2022.pdf") for line in sheet.splitlines()]
        merged = figures(folder)
        known = merged | points() | others() | more()
        for name, lines in [("docx", docx), ("html", page.lines), ("pdf", pdf)]:
            check_walk(name, lines, known)
            check(sum(numbers(lines).values()) > 500, f"{name}: hardly a number was read")
        check(numbers(docx) == numbers(page.lines), f"docx and html differ: {numbers(docx) - numbers(page.lines)} {numbers(page.lines) - numbers(docx)}")
        check(numbers(docx) == numbers(pdf), f"docx and pdf differ: {numbers(docx) - numbers(pdf)} {numbers(pdf) - numbers(docx)}")
        check([words(line) for line in docx] == [words(line) for line in page.lines], "docx and html do not say the same")
        check_annex(page, folder)
        # The walk can fail: one digit more in one line.
        altered = next(line for line in docx if "6.918,2" in line).replace("6.918,2", "6.918,3")
        check(any(number not in known for number in NUMBER.findall(altered)), "the walk does not see a changed figure")
print("ok")
