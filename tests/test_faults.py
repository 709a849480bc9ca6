"""Faults that happen to people: each is one line that says what to do, the old file is whole, the exit code is right."""

import csv
import io
import json
import os
import random
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from volume import tei

import archref
from archref.cli import main
from archref.index import Index

NOTE = "See Vane Papers, Box 3, Library of Congress, and Document 5.\n"


def run(*arguments, **environment):
    """archref with these arguments: (exit code, standard output, standard error)."""
    done = CliRunner().invoke(main, [str(a) for a in arguments], prog_name="archref", env=environment)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout, done.stderr


def process(*arguments, **environment):
    """The same in a process that begins in these surroundings."""
    done = subprocess.run(
        [sys.executable, "-m", "archref", *arguments],
        capture_output=True, encoding="utf-8", timeout=120, env={**os.environ, **environment},
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def one_line(said):
    assert said.count("\n") == 1 and said.startswith("archref: ") and "Traceback" not in said, said


@pytest.fixture
def volume(tmp_path):
    path = tmp_path / "volume.xml"
    path.write_text(tei())
    return path


# the index and the cache


def harm(path, way):
    """Damage a file in one of ten ways."""
    data = bytearray(path.read_bytes())
    rng = random.Random(way)
    if way == 0:
        data = bytearray()
    elif way == 1:
        data = bytearray(b"not a database at all, " * 300)
    elif way in (2, 3):
        del data[len(data) // way :]
    elif way == 4:
        data[:100] = bytes(100)
    elif way == 5:
        data[100:4096] = bytes(3996)
    elif way == 6:
        data[4096:8192] = rng.randbytes(4096)
    else:
        for _ in range((3, 300, 3000)[way - 7]):
            data[rng.randrange(100, len(data))] = rng.randrange(256)
    path.write_bytes(data)


@pytest.mark.parametrize("way", range(10))
def test_a_damaged_index_says_what_to_do(volume, tmp_path, way):
    path = tmp_path / "index.sqlite"
    with Index(path) as index:
        index.add(volume)
    harm(path, way)
    for ask in (
        lambda index: index.sources(),
        lambda index: index.document("frus1977-80v24", "1"),
        lambda index: index.search("salt"),
        lambda index: index.messages("5"),
        lambda index: index.add(volume),
    ):
        try:
            with Index(path) as index:
                ask(index)
        except ValueError as error:
            assert "\n" not in str(error)
            assert any(word in str(error) for word in ("delete it", "another place", "archref index add")), error


def test_an_index_of_flipped_bytes_is_one_line_of_the_command(volume, tmp_path):
    path = tmp_path / "index.sqlite"
    with Index(path) as index:
        index.add(volume)
    harm(path, 9)
    code, _, said = run("index", "query", "salt, 1977", "--index", path)
    assert code == 1
    one_line(said)
    assert "delete it and add the files again" in said


@pytest.mark.parametrize("way", range(10))
def test_a_damaged_cache_says_what_to_do(tmp_path, way):
    cache = tmp_path / "answers.sqlite"
    with sqlite3.connect(cache) as made:
        made.execute("CREATE TABLE responses (key TEXT PRIMARY KEY, value BLOB, expires INTEGER)")
        made.execute("CREATE TABLE redirects (key TEXT PRIMARY KEY, value BLOB)")
        made.executemany("INSERT INTO responses VALUES (?, ?, 5)", [(str(i), b"{}" * 500) for i in range(9)])
    made.close()
    harm(cache, way)
    code, _, said = run("cache", "info", ARCHREF_CACHE_DIR=str(tmp_path))
    if code:
        one_line(said)
        assert "archref cache clear" in said
    code, _, said = run("cache", "clear", ARCHREF_CACHE_DIR=str(tmp_path))
    assert code == 0 and not said, said


# the user's folders


NOBODY = 65534


def _others_can_read(path):
    return all(part.stat().st_mode & 0o005 == 0o005 for part in (path, *path.parents))


unprivileged = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or not _others_can_read(Path(__file__).resolve().parent),
    reason="changes the user, who must be able to read the checkout",
)


@pytest.mark.parametrize("command", [["index", "info"], ["lookup", "1978STATE319188"], ["cache", "info"]])
def test_a_home_that_is_a_file(tmp_path, command):
    home = tmp_path / "home"
    home.write_text("")
    code, out, said = process(
        *command, HOME=str(home), XDG_DATA_HOME="", XDG_CACHE_HOME="", XDG_CONFIG_HOME="", ARCHREF_INDEX="",
        ARCHREF_CACHE_DIR="",
    )  # fmt: skip
    assert "Traceback" not in said
    if code:
        one_line(said)


AS_NOBODY = """
import os, sys
import archref, archref.index, archref.lookup, archref.cli.lookup, archref.cli.index, platformdirs, click
from archref.cli import main
archref.resolve(NOTE)
os.setgid(NOBODY)
os.setuid(NOBODY)
sys.argv[0] = "archref"
for words in ["index", "info"], ["lookup", "1978STATE319188"], ["index", "query", "salt"]:
    try:
        main(words)
    except SystemExit as error:
        print(error.code)
"""


@unprivileged
def test_a_home_that_cannot_be_read(tmp_path):
    home = tmp_path / "home"
    (home / ".local" / "share" / "archref").mkdir(parents=True)
    home.chmod(0o700)
    program = AS_NOBODY.replace("NOTE", repr(NOTE)).replace("NOBODY", str(NOBODY))
    env = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": "/nonexistent", "ARCHREF_INDEX": ""}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", timeout=120, env=env)
    assert done.stdout.split() == ["1"] * 3 and done.returncode == 0
    assert done.stderr.count("\n") == 3
    for said in done.stderr.splitlines(keepends=True):
        one_line(said)
        assert "Permission denied" in said and "ARCHREF_INDEX" in said


