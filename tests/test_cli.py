"""The commands: what they print, where they write, how they refuse. The library behind them is a small fake."""

import csv
import io
import json
import os
import stat

import pytest
from click.testing import CliRunner

from archref.cli import main
from archref.cli.rows import placed, rows
from archref.document import Document, clean
from archref.linking.model import LinkedDocument
from archref.resolving import Resolver

TEXT = "See Document 2.\r\n  1. Source: National Archives, RG 59.\r\n"
RESULT = {
    "notes": [{"number": "1", "start": 22, "end": 55}],
    "citations": [
        {
            "id": "c1",
            "start": 30,
            "end": 54,
            "note": "1",
            "type": "archival",
            "fields": {"repository": "National Archives", "record_group": "59", "levels": ["A", "B"]},
            "record": "r1",
        }
    ],
    "links": [
        {"start": 4, "end": 14, "type": "document", "target": {"document": "2"}},
        {"start": 0, "end": 3, "type": "ibid", "candidates": [{"citation": "c1"}, {"citation": "c2"}]},
    ],
    "records": [{"id": "r1", "csl": {"id": "r1", "type": "document"}, "keys": {}}],
    "refs": [],
    "diagnostics": [],
}
EMPTY = {"notes": [], "citations": [], "links": [], "records": [], "refs": [], "diagnostics": []}


class FakeResult:
    def __init__(self, document, found=None):
        self.text, self.records, self.source = document.text, [], None
        self.linked = LinkedDocument(document, clean(document), 0)
        self.found = found or (RESULT if document.text.strip() else EMPTY)

    def as_dict(self):
        return self.found


@pytest.fixture
def library(monkeypatch):
    """The calls that the commands make of the library, each recorded."""
    calls = []

    def resolve(self, document):
        if not calls or calls[-1][0] != "resolve":
            calls.append(("resolve", []))
        calls[-1][1].append((document.text, document.volume, document.number, document.date))
        return FakeResult(document)

    def bibliography(gathered, style, format, locale, *rest, **more):
        calls.append(("bibliography", style, format, locale))
        return "Department of State. “Telegram 1 to Ankara.” National Archives."

    monkeypatch.setattr(Resolver, "resolve", resolve)
    monkeypatch.setattr("archref.listing.bibliography", bibliography)
    return calls


@pytest.fixture
def run(library):
    def run(*args, **extra):
        return CliRunner().invoke(main, [str(a) for a in args], **extra)

    return run


@pytest.fixture
def paper(tmp_path):
    path = tmp_path / "paper.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_help_and_version(run):
    assert run("--version").output.startswith("archref, version ")
    listed = run("--help").output
    assert "bib" in listed and "find" in listed
    assert run().output == listed
    assert "--style" in run("bib", "--help").output


def test_bib_prints_with_the_default_style(run, paper, library):
    result = run("bib", paper)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "Department of State. “Telegram 1 to Ankara.” National Archives.\n"
    assert library == [
        ("resolve", [(TEXT, None, None, None)]),
        ("bibliography", "chicago-notes-bibliography", "text", None),
    ]


def test_what_the_user_knows_is_passed_on(run, paper, library):
    run("bib", paper, "--volume", "frus1977-80v26", "--number", "305", "--date", "1979-01-16", "--locale", "en-GB")
    assert library[0][1] == [(TEXT, "frus1977-80v26", "305", "1979-01-16")]
    assert library[1][-1] == "en-GB"


def test_several_files_are_resolved_together(run, paper, library):
    assert run("bib", paper, paper).exit_code == 0
    assert [text for text, *_ in library[0][1]] == [TEXT, TEXT]


def test_a_number_belongs_to_one_file(run, paper):
    result = run("bib", paper, paper, "--number", "3")
    assert result.exit_code == 2
    assert "--number" in result.stderr


def test_standard_input(run, library):
    assert run("bib", "-", input=TEXT.encode()).exit_code == 0
    assert library[0][1][0][0] == TEXT
    assert run("bib", "-", "-", input="").exit_code == 2


def test_one_bad_file_does_not_stop_the_others(run, paper, tmp_path, library):
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")
    result = run("bib", tmp_path / "none.txt", paper, tmp_path / "scan.pdf")
    assert result.exit_code == 1
    assert result.stdout.startswith("Department of State")
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == ["archref"] * 2


def test_fail_fast_stops_at_the_first_bad_file(run, paper, tmp_path, library):
    result = run("bib", tmp_path / "none.txt", paper, "--fail-fast")
    assert (result.exit_code, result.stdout, library) == (1, "", [])
    assert result.stderr.count("\n") == 1 and "none.txt" in result.stderr


