"""A new export, library, engine or reader is one file, and is at once in every door."""

import ast
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


# for each example of the guide's rule the words that it names, and those that are found
EXAMPLES = """[
    (list(e.found), [result.text[f.start:f.end] for f in archref.check(result, select=["ARC599"])])
    for e in __import__("archref.checking").checking.rule("ARC599").examples() if open("e.md", "wb").write(e.text.encode())
    for result in archref.resolve_many(archref.read("e.md"))
]"""
GUIDE = re.compile(r"^```\{code-block\} (\w+)\n(?::caption: (\S+)\n)?\n(.*?)^```$", re.M | re.S)


def test_what_the_guide_adds_is_there_and_does_what_it_prints(copy, root):
    blocks = GUIDE.findall((root / "docs" / "howto" / "extend.md").read_text("utf-8"))
    for kind, name, body in blocks:
        if name:
            (copy / name).write_text(body, "utf-8")
        if kind == "python":  # as mypy asks it of the package
            made = [part for part in ast.walk(ast.parse(body)) if isinstance(part, ast.FunctionDef)]
            assert made and all(f.returns and all(arg.annotation for arg in f.args.args) for f in made), name
    tried = [body for kind, name, body in blocks if kind == "console"]
    assert len(tried) == 3
    commands = [shlex.split(body.partition("\n")[0])[2:] for body in tried]
    *done, found = run(copy, *commands, code=EXAMPLES)
    # what a rule must have, and each of its examples gives the words that it names
    assert len([words for words, _ in found if words]) >= 3 and len([words for words, _ in found if not words]) >= 3
    assert all(words == said for words, said in found)
    for body, words, (printed, code) in zip(tried, commands, done, strict=True):
        expected = body.partition("\n")[2]
        assert code == (1 if words[0] == "check" else 0)  # something is found
        assert [re.split(r"\t| {2,}", line) for line in printed.splitlines()] == [
            re.split(r" {2,}", line) for line in expected.splitlines()
        ]


def test_a_row_is_an_archive(copy, root):
    """The row that the guide shows: its names are one archive, and a bibliography has its place."""
    page = (root / "docs" / "howto" / "archive.md").read_text("utf-8")
    (row,) = re.findall(r"^```text\n(Quillham .+)\n```$", page, re.M)
    with (copy / "archref" / "data" / "repositories.csv").open("a", encoding="utf-8") as table:
        table.write(row + "\n")
    notes = "So.1 So.2\n\n  1. Vane to Colt, May 3, 1951, box 7, Quillham Archive.\n  2. QBA, Port Records, box 8.\n"
    (copy / "borough.txt").write_text(notes, "utf-8")
    sources, bib, _ = run(copy, ["sources", "borough.txt"], ["bib", "borough.txt"])
    assert sources[0].startswith("Quillham Borough Archive, Quillham, Norfolk\n") and sources[0].count("Quillham,") == 1
    assert bib[0].count("Quillham, Norfolk.") == 2
