"""The notes of documents in a style: first and later forms, ibid. and locators as the style has them."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
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
# before the first document, between two, and behind the last; and what is printed where there is none
_AROUND = {"json": ("[\n ", ",\n ", "\n]\n"), "html": ('<div class="csl-notes">\n', "", "</div>\n")}
_NONE = {"json": "[]\n", "html": '<div class="csl-notes">\n</div>\n'}


@dataclass(slots=True)
class PrintedNotes:
    """One document's notes: its number, what each cites, each as the style prints it, and what a reader should know."""

    number: str | None
    clusters: list[Cluster]
    texts: list[str]
    said: list[str]


def notes(
    results: Iterable[Result],
    style: str,
    format: str,
    locale: str | None,
    diagnostics: list[str],
    engine: str,
    progress: Callable[[int, int], None] | None,
    names: Sequence[str] | None,
) -> str:
    """See `archref.notes`."""
    if format not in FORMATS:
        raise ValueError(f"unknown format {format!r}; choose one of {', '.join(FORMATS)}")
    printed = (
        (names[n] if names and n < len(names) else "", print_notes(result, style, format, locale, engine, progress))
        for n, result in enumerate(results)
    )
    return "".join(laid_out(printed, format, diagnostics))


def print_notes(
    result: Result,
    style: str,
    format: str,
    locale: str | None,
    engine: str,
    progress: Callable[[int, int], None] | None = None,
) -> PrintedNotes:
    """The notes of one document; they depend on no other."""
    from .csl import render

    said: list[str] = []
    clusters, items = clusters_of(result, said)
    cited = [cluster.as_dict() for cluster in clusters]
    output = "text" if format == "json" else format
    rendered = render(items, cited, style, locale, output, engine, progress=progress)
    texts = [_within(cluster, text) for cluster, text in zip(clusters, rendered.notes, strict=True)]
    said += _printed_nothing(clusters, texts)
    return PrintedNotes(result.linked.document.number, clusters, texts, said)


def laid_out(named: Iterable[tuple[str, PrintedNotes]], format: str, diagnostics: list[str]) -> Iterator[str]:
    """The notes of documents with their names, as `archref.notes` gives them, each document's as it comes."""
    waiting = iter(named)
    first = list(islice(waiting, 2))
    several = len(first) > 1
    before, between, after = _AROUND.get(format, ("", "\n", ""))
    begun = False
    for place, (given, printed) in enumerate(chain(first, waiting), 1):
        name = given or f"Document {printed.number or place}"
        diagnostics += [f"{name}: {line}" if several else line for line in printed.said]
        if format == "json":
            data = {"document": name, "notes": _as_dicts(printed.clusters, printed.texts)}
            # a line end inside a string is written as two characters, so that those here are the layout's
            piece = json.dumps(data, ensure_ascii=False, indent=1).replace("\n", "\n ")
        elif any(printed.texts):
            block = _block(printed.clusters, printed.texts, format, f"{place}-" if several else "")
            piece = (_heading(name, format) if several else "") + block
            piece = piece if format == "html" else piece.rstrip("\n") + "\n"
        else:
            continue
        yield (between if begun else before) + piece
        begun = True
    yield after if begun else _NONE.get(format, "")


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
