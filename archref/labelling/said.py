"""What the words of a citation themselves say, and no label may gainsay: "Lot 62 D 430" is a lot, "Vane for Colt" are two.

The rows of said.toml name a field, the words before its value and its shape. A day or a month that stands outside every
field of a paper without a date is its date; a name with an addressee in it is a writer and a reader.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..identifiers.months import MONTH
from ..packaged import packaged_table
from ..patterns import expression
from .containers import contained
from .continental import continental
from .dates import dates
from .departments import files_of_departments
from .house_names import house_in_brackets
from .led_in import without_lead_in
from .library_symbols import held_by_symbol
from .no_dates import without_false_dates
from .spans import PLACE, Span
from .trimming import BUSINESS_NUMBER, trim
from .words import classes_of

NAMES = frozenset(("author", "recipient"))
TOWARDS = frozenset("to for an à aan al alla ao til till к".split())  # and not "von", which is of a place as often
QUOTED = frozenset(("title", "folder"))  # fields whose words may hold anything
IN_BRACKETS = expression(r" \([A-ZÀ-Þ=][^()\d\n]{0,50}\)")  # where or what somebody is
JUNIOR = expression(r", (?:Jr|Sr|III|II)\b")
DAY_OF_FILE = expression(rf" \(\d{{1,2}} {MONTH} \d\d\)")  # "CS 291.2 (2 Apr 51)"
HOUSE = expression(r"Librar|Archive|Cent(?:er|re)|Collection")
OF_SCHOOL = expression(
    r", (?:the )?(?:[A-Z][\w.’'-]*,? ){0,3}?(?:University|College)(?! [A-Z])(?:,? (?:of|at|in) [A-Z][\w-]+(?: [A-Z][\w-]+)?){0,2}"
)
MANUSCRIPT = expression(r"(?P<kind>MSS?)(?:\.,?|,) (?=[A-Z])")
WORD = expression(r"[^\W\d_]+")
YEARS = expression(r", ?1[4-9]\d\d(?: ?[-–—]{1,2} ?(?:1[4-9]\d\d|\d\d))?(?![\w/.-])")
TOWN = expression(r", (?P<town>[A-Z][\w. ’'-]*)$")
SHORT_TITLE = 6  # letters from which words in quotation marks are a title wherever they stand
QUOTATION = expression(r"[“‘\"„«] ?([^“”‘’\"„«»]{3,200}?) ?[.,]?[”’\"“»]", needs=tuple('“‘"„«'))
NUMBER = expression(
    r"(?!1[4-9]\d\d ?[-/])(?:[A-Z]{1,6}[ .-]?)?\d+(?:[-/.]\d+)+(?:[-/.][A-Z]+)?|[A-Z]{1,4}[-/]\d+(?:[-/]\d+)*"
)
BUSINESS = expression(rf"(?<![\w/-])(?!1[4-9]\d\d/){BUSINESS_NUMBER}(?![\w/-])")  # "Präs. 447/1848"
READER = expression(
    r" (?P<to>to|an|à) (?:the )?(?P<who>[A-ZÀ-Þ][\w.’'-]*(?: (?:(?:of|the|de|von|van|for|and) ){0,2}[A-ZÀ-Þ][\w.’'-]*){0,5})(?=[,;:\[]| \(|$)"
)
# "de Valera", "von Papen" behind a comma or a "to"
PARTICLE = expression(r"(?:^|[,;:(] |\bto |\ban |\bà )(?P<of>(?:de|de la|von|von der|van|van der|du|della|al) )$")
FROM = expression(r"(?:von|van|de|di|da|af|av|fra|från|from|by|par|od|от) (?=[A-ZÀ-ÞА-Я])")
BETWEEN = expression(r"[,;:] ([\w ./-]+?)(?=[,;.](?: |$)|$| \()")
PIECE = expression(r"[,;:.] ([^\s,;:.()“”\"][^,;:()“”\"]*?)(?=[,;](?: |$)|\.?$|\. [A-Z]| \()")
NUMBERED_PART = expression(
    r"(?:[Ss]eries|[Ss]ubseries|[Ss]ect(?:ion|\.)|[Ee]ntry|[Rr]eels?|[Rr]olls?|[Ff]rames?|[Ll]eg(?:ajo|\.)|toegang|[Mm]icrofilm) "
    r"(?:[nN]o\. ?)?(?:[A-Z]?\d[\w–-]*|[IVX]+)|Record Unit \d+|(?:[Ss]erial|[Cc]ase) \d+|Part (?:[IVX]+|\d+)"
)
BEFORE_COLON = expression(r"((?:[A-ZÀ-Þ][\w.’'-]*+(?: |(?=:))){1,6}): ")


@dataclass(frozen=True, slots=True)
class SaidRow:
    """A row of said.toml."""

    field: str
    pattern: re.Pattern[str]
    example: tuple[str, str]


@cache
def pieces() -> tuple[SaidRow, ...]:
    """The rows of the table."""
    rows = packaged_table("labelling/said.toml")["piece"]
    return tuple(
        SaidRow(row["field"], re.compile(f"{row['before']}(?P<value>{row['value']})"), tuple(row["example"]))
        for row in rows
    )


def say(text: str, span: Span) -> None:
    """Give a citation of an archive the fields that its words say, in place; an ibid. those of the table."""
    for piece in pieces():
        _piece(text, span, piece)
    for step in STEPS if span.type == "archival" else ():
        step(text, span)
    order = sorted(range(len(span.fields)), key=lambda i: span.fields[i])
    span.fields = [span.fields[i] for i in order]
    span.field_sure = [span.field_sure[i] for i in order]
    for i, (start, end, name) in enumerate(span.fields):
        span.fields[i] = (start, _longer(text, span, i, end, name), name)
    # what a longer field has taken in is no field of its own
    apart = [i for i, (start, _, _) in enumerate(span.fields) if not i or start >= span.fields[i - 1][1]]
    span.fields = [span.fields[i] for i in apart]
    span.field_sure = [span.field_sure[i] for i in apart]


def _piece(text: str, span: Span, piece: SaidRow) -> None:
    if piece.pattern.search(text, span.start, span.end) is None or any(
        name == piece.field for _, _, name in span.fields
    ):
        return
    for m in piece.pattern.finditer(text, span.start, span.end):
        start, end = m.span("value")
        over = [i for i, (a, b, _) in enumerate(span.fields) if a < end and start < b]
        if any(span.fields[i][2] in QUOTED for i in over):
            continue
        _make_room(text, span, m.start(), end)
        span.add(start, end, piece.field)
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


def _kind(text: str, span: Span) -> None:
    """ "MS. Provincial Papers", "Groves diary": the kind of a paper in words that no label names."""
    if any(name == "genre" for _, _, name in span.fields):
        return
    if m := MANUSCRIPT.match(text, span.start, span.end):
        _make_room(text, span, *m.span("kind"))
        span.add(*m.span("kind"), "genre")
        return
    authors = [end for _, end, name in span.fields if name == "author"]
    dated = [start for start, _, name in span.fields if name == "date"]
    for begin, end in list(span.gaps()):
        for m in WORD.finditer(text, begin, end):
            where = (
                m.start() == span.start
                or any(text[a : m.start()] in (" ", ", ") for a in authors)
                or any(text[m.end() : d] in (" ", ", ") for d in dated)
            )
            if where and not m[0].isupper() and "genre" in (of := classes_of(m[0].lower())) and "lead" not in of:
                span.add(*m.span(), "genre")
                return


def _dated(text: str, span: Span) -> None:
    if any(name == "date" for _, _, name in span.fields):
        return
    for start, end, iso in dates(text, span.start, span.end):
        if len(iso) < 7 or "/" in iso or any(a < end and start < b for a, b, _ in span.fields):
            continue
        span.add(start, end, "date")
        return


def _day_of_file(text: str, span: Span) -> None:
    """ "CS 291.2 (2 Apr 51)": the day in brackets behind a number is of the file."""
    for i, (start, end, name) in enumerate(span.fields):
        if name == "file_number" and text[end - 1 : end].isdigit() and (m := DAY_OF_FILE.match(text, end, span.end)):
            if all(b <= end or a >= m.end() for j, (a, b, _) in enumerate(span.fields) if j != i):
                span.fields[i] = (start, m.end(), name)


def _parted(text: str, span: Span) -> None:
    """ "Memo, Vane for Colt": a writer with an addressee in it."""
    names = [name for _, _, name in span.fields]
    if "recipient" in names or "author" not in names or "genre" not in names:
        return
    i = names.index("author")
    start, end, _ = span.fields[i]
    if names.index("genre") > i:
        return
    for m in WORD.finditer(text, start, end):
        if start < m.start() and m.end() < end and m[0].lower() in TOWARDS and text[m.end() + 1].isupper():
            before = start + len(text[start : m.start()].rstrip(" ,"))
            if before == start:
                return
            span.fields[i] = (start, before, "author")
            span.fields.append((m.end() + 1, end, "recipient"))
            span.field_sure.append(span.field_sure[i])
            return


def _addressed(text: str, span: Span) -> None:
    """ "Vane to Colt": behind a writer and "to" stands a reader, whatever the label."""
    names = [name for _, _, name in span.fields]
    if "recipient" in names or "author" not in names:
        return
    i = names.index("author")
    m = READER.match(text, span.fields[i][1], span.end)
    if m and "to" in classes_of(m["to"]) and not any(a < m.end() and m.start() < b for a, b, _ in span.fields):
        span.fields.append((*m.span("who"), "recipient"))
        span.field_sure.append(span.field_sure[i])


def _longer(text: str, span: Span, i: int, end: int, name: str) -> int:
    """The end of a field with what belongs to it behind: where somebody is, the school of a library, the years of a series."""
    start = span.fields[i][0]
    limit = span.fields[i + 1][0] if i + 1 < len(span.fields) else span.end
    behind = None
    if name in NAMES:
        behind = JUNIOR.match(text, end, span.end) or IN_BRACKETS.match(text, end, span.end)
    elif name == "repository" and HOUSE.search(text, start, end):
        behind = OF_SCHOOL.match(text, end, span.end)
        if behind and i + 1 < len(span.fields) and span.fields[i + 1][2] == "levels":
            limit = max(limit, span.fields[i + 1][1])
    elif name == "levels":
        behind = YEARS.match(text, end, span.end)
        if behind and i + 1 < len(span.fields) and span.fields[i + 1][2] == "date":
            limit = max(limit, span.fields[i + 1][1])
    return behind.end() if behind and behind.end() <= limit else end


def _named(text: str, span: Span) -> None:
    """Names without their article, archives without their town."""
    for i, (start, end, name) in enumerate(span.fields):
        if name in NAMES and text[start : start + 4].lower() == "the " and end - start > 6:
            span.fields[i] = (start + 4, end, name)
        elif (
            name in NAMES
            and (m := PARTICLE.search(text, max(span.start - 2, 0), start))
            and m.start("of") >= span.start
        ):
            span.fields[i] = (m.start("of"), end, name)
        elif name == "author" and (m := FROM.match(text, start, end)) and _behind_its_kind(span, i, text):
            span.fields[i] = (m.end(), end, name)
        elif name == "repository":
            while m := TOWN.search(text, start, end):
                if "place" not in classes_of(m["town"].lower().split()[0].strip(".")):
                    break
                end = m.start()
                span.fields[i] = (start, end, name)


def _behind_its_kind(span: Span, i: int, text: str) -> bool:
    """ "Brief von Vane": "von" is from, where the kind of a paper stands right before it."""
    return i > 0 and span.fields[i - 1][2] == "genre" and text[span.fields[i - 1][1] : span.fields[i][0]] == " "


def _quoted(text: str, span: Span) -> None:
    """Words in quotation marks that no label names: a paper's title, behind a box the folder."""
    for begin, end in list(span.gaps()):
        for m in QUOTATION.finditer(text, begin, end):
            before = {name for a, _, name in span.fields if a < m.start()}
            dated = any(n == "date" and text[m.end() : a] in (", ", " ", ",") for a, _, n in span.fields)
            name = "title" if dated or not before & PLACE else "folder" if "box" in before else ""
            if name == "title" and len(m[1]) < SHORT_TITLE:
                continue
            if name and not any(n == name for _, _, n in span.fields):
                span.add(*m.span(1), name)


