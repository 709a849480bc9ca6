"""What is published elsewhere: United Nations documents, treaties and statutes, the Public Papers."""

from __future__ import annotations

from collections.abc import Iterable

from ..identifiers import roman, treaty, un_symbol
from ..patterns import expression
from .cited import CitedThing
from .model import Identity, address

_YEAR = expression(r"\b(19[2-9]\d|20[0-2]\d)\b(?:-(\d{2,4}))?")
_BOOK = expression(r"\bBook ([IVX]+|\d)\b")
_CITED = expression(r"(\d+) (UST|UNTS|LNTS|Stat\.|Bevans)(?: \(pt\. \d\))? (\d+)")
_LAW = expression(r"Public Law (\d+)-(\d+)")
STATUTES_ONLINE = range(65, 126)
LAWS_ONLINE = 104  # the first Congress whose laws have an address of their own


def identities(thing: CitedThing) -> Iterable[Identity]:
    """By the printed identifier, or the title of the Public Papers."""
    number, title = thing.fields.get("identifier", ""), thing.fields.get("title", "")
    if number and treaty.is_valid(number):
        yield from _treaty(treaty.compact(number))
    elif number and un_symbol.is_valid(number):
        symbol = un_symbol.format(number)
        if un_symbol.organ(number) not in (None, "Organization of American States"):
            parts = {"symbol": symbol}
            why = "printed; United Nations documents are found by their symbols"
            yield Identity(
                "un_symbol", symbol, "certain", why, address("un_document", symbol=symbol.replace(" ", "")), parts=parts
            )
    elif title.startswith("Public Papers"):
        yield from _public_papers(title.replace("–", "-"), thing)


def _treaty(number: str) -> Iterable[Identity]:
    kind = treaty.kind(number)
    if kind in ("bill", "order"):
        return
    law = _LAW.fullmatch(number)
    found = _CITED.match(number)
    if law is not None:
        url = address("public_law", congress=law[1], law=law[2]) if int(law[1]) >= LAWS_ONLINE else ""
    elif found is None:
        url = ""
    elif found[2] == "Stat.":
        url = address("statutes", volume=found[1], page=found[3]) if int(found[1]) in STATUTES_ONLINE else ""
    elif found[2] == "UNTS":
        url = address("un_treaties", volume=found[1])
    else:
        url = ""
    if url:
        yield Identity(kind, number, "certain", "printed; the address is made of volume and page or number", url)
    else:
        why = "printed; no address is made of its numbers, so this is a search"
        yield Identity(kind, number, "certain", why, address("library_search", query=f'"{number}"'), is_search=True)


def _public_papers(title: str, thing: CitedThing) -> Iterable[Identity]:
    year = _YEAR.search(title)
    if year is None:
        return
    book = _BOOK.search(title)
    number = str(roman.number(book[1])) if book else "1"
    certainty, why = "probable", "govinfo names the Public Papers by year and book"
    if year[2]:
        certainty, why = "possible", f"{why}; under which of two years is not known here"
    elif not book:
        certainty, why = "possible", f"{why}; no book is printed, so the first"
    pages = ", ".join(thing.fields.get("pages", ()))
    value = f"Public Papers, {year[0]}, Book {number}" + (f", p. {pages}" if pages else "")
    yield Identity("public_papers", value, certainty, why, address("public_papers", year=year[1], book=number))
