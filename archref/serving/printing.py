"""A manuscript's sources in a style: the bibliography, the notes, a first look at both; and which styles there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import archref

from ..csl import EngineError, StyleError, catalogue, style_names
from ..csl.styles import has_bibliography
from ..patterns import expression
from ..result import Result
from .manuscript import JSON, Refused, Told, UploadedManuscript, told

PREVIEW = 150  # things that a preview prints, and notes
FOUND = 60  # styles that a search gives
SECTIONS = ("", "archives", "kind", "repository")
HEADING, BELOW = expression(r"<(/?)h([1-6])>"), 2
SET = expression(r' style="([a-z-]+):([a-z-]+)"')  # of the small set that the styles' output has


def printed(
    manuscript: UploadedManuscript,
    style: str,
    form: str,
    locale: str = "",
    archival: str = "",
    sections: str = "",
    results: Sequence[Result] | None = None,
) -> tuple[str, list[str]]:
    """The bibliography, and what the reader should know of it. Raises Refused."""
    said: list[str] = []
    wanted = style_named(style)
    try:
        text = archref.bibliography(
            manuscript.results if results is None else results,
            style=wanted,
            format=form,
            locale=locale or None,
            diagnostics=said,
            archival=archival or None,
            sections=_section(sections, archival),
        )
    except (StyleError, EngineError, ValueError) as error:
        raise Refused(str(error)) from error
    return text, said


def preview(
    manuscript: UploadedManuscript,
    style: str,
    locale: str = "",
    archival: str = "",
    sections: str = "",
    notes: bool = False,
) -> Told:
    """The bibliography or the notes as HTML, of a long manuscript the first part."""
    results, whole = _first(manuscript.results, notes)
    if notes:
        said: list[str] = []
        try:
            html = archref.notes(
                results, style=style_named(style), format="html", locale=locale or None, diagnostics=said,
                names=manuscript.names,
            )  # fmt: skip
        except (StyleError, EngineError, ValueError) as error:
            raise Refused(str(error)) from error
    else:
        html, said = printed(manuscript, style, "html", locale, archival, sections, results)
    return told(
        {
            "html": for_page(html),
            "said": said[:20],
            "whole": whole,
            "bibliography": has_bibliography(style_named(style)),
        }
    )


def styles(manuscript: UploadedManuscript, words: str) -> Told:
    """The styles whose names hold all the words, those written here without any."""
    if words in style_names():
        names = [words, *(name for name in catalogue.search(words) if name != words)]
    else:
        names = catalogue.search(words) if words.strip() else [*catalogue.own_style_names(), *COMMON]
    found = []
    for name in names[:FOUND]:
        try:
            info = catalogue.describe(name)
        except StyleError:
            continue
        found.append({"name": info.name, "title": info.title, "kind": info.kind, "bibliography": info.bibliography})
    near = [] if found else catalogue.nearest(words)
    return told({"styles": found, "more": max(0, len(names) - FOUND), "near": near, "locales": catalogue.locales()})


COMMON = (
    "chicago-notes-bibliography",
    "chicago-author-date",
    "turabian-fullnote-bibliography",
    "modern-language-association",
    "modern-humanities-research-association",
    "apa",
)


def for_page(html: str) -> str:
    """The HTML as a part of a page: classes for its few inline styles, which the page's policy does not allow, and
    headings below those of the page."""
    html = HEADING.sub(lambda m: f"<{m[1]}h{min(6, int(m[2]) + BELOW)}>", html)
    return SET.sub(r' class="\1-\2"', html)


def style_named(name: str) -> str:
    """A style's name. Never a path: the server opens no file that a request names."""
    if name not in style_names():
        near = catalogue.nearest(name[:200])
        raise Refused(f"no style is called {name[:200]!r}" + (f"; nearest: {', '.join(near)}" if near else ""))
    return name


def _section(name: str, archival: str) -> str | None:
    if name not in SECTIONS:
        raise Refused(f"there are the sections {', '.join(SECTIONS[1:])}; not {name[:80]!r}")
    if name and archival:
        raise Refused("sections and the list of archives both divide the bibliography; choose one")
    return name or None


def _first(results: Sequence[Result], notes: bool) -> tuple[list[Result], bool]:
    """The results of the first documents, as many as a preview prints; the last of them cut."""
    left = PREVIEW
    taken: list[Result] = []
    for result in results:
        count = len(result.linked.document.notes) if notes else len(result.records)
        if count <= left:
            taken.append(result)
            left -= count
            continue
        if left > 0:
            taken.append(_cut(result, left, notes))
        return taken, False
    return taken, True


def _cut(result: Result, count: int, notes: bool) -> Result:
    from dataclasses import replace

    if not notes:
        return Result(result.text, result.linked, result.records[:count], result.source)
    linked = replace(result.linked, citations=[c for c in result.linked.citations if c.note_index < count])
    return Result(result.text, linked, result.records, result.source)


def as_json(text: str, said: list[str], **more: Any) -> Told:
    """A printed text with what is to be known of it."""
    return told({**more, "text": text, "diagnostics": said})[0], JSON
