"""A laptop with a memory of its own: what was typed on it, and whether the program said that it is saved."""

import csv
import signal
import subprocess
import threading

from bloc import FINDINGS, HOPLUU, NETWORK, STATE, SUCCESS, Outcome, check

KILLED = -signal.SIGKILL


class Entry:
    """One value typed. Not `said`: the program died before it answered, so that it may be there or not."""

    def __init__(self, text, said):
        self.text, self.said = text, said


class Laptop:
    def __init__(self, bloc, name, unit, codes):
        self.bloc, self.name, self.unit, self.codes = bloc, name, unit, codes
        self.typed = {code: [] for code in codes}
        self.absent = {code: set() for code in codes}  # typed, not saved, and known to be so
        self.at_server = {}    # code -> the last entry that an exchange ended well after
        self.number = 0        # every value typed is another one
        self.process = None    # the running command, for whoever wants to kill it
        self.lock = threading.Lock()
        self.revision = 0
        self.submitted = False  # perhaps: from then on an edit may be refused
        self.said = {}          # exit code -> how often

    def begin(self):
        """What stands in its cells already is the first that was typed."""
        shown = self.shown()
        self.typed = {code: [Entry(shown[code], True)] if code in shown else [] for code in self.codes}

    # --- Commands that may be killed -------------------------------------------------------------------------------------------

    def command(self, *arguments):
        command = [HOPLUU, "--store", str(self.bloc.store(self.name)), "--json"] + [str(each) for each in arguments]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        with self.lock:
            self.process = process
        process.out, process.err = process.communicate(timeout=120)
        with self.lock:
            self.process = None
        process.stdout, process.stderr = process.out, process.err
        outcome = Outcome(process)
        self.said[outcome.exit] = self.said.get(outcome.exit, 0) + 1
        return outcome

    def kill(self):
        """kill -9 of the command that runs, if one does."""
        with self.lock:
            if self.process is None or self.process.poll() is not None:
                return False
            self.process.send_signal(signal.SIGKILL)
            return True

    def next_text(self):
        self.number += 1
        return str(1_000_000 + self.number)

    def note(self, outcome, texts):
        """A command that ended well has saved everything; one that was killed perhaps; one that refused nothing."""
        # An answer that was printed in full before the kill counts as said.
        said = outcome.exit == SUCCESS or (outcome.exit == KILLED and outcome.out.endswith("}\n") and '"errors"' not in outcome.out)
        if said or outcome.exit == KILLED:
            for code, text in texts.items():
                self.typed[code].append(Entry(text, said))

    def set(self, code):
        text = self.next_text()
        outcome = self.command("set", code, text)
        self.allow(outcome, "set", {STATE: self.submitted})
        self.note(outcome, {code: text})

    def import_all(self, header):
        """One file with all of this laptop's cells: whole or not at all."""
        texts = {code: self.next_text() for code in self.codes}
        file = self.bloc.folder / f"{self.name}.import.csv"
        rows = "".join(f"2022,{self.unit},annex,{code},,,,,{text},,,\r\n" for code, text in texts.items())
        file.write_text(header + rows, encoding="utf-8")
        outcome = self.command("import", file)
        self.allow(outcome, "import", {STATE: self.submitted})
        self.note(outcome, texts)
        return texts if outcome.exit == KILLED else None

    def sync(self, server_may_be_gone):
        saved = {code: entries[self.last_said(code)] for code, entries in self.typed.items() if self.last_said(code) is not None}
        outcome = self.command("sync")
        self.allow(outcome, "sync", {NETWORK: server_may_be_gone})
        if outcome.exit == NETWORK:
            check(all(code.startswith(("network.", "server.busy")) for code in outcome.codes), f"the line is told: {outcome.codes}")
        if outcome.exit == SUCCESS:
            check(outcome.json["state_agrees"], f"{self.name}: server and laptop agree after an exchange")
            self.at_server.update(saved)
        return outcome

    def submit(self):
        found = self.command("check")
        rules = {each["rule"] for each in found.json["findings"] if each["critical"]} if found.exit in (SUCCESS, FINDINGS) else ()
        for rule in sorted(rules):
            self.command("explain", rule, "Đang rà soát.")
        outcome = self.command("submit")
        self.allow(outcome, "submit", {STATE: True})
        if outcome.exit == SUCCESS:
            check(outcome.json["revision"] > self.revision, f"{self.name}: revision {outcome.json} after {self.revision}")
            self.revision = outcome.json["revision"]
        self.submitted = True

    def allow(self, outcome, what, allowed):
        expected = [SUCCESS, KILLED] + [code for code, may in allowed.items() if may]
        check(outcome.exit in expected, f"{self.name}: {what} ended with {outcome.exit}\n{outcome.out}{outcome.err}")

    # --- What must be there ------------------------------------------------------------------------------------------------------

    def last_said(self, code):
        said = [position for position, entry in enumerate(self.typed[code]) if entry.said]
        return said[-1] if said else None

    def settle(self):
        """After a kill: what was said to be saved is shown; what was in doubt is there or not, and stays so from now on."""
        shown = self.shown()
        for code, entries in self.typed.items():
            last = self.last_said(code)
            doubtful = entries[(last + 1 if last is not None else 0):]
            possible = [entries[last].text if last is not None else ""] + [entry.text for entry in doubtful]
            there = shown.get(code, "")
            check(there in possible, f"{self.name}: {code} shows {there!r}, not one of {possible}")
            lost = set(possible[possible.index(there) + 1:])
            self.absent[code].update(lost)
            for entry in doubtful:
                entry.said = entry.text == there  # one in doubt before it may be in the journal all the same
            self.typed[code] = [entry for entry in entries if entry.text not in lost]
        outcome = self.bloc.must(self.name, "verify")
        check(outcome.json["problems"] == [], f"{self.name}: {outcome.json['problems']}")

    def shown(self, reader=None):
        """Figures as the laptop, or another reader of its unit, shows them."""
        file = self.bloc.folder / f"{reader or self.name}.{self.unit}.shown.csv"
        unit = ["--unit", self.unit] if reader else []
        self.bloc.must(reader or self.name, "export", file, *unit)
        with open(file, encoding="utf-8-sig", newline="") as rows:
            return {row["code"]: row["value"] for row in csv.DictReader(rows) if row["part"] == "annex" and row["value"]}

    def check_received(self, reader):
        """What an exchange that ended well had sent is at the server: another reader that asks now sees it, or a later value."""
        shown = self.shown(reader)
        for code, entry in self.at_server.items():
            later = {each.text for each in self.typed[code][self.typed[code].index(entry):]}
            check(shown.get(code) in later, f"{self.name}: {code} was received, the leader sees {shown.get(code)!r}, not one of {later}")

    def check_history(self, code):
        """Every value said to be saved stands in the journal in the order typed, none that was not saved, and all of it is sent."""
        entries = self.bloc.must(self.name, "history", code).json["history"]
        texts = [entry["text"].replace(".", "") for entry in entries]
        mine = [entry.text for entry in self.typed[code] if entry.said]
        found = [text for text in texts if text in set(mine)]
        check(found in (mine, mine[::-1]), f"{self.name}: history of {code}: {texts}, typed: {mine}")
        check(not self.absent[code].intersection(texts), f"{self.name}: {code}: a value that was not saved has come back: {texts}")
        check(all(entry["standing"] == "received" for entry in entries), f"{self.name}: {code} is not all received")
