"""What the leader's points make of the boards' own, worked out from the sample's files by themselves."""
import csv
import decimal
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
FORM = json.loads((ROOT / "shared/forms/bqlkcn-dbsh/2022-v1.json").read_text(encoding="utf-8"))
BOARDS = [member["id"] for member in json.loads((ROOT / "shared/samples/2022/campaign.json").read_text(encoding="utf-8"))["members"]]
D = decimal.Decimal


def leaves(criteria):
    return [leaf for one in criteria for leaf in (leaves(one["children"]) if one.get("children") else [one["code"]])]


def all_criteria(criteria):
    return [each for one in criteria for each in [one, *all_criteria(one.get("children", []))]]


def self_points():
    points = {}
    for board in BOARDS:
        with open(ROOT / f"shared/samples/2022/boards/{board}.csv", encoding="utf-8-sig", newline="") as file:
            points[board] = {row["code"]: D(row["value"].replace(",", ".")) for row in csv.DictReader(file) if row["part"] == "score" and row["value"]}
    return points


def leader_points(own):
    points = {board: {} for board in BOARDS}
    with open(ROOT / "shared/samples/2022/appraised.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["criterion"] == "*":
                points[row["unit"]] = {**own[row["unit"]], **points[row["unit"]]}
            else:
                points[row["unit"]][row["criterion"]] = D(row["points"])
    return points


def added(points, codes):
    given = [points[code] for code in codes if code in points]
    return sum(given) if given else None


def table():
    """By criterion and then the total: number, and for each board self, appraised, difference; the ranks by board."""
    own = self_points()
    judged = leader_points(own)
    rows = []
    for criterion in [*all_criteria(FORM["criteria"]), None]:
        codes = leaves(FORM["criteria"] if criterion is None else [criterion])
        cells = []
        for board in BOARDS:
            mine, given = added(own[board], codes), added(judged[board], codes)
            waits = any(code in own[board] and code not in judged[board] for code in codes)
            cells.append((mine, given, None if waits or mine is None or given is None else given - mine))
        rows.append(("" if criterion is None else criterion["number"], cells))
    totals = {board: cell[1] for board, cell in zip(BOARDS, rows[-1][1]) if cell[2] is not None}
    ranks = [1 + sum(other > totals[board] for other in totals.values()) if board in totals else None for board in BOARDS]
    return rows, ranks


def points_text(value, signed=False):
    if value is None:
        return ""
    text = format(value.normalize(), "f").replace(".", ",")
    return "+" + text if signed and value > 0 else text


def rank_text(rank, ranks):
    return "" if rank is None else f"đồng hạng {rank}" if ranks.count(rank) > 1 else str(rank)
