"""Redocly's linter over the document of the interface. It is installed from the registry, as the lock file says, into the build folder.

  lint.py DOCUMENT WORK-FOLDER        Exit 77: it could not be installed, and why."""

import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from npm_packages import install

DOCUMENT, WORK = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
HERE = pathlib.Path(__file__).resolve().parent / "lint"


install(HERE, WORK)
shutil.copy(DOCUMENT, WORK / "openapi.json")
environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(WORK), "REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
done = subprocess.run([str(WORK / "node_modules/.bin/redocly"), "lint", "openapi.json", "--config", "redocly.yaml", "--max-problems", "1000"], cwd=WORK,
                      env=environment, capture_output=True, text=True, timeout=200)
print(done.stdout + done.stderr)
# A warning counts too: what does not fit this interface is switched off in redocly.yaml, with the reason.
raise SystemExit(1 if done.returncode != 0 or "warning" in done.stderr.lower() or "You have" in done.stderr else 0)
