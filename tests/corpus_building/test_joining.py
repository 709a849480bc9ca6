"""Records of all files are joined and named in memory that does not grow with them, and where it is too little in more."""

import sys

import pytest
from counting import more_held

duckdb = pytest.importorskip("duckdb", reason="archref[corpus] is not installed")

from archref.corpus import assembling, build  # noqa: E402
from archref.corpus.assembling import connect  # noqa: E402
from archref.corpus.failed import CorpusFailed  # noqa: E402
from archref.corpus.merging import merge  # noqa: E402
from archref.corpus.placing import told_rows  # noqa: E402

MERGED = "SELECT local, record FROM node JOIN joined USING (id) JOIN name USING (thing)"
COLUMNS = ("document_number", "film_number", "identifier", "archive", "shelf", "volume", "number")


def named(tmp_path, *records, connection=None):
    """The key of each record; a record is its name in its file, what it is known by, and other columns."""
    connection = connection or connect(tmp_path / "work")
    rows = ", ".join(
        f"({n}::UBIGINT, '{local}', false, [{', '.join(repr(k).replace(chr(92) + 't', chr(9)) for k in known)}]::VARCHAR[], "
        + ", ".join(f"'{more.get(column, '')}'" for column in COLUMNS)
        + ")"
        for n, (local, known, more) in enumerate(records)
    )
    columns = ", ".join(("row_place", "local", "own", "known", *COLUMNS))
    connection.execute(f"CREATE TEMP VIEW part_records AS SELECT * FROM (VALUES {rows}) AS r({columns})")
    merge(connection)
    return dict(connection.execute(MERGED).fetchall())


def test_a_thing_is_called_by_the_surest_that_it_is_known_by(tmp_path):
    assert named(tmp_path, ("a|1", ("place\tX", "telegram\t1978LIMA08812", "film\tD780454-0611"), {})) == {
        "a|1": "telegram:1978LIMA08812"
    }


def test_of_two_names_as_sure_and_as_long_it_has_the_first_by_its_letters(tmp_path):
    one, two = "document\tfrus1977-80v24#12", "document\tfrus1977-80v24#11"
    called = "document:frus1977-80v24#11"
    assert named(tmp_path, ("a|1", (one, two), {}), ("b|1", (two, one), {})) == {"a|1": called, "b|1": called}


def test_a_shorter_name_goes_before_the_first_by_its_letters(tmp_path):
    known = ("document\tfrus1977-80v24#101", "document\tfrus1977-80v24#9")
    assert named(tmp_path, ("a|1", known, {})) == {"a|1": "document:frus1977-80v24#9"}


def test_things_that_stay_apart_have_names_of_their_own(tmp_path):
    film = ("film\tD780454-0611",)
    three = (("b|2", "2"), ("a|1", "1"), ("c|3", "3"))
    found = named(tmp_path, *((local, film, {"document_number": number}) for local, number in three))
    assert found == {"a|1": "film:D780454-0611", "b|2": "film:D780454-0611~2", "c|3": "film:D780454-0611~3"}


def test_things_are_placed_by_their_names(tmp_path):
    connection = connect(tmp_path / "work")
    records = [
        ("b|1", ("film\tD2",), {}),
        ("a|1", ("film\tD3",), {}),
        ("c|1", ("film\tD1",), {}),
        ("c|2", ("film\tD2",), {}),
    ]
    assert named(tmp_path, *records, connection=connection)["c|2"] == "film:D2"
    placed = connection.execute("SELECT place, record FROM name ORDER BY place").fetchall()
    assert placed == [(0, "film:D1"), (1, "film:D2"), (2, "film:D3")]


