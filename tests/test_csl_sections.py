"""Bibliographies in sections, and one entry for a collection or a repository."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

import archref
from archref.cli import main
from archref.csl import render
from archref.export.collections import at_level, collection_of

PAPERS = [
    {"id": "diary", "type": "manuscript", "title": "Diary", "author": [{"family": "Colt", "given": "Bertram"}],
     "archive": "Provincial Archives", "archive-place": "Graz", "archive_collection": "Colt Papers", "archive_location": "Box 4"},
    {"id": "letter", "type": "personal_communication", "title": "Letter on stones", "author": [{"family": "Vane", "given": "Ada"}],
     "archive": "Provincial Archives", "archive-place": "Graz", "archive_collection": "Colt Papers", "archive_location": "Box 2"},
    {"id": "note", "type": "document", "title": "Note verbale", "archive": "Central State Archive", "archive-place": "Sofia",
     "archive_location": "fond 176K, opis 6, delo 2212, list 14"},
    {"id": "stray", "type": "document", "title": "A paper of no archive"},
]  # fmt: skip
PRINTED = [
    {"id": "book", "type": "book", "title": "The Salt Road", "author": [{"family": "Vane", "given": "Ada"}],
     "publisher": "Keel", "issued": {"date-parts": [[1980]]}, "language": "en"},
    {"id": "brief", "type": "book", "title": "Die Briefe", "author": [{"family": "Vane", "given": "Ada"}],
     "publisher": "Tor", "issued": {"date-parts": [[1990]]}, "language": "de-AT"},
    {"id": "news", "type": "article-newspaper", "title": "Consul recalled", "container-title": "The Courier",
     "author": [{"family": "Vane", "given": "Ada"}], "issued": {"date-parts": [[1879, 12, 2]]}},
]  # fmt: skip
STYLE = "chicago-notes-bibliography-17th-edition"


def listed(sections: str, format: str = "text", **more) -> str:
    return archref.bibliography([], style=STYLE, format=format, library=[*PRINTED, *PAPERS], sections=sections, **more)


def headings(text: str) -> list[str]:
    lines = text.split("\n")
    return [line for i, line in enumerate(lines) if line and not line.endswith(".") and lines[i + 1 : i + 2] == [""]]


def test_archives_first():
    text = listed("archives")
    assert headings(text) == ["Archival Sources", "Published Sources"]
    archives, published = text.split("Published Sources")
    assert "Colt Papers" in archives and "Note verbale" not in published.lower()
    assert "Salt Road" in published


def test_by_repository_and_by_kind():
    assert headings(listed("repository")) == [
        "Central State Archive, Sofia", "Provincial Archives, Graz", "Published Sources",
    ]  # fmt: skip
    assert headings(listed("kind")) == ["Archival Sources", "Newspapers and Magazines", "Books and Articles"]


def test_a_name_is_dashed_within_its_section_only():
    text = listed("kind")
    news, books = text.split("Books and Articles")
    assert "———" not in news and books.count("———") == 1
    groups = {"book": 1, "brief": 0, "news": 0}
    made = render(PRINTED, [], STYLE, groups=groups)
    assert made.ids == ["news", "brief", "book"] and made.bibliography[1].startswith("———")
    assert made.bibliography[2].startswith("Vane, Ada")


def test_sections_of_one_s_own(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(
        'rest = "Übriges"\n[[section]]\ntitle = "Graz"\narchive = ["provincial"]\n'
        '[[section]]\ntitle = "Auf Deutsch"\nlanguages = ["de"]\ntypes = ["book"]\n',
        "utf-8",
    )
    assert headings(listed(str(path))) == ["Graz", "Auf Deutsch", "Übriges"]
    assert listed(str(path), "markdown").startswith("# Graz\n\n")
    assert listed(str(path), "rst").startswith("Graz\n====\n\n")
    assert listed(str(path), "html").startswith("<section>\n<h1>Graz</h1>\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[section]]\ntitle = 1\n", "section 1: title must be a text"),
        ('[[section]]\ntitle = "A"\nkinds = ["book"]\n', "unknown key 'kinds'"),
        ('[[section]]\ntypes = ["book"]\n', "no title"),
        ('title = "A"\n', "no [[section]]"),
        ("[[section\n", "is not TOML"),
    ],
)
def test_a_wrong_file_is_said_in_one_line(tmp_path, text, said):
    path = tmp_path / "wrong.toml"
    path.write_text(text, "utf-8")
    done = CliRunner().invoke(main, ["bib", "missing.txt", "--sections", str(path)])
    assert done.exit_code == 2 and said in done.output and str(path) in done.output
    assert done.output.count("\n") == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--sections", "shelves"], "choose one of archives, kind, repository"),
        (["--sections", "archives", "--archival"], "give one"),
        (["--sections", "archives", "--format", "ris"], "ris has no headings"),
        (["--level", "folder"], "--level folder is a depth of --archival"),
    ],
)
def test_options_that_do_not_go_together(options, said):
    done = CliRunner().invoke(main, ["bib", "missing.txt", *options])
    assert done.exit_code == 2 and said in done.output


def test_one_entry_a_collection(tmp_path):
    items = at_level([*PAPERS, *PRINTED], "collection")
    assert [item["title"] for item in items] == [
        "Colt Papers", "fond 176K", "A paper of no archive", "The Salt Road", "Die Briefe", "Consul recalled",
    ]  # fmt: skip
    path = tmp_path / "library.json"
    path.write_text(json.dumps(PAPERS), "utf-8")
    done = CliRunner().invoke(main, ["bib", str(path), "--level", "collection"])
    assert done.output.count("Colt Papers. Provincial Archives, Graz.") == 1 and "Diary" not in done.output


def test_one_entry_a_repository():
    titles = [item["title"] for item in at_level(PAPERS, "repository")]
    assert titles == ["Provincial Archives", "Central State Archive", "A paper of no archive"]
    assert at_level(PAPERS, "item") == PAPERS
    with pytest.raises(ValueError, match="repository, collection, item"):
        at_level(PAPERS, "shelf")


@pytest.mark.parametrize(
    ("location", "collection"),
    [("fond 12, opis 1", "fond 12"), ("ф. 5, оп. 2, д. 7", "ф. 5"), ("Bestand 7, Nr. 3", "Bestand 7"), ("Box 3", ""), ("", "")],
)  # fmt: skip
def test_a_location_that_names_its_fond(location, collection):
    assert collection_of({"archive_location": location}) == collection
