"""How archives of the continent number what is in a fonds, where a letter stands for the word: "VS-Bd. 4631", "Referat II A 4,
Bd. 3", "b. XI, f. 3", "dr. 3, sdr. a", "legs. 735-774"."""

from __future__ import annotations

import re

from ..patterns import expression
from .spans import Span

BAND = expression(r"(?<![\w-])(?:VS|ZA|GS)-Bd\.? ?(?P<volume>\d{1,6})(?: \([IVX\d]{1,4}(?: [A-Z\d]{1,2}){0,2}\))?")
DESK = expression(
    r"(?<![\w-])(?P<levels>Ref(?:erat|\.) (?:[IVX]{1,4}|[A-Z]{1,3}|\d{3})(?: ?[A-Z\d]{1,2}){0,2})(?=[,;])"
)
BUSTA = expression(
    r"(?<![\w.])b\. ?(?P<box>[IVXLC]{1,6}|\d{1,5}(?:/\d{1,3})?[a-z]?), ?(?:f|fasc)\. ?(?P<folder>\d{1,4}(?:[./]\d{1,3})?[a-z]?)(?![\w/])"
)
LEGAJOS = expression(
    r"(?<![\w.])(?P<levels>[Ll]egs\. ?\d{1,5}[A-Z]?(?:(?: ?[-–] ?|, | y | e | a )\d{1,5}[A-Z]?){0,6})(?![\w/])"
)
DOSSIER = expression(
    r"(?<=\w), (?:d|dr|dos|doss)\. ?(?P<folder>\d{1,4}(?: bis| ter)?)(?P<below>, (?:sdr|s-?d|s\.-?d|s/d)\. ?\w{1,6})?(?=[,;.)]|$)(?!, l\. ?\d|\. \w+ \d{4})"
)
OF_A_FOND = expression(r"(?:[Oo]p|[Оо]п)(?:\.|is)")  # of a Russian file, whose "d." is of the file's number
SAID = frozenset(("volume", "levels", "box", "folder"))


def continental(text: str, span: Span) -> None:
    """Give what these words say its field in a citation of an archive, in place; a dossier may stand behind its last field."""
    for pattern in (BAND, DESK, BUSTA, LEGAJOS):
        for m in pattern.finditer(text, span.start, span.end):
            _say(text, span, m)
    dossier = DOSSIER.search(text, max(span.start, span.end - 80), min(len(text), span.end + 40))
    if dossier is None or dossier.start() > span.end or OF_A_FOND.search(text, span.start, span.end):
        return
    if any(name == "folder" for _, _, name in span.fields):
        return
    if any(end <= dossier.start() and name != "author" for _, end, name in span.fields):
        _say(text, span, dossier)
        span.end = max(span.end, dossier.end())


def _say(text: str, span: Span, m: re.Match[str]) -> None:
    """The groups of a match as fields, and nothing else where it stands."""
    said = [(*m.span(name), name) for name in m.groupdict() if name in SAID and m[name]]
    there = [(a, b, name) for a, b, name in span.fields if a < m.end() and m.start() < b]
    if sorted(there) == sorted(said):
        return
    before = m.start() - (text[m.start() - 2 : m.start()] == ", ") * 2
    span.fields = [(a, before, name) if a < m.start() < b <= m.end() else (a, b, name) for a, b, name in span.fields]
    span.keep(lambda a, b, _: b <= m.start() or a >= m.end())
    for one in said:
        span.add(*one)
