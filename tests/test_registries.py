"""A new export, library, engine or reader is one file, and is at once in every door."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys

import pytest

EXPORT = '''
"""A list of titles, one a line."""

SUFFIXES = (".titles",)


def write(items):
    return "".join(f"{item.get('title', '')}\\n" for item in items)


def read(text, diagnostics):
    return [{"id": f"t{n}", "type": "book", "title": line} for n, line in enumerate(text.splitlines(), 1)]
'''
ENGINE = '''
"""Prints titles."""

from ..rendered import Rendered

PACKAGE = "json"
INSTALL = "nothing"
SCRIPT = ""


def render(job):
    return Rendered([], [f"<{item['title']}>" for item in job.items], [item["id"] for item in job.items], [])
'''
READER = '''
"""Notes behind a double stroke."""

from ...document import Document, Note
from .format import Format

FORMAT = Format("strokes", "formats.strokes", (".strokes",), r"== strokes")


def documents(source):
    text = source.text
    at = text.find("//") + 2
    yield Document(text, [Note("1", at, len(text))], body_end=at - 2, marked=True)
'''


@pytest.fixture(scope="module")
def copy(root, tmp_path_factory):
    """A copy of the package in which files can be added."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(root / "archref", folder / "archref", ignore=shutil.ignore_patterns("__pycache__", "training"))
    shutil.copytree(root / "styles", folder / "styles")
    return folder


COMMANDS = """
import json, sys
from click.testing import CliRunner
from archref.cli import main
done = [CliRunner().invoke(main, words) for words in json.loads(sys.argv[1])]
"""


def run(copy, *commands, code="''"):
    """What commands print in the copy, with their exit codes, and the value of some code, all in one process."""
    script = f"{COMMANDS}import archref\nprint(json.dumps([[(d.output, d.exit_code) for d in done], {code}]))"
    done = subprocess.run(
        [sys.executable, "-c", script, json.dumps(commands)],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy)},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    printed, value = json.loads(done.stdout)
    return *map(tuple, printed), value


def test_a_new_export_is_one_file(copy):
    (copy / "archref" / "export" / "formats" / "titles.py").write_text(EXPORT, "utf-8")
    (copy / "library.titles").write_text("Salt Roads\nTin\n", "utf-8")
    code = "archref.bibliography([], format='titles', library=[{'id': '1', 'type': 'book', 'title': 'Tin'}])"
    bib, help, value = run(copy, ["bib", "library.titles", "--format", "titles"], ["bib", "--help"], code=code)
    assert bib == ("Salt Roads\nTin\n", 0)
    assert "titles" in help[0]
    assert value.strip() == "Tin"


def test_a_new_engine_is_one_file(copy):
    (copy / "archref" / "csl" / "engines" / "titler.py").write_text(ENGINE, "utf-8")
    (copy / "library.json").write_text('[{"id": "1", "type": "book", "title": "Tin"}]', "utf-8")
    code = "archref.bibliography([], engine='titler', library=[{'id': '1', 'type': 'book', 'title': 'Tin'}])"
    bib, help, value = run(copy, ["bib", "library.json", "--engine", "titler"], ["bib", "--help"], code=code)
    assert bib == ("<Tin>\n", 0)
    assert "titler" in help[0]
    assert value.strip() == "<Tin>"


def test_a_new_reader_is_one_file(copy):
    (copy / "archref" / "reading" / "formats" / "strokes.py").write_text(READER, "utf-8")
    text = "== strokes\nIt came.\n// Telegram 8812 from Lima, November 3, 1978.\n"
    names = ("d/a.strokes", "d/b.txt")  # by its ending, and by what it holds
    for name in names:
        (copy / name).parent.mkdir(exist_ok=True)
        (copy / name).write_text(text, "utf-8")
    *found, folder, value = run(
        copy,
        *(["find", name] for name in names),
        ["find", "d/a.strokes", "--from", "strokes"],
        ["find", "d"],
        code="[n.number for d in archref.read('d/a.strokes') for n in d.notes]",
    )
    assert len(found) == 3 and all("telegram" in output and code == 0 for output, code in found)
    assert folder[0].count("telegram\t") == 2 and folder[1] == 0
    assert value == ["1"]


GUIDE = re.compile(r"^```\{code-block\} (\w+)\n(?::caption: (\S+)\n)?\n(.*?)^```$", re.M | re.S)


def test_what_the_guide_adds_is_there_and_does_what_it_prints(copy, root):
    blocks = GUIDE.findall((root / "docs" / "howto" / "extend.md").read_text("utf-8"))
    for _kind, name, body in blocks:
        if name:
            (copy / name).write_text(body, "utf-8")
    tried = [body for kind, name, body in blocks if kind == "console"]
    assert len(tried) == 3
    commands = [shlex.split(body.partition("\n")[0])[2:] for body in tried]
    for body, words, (printed, code) in zip(tried, commands, run(copy, *commands)[:-1], strict=True):
        expected = body.partition("\n")[2]
        assert code == (1 if words[0] == "check" else 0)  # something is found
        assert [re.split(r"\t| {2,}", line) for line in printed.splitlines()] == [
            re.split(r" {2,}", line) for line in expected.splitlines()
        ]
