"""How far each form of the grammar can be relied on in scholars' notes, counted on the labelled ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ..grammar import load
from ..labelling.spans import Span
from ..recognising import by_forms
from ..recognising.candidates import SAME, SHAPED, reliance_of_types
from .gold import Labelled

PRIOR = {
    "ibid": 20.0,
    "frus": 8.0,
    "document": 8.0,
    "telegram": 8.0,
    "numbered": 8.0,
}  # notes that what is known of a type counts for


def count(notes: Iterable[Labelled]) -> dict[str, float]:
    """For each form that was seen the share that was right, drawn towards that of its type where it was seldom seen."""
    grammar = load()
    types = reliance_of_types()
    seen: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for note in notes:
        for found in by_forms(note.text, grammar, body_end=0, alone=True):
            span, key = Span(found.start, found.end, found.type), (found.form.name, found.type)
            seen[key] += 1
            right[key] += any(c.type == found.type and span.overlap(c) >= _least(c.type) for c in note.citations)
    found_forms = {}
    for (name, type_), n in sorted(seen.items()):
        found_forms[name] = (right[name, type_] + PRIOR.get(type_, 4.0) * types[type_]) / (n + PRIOR.get(type_, 4.0))
    return found_forms


def _least(type: str) -> float:
    """What both must have in common: of what has a shape of its own any part, since labels take in the words around it."""
    return 0.05 if type in SHAPED else SAME


def write(path: Path, forms: dict[str, float]) -> None:
    """Put the counted values into the table, below its heading."""
    head = re.split(r"(?m)^\[forms\]$", path.read_text(encoding="utf-8"))[0]
    rows = "".join(f'"{name}" = {value:.2f}\n' for name, value in forms.items())
    path.write_text(f"{head}[forms]\n{rows}", encoding="utf-8")
