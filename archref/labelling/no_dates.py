"""Figures that are read as what they are not: the number of a letter as a day, "letter 4/11/46 of 8 February 1946"; a size as one,
"15.2 x 20.3 cm"; the year of a picture as a page, "c. 1931"; the house of a census as a volume; a page behind a colon as a box."""

from __future__ import annotations

from ..patterns import expression
from .dates import dates
from .spans import PLACE, Span

NUMBER = expression(r"\d{1,4}/\d{1,3}/\d{2,4}")
ITS_DAY = expression(r",? (?:of|dated|vom|du|del|van) (?=\S)")
NUMBERED = expression(
    r"\b(?:[Aa]nnex|[Aa]nlage|[Dd]ocument|[Dd]okument|[Dd]oc\.|[Dd]ok\.|[Nn]os?\.|[Nn]r\.|[Aa]ppendix|[Aa]llegato|[Aa]nnexe) $"
)
LETTERED = expression(r"(?:1[4-9]|20)\d\d [a-z](?=[,;.) ])")
KINDS = frozenset("annex anlage document dokument appendix allegato annexe".split())
SIZE = expression(
    r"\d{1,4}(?:[.,]\d{1,2})? ?[x×] ?\d{1,4}(?:[.,]\d{1,2})?(?: ?[x×] ?\d{1,4}(?:[.,]\d{1,2})?)? ?(?:cm|mm|in\b|inches|ft\b)"
)
YEAR = expression(r"(?:1[5-9]|20)\d\d")
ABOUT = expression(r"\b(?:c|ca|circa)\.? $")
COUNTED = expression(r"\b(?:dwell(?:ing)?|fam(?:ily)?|household|house|line|hh)\b\.? (?:nos?\. )?$")
OF_A_HOUSE = frozenset(("volume", "file_number", "box", "folder", "pages"))
# "on 12 Feb. 1747 (RS, JBO/20": the day of the sentence before a place in brackets
ON_A_DAY = expression(
    r"\b(?:[Oo]n|[Ii]n|[Aa]m|[Ll]e|[Ii]l|[Ee]l|[Ee]n|[Ii]m|[Ss]ince|[Uu]ntil) (?:the )?(?:\d{1,2}(?:st|nd|rd|th|\.)? )?(?:de )?(?:[^\W\d_]{3,10}\.? )?(?:de )?(?:1[4-9]|20)\d\d $"
)
OF_A_DAY = frozenset(("date", "levels", "title"))
BACK = 48


def without_false_dates(text: str, span: Span) -> None:
    """Mend such fields of a citation of an archive, in place."""
    bracket = text.find(" (", span.start, span.end)
    if bracket >= 0:
        _of_the_sentence(text, span, bracket)
    sizes = [*SIZE.finditer(text, max(0, span.start - 12), min(len(text), span.end + 12))]
    fields, before_all = span.fields, span.fields.copy()
    for i, (start, end, name) in enumerate(fields):
        before = text[max(span.start, start - 24) : start]
        if name == "date" and (
            any(m.start() <= start and end <= m.end() for m in sizes)
            or (NUMBERED.search(before) and LETTERED.match(text, start))
        ):
            fields[i] = (start, start, name)
        elif name == "date" and NUMBER.fullmatch(text, start, end):
            fields[i] = _day_of(text, span, (start, end, name))
        elif name == "author" and text[start:end].lower() in KINDS:
            fields[i] = (start, start, name)
        elif name == "pages" and YEAR.fullmatch(text, start, end) and ABOUT.search(before):
            dated = any(n == "date" for _, _, n in fields)
            fields[i] = (start, start if dated else end, "date")
        elif name in OF_A_HOUSE and COUNTED.search(before):
            fields[i] = (start, start, name)
        elif (
            name == "box"
            and i
            and fields[i - 1][2] in ("volume", "file_number")
            and text[fields[i - 1][1] : start] == ": "
        ):
            fields[i] = (start, end, "pages")  # "DAR 114: 3"
    if fields != before_all:
        span.keep(lambda start, end, _: start < end)


def _day_of(text: str, span: Span, number: tuple[int, int, str]) -> tuple[int, int, str]:
    """The day behind the number of a letter, "4/11/46 of 8 February 1946"; else the number, which may be a day."""
    m = ITS_DAY.match(text, number[1], span.end)
    if m is None:
        return number
    day = next(iter(dates(text, m.end(), min(span.end, m.end() + BACK))), None)
    if day is None or day[0] != m.end() or any(a < day[1] and day[0] < b for a, b, _ in span.fields):
        return number
    return (*day[:2], "date")


def _of_the_sentence(text: str, span: Span, bracket: int) -> None:
    """ "It was read on 12 Feb. 1747 (RS, JBO/20)": the place in brackets has no day of the sentence."""
    first = bracket + 2
    before = [name for a, _, name in span.fields if a < first]
    if not before or "date" not in before or not OF_A_DAY.issuperset(before):
        return
    if not any(a >= first and name in PLACE for a, _, name in span.fields):
        return
    m = ON_A_DAY.search(text, max(0, bracket - BACK), bracket + 1)
    if m is None or any(a < m.start() for a, _, _ in span.fields):
        return
    span.keep(lambda start, _, __: start >= first)
    span.start = first
    span.end -= text[span.end - 1] == ")" and text.count(")", first, span.end) > text.count("(", first, span.end)
