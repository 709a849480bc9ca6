"""Libraries of items: read by `archref bib`, alone or together with documents."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

import archref
from archref.cli import main
from archref.export import export_names, write
from archref.export.libraries import read_library, with_library

TEXT = (
    "The Embassy agreed.1 Later papers are printed.2\n\n"
    "  1. In telegram 88 from Lima, May 4, 1976, the Embassy agreed. (National Archives, RG 59, Central Foreign Policy File, D760171–0412)\n"
    "  2. Foreign Relations, 1977–1980, vol. XXVI, Arms Control and Nonproliferation, Document 305.\n"
)
BIB = """@book{roe, author={Roe, Jane}, title={The Harbor {Treaty}}, publisher={Press}, date={1999}}
@misc{wire, title={Telegram 88 From the Embassy in Peru to the Department of State}, date={1976-05-04}}
"""
JSON = [{"id": "frus", "type": "chapter", "title": "Document 305", "URL": "http://history.state.gov/historicaldocuments/frus1977-80v26/d305/",
         "container-title": "FRUS"}]  # fmt: skip


def run(*args):
    return CliRunner().invoke(main, list(args))


@pytest.fixture
def folder(tmp_path):
    for name, text in (("notes.txt", TEXT), ("lib.bib", BIB), ("lib.json", json.dumps(JSON))):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_library_alone_is_formatted(folder):
    done = run("bib", str(folder / "lib.bib"))
    assert done.exit_code == 0 and "Roe, Jane. The Harbor Treaty. Press, 1999." in done.output


def test_what_the_library_has_is_not_listed_twice(folder):
    done = run(
        "bib", str(folder / "notes.txt"), str(folder / "lib.bib"), str(folder / "lib.json"), "--format", "csl-json"
    )
    items = json.loads(done.stdout)
    assert {item["id"] for item in items} == {"roe", "wire", "frus"}
    assert "same telegram number and date" in done.stderr and "same document of Foreign Relations" in done.stderr
    # a paper of the library without an archive learns from the notes where it lies
    wire = next(item for item in items if item["id"] == "wire")
    assert "D760171-0412" in wire["archive_location"] and wire["archive"] == "National Archives"


def test_a_broken_library_is_one_line_and_the_rest_is_printed(folder):
    (folder / "bad.ris").write_text("no RIS\n", encoding="utf-8")
    done = run("bib", str(folder / "bad.ris"), str(folder / "lib.bib"))
    assert done.exit_code == 1 and "Harbor Treaty" in done.stdout
    assert len(done.stderr.splitlines()) <= 2 and "bad.ris" in done.stderr and "TY" in done.stderr
    (folder / "list.json").write_text("[1, 2]", encoding="utf-8")
    assert run("bib", str(folder / "list.json")).exit_code == 1


@pytest.mark.parametrize(
    ("cited", "known", "sure"),
    [
        ({"title": "The Harbor Treaty", "author": [{"family": "Roe"}]}, {"title": "Harbor Treaty", "author": [{"family": "Roe"}]}, True),
        ({"title": "The Harbor Treaty"}, {"title": "Harbor treaty"}, False),
        ({"title": "Harbor Treaty", "author": [{"family": "Roe"}]}, {"title": "Harbor Treaty", "author": [{"family": "Poe"}]}, None),
        ({"title": "Report", "issued": {"raw": "1951"}}, {"title": "Report", "issued": {"raw": "1951"}}, False),
        ({"title": "Minutes of Meeting", "issued": {"raw": "1951-03-02"}}, {"title": "Minutes of Meeting", "issued": {"raw": "1951-03-04"}}, None),
        ({"title": "Despatch 211", "issued": {"raw": "1949"}}, {"title": "Despatch 211 From Nanking"}, False),
        ({"title": "Telegram 5 to Lima", "issued": {"raw": "1978-02-01"}}, {"title": "Telegram 5 to Lima", "issued": {"raw": "1977-02-01"}}, None),
        ({"title": "One", "DOI": "10.1/AB"}, {"title": "Another", "DOI": "https://doi.org/10.1/ab"}, True),
        ({"title": "One", "type": "book", "ISBN": "0-19-503627-2"}, {"title": "One: More", "type": "book", "ISBN": "9780195036275"}, True),
        ({"title": "Letter to Truman", "issued": {"raw": "1951-07-05"}, "archive_location": "Box 65"},
         {"title": "Letter to Truman", "issued": {"raw": "1951-07-05"}, "archive_location": "Box 12"}, False),
    ],
)  # fmt: skip
def test_what_tells_that_two_items_are_one(cited, known, sure):
    said: list[str] = []
    items = with_library([{"id": "c", **cited}], [{"id": "k", **known}], said)
    assert len(items) == (1 if sure else 2)
    assert [("may be" in line) for line in said] == ([] if sure is None else [not sure])


def test_ids_stay_different():
    items = with_library([{"id": "a", "title": "Two"}], [{"id": "a", "title": "One"}])
    assert [item["id"] for item in items] == ["a", "a-2"]


def test_formats_are_told_by_name():
    assert read_library("x.BIB", "  ") == []
    with pytest.raises(ValueError, match="ends in"):
        read_library("x.txt", "a")


def test_archives_first(folder):
    library = [
        {"id": "l", "type": "letter", "title": "Letter to Truman", "archive": "Harry S. Truman Library",
         "archive_collection": "Dean Acheson Papers", "archive_location": "Box 65", "issued": {"raw": "1951"}},
        {"id": "b", "type": "book", "title": "Harbor", "publisher": "Press"},
    ]  # fmt: skip
    library[0]["type"] = "personal_communication"
    result = archref.resolve(TEXT + "  3. Telegram 99999 to Lima.\n")
    said: list[str] = []
    for form, mark in (
        ("text", "Archival Sources\n\n"),
        ("markdown", "# Archival Sources"),
        ("html", "<h1>Archival"),
        ("rst", "===="),
    ):
        text = archref.bibliography(result, format=form, library=library, archival="item", diagnostics=said)
        assert mark in text
        assert (
            text.index("Record Group 59")
            < text.index("Dean Acheson Papers")
            < text.index("Published")
            < text.index("Press")
        )
        assert text.count("Letter to Truman") == 1
    assert any("without an archive" in line for line in said)
    assert archref.bibliography([], archival="series") == ""
    with pytest.raises(ValueError, match="bibtex"):
        archref.bibliography(result, format="bibtex", archival="series")
    done = run("bib", str(folder / "notes.txt"), "--archival")
    assert done.exit_code == 0 and done.stdout.startswith("Archival Sources\n")
    assert run("bib", str(folder / "notes.txt"), "--archival", "--format", "ris").exit_code == 2
    assert run("bib", str(folder / "notes.txt"), "--level", "item").exit_code == 2


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.json", "[" * 100_000, "without end"),
        ("a.json", '[{"custom": ' + "[" * 900 + "]" * 900 + "}]", "without end"),
        ("a.json", '[{"volume": ' + "9" * 10_000 + "}]", "too long"),
        ("a.bib", "@book{a, title = {" + "{" * 100_000, "BibTeX"),
        ("a.bib", "".join(f"@string{{a{i} = a{i - 1} # a{i - 1}}}" if i else '@string{a0 = "x"}' for i in range(40)) + "@book{k, title = a39}", "@string"),
        ("a.ris", "AU  - nobody\n", "TY"),
    ],
)  # fmt: skip
def test_a_hostile_library_is_one_line(name, text, says):
    with pytest.raises(ValueError, match=says) as caught:
        read_library(name, text)
    assert "\n" not in str(caught.value)


def test_what_json_can_spell_and_no_file_can_hold_is_written_all_the_same():
    items = read_library("a.json", '[{"id": 1, "title": "\\ud800 NaN", "odd": [NaN, 1e999, "\\udc00"]}]')
    for name in export_names():
        assert write(items, name).encode("utf-8")
    json.loads(write(items, "csl-json"), parse_constant=lambda name: pytest.fail(f"{name} is no JSON"))


@pytest.mark.parametrize("role", ["author", "editor", "translator", "commentator"])
@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("family=Vane, given=Ada, prefix=de, useprefix=true", {"family": "de Vane", "given": "Ada", "parse-names": False}),
        ("family=Vane, given=Ada, prefix=von, useprefix=false", {"family": "Vane", "given": "Ada", "dropping-particle": "von"}),
        ("given={Ada B.}, family={Vane, Colt}, given-i={A}", {"family": "Vane, Colt", "given": "Ada B."}),
        ('family="Vane", given="Ada", suffix=Jr.', {"family": "Vane", "given": "Ada", "suffix": "Jr."}),
        ("Vane, Ada, B., C., D.", {"literal": "Vane, Ada, B., C., D."}),
    ],
)  # fmt: skip
def test_names_as_better_bibtex_writes_them(role, written, name):
    said = []
    (item,) = read_library("l.bib", f"@book{{x, {role} = {{{written} }}, title={{Salt}}, date={{1950}}}}", said)
    known = item.get(role) or item.get("custom", {}).get(role)
    assert not said and (known == [name] or role == "commentator")


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("@unpublished{b, title={T}, library={City Archive}, number={114 Z 1}}", {"archive": "City Archive", "archive_location": "114 Z 1"}),
        ("@misc{b, title={T}, library={Provincial}, howpublished={MG 12, Box 3}}", {"archive": "Provincial", "archive_location": "MG 12, Box 3"}),
        ("@misc{b, title={T}, library={Provincial}, eprint={RG 3/4}}", {"archive": "Provincial", "archive_location": "RG 3/4"}),
        ("@misc{b, title={T}, library={Provincial}, howpublished={Typescript}}", {"archive": "Provincial", "note": "Typescript"}),
        ("@book{b, title={T}, library={Provincial}, number={4}, series={S}}", {"archive": "Provincial", "collection-number": "4"}),
        ("@misc{b, title={T}, eprint={1234.5}, eprinttype={arxiv}}", {"archive": "arXiv", "archive_location": "1234.5"}),
        ("@misc{b, title={T}, number={17}}", {"number": "17"}),
    ],
)  # fmt: skip
def test_where_a_thing_lies_in_its_library(entry, found):
    (item,) = read_library("l.bib", entry, [])
    assert {k: item.get(k) for k in found} == found and ("archive_location" in item) == ("archive_location" in found)


@pytest.mark.parametrize(
    ("kind", "lines", "found"),
    [
        ("MANSCPT", "AV  - Box 9\nDP  - Quill Library\nCN  - MS 3", {"archive": "Quill Library", "archive_location": "Box 9", "call-number": "MS 3"}),
        ("PCOMM", "DP  - Quill Library\nCN  - MS 3", {"archive": "Quill Library", "archive_location": "MS 3"}),
        ("JOUR", "DP  - Web of Papers", {"source": "Web of Papers", "archive": None}),
        ("BOOK", "CN  - DA 1", {"call-number": "DA 1", "archive_location": None}),
    ],
)  # fmt: skip
def test_ris_of_other_programs_says_where_a_thing_lies(kind, lines, found):
    (item,) = read_library("l.ris", f"TY  - {kind}\nTI  - Salt\n{lines}\nER  - \n")
    assert {k: item.get(k) for k in found} == found


def test_an_entry_of_ris_without_its_end_does_not_take_the_next_along():
    items = read_library("l.ris", "TY  - BOOK\nTI  - Salt\nTY  - BOOK\nTI  - Tin\nER  - \n")
    assert [item["title"] for item in items] == ["Salt", "Tin"]


def test_lines_of_zoteros_extra_are_variables():
    note = "archive_collection: Papers of Vane\nArchive Place: London\noriginal-date: 1950-02\nauthor: Vane || Ada\nShe wrote it: twice.\nstatus: {:x} unsure"
    given = [{"id": "z", "type": "manuscript", "title": "T", "archive": "A", "note": note}]
    (item,) = read_library("l.json", json.dumps(given))
    assert item["archive_collection"] == "Papers of Vane" and item["archive-place"] == "London"
    assert item["original-date"] == {"date-parts": [[1950, 2]]} and item["author"] == [
        {"family": "Vane", "given": "Ada"}
    ]
    assert item["note"].startswith("She wrote it: twice.") and item["archive"] == "A"
    (item,) = read_library(
        "l.json", json.dumps([{"id": "z", "type": "document", "note": "Of use. {:genre: Diary}\ntype: interview"}])
    )
    assert (item["genre"], item["type"], item["note"]) == ("Diary", "interview", "Of use.")


def test_what_is_left_out_is_named_with_the_reason(folder):
    (folder / "l.bib").write_text(
        "@book{good, title={A}}\n@book{bad, title {B}}\n@book{good, title={C}}\n", encoding="utf-8"
    )
    (folder / "l2.json").write_text(json.dumps([{"id": "a", "type": "book", "title": "Tin"}, "b"]), encoding="utf-8")
    done = run("bib", str(folder / "l.bib"), str(folder / "l2.json"))
    assert done.exit_code == 0 and "Tin" in done.stdout and "A." in done.stdout
    told = done.stderr.splitlines()
    assert any("bad: not BibTeX" in line and "left out" in line for line in told)
    assert any("good" in line and "repeated" in line for line in told) and any("item 2" in line for line in told)
