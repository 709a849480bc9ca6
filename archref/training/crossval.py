"""Cross-validation over works: what the model reads in notes of works that it was not fitted on."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from .. import resolve
from ..labelling.model import Model, use
from ..recognising.candidates import rely_on
from .fitting import fit_members
from .gold import Labelled, Voices, fold_of
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
    models: Path | None = None,
    members: int = 1,
) -> list[Prediction]:
    """What archref.resolve(text).as_dict() gives for each note, in order, with a model fitted on the works of other
    folds; `share` of those works is learnt from, for a learning curve. `voices`: texts by whose they are;
    `passages`: texts that cite no archive; `members`: as of `fit_members`. The models are kept in the folder `models`, and where they stand there they are not
    fitted again: what only reads differently is measured in seconds."""
    found: list[Prediction] = [{}] * len(notes)
    with ProcessPoolExecutor(jobs) as pool:
        parts = [
            pool.submit(_fold, notes, always, voices, passages, folds, k, share, models, members) for k in range(folds)
        ]
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
    models: Path | None,
    members: int,
) -> list[tuple[int, Prediction]]:
    known = [n for n in notes if fold_of(n.work, folds) != k and fold_of("share " + n.work, 1000) < 1000 * share]
    rely_on(count(known))
    with tempfile.TemporaryDirectory() as passing:
        kept = models and models / f"{k + 1}-of-{folds}"
        if kept and kept.is_dir():
            use(Model.load(kept))
        else:
            use(fit_members([*always, *known], voices, passages, Path(passing), members))
            if kept:
                shutil.copytree(passing, kept)
        return [(i, resolve(n.text).as_dict()) for i, n in enumerate(notes) if fold_of(n.work, folds) == k]
