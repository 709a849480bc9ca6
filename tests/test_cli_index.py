"""`archref index`, and what other commands do with an index."""

import json

import pytest
from click.testing import CliRunner
from volume import tei

from archref.cli import main

VOLUME = "frus1977-80v24"
QUERY = "telegram 8812 from Lima, November 3, 1978"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ARCHREF_INDEX", str(tmp_path / "data" / "index.sqlite"))
    (tmp_path / "volume.xml").write_text(tei(), encoding="utf-8")

    def command(*arguments, code=0):
        done = CliRunner().invoke(main, arguments)
        assert done.exit_code == code, done.output
        return done.stdout, done.stderr

    return command


def test_add_query_and_info(run, tmp_path):
    assert run("index", "add", "volume.xml")[0] == f"{VOLUME}: 8 documents\n"
    assert run("index", "add", "volume.xml")[0] == f"{VOLUME}: in the index already (8 documents)\n"
    out, err = run("index", "query", QUERY)
    assert out == (
        f"{QUERY}\n"
        f"  {VOLUME}, Document 1: Telegram From the Embassy in Peru to the Department of State, 1978-11-03\n"
        f"    https://history.state.gov/historicaldocuments/{VOLUME}/d1\n"
        "    agrees: number 8812 (first line); from Lima; the day\n"
    )
    assert err == ""
    (found,) = json.loads(run("index", "query", "--format", "json", "Document 5", "--volume", VOLUME)[0])
    assert found["answers"][0]["keys"] == {"volume": VOLUME, "document": "5"}
    held = json.loads(run("index", "info", "--format", "json")[0])
    assert [(s["key"], s["documents"]) for s in held["sources"]] == [(VOLUME, 8)]
    assert f"{VOLUME}: 8 documents" in run("index", "info")[0]


def test_nothing_found(run):
    run("index", "add", "volume.xml")
    out, err = run("index", "query", "telegram 99 from Quito, May 1, 1978", code=1)
    assert out == "telegram 99 from Quito, May 1, 1978\n" and "nothing in the index" in err


def test_one_bad_file_does_not_stop_the_others(run, tmp_path):
    (tmp_path / "bad.txt").write_text("no volume")
    out, err = run("index", "add", "bad.txt", "missing.xml", "volume.xml", code=1)
    assert out == f"{VOLUME}: 8 documents\n" and len(err.splitlines()) == 2


def test_no_index(run):
    for command in (("index", "query", QUERY), ("index", "info"), ("lookup", QUERY, "--index", "none.sqlite")):
        _, err = run(*command, code=1)
        assert "archref index add" in err and err.count("\n") == 1
    _, err = run("find", "volume.xml", "--index", "none.sqlite", code=2)
    assert "archref index add" in err and err.count("\n") == 1


def test_lookup_tells_what_the_index_knows(run):
    assert "Document 1" not in run("lookup", QUERY)[0]
    run("index", "add", "volume.xml")
    out, _ = run("lookup", QUERY)
    assert "Document Number 1978LIMA08812" in out and f"  {VOLUME}, Document 1: Telegram From the Embassy" in out


def test_a_bibliography_with_an_index(run, tmp_path):
    run("index", "add", "volume.xml", "--index", "my.sqlite")
    (tmp_path / "note.txt").write_text("It was said in Document 5.\n\n  1. See Document 5.\n", encoding="utf-8")
    plain, _ = run("bib", "note.txt", "--volume", VOLUME, "--number", "9")
    filled, _ = run("bib", "note.txt", "--volume", VOLUME, "--number", "9", "--index", "my.sqlite")
    assert "Letter From President Carter" in filled and "Letter From President Carter" not in plain


PAGED = (
    ("1", "Letter From Vane to Colt", "304"), ("2", "Memorandum by Quill", "305"), ("3", "Letter From Colt to Vane", "307"),
    ("4", "Memorandum by Colt", "307"),
)  # fmt: skip


def paged(volume, first=0):
    """A volume whose documents begin on printed pages; a page lies within the second."""
    divs = "".join(
        f'<div type="document" n="{n}" xml:id="d{n}"><pb n="{int(page) + first}"/><head>{n}. {head}</head><p>Salt.</p>'
        + (f'<p>More,</p><pb n="{306 + first}"/><p>and wine.</p>' if n == "2" else "")
        + "</div>"
        for n, head, page in PAGED
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>'
        f'<title>A Volume</title></titleStmt><publicationStmt><idno type="frus">{volume}</idno></publicationStmt>'
        f"</fileDesc></teiHeader><text><body>{divs}</body></text></TEI>"
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Foreign Relations, 1950, vol. VI, p. 305", ["Document 2:", "begins on page 305"]),
        ("Foreign Relations, 1950, vol. VI, p. 306", ["Document 2:", "stands on page 306"]),
        ("Foreign Relations, 1950, vol. VI, pp. 304–305", ["Document 1:", "begins on page 304"]),
        ("frus1950v06/pg_306", ["Document 2:"]),
        ("Foreign Relations, 1950, vol. VI, p. 307", ["Document 3:", "Document 4:", "2 documents agree as well"]),
    ],
)
def test_a_page_finds_the_document_printed_there(run, tmp_path, query, found):
    (tmp_path / "paged.xml").write_text(paged("frus1950v06"), encoding="utf-8")
    run("index", "add", "paged.xml")
    out, _ = run("index", "query", query)
    assert all(words in out for words in found), out


def test_a_page_of_no_document_finds_nothing(run, tmp_path):
    (tmp_path / "paged.xml").write_text(paged("frus1950v06"), encoding="utf-8")
    run("index", "add", "paged.xml")
    run("index", "query", "Foreign Relations, 1950, vol. VI, p. 900", code=1)


def test_the_pages_of_an_index_decide_between_parts(run, tmp_path):
    import archref

    note = "See Foreign Relations, 1958–1960, vol. X, p. 305."
    undecided = archref.resolve(note).as_dict()
    assert len(undecided["links"][0]["candidates"]) == 2
    (tmp_path / "second.xml").write_text(paged("frus1958-60v10p2", 1000), encoding="utf-8")
    run("index", "add", "second.xml")
    index = str(tmp_path / "data" / "index.sqlite")
    assert "candidates" not in archref.resolve(note.replace("305", "1306"), index=index).as_dict()["links"][0]
    (tmp_path / "first.xml").write_text(paged("frus1958-60v10p1"), encoding="utf-8")
    run("index", "add", "first.xml")
    decided = archref.resolve(note, index=index).as_dict()
    assert decided["links"][0]["target"] == {"volume": "frus1958-60v10p1", "pages": ["305"]}
    assert decided["diagnostics"] == [] and "index" in decided["citations"][0]["inferred"]["part"]["why"]
