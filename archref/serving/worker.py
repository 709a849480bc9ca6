"""The process that reads: it does what it is asked, one thing after the other, within its memory."""

from __future__ import annotations

import json
import os
import pickle
import signal
import sys
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


def work(connection: Connection, memory: int, grammar: tuple[str, ...] = ()) -> None:
    """Answer requests until the server goes away. `memory` is how many bytes the process may take, `grammar` names files."""
    _bound(memory)
    from .manuscript import Refused, UploadedManuscript

    def tell(progress: dict[str, Any]) -> None:
        _send(connection, {"status": "progress", **progress})

    manuscript = UploadedManuscript(tell, grammar)
    _send(connection, {"status": "ready"})
    while True:
        try:
            what, values = pickle.loads(connection.recv_bytes())
        except (EOFError, OSError):
            return
        data = None
        try:
            data, about = manuscript.do(what, values)
            header = {"status": "done", **about}
        except MemoryError:
            header = {"status": "memory"}
        except Refused as error:
            header = {"status": "failed", "code": error.status, "message": " ".join(str(error).split())}
        except RecursionError:
            header = {"status": "failed", "code": 422, "message": "this is nested too deep to be read"}
        except Exception:
            print(traceback.format_exc(limit=-6), file=sys.stderr, flush=True)
            header = {"status": "failed", "code": 500, "message": "archref failed on this; its log says where"}
        try:
            _send(connection, header, data)
        except OSError:
            return


def _send(connection: Connection, header: dict[str, Any], data: bytes | None = None) -> None:
    connection.send_bytes(json.dumps(header).encode())
    if data is not None:
        connection.send_bytes(data)


def _bound(memory: int) -> None:
    """A group of its own, so that what it begins is ended with it; its memory bounded; no core, no file."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(AttributeError, OSError):
        os.setsid()
    try:
        import resource
    except ImportError:
        return  # there are no such limits on this system
    limits = {"RLIMIT_AS": memory, "RLIMIT_CORE": 0}
    for name, value in limits.items():
        kind = getattr(resource, name, None)
        if kind is not None:
            with suppress(ValueError, OSError):
                resource.setrlimit(kind, (value, value))
