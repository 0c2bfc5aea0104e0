"""The disk fills, on the laptop and at the server: refused in words, earlier values stand, nothing empty is sent, it goes on once there is room.

    tests/endurance/run full_disk

Needs root, for small disks to fill (tmpfs); says so and is skipped otherwise.
"""

import contextlib
import os
import shutil
import subprocess
import sys

from bloc import NETWORK, SAMPLE, STORAGE, SUCCESS, Bloc, check, expect

SKIPPED = 77  # what ctest takes for "skipped"
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


def main():
    if os.geteuid() != 0:
        print("SKIPPED: only root can mount a small disk to fill; run it as root")
        raise SystemExit(SKIPPED)
    with Bloc() as bloc:
        for test in (laptop_disk, server_disk):
            test(bloc)
            print("ok", test.__name__)


if len(sys.argv) > 4:
    raise SystemExit(__doc__)
main()
