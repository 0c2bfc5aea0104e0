"""kill -9 of the window while somebody types into the annex: what was entered is there on the next start, and the file is sound.

Each round types figures into the cells below one another, Return after each. The first ones are waited for: Return alone brings a figure to
the disk. The others are typed without a pause, and the blow falls somewhere among them: of those the earlier ones are there, each whole.
"""
import json
import random
import subprocess
import sys
import time

from screen import Desk, folder, screen, until

ROUNDS, WAITED_FOR, TYPED_ON = 6, 2, 6
SECONDS = 0.35  # to type the rest


def figures(hopluu, store, environment):
    done = subprocess.run([hopluu, "--store", store, "--json", "get"], env=environment, capture_output=True, text=True, check=True)
    return [cell.get("value") for cell in json.loads(done.stdout)["cells"].values() if cell.get("value")]


def keys(value):
    return [*value, "Return"]


def one_round(desk, seconds, values, there):
    desk.press("ctrl+2")
    desk.press("ctrl+Home", "Return")  # from the corner to the first cell that is typed in
    for value in values[:WAITED_FOR]:
        desk.press(*keys(value))

        def entered():
            """what was entered is on the disk"""
            return value in there()
        until(entered)
    typist = subprocess.Popen(["xdotool", "key", "--delay", "12", *(key for value in values[WAITED_FOR:] for key in keys(value))],
                              env=desk.environment)
    time.sleep(seconds)
    desk.kill()
    typist.wait()


def main(program, make_desk, hopluu):
    chance = random.Random(20221130)
    with screen() as display, folder(display) as (path, environment):
        store = str(path / "hoa.store")
        subprocess.run([make_desk, store, "--empty"], check=True)
        typed = set()
        for number in range(ROUNDS):
            values = [str(100 * (number + 1) + index) for index in range(WAITED_FOR + TYPED_ON)]
            desk = Desk(program, store, environment)
            one_round(desk, chance.uniform(0, SECONDS), values, lambda: figures(hopluu, store, environment))
            there = figures(hopluu, store, environment)
            found = [value for value in values if value in there]
            assert found == values[:len(found)], f"round {number}: a later one without an earlier: {found}"
            assert len(found) >= WAITED_FOR, f"round {number}: entered and lost: {found}"
            typed |= set(values)
            assert set(there) <= typed, f"round {number}: nobody typed {sorted(set(there) - typed)}"
            subprocess.run([hopluu, "--store", store, "verify"], env=environment, check=True, stdout=subprocess.DEVNULL)
            print(f"round {number + 1}: {len(found)} of {len(values)} there")


if __name__ == "__main__":
    main(*sys.argv[1:])
