"""What an engine is given, and what is said where it fails."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CountDone = Callable[[int, int], None]


class EngineError(ValueError):
    """An engine that is unknown, is not installed or failed; the message says what to do, in one line."""


@dataclass(frozen=True)
class Job:
    """What an engine is given: the arguments of `archref.csl.render`, and the file of a style that was checked."""

    items: list[Mapping[str, Any]]
    clusters: list[Mapping[str, Any]] | None
    style: Path
    locale: str | None
    output: str
    progress: CountDone | None = None
    script: Path | None = None  # of an engine that is a script of the user's
    groups: Mapping[str, int] | None = None  # the section of the bibliography that each item's id stands in
