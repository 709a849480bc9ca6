"""Editions that are called papers, which the labels take for papers: editions.toml names them, a row each."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

from ..patterns import expression
from .names import is_repository_word
from .spans import PLACE, Span
from .words import classes_of

KEPT = PLACE - {"levels", "volume"}  # fields that printed works have not
# "ROMANO, SILVIA 1989", "Weber, F. (1911)": whose work it is and its year, as bibliographies begin
ENTRY = expression(
    r"[^\W\d_][\w’'-]{3,}, (?P<given>[A-ZÀ-ÞА-ЯΑ-Ω][\w’'-]*\.?) ?(?:[A-ZÀ-ÞА-ЯΑ-Ω][\w’'-]*(?:\. ?| |, ?)){0,2}"
    r"(?:\(?b\. )?[\[(]?[1IlΙ][4-9][\dlO]{2}[a-z]?(?![\d/–-])"
)
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


def begins_an_entry(text: str, span: Span) -> bool:
    """Whether the archive that is read is a name before another and a year: who wrote a printed work, and no archive."""
    first, *others = span.fields or [(0, 0, "")]
    start, end, name = first
    if name not in OF_PRINT or start != span.start or any(n in KEPT for _, _, n in others if n != "file_number"):
        return False
    house = text[start:end]
    if is_repository_word(house) or any("repository" in classes_of(word.lower()) for word in house.split()):
        return False
    m = ENTRY.match(text, start)
    return m is not None and (m["given"][-1] == "." or "given" in classes_of(m["given"].lower()))


def printed_type(text: str, span: Span) -> str:
    """The type of what is in print: a document of *Foreign Relations* where the edition is that."""
    names = {text[start:end] for start, end, name in span.fields if name in OF_PRINT}
    return "frus" if "FRUS" in names else "published"
