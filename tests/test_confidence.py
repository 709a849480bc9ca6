"""How sure a reading must be: by the library and by each command, and what the report marks."""

import json

import pytest
from click.testing import CliRunner

import archref
from archref.cli import main

SURE = "Vane to Colt, 3 May 1951, Vane Papers, box 3, Library of Congress."
NOTE = f"The talks failed.1\n\n  1. {SURE}\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "talks.txt"
    path.write_text(NOTE, encoding="utf-8")
    return str(path)


def types(*arguments):
    run = CliRunner().invoke(main, list(arguments))
    assert run.exit_code == 0, run.output
    return [json.loads(line)["type"] for line in run.stdout.splitlines()]


def test_a_citation_and_each_of_its_fields_say_how_sure_they_are():
    (citation,) = archref.resolve(SURE).citations
    assert 0.5 < citation.confidence <= 1
    assert set(citation.field_confidence) == set(citation.fields)
    assert all(0 <= sure <= 1 for sure in citation.field_confidence.values())
    assert archref.resolve(SURE).as_dict()["citations"][0]["field_confidence"] == citation.field_confidence


def test_what_a_form_settles_says_nothing_of_it():
    (citation,) = archref.resolve("See Document 296.").citations
    assert citation.confidence is None and citation.field_confidence == {}


def test_the_commands_ask_for_more_or_less(file):
    assert types("find", file, "--format", "jsonl") == ["archival"]
    assert types("find", file, "--format", "jsonl", "--confidence", "1") == ["unrecognised"]
    assert types("find", file, "--format", "jsonl", "--confidence", "0.1") == ["archival"]


@pytest.mark.parametrize("command", ["find", "bib", "notes", "sources", "check", "link", "report"])
def test_every_command_that_reads_takes_it_and_refuses_what_is_no_share(command, file, tmp_path):
    run = CliRunner().invoke(main, [command, file, "--confidence", "3", "-o", str(tmp_path / "out")])
    assert run.exit_code == 2 and "confidence" in run.output


def test_an_ibid_does_not_reach_over_what_is_not_sure_enough():
    text = f"It was.1 It is.2\n\n  1. {SURE}\n  2. Ibid.\n"
    read, again = archref.resolve(text).citations
    assert again.antecedent == read.id
    again = archref.resolve(text, confidence=1).citations[-1]
    assert again.antecedent is None


def test_the_report_marks_what_is_not_sure(monkeypatch):
    result = archref.resolve(NOTE)
    result.linked.citations[0].sure = 0.6
    page = archref.report([result])
    assert "unsure" in page and "confidence of 60%" in page
    result = archref.resolve(NOTE)
    result.linked.citations[0].sure = 0.95
    result.linked.citations[0].field_sure = {"box": 0.3, "author": 0.9}
    page = archref.report([result])
    assert "not sure: box" in page
    result.linked.citations[0].field_sure = {"box": 0.9}
    assert "not sure: box" not in archref.report([result])
