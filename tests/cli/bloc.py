"""A bloc of real programs for the tests beside this file: a server on loopback, a leader's laptop, boards' laptops."""

import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

HOPLUU, SERVER, SOURCE = sys.argv[1:4]
FORM = pathlib.Path(SOURCE) / "shared/forms/bqlkcn-dbsh/2022-v1.json"
SAMPLE = pathlib.Path(SOURCE) / "shared/samples/2022"

SUCCESS, INTERNAL, USAGE, INPUT, NETWORK, STATE, STORAGE, FINDINGS = range(8)


class Outcome:
    def __init__(self, process):
        self.exit = process.returncode
        self.out = process.stdout
        self.err = process.stderr

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def codes(self):
        return [error["code"] for error in self.json["errors"]]


class Bloc:
    def __init__(self, *server_options):
        self.server_options = server_options
        self.kept = False

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hopluu-cli-"))
        self.server_folder = self.folder / "server"
        self.port = 0
        self.server = None
        self.start_server()
        self.must("leader", "join", "--invitation", self.folder / "server/moi-khoi-truong.hopluu-invite", "--person", "Khối trưởng")
        self.must("leader", "leader", "publish", "--form", FORM, "--campaign", SAMPLE / "campaign.json")
        self.must("leader", "sync")
        return self

    def __exit__(self, *_):
        self.stop_server()
        if not self.kept:
            shutil.rmtree(self.folder)

    def keep(self):
        """The files stay where they are when the test ends, for whoever looks into a failure."""
        self.kept = True
        return self.folder

    def start_server(self):
        log = open(self.folder / "server.log", "a")
        self.server = subprocess.Popen(
            [SERVER, "--data-dir", str(self.server_folder), "--listen", "127.0.0.1", "--port", str(self.port), *self.server_options],
            stdout=subprocess.PIPE, stderr=log, text=True)
        for line in self.server.stdout:
            found = re.search(r"(?:cổng|port) (\d+)", line)
            if found:
                self.port = int(found.group(1))
                return
        raise SystemExit("the server did not start: " + (self.folder / "server.log").read_text())

    def stop_server(self):
        if self.server:
            self.server.send_signal(signal.SIGTERM)
            code = self.server.wait(30)
            self.server.stdout.close()
            self.server = None
            assert code == 0, f"the server ended with {code}"

    def store(self, laptop):
        return self.folder / f"{laptop}.store"

    def run(self, laptop, *arguments, as_json=True, env=None):
        command = [HOPLUU, "--store", str(self.store(laptop))] + (["--json"] if as_json else []) + [str(each) for each in arguments]
        return Outcome(subprocess.run(command, capture_output=True, text=True, timeout=120, env={**os.environ, **(env or {})}))

    def must(self, laptop, *arguments):
        outcome = self.run(laptop, *arguments)
        assert outcome.exit == SUCCESS, f"{arguments}: {outcome.exit} {outcome.err}"
        return outcome

    def invitation(self, unit, laptop):
        file = self.folder / f"{laptop}.hopluu-invite"
        self.must("leader", "leader", "invite", "--unit", unit, "--out", file)
        self.must("leader", "sync")
        return file

    def join(self, laptop, unit):
        self.must(laptop, "join", "--invitation", self.invitation(unit, laptop), "--person", f"Cán bộ {unit}")

    def year(self, laptop):
        """All that a board's year holds, as one comparable text."""
        file = self.folder / f"{laptop}.export.csv"
        self.must(laptop, "export", file)
        return file.read_text(encoding="utf-8-sig")


def check(condition, what):
    if not condition:
        raise SystemExit(f"FAILED: {what}")


def expect(outcome, exit_code, code, what):
    check(outcome.exit == exit_code, f"{what}: exit {outcome.exit}, expected {exit_code}\n{outcome.out}{outcome.err}")
    if code:
        check(code in outcome.codes, f"{what}: said {outcome.codes}, expected {code}")
        for error in outcome.json["errors"]:
            check(error["message"]["vi"] and error["message"]["en"], f"{what}: a message is missing a language")
            check(error["message"]["vi"] in outcome.err or error["message"]["vi"].split("\n")[0] in outcome.err,
                  f"{what}: the person is not told: {outcome.err}")
