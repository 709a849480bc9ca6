"""What a number is a number of, where one letter before it would say several things: "B. 4" of a French archive is series B,
elsewhere a busta; "f. 5150, c. 485" is a filza and its leaf; "4 R 12" begins with its figure; "fond 17, opis 3" is one."""

from __future__ import annotations

from ..patterns import expression
from .spans import Span
from .trimming import OF_A_FOND, REST_OF_FOND
from .words import classes_of

FRENCH = expression(
    r"(?:A\. ?[DMN]\.|A[DMN]\b|[Aa]rch(?:ives|\.) ?(?:d[ée]p|comm|mun|nat|hosp|cant|de la|de l’))"
)  # how an archive begins that keeps series by letters
SERIES = expression(r"(?<![\w.])(?P<series>[A-Z]{1,3}\. ?)$")
NUMBER = expression(r"\d{1,5}")
READ_AS = frozenset(("box", "pages", "volume"))
FILZA, LEAF = expression(r"(?<!\w)ff?\. ?$"), expression(r"(?<!\w)cc?\. ?$")
FIGURE = expression(r"(?<![\w.,°-])(?P<figure>\d{1,3})(?P<gap> ?)$")
LETTERED = expression(r"[A-Z]{1,3}(?: ?[a-z]{1,3})? \d")
OPENS = expression(r"(?:[,;:(\[]|(?<=[^\W\d_]{4})\.) ?$")  # and no "no. 4"
WORD = expression(r"([^\W\d_]+)\.? ?$")
# "Mappe Nr. 1", "Nr. 12" behind a comma, where no label says what it is
_NUMBERED = r"(?:[Nn][ro]|[Nn]úm|N°|n°|Nº|nº|[Čč]|[Ii]nv\.? ?[Nn]r|[Ss]ygn|№)(?:\.|(?=[ \d])) ?"
IN_A_GAP = expression(
    rf"(?:(?P<what>[^\W\d_]{{3,12}})\.? (?:{_NUMBERED})?|{_NUMBERED})(?P<number>\d{{1,6}}[a-z]?(?:[/-]\d{{1,4}})?)(?=[,.;)]|$)"
)
CONTAINED = ("box", "folder")
COUNTED = frozenset(
    ("file_number", "film_number", "lot", "volume", *CONTAINED)
)  # one of which a paper has for its place
HOLDING = frozenset(("repository", "levels", "record_group"))
CONTAINER = expression(r"(?P<what>[^\W\d_]{3,8}\.?) ?:")


def contained(text: str, span: Span) -> None:
    """Give the numbers of a citation of an archive their fields, in place."""
    house = next((text[a:b] for a, b, name in span.fields if name == "repository"), "")
    if FRENCH.match(house):
        _series(text, span)
    _fond(text, span)
    _filza(text, span)
    _figure(text, span)
    _named_container(text, span)
    _in_a_gap(text, span)


def _in_a_gap(text: str, span: Span) -> None:
    """ "Salzarchiv, Best. 653, Mappe Nr. 1", "…, Nr. 12": a container by its word; a number by itself is the file's, where it
    stands behind an archive or a series and no other number tells where the paper lies."""
    for begin, end in list(span.gaps()):
        for m in IN_A_GAP.finditer(text, begin, end):
            names = {name for _, _, name in span.fields}
            if text[max(0, m.start() - 2) : m.start()] not in (", ", "; ", ". ", ": ") and m.start() != span.start:
                continue
            classes = classes_of(m["what"].lower()) if m["what"] else ()
            name = next((one for one in CONTAINED if one in classes), "")
            before = max((field for field in span.fields if field[1] <= m.start()), default=None)
            if not m["what"] and before is not None and before[2] in HOLDING and not names & COUNTED:
                name = "file_number"
            if name and name not in names:
                span.add(*m.span("number"), name)


def _series(text: str, span: Span) -> None:
    """ "Arch. dép. Eure, B. 19" is no box."""
    if any(name == "file_number" for _, _, name in span.fields):
        return
    for i, (start, end, name) in enumerate(span.fields):
        m = SERIES.search(text, max(span.start, start - 5), start) if name in READ_AS else None
        if m is not None and NUMBER.fullmatch(text, start, end):
            span.fields[i] = (m.start(), end, "file_number")
            return


def _fond(text: str, span: Span) -> None:
    """ "fond 17, opis 162, delo 3" in whole words: the parts of one number."""
    for i, (start, end, name) in enumerate(span.fields):
        if name != "levels" or not OF_A_FOND.fullmatch(text, start, end):
            continue
        m = REST_OF_FOND.match(text, end, span.end)
        within = [k for k, (a, b, _) in enumerate(span.fields) if m and start <= a < m.end()]
        if m and all(span.fields[k][2] in ("levels", "file_number") for k in within):
            span.fields[i] = (start, m.end(), "file_number")
            kept = [k for k in range(len(span.fields)) if k == i or k not in within]
            span.fields, span.field_sure = [span.fields[k] for k in kept], [span.field_sure[k] for k in kept]
            return


def _filza(text: str, span: Span) -> None:
    """Of "f. 5150, c. 485" the first is what the leaf lies in."""
    pages = [i for i, (_, _, name) in enumerate(span.fields) if name == "pages"]
    if len(pages) < 2 or any(name == "box" for _, _, name in span.fields):
        return
    first, second = (span.fields[i][0] for i in pages[:2])
    if FILZA.search(text, max(span.start, first - 4), first) and LEAF.search(text, max(span.start, second - 4), second):
        a, b, _ = span.fields[pages[0]]
        span.fields[pages[0]] = (a, b, "box")


def _figure(text: str, span: Span) -> None:
    """ "Voir 4 R 12": the figure before the letters is of the number, where it is not a note's or another field's."""
    for i, (start, end, name) in enumerate(span.fields):
        if name != "file_number" or not LETTERED.match(text, start, end):
            continue
        m = FIGURE.search(text, max(0, start - 5), start)
        if m is None or any(a < start and m.start() < b for a, b, _ in span.fields):
            continue
        opens = OPENS.search(text, max(0, m.start() - 3), m.start())
        word = WORD.search(text, max(0, m.start() - 16), m.start())
        if opens or not m["gap"] or (word and "lead" in classes_of(word[1].lower())):
            span.fields[i] = (m.start(), end, name)
            span.start = min(span.start, m.start())


def _named_container(text: str, span: Span) -> None:
    """ "Legajo: 8019/39": the word and its number are one level."""
    for i in range(len(span.fields) - 1):
        (start, end, name), (begin, stop, number) = span.fields[i : i + 2]
        if name != "levels" or number not in ("file_number", "levels") or text[end:begin].strip(" :\n"):
            continue
        m = CONTAINER.match(text, start, begin)
        if m and m.end() >= end and {"box", "folder", "series"} & set(classes_of(m["what"].lower().rstrip("."))):
            span.fields[i : i + 2] = [(start, stop, "levels")]
            span.field_sure[i : i + 2] = [min(span.field_sure[i : i + 2])]
            return
