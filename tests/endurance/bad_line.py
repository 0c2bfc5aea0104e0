"""A year's exchange over lines as they are: slow, dripping, cut every few kilobytes, taken by a portal, closed by a proxy.

    tests/endurance/run bad_line [--only NAME] [--paragraph-bytes N] [--aim]

On each line a board sends its whole year (figures, scores, 20 paragraphs of 1.5 kB, the submission) and the leader fetches it. While the line
is bad every answer of the program has to be true: an exit code and a reason that fit, what was typed still there, nothing green that the
server does not hold. At the end both show the same. Bytes are counted on the line. --aim: with a cut every 8 kB the exchange
may cost 1.3 times its bytes, TLS handshakes left aside.
"""

import argparse
import json
import random
import shutil
import sys
import time

from bloc import FORM, NETWORK, SAMPLE, SUCCESS, Bloc, check, expect
from line import ESTABLISHED, Line

KILOBYTE = 1024
AIM = 1.3
MOST_ATTEMPTS = 60  # of `hopluu sync`, by whoever keeps trying
HTML = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 26\r\nConnection: close\r\n\r\n<html>Wi-Fi login</html>\r\n"

# name: what the line does, which reasons may be given meanwhile, within how many attempts it has to be through
LINES = {
    "straight": (dict(), set(), 1),
    "150 ms away": (dict(delay=0.075), set(), 1),
    "100 kbit/s": (dict(bytes_per_second=12_500, piece=1250), set(), 1),
    "drips of 300 bytes": (dict(bytes_per_second=30_000, piece=300), set(), 1),
    "cut at random": (dict(cut_chance=0.03, piece=1400), {"network.cut"}, MOST_ATTEMPTS),
    "cut every 24 kB": (dict(cut_after=24 * KILOBYTE), {"network.cut"}, MOST_ATTEMPTS),
    "cut every 8 kB": (dict(cut_after=8 * KILOBYTE), {"network.cut"}, MOST_ATTEMPTS),
}


def paragraphs(size):
    """20 texts of so many bytes, the same every time."""
    source = random.Random(2022)
    words = sorted({word for board in sorted((SAMPLE / "boards").glob("*.csv")) for word in board.read_text(encoding="utf-8").split()})
    sections = [each["code"] for each in json.loads(FORM.read_text(encoding="utf-8"))["narrative"]]
    texts = {}
    for code in sections[:20]:
        text = ""
        while len(text.encode()) < size:
            text += source.choice(words) + " "
        texts[code] = text.strip()
    return texts


class BlocBehindLine(Bloc):
    """Its invitations name the line; the line leads to the server."""

    def __init__(self, line):
        super().__init__("--address", f"https://127.0.0.1:{line.port}")
        self.line = line

    def start_server(self):
        super().start_server()
        self.line.target_port = self.port


class Year:
    """One board's laptop, filled in before it ever meets the bad line."""

    def __init__(self, bloc, unit, paragraph_bytes=1500):
        self.bloc, self.unit, self.name = bloc, unit, unit
        bloc.join(unit, unit)
        file = bloc.folder / f"{unit}.csv"
        file.write_text((SAMPLE / "boards/ha-noi.csv").read_text(encoding="utf-8").replace("2022,ha-noi,", f"2022,{unit},"), encoding="utf-8")
        bloc.must(unit, "import", file)
        for code, text in paragraphs(paragraph_bytes).items():
            bloc.must(unit, "write", code, text)
        for finding in bloc.run(unit, "check").json["findings"]:
            if finding["critical"]:
                bloc.must(unit, "explain", finding["rule"], "Đang rà soát.")
        bloc.must(unit, "submit")

    def agrees_with_leader(self):
        mine, theirs = (self.bloc.folder / f"{self.unit}.{who}.csv" for who in ("mine", "leader"))
        self.bloc.must(self.name, "export", mine)
        self.bloc.must("leader", "export", theirs, "--unit", self.unit)
        return mine.read_bytes() == theirs.read_bytes()


def sync_until_through(bloc, laptop, reasons, attempts):
    """As often as it takes, like somebody who tries again; how often that was, or None."""
    for attempt in range(1, attempts + 1):
        outcome = bloc.run(laptop, "sync")
        if outcome.exit == SUCCESS:
            check(outcome.json["state_agrees"], "laptop and server agree")
            return attempt
        check(outcome.exit == NETWORK and set(outcome.codes) <= reasons, f"{laptop}: {outcome.exit} {outcome.codes}, not {reasons}\n{outcome.err}")
        expect(outcome, NETWORK, None, "a bad line")
    return None


def one_line(bloc, line, name, unit, paragraph_bytes):
    how, reasons, attempts = LINES[name]
    year = Year(bloc, unit, paragraph_bytes)
    began = time.monotonic()
    line.behave(**how)
    sent = sync_until_through(bloc, year.name, reasons, attempts)
    fetched = sync_until_through(bloc, "leader", reasons, attempts)
    seconds = time.monotonic() - began
    total, connections = line.bytes, line.connections
    line.behave()
    if sent and fetched:
        status = bloc.must(year.name, "status").json
        check(status["saved_here_only"] == 0 and "receipt" in status["submission"], f"{name}: all is received, with a receipt: {status}")
    else:  # the truth about what is not through; and it goes on when the line is better
        bloc.must(year.name, "sync")
        bloc.must("leader", "sync")
    check(year.agrees_with_leader(), f"{name}: laptop and leader show the same")
    return dict(name=name, sent=sent, fetched=fetched, bytes=total, up=line.up, connections=connections, seconds=seconds)


