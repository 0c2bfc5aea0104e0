"""Attached files with the real programs: commands, states, interruptions, kill -9 on both sides."""

import hashlib
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
from bloc import HOPLUU, INPUT, NETWORK, STATE, SUCCESS, Bloc, check, expect  # noqa: E402


def scan(path, size, seed):
    content = b"%PDF-1.4\n" + random.Random(seed).randbytes(size - 9)
    path.write_bytes(content)
    return hashlib.sha256(content).hexdigest()


def bytes_in(folder, pattern="*"):
    """What lies there at this moment, while another program moves it."""
    total = 0
    for each in folder.glob(pattern):
        try:
            total += each.stat().st_size
        except FileNotFoundError:
            pass
    return total


def attached(bloc, laptop):
    return {each["hash"]: each for each in bloc.must(laptop, "attachments").json["attachments"]}


def commands(bloc):
    """Attach, list, sync, read at the leader's, take back."""
    paper = bloc.folder / "bảng lương.pdf"
    name = scan(paper, 300_000, 1)
    made = bloc.must("hoa", "attach", paper, "--for", "cell:labour.fdi", "--for", "score:IV.1").json
    check((made["hash"], made["state"], made["file"]) == (name, "here_only", "bảng lương.pdf"), made)
    again = bloc.must("hoa", "attach", paper, "--for", "section:II.2.1.1").json
    check(again["for"] == ["cell:labour.fdi", "score:IV.1", "section:II.2.1.1"], f"what was named before stays: {again['for']}")
    folder = pathlib.Path(str(bloc.store("hoa")) + ".files")
    check(len([each for each in folder.rglob("*") if each.is_file()]) == 1, "the same bytes are one file")
    bloc.must("hoa", "set", "labour.fdi", "1200")
    check(bloc.must("hoa", "status").json["attachments_waiting"] == 1, "the status says that a file waits")
    synced = bloc.must("hoa", "sync").json
    check(synced["attachments"] == {"sent": 1, "waiting": 0, "problems": []}, synced)
    check(attached(bloc, "hoa")[name]["state"] == "received", "green only with the server's word")
    check(bloc.must("hoa", "status").json["attachments_waiting"] == 0, "and then none waits")
    check("attachments" not in bloc.must("hoa", "sync").json, "nothing is sent twice")

    bloc.must("leader", "sync")
    seen = attached(bloc, "leader")[name]
    check((seen["state"], seen["unit"], seen["person"]) == ("not_here", "ha-noi", "Cán bộ ha-noi"), seen)
    bloc.must("leader", "attachment", "get", name[:8], "--to", bloc.folder / "out.pdf")
    check((bloc.folder / "out.pdf").read_bytes() == paper.read_bytes(), "the leader has the same bytes")
    check(attached(bloc, "leader")[name]["state"] == "received", "and knows where they came from")
    expect(bloc.run("leader", "attachment", "remove", name), STATE, "board.other-unit", "a board's file is the board's")

    bloc.must("hoa", "attachment", "remove", name[:10])
    check(attached(bloc, "hoa") == {}, "taken back")
    bloc.must("hoa", "sync")
    bloc.must("hoa", "attach", paper)
    check(bloc.must("hoa", "sync").json["attachments"]["sent"] == 1, "attached again: the server is asked again")


def refusals(bloc):
    """What cannot be attached is told, and nothing is journalled."""
    program = bloc.folder / "scan.pdf"
    program.write_bytes(b"MZ a program")
    expect(bloc.run("hoa", "attach", program), INPUT, "attachment.kind", "a program called .pdf")
    huge = bloc.folder / "huge.pdf"
    scan(huge, 20 * 1024 * 1024 + 1, 2)
    expect(bloc.run("hoa", "attach", huge), INPUT, "attachment.too-large", "more than 20 MB")
    expect(bloc.run("hoa", "attach", bloc.folder / "none.pdf"), INPUT, "attachment.unreadable", "no file")
    good = bloc.folder / "good.pdf"
    scan(good, 1000, 3)
    expect(bloc.run("hoa", "attach", good, "--for", "labour.fdi"), INPUT, "attachment.target", "a target without its kind")
    expect(bloc.run("hoa", "attach", good, "--for", "cell:no.such"), INPUT, "board.unknown-item", "a cell that is not in the form")
    expect(bloc.run("hoa", "attachment", "get", "ffff", "--to", bloc.folder / "x"), INPUT, "attachment.unknown", "an unknown code")
    check(len(attached(bloc, "hoa")) == 1, "nothing of it was journalled")


