"""Places that `archref find` prints: of the file itself, whatever had to be taken out of it."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from archref.cli import main


@pytest.fixture
def find(root):
    def find(name, *more):
        done = CliRunner().invoke(main, ["find", str(root / "fixtures" / name), *more])
        assert done.exit_code == 0, done.stderr
        return done.stdout

    return find


@pytest.mark.parametrize("name", ["fishery-talks.xml", "fishery-talks.html", "fishery-talks.md", "fishery-talks.tex"])
def test_line_and_column_are_those_of_the_file(find, root, name):
    lines = (root / "fixtures" / name).read_text(encoding="utf-8").split("\n")
    listed = list(csv.DictReader(io.StringIO(find(name, "--format", "csv"))))
    telegrams = [row for row in listed if row["type"] == "telegram"]
    assert len(telegrams) == 7
    for row in telegrams:
        assert lines[int(row["line"]) - 1][int(row["column"]) - 1 :].startswith(row["text"][:4])
        assert row["document"] == "88"


def test_word_has_notes_and_paragraphs(find, root):
    name = root / "fixtures" / "fishery-talks.docx"
    places = [line.split("\t")[:3:2] for line in find("fishery-talks.docx").splitlines()[1:]]
    assert [f"{name}:note 2", "Document 81"] in places
    assert [f"{name}:paragraph 4", "Ref B"] in places


def test_json_gives_the_text_and_the_places_in_the_file(find, root):
    (result,) = json.loads(find("fishery-talks.xml", "--format", "json"))
    source = (root / "fixtures" / "fishery-talks.xml").read_text(encoding="utf-8")
    assert result["text"].startswith("[Page 212]")
    for citation in result["citations"]:
        quoted = result["text"][citation["start"] : citation["end"]]
        at = citation["at"]
        assert source[at["start"] : at["end"]].startswith(quoted.split()[0])
        assert source[: at["start"]].count("\n") + 1 == at["line"]
    (word,) = json.loads(find("fishery-talks.docx", "--format", "json"))
    assert {c["at"].get("part") for c in word["citations"]} == {"word/document.xml", "word/footnotes.xml"}


def test_plain_text_needs_none(find):
    (result,) = json.loads(find("fishery-talks.txt", "--format", "json"))
    assert "text" not in result and "at" not in result["citations"][0]
