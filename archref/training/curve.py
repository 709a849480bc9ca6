"""How sure predictions said to be, against how often they were right: the curve of docs/explanation/notes.md."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..labelling.spans import KINDS, Span
from ..labelling.values import fields
from .calibration import SHARE, agrees, error
from .gold import Labelled

Said = tuple[float, bool]


def said(notes: Sequence[Labelled], predictions: Sequence[dict[str, Any]]) -> tuple[list[Said], list[Said]]:
    """Of each citation that was read, and of each field, how sure it was said to be and whether it is right."""
    citations: list[Said] = []
    of_fields: list[Said] = []
    for note, prediction in zip(notes, predictions, strict=True):
        for found in prediction["citations"]:
            if "confidence" not in found or found["type"] == "unrecognised":
                continue
            span = Span(found["start"], found["end"], found["type"])
            true = max(note.citations, key=span.overlap, default=None)
            right = (
                true is not None and span.overlap(true) >= SHARE and KINDS[true.type] == KINDS.get(span.type, span.type)
            )
            wanted = fields(note.text, true) if right and true is not None else {}
            citations.append((found["confidence"], right))
            for name, sure in found.get("field_confidence", {}).items():
                of_fields.append((sure, right and agrees(found["fields"].get(name), wanted.get(name))))
    return citations, of_fields


def lines(notes: Sequence[Labelled], predictions: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The curve for citations and for fields: in each tenth how many, what was said, what was right."""
    for name, rows in zip(("citations", "fields"), said(notes, predictions), strict=True):
        yield f"{name}: {len(rows)}, expected calibration error {error(rows):.3f}"
        for k in range(10):
            part = [(s, r) for s, r in rows if min(int(s * 10), 9) == k]
            if part:
                mean, share = sum(s for s, _ in part) / len(part), sum(r for _, r in part) / len(part)
                yield f"  {k / 10:.1f} to {k / 10 + 0.1:.1f}: {len(part):5}, said {mean:.2f}, right {share:.2f}"
