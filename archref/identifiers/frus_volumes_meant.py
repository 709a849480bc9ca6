"""Which volumes of Foreign Relations a printed reference means: by years, number, part and title.

All that are known stand in data/volumes.csv; the ids are those of `frus_volume`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from archref.identifiers._text import tidy
from archref.identifiers.roman import number as volume_number

from ..patterns import expression

_SPAN = expression(r"((?:18|19|20)\d\d)(?: ?[-/] ?((?:18|19|20)\d\d|\d{2,3})(?!\d))?")
_REGULAR = expression(r"frus\d{4}(?:-\d\d)?v(?:e?\d\d|\d\d(?:-\d\d)?mSupp\d?)(?:p\d)?(?:Ed\d|Supp)?")
_WORDS = expression(r"[^\W_]+")
_DULL = frozenset("the a an of at in on and to for conference conferences documents volume vol supplement".split())
_SUPPLEMENT = expression(r"\bsupp(?:lement|\.)? ?(\d)\b", re.IGNORECASE)
_APPENDIX = expression(r"\b[Aa]ppendix (\d|I{1,3})\b")
_YEAR = expression(r"\b(?:18|19|20)\d\d\b")
_COLLECTED = expression(r"Documents on ")  # electronic volumes, beside a printed one of the same title


def span(subseries: str) -> tuple[int, int] | None:
    """First and last year of a printed subseries; None when there is no year.

    >>> span("1964–68"), span("1950"), span("1914–1920, The Lansing Papers"), span("1952–954")
    ((1964, 1968), (1950, 1950), (1914, 1920), (1952, 1954))
    """
    match = _SPAN.search(tidy(subseries))
    if match is None:
        return None
    first, last = match[1], match[2] or match[1]
    return int(first), int(first[: 4 - len(last)] + last)


@cache
def _index() -> dict[tuple[int, int], list[dict[str, str]]]:
    """The volumes of each span, in the table's order."""
    from archref.data import volumes

    index: dict[tuple[int, int], list[dict[str, str]]] = {}
    for row in volumes().values():
        years = span(row["subseries"])
        if years is not None and row["status"] != "superseded":
            index.setdefault(years, []).append(row)
    return index


@cache
def _words(row_id: str) -> frozenset[str]:
    """The words of a volume's titles and of its id."""
    from archref.data import volumes

    row = volumes()[row_id]
    suffix = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", re.sub(r"^frus[\d-]+(v\d+)?", "", row_id))
    return _significant(f"{row['title']} {row['complete_title']} {suffix}")


def _significant(text: str) -> frozenset[str]:
    return frozenset(w for w in _WORDS.findall(text.casefold()) if w not in _DULL and not w.isdigit())


def _plain(title: str) -> tuple[str, ...]:
    """A title's words and years in order, for comparison; articles apart."""
    return tuple(w for w in _WORDS.findall(title.casefold()) if w != "the")


def volume_id(
    subseries: str,
    volume: str | None = None,
    part: str | None = None,
    *,
    title: str | None = None,
    synthesise: bool = False,
) -> list[str]:
    """The ids that a reference may mean, likeliest first; empty when no volume is known to answer to it.

    `subseries`, `volume` and `part` as printed ("1969–76", "vol. E–9", "Part 2"); `title` chooses among volumes
    without a number and among conferences, and is otherwise no condition. A supplement is meant only where one of
    the texts says so. With `synthesise`, an id is made by the rule where the table has none for the number.
    """
    return list(_found(subseries, volume, part, title, synthesise))


@lru_cache(maxsize=2048)
def _found(subseries: str, volume: str | None, part: str | None, title: str | None, synthesise: bool) -> list[str]:
    """What `volume_id` gives; volumes are cited again and again."""
    years = span(subseries)
    if years is None:
        return []
    said = tidy(f"{subseries} {volume or ''} {title or ''}")
    supplement = re.search(r"\bsupp|\bfiche|microfiche", said, re.IGNORECASE) is not None
    wanted = _number(volume)
    wanted_part = _part(part)
    rows = _index().get(years, [])
    if wanted is not None:
        rows = [row for row in rows if wanted in _numbers(row)]
    elif volume and not title and _significant(volume):
        title = volume
    known = bool(rows) and wanted is not None  # that has no such part
    rows = [row for row in rows if ("supp" in row["id"].casefold()) == supplement] or (
        rows if supplement and wanted is None else []
    )
    numbered = _SUPPLEMENT.search(said) if supplement else None
    if numbered is not None:
        rows = [row for row in rows if re.search(rf"Supp0?{numbered[1]}(?!\d)", row["id"])] or rows
    appendix = _APPENDIX.search(said)
    if appendix is not None:
        rows = [row for row in rows if row["id"].endswith(f"app{volume_number(appendix[1])}")] or rows
    if wanted_part is not None:
        rows = [row for row in rows if row["part"] == wanted_part]
    found = _narrowed(rows, title, wanted)
    if not found and numbered is not None and all("supp" in row["id"].casefold() for row in rows):
        found = [row["id"] for row in rows]  # "1917, Supplement 1", which has volumes
    if not found and synthesise and wanted is not None and not supplement and not known:
        return [synthesised(years, wanted, wanted_part)]
    return found


def _number(volume: str | None) -> str | None:
    """The (first) volume number in arabic, of "XIV", "vol. E–9" or "volumes XV/XVI"."""
    if not volume:
        return None
    plain = re.sub(r"^vol(?:ume)?s?\b\.? ?", "", tidy(volume), flags=re.IGNORECASE)
    return volume_number(plain) or volume_number(re.split(r"[,/ ]", plain)[0])


