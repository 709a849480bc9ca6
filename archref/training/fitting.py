"""Fitting the two chains: labels of tokens on labelled notes, types of citations on what the first chain makes of notes
that it was not fitted on."""

from __future__ import annotations

import gzip
import hashlib
import random
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import Any, NamedTuple

from ..labelling.certainty import Certainty
from ..labelling.groups import group_signs
from ..labelling.model import CERTAINTY, FILES, Model, tagger
from ..labelling.signs import signs
from ..labelling.spans import FIELDS, KINDS, Span, encode
from ..labelling.tokens import Tokens, tokens
from ..labelling.voice import voice_signs
from . import calibration
from .altering import altered, values
from .gold import Labelled, Voices
from .thinning import thinned

FIELD_SETTINGS = {"c1": 0.2, "c2": 0.05, "max_iterations": 80, "feature.possible_transitions": True}
TYPE_SETTINGS = {"c1": 0.5, "c2": 0.2, "max_iterations": 60, "feature.possible_transitions": True}
SEED = 1
INNER = 2  # folds by which the notes for the types are read
# collections that do not tell the voice of scholars: our examples are of both kinds
NO_SCHOLARS = ("editions", "linkedbooks", "examples")
OURS = ("written",)  # told apart by author, but no real notes
FittingRow = tuple[list[list[str]], list[str]]  # the signs of a note's citations, and their types


def fold_of(work: str, folds: int) -> int:
    """The fold of a work, the same in every run."""
    return int(hashlib.sha1(work.encode()).hexdigest(), 16) % folds


def fit_fields(notes: Iterable[Labelled], path: Path, **settings: Any) -> None:
    """The labels of tokens, fitted on notes; where they say so, also on what `_varied` makes of those of real works."""
    trainer = _trainer({**FIELD_SETTINGS, **settings})
    known = list(notes)
    for note in known:
        read = tokens(note.text)
        if len(read):
            trainer.append(signs(read), encode(read, note.citations))
    for rows, labels in _varied(known):
        trainer.append(rows, labels)
    _write(trainer, path)


def _varied(notes: Sequence[Labelled]) -> Iterator[FittingRow]:
    """Notes that are to be varied once more with a share of their words taken away, and once with other values in their
    fields, which those of all real and written notes give."""
    rng = random.Random(SEED)
    pool = values(n for n in notes if n.by_work or n.collection == "scholarship")
    for note in notes:
        if note.varied:
            read = tokens(note.text)
            if len(read):
                yield thinned(signs(read), read.words, rng), encode(read, note.citations)
            copy = altered(note, pool, rng)
            read = tokens(copy.text)
            if copy.citations:
                yield signs(read), encode(read, copy.citations)


def fit_types(rows: Iterable[tuple[Sequence[Sequence[str]], Sequence[str]]], path: Path, **settings: Any) -> None:
    trainer = _trainer({**TYPE_SETTINGS, **settings})
    for found, types in rows:
        trainer.append(found, types)
    _write(trainer, path)


def fit_voice(voices: Voices, scholars: Iterable[str], path: Path) -> None:
    """Weights that tell the notes of editors, the notes of scholars and prose from one another."""
    trainer = _trainer({"c1": 0.3, "c2": 0.1, "max_iterations": 60})
    for voice, texts in {**voices, "scholar": scholars}.items():
        for text in texts:
            words = tokens(text).words
            if words:
                trainer.append([voice_signs(words)], [voice])
    _write(trainer, path)


def _trainer(settings: dict[str, Any]) -> Any:
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(settings)
    return trainer


def _write(trainer: Any, path: Path) -> None:
    """Train, and pack the file that comes of it, the same bytes each time."""
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "weights"
        trainer.train(str(plain))
        path.write_bytes(gzip.compress(plain.read_bytes(), 9, mtime=0))


