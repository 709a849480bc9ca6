"""Faults that happen to people: folders that cannot be written, a clock that is wrong, many at one cache, odd files."""

import dataclasses
import json
import lzma
import os
import subprocess
import sys
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner
from counting import MOST, growth
from forked import processes
from loopback import Loopback, rows

import archref
from archref import parallel
from archref.cli import main
from archref.identity import read_query
from archref.lookup import LookupSettings, look_up
from archref.lookup import finding as lookup_finding
from archref.lookup.store import describe

NOTE = (
    "They met.[^1]\n\n[^1]: Vane to Colt, 3 March 1965, box 12, Quill Papers, Carter Library; Foreign Relations, 1969–1976, "
    "vol. I, Document 60.\n"
)


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ARCHREF_INDEX", str(tmp_path / "index.sqlite"))
    monkeypatch.setenv("ARCHREF_CACHE_DIR", str(tmp_path / "cache"))

    def command(*arguments):
        done = CliRunner().invoke(main, [str(a) for a in arguments])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done

    return command


def one_line(done, *words, code=1):
    assert done.exit_code == code, done.output
    faults = [line for line in done.stderr.splitlines() if not line.startswith("archref: note: ")]
    assert len(faults) == 1 and faults[0].startswith("archref: error: "), done.stderr
    assert all(word in done.stderr for word in words), done.stderr


# a folder that cannot be written


@pytest.fixture
def locked(tmp_path):
    """A folder with a file, in which nobody may write; the superuser may not either."""
    folder = tmp_path / "locked"
    folder.mkdir()
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root and subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(folder)], capture_output=True).returncode:
        pytest.skip("no folder can be locked for the superuser here")
    (folder / "a.md").write_text(NOTE, "utf-8")
    (folder / "out").write_text("before", "utf-8")
    if root:
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
    else:
        folder.chmod(0o555)
    yield folder
    if root:
        subprocess.run(["umount", str(folder)], check=True)
    else:
        folder.chmod(0o755)


