"""The index file: adding files to it, and the rows that answer a question."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from . import schema
from .entry import IndexEntry, Message

COLUMNS = (
    "volume", "element", "number", "page", "title", "date", "subject", "sender", "recipient", "film_number",
    "file_number", "document_number",
)  # fmt: skip
MESSAGE = ("form", "senders", "recipients", "evidence", "sent", "circular", "enclosed")
MOST = 500  # rows of one question


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a file: `key` is the volume's id or the file's path, `documents` how many were added,
    `known` those that were there already, from another file or an earlier line, `unchanged` whether the very file was there already,
    `skipped` the lines that could not be used, with the reason of the first."""

    key: str
    kind: str
    documents: int
    known: int = 0
    unchanged: bool = False
    skipped: int = 0
    first_skipped: str = ""


@dataclass(frozen=True, slots=True)
class IndexRow:
    """A document of the index, with the message that was asked for, if one was."""

    id: int
    volume: str
    element: str
    number: str
    page: str
    title: str
    date: str
    subject: str
    sender: str
    recipient: str
    film_number: str
    file_number: str
    document_number: str
    text: str = ""  # the beginning of the document, where it was searched for
    message: Message | None = None


class Index:
    """An index file; a context manager. Reads unless something is added; IndexFailed says what is wrong."""

    def __init__(self, path: str | os.PathLike[str] | None = None) -> None:
        self.path = Path(path) if path is not None else schema.default_path()
        self._reading: sqlite3.Connection | None = None

    # adding

    def add(self, file: str | os.PathLike[str]) -> Added:
        """Add a volume (TEI) or released telegrams (JSON lines), whole or not at all; a volume or file that is there
        already is replaced. Raises IndexFailed or InputError, and leaves the index as it was."""
        from .adding import read_file

        found = read_file(os.fspath(file))
        added = self.add_entries(found.key, found.kind, os.fspath(file), found.digest, found.entries)
        return replace(added, skipped=found.skipped, first_skipped=found.first_skipped)

    def add_entries(
        self, key: str, kind: str, file: str, digest: str, entries: Callable[[], Iterable[IndexEntry]]
    ) -> Added:
        """Add entries that were read elsewhere as one source, whole or not at all; `kind` is volume or telegrams.

        A source of that key is replaced, unless its `digest` is the same: then nothing is asked of `entries`.
        """
        connection = schema.open_to_write(self.path)
        try:
            old = connection.execute("SELECT digest, documents FROM sources WHERE key = ?", (key,)).fetchone()
            if old is not None and old[0] == digest:
                return Added(key, kind, old[1], unchanged=True)
            connection.execute("BEGIN IMMEDIATE")
            try:
                documents, known = _write(connection, key, kind, file, digest, entries())
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:  # a full disk has ended it already
                    connection.execute("ROLLBACK")
                raise
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # the one file holds all again
        except schema.UNUSABLE as error:
            raise schema.failed(self.path, error) from None
        finally:
            connection.close()
        return Added(key, kind, documents, known)

    # asking

    def sources(self) -> list[dict[str, Any]]:
        """What was added: key, kind ("volume" or "telegrams"), file, digest (SHA-256), documents, added (ISO time)."""
        names = ("key", "kind", "file", "digest", "documents", "added")
        rows = self._rows(f"SELECT {', '.join(names)} FROM sources ORDER BY key", ())
        return [dict(zip(names, row, strict=True)) for row in rows]

    def entries(self, key: str, start: int = 0, count: int = -1) -> Iterator[IndexEntry]:
        """What was added under a key of `sources`, in the order in which it was added, from the `start`th on."""
        found = self._rows(
            f"SELECT d.id, {', '.join('d.' + c for c in COLUMNS)}, d.text FROM documents d "
            "JOIN sources s ON s.id = d.source WHERE s.key = ? ORDER BY d.id LIMIT ? OFFSET ?",
            (key, count, start),
        )
        for identity, *values, text in found:
            messages = self._rows(
                f"SELECT number, series, {', '.join(MESSAGE)} FROM messages WHERE document = ? ORDER BY rowid",
                (identity,),
            )
            pages = self._rows(
                "SELECT page FROM pages WHERE document = ? ORDER BY CAST(page AS INTEGER), page", (identity,)
            )
            named = dict(zip(COLUMNS, values, strict=True))
            yield IndexEntry(
                **named,
                text=text,
                pages=tuple(page for (page,) in pages),
                messages=tuple(_message(*m) for m in messages),
            )

    def document(self, volume: str, number: str) -> list[IndexRow]:
        """The document of that number in a volume."""
        return self._documents("volume = ? AND number = ? AND volume <> ''", (volume, number))

    def page(self, volume: str, page: str) -> list[IndexRow]:
        """The documents that stand, in whole or in part, on a page of a volume, in their order."""
        return self._documents(
            "id IN (SELECT document FROM pages WHERE volume = ? AND page = ?) ORDER BY id", (volume, page)
        )

    def bounds(self, volume: str) -> dict[str, str]:
        """The first and last page and document of a volume that the index holds; empty for one that it does not."""
        found: dict[str, str] = {}
        for kind, table, column in (("page", "pages", "page"), ("document", "documents", "number")):
            (first, last), *_ = self._rows(
                f"SELECT min(CAST({column} AS INTEGER)), max(CAST({column} AS INTEGER)) FROM {table} "
                f"WHERE volume = ? AND volume <> '' AND {column} <> '' AND {column} NOT GLOB '*[^0-9]*'",
                (volume,),
            )
            if first is not None:
                found |= {f"first_{kind}": str(first), f"last_{kind}": str(last)}
        return found

    def film_number(self, number: str) -> list[IndexRow]:
        """The documents and messages of a film number (compact)."""
        return self._documents("film_number = ? AND film_number <> ''", (number,))

    def file_number(self, number: str) -> list[IndexRow]:
        """The documents under a decimal file number (compact)."""
        return self._documents("file_number = ? AND file_number <> ''", (number,))

    def document_number(self, number: str) -> list[IndexRow]:
        """The released message of a Document Number (compact)."""
        return self._documents("volume = '' AND document_number <> '' AND document_number = ?", (number,))

    def messages(self, number: str, series: str = "", year: str = "") -> list[IndexRow]:
        """The documents that were sent under a number of a series, of one year or of all."""
        where = "number = ? AND series = ?" + (" AND year = ?" if year else "")
        found = self._rows(
            f"SELECT d.id, {', '.join('d.' + c for c in COLUMNS)}, {', '.join(MESSAGE)} "
            f"FROM (SELECT * FROM messages WHERE {where} LIMIT {MOST}) m JOIN documents d ON d.id = m.document",
            (number, series, *([year] if year else [])),
        )
        width = len(COLUMNS) + 1
        return [replace(IndexRow(*r[:width]), message=_message(number, series, *r[width:])) for r in self._sound(found)]

    def search(self, words: str, first_day: str = "", last_day: str = "", most: int = 40) -> list[IndexRow]:
        """The documents that a full-text query finds (FTS5), best first, of some days or of all."""
        between = "AND d.date BETWEEN ? AND ?" if first_day else ""
        found = self._rows(
            f"SELECT d.id, {', '.join('d.' + c for c in COLUMNS)}, d.text FROM words w JOIN documents d ON d.id = w.rowid "
            f"WHERE words MATCH ? {between} ORDER BY bm25(words, 4.0, 8.0, 1.0) LIMIT {most}",
            (words, *([first_day, last_day] if first_day else [])),
        )
        return [IndexRow(*r) for r in self._sound(found)]

    def _documents(self, where: str, values: tuple[str, ...]) -> list[IndexRow]:
        found = self._rows(f"SELECT id, {', '.join(COLUMNS)} FROM documents WHERE {where} LIMIT {MOST}", values)
        return [IndexRow(*r) for r in self._sound(found)]

    def _rows(self, statement: str, values: tuple[str | int, ...]) -> list[tuple[Any, ...]]:
        if self._reading is None:
            self._reading = schema.open_to_read(self.path)
        try:
            rows = self._reading.execute(statement, values).fetchall()
        except schema.UNUSABLE as error:
            raise schema.failed(self.path, error) from None
        return rows

    def _sound(self, rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        """The rows, none of whose values another program or a failing disk has put there."""
        if any(not isinstance(value, str | int) for row in rows for value in row):
            raise schema.failed(self.path, None)
        return rows

    def close(self) -> None:
        """Close the file."""
        if self._reading is not None:
            self._reading.close()
            self._reading = None

    def __enter__(self) -> Index:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _message(
    number: str, series: str, form: str, senders: str, to: str, evidence: str, sent: str, circular: int, enclosed: int
) -> Message:
    return Message(number, series, form, _names(senders), _names(to), evidence, sent, bool(circular), bool(enclosed))


def _names(joined: str) -> frozenset[str]:
    return frozenset(joined.split("\n")) if joined else frozenset()


def _write(
    connection: sqlite3.Connection, key: str, kind: str, file: str, digest: str, entries: Iterable[IndexEntry]
) -> tuple[int, int]:
    """Replace a source by its entries; how many were written, and how many another source had brought."""
    old = connection.execute("SELECT id FROM sources WHERE key = ?", (key,)).fetchone()
    if old is not None:
        _remove(connection, old[0])
    added = datetime.now(UTC).isoformat(timespec="seconds")
    source = connection.execute(
        "INSERT INTO sources (key, kind, file, digest, documents, added) VALUES (?, ?, ?, ?, 0, ?)",
        (key, kind, file, digest, added),
    ).lastrowid
    written = known = 0
    columns = ("source", *COLUMNS, "text")
    insert = (
        f"INSERT INTO documents ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))}) ON CONFLICT DO NOTHING"
    )
    for entry in entries:
        values = (source, *(getattr(entry, c) for c in COLUMNS), entry.text)
        done = connection.execute(insert, values)
        if not done.rowcount:
            known += 1
            continue
        written += 1
        document = done.lastrowid
        connection.execute(
            "INSERT INTO words (rowid, title, subject, text) VALUES (?, ?, ?, ?)",
            (document, entry.title, entry.subject, entry.text),
        )
        connection.executemany(
            f"INSERT INTO messages (document, number, series, year, {', '.join(MESSAGE)}) "
            f"VALUES ({', '.join('?' * (len(MESSAGE) + 4))})",
            [(document, m.number, m.series, m.date[:4], *_values(m)) for m in entry.messages],
        )
        connection.executemany(
            "INSERT OR IGNORE INTO pages (volume, page, document) VALUES (?, ?, ?)",
            [(entry.volume, page, document) for page in entry.pages],
        )
    connection.execute("UPDATE sources SET documents = ? WHERE id = ?", (written, source))
    return written, known


def _values(m: Message) -> tuple[str | bool, ...]:
    """The columns of MESSAGE."""
    return m.form, _joined(m.senders), _joined(m.recipients), m.evidence, m.date, m.circular, m.enclosed


def _joined(names: frozenset[str]) -> str:
    return "\n".join(sorted(names))


def _remove(connection: sqlite3.Connection, source: int) -> None:
    connection.execute(
        "INSERT INTO words (words, rowid, title, subject, text) "
        "SELECT 'delete', id, title, subject, text FROM documents WHERE source = ?",
        (source,),
    )
    connection.execute("DELETE FROM messages WHERE document IN (SELECT id FROM documents WHERE source = ?)", (source,))
    connection.execute("DELETE FROM pages WHERE document IN (SELECT id FROM documents WHERE source = ?)", (source,))
    connection.execute("DELETE FROM documents WHERE source = ?", (source,))
    connection.execute("DELETE FROM sources WHERE id = ?", (source,))
