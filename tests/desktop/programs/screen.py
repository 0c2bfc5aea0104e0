"""A display that nobody sees, and the real hopluu-desktop on it."""
import contextlib
import os
import pathlib
import subprocess
import tempfile
import time


@contextlib.contextmanager
def screen(size="1366x768"):
    """Gives the environment of programs that shall show themselves on it."""
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"], pass_fds=[write],
                              stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as line:
            number = line.readline().strip()
        assert number, "Xvfb did not start"
        yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def folder(environment):
    """A folder of the test's own; the environment with the settings of the program in it."""
    with tempfile.TemporaryDirectory(prefix="hopluu-desk-") as name:
        path = pathlib.Path(name)
        runtime = path / "runtime"
        runtime.mkdir(mode=0o700)
        yield path, {**environment, "HOME": name, "XDG_CONFIG_HOME": name, "XDG_DATA_HOME": name, "XDG_CACHE_HOME": name,
                     "XDG_RUNTIME_DIR": str(runtime)}


def until(question, seconds=20, pause=0.02):
    """The first answer that is something; asks again until then."""
    end = time.monotonic() + seconds
    while True:
        answer = question()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds} s: {question.__doc__ or question.__name__}")
        time.sleep(pause)  # another process: it tells nobody when it is done


def ask(environment, *command):
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else ""


class Desk:
    """The program with its window, which has the keyboard."""

    def __init__(self, program, store, environment, *arguments):
        self.environment = environment
        self.errors = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen([program, "--store", store, "--announce", *arguments], env=environment, stdout=subprocess.PIPE,
                                        stderr=self.errors)
        # A window is there before the data file has been read; what is typed until then goes nowhere.
        assert self.process.stdout.readline() == b"painted\n", f"the program has ended: {self.warnings()}"
        self.window = until(self.find)
        subprocess.run(["xdotool", "windowfocus", "--sync", self.window], env=environment, check=True)

    def find(self):
        """the window is there"""
        assert self.process.poll() is None, "the program has ended"
        return ask(self.environment, "xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "--name", ".").split("\n")[0]

    def title(self):
        return ask(self.environment, "xdotool", "getwindowname", self.window)

    def press(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], env=self.environment, check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "8", text], env=self.environment, check=True)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait()

    def warnings(self):
        """What the program has said on its standard error, without what Qt says about the display."""
        self.errors.seek(0)
        return [line for line in self.errors.read().splitlines()
                if line and not line.startswith(("qt.qpa", "QStandardPaths", "libGL", "MESA"))]
