"""Fitting the two chains: labels of tokens on labelled notes, types of citations on what the first chain makes of notes
that it was not fitted on."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from itertools import starmap
from pathlib import Path
from typing import Any, NamedTuple

from ..labelling.bounds import CitationBounds
from ..labelling.certainty import Certainty
from ..labelling.chains import tagger
from ..labelling.groups import group_signs
from ..labelling.model import CERTAINTY, FILES, Model
from ..labelling.signs import EVERYWHERE, signs
from ..labelling.spans import FIELDS, KINDS, OUTSIDE, Span, decode, encode
from ..labelling.tokens import Tokens, tokens
from ..labelling.voice import voice_signs
from . import calibration
from .altering import altered, values
from .averaging import average
from .bounding import ToldNote, fit_bounds
from .chain_file import ChainWeights
from .chains import train
from .gold import Labelled, Voices, fold_of
from .thinning import thinned

FIELD_SETTINGS = {"c1": 0.2, "c2": 0.05, "max_iterations": 80, "feature.possible_transitions": True}
TYPE_SETTINGS = {"c1": 0.5, "c2": 0.2, "max_iterations": 60, "feature.possible_transitions": True}
LEANING = (
    0.45  # where detection and fields are best together on notes that nothing was fitted on; detection alone at 0.65
)
SEED = 1
INNER = 2  # folds by which the notes for the types are read
# collections that do not tell the voice of scholars: our examples are of both kinds
NO_SCHOLARS = ("editions", "linkedbooks", "examples")
WHOLE = ("editions", "examples")  # beside what scholars wrote, of what was made: no share of it is enough
FittingRow = tuple[list[list[str]], list[str]]  # the signs of a note's citations, and their types


def fit_fields(notes: Iterable[Labelled], path: Path, **settings: Any) -> None:
    """The labels of tokens, fitted on notes; where they say so, also on what `_varied` makes of those of real works."""
    train(_labelled(list(notes)), path, {**FIELD_SETTINGS, **settings})
    _lean(path)


def _lean(path: Path) -> None:
    """Take a little from what speaks for words outside every citation. Weights that are fitted for the likelihood of each
    token's label leave a citation of which much is unknown unread, or read a part of it: most tokens of any text are outside.
    """
    weights = ChainWeights.read(path)
    weights.signs[EVERYWHERE, OUTSIDE] = weights.signs.get((EVERYWHERE, OUTSIDE), 0.0) - LEANING
    weights.write(path)


def _labelled(notes: Sequence[Labelled]) -> Iterator[FittingRow]:
    for note in notes:
        read = tokens(note.text)
        if len(read):
            yield signs(read), encode(read, note.citations)
    yield from _varied(notes)


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


def fit_types(rows: Iterable[FittingRow], path: Path) -> None:
    """The types of citations, fitted on the signs and types of those of each note."""
    train(rows, path, TYPE_SETTINGS)


def fit_voice(voices: Voices, scholars: Iterable[str], path: Path) -> None:
    """Weights that tell the notes of editors, the notes of scholars and prose from one another."""
    texts = [
        (voice, tokens(text).words) for voice, all_of in {**voices, "scholar": scholars}.items() for text in all_of
    ]
    rows = (([voice_signs(words)], [voice]) for voice, words in texts if words)
    train(rows, path, {"c1": 0.3, "c2": 0.1, "max_iterations": 60})


def fit_members(
    notes: Sequence[Labelled],
    voices: Voices,
    passages: Sequence[str],
    folder: Path,
    members: int,
    executor: Executor | None = None,
) -> Model:
    """The mean of so many models, each fitted on all notes of scholars and a share of those that were made to learn from."""
    if members == 1:
        return fit(notes, voices, passages, folder, executor)
    with tempfile.TemporaryDirectory() as passing:
        folders = [Path(passing) / str(k) for k in range(members)]
        jobs = [(share(notes, k, members), voices, passages, to) for k, to in enumerate(folders)]
        for _ in executor.map(_fit_into, *zip(*jobs, strict=True)) if executor else starmap(_fit_into, jobs):
            pass
        average(folders, folder)
    fit_voice(
        voices, _scholars(notes), folder / FILES[2]
    )  # anew: how many there are of each is a part of what it tells
    return Model.load(folder)


def _scholars(notes: Sequence[Labelled]) -> list[str]:
    """The notes that tell the voice of scholars."""
    return [n.text for n in notes if n.citations and n.collection not in NO_SCHOLARS]


def _fit_into(notes: Sequence[Labelled], voices: Voices, passages: Sequence[str], folder: Path) -> None:
    folder.mkdir()
    fit(notes, voices, passages, folder)


def share(notes: Sequence[Labelled], k: int, members: int) -> list[Labelled]:
    """What the `k`th member learns from: of notes that were made to learn from, those of its hands. Of an odd number the
    first learns from all."""
    parts = members - members % 2
    if k < members % 2:
        return list(notes)
    return [
        n
        for n in notes
        if n.is_real or n.collection in WHOLE or fold_of(f"member {n.work} {_hand(n)}", parts) == k - members % 2
    ]


def _hand(note: Labelled) -> str:
    """Whose hand a note is of; each of those without a hand is of its own."""
    return "" if note.by_work else note.text


def fit(
    notes: Sequence[Labelled],
    voices: Voices,
    passages: Sequence[str],
    folder: Path,
    executor: Executor | None = None,
) -> Model:
    """The model of all weights, which are written into a folder: the chains fitted on the notes, the types also on passages
    that cite no archive, the voice of a text against those of editors and of prose."""
    fit_voice(voices, _scholars(notes), folder / FILES[2])
    jobs = [(notes, k) for k in range(INNER)]
    if executor is None:
        fit_fields(notes, folder / FILES[0])
        told = [_tell_unseen(*job) for job in jobs]
    else:
        whole = executor.submit(fit_fields, notes, folder / FILES[0])
        told = list(executor.map(_tell_unseen, *zip(*jobs, strict=True)))
        whole.result()
    fit_bounds([one for part in told for one in part], folder)
    parts = _bounded(told)
    rows = [(unseen.signs, unseen.types) for part in parts for unseen in part]
    rows += [_true_row(note) for note in notes if note.citations]
    fit_types(rows, folder / FILES[1])
    fields, types, voice = (tagger(folder / name) for name in FILES)
    reader = Model(fields, types, voice, Certainty({}, {}), CitationBounds.load(folder))
    without = list(_of_passages(passages, reader))
    fit_types(rows + without, folder / FILES[1])
    calibration.write(_certainty(parts, without), folder / CERTAINTY)
    return Model.load(folder)


def _of_passages(passages: Iterable[str], reader: Model) -> Iterator[FittingRow]:
    """What is seen in passages of which only that they cite no archive is known: what is taken for an archive is the
    likeliest of the other types."""
    for text in passages:
        read = tokens(text)
        spans, _ = reader.spans(read)
        if spans:
            found = group_signs(read, spans)
            yield found, [told.type for told in reader.types(found, without="archival")]


class Unseen(NamedTuple):
    """What the first chain makes of a note that it was not fitted on: citations, how sure each token's label is, the
    signs of each citation and its true type."""

    note: Labelled
    spans: list[Span]
    sure: list[float]
    signs: list[list[str]]
    types: list[str]


def _tell_unseen(notes: Sequence[Labelled], k: int) -> list[ToldNote]:
    """What the first chain, fitted on the other folds, says of the notes of fold `k`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / FILES[0]
        fit_fields((n for n in notes if _inner(n) != k), path, max_iterations=45)
        model = _only(path)
        return [ToldNote(n, model.labels(tokens(n.text))) for n in notes if _inner(n) == k]


def _bounded(parts: Sequence[Sequence[ToldNote]]) -> list[list[Unseen]]:
    """The citations of each part, with bounds by weights that are fitted on the other parts."""
    found = []
    for k, part in enumerate(parts):
        with tempfile.TemporaryDirectory() as passing:
            folder = Path(passing)
            fit_bounds([one for i, other in enumerate(parts) if i != k for one in other], folder)
            bounds = CitationBounds.load(folder)
            found.append([unseen for one in part if (unseen := _unseen(one, bounds)) is not None])
    return found


def _unseen(told: ToldNote, bounds: CitationBounds) -> Unseen | None:
    read = tokens(told.note.text)
    labels = bounds.mended(read, replace(told.labels, names=[*told.labels.names], sure=[*told.labels.sure]))
    spans = decode(read, labels.names)
    if not spans:
        return None
    types = true_types(spans, told.note.citations)
    return Unseen(told.note, spans, labels.sure, group_signs(read, spans), types)


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
                if note.by_work and note.is_real:
                    found += calibration.readings(note.text, spans, model.types(signs), sure, note.citations)
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
