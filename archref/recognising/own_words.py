"""What the reader of notes is shown in other words: a user's own grammar, in words whose weight was learnt, files whose class
has stops, "H.O. 52/8", a name for a dash that stands for the author before, and without what says in brackets how a work will call an archive, "(hereafter VP)", or is a button's.

A shelfmark of a shape that nobody has seen, "K:12 §7", tells a learnt labelling nothing. The user's form says that it is a
file number, so that the labelling is shown one that it knows, "FO 371/1234", at the same place. What it makes of the note is
put back: places are those of the text, and the fields of a form's groups are what the form says. A telegram or a printed
work that a form of the user's reads is left out, and what stands before and behind it is read by itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from ..around import line_start, up_to
from ..grammar import Form, Grammar
from ..labelling.dates import dates
from ..labelling.departments import dotted_files
from ..labelling.reference_lists import BACK
from ..labelling.same_author import same_authors
from ..labelling.spans import Span
from ..labelling.words import classes_of, phrases
from ..packaged import packaged_table
from ..patterns import expression, search_before
from .abbreviations import in_brackets
from .candidates import FoundCitation

UNKNOWN = "file_number"  # as which a group is shown that is no field of a location
SEPARATED = expression(r"(?:^|[\n,;:(\[“\"]\s*|(?P<word>[^\W\d_]+)\.? )$")  # what stands before a piece
ENDS = expression(r"\s*(?:[,;:.)\]\n”\"(]|$| and )")  # and behind it
LOOKED_BACK = 24
LONGEST = 600  # characters on either side, in which a name makes figures a piece of a location
FIGURES = expression(r"[\d\s./-]+")


@dataclass(slots=True)
class OwnFormMatch:
    """Where a form of the user's stands, its fields by their places, and the words that are shown for it."""

    start: int
    end: int
    fields: list[tuple[int, int, str]]
    words: str
    at: int = 0  # where the words stand in what is shown
    whole: bool = False  # a citation by itself

    @property
    def to(self) -> int:
        return self.at + len(self.words)


@dataclass(slots=True)
class RewordedText:
    """The text as the labelling is shown it, and the way back."""

    text: str
    pieces: list[OwnFormMatch] = field(default_factory=list)

    def back(self, spans: Iterable[Span]) -> list[Span]:
        """The spans at their places in the text, with the fields that the user's forms give them."""
        return [self._back(span) for span in spans] if self.pieces else list(spans)

    def inside(self, start: int, end: int) -> list[OwnFormMatch]:
        """The pieces between two places of what is shown."""
        first = bisect_right(self.pieces, start, key=lambda p: p.to)
        return self.pieces[first : bisect_left(self.pieces, end, key=lambda p: p.at)]

    def place(self, at: int) -> int:
        """Where in the text a place of what is shown stands."""
        return self._start(at)

    def shown(self, place: int) -> int:
        """Where a place of the text stands in what is shown."""
        n = bisect_right(self.pieces, place, key=lambda p: p.start) - 1
        if n < 0:
            return place
        piece = self.pieces[n]
        return piece.at if place < piece.end else place - piece.end + piece.to

    def _back(self, span: Span) -> Span:
        inside = self.inside(span.start, span.end)
        located = span.type in ("archival", "ibid")
        start, kept = span.start, []
        for (a, b, name), sure in zip(span.fields, span.field_sure, strict=True):
            same = next((p for p in inside if located and _is_same(p, a, b, name)), None)
            if same is not None:
                start = same.at if a == start < same.at else start  # "Siehe" is no part of the archive's name
                continue
            part = _outside(a, b, inside) if located else (a, b)
            if part is not None:
                kept.append(((self._start(part[0]), self._end(part[1]), name), sure))
        if located:
            kept += [(place, 1.0) for piece in inside for place in piece.fields]
            kept.sort(key=lambda one: one[0][0])
        return Span(
            self._start(start), self._end(span.end), span.type, [place for place, _ in kept], span.sure,
            [sure for _, sure in kept], span.tokens,
        )  # fmt: skip

    def _start(self, at: int) -> int:
        piece, moved = self._moved(at)
        return piece.start if piece else moved

    def _end(self, at: int) -> int:
        piece, moved = self._moved(at - 1)
        return piece.end if piece else moved + 1

    def _moved(self, at: int) -> tuple[OwnFormMatch | None, int]:
        """The piece in which a place of what is shown stands, else its place in the text."""
        n = bisect_right(self.pieces, at, key=lambda p: p.at) - 1
        if n < 0:
            return None, at
        piece = self.pieces[n]
        return (piece, 0) if at < piece.to else (None, at - piece.to + piece.end)


def _is_same(piece: OwnFormMatch, start: int, end: int, name: str) -> bool:
    """Whether a labelled field is one of the piece's own, with or without words beside it."""
    return piece.at < end and start < piece.to and any(name == own for _, _, own in piece.fields)


def _outside(start: int, end: int, pieces: Sequence[OwnFormMatch]) -> tuple[int, int] | None:
    """The part of a labelled field that no piece stands in: the longer of those before and behind it."""
    for piece in pieces:
        if piece.at < end and start < piece.to:
            before, behind = (start, min(end, piece.at)), (max(start, piece.to), end)
            start, end = max(before, behind, key=lambda part: part[1] - part[0])
            if start >= end:
                return None
    return start, end


