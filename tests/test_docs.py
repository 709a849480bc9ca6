"""What README and documentation show is what happens: files, commands with their output, scripts, Python sessions.

Each page is walked through in order, in an empty folder with the sample files. A fence `{code-block}` with a caption is
a file; `console` has commands and what they print; `sh` commands that must succeed; `python` is a script and `pycon` a
session. Tabs of a command's output stand as two spaces or more. What installs archref is tried in test_package.py.
ARCHREF_UPDATE_DOCS=1 writes what commands print now.
"""

import doctest
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from itertools import takewhile
from pathlib import Path

import programs
import pytest
from click.testing import CliRunner

from archref import parallel
from archref.cli import main

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
FENCE = re.compile(
    r"^```(?:\{code-block\} (?P<file>\w+)\n:caption: (?P<caption>\S+)\n\n?|(?P<kind>[\w-]*)\n)(?P<body>.*?)^```$",
    re.M | re.S,
)
WALKED = ("console", "pycon", "python", "sh")
# for people, or pieces of a file: rst as the roles and directives that a page shows, bash what needs a server that stays or
# another machine
SHOWN = (
    "", "bash", "elisp", "fish", "json", "lua", "markdown", "nginx", "powershell", "rst", "text", "toml", "yaml", "xml", "zsh",
)  # fmt: skip
INSTALLS = re.compile(r"^(?:python3 -m venv|~/archref-env/bin/pip|\. ~/archref-env|pipx install|uv tool install)\b")
PROGRAMS = {"sphinx-build": programs.sphinx_build, "mkdocs": programs.mkdocs}
NEEDS = {
    "howto/corpus.md": ("duckdb", "filelock", "pyarrow"),
    "howto/markdown.md": ("markdown", "markdown_it", "mdit_py_plugins"),
}
PAGES = sorted(
    os.path.relpath(p, DOCS)
    for p in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.rglob("*.md")]
    if p.exists() and any(f["caption"] or f["kind"] in WALKED for f in FENCE.finditer(p.read_text("utf-8")))
)


def printed(command):
    """What a command prints, on standard output, and with what it says on standard error."""
    words, given = shlex.split(command), None
    if words[0] == "echo":
        words, given = words[words.index("|") + 1 :], " ".join(words[1 : words.index("|")]) + "\n"
    if words[0] == "archref":
        done = CliRunner().invoke(main, words[1:], input=given, prog_name="archref")
        return done.stdout, done.output
    done = PROGRAMS[words[0]](*words[1:])
    return done.stdout, done.stdout + done.stderr


def carry_out(line, page):
    """Run a line of a `sh` block; it must succeed."""
    words = shlex.split(line, comments=True)
    if not words or INSTALLS.match(line):
        return
    given = dict(word.split("=", 1) for word in takewhile(re.compile(r"[A-Z_]+=").match, words))
    words = words[len(given) :]
    if words[0] == "archref" and not {"|", ">", "&&"} & set(words):
        done = CliRunner().invoke(main, words[1:], prog_name="archref", env=given)
        assert done.exit_code == 0, f"{page}: {line}\n{done.output}"
        return
    if words[0] == "pandoc" and shutil.which("pandoc") is None:
        return
    if words[0] in PROGRAMS:
        done = PROGRAMS[words[0]](*words[1:])
        assert done.returncode == 0, f"{page}: {line}\n{done.stdout}{done.stderr}"
        return
    path = os.pathsep.join((os.path.dirname(sys.executable), os.environ["PATH"]))
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", line],
        env={**os.environ, "PATH": path},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, f"{page}: {line}\n{done.stdout}{done.stderr}"


def steps(body):
    """The commands of a block, each with what it is said to print."""
    found = re.split(r"^\$ ", body, flags=re.M)
    assert not found[0].strip(), "a console block begins with a command"
    return [step.partition("\n")[::2] for step in found[1:]]


def columns(text):
    """Lines by their columns, however far apart these stand."""
    return [re.split(r"\t| {2,}(?=\S)", line.rstrip()) for line in text.strip("\n").splitlines()]


