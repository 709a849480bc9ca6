"""The date that a field says: several days of one month are the month, brackets of what an editor supplied are left out."""

from __future__ import annotations

from ..patterns import expression
from .dates import dates
from .words import months

# the year that an editor supplied behind what is printed: "12 May [1921]", "[?1921]"
SUPPLIED = expression(r"\s?,?\s?\[\??\s?(?:c\.|ca\.)?\s?(?:1[0-9]\d\d|20[0-2]\d)\??\]")
_YEAR = expression(r"(?<!\d)(?:1[0-9]\d\d|20[0-2]\d)(?!\d)")
DAY_BEFORE = expression(r"(?<![\d/.])(?P<day>[0-3]?\d)/(?P<month>[01]?\d)[ -]$")
_EDITORS = expression(r"[\[\]?]")
_MONTH = r"(?P<m{0}>[^\W\d_]{{3,12}})\.?"
MONTHS = expression(rf"{_MONTH.format(1)}\s?(?:[-–—/]|to)\s?{_MONTH.format(2)},? (?P<year>1[0-9]\d\d|20[0-2]\d)")
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?"
# "12 and 14 June", "12, 14, and 20 June", "June 3 & 5"
DAYS = expression(rf"(?<!\d){_DAY}(?:\s?,\s?{_DAY})*\s?,?\s?(?:,|&|\b(?:and|und|et|e|y|i|en|og|och)\b)\s?{_DAY}(?!\d)")


def iso_of(text: str, start: int, end: int) -> str | None:
    """The ISO date of text[start:end], None where there is none.

    >>> [iso_of(t, 0, len(t)) for t in ("3 May 1951", "12 and 14 June 1921", "Nov. 7, 9 and 11, 1814", "12–14 June 1921")]
    ['1951-05-03', '1921-06', '1814-11', '1921-06-12/1921-06-14']
    >>> iso_of("12 May [1921], FO 371", 0, 6), iso_of("May 12[?], 1921", 0, 15), iso_of("May–June 1921", 0, 13)
    ('1921-05-12', '1921-05-12', '1921-05/1921-06')
    >>> [iso_of(t, 0, len(t)) for t in ("July 16, 20, 1953", "May 15, 17", "3 & 5 June", "June 3, 44", "June 3, '17")]
    ['1953-07', '--05', '--06', '1944-06-03', '1917-06-03']
    """
    if (m := DAY_BEFORE.search(text, max(0, start - 6), start)) and _YEAR.fullmatch(text, start, end):
        return next((iso for _, _, iso in dates(f"{m['day']}.{m['month']}.{text[start:end]}")), None)  # "3/5 1948"
    supplied = SUPPLIED.match(text, end)
    words = _EDITORS.sub("", text[start : supplied.end() if supplied else end])
    span = MONTHS.fullmatch(words.strip(" .,"))
    if span is not None:
        first, last = (months().get(span[name].lower()) for name in ("m1", "m2"))
        if first and last and first < last:
            return f"{span['year']}-{first:02}/{span['year']}-{last:02}"
    found = next((iso for _, _, iso in dates(words)), None)
    if found is None:
        return None
    if found.startswith("--") and (year := _YEAR.search(words)):  # "3 May and 5 June 1951": the year is said once
        found = "/".join(year[0] + end[1:] for end in found.split("/"))
    of_month = len("--07") if found[0] == "-" else len("1953-07")
    return found[:of_month] if len(found) > of_month and DAYS.search(words) else found