def test_each_pair_in_doubt_is_told_with_the_value_that_they_share(tmp_path):
    """The first with each of the others; values that only things joined already share are no doubt."""
    connection = connect(tmp_path / "work")
    film, other, title = "film\tD780454-0611", "film\tD1", "title\tTalks"
    records = [
        ("a|1", (film, title), {"document_number": "1"}),
        ("b|1", (film,), {"document_number": "2"}),
        ("c|1", (film, title), {"document_number": "3"}),
        ("d|1", (other, "title\tBoats"), {}),
        ("e|1", (other, "title\tBoats"), {}),
    ]
    named(tmp_path, *records, connection=connection)
    pairs = "SELECT a.local, b.local, kind, value, why FROM pairs JOIN node a ON a.id = one JOIN node b ON b.id = two ORDER BY ALL"
    assert connection.execute(pairs).fetchall() == [
        ("a|1", "b|1", "film", "D780454-0611", "their Document Numbers differ"),
        ("a|1", "c|1", "film", "D780454-0611", "their Document Numbers differ"),
        ("a|1", "c|1", "title", "Talks", "they share a title alone"),
    ]


def test_what_is_known_by_nothing_is_called_by_its_place(tmp_path):
    assert named(tmp_path, ("a|1", (), {}), ("a|2", ("title\tTalks",), {})) == {"a|1": "here:a|1", "a|2": "here:a|2"}


def test_where_memory_is_too_little_more_is_taken(files, path, tmp_path, threads, monkeypatch):
    monkeypatch.setattr(assembling, "MEMORY", (1, 56))
    tried = []
    monkeypatch.setattr(assembling, "connect", lambda *given: tried.append(given[-1]) or connect(*given))
    build(files, tmp_path / "again", threads)
    assert tried == [1, 56]
    for table in assembling.RECIPES:
        name = f"{table}.parquet"
        assert (tmp_path / "again" / name).read_bytes() == (path / name).read_bytes()


def test_where_there_is_not_enough_it_is_told(files, tmp_path, threads, monkeypatch):
    monkeypatch.setattr(assembling, "MEMORY", (1,))
    with pytest.raises(CorpusFailed, match="cannot be put together in 1 MB of memory"):
        build(files, tmp_path / "corpus", threads)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Out of Memory Error: could not allocate block (45 MiB/45 MiB used)", duckdb.OutOfMemoryException),
        ("IO Error: could not write: no space left on device", OSError),
    ],
)
def test_memory_that_ends_after_the_first_rows_is_told_as_at_once(said, told):
    """Then it is Arrow that hands it on."""
    import pyarrow as pa

    class Ended:
        def sql(self, query):
            return self

        def to_arrow_reader(self, rows):
            yield pa.record_batch({"a": [1]})
            raise OSError(said)

    rows = told_rows(Ended(), "SELECT 1")
    assert next(rows).num_rows == 1
    with pytest.raises(told, match=said[:12]):
        next(rows)


MEASURE = """
import sys
from pathlib import Path
from archref.corpus.assembling import connect
from archref.corpus.merging import merge
connection = connect(Path(sys.argv[1]))
connection.execute(f'''
    CREATE TEMP VIEW part_records AS SELECT n::UBIGINT AS row_place, 'a series of files/telegrams.jsonl|' || n || '.r1' AS local,
    false AS own, '' AS document_number, '' AS film_number, '' AS identifier, '' AS archive, '' AS shelf, '' AS volume,
    '' AS number, ['telegram' || chr(9) || n // 2 || repeat('x', 40), 'place' || chr(9) || n || repeat('y', 60)] AS known
    FROM range({sys.argv[2]}) t(n)
''')
merge(connection)
(things,) = connection.execute("SELECT count(*) FROM name").fetchone()
assert things == int(sys.argv[2]) // 2, things
"""


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_four_times_the_records_take_no_more_memory(tmp_path):
    """Of 600,000 records the texts alone are some 130 MB, of which DuckDB may hold 48."""
    few, many = ((tmp_path / "work", count) for count in (150_000, 600_000))
    assert more_held(MEASURE, few, many, 20) < 20
