"""What is packed of the package's tables is what they say, and is used only as long as it is."""

import os
import subprocess
import sys

import pytest

from archref import packaged, packing
from archref.data import houses


@pytest.mark.parametrize("seed", ["0", "7"])
def test_the_packed_files_are_those_of_the_tables(seed):
    command = [sys.executable, "-m", "archref.packing", "--check"]
    done = subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": seed}, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """A folder where packed files are looked for."""
    monkeypatch.setattr(packaged, "packed_path", lambda name: tmp_path / f"{name}.packed")
    monkeypatch.setattr(packing, "packed_path", lambda name: tmp_path / f"{name}.packed")
    return tmp_path


NAME = "labelling/certainty.toml"


@pytest.mark.parametrize("mark", [packaged.mark_of([NAME]), "00000000", "", "\xff\udcff"])
def test_what_was_made_of_another_table_is_not_read(kept, mark):
    path = kept / f"{NAME}.packed"
    path.parent.mkdir()
    path.write_bytes(f'{mark}\n{{"salt": 1}}'.encode(errors="surrogateescape"))
    is_right = mark == packaged.mark_of([NAME])
    assert packaged.packed(NAME, [NAME]) == ({"salt": 1} if is_right else None)
    assert packaged.packaged_table(NAME).keys() == ({"salt"} if is_right else {"citations", "fields"})


def test_a_mark_tells_each_of_the_sources_and_their_order():
    other = "labelling/cited_by.toml"
    marks = [packaged.mark_of(names) for names in ([NAME], [other], [NAME, other], [other, NAME])]
    assert len({*marks}) == 4
    assert all(len(mark) == 8 for mark in marks)


def test_what_is_stale_is_told_and_written_anew(kept, monkeypatch, capsys):
    one = packing.Packed(NAME, (NAME,), {"salt": "tin"})
    monkeypatch.setattr(packing, "all_packed", lambda: iter([one]))
    monkeypatch.setattr(sys, "argv", ["packing", "--check"])
    assert packing.main() == 1
    assert "certainty.toml.packed" in capsys.readouterr().err
    assert not [*kept.iterdir()]
    monkeypatch.setattr(sys, "argv", ["packing"])
    assert packing.main() == 0
    assert [path.name for path in (kept / "labelling").iterdir()] == ["certainty.toml.packed"]
    assert packaged.packaged_table(NAME) == {"salt": "tin"}
    monkeypatch.setattr(sys, "argv", ["packing", "--check"])
    assert packing.main() == 0


def asked():
    caches = (houses._table, houses._made_ready, houses.repository, houses.repository_names, houses.places)
    for cache in caches:
        cache.cache_clear()
    names = (
        "LBJL",
        "the Carter library",
        "The National Archives, Kew",
        "National Archives",
        "Bancroft Library",
        "Quill",
        "",
    )
    rows = [houses.repository(name) for name in names]
    found = [row and row["canonical"] for row in rows], len(houses.repository_names()), sorted(houses.places())
    for cache in caches:
        cache.cache_clear()
    return found


def test_archives_are_found_without_what_is_packed_too(monkeypatch):
    found = asked()
    assert found[0][:3] == [
        "Lyndon B. Johnson Presidential Library",
        "Jimmy Carter Presidential Library",
        "The National Archives (United Kingdom)",
    ]
    monkeypatch.setattr(houses, "packed_bytes", lambda name, sources: None)
    assert asked() == found


@pytest.mark.parametrize("letters", ["National Archives an", "LBJ", "Bancro", "É", "zzz"])
def test_the_names_that_begin_with_letters(letters):
    every = houses.repository_names() | houses.repository_abbreviations()
    assert sorted(houses.house_names_begun(letters)) == sorted(name for name in every if name.startswith(letters))
