"""Rows in the order of their places, more than memory holds: wide ones, divided once and often, with memory that stays."""

import subprocess
import sys

import pytest
from corpora import contents  # noqa: F401 which tells whether pyarrow and duckdb are there
from counting import more_held

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

from archref.corpus import ordering  # noqa: E402

SCHEMA = pa.schema(
    [("key", pa.string()), ("place", pa.int64()), ("words", pa.string()), ("all", pa.list_(pa.string()))]
)


def pieces(count, length=10, size=5):
    """So many rows in an order of chance, some at a time, each with its place in order."""
    for first in range(0, count, size):
        places = [(i * 7919) % count for i in range(first, min(first + size, count))]
        columns = {
            ordering.PLACE: places,
            "key": [f"{place:09}" if place % 50 else None for place in places],
            "place": places,
            "words": ["salt " * length for _ in places],
            "all": [["a", str(place)] for place in places],
        }
        yield pa.table(columns, pa.schema([(ordering.PLACE, pa.int64()), *SCHEMA]))


def written(tmp_path, count, name="table.parquet", streams=None):
    path, workspace = tmp_path / name, tmp_path / "work"
    workspace.mkdir(exist_ok=True)
    ordering.write_in_order(streams or [pieces(count)], count, SCHEMA, path, workspace)
    assert list(workspace.iterdir()) == []
    return path


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(ordering, "ROWS", 8)
    monkeypatch.setattr(ordering, "FEW", 3)
    monkeypatch.setattr(ordering, "GATHERED", 3000)


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 24, 25, 63, 64, 65, 300])
def test_rows_are_in_order_whatever_their_number(tmp_path, count, small, monkeypatch):
    path = written(tmp_path, count)
    table = pq.read_table(path)
    assert table.schema.equals(SCHEMA) and table.column("place").to_pylist() == list(range(count))
    for row in table.to_pylist():
        assert row["all"] == ["a", str(row["place"])] and row["key"] in (None, f"{row['place']:09}")
    # the groups are the same whether the rows were divided once or several times
    groups = [pq.ParquetFile(path).metadata.row_group(i).num_rows for i in range(pq.ParquetFile(path).num_row_groups)]
    assert groups == [8] * (count // 8) + [count % 8] * bool(count % 8)
    monkeypatch.setattr(ordering, "FEW", 1000)
    assert written(tmp_path, count, "again.parquet").read_bytes() == path.read_bytes()


@pytest.mark.parametrize("count", [0, 1, 8, 65, 300])
def test_streams_tell_of_each_place_together(tmp_path, count, small):
    """The first that knows a value tells it, and each stream has an order of its own."""
    told = pa.table(
        {
            ordering.PLACE: list(range(count))[::-1],
            "key": [None if place % 3 else "told" for place in range(count)][::-1],
            "place": list(range(count))[::-1],
        },
        pa.schema([(ordering.PLACE, pa.int64()), ("key", pa.string()), ("place", pa.int64())]),
    )
    rest = [piece.drop_columns("place") for piece in pieces(count)]
    rows = pq.read_table(written(tmp_path, count, streams=[[told], rest])).to_pylist()
    plain = pq.read_table(written(tmp_path, count, "plain.parquet")).to_pylist()
    assert rows == [row if row["place"] % 3 else {**row, "key": "told"} for row in plain]


@pytest.mark.parametrize("there", [0, 7, 8, 15, 19, 21])
def test_rows_that_are_too_few_or_too_many_are_no_table(tmp_path, there, small):
    with pytest.raises(ValueError, match=r"\d rows are there for \d places"):
        written(tmp_path, 20, streams=[pieces(20), pieces(there) if there < 20 else [*pieces(20), *pieces(1)]])


@pytest.mark.parametrize(("count", "times"), [(8, 0), (24, 1), (72, 2), (216, 3), (648, 4)])
def test_a_row_is_written_aside_once_for_each_time_that_files_are_too_many(tmp_path, count, times, small, monkeypatch):
    """So the work grows with the rows: twenty thousand groups of rows are divided three times."""
    moved = 0

    def divided(pieces, *more, real=ordering._divided):
        def counted():
            nonlocal moved
            for piece in pieces:
                moved += piece.num_rows
                yield piece

        return real(counted(), *more)

    monkeypatch.setattr(ordering, "_divided", divided)
    written(tmp_path, count)
    assert moved == times * count


def test_no_more_files_are_open_than_a_few(tmp_path, small, monkeypatch):
    most = 0

    def divided(*given, real=ordering._divided):
        nonlocal most
        files = real(*given)
        most = max(most, len(files))
        return files

    monkeypatch.setattr(ordering, "_divided", divided)
    written(tmp_path, 300)
    assert most == 3


def test_arrow_has_its_memory_as_before(tmp_path):
    before = pa.default_memory_pool().backend_name
    written(tmp_path, 10)
    assert pa.default_memory_pool().backend_name == before


LOADED = """
import os
from archref.corpus.memory import load_arrow
{before}
load_arrow()
import pyarrow
print(pyarrow.default_memory_pool().backend_name, os.environ.get("ARROW_DEFAULT_MEMORY_POOL"))
"""


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("", "system None"),
        ("os.environ['ARROW_DEFAULT_MEMORY_POOL'] = 'mimalloc'", "mimalloc mimalloc"),
        ("import pyarrow; first = pyarrow.default_memory_pool().backend_name", "{} None"),
    ],
)
def test_arrow_takes_memory_from_the_system_unless_somebody_chose(before, said, monkeypatch):
    monkeypatch.delenv("ARROW_DEFAULT_MEMORY_POOL", raising=False)
    if "mimalloc" in before and "mimalloc" not in pa.supported_memory_backends():
        pytest.skip("an Arrow without mimalloc")
    code = LOADED.format(before=before) + "\nprint(globals().get('first'))"
    told, first = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )[:2]
    assert told == said.format(first)


MEASURE = """
import sys
from pathlib import Path
from archref.corpus.memory import load_arrow
load_arrow()
from archref.corpus import ordering
sys.path.insert(0, sys.argv[3])
from test_ordering import SCHEMA, pieces
folder, count = Path(sys.argv[1]), int(sys.argv[2])
(folder / "work").mkdir(parents=True, exist_ok=True)
ordering.write_in_order([pieces(count, 250, 1000)], count, SCHEMA, folder / "t.parquet", folder / "work")
"""


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_wide_rows_take_no_more_memory_the_more_there_are(tmp_path, root):
    """Rows of 1.3 kB, 30,000 and 150,000 of them: 150 MB more, which are not in memory at once."""
    here = root / "tests" / "corpus_building"
    code = f"import sys; sys.path[:0] = {[str(root), str(root / 'tests')]!r}\n" + MEASURE
    few, many = ((tmp_path / str(count), count, here) for count in (30_000, 150_000))
    assert more_held(code, few, many, 50) < 50
