"""What tests use from npm: installed once, exactly as the lock file beside the test says, into the build folder.

Without node, npm or the registry the test is skipped (exit 77) and says what is missing; what was installed before needs neither network nor
registry."""

import fcntl
import pathlib
import shutil
import subprocess

SKIPPED = 77


def skip(why):
    print(f"skipped: {why}")
    raise SystemExit(SKIPPED)


def is_installed(recipe, folder):
    """npm writes its own lock file last: what has it is whole. One for other versions is of an earlier recipe."""
    lock = folder / "package-lock.json"
    return (folder / "node_modules/.package-lock.json").exists() and lock.exists() and lock.read_bytes() == (recipe / "package-lock.json").read_bytes()


def install(recipe, folder):
    """The packages of `recipe` (a folder with package.json and package-lock.json) in `folder`, beside all other files of the recipe."""
    recipe, folder = pathlib.Path(recipe).resolve(), pathlib.Path(folder).resolve()
    if not shutil.which("node") or not shutil.which("npm"):
        skip("node and npm are not here (Debian: apt-get install nodejs npm)")
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "in-use", "w") as turn:  # tests that run at the same time may share it
        fcntl.flock(turn, fcntl.LOCK_EX)
        return install_alone(recipe, folder)


def install_alone(recipe, folder):
    is_new = not is_installed(recipe, folder)
    for file in recipe.iterdir():
        copy = folder / file.name
        if not copy.exists() or copy.read_bytes() != file.read_bytes():
            shutil.copy(file, copy)
    if is_new:
        shutil.rmtree(folder / "node_modules", ignore_errors=True)
        try:
            done = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, text=True, timeout=240)
            problem = done.stderr.strip()[-300:] if done.returncode != 0 else ""
        except subprocess.TimeoutExpired:
            problem = "no answer within four minutes"
        if problem:
            skip(f"the packages of {recipe} could not be installed from the registry: {problem}")
    return folder
