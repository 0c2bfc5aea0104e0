"""Connections for hostile clients: what is sent is what the probe says, down to the byte. And the honest client beside them."""

import contextlib
import re
import socket
import ssl
import threading
import time

# What only the inside of a program says: its files, its libraries, its database, its errors.
INSIDE = re.compile(
    rb"(?i)/(?:home|usr|var|tmp|etc|proc|build|root)\b|\.(?:cpp|h|py|so|pem)\b|sqlite|\bSELECT\b|\bINSERT\b|constraint|exception|std::|what\(\)|terminate|assert"
    rb"|zstd|sodium|httplib|nlohmann|openssl|spdlog|stack|segfault|errno|0x[0-9a-f]{6}|parse error|bad_alloc|journal\.hopluu")


def context(version=None):
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    tls.check_hostname = False
    tls.verify_mode = ssl.CERT_NONE
    if version:
        tls.maximum_version = version
    return tls


class Line:
    """One connection. Whatever goes wrong on it is what the server did to a hostile client, and no trouble."""

    def __init__(self, port, tls=True, timeout=5, receive_buffer=None, version=None):
        self.received = b""
        self.isOpen = True
        try:
            raw = socket.socket()
            raw.settimeout(timeout)
            if receive_buffer:
                raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
            raw.connect(("127.0.0.1", port))
            raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.socket = raw
            if tls:
                self.socket = context(version).wrap_socket(raw)
        except OSError:
            self.isOpen = False

    def send(self, data):
        try:
            if self.isOpen:
                self.socket.sendall(data)
        except OSError:
            self.isOpen = False
        return self.isOpen

    def read(self, limit=1 << 20):
        """What comes until the server hangs up, has been silent for the timeout, or `limit` bytes are there."""
        with contextlib.suppress(OSError):
            while self.isOpen and len(self.received) < limit:
                more = self.socket.recv(65536)
                if not more:
                    break
                self.received += more
        return self.received

    def read_answers(self, count=1, seconds=5):
        """Answers with their announced length, as many as are asked for."""
        ends = time.monotonic() + seconds
        rest, answers = self.received, []
        while len(answers) < count:
            found = re.search(rb"\r\n\r\n", rest)
            length = re.search(rb"(?i)content-length: (\d+)", rest[: found.start()]) if found else None
            whole = found.end() + int(length.group(1)) if length else 0
            if found and len(rest) >= whole:
                answers.append(rest[:whole])
                rest = rest[whole:]
                continue
            try:
                more = self.socket.recv(65536) if time.monotonic() < ends else b""
            except OSError:
                more = b""
            if not more:
                break
            rest += more
            self.received += more
        return answers

    def half_close(self):
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_WR)

    def close(self):
        with contextlib.suppress(OSError, AttributeError):
            self.socket.close()
        self.isOpen = False


def request(method, path, *headers, body=b""):
    head = "".join(f"{each}\r\n" for each in (f"{method} {path} HTTP/1.1", "Host: x", *headers))
    return head.encode("latin-1") + b"\r\n" + body


ABOUT = request("GET", "/v1/about")


class HonestClient(threading.Thread):
    """Asks for /v1/about on a new connection again and again, and remembers the longest wait."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self.port = port
        self.worst = 0.0
        self.served = 0
        self.failed = []
        self.isEnding = threading.Event()

    def ask(self):
        began = time.monotonic()
        line = Line(self.port, timeout=5)
        line.send(ABOUT)
        answers = line.read_answers()
        line.close()
        self.worst = max(self.worst, time.monotonic() - began)
        if answers and answers[0].startswith(b"HTTP/1.1 200"):
            self.served += 1
        else:
            self.failed.append(line.received[:200])

    def run(self):
        while not self.isEnding.wait(0.02):
            self.ask()

    def end(self):
        """After one more that it asks for while the probe still holds what it holds."""
        self.isEnding.set()
        self.join()
        self.ask()
