"""Labelled notes as training data: each field's value found again among the words of its citation."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..identifiers.roman import is_roman, to_arabic
from ..labelling.dates import dates
from ..labelling.spans import POINTERS, Span

_FOLD = str.maketrans("‐‑‒–—−’‘“”«»„", '------\'\'"""""')

OURS = ("written",)  # notes that are told apart by author, but were written to be learnt from
Voices = dict[str, list[str]]  # texts by whose they are: "edition", "prose"


@dataclass(slots=True)
class Labelled:
    """A note, the citations that a reader saw in it, and where it comes from."""

    text: str
    citations: list[Span]
    work: str = ""
    collection: str = ""
    language: str = ""
    links: list[tuple[int, str, int]] = field(
        default_factory=list
    )  # citation, "location_from" or "antecedent", citation
    by_work: bool = False  # whether its works are told apart
    varied: bool = False  # whether copies with other words and values are learnt from too

    @property
    def is_real(self) -> bool:
        """Whether a scholar wrote it, for readers of a work."""
        return self.collection == "scholarship" or (self.by_work and self.collection not in OURS)


def read(notes: Path, labels: Path, name: str = "") -> list[Labelled]:
    """The notes of a pair of files of JSON lines, as ../shared keeps them."""
    rows = zip(_lines(notes), _lines(labels), strict=True)
    return [labelled(note, label, name) for note, label in rows]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def labelled(note: dict[str, Any], label: dict[str, Any], name: str) -> Labelled:
    """A note with its labels, as a row of each file has them; `name` where the note names no work."""
    text = note["text"]
    spans, links = [], []
    for i, citation in enumerate(label["citations"]):
        at = -1
        for _ in range(citation.get("nth", 0) + 1):
            at = text.find(citation["quote"], at + 1)
        if at < 0:
            continue
        end = at + len(citation["quote"])
        spans.append(Span(at, end, citation["type"], list(_fields(text, at, end, citation["fields"]))))
        for pointer in ("location_from", "antecedent"):
            if citation["fields"].get(pointer) is not None:
                links.append((i, pointer, citation["fields"][pointer]))
    work = note.get("work") or note.get("source") or name
    ordered = sorted(spans, key=lambda s: s.start)
    return Labelled(text, ordered, work, note.get("set", name), note.get("lang", "en"), links, "work" in note)


def _fields(text: str, start: int, end: int, fields: dict[str, Any]) -> Iterator[tuple[int, int, str]]:
    """Where each value stands, longest values first so that "12" does not take its place in "12 May"."""
    wanted = [
        (name, str(value))
        for name, values in fields.items()
        if name not in POINTERS
        for value in (values if isinstance(values, list) else [values])
    ]
    taken: list[tuple[int, int]] = []
    found = []
    for name, value in sorted(wanted, key=lambda w: (w[0] != "date", -len(w[1]))):
        places = _dated(text, start, end, value) if name == "date" else _places(text, start, end, name, value)
        place = next((p for p in places if not any(p[0] < b and a < p[1] for a, b in taken)), None)
        if place is not None:
            taken.append(place)
            found.append((*place, name))
    yield from sorted(found)


def _dated(text: str, start: int, end: int, value: str) -> Iterable[tuple[int, int]]:
    """The date that reads so, else one that agrees in its year or day, else the only one."""
    there = list(dates(text, start, end))
    same = [d for d in there if d[2] == value]
    near = [d for d in there if d[2][-6:] == value[-6:] or d[2][:4] == value[:4] or d[2].endswith(value.lstrip("-"))]
    return [(a, b) for a, b, _ in same or near or there[:1]]


def _places(text: str, start: int, end: int, name: str, value: str) -> Iterator[tuple[int, int]]:
    """Where a value can stand: as a word of its own first, then inside one; spaces and dashes loosely."""
    folded = text.translate(_FOLD)
    letters = [re.escape(c) for c in value.translate(_FOLD) if not c.isspace()]
    loose = r"[\s-]*".join(letters) if len(letters) < 250 else re.escape(value)
    patterns = [rf"(?<!\w){loose}(?!\w)", loose]
    if name == "volume" and value.isdigit() and 0 < int(value) < 400:
        patterns.insert(1, r"(?<!\w)[IVXLCivxlc]+(?!\w)")
    for pattern in patterns:
        for m in re.finditer(pattern, folded[:end]) if start == 0 else re.compile(pattern).finditer(folded, start, end):
            if pattern.startswith("(?<!\\w)[IV"):
                if not is_roman(m.group()) or to_arabic(m.group()) != int(value):
                    continue
            yield m.span()
    if value.endswith("."):  # an abbreviation at a sentence's end, whose full stop stands behind the quote
        yield from _places(text, start, end, name, value[:-1])


def fold_of(work: str, folds: int) -> int:
    """The fold of a work, the same in every run."""
    return int(hashlib.sha1(work.encode()).hexdigest(), 16) % folds
