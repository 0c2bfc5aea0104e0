"""The words of the report as three independent readers give them: python-docx, pdftotext, Python's own HTML parser."""
import html.parser
import re
import subprocess

import docx
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph


def roman(number):
    text = ""
    for value, letters in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]:
        text, number = text + letters * (number // value), number % value
    return text


class Counter:
    """The numbers that Word gives to headings: "I.", "1.", "1.1.", "1.1.1."."""

    def __init__(self):
        self.counts = [0] * 5

    def number(self, paragraph):
        style = paragraph.style.element.pPr
        if not paragraph.style.name.startswith("Heading ") or style is None or style.numPr is None:
            return ""
        level = int(paragraph.style.name.split()[1])
        self.counts[level] += 1
        self.counts[level + 1:] = [0] * len(self.counts[level + 1:])
        return roman(self.counts[1]) + ". " if level == 1 else "".join(f"{count}." for count in self.counts[2:level + 1]) + " "


def docx_lines(path):
    """Paragraphs and cells in printed order; a cell that goes on from above is not said again."""
    lines = []
    counter = Counter()

    def read(parent, element):
        for child in element:
            if child.tag == qn("w:p"):
                paragraph = Paragraph(child, parent)
                lines.append(counter.number(paragraph) + paragraph.text)
            elif child.tag == qn("w:tbl"):
                for cell in child.iter(qn("w:tc")):
                    merge = cell.tcPr.find(qn("w:vMerge")) if cell.tcPr is not None else None
                    if merge is None or merge.get(qn("w:val")) == "restart":
                        read(parent, cell)

    document = docx.Document(path)
    read(document._body, document.element.body)
    return [line for line in lines if line.strip()]


class Page(html.parser.HTMLParser):
    """Text by element, cells of tables by row, what is open and what is named."""

    VOID = {"meta", "hr", "br", "link", "img"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.lines, self.tables, self.attributes, self.skipped = [], [], [], [], ("style", "title", "nav")

    def handle_starttag(self, tag, attributes):
        self.attributes.append((tag, dict(attributes)))
        if tag in self.VOID:
            return
        self.open.append(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append(("", dict(attributes)))
        if tag in ("p", "h1", "h2", "h3", "h4", "h5", "td", "th"):
            self.lines.append("")

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-3:]}"
        self.open.pop()
        if tag == "span" and self.open[-1] in ("h1", "h2"):
            self.lines.append("")  # set as a line of its own

    def handle_data(self, data):
        if not any(tag in self.open for tag in self.skipped) and self.lines and data.strip():
            self.lines[-1] += data
        if self.open and self.open[-1] in ("td", "th"):
            text, attributes = self.tables[-1][-1][-1]
            self.tables[-1][-1][-1] = (text + data, attributes)


def html_page(path):
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    assert not page.open, f"never closed: {page.open}"
    page.lines = [line for line in page.lines if line.strip()]
    return page


def pdf_pages(path):
    """Each page in the order it was written, without its page number."""
    text = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", str(path), "-"], check=True, capture_output=True, text=True).stdout
    pages = text.split("\f")[:-1]
    return [re.sub(r"^\d+\n", "", page) for page in pages]


def words(text):
    return " ".join(text.split())
