"""Building a corpus: what is read, what is kept, what is taken out; the same whoever works, and after any end."""

import dataclasses
import gzip
import lzma
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor

import pytest
from corpora import FIRST, SECOND, column, contents, filled
from volume import tei

from archref import corpus
from archref.corpus.tables import TABLES

OWN_FORM = """
[[form]]
name = "quill-diary"
type = "published"
anchors = ["Quill Diary"]
pattern = '(?P<title>Quill Diary), (?P<pages>\\d+)'
csl = { type = "manuscript", title = "title" }
[[form.example]]
text = "Quill Diary, 44"
fields = { title = "Quill Diary", pages = ["44"] }
"""


@pytest.fixture(scope="module")
def built_once(tmp_path_factory):
    folder = tmp_path_factory.mktemp("built")
    with ThreadPoolExecutor(1) as pool:
        return corpus.build(filled(folder / "files"), folder / "corpus", pool)


@pytest.fixture
def built(files, built_once, tmp_path):
    """A corpus of `files`, built once and copied."""
    return dataclasses.replace(built_once, path=shutil.copytree(built_once.path, tmp_path / "corpus"))


def many(folder, count):
    """Volumes whose files are so large that each is a part by itself."""
    folder.mkdir()
    for n in range(1, count + 1):
        volume = tei(f"frus1977-80v{n:02}", (FIRST, SECOND)[n % 2], 8)
        filled = volume.replace("<text>", f"<!-- {'nothing ' * 90_000}--><text>")
        (folder / f"volume{n}.xml").write_text(filled, "utf-8")
    return folder


def test_every_table_is_a_file_of_documented_columns(built):
    assert built.failed == [] and built.read == 4
    assert sorted(contents(built.path)) == sorted(f"{name}.parquet" for name in TABLES)
    with corpus.open(built.path) as opened:
        for name, columns in TABLES.items():
            assert opened.arrow(name).column_names == [c.name for c in columns]
            assert opened.arrow(name).num_rows == opened.rows[name] == built.tables[name]
    assert built.tables["documents"] == 8 and built.tables["sources"] == 4


def test_keys_tell_file_document_and_citation(built):
    assert column(built.path, "SELECT document FROM documents ORDER BY document") == [
        "one.xml#d1", "one.xml#d2", "one.xml#d3", "papers/talks.md#1", "telegrams.jsonl#1", "telegrams.jsonl#2",
        "two.xml#d1", "two.xml#d2",
    ]  # fmt: skip
    (key,) = column(
        built.path, "SELECT citation FROM citations WHERE document = 'papers/talks.md#1' AND type = 'telegram'"
    )
    assert key == "papers/talks.md#1c1"
    assert "1978STATE319188" in column(built.path, "SELECT document_number FROM documents")


def test_no_table_holds_a_path_of_the_run(built, tmp_path):
    for name, data in contents(built.path).items():
        assert str(tmp_path).encode() not in data, name
    for name in TABLES:
        with corpus.open(built.path) as opened:
            assert str(tmp_path) not in str(opened.arrow(name).to_pylist())


def test_the_same_tables_with_one_process_two_and_threads(files, built, tmp_path):
    corpus.build(files, tmp_path / "two", jobs=2)
    with ThreadPoolExecutor(3) as threads:
        corpus.build(files, tmp_path / "threads", threads)
        corpus.build([str(files / "*.xml"), files / "telegrams.jsonl", files], tmp_path / "order", threads)
    assert contents(built.path) == contents(tmp_path / "two") == contents(tmp_path / "threads")
    assert sorted(column(tmp_path / "order", "SELECT source FROM sources")) == sorted(
        column(built.path, "SELECT source FROM sources")
    )


