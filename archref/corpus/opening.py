"""A corpus that is there: its tables as Arrow, pandas or Polars, and questions to them in SQL."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from .failed import CorpusFailed, needs
from .tables import TABLES, VERSION

if TYPE_CHECKING:
    import duckdb
    import pandas
    import polars
    import pyarrow

_ANEW = "delete its corpus.json, and archref corpus build SOURCES -o CORPUS makes the tables anew"
MEMORY = "200MB"  # what does not go into it is written to disk meanwhile


class Corpus:
    """The tables of a corpus (`archref.corpus.tables` says what is in them); a context manager.

    Nothing is read before it is asked for. Raises CorpusFailed where there is no corpus, or one of another version.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        try:
            found = json.loads((self.path / "corpus.json").read_text("utf-8"))
            version, self.rows = found["schema"], dict(found["rows"])
        except FileNotFoundError:
            raise CorpusFailed(
                f"there is no finished corpus at {os.fspath(path)!r}; archref corpus build SOURCES -o CORPUS makes one"
            ) from None
        except OSError as error:
            raise CorpusFailed(
                f"{os.fspath(path)!r} cannot be read ({error.strerror}); name a folder with a corpus"
            ) from None
        except (ValueError, KeyError, TypeError, RecursionError):
            raise CorpusFailed(f"{os.fspath(path)!r} is no corpus of archref, or a damaged one; {_ANEW}") from None
        if version != VERSION:
            raise CorpusFailed(f"the corpus {os.fspath(path)!r} is of another version of archref; build it again")
        self._connection: duckdb.DuckDBPyConnection | None = None
        self._work: tempfile.TemporaryDirectory[str] | None = None

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables."""
        return tuple(TABLES)

    def file(self, table: str) -> Path:
        """The Parquet file of a table."""
        if table not in TABLES:
            raise CorpusFailed(f"no table is called {table!r}; there are {', '.join(TABLES)}")
        return self.path / f"{table}.parquet"

    def arrow(self, table: str, columns: Sequence[str] | None = None) -> pyarrow.Table:
        """A table, or some of its columns, as Arrow."""
        import pyarrow.parquet as pq

        return pq.read_table(self.file(table), columns=None if columns is None else list(columns))

    def pandas(self, table: str, columns: Sequence[str] | None = None) -> pandas.DataFrame:
        """A table as a pandas DataFrame; pandas is to be installed by itself."""
        return self.arrow(table, columns).to_pandas()

    def polars(self, table: str) -> polars.LazyFrame:
        """A table as a Polars LazyFrame; Polars is to be installed by itself."""
        import polars

        return polars.scan_parquet(self.file(table))

    def query(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> Answer:
        """The answer to a question in SQL (DuckDB's) about the tables, which stand under their names.

        Only what reads is allowed, and only the tables can be read. Raises CorpusFailed with the database's reason.
        """
        try:
            import duckdb
        except ImportError as error:
            raise needs("corpus", error) from None
        try:
            statements = duckdb.extract_statements(sql)
            if len(statements) != 1:
                raise CorpusFailed("give one question at a time" if statements else "the question is empty")
            if statements[0].type.name not in ("SELECT", "EXPLAIN", "RELATION"):
                raise CorpusFailed("a corpus is only asked: give a question that begins with SELECT, FROM or WITH")
            return Answer(self, self._database(), statements[0], values or None)
        except duckdb.Error as error:
            raise self.failed(error) from None

    def failed(self, error: Exception) -> CorpusFailed:
        """What to say of a question that failed: the database's reason where it is the question's, else that what the
        corpus holds cannot be read."""
        import duckdb

        damage = (duckdb.IOException, duckdb.InternalException, duckdb.SerializationException)
        if type(error) is duckdb.Error or isinstance(error, damage) or "parquet" in str(error).lower():
            return CorpusFailed(f"{os.fspath(self.path)!r} has a table that cannot be read ({_line(error)}); {_ANEW}")
        return CorpusFailed(_line(error))

    def _database(self) -> duckdb.DuckDBPyConnection:
        if self._connection is None:
            import duckdb

            self._work = tempfile.TemporaryDirectory(prefix="archref-")
            connection = duckdb.connect(
                ":memory:",
                config={
                    "memory_limit": MEMORY,
                    "temp_directory": self._work.name,
                    "autoinstall_known_extensions": False,
                    "autoload_known_extensions": False,
                },
            )
            connection.execute("SET enable_progress_bar = false")  # which a Python prompt would print
            files = [str(self.file(table).resolve()) for table in TABLES]
            quoted = ["'" + file.replace("'", "''") + "'" for file in files]
            for table, file in zip(TABLES, quoted, strict=True):
                connection.execute(f'CREATE VIEW "{table}" AS SELECT * FROM read_parquet({file})')
            # nothing but these files is read from here on, and nothing else can be allowed again
            connection.execute(f"SET allowed_paths = [{', '.join(quoted)}]")
            connection.execute("SET enable_external_access = false")
            connection.execute("SET lock_configuration = true")
            self._connection = connection
        return self._connection

    def close(self) -> None:
        """End the database."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._work is not None:
            self._work.cleanup()
            self._work = None

    def __enter__(self) -> Corpus:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Answer:
    """What was found: `columns` are the names; the rows come once, as tuples, or as Arrow."""

    def __init__(
        self, corpus: Corpus, connection: duckdb.DuckDBPyConnection, statement: duckdb.Statement, values: Any
    ) -> None:
        self._corpus = corpus
        self._ask = connection, statement, values
        self._cursor = connection.cursor().execute(statement, values)
        self.columns = [column[0] for column in self._cursor.description or ()]

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        while rows := self._read(lambda: self._cursor.fetchmany(1000)):
            yield from rows

    def arrow(self) -> pyarrow.Table:
        """The rows as an Arrow table."""
        connection, statement, values = self._ask
        return self._read(lambda: connection.cursor().sql(statement, params=values).to_arrow_table())

    def _read(self, read: Callable[[], Any]) -> Any:
        """The next rows; a table may prove damaged only where its rows are read."""
        import duckdb

        try:
            return read()
        except duckdb.Error as error:
            raise self._corpus.failed(error) from None


def _line(error: Exception) -> str:
    """The first lines of a database's message as one line, without the question that it repeats."""
    return " ".join(str(error).split("\n\nLINE")[0].split("\nLINE")[0].split())


@contextmanager
def opened(corpus: Corpus | str | os.PathLike[str]) -> Iterator[Corpus]:
    """A corpus itself, or the one at a path, which is closed afterwards."""
    if isinstance(corpus, Corpus):
        yield corpus
        return
    with Corpus(corpus) as found:
        yield found


def open(path: str | os.PathLike[str]) -> Corpus:  # noqa: A001 archref.corpus.open
    """The corpus at `path`, to be asked; see `Corpus`."""
    return Corpus(path)
