"""Runs write_sample_report into a temporary folder: what every script here starts from."""
import contextlib
import os
import pathlib
import subprocess
import sys
import tempfile

NAMES = ["bao-cao-2022.docx", "bao-cao-2022.html", "bao-cao-2022.pdf", "bao-cao-2022.xlsx", "bieu-2022.csv", "bieu-2022.dsd.xml", "kiem-tra-2022.json"]


@contextlib.contextmanager
def report_folder(sample, environment=None):
    """`sample` is 'small' or '2022'; the writer's path is the script's first argument."""
    with tempfile.TemporaryDirectory(prefix="hopluu-report-") as folder:
        subprocess.run([sys.argv[1], sample, folder], check=True, env={**os.environ, **(environment or {})})
        yield pathlib.Path(folder)


def check(condition, message):
    if not condition:
        sys.exit("FAILED: " + message)
