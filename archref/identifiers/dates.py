"""Dates as printed, to ISO 8601: "December 19, 1978" is 1978-12-19.

Result: "1978-12-19", "1978-12", "1978"; "--12-19" where no year is printed; a range has a slash,
"1966-01-26/1966-01-27". None where the text is not wholly a date, or names a day that no month has.

Rules. Day and month stand in either order; ordinals, weekdays and commas are passed over; "early", "mid-" and
"late" before a month leave the month. A year of two digits is one of 1900-1999. Months may be abbreviated, in
English, German, French or Spanish, or one slip of the pen away from an English one ("Septmeber"). Numbers alone
("12/19/78") say nothing about their order and are not read. "1910–12" is a range, "1978-12" a month.

>>> [parse_date(d) for d in ("December 19, 1978", "19 Dec. 1978", "July 3", "22 May 64", "Septmeber 9, 1964")]
['1978-12-19', '1978-12-19', '--07-03', '1964-05-22', '1964-09-09']
>>> parse_date("26–27 January 1966"), parse_date("December 30, 1965–January 2, 1966")
('1966-01-26/1966-01-27', '1965-12-30/1966-01-02')
>>> parse_date("December 1978"), parse_date("1978"), parse_date("1964–66"), parse_date("February 30")
('1978-12', '1978', '1964/1966', None)
"""

from __future__ import annotations

from archref.identifiers._text import tidy
from archref.identifiers.months import NAMES

from ..patterns import expression

_MONTHS = [name.lower() for name in NAMES]

