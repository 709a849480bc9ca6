"""Editions that are called papers, which the labels take for papers: editions.toml names them, a row each."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

from .spans import PLACE, Span

KEPT = PLACE - {"levels", "volume"}  # fields that printed works have not
OF_PRINT = frozenset(("repository",))  # but that initials of an edition are taken for


@cache
def _table() -> dict[str, Any]:
    from importlib.resources import files

    return tomllib.loads(files("archref.labelling").joinpath("editions.toml").read_text(encoding="utf-8"))


@cache
def _named() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row['name']})" for row in _table()["edition"]))


@cache
def initials() -> frozenset[str]:
    """The initials by which historians cite editions."""
    return frozenset(name for row in _table()["initials"] for name in row["names"])


def is_printed(text: str, span: Span) -> bool:
    """Whether what was read as a paper is in print: an edition is named, and nothing of where a paper is kept, or the archive
    that it names is an edition, "HRA, Series I, vol. 2"."""
    kept = [
        text[start:end].strip(" .") in initials()
        for start, end, name in span.fields
        if name in KEPT and name in OF_PRINT
    ]
    if kept and all(kept) and not any(name in KEPT - OF_PRINT for _, _, name in span.fields):
        return True
    return (
        not any(name in KEPT for _, _, name in span.fields) and _named().search(text[span.start : span.end]) is not None
    )


def printed_type(text: str, span: Span) -> str:
    """The type of what is in print: a document of *Foreign Relations* where the edition is that."""
    names = {text[start:end] for start, end, name in span.fields if name in OF_PRINT}
    return "frus" if "FRUS" in names else "published"
