"""Later short forms of what was cited in full: a name that was set up for it, a title cut short, a paper named again.

"1st Harbour Report (hereafter FHR), 10" … "FHR, 12"; "“Salt Ledger, No. 4, 1923–1950,” Vane Papers, LC" … "“Salt Ledger,
No. 4,” p. 24"; "Reliable Salt: A Century (Salem, 2008), p. 42" … "Reliable Salt, p. 8". A form that fits two sources names
neither.
"""

from __future__ import annotations

import re
from typing import Any

from ..patterns import expression
from .model import DraftCitation, LinkedDocument
from .take_over import LOCATION, take_over

SET_UP = expression(
    r"[(\[](?:hereafter|hereinafter|henceforth|cited as|im Folgenden|ci-après|d’ora in poi|en adelante)(?: cited)?(?: as)?[:,]? "
    r"[“\"'‘]?(?P<short>[^()\[\]\"”’]{2,60})[”\"’']?[)\]]",
    re.I,
    needs=("(", "["),
)
CALLED = expression(r"(?P<short>[^,;:]{2,60})(?:[,:]? (?:pp?\. ?)?(?P<page>\d{1,4}(?:[-–]\d{1,4})?))?[.,;]?")
WORD = expression(r"\w+")
ITEM = ("author", "recipient", "date", "title")
BEHIND = 40  # characters behind a citation in which its short name can be set up
OF_WORKS = frozenset("author title date volume pages identifier".split())
MOST = 200  # sources of one first word, a bound on what a hostile list can cost


def _words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(text.casefold()))


class EarlierSources:
    """The sources of a manuscript by the names that later notes can call them."""

    def __init__(self) -> None:
        self._short: dict[tuple[str, ...], DraftCitation] = {}
        self._titled: dict[str, list[tuple[tuple[str, ...], DraftCitation]]] = {}

    def read(self, linked: LinkedDocument) -> None:
        """Note the sources of a document, and give its short forms what they stand for: `Citation.named`."""
        text = linked.clean.text
        for citation in linked.citations:
            words = text[citation.at : citation.to]
            if citation.type == "unrecognised":
                self._recognise(citation, words)
                continue
            if citation.type not in ("archival", "published") or citation.named is not None:
                continue
            meant = self._meant(citation, words)
            if len(meant) == 1:
                (source,) = meant
                citation.named = (source,)
                # "“Salt,” 44" does not say by itself whether it is a paper or a book
                citation.type = citation.kind = source.type
                if citation.type == "archival":
                    citation.resolved = take_over(dict(source.resolved or source.fields), citation.fields)
                else:
                    citation.fields = {name: said for name, said in citation.fields.items() if name in OF_WORKS}
            else:
                self._keep(citation, text)

    def _recognise(self, citation: DraftCitation, words: str) -> None:
        """Words that could not be read and are a name that was set up, with pages: what they name is known."""
        called = CALLED.fullmatch(words)
        meant = self._short.get(_words(called["short"])) if called is not None else None
        if called is None or meant is None:
            return
        citation.type = citation.kind = meant.type
        citation.fields = {"title": called["short"]} | ({"pages": [called["page"]]} if called["page"] else {})
        citation.named = (meant,)
        if meant.type == "archival":
            citation.resolved = take_over(
                dict(meant.resolved or meant.fields), {k: v for k, v in citation.fields.items() if k == "pages"}
            )

    def _meant(self, citation: DraftCitation, words: str) -> list[DraftCitation]:
        said = _words(words) if self._short else ()
        for n in range(min(len(said), 8), 0, -1):
            if said[:n] in self._short and all(w.isdigit() or w in ("p", "pp") for w in said[n:]):
                return [self._short[said[:n]]]
        fields = citation.fields
        title = _words(str(fields.get("title", "")))
        if len(title) < 2 or (citation.type == "published" and fields.keys() & {"author", "date"}):
            return []
        if citation.type == "archival" and fields.keys() & (LOCATION - {"pages"} | {"location_ibid", "location_from"}):
            return []
        known = self._titled.get(title[0], ())
        return [c for whole, c in known if whole[: len(title)] == title and _agree(c.fields, fields)]

    def _keep(self, citation: DraftCitation, text: str) -> None:
        for m in SET_UP.finditer(text, citation.at, min(citation.to + BEHIND, len(text))):
            self._short.setdefault(_words(m["short"]), citation)
        title = _words(str(citation.fields.get("title", "")))
        if len(title) > 1:
            known = self._titled.setdefault(title[0], [])
            if len(known) < MOST and all(whole != title for whole, _ in known):
                known.append((title, citation))


def _agree(earlier: dict[str, Any], later: dict[str, Any]) -> bool:
    """Whether what both say of the paper's persons and date is the same."""
    return all(earlier[name] == later[name] for name in ITEM[:3] if name in earlier and name in later)