_MONTH_WORDS: dict[str, int] = {
    **{name: number for number, name in enumerate(_MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(_MONTHS, 1)},
    "sept": 9, "febr": 2, "janv": 1, "juin": 6, "juil": 7,
    "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "maerz": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10,
    "okt": 10, "dezember": 12, "dez": 12,
    "janvier": 1, "février": 2, "fevrier": 2, "mars": 3, "avril": 4, "juillet": 7, "août": 8, "aout": 8,
    "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "decembre": 12,
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
    "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
}  # fmt: skip
_SKIPPED = frozenset(
    "st nd rd th of the de del dated ca circa early mid late".split()
    + [name for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
       for name in (day, day[:3])]
    + ["tues", "thurs", "thur"]
)  # fmt: skip

_TOKEN = expression(r"(\d+)|([^\W\d_]+)|(-)|(/)|([^\s.,'()\[\]])")
_ISO = expression(r"(?:(\d{4})|-)-(\d\d)(?:-(\d\d))?")

# What the order of day (D), month (M), year (Y) and dash means: for each end of the range the places of its
# year, month and day among the tokens, -1 for none.
_SHAPES: dict[str, tuple[tuple[int, int, int], ...]] = {
    "D-M-Y": ((4, 2, 0),), "MDY": ((2, 0, 1),), "DMY": ((2, 1, 0),), "YMD": ((0, 1, 2),), "YDM": ((0, 2, 1),),
    "MD": ((-1, 0, 1),),
    "DM": ((-1, 1, 0),), "MY": ((1, 0, -1),), "YM": ((0, 1, -1),), "Y": ((0, -1, -1),),
    "Y-Y": ((0, -1, -1), (2, -1, -1)),
    "MY-MY": ((1, 0, -1), (4, 3, -1)), "M-MY": ((3, 0, -1), (3, 2, -1)),
    "MD-DY": ((4, 0, 1), (4, 0, 3)), "MD-D": ((-1, 0, 1), (-1, 0, 3)),
    "MD-MD": ((-1, 0, 1), (-1, 3, 4)), "MD-MDY": ((5, 0, 1), (5, 3, 4)), "MDY-MDY": ((2, 0, 1), (6, 4, 5)),
    "D-DMY": ((4, 3, 0), (4, 3, 2)), "D-DM": ((-1, 3, 0), (-1, 3, 2)),
    "DM-DM": ((-1, 1, 0), (-1, 4, 3)), "DM-DMY": ((5, 1, 0), (5, 4, 3)), "DMY-DMY": ((2, 1, 0), (6, 5, 4)),
}  # fmt: skip
_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_cache: dict[str, int] = {}


def month(word: str) -> int:
    """The number of a month from its name, abbreviation or a misspelling of its name; 0 when it is none.

    >>> month("Sept."), month("Febuary"), month("décembre"), month("Marshall")
    (9, 2, 12, 0)
    """
    low = word.lower().rstrip(".")
    found = _MONTH_WORDS.get(low)
    if found is not None:
        return found
    if not 4 <= len(low) <= 10:
        return 0
    if low not in _cache:
        if len(_cache) > 500:
            _cache.clear()
        _cache[low] = next((n for n, name in enumerate(_MONTHS, 1) if len(name) > 4 and _one_slip(low, name)), 0)
    return _cache[low]


def _one_slip(word: str, name: str) -> bool:
    """Whether one letter is missing, added, changed or two neighbours stand the wrong way round."""
    if word[0] != name[0] or abs(len(word) - len(name)) > 1:
        return False
    at = 0
    while at < min(len(word), len(name)) and word[at] == name[at]:
        at += 1
    rest, wanted = word[at:], name[at:]
    return (
        rest[1:] == wanted[1:]
        or rest == wanted[1:]
        or rest[1:] == wanted
        or (rest[:2][::-1] == wanted[:2] and rest[2:] == wanted[2:])
    )


def parse_date(text: str) -> str | None:
    """The ISO form of a date or range of dates as printed; None when the text is not wholly one."""
    clean = tidy(text)
    iso = _ISO.fullmatch(clean)
    if iso is not None and (iso[3] or (iso[1] and int(iso[2]) <= 12 and int(iso[2]) <= int(iso[1][2:]))):
        return _iso(iso[1], int(iso[2]), int(iso[3] or 0))
    if len(clean) > 80:
        return None
    tokens = _tokens(clean)
    if tokens is None:
        return None
    shape = "".join(kind for kind, _ in tokens)
    ends = _SHAPES.get(shape)
    if ends is None:
        return None
    dates = []
    for year, month_at, day in ends:
        date = _iso(
            str(tokens[year][1]) if year >= 0 else None,
            tokens[month_at][1] if month_at >= 0 else 0,
            tokens[day][1] if day >= 0 else 0,
        )
        if date is None:
            return None
        dates.append(date)
    if len(dates) == 2 and dates[0][0] != "-" and dates[0] >= dates[1]:
        return dates[0] if dates[0] == dates[1] else None
    return "/".join(dates)


def _tokens(text: str) -> list[tuple[str, int]] | None:
    """The days, months, years and dashes of a text; None when anything else stands in it."""
    tokens: list[tuple[str, int]] = []
    for match in _TOKEN.finditer(text):
        digits, word, dash, slash, other = match.groups()
        if digits:
            kind = _kind(digits, tokens, text, match.start())
            if not kind:
                return None
            value = int(digits)
            if kind == "Y" and len(digits) == 2:
                value += (tokens[-2][1] // 100 * 100) if len(tokens) > 1 and tokens[-2][0] == "Y" else 1900
            tokens.append((kind, value))
        elif word:
            low = word.lower()
            number = month(low)
            if number:
                tokens.append(("M", number))
            elif low not in _SKIPPED:
                return None
        elif dash:
            if tokens and tokens[-1][0] != "-":
                tokens.append(("-", 0))
        elif slash:
            if not tokens or tokens[-1][0] not in "D":
                return None
            tokens.append(("-", 0))
        elif other:
            return None
    return tokens if len(tokens) < 8 else None


def _kind(digits: str, tokens: list[tuple[str, int]], text: str, at: int) -> str:
    """D or Y for a number, by its length and what came before; empty when it is neither."""
    if len(digits) == 4:
        return "Y" if 1000 <= int(digits) <= 2199 else ""
    if len(digits) > 2:
        return ""
    if len(digits) == 2:
        before = "".join(kind for kind, _ in tokens)
        if at and text[at - 1] == "'":
            return "Y"
        if before.endswith(("MD", "DM")) and "Y" not in before[-3:]:
            return "Y"
        if before == "Y-" or int(digits) > 31:
            return "Y"
    return "D"


def _iso(year: str | None, month_number: int, day: int) -> str | None:
    """One date in ISO form; None for a day or month that does not exist."""
    if not month_number:
        return year
    if month_number > 12:
        return None
    if not day:
        return f"{year}-{month_number:02}" if year else None
    last = _DAYS[month_number]
    if month_number == 2 and (year is None or (int(year) % 4 == 0 and (int(year) % 100 or int(year) % 400 == 0))):
        last = 29
    if day > last:
        return None
    return f"{year or '-'}-{month_number:02}-{day:02}"
