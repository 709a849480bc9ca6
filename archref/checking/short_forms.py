"""The short forms that a work introduces: "hereafter ERO", entries of a list of abbreviations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..patterns import expression
from .work import CheckedDocument

SAID = expression(
    r"[(\[,;] ?(?:[Hh]ereafter|[Hh]enceforth|[Hh]ereinafter)(?: (?:cited|referred to))?(?: as)?[,:]? "
    r"[\"“‘'*_]*(?P<short>[A-ZÀ-Þ][\w.&’/-]*(?:,? (?:of |the |and )*[A-ZÀ-Þ][\w.&’/-]*){0,5})[\"”’'*_]*(?=[)\];,.]|$)"
)
WORD = expression(r"\w+")


class Introduced(NamedTuple):
    """A short form with its place in the clean text of its part."""

    short: str
    at: int
    to: int


def introduced(part: CheckedDocument) -> list[Introduced]:
    """The short forms that notes and text introduce with "hereafter", in order."""
    text = part.result.linked.clean.text
    if "ereafter" not in text and "enceforth" not in text and "ereinafter" not in text:
        return []
    return [
        Introduced(m["short"].rstrip("."), m.start("short"), m.start("short") + len(m["short"].rstrip(".")))
        for m in SAID.finditer(text)
    ]


def used(part: CheckedDocument, shorts: Iterable[str]) -> dict[str, list[int]]:
    """Where each short form stands in the clean text, in order; those that stand nowhere are left out. Linear in the text."""
    by_word: dict[str, dict[int, set[str]]] = {}
    for short in shorts:
        if first := WORD.match(short):
            by_word.setdefault(first[0], {}).setdefault(len(short), set()).add(short)
    text, found = part.result.linked.clean.text, dict[str, list[int]]()
    for word in WORD.finditer(text) if by_word else ():
        for length, of_length in by_word.get(word[0], {}).items():
            end = word.start() + length
            said = text[word.start() : end]
            if said in of_length and not WORD.match(text, end):
                found.setdefault(said, []).append(word.start())
    return found
