"""Archives: record groups, lot files, series and film numbers, with the National Archives Catalog's search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..identifiers import cia_job, decimal_file, film_number, lot_file, record_group
from .cited import CitedThing
from .model import Identity, address

KEEPERS = ("National Archives and Records Administration", "Department of State", "Washington National Records Center")
LOTS = {"D": "59", "F": "84"}  # offices of the Department, Foreign Service posts
FILMED = range(1973, 1980)


def identities(thing: CitedThing) -> Iterable[Identity]:
    """Of a location: its film number, lot file, series and record group, the narrowest first."""
    yield from _of(thing.fields)


def of_place(thing: CitedThing) -> Iterable[Identity]:
    """Of a message: what identifies the message in the archive next to it."""
    yield from _film(thing.place)


def _of(fields: Mapping[str, Any]) -> Iterator[Identity]:
    from ..data import repository

    yield from _film(fields)
    if fields.get("naid"):
        why = "printed; the Catalog's own number of a description"
        url = address("catalog_record", naid=fields["naid"])
        yield Identity("naid", fields["naid"], "certain", why, url, parts={"naid": fields["naid"]})
    if fields.get("job") and cia_job.is_valid(fields["job"]):
        number = cia_job.compact(fields["job"])
        why = "the reading room lists what has been released of a job"
        yield Identity("cia_job", number, "possible", why, address("cia_search", query=number), True)
    row = repository(fields["repository"]) if fields.get("repository") else None
    if fields.get("repository") and (row is None or row["canonical"] not in KEEPERS):
        return
    group = fields.get("record_group", "")
    levels = fields.get("levels", ())
    yield from _file(fields.get("file_number"), group)
    if fields.get("lot"):
        yield _lot(fields["lot"], group, levels)
    elif group and levels:
        parts = {"record_group": group, "title": levels[0], "level": "series"}
        why = "the Catalog describes series by title; titles there may differ from those in notes"
        yield Identity("series", f"RG {group}, {levels[0]}", "possible", why, _search(group, levels[0]), True, parts)
    if group:
        yield _group(group)


def _file(value: Any, group: str) -> Iterator[Identity]:
    """A number of the Department's central decimal file, which only record group 59 has in that form."""
    if isinstance(value, str) and group in ("", "59") and decimal_file.is_valid(value):
        number = decimal_file.compact(value)
        why = "decimal files are in record group 59; the Catalog describes few of them by their number"
        yield Identity("file_number", number, "possible", why, _search("59", number), True)


def _film(fields: Mapping[str, Any]) -> Iterator[Identity]:
    value = fields.get("film_number")
    for number in value if isinstance(value, list) else [value] if value else []:
        if not film_number.is_valid(number):
            continue
        compact = film_number.compact(number)
        electronic = compact.startswith("D") and film_number.year(compact) in FILMED
        url = address("telegrams") if electronic else ""
        why = "printed; a reel and frame are one message" + (
            "" if electronic else " on microfilm, which the electronic telegrams list without their text"
        )
        yield Identity("film_number", compact, "certain", why, url, bool(url), {"film_number": compact})


def _lot(lot: str, group: str, levels: Iterable[str]) -> Identity:
    if not lot_file.is_valid(f"Lot {lot}"):
        why = "it is cited as a lot, but has not the form of one"
        return Identity("lot_file", f"Lot {lot}", "possible", why, _search(group, lot), True, {})
    number = lot_file.compact(f"Lot {lot}")
    printed = bool(group)
    letter = next((c for c in number if c.isalpha()), "")
    group = group or LOTS.get(letter, "")
    certainty = "certain" if printed else "probable" if group else "possible"
    why = (
        "lot and record group are printed"
        if printed
        else f"lots with {letter} are in record group {group} as a rule"
        if group
        else "no record group is printed, and the lot does not tell"
    )
    parts = {"record_group": group, "lot": number, "level": "series", "title": next(iter(levels), "")}
    return Identity("lot_file", lot_file.format(f"Lot {number}"), certainty, why, _search(group, number), True, parts)


def _group(group: str) -> Identity:
    from ..data import record_group_naids

    title = record_group.title(group) if record_group.is_valid(group) else None
    value = f"RG {group}" + (f", {title}" if title else "")
    certainty, why = ("certain", "printed") if title else ("possible", "no record group of this number is known here")
    parts = {"record_group": group, "level": "recordGroup"}
    naid = record_group_naids().get(group)
    if naid:
        return Identity("record_group", value, certainty, why, address("catalog_record", naid=naid), False, parts)
    return Identity("record_group", value, certainty, why, _search(group, ""), True, parts)


def _search(group: str, words: str) -> str:
    """The Catalog's search for words in a record group, inside the group's own description where that is known."""
    from ..data import record_group_naids

    naid = record_group_naids().get(group)
    if naid and words:
        return address("catalog_within", naid=naid, query=f'"{words}"')
    asked = [f'"{text}"' for text in (f"Record Group {group}" if group else "", words) if text]
    return address("catalog_search", query=" ".join(asked))