def test_a_folder_and_a_pattern_stand_for_their_files_in_order(run, tmp_path, library):
    for name in ("chapter10.txt", "chapter2.txt", "notes/a.txt", ".hidden.txt", "figure.png", "sources.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"In {name}")
    assert run("bib", tmp_path, "-o", tmp_path / "sources.txt").exit_code == 0
    assert [d[0].strip() for d in library[0][1]] == ["In chapter2.txt", "In chapter10.txt", "In notes/a.txt"]
    assert run("bib", tmp_path / "chapter*.txt").exit_code == 0
    assert [d[0] for d in library[2][1]] == ["In chapter2.txt", "In chapter10.txt"]
    nothing = run("bib", tmp_path / "*.tex")
    assert nothing.exit_code == 1 and "no file matches" in nothing.stderr


def test_nothing_is_written_when_nothing_could_be_read(run, tmp_path):
    out = tmp_path / "out.txt"
    out.write_text("before")
    assert run("bib", tmp_path / "none.txt", "-o", out).exit_code == 1
    assert out.read_text() == "before"


def test_an_empty_file_is_an_empty_result_and_a_warning(run, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    result = run("find", tmp_path / "empty.txt", "--format", "jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("archref: warning: ") and "empty" in result.stderr


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["bib", "PAPER", "--format", "htm"], "htm"),
        (["find", "PAPER", "--format", "text"], "jsonl"),
        (["bib"], "FILE"),
        (["bbi", "PAPER"], "did you mean 'bib'?"),
        (["bib", "PAPER", "--style", "chicago-note-bibliography"], "chicago-notes-bibliography"),
        (["bib", "PAPER", "--style", "FOLDER/own.csl"], "own.csl"),
        (["bib", "PAPER", "--colour"], "--colour"),
        (["bib", "PAPER", "--encoding", "cp1525"], "nearest: cp125"),
        (["bib", "PAPER", "--encoding", "base64"], "no encoding is called 'base64'"),
        (["bib", "PAPER", "--date", "16 January"], "1979-01-16"),
        (["bib", "PAPER", "-o", "FOLDER"], "is a folder"),
        (["bib", "PAPER", "-o", "FOLDER/no/out"], "folder does not exist"),
        (["bib", "PAPER", "-o", "PAPER"], "also an input"),
    ],
)
def test_wrong_use_is_one_line_and_code_2(run, paper, args, says):
    args = [a.replace("PAPER", str(paper)).replace("FOLDER", str(paper.parent)) for a in args]
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("archref: error: ") and result.stderr.count("\n") == 1
    assert says in result.stderr
    assert paper.read_bytes() == TEXT.encode()


def test_an_output_file_is_whole_keeps_its_mode_and_leaves_nothing_beside(run, paper, tmp_path):
    out = tmp_path / "out.txt"
    out.write_text("before")
    out.chmod(0o640)
    (tmp_path / "link.txt").symlink_to(out)
    assert run("bib", paper, "-o", tmp_path / "link.txt").stdout == ""
    assert out.read_text(encoding="utf-8").endswith("National Archives.\n")
    assert stat.S_IMODE(out.stat().st_mode) == 0o640
    assert (tmp_path / "link.txt").is_symlink()
    assert {p.name for p in tmp_path.iterdir()} == {"out.txt", "link.txt", "paper.txt"}


def test_a_write_that_fails_leaves_the_file_as_it_was(run, paper, tmp_path, monkeypatch):
    out = tmp_path / "out.txt"
    out.write_text("before")

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = run("bib", paper, "-o", out)
    assert result.exit_code == 1
    assert "No space left" in result.stderr and result.stderr.count("\n") == 1
    assert out.read_text() == "before"
    assert {p.name for p in tmp_path.iterdir()} == {"out.txt", "paper.txt"}


def test_an_interrupt_is_one_line_and_code_130(run, paper, monkeypatch):
    def stop(*args, **known):
        raise KeyboardInterrupt

    monkeypatch.setattr(Resolver, "resolve", stop)
    result = run("bib", paper)
    assert (result.exit_code, result.stderr) == (130, "archref: interrupted\n")


def test_find_table_is_tab_separated_where_it_is_read_by_programs(run, paper):
    lines = run("find", paper).stdout.splitlines()
    assert lines[0] == "place\ttype\ttext\tdetail"
    assert lines[1] == f"{paper}:1:1\tibid\tSee\t→ undecided: citation c1 or citation c2"
    assert lines[2] == f"{paper}:1:5\tdocument\tDocument 2\t→ document 2"
    assert lines[3].split("\t")[3] == "repository National Archives, record_group 59, levels A; B"
    assert len(lines) == 4


def test_find_table_fits_a_terminal():
    from archref.cli.find import _fitted

    result = placed(FakeResult(Document(TEXT * 2), RESULT))
    for width in (60, 80, 200):
        lines = "".join(_fitted([("a/long/folder/" * 9 + "paper.txt", result)], width)).splitlines()
        assert max(map(len, lines)) < width
    assert "paper.txt:2:14" in lines[3]


def test_find_json_is_the_whole_result_with_its_file(run, paper):
    found = json.loads(run("find", paper, "--format", "json").stdout)
    assert found == [{"file": str(paper), **RESULT}]


def test_find_jsonl_is_a_citation_a_line(run, paper):
    lines = run("find", paper, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == [{"file": str(paper), **RESULT["citations"][0]}]


def test_find_csv_has_a_column_for_each_field(run, paper):
    found = list(csv.DictReader(io.StringIO(run("find", paper, "--format", "csv").stdout)))
    assert [row["kind"] for row in found] == ["link", "link", "citation"]
    assert (found[2]["line"], found[2]["column"], found[2]["note"]) == ("2", "14", "1")
    assert (found[2]["fields.record_group"], found[2]["fields.levels"]) == ("59", "A; B")
    assert found[1]["target"] == "document 2"


def test_lines_and_columns_of_every_kind_of_line_end():
    text = "a\nb\r\nc\rd"
    cites = [{"id": "c", "start": i, "end": i + 1, "type": "frus"} for i in (0, 2, 5, 7)]
    listed = rows("f", placed(FakeResult(Document(text), {**EMPTY, "citations": cites})))
    assert [(row.line, row.column) for row in listed] == [(1, 1), (2, 1), (3, 1), (4, 1)]


def test_entries_are_folded_for_a_terminal_without_breaking_identifiers():
    from archref.cli.bib import _wrap

    folded = _wrap("National Archives, RG 59, Central Foreign Policy File, D780524-1038.\nSecond.", 40)
    assert folded.splitlines() == [
        "National Archives, RG 59, Central",
        "    Foreign Policy File, D780524-1038.",
        "Second.",
    ]
