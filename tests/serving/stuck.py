"""A worker for tests of what is ended: the names of files say what it does wrong."""

import json
import os
import pickle
import time

from archref.serving.worker import _bound


def work(connection, memory, grammar=()):
    """A worker that reads and does not come back, or takes all memory, as a file of that name says."""
    _bound(memory)
    connection.send_bytes(b"{}")
    while True:
        what, values = pickle.loads(connection.recv_bytes())
        if values.get("name") == "forever.txt":
            time.sleep(600)
        if values.get("name") == "memory.txt":
            held = []
            try:
                while True:
                    held.append(bytearray(10_000_000))
            except MemoryError:
                held.clear()
                connection.send_bytes(json.dumps({"status": "memory"}).encode())
                continue
        if values.get("name") == "dies.txt":
            os._exit(9)
        connection.send_bytes(json.dumps({"status": "done"}).encode())
        connection.send_bytes(b"{}")
