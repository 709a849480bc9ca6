"""The short forms that a work introduces: "hereafter ERO", entries of a list of abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..patterns import expression
from .work import CheckedDocument

SAID = expression(
    r"[(\[,;] ?(?:[Hh]ereafter|[Hh]enceforth|[Hh]ereinafter)(?: (?:cited|referred to))?(?: as)?[,:]? "
    r"[\"“‘'*_]*(?P<short>[A-ZÀ-Þ][\w.&’/-]*(?:,? (?:of |the |and )*[A-ZÀ-Þ][\w.&’/-]*){0,5})[\"”’'*_]*(?=[)\];,.]|$)"
)


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


@cache
def _pattern(short: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(short)}(?!\w)")


def used(part: CheckedDocument, short: str, start: int = 0) -> Iterator[re.Match[str]]:
    """The places where a short form stands in the clean text."""
    return _pattern(short).finditer(part.result.linked.clean.text, start)