def is_told(bloc, laptop, code, what):
    """The command says what it was, and so does the status later."""
    expect(bloc.run(laptop, "sync"), NETWORK, code, what)
    check(bloc.must(laptop, "status").json["last_error"] == code, f"{what}: the status says so too")


def not_a_line(bloc, line, year):
    """What is no line at all: each has its own words, nothing is lost, and nothing is called received."""
    before = bloc.must(year.name, "status").json
    check(before["saved_here_only"] > 0, "there is something to send")
    own = bloc.folder / "server/certificate-and-key.pem"
    with Bloc() as other:
        shutil.copy(other.folder / "server/certificate-and-key.pem", bloc.folder / "foreign.pem")
    cases = {
        "a portal that speaks no TLS": (dict(answer=HTML), "network.certificate-invalid"),
        "a portal with its own certificate": (dict(answer=HTML, tls=bloc.folder / "foreign.pem"), "network.certificate-changed"),
        "a web page where the server should be": (dict(answer=HTML, tls=own), "exchange.captive-portal"),
        "a line that ends at once": (dict(answer=b""), "network.cut"),
        "a line that ends in the handshake": (dict(cut_after=600), "network.cut"),
    }
    for what, (how, code) in cases.items():
        line.behave(**how)
        is_told(bloc, year.name, code, what)
    line.close()
    is_told(bloc, year.name, "network.refused", "nobody listens")
    line.open()
    line.behave()
    after = bloc.must(year.name, "status").json
    for kept in ("saved_here_only", "received_by_server", "refused", "submission", "last_contact_ms"):
        check(after[kept] == before[kept], f"after all that {kept} is as before: {after}")
    check(after["failures"] == len(cases) + 1 and after["alarm"], f"something is to be sent and does not move: that is an alarm: {after}")
    bloc.must(year.name, "sync")
    bloc.must("leader", "sync")
    check(year.agrees_with_leader(), "and goes when the line is one")
    check(not bloc.must(year.name, "status").json["alarm"], "and the alarm is over")


def office_proxy(bloc, line, unit):
    """The office's HTTP proxy: wants a password, says so; with it, passes on."""
    invitation = bloc.invitation(unit, unit)
    text = json.loads(invitation.read_text(encoding="utf-8"))
    text["addresses"] = ["https://may-chu.example:8443"]
    invitation.write_text(json.dumps(text), encoding="utf-8")
    proxy = {"HTTPS_PROXY": f"http://127.0.0.1:{line.port}", "NO_PROXY": ""}
    with_password = {"HTTPS_PROXY": f"http://hoa:mat-khau@127.0.0.1:{line.port}", "NO_PROXY": ""}

    def guard(head):
        if b"proxy-authorization: basic " in head.lower():
            return ESTABLISHED
        return b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"

    line.behave(tunnel=guard)
    join = ["join", "--invitation", invitation, "--person", "Hoa"]
    expect(bloc.run(unit, *join, env=proxy), NETWORK, "network.proxy-auth", "a proxy that wants a password")
    check(bloc.run(unit, *join, env=with_password).exit == SUCCESS, "with the password the proxy lets it through")
    check(b"may-chu.example:8443" in line.heard, "the proxy was asked for the server")
    line.behave(tunnel=b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>")
    outcome = bloc.run(unit, "sync", env=proxy)
    check(outcome.exit == NETWORK and outcome.codes[0] in ("network.cut", "network.certificate-invalid"), f"a proxy that answers itself: {outcome.codes}")
    line.behave(tunnel=b"HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>")
    outcome = bloc.run(unit, "sync", env=proxy)
    check(outcome.exit == NETWORK, f"a proxy that forbids it: {outcome.codes}")
    line.behave()


def report(results, handshake, aim):
    """`times`: of the undisturbed exchange's bytes, HTTP with them, TLS handshakes without: they cost the same whatever is sent."""
    def net(each):
        return each["bytes"] - each["connections"] * handshake

    straight = net(results[0])
    print(f"{'line':24} {'kB':>7} {'without TLS':>12} {'times':>6} {'connections':>12} {'sends':>6} {'fetches':>8} {'seconds':>8}")
    for each in results:
        print(f"{each['name']:24} {each['bytes'] / 1000:7.1f} {net(each) / 1000:12.1f} {net(each) / straight:6.2f} {each['connections']:12} "
              f"{each['sent'] or '-':>6} {each['fetched'] or '-':>8} {each['seconds']:8.1f}")
    for each in results:
        check(each["sent"] and each["fetched"], f"{each['name']}: not through")
        if aim and each["name"] == "cut every 8 kB":
            check(net(each) <= AIM * straight, f"{each['name']}: {net(each) / straight:.2f} times the bytes, the aim is {AIM}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--only", choices=list(LINES), action="append", help="one line beside the straight one; repeatable")
    parser.add_argument("--paragraph-bytes", type=int, default=1500, help="of each of the 20, up to 200,000: a longer exchange")
    parser.add_argument("--aim", action="store_true", help="what is aimed at is asked for")
    options = parser.parse_args(sys.argv[4:])
    names = [name for name in LINES if not options.only or name in options.only or name == "straight"]
    units = [each["id"] for each in json.loads((SAMPLE / "campaign.json").read_text(encoding="utf-8"))["members"] if not each["isLeader"]]
    line = Line()
    with BlocBehindLine(line) as bloc:
        results = [one_line(bloc, line, name, unit, options.paragraph_bytes) for name, unit in zip(names, units)]
        if not options.only:
            not_a_line(bloc, line, Year(bloc, units[len(names)]))
            office_proxy(bloc, line, units[len(names) + 1])
        report(results, line.handshake_bytes(), options.aim)


main()
