"""The tables of an index file, and how a connection to it is opened.

`sources` are what was added (a volume, a file of telegrams), each written in one transaction: whole or not at all.
`documents` are their documents, `messages` the numbers under which they were sent, `pages` the pages on which they
stand, `words` the full-text search.
"""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

VERSION = 2
APPLICATION = 0x41524349  # "ARCI": a file of ours
# what a file that cannot be used raises; what SQLite says of a damaged one may be no text either
UNUSABLE = (sqlite3.Error, UnicodeDecodeError)
WAIT = 600.0  # seconds to wait for another process that is adding

SCHEMA = (
    """CREATE TABLE sources (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, file TEXT NOT NULL,
        digest TEXT NOT NULL, documents INTEGER NOT NULL, added TEXT NOT NULL)""",
    """CREATE TABLE documents (
        id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES sources(id), volume TEXT NOT NULL,
        element TEXT NOT NULL, number TEXT NOT NULL, page TEXT NOT NULL, title TEXT NOT NULL, date TEXT NOT NULL,
        subject TEXT NOT NULL, sender TEXT NOT NULL, recipient TEXT NOT NULL, film_number TEXT NOT NULL,
        file_number TEXT NOT NULL, document_number TEXT NOT NULL, text TEXT NOT NULL)""",
    "CREATE INDEX documents_source ON documents(source)",
    "CREATE INDEX documents_place ON documents(volume, number) WHERE volume <> ''",
    "CREATE INDEX documents_film ON documents(film_number) WHERE film_number <> ''",
    "CREATE INDEX documents_file ON documents(file_number) WHERE file_number <> ''",
    "CREATE UNIQUE INDEX documents_released ON documents(document_number) WHERE volume = '' AND document_number <> ''",
    """CREATE TABLE messages (
        document INTEGER NOT NULL REFERENCES documents(id), number TEXT NOT NULL, series TEXT NOT NULL,
        form TEXT NOT NULL, year TEXT NOT NULL, sent TEXT NOT NULL, circular INTEGER NOT NULL,
        enclosed INTEGER NOT NULL, senders TEXT NOT NULL, recipients TEXT NOT NULL, evidence TEXT NOT NULL)""",
    "CREATE INDEX messages_number ON messages(number, series, year)",
    "CREATE INDEX messages_document ON messages(document)",
    """CREATE TABLE pages (
        volume TEXT NOT NULL, page TEXT NOT NULL, document INTEGER NOT NULL REFERENCES documents(id),
        PRIMARY KEY (volume, page, document)) WITHOUT ROWID""",
    "CREATE INDEX pages_document ON pages(document)",
    """CREATE VIRTUAL TABLE words USING fts5(
        title, subject, text, content='documents', content_rowid='id', tokenize="unicode61 remove_diacritics 2")""",
)


_STRANGE = "SELECT name FROM sqlite_master WHERE type NOT IN ('table', 'index')"


class IndexFailed(ValueError):
    """The index cannot be used, or a file cannot be added; the message is one line that says what to do."""


def default_path() -> Path:
    """Where the user's index is: ARCHREF_INDEX, else index.sqlite in the user's data folder."""
    named = os.environ.get("ARCHREF_INDEX")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_dir

    return Path(user_data_dir("archref")) / "index.sqlite"


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection that reads; IndexFailed where there is no index."""
    if not is_there(path):
        raise IndexFailed(f"there is no index at {str(path)!r}; archref index add FILE makes one")
    try:
        uri = path.resolve().as_uri()
        connection = sqlite3.connect(f"{uri}?mode=ro", uri=True, timeout=WAIT, isolation_level=None)
        try:
            _check(connection, path)
        except sqlite3.OperationalError:
            # in a folder that cannot be written SQLite has no place for its shared memory
            connection.close()
            connection = sqlite3.connect(f"{uri}?mode=ro&immutable=1", uri=True, isolation_level=None)
            _check(connection, path)
    except (*UNUSABLE, OSError) as error:
        raise failed(path, error) from None
    return connection


def is_there(path: Path) -> bool:
    """Whether there is an index; IndexFailed where its folder cannot be looked into."""
    try:
        return path.is_file()
    except OSError as error:
        raise failed(path, error) from None


def open_to_write(path: Path) -> sqlite3.Connection:
    """A connection that adds, to a new index where there is none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
        _patiently(connection, "PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        _patiently(connection, "BEGIN IMMEDIATE")
        if connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,):
            connection.execute(f"PRAGMA application_id={APPLICATION}")
            connection.execute(f"PRAGMA user_version={VERSION}")
            for statement in SCHEMA:
                connection.execute(statement)
        connection.execute("COMMIT")
        _check(connection, path)
    except OSError as error:
        raise IndexFailed(
            f"cannot make a folder for the index {str(path)!r}: {error.strerror}; --index or ARCHREF_INDEX names another place"
        ) from None
    except UNUSABLE as error:
        raise failed(path, error) from None
    return connection


def _patiently(connection: sqlite3.Connection, statement: str) -> None:
    """Run a statement for which SQLite itself does not wait until another process is done."""
    until = time.monotonic() + WAIT
    while True:
        try:
            connection.execute(statement)
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.02)


def _check(connection: sqlite3.Connection, path: Path) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION:
        raise IndexFailed(f"{str(path)!r} is no index of archref; give another place with --index")
    if version != VERSION:
        raise IndexFailed(f"{str(path)!r} is of another version of archref; delete it and add the files again")
    # a view or a trigger is somebody else's, and may never come to an end
    if strange := connection.execute(_STRANGE).fetchone():
        raise IndexFailed(
            f"{str(path)!r} holds {strange[0]!r}, which archref does not write; delete it and add the files again"
        )


def failed(path: Path, error: Exception | None) -> IndexFailed:
    """What to say of an index that cannot be used; `error` None: what it holds is not what was written there."""
    said = str(error.strerror or error) if isinstance(error, OSError) else str(error)
    if "no such module" in said:
        return IndexFailed("this Python's SQLite has no full-text search (FTS5); install one that has")
    if isinstance(error, OSError) or "unable to open" in said or "readonly" in said or "authorized" in said:
        return IndexFailed(f"{str(path)!r} cannot be used ({said}); --index or ARCHREF_INDEX names another place")
    if "full" in said or "disk I/O" in said:
        return IndexFailed(
            f"the disk of {str(path)!r} is full or fails ({said}); the index is as it was, free some space"
        )
    if "locked" in said or "busy" in said:
        return IndexFailed(f"another program is writing to {str(path)!r}; try again when it is done")
    return IndexFailed(
        f"{str(path)!r} is damaged or no index; delete it and add the files again, or give another place with --index"
    )
