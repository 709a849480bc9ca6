"""An index out of a corpus: what the corpus keeps of each document is what an index keeps."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from ..index.entry import IndexEntry, Message
from ..index.store import Added, Index
from .opening import Corpus

if TYPE_CHECKING:
    import os

_COLUMNS = (
    "volume", "element", "number", "page", "title", "date", "subject", "sender", "recipient", "film_number",
    "file_number", "document_number",
)  # fmt: skip
_KEPT = "((volume <> '' AND number <> '') OR document_number <> '' OR film_number <> '')"


def add_to_index(corpus: Corpus | str | os.PathLike[str], index: Index) -> Iterator[Added]:
    """Add the volumes and released telegrams of a corpus to an index, file by file, without reading the files.

    A file that the index has from elsewhere, with the same content, stays as it is.
    """
    from .opening import opened

    with opened(corpus) as tables:
        sources = list(
            tables.query(
                "SELECT source, volume, sha256 FROM sources WHERE source IN "
                f"(SELECT source FROM documents WHERE {_KEPT}) ORDER BY source"
            )
        )
        for source, volume, digest in sources:
            # the first that holds a volume has it, as in an index that the files are added to
            key = volume or source
            told = digest or _digest(tables, source)
            what = "volume" if volume else "telegrams"
            yield index.add_entries(key, what, source, told, partial(_entries, tables, source))


def _digest(corpus: Corpus, source: str) -> str:
    """The digest of what the corpus keeps of a source that has none of its own."""
    found = hashlib.sha256()
    for row in corpus.query(
        f"SELECT {', '.join(_COLUMNS)}, opening FROM documents WHERE source = ? ORDER BY position, document", [source]
    ):
        found.update(repr(row).encode())
    return found.hexdigest()


def _entries(corpus: Corpus, source: str) -> Iterator[IndexEntry]:
    messages: dict[str, list[Message]] = {}
    for key, senders, recipients, *values in corpus.query(
        "SELECT m.document, senders, recipients, m.number, series, form, evidence, m.date, circular, enclosed "
        "FROM messages m JOIN documents d USING (document) WHERE d.source = ? ORDER BY ALL",
        [source],
    ):
        number, series, form, evidence, date, circular, enclosed = values
        messages.setdefault(key, []).append(
            Message(number, series, form, frozenset(senders), frozenset(recipients), evidence, date, circular, enclosed)
        )
    rows: Any = corpus.query(
        f"SELECT document, opening, pages, kind, {', '.join('d.' + c for c in _COLUMNS)} FROM documents d JOIN sources USING (source) "
        f"WHERE d.source = ? AND {_KEPT.replace('volume', 'd.volume')} ORDER BY position, document",
        [source],
    )
    for key, opening, pages, kind, *values in rows:
        named = dict(zip(_COLUMNS, values, strict=True))
        entry = IndexEntry(**named, pages=tuple(pages), messages=tuple(messages.get(key, ())))
        # a released telegram is searched by its subject alone, as where its file is added
        yield (
            entry
            if kind == "lines"
            else IndexEntry(**{n: getattr(entry, n) for n in IndexEntry.__slots__ if n != "text"}, text=opening)
        )
