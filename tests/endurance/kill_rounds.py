"""kill -9 of the real programs at random moments under load: nothing said to be saved or received is lost, all files open sound.

    tests/endurance/run kill_rounds [--rounds N] [--seed S]

A round: three laptops and the leader's work at once, typing, importing, submitting, synchronising; some of them or the server are killed; the
server is started again; then everything that any program said is compared with what is there. The seed decides what is typed and who is
killed when; the machine decides what that hits, so that a seed does not replay to the instant: what a failure leaves is kept and named.
"""

import argparse
import random
import subprocess
import sys
import threading
import time

from bloc import NETWORK, SAMPLE, SERVER, SUCCESS, Bloc, check
from laptop import KILLED, Laptop

HEADER = (SAMPLE / "boards/ha-noi.csv").read_text(encoding="utf-8").splitlines(keepends=True)[0]
CELLS = ["labour.fdi", "labour.ddi", "projects_new.fdi", "projects_new.ddi"]
ACTIONS = ["set"] * 6 + ["sync"] * 4 + ["import"]
LONGEST_ROUND = 0.45  # seconds after the start of a round within which somebody is killed


class Rounds:
    def __init__(self, bloc, random_source):
        self.bloc, self.random = bloc, random_source
        self.server_may_be_gone = False
        # Two laptops of one board, each with cells of its own; one board whose year is submitted, returned, submitted.
        self.laptops = [Laptop(bloc, "hoa", "ha-noi", CELLS[:2]), Laptop(bloc, "lan", "ha-noi", CELLS[2:]),
                        Laptop(bloc, "nam", "bac-ninh", CELLS)]
        self.leader = Laptop(bloc, "leader", "", [])
        self.submitter = self.laptops[2]
        self.failures = []
        self.kills = {"client": 0, "server": 0}
        for laptop in self.laptops:
            bloc.join(laptop.name, laptop.unit)
        for name, unit in (("hoa", "ha-noi"), ("nam", "bac-ninh")):
            bloc.must(name, "import", SAMPLE / f"boards/{unit}.csv")
            bloc.must(name, "sync")
        bloc.must("lan", "sync")
        for laptop in self.laptops:
            laptop.begin()

    # --- One round ---------------------------------------------------------------------------------------------------------------

    def play(self):
        plans = [(laptop, self.plan(laptop)) for laptop in self.laptops] + [(self.leader, ["sync"] * 3)]
        victims = self.random.choice([["client"], ["client"], ["server"], ["server"], ["client", "server"], ["client", "client"]])
        self.server_may_be_gone = "server" in victims
        threads = [threading.Thread(target=self.work, args=plan) for plan in plans]
        threads += [threading.Thread(target=self.guarded, args=(self.kill, victim, self.random.uniform(0, LONGEST_ROUND),
                                                                self.random.sample(self.laptops + [self.leader], 4))) for victim in victims]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if self.failures:
            raise self.failures[0]
        if self.server_may_be_gone:
            self.restart_server()
        self.compare()

    def plan(self, laptop):
        actions = self.random.choices(ACTIONS, k=6)
        if laptop is self.submitter and self.random.random() < 0.5:
            actions.insert(self.random.randrange(len(actions)), "submit")
        return [(action, self.random.choice(laptop.codes)) for action in actions]

    def work(self, laptop, actions):
        self.guarded(self.do_all, laptop, actions)

    def do_all(self, laptop, actions):
        for action in actions:
            if action == "sync":
                laptop.sync(self.server_may_be_gone)
                continue
            name, code = action
            {"set": lambda: laptop.set(code), "import": lambda: laptop.import_all(HEADER), "submit": laptop.submit,
             "sync": lambda: laptop.sync(self.server_may_be_gone)}[name]()

    def guarded(self, work, *arguments):
        try:
            work(*arguments)
        except BaseException as error:  # told once all threads have ended
            self.failures.append(error)

    def kill(self, victim, moment, order):
        time.sleep(moment)  # the moment is what is being tried out
        if victim == "server":
            self.bloc.server.kill()
            self.kills["server"] += 1
            return
        self.kills["client"] += next((1 for laptop in order if laptop.kill()), 0)

    def restart_server(self):
        self.bloc.server.wait()
        self.bloc.server.stdout.close()
        self.verify_server()
        self.bloc.start_server()

    def verify_server(self):
        outcome = subprocess.run([SERVER, "--data-dir", str(self.bloc.folder / "server"), "verify"], capture_output=True, text=True, timeout=120)
        check(outcome.returncode == 0, f"the server's data: {outcome.stdout}{outcome.stderr}")

    def compare(self):
        for laptop in self.laptops:
            laptop.settle()
        # Only the leader asks: what the laptops believe to be received has to come from the server, not from them once more.
        self.bloc.must("leader", "sync")
        for laptop in self.laptops:
            laptop.check_received("leader")
        if self.submitter.submitted:
            self.give_back()

    def give_back(self):
        """A year under review is returned, so that the next round can write in it."""
        name = self.submitter.name
        self.bloc.must(name, "sync")
        state = self.bloc.must(name, "status").json["submission"]
        check(state["state"] == "draft" or state["revision"] >= self.submitter.revision, f"a submission is gone: {state}")
        if state["state"] == "submitted":
            check(state["receipt"]["code"] == state["content_code"], f"the receipt is there and speaks of the same figures: {state}")
            self.submitter.revision = state["revision"]
            self.bloc.must("leader", "sync")
            self.bloc.must("leader", "leader", "return", self.submitter.unit, "--reason", "Đề nghị rà soát.")
            self.bloc.must("leader", "sync")
            self.bloc.must(name, "sync")
        self.submitter.submitted = False

    # --- The end -----------------------------------------------------------------------------------------------------------------

    def heal_and_compare(self):
        self.bloc.join("moi", "ha-noi")  # a laptop that was not there before sees the same as those that were
        for _ in range(2):  # the second time, so that everyone has what everyone else sent in the first
            for name in ["hoa", "lan", "nam", "leader", "moi"]:
                self.bloc.must(name, "sync")
                check(self.bloc.must(name, "status").json["saved_here_only"] == 0, f"{name}: something is unsent after an exchange")
        for laptop in self.laptops:
            laptop.settle()
            own = laptop.shown()
            check(own == laptop.shown("leader"), f"{laptop.name} and the leader show the same")
            for code in laptop.codes:
                laptop.check_history(code)
        check(self.laptops[0].shown() == self.laptops[1].shown() == Laptop(self.bloc, "moi", "ha-noi", []).shown(), "one board, one year")
        self.verify_server()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(sys.argv[4:])
    began = time.monotonic()
    with Bloc() as bloc:
        rounds = Rounds(bloc, random.Random(options.seed))
        for number in range(1, options.rounds + 1):
            try:
                rounds.play()
            except BaseException:
                print(f"round {number} of seed {options.seed}; the files are kept in {bloc.keep()}")
                raise
        rounds.heal_and_compare()
        killed = sum(laptop.said.get(KILLED, 0) for laptop in rounds.laptops + [rounds.leader])
        unreached = sum(laptop.said.get(NETWORK, 0) for laptop in rounds.laptops + [rounds.leader])
        commands = sum(sum(laptop.said.values()) for laptop in rounds.laptops + [rounds.leader])
        typed = sum(laptop.number for laptop in rounds.laptops)
        print(f"ok: {options.rounds} rounds, seed {options.seed}: {commands} commands, {typed} values typed, {killed} clients and "
              f"{rounds.kills['server']} servers killed, {unreached} times no line; {rounds.submitter.revision} submissions; "
              f"{time.monotonic() - began:.1f} s")


main()
