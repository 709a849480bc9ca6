"""Fitting one chain: rows of signs and labels in, a packed file of weights out, the same bytes each time."""

from __future__ import annotations

import gzip
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def train(rows: Iterable[tuple[Any, list[str]]], path: Path, settings: dict[str, Any]) -> None:
    """Fit on rows, each the signs of a sequence and its labels, and pack what comes of it."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(settings)
    for signs, labels in rows:
        trainer.append(signs, labels)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "weights"
        trainer.train(str(plain))
        path.write_bytes(gzip.compress(plain.read_bytes(), 9, mtime=0))