@pytest.mark.parametrize(
    "command",
    [
        ("find", "a.md", "--format", "jsonl", "-o", "{}/out"),
        ("bib", "a.md", "-o", "{}/out"),
        ("notes", "a.md", "-o", "{}/new"),
        ("sources", "a.md", "-o", "{}/out"),
        ("report", "a.md", "-o", "{}/out"),
        ("check", "a.md", "-o", "{}/out"),
        ("link", "a.md", "-o", "{}/out"),
        ("link", "{}/a.md", "--in-place"),
        ("check", "{}/a.md", "--fix", "--select", "ARC508"),
        ("lookup", "1978STATE319188", "-o", "{}/out"),
        ("index", "add", "v.xml", "--index", "{}/index.sqlite"),
        ("corpus", "build", "a.md", "-o", "{}/corpus"),
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_a_folder_that_cannot_be_written_is_told(run, tmp_path, locked, command):
    from volume import tei

    wrong = NOTE.replace("3 March", "Friday, 3 March")
    (tmp_path / "a.md").write_text(wrong, "utf-8")
    (tmp_path / "v.xml").write_text(tei("frus1977-80v24"), "utf-8")
    arguments = [part.format(locked) for part in command]
    if command[0] == "check" and "--fix" in command:  # what is in the locked folder has nothing to mend
        assert run(*arguments).exit_code == 0
        return
    before = {path.name: path.read_bytes() for path in locked.iterdir()}
    one_line(run(*arguments), str(locked))
    assert {path.name: path.read_bytes() for path in locked.iterdir()} == before


# many at one cache


def _asks(folder, address, first):
    known = [dataclasses.replace(s, pause=0.0) for s in lookup_finding.services() if s.name == "history-lab"]
    settings = LookupSettings(folder, {"history-lab": address}, {})
    with patch.object(lookup_finding, "services", lambda: known):
        for number in range(first, first + 10):
            found = look_up(read_query(f"1978LIMA{number:05}"), online=True, settings=settings)
            assert not found[0].replies[0].problem


def _looks(folder, until):
    """Read the cache as `archref cache info` does until the file is there."""
    settings = LookupSettings(folder)
    while not until.exists():
        kept = describe(settings)["kept"]
        assert all(k["answers"] <= 10 for k in kept)
        time.sleep(0.01)


def test_one_asks_and_eight_read_the_cache(tmp_path):
    server = Loopback(rows())
    starting = processes()
    folder, ended = tmp_path / "cache", tmp_path / "ended"
    _asks(folder, server.address, 100)
    readers = [starting.Process(target=_looks, args=(folder, ended)) for _ in range(4)]
    # these ask for what is known, and are answered from the cache whatever is written meanwhile
    readers += [starting.Process(target=_asks, args=(folder, server.address, 100)) for _ in range(4)]
    for process in readers:
        process.start()
    _asks(folder, server.address, 100)
    for process in readers[4:]:
        process.join(120)
    ended.touch()
    for process in readers[:4]:
        process.join(120)
    assert [p.exitcode for p in readers] == [0] * 8 and len(server.asked) == 10
    server.stop()


# a clock that is wrong


@pytest.mark.parametrize("now", [0, 1, 86_400 * 365 * 300, -86_400 * 365])
def test_a_wrong_clock_stops_no_look_up(tmp_path, now):
    """Before 1970, in 1970 and in 2270: the answer comes, without a wait, and the next one too."""
    server = Loopback(rows())
    known = [s for s in lookup_finding.services() if s.name == "history-lab"]
    settings = LookupSettings(tmp_path, {"history-lab": server.address}, {})
    slept = []
    wrong = datetime.fromtimestamp(max(now, 0), UTC)
    names = ("models.response", "policy.actions", "policy.expiration")
    with patch.object(lookup_finding, "services", lambda: known), patch("time.sleep", slept.append):
        for clock in (now, time.time(), now):
            with patch("time.time", lambda clock=clock: clock):
                for name in names:
                    patch(f"requests_cache.{name}.utcnow", lambda: wrong).start()
                found = look_up(read_query(f"1978LIMA{len(slept):05}"), online=True, settings=settings)
                patch.stopall()
            assert not found[0].replies[0].problem
    assert all(seconds <= 10 * known[0].pause for seconds in slept)
    server.stop()


def test_a_clock_of_1970_makes_no_date_a_future_one(monkeypatch):
    import datetime as real

    from archref.checking.rulebook import date_in_future

    class Wrong(real.date):
        @classmethod
        def today(cls):
            return cls(1970, 1, 1)

    monkeypatch.setattr(date_in_future, "date", Wrong)
    results = archref.resolve_many([NOTE.replace("1965", year) for year in ("1978", "2019", "2077")])
    assert [f.document for f in archref.check(results, select=["ARC511"])] == [2]


@pytest.mark.parametrize("when", [0, 10**6, 2**33])
def test_files_with_a_wrong_time_are_read_and_written(run, root, tmp_path, when):
    for name in ("fishery-talks.docx", "fishery-talks.odt", "fishery-talks.md"):
        path = tmp_path / name
        path.write_bytes((root / "fixtures" / name).read_bytes())
        os.utime(path, (when, when))
        with patch("time.time", lambda: float(when)):
            done = run("link", path, "-o", tmp_path / f"out{path.suffix}")
        assert done.exit_code == 0, done.output
        assert list(archref.read(tmp_path / f"out{path.suffix}"))


# odd files and words, each of which could hang, leak or be lost


@pytest.mark.slow
@pytest.mark.parametrize(
    "make",
    [
        lambda n: "National Archives, RG 59, " * (n // 26),
        lambda n: "“" * n,
        lambda n: "Telegram 1 to Lima, " * (n // 20),
        lambda n: "".join(f"[^{i}]" for i in range(n // 5)) + "\n\n[^1]: Ibid.\n",
        lambda n: "see Document 1, " * (n // 16),
        lambda n: "\n".join(f"  {i}. Ibid." for i in range(n // 12)),
        lambda n: "A.B." * (n // 4),
        lambda n: "ф. 1, оп. 1, д. 1, " * (n // 19),
    ],
)
def test_hostile_words_cost_what_they_are_long(make):
    assert growth(lambda n: archref.resolve(make(n)), 12_000) <= MOST


def test_a_name_with_line_ends_and_orders_is_one_line(run, tmp_path):
    name = "a\nb\x1b[31m\u202e.md"
    (tmp_path / name).write_bytes(b"\xff\xfe\x00")
    done = run("find", name)
    one_line(done)
    assert "\x1b" not in done.stderr and "\u202e" not in done.stderr


def test_a_link_that_leads_to_itself_is_told_and_the_others_are_read(run, tmp_path):
    (tmp_path / "f").mkdir()
    (tmp_path / "f" / "a.md").write_text(NOTE, "utf-8")
    (tmp_path / "f" / "loop.md").symlink_to(tmp_path / "f" / "loop.md")
    (tmp_path / "f" / "up").symlink_to(tmp_path / "f")
    done = run("find", "f", "--format", "jsonl")
    assert len([line for line in done.stdout.splitlines() if "Quill Papers" in line]) >= 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("packed", [lambda d: lzma.compress(d)[:-9], lambda d: b"\xfd7zXZ\x00" + d])
def test_an_archive_that_ends_too_soon_is_told(run, tmp_path, packed, monkeypatch):
    monkeypatch.setattr(parallel, "processes", ThreadPoolExecutor)  # where it is read is no matter
    (tmp_path / "v.xml.xz").write_bytes(packed(b"<TEI/>" * 1000))
    done = run("corpus", "build", "v.xml.xz", "-o", "corpus")
    assert done.exit_code == 1 and "v.xml.xz" in done.stderr and "Traceback" not in done.stderr


def test_a_package_that_names_a_member_twice_or_lies_about_its_size(run, tmp_path):
    body = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive, pytest.warns(UserWarning):
        archive.writestr("word/document.xml", body)
        archive.writestr("word/document.xml", body)
    data = bytearray((tmp_path / "a.docx").read_bytes())
    assert run("find", "a.docx").exit_code in (0, 1)
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = b"\xff\xff\xff\x7f"
    (tmp_path / "b.docx").write_bytes(bytes(data))
    done = run("find", "b.docx")
    assert done.exit_code in (0, 1) and "Traceback" not in done.stderr


def test_output_that_nobody_reads_ends_quietly(tmp_path):
    marks = "".join(f"They met.[^{i}]\n" for i in range(1, 400))
    notes = "".join(f"[^{i}]: Quill Papers, box {i}, LC.\n" for i in range(1, 400))
    (tmp_path / "a.md").write_text(f"{marks}\n{notes}", "utf-8")
    command = [sys.executable, "-m", "archref", "find", str(tmp_path / "a.md"), "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read().decode()
    assert "Traceback" not in said and said.count("\n") <= 2


@pytest.mark.parametrize("value", ["1e999", "NaN", '{"a": ' * 3000 + "1" + "}" * 3000, "[" * 100_000])
def test_a_library_of_odd_json_is_refused_in_words(run, tmp_path, value):
    (tmp_path / "a.md").write_text(NOTE, "utf-8")
    (tmp_path / "l.json").write_text(f'[{{"id": "a", "type": "book", "volume": {value}}}]', "utf-8")
    done = run("bib", "a.md", "--library", "l.json")
    assert "Traceback" not in done.stderr and done.stderr.count("\n") <= 2
    json.dumps(done.stdout)


def test_a_directory_where_a_file_is_wanted(run, tmp_path):
    (tmp_path / "a.md").write_text(NOTE, "utf-8")
    Path("out").mkdir()
    for command in (("bib", "a.md", "-o", "out"), ("notes", "a.md", "-o", "out"), ("report", "a.md", "-o", "out")):
        done = run(*command)
        assert done.exit_code in (1, 2) and done.stderr.count("\n") == 1 and "out" in done.stderr
