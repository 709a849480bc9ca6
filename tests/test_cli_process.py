"""The command as a process: real standard input, exit codes, pipes that close."""

import os
import subprocess
import sys

import pytest

ARCHREF = [sys.executable, "-m", "archref"]
NOTE = "1. Source: National Archives, RG 59, Central Files 1964–66, POL 7 US. Secret.\n"


def run(*args, data=b"", **extra):
    return subprocess.run([*ARCHREF, *map(str, args)], input=data, capture_output=True, check=False, **extra)


def test_standard_input_to_a_bibliography():
    done = run("bib", "-", data=NOTE.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert "National Archives" in done.stdout.decode()
    assert done.stdout.count(b"\n") == 1


def test_a_pipe_gets_utf8_in_any_locale(tmp_path):
    env = {**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}
    done = run("bib", "-", data=NOTE.encode(), env=env)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "1964–66" in done.stdout.decode("utf-8")


def test_an_unknown_style_is_one_line_with_the_nearest_names(tmp_path):
    out = tmp_path / "out.txt"
    done = run("bib", "-", "--style", "chicago-notes-bibliografy", "-o", out, data=NOTE.encode())
    assert (done.returncode, done.stdout) == (2, b"")
    message = done.stderr.decode()
    assert message.startswith("archref: error: ") and message.count("\n") == 1
    assert "chicago-notes-bibliography" in message
    assert list(tmp_path.iterdir()) == []


def test_not_utf8_on_standard_input():
    data = NOTE.encode("cp1252")
    done = run("find", "-", data=data)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"--encoding cp1252" in done.stderr and done.stderr.count(b"\n") == 1
    assert run("find", "-", "--encoding", "cp1252", data=data).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
def test_a_closed_pipe_is_silent(tmp_path):
    (tmp_path / "notes.txt").write_text(NOTE * 2000, encoding="utf-8")
    first = subprocess.Popen(
        [*ARCHREF, "find", str(tmp_path / "notes.txt")], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    first.stdout.read(10)
    first.stdout.close()
    assert first.stderr.read() == b""
    first.stderr.close()
    first.wait(60)


@pytest.fixture(scope="module")
def loaded():
    """What importing the library loads."""
    code = "import archref, sys; print(*sys.modules)"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.parametrize("module", ["click", "citeproc", "lxml", "requests", "requests_cache", "pybtex"])
def test_importing_the_library_does_not_load(module, loaded):
    assert "archref" in loaded and module not in loaded


def test_help_does_not_load_what_only_a_run_needs():
    code = (
        "import sys\nfrom archref.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "heavy = {'citeproc', 'lxml', 'requests', 'pybtex'} & set(sys.modules)\nsys.exit(', '.join(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
def test_a_full_disk_is_one_line():
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*ARCHREF, "find", "-"], input=NOTE.encode(), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr.startswith(b"archref: error: cannot write") and done.stderr.count(b"\n") == 1
