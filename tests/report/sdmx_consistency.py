"""The CSV says nothing that the structure definition does not define."""
import csv
import decimal
import subprocess
from xml.etree import ElementTree

from sample_folder import check, report_folder

S = "{http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure}"


def structure_of(path):
    subprocess.run(["xmllint", "--noout", str(path)], check=True)
    root = ElementTree.parse(path).getroot()
    lists = {l.get("id"): {c.get("id") for c in l.iter(S + "Code")} for l in root.iter(S + "Codelist")}
    concepts = {c.get("id") for c in root.iter(S + "Concept")}
    definition = next(root.iter(S + "DataStructure"))
    components = {}
    for kind in ["Dimension", "TimeDimension", "Measure", "Attribute"]:
        for component in definition.iter(S + kind):
            enumeration = component.find(f"{S}LocalRepresentation/{S}Enumeration")
            identity = component.find(S + "ConceptIdentity").text
            check(identity.rsplit(".", 1)[1] in concepts, f"concept of {component.get('id')}")
            codelist = None if enumeration is None else enumeration.text.split(":")[-1].split("(")[0]
            components[component.get("id")] = (kind, codelist, component.get("usage"))
    reference = f"{definition.get('agencyID')}:{definition.get('id')}({definition.get('version')})"
    return lists, components, reference


def check_folder(folder):
    lists, components, reference = structure_of(folder / "bieu-2022.dsd.xml")
    with open(folder / "bieu-2022.csv", encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
    check(reader.fieldnames[:3] == ["STRUCTURE", "STRUCTURE_ID", "ACTION"], "the first columns of SDMX-CSV 2.0")
    check(set(reader.fieldnames[3:]) == set(components), "columns are not the components of the definition")
    dimensions = [name for name, (kind, _, _) in components.items() if "Dimension" in kind]
    seen = set()
    for row in rows:
        check(row["STRUCTURE"] == "datastructure" and row["STRUCTURE_ID"] == reference and row["ACTION"] == "I", f"{row}")
        key = tuple(row[name] for name in dimensions)
        check(key not in seen, f"two observations of {key}")
        seen.add(key)
        for name, (_, codelist, usage) in components.items():
            check(row[name] or usage == "optional", f"{name} is missing: {row}")
            check(codelist is None or row[name] in lists[codelist], f"{row[name]} is not in {codelist}")
        check((row["OBS_STATUS"] in "AE") == bool(row["OBS_VALUE"]), f"status and value: {row}")
        if row["OBS_VALUE"]:
            decimal.Decimal(row["OBS_VALUE"])
    return rows


with report_folder("small") as folder:
    rows = check_folder(folder)
    check({row["OBS_STATUS"] for row in rows} == set("AELMOZ"), "not every state occurs")
with report_folder("2022") as folder:
    rows = check_folder(folder)
    total = [row for row in rows if row["REF_AREA"] == "BLOC" and row["INDICATOR"] == "CAPITAL_TOTAL" and row["OWNERSHIP"] == "FDI"]
    check(total[0]["OBS_VALUE"] == "6918.2" and total[0]["BOARDS_COUNTED"] == "11", f"{total}")
print("ok")
