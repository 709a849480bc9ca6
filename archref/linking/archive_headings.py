"""The archive of what stands below its name in a list of archives: inferred, and marked so."""

from __future__ import annotations

from bisect import bisect_right

from .model import LinkedDocument


def place_under_headings(linked: LinkedDocument, lists: list[tuple[str, list[tuple[int, int]]]]) -> None:
    """Give each paper in a line below an archive that archive, where it names none. `lists` are the archives, as printed, with
    the places of the lines below them in the clean text, in order."""
    places = [(start, end, house) for house, lines in lists for start, end in lines]
    for citation in linked.citations if places else ():
        at = bisect_right(places, citation.at, key=lambda place: place[0]) - 1
        if at < 0 or citation.at >= places[at][1] or citation.type != "archival":
            continue
        if citation.fields.keys() & {"repository", "location_ibid"} or "repository" in citation.inferred:
            continue
        house = places[at][2]
        why = f"it stands below {house!r} in a list of archives"
        citation.inferred["repository"] = {"value": house, "from": "heading", "why": why}
