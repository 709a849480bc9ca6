"""Rows of the parts stand in the order of their table, however the parts lie across each other; each part is read once."""

import shutil
from collections import Counter

import pyarrow.parquet as pq
import pytest
from corpora import contents
from volume import tei

from archref import corpus
from archref.corpus import assembling, ordering, placing, units


@pytest.fixture
def build(files, threads, tmp_path, monkeypatch):
    """The rows of the tables of the files, which are read together up to so many bytes and put in order few at a time."""

    def built(name, together=1, rows=ordering.ROWS):
        with monkeypatch.context() as changed:
            changed.setattr(units, "TOGETHER", together)
            changed.setattr(ordering, "ROWS", rows)
            changed.setattr(ordering, "FEW", 3)
            corpus.build(files, tmp_path / name, threads)
        return {table: pq.read_table(tmp_path / name / f"{table}.parquet").to_pylist() for table in assembling.RECIPES}

    return built


def test_rows_of_many_ranges_are_those_of_one(build):
    one, many = build("one"), build("many", rows=2)
    assert one == many and len(one["citations"]) > 10


def test_rows_are_in_the_order_of_their_table(build):
    rows = build("one", rows=2)
    for table, by in (
        ("sources", ("source",)),
        ("documents", ("source", "position")),
        ("citations", ("source", "document", "start")),
        ("links", ("source", "document", "start", "end")),
        ("records", ("record",)),
        ("sightings", ("record", "source", "document", "start")),
        ("messages", ("document", "series", "number")),
    ):
        keys = [tuple(row[name] for name in by) for row in rows[table]]
        assert keys == sorted(keys) and len(keys) > 1, table


def test_each_citation_and_document_has_the_record_that_is_its(build):
    """What the tables tell of a citation, a sighting and a record hangs together, wherever their rows stand in the parts."""
    rows = build("one", rows=2)
    records = {row["record"]: row for row in rows["records"]}
    cited = {row["citation"]: row for row in rows["citations"]}
    assert {row["citation"] for row in rows["sightings"]} == {c for c, row in cited.items() if row["record"]}
    for row in rows["sightings"]:
        assert (row["record"], row["words"]) == (cited[row["citation"]]["record"], cited[row["citation"]]["words"])
    counted = Counter(row["record"] for row in rows["sightings"] if not row["own"])
    assert {name: row["citations"] for name, row in records.items() if row["citations"]} == counted
    titles = {
        row["record"]: row["subject"] or row["title"] for row in rows["documents"] if row["source"] == "telegrams.jsonl"
    }
    assert titles == {"telegram:1978STATE319188": "SHRIMP BOATS", "telegram:1978LIMA08812": "FISHERY TALKS"}
    assert ["telegram:" + records[name]["document_number"] for name in titles] == list(titles)


def test_a_thing_knows_what_another_of_its_records_knows(files, build):
    """A volume has the message without its Document Number, and the telegrams have it without the volume."""
    rows = build("one")
    (found,) = [row for row in rows["records"] if row["document_number"] == "1978LIMA08812"]
    assert (found["volume"], found["number"], found["film_number"]) == ("frus1977-80v24", "1", "D780454-0611")


def test_a_number_without_a_volume_is_none(files, build):
    (files / "one.xml").write_text((files / "one.xml").read_text("utf-8").replace(">frus1977-80v24<", "><"), "utf-8")
    rows = build("one")
    documents = [row["number"] for row in rows["documents"] if row["source"] == "one.xml"]
    assert documents == ["1", "2", "3"]
    own = [row for row in rows["records"] if row["record"].startswith("here:one.xml")]
    assert own and {(row["volume"], row["number"]) for row in own} == {("", "")}


def test_files_in_any_order_and_read_together_give_the_same(files, build):
    volumes = [(files / name).read_bytes() for name in ("one.xml", "two.xml")]
    for n, name in enumerate(("a.xml", "b.xml", "a b.xml", "two/a.xml", "two.xml", "Ä.xml", "z.xml")):
        (files / name).parent.mkdir(exist_ok=True)
        (files / name).write_bytes(volumes[n % 2])
    each, together = build("each"), build("together", together=10**6, rows=2)
    assert each == together
    # a small file that stands between others, and is read with them
    shutil.copy(files / "one.xml", files / "m.xml")
    assert build("each") == build("together", together=10**6, rows=2)


def test_rows_of_a_file_that_has_changed_are_left_in_its_part(files, build, tmp_path):
    """Small files are one part, of which some rows are still good."""
    from corpora import SECOND

    build("one", together=10**6, rows=2)
    (files / "two.xml").write_text(tei("frus1977-80v25", SECOND[:1]), "utf-8")
    again = build("one", together=10**6, rows=2)
    assert len(list((tmp_path / "one" / "parts").iterdir())) == 2
    assert again == build("anew")


def test_a_part_is_opened_once_for_each_table(build, monkeypatch):
    opened = Counter()

    class Told(pq.ParquetFile):
        def __init__(self, path, *more, **named):
            opened[path] += 1
            super().__init__(path, *more, **named)

    monkeypatch.setattr(pq, "ParquetFile", Told)
    monkeypatch.setattr(placing, "ROWS", 2)
    build("one", rows=2)
    most = {path.stem: count for path, count in opened.items()}
    assert most == {"documents": 1, "citations": 2, "links": 1, "records": 1, "messages": 1}  # sightings are citations


def test_as_many_threads_put_tables_together_as_processes_were_asked_for(files, threads, tmp_path, monkeypatch):
    asked = []

    def connect(workspace, threads, memory=0):
        asked.append(threads)
        raise StopAsyncIteration

    monkeypatch.setattr(assembling, "connect", connect)
    for jobs in (1, 2, 3):
        with pytest.raises(StopAsyncIteration):
            corpus.build(files, tmp_path / "corpus", threads, jobs=jobs)
    assert asked == [1, 2, 3]


def test_the_bytes_are_the_same_with_little_memory(files, tmp_path, threads, monkeypatch):
    one = corpus.build(files, tmp_path / "one", threads)
    monkeypatch.setattr(ordering, "GATHERED", 1)
    monkeypatch.setattr(placing, "ROWS", 1)
    assert contents(one.path) == contents(corpus.build(files, tmp_path / "two", threads).path)
