"""What a query means: a citation as it would stand in a note, or an identifier alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from ..identifiers import (
    document_number,
    film_number,
    frus_volume,
    lot_file,
    naid,
    record_group,
    treaty,
    un_symbol,
)
from ..identifiers.dates import parse_date
from ..patterns import expression
from ..resolving import Resolver, as_document, grammar_of
from .cited import CitedThing, cited

LONGEST = 5000  # characters; a query is a citation, not a text
_DATE = expression(
    r"\b(?:[A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+\.? \d{4}|\d{4}-\d\d-\d\d|[A-Z][a-z]+\.? \d{4})\b"
)
_ELEMENT = expression(
    r"(?:https?://history\.state\.gov/historicaldocuments/)?(?P<volume>frus\d[\w-]*)"
    r"(?:[/#](?:d(?P<document>\d+[a-z]?)(?:#?fn(?P<footnote>\d+))?|pg_(?P<page>\w+)))?/?"
)


class QueryError(ValueError):
    """The query cannot be looked up; the message says what to do."""


def read_query(text: str, volume: str | None = None, date: str | None = None) -> list[CitedThing]:
    """The things that a query names, in order; what cannot be read is one thing of kind "words", for a search.

    `volume` (an id) is where "Document 296" stands, `date` (ISO) the day or year of a citation without one.
    Raises QueryError for a query that is empty or too long.
    """
    query = " ".join(text.split())
    if not query:
        raise QueryError('the query is empty; give a citation, e.g. "Telegram 319188 to Mexico, December 19, 1978"')
    if len(query) > LONGEST:
        raise QueryError(f"the query has {len(query)} characters; give one citation (archref find reads whole texts)")
    alone = list(_identifier(query))
    if alone:
        return alone
    found = cited(Resolver(grammar_of(None)).resolve(as_document(query, volume, None, date)))
    return found or [CitedThing("words", {}, text=query, date=_date(query) or date or "")]


def _date(query: str) -> str | None:
    """The first date of the query, ISO."""
    read = (parse_date(match[0]) for match in _DATE.finditer(query))
    return next((date for date in read if date), None)


def _identifier(query: str) -> Iterator[CitedThing]:
    """The query as one bare identifier; nothing where it is none."""
    element = _ELEMENT.fullmatch(query)
    if element is not None:
        fields = {name + "s": [element[name]] for name in ("document", "footnote", "page") if element[name]}
        volume = frus_volume.compact(element["volume"])
        yield CitedThing("frus", fields, query, volume=volume)
        return
    for is_valid, kind, name, compact in BARE:
        if is_valid(query):
            yield CitedThing(
                kind,
                {name: compact(query)},
                query,
                date=query[:4] if name == "identifier" and kind == "telegram" else "",
            )
            return


def _lot(query: str) -> bool:
    """A lot file alone: "Lot M–88", "72 D 192"; "A–123" without the word is an airgram as well."""
    return lot_file.is_valid(query) and (
        "lot" in query.casefold() or re.fullmatch(r"\d\d ?[A-Z] ?\d+", query) is not None
    )


BARE: tuple[tuple[Callable[[str], bool], str, str, Callable[[str], Any]], ...] = (
    (document_number.is_valid, "telegram", "identifier", document_number.compact),
    (film_number.is_valid, "archival", "film_number", film_number.compact),
    (lambda q: not q[:1].isdigit() and naid.is_valid(q), "archival", "naid", naid.compact),
    (lambda q: not q[:1].isdigit() and record_group.is_valid(q), "archival", "record_group", record_group.compact),
    (_lot, "archival", "lot", lot_file.compact),
    (treaty.is_valid, "published", "identifier", treaty.compact),
    (lambda q: un_symbol.is_valid(q) and un_symbol.organ(q) is not None, "published", "identifier", un_symbol.compact),
)
