"""Files that somebody has made to hang, to swell or to trip a reader: each is read or refused in one line."""

import os
import sqlite3
from contextlib import suppress

import pytest
from click.testing import CliRunner
from counting import MOST, growth
from packages import MARK, PAPERS, PARAGRAPH, packed, word
from volume import tei

import archref
from archref.checking.settings import forget
from archref.cli import main
from archref.export.libraries import read_library
from archref.index import Index, IndexFailed
from archref.users_toml import parse_toml

NOTE = "They met.[^1]\n\n[^1]: Quill Papers, box 3, Library of Congress.\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(NOTE, "utf-8")
    forget()

    def command(*words):
        done = CliRunner().invoke(main, [str(word) for word in words])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done.exit_code, done.stdout, done.stderr

    return command


def refused(run, *words):
    """What is said of a refusal, which is one line."""
    code, out, said = run(*words)
    assert code in (1, 2) and not out
    assert said.count("\n") == 1 and said.startswith("archref: error: "), said
    return said


# what is written by hand: a grammar, corrections, sections, the user's configuration, a project's settings


DOORS = {
    "grammar": ("own.toml", ("find", "a.md", "--grammar", "own.toml")),
    "corrections": ("own.toml", ("find", "a.md", "--corrections", "own.toml")),
    "sections": ("own.toml", ("bib", "a.md", "--sections", "own.toml")),
    "configuration": ("config.toml", ("find", "a.md")),
    "settings": ("archref.toml", ("check", "a.md")),
    "project": ("pyproject.toml", ("check", "a.md")),
}
TRAPS = {
    "lists without end": ("a = " + "[" * 50_000, "without end"),
    "tables without end": ("a = " + "{a = " * 50_000, "without end"),
    "a number without end": (f"a = {'9' * 10_000}", "too long"),
    "a key without end": (f"[{'a.' * 5_000}a]", "parts"),
    "quoted keys without end": ("'a'.\"b\" . " * 500 + "c = 1", "parts"),
    "another encoding": ("# Ministère\na = 'é'\n".encode("latin-1"), "UTF-8"),
}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("trap", TRAPS)
def test_toml_that_cannot_be_read_is_one_line(run, tmp_path, monkeypatch, door, trap):
    name, words = DOORS[door]
    written, why = TRAPS[trap]
    (tmp_path / name).write_bytes(written if isinstance(written, bytes) else written.encode())
    if door == "configuration":
        monkeypatch.setenv("ARCHREF_CONFIG", name)
    said = refused(run, *words)
    assert name in said and why in said and len(said) < 400, said


