"""LibreOffice opens both files; on paper the annex fits its page and no number is broken."""
import re
import subprocess
import tempfile

from sample_folder import check, report_folder


def pdf_of(path, folder):
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return f"{folder}/{path.stem}.pdf"


def pages_of(pdf):
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout.split("\f")[:-1]


def check_docx(path, folder):
    pdf = pdf_of(path, folder)
    pages = pages_of(pdf)
    check(8 <= len(pages) <= 11, f"{len(pages)} pages")
    sizes = subprocess.run(["pdfinfo", "-l", "20", pdf], check=True, capture_output=True, text=True).stdout
    landscape = [int(page) for page, width, height in re.findall(r"Page\s+(\d+) size:\s+([\d.]+) x ([\d.]+)", sizes) if float(width) > float(height)]
    first = next(i for i, page in enumerate(pages, 1) if "Phụ lục I\n" in page)
    check(landscape == list(range(first, len(pages) + 1)), f"landscape pages: {landscape}, annex begins on {first}")
    headings = re.findall(r"^ *((?:[IVX]+|\d+(?:\.\d+)*)\. \S.*)$", "\n".join(pages[:first - 1]), re.M)
    for heading in ["I. BỐI CẢNH THỰC HIỆN", "II. ", "2.1.1. ", "2.2. ", "3.3. ", "III. "]:
        check(any(h.startswith(heading) for h in headings), f"the heading {heading} is not counted so on paper: {headings}")
    check("BÁO CÁO" in pages[0] and not re.search(r"^\s*1\s*$", pages[0], re.M), "a page number on page 1")
    check(re.match(r"\s*2\n", pages[1]), "page 2 does not begin with its number")
    check(re.match(r"\s*2\n", pages[first]), "the annex does not count its own pages")
    check(all("Tổng cộng" in page for page in pages[first - 1:first + 1]), "the head of the annex is not on both pages")
    annex = "\n".join(pages[first - 1:first + 1])
    for number in ["375.171,0", "442.244,0", "291.095,0", "706.106,9", "1.093.926"]:
        check(number in annex, f"{number} is broken or missing")
    # No word reaches beyond the right margin: the table fits.
    boxes = subprocess.run(["pdftotext", "-bbox", "-f", str(first), "-l", str(first + 1), pdf, "-"], check=True, capture_output=True, text=True).stdout
    right = max(float(x) for x in re.findall(r'xMax="([\d.]+)"', boxes))
    check(right < 842 - 15 * 72 / 25.4 + 1, f"text as far right as {right} pt")
    sizes = {float(bottom) - float(top) for top, bottom in re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">[\d.,]+<', boxes)}
    check(min(sizes) >= 7, f"figures as small as {min(sizes)} pt")


def check_xlsx(path, folder):
    pages = pages_of(pdf_of(path, folder))
    check("Tổng cộng" in pages[0] and "####" not in "".join(pages), "a column is too narrow")


with report_folder("2022") as reports, tempfile.TemporaryDirectory() as work:
    check_docx(reports / "bao-cao-2022.docx", work)
    check_xlsx(reports / "bao-cao-2022.xlsx", work)
print("ok")
