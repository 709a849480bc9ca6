"""The dates that stand in a text, in any language of the table of months, with their ISO form.

Day and month in either order, numbers alone ("12.9.1931" day first; "12/21/42" with the month first, as only Americans
part a date of two-figure year with strokes), roman months, years alone, spans, days of the French Republic. "--12-21" where
no year is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..identifiers.roman import is_roman, to_arabic
from ..patterns import expression
from .republican import iso_of_republican, month_of
from .words import months

_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEAR = r"(?:1[0-9]\d\d|20[0-2]\d)"
_DASH = r"\s?(?:--|[-–—/])\s?"
_WORD = expression(r"\d+|[^\W\d_]+")
_SPAN = expression(r"\s*(?:--?|[–—]|,? ?\b(?:to|bis|au|al|до|through|and|und|et|e|y)\b)\s*(?:the )?$")


@cache
def _forms(figure: bool) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The forms of dates that begin with a figure, as "7ber 3" does too, or with the letters of a month, in their order, each
    with its group that must be a month. The months are no part of the patterns, which compile ten times sooner so."""
    month = r"(?P<{}>(?:\d{{1,2}}ber|[^\W\d_]+))(?![^\W\d_])\.?"
    ending = "(?:st|nd|rd|th|er|ten|ter|te)"
    ordinal = rf"(?:{ending}(?![^\W\d_])|[º°ª.])?"
    of = r"(?:\s?,?\s?(?:of|de|del|di|d[’']|den)\s|,?\s?)"
    short = r"(?:[’']?\d\d(?!\d))"
    day = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
    late = r"(?:3[2-9]|[4-9]\d)"  # no day: "July 16, 20" are two days
    month_first = month.format("m0")
    behind = (
        rf"\s?(?P<d0>{day})(?:st|nd|rd|th)?(?:(?:{_DASH}|\s(?:and|&)\s)(?P<e0>{day})(?:st|nd|rd|th)?)?(?!\d)(?:\s?[,.]?\s?(?P<y0>{_YEAR})(?!\d{{2}})|\s?,\s?(?P<s0>[’']\d\d|{late})(?![\d/-]))?",
        rf",?\s?(?:de |del |of )?(?P<y3>{_YEAR})(?!\d)",
        r"\s?(?P<s4>[’']?\d\d)(?!\d)",
    )
    forms = [(rf"{month_first}(?:{'|'.join(behind)})", "m0")]
    if figure:
        m1, m2 = month.format("m1"), month.format("m2")
        forms += [
            *(
                (
                    rf"(?P<d1>{day}){ordinal}(?:(?:{_DASH}|\s(?:and|&|und|et|e|y|i)\s)(?P<e1>{day}){ordinal})?{before}{m1}(?:{of}(?P<y1>{_YEAR})(?!\d{{2}})|\s?(?P<s1>{short}))?",
                    "m1",
                )
                for before in (of, ending)  # "3rdMay"
            ),
            (
                r"(?P<fd>[0-3]?\d)(?:er|e)?\s(?P<fm>[^\W\d_]{4,})\.?,?\s(?:de\s(?:l[’'])?)?an\.?\s(?P<fy>[ivx]{1,4}|\d{1,2})(?![^\W_])",
                "fm",
            ),
            (rf"(?P<y2>{_YEAR})[.,]?\s?{m2}(?:\s(?P<d2>\d{{1,2}})(?!\d)\.?(?!\s?,\s?\d{{4}})|(?!\s?\d))", "m2"),
            # no finding aid of the Netherlands, "toegang 2.10.39", "2.14.97, inv.nr. 2"
            (
                r"(?<!toegang )(?<!nummer )(?P<n1>\d{1,2})(?P<sep>[./-])\s?(?P<n2>\d{1,2})(?P=sep)\s?(?P<n3>\d{4}|\d\d)(?![\d/-]|,? inv)",
                "",
            ),
            (rf"(?P<iy>{_YEAR})-(?P<im>\d\d)-(?P<id>\d\d)(?!\d)", ""),
            (r"(?P<rd>\d{1,2})[./ -]{1,2}(?P<rm>[IVX]{1,4})[./ -]{1,2}(?P<ry>\d{4}|\d\d)(?!\d)", ""),
            (rf"(?P<y5>{_YEAR})(?!\d)(?:{_DASH}(?P<z5>{_YEAR}|\d\d)(?![\d/]))?", ""),
        ]
    return tuple((re.compile(rf"(?<![\w/])(?:{form})", re.I), of) for form, of in forms)


def _date_at(text: str, begin: int, stop: int) -> re.Match[str] | None:
    for form, of in _forms(text[begin].isdigit()):
        m = form.match(text, begin, stop)
        if m is not None and (not of or (month_of(m[of]) if of == "fm" else _is_month(m[of]))):
            return m
    return None


