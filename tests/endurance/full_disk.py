"""The disk fills, on the laptop and at the server: refused in words, earlier values stand, nothing empty is sent, it goes on once there is room.

    tests/endurance/run full_disk

Needs root, for small disks to fill (tmpfs); says so and is skipped otherwise.
"""

import contextlib
import hashlib
import os
import shutil
import socket
import subprocess
import sys

from bloc import NETWORK, SAMPLE, SERVER, STORAGE, SUCCESS, Bloc, check, expect

SKIPPED = 77  # what ctest takes for "skipped"
DATA, HANDOVER = 4, 8  # exit codes of hopluu-server
CELLS = ["labour.fdi", "labour.ddi", "projects_new.fdi", "projects_new.ddi"]
ROOM = 96 * 1024  # left free when the disk is about to be full


class SmallDisk:
    """A disk of a few megabytes at `folder`."""

    def __init__(self, folder, megabytes):
        self.folder, self.megabytes = folder, megabytes
        self.ballast = folder / "ballast"

    def __enter__(self):
        self.folder.mkdir(exist_ok=True)
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={self.megabytes}m", "tmpfs", str(self.folder)], capture_output=True, text=True)
        if done.returncode != 0:
            print("SKIPPED: no disk can be mounted here:", done.stderr.strip())
            raise SystemExit(SKIPPED)
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", str(self.folder)], check=True)

    def names(self, more):
        """Room for so many more files, however many bytes there are; None: for any number."""
        count = 0 if more is None else os.statvfs(self.folder).f_files - os.statvfs(self.folder).f_ffree + more
        subprocess.run(["mount", "-o", f"remount,nr_inodes={count}", str(self.folder)], check=True)

    def fill(self, leave):
        with open(self.ballast, "ab") as file:
            room = os.statvfs(self.folder)
            file.write(b"x" * max(0, room.f_bavail * room.f_bsize - leave))

    def free(self):
        self.ballast.unlink()


def type_until_full(bloc, laptop, first):
    """The values that were taken, by cell, and the answer to the one that was not."""
    typed = {}
    for number in range(first, first + 400):
        code = CELLS[number % len(CELLS)]
        outcome = bloc.run(laptop, "set", code, str(number), "--remark", "đầy " * 200)
        if outcome.exit != SUCCESS:
            return typed, outcome
        typed[code] = str(number)
    raise SystemExit("FAILED: the disk never became full")


def cells(bloc, laptop, *options):
    return {code: each["value"] for code, each in bloc.must(laptop, "get", *options).json["cells"].items() if each.get("value") not in (None, "")}


def laptop_disk(bloc):
    """Typing, importing and fetching on a full disk."""
    bloc.join("hoa", "ha-noi")
    with contextlib.ExitStack() as stack:
        disk = stack.enter_context(SmallDisk(bloc.folder / "disk", 3))
        shutil.move(bloc.store("hoa"), disk.folder / "hoa.store")
        bloc.store("hoa").symlink_to(disk.folder / "hoa.store")
        bloc.must("hoa", "import", SAMPLE / "boards/ha-noi.csv")
        disk.fill(ROOM)
        before = cells(bloc, "hoa")
        typed, refused = type_until_full(bloc, "hoa", 1000)
        expect(refused, STORAGE, "store.disk-full", "typing on a full disk")
        check(typed, "some values were taken before the disk was full")
        disk.fill(0)
        changed = bloc.folder / "changed.csv"
        changed.write_text((SAMPLE / "boards/ha-noi.csv").read_text(encoding="utf-8").replace(",,,\r\n", ',,,"' + "ghi chú " * 300 + '"\r\n'), encoding="utf-8")
        expect(bloc.run("hoa", "import", changed), STORAGE, "store.disk-full", "a file on a full disk")
        check(cells(bloc, "hoa") == {**before, **typed}, "what was taken stands, what was refused has changed nothing")
        # A laptop that cannot write down what the server answers: says so, or it fits; whichever, nothing is lost and it goes on.
        outcome = bloc.run("hoa", "sync")
        check(outcome.exit in (SUCCESS, STORAGE), f"an exchange on a full disk: {outcome.exit} {outcome.out}")
        if outcome.exit == STORAGE:
            expect(outcome, STORAGE, "store.disk-full", "an exchange on a full disk")
        disk.free()
        check(bloc.must("hoa", "verify").json["problems"] == [], "the laptop's data are sound")
        bloc.must("hoa", "set", CELLS[0], "77")
        bloc.must("hoa", "sync")
        bloc.must("leader", "sync")
        check(cells(bloc, "leader", "--unit", "ha-noi") == {**before, **typed, CELLS[0]: "77"}, "the leader sees what was taken, and nothing empty")
        os.unlink(bloc.store("hoa"))
        shutil.copy(disk.folder / "hoa.store", bloc.store("hoa"))


