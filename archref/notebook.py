"""A result as a notebook shows it: the text with its citations coloured, what each means in its tooltip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .found import Citation

LONGEST = 20_000  # characters of the text that are shown
COLOURS = {  # readable on white and, with their own dark letters, on black
    "archival": "#d7e8ff",
    "telegram": "#d9f2d9",
    "frus": "#ffe9c7",
    "document": "#ffe9c7",
    "published": "#eadcf8",
    "ibid": "#e6e6e6",
    "numbered": "#d9f0f2",
    "unrecognised": "#ffd6d6",
}


def html(whole: str, citations: Sequence[Citation], named: Mapping[str, str]) -> str:
    """A self-contained piece of HTML; whatever stands in the document is shown as text. `named`: what each record is."""
    text = whole[:LONGEST]
    pieces: list[str] = []
    here = 0
    for citation in sorted(citations, key=lambda c: (c.start, -c.end)):
        if citation.start < here or citation.end > len(text):
            continue  # within the one before
        pieces.append(escape(text[here : citation.start]))
        pieces.append(_marked(citation, named.get(citation.record or "", "")))
        here = citation.end
    pieces.append(escape(text[here:]))
    more = f"\n… {len(whole) - LONGEST:,} characters more" if len(whole) > LONGEST else ""
    used = dict.fromkeys(c.type for c in citations)
    key = " ".join(_chip(kind, escape(kind)) for kind in used)
    return (
        f'<div class="archref-result"><p>{key or "no citations"}</p>'
        f'<div style="white-space:pre-wrap;max-height:40em;overflow:auto">{"".join(pieces)}{more}</div></div>'
    )


def _marked(citation: Citation, meant: str) -> str:
    said = f"{citation.id}, {citation.type}" + (f": {meant}" if meant else "")
    return _chip(citation.type, escape(citation.text), f' title="{escape(said)}"')


def _chip(kind: str, words: str, more: str = "") -> str:
    colour = COLOURS.get(kind, "#eeeeee")
    return f'<mark style="background:{colour};color:#111;padding:0 .15em"{more}>{words}</mark>'