def dates(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, str]]:
    """Each date of text[start:end]: where it begins and ends, and its ISO form.

    >>> [iso for _, _, iso in dates("Vane to Colt, 3 May 1951; 17 de septiembre de 1909; 9-10 Jan. 1904; 12.9.1931")]
    ['1951-05-03', '1909-09-17', '1904-01-09/1904-01-10', '1931-09-12']
    >>> [iso for _, _, iso in dates("Nov. 12, 1779, to May 27, 1780; 1946. március 19.; Oct 39; 1860–82; July 3")]
    ['1779-11-12/1780-05-27', '1946-03-19', '1939-10', '1860/1882', '--07-03']
    >>> [iso for _, _, iso in dates("telegram 1521, July 29, 1964; 1964, July 29")]
    ['1521', '1964-07-29', '1964-07-29']
    """
    stop = len(text) if end is None else end
    names = months()
    begins = (m.start() for m in _WORD.finditer(text, start, stop) if m[0][0].isdigit() or m[0].lower() in names)
    return dates_at(text, begins, stop)


def dates_at(text: str, begins: Iterable[int], stop: int) -> Iterator[tuple[int, int, str]]:
    """The dates that begin at some of the places of words that can begin one: a figure, or a month's name."""
    found: tuple[int, int, str] | None = None
    at = 0
    for begin in begins:
        if begin < at:
            continue
        m = _date_at(text, begin, stop)
        if m is None:
            continue
        at, iso = m.end(), _iso(m)
        if iso is None:
            continue
        here = (m.start(), _trimmed(text, m.start(), m.end()), iso)
        if found is not None and (joined := _joined(text, found, here)):
            found = joined
            continue
        if found is not None:
            yield found
        found = here
    if found is not None:
        yield found


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " .,":
        end -= 1
    return end


def _joined(text: str, a: tuple[int, int, str], b: tuple[int, int, str]) -> tuple[int, int, str] | None:
    """Two dates that are the ends of a span."""
    between = text[a[1] : b[0]]
    if len(between) > 12 or "/" in a[2] or "/" in b[2] or not _SPAN.match(between):
        return None
    if any(w in between.split() for w in ("and", "und", "et", "e", "y")):
        return None
    first, last = a[2], b[2]
    if first.startswith("--"):
        first = last[:4] + first[1:] if len(last) >= 7 and not last.startswith("--") else first
    return (a[0], b[1], f"{first}/{last}") if first < last else None


def _iso(m: re.Match[str]) -> str | None:
    g = m.groupdict()
    if "m0" in g and g["y3"]:
        return f"{g['y3']}-{_number(g['m0']):02}"
    if "m0" in g and g["s4"]:
        return f"{_year(None, g['s4'])}-{_number(g['m0']):02}"
    for i in "01":
        if g.get(f"m{i}"):
            number, year = _number(g[f"m{i}"]), _year(g[f"y{i}"], g[f"s{i}"])
            first = _day(year, number, int(g[f"d{i}"]))
            last = _day(year, number, int(g[f"e{i}"])) if g[f"e{i}"] else None
            return f"{first}/{last}" if first and last and first < last else first
    if "m2" in g:
        number = _number(g["m2"])
        return _day(g["y2"], number, int(g["d2"])) if g["d2"] else f"{g['y2']}-{number:02}"
    if "fm" in g:
        return iso_of_republican(int(g["fd"]), month_of(g["fm"]) or 0, g["fy"])
    if "n1" in g:
        return _numeric(int(g["n1"]), int(g["n2"]), g["n3"], g["sep"])
    if "iy" in g:
        return _day(g["iy"], int(g["im"]), int(g["id"]))
    if "rm" in g:
        number = to_arabic(g["rm"]) if is_roman(g["rm"]) else 13
        return _day(_year(g["ry"] if len(g["ry"]) == 4 else None, g["ry"]), number, int(g["rd"]))
    first, last = g["y5"], g["z5"]
    if last and len(last) == 2:
        last = first[:2] + last
    return f"{first}/{last}" if last and first < last else first


def _is_month(word: str) -> bool:
    return word.lower() in months() or _folded(word) in _folded_months()


def _number(month: str) -> int:
    """The number of a month, also where "ſ" is an s and "I" has no dot: "Auguſt", "KASIM"."""
    number = months().get(month.lower())
    return number if number is not None else _folded_months()[_folded(month)]


@cache
def _folded_months() -> dict[str, int]:
    return {_folded(name): number for name, number in months().items()}


def _folded(word: str) -> str:
    return word.replace("İ", "i").casefold().replace("ı", "i")


def _year(long: str | None, short: str | None) -> str | None:
    return long or (f"19{short[-2:]}" if short else None)


def _numeric(a: int, b: int, year: str, sep: str) -> str | None:
    if len(year) == 4 and not "1000" <= year <= "2199":
        return None
    whole = year if len(year) == 4 else f"19{year}"
    american = b > 12 >= a or (sep == "/" and len(year) == 2 and a <= 12)
    return _day(whole, a, b) if american else _day(whole, b, a)


def _day(year: str | None, month: int, day: int) -> str | None:
    if not 1 <= month <= 12 or not 1 <= day <= _DAYS[month]:
        return None
    return f"{year or '-'}-{month:02}-{day:02}"
