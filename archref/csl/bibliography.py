"""A list of items as one bibliography, printed in a style."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .engines import DEFAULT_ENGINE
from .job import CountDone
from .outputs import OUTPUTS


def bibliography(
    items: Iterable[Mapping[str, Any]],
    style: str = "chicago-notes-bibliography",
    format: str = "text",
    locale: str | None = None,
    diagnostics: list[str] | None = None,
    engine: str = DEFAULT_ENGINE,
    *,
    progress: CountDone | None = None,
) -> str:
    """The bibliography of CSL-JSON items as one string, ending in a line break unless it is empty.

    format: "text" has an entry a line, "html" a <div class="csl-bib-body"> with a <div class="csl-entry"> an entry,
    "markdown", "rst" and "latex" a paragraph an entry, "rtf" a document of its own with hanging indents. What gives the items themselves is `archref.export.write`.
    A style without a bibliography prints each item as a first note. What a reader should know (items that the style
    leaves out) is added to `diagnostics`. `engine` and `progress` are those of `archref.csl.render`.
    Raises ValueError for an unknown format, StyleError for a style that cannot be used, EngineError for an engine
    that is unknown, not installed or fails.
    """
    if format not in OUTPUTS:
        raise ValueError(f"unknown format {format!r}; choose one of {', '.join(OUTPUTS)}")
    items = list(items)
    said = diagnostics if diagnostics is not None else []
    printed = [entry for _, entry in entries(items, style, format, locale, said, engine, progress)]
    if format == "rtf":
        return rtf_document(map(rtf_paragraph, printed))
    if format == "html":
        body = "".join(f'  <div class="csl-entry">{entry}</div>\n' for entry in printed)
        return f'<div class="csl-bib-body">\n{body}</div>\n'
    return (
        "".join(f"{entry}\n" for entry in printed)
        if format == "text"
        else "\n\n".join([*printed, ""]).rstrip("\n") + ("\n" if printed else "")
    )


def rtf_paragraph(entry: str) -> str:
    """An entry as a paragraph of rich text with a hanging indent."""
    return rf"{{\pard\li567\fi-567 {entry}\par}}"


def rtf_document(paragraphs: Iterable[str]) -> str:
    """A whole document of rich text."""
    body = "".join(f"{paragraph}\n" for paragraph in paragraphs)
    return r"{\rtf1\ansi\uc1\deff0{\fonttbl{\f0\froman Times New Roman;}}" + f"\n{body}}}\n"


def entries(
    items: Sequence[Mapping[str, Any]],
    style: str,
    output: str,
    locale: str | None,
    diagnostics: list[str],
    engine: str = DEFAULT_ENGINE,
    progress: CountDone | None = None,
    groups: Mapping[str, int] | None = None,
) -> list[tuple[str, str]]:
    """The entries of a bibliography, each with its item's id, in the style's order; see `bibliography`.

    What the style prints nothing for is left out. `output` is one of OUTPUTS. `groups`: the number
    of its section for each item's id; see `archref.csl.render`.
    """
    from .rendering import render
    from .styles import has_bibliography

    if groups and engine != DEFAULT_ENGINE:  # the others know no sections: each is a bibliography of its own
        parts: dict[int, list[Mapping[str, Any]]] = {}
        for item in items:
            parts.setdefault(groups.get(str(item.get("id")), -1), []).append(item)
        each = (entries(parts[at], style, output, locale, diagnostics, engine, progress) for at in sorted(parts))
        return [entry for part in each for entry in part]
    listed = has_bibliography(style)
    rendered = render(items, [] if listed else None, style, locale, output, engine, progress=progress, groups=groups)
    diagnostics += rendered.diagnostics
    if listed:
        return list(zip(rendered.ids, rendered.bibliography, strict=True))
    diagnostics.append(f"style {style} has no bibliography; each item is printed as a note")
    ids = [str(item.get("id", "")) for item in items]
    return [(id_, note) for id_, note in zip(ids, rendered.notes, strict=True) if note]
