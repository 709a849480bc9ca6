"""Tables whose rows stand in the order of their files: portion by portion, and the same as all rows put in order at once."""

import shutil

import pytest
from corpora import contents

from archref import corpus
from archref.corpus import assembling, ordering, portions, units


@pytest.fixture
def built(files, threads, tmp_path, monkeypatch):
    """The tables of the files with portions of so many bytes, and how many portions the citations were in."""
    seen = []

    def divided(connection, parts, table):
        found = portions.portions(connection, parts, table)
        if table == "citations":
            seen.append(None if found is None else [len(files) for files in found])
        return found

    def build(large, together=1):
        monkeypatch.setattr(portions, "LARGE", large)
        monkeypatch.setattr(units, "TOGETHER", together)
        monkeypatch.setattr(assembling, "portions", divided)
        monkeypatch.setattr(ordering, "ROWS", 4)
        (tmp_path / "corpus" / "corpus.json").unlink(
            missing_ok=True
        )  # the tables are made anew, of the parts that are there
        corpus.build(files, tmp_path / "corpus", threads)
        return contents(tmp_path / "corpus"), seen.pop()

    return build


def test_portions_give_what_one_sort_gives(built):
    whole, none = built(0)
    assert none is None  # a part that is too large by itself
    each, singly = built(10_000)
    assert len(singly) > 1 and sum(singly) == 4
    all_, one = built(10**9)
    assert one == [4]
    assert whole == each == all_


def test_files_are_in_order_from_one_portion_to_the_next(built, files):
    volumes = [(files / name).read_bytes() for name in ("one.xml", "two.xml")]
    for n, name in enumerate(("a.xml", "b.xml", "a b.xml", "two/a.xml", "two.xml", "Ä.xml", "z.xml")):
        (files / name).parent.mkdir(exist_ok=True)
        (files / name).write_bytes(volumes[n % 2])
    whole, _ = built(0)
    each, singly = built(10_000)
    assert len(singly) > 4 and whole == each


def test_parts_that_lie_across_each_other_stay_together(built, files):
    """Small files that are read together are one part, and one that stands between them is put in order with them."""
    shutil.copy(files / "one.xml", files / "a.xml")
    shutil.copy(files / "two.xml", files / "z.xml")
    (files / "m.xml").write_text((files / "one.xml").read_text("utf-8") + "\n" * 40_000, "utf-8")
    whole, _ = built(0, together=30_000)
    each, divided = built(10**6, together=30_000)
    assert divided == [2] and whole == each


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


def test_records_fetched_in_stretches_are_those_fetched_at_once(built, monkeypatch):
    whole, _ = built(0)
    for items in (2, 5):
        monkeypatch.setattr(assembling, "ITEMS", items)
        stretches, _ = built(0)
        assert whole == stretches
