"""Rows that come in any order, each with its place, as one Parquet file in the order of these.

The rows are divided into files of neighbours as they come, and each of these, which memory holds, is put in order by
itself; where there would be too many files, they are divided again. So each row is written twice at most for millions
of rows, and memory does not grow with their number. DuckDB, which sorts narrow rows on the disk, fails at wide ones that
its memory does not hold: it tells the places alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import reduce
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from .memory import given_back

if TYPE_CHECKING:
    import pyarrow

ROWS = 8_192  # of a row group, which is put in order in memory
FEW = 64  # files that are written to at a time
GATHERED = 1_000_000  # bytes of rows that are divided together
PLACE = "_place_in_order"  # a name that no table's column has


def write_in_order(
    streams: Sequence[Iterable[pyarrow.Table]], count: int, schema: pyarrow.Schema, path: Path, workspace: Path
) -> None:
    """Write rows to `path` in the order of their column PLACE, which counts from 0 to `count` - 1. What is written depends
    on the rows alone. `workspace` is a folder for what is put aside.

    Each stream gives a row for each place, with other columns; where two have a column, the first that knows a value tells
    it. They are read one after the other.
    """
    import pyarrow.parquet as pq

    with given_back(), pq.ParquetWriter(path, schema, compression="zstd") as writer:
        divided = [_groups(pieces, 0, count, workspace / f"rows-{n}") for n, pieces in enumerate(streams)]
        for first, *others in zip(*divided, strict=True):
            group = reduce(_beside, others, first)
            writer.write_table(group.select(schema.names).cast(schema).combine_chunks(), ROWS)


def _beside(rows: pyarrow.Table, others: pyarrow.Table) -> pyarrow.Table:
    import pyarrow.compute as pc

    for name in others.column_names:
        if name not in rows.column_names:
            rows = rows.append_column(name, others[name])
        elif name != PLACE:
            at = rows.column_names.index(name)
            rows = rows.set_column(at, name, pc.coalesce(rows[name], others[name]))
    return rows


def _groups(pieces: Iterable[pyarrow.Table], first: int, count: int, folder: Path) -> Iterator[pyarrow.Table]:
    """The rows, whose places are `count` from `first` on, in groups of ROWS in order."""
    if count <= ROWS:
        if count:
            yield _whole(list(pieces), count)
        return
    width = ROWS
    while ceil(count / width) > FEW:
        width *= FEW
    folder.mkdir()
    files = _divided(pieces, first, width, folder)
    for n in range(ceil(count / width)):
        start = first + n * width
        rows = _read(files[n]) if n in files else ()
        yield from _groups(rows, start, min(width, first + count - start), folder / f"{n}")
        files[n].unlink()
    folder.rmdir()


def _divided(pieces: Iterable[pyarrow.Table], first: int, width: int, folder: Path) -> dict[int, Path]:
    """The rows in files by their number, each of `width` places."""
    import pyarrow as pa
    import pyarrow.compute as pc

    files: dict[int, Path] = {}
    with ExitStack() as opened:
        writers: dict[int, pa.RecordBatchStreamWriter] = {}
        for gathered in _gathered(pieces):
            rows = _sorted(gathered)
            numbers = pc.divide(pc.subtract(rows[PLACE], first), width)
            for n, start, length in runs(numbers):
                if n not in files:
                    files[n] = folder / f"{n}.arrow"
                    sink = opened.enter_context(pa.OSFile(str(files[n]), "wb"))
                    writers[n] = opened.enter_context(pa.ipc.new_stream(sink, rows.schema))
                writers[n].write_table(rows.slice(start, length))
    return files


def _gathered(pieces: Iterable[pyarrow.Table]) -> Iterator[list[pyarrow.Table]]:
    """Small pieces together, so that not every few rows are a piece of a file."""
    some: list[pyarrow.Table] = []
    rows = size = 0
    for piece in pieces:
        some.append(piece)
        rows += piece.num_rows
        size += piece.nbytes
        if rows >= ROWS or size >= GATHERED:
            yield some
            some, rows, size = [], 0, 0
    if some:
        yield some


def _whole(pieces: list[pyarrow.Table], count: int) -> pyarrow.Table:
    found = sum(piece.num_rows for piece in pieces)
    if found != count:  # which no corpus can make: a fault of ours must not write half a table
        raise ValueError(f"{found} rows are there for {count} places")
    return _sorted(pieces)


def _sorted(pieces: list[pyarrow.Table]) -> pyarrow.Table:
    import pyarrow as pa
    import pyarrow.compute as pc

    rows = pa.concat_tables(pieces)
    return rows.take(pc.sort_indices(rows[PLACE]))  # column by column, so that no more is in memory than it and they


def runs(numbers: pyarrow.ChunkedArray) -> Iterator[tuple[int, int, int]]:
    """Each number that stands once or several times in a row, with the first of its rows and how many they are."""
    import pyarrow.compute as pc

    encoded = pc.run_end_encode(numbers.combine_chunks())
    start = 0
    for number, end in zip(encoded.values.to_pylist(), encoded.run_ends.to_pylist(), strict=True):
        yield number, start, end - start
        start = end


def _read(file: Path) -> Iterator[pyarrow.Table]:
    import pyarrow as pa

    with pa.OSFile(str(file), "rb") as source, pa.ipc.open_stream(source) as stream:
        for batch in stream:
            yield pa.Table.from_batches([batch])
