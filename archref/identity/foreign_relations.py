"""Foreign Relations: the pages of volumes, documents, footnotes and printed pages at the Office of the Historian."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..document import countable
from ..identifiers import frus_volumes_meant
from ..identifiers.frus_parts import holding, siblings
from .cited import CitedThing
from .model import Identity, address

MOST = 30  # documents of one range that are listed one by one
RULE = "the addresses of the Office of the Historian are made of these numbers"
ONLINE = ("published", "partially-published")


def identities(thing: CitedThing) -> Iterable[Identity]:
    """Each document, footnote and page; the volume where it is cited whole; each volume that may be meant."""
    volumes, certainty, why = _volumes(thing)
    for volume in volumes:
        yield from _inside(thing, volume, certainty, why)


def _volumes(thing: CitedThing) -> tuple[list[str], str, str]:
    from ..data import volumes

    row = volumes().get(thing.volume)
    if row is not None:
        if row["status"] not in ONLINE:
            return [thing.volume], "possible", f"the volume is not published yet ({row['status']})"
        return [thing.volume], "certain", RULE
    fields = thing.fields
    if thing.kind == "frus" and fields.get("subseries"):
        found = frus_volumes_meant.volume_id(
            fields["subseries"], fields.get("volume"), fields.get("part"), title=fields.get("title")
        )
        if found and siblings(found[0]) == tuple(found):
            found = holding(found, fields.get("pages", ()), fields.get("documents", ()))
        if len(found) == 1:
            return found, "certain", RULE
        if found:
            return found, "possible", f"{len(found)} volumes answer to this reference"
    return [thing.volume] if thing.volume else [], "possible", "no volume of this id is known here"


def _inside(thing: CitedThing, volume: str, certainty: str, why: str) -> Iterator[Identity]:
    documents = [d for one in thing.fields.get("documents", ()) for d in _spread(one)]
    footnotes = thing.fields.get("footnotes", ())
    for document in documents:
        parts = {"volume": volume, "document": document}
        for footnote in footnotes if len(documents) == 1 else ():
            yield _identity(
                "frus_footnote", f"{volume}/d{document}fn{footnote}", certainty, why, {**parts, "footnote": footnote}
            )
        yield _identity("frus_document", f"{volume}/d{document}", certainty, why, parts)
    if not documents:
        for page in thing.fields.get("pages", ()):
            first = page.partition("-")[0]
            yield _identity("frus_page", f"{volume}/pg_{first}", certainty, why, {"volume": volume, "page": first})
    if thing.kind == "frus" and not documents and not thing.fields.get("pages"):
        yield _identity("frus_volume", volume, certainty, why, {"volume": volume})


def _spread(documents: str) -> list[str]:
    """ "12-15" as its documents; a range too wide to be one as its ends."""
    first, dash, last = documents.partition("-")
    if not dash or not (countable(first) and countable(last)):
        return [documents]
    low, high = int(first), int(last)
    return [str(n) for n in range(low, high + 1)] if 0 <= high - low < MOST else [first, last]


def _identity(kind: str, value: str, certainty: str, why: str, parts: dict[str, str]) -> Identity:
    return Identity(kind, value, certainty, why, address(kind, **parts), parts=parts)
