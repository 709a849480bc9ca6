"""The address behind a citation: where a copy of what is cited can be read, and when it was seen there.

"…, BNA, FO 84/752, available in: <http://x.org/a1>", "…, box 3, Kennedy Library, https://x.org/a (accessed May 3,
2018)". The address is no part of the citation; it goes to the record, as CSL's URL (or, of a printed work, DOI) and
accessed. Where what was read as the citation takes its address in, the address at its end is the one.
"""

from __future__ import annotations

from typing import Any

from ..identifiers.address import LEAD, SEEN, SEEN_BEHIND, doi, read_address
from ..identifiers.dates import parse_date
from ..linking.model import DraftCitation
from .variables import csl_date

REACH = 160  # characters of words between a citation and its address


def add_address(csl: dict[str, Any], text: str, citation: DraftCitation) -> None:
    """Give a record's item the address that stands directly behind its citation, where it has none yet.

    `text` is the clean text. Of a web page the address stands in the citation, which is its source.
    """
    if "http" not in text[citation.at : citation.to + REACH]:
        return
    address = str(citation.fields.get("identifier", ""))
    end = citation.to
    if not address.startswith("http"):
        address, end = _at_the_end(text, citation)
    if not address:
        lead = LEAD.match(text, citation.to, citation.to + REACH)
        if lead is None:
            return
        address, end = read_address(text, lead.end())
    number = doi(address) if citation.type == "published" else None
    if number is not None:
        csl.setdefault("DOI", number)
    elif address and csl.setdefault("URL", address) == address:
        seen = SEEN.search(text, citation.at, end) or SEEN_BEHIND.match(text, end, end + REACH)
        date = parse_date(seen["date"]) if seen is not None else None
        if date is not None:
            csl["accessed"] = csl_date(date)


def _at_the_end(text: str, citation: DraftCitation) -> tuple[str, int]:
    """The address that the citation itself ends with and where it ends; "" where it ends with none."""
    begins = text.rfind("http", citation.at, citation.to)
    if begins < 0:
        return "", citation.to
    address, end = read_address(text, begins)
    behind = text[end : citation.to].strip(" .,;)]>")
    return (address, end) if not behind or SEEN.fullmatch(behind) else ("", end)
