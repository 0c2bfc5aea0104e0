"""Several programs on one laptop's data at once, and programs that are killed: what was said to be saved is there."""

import signal
import subprocess

from bloc import HOPLUU, Bloc, check


def at_once(bloc):
    """Two programs that write one store, like the client and a script, wait for each other."""
    codes = ["revenue.fdi", "exports.fdi", "imports.fdi", "budget.fdi"]
    running = [subprocess.Popen([HOPLUU, "--store", str(bloc.store("hoa")), "set", code, str(number)], stdout=subprocess.DEVNULL)
               for number in range(1, 6) for code in codes]
    check(all(each.wait(60) == 0 for each in running), "every edit was taken")
    history = [bloc.must("hoa", "history", code).json["history"] for code in codes]
    check([len(each) for each in history] == [5] * 4, "and every one is in the journal")
    check(bloc.must("hoa", "verify").json["problems"] == [], "sound")


def killed_while_syncing(bloc):
    """kill -9 at rising moments of an exchange: nothing is lost, nothing is there twice."""
    for round_number in range(12):
        bloc.must("hoa", "set", "labour.fdi", str(1000 + round_number))
        program = subprocess.Popen([HOPLUU, "--store", str(bloc.store("hoa")), "sync"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            program.wait(0.004 * round_number)
        except subprocess.TimeoutExpired:
            program.send_signal(signal.SIGKILL)
            program.wait()
    bloc.must("hoa", "sync")
    check(bloc.must("hoa", "status").json["saved_here_only"] == 0, "all is sent in the end")
    check(len(bloc.must("hoa", "history", "labour.fdi").json["history"]) == 12, "every value typed is in the journal")
    check(bloc.must("hoa", "verify").json["problems"] == [], "the laptop's data are sound")
    bloc.must("leader", "sync")
    check(bloc.must("leader", "get", "labour.fdi", "--unit", "ha-noi").json["cells"]["labour.fdi"]["value"] == "1011", "the leader sees the last")


def server_killed(bloc):
    """kill -9 of the server between exchanges: it opens clean and goes on."""
    for value in range(3):
        bloc.must("hoa", "set", "labour.ddi", str(value + 1))
        bloc.must("hoa", "sync")
        bloc.server.kill()
        bloc.server.wait()
        bloc.server.stdout.close()
        bloc.start_server()
    bloc.must("leader", "sync")
    check(bloc.must("leader", "get", "labour.ddi", "--unit", "ha-noi").json["cells"]["labour.ddi"]["value"] == "3", "what was acknowledged is there")


with Bloc() as bloc:
    bloc.join("hoa", "ha-noi")
    for test in (at_once, killed_while_syncing, server_killed):
        test(bloc)
        print("ok", test.__name__)
