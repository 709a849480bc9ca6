"""What the model is fitted on: the labelled notes of ../shared, examples of our own, composed notes."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from ..packaged import packaged_table, packaged_text
from . import gold, linkedbooks, prose, written
from .gold import Labelled, Voices, fold_of
from .volumes import printed

SEED = 1
COMPOSED = 800  # composed notes
FAMILIES = {"english": 0.42, "printed": 0.33, "languages": 0.25}  # the share of each
TWICE = 2  # each example counts so often
EVERY = 3  # of the notes of a document, one is taken
ITALIAN = 200  # notes of Linked Books with an archive, and half as many without
EDITIONS = 120  # labelled notes of editions that are learnt from


def base(shared: Path, unseen: bool = False, share: float = 1.0) -> list[Labelled]:
    """Notes that are learnt from in every fold: our examples and written notes, scholars' older sample, editions, Linked
    Books.

    `unseen`: without the examples that were written after notes of many hands had been read, for a cross-validation;
    `share`: of the hands of the written notes, for a fit that takes less long.
    """
    scholars = gold.read(shared / "scholarship/notes.jsonl", shared / "scholarship/labels.jsonl", "scholarship")
    editions = gold.read(shared / "labels/notes.jsonl", shared / "labels/labels.jsonl", "editions")
    rng = random.Random(SEED)
    italian = list(linkedbooks.read(shared / "linkedbooks/train.tsv.xz", 20_000))
    archival = [n for n in italian if any(c.type == "archival" for c in n.citations)]
    printed = [n for n in italian if not any(c.type == "archival" for c in n.citations)]
    return [
        *examples(unseen),
        *written_notes(share),
        *scholars,
        *editions[:EDITIONS],
        *rng.sample(archival, ITALIAN),
        *rng.sample(printed, ITALIAN // 2),
    ]


def written_notes(share: float = 1.0) -> list[Labelled]:
    """The notes that people wrote to learn from, of a `share` of their hands, the same in every run."""
    return [note for note in written.notes() if fold_of("written " + note.work, 1000) < 1000 * share]


def examples(unseen: bool = False) -> list[Labelled]:
    """Our own examples with what each says, one a line, as often as they count; `unseen` as of `base`."""
    lines = packaged_text("training/examples.jsonl").splitlines()
    rows = [row for row in map(json.loads, lines) if not (unseen and "after" in row)]
    return [gold.labelled(row, row, "examples") for row in rows] * TWICE


def open_notes(shared: Path, varied: bool = False) -> list[Labelled]:
    """The notes of many hands that may be read; `varied`: to be learnt from in copies with other words and values too."""
    notes = gold.read(shared / "notes/open.notes.jsonl", shared / "notes/open.labels.jsonl")
    return [replace(note, varied=varied) for note in notes]


def passages_without_an_archive(shared: Path) -> list[str]:
    """Passages of scholarly books of which a reader has said that they cite no archive, but those that do cite one."""
    lines = (shared / "scholarship/detection.jsonl").read_text(encoding="utf-8").splitlines()
    wrong = wrongly_without()
    rows = enumerate(map(json.loads, lines))
    return [row["text"] for number, row in rows if row["label"] == "NONE" and number not in wrong]


def wrongly_without() -> frozenset[int]:
    """The numbers, from 0, of the passages that are said to cite no archive and do."""
    table = packaged_table("training/wrongly_without.toml")
    return frozenset(number for numbers in table.values() for number in numbers)


def edition_notes(shared: Path) -> Iterator[str]:
    """Notes of printed volumes, one of a few, for the voice of editors."""
    for i, document in enumerate(printed(shared)):
        for note in document.notes[i % EVERY :: EVERY]:
            if 8 < note.end - note.start < 1200:
                yield " ".join(document.text[note.start : note.end].split())


def voices(shared: Path) -> Voices:
    """Texts by whose they are, for the weights that tell them apart; scholars' are added from the notes."""
    prose_texts = [*prose.documentation(), *prose.documents(shared)]
    return {"edition": list(edition_notes(shared)), "prose": list(dict.fromkeys(prose_texts))}


def composed(count: int) -> list[Labelled]:
    """Composed notes, so many in all, from each family by its share."""
    found: list[Labelled] = []
    for name, notes in _families() if count else ():
        found += islice(notes(random.Random(f"{SEED} {name}")), int(count * FAMILIES[name]))
    return found


def _families() -> Iterator[tuple[str, Callable[[random.Random], Iterator[Labelled]]]]:
    from importlib import import_module

    for name in FAMILIES:
        yield name, import_module(f".compose.{name}", __package__).notes
