"""A way as a list of steps, each of which says what it needs and what it gives; a list in a wrong order is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Worker = TypeVar("Worker")
Work = TypeVar("Work")


class WrongOrder(ValueError):
    """A step stands before what it needs; the message names both."""


@dataclass(frozen=True, slots=True)
class Step(Generic[Worker, Work]):
    """`run` does the step for one piece of work; it changes the work, or what the worker remembers."""

    name: str
    run: Callable[[Worker, Work], None]
    needs: frozenset[str]
    gives: frozenset[str]


def step(run: Callable[[Worker, Work], None], needs: str, gives: str) -> Step[Worker, Work]:
    """A step by its function; `needs` and `gives` are names, parted by commas."""
    return Step(run.__name__.strip("_").replace("_", " "), run, _names(needs), _names(gives))


def in_order(steps: Iterable[Step[Worker, Work]]) -> Sequence[Step[Worker, Work]]:
    """The steps as they are. Raises WrongOrder where one needs what none before it gives, or gives what is given.

    >>> def read(worker, work): ...
    >>> def link(worker, work): ...
    >>> [s.name for s in in_order([step(read, "", "citations"), step(link, "citations", "links")])]
    ['read', 'link']
    >>> in_order([step(link, "citations", "links"), step(read, "", "citations")])
    Traceback (most recent call last):
        ...
    archref.steps.WrongOrder: the step 'link' needs citations, which no step before it gives
    """
    listed = tuple(steps)
    given: set[str] = set()
    for one in listed:
        if missing := sorted(one.needs - given):
            raise WrongOrder(f"the step {one.name!r} needs {' and '.join(missing)}, which no step before it gives")
        if twice := sorted(one.gives & given):
            raise WrongOrder(f"the step {one.name!r} gives {' and '.join(twice)}, which a step before it gives")
        given |= one.gives
    return listed


def _names(said: str) -> frozenset[str]:
    return frozenset(name.strip() for name in said.split(",") if name.strip())
