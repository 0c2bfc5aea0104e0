"""The PDF as other programs see it: valid, PDF/A-1b, all fonts inside, the exact text, bookmarks, rows that stay together."""
import json
import re
import subprocess
import unicodedata

from report_texts import docx_lines, pdf_pages, words
from sample_folder import check, report_folder

JARS = ["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "commons-io", "javax.activation", "jaxb-api"]


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True)


def check_form(path):
    result = run("qpdf", "--check", path)
    check(result.returncode == 0, f"qpdf: {result.stdout}{result.stderr}")
    classes = ":".join(f"/usr/share/java/{jar}.jar" for jar in JARS)
    result = run("java", "-Xshare:auto", "-cp", classes, "org.apache.pdfbox.preflight.Validator_A1b", path)
    check(result.returncode == 0 and "is a valid PDF/A-1b file" in result.stdout, f"preflight: {result.stdout}{result.stderr}")
    fonts = run("pdffonts", path).stdout.splitlines()[2:]
    check(fonts and all(re.search(r"\s(yes) (yes) (yes)\s", font) for font in fonts), f"a font is not embedded, subset, or mapped: {fonts}")


def check_facts(path, year):
    facts = run("pdfinfo", path).stdout
    check(re.search(rf"^Title: +Báo cáo Tổng kết công tác .* năm {year} ", facts, re.M), f"title: {facts}")
    check(re.search(r"^Author: +Khối thi đua", facts, re.M), "author")
    check("2022" in re.search(r"^CreationDate:.*$", facts, re.M).group(), "the date is not the period's")
    metadata = run("pdfinfo", "-meta", path).stdout
    check("<pdfaid:part>1</pdfaid:part>" in metadata and "<rdf:li>vi-VN</rdf:li>" in metadata, "XMP")
    catalog = run("qpdf", "--json", path).stdout
    check('"/Lang": "u:vi-VN"' in catalog, "language of the document")


def check_text(pdf, docx):
    """Every paragraph and cell of the docx, letter by letter."""
    pages = pdf_pages(pdf)
    whole = words("\n".join(pages))
    check(unicodedata.is_normalized("NFC", whole), "text is not NFC")
    lowered = whole.lower()
    for line in docx_lines(docx):
        check(words(line).lower() in lowered, f"not in the PDF: {line}")
    return pages


def page_of(pages, text):
    return next(i for i, page in enumerate(pages, 1) if text in words(page))


def check_pages(pdf, pages):
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", run("pdfinfo", "-l", "99", pdf).stdout)
    wide = [i for i, (width, height) in enumerate(sizes, 1) if float(width) > float(height)]
    first = next(i for i, page in enumerate(pages, 1) if page.startswith("Phụ lục I\n"))
    check(wide == list(range(first, len(pages) + 1)), f"landscape pages: {wide}, the annex begins on {first}")
    raw = run("pdftotext", "-layout", pdf, "-").stdout.split("\f")[:-1]
    numbers = [re.match(r"\s*(\d+)\n", page) for page in raw]
    starts = [i for i, page in enumerate(pages) if i == 0 or re.match(r"Phụ lục [IV]+\n", page)]
    check([i for i, number in enumerate(numbers) if number is None] == starts, "a page number on a first page, or none on another")
    expected = [i - max(s for s in starts if s <= i) + 1 for i in range(len(pages))]
    check(all(number is None or int(number.group(1)) == want for number, want in zip(numbers, expected)), "page numbers")
    check(all("Tổng cộng" in page for page in pages[first - 1:first + 1]), "the head of the annex is not on both pages")
    check(page_of(pages, "Nơi nhận:") == first - 1 and "./." in pages[first - 2], "the signature is alone on its page")


def check_boxes(pdf):
    """Nothing reaches over a margin; words and figures are whole."""
    text = run("pdftotext", "-bbox", pdf, "-").stdout
    for number, page in enumerate(text.split("<page ")[1:], 1):
        width, height = (float(x) for x in re.match(r'width="([\d.]+)" height="([\d.]+)"', page).groups())
        for left, top, right, bottom, word in re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<', page):
            inside = float(left) > 30 * 72 / 25.4 - 1 and float(right) < width - 15 * 72 / 25.4 + 1
            check(inside and float(bottom) < height - 20 * 72 / 25.4 + 2, f"page {number}: {word} reaches into a margin")


def check_rows(pages, first):
    """FDI and DDI of one group stand on one page."""
    for page in pages[first - 1:first + 1]:
        check(page.count("FDI (") == page.count("DDI ("), "FDI and DDI of a group stand on two pages")


def bookmarks(entries, level=1):
    for entry in entries:
        yield level, entry["title"], entry["destpageposfrom1"]
        yield from bookmarks(entry["kids"], level + 1)


def check_bookmarks(pdf, pages):
    """Each section and annex has one, which leads to the page where it begins."""
    found = list(bookmarks(json.loads(run("qpdf", "--json", "--json-key=outlines", pdf).stdout)["outlines"]))
    for level, wanted in [(1, "I. Bối cảnh thực hiện"), (4, "2.1.1. "), (1, "Phụ lục I. "), (1, "Phụ lục II. ")]:
        check(any(at == level and title.startswith(wanted) for at, title, _ in found), f"no bookmark {wanted}: {found}")
    for _, title, page in found:
        start = title.split(". ")[0] if title.startswith("Phụ lục") else title
        check(words(start).lower() in words(pages[page - 1]).lower(), f"{title} is not on page {page}")


with report_folder("2022") as folder:
    pdf = folder / "bao-cao-2022.pdf"
    check_form(pdf)
    check_facts(pdf, 2022)
    pages = check_text(pdf, folder / "bao-cao-2022.docx")
    check_pages(pdf, pages)
    check_boxes(pdf)
    check_rows(pages, next(i for i, page in enumerate(pages, 1) if page.startswith("Phụ lục I\n")))
    check_bookmarks(pdf, pages)
with report_folder("small") as folder:
    check_form(folder / "bao-cao-2022.pdf")
    check_text(folder / "bao-cao-2022.pdf", folder / "bao-cao-2022.docx")
print("ok")