@pytest.mark.slow
def test_the_same_tables_from_a_dask_cluster(files, built, tmp_path):
    distributed = pytest.importorskip("distributed", reason="archref[dask] is not installed")
    from archref.corpus.executors import named

    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, protocol="tcp"
        ) as cluster,
        named(f"dask={cluster.scheduler_address}") as pool,
    ):
        corpus.build(files, tmp_path / "dask", pool)
        # as on a cluster that does not see the files
        corpus.build(files, tmp_path / "sent", pool, send=True)
    assert contents(built.path) == contents(tmp_path / "dask") == contents(tmp_path / "sent")


def test_a_name_that_is_no_executors():
    from archref.corpus.executors import named

    with pytest.raises(corpus.CorpusFailed, match="no executor is called 'dusk'"), named("dusk"):
        pass


def test_what_has_not_changed_is_not_read_again(files, built, threads):
    before = {path: path.stat().st_mtime_ns for path in built.path.rglob("*.parquet")}
    again = corpus.build(files, built.path, threads)
    assert (again.read, again.unchanged) == (0, 4) and again.tables == built.tables
    assert before == {path: path.stat().st_mtime_ns for path in built.path.rglob("*.parquet")}


def test_a_changed_file_alone_is_read_and_one_that_is_gone_taken_out(files, built, tmp_path, threads):
    (files / "two.xml").write_text(tei("frus1977-80v25", SECOND[:1]), "utf-8")
    (files / "papers" / "talks.md").unlink()
    again = corpus.build(files, built.path, threads)
    assert (again.read, again.unchanged, again.gone) == (1, 2, 1)
    assert column(built.path, "SELECT document FROM documents WHERE source = 'two.xml'") == ["two.xml#d1"]
    assert "papers/talks.md" not in column(built.path, "SELECT source FROM sources")
    corpus.build(files, tmp_path / "anew", threads)
    assert contents(built.path) == contents(tmp_path / "anew")
    assert len(list((built.path / "parts").iterdir())) == len(list((tmp_path / "anew" / "parts").iterdir())) + 1


def test_other_forms_have_everything_read_again(files, built, tmp_path, threads):
    own = tmp_path / "own.toml"
    own.write_text(OWN_FORM, "utf-8")
    (files / "papers" / "diary.md").write_text("He was there.[^1]\n\n[^1]: Quill Diary, 44.\n", "utf-8")
    again = corpus.build(files, built.path, threads, grammar=[own])
    assert (again.read, again.unchanged) == (5, 0)
    assert column(built.path, "SELECT words FROM citations WHERE document = 'papers/diary.md#1'") == ["Quill Diary, 44"]
    assert corpus.build(files, built.path, jobs=2, grammar=[own]).unchanged == 5
    sure = corpus.build(files, built.path, threads, confidence=1.0)
    assert sure.unchanged == 0
    assert "unrecognised" in column(built.path, "SELECT type FROM citations WHERE source LIKE '%talks.md'")
    bad = tmp_path / "bad.toml"
    bad.write_text("[[form]]", "utf-8")
    with pytest.raises(ValueError, match="bad.toml"):
        corpus.build(files, built.path, threads, grammar=[bad])


def test_one_bad_file_is_told_and_the_others_are_done(files, tmp_path, threads):
    (files / "bad.xml").write_bytes(b"<TEI>\xff\xfe no end")
    (files / "cut.xml.xz").write_bytes(lzma.compress(b"<TEI/>" * 100)[:40])
    (files / "none.jsonl").write_text('{"a": 1}\nno json\n', "utf-8")
    (files / "no.zip").write_text("no archive")
    built = corpus.build([files, tmp_path / "missing"], tmp_path / "corpus", threads)
    names = sorted(name for name, _ in built.failed)
    assert names == sorted(["bad.xml", "cut.xml.xz", "no.zip", str(tmp_path / "missing")])
    assert built.tables["documents"] == 8
    (problem,) = column(built.path, "SELECT problem FROM sources WHERE source = 'none.jsonl'")
    assert problem.startswith("2 lines left out (line 1: no text")


