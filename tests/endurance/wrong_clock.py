"""Laptops whose clocks are two years off, either way: they join, type and exchange, and the last word is the last word whatever the clock said.

    tests/endurance/run wrong_clock

Needs libfaketime (package libfaketime), which makes a program believe in another time; says so and is skipped otherwise.
"""

import pathlib
import sys

from bloc import SAMPLE, SUCCESS, Bloc, check

SKIPPED = 77
LIBRARIES = sorted(pathlib.Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
SLOW, FAST = "-730d", "+730d"


def at(offset):
    return {"LD_PRELOAD": str(LIBRARIES[0]), "FAKETIME": offset, "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


class Clocked:
    """A laptop with a clock of its own."""

    def __init__(self, bloc, name, unit, offset):
        self.bloc, self.name, self.unit, self.env = bloc, name, unit, at(offset) if offset else {}
        bloc.invitation(unit, name)

    def must(self, *arguments):
        outcome = self.bloc.run(self.name, *arguments, env=self.env)
        check(outcome.exit == SUCCESS, f"{self.name}: {arguments}: {outcome.exit} {outcome.out} {outcome.err}")
        return outcome

    def join(self):
        self.must("join", "--invitation", self.bloc.folder / f"{self.name}.hopluu-invite", "--person", self.name)

    def value(self, code):
        return self.must("get", code).json["cells"][code]["value"]


def is_really_off(bloc, slow, fast):
    """The clocks are what this test says they are: each operation bears the year that its laptop believes in."""
    slow.must("set", "exports.fdi", "1")
    fast.must("set", "imports.fdi", "1")
    times = [each.must("history", code).json["history"][0]["time_ms"] for each, code in ((slow, "exports.fdi"), (fast, "imports.fdi"))]
    # The slow one has seen the server's time when it joined, and goes on from there; the fast one is two years ahead.
    check(times[1] - times[0] > 600 * 24 * 3600 * 1000, f"the fast laptop's time is two years ahead of the slow one's: {times}")


def last_word_is_the_last(bloc, right, slow, fast):
    """Each writes what it has seen the others write over: the later edit is shown, not the one with the later clock."""
    for number, laptop in enumerate([fast, slow, right, fast, right, slow], start=1):
        laptop.must("sync")
        laptop.must("set", "labour.fdi", str(number))
        laptop.must("sync")
        for reader in (right, slow, fast):
            reader.must("sync")
            check(reader.value("labour.fdi") == str(number), f"{reader.name} shows what {laptop.name} wrote last")
            check(reader.must("status").json["conflicts"] == 0, "edits that know each other are no conflict")


def year_goes_through(bloc, laptop):
    """Figures, submission, receipt, return: none of it asks the laptop's clock."""
    laptop.must("import", SAMPLE / f"boards/{laptop.unit}.csv")
    for finding in bloc.run(laptop.name, "check", env=laptop.env).json["findings"]:
        if finding["critical"]:
            laptop.must("explain", finding["rule"], "Đang rà soát.")
    laptop.must("submit")
    check(laptop.must("sync").json["state_agrees"], "the sums agree")
    status = laptop.must("status").json
    check(status["saved_here_only"] == 0 and status["refused"] == 0 and status["submission"]["receipt"]["code"], f"submitted, with a receipt: {status}")
    bloc.must("leader", "sync")
    bloc.must("leader", "leader", "accept", laptop.unit)
    bloc.must("leader", "sync")
    laptop.must("sync")
    check(laptop.must("status").json["submission"]["state"] == "accepted", "and accepted")
    check(laptop.must("verify").json["problems"] == [], "sound")


def main():
    if not LIBRARIES:
        print("SKIPPED: libfaketime is not installed")
        raise SystemExit(SKIPPED)
    with Bloc() as bloc:
        right, slow, fast = (Clocked(bloc, name, "ha-noi", offset) for name, offset in (("right", None), ("slow", SLOW), ("fast", FAST)))
        for laptop in (right, slow, fast):
            laptop.join()
        is_really_off(bloc, slow, fast)
        last_word_is_the_last(bloc, right, slow, fast)
        print("ok last_word_is_the_last")
        for unit, offset in (("bac-ninh", SLOW), ("nam-dinh", FAST)):
            laptop = Clocked(bloc, unit, unit, offset)
            laptop.join()
            year_goes_through(bloc, laptop)
            print("ok year_goes_through", offset)


if len(sys.argv) > 4:
    raise SystemExit(__doc__)
main()
