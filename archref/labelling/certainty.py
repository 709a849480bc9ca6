"""How sure a reading is: a probability, from how sure the chains are of its labels and of its type.

What the chains say themselves is too sure on works that they have not seen. So two logistic weightings, one for whole
citations and one for single fields, are fitted on readings of notes that the chains were not fitted on
(`python -m archref.training` writes certainty.toml).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from ..packaged import table_at

PACKAGED = "labelling/certainty.toml"
SOFTEST = 1e-4  # nothing is surer, or less sure, than this leaves


def logit(sure: float) -> float:
    """The logarithm of odds, within bounds."""
    sure = min(max(sure, SOFTEST), 1 - SOFTEST)
    return math.log(sure / (1 - sure))


class TypeTold(NamedTuple):
    """The likeliest type of a citation, how sure the chain is of it, and how sure that there is none at all."""

    type: str
    sure: float
    none: float


def signs_of_citation(labels: Sequence[float], first: int, stop: int, told: TypeTold) -> dict[str, float]:
    """What speaks for a citation: `labels`, how sure each token's label is; it stands at [`first`, `stop`)."""
    inside = labels[first:stop]
    behind = labels[stop] if stop < len(labels) else 1.0
    return {
        "b": 1.0,
        f"type={told.type}": 1.0,
        "type": logit(told.sure),
        "begins": logit(labels[first]),
        "ends": logit(behind),
        "labels": logit(sum(inside) / len(inside)),
        "least": logit(min(inside)),
    }


def signs_of_field(labels: Sequence[float], name: str, citation: float) -> dict[str, float]:
    """What speaks for a field: how sure the `labels` of its tokens are, and the whole `citation`."""
    return {
        "b": 1.0,
        f"field={name}": 1.0,
        "citation": logit(citation),
        "labels": logit(sum(labels) / len(labels)),
        "least": logit(min(labels)),
    }


@dataclass(frozen=True, slots=True)
class Certainty:
    """The weights of the signs of citations and of fields."""

    citations: Mapping[str, float]
    fields: Mapping[str, float]

    @classmethod
    def load(cls, path: Path) -> Certainty:
        """The weights of a file; OSError where it cannot be read."""
        table = table_at(path)
        return cls(table["citations"], table["fields"])

    def of_citation(self, signs: Mapping[str, float]) -> float:
        """How likely it is that a citation of this type stands there, from 0 to 1."""
        return weighed(self.citations, signs)

    def of_field(self, signs: Mapping[str, float]) -> float:
        """How likely a field has the right words, from 0 to 1."""
        return weighed(self.fields, signs)


def lowered(sure: float, against: float) -> float:
    """A probability after what else speaks against it, as the logarithm of odds.

    >>> round(lowered(0.9, 0), 2), round(lowered(0.9, 2.0), 2)
    (0.9, 0.55)
    """
    return _probability(logit(sure) - against) if against else sure


def weighed(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    """The probability that weights give to signs."""
    total = 0.0
    for name, value in signs.items():
        total += weights.get(name, 0.0) * value
    return _probability(total)


def _probability(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