def test_archives_are_opened(files, built, tmp_path, threads):
    packed = tmp_path / "packed"
    packed.mkdir()
    (packed / "one.xml.xz").write_bytes(lzma.compress((files / "one.xml").read_bytes()))
    (packed / "two.xml.gz").write_bytes(gzip.compress((files / "two.xml").read_bytes()))
    (packed / "telegrams.jsonl.gz").write_bytes(gzip.compress((files / "telegrams.jsonl").read_bytes()))
    with zipfile.ZipFile(packed / "papers.zip", "w") as archive:
        archive.write(files / "papers" / "talks.md", "talks.md")
    there = corpus.build(packed, tmp_path / "there", threads)
    assert there.failed == []
    assert column(there.path, "SELECT source FROM sources") == [
        "one.xml.xz", "papers.zip/talks.md", "telegrams.jsonl.gz", "two.xml.gz",
    ]  # fmt: skip
    words = "SELECT words FROM citations ORDER BY words"
    assert column(there.path, words) == column(built.path, words)
    digest = "SELECT sha256 FROM sources WHERE source LIKE 'one.xml%'"
    assert column(there.path, digest) == column(built.path, digest)


def test_files_of_one_name_are_told_apart(files, tmp_path, threads):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "one.xml").write_text(tei("frus1977-80v24", FIRST), "utf-8")
    built = corpus.build([tmp_path / "a", tmp_path / "b" / "one.xml"], tmp_path / "corpus", threads)
    assert column(built.path, "SELECT source FROM sources") == ["a/one.xml", "b/one.xml"]


def test_lines_are_read_in_stretches_that_do_not_show(tmp_path, monkeypatch, threads):
    import json

    from archref.corpus import units

    lines = "".join(
        json.dumps({"doc_nbr": f"1978LIMA{n:05}", "text": f"REF: STATE {n + 100000}. NO NEWS. {'Z' * (n % 70)}"}) + "\n"
        for n in range(1, 80)
    )
    (tmp_path / "telegrams.jsonl").write_text(lines, "utf-8")
    whole = corpus.build(tmp_path / "telegrams.jsonl", tmp_path / "whole", threads)
    monkeypatch.setattr(units, "STRETCH", 400)
    apart = corpus.build(tmp_path / "telegrams.jsonl", tmp_path / "apart", threads)
    assert whole.read == 1 and apart.read > 10
    for sql in ("SELECT document FROM documents ORDER BY ALL", "SELECT citation FROM citations ORDER BY ALL"):
        assert column(whole.path, sql) == column(apart.path, sql)
    assert column(apart.path, "SELECT max(position) FROM documents") == [79]
    assert column(whole.path, "SELECT record FROM documents ORDER BY ALL") == column(
        apart.path, "SELECT record FROM documents ORDER BY ALL"
    )


def test_a_folder_with_something_else_and_a_second_build_are_refused(files, built, tmp_path):
    filelock = pytest.importorskip("filelock")
    with pytest.raises(corpus.CorpusFailed, match="holds something else"):
        corpus.build(files, files)
    with filelock.FileLock(built.path / ".lock"), pytest.raises(corpus.CorpusFailed, match="another build"):
        corpus.build(files, built.path)


def test_a_corpus_below_the_files_is_none_of_them(files, threads):
    corpus.build(files, files / "corpus", threads)
    again = corpus.build(files, files / "corpus", threads)
    assert again.read == 0 and len(column(files / "corpus", "SELECT source FROM sources")) == 4


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are ended otherwise here")
@pytest.mark.slow
def test_a_build_that_is_killed_goes_on_where_it_was(tmp_path, threads):
    folder = many(tmp_path / "volumes", 4)
    whole = corpus.build(folder, tmp_path / "whole", threads)
    into = tmp_path / "killed"
    command = [sys.executable, "-m", "archref", "corpus", "build", str(folder), "-o", str(into), "--jobs", "1"]
    kept = 0
    for wanted in (1, 3):
        running = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        while parts_of(into) < wanted and running.poll() is None:
            time.sleep(0.005)
        os.kill(running.pid, signal.SIGKILL)
        running.wait()
        while alive(running.pid):  # its workers end with it
            time.sleep(0.01)
        assert parts_of(into) >= max(kept, wanted)  # nothing that was done is lost
        kept = parts_of(into)
    done = corpus.build(folder, into, threads)
    assert done.unchanged == kept and done.read == 4 - kept
    assert contents(into) == contents(whole.path)


