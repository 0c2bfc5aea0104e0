"""Hostile clients against the real server: none makes it grow by more than 16 MB, none keeps another from being served within a second,
none learns anything of its inside.

  guard_test.py HOPLUU HOPLUU_SERVER SOURCE HOSTILE_ENVELOPES [--long] [PROBE…]
"""

import pathlib
import re
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
from bloc import HOPLUU, Bloc, check  # noqa: E402
from hostile_line import ABOUT, INSIDE, HonestClient, Line  # noqa: E402
from probes import PROBES, Attack  # noqa: E402

HOSTILE_ENVELOPES = sys.argv[4]
IS_LONG = "--long" in sys.argv
WANTED = [each for each in sys.argv[5:] if not each.startswith("--")]
MOST_MEGABYTES = 16
LONGEST_WAIT = 1.0


class Memory:
    """Resident memory of a process: its highest since it was last forgotten, measured by the kernel."""

    def __init__(self, pid):
        self.folder = pathlib.Path(f"/proc/{pid}")
        self.base = self.field("VmRSS")

    def field(self, name):
        return int(re.search(rf"{name}:\s+(\d+)", (self.folder / "status").read_text()).group(1)) / 1024

    def forget(self):
        (self.folder / "clear_refs").write_text("5")

    def growth(self):
        return self.field("VmHWM") - self.base


def warm_up(bloc):
    """An ordinary day: what the server needs for it is not a probe's doing."""
    for _ in range(3):
        bloc.must("hoa", "set", "labour.fdi", "1000")
        bloc.must("hoa", "sync")
    workers = [threading.Thread(target=HonestClient(bloc.port).ask) for _ in range(20)]
    for each in workers:
        each.start()
    for each in workers:
        each.join()


def sync_while(bloc, attack):
    """A laptop's real exchange at the height of the probe; seconds."""
    attack.height.wait(20)
    began = time.monotonic()
    outcome = subprocess.run([HOPLUU, "--store", str(bloc.store("hoa")), "--json", "sync"], capture_output=True, text=True, timeout=60)
    took = time.monotonic() - began
    return took, "" if outcome.returncode == 0 else (outcome.stderr or outcome.stdout)[:300]


def answers_of(received):
    """Heads and bodies of what a connection got."""
    for part in re.split(rb"(?=HTTP/1\.[01] \d{3})", received):
        head, _, body = part.partition(b"\r\n\r\n")
        if body:
            yield head, body


def complaints_about(attack):
    for line in attack.lines:
        inside = INSIDE.search(line.received)
        if inside:
            yield f"inside text {inside.group(0)!r} in {line.received[:300]!r}"
        for head, body in answers_of(line.received):
            status = int(head.split(b" ")[1])
            if status >= 400 and (b"application/problem+json" not in head or b"urn:hopluu:problem:" not in body):
                yield f"not a problem document: {head[:200]!r} {body[:100]!r}"
            if 200 <= status < 400 and b'"program":"hopluu-server"' not in body and b"HPLE" not in body and b'"openapi"' not in body:
                yield f"served: {head[:200]!r} {body[:100]!r}"


def run(bloc, memory, probe):
    attack = Attack(bloc.port, 4.0 if IS_LONG else 1.0, IS_LONG, bloc.folder)
    memory.forget()
    honest = HonestClient(bloc.port)
    honest.start()
    synced = []
    syncing = threading.Thread(target=lambda: synced.extend(sync_while(bloc, attack)))
    syncing.start()
    probe(attack)
    attack.height.set()
    syncing.join()
    honest.end()
    growth = memory.growth()
    attack.end()
    print(f"{probe.__name__:<28}{growth:8.1f} MB{honest.worst * 1000:8.0f} ms of{honest.served:4}{synced[0] * 1000:8.0f} ms{len(attack.lines):7}", flush=True)
    troubles = list(complaints_about(attack))[:5]
    if growth > MOST_MEGABYTES:
        troubles.append(f"the server grew by {growth:.1f} MB")
    if honest.failed or honest.worst > LONGEST_WAIT or honest.served == 0:
        troubles.append(f"an honest client waited {honest.worst:.2f} s; not served: {honest.failed[:3]}")
    if synced[1] or synced[0] > LONGEST_WAIT:
        troubles.append(f"a laptop's exchange took {synced[0]:.2f} s: {synced[1]}")
    if bloc.server.poll() is not None:
        troubles.append(f"the server ended with {bloc.server.returncode}")
    return [f"{probe.__name__}: {each}" for each in troubles]


with Bloc() as bloc:
    bloc.join("hoa", "ha-noi")
    subprocess.run([HOSTILE_ENVELOPES, str(bloc.store("hoa")), str(bloc.folder)], check=True)
    warm_up(bloc)
    memory = Memory(bloc.server.pid)
    print(f"{'at rest':<28}{memory.base:8.1f} MB\n{'probe':<28}{'growth':>11}{'longest wait':>14}{'':8}{'sync':>8}{'connections':>14}")
    found = [trouble for probe in PROBES if not WANTED or probe.__name__ in WANTED for trouble in run(bloc, memory, probe)]
    bloc.must("hoa", "set", "labour.fdi", "2000")
    bloc.must("hoa", "sync")
    bloc.must("leader", "sync")
    check(not found, "\n".join(found))
    print("ok")
