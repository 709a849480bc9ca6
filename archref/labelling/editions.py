"""Editions that are called papers, which the labels take for papers: editions.toml names them, a row each."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from .spans import PLACE, Span

KEPT = PLACE - {"levels", "volume"}  # fields that printed works have not


@cache
def _named() -> re.Pattern[str]:
    from importlib.resources import files

    rows = tomllib.loads(files("archref.labelling").joinpath("editions.toml").read_text(encoding="utf-8"))["edition"]
    return re.compile("|".join(f"(?:{row['name']})" for row in rows))


def is_printed(text: str, span: Span) -> bool:
    """Whether what was read as a paper is in print: an edition is named, and nothing of where a paper is kept."""
    return (
        not any(name in KEPT for _, _, name in span.fields) and _named().search(text[span.start : span.end]) is not None
    )