def shown(text: str, start: int, grammar: Grammar, found: Sequence[FoundCitation]) -> RewordedText:
    """The text from `start` on as the labelling is shown it; `found` is what the forms read. Linear in the text."""
    every = [OwnFormMatch(a, b, [(a, b, "file_number")], words) for a, b, words in dotted_files(text, start)]
    every += [OwnFormMatch(a, b, [], "") for a, b in in_brackets(text, start)]
    every += [OwnFormMatch(m.start(), m.end(), [], "") for m in _buttons().finditer(text, start)]
    every += [OwnFormMatch(*m.span("links"), [], "") for m in BACK.finditer(text, start)]
    every += [OwnFormMatch(a, b, [], name) for a, b, name in same_authors(text, start)]
    if grammar.own:
        every += _of_a_users_grammar(text, start, grammar, found)
    if not every:
        return RewordedText(text)
    pieces = _apart(every)
    parts, at, length = [], 0, 0
    for piece in pieces:
        parts += [text[at : piece.start], piece.words]
        length += piece.start - at
        piece.at = length
        length += len(piece.words)
        at = piece.end
    return RewordedText("".join([*parts, text[at:]]), pieces)


@cache
def _buttons() -> re.Pattern[str]:
    """Words of a button glued to what stands before, or in brackets; what is glued behind them stands apart."""
    return re.compile(rf"(?:(?<=[^\s\[(])|\[)(?:{'|'.join(map(re.escape, phrases('buttons')))})\]?")


def _of_a_users_grammar(text: str, start: int, grammar: Grammar, found: Sequence[FoundCitation]) -> list[OwnFormMatch]:
    every = [OwnFormMatch(f.start, f.end, [], "\n", whole=True) for f in found if f.end > start and _is_whole(f)]
    located = [f for f in grammar.own if f.kind in ("repository", "collection")]
    every += [p for form in located for p in _named(text, start, form)]
    names = sorted((p.start, p.end) for p in every if not p.whole)
    ends = {end for _, end in names}
    for form in grammar.own:
        if form.kind == "segment" and not form.context or form.kind == "citation" and form.type == "archival":
            every += _placed(text, start, form, names, ends)
    return every


def _is_whole(found: FoundCitation) -> bool:
    return found.form.own and found.form.kind == "citation" and found.form.type != "archival"


def _apart(pieces: Iterable[OwnFormMatch]) -> list[OwnFormMatch]:
    """In order; of those that overlap the citation by itself, else the first, of these the longest."""
    taken: list[OwnFormMatch] = []
    for piece in sorted(pieces, key=lambda p: (p.start, not p.whole, -p.end)):
        if taken and taken[-1].end > piece.start:
            if not piece.whole:
                continue  # no two that are citations by themselves overlap
            taken.pop()
        taken.append(piece)
    return taken


def _named(text: str, start: int, form: Form) -> Iterator[OwnFormMatch]:
    """Where a name of a repository or a collection of the user's stands."""
    field_name = "repository" if form.kind == "repository" else "levels"
    for m in form.pattern.finditer(text, start):
        if _is_apart(text, m.start(), m.end()):
            yield OwnFormMatch(m.start(), m.end(), [(m.start(), m.end(), field_name)], _words()[field_name])


def _placed(
    text: str, start: int, form: Form, names: Sequence[tuple[int, int]], ends: set[int]
) -> Iterator[OwnFormMatch]:
    """Where a piece of a location stands: between commas or brackets, or right behind a name of the user's."""
    for m in form.pattern.finditer(text, start):
        at, end = m.span()
        if end == at or "\n" in m.group() or not _is_apart(text, at, end) or not ENDS.match(text, end):
            continue
        figures = FIGURES.fullmatch(m.group()) is not None
        if not (at - 1 in ends or _is_separated(text, at, figures)):
            continue
        if figures and not _has_name(text, at, names):
            continue
        fields = sorted((*m.span(group), name) for group, name in form.groups if m[group] is not None)
        if fields:
            words = ", ".join(dict.fromkeys(_words().get(name, _words()[UNKNOWN]) for _, _, name in fields))
            yield OwnFormMatch(at, end, fields, words)


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether no word or number goes on at either end."""
    return not (
        (start and text[start - 1].isalnum() and text[start].isalnum())
        or (end < len(text) and text[end - 1].isalnum() and text[end].isalnum())
    )


def _is_separated(text: str, at: int, figures: bool) -> bool:
    m = search_before(SEPARATED, text, at)
    if m is None:
        return False
    if m["word"] is None:
        return True
    return not figures and bool({"lead", "and"} & set(classes_of(m["word"].lower())))


def _has_name(text: str, at: int, names: Sequence[tuple[int, int]]) -> bool:
    """Whether a name of the user's stands in the line, and no date at this place: mere figures tell nothing else."""
    begin = line_start(text, at, max(0, at - LONGEST))
    stop = up_to(text, "\n", at, min(len(text), at + LONGEST))
    n = bisect_right(names, (begin, -1))
    if n == len(names) or names[n][0] >= stop:
        return False
    return not any(a <= at < b for a, b, _ in dates(text, max(begin, at - LOOKED_BACK), min(stop, at + LOOKED_BACK)))


@cache
def _words() -> dict[str, str]:
    words: dict[str, str] = packaged_table("recognising/stand_ins.toml")["words"]
    return words
