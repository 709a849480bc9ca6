"""Volumes of Foreign Relations of the United States, by the ids of the Office of the Historian.

An id is "frus", the span of the subseries, "v" with two digits ("ve" for an electronic volume) and "p" with the
part: frus1969-76v01, frus1969-76ve09p1, frus1950v06. Supplements, conference and country volumes have ids of their
own (frus1945Malta, frus1952-54Guat, frus1958-60v05mSupp). All that are known stand in data/volumes.csv. "1964–68",
"1964-1968" and "1964–1968" are one subseries; volume numbers may be roman of either case or arabic.

`volume_id` gives all volumes that a printed reference may mean: two parts where no part is printed, a first and a
revised edition. What is not in the table is not made up, unless the caller asks for the rule to be applied.

>>> volume_id("1969–1976", "I"), volume_id("1964–68", "xiv"), volume_id("1950", "vi")
(['frus1969-76v01'], ['frus1964-68v14'], ['frus1950v06'])
>>> volume_id("1969–1976", "E–9"), volume_id("1969–1976", "E–9", "Part 2")
(['frus1969-76ve09p1', 'frus1969-76ve09p2'], ['frus1969-76ve09p2'])
>>> volume_id("1945", title="The Conferences at Malta and Yalta"), volume_id("1951–1954", title="Iran")
(['frus1945Malta'], ['frus1951-54Iran', 'frus1951-54IranEd2'])
>>> volume_id("1969–1976", "XC"), volume_id("1969–1976", "XC", synthesise=True)
([], ['frus1969-76v90'])
>>> compact("Foreign Relations, 1964–68, vol. XIV"), format("frus1969-76ve09p1")
('frus1964-68v14', 'Foreign Relations, 1969–1976, vol. E–9, Part 1')
>>> title("frus1969-76v12"), editors("frus1977-80v26"), year("frus1977-80v26")
('Soviet Union, January 1969–October 1970', ['Chris Tudda'], '2015')
>>> validate("1969–1976, vol. XC")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "1969–1976, vol. XC" is not a known volume of Foreign Relations
"""

from __future__ import annotations

import re
from functools import cache

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, tidy
from archref.identifiers.frus_volumes_meant import volume_id
from archref.identifiers.roman import to_roman

from ..patterns import expression

_SPAN = expression(r"((?:18|19|20)\d\d)(?: ?[-/] ?((?:18|19|20)\d\d|\d{2,3})(?!\d))?")
_ID = expression(r"frus\d{4}(?:-\d\d)?[A-Za-z0-9-]*")
_VOLUME = expression(
    r"\bvol(?:ume)?s?\b\.? ?((?:E ?-? ?)?(?:[IVXLC]+|\d+)\b(?:(?:, | and |/|-)(?:[IVXLC]+|\d+)\b)*)", re.IGNORECASE
)
_PART = expression(r"\b(?:part|pt|p)\b\.? ?([IVX]+|\d+)\b", re.IGNORECASE)
_REGULAR = expression(r"frus\d{4}(?:-\d\d)?v(?:e?\d\d|\d\d(?:-\d\d)?mSupp\d?)(?:p\d)?(?:Ed\d|Supp)?")


@cache
def _ids() -> dict[str, str]:
    """The ids by their lower-case form."""
    from archref.data import volumes

    return {name.casefold(): name for name in volumes()}


def compact(text: str) -> str:
    """The id of an id in any case or of a printed reference; the tidy text when neither is known.

    Where a reference may mean several volumes, the first of them.
    """
    clean = tidy(text).rstrip(".,;:")
    known = _ids().get(clean.casefold().removeprefix("https://history.state.gov/historicaldocuments/"))
    if known is not None:
        return known
    found = _of_reference(clean)
    return found[0] if found else clean


def _of_reference(clean: str) -> list[str]:
    if _ID.fullmatch(clean) or not _SPAN.search(clean):
        return []
    volume, part = _VOLUME.search(clean), _PART.search(clean)
    span_at = _SPAN.search(clean)
    assert span_at is not None
    rest = clean[span_at.end() :]
    for match in (volume, part):
        if match is not None:
            rest = rest.replace(match[0], " ")
    return volume_id(span_at[0], volume and volume[1], part and part[1], title=rest)


def validate(text: str) -> str:
    """The id; InvalidIdentifier when the table has no such volume."""
    found = compact(text)
    if found not in _ids().values():
        raise InvalidIdentifier(f"{shown(text)} is not a known volume of Foreign Relations")
    return found


def is_valid(text: str) -> bool:
    """Whether the text is the id of a known volume or a reference to one."""
    return compact(text) in _ids().values()


def has_form(text: str) -> bool:
    """Whether the text has the form of an id, known or not.

    >>> has_form("frus1989-92v45"), has_form("x"), has_form("frus 12")
    (True, False, False)
    """
    return _ID.fullmatch(text) is not None


def known() -> list[str]:
    """The ids of all volumes of the table."""
    return sorted(_ids().values())


def format(text: str) -> str:
    """As it is cited: "Foreign Relations, 1969–1976, vol. E–9, Part 1"; volumes without a number by their title."""
    row = _row(validate(text))
    assert row is not None
    head = f"Foreign Relations, {row['subseries']}"
    number = row["volume"] or (to_roman(int(row["volume_arabic"])) if row["volume_arabic"] else "")
    regular = _REGULAR.fullmatch(row["id"]) or re.fullmatch(r"frus\d{4}(?:-\d\d)?(?:p\d(?:v\d)?)?", row["id"])
    name = title(row["id"])
    if name and name != row["subseries"] and not (regular and number) and not re.match(r"frus\d{4}(p\d)?$", row["id"]):
        head += f", {name}"
    if number:
        head += f", vol{'s' if '/' in number else ''}. {number}"
    head += f", Part {row['part']}" if row["part"] else ""
    return head + (
        ", Microfiche Supplement"
        if "mSupp" in row["id"]
        else ", Supplement"
        if row["id"] == "frus1955-57v03Supp"
        else ""
    )


def _row(volume: str) -> dict[str, str] | None:
    from archref.data import volumes

    return volumes().get(_ids().get(volume.casefold(), volume))


def title(volume: str) -> str | None:
    """The title of a volume given by id; None when the id or the title is unknown."""
    row = _row(volume)
    return (row["title"] or row["complete_title"] or None) if row else None


def editors(volume: str) -> list[str]:
    """The editors of a volume given by id, in the order of the title page; empty when unknown."""
    row = _row(volume)
    return [name.strip() for name in row["editors"].split(";") if name.strip()] if row else []


def year(volume: str) -> str | None:
    """The year of publication of a volume given by id; None when unknown or not published."""
    row = _row(volume)
    return (row["year"] or None) if row else None
