"""Variants of labelled notes: the same notes with other names, numbers, dates and archives in the places of their fields.

What a note teaches is the order of its parts and the words between them; the names in it are of one book alone.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from ..labelling.spans import Span
from ..labelling.words import classes_of, months
from .gold import Labelled

_SURNAMES = (
    "Abbott Alden Ames Barlow Bexley Blount Bowen Brand Bryce Calder Carrow Chase Colt Corwin Crane Dacre Dalton Denby Dorn Drury "
    "Eames Egan Ellery Fane Farrar Fenn Fogg Frye Gage Garth Gower Grey Hale Harlow Hatch Hobbs Holt Hume Ives Jarvis Joyce Kane Keene "
    "Kerr Lamb Lane Leigh Lyle Mace Marsh Mead Moody Nash Nevin Noyes Oakes Orr Paget Park Penn Pike Poole Quill Rand Reed Rigby Roper "
    "Sage Sears Shaw Slade Stark Swift Tate Thorn Tyler Upton Vane Vere Wade Webb Wells Wick Wynn Yates Albers Brandt Dietz Ebert Falk "
    "Gruber Hauser Jäger Kessler Lorenz Maurer Neumann Richter Seidel Vogel Weber Ziegler Aubert Blanchet Chevalier Durand Fabre Garnier "
    "Lambert Mercier Perrin Renaud Tissot Vidal Bassi Conti Ferri Gallo Leoni Marini Neri Orsini Rinaldi Serra Acosta Castro Duarte Ibarra "
    "Molina Navarro Paredes Quiroga Salas Vega Belov Gusev Ivanov Kozlov Lebedev Orlov Petrov Sokolov Volkov Berg Dahl Holm Lund Nygaard Strand"
).split()
_WORD = re.compile(r"[^\W\d_]+|\d+")
_FIGURES = frozenset(
    ("box", "folder", "pages", "file_number", "lot", "accession", "film_number", "job", "record_group", "volume")
)
_KEPT = frozenset(("of", "and", "de", "von", "der", "la", "van", "to"))


def variant(note: Labelled, rng: random.Random) -> Labelled:
    """A note of the same form that says something else."""
    pieces: list[str] = []
    at = length = 0
    spans: list[Span] = []
    for span in note.citations:
        fields = []
        pieces.append(note.text[at : span.start])
        length += span.start - at
        at, start = span.start, length
        for begin, end, name in span.fields:
            if begin < at:
                continue
            pieces.append(note.text[at:begin])
            length += begin - at
            new = _replaced(note.text[begin:end], name, rng)
            fields.append((length, length + len(new), name))
            pieces.append(new)
            length += len(new)
            at = end
        pieces.append(note.text[at : span.end])
        length += max(span.end - at, 0)
        at = max(span.end, at)
        spans.append(Span(start, length, span.type, fields))
    pieces.append(note.text[at:])
    return Labelled("".join(pieces), spans, note.work, note.collection, note.language, note.links, note.by_work)


def variants(notes: Sequence[Labelled], each: int, rng: random.Random) -> list[Labelled]:
    return [variant(note, rng) for note in notes if note.citations for _ in range(each)]


def _replaced(words: str, name: str, rng: random.Random) -> str:
    if name == "date":
        return _WORD.sub(lambda m: _dated(m.group(), rng), words)
    if name in _FIGURES:
        return _WORD.sub(lambda m: _figured(m.group(), rng), words)
    if name in ("author", "recipient", "levels", "title"):
        share = 0.7 if name in ("author", "recipient") else 0.3
        return _WORD.sub(lambda m: _named(m.group(), rng, share), words)
    if name == "repository" and words.isupper() and words.isalpha() and rng.random() < 0.5:
        return "".join(rng.choice("ABCDEFGHILMNPRSTUW") for _ in words)
    return words


def _dated(word: str, rng: random.Random) -> str:
    if word.isdigit():
        if len(word) == 4:
            return word[:2] + f"{rng.randrange(100):02}" if rng.random() < 0.8 else word
        return (
            str(rng.randint(1, 28)).zfill(len(word) if word[0] == "0" else 1)
            if len(word) < 3 and int(word) < 32
            else word
        )
    return word if word.lower() not in months() else word


def _figured(word: str, rng: random.Random) -> str:
    if word.isdigit():
        return "".join(rng.choice("123456789") for _ in word)
    return word


def _named(word: str, rng: random.Random, share: float) -> str:
    """A family name for a word that can be one."""
    if len(word) < 4 or not word.istitle() or word.lower() in _KEPT or rng.random() > share:
        return word
    return word if set(classes_of(word.lower())) - {"given"} else rng.choice(_SURNAMES)