def server_disk(bloc):
    """The server cannot write: it says so, the laptop keeps everything; with room it takes it all."""
    bloc.join("nam", "bac-ninh")
    bloc.must("nam", "import", SAMPLE / "boards/bac-ninh.csv")
    bloc.stop_server()
    with contextlib.ExitStack() as stack:
        disk = stack.enter_context(SmallDisk(bloc.folder / "server-disk", 8))
        shutil.copytree(bloc.folder / "server", disk.folder, dirs_exist_ok=True)
        bloc.server_folder = disk.folder
        bloc.start_server()
        try:
            disk.fill(0)
            typed = {}
            outcome = None
            for number in range(1, 60):
                bloc.must("nam", "set", CELLS[number % 4], str(number), "--remark", "đầy " * 500)
                typed[CELLS[number % 4]] = str(number)
                outcome = bloc.run("nam", "sync")
                if outcome.exit != SUCCESS:
                    break
            expect(outcome, NETWORK, "server.storage", "a server whose disk is full")
            status = bloc.must("nam", "status").json
            check(status["saved_here_only"] > 0, f"the laptop says that something is here only: {status}")
            expect(bloc.run("nam", "sync"), NETWORK, "server.storage", "asked again")
            disk.free()
            bloc.must("nam", "sync")
            check(bloc.must("nam", "status").json["saved_here_only"] == 0, "with room the server takes it all")
            bloc.must("leader", "sync")
            shown = cells(bloc, "leader", "--unit", "bac-ninh")
            check(shown == cells(bloc, "nam") and typed.items() <= shown.items(), "and the leader sees it")
        finally:
            bloc.stop_server()


def free_port():
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


def server(folder, *arguments):
    return subprocess.run([SERVER, "--data-dir", str(folder), *map(str, arguments)], capture_output=True, text=True, timeout=120)


def must_serve(folder, *arguments):
    done = server(folder, *arguments)
    check(done.returncode == SUCCESS, f"{arguments}: {done.returncode} {done.stdout}{done.stderr}")
    return done.stdout


def what_lies_in(folder):
    """Every file but what SQLite keeps beside an open database."""
    files = [each for each in folder.rglob("*") if each.is_file() and not each.name.endswith(("-wal", "-shm"))]
    return {str(each.relative_to(folder)): hashlib.sha256(each.read_bytes()).hexdigest() for each in files}


def refused_for_room(new, package, before, what):
    done = server(new, "handover", "take", package)
    check(done.returncode == DATA, f"{what}: {done.returncode} {done.stdout}{done.stderr}")
    check("đầy" in done.stderr or "chỗ trống" in done.stderr, f"{what}: said in Vietnamese: {done.stderr}")
    check("disk is full" in done.stderr or "room" in done.stderr, f"{what}: said in English: {done.stderr}")
    check(what_lies_in(new) == before, f"{what}: what was there is there, and nothing else")


def handover_disk(bloc):
    """Taking over a bloc on a disk without room, in bytes or in names: refused in words, the new server as it was; with room it is taken."""
    bloc.join("minh", "hai-phong")
    bloc.must("minh", "import", SAMPLE / "boards/hai-phong.csv")
    paper = bloc.folder / "scan.pdf"
    paper.write_bytes(b"%PDF-1.4\n" + os.urandom(200_000))
    bloc.must("minh", "attach", paper)
    bloc.must("minh", "sync")
    with contextlib.ExitStack() as stack:
        disk = stack.enter_context(SmallDisk(bloc.folder / "new-disk", 64))
        new, files = disk.folder / "data", bloc.folder
        card = ("card", "--listen", "127.0.0.1", "--port", free_port(), "--to", files / "card.json")
        must_serve(new, *card)
        package = files / "khoi.hopluu-bloc"
        must_serve(bloc.server_folder, "handover", "pack", "--card", files / "card.json", "--to", package)
        must_serve(new, "handover", "rehearse", package, "--to", files / "rehearsal.json")
        must_serve(bloc.server_folder, "handover", "commit", "--card", files / "card.json", "--rehearsal", files / "rehearsal.json", "--to", package)
        before = what_lies_in(new)
        disk.fill(100_000)
        refused_for_room(new, package, before, "no room for bytes")
        disk.free()
        # Each further name lets it come a step further, until it is through.
        for more in range(60):
            disk.names(more)
            if server(new, "handover", "take", package).returncode == SUCCESS:
                break
            refused_for_room(new, package, before, f"room for {more} more files")
        check(5 <= more < 59, f"with room for {more} files it is taken, not before")
        disk.names(None)
        again = server(new, "handover", "take", package)
        check(again.returncode == HANDOVER, f"and once: {again.returncode}")
        check("0 problems" in must_serve(new, "verify") and "1 whole" in must_serve(new, "verify"), "all of it is here and sound")
        must_serve(new, "handover", "notice", "--to", files / "notice.json")
        bloc.must("minh", "move", files / "notice.json")
        bloc.stop_server()
        bloc.server_folder, bloc.port = new, card[4]
        bloc.start_server()
        try:
            bloc.must("minh", "set", CELLS[0], "4242")
            sent = bloc.must("minh", "sync").json
            check(sent["sent"] == 1 and sent["state_agrees"], f"and the laptops go on with it: {sent}")
        finally:
            bloc.stop_server()


def main():
    if os.geteuid() != 0:
        print("SKIPPED: only root can mount a small disk to fill; run it as root")
        raise SystemExit(SKIPPED)
    for tests in ((laptop_disk, server_disk), (handover_disk,)):
        with Bloc() as bloc:
            for test in tests:
                test(bloc)
                print("ok", test.__name__)


if len(sys.argv) > 4:
    raise SystemExit(__doc__)
main()
