"""Memory of the server at rest and after eleven boards have joined, filled in and synchronised; how long they took together; and what one
laptop's exchange costs on the line.

The baseline is Python's bare HTTP server in the same run. Aim: at rest under 15 MB."""

import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent.parent / "cli"))
from bloc import HOPLUU, SAMPLE, Bloc, check  # noqa: E402
from counting_line import CountingLine  # noqa: E402

SMOKE = "--smoke" in sys.argv
BOARDS = sorted(file.stem for file in (SAMPLE / "boards").glob("*.csv"))[: 2 if SMOKE else None]


def resident_megabytes(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def private_megabytes(pid):
    """Without the pages of shared libraries, which the machine holds once for all programs."""
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("RssAnon:"):
            return int(line.split()[1]) / 1024
    return 0.0


def baseline():
    server = subprocess.Popen([sys.executable, "-m", "http.server", "0", "--bind", "127.0.0.1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    server.stdout.readline()
    memory = resident_megabytes(server.pid)
    server.terminate()
    server.wait()
    return memory


def row(name, pid):
    print(f"{name:<44}{resident_megabytes(pid):8.1f}{private_megabytes(pid):10.1f}")


def exchange_on_the_line(bloc, unit):
    """A second laptop of the board, on a line that counts."""
    line = CountingLine(bloc.folder / "server/certificate-and-key.pem", bloc.port)
    invitation = bloc.invitation(unit, "second")
    line.take_over(invitation)
    costs = []

    def cost(what, *command):
        line.start()
        bloc.must("second", *command)
        costs.append((what, line.sent, line.received, line.requests))

    cost("joining, with the form and a board's year", "join", "--invitation", invitation, "--person", "Cán bộ thứ hai")
    cost("nothing new", "sync")
    bloc.must("second", "set", "capital_new.fdi", "1037,8")
    cost("one cell", "sync")
    print(f"{'bytes with HTTP headers, without TLS':<44}{'sent':>8}{'received':>10}{'requests':>10}")
    for what, sent, received, requests in costs:
        print(f"{what:<44}{sent:>8}{received:>10}{requests:>10}")
    check([each[3] for each in costs[1:]] == [1, 1], "an exchange that fits is one round trip")
    check(sum(costs[2][1:3]) <= 700, "one cell costs at most 700 bytes")


with Bloc() as bloc:
    print(f"{'megabytes':<44}{'resident':>8}{'private':>10}")
    for board in BOARDS:
        bloc.join(board, board)
        bloc.must(board, "import", SAMPLE / f"boards/{board}.csv")
    bloc.stop_server()
    bloc.start_server()
    row("hopluu-server at rest", bloc.server.pid)
    began = time.monotonic()
    running = [subprocess.Popen([HOPLUU, "--store", str(bloc.store(board)), "sync"], stdout=subprocess.DEVNULL) for board in BOARDS]
    check(all(each.wait(120) == 0 for each in running), "every board synchronised")
    took = time.monotonic() - began
    row(f"hopluu-server after {len(BOARDS)} boards at once", bloc.server.pid)
    print(f"{'python -m http.server at rest':<44}{baseline():8.1f}")
    print(f"{len(BOARDS)} boards' years sent at once, processes included: {took * 1000:.0f} ms")
    bloc.must("leader", "sync")
    sent = bloc.must("leader", "leader", "list").json["boards"]
    check(sum(board["completeness"]["complete"] > 0 for board in sent) == len(BOARDS), "all of them are at the leader's")
    exchange_on_the_line(bloc, BOARDS[0])
