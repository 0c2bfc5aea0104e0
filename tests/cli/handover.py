"""The whole of a handover with the real programs: a bloc with the sample's figures passes to the next leader's server while one board is at
work and another has been offline with unsent edits."""

import json
import shutil
import ssl
import subprocess
import urllib.error
import urllib.request

from bloc import INPUT, NETWORK, SAMPLE, SERVER, STATE, SUCCESS, Bloc, check, expect

HANDOVER = 8  # exit code of hopluu-server


class Successor(Bloc):
    """The next leader's server: its data folder, and the program on it."""

    def __init__(self, folder, name):
        self.folder = folder / name
        self.folder.mkdir()
        self.port = 0
        self.server = None
        self.server_options = []
        self.server_folder = self.folder / "data"

    def data(self):
        return self.server_folder


def command(data, *arguments):
    return subprocess.run([SERVER, "--data-dir", str(data), *map(str, arguments)], capture_output=True, text=True, timeout=120)


def must(data, *arguments):
    done = command(data, *arguments)
    check(done.returncode == SUCCESS, f"{arguments}: {done.returncode} {done.stdout}{done.stderr}")
    return done.stdout


def ask(port, path):
    """Status and JSON of what a server answers; its certificate is its own."""
    context = ssl._create_unverified_context()
    try:
        with urllib.request.urlopen(f"https://127.0.0.1:{port}{path}", context=context, timeout=10) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def free_port(successor):
    """Runs the server once, as its operator would to see that it starts, and keeps its port for the card."""
    successor.start_server()
    successor.stop_server()
    return successor.port


def fill(bloc):
    for laptop, unit in (("hoa", "ha-noi"), ("hai", "hai-phong")):
        bloc.join(laptop, unit)
        bloc.must(laptop, "import", SAMPLE / "boards" / f"{unit}.csv")
        bloc.must(laptop, "sync")
    bloc.must("hai", "set", "revenue.fdi", "4321")  # offline from here on, unsent


def rehearse(bloc, successor):
    old, files = bloc.server_folder, successor.folder
    must(successor.data(), "card", "--port", successor.port, "--listen", "127.0.0.1", "--to", files / "card.json")
    told = must(old, "handover", "pack", "--card", files / "card.json", "--to", files / "khoi.hopluu-bloc")
    code = told.split("new server: ")[1].split()[0]
    check(code in must(successor.data(), "card", "--port", successor.port, "--listen", "127.0.0.1", "--to", files / "card.json"),
          "both servers show the same code for the new one")
    told = must(successor.data(), "handover", "rehearse", files / "khoi.hopluu-bloc", "--to", files / "rehearsal.json")
    check("GIỐNG HỆT" in told and "IDENTICAL" in told, "the rehearsal says so in both languages")


def commit(bloc, successor):
    files = successor.folder
    return command(bloc.server_folder, "handover", "commit", "--card", files / "card.json", "--rehearsal", files / "rehearsal.json", "--to",
                   files / "khoi.hopluu-bloc")


def refusals_before(bloc, successor):
    """What is not in order yet is told, and nothing is handed over."""
    early = command(successor.data(), "handover", "take", successor.folder / "khoi.hopluu-bloc")
    check(early.returncode == HANDOVER and "diễn tập" in early.stderr, f"a rehearsal's package is not taken: {early.stderr}")
    bloc.must("hoa", "set", "labour.fdi", "777")
    bloc.must("hoa", "sync")
    changed = commit(bloc, successor)
    check(changed.returncode == HANDOVER and "ha-noi" in changed.stderr, f"an edit in between is noticed: {changed.stderr}")
    check(ask(bloc.port, "/v1/handover")[0] == 404, "nothing was handed over")
    bloc.must("hoa", "sync")


def hand_over(bloc, successor):
    rehearse(bloc, successor)
    done = commit(bloc, successor)  # the old server runs
    check(done.returncode == SUCCESS, done.stderr)
    must(successor.data(), "handover", "take", successor.folder / "khoi.hopluu-bloc")
    again = command(successor.data(), "handover", "take", successor.folder / "khoi.hopluu-bloc")
    check(again.returncode == HANDOVER, "a bloc is taken once")
    successor.start_server()


