"""The Linked Books references as labelled notes: printed lines of Italian books, each token with its component.

Their kind "primary" is archival; components become our fields, the words around a number ("busta", "c.") left out as
the guides have it. References whose components do not fit (lists of boxes, articles within journals) are passed over.
"""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from pathlib import Path

from ..labelling.spans import Span
from ..patterns import expression
from .gold import Labelled

_ARCHIVAL = {
    "archive_lib": "repository", "archivalreference": "levels", "series": "levels", "box": "box", "folder": "folder",
    "filza": "box", "registry": "volume", "volume": "volume", "tomo": "volume", "cartulation": "pages",
    "foliation": "pages", "column": "pages", "date": "date",
}  # fmt: skip
_PRINTED = {"author": "author", "title": "title", "year": "date", "pagination": "pages", "volume": "volume"}
_NUMBERED = frozenset(("box", "folder", "volume", "pages"))
_NUMBER = expression(r"(?:\d|[IVXLC]+$)")
_BOX = frozenset(("b", "busta", "buste", "bb", "scatola", "filza"))
_PLACES = frozenset("venezia venice padova milano roma firenze mantova vicenza verona".split())
_TIGHT_BEFORE = frozenset(".,;:)]»”’'-/")
_TIGHT_AFTER = frozenset("([«“’'-/")
Token = tuple[str, str, str]  # word, component, kind


def read(path: Path, most: int = 10_000) -> Iterator[Labelled]:
    """Labelled notes of one to three references each; at most `most`."""
    group: list[list[Token]] = []
    count = 0
    for reference in _references(path):
        group.append(reference)
        if len(group) > count % 3:
            note = _note(group)
            group = []
            if note is not None:
                yield note
                count += 1
                if count >= most:
                    return


def _references(path: Path) -> Iterator[list[Token]]:
    current: list[Token] = []
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            parts = line.rstrip("\n").split("\t")
            if len(parts) < 4:
                continue
            word, component, kind, span = parts
            if span.startswith("b"):
                current = []
            if span != "o":
                current.append((word.strip("\ufeff"), component, kind.split("-", 1)[-1]))
            if span.startswith("e") and current:
                yield current
                current = []


def _note(group: list[list[Token]]) -> Labelled | None:
    text, spans = "", []
    for reference in group:
        kinds = {kind for _, _, kind in reference}
        if kinds not in ({"primary"}, {"secondary"}) or len(reference) > 70:
            return None
        archival = kinds == {"primary"}
        names = _ARCHIVAL if archival else _PRINTED
        start = len(text)
        places: list[tuple[int, int, str, str]] = []
        for word, component, _ in reference:
            if text and not (word in _TIGHT_BEFORE or text[-1] in _TIGHT_AFTER or text == "" or len(text) == start):
                text += " "
            places.append((len(text), len(text) + len(word), names.get(component, ""), word))
            text += word
        fields = list(_fields(places))
        if not fields or any(sum(f[2] == name for f in fields) > 1 for name in ("box", "folder", "volume")):
            return None
        spans.append(Span(start, len(text.rstrip(" .,;")), "archival" if archival else "published", fields))
        text = text.rstrip(" .,;") + ("; " if archival else ". ")
    return Labelled(text.rstrip(" ;"), spans, "linkedbooks", "linkedbooks", "it")


def _fields(places: list[tuple[int, int, str, str]]) -> Iterator[tuple[int, int, str]]:
    """Runs of tokens of one field, cut at commas where the field is a list, numbers without their words."""
    i = 0
    while i < len(places):
        name = places[i][2]
        j = i
        while j < len(places) and places[j][2] == name:
            j += 1
        if name:
            yield from _run(places[i:j], name)
        i = j


def _run(run: list[tuple[int, int, str, str]], name: str) -> Iterator[tuple[int, int, str]]:
    pieces: list[list[tuple[int, int, str, str]]] = [[]]
    for token in run:
        if token[3] in (",", ";") and name in ("levels", "repository", *_NUMBERED):
            pieces.append([])
        else:
            pieces[-1].append(token)
    for piece in pieces:
        if name == "folder" and any(token[3].lower() in _BOX for token in piece):
            name = "box"
        if name in _NUMBERED:
            while piece and not _NUMBER.match(piece[0][3]):
                piece = piece[1:]
        while piece and not piece[-1][3][-1].isalnum():
            piece = piece[:-1]
        while piece and not piece[0][3][0].isalnum():
            piece = piece[1:]
        if piece and not (name == "repository" and piece[0][3].lower() in _PLACES and len(piece) == 1):
            yield piece[0][0], piece[-1][1], name
