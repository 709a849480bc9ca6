"""Several models made one: the mean of their weights, which errs less than each, as they err differently."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from ..labelling.certainty import Certainty
from ..labelling.model import CERTAINTY
from . import calibration
from .chain_file import ChainWeights

Key = TypeVar("Key", bound=Hashable)
LEAST = 0.04  # weights of signs that are less than that are left out: they are many and decide nothing
FINEST = 256  # weights are whole 256ths: what is finer decides nothing, and packs into no less than its eight bytes


def average(folders: Sequence[Path], into: Path) -> None:
    """Write the mean of the models of some folders, all of which have the same files."""
    for path in sorted(folders[0].glob("*.crfsuite.gz")):
        read = [ChainWeights.read(folder / path.name) for folder in folders]
        signs, transitions = _mean([r.signs for r in read], LEAST), _mean([r.transitions for r in read], 0.0)
        mean = ChainWeights(_rounded(signs), _rounded(transitions))
        mean.write(into / path.name)
    sure = [Certainty.load(folder / CERTAINTY) for folder in folders]
    merged = Certainty(_mean([s.citations for s in sure], 0.0), _mean([s.fields for s in sure], 0.0))
    calibration.write(merged, into / CERTAINTY)


def _rounded(weights: Mapping[Key, float]) -> dict[Key, float]:
    return {key: round(FINEST * value) / FINEST for key, value in weights.items()}


def _mean(parts: Sequence[Mapping[Key, float]], least: float) -> dict[Key, float]:
    """What has no weight in a part counts as none."""
    every = dict.fromkeys(key for part in parts for key in part)
    mean = {key: sum(part.get(key, 0.0) for part in parts) / len(parts) for key in every}
    return {key: value for key, value in mean.items() if abs(value) > least}
