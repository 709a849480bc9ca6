"""Where links lead: places on the site's own pages, or addresses at the Office of the Historian."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from ...identity.model import address as at

PREFIX = "archref"
DASHES = dict.fromkeys(range(0x2010, 0x2016), "-")


class SitePlace(NamedTuple):
    """A page and an element's id on it; the id is empty for the page itself."""

    page: str
    anchor: str = ""


def slug(*words: str) -> str:
    """An element's id made of words: lower case ASCII letters, digits and hyphens, "archref-" before them."""
    text = unicodedata.normalize("NFKD", " ".join(words).translate(DASHES)).encode("ascii", "ignore").decode().lower()
    return "-".join([PREFIX, *re.findall(r"[a-z0-9]+", text)])[:80].rstrip("-")


def address(volume: str, document: str = "", note: str = "", page: str = "") -> str:
    """The address of a volume of Foreign Relations, or of a document, footnote or page in it."""
    if document and note:
        return at("frus_footnote", volume=volume, document=document, footnote=note)
    if document:
        return at("frus_document", volume=volume, document=document)
    return at("frus_page", volume=volume, page=page) if page else at("frus_volume", volume=volume)


def name(volume: str | None, document: str) -> str:
    """How other projects call a document: "frus1977-80v26/d305"."""
    return f"{volume}/d{document}" if volume else f"d{document}"
