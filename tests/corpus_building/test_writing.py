"""What is written out of a corpus: whole or as it was, whatever happens meanwhile, and words in every cell."""

import csv
import os
import resource
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
