"""What is written out of a corpus: whole or as it was, whatever happens meanwhile, and words in every cell."""

import csv
import os
import random
import resource
import shutil
import signal
import sys

import pytest
from click.testing import CliRunner
from forked import in_a_child

from archref import corpus
from archref.cli import main

OLD = b"what was there before\n"
WRITING = {
    "graph as GraphML": (("graph", "{}", "-o", "out.graphml"), "out.graphml"),
    "graph as GEXF": (("graph", "{}", "-o", "out.gexf"), "out.gexf"),
    "graph as CSV": (("graph", "{}", "-o", "out.csv"), "out.csv"),
    "query": (("query", "{}", "select * from citations", "--format", "csv", "-o", "out.csv"), "out.csv"),
    "report": (("report", "{}", "-o", "out.html"), "out.html"),
}


@pytest.fixture
def target(tmp_path, monkeypatch, made_once, request):
    """The command and the file that it writes, which is there already; all that it needs is loaded."""
    monkeypatch.chdir(tmp_path)
    words, name = WRITING[request.param]
    words = ["corpus", *(word.format(made_once) for word in words)]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.output
    for path in tmp_path.iterdir():
        path.unlink()
    (tmp_path / name).write_bytes(OLD)
    return words, tmp_path / name


all_of_them = pytest.mark.parametrize("target", WRITING, indirect=True)
forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def struck(words, blow):
    def work():
        os.replace = lambda *_: blow()
        main(words)

    return in_a_child(work)


@forks
@all_of_them
def test_a_kill_leaves_what_was_there(target):
    words, path = target
    assert struck(words, lambda: os.kill(os.getpid(), signal.SIGKILL))[0] == -signal.SIGKILL
    assert path.read_bytes() == OLD


@forks
@all_of_them
def test_ctrl_c_leaves_what_was_there_and_nothing_beside_it(target):
    words, path = target
    code, said = struck(words, lambda: signal.raise_signal(signal.SIGINT))
    assert code == 130 and "Traceback" not in said
    assert path.read_bytes() == OLD and list(path.parent.iterdir()) == [path]


@forks
@all_of_them
def test_without_space_it_is_told(target):
    words, path = target

    def work():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
        main(words)

    code, said = in_a_child(work)
    assert code == 1 and said.count("\n") == 1 and "cannot write" in said, said
    assert path.read_bytes() == OLD and list(path.parent.iterdir()) == [path]


# what stands in the cells


HOSTILE = ("=1+cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)")


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_of_an_answer_is_a_formula(made_once, words):
    quoted = words.replace("'", "''")
    done = CliRunner().invoke(main, ["corpus", "query", str(made_once), f"select '{quoted}' a, 5 b", "--format", "csv"])
    assert list(csv.reader(done.stdout.splitlines())) == [["a", "b"], [f"'{words}", "5"]]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_of_a_network_is_a_formula(tmp_path, monkeypatch, made_once, words):
    rows = [{"id": words, "label": words}], [{"source": words, "target": "b", "weight": 1}]
    monkeypatch.setattr(sys.modules[corpus.graph.__module__], "parts", lambda *_: tuple(map(iter, rows)))
    with corpus.open(made_once) as opened:
        names = corpus.graph(opened, tmp_path / "net.csv")
    for name in names:
        with open(name, newline="", encoding="utf-8") as stream:
            cells = [cell for row in csv.reader(stream) for cell in row]
        assert f"'{words}" in cells and not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_an_answer_gives_a_terminal_no_orders(made_once):
    asked = ["corpus", "query", str(made_once), "select 'a' || chr(27) || '[2J' || chr(8238) words"]
    done = CliRunner().invoke(main, asked)
    assert done.exit_code == 0 and "\x1b" not in done.stdout and "\u202e" not in done.stdout


# a corpus that is damaged


def harmed(folder, way):
    """A corpus damaged in one of ten ways."""
    table, said = folder / "citations.parquet", folder / "corpus.json"
    data = bytearray(table.read_bytes())
    chance = random.Random(way)
    if way < 4:
        said.write_bytes((b"", b"[", b'{"schema": 3}', b"[" * 50_000)[way])
    elif way == 4:
        table.unlink()
    elif way < 7:
        table.write_bytes(data[: (0, 100, len(data) // 2)[way - 5]])
    elif way == 7:
        table.write_bytes(b"PAR1" + bytes(len(data)) + b"PAR1")
    else:
        for _ in range((300, 3)[way - 8]):
            data[chance.randrange(4, len(data))] = chance.randrange(256)
        table.write_bytes(data)


@pytest.mark.parametrize("way", range(10))
def test_a_damaged_corpus_says_what_to_do(tmp_path, monkeypatch, made_once, way):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(made_once, tmp_path / "c")
    harmed(tmp_path / "c", way)
    for words in (
        ("query", "c", "select * from citations"),
        ("query", "c", "--ask", "most-cited"),
        ("graph", "c", "-o", "c.csv"),
        ("report", "c", "-o", "c.html"),
    ):
        done = CliRunner().invoke(main, ["corpus", *words])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        if done.exit_code:
            assert done.stderr.count("\n") == 1 and "corpus build" in done.stderr, done.stderr
        else:
            assert way > 7  # a few bytes may be of no matter


def test_tables_that_are_damaged_are_made_anew(tmp_path, monkeypatch, made_once, threads):
    shutil.copytree(made_once, tmp_path / "c")
    before = (tmp_path / "c" / "citations.parquet").read_bytes()
    harmed(tmp_path / "c", 6)
    (tmp_path / "c" / "corpus.json").unlink()
    corpus.build(made_once.parent / "files", tmp_path / "c", threads)
    assert (tmp_path / "c" / "citations.parquet").read_bytes() == before


def test_a_mistake_in_a_question_is_the_questions(made_once):
    for question in ("select nothing from citations", "select regexp_matches(words, '(') from citations", "selekt"):
        done = CliRunner().invoke(main, ["corpus", "query", str(made_once), question])
        assert done.exit_code == 1 and "corpus build" not in done.stderr and done.stderr.count("\n") == 1
