"""hopluu-desktop --self-test draws every page four times on a year that is being filled in, and without a data file first start and the sample."""
import subprocess
import sys

from screen import folder, screen


def main(program, make_desk):
    with screen() as display, folder(display) as (path, environment):
        store = str(path / "hoa.store")
        subprocess.run([make_desk, store], check=True)
        for arguments, least in (["--store", store], 40), ([], 44):  # without a data file: first start and the sample
            done = subprocess.run([program, "--self-test", *arguments], env=environment, capture_output=True, text=True)
            print(done.stdout, done.stderr)
            assert done.returncode == 0, done.returncode
            assert int(done.stdout.split()[0]) >= least, f"at least {least} pages"
        damaged = path / "damaged.store"
        damaged.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
        done = subprocess.run([program, "--self-test", "--store", str(damaged)], env=environment, capture_output=True, text=True)
        assert done.returncode == 1, "a data file that cannot be opened is told"


if __name__ == "__main__":
    main(*sys.argv[1:])
