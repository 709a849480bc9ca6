"""A server of its own on loopback, for browsers and for many users."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import contextmanager

import uvicorn

from archref.serving.app import app
from archref.serving.settings import ServerSettings

TOKEN = "a-token-of-the-tests"


@contextmanager
def running(**limits):
    """The address of a server, with its token, while it runs."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        host = f"127.0.0.1:{port}"
        settings = ServerSettings(token=TOKEN, hosts=(host,), origins=(f"http://{host}",), running=2, **limits)
        server = uvicorn.Server(
            uvicorn.Config(app(settings), log_level="warning", ws="none", timeout_graceful_shutdown=1)
        )
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        until = time.monotonic() + 60
        while not server.started and time.monotonic() < until:
            time.sleep(0.05)
        try:
            yield f"http://{host}"
        finally:
            server.should_exit = True
            thread.join(20)
