"""How sure readings may be: weights fitted on readings of notes that the chains were not fitted on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ..labelling.certainty import Certainty, TypeTold, signs_of_citation, signs_of_field, weighed
from ..labelling.spans import KINDS, Span
from ..labelling.values import fields

ROUNDS, CALM = 30, 0.02  # rounds of Newton's method, and how strongly weights are drawn to nothing
SHARE = 0.5  # what a reading and a label must have in common to be of one citation


class Reading(NamedTuple):
    """A citation that was read: its signs, whether one of its type stands there, and the same of each of its fields (the
    sureness of the labels of its tokens, its name, whether its value is right)."""

    signs: dict[str, float]
    right: bool
    fields: list[tuple[Sequence[float], str, bool]]


def readings(
    text: str, spans: Sequence[Span], told: Sequence[TypeTold], sure: Sequence[float], gold: Sequence[Span]
) -> list[Reading]:
    """What was read in a note, with the types `told`, against what stands there."""
    found = []
    for span, of_type in zip(spans, told, strict=True):
        span.type = of_type.type
        true = max(gold, key=span.overlap, default=None)
        right = true is not None and span.overlap(true) >= SHARE and KINDS[true.type] == span.type
        wanted = fields(text, true) if right and true is not None else {}
        parts = []
        for (begin, end, name), (first, stop) in zip(span.fields, span.field_tokens, strict=True):
            value = fields(text, Span(begin, end, span.type, [(begin, end, name)])).get(name)
            parts.append((sure[first:stop], name, right and agrees(value, wanted.get(name))))
        signs = signs_of_citation(sure, *span.tokens, of_type)
        found.append(Reading(signs, right, parts))
    return found


def agrees(value: Any, wanted: Any) -> bool:
    """Whether a value is the one wanted; of several each must be one of them."""
    if isinstance(value, list) and isinstance(wanted, list):
        return all(v in wanted for v in value)
    return bool(value == wanted)


def calibrate(found: Sequence[Reading]) -> Certainty:
    """The weights that make how sure readings are said to be agree with how often they were right."""
    citations = _fitted([(r.signs, r.right) for r in found])
    rows = []
    for reading in found:
        whole = weighed(citations, reading.signs)
        rows += [(signs_of_field(sure, name, whole), right) for sure, name, right in reading.fields]
    return Certainty(citations, _fitted(rows))


def _fitted(rows: Sequence[tuple[dict[str, float], bool]]) -> dict[str, float]:
    """Weights of a logistic regression, by Newton's method."""
    names = sorted({name for signs, _ in rows for name in signs})
    place = {name: i for i, name in enumerate(names)}
    weights = dict.fromkeys(names, 0.0)
    for _ in range(ROUNDS):
        slope = [-CALM * len(rows) / 100 * weights[name] for name in names]
        bend = [[CALM * len(rows) / 100 * (i == k) for k in range(len(names))] for i in range(len(names))]
        for signs, right in rows:
            sure = weighed(weights, signs)
            spread = sure * (1 - sure)
            for name, value in signs.items():
                slope[place[name]] += (right - sure) * value
                row = bend[place[name]]
                for other, second in signs.items():
                    row[place[other]] += spread * value * second
        for name, step in zip(names, _solved(bend, slope), strict=True):
            weights[name] += step
    return weights


def _solved(matrix: list[list[float]], wanted: list[float]) -> list[float]:
    """The solution of a system of equations, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, wanted, strict=True)]
    n = len(rows)
    for i in range(n):
        pivot = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(i + 1, n):
            times = rows[k][i] / rows[i][i]
            for j in range(i, n + 1):
                rows[k][j] -= times * rows[i][j]
    found = [0.0] * n
    for i in reversed(range(n)):
        found[i] = (rows[i][n] - sum(rows[i][k] * found[k] for k in range(i + 1, n))) / rows[i][i]
    return found


def error(said: Iterable[tuple[float, bool]], bins: int = 10) -> float:
    """The expected calibration error: by how much, over bins of readings equally sure, sureness and the share that is
    right differ on average."""
    rows = list(said)
    total = 0.0
    for k in range(bins):
        part = [(s, r) for s, r in rows if min(int(s * bins), bins - 1) == k]
        if part:
            total += abs(sum(s for s, _ in part) - sum(r for _, r in part))
    return total / max(len(rows), 1)


def write(weights: Certainty, path: Path) -> None:
    """Put the weights into their table."""
    lines = ["# What each sign weighs for how sure a reading is. Written by `python -m archref.training`."]
    for heading, table in (("citations", weights.citations), ("fields", weights.fields)):
        lines += ["", f"[{heading}]", *(f'"{name}" = {value:.3f}' for name, value in table.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
