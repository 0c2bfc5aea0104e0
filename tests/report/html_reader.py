"""The page stands by itself, holds nothing active, and shows text from people as text."""
import re

from report_texts import html_page
from sample_folder import check, report_folder


def check_page(path):
    source = path.read_text(encoding="utf-8")
    page = html_page(path)
    check(source.startswith("<!DOCTYPE html>\n<html lang=\"vi\">"), "document type and language")
    tags = {tag for tag, _ in page.attributes}
    check(not tags & {"script", "iframe", "object", "embed", "link", "img", "form", "base"}, f"active or outside: {tags}")
    for tag, attributes in page.attributes:
        check(not any(name.startswith("on") or name in ("src", "srcset", "style") for name in attributes), f"{tag}: {attributes}")
        check(not attributes.get("href") or attributes["href"].startswith("#"), f"leads away: {attributes}")
    check("url(" not in source and "@import" not in source and "http:" not in source and "https:" not in source, "an outside resource")
    identities = [attributes["id"] for _, attributes in page.attributes if "id" in attributes]
    check(len(identities) == len(set(identities)), "an id twice")
    targets = [attributes["href"][1:] for _, attributes in page.attributes if "href" in attributes]
    check(targets and set(targets) <= set(identities), "a link that leads nowhere")
    metas = [attributes for tag, attributes in page.attributes if tag == "meta"]
    check(any(meta.get("name") == "viewport" and "width=device-width" in meta["content"] for meta in metas), "no viewport")
    check(any("default-src 'none'" in meta.get("content", "") for meta in metas), "no policy against outside resources")
    for part in ["prefers-color-scheme: dark", "@media print", "position: sticky"]:
        check(part in source, f"no {part}")
    return page, source


def check_tables(page):
    for table in page.tables:
        covered, width = {}, None
        for number, row in enumerate(table):
            places = 0
            column = 0
            for _, attributes in row:
                while covered.get(column, 0) > number:
                    column += 1
                for _ in range(int(attributes.get("colspan", 1))):
                    covered[column] = number + int(attributes.get("rowspan", 1))
                    column += 1
            places = len([c for c in covered if covered[c] > number])
            width = width or places
            check(places == width, f"row {number} covers {places} of {width} columns")


with report_folder("2022") as folder:
    page, source = check_page(folder / "bao-cao-2022.html")
    check_tables(page)
    check(len(source.encode()) < 150_000, f"{len(source)} characters")
    check(re.search(r"<title>Báo cáo Tổng kết công tác .* năm 2022", source), "title")
with report_folder("small") as folder:
    page, source = check_page(folder / "bao-cao-2022.html")
    check_tables(page)
print("ok")
