"""Weights are unpacked beside other work, and where they cannot be, when they are asked for."""

import gzip
from threading import Thread

import pytest

from archref.labelling import unpacking


@pytest.fixture
def packed(tmp_path, monkeypatch):
    """A packed file that stands for the package's large one, with nothing begun."""
    path = tmp_path / unpacking.LARGE
    path.write_bytes(gzip.compress(b"salt" * 1000, mtime=0))
    monkeypatch.setattr(unpacking, "packaged_path", lambda name: path)
    monkeypatch.setattr(unpacking, "_begun", {})
    unpacking.begin_unpacking.cache_clear()
    yield path
    unpacking.begin_unpacking.cache_clear()


def test_what_was_begun_is_handed_over_once(packed):
    unpacking.begin_unpacking()
    unpacking.begin_unpacking()
    assert [*unpacking._begun] == [packed]
    unpacking._begun[packed].join()
    kept = packed.read_bytes()
    packed.write_bytes(b"")
    assert unpacking.unpacked(packed) == b"salt" * 1000  # not read again
    packed.write_bytes(kept)
    assert unpacking._begun == {} and unpacking.unpacked(packed) == b"salt" * 1000


def test_a_process_that_was_parted_from_the_one_that_began_unpacks_itself(packed, monkeypatch):
    monkeypatch.setattr(unpacking._Unpacking, "run", lambda self: None)
    unpacking.begin_unpacking()
    assert unpacking.unpacked(packed) == b"salt" * 1000


def test_without_threads_it_is_done_when_it_is_asked_for(packed, monkeypatch):
    def none(self):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(Thread, "start", none)
    unpacking.begin_unpacking()
    assert unpacking._begun == {} and unpacking.unpacked(packed) == b"salt" * 1000


@pytest.mark.parametrize("data", [None, b"", b"no gzip", gzip.compress(b"salt" * 1000, mtime=0)[:-9]])
def test_a_file_that_cannot_be_read_is_told_where_it_is_asked_for(packed, data, capfd):
    """Nothing is said on the way: the thread that fails is quiet."""
    packed.unlink()
    if data is not None:
        packed.write_bytes(data)
    unpacking.begin_unpacking()
    with pytest.raises((OSError, EOFError)):
        unpacking.unpacked(packed) or (_ for _ in ()).throw(EOFError)
    assert capfd.readouterr().err == ""
