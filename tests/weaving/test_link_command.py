"""`archref link`: where the files go, what is said, and that a file is never half written."""

import difflib
import os
import re
import signal
import subprocess
import sys
import time
from itertools import count

import pytest
from click.testing import CliRunner
from forked import in_a_child

from archref.cli import main

TEXT = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>\n'
    + "".join(
        f'<div type="document" xml:id="d{n}" n="{n}"><head>{n}. Letter</head>\n<p>Text.</p>\n<p>More.</p>\n<p>Text.\n'
        f'<note n="1" xml:id="d{n}fn1">See Document {n + 1}.</note></p>\n</div>\n'
        for n in range(1, 9)
    )
    + "</body></text></TEI>\n"
)
WOVEN = re.sub(r"Document ([2-8])\b", r'<ref target="#d\1">Document \1</ref>', TEXT)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "v.xml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*words, **more):
    return CliRunner().invoke(main, ["link", *map(str, words)], prog_name="archref", **more)


def test_one_file_is_printed_or_goes_to_out(file, tmp_path):
    ran = run(file)
    assert (ran.exit_code, ran.stdout) == (0, WOVEN)
    assert "7 links" in ran.stderr and "Document 9" in ran.stderr
    out = tmp_path / "out.xml"
    assert run(file, "-o", out).exit_code == 0
    assert out.read_text(encoding="utf-8") == WOVEN and file.read_text(encoding="utf-8") == TEXT
    ran = run("-", "--from", "tei", input=TEXT)
    assert (ran.exit_code, ran.stdout) == (0, WOVEN)


def test_several_files_go_to_a_folder_and_a_broken_one_stops_none(file, tmp_path):
    (tmp_path / "bad.xml").write_text("<TEI><p></TEI>")
    (tmp_path / "w.xml").write_text(TEXT)
    out = tmp_path / "out"
    assert run(file, tmp_path / "w.xml", "-o", out).exit_code == 2
    out.mkdir()
    ran = run(tmp_path / "bad.xml", file, tmp_path / "w.xml", "-o", out)
    assert ran.exit_code == 1 and "not well-formed" in ran.stderr
    assert sorted(p.name for p in out.iterdir()) == ["v.xml", "w.xml"]
    assert all(p.read_text(encoding="utf-8") == WOVEN for p in out.iterdir())


def test_in_place_keeps_what_was_there(file):
    file.chmod(0o640)
    ran = run(file, "--in-place")
    backup = file.with_name("v.xml.bak")
    assert (ran.exit_code, ran.stdout) == (0, "") and "v.xml.bak" in ran.stderr
    assert file.read_text(encoding="utf-8") == WOVEN and backup.read_text(encoding="utf-8") == TEXT
    assert file.stat().st_mode & 0o777 == backup.stat().st_mode & 0o777 == 0o640
    before = file.stat().st_mtime_ns
    assert run(file, "--in-place").exit_code == 0  # nothing left to do: neither file is touched
    assert file.stat().st_mtime_ns == before and len(list(file.parent.iterdir())) == 2


def test_an_earlier_copy_is_never_lost(file):
    first = file.with_name("v.xml.orig")
    first.write_text("older")
    assert run(file, "--in-place", "--backup", ".orig").exit_code == 0
    assert first.read_text() == "older" and file.with_name("v.xml.orig2").read_text(encoding="utf-8") == TEXT


def test_the_diff_is_a_unified_one_and_writes_nothing(file):
    ran = run(file, "--diff")
    old, new = TEXT.splitlines(keepends=True), WOVEN.splitlines(keepends=True)
    assert ran.stdout == "".join(difflib.unified_diff(old, new, str(file), str(file)))
    assert file.read_text(encoding="utf-8") == TEXT and len(list(file.parent.iterdir())) == 1


def test_the_diff_of_several_files_goes_to_one_file(file, tmp_path):
    second, out = file.with_name("w.xml"), tmp_path.parent / f"{tmp_path.name}.diff"
    second.write_bytes(file.read_bytes())
    printed = [run(file, second, "--diff", "--jobs", jobs).stdout for jobs in ("1", "2")]
    assert run(file, second, "--diff", "-o", out).exit_code == 0
    assert printed[0] == printed[1] == out.read_text("utf-8")
    assert [line for line in printed[0].splitlines() if line.startswith("+++")] == [f"+++ {file}", f"+++ {second}"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--in-place", "-o", "x.xml"], "leave -o out"),
        (["--in-place", "--diff"], "--diff writes nothing"),
        (["--backup", ".old"], "--in-place keeps"),
    ],
)
def test_what_does_not_go_together_is_said(file, words, said):
    ran = run(file, *words)
    assert ran.exit_code == 2 and said in ran.stderr and ran.stderr.count("\n") == 1


def test_the_file_itself_is_no_out(file):
    ran = run(file, "-o", file)
    assert ran.exit_code == 2 and "also an input" in ran.stderr
    assert run("-", "--in-place").exit_code == 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_kill_leaves_the_file_as_it_was_or_whole(file):
    """The moments are those of the writing itself, at which the process ends itself."""
    for moment, before, left in (("fsync", 0, TEXT), ("replace", 0, TEXT), ("replace", 1, TEXT)):
        file.write_text(TEXT, encoding="utf-8")

        def work(moment=moment, before=before):
            real, times = getattr(os, moment), count(1)

            def last(*words, **more):
                if next(times) > before:
                    os.kill(os.getpid(), signal.SIGKILL)
                return real(*words, **more)

            setattr(os, moment, last)
            main(["link", "--in-place", str(file)])

        assert in_a_child(work)[0] == -signal.SIGKILL
        assert file.read_text(encoding="utf-8") == left
        for other in file.parent.iterdir():
            if other.name != file.name:
                os.unlink(other)


def test_a_kill_from_outside_leaves_one_or_the_other(file):
    for pause in (0.05, 0.3, 0.45):
        file.write_text(TEXT, encoding="utf-8")
        process = subprocess.Popen(
            [sys.executable, "-m", "archref", "link", "--in-place", str(file)], stderr=subprocess.DEVNULL
        )
        time.sleep(pause)
        process.kill()
        process.wait()
        assert file.read_text(encoding="utf-8") in (TEXT, WOVEN)


def test_what_is_alike_is_said_once_with_its_count(tmp_path):
    bare = re.sub(r"Document ([2-8])\b", r"<ref>Document \1</ref>", TEXT)
    path = tmp_path / "v.xml"
    path.write_text(bare, encoding="utf-8")
    ran = run(path)
    assert ran.exit_code == 0 and ran.stdout == bare
    said = [line for line in ran.stderr.splitlines() if "without target" in line]
    assert len(said) == 1 and "v.xml:6:" in said[0] and "“Document 2” (and 6 more)" in said[0]


def test_what_differs_is_said_each_time(tmp_path):
    wrong = re.sub(r"Document ([2-4])\b", r'<ref target="#d8">Document \1</ref>', TEXT)
    path = tmp_path / "v.xml"
    path.write_text(wrong, encoding="utf-8")
    said = [line for line in run(path).stderr.splitlines() if "leads to #d8" in line]
    assert len(said) == 3 and all("more)" not in line for line in said)
