"""Redocly's linter over the document of the interface. It is installed from the registry, as the lock file says, into the build folder.

  lint.py DOCUMENT WORK-FOLDER        Exit 77: it could not be installed, and why."""

import pathlib
import shutil
import subprocess
import sys

DOCUMENT, WORK = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
HERE = pathlib.Path(__file__).resolve().parent / "lint"


def skip(why):
    print(f"skipped: {why}")
    raise SystemExit(77)


def install():
    if not shutil.which("node") or not shutil.which("npm"):
        skip("node and npm are not here (Debian: apt-get install nodejs npm)")
    WORK.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", "redocly.yaml"):
        shutil.copy(HERE / name, WORK / name)
    if (WORK / "node_modules/.package-lock.json").exists():
        return
    done = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=WORK, capture_output=True, text=True, timeout=280)
    if done.returncode != 0:
        skip("@redocly/cli could not be installed from the registry: " + done.stderr.strip()[-300:])


install()
shutil.copy(DOCUMENT, WORK / "openapi.json")
environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(WORK), "REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
done = subprocess.run([str(WORK / "node_modules/.bin/redocly"), "lint", "openapi.json", "--config", "redocly.yaml", "--max-problems", "1000"], cwd=WORK,
                      env=environment, capture_output=True, text=True, timeout=200)
print(done.stdout + done.stderr)
# A warning counts too: what does not fit this interface is switched off in redocly.yaml, with the reason.
raise SystemExit(1 if done.returncode != 0 or "warning" in done.stderr.lower() or "You have" in done.stderr else 0)
