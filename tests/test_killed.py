"""Killed, interrupted or out of space in the midst of writing: the old file is whole, and what comes after works."""

import os
import resource
import shutil
import signal
import sqlite3
import subprocess

import pytest
from forked import in_a_child
from volume import tei

from archref.cli import main
from archref.index import Index

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

NOTE = (
    "Salt was dear.[^1]\n\n[^1]: National Archives, RG 59, Central Files 1970–73, POL 7 PERU; "
    "Foreign Relations, 1969–1976, vol. I, Document 60.\n"
)
OLD = b"what was there before\n" * 40
POINTS = ("begin", "write", "fsync", "chmod", "replace", "done")
# all commands write a file in the same way: two are struck at each point, the others in the midst
EACH = ("bib", "in place")
MIDST = ("write", "replace", "done")
COMMANDS = {
    "find": ("find", "a.md", "--format", "jsonl", "-o", "out"),
    "bib": ("bib", "a.md", "-o", "out"),
    "notes": ("notes", "a.md", "-o", "out"),
    "sources": ("sources", "a.md", "-o", "out"),
    "report": ("report", "a.md", "-o", "out"),
    "link": ("link", "a.md", "-o", "out"),
    "lookup": ("lookup", "1978STATE319188", "-o", "out"),
    "in place": ("link", "a.md", "--in-place"),
    "in a folder": ("link", "a.md", "-o", "linked/"),
    "check": ("check", "b.md", "--exit-zero", "-o", "out"),
    "mended": ("check", "b.md", "--fix", "--exit-zero"),
    "inserted": ("bib", "c.md", "--insert", "c.md"),
    "inserted elsewhere": ("bib", "c.md", "--insert", "c.md", "-o", "out"),
}
TARGETS = {"in place": "a.md", "in a folder": "linked/a.md", "mended": "b.md", "inserted": "c.md"}  # others write "out"
WRONG = "Salt was dear.[^1]\n\n[^1]: Telegram 319188 to Lima, Monday, December 19, 1978.\n"