def _part(part: str | None) -> str | None:
    """The part in arabic, of "2", "II", "Part 2" or "pt. 2"."""
    if not part:
        return None
    return volume_number(re.sub(r"^(?:part|pt|p)\b\.? ?", "", tidy(part), flags=re.IGNORECASE))


def _of_the_years(ids: list[str], title: str) -> list[str]:
    """Of several volumes that a title's words fit those of its years too, printed ones before electronic ones:
    "Vietnam, 1969–1970" is "Vietnam, January 1969–July 1970"."""
    from archref.data import volumes

    years = _YEAR.findall(title)
    same = [name for name in ids if _YEAR.findall(volumes()[name]["title"]) == years]
    printed = [name for name in same or ids if not _COLLECTED.match(volumes()[name]["title"])]
    return ids if _COLLECTED.match(title) or not years else printed or same or ids


@lru_cache(maxsize=512)
def by_title(title: str, volume: str | None = None) -> tuple[str, ...]:
    """The volumes without regular numbers that a title alone names, with the years in it; empty where it names none.

    >>> by_title("The Conferences at Washington, 1941–1942, and Casablanca, 1943")
    ('frus1941-43',)
    >>> by_title("The Conference of Berlin (Potsdam), 1945", "II"), by_title("Conference of Berlin (Potsdam)", "2")
    (('frus1945Berlinv02',), ('frus1945Berlinv02',))
    >>> by_title("The Conference on Whales")
    ()
    """
    from archref.data import volumes

    said = frozenset(w for w in _WORDS.findall(title.casefold()) if w not in _DULL)
    wanted = _number(volume)
    if not _significant(title):
        return ()
    scores: dict[str, float] = {}
    for name, row in volumes().items():
        if not _is_named(name, row) or (wanted is not None and wanted not in _numbers(row)):
            continue
        called = re.sub(r"^.*?(?:relations of the United States|Diplomatic Papers)[,.:]? ", "", row["complete_title"])
        held = frozenset(w for w in _WORDS.findall(f"{row['title'] or called}".casefold()) if w not in _DULL)
        if said <= held | {row["subseries"][:4]}:
            scores[name] = len(said & held) / max(1, len(held))
    best = max(scores.values(), default=0)
    found = tuple(name for name, score in scores.items() if score == best)
    return found if best >= 0.5 else ()


@cache
def _titles() -> frozenset[tuple[str, tuple[str, ...]]]:
    """The number and title of every volume."""
    from archref.data import volumes

    return frozenset((number, _plain(row["title"])) for row in volumes().values() for number in _numbers(row))


def is_title_of(title: str, volume: str) -> bool:
    """Whether a volume of that number, of whatever years, has the title.

    >>> is_title_of("Cuban Missile Crisis and Aftermath", "XI"), is_title_of("Years of Salt", "XI")
    (True, False)
    """
    number = _number(volume)
    return number is not None and (number, _plain(title)) in _titles()


def _is_named(name: str, row: dict[str, str]) -> bool:
    """Whether a volume is cited by its title: it has no regular number, or all volumes of its years have one title."""
    if not _REGULAR.fullmatch(name):
        return True
    years = span(row["subseries"])
    return bool(row["title"] and years and len({other["title"] for other in _index()[years]}) == 1)


@cache
def _several(volume: str, volume_arabic: str) -> frozenset[str]:
    return frozenset(n for n in (volume_number(part) for part in volume.split("/")) if n) | {volume_arabic}


def _numbers(row: dict[str, str]) -> frozenset[str]:
    """The volume numbers of a row; several for a supplement to several volumes."""
    return _several(row["volume"] if "/" in row["volume"] else "", row["volume_arabic"])


def _narrowed(rows: list[dict[str, str]], title: str | None, wanted: str | None) -> list[str]:
    """Ids of the rows that the title fits; without one, regular volumes before conferences."""
    words = _significant(title) if title else frozenset()
    if words and title:
        if wanted is None and (same := [row["id"] for row in rows if _plain(row["title"]) == _plain(title)]):
            return same
        best = max((len(words & _words(row["id"])) for row in rows), default=0)
        fitting = [row["id"] for row in rows if best and len(words & _words(row["id"])) == best]
        if wanted is None and len(fitting) > 1:
            fitting = _of_the_years(fitting, title)
        special = any(not _REGULAR.fullmatch(name) for name in fitting)
        if fitting and (wanted is None or special or len(fitting) < len(rows)) and best * 2 >= len(words):
            return fitting
        if wanted is None:
            return []
    if wanted is None:
        plain = [row["id"] for row in rows if not row["volume_arabic"]]
        bare = [name for name in plain if re.fullmatch(r"frus[\d-]+(?:p\d)?", name)]
        return bare or (plain if len(plain) == len(rows) else [])
    regular = [row["id"] for row in rows if _REGULAR.fullmatch(row["id"])]
    return regular or [row["id"] for row in rows]


def synthesised(years: tuple[int, int], volume: str, part: str | None = None) -> str:
    """The id by the rule, whether or not there is such a volume.

    >>> synthesised((1969, 1976), "E-9", "1"), synthesised((1950, 1950), "6")
    ('frus1969-76ve09p1', 'frus1950v06')
    """
    first, last = years
    years_text = str(first) if first == last else f"{first}-{last % 100:02}"
    digits = volume.removeprefix("E-")
    letter = "ve" if volume.startswith("E-") else "v"
    return f"frus{years_text}{letter}{int(digits):02}" + (f"p{part}" if part else "")