def fit(
    notes: Sequence[Labelled],
    voices: Voices,
    passages: Sequence[str],
    folder: Path,
    executor: Executor | None = None,
) -> Model:
    """The model of all weights, which are written into a folder: the chains fitted on the notes, the types also on passages
    that cite no archive, the voice of a text against those of editors and of prose."""
    scholars = [n.text for n in notes if n.citations and n.collection not in NO_SCHOLARS]
    fit_voice(voices, scholars, folder / FILES[2])
    jobs = [(notes, k) for k in range(INNER)]
    if executor is None:
        fit_fields(notes, folder / FILES[0])
        parts = [_read_unseen(*job) for job in jobs]
    else:
        whole = executor.submit(fit_fields, notes, folder / FILES[0])
        parts = list(executor.map(_read_unseen, *zip(*jobs, strict=True)))
        whole.result()
    rows = [(unseen.signs, unseen.types) for part in parts for unseen in part]
    rows += [_true_row(note) for note in notes if note.citations]
    fit_types(rows, folder / FILES[1])
    without = list(_of_passages(passages, _only(folder / FILES[0]), _only(folder / FILES[1])))
    fit_types(rows + without, folder / FILES[1])
    calibration.write(_certainty(parts, without), folder / CERTAINTY)
    return Model.load(folder)


def _of_passages(passages: Iterable[str], fields: Model, types: Model) -> Iterator[FittingRow]:
    """What the chains see in passages of which only that they cite no archive is known: what they take for an archive is
    the likeliest of the other types."""
    for text in passages:
        read = tokens(text)
        spans, _ = fields.spans(read)
        if spans:
            found = group_signs(read, spans)
            yield found, [name for name, _ in types.types(found, without="archival")]


class Unseen(NamedTuple):
    """What the first chain makes of a note that it was not fitted on: citations, how sure each token's label is, the
    signs of each citation and its true type."""

    note: Labelled
    spans: list[Span]
    sure: list[float]
    signs: list[list[str]]
    types: list[str]


def _read_unseen(notes: Sequence[Labelled], k: int) -> list[Unseen]:
    """What the first chain, fitted on the other folds, makes of the notes of fold `k`."""
    mine = [n for n in notes if _inner(n) == k]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / FILES[0]
        fit_fields((n for n in notes if _inner(n) != k), path, max_iterations=45)
        model = _only(path)
        found = []
        for note in mine:
            read = tokens(note.text)
            spans, sure = model.spans(read)
            if spans:
                types = true_types(spans, note.citations)
                found.append(Unseen(note, spans, sure, group_signs(read, spans), types))
        return found


def _certainty(parts: Sequence[Sequence[Unseen]], without: Sequence[FittingRow]) -> Certainty:
    """How sure readings may be, by those of real notes with the types that weights of the other folds tell."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for k, part in enumerate(parts):
            path = Path(folder) / str(k)
            others = [(unseen.signs, unseen.types) for i, other in enumerate(parts) if i != k for unseen in other]
            fit_types([*others, *without], path)
            model = _only(path)
            for note, spans, sure, signs, _ in part:
                if note.by_work and note.collection not in OURS:
                    for span, told in zip(spans, model.types(signs), strict=True):
                        span.type, span.sure = told
                    seen = [span for span in spans if span.type != "none"]
                    found += calibration.readings(note.text, seen, sure, note.citations)
    return calibration.calibrate(found)


def _only(path: Path) -> Model:
    """A model of which only one file is asked."""
    one = tagger(path)
    return Model(one, one, one, Certainty({}, {}))


def _inner(note: Labelled) -> int:
    """By work; notes of one large collection without works by their words."""
    return fold_of(note.work if note.by_work else note.text[:60], INNER)


def _true_row(note: Labelled) -> FittingRow:
    read = tokens(note.text)
    spans = [_as_read(read, span) for span in note.citations]
    return group_signs(read, spans), [KINDS[span.type] for span in note.citations]


def _as_read(read: Tokens, span: Span) -> Span:
    first = next((i for i, start in enumerate(read.starts) if start >= span.start), len(read))
    stop = next((i for i in range(first, len(read)) if read.starts[i] >= span.end), len(read))
    fields = [f for f in span.fields if f[2] in FIELDS[KINDS[span.type]]]
    return Span(span.start, span.end, span.type, fields, tokens=(first, stop))


def true_types(spans: Sequence[Span], gold: Sequence[Span]) -> list[str]:
    """The type of each citation that was read: that of the labelled one which it covers by half, else "none"."""
    types = ["none"] * len(spans)
    for true in gold:
        free = [i for i, kind in enumerate(types) if kind == "none"]
        best = max(free, key=lambda i: spans[i].overlap(true), default=None)
        if best is not None and spans[best].overlap(true) >= 0.5:
            types[best] = KINDS[true.type]
    return types
