"""The learnt weights and their use: labels for tokens, types for citations.

Both are linear chains (conditional random fields) whose weights `python -m archref.training` fits; the files travel in the
package. Loaded when first asked for.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from ..packaged import packaged_path
from .bounds import CitationBounds
from .certainty import Certainty, TypeTold, signs_of_citation, signs_of_field
from .chains import endings, tagger
from .departments import files_of_departments
from .groups import NONE, group_signs
from .labels import Labels, labels_of
from .names import NamesByFirstWord
from .signs import PAIR, signs
from .spans import Span, decode
from .tokens import Tokens
from .voice import Voice, voice_signs
from .web_addresses import without_addresses

if TYPE_CHECKING:
    from pycrfsuite import Tagger

LEAST = 0.15  # how sure a reading must be to be told at all
NOWHERE = 0.8  # how sure the chain of types is that there is no citation, from which nothing is told
KNOWN = 0.8  # how sure the type is at least of what gives a file whose shape nothing else has
SOME = 30  # notes after which it pays to know of which pairs of words the weights say anything
LOUDEST = 5.0  # one note does not outweigh all others
FILES = ("fields.crfsuite.gz", "types.crfsuite.gz", "voice.crfsuite.gz")
CERTAINTY = "certainty.toml"


class Model:
    """Reads notes with the weights of five files: the fields of tokens, the types of citations, the voice of a note, and
    where citations end and begin (`bounds`); a sixth says how sure that is.

    A tagger holds the note that it was given last, so that one thread reads at a time.
    """

    def __init__(
        self, fields: Tagger, types: Tagger, voice: Tagger, certainty: Certainty, bounds: CitationBounds | None = None
    ) -> None:
        self._fields, self._types, self._voice, self._bounds = fields, types, voice, bounds
        self._certainty = certainty
        self._reading = RLock()
        self._read = 0  # notes
        self._pairs: frozenset[str] | None = None

    @classmethod
    def load(cls, folder: Path) -> Model:
        """The model of a folder with its files; OSError where they cannot be read."""
        fields, types, voice = (tagger(folder / name) for name in FILES)
        return cls(fields, types, voice, Certainty.load(folder / CERTAINTY), CitationBounds.load(folder))

    def voice(self, tokens: Tokens) -> Voice:
        """Whose text it is."""
        if not len(tokens):
            return Voice()
        with self._reading:
            self._voice.set([voice_signs(tokens.words)])
            editor, scholar, prose = (max(self._voice.marginal(v, 0), 1e-6) for v in ("edition", "scholar", "prose"))
        return Voice(_bounded(editor / scholar), _bounded(prose / (editor + scholar)))

    def labels(self, tokens: Tokens, own: NamesByFirstWord | None = None) -> Labels:
        """What the chain alone says of the tokens of a note."""
        with self._reading:
            return self._labels(tokens, own).answered()

    def _labels(self, tokens: Tokens, own: NamesByFirstWord | None) -> Labels:
        if not len(tokens):
            return Labels([], [])
        self._read += 1
        if self._read == SOME:
            self._pairs = endings(self._fields, PAIR)
        return labels_of(self._fields, signs(tokens, own, self._pairs), tokens)

    def spans(
        self, tokens: Tokens, own: NamesByFirstWord | None = None, apart: Sequence[int] = ()
    ) -> tuple[list[Span], list[float]]:
        """The citations of a note with their fields, not yet with a type, and how sure each token's label is. None goes
        on over the places `apart`, where another note begins, or who cites a paper."""
        labels = Labels([], [])
        with self._reading:
            for part in tokens.parted(apart):
                found = without_addresses(part, self._labels(part, own))
                labels.add(self._bounds.mended(part, found) if self._bounds is not None else found)
        return decode(tokens, labels.names), labels.sure

    def types(self, signs_of_groups: list[list[str]], without: str = NONE) -> list[TypeTold]:
        """The likeliest type of each citation of a note, but the one it is not to be, with what the chain says of it."""
        with self._reading:
            self._types.set(signs_of_groups)
            known = self._types.labels()
            names = [name for name in known if name != without]
            found = []
            for i in range(len(signs_of_groups)):
                sure = {name: self._types.marginal(name, i) for name in names}
                best = max(names, key=sure.__getitem__)
                found.append(TypeTold(best, sure[best], self._types.marginal(NONE, i) if NONE in known else 0.0))
        return found

    def read(self, tokens: Tokens, own: NamesByFirstWord | None = None, apart: Sequence[int] = ()) -> list[Span]:
        """The citations of a note, or of several (`apart` as of `spans`), each with its type and how sure it and its
        fields are. Whether it is one at all is told by how sure it is, not by its type."""
        spans, sure = self.spans(tokens, own, apart)
        if not spans:
            return []
        weights = self._certainty
        for span, told in zip(spans, self.types(group_signs(tokens, spans, own)), strict=True):
            if told.type == "archival" and told.sure < KNOWN and _has_a_file(tokens, span):
                told = TypeTold("archival", KNOWN, 1 - KNOWN)
            span.type = told.type if told.none < NOWHERE else ""
            span.sure = weights.of_citation(signs_of_citation(sure, *span.tokens, told))
            span.field_sure = [
                weights.of_field(signs_of_field(sure[first:stop], field, span.sure))
                for (first, stop), (_, _, field) in zip(span.field_tokens, span.fields, strict=True)
            ]
        return [span for span in spans if span.type and (span.sure >= LEAST or span.type == "other")]


def _has_a_file(tokens: Tokens, span: Span) -> bool:
    """Whether it gives a file of a department at Kew, which no printed work has."""
    places = [place for place in span.fields if place[2] == "file_number"]
    return any(True for start, end, _ in places for _ in files_of_departments(tokens.text, start, end))


def _bounded(odds: float) -> float:
    """The logarithm of odds, no louder than one text may be."""
    return max(-LOUDEST, min(LOUDEST, math.log(odds)))


_using: list[Model] = []


def model() -> Model:
    """The model in use: the one that travels in the package, unless another was set."""
    if not _using:
        _using.append(_packaged())
    return _using[-1]


def use(other: Model) -> None:
    """Read with another model from now on, as a cross-validation does."""
    _using[:] = [other]


def _packaged() -> Model:
    return Model.load(packaged_path("labelling"))
