"""From documents to results, as the room needs it: with forms of the user's own, and with what an index knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from os import PathLike
from typing import TYPE_CHECKING

from ..document import Document
from ..resolving import Resolver, grammar_of
from ..result import Result
from .work import Resolve

if TYPE_CHECKING:
    from ..corrections import Corrections
    from ..index import Index


@contextmanager
def resolver(
    grammar: Sequence[str] | None = None,
    index: Index | str | PathLike[str] | None = None,
    *,
    together: bool = False,
    confidence: float | None = None,
    corrections: Corrections | None = None,
) -> Iterator[Resolve]:
    """What resolves documents one at a time. `together`: the documents of all calls are one manuscript, so that an
    abbreviation or an Ibid. reaches from one file to the next; else those of each call are one. `confidence` is how
    sure a reading must be, `corrections` what a person has said of the citations."""
    forms = grammar_of(grammar)

    def begun() -> Resolver:
        return Resolver(forms, confidence, corrections.begun() if corrections is not None else None)

    shared = begun() if together else None
    with ExitStack() as stack:
        opened = None
        if index is not None:
            from ..index import open_index

            opened = stack.enter_context(open_index(index))

        def resolve(documents: Iterable[Document]) -> Iterator[Result]:
            worker = shared or begun()
            for document in documents:
                result = worker.resolve(document)
                if opened is not None:
                    from ..index import fill

                    fill([result], opened)
                yield result

        yield resolve
