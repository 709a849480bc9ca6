"""The learnt weights and their use: labels for tokens, types for citations.

Both are linear chains (conditional random fields) whose weights `python -m archref.training` fits; the files travel in the
package. Loaded when first asked for.
"""

from __future__ import annotations

import math
from operator import itemgetter
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from .certainty import Certainty, signs_of_citation, signs_of_field
from .groups import group_signs
from .names import NamesByFirstWord
from .signs import signs
from .spans import OUTSIDE, Span, decode
from .tokens import Tokens
from .voice import Voice, voice_signs

if TYPE_CHECKING:
    from pycrfsuite import Tagger

LOUDEST = 5.0  # one note does not outweigh all others
FILES = ("fields.crfsuite.gz", "types.crfsuite.gz", "voice.crfsuite.gz")
CERTAINTY = "certainty.toml"


class Model:
    """Reads notes with the weights of three files: the fields of tokens, the types of citations, the voice of a note; a
    fourth says how sure that is.

    A tagger holds the note that it was given last, so that one thread reads at a time.
    """

    def __init__(self, fields: Tagger, types: Tagger, voice: Tagger, certainty: Certainty) -> None:
        self._fields, self._types, self._voice = fields, types, voice
        self._certainty = certainty
        self._reading = RLock()

    @classmethod
    def load(cls, folder: Path) -> Model:
        """The model of a folder with its files; OSError where they cannot be read."""
        fields, types, voice = (tagger(folder / name) for name in FILES)
        return cls(fields, types, voice, Certainty.load(folder / CERTAINTY))

    def voice(self, tokens: Tokens) -> Voice:
        """Whose text it is."""
        if not len(tokens):
            return Voice()
        with self._reading:
            self._voice.set([voice_signs(tokens.words)])
            editor, scholar, prose = (max(self._voice.marginal(v, 0), 1e-6) for v in ("edition", "scholar", "prose"))
        return Voice(_bounded(editor / scholar), _bounded(prose / (editor + scholar)))

    def spans(self, tokens: Tokens, own: NamesByFirstWord | None = None) -> tuple[list[Span], list[float]]:
        """The citations of a note with their fields, not yet with a type, and how sure each token's label is."""
        if not len(tokens):
            return [], []
        seen = signs(tokens, own)
        with self._reading:
            labels = self._fields.tag(seen)
            if all(label == OUTSIDE for label in labels):
                return [], []
            sure = [self._fields.marginal(label, i) for i, label in enumerate(labels)]
        return decode(tokens, labels), sure

    def types(self, signs_of_groups: list[list[str]], without: str = "") -> list[tuple[str, float]]:
        """The likeliest type of each citation of a note, with its probability by the chain; none that is `without`."""
        with self._reading:
            if not without:
                names = self._types.tag(signs_of_groups)
                return [(name, self._types.marginal(name, i)) for i, name in enumerate(names)]
            self._types.set(signs_of_groups)
            found = []
            for i in range(len(signs_of_groups)):
                sure = {name: self._types.marginal(name, i) for name in self._types.labels() if name != without}
                found.append(max(sure.items(), key=itemgetter(1)))
        return found

    def read(self, tokens: Tokens, own: NamesByFirstWord | None = None) -> list[Span]:
        """The citations of a note, each with its type and how sure it and its fields are; what is none is left out."""
        spans, sure = self.spans(tokens, own)
        if not spans:
            return []
        weights = self._certainty
        for span, (name, of_type) in zip(spans, self.types(group_signs(tokens, spans, own)), strict=True):
            span.type = name
            if name == "none":
                continue
            span.sure = weights.of_citation(signs_of_citation(sure, *span.tokens, name, of_type))
            span.field_sure = [
                weights.of_field(signs_of_field(sure[first:stop], field, span.sure))
                for (first, stop), (_, _, field) in zip(span.field_tokens, span.fields, strict=True)
            ]
        return [span for span in spans if span.type != "none"]


def tagger(path: Path) -> Tagger:
    """The chain of a packed file; OSError where it cannot be read."""
    import gzip

    import pycrfsuite

    class Chain(pycrfsuite.Tagger):
        """A tagger that keeps the bytes it reads from, of which the library has only the address."""

        def __init__(self, weights: bytes) -> None:
            self.weights = weights
            self.open_inmemory(weights)

    return Chain(gzip.decompress(path.read_bytes()))


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
    from importlib.resources import as_file, files

    with as_file(files("archref.labelling")) as folder:
        return Model.load(folder)
