"""Addresses on the web in a note: none is a file, a level or a box, whatever the labels take its parts for."""

from __future__ import annotations

from bisect import bisect_left

from ..patterns import expression
from .labels import Labels
from .spans import PLACE
from .tokens import Tokens

BEGINS = "http"
ADDRESS = expression(r"https?://\S+")


def without_addresses(tokens: Tokens, labels: Labels) -> Labels:
    """The labels, in place, with none of a place in an archive on the tokens of an address: it stands in the citation, and
    the chain of types sees a paper with its copy, and not a paper in a file "https://salt.example/a"."""
    text, first, last = tokens.text, tokens.starts[0] if len(tokens) else 0, tokens.ends[-1] if len(tokens) else 0
    if text.find(BEGINS, first, last) < 0:
        return labels
    for m in ADDRESS.finditer(text, first, last):
        for i in range(bisect_left(tokens.starts, m.start()), bisect_left(tokens.starts, m.end())):
            if labels.names[i].rpartition(".")[2] in PLACE:
                labels.names[i] = labels.names[i][0] + "x"
    return labels
