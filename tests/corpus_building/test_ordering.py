"""Rows in order, more than memory holds: wide ones, in one range and in many, with memory that stays."""

import subprocess
import sys

import pytest
from corpora import contents  # noqa: F401 which tells whether pyarrow and duckdb are there

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

from archref.corpus import ordering  # noqa: E402
from archref.corpus.assembling import connect  # noqa: E402

SCHEMA = pa.schema(
    [("key", pa.string()), ("place", pa.int64()), ("words", pa.string()), ("all", pa.list_(pa.string()))]
)


def query(count, length=10):
    """So many rows in an order of chance; the key of each is its place in the order, by letters."""
    return (
        f"SELECT CASE WHEN i % 50 = 0 THEN NULL ELSE printf('%09d', (i * 7919) % {count}) END AS key, i AS place, "
        f"repeat('salt ', {length}) AS words, ['a', i::VARCHAR] AS \"all\" FROM range({count}) t(i)"
    )


def written(tmp_path, count, name="table.parquet", order="key, place"):
    workspace = tmp_path / "work"
    connection = connect(workspace)
    path = tmp_path / name
    assert ordering.write_in_order(connection, [query(count)], order, SCHEMA, path, workspace) == count
    assert [p.name for p in workspace.glob("*.parquet")] == []
    return path


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 63, 64, 65, 300])
def test_rows_are_in_order_whatever_their_number(tmp_path, count, monkeypatch):
    monkeypatch.setattr(ordering, "ROWS", 8)
    monkeypatch.setattr(ordering, "FEW", 3)
    path = written(tmp_path, count)
    table = pq.read_table(path)
    assert table.schema.equals(SCHEMA) and table.num_rows == count
    rows = table.to_pylist()
    assert rows == sorted(rows, key=lambda r: (r["key"] is None, r["key"] or "", r["place"]))
    assert sorted(r["place"] for r in rows) == list(range(count))
    assert all(r["all"] == ["a", str(r["place"])] for r in rows)
    # the groups are the same whether the rows were fetched from one file or from several
    groups = [pq.ParquetFile(path).metadata.row_group(i).num_rows for i in range(pq.ParquetFile(path).num_row_groups)]
    assert groups == [8] * (count // 8) + [count % 8] * bool(count % 8)
    monkeypatch.setattr(ordering, "FEW", 1000)
    assert written(tmp_path, count, "again.parquet").read_bytes() == path.read_bytes()


@pytest.mark.parametrize("count", [0, 1, 5, 64, 65])
def test_several_queries_give_what_one_gives(tmp_path, count, monkeypatch):
    monkeypatch.setattr(ordering, "ROWS", 8)
    path, workspace = written(tmp_path, count), tmp_path / "work"
    stretches = [f"SELECT * FROM ({query(count)}) WHERE place >= {at} AND place < {at + 13}" for at in range(0, 66, 13)]
    ordering.write_in_order(connect(workspace), stretches, "key, place", SCHEMA, tmp_path / "again", workspace)
    assert (tmp_path / "again").read_bytes() == path.read_bytes()


def test_arrow_has_its_memory_as_before(tmp_path):
    before = pa.default_memory_pool().backend_name
    written(tmp_path, 10)
    assert pa.default_memory_pool().backend_name == before


MEASURE = """
import re, sys
from pathlib import Path
import pyarrow.parquet
from archref.corpus import ordering
from archref.corpus.assembling import connect
sys.path.insert(0, {here!r})
from test_ordering import SCHEMA, query
folder = Path(sys.argv[1])
connection = connect(folder / "work")
ordering.write_in_order(connection, [query(int(sys.argv[2]), 250)], "key, place", SCHEMA, folder / "t.parquet", folder / "work")
print(int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) // 1024)  # ru_maxrss begins with the parent's
"""


@pytest.mark.slow
def test_wide_rows_take_no_more_memory_the_more_there_are(tmp_path, root):
    """Of rows of 1.3 kB 150,000 are more than twice what DuckDB may hold; a sort of all of them at once fails."""
    here = str(root / "tests" / "corpus_building")
    paths = [str(root), str(root / "tests"), here]

    def peak(count):
        folder = tmp_path / str(count)
        folder.mkdir()
        code = f"import sys; sys.path[:0] = {paths!r}\n" + MEASURE.format(here=here)
        done = subprocess.run([sys.executable, "-c", code, str(folder), str(count)], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr[-500:]
        return int(done.stdout)

    few, many = peak(30_000), peak(150_000)
    assert many < 250 and many < few + 40, (few, many)