def test_a_folder_with_a_pipe_and_files(tmp_path):
    (tmp_path / "b.md").write_text(NOTE)
    os.mkfifo(tmp_path / "a.md")
    code, out, said = run("find", tmp_path, "--format", "jsonl")
    assert code == 1 and "Vane Papers" in out
    one_line(said)
    assert "a.md" in said and "pipe" in said
    code, out, said = run("find", f"{tmp_path}/*.md", "--format", "jsonl")
    assert code == 1 and "Vane Papers" in out and "pipe" in said


def test_a_folder_that_cannot_be_listed_is_named(tmp_path, monkeypatch):
    from archref.reading import files

    (tmp_path / "b.md").write_text(NOTE)
    (tmp_path / "in").mkdir()
    listed = os.scandir

    def scandir(path="."):
        if str(path).endswith("in"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    said = []
    assert list(files.expand([str(tmp_path)], None, said.append)) == [str(tmp_path / "b.md")]
    assert len(said) == 1 and "Permission denied" in str(said[0])


# what is asked for


@pytest.mark.parametrize(
    ("option", "value"),
    [("--volume", "foo"), ("--volume", ""), ("--number", "abc"), ("--number", "")],
)
def test_a_volume_or_number_that_is_none(tmp_path, option, value):
    path = tmp_path / "a.txt"
    path.write_text(NOTE)
    code, out, said = run("find", path, option, value)
    assert code == 2 and not out
    one_line(said)
    assert ("frus1977-80v26" if option == "--volume" else "305") in said


def test_volumes_and_numbers_as_they_are_written(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(NOTE)
    for values in (["--volume", "frus1977-80v26", "--number", "5"], ["--volume", "frus1981-88v99", "--number", "12a"]):
        assert run("find", path, *values)[0] == 0, values


# what a spreadsheet or a terminal would do


FORMULAS = ["=1+cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"]


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_is_a_formula(formula):
    from archref.tables import csv_line

    ((file, start, text, author),) = csv.reader(io.StringIO(csv_line(["=a.txt", 0, formula, "Vane"])))
    shown = formula.replace("\r", "\n")
    assert (file, start, text, author) == ("'=a.txt", "0", f"'{shown}", "Vane")


def test_a_formula_in_a_note_is_words(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(
        "Ada Quill, “=1+cmd|calc,” Salt Journal 3 (1950): 4.\nQuill, Tin (Salem: Harbour Press, 1950), 3.\n"
    )
    _, out, _ = run("find", path, "--format", "csv")
    cells = [cell for line in csv.reader(io.StringIO(out)) for cell in line]
    assert cells and not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_a_terminal_is_told_no_orders(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("See Vane\x1b[2J\u202e Papers, Box 3, Library of Congress.\n")
    _, out, _ = run("find", path)
    assert "\x1b" not in out and "\u202e" not in out
    name = tmp_path / "\x1b]0;a\x07.txt"
    _, _, said = run("find", name)
    assert "\x1b" not in said and "\x07" not in said


# halves of characters


@pytest.mark.parametrize(
    "text",
    [
        "\ud800",
        "Vane\ud800 Papers, Box 3\udfff, Library of Congress.",
        "1. Tele\ud800gram\n\nSee\udc00 1\n\n  1. Ibid.\udbff",
    ],
)
def test_any_string_is_resolved_and_written(text):
    result = archref.resolve(text)
    assert result.text == text
    json.dumps(result.as_dict(), ensure_ascii=False).encode()
    for form in ("text", "html", "bibtex", "ris", "csl-json"):
        archref.bibliography(result, format=form).encode()
