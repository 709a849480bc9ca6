"""Notes and bibliographies in any CSL style: `render` for a document, `bibliography` for a list of items.

Nothing heavy is loaded by importing this package; an engine loads when it first renders.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .engines import DEFAULT_ENGINE, engine_names, find_engine
from .job import CountDone, EngineError
from .outputs import OUTPUTS
from .rendered import Rendered
from .rendering import render
from .style_errors import StyleError
from .styles import find_style, style_names

__all__ = [
    "OUTPUTS",
    "EngineError",
    "Rendered",
    "StyleError",
    "bibliography",
    "engine_names",
    "find_engine",
    "find_style",
    "render",
    "style_names",
]


def bibliography(
    items: Iterable[Mapping[str, Any]],
    style: str = "chicago-notes-bibliography",
    format: str = "text",
    locale: str | None = None,
    diagnostics: list[str] | None = None,
    engine: str = DEFAULT_ENGINE,
    *,
    progress: CountDone | None = None,
) -> str:
    """The bibliography of `items` as one string; see `archref.csl.bibliography.bibliography`."""
    from .bibliography import bibliography as whole

    return whole(items, style, format, locale, diagnostics, engine, progress=progress)
