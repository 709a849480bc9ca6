"""Web addresses as texts print them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..patterns import expression

# it begins with a set of signs, which is looked for fast; what stands before is looked at behind them
ADDRESS = expression(r"[hw](?<![\w/].)(?:(?<=h)(?:ttps?:?/{0,3}|tt?ps?:?//?|[tp]{2,5}s?://)|(?<=w)ww\.)[^\s<>\"“”’]+")
SIGNS = ("http", "htp", "://", "www.")  # one of which every address has; most texts have none
TRAILING = ".,;:!?)]}’”'\"*_>"


class Address(NamedTuple):
    """Where it stands, and its words."""

    start: int
    end: int
    words: str


def addresses(text: str, markers: Sequence[int] = ()) -> Iterator[Address]:
    """What is or is meant to be an address, without the marks of the sentence behind it; a footnote's marker, of which
    the places are given in order, ends it."""
    if not any(sign in text for sign in SIGNS):
        return
    for m in ADDRESS.finditer(text):
        marker = bisect_left(markers, m.start())
        stop = markers[marker] if marker < len(markers) else m.end()
        words = text[m.start() : min(m.end(), stop)]
        while words and words[-1] in TRAILING and not (words[-1] == ")" and words.count("(") >= words.count(")")):
            words = words[:-1]
        if len(words) > 5:
            yield Address(m.start(), m.start() + len(words), words)