def test_toml_costs_what_it_is_long():
    for unit in ("a", "a.b ", "'", '"', "a = 'x.y.z'\n", "#.", "a."):
        assert growth(lambda size, unit=unit: _parsed(unit * (size // len(unit))), 20_000) <= MOST, unit


def _parsed(text):
    with suppress(ValueError):
        parse_toml(text)


@pytest.mark.parametrize("written", ['tool = "x"', "tool = [1]", "[tool]\narchref = 3"])
def test_a_project_whose_tools_are_none(run, tmp_path, written):
    (tmp_path / "pyproject.toml").write_text(written)
    code, _, said = run("check", "a.md")
    assert code == (2 if "archref" in written else 0) and said.count("\n") <= 1


def test_a_byte_order_mark_is_no_mistake(run, tmp_path, monkeypatch):
    (tmp_path / "config.toml").write_bytes(b"\xef\xbb\xbf[defaults]\nstyle = 'apa'\n")
    monkeypatch.setenv("ARCHREF_CONFIG", "config.toml")
    assert run("find", "a.md")[0] == 0


# libraries


@pytest.mark.parametrize(
    ("written", "titles"),
    [
        ("TY  - BOOK\nTI  - Salt\nSP  - 4\nER  - \nTY  - BOOK\nstray\nTI  - Tin\nER  - \n", ["Salt", "Tin"]),
        ("TY  - BOOK\nTI  - Salt\nKW  - sea\nER  - \nTY  - BOOK\nof nothing\nTI  - Tin\nER  - \n", ["Salt", "Tin"]),
        ("TY  - BOOK\nTI  - Salt\nEP  - 9\nTY  - BOOK\n\n  4\nTI  - Tin\n", ["Salt", "Tin"]),
        ("An export of March\nTY  - BOOK\nTI  - Salt\n of the Sea\nER  - \nTYPO\nend of file\n", ["Salt of the Sea"]),
    ],
)
def test_lines_of_ris_that_belong_to_nothing_are_left_out(written, titles):
    items = read_library("l.ris", written)
    assert [item["title"] for item in items] == titles
    assert all(item.keys() <= {"id", "type", "title", "page", "keyword"} for item in items)
    assert "keyword" not in items[-1] and "page" not in items[-1]


def test_an_entry_of_ris_that_cannot_be_read_is_named_and_the_others_are_listed(run, tmp_path, monkeypatch):
    import rispy

    read = rispy.loads

    def failing(text, **more):
        if "Tin" in text:
            raise KeyError("start_page")
        return read(text, **more)

    monkeypatch.setattr(rispy, "loads", failing)
    (tmp_path / "l.ris").write_text("".join(f"TY  - BOOK\nTI  - {t}\nER  - \n" for t in ("Salt", "Tin", "Lead")))
    code, out, said = run("bib", "l.ris")
    assert code == 0 and "Salt" in out and "Lead" in out and "Tin" not in out
    assert said.count("\n") == 1 and "line 4" in said and "left out" in said and "start_page" not in said


# character references


@pytest.mark.parametrize("digits", ["9" * 5_000, "0" * 5_000, "1" + "0" * 8])
@pytest.mark.parametrize("form", ["html", "md"])
def test_a_character_of_a_number_that_none_has(run, tmp_path, digits, form):
    path = tmp_path / f"b.{form}"
    path.write_text(f"<p title='&#{digits};'>{PAPERS}&#{digits}; &#{digits} {PAPERS}</p>\n")
    code, out, said = run("find", path, "--format", "jsonl")
    assert code == 0 and out.count("Quill Papers") >= 2 and not said


def test_a_number_with_noughts_before_it_is_the_character(tmp_path):
    path = tmp_path / "b.html"
    path.write_text(f"<p>Salt &#{'0' * 5_000}65; &#x{'0' * 5_000}42; Tin</p>")
    (document,) = archref.read(path)
    assert "Salt A B Tin" in document.text


# packages


CUSTOM = '<w:p><w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r></w:p>'


@pytest.mark.parametrize("mark", [MARK, CUSTOM], ids=["numbered", "custom"])
def test_a_note_that_is_referred_to_again_is_read_once(tmp_path, mark):
    path = word(tmp_path / "a.docx", mark * 3, footnotes=f'<w:footnote w:id="2">{PARAGRAPH}</w:footnote>')
    (document,) = archref.read(path)
    assert len(document.notes) == 1 and document.text.count("Quill Papers") == 1
    if mark is MARK:
        assert [marker.note for marker in document.markers] == ["1"] * 3


PAGE = f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>They met.</p><p>{PAPERS}</p></body></html>'
CONTAINER = '<container><rootfiles><rootfile full-path="{}"/></rootfiles></container>'


def book(path, manifest, spine, opf="o/c.opf"):
    """An EPUB with one page, as its list and its order have it."""
    listed = f"<package><manifest>{manifest}</manifest><spine>{spine}</spine></package>"
    return packed(
        path,
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER.format(opf) if opf is not None else "<container/>",
            "o/c.opf": listed,
            "o/a.xhtml": PAGE,
        },
    )


ITEM = '<item id="a{0}" href="{1}" media-type="application/xhtml+xml"/>'


def test_a_page_that_a_book_names_ever_again_is_read_once(tmp_path):
    again = book(tmp_path / "a.epub", ITEM.format("", "a.xhtml"), '<itemref idref="a"/>' * 500)
    spelt = "".join(ITEM.format(i, "./" * i + "a.xhtml") for i in range(200))
    other = book(tmp_path / "b.epub", spelt, "".join(f'<itemref idref="a{i}"/>' for i in range(200)))
    for path in (again, other):
        assert sum(document.text.count("Quill Papers") for document in archref.read(path)) == 1


@pytest.mark.parametrize("opf", [None, "", "../../../etc/passwd", "META-INF/container.xml"])
def test_a_book_that_is_made_of_nothing_is_one_line(run, tmp_path, opf):
    book(tmp_path / "a.epub", "", "", opf)
    said = refused(run, "find", "a.epub")
    assert "save it again" in said and "( " not in said and "root:" not in said


def spaces(folder, size):
    path = folder / f"{size}.odt"
    names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    far = "9" * size
    body = f'<text:p>a<text:s text:c="{far}"/>b<text:tab text:tab-ref="{far}"/></text:p>'
    content = f"<office:document-content {names}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return packed(path, {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


@pytest.mark.parametrize("size", [3, 9, 5_000])
def test_spaces_that_are_only_counted_take_no_room(tmp_path, size):
    (document,) = archref.read(spaces(tmp_path, size))
    assert len(document.text) < 100


# numbers that nobody can count to


TEXT = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{}</body></text></TEI>'

FAR = "9" * 30


@pytest.mark.parametrize(
    "note",
    [
        f"Foreign Relations, 1969–1976, vol. I, Documents 1–{FAR}.",
        f"Foreign Relations, 1952–1954, vols. 1–{FAR}, Document 4.",
        f"Quill Papers, boxes 1–{FAR}, Library of Congress.",
        f"Telegrams 1–{FAR} to Lima, May 5, 1978.",
        f"See footnotes 1–{FAR}, Document 5.",
        f"National Archives, RG 1–{FAR}, Central Files 1900–{FAR}, POL 1–{FAR} US.",
        f"Vol. {'M' * 5_000}; Document {'9' * 5_000}; box {'9' * 5_000}, Quill Papers, Library of Congress.",
    ],
)
def test_a_range_is_not_counted_through(run, tmp_path, note):
    (tmp_path / "b.md").write_text(f"They met.[^1]\n\n[^1]: {note}\n")
    for words in (("find", "b.md"), ("check", "b.md"), ("bib", "b.md"), ("sources", "b.md"), ("link", "b.md")):
        assert run(*words)[0] in (0, 1)


@pytest.mark.parametrize(
    ("ending", "written"),
    [
        ("tex", "\\setcounter{footnote}{9}\\footnotemark[9]\\footnotetext[9]{Ibid.} \\footnote[9]{Ibid.}"),
        ("rst", "a [9]_\n\n.. [9] Ibid.\n\n9. salt\n"),
        ("md", "a[^9]\n\n[^9]: Ibid.\n\n9. salt\n"),
        ("html", '<ol start="9"><li value="9">Ibid.</li></ol><p>a<sup>9</sup></p><p colspan="9">9. Ibid.</p>'),
        ("xml", TEXT.format('<pb n="9"/><p>a<note n="9" xml:id="d9">Ibid.</note> <ref target="#d9">9</ref></p>')),
        ("txt", "1. Telegram\n\nIt is kept.9\n\n  9. Ibid., p. 9; box 9; Document 9; May 9, 9.\n"),
    ],
)
@pytest.mark.parametrize(
    "number", ["9" * 5_000, "²", "٣", "⑨", "0"], ids=["without end", "raised", "Arabic", "ringed", "none"]
)
def test_numbers_that_cannot_be_counted_with(run, tmp_path, ending, written, number):
    path = tmp_path / f"b.{ending}"
    path.write_text(written.replace("9", number), "utf-8")
    for words in (("find", path), ("check", path)):
        assert run(*words)[0] in (0, 1)


# what another program has put into an index


HARM = {
    "a view that does not end": (
        "ALTER TABLE sources RENAME TO other",
        "CREATE VIEW sources AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) "
        "SELECT x AS id, 'k' AS key, 'k' AS kind, 'f' AS file, 'd' AS digest, 1 AS documents, 't' AS added FROM r WHERE x < 0",
    ),
    "a trigger": ("CREATE TRIGGER t AFTER INSERT ON sources BEGIN DELETE FROM documents; END",),
}


@pytest.mark.parametrize("harm", HARM)
def test_an_index_that_runs_something_is_refused(tmp_path, harm):
    (tmp_path / "v.xml").write_text(tei())
    path = tmp_path / "index.sqlite"
    with Index(path) as index:
        index.add(tmp_path / "v.xml")
    with sqlite3.connect(path) as connection:
        for statement in HARM[harm]:
            connection.execute(statement)
    connection.close()
    for work in (lambda index: index.sources(), lambda index: index.add(tmp_path / "v.xml")):
        with pytest.raises(IndexFailed, match="delete it and add the files again"), Index(path) as index:
            work(index)


# the findings of a look-up


@pytest.mark.parametrize(
    "said", ["[" * 100_000, "[1]", "null", '[{"services": 3}]', '[{"answers": [3]}]', "9" * 5_000, "\xff"]
)
def test_a_file_of_findings_that_is_none(run, tmp_path, said):
    (tmp_path / "found.json").write_bytes(said.encode("latin-1"))
    assert "archref lookup" in refused(run, "check", "a.md", "--lookup", "found.json")


# a home that is none


def test_a_home_that_is_a_file_has_no_configuration(run, tmp_path, monkeypatch):
    (tmp_path / "home").write_text("")
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, os.path.join(tmp_path, "home", name))
    monkeypatch.delenv("ARCHREF_CONFIG", raising=False)
    code, out, said = run("find", "a.md")
    assert code == 0 and "Quill Papers" in out and not said


def test_a_configuration_that_may_not_be_read_says_what_to_do(run, monkeypatch):
    from pathlib import Path

    def denied(self):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setenv("ARCHREF_CONFIG", "config.toml")
    monkeypatch.setattr(Path, "read_bytes", denied)
    assert "ARCHREF_CONFIG" in refused(run, "rule", "ARC101")
