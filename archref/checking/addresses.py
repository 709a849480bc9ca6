"""Web addresses as texts print them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from .work import Part

ADDRESS = re.compile(r"(?<![\w/])(?:https?:?/{0,3}|htt?ps?:?//?|h[tp]{2,5}s?://|www\.)[^\s<>\"“”’]+")
TRAILING = ".,;:!?)]}’”'\"*_>"


def addresses(part: Part) -> Iterator[tuple[int, int, str]]:
    """What is or is meant to be an address: (start, end, words), without the marks of the sentence behind it."""
    text = part.text
    if "http" not in text and "www." not in text and "htp" not in text and "ttp" not in text:
        return
    markers = [marker.start for marker in part.document.markers]
    for m in ADDRESS.finditer(text):
        marker = bisect_left(markers, m.start())
        stop = markers[marker] if marker < len(markers) else m.end()
        words = text[m.start() : min(m.end(), stop)]
        while words and words[-1] in TRAILING and not (words[-1] == ")" and words.count("(") >= words.count(")")):
            words = words[:-1]
        if len(words) > 5:
            yield m.start(), m.start() + len(words), words
