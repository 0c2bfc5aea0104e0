"""What hostile clients do. Each probe gets an Attack and leaves what it received in it; it may hold connections open until it returns."""

import contextlib
import socket
import ssl
import struct
import threading

from hostile_line import ABOUT, Line, request

ENVELOPE = "Content-Type: application/vnd.hopluu"
JSON = "Content-Type: application/json"
PART = "Content-Type: application/offset+octet-stream"
UPLOAD = "/v1/files/" + "a" * 64
MEGABYTE = 1024 * 1024
LARGEST_BODY = 3 * MEGABYTE


class Attack:
    def __init__(self, port, seconds, is_long, folder):
        self.port = port
        self.seconds = seconds  # how long a probe that holds something holds it
        self.is_long = is_long
        self.folder = folder
        self.lines = []
        self.height = threading.Event()  # set when the probe is at its worst: the honest laptop synchronises then
        self.answers = []

    def line(self, **how):
        line = Line(self.port, **how)
        self.lines.append(line)
        return line

    def many(self, count, **how):
        return [self.line(**how) for _ in range(count)]

    def hold(self):
        """At the height of it, for as long as it lasts."""
        self.height.set()
        threading.Event().wait(self.seconds)

    def drip(self, lines, piece=b"a"):
        """One piece a line every 100 ms."""
        self.height.set()
        for _ in range(int(self.seconds * 10)):
            for each in lines:
                each.send(piece)
            threading.Event().wait(0.1)

    def each(self, messages, **how):
        """Every message on a connection of its own, and its answer."""
        for message in messages:
            line = self.line(timeout=0.7, **how)
            line.send(message)
            line.half_close() if not how.get("tls", True) else None
            line.read_answers(seconds=0.7)
            line.close()

    def end(self):
        for line in self.lines:
            line.close()


def post(path, media_type, body):
    return request("POST", path, media_type, f"Content-Length: {len(body)}", body=body)


# --- Slow ones ------------------------------------------------------------------------------------------------------------------------


def silent_connections(attack):
    attack.many(100, tls=False)
    attack.hold()


