"""The notes of documents in a style: first and later forms, ibid. and locators as the style has them."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from .clusters import Cluster, clusters_of
from .result import Result

FORMATS = ("text", "html", "markdown", "rst", "json")
# how a note is set behind its label, and a heading over a document's notes
_NOTE = {
    "text": "{label}. {text}\n",
    "markdown": "[^{key}]: {text}\n\n",
    "rst": ".. [{key}] {text}\n",
    "html": '  <p class="csl-note" id="note-{key}"><span class="csl-note-label">{label}.</span> {text}</p>\n',
}
_HEADING = {
    "text": "{name}\n\n",
    "markdown": "## {name}\n\n",
    "rst": "{name}\n{line}\n\n",
    "html": "  <h2>{name}</h2>\n",
}


def notes(
    results: Sequence[Result],
    style: str,
    format: str,
    locale: str | None,
    diagnostics: list[str],
    engine: str,
    progress: Callable[[int, int], None] | None,
    names: Sequence[str] | None,
) -> str:
    """See `archref.notes`."""
    from .csl import render

    if format not in FORMATS:
        raise ValueError(f"unknown format {format!r}; choose one of {', '.join(FORMATS)}")
    several = len(results) > 1
    blocks: list[str] = []
    data: list[dict[str, Any]] = []
    for place, result in enumerate(results, 1):
        said: list[str] = []
        clusters, items = clusters_of(result, said)
        output = "text" if format == "json" else format
        cited = [cluster.as_dict() for cluster in clusters]
        rendered = render(items, cited, style, locale, output, engine, progress=progress)
        rendered.notes = [_within(cluster, text) for cluster, text in zip(clusters, rendered.notes, strict=True)]
        said += _printed_nothing(clusters, rendered.notes)
        name = (
            names[place - 1] if names and place <= len(names) else f"Document {result.linked.document.number or place}"
        )
        diagnostics += [f"{name}: {line}" if several else line for line in said]
        if format == "json":
            data.append({"document": name, "notes": _as_dicts(clusters, rendered.notes)})
        elif any(rendered.notes):
            printed = _block(clusters, rendered.notes, format, f"{place}-" if several else "")
            blocks.append((_heading(name, format) if several else "") + printed)
    if format == "json":
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    if format == "html":
        return '<div class="csl-notes">\n' + "".join(blocks) + "</div>\n"
    return "\n".join(block.rstrip("\n") + "\n" for block in blocks)


def _within(cluster: Cluster, text: str) -> str:
    """The note with "See ibid." for "See Ibid.": what introduces a citation takes its capital."""
    for word in {cite["prefix"] for cite in cluster.cites if "prefix" in cite}:
        text = re.sub(rf"({re.escape(word)}(?:<\w+>|\*)?)I(?=bid\.)", r"\1i", text)
    return text


def _block(clusters: Sequence[Cluster], texts: Sequence[str], format: str, before: str) -> str:
    used: dict[str, int] = {}
    out = []
    for cluster, text in zip(clusters, texts, strict=True):
        if not text:
            continue
        key = before + cluster.label.replace(" ", "-")
        used[key] = used.get(key, 0) + 1
        if used[key] > 1:  # two citations in one line, two notes of one number
            key += f"-{used[key]}"
        out.append(_NOTE[format].format(label=cluster.label, key=key, text=text))
    return "".join(out)


def _heading(name: str, format: str) -> str:
    shown = html.escape(name, quote=False) if format == "html" else name
    return _HEADING[format].format(name=shown, line="-" * max(4, 2 * len(name)))


def _as_dicts(clusters: Sequence[Cluster], texts: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {"label": cluster.label, "cites": cluster.cites, "text": text}
        for cluster, text in zip(clusters, texts, strict=True)
    ]


def _printed_nothing(clusters: Sequence[Cluster], texts: Sequence[str]) -> list[str]:
    empty = [cluster.label for cluster, text in zip(clusters, texts, strict=True) if not text]
    return [f"the style prints nothing for {', '.join(f'note {label}' for label in empty)}"] if empty else []