def _shelved(text: str, span: Span) -> None:
    """A number between commas, or of a department at Kew, that can only be a shelfmark, where none is read."""
    if any(name == "file_number" for _, _, name in span.fields):
        return
    for start, end in files_of_departments(text, span.start, span.end):
        if not any(a < end and start < b for a, b, name in span.fields if name in QUOTED):
            _make_room(text, span, start, end)
            span.add(start, end, "file_number")
            return
    for i, (start, end, name) in enumerate(span.fields):
        if name == "levels" and NUMBER.fullmatch(text, start, end):
            span.fields[i] = (start, end, "file_number")
            return
    for begin, end in list(span.gaps()):
        for m in BETWEEN.finditer(text, max(begin - 2, span.start), end):
            if m.start(1) >= begin and NUMBER.fullmatch(text, *m.span(1)):
                span.add(*m.span(1), "file_number")
                return
        if business := BUSINESS.search(text, begin, end):
            span.add(*business.span(), "file_number")
            return


def _listed(text: str, span: Span) -> None:
    """ "…, Series 4, SecDef files": a piece between commas that no label names and that says what part of a path it is."""
    for begin, end in list(span.gaps()):
        for m in PIECE.finditer(text, max(begin - 2, span.start), end):
            if m.start(1) < begin or not any(name in PLACE for _, _, name in span.fields):
                continue
            if m.end() == end < span.end:
                continue  # "File 1.4.3": a word right before a value
            if NUMBERED_PART.fullmatch(m[1]) or _is_collection(m[1]):
                span.add(*m.span(1), "levels")


def _is_collection(words: str) -> bool:
    last = words.split()[-1]
    return words[0].isupper() and " " in words and "collection" in classes_of(last.lower().strip("."))


def _housed(text: str, span: Span) -> None:
    """ "Zeeuws Archief: Staten van Zeeland": what stands before a colon at the beginning keeps the rest."""
    if any(name == "repository" for _, _, name in span.fields) or not span.fields:
        return
    m = BEFORE_COLON.match(text, span.start, span.end)
    if m is None or not any("repository" in classes_of(word.lower()) for word in WORD.findall(m[1])):
        return
    if all(name in ("levels", "file_number") for a, _, name in span.fields if a < m.end()):
        _make_room(text, span, *m.span(1))
        span.add(*m.span(1), "repository")


STEPS = (
    without_lead_in,
    held_by_symbol,
    _day_of_file,
    _dated,
    _parted,
    _addressed,
    _quoted,
    _shelved,
    _listed,
    _housed,
    trim,
    contained,
    continental,
    without_false_dates,
    house_in_brackets,
    _named,
    _kind,
)
