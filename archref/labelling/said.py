"""What the words of a citation themselves say, and no label may gainsay: "Lot 62 D 430" is a lot, "Vane for Colt" are two.

The rows of said.toml name a field, the words before its value and its shape. A day or a month that stands outside every
field of a paper without a date is its date; a name with an addressee in it is a writer and a reader.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from .dates import dates
from .spans import Span
from .words import classes_of

NAMES = frozenset(("author", "recipient"))
QUOTED = frozenset(("title", "folder"))  # fields whose words may hold anything
IN_BRACKETS = re.compile(r" \([A-ZÀ-Þ=][^()\d\n]{0,50}\)")  # where or what somebody is
HOUSE = re.compile(r"Librar|Archive|Cent(?:er|re)|Collection")
OF_SCHOOL = re.compile(r", (?:the )?(?:[A-Z][\w.’'-]*,? ){0,3}?(?:University|College)(?: (?:of|at|in) [A-Z][\w-]+(?: [A-Z][\w-]+)?)?")
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A row of said.toml."""

    field: str
    pattern: re.Pattern[str]
    example: tuple[str, str]


@cache
def pieces() -> tuple[Piece, ...]:
    """The rows of the table."""
    from importlib.resources import files

    rows = tomllib.loads(files(__package__).joinpath("said.toml").read_text(encoding="utf-8"))["piece"]
    return tuple(
        Piece(row["field"], re.compile(f"{row['before']}(?P<value>{row['value']})"), tuple(row["example"])) for row in rows
    )


def say(text: str, span: Span) -> None:
    """Give a citation of an archive the fields that its words say, in place."""
    for piece in pieces():
        _piece(text, span, piece)
    _dated(text, span)
    _parted(text, span)
    span.fields, span.field_sure = (
        [f for f, _ in sorted(zip(span.fields, span.field_sure, strict=True))],
        [s for _, s in sorted(zip(span.fields, span.field_sure, strict=True))],
    )
    for i, (start, end, name) in enumerate(span.fields):
        longer = _longer(text, span, i, end, name)
        span.fields[i] = (start, longer, name)


def _piece(text: str, span: Span, piece: Piece) -> None:
    if any(name == piece.field for _, _, name in span.fields):
        return
    for m in piece.pattern.finditer(text, span.start, span.end):
        start, end = m.span("value")
        over = [i for i, (a, b, _) in enumerate(span.fields) if a < end and start < b]
        if any(span.fields[i][2] in QUOTED for i in over):
            continue
        _make_room(text, span, m.start(), end)
        span.fields.append((start, end, piece.field))
        span.field_sure.append(span.sure)
        if piece.field != "pages":
            return


def _make_room(text: str, span: Span, start: int, end: int) -> None:
    """Cut the fields that stand at [`start`, `end`) to what is before or behind it."""
    kept, sure = [], []
    for (a, b, name), how in zip(span.fields, span.field_sure, strict=True):
        if a < end and start < b:
            a, b = max((a, min(b, start)), (max(a, end), b), key=lambda part: part[1] - part[0])
            a += len(text[a:b]) - len(text[a:b].lstrip(" ,;.("))
            b -= len(text[a:b]) - len(text[a:b].rstrip(" ,;("))
            if b - a < 2:
                continue
        kept.append((a, b, name))
        sure.append(how)
    span.fields, span.field_sure = kept, sure


def _dated(text: str, span: Span) -> None:
    if any(name == "date" for _, _, name in span.fields):
        return
    for start, end, iso in dates(text, span.start, span.end):
        if len(iso) < 7 or "/" in iso or any(a < end and start < b for a, b, _ in span.fields):
            continue
        span.fields.append((start, end, "date"))
        span.field_sure.append(span.sure)
        return


def _parted(text: str, span: Span) -> None:
    """ "Memo, Vane for Colt": a writer with an addressee in it."""
    names = [name for _, _, name in span.fields]
    if "recipient" in names or "author" not in names or "genre" not in names:
        return
    i = names.index("author")
    start, end, _ = span.fields[i]
    for m in WORD.finditer(text, start, end):
        if start < m.start() and m.end() < end and "to" in classes_of(m[0].lower()) and text[m.end() + 1].isupper():
            before = start + len(text[start : m.start()].rstrip(" ,"))
            if before == start:
                return
            span.fields[i] = (start, before, "author")
            span.fields.append((m.end() + 1, end, "recipient"))
            span.field_sure.append(span.field_sure[i])
            return


def _longer(text: str, span: Span, i: int, end: int, name: str) -> int:
    """The end of a field with what belongs to it behind: where somebody is, the school of a library."""
    limit = span.fields[i + 1][0] if i + 1 < len(span.fields) else span.end
    if name in NAMES:
        m = IN_BRACKETS.match(text, end, span.end)
        return m.end() if m and m.end() <= limit else end
    return end

