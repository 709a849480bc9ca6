"""Cross-validation over works: what the model reads in notes of works that it was not fitted on."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from .. import resolve
from ..labelling.model import use
from ..recognising.candidates import rely_on
from .fitting import fit, fold_of
from .gold import Labelled, Voices
from .reliance import count

Prediction = dict[str, Any]


def cross_validate(
    notes: Sequence[Labelled],
    always: Sequence[Labelled],
    voices: Voices,
    passages: Sequence[str],
    folds: int = 4,
    share: float = 1.0,
    jobs: int = 2,
) -> list[Prediction]:
    """What archref.resolve(text).as_dict() gives for each note, in order, with a model fitted on the works of other
    folds; `share` of those works is learnt from, for a learning curve. `voices`: texts by whose they are;
    `passages`: texts that cite no archive."""
    found: list[Prediction] = [{}] * len(notes)
    with ProcessPoolExecutor(jobs) as pool:
        parts = [pool.submit(_fold, notes, always, voices, passages, folds, k, share) for k in range(folds)]
        for part in parts:
            for i, prediction in part.result():
                found[i] = prediction
    return found


def _fold(
    notes: Sequence[Labelled],
    always: Sequence[Labelled],
    voices: Voices,
    passages: Sequence[str],
    folds: int,
    k: int,
    share: float,
) -> list[tuple[int, Prediction]]:
    known = [n for n in notes if fold_of(n.work, folds) != k and fold_of("share " + n.work, 1000) < 1000 * share]
    rely_on(count(known))
    with tempfile.TemporaryDirectory() as folder:
        use(fit([*always, *known], voices, passages, Path(folder)))
        return [(i, resolve(n.text).as_dict()) for i, n in enumerate(notes) if fold_of(n.work, folds) == k]
