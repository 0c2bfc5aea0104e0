"""Every command once, with its JSON, on a small campaign of two boards; and English on request."""

import json
import zipfile

from bloc import FINDINGS, INPUT, SAMPLE, Bloc, check, expect, STATE


def board_commands(bloc):
    bloc.must("hoa", "set", "capital_new.fdi", "11,9", "--estimate", "--remark", "theo báo cáo tháng 11")
    cell = bloc.must("hoa", "get", "capital_new.fdi").json["cells"]["capital_new.fdi"]
    check(cell == {"state": "number", "value": "11.9", "finality": "estimate", "remark": "theo báo cáo tháng 11"}, cell)
    for typed, state in (("-", "none_arose"), ("0", "number"), ("not_applicable", "not_applicable")):
        bloc.must("hoa", "set", "capital_new.ddi", typed)
        check(bloc.must("hoa", "get", "capital_new.ddi").json["cells"]["capital_new.ddi"]["state"] == state, f"{typed} is {state}")
    expect(bloc.run("hoa", "set", "capital_new.ddi", "not_yet_available"), 3, "csv.remark-needed", "promised for later without a word")
    bloc.must("hoa", "score", "IV.1", "5")
    bloc.must("hoa", "score", "IV.1", "")
    check("(không chấm)" in bloc.run("hoa", "history", "IV.1", as_json=False).out, "points are taken back")
    bloc.must("hoa", "score", "IV.1", "5")
    expect(bloc.run("hoa", "score", "IV.1", "6"), STATE, "board.score-above-maximum", "more points than there are")
    bloc.must("hoa", "write", "II.2.1.1", "Năm 2022 thu hút đầu tư đạt kết quả tốt.")
    past = bloc.must("hoa", "history", "capital_new.ddi").json["history"]
    check(len(past) == 3, f"three values were written: {past}")
    bloc.must("hoa", "restore", past[0]["operation"])
    check(bloc.must("hoa", "get", "capital_new.ddi").json["cells"]["capital_new.ddi"]["state"] == "none_arose", "the first value is back")
    check(bloc.must("hoa", "conflicts").json["conflicts"] == [], "no conflicts")
    check(bloc.must("hoa", "refused").json["refused"] == [], "nothing refused")
    check("not entered" in bloc.run("hoa", "--lang", "en", "get", "revenue.fdi", as_json=False).out, "English on request")
    check("chưa nhập" in bloc.run("hoa", "get", "revenue.fdi", as_json=False).out, "Vietnamese otherwise")


def a_year(bloc):
    bloc.must("hoa", "import", SAMPLE / "boards/ha-noi.csv")
    found = bloc.run("hoa", "check")
    check(found.exit == FINDINGS and found.json["open_critical"] > 0, "Hà Nội's year has critical findings")
    expect(bloc.run("hoa", "submit"), STATE, "board.critical-findings", "submitting with critical findings")
    for finding in found.json["findings"]:
        if finding["critical"]:
            bloc.must("hoa", "explain", finding["rule"], "Số đã in năm 2022")
    check(bloc.run("hoa", "check").exit == 0, "explained")
    submitted = bloc.must("hoa", "submit").json
    receipt = bloc.must("hoa", "sync").json["receipts"][0]
    check(receipt["code"] == submitted["content_code"], "the receipt is for what was submitted")
    check(bloc.must("hoa", "status").json["submission"]["receipt"]["code"] == receipt["code"], "and is kept")
    again = bloc.must("hoa", "sync").json
    check((again["sent"], again["fetched"], again["requests"]) == (0, 0, 1), f"nothing new is one request: {again}")


def the_scores(bloc):
    bloc.must("leader", "leader", "score", "ha-noi", "IV.1", "4,5", "--remark", "thiếu minh chứng")
    expect(bloc.run("leader", "leader", "score", "ha-noi", "IV.1", "6"), STATE, "board.score-above-maximum", "more points than there are")
    expect(bloc.run("leader", "leader", "score", "paris"), 3, "board.unknown-unit", "a board that is none")
    order = bloc.must("leader", "leader", "ranking").json
    check(order["by"] == "self", f"an appraisal that is not finished ranks nobody: {order}")
    taken = bloc.must("leader", "leader", "score", "ha-noi", "--take-over").json["taken_over"]
    scores = bloc.must("leader", "leader", "score", "ha-noi").json
    check(taken > 0 and scores["waiting"] == 0 and scores["difference"] == "-0.5", f"the rest as the board gave it: {scores}")
    order = bloc.must("leader", "leader", "ranking").json
    check((order["by"], order["boards"][0]["unit"], order["boards"][0]["rank"]) == ("appraised", "ha-noi", 1), f"the order: {order}")
    check(order["boards"][1]["rank"] is None, "who is not appraised has no rank")
    check("tự chấm" in bloc.run("leader", "leader", "ranking", "--by-self", as_json=False).out, "the other order says what it is")
    bloc.must("leader", "leader", "score", "ha-noi", "IV.1", "")
    check(bloc.must("leader", "leader", "score", "ha-noi").json["waiting"] == 1, "points are taken back")


