"""Who may work when: so many pieces of work at once, so many waiting; and workers for requests that stand by themselves.

There are two gates, each with its own places and its own queue: one for manuscripts, one for what is soon done. A note of
one line so never waits for a book; both are bounded, and the system's scheduler divides the cores between them.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import anyio
import anyio.to_thread

from .processes import Ended, Tell, Worker, WorkerAnswer, WorkFailed
from .settings import ServerSettings

CALLS = 500  # requests after which a worker is replaced, so that what it has taken is given back
STARTING = 40  # threads that wait for workers
LOOKS = frozenset({"chunks", "reading", "antecedents", "styles"})  # at what a worker knows already: bounded each


class Pool:
    """Workers that are lent to one request at a time."""

    def __init__(self, settings: ServerSettings) -> None:
        self.settings = settings
        self.gate = anyio.CapacityLimiter(settings.running)
        self.quick_gate = anyio.CapacityLimiter(settings.quick)
        self.threads = anyio.CapacityLimiter(STARTING + settings.running + settings.quick)
        self._idle: list[Worker] = []

    @asynccontextmanager
    async def turn(self, quick: bool = False) -> AsyncIterator[None]:
        """A place among those that work, or among those that are soon done. Raises WorkFailed (503) where too many wait."""
        gate = self.quick_gate if quick else self.gate
        if gate.statistics().tasks_waiting >= self.settings.waiting:
            raise WorkFailed(503, "too many are working just now; try again in a moment")
        async with gate:
            yield

    async def start(self) -> Worker:
        """A new worker."""
        return await self.threaded(partial(Worker, self.settings))

    async def run(self, worker: Worker, what: str, progress: Tell | None = None, /, **values: Any) -> WorkerAnswer:
        """One piece of work in its turn."""
        async with self.turn(quick=what in LOOKS):
            return await self.threaded(partial(worker.call, what, progress, **values))

    async def once(self, what: str, size: int, /, **values: Any) -> WorkerAnswer:
        """One piece of work that needs nothing of what was before, asked for with `size` bytes; a worker that was ended
        meanwhile is replaced."""
        async with self.turn(quick=size <= self.settings.small):
            while self._idle:
                worker = self._idle.pop()
                if worker.alive:
                    break
                worker.end()
            else:
                worker = await self.start()
            try:
                answer: WorkerAnswer = await self.threaded(partial(worker.call, what, **values))
            except Ended:
                raise
            except BaseException:
                self._give_back(worker)
                raise
            self._give_back(worker)
            return answer

    def _give_back(self, worker: Worker) -> None:
        if worker.alive and worker.calls < CALLS and len(self._idle) < self.settings.running + self.settings.quick:
            self._idle.append(worker)
        else:
            worker.end()

    async def threaded(self, work: Callable[[], Any]) -> Any:
        """Something that waits, done beside the loop; it is waited for to its end, also where the caller has gone."""
        with anyio.CancelScope(shield=True):
            return await anyio.to_thread.run_sync(work, limiter=self.threads)

    def close(self) -> None:
        """End all workers that are not lent."""
        while self._idle:
            self._idle.pop().end()
