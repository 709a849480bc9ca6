"""References of The National Archives at Kew as notes print them."""

from __future__ import annotations

from collections.abc import Iterator

from .work import Cited, Work

KEW = "The National Archives (United Kingdom)"
OWN = ("TNA", "PRO", "UKNA", "BNA")


def at_kew(work: Work) -> Iterator[tuple[Cited, str]]:
    """Citations of files at Kew that print their reference, with it."""
    for c in work.of("archival", "ibid"):
        number = c.citation.fields.get("file_number")
        if isinstance(number, str) and is_kew(work, c):
            yield c, number


def is_kew(work: Work, c: Cited) -> bool:
    """Whether the citation names or takes over The National Archives of the United Kingdom."""
    name = str(c.fields.get("repository") or "")
    house = work.repository(c) or ""
    return (
        name.partition(" ")[0].partition(",")[0].partition(":")[0].replace(".", "") in OWN
        or "Kew" in house
        or "United Kingdom" in house
        or "Kew" in c.part.said(c.citation)
    )