def the_vote(bloc):
    vote = json.loads((SAMPLE.parent / "ballot/2022.json").read_text(encoding="utf-8"))
    vote["voters"] = [dict(voter, unit="ha-noi") for voter in vote["voters"]]
    record, minutes = bloc.folder / "phieu.json", bloc.folder / "bien-ban.docx"
    record.write_text(json.dumps(vote), encoding="utf-8")
    told = bloc.must("leader", "leader", "minutes", record, "--out", minutes).json["nominations"]
    check([(each["base"], each["needed"], each["carried"]) for each in told] == [(11, 8, True), (11, 8, False)], f"two thirds of eleven: {told}")
    words = zipfile.ZipFile(minutes).read("word/document.xml").decode()
    for word in ("BIÊN BẢN", "THƯ KÝ", "CHỦ TRÌ", "81,82", "Không thông qua", "08 giờ 30", "Nơi nhận"):
        check(word in words, f"{word} stands in the minutes")
    expect(bloc.run("leader", "leader", "minutes", "--out", minutes), INPUT, "ballot.unknown", "no vote is recorded yet")
    told = bloc.must("leader", "leader", "ballot", "--file", record).json
    check((told["number"], told["nominations"][0]["carried"]) == (1, True), f"recorded: {told}")
    again = bloc.folder / "bien-ban-2.docx"
    bloc.must("leader", "leader", "minutes", "--out", again)
    check(again.read_bytes() == minutes.read_bytes(), "the record gives the same minutes as its file")
    kept = bloc.must("leader", "leader", "ballot").json["ballots"]
    check(len(kept) == 1 and kept[0]["record"] == vote and kept[0]["problems"] == [], f"what was recorded is told: {kept}")
    check("thông qua" in bloc.run("leader", "leader", "ballot", as_json=False).out, "and counted")
    bloc.must("leader", "leader", "ballot", "--file", record, "--number", 2)
    bloc.must("leader", "leader", "ballot", "--number", 2, "--withdraw")
    expect(bloc.run("leader", "leader", "minutes", "--number", 2, "--out", again), INPUT, "ballot.unknown", "minutes of a vote that is withdrawn")
    bloc.must("leader", "sync")
    bloc.must("hoa", "sync")
    expect(bloc.run("hoa", "leader", "ballot"), STATE, "leader.not-leader", "a board looks for the vote")
    vote["nominations"][0]["against"] = 9
    record.write_text(json.dumps(vote), encoding="utf-8")
    expect(bloc.run("leader", "leader", "minutes", record, "--out", minutes), 3, "ballot.too-many-votes", "more ballots than people")
    expect(bloc.run("leader", "leader", "ballot", "--file", record), 3, "ballot.too-many-votes", "a record of them")


def the_leader(bloc):
    bloc.must("leader", "sync")
    boards = {board["unit"]: board for board in bloc.must("leader", "leader", "list").json["boards"]}
    check(boards["ha-noi"]["submission"]["state"] == "submitted" and boards["ha-nam"]["submission"]["state"] == "draft", "the list says who is late")
    bloc.must("leader", "leader", "return", "ha-noi", "--reason", "Xem lại hàng 15", "--cell", "realised_cumulative.fdi")
    bloc.must("leader", "sync")
    bloc.must("hoa", "sync")
    check(bloc.must("hoa", "status").json["submission"]["reason"] == "Xem lại hàng 15", "the board reads why")
    bloc.must("hoa", "submit")
    bloc.must("hoa", "sync")
    bloc.must("leader", "sync")
    expect(bloc.run("leader", "leader", "consolidate"), STATE, "leader.none-accepted", "nothing accepted yet")
    check(len(bloc.must("leader", "leader", "consolidate", "--preview").json["totals"]) > 42, "a preview is to be had")
    bloc.must("leader", "leader", "accept", "ha-noi")
    bloc.must("leader", "leader", "adjust", "budget.fdi", "-20", "--reason", "Trùng với số của thành phố")
    parts = bloc.must("leader", "leader", "parts", "budget.fdi").json
    check(parts["total"]["amount"] == "400" and parts["total"]["boards_counted"] == 1, parts["total"])
    check(parts["parts"][1]["entered_by"] == "Cán bộ ha-noi", parts["parts"][1])
    check(parts["parts"][-1]["reason"] == "Trùng với số của thành phố", "the adjustment is listed")
    files = bloc.must("leader", "leader", "report", "--out", bloc.folder / "out").json["files"]
    first = {each["file"]: open(each["file"], "rb").read() for each in files}
    check(sorted(name.rsplit("/", 1)[1] for name in first) ==
          ["bao-cao-2022.docx", "bao-cao-2022.html", "bao-cao-2022.pdf", "bao-cao-2022.xlsx", "bieu-2022.csv", "bieu-2022.dsd.xml", "kiem-tra-2022.json"], list(first))
    bloc.must("leader", "leader", "report", "--out", bloc.folder / "out")
    check(all(open(name, "rb").read() == content for name, content in first.items()), "identical data, identical bytes")
    findings = json.loads(first[str(bloc.folder / "out/kiem-tra-2022.json")])
    check("Số đã in năm 2022" in json.dumps(findings, ensure_ascii=False), "explanations are in the list")
    for laptop in ("hoa", "leader"):
        check(bloc.must(laptop, "verify").json["problems"] == [], "sound")


with Bloc() as bloc:
    bloc.join("hoa", "ha-noi")
    for test in (board_commands, a_year, the_leader, the_scores, the_vote):
        test(bloc)
        print("ok", test.__name__)
