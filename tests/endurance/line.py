"""A TCP line that behaves as lines do: slow, dripping, cut, or not a line to the server at all. And it counts what passes."""

import random
import socket
import ssl
import threading
import time


ESTABLISHED = b"HTTP/1.1 200 Connection established\r\n\r\n"


class Line:
    """Listens on a port of this machine and passes on to another. How, can be changed at any time; it holds for new connections."""

    def __init__(self, target_port=0):
        self.target_port = target_port
        self.random = random.Random(1)
        self.listener = None
        self.port = 0
        self.open()
        self.behave()

    def behave(self, delay=0.0, bytes_per_second=0, piece=65536, cut_after=0, cut_chance=0.0, answer=None, tls=None, tunnel=None):
        """`answer`: said instead of passing anything on, inside `tls` (a certificate file) or in the clear. `tunnel`: an HTTP proxy, which
        answers a CONNECT with its `tunnel` text and passes on only where that is ESTABLISHED."""
        self.how = dict(delay=delay, bytes_per_second=bytes_per_second, piece=piece, cut_after=cut_after, cut_chance=cut_chance, answer=answer,
                        tls=tls, tunnel=tunnel)
        self.up = self.down = self.connections = self.cuts = 0
        self.heard = b""
        return self

    @property
    def bytes(self):
        return self.up + self.down

    def handshake_bytes(self):
        """What a TLS connection costs on the line before anything is said over it."""
        self.behave()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        with context.wrap_socket(socket.create_connection(("127.0.0.1", self.port))) as client:
            client.sendall(b"GET /nowhere HTTP/1.1\r\n\r\n")
            said = client.recv(65536)
        record = 22  # bytes around what one TLS 1.3 record carries
        return self.bytes - len(said) - 25 - 2 * record

    def open(self):
        self.listener = socket.socket()
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listener.bind(("127.0.0.1", self.port))
        self.listener.listen(64)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, args=(self.listener,), daemon=True).start()

    def close(self):
        """Nobody listens any more: connections are refused."""
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()

    def accept(self, listener):
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self.guarded, args=(client, self.how), daemon=True).start()

    def guarded(self, client, how):
        try:
            self.serve(client, how)
        except OSError:
            client.close()  # whoever went away does not want to hear more

    def serve(self, client, how):
        if how["answer"] is not None:
            return self.say(client, how)
        if how["tunnel"] is not None and not self.lets_through(client, how["tunnel"]):
            return client.close()
        server = socket.create_connection(("127.0.0.1", self.target_port))
        for end in (client, server):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection = Connection(self, client, server, how)
        threading.Thread(target=connection.pump, args=(client, server, "up"), daemon=True).start()
        connection.pump(server, client, "down")

    def say(self, client, how):
        if how["tls"]:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(how["tls"])
            client = context.wrap_socket(client, server_side=True)
        client.settimeout(10)
        client.recv(65536)
        client.sendall(how["answer"])
        # What still comes is read: closing with it unread would reset the connection under the answer.
        while how["answer"] and client.recv(65536):
            pass
        client.close()

    def lets_through(self, client, answer):
        head = b""
        while b"\r\n\r\n" not in head:
            piece = client.recv(4096)
            if not piece:
                return False
            head += piece
        self.heard += head
        text = answer(head) if callable(answer) else answer
        client.sendall(text)
        return text == ESTABLISHED


class Connection:
    def __init__(self, line, client, server, how):
        self.line, self.ends, self.how = line, (client, server), how
        self.passed = 0
        self.lock = threading.Lock()

    def pump(self, source, sink, direction):
        try:
            while True:
                piece = source.recv(self.how["piece"])
                if not piece:
                    break
                self.hold_up(len(piece))
                piece, goes_on = self.allow(piece)
                sink.sendall(piece)
                setattr(self.line, direction, getattr(self.line, direction) + len(piece))
                if not goes_on:
                    self.cut()
                    return
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            self.cut()

    def hold_up(self, size):
        seconds = self.how["delay"] + (size / self.how["bytes_per_second"] if self.how["bytes_per_second"] else 0)
        if seconds:
            time.sleep(seconds)  # what a slow line is

    def allow(self, piece):
        with self.lock:
            limit = self.how["cut_after"]
            if limit and self.passed + len(piece) > limit:
                piece = piece[:max(0, limit - self.passed)]
                self.passed = limit
                self.line.cuts += 1
                return piece, False
            self.passed += len(piece)
            if self.how["cut_chance"] and self.line.random.random() < self.how["cut_chance"]:
                self.line.cuts += 1
                return piece[:len(piece) // 2], False
            return piece, True

    def cut(self):
        for end in self.ends:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            end.close()
