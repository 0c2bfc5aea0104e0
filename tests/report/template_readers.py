"""Templates as python-docx and LibreOffice write them, filled and read back; what editing does to a placeholder does not matter.

  template_readers.py WRITER [VALIDATOR]"""
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from sample_folder import check

WRITER = sys.argv[1]


def split_runs(paragraph, pieces):
    """As Word does after a spelling check or a change of looks in the middle of a name."""
    for i, piece in enumerate(pieces):
        run = paragraph.add_run(piece)
        run.bold = i % 2 == 1


def make_template(path):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{bloc}: báo cáo năm {year}"
    document.sections[0].footer.paragraphs[0].text = "Nơi lập: {place}"
    document.add_paragraph("{issuing_body}")
    document.add_heading("Báo cáo {subject}", level=1)
    split_runs(document.add_paragraph("Vốn FDI: "), ["{capital", "_total", ".fdi}", ", {capital_total.fdi:ch", "ange}."])
    document.add_paragraph("{legal_bases}", style="List Bullet")
    document.add_paragraph("{narrative}")
    boards = document.add_table(rows=2, cols=4, style="Table Grid")
    for cell, text in zip(boards.rows[0].cells, ["STT", "Đơn vị", "Lao động FDI", "Điểm"]):
        cell.text = text
    for cell, text in zip(boards.rows[1].cells, ["{boards#number}", "{boards#name}", "{boards#labour.fdi}", "{boards#score}"]):
        cell.text = text
    signature = document.add_table(rows=1, cols=2)
    signature.cell(0, 0).paragraphs[0].text = "{recipients}"
    signature.cell(0, 1).paragraphs[0].text = "{signer_title}"
    signature.cell(0, 1).add_paragraph("{signer}")
    wide = document.add_section()
    wide.orientation, wide.page_width, wide.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    document.add_paragraph("{annex_title}")
    document.add_paragraph("{annex_table}")
    document.add_paragraph("{annex_notes}")
    rows = document.add_table(rows=2, cols=4, style="Table Grid")
    for cell, text in zip(rows.rows[0].cells, ["Hàng", "Chỉ tiêu", "Tổng cộng", "Hải Phòng"]):
        cell.text = text
    for cell, text in zip(rows.rows[1].cells, ["{annex#number}", "{annex#group}", "{annex#label}: {annex#total} {annex#unit}", "{annex#board:hai-phong}"]):
        cell.text = text
    document.save(path)


def through_libreoffice(path, folder):
    """The same template as LibreOffice writes it after opening it."""
    source = folder / "nguon.odt"
    for kind, made in (("odt", path), ("docx", source)):
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind, "--outdir", str(folder), str(made)],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if kind == "odt":
            (folder / f"{path.stem}.odt").rename(source)
    return folder / "nguon.docx"


def fill(template, folder):
    done = subprocess.run([WRITER, "2022", str(folder), str(template)], capture_output=True, text=True)
    return done.returncode, done.stderr, folder / "bao-cao-2022.docx"


def texts(part):
    return [paragraph.text for paragraph in part.paragraphs]


def check_filled(path):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            check("{" not in re.sub(r"\{[0-9A-F-]{36}\}", "", archive.read(name).decode("utf-8", "replace")) or not name.startswith("word/document"), f"{name}: a brace is left")
    document = docx.Document(path)
    body = texts(document)
    check("Khối thi đua Ban Quản lý các KCN, KCX, KKT các tỉnh đồng bằng sông Hồng: báo cáo năm 2022" in texts(document.sections[0].header), "header")
    check("Nơi lập: Hải Phòng" in texts(document.sections[0].footer), "footer")
    check("Vốn FDI: 6.918,2 triệu USD, bằng 85,7% so với năm 2021." in body, "a placeholder cut into runs")
    first = next(p for p in document.paragraphs if p.text == "I. Bối cảnh thực hiện")
    check(first.style.name == "Heading 1", f"the narrative's headings: {first.style.name}")
    check(any(text.endswith("./.") for text in body), "the narrative's end")
    check(len([p for p in document.paragraphs if p.style is not None and p.style.name == "List Bullet"]) == len([t for t in body if t.startswith("Căn cứ")]) > 1, "legal bases, a bullet each")
    boards, signature, annex, rows = document.tables
    check(len(boards.rows) == 12 and [c.text for c in boards.rows[11].cells][0] == "11", "a row for each board")
    check(re.fullmatch(r"[\d.]+", boards.rows[11].cells[2].text), f"labour: {boards.rows[11].cells[2].text}")
    check(signature.cell(0, 0).paragraphs[-1].text == "- Lưu: VT, LĐVP.", "recipients")
    check(len(annex._tbl.tblGrid) == 15 and len(annex.rows) == 2 + 42, "the annex as printed")
    widths = sum(int(column.get(qn("w:w"))) for column in annex._tbl.tblGrid)
    section = document.sections[-1]
    offered = (section.page_width - section.left_margin - section.right_margin) / 635
    check(0.99 * offered < widths <= offered + 15, f"the annex is {widths} wide on {offered}")
    check(len(rows.rows) == 1 + 42, "a row for each of the annex")
    check("FDI: 3.155,8 triệu USD" in [cell.text for row in rows.rows for cell in row.cells], "a repeated row's text")
    merged = [row._tr.tc_lst[0].vMerge for row in rows.rows]
    check(merged.count("restart") == merged.count("continue") - 2 > 10, f"groups are one cell: {merged}")


def check_pdf(path, folder):
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    text = subprocess.run(["pdftotext", "-layout", str(path.with_suffix(".pdf")), "-"], check=True, capture_output=True, text=True).stdout
    check("Khối thi đua Ban Quản lý" in text and "442.244,0" in text, "the filled template on paper")


def check_errors(folder):
    document = docx.Document()
    document.add_paragraph("Số lao động: {labour.totl}")
    document.add_paragraph("Đầu tư {capital_total.fdi:chang} và {year")
    document.sections[0].header.paragraphs[0].text = "{blok}"
    document.save(folder / "sai.docx")
    (folder / "sai").mkdir()
    code, said, _ = fill(folder / "sai.docx", folder / "sai")
    check(code == 1 and not list((folder / "sai").iterdir()), "a wrong template writes nothing")
    lines = [line.split()[:2] for line in said.splitlines()]
    check([line[0] for line in lines] == ["report.template-unknown", "report.template-unknown", "report.template-unclosed", "report.template-unknown"], said)
    check([line[1] for line in lines][:3] == ["word/document.xml:1", "word/document.xml:2", "word/document.xml:2"] and lines[3][1].startswith("word/header"), said)


with tempfile.TemporaryDirectory(prefix="hopluu-template-") as name:
    folder = pathlib.Path(name)
    make_template(folder / "mau.docx")
    for template in (folder / "mau.docx", through_libreoffice(folder / "mau.docx", folder)):
        made = folder / f"out-{template.stem}"
        made.mkdir()
        code, said, path = fill(template, made)
        check(code == 0, f"{template.name}: {said}")
        check_filled(path)
        check_pdf(path, made)
        if len(sys.argv) > 2:  # where the filled files are to be kept
            (pathlib.Path(sys.argv[2]) / f"filled-{template.stem}.docx").write_bytes(path.read_bytes())
    check_errors(folder)
print("ok")