def slow_handshakes(attack):
    """A ClientHello that comes a byte at a time."""
    lines = attack.many(100, tls=False)
    for each in lines:
        each.send(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")
    attack.drip(lines, b"\x00")


def slow_heads(attack):
    lines = attack.many(100)
    for each in lines:
        each.send(b"GET /v1/about HTTP/1.1\r\nHost: x\r\n")
    attack.drip(lines, b"X-a: b\r\n")


def dripping_bodies(attack):
    lines = attack.many(100)
    for each in lines:
        each.send(request("POST", "/v1/exchange", ENVELOPE, "Content-Length: 100000"))
    attack.drip(lines)


def dripping_joins(attack):
    lines = attack.many(100)
    for each in lines:
        each.send(request("POST", "/v1/join", JSON, "Content-Length: 10000"))
    attack.drip(lines)


def slow_readers(attack):
    """Ask and do not read: the answers fill every buffer on the way."""
    lines = attack.many(100, receive_buffer=1024)
    for each in lines:
        each.socket.setblocking(False) if each.isOpen else None
        for _ in range(200):
            if not each.send(ABOUT):
                break
    attack.hold()


def slow_readers_of_the_largest_answer(attack):
    for each in attack.many(100, receive_buffer=1024):
        each.send(request("GET", "/v1/openapi.json") * 20)
    attack.hold()


def dripping_uploads(attack):
    lines = attack.many(100)
    for each in lines:
        each.send(request("PATCH", UPLOAD, PART, "Tus-Resumable: 1.0.0", "Upload-Offset: 0", "Content-Length: 20000000"))
    attack.drip(lines)


def hoarded_connections(attack):
    attack.many(1500 if attack.is_long else 400, tls=False, timeout=1)
    attack.hold()


def hoarded_tls_connections(attack):
    attack.many(600 if attack.is_long else 250, timeout=1)
    attack.hold()


def idle_after_an_answer(attack):
    for each in attack.many(150, timeout=1):
        each.send(ABOUT)
    for each in attack.lines:
        each.read_answers(seconds=0.2)
    attack.hold()


# --- Large ones -----------------------------------------------------------------------------------------------------------------------


def large_bodies(attack):
    """As much as the largest request may have, from many at once, and all but the last byte of it."""
    piece = b"\x00" * MEGABYTE

    def one():
        line = attack.line(timeout=2)
        line.send(request("POST", "/v1/exchange", ENVELOPE, f"Content-Length: {LARGEST_BODY}"))
        for _ in range(LARGEST_BODY // MEGABYTE - 1):
            if not line.send(piece):
                return
        line.send(piece[:-1])

    workers = [threading.Thread(target=one) for _ in range(24)]
    for each in workers:
        each.start()
    attack.height.set()
    for each in workers:
        each.join()
    attack.hold()


def announced_bodies(attack):
    """Large lengths, little data."""
    for each in attack.many(60):
        each.send(request("POST", "/v1/exchange", ENVELOPE, f"Content-Length: {LARGEST_BODY}") + b"HPLE")
    attack.hold()


def huge_lengths(attack):
    lengths = [str(LARGEST_BODY + 1), "99999999999", "18446744073709551615", "18446744073709551616", "9" * 400, "-1", "+5", "0x10", "1e3", "5, 5", " ", "5;5"]
    attack.each([request("POST", path, media, f"Content-Length: {length}") + b"a" * 1000
                 for path, media in (("/v1/exchange", ENVELOPE), ("/v1/join", JSON)) for length in lengths])


def huge_headers(attack):
    filler = "a" * 7000
    attack.each([request("GET", "/v1/about", *[f"X-{n}: {filler}" for n in range(count)]) for count in (1, 12, 60)])
    attack.each([request("GET", "/v1/about", *[f"X-{n}: a" for n in range(count)]) for count in (60, 65, 1000, 5000)])
    attack.each([request("GET", "/v1/about", "X-a: " + "b" * size) for size in (8000, 9000, 70_000, 1_000_000)])


def endless_headers(attack):
    def one():
        line = attack.line(timeout=2)
        line.send(b"GET /v1/about HTTP/1.1\r\nHost: x\r\n")
        block = b"".join(b"X-%d: %s\r\n" % (n, b"c" * 900) for n in range(64))
        for _ in range(300):  # 17 MB
            if not line.send(block):
                return

    workers = [threading.Thread(target=one) for _ in range(10)]
    for each in workers:
        each.start()
    attack.height.set()
    for each in workers:
        each.join()


def endless_request_line(attack):
    for _ in range(5):
        line = attack.line(timeout=2)
        line.send(b"GET /")
        for _ in range(200):
            if not line.send(b"a" * 65536):
                break


def huge_urls(attack):
    attack.each([request("GET", "/v1/" + "a" * size) for size in (2000, 8180, 8200, 60_000, 500_000)])
    attack.each([request("GET", "/v1/about?" + "a=b&" * size) for size in (10, 1000, 20_000)])


# --- Malformed ones -------------------------------------------------------------------------------------------------------------------


def chunked(attack):
    attack.each([request("POST", "/v1/exchange", ENVELOPE, f"Transfer-Encoding: {coding}", body=body)
                 for coding in ("chunked", "Chunked", "gzip, chunked", "identity", "chunked, chunked", "\tchunked")
                 for body in (b"5\r\nhello\r\n0\r\n\r\n", b"ffffffffffffffff\r\n", b"-1\r\n\r\n", b"zz\r\n")])


def smuggling(attack):
    hidden = ABOUT
    length = f"Content-Length: {len(hidden)}"
    shapes = [
        ("Content-Length: 0", "Transfer-Encoding: chunked"), ("Transfer-Encoding: chunked", length), ("Transfer-Encoding : chunked", length),
        (length, "Content-Length: 0"), ("Content-Length: 0", length), ("Content-Length : 5", length), ("X: y\r\n Content-Length: 3", length),
        ("X: y\nTransfer-Encoding: chunked", length), ("Content-Length: 00", ), ("Host: a", "Host: b"), ("Expect: 100-continue", length),
        ("Upgrade: h2c", "Connection: Upgrade, HTTP2-Settings"), ("Connection: Content-Length", length), ("Content-Encoding: gzip", length),
        ("Range: bytes=0-1", ), ("Trailer: Content-Length", ), ("Content-Length:\x0b5", ), ("Content-Length: 5\x00", )]
    for method, path in (("POST", "/v1/exchange"), ("GET", "/v1/about"), ("DELETE", "/v1/about"), ("POST", "/nowhere")):
        for shape in shapes:
            line = attack.line(timeout=0.5)
            line.send(request(method, path, *shape, body=hidden))
            line.read_answers(count=2, seconds=0.5)
            line.close()


def pipelining(attack):
    for count in (2, 50, 1500):
        line = attack.line(timeout=2)
        line.send(ABOUT * count)
        line.read_answers(count=min(count, 1000))
    line = attack.line()
    line.send(request("POST", "/v1/exchange", ENVELOPE, "Content-Length: 5", body=b"hello") + ABOUT + request("GET", "/nowhere") + ABOUT)
    line.read_answers(count=4, seconds=1)


def half_closed(attack):
    for message in (b"", b"GET /v1/about HTTP/1.1\r\n", ABOUT, request("POST", "/v1/exchange", ENVELOPE, "Content-Length: 50", body=b"x")):
        for _ in range(10):
            line = attack.line(tls=False, timeout=0.3)
            line.send(message)
            line.half_close()
        for _ in range(10):
            line = attack.line(timeout=0.3)
            line.send(message)
            line.half_close()
    attack.hold()


def reset_connections(attack):
    """Gone without a word, some in the middle of a body."""
    for turn in range(200):
        line = attack.line(timeout=1)
        if not line.isOpen:
            continue
        line.send(ABOUT if turn % 2 else request("POST", "/v1/exchange", ENVELOPE, "Content-Length: 100000", body=b"x" * 5000))
        with contextlib.suppress(OSError):
            line.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        line.close()


def tls_garbage(attack):
    records = [b"\x16\x03\x01\x40\x00" + b"\xff" * 16384, b"\x16\x03\x01\xff\xff" + b"\x00" * 70000, b"\x80\x2e\x01\x00\x02", b"\x15\x03\x03\x00\x02\x02\x28",
               b"\x17\x03\x03\x00\x10" + b"\x00" * 16, b"\x16\x03\x03\x00\x04\x01\xff\xff\xff", b"\x00" * 100_000, bytes(range(256)) * 100]
    attack.each(records, tls=False)


def plain_http(attack):
    attack.each([ABOUT, post("/v1/join", JSON, b"{}"), b"SSH-2.0-x\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"], tls=False)


def old_tls_and_renegotiation(attack):
    """Python asks for no renegotiation; that the server refuses it is tested beside the server. Here: many handshakes, old versions."""
    for version in (ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1, ssl.TLSVersion.TLSv1_2):
        for _ in range(20):
            line = attack.line(version=version, timeout=1)
            line.send(ABOUT)
            line.read_answers(seconds=0.5)
            line.close()


def tricky_paths(attack):
    paths = ["/v1/about%00", "/v1/about%00.json", "/v1/../v1/about", "//v1/about", "/v1//about", "/v1/./about", "/V1/about", "/v1/about/", "/v1/about?x",
             "/v1/about#x", "/%2e%2e/%2e%2e/etc/passwd", "/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/v1/%61bout", "*", "http://x/v1/about", "v1/about",
             "/v1/about;x", "/v1\\about", "/v1/about%", "/v1/about%zz", "/\xff\xfe", "/" + "../" * 500, "/v1/(.*)", "/v1/exchange/../about", "/.git/config",
             "/v1/files/../../x", "/v1/news/%2e%2e", "/v1/files/" + "a" * 300]
    attack.each([request("GET", path) for path in paths] + [post(path, ENVELOPE, b"x") for path in paths])


def unknown_methods(attack):
    methods = ["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW", "get", "", "G ET", "A" * 5000, "\x00", "PRI"]
    attack.each([request(method, path) for method in methods for path in ("/v1/about", "/v1/exchange", "/nowhere", "*")])


def wrong_media_types(attack):
    types = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=" + "b" * 2000, "multipart/form-data", "application/json; charset=x",
             "application/vnd.hopluu; v=2", "", "a" * 5000, "application/json\x00"]
    attack.each([post(path, f"Content-Type: {each}", b"a=b&c=d") for path in ("/v1/join", "/v1/exchange") for each in types])


def no_http(attack):
    attack.each([b"nonsense\r\n\r\n", b"\r\n\r\n\r\n\r\n", b"GET\r\n\r\n", b"GET /v1/about\r\n\r\n", b"GET /v1/about HTTP/9.9\r\n\r\n", b"\x00" * 5000, b"\n" * 10_000,
                 b"GET /v1/about HTTP/1.1\nHost: x\n\n", b"GET /v1/about HTTP/1.1\r\nno colon\r\n\r\n", b"GET /v1/about HTTP/1.1\r\n: empty\r\n\r\n", bytes(range(256)) * 40])


# --- Hostile contents -----------------------------------------------------------------------------------------------------------------


def hostile_json(attack):
    deep = 8000
    fields = '"invitation":"a","code":"b","person":"c","device_name":"d"'
    texts = [b"[" * deep, b'{"a":' * (deep // 2), b"{" + b'"a":1,' * 2500 + b'"a":1}', b'{"a":"\xff\xfe"}', b'\xef\xbb\xbf{}', b"{" + b"9" * 16000 + b"}", b'{"a":1e999999}', b"null",
             b"", b'{"invitation":{"a":[[[[]]]]}}', ("{" + fields + ',"public_key":"' + "g" * 64 + '"}').encode(), ("{" + fields + ',"public_key":"' + "0" * 64 + '"}').encode(),
             ("{" + fields + "," + fields + ',"public_key":"' + "0" * 64 + '"}').encode(), b'{"person":"' + b"\\u0000" * 2000 + b'"}', b'{"\\ud800":1}',
             b'{"invitation":"' + b"x" * 15000 + b'"}', b"{" + b'"' + b"k" * 16000, b'{"code":-1e-999}', b"\x00" * 100]
    attack.each([post("/v1/join", JSON, text) for text in texts])


def strange_envelopes(attack):
    """Of a sender that nobody knows: a frame that promises 8 MB in a few bytes, cut ones, ones of the future."""
    sender = bytes(16)
    signature = bytes(64)
    frame = b"\x28\xb5\x2f\xfd\xa0" + struct.pack("<I", LARGEST_BODY) + b"\x03\x00\x00"
    huge = b"\x28\xb5\x2f\xfd\xe0" + struct.pack("<Q", 1 << 40) + b"\x03\x00\x00"
    attack.each([post("/v1/exchange", ENVELOPE, each) for each in (
        b"HPLE\x01\x01" + sender + frame + signature, b"HPLE\x01\x01" + sender + huge + signature, b"HPLE\x02\x01" + sender + frame + signature,
        b"HPLE\x01\x02" + sender + frame + signature, b"HPLE\x01\x01" + sender, b"HPLE", b"x", b"\x00" * 200_000, b"PK\x03\x04" + b"\x00" * 1000)])


def strange_uploads(attack):
    tus = "Tus-Resumable: 1.0.0"
    metadata = "Upload-Metadata: sha256 " + "YQ==" * 22
    attack.each([request("POST", "/v1/files", tus, f"Upload-Length: {length}", each, "Content-Length: 0")
                 for length in ("1", "0", "-1", "99999999999999999999", "20971521", "x", "")
                 for each in (metadata, "Upload-Metadata: sha256", "Upload-Metadata: " + "a b," * 1500, "Upload-Metadata: sha256 \xff\xfe", "X: y")])
    attack.each([request(method, path, tus, f"Upload-Offset: {offset}", PART, "Content-Length: 5", body=b"hello")
                 for method in ("PATCH", "POST") for path in (UPLOAD, "/v1/files/..%2f..%2fx", "/v1/files/" + "A" * 64) for offset in ("0", "-1", "9" * 30, "x")])
    attack.each([request("GET", path, f"Authorization: {each}") for path in (UPLOAD, UPLOAD + "?offset=-1", UPLOAD + "?length=" + "9" * 40)
                 for each in ("HopLuu x:y", "HopLuu " + "0" * 32 + ":" + "0" * 128, "Basic x", "a" * 5000)])


def strange_polls(attack):
    attack.each([request("GET", "/v1/news/" + poll) for poll in ("A", "A" * 43, "A" * 100, "A" * 128, "A" * 129, "A" * 5000, "%41", "==", "-_-", "/", "A/B", "..")])


def bombs_of_a_member(attack):
    """Signed by a device that has joined: small on the line, as large as may be when opened. Many at once."""
    files = sorted(attack.folder.glob("*.envelope"))
    assert len(files) >= 3, "the envelopes are made before"
    messages = [post("/v1/exchange", ENVELOPE, file.read_bytes()) for file in files]

    def one(message):
        line = attack.line(timeout=10)
        line.send(message)
        line.read_answers(seconds=10)

    for _ in range(4 if attack.is_long else 1):
        workers = [threading.Thread(target=one, args=(message,)) for message in messages for _ in range(8)]
        for each in workers:
            each.start()
        attack.height.set()
        for each in workers:
            each.join()


# --- Many -----------------------------------------------------------------------------------------------------------------------------


def quick_connections(attack):
    """Come and go, with and without a handshake begun."""

    def some(count, tls):
        for _ in range(count):
            line = Line(attack.port, tls=tls, timeout=1)
            if not tls:
                line.send(b"\x16\x03\x01")
            line.close()

    total = 10_000 if attack.is_long else 2_000
    workers = [threading.Thread(target=some, args=(total // 8, index == 0 and attack.is_long)) for index in range(8)]
    for each in workers:
        each.start()
    attack.height.set()
    for each in workers:
        each.join()


def hundred_at_once(attack):
    def one():
        line = attack.line()
        line.send(ABOUT)
        line.read_answers()
        line.close()

    workers = [threading.Thread(target=one) for _ in range(100)]
    for each in workers:
        each.start()
    attack.height.set()
    for each in workers:
        each.join()


PROBES = [silent_connections, slow_handshakes, slow_heads, dripping_bodies, dripping_joins, slow_readers, slow_readers_of_the_largest_answer,
          dripping_uploads, hoarded_connections, hoarded_tls_connections,
          idle_after_an_answer, large_bodies, announced_bodies, huge_lengths, huge_headers, endless_headers, endless_request_line, huge_urls, chunked, smuggling,
          pipelining, half_closed, reset_connections, tls_garbage, plain_http, old_tls_and_renegotiation, tricky_paths, unknown_methods, wrong_media_types, no_http,
          hostile_json, strange_envelopes, strange_uploads, strange_polls, bombs_of_a_member, quick_connections, hundred_at_once]
