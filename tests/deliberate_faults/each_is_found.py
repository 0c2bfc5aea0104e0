"""Each fault put into the attachments and the handover makes the test fail that stands beside it; without any, all of them pass.

  each_is_found.py TEST-PROGRAM [FAULT…]"""

import os
import re
import subprocess
import sys

PROGRAM, WANTED = sys.argv[1], sys.argv[2:]
FOUND_BY = {
    "fileNotSynced": "A part is confirmed once it is on the disk*",
    "fileHashNotChecked": "Bytes that are not those of the hash*",
    "fileKindNotChecked": "What may not be attached*",
    "fileOffsetNotChecked": "A cited file goes up in parts*,What does not fit the protocol*,A part that breaks off*",
    "citationNotChecked": "A citation that was taken back*,What does not fit the protocol*",
    "fileQuotaNotChecked": "A board's share of the room*",
    "everyoneReadsFiles": "Only who may see the operation*",
    "penNotPassed": "Whoever came last holds the pen*",
    "oldServerGoesOn": "The old server answers nothing any more*",
    "rehearsalNotCompared": "An edit that came in after the rehearsal*",
    "rehearsalNotProven": "Only the statement of the card's own server*",
    "secretKeyHandedOver": "The new server takes the bloc*",
    "packageNotChecked": "A package with any byte changed*",
    "unpackedNotCompared": "The new server does not believe a genuine package*",
    "takenByRehearsal": "A package from before the old server handed over*",
    "takenOverOthers": "A bloc is taken once*",
    "termNotChecked": "Where a bloc has come back*",
    "noticeNotProven": "A notice that is forged*",
    "formerKeyForgotten": "Laptops move over by themselves*,A laptop follows several handovers*",
}


def run(tests, fault=None):
    environment = {key: value for key, value in os.environ.items() if key != "HOPLUU_FAULT"}
    if fault:
        environment["HOPLUU_FAULT"] = fault
    done = subprocess.run([PROGRAM, tests], env=environment, capture_output=True, text=True, errors="replace", timeout=240)
    return done.returncode, done.stdout + done.stderr


def reason(said):
    failed = re.search(r"FAILED:\n(.*)", said)
    return failed.group(1).strip() if failed else said.strip().splitlines()[-1]


known = subprocess.run([PROGRAM, "--faults"], capture_output=True, text=True, check=True).stdout.split()
if sorted(known) != sorted(FOUND_BY):
    raise SystemExit(f"faults without a test, or tests without a fault: {set(known) ^ set(FOUND_BY)}")
code, said = run(",".join(sorted(set(FOUND_BY.values()))))
if code != 0 or "No tests ran" in said:
    raise SystemExit(f"without any fault a test fails:\n{said}")
missed = []
for fault in WANTED or known:
    code, said = run(FOUND_BY[fault], fault)
    # A test that ends by a signal has found it as well; one that did not run has found nothing.
    if code == 0 or "No tests ran" in said:
        missed.append(fault)
        print("NOT FOUND:", fault, "by", FOUND_BY[fault])
    else:
        print("found:", fault, "-", reason(said))
raise SystemExit(1 if missed else 0)
