"""Work in several processes: orders handed out a few at a time, so that no more than these are in memory.

Used by whatever reads many files; any `concurrent.futures.Executor` will do.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

Order = TypeVar("Order")
Outcome = TypeVar("Outcome")


class Lost:
    """What becomes of an order whose process was ended."""


def each(
    work: Callable[[Order], Outcome], orders: Iterable[Order], executor: Executor | None, jobs: int
) -> Iterator[tuple[Order, Outcome | Lost]]:
    """Each order with what came of it, as they are done. Without an executor `jobs` processes do them.

    Where a process of ours is ended (out of memory), what it may have been at is tried again by itself.
    """
    if executor is not None:
        yield from _through(work, orders, executor, _width(executor))
        return
    waiting = iter(orders)
    suspects: list[Order] = []
    while True:
        pool = processes(jobs)
        with pool:
            yield from _through(work, waiting, pool, jobs, suspects)
        if not suspects:
            return
        for order in suspects:
            with processes(1) as alone:
                yield from _through(work, iter([order]), alone, 1)
        suspects = []


def _through(
    work: Callable[[Order], Outcome],
    orders: Iterable[Order],
    executor: Executor,
    width: int,
    suspects: list[Order] | None = None,
) -> Iterator[tuple[Order, Outcome | Lost]]:
    running: dict[Future[Outcome], Order] = {}
    waiting = iter(orders)
    broken = False
    try:
        while True:
            while not broken and len(running) < 2 * width and (order := next(waiting, None)) is not None:
                try:
                    running[executor.submit(work, order)] = order
                except BrokenProcessPool:
                    broken = True
                    if suspects is None:
                        yield order, Lost()
                    else:
                        suspects.append(order)
            if not running:
                return
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                order = running.pop(future)
                try:
                    outcome = future.result()
                except BrokenProcessPool:
                    broken = True
                    if suspects is None:
                        yield order, Lost()
                    else:
                        suspects.append(order)
                    continue
                yield order, outcome
    finally:
        for future in running:
            future.cancel()


def processes(jobs: int) -> ProcessPoolExecutor:
    """Processes that begin afresh (nothing of this one is copied) and end when this one does."""
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), initializer=_end_with_parent)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _width(executor: Executor) -> int:
    """How many orders an executor does at once."""
    client = getattr(executor, "_client", None)
    if client is not None and hasattr(client, "ncores"):
        return max(1, sum(client.ncores().values()))
    return max(1, getattr(executor, "_max_workers", None) or os.cpu_count() or 1)


def in_order(
    work: Callable[[Order], Outcome], orders: Iterable[Order], jobs: int
) -> Iterator[tuple[Order, Outcome | Lost]]:
    """Each order with what came of it, in their order; no more than a few are done ahead."""
    ahead: deque[tuple[Order, Future[Outcome]]] = deque()
    waiting = iter(orders)
    pool = processes(jobs)
    try:
        while True:
            while len(ahead) < jobs + 1 and (order := next(waiting, None)) is not None:
                try:
                    ahead.append((order, pool.submit(work, order)))
                except BrokenProcessPool:
                    pool = processes(jobs)
                    ahead.append((order, pool.submit(work, order)))
            if not ahead:
                return
            order, future = ahead.popleft()
            try:
                yield order, future.result()
            except BrokenProcessPool:
                # what was done at the same time is lost with it: each is tried again by itself
                pool.shutdown(cancel_futures=True)
                suspects = [order, *(other for other, _ in ahead)]
                ahead.clear()
                for suspect in suspects:
                    with processes(1) as alone:
                        yield from _through(work, iter([suspect]), alone, 1)
                pool = processes(jobs)
    finally:
        pool.shutdown(cancel_futures=True)
