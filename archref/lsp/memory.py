"""What was read of a note is remembered: while a chapter is written, all notes but one stay what they were."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any, cast

from ..labelling import model
from ..labelling.spans import Span

if TYPE_CHECKING:
    from ..labelling.model import Model
    from ..labelling.tokens import Tokens
    from ..labelling.voice import Voice

MOST = 20_000  # readings that are kept; the longest unused go first


class Remembering:
    """A model that answers for a text that it has read before without reading it again. It stands in for a `Model`."""

    def __init__(self, inner: Model) -> None:
        self.inner = inner
        self._voices: OrderedDict[str, Voice] = OrderedDict()
        self._spans: OrderedDict[tuple[str, int], tuple[Any, list[Span]]] = OrderedDict()

    def voice(self, tokens: Tokens) -> Voice:
        """As `Model.voice`."""
        if not len(tokens):
            return self.inner.voice(tokens)
        words = tokens.text[tokens.starts[0] : tokens.ends[-1]]
        if words not in self._voices:
            self._voices[words] = self.inner.voice(tokens)
            _bound(self._voices)
        self._voices.move_to_end(words)
        return self._voices[words]

    def read(self, tokens: Tokens, own: Any = None) -> list[Span]:
        """As `Model.read`; the spans are the caller's own."""
        if not len(tokens):
            return self.inner.read(tokens, own)
        first = tokens.starts[0]
        key = (
            tokens.text[first : tokens.ends[-1]],
            id(own),
        )  # `own` is kept with the reading, so that its id stays its own
        if key not in self._spans:
            self._spans[key] = own, [_shifted(span, -first) for span in self.inner.read(tokens, own)]
            _bound(self._spans)
        self._spans.move_to_end(key)
        return [_shifted(span, first) for span in self._spans[key][1]]


def _bound(memory: OrderedDict[Any, Any]) -> None:
    while len(memory) > MOST:
        memory.popitem(last=False)


def _shifted(span: Span, by: int) -> Span:
    fields = [(start + by, end + by, name) for start, end, name in span.fields]
    return Span(span.start + by, span.end + by, span.type, fields, span.sure, list(span.field_sure), span.tokens)


def remember() -> None:
    """Have all reading from now on in this process remember what it read."""
    using = model.model()
    if not isinstance(using, Remembering):
        model.use(cast("Model", Remembering(using)))
