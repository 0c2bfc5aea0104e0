"""A year by file, another leader's laptop, a revoked one, a restored one, an alarm and many emptied values: with the real programs."""

import shutil
import signal
import subprocess
import time

from bloc import HOPLUU, INPUT, NETWORK, SAMPLE, STATE, SUCCESS, Bloc, check, expect


def by_file(bloc):
    bloc.join("hoa", "ha-noi")
    bloc.must("hoa", "set", "capital_new.fdi", "11,9")
    request, answer = bloc.folder / "hoa.hopluu", bloc.folder / "tra-loi.hopluu"
    bloc.must("hoa", "file", "write", request)
    check(bloc.must("hoa", "status").json["saved_here_only"] == 1, "writing a file sends nothing")
    bloc.must("leader", "file", "carry", request, "--answer", answer)
    first = bloc.must("hoa", "file", "read", answer).json
    check(first["sent"] == 1 and first["state_agrees"], f"the answer acknowledges: {first}")
    check(bloc.must("hoa", "status").json["saved_here_only"] == 0, "acknowledged by file")
    check(bloc.must("hoa", "file", "read", answer).json["sent"] == 0, "the second time nothing changes")
    bloc.must("leader", "file", "carry", request, "--answer", answer)
    check(bloc.must("hoa", "sync").json["sent"] == 0, "by both routes it is there once")
    expect(bloc.run("leader", "file", "read", answer), INPUT, "file.for-another", "an answer for another laptop")
    expect(bloc.run("hoa", "file", "read", request), INPUT, "file.wrong-direction", "the request where the answer belongs")
    damaged = bytearray(answer.read_bytes())
    damaged[-1] ^= 1
    answer.write_bytes(damaged)
    expect(bloc.run("hoa", "file", "read", answer), INPUT, "file.damaged", "a changed answer")
    request.write_bytes(b"PK\x03\x04 not ours")
    expect(bloc.run("leader", "file", "carry", request, "--answer", answer), INPUT, "file.not-hopluu", "another kind of file")


def leaders_and_revoked(bloc):
    invite = bloc.folder / "second.hopluu-invite"
    bloc.must("leader", "leader", "invite", "--leader", "--out", invite)
    bloc.must("leader", "sync")
    bloc.must("second", "join", "--invitation", invite, "--person", "Phó Khối")
    check(len(bloc.must("second", "leader", "list").json) > 0, "the second leader's laptop sees the boards")
    devices = bloc.must("leader", "devices").json
    hoa = next(each for each in devices if each["unit"] == "ha-noi")
    expect(bloc.run("hoa", "leader", "revoke", hoa["device"], "--reason", "x"), STATE, "leader.not-leader", "a board revokes nobody")
    own = next(each for each in devices if each["this"])
    expect(bloc.run("leader", "leader", "revoke", own["device"], "--reason", "x"), STATE, "leader.own-device", "not oneself")
    expect(bloc.run("leader", "leader", "revoke", "ffff", "--reason", "x"), STATE, "leader.unknown-device", "an unknown laptop")
    bloc.join("lost", "ha-noi")
    lost = next(each for each in bloc.must("lost", "devices").json if each["this"])
    bloc.must("second", "sync")
    bloc.must("second", "leader", "revoke", lost["device"][:10], "--reason", "mất máy")
    bloc.must("second", "sync")
    bloc.must("lost", "set", "capital_new.ddi", "7")
    expect(bloc.run("lost", "sync"), NETWORK, "exchange.revoked", "a revoked laptop")
    check(bloc.must("lost", "status").json["saved_here_only"] == 1, "what it typed stays on it")


def restored(bloc):
    bloc.must("hoa", "set", "capital_new.ddi", "3")
    bloc.must("hoa", "sync")
    copy = bloc.folder / "copy"
    copy.mkdir()
    for part in bloc.folder.glob("hoa.store*"):
        if part.is_file():
            shutil.copy(part, copy / part.name)
    bloc.must("hoa", "set", "capital_new.ddi", "4")
    bloc.must("hoa", "set", "capital_new.fdi", "12,5")
    bloc.must("hoa", "sync")
    for part in copy.iterdir():
        shutil.copy(part, bloc.folder / part.name.replace("hoa.store", "old.store"))
    bloc.must("old", "set", "capital_new.ddi", "5")
    summary = bloc.must("old", "sync").json
    check(summary["renewed"] == 1 and summary["state_agrees"], f"an older copy goes on: {summary}")
    conflicts = bloc.must("old", "conflicts").json["conflicts"]
    check({each["text"] for each in conflicts if "base" not in each} == {"4", "5"}, f"both values are kept and shown: {conflicts}")
    base = [each["text"] for each in conflicts if each.get("base")]
    check(base == ["3"], f"what both had seen is shown: {base}")
    bloc.must("old", "set", "capital_new.ddi", "5")
    bloc.must("old", "sync")
    bloc.must("hoa", "sync")
    check(bloc.must("hoa", "conflicts").json["conflicts"] == [], "deciding it clears it everywhere")
    check("12,5" in bloc.year("old").replace(".", ","), "what the copy lacked is back")
    bloc.must("old", "verify")


def many_emptied(bloc):
    bloc.must("hoa", "import", SAMPLE / "boards/ha-noi.csv")
    bloc.must("hoa", "sync")
    rows = [line.split(",") for line in bloc.year("hoa").splitlines()]
    codes = [row[3] for row in rows if len(row) > 3 and row[2] == "annex"]
    cleared = sum(bloc.run("hoa", "set", code, "").exit == SUCCESS for code in codes)
    check(cleared >= 10, f"enough cells were emptied: {cleared}")
    expect(bloc.run("hoa", "sync"), STATE, "exchange.many-cleared", "many emptied values")
    check(bloc.must("hoa", "status").json["saved_here_only"] >= 10, "nothing was sent")
    check(bloc.must("hoa", "sync", "--confirm-clearing").json["sent"] >= 10, "sent once confirmed")


def alarm_and_keep(bloc):
    bloc.must("hoa", "set", "capital_new.fdi", "13")
    bloc.stop_server()
    for attempt in range(1, 6):
        expect(bloc.run("hoa", "sync"), NETWORK, "network.refused", "no server")
        status = bloc.must("hoa", "status").json
        check(status["failures"] == attempt and status["alarm"] == (attempt == 5), f"attempt {attempt}: {status}")
    words = bloc.run("hoa", "status", as_json=False).out
    check("BÁO ĐỘNG" in words and "vẫn" not in words.split("BÁO ĐỘNG")[1], f"the alarm is told: {words}")
    keeping = subprocess.Popen([HOPLUU, "--store", str(bloc.store("hoa")), "sync", "--keep"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               text=True)
    bloc.start_server()
    deadline = time.monotonic() + 60
    while bloc.must("hoa", "status").json["saved_here_only"] > 0:  # its first attempt failed: it tries again within 5 s
        check(time.monotonic() < deadline, "it synchronises by itself once the server is back")
        time.sleep(0.2)
    keeping.send_signal(signal.SIGINT)
    keeping.communicate(timeout=30)
    check(keeping.returncode in (SUCCESS, NETWORK), f"ended with {keeping.returncode}")
    check(bloc.must("hoa", "status").json["alarm"] is False, "the alarm is over")


with Bloc() as the_bloc:
    by_file(the_bloc)
    leaders_and_revoked(the_bloc)
    restored(the_bloc)
    many_emptied(the_bloc)
    alarm_and_keep(the_bloc)
print("other ways: all well")
