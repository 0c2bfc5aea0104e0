"""The annex of scores with the leader's beside the boards' own: docx, PDF, page and workbook hold what the sample's files give."""
import docx
import openpyxl

from appraised_points import BOARDS, points_text, rank_text, table
from report_texts import html_page, pdf_pages, words
from sample_folder import check, report_folder
from xlsx_readers import check_recalculation, raw_cells

LABELS = ["Tự chấm", "Thẩm định", "Chênh lệch"]
ROWS, RANKS = table()
LINES = [(label, [points_text(cell[i], i == 2) for cell in cells]) for _, cells in ROWS for i, label in enumerate(LABELS)]
LINES.append(("Thẩm định", [rank_text(rank, RANKS) for rank in RANKS]))


def check_lines(name, lines):
    """`lines`: of each row of the table the label and the boards' cells."""
    check(len(lines) == len(LINES), f"{name}: {len(lines)} rows for {len(LINES)}")
    for number, ((label, cells), (wanted_label, wanted)) in enumerate(zip(lines, LINES)):
        check(label == wanted_label and cells == wanted, f"{name}, row {number}: {label} {cells} for {wanted_label} {wanted}")


def check_docx(path):
    document = docx.Document(path)
    tables = [one for one in document.tables if one.rows[0].cells[1].text == "Nội dung chấm điểm"]
    check(len(tables) == 1, f"{len(tables)} tables of scores")
    rows = [[words(cell.text) for cell in row.cells] for row in tables[0].rows][1:]
    check_lines("docx", [(row[2], row[3:]) for row in rows])
    check(rows[0][1] == "Thực hiện nhiệm vụ chính trị (*) Tối đa 40" and rows[1][1] == rows[0][1], f"docx: {rows[0]}")


def check_html(path):
    rows = next(one for one in html_page(path).tables if any(words(text) == "Nội dung chấm điểm" for text, _ in one[0]))[1:]
    check_lines("page", [(words(row[-len(BOARDS) - 1][0]), [words(text) for text, _ in row[-len(BOARDS):]]) for row in rows])


def check_pdf(path):
    """Each line of a page as it is printed; criteria without points are lines of a label alone."""
    pages = [page.splitlines() for page in pdf_pages(path) if "Chênh lệch" in page]
    lines = [line for page in pages for line in page]
    for label, cells in LINES[:-1]:
        wanted = words(" ".join([label, *cells]))
        check(any(wanted == words(line) or words(line).endswith(" " + wanted) for line in lines), f"PDF: no line {wanted}")
    for page in pages:
        check(page.count("Chênh lệch") <= len(page), "PDF")
        starts = [sum(line.startswith(label) or f" {label} " in f" {line} " for line in page if "điểm" not in line.replace(label, "")) for label in LABELS]
        check(len(set(starts)) == 1 or "Xếp hạng" in "".join(page), f"PDF: the three lines of a criterion stand on two pages: {starts}")


def check_xlsx(path):
    live, cached = openpyxl.load_workbook(path)["Chấm điểm"], openpyxl.load_workbook(path, data_only=True)["Chấm điểm"]
    check(live.print_title_rows == "$3:$3" and live.print_title_cols == "$A:$D", f"titles: {live.print_title_rows} {live.print_title_cols}")
    raw = raw_cells(path, openpyxl.load_workbook(path).sheetnames.index("Chấm điểm") + 1)
    formulas = 0
    for number, (_, cells) in enumerate(ROWS):
        for board, cell in enumerate(cells):
            for line, value in enumerate(cell):
                at = cached.cell(4 + 3 * number + line, 5 + board)
                digits = raw.get(at.coordinate, (None, None, None))
                wanted = None if value is None else format(value.normalize(), "f")
                check((digits[2] or None) == wanted, f"{at.coordinate}: {digits} for {wanted}")
                formulas += digits[1] is not None
    check(formulas == 11 * (2 * 5 + 22 + 3), f"only {formulas} live cells")
    last = 4 + 3 * len(ROWS)
    check(cached.cell(last, 1).value == "Tổng điểm đã thẩm định xong" and cached.cell(last + 1, 1).value == "Xếp hạng", "rows of the ranks")
    for board, rank in enumerate(RANKS):
        check((cached.cell(last + 1, 5 + board).value or None) == rank, f"rank of {BOARDS[board]}: {cached.cell(last + 1, 5 + board).value} for {rank}")
        check(live.cell(last + 1, 5 + board).value.startswith("=IF(ISNUMBER("), "a rank is not alive")
    check(check_recalculation(path) > 1500, "hardly a formula was recalculated")


with report_folder("appraised") as folder:
    check(len(RANKS) == 11 and RANKS.count(None) == 2 and max(RANKS.count(rank) for rank in RANKS if rank) == 4, f"the sample has no ties: {RANKS}")
    check_docx(folder / "bao-cao-2022.docx")
    check_html(folder / "bao-cao-2022.html")
    check_pdf(folder / "bao-cao-2022.pdf")
    check_xlsx(folder / "bao-cao-2022.xlsx")
    text = words(" ".join(html_page(folder / "bao-cao-2022.html").lines))
    check("Chưa xếp hạng, vì chưa thẩm định xong: Hưng Yên và Ninh Bình." in text, "who has no rank is not said")
with report_folder("2022") as folder:
    page = html_page(folder / "bao-cao-2022.html")
    check("Thẩm định" not in words(" ".join(page.lines)), "without points of the leader the annex is not what it was")
    check("Điểm tự chấm" in openpyxl.load_workbook(folder / "bao-cao-2022.xlsx").sheetnames, "the sheet of self-scores")
print("ok")
