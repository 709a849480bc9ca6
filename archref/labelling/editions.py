"""Editions that are called papers, which the labels take for papers: editions.toml names them, a row each."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from ..packaged import packaged_table
from .names import is_repository_word
from .spans import PLACE, Span
from .words import classes_of

KEPT = PLACE - {"levels", "volume"}  # fields that printed works have not
OF_PRINT = frozenset(("repository",))  # but that initials of an edition are taken for
NUMBERED = frozenset(("file_number",))  # and that a volume of it, "II/15", is


@cache
def _table() -> dict[str, Any]:
    return packaged_table("labelling/editions.toml")


@cache
def _named() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row['name']})" for row in _table()["edition"]))


@cache
def initials() -> frozenset[str]:
    """The initials by which historians cite editions."""
    return frozenset(name for row in _table()["initials"] for name in row["names"])


def is_printed(text: str, span: Span) -> bool:
    """Whether what was read as a paper is in print: an edition is named, and nothing of where a paper is kept, or the archive
    or collection that it names is an edition, "HRA, Series I, vol. 2"."""
    houses = [text[start:end].strip(" .") for start, end, name in span.fields if name in OF_PRINT]
    kept = {name for _, _, name in span.fields} & KEPT - OF_PRINT
    if (houses or _editions(text, span)) and all(house in initials() for house in houses):
        if kept <= (NUMBERED if houses else frozenset()):
            return True  # a collection of such initials may have files: "JCC, file 44"
    if kept or (houses and not _is_author(text, span, houses)):
        return False
    return _named().search(text[span.start : span.end]) is not None


def _editions(text: str, span: Span) -> list[str]:
    """Editions by their initials where a collection would stand."""
    named = [text[start:end].strip(" .") for start, end, name in span.fields if name == "levels"]
    return [name for name in named if name in initials()]


def _is_author(text: str, span: Span, houses: list[str]) -> bool:
    """Whether the only archive stands first and is none that is known: "Vane N., Collected Papers, p. 89"."""
    start, _, name = span.fields[0]
    return len(houses) == 1 and name in OF_PRINT and start == span.start and not is_house(houses[0])


def is_house(name: str) -> bool:
    """Whether a name is that of an archive or library by the table, or by what its words say."""
    return is_repository_word(name) or any("repository" in classes_of(word.lower()) for word in name.split())


def printed_type(text: str, span: Span) -> str:
    """The type of what is in print: a document of *Foreign Relations* where the edition is that."""
    names = {text[start:end] for start, end, name in span.fields if name in OF_PRINT or name == "levels"}
    return "frus" if "FRUS" in names else "published"
