"""The National Archives Catalog (API v2): record groups, lot files, series and descriptions by their number.

A search there matches words wherever they stand: an Antarctic lot has been answered with a Census series. So a
hit is an answer only where the record group, the level of description and the lot's or group's number, or the
series' whole title, agree; anything else is shown as a candidate with what differs. Needs a key.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ..data import normalised
from ..identifiers import lot_file
from ..identity import Identity, RecordMatch, decided
from ..identity.model import address
from ..identity.plain import plain
from ..patterns import expression
from .service import LookupSession, Reply, Service, ServiceError

SEARCH = "/records/search"
ROWS = 20  # a lot may be divided among a dozen series
LEVELS = {"recordGroup": "record group", "series": "series", "fileUnit": "file unit", "item": "item"}
_LOT = expression(r"\b[0-9]{2}[ -]?[A-Z][ -]?[0-9]{1,4}\b|\bLots?(?: Files?)?:? [A-Z]-?\d{1,4}\b")


def check(content: bytes) -> list[dict[str, Any]]:
    """The records of an answer; ValueError where it is not of the documented shape."""
    answer = json.loads(content)
    try:
        hits, total = answer["body"]["hits"]["hits"], answer["body"]["hits"]["total"]["value"]
        records = [hit["_source"]["record"] for hit in hits]
    except (KeyError, TypeError):
        raise ValueError("JSON without body.hits") from None
    if not isinstance(total, int) or not all(isinstance(r, dict) and r.get("naId") and "title" in r for r in records):
        raise ValueError("records without naId or title")
    return records


def look_up(identity: Identity, client: LookupSession) -> Reply:
    """The description of a record group, lot, series or identifier."""
    reply = Reply(SERVICE.name, identity.value)
    if not client.has_key(SERVICE):
        raise ServiceError(
            "National Archives Catalog: it wants a key; ask for one at Catalog_API@nara.gov and set ARCHREF_NARA_KEY"
        )
    seen: dict[str, RecordMatch] = {}
    for params in _questions(identity):
        answer = client.get(SERVICE, SEARCH, params)
        reply.retrieved = answer.retrieved
        if answer.stale:
            reply.stale, reply.note = True, answer.problem
        for record in check(answer.content):
            match = _compare(identity, record)
            seen.setdefault(match.keys["naid"], match)
        if any(not match.differs for match in seen.values()):
            break
    what = "series" if identity.parts.get("level") == "series" else "records"
    reply.answers, reply.candidates = decided(list(seen.values()), what)
    reply.candidates.sort(key=lambda m: len(m.differs))
    del reply.candidates[5:]
    return reply


def _questions(identity: Identity) -> Iterator[dict[str, str]]:
    """The searches for an identity, the most exact first; each has words, without which the API refuses filters."""
    parts = identity.parts
    common = {"limit": str(ROWS)}
    group = {"recordGroupNumber": parts["record_group"]} if parts.get("record_group") else {}
    if "naid" in parts:
        yield {"q": parts["naid"], "naId": parts["naid"], **common}
    elif "lot" in parts:
        yield {"q": parts["lot"], "variantControlNumber_is": parts["lot"], **group, **common}
        spaced = lot_file.format(f"Lot {parts['lot']}").removeprefix("Lot ")
        for printed in dict.fromkeys((parts["lot"], spaced)):
            yield {"q": f'"{printed}"', **group, **common}
    elif parts.get("level") == "recordGroup":
        yield {"q": f"Record Group {parts['record_group']}", **group, "levelOfDescription": "recordGroup", **common}
    else:
        yield {"q": f'"{parts["title"]}"', **group, "levelOfDescription": parts["level"], **common}


def _compare(identity: Identity, record: dict[str, Any]) -> RecordMatch:
    """The record with what agrees and what differs."""
    parts = identity.parts
    agrees: list[str] = []
    differs: list[str] = []
    naid, title, level = str(record["naId"]), plain(record["title"]), str(record.get("levelOfDescription", ""))

    def say(same: bool, yes: str, no: str) -> None:
        (agrees if same else differs).append(yes if same else no)

    if "naid" in parts:
        say(naid == parts["naid"], "the National Archives Identifier", f"its identifier is {plain(naid, 20)}")
    if parts.get("record_group"):
        groups = _groups(record)
        found = f"it is in RG {', '.join(sorted(groups))}" if groups else "its record group is not said"
        say(parts["record_group"] in groups, f"RG {parts['record_group']}", found)
    elif "lot" in parts:
        differs.append("no record group is known to compare")
    if "level" in parts:
        wanted = LEVELS[parts["level"]]
        say(
            level == parts["level"],
            f"it is a {wanted}",
            f"it is a {LEVELS.get(level, plain(level, 20) or 'thing')}, no {wanted}",
        )
    if "lot" in parts:
        lots = sorted(set(_lots(record)))
        found = f"its lots are {', '.join(lots[:5])}" if lots else "it names no lot"
        say(parts["lot"] in lots, f"Lot {parts['lot']}", found)
    elif parts.get("title"):
        say(normalised(title) == normalised(parts["title"]), "the whole title", "its title is another")
    keys = {"naid": naid} | (
        {"record_group": parts["record_group"]} if parts.get("record_group") in _groups(record) else {}
    )
    url = address("catalog_record", naid=naid)
    return RecordMatch(SERVICE.title, title, url, "", keys, tuple(agrees), tuple(differs))


def _groups(record: dict[str, Any]) -> set[str]:
    """The record group of a description: its own, or of the group above it."""
    ancestors = record.get("ancestors")
    above = [a for a in ancestors if isinstance(a, dict)] if isinstance(ancestors, list) else []
    return {str(one["recordGroupNumber"]) for one in (record, *above) if one.get("recordGroupNumber")}


def _lots(record: dict[str, Any]) -> Iterable[str]:
    """The lots of a description, from its control numbers, the notes to them and its title."""
    numbers = record.get("variantControlNumbers")
    texts = [str(record["title"])]
    for number in numbers if isinstance(numbers, list) else ():
        texts += [str(v) for v in number.values()] if isinstance(number, dict) else [str(number)]
    for text in texts:
        for match in _LOT.finditer(text[:2000]):
            yield lot_file.compact(match[0])


SERVICE = Service(
    name="catalog",
    title="National Archives Catalog",
    address="https://catalog.archives.gov/api/v2",
    kinds=("naid", "lot_file", "series", "record_group"),
    look_up=look_up,
    check=check,
    monthly=10_000,
    key_header="x-api-key",
)