def fenced(bloc):
    status, problem = ask(bloc.port, "/v1/news/x")
    check(status in (400, 410), f"the old server takes no more: {status} {problem}")
    check(ask(bloc.port, "/v1/handover")[0] == 200, "but shows the way")
    check("0 problems" in must(bloc.server_folder, "verify"), "and its data can still be checked")
    invited = command(bloc.server_folder, "invite-leader")
    check(invited.returncode == HANDOVER, f"it invites nobody: {invited.returncode}")


def laptops_follow(bloc, successor):
    bloc.must("hoa", "set", "exports.fdi", "55")
    moved = bloc.must("hoa", "sync").json
    check(moved["moved_to"] == f"https://127.0.0.1:{successor.port}", f"the board at work moves along: {moved}")
    check(moved["sent"] == 1 and moved["state_agrees"], f"with what it had to send: {moved}")
    moved = bloc.must("hai", "sync").json
    check(moved["sent"] == 1 and moved["state_agrees"] and moved["moved_to"], f"so does the one that was offline: {moved}")
    check(not bloc.must("hai", "sync").json["moved_to"], "once")
    told = bloc.run("leader", "sync", as_json=False)
    check(told.exit == SUCCESS and "máy chủ mới" in told.out, f"a person is told: {told.out}")
    for unit, item, value in (("hai-phong", "revenue.fdi", "4321"), ("ha-noi", "exports.fdi", "55"), ("ha-noi", "labour.fdi", "777")):
        cells = bloc.must("leader", "get", item, "--unit", unit).json["cells"]
        check(cells[item]["value"] == value, f"the leader sees {item} of {unit}: {cells}")


def new_leader(bloc, successor):
    check(ask(successor.port, "/v1/about")[1]["term"] == 2, "the new server runs in the second term")
    bloc.must("next", "join", "--invitation", successor.data() / "moi-khoi-truong.hopluu-invite", "--person", "Khối trưởng mới")
    board = bloc.folder / "new.hopluu-invite"
    bloc.must("next", "leader", "invite", "--unit", "bac-ninh", "--out", board)
    bloc.must("next", "sync")
    check(json.loads(board.read_text())["term"] == 2, "the new leader's invitations name the term")
    bloc.must("bac", "join", "--invitation", board, "--person", "Cán bộ mới")
    check(bloc.must("next", "get", "revenue.fdi", "--unit", "hai-phong").json["cells"]["revenue.fdi"]["value"] == "4321", "and sees everything")


def notice_as_file(bloc, successor):
    """A laptop that cannot reach the old server any more: here one that is restored from before the handover."""
    notice = bloc.folder / "ban-giao.json"
    must(successor.data(), "handover", "notice", "--to", notice)
    shutil.copy(bloc.folder / "before.store", bloc.store("late"))
    bloc.stop_server()
    expect(bloc.run("late", "sync"), NETWORK, "network.refused", "the old server is gone")
    forged = bloc.folder / "forged.json"
    forged.write_text(notice.read_text().replace("127.0.0.1", "127.0.0.2"))
    expect(bloc.run("late", "move", forged), INPUT, "handover.forged-notice", "a forged notice")
    expect(bloc.run("late", "move", SAMPLE / "campaign.json"), INPUT, "handover.not-a-notice", "another file")
    check(bloc.must("late", "move", notice).json["term"] == 2, "the genuine one is followed")
    expect(bloc.run("late", "move", notice), STATE, "handover.old-notice", "once")
    check(bloc.must("late", "sync").json["state_agrees"], "and the laptop goes on with the new server")


with Bloc() as bloc:
    successor = Successor(bloc.folder, "next")
    free_port(successor)
    fill(bloc)
    shutil.copy(bloc.store("hai"), bloc.folder / "before.store")
    rehearse(bloc, successor)
    try:
        for test in (refusals_before, hand_over):
            test(bloc, successor)
            print("ok", test.__name__)
        fenced(bloc)
        print("ok fenced")
        for test in (laptops_follow, new_leader, notice_as_file):
            test(bloc, successor)
            print("ok", test.__name__)
    finally:
        successor.stop_server()
