"""The manuscripts that are being looked at: each in a worker of its own, kept while somebody asks for it, then gone."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import anyio

from .pool import Pool
from .processes import Ended, Worker, WorkerAnswer, WorkFailed
from .settings import ServerSettings


@dataclass(slots=True)
class Upload:
    """A file that was handed in: its name, for people alone, and its bytes; `text` for what was pasted."""

    name: str
    data: bytes
    text: bool = False


@dataclass(slots=True)
class ManuscriptSession:
    """One manuscript and the worker that has it. `state` is what the page shows while it waits."""

    id: str
    worker: Worker
    used: float
    uploads: list[Upload] = field(default_factory=list)
    state: dict[str, Any] = field(default_factory=dict)
    lock: anyio.Lock = field(default_factory=anyio.Lock)
    busy: int = 0
    corrections: str = ""

    @property
    def size(self) -> int:
        """The bytes of what was handed in."""
        return sum(len(upload.data) for upload in self.uploads)


class Sessions:
    """The sessions of a server, by ids that nobody guesses."""

    def __init__(self, settings: ServerSettings, pool: Pool) -> None:
        self.settings, self.pool = settings, pool
        self._all: dict[str, ManuscriptSession] = {}

    def __len__(self) -> int:
        return len(self._all)

    async def begin(self) -> ManuscriptSession:
        """A new session; the one that was not used for longest makes room. Raises WorkFailed where all are at work."""
        self.sweep()
        while len(self._all) >= self.settings.sessions:
            free = [s for s in self._all.values() if not s.busy]
            if not free:
                raise WorkFailed(503, "too many manuscripts are open; try again in a few minutes")
            self.end(min(free, key=lambda s: s.used).id)
        worker = await self.pool.start()
        session = ManuscriptSession(secrets.token_urlsafe(16), worker, time.monotonic())
        self._all[session.id] = session
        return session

    def get(self, id: str) -> ManuscriptSession:
        """A session that is there. Raises WorkFailed (404)."""
        self.sweep()
        session = self._all.get(id)
        if session is None:
            raise WorkFailed(
                404, "this session has ended; hand the manuscript in again, with its corrections if you kept them"
            )
        session.used = time.monotonic()
        return session

    def end(self, id: str) -> None:
        """End a session, and forget all of it."""
        session = self._all.pop(id, None)
        if session is not None:
            session.uploads.clear()
            session.worker.end()

    def sweep(self) -> None:
        """End the sessions that nobody has used for long."""
        old = time.monotonic() - self.settings.idle
        for session in [s for s in self._all.values() if s.used < old and not s.busy]:
            self.end(session.id)

    def close(self) -> None:
        """End all."""
        for id in list(self._all):
            self.end(id)

    async def ask(self, session: ManuscriptSession, what: str, /, **values: Any) -> WorkerAnswer:
        """One piece of a session's work; where its worker was ended before, what was handed in is read anew."""
        session.busy += 1
        try:
            async with session.lock:
                if not session.worker.alive:
                    await self._again(session, session.uploads)
                    await self._resolve(session, session.corrections)
                return await self._call(session, what, **values)
        finally:
            session.busy -= 1
            session.used = time.monotonic()

    async def read(
        self, session: ManuscriptSession, uploads: Iterable[Upload], corrections: str = ""
    ) -> list[dict[str, Any]]:
        """Read files behind those that are there, and resolve all. Gives what was wrong with any: one bad file does
        not stop the others, and one that its reader does not outlive is left out."""
        failed: list[dict[str, Any]] = []
        session.busy += 1
        try:
            async with session.lock:
                if not session.worker.alive:
                    await self._again(session, session.uploads)
                given = list(uploads)
                for i, upload in enumerate(given):
                    session.state = {"doing": f"reading {upload.name}", "share": i / len(given)}
                    try:
                        await self._call(session, "read", name=upload.name, data=upload.data, text=upload.text)
                        session.uploads.append(upload)
                    except Ended as error:
                        failed.append({"name": upload.name, "message": str(error)})
                        await self._again(session, session.uploads)
                    except WorkFailed as error:
                        if error.status == 503:
                            raise
                        failed.append({"name": upload.name, "message": str(error)})
                if session.uploads:
                    await self._resolve(session, corrections or session.corrections)
        finally:
            session.busy -= 1
            session.state = {}
            session.used = time.monotonic()
        return failed

    async def correct(self, session: ManuscriptSession, corrections: str) -> WorkerAnswer:
        """Resolve anew with other corrections."""
        session.busy += 1
        try:
            async with session.lock:
                if not session.worker.alive:
                    await self._again(session, session.uploads)
                return await self._resolve(session, corrections)
        finally:
            session.busy -= 1
            session.state = {}
            session.used = time.monotonic()

    async def _resolve(self, session: ManuscriptSession, corrections: str) -> WorkerAnswer:
        session.state = {"doing": "finding what is cited", "share": 0.0}
        answer = await self._call(session, "resolve", corrections=corrections)
        session.corrections = corrections
        return answer

    async def _again(self, session: ManuscriptSession, uploads: Iterable[Upload]) -> None:
        """A new worker that has read what was read. Raises WorkFailed (404) where nobody wants it any more."""
        session.worker.end()
        self._wanted(session)
        session.worker = await self.pool.start()
        try:
            self._wanted(session)
        except WorkFailed:
            session.worker.end()
            raise
        for upload in uploads:
            await self._call(session, "read", name=upload.name, data=upload.data, text=upload.text)

    async def _call(self, session: ManuscriptSession, what: str, /, **values: Any) -> WorkerAnswer:
        def progress(said: dict[str, Any]) -> None:
            session.state = {**session.state, **said}

        self._wanted(session)
        return await self.pool.run(session.worker, what, progress, **values)

    def _wanted(self, session: ManuscriptSession) -> None:
        """Raises WorkFailed (404) where a session was ended while it was at work."""
        if session.id not in self._all:
            raise WorkFailed(404, "this session has ended")