def figures_first(bloc):
    """A file that the server refuses, or that is damaged here, is told; the figures are through all the same."""
    paper = bloc.folder / "damaged.pdf"
    name = scan(paper, 50_000, 4)
    bloc.must("hoa", "attach", paper)
    copy = pathlib.Path(str(bloc.store("hoa")) + ".files") / name[:2] / name[2:]
    copy.write_bytes(b"%PDF-1.4 " + b"x" * 49_991)
    bloc.must("hoa", "set", "labour.fdi", "1201")
    outcome = bloc.run("hoa", "sync")
    check(outcome.exit == SUCCESS, outcome.err)
    check(outcome.json["attachments"]["problems"][0]["code"] == "attachment.damaged", outcome.out)
    check("hỏng" in outcome.err and outcome.json["attachments"]["waiting"] == 1, outcome.err)
    check(bloc.must("hoa", "status").json["saved_here_only"] == 0, "the figures are through")
    said = bloc.run("hoa", "sync", as_json=False)
    check("chưa gửi xong" in said.out, "and it is said again")
    bloc.must("hoa", "attach", paper)
    check(bloc.must("hoa", "sync").json["attachments"] == {"sent": 1, "waiting": 0, "problems": []}, "attached again, it goes")


def lost_by_the_server(bloc):
    """A server restored from a copy lacks a file that it once confirmed: after a month the laptop asks again, and sends what is missing."""
    name, state = next((each["hash"], each["state"]) for each in attached(bloc, "hoa").values() if each["file"] == "bảng lương.pdf")
    whole = bloc.folder / "server/files" / name[:2] / name[2:]
    content = whole.read_bytes()
    whole.unlink()
    check(state == "received" and "attachments" not in bloc.must("hoa", "sync").json, "it rests on the server's word")
    store = sqlite3.connect(bloc.store("hoa"))
    key = "attachment.received." + name
    said = store.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()[0].split(" ")
    store.execute("UPDATE setting SET value = ? WHERE key = ?", (f"{said[0]} {int(said[1]) - 31 * 86_400_000}", key))
    store.commit()
    store.close()
    check(bloc.must("hoa", "sync").json["attachments"]["sent"] == 1, "asked again and sent")
    check(whole.read_bytes() == content, "the server has it back")
    check("attachments" not in bloc.must("hoa", "sync").json, "and that is that")


def killed(bloc, rounds):
    """kill -9 of the laptop's program, then of the server, while a large file is under way: it goes on where it was and arrives whole."""
    paper = bloc.folder / "large.pdf"
    for number in range(rounds):
        name = scan(paper, 18_000_000, 100 + number)
        bloc.must("hoa", "attach", paper)
        partial = bloc.folder / "server/files/partial"
        server_dies = number % 2 == 0
        program = subprocess.Popen([HOPLUU, "--store", str(bloc.store("hoa")), "sync"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while program.poll() is None and bytes_in(partial, name + "*") < 1_000_000:
            time.sleep(0)  # until some of it has arrived
        if server_dies:
            bloc.server.kill()
            bloc.server.wait()
            bloc.server.stdout.close()
        else:
            program.send_signal(signal.SIGKILL)
        program.wait(60)
        kept = bytes_in(partial, name + "*")
        if server_dies:
            bloc.start_server()
        check(kept >= 1_000_000 or (bloc.folder / "server/files" / name[:2] / name[2:]).exists(), "what arrived is kept")
        bloc.must("hoa", "sync")
        check(attached(bloc, "hoa")[name]["state"] == "received", "confirmed in the end")
        whole = bloc.folder / "server/files" / name[:2] / name[2:]
        check(hashlib.sha256(whole.read_bytes()).hexdigest() == name, "and whole")
        check(list(partial.glob("*")) == [], "nothing is left over")


def fetch_interrupted(bloc):
    """kill -9 of a fetch: the next one goes on from what is here."""
    paper = bloc.folder / "large.pdf"
    name = hashlib.sha256(paper.read_bytes()).hexdigest()
    bloc.must("leader", "sync")
    command = [HOPLUU, "--store", str(bloc.store("leader")), "attachment", "get", name, "--to", str(bloc.folder / "fetched.pdf")]
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    partial = pathlib.Path(str(bloc.store("leader")) + ".files") / "partial"
    while program.poll() is None and bytes_in(partial) < 500_000:
        time.sleep(0)
    program.send_signal(signal.SIGKILL)
    program.wait()
    bloc.stop_server()
    expect(bloc.run("leader", "attachment", "get", name, "--to", bloc.folder / "fetched.pdf"), NETWORK, None, "no server")
    bloc.start_server()
    bloc.must("leader", "attachment", "get", name, "--to", bloc.folder / "fetched.pdf")
    check((bloc.folder / "fetched.pdf").read_bytes() == paper.read_bytes(), "whole")


if __name__ == "__main__":
    with Bloc() as bloc:
        bloc.join("hoa", "ha-noi")
        commands(bloc)
        refusals(bloc)
        figures_first(bloc)
        lost_by_the_server(bloc)
        killed(bloc, int(os.environ.get("ROUNDS", "4")))
        fetch_interrupted(bloc)
        for laptop in ("hoa", "leader"):
            check(bloc.must(laptop, "verify").json["problems"] == [], "sound")
        print("ok")
