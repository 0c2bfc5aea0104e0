"""A line between laptop and server that counts what a request and its answer cost, HTTP headers included, TLS not.

It shows the server's own certificate, so the laptop's pin holds."""

import json
import re
import socket
import ssl
import threading


class CountingLine:
    def __init__(self, pem, port):
        self.port = port
        self.sent = self.received = self.requests = 0
        self.show = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.show.load_cert_chain(pem)
        self.ask = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self.ask.check_hostname = False
        self.ask.verify_mode = ssl.CERT_NONE
        self.listener = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self.accept, daemon=True).start()

    def address(self):
        return f"https://127.0.0.1:{self.listener.getsockname()[1]}"

    def take_over(self, invitation):
        """The invitation leads here instead."""
        document = json.loads(invitation.read_text())
        document["addresses"] = [self.address()]
        invitation.write_text(json.dumps(document))

    def start(self):
        self.sent = self.received = self.requests = 0

    def accept(self):
        while True:
            connection, _ = self.listener.accept()
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        try:
            with self.show.wrap_socket(connection, server_side=True) as laptop, \
                    self.ask.wrap_socket(socket.create_connection(("127.0.0.1", self.port))) as server:
                while message := read_message(laptop):
                    server.sendall(message)
                    self.sent += len(message)
                    self.requests += 1
                    answer = read_message(server)
                    self.received += len(answer)
                    laptop.sendall(answer)
        except OSError:
            pass  # either side has hung up


def read_message(line):
    message = b""
    while b"\r\n\r\n" not in message:
        more = line.recv(65536)
        if not more:
            return b""
        message += more
    head = message.index(b"\r\n\r\n") + 4
    length = re.search(rb"(?i)content-length: (\d+)", message[:head])
    whole = head + (int(length.group(1)) if length else 0)
    while len(message) < whole:
        message += line.recv(65536)
    return message
