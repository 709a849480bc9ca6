"""Candidates and the choice among them: the heaviest set of citations that do not overlap.

A candidate is a citation that one of the readers proposes, with how sure it is. The forms of the grammar are sure of what
only they have the shape of, a volume of Foreign Relations or a telegram's number; what an archive's location or a book is,
the reader of notes knows better. How far each can be relied on was counted on labelled notes (weights.toml).
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from ..data import places
from ..grammar import Form
from ..labelling.spans import PLACE
from ..packaged import packaged_table

LEAST = {"archival": 0.4, "published": 0.35}  # how sure a reading must be, by its type: where F1 is highest
SHAPED = frozenset(("frus", "telegram", "document", "numbered", "ibid"))  # types that their forms know by their shape
ALIKE = 0.8  # from which a shape is the whole of a reading
# fields without which a reading says no more than the reference in it
TELLING = PLACE | {"title", "recipient"}
# of a paper, which a path of forms takes for a level or a folder
ITEM = frozenset("author recipient genre date".split())
IBID = frozenset(("ibid", "ebenda"))  # the word alone
NUMBERED = frozenset(("pages", "file_number"))
SAME = 0.5  # of two candidates' characters in common, from which they are readings of one citation


@dataclass(slots=True)
class FoundCitation:
    """One citation in the clean text. `source`: it stands in a source note, "Source: …".

    `printed`: what is printed and has no field of its own, as an article's title in a journal. `sure`: how sure the
    reading is, from 0 to 1, where that is known; `field_sure` the same of each field.
    """

    start: int
    end: int
    type: str
    fields: dict[str, Any]
    form: Form
    source: bool = False
    printed: dict[str, Any] | None = None
    sure: float | None = None
    field_sure: dict[str, float] | None = None

    def overlap(self, other: FoundCitation) -> float:
        """The share of both that they have in common."""
        common = min(self.end, other.end) - max(self.start, other.start)
        return common / (max(self.end, other.end) - min(self.start, other.start)) if common > 0 else 0.0


_counted: list[dict[str, float]] = []


def rely_on(forms: dict[str, float]) -> None:
    """Take other counts for the forms from now on, as a cross-validation does."""
    _counted[:] = [forms]


@cache
def _table() -> tuple[dict[str, float], dict[str, float]]:
    table = packaged_table("recognising/weights.toml")
    return table["forms"], table["types"]


def reliance(form: str, type: str) -> float:
    """How often what a form proposes is right."""
    forms, types = _table()
    return (_counted[-1] if _counted else forms).get(form, types[type])


def reliance_of_types() -> dict[str, float]:
    """The same for forms that were not counted, by their type."""
    return _table()[1]


def weight(found: FoundCitation) -> float:
    """What a candidate weighs: the logarithm of its odds to be right, never below a little."""
    sure = found.sure if found.sure is not None else reliance(found.form.name, found.type)
    sure = min(max(sure, 0.02), 0.98)
    return max(math.log(sure / (1 - sure)) + 1.0, 0.01)


def is_sure(found: FoundCitation, confidence: float | None = None) -> bool:
    """Whether a reading is as sure as it must be: by default what its type asks."""
    if found.sure is None:
        return True
    return found.sure >= (LEAST.get(found.type, 0.0) if confidence is None else confidence)


def choose(forms: Sequence[FoundCitation], notes: Sequence[FoundCitation]) -> list[FoundCitation]:
    """The heaviest set among the candidates of both readers; what the form of a chosen printed work says more is kept."""
    if not notes and all(a.end <= b.start for a, b in pairwise(forms)):
        return list(forms)
    every = sorted(_agreed(forms, notes), key=lambda f: (f.end, f.start))
    ends = [f.end for f in every]
    best = [0.0]
    before: list[int] = []
    for i, found in enumerate(every):
        at = bisect_right(ends, found.start, 0, i)
        before.append(at)
        best.append(max(best[i], best[at] + weight(found)))
    chosen: list[FoundCitation] = []
    i = len(every)
    while i:
        found = every[i - 1]
        if best[i] > best[i - 1]:
            chosen.append(found)
            i = before[i - 1]
        else:
            i -= 1
    chosen.reverse()
    _say_more(chosen, forms)
    return chosen


def _agreed(forms: Sequence[FoundCitation], notes: Sequence[FoundCitation]) -> list[FoundCitation]:
    """All candidates, a pair that stands for the same words once: as the form reads it, as sure as the labels are."""
    by_start = {(f.start, f.type): f for f in forms}
    shaped = [f for f in forms if f.type in SHAPED or f.form.unmistakable]
    whole: list[FoundCitation] = []
    cut: set[int] = set()
    at = 0
    for found in notes:
        while at < len(shaped) and shaped[at].end <= found.start:
            at += 1
        if at < len(shaped) and _is_the_shape(shaped[at], found):
            if shaped[at].type == found.type:
                shaped[at].sure = max(found.sure or 0, reliance(shaped[at].form.name, found.type))
            continue  # a telegram by its number, whatever else it could be
        if at < len(shaped) and _goes_on(shaped[at], found):
            found.sure = max(found.sure or 0, reliance(shaped[at].form.name, found.type))
            cut.add(id(shaped[at]))
        same = by_start.get((found.start, found.type))
        if same is not None and 0 <= same.end - found.end < 2 and not _says_more(found, same):
            same.sure = max(found.sure or 0, reliance(same.form.name, same.type))
            same.fields = _without_towns(same.fields, found.fields)
        else:
            whole.append(found)
    within = _within(forms, whole) | cut
    return [*(f for f in forms if id(f) not in within), *whole]


def _says_more(found: FoundCitation, form: FoundCitation) -> bool:
    """Whether the labels say more than a form of the same words: of a paper, or of what stands behind an ibid."""
    if _knows_better(found, form):
        return True
    return bool(ITEM & found.fields.keys() - form.fields.keys())


def _knows_better(found: FoundCitation, form: FoundCitation) -> bool:
    """Whether the labels have numbers where a path of files takes what stands behind an ibid. for a level: "Ibid., II, 77"."""
    if form.form.name not in IBID or found.type != "ibid":
        return False
    return form.fields.keys() == {"levels"} and bool(found.fields.keys() & NUMBERED) and "levels" not in found.fields


def _without_towns(fields: dict[str, Any], read: Mapping[str, Any]) -> dict[str, Any]:
    """ "Bancroft Library, Berkeley, Quill Papers": a town that the labels pass over is no level of a path."""
    levels = fields.get("levels")
    if not levels or "repository" not in fields:
        return fields
    kept = [level for level in levels if level in read.get("levels", ()) or level not in places()]
    return {name: kept if name == "levels" else value for name, value in fields.items() if name != "levels" or kept}


def _goes_on(form: FoundCitation, found: FoundCitation) -> bool:
    """Whether a form ends before the numbers that the labels read: "Quill, op. cit., | iv, 198"."""
    if form.form.name != "op-cit" or found.type != "ibid" or form.start != found.start:
        return False
    return form.end < found.end and bool(found.fields.keys() & NUMBERED - form.fields.keys())


def _within(forms: Sequence[FoundCitation], notes: Sequence[FoundCitation]) -> set[int]:
    """The forms' locations that are part of a single paper as the labels read it: both see one citation, the labels the whole
    of it. Where several stand in one reading, they may be right that there are several."""
    located = [f for f in forms if f.type == "archival" and not f.form.own]
    within: set[int] = set()
    at = 0
    for found in notes:
        while at < len(located) and located[at].end <= found.start:
            at += 1
        first = at
        while at < len(located) and located[at].end <= found.end:
            at += 1
        if at == first + 1 and found.type == "archival" and found.start < located[first].start:
            within.add(id(located[first]))
    return within


def _is_the_shape(form: FoundCitation, found: FoundCitation) -> bool:
    """Whether a shape is the whole of what the labels read, or the printed work itself: "…, Foreign Relations, 1950, …"."""
    if found.start <= form.start and form.end <= found.end:
        if form.type == "frus" and found.type == "published" and reliance(form.form.name, "frus") > ALIKE:
            return True
        if form.type == "document" and form.end == found.end and not found.fields.keys() & PLACE:
            return True  # "Vane to Colt, May 2, 1954, Document 836": where the paper is printed
        if form.type != "ibid" and not found.fields.keys() & TELLING:
            return True  # prose around a reference
    if form.type == "ibid" and found.type == "archival" and found.fields.keys() & ITEM:
        # "Ibid., Vane to Colt, 2 May 1951": a paper of its own, in the place cited before, unless that is a volume's document
        return "documents" in form.fields
    if _knows_better(found, form):
        return False
    if form.type == found.type == "ibid" and form.start <= found.start and found.end <= form.end and not found.fields:
        return True  # a bare "ibid." of "ibid., 1946, volume vii"
    if form.form.unmistakable and form.type == found.type and form.start <= found.start < form.end:
        return (
            True  # "Vane v. Colt, 5 A.2d 17 (Pa. 1939), cert. denied, | 308 U.S. 550 (1939)": two, of which one is read
        )
    if form.type == "telegram" and form.start == found.start and not found.fields.keys() & {"author", "recipient"}:
        return True  # "Telegram 44 to Lima, May 2, 1978 (Carter Library, …)": the message, and where it is kept
    return form.overlap(found) >= ALIKE


def _say_more(chosen: Sequence[FoundCitation], forms: Sequence[FoundCitation]) -> None:
    """An article's title, a publisher: what the form of a printed work reads beyond the fields."""
    saying = [f for f in forms if f.type == "published"]
    at = 0
    for found in chosen:
        while at < len(saying) and saying[at].end <= found.start:
            at += 1
        if found.type != "published" or found.sure is None or at >= len(saying):
            continue
        other = saying[at]
        if found.overlap(other) >= SAME:
            found.printed, found.form = other.printed, other.form
