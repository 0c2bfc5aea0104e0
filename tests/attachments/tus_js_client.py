"""A tus client from elsewhere uploads to the real server: is killed half-way, resumes, finishes; and is told no where it should be.

tus-js-client is installed from the registry, as the lock file says, into the build folder. Exit 77: it could not be, and why."""

import hashlib
import json
import pathlib
import shutil
import signal
import subprocess
import sys

from programs import Bloc, attached, bytes_in, check, scan
from bloc import SERVER

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from npm_packages import install

WORK = pathlib.Path(sys.argv[4])
HERE = pathlib.Path(__file__).resolve().parent / "tus-js"


class Client:
    def __init__(self, bloc):
        self.url = f"https://127.0.0.1:{bloc.port}/v1/files"
        self.memory = bloc.folder / "tus-memory.json"
        done = subprocess.run([SERVER, "fingerprint", "--data-dir", str(bloc.folder / "server")], capture_output=True, text=True, check=True)
        self.fingerprint = done.stdout.split()[0]  # the second line is for the telephone

    def upload(self, file, name, **options):
        wanted = {"url": self.url, "fingerprint": self.fingerprint, "file": str(file), "hash": name, "memory": str(self.memory), **options}
        done = subprocess.run(["node", "upload.mjs", json.dumps(wanted)], cwd=WORK, capture_output=True, text=True, timeout=120)
        if done.returncode == -signal.SIGKILL:
            return {"outcome": "killed"}
        check(done.returncode == 0, f"node: {done.returncode} {done.stderr}")
        return json.loads(done.stdout)


def cite_only(bloc, file):
    """The board cites the file and exchanges, but its laptop does not hold the bytes any more, so that it does not send them itself."""
    made = bloc.must("hoa", "attach", file).json
    shutil.rmtree(str(bloc.store("hoa")) + ".files")
    bloc.must("hoa", "sync")
    return made["hash"]


def interrupted_and_resumed(bloc, client):
    file = bloc.folder / "scan.pdf"
    size = 6_000_000
    scan(file, size, 7)
    name = cite_only(bloc, file)
    check(client.upload(file, name, stopAt=size // 2)["outcome"] == "killed", "killed half-way")
    kept = bytes_in(bloc.folder / "server/files/partial")
    check(0 < kept < size, f"the server keeps what arrived: {kept}")
    bloc.server.kill()
    bloc.server.wait()
    bloc.server.stdout.close()
    bloc.start_server()
    rest = client.upload(file, name)
    check(rest["outcome"] == "success" and rest["sent"] <= size - kept, f"resumed where it stood: {rest}, {kept}")
    whole = bloc.folder / "server/files" / name[:2] / name[2:]
    check(hashlib.sha256(whole.read_bytes()).hexdigest() == name, "whole")
    bloc.must("leader", "sync")
    check(attached(bloc, "leader")[name]["bytes"] == size, "the leader sees it")
    bloc.must("leader", "attachment", "get", name, "--to", bloc.folder / "out.pdf")
    check((bloc.folder / "out.pdf").read_bytes() == file.read_bytes(), "and reads it")
    again = client.upload(file, name)
    check(again["outcome"] == "success" and len(list((bloc.folder / "server/files").rglob("*"))) >= 1, f"a second time: {again}")
    check(bytes_in(bloc.folder / "server/files/partial") == 0, "one file it stays")


def told_no(bloc, client):
    file = bloc.folder / "other.pdf"
    scan(file, 100_000, 8)
    stranger = hashlib.sha256(file.read_bytes()).hexdigest()
    check(client.upload(file, stranger)["outcome"] == 403, "what nobody cites")
    name = cite_only(bloc, file)
    check(client.upload(file, name, length=100_001)["outcome"] == 400, "another size than the operation says")
    check(client.upload(file, name, length=20 * 1024 * 1024 + 1)["outcome"] == 413, "too large")
    wrong = bloc.folder / "wrong.pdf"
    scan(wrong, 100_000, 9)
    check(client.upload(wrong, name)["outcome"] == 460, "other bytes than the hash says")
    check(client.upload(file, name)["outcome"] == "success", "the right ones, from the beginning")


install(HERE, WORK)
with Bloc() as bloc:
    bloc.join("hoa", "ha-noi")
    client = Client(bloc)
    interrupted_and_resumed(bloc, client)
    told_no(bloc, client)
    print("ok")
