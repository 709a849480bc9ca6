"""Small styles, printed by citeproc-py alone and by the mended engine; for the tests of the processor."""

from __future__ import annotations

import warnings
from pathlib import Path

from archref.csl import render

FRAME = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"{root}>
<info><title>t</title><id>t</id><updated>2024-01-01T00:00:00+00:00</updated></info>
{macros}<citation{citation}><layout delimiter="; " suffix=".">{cite}</layout></citation>
{bibliography}</style>"""
BOOK = {
    "id": "Book",
    "type": "book",
    "title": "Present at the Creation",
    "author": [{"family": "Acheson", "given": "Dean"}],
    "issued": {"date-parts": [[1969]]},
}
TITLE = '<text variable="title"/>'


def maker(folder: Path):
    """A function that writes a style of one cite (and one entry) and gives its path."""

    def make(cite: str = TITLE, bibliography: str = "", root: str = "", citation: str = "", macros: str = "") -> str:
        path = folder / "t.csl"
        if bibliography and not bibliography.startswith("<bibliography"):
            bibliography = f"<bibliography>{bibliography}</bibliography>"
        path.write_text(
            FRAME.format(cite=cite, bibliography=bibliography, root=root, citation=citation, macros=macros), "utf-8"
        )
        return str(path)

    return make


def library(path: str, items: list[dict], clusters: list[list[dict]] | None = None) -> tuple[list[str], list[str]]:
    """The notes and the bibliography that citeproc-py prints alone."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, Locator, formatter
    from citeproc.source.json import CiteProcJSON

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        printer = CitationStylesBibliography(
            CitationStylesStyle(path, validate=False), CiteProcJSON(items), formatter.plain
        )
        made = []
        for cites in clusters or [[{"id": item["id"]}] for item in items]:
            cited = []
            for cite in cites:
                more = {"locator": Locator(cite["label"], cite["locator"])} if "locator" in cite else {}
                cited.append(CitationItem(cite["id"], **more))
            made.append(Citation(cited))
            printer.register(made[-1])
        if printer.style.has_bibliography():
            printer.sort()
        notes = [str(printer.cite(one, lambda item: None)) for one in made]
        return notes, [str(one) for one in printer.bibliography()] if printer.style.has_bibliography() else []


def ours(path: str, items: list[dict], clusters: list[list[dict]] | None = None) -> tuple[list[str], list[str]]:
    numbered = None if clusters is None else [{"note": i, "cites": c} for i, c in enumerate(clusters, 1)]
    rendered = render(items, numbered, path)
    return rendered.notes, rendered.bibliography
