"""What was read of a note is remembered: while a chapter is written, all notes but one stay what they were."""

from __future__ import annotations

import gc
import re
from collections import OrderedDict
from collections.abc import Hashable
from typing import TYPE_CHECKING, Any, cast

from ..labelling import model
from ..labelling.spans import Span

if TYPE_CHECKING:
    from ..labelling.model import Model
    from ..labelling.tokens import Tokens
    from ..labelling.voice import Voice

NUMBER = re.compile(r"^\d+")
MOST = 20_000  # readings that are kept; the longest unused go first


class Remembering:
    """A model that answers for a text that it has read before without reading it again. It stands in for a `Model`."""

    def __init__(self, inner: Model) -> None:
        self.inner = inner
        self._voices: OrderedDict[str, Voice] = OrderedDict()
        self._spans: OrderedDict[tuple[str, Hashable], list[Span]] = OrderedDict()
        self._own: tuple[Any, Hashable] = None, ()  # the names asked with last, and what they are known by

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
        if self._own[0] is not own:
            self._own = own, tuple(sorted((word, *names) for word, names in own.items())) if own else ()
        # a note's number says nothing of what it cites; a note set in before it changes it
        words = NUMBER.sub(lambda m: "0" * len(m.group()), tokens.text[first : tokens.ends[-1]], count=1)
        key = words, self._own[1]
        if key not in self._spans:
            self._spans[key] = [_shifted(span, -first) for span in self.inner.read(tokens, own)]
            _bound(self._spans)
        self._spans.move_to_end(key)
        return [_shifted(span, first) for span in self._spans[key]]


def _bound(memory: OrderedDict[Any, Any]) -> None:
    while len(memory) > MOST:
        memory.popitem(last=False)


def _shifted(span: Span, by: int) -> Span:
    fields = [(start + by, end + by, name) for start, end, name in span.fields]
    return Span(span.start + by, span.end + by, span.type, fields, span.sure, list(span.field_sure), span.tokens)


def remember() -> None:
    """Have all reading from now on in this process remember what it read.

    What a keystroke makes is thrown away as a whole at the next; collecting it piece by piece takes a third of the time.
    """
    gc.set_threshold(100_000, 20, 20)
    using = model.model()
    if not isinstance(using, Remembering):
        model.use(cast("Model", Remembering(using)))
