"""Wrong files, wrong invitations, wrong places: each gets its own message and exit code, and changes nothing."""

import base64
import os
import random
import socket
import subprocess

from bloc import (FORM, INPUT, NETWORK, SAMPLE, SERVER, STATE, STORAGE, USAGE, Bloc, check, expect)

GOOD = (SAMPLE / "boards/ha-noi.csv").read_bytes()
HEADER = GOOD.splitlines(keepends=True)[0]


def row(code, value, unit="ha-noi"):
    return f"2022,{unit},annex,{code},8,,,,{value},,,\r\n".encode()


WRONG_CSV = {
    "Windows-1252 bytes": (HEADER + row("revenue.fdi", "1").replace(b",,,\r", b",,,ghi ch\xfa\r"), "csv.not-utf8"),
    "a cell of 10^30": (HEADER + row("revenue.fdi", "1" + "0" * 30), "csv.too-large-number"),
    "an ambiguous number": (HEADER + row("revenue.fdi", "1.234"), "csv.number"),
    "words for a number": (HEADER + row("revenue.fdi", "mười hai"), "csv.number"),
    "an unknown code": (HEADER + row("revenue.xyz", "1"), "csv.unknown-code"),
    "a duplicate row": (HEADER + row("revenue.fdi", "1") + row("revenue.fdi", "2"), "csv.duplicate-row"),
    "a truncated file": (GOOD[: len(GOOD) // 2] + b'"', None),
    "an open quote at the end": (HEADER + b'2022,ha-noi,annex,revenue.fdi,16,"Doanh thu', "csv.truncated"),
    "a second board's file": ((SAMPLE / "boards/bac-ninh.csv").read_bytes(), "csv.other-unit"),
    "another year's file": (GOOD.replace(b"2022,ha-noi", b"2021,ha-noi"), "csv.other-period"),
    "a fraction of a project": (HEADER + row("projects_new.fdi", '"1,5"'), "csv.not-whole"),
    "not a table": (b"\x00\x01\x02" * 100, None),
    "an empty file": (b"", None),
}


def wrong_csv(bloc):
    bloc.must("hoa", "import", SAMPLE / "boards/ha-noi.csv")
    before = bloc.year("hoa")
    for name, (content, code) in WRONG_CSV.items():
        file = bloc.folder / "wrong.csv"
        file.write_bytes(content)
        expect(bloc.run("hoa", "import", file), INPUT, code, name)
        check(bloc.year("hoa") == before, f"{name}: something was changed")
    expect(bloc.run("hoa", "import", bloc.folder / "nowhere.csv"), INPUT, "file.unreadable", "a file that is not there")


def harmless_spellings(bloc):
    """What Excel makes of our own file: another delimiter, decimal commas."""
    semicolons = "\ufeff" + "\r\n".join(["period;unit;part;code;row;indicator;ownership;measure;value;state;finality;remark",
                                         "2022;ha-noi;annex;revenue.fdi;16;;;;604,5;;;", ""])
    file = bloc.folder / "semicolon.csv"
    file.write_text(semicolons, encoding="utf-8")
    bloc.must("hoa", "import", file)
    check(bloc.must("hoa", "get", "revenue.fdi").json["cells"]["revenue.fdi"]["value"] == "604.5", "a decimal comma is read")


def all_errors_at_once(bloc):
    file = bloc.folder / "many.csv"
    file.write_bytes(HEADER + row("nothing.fdi", "1") + row("revenue.fdi", "x") + row("exports.fdi", "1.234"))
    outcome = bloc.run("hoa", "import", file)
    check(len(outcome.codes) == 3, f"three errors are listed, not {outcome.codes}")
    places = [error["place"] for error in outcome.json["errors"]]
    check(places == ["many.csv:2", "many.csv:3", "many.csv:4"], f"each with its line: {places}")


def wrong_template(bloc):
    before = bloc.must("leader", "status").out
    broken = bloc.folder / "form.json"
    broken.write_text(FORM.read_text().replace('"million_usd"', '"million_eur"', 1))
    outcome = bloc.run("leader", "leader", "publish", "--form", broken, "--campaign", SAMPLE / "campaign.json")
    expect(outcome, INPUT, None, "a template with an unknown unit")
    check(all(error["place"].startswith("/") for error in outcome.json["errors"]), "each error has its path")
    broken.write_text("{")
    expect(bloc.run("leader", "leader", "publish", "--form", broken, "--campaign", SAMPLE / "campaign.json"), INPUT, "form.not-json", "half a template")
    check(bloc.must("leader", "status").out == before, "a refused template changes nothing")


def wrong_invitations(bloc):
    good = bloc.invitation("ha-noi", "late")
    file = bloc.folder / "wrong.hopluu-invite"
    file.write_text("xin chào")
    expect(bloc.run("late", "join", "--invitation", file, "--person", "Lan"), INPUT, "invitation.not-an-invitation", "not an invitation")
    file.write_text(good.read_text()[:200])
    expect(bloc.run("late", "join", "--invitation", file, "--person", "Lan"), INPUT, None, "half an invitation")
    text = good.read_text()
    code = text.split('"code": "')[1][:26]
    file.write_text(text.replace(code, "0" * 26))
    expect(bloc.run("late", "join", "--invitation", file, "--person", "Lan"), NETWORK, "join.unknown-code", "a wrong code")
    fingerprint = text.split('"certificate_sha256": "')[1][:64]
    file.write_text(text.replace(fingerprint, "0" * 64))
    expect(bloc.run("late", "join", "--invitation", file, "--person", "Lan"), NETWORK, "network.certificate-changed", "another certificate")
    expires = text.split('"expires_ms": ')[1].split("\n")[0].rstrip(",}")
    # The date in the file is for people to read: by whose clock? The server's counts, and by that one the invitation is good.
    file.write_text(text.replace(expires, "1000"))
    bloc.must("late", "join", "--invitation", file, "--person", "Lan")
    expect(bloc.run("later", "join", "--invitation", good, "--person", "Lan"), NETWORK, "join.used", "a used invitation")


def no_server(bloc):
    bloc.must("hoa", "set", "exports.fdi", "357")
    bloc.stop_server()
    expect(bloc.run("hoa", "sync"), NETWORK, "network.refused", "a server that is not there")
    check(bloc.must("hoa", "status").json["saved_here_only"] > 0, "what was typed waits on the laptop")
    bloc.start_server()
    bloc.must("hoa", "sync")
    check(bloc.must("hoa", "status").json["saved_here_only"] == 0, "and goes when the server is back")


def wrong_places(bloc):
    expect(bloc.run("nobody", "status"), STATE, "workspace.missing", "a store that is not there")
    expect(bloc.run("hoa", "leader", "list"), STATE, "leader.not-leader", "a board is not the leader")
    expect(bloc.run("hoa", "set", "nothing.fdi", "1"), INPUT, "board.unknown-item", "an unknown cell")
    expect(bloc.run("hoa", "--period", "1999", "get"), STATE, "workspace.unknown-period", "an unknown period")
    check(bloc.run("hoa", "dance").exit == USAGE, "an unknown command")
    bloc.store("text").write_text("hello, this is no database, only some text that is long enough\n" * 100)
    expect(bloc.run("text", "status"), STORAGE, "store.not-a-store", "a text file for a store")


def wrong_ports(bloc):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        server = subprocess.run([SERVER, "--data-dir", str(bloc.folder / "second"), "--listen", "127.0.0.1", "--port", str(taken.getsockname()[1])],
                                capture_output=True, text=True, timeout=60)
        check(server.returncode not in (0, 1) and str(taken.getsockname()[1]) in server.stderr + server.stdout, f"a port in use is named: {server.stderr}")
    server = subprocess.run([SERVER, "--data-dir", str(bloc.folder / "server"), "--listen", "127.0.0.1", "--port", "0"], capture_output=True, text=True,
                            timeout=60)
    check(server.returncode not in (0, 1) and server.stderr, f"a second server on the same data is refused: {server.stderr}")


def full_disk(bloc):
    """A laptop whose disk is full: the edit is refused in words, earlier ones stand. Needs root to mount a small disk."""
    if os.geteuid() != 0:
        return
    disk = bloc.folder / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], capture_output=True).returncode != 0:
        return
    try:
        subprocess.run(["cp", str(bloc.store("hoa")), str(disk / "hoa.store")], check=True)
        (bloc.folder / "disk.store").symlink_to(disk / "hoa.store")
        room = os.statvfs(disk)
        (disk / "ballast").write_bytes(b"x" * max(0, room.f_bavail * room.f_bsize - 256 * 1024))
        before = bloc.must("hoa", "get").json["cells"]
        outcome = None
        for number in range(200):
            remark = base64.b64encode(random.Random(number).randbytes(1500)).decode()  # nothing that packing makes shorter
            outcome = bloc.run("disk", "set", "imports.fdi", str(number), "--remark", remark)
            if outcome.exit != 0:
                break
        expect(outcome, STORAGE, "store.disk-full", "a full disk")
        check(number > 0, "some edits were taken before the disk was full")
        (disk / "ballast").unlink()
        after = bloc.must("disk", "get").json["cells"]
        before.pop("imports.fdi")
        check(after.pop("imports.fdi")["value"] == str(number - 1), "the last edit that was taken stands")
        check(after == before, "and so do the others")
        bloc.must("disk", "verify")
    finally:
        subprocess.run(["umount", str(disk)], check=True)


with Bloc() as bloc:
    bloc.join("hoa", "ha-noi")
    for test in (wrong_csv, harmless_spellings, all_errors_at_once, wrong_template, wrong_invitations, no_server, wrong_places, wrong_ports, full_disk):
        test(bloc)
        print("ok", test.__name__)
