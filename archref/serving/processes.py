"""A worker as the server sees it: a process that is asked for one thing at a time and can be ended.

A request is a name with plain values; what comes back is a header (JSON) and bytes, so that nothing that a
hostile file may have made is ever unpickled here.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import pickle
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from .settings import ServerSettings
from .worker import work

START = 120.0  # seconds in which a process has to begin
STEP = 0.2  # seconds between two looks whether the caller has given up
Tell = Callable[[dict[str, Any]], None]


class WorkFailed(Exception):
    """A piece of work that came to nothing: `status` is the HTTP status that says so, the message one line."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class Ended(WorkFailed):
    """The process was ended, by its limits or from outside; what it knew is gone."""


@dataclass(slots=True)
class WorkerAnswer:
    """What a worker gives: bytes, and what is to be said of them (`type`, a media type, and `name`, of a download)."""

    data: bytes
    header: dict[str, Any] = field(default_factory=dict)


def context() -> Any:
    """How processes begin: forked from one that has everything loaded, or afresh where there is no forking."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        found = multiprocessing.get_context("forkserver")
        found.set_forkserver_preload(["archref.serving.warm"])
        return found
    return multiprocessing.get_context("spawn")


def warm_up() -> None:
    """Begin the process that workers are forked from, so that the first request need not wait for it."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        from multiprocessing.forkserver import ensure_running

        context()
        ensure_running()


class Worker:
    """One process. `call` may be used from any thread, by one at a time."""

    def __init__(self, settings: ServerSettings) -> None:
        self.settings = settings
        self.calls = 0
        self._lock = threading.Lock()
        started = context()
        self._connection, theirs = started.Pipe()
        self._process = started.Process(target=work, args=(theirs, settings.memory, settings.grammar), daemon=True)
        self._process.start()
        theirs.close()
        self._begun()

    def _begun(self) -> None:
        """Wait until it is there: what it takes to begin is not counted to its work."""
        try:
            if self._connection.poll(START):
                self._connection.recv_bytes()
                return
        except (EOFError, OSError):
            pass
        self.end()
        raise Ended(503, "no process could be begun to work in; try again in a moment")

    @property
    def pid(self) -> int | None:
        """The process's number; None once it has ended."""
        pid: int | None = self._process.pid
        return pid

    @property
    def alive(self) -> bool:
        """Whether it can be asked for more."""
        return not self._connection.closed and self._process.is_alive()

    def call(self, what: str, progress: Tell | None = None, /, **values: Any) -> WorkerAnswer:
        """Do one piece of work. Raises WorkFailed where it is refused, Ended where the process did not outlive it."""
        with self._lock:
            self.calls += 1
            try:
                self._connection.send_bytes(pickle.dumps((what, values)))
                return self._answer(time.monotonic() + self.settings.seconds, progress)
            except (EOFError, OSError, ValueError) as error:
                self.end()
                memory = self.settings.memory >> 20
                raise Ended(
                    413, f"the work was ended: it needed more than {memory:,} MB of memory, or failed"
                ) from error

    def _answer(self, until: float, progress: Tell | None) -> WorkerAnswer:
        while True:
            left = until - time.monotonic()
            if left <= 0:
                self.end()
                raise Ended(413, f"the work was ended after {self.settings.seconds:.0f} seconds; hand in less at once")
            if not self._connection.poll(min(left, STEP)):
                continue
            header = json.loads(self._connection.recv_bytes())
            status = header.pop("status")
            if status == "progress":
                if progress is not None:
                    progress(header)
            elif status == "done":
                return WorkerAnswer(self._connection.recv_bytes(), header)
            elif status == "memory":
                self.end()
                raise Ended(413, f"the work was ended: it needs more than {self.settings.memory >> 20:,} MB of memory")
            else:
                raise WorkFailed(int(header["code"]), str(header["message"]))

    def end(self) -> None:
        """End the process and whatever it has begun (pandoc)."""
        pid = self._process.pid
        if pid is not None and self._process.is_alive():
            with suppress(OSError):
                os.killpg(pid, signal.SIGKILL) if hasattr(os, "killpg") else None
            with suppress(OSError):
                self._process.kill()
        with suppress(OSError):
            self._connection.close()
        self._process.join(5)
