"""The archive of what stands below its name in a list of archives, or behind it in the credits of pictures: inferred, and marked
so."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from .model import LinkedDocument

Stretches = list[tuple[int, int]]


def place_under_headings(linked: LinkedDocument, lists: Iterable[tuple[str, Stretches]]) -> None:
    """Give each paper in a line below an archive that archive, where it names none. `lists` are the archives, as printed, with
    the places of the lines below them in the clean text, in order."""
    _place(linked, lists, "heading", "it stands below {!r} in a list of archives")


def place_in_credits(linked: LinkedDocument, credits: Iterable[tuple[str, Stretches]]) -> None:
    """The same of the shelfmarks in credits of pictures, behind their holders."""
    _place(linked, credits, "credits", "it stands behind {!r} in a list of pictures")


def name_interviews(linked: LinkedDocument, lists: Iterable[tuple[str, Stretches]]) -> None:
    """Tell of each paper in a list of interviews that it is one. `lists` are their headings, with the places of their lines."""
    places = [(start, end, heading) for heading, lines in lists for start, end in lines]
    for citation in linked.citations if places else ():
        at = bisect_right(places, citation.at, key=lambda place: place[0]) - 1
        if at >= 0 and citation.at < places[at][1] and citation.type == "archival" and "genre" not in citation.fields:
            why = f"it stands below {places[at][2]!r}"
            citation.inferred["genre"] = {"value": "interview", "from": "heading", "why": why}


def _place(linked: LinkedDocument, lists: Iterable[tuple[str, Stretches]], source: str, reason: str) -> None:
    places = [(start, end, house) for house, lines in lists for start, end in lines]
    for citation in linked.citations if places else ():
        at = bisect_right(places, citation.at, key=lambda place: place[0]) - 1
        if at < 0 or citation.at >= places[at][1] or citation.type != "archival":
            continue
        if citation.fields.keys() & {"repository", "location_ibid"} or "repository" in citation.inferred:
            continue
        house = places[at][2]
        citation.inferred["repository"] = {"value": house, "from": source, "why": reason.format(house)}