def parts_of(into):
    return len([p for p in into.glob("parts/*") if not p.name.startswith(".")])


def alive(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_half_written_tables_and_parts_are_made_again(files, built, threads):
    before = contents(built.path)
    (built.path / "corpus.json").unlink()
    (built.path / "records.parquet").write_bytes(b"half")
    part = sorted(built.path.glob("parts/*"))[0]
    (part / "units.json").write_text("{", "utf-8")
    again = corpus.build(files, built.path, threads)
    assert again.read >= 1 and contents(built.path) == before


def test_half_a_character_in_a_line_does_not_lose_its_file(tmp_path, threads):
    good = '{"doc_nbr": "1978LIMA00002", "subject": "\\ud83d\\ude00", "text": "REF: STATE 231846."}\n'
    bad = '{"doc_nbr": "1978LIMA00001", "subject": "A \\ud800 B", "text": "REF: STATE 319188 \\u0000 \\udfff."}\n'
    (tmp_path / "telegrams.jsonl").write_text(bad + good, "utf-8")
    built = corpus.build(tmp_path / "telegrams.jsonl", tmp_path / "corpus", threads)
    assert built.failed == []
    assert column(built.path, "SELECT subject FROM documents ORDER BY position") == ["A ? B", "😀"]
    assert len(column(built.path, "SELECT record FROM citations WHERE kind = 'telegram'")) == 2


def test_a_line_that_fails_is_told_and_the_others_are_done(tmp_path, threads, monkeypatch):
    from archref.resolving import Resolver

    def resolve(self, document, real=Resolver.resolve):
        if "STATE 3" in document.text:
            raise ZeroDivisionError("so it is")
        return real(self, document)

    monkeypatch.setattr(Resolver, "resolve", resolve)
    lines = [f'{{"doc_nbr": "1978LIMA0000{n}", "text": "REF: STATE {n}."}}\n' for n in (2, 3, 4)]
    (tmp_path / "telegrams.jsonl").write_text("".join(lines), "utf-8")
    built = corpus.build(tmp_path / "telegrams.jsonl", tmp_path / "corpus", threads)
    assert built.tables["documents"] == 2
    assert column(built.path, "SELECT problem FROM sources") == [
        "1 lines left out (line 2: ZeroDivisionError: so it is)"
    ]


def test_progress_says_what_is_done_and_what_is_left(files, tmp_path, threads):
    said = []
    corpus.build(files, tmp_path / "corpus", threads, progress=said.append)
    assert {p.total for p in said} == {4} and said[-1].done == 3
    assert [p.read for p in said] == sorted(p.read for p in said)
    size = sum(path.stat().st_size for path in files.rglob("*.*"))
    assert (said[0].read, said[0].left) == (0, size) and (said[-1].read, said[-1].left) == (size, 0)
    again = []
    corpus.build(files, tmp_path / "corpus", threads, progress=again.append)
    assert again[-1].read == 0 and again[-1].left < size


def test_a_released_message_is_not_read_as_the_notes_of_a_scholar(tmp_path, threads):
    """Sentences in capitals are no titles, and what is sent cites what was sent."""
    import json

    text = "REF: LIMA 8812\n\n1. HE NOTED THAT THE PRESS HAD IT ALREADY. COLT, WHO SAT IN, NOTED THAT THE PRESS HAD IT ALREADY."
    (tmp_path / "one.jsonl").write_text(json.dumps({"doc_nbr": "1978LIMA09999", "text": text}) + "\n", "utf-8")
    built = corpus.build(tmp_path / "one.jsonl", tmp_path / "corpus", threads)
    assert column(built.path, "SELECT type || ' ' || words FROM citations") == ["telegram LIMA 8812"]