def aligned(text):
    """Lines of columns with the columns below each other."""
    lines = [line.split("\t") for line in text.rstrip("\n").splitlines()]
    widths = {}
    for line in lines:
        for i, cell in enumerate(line[:-1]):
            widths[i] = max(widths.get(i, 0), len(cell))
    padded = ([cell.ljust(widths.get(i, 0)) for i, cell in enumerate(line[:-1])] + line[-1:] for line in lines)
    return "".join("  ".join(line).rstrip() + "\n" for line in padded)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name in ("ARCHREF_CONFIG", "ARCHREF_NARA_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(parallel, "processes", ThreadPoolExecutor)  # how processes begin is tried elsewhere
    place = tmp_path / "walk"
    place.mkdir()
    monkeypatch.chdir(place)
    return place


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_of_a_page_are_what_happens(page, folder):
    for module in NEEDS.get(page, ()):
        pytest.importorskip(module)
    text = (DOCS / page).read_text("utf-8")
    if page.startswith(".."):  # in the checkout
        for name in ("examples", "fixtures"):
            shutil.copytree(ROOT / name, folder / name)
    else:
        shutil.copytree(ROOT / "examples", folder, dirs_exist_ok=True)
    update, names = text, {}
    for fence in FENCE.finditer(text):
        body, kind = fence["body"], fence["kind"]
        if fence["caption"]:
            path = folder / fence["caption"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, "utf-8")
        elif kind == "sh":
            for line in body.splitlines():
                carry_out(line, page)
        elif kind == "python":
            exec(compile(body, page, "exec"), names)
        elif kind == "pycon":
            session = doctest.DocTestParser().get_doctest(
                body, names, page, page, text.count("\n", 0, fence.start("body"))
            )
            runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS, verbose=False)
            said = []
            runner.run(session, out=said.append, clear_globs=False)
            names = session.globs
            assert runner.failures == 0, "".join(said)
        elif kind == "console":
            new = ""
            for command, expected in steps(body):
                alone, both = (text.replace(f"{folder}/", "") for text in printed(command))
                if columns(expected) not in (columns(alone), columns(both)):
                    assert os.environ.get("ARCHREF_UPDATE_DOCS"), f"{page}: $ {command} now prints:\n{both}"
                    expected = aligned(both)
                new += f"$ {command}\n{expected}"
            update = update.replace(f"```console\n{body}```", f"```console\n{new}```")
        elif kind == "toml":
            tomllib.loads(body)
        elif kind == "json":
            for line in body.splitlines():
                json.loads(line)
    if os.environ.get("ARCHREF_UPDATE_DOCS") and update != text:
        (DOCS / page).write_text(update, "utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_nothing_that_looks_like_a_command_is_outside_a_fence_that_is_tried(page):
    text = (DOCS / page).read_text("utf-8")
    for fence in re.finditer(r"^```(\S*)", text, re.M):
        assert fence[1].startswith("{") or fence[1] in (*WALKED, *SHOWN), f"{page}: {fence[0]}"
    outside = FENCE.sub("", text)
    assert not re.search(r"^(?: {4,}|\t)(?:\$ )?(?:archref|pip|python3?|sphinx-build|mkdocs|pandoc) ", outside, re.M)


def test_the_way_to_install_is_said_once():
    for path in DOCS.rglob("*.md"):
        said = re.findall(r"(?:pip|pipx|uv tool) install (?=['\"]?archref)", path.read_text("utf-8"))
        assert path.name in ("install.md", "releasing.md") or not said, path


def test_there_are_examples_on_the_pages_that_teach():
    assert {
        "tutorial.md",
        "howto/archive.md",
        "howto/style.md",
        "howto/mkdocs.md",
        "howto/sphinx.md",
        "howto/volume.md",
    } <= set(PAGES)


def build_docs(out, *options):
    """The documentation, built strictly; a warning fails."""
    pytest.importorskip("myst_parser", reason="archref[docs] is not installed")
    done = programs.sphinx_build("-W", "-n", "-q", "-b", "html", *options, DOCS, out)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_example_of_the_documentation_has_its_links(tmp_path):
    build_docs(tmp_path, "-D", "root_doc=example/index", "-D", "include_patterns=example/*")
    page = (tmp_path / "example" / "d304.html").read_text("utf-8")
    assert re.search(r'<a class="archref archref-document [^>]*href="d303.html"', page)
    assert "Third Round" in (tmp_path / "report.html").read_text("utf-8")


@pytest.mark.slow  # and a step of the checks by itself, `make docs`
def test_the_documentation_builds_without_a_warning(tmp_path):
    build_docs(tmp_path)
