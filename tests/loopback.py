"""A server on loopback that answers as a test tells it, and counts what it was asked."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Script = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers.items())))
        script = self.server.scripts[min(len(self.server.asked), len(self.server.scripts)) - 1]
        script(self)

    def log_message(self, *args):
        pass

    def send(self, status, content, kind="application/json", **headers):
        data = content if isinstance(content, bytes) else content.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)


class Loopback(ThreadingHTTPServer):
    """`scripts` answer one request after the other, the last one all that follow."""

    daemon_threads = True

    def __init__(self, *scripts: Script) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.scripts = list(scripts)
        self.asked: list[tuple[str, dict[str, str]]] = []
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def stop(self) -> None:
        self.shutdown()
        self.server_close()


def answer(status, content, kind="application/json", **headers) -> Script:
    return lambda handler: handler.send(status, content, kind, **headers)


def rows(*records) -> Script:
    """As History Lab answers."""
    return answer(200, json.dumps(records))


def hits(*records) -> Script:
    """As the Catalog answers."""
    found = [{"_id": str(r["naId"]), "_source": {"record": r}} for r in records]
    return answer(200, json.dumps({"body": {"hits": {"total": {"value": len(found)}, "hits": found}}}))


def page(status, title, body="") -> Script:
    return answer(status, f"<!DOCTYPE html><html><head><title>{title}</title>{body}</head></html>", "text/html")


def silent(handler) -> None:
    """No answer until the client gives up."""
    handler.connection.settimeout(5)
    with suppress(OSError):
        handler.connection.recv(1)
    handler.close_connection = True


def dripping(handler) -> None:
    """An answer that never ends, a byte at a time."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000000")
    handler.end_headers()
    try:
        for _ in range(200):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            threading.Event().wait(0.05)
    except OSError:
        pass
    handler.close_connection = True


def cut(handler) -> None:
    """A connection that ends in the middle of the answer."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b'[{"doc_id": "1978STATE')
    handler.wfile.flush()
    handler.connection.shutdown(socket.SHUT_RDWR)
    handler.close_connection = True


def cut_chunk(handler) -> None:
    """The same in chunked coding."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.wfile.write(b"2000\r\n[{")
    handler.wfile.flush()
    handler.connection.shutdown(socket.SHUT_RDWR)
    handler.close_connection = True


def huge(size, said=True) -> Script:
    """An answer of `size` bytes, with or without saying so at the start."""

    def script(handler):
        handler.send_response(200)
        handler.send_header("Content-Type", "application/json")
        if said:
            handler.send_header("Content-Length", str(size))
        handler.end_headers()
        piece = b" " * 1_000_000
        try:
            for _ in range(size // len(piece)):
                handler.wfile.write(piece)
        except OSError:
            pass
        handler.close_connection = True

    return script