class Struck:
    """A stream of which half is written before the blow."""

    def __init__(self, stream, strike):
        self.stream, self.strike = stream, strike

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()

    def write(self, data):
        self.stream.write(data[: len(data) // 2])
        self.stream.flush()
        self.strike()

    def flush(self):
        self.stream.flush()


def strike_at(point, blow):
    """Have the blow fall in the midst of writing a file."""
    if point == "write":
        opened = os.fdopen
        os.fdopen = lambda handle, *mode: (
            Struck(opened(handle, *mode), blow) if mode == ("wb",) else opened(handle, *mode)
        )
        return
    from archref.cli import output

    name = {"begin": "mkstemp", "done": "_settle"}.get(point, point)
    where = output.tempfile if point == "begin" else output if point == "done" else os
    real = getattr(where, name)

    def struck(*given, **more):
        blow()
        return real(*given, **more)

    setattr(where, name, struck)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ARCHREF_INDEX", str(tmp_path / "index.sqlite"))
    (tmp_path / "a.md").write_text(NOTE)
    (tmp_path / "b.md").write_text(WRONG)
    (tmp_path / "c.md").write_text(NOTE + "\n# Bibliography\n")
    (tmp_path / "linked").mkdir()
    return tmp_path


def names(folder):
    """All that lies in a folder."""
    return sorted(str(path) for path in folder.rglob("*"))


def written_by(command, folder):
    """The file that a command writes, with what it holds before and behind an undisturbed run."""
    target = folder / TARGETS.get(command, "out")
    if not target.exists():
        target.write_bytes(OLD)
    before = target.read_bytes()
    with pytest.raises(SystemExit) as left:  # here, so that the children have all loaded
        main(list(COMMANDS[command]))
    assert not left.value.code
    after = target.read_bytes()
    assert after != before
    target.write_bytes(before)
    return target, before, after


@pytest.mark.parametrize("command", COMMANDS)
def test_a_kill_leaves_the_old_file_or_the_new(folder, command):
    target, before, after = written_by(command, folder)
    for point in POINTS if command in EACH else MIDST:

        def work(point=point):
            strike_at(point, lambda: os.kill(os.getpid(), signal.SIGKILL))
            main(list(COMMANDS[command]))

        assert in_a_child(work)[0] == -signal.SIGKILL, point
        assert target.read_bytes() == (after if point == "done" else before), point
        target.write_bytes(before)


@pytest.mark.parametrize("command", COMMANDS)
def test_ctrl_c_leaves_the_old_file_and_nothing_beside_it(folder, command):
    target, before, _ = written_by(command, folder)
    there = names(folder)
    for point in POINTS[1:-1] if command in EACH else MIDST[:-1]:

        def work(point=point):
            strike_at(point, lambda: signal.raise_signal(signal.SIGINT))
            main(list(COMMANDS[command]))

        code, said = in_a_child(work)
        assert code == 130, (point, said)
        assert target.read_bytes() == before, point
        assert names(folder) == there, point
        assert said.strip().endswith("archref: interrupted") and "Traceback" not in said


@pytest.mark.parametrize("command", COMMANDS)
def test_without_space_the_old_file_stays(folder, command):
    target, before, _ = written_by(command, folder)
    there = names(folder)

    def work():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
        main(list(COMMANDS[command]))

    code, said = in_a_child(work)
    assert code == 1, said
    assert "cannot write" in said.splitlines()[-1] and "Traceback" not in said
    assert target.read_bytes() == before and names(folder) == there


# the index


def sound(path):
    with sqlite3.connect(path) as connection:
        whole = connection.execute("PRAGMA integrity_check").fetchone()
    connection.close()
    return whole == ("ok",)


def test_a_kill_while_a_volume_is_added(folder):
    (folder / "one.xml").write_text(tei("frus1977-80v24"))
    (folder / "two.xml").write_text(tei("frus1977-80v25"))
    path = folder / "index.sqlite"
    with Index(path) as index:
        index.add(folder / "one.xml")
        before = index.sources()
    for at in range(1, 9):

        def work(at=at):
            from archref.index import adding

            real = adding.read_file

            def read(name):
                found = real(name)

                def entries():
                    for n, entry in enumerate(found.entries(), 1):
                        if n == at:
                            os.kill(os.getpid(), signal.SIGKILL)
                        yield entry

                return type(found)(found.key, found.kind, found.digest, entries)

            adding.read_file = read
            main(["index", "add", "two.xml"])

        assert in_a_child(work)[0] == -signal.SIGKILL
        with Index(path) as index:
            assert index.sources() == before and index.document("frus1977-80v24", "1")
        assert sound(path)
    with Index(path) as index:
        assert index.add(folder / "two.xml").documents == 8


def test_an_index_on_a_full_disk_says_so(folder):
    (folder / "one.xml").write_text(tei("frus1977-80v24"))
    path = folder / "index.sqlite"
    with Index(path) as index:
        index.add(folder / "one.xml")
        before = index.sources()
    (folder / "two.xml").write_text(tei("frus1977-80v25", copies=40))

    def work():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        size = path.stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        main(["index", "add", "two.xml"])

    code, said = in_a_child(work)
    assert code == 1, said
    assert said.count("\n") == 1 and "full" in said and "Traceback" not in said
    with Index(path) as index:
        assert index.sources() == before
    assert sound(path)


def test_one_adds_and_eight_read(folder):
    path = folder / "index.sqlite"
    (folder / "one.xml").write_text(tei("frus1977-80v24"))
    (folder / "two.xml").write_text(tei("frus1977-80v25", copies=10))
    with Index(path) as index:
        index.add(folder / "one.xml")

    def reads():
        for _ in range(30):
            with Index(path) as index:
                assert index.document("frus1977-80v24", "1")

    children = []
    for work in (lambda: main(["index", "add", "two.xml"]), *[reads] * 8):
        child = os.fork()
        if child == 0:
            code = 70
            try:
                work()
                code = 0
            except SystemExit as error:
                code = error.code or 0
            finally:
                os._exit(code)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0] * 9
    assert sound(path)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("mount") is None, reason="mounts a disk"
)
def test_a_small_disk(folder):
    disk = folder / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(disk)], capture_output=True)
    if mounted.returncode:
        pytest.skip("no disk can be mounted here")
    try:
        (disk / "out").write_bytes(OLD)
        code, said = in_a_child(lambda: main(["report", "a.md", "-o", str(disk / "out")]))
        assert code == 1, said
        assert said.count("\n") == 1 and "No space left" in said
        assert (disk / "out").read_bytes() == OLD and [p.name for p in disk.iterdir()] == ["out"]
        code, said = in_a_child(lambda: main(["index", "add", "--index", str(disk / "i.sqlite"), "a.md"]))
        assert code == 1 and "Traceback" not in said
    finally:
        subprocess.run(["umount", str(disk)], check=True)
