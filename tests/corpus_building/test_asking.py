"""What a corpus answers: SQL that reads nothing else, ready questions, networks, an index made of it and of which it is made."""

import csv
import json
import xml.etree.ElementTree as ElementTree

import pytest
from click.testing import CliRunner
from corpora import FIRST, column, contents
from volume import tei

from archref import corpus
from archref.cli import main
from archref.cli.corpus import NETWORKS, QUESTIONS


@pytest.fixture
def run(path, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def command(*arguments, code=0):
        done = CliRunner().invoke(main, [str(a) for a in arguments])
        assert done.exit_code == code, done.output
        return done.stdout, done.stderr

    return command


def answer(path, question, about="", limit=None):
    with corpus.open(path) as opened:
        return list(corpus.ask(opened, question, about, limit))


def test_the_tables_as_arrow_and_in_sql(path):
    with corpus.open(path) as opened:
        assert opened.arrow("documents", ["document"]).num_rows == 8
        found = opened.query("SELECT words FROM citations WHERE record_group = ? ORDER BY words", ["59"])
        assert found.columns == ["words"] and all("RG 59" in words for (words,) in found)
        assert opened.query("SELECT count(*) AS n FROM links").arrow().to_pylist() == [{"n": opened.rows["links"]}]
        with pytest.raises(corpus.CorpusFailed, match="no table is called 'citation'"):
            opened.arrow("citation")


def test_as_pandas_and_polars_where_they_are_installed(path):
    with corpus.open(path) as opened:
        pytest.importorskip("pandas", reason="pandas is not installed")
        assert list(opened.pandas("links", ["document", "type"]).columns) == ["document", "type"]
        pytest.importorskip("polars", reason="polars is not installed")
        assert opened.polars("documents").collect().height == 8


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('{file}')", "SELECT * FROM '{file}'", "FROM glob('/*')", "SELECT * FROM read_text('{file}')",
        "COPY citations TO '{out}'", "ATTACH '{out}'", "INSTALL httpfs", "SET enable_external_access = true", "CREATE TABLE t (a INT)",
        "EXPORT DATABASE '{out}'", "SELECT 1; SELECT 2", "", "SELEC", "SELECT * FROM nowhere", "DROP VIEW citations",
        "SELECT * FROM 'https://example.org/a.parquet'", "PRAGMA database_list", "CALL pragma_version()",
    ],
)  # fmt: skip
def test_a_question_reads_nothing_but_the_tables_and_writes_nothing(path, tmp_path, sql):
    secret, out = tmp_path / "secret.csv", tmp_path / "out"
    secret.write_text("a,b\n1,hidden\n")
    before = contents(path)
    with corpus.open(path) as opened, pytest.raises(corpus.CorpusFailed) as failed:
        list(opened.query(sql.format(file=secret, out=out)))
    assert "\n" not in str(failed.value) and "hidden" not in str(failed.value)
    assert not out.exists() and contents(path) == before


@pytest.mark.parametrize(
    "thing",
    ["telegram 319188 to Mexico, December 19, 1978", "1978STATE319188", "D780524-1038", "telegram:1978STATE319188"],
)
def test_who_cites_a_telegram(path, thing):
    assert {row[3] for row in answer(path, "who-cites", thing)} >= {"one.xml#d1", "papers/talks.md#1", "two.xml#d1"}


@pytest.mark.parametrize(
    ("thing", "citing"),
    [
        ("Foreign Relations, 1977–1980, vol. XXV, Document 2", {"one.xml#d3", "two.xml#d1"}),
        ("frus1977-80v25/d2", {"one.xml#d3", "two.xml#d1"}),
        ("Carter Library", {"two.xml#d1"}),
    ],
)
def test_who_cites_a_document_or_an_archive(path, thing, citing):
    found = {row[3] for row in answer(path, "who-cites", thing)}
    own = {"two.xml#d1"} if thing == "Carter Library" else set()
    assert found == citing - own


def test_what_a_volume_a_file_and_a_document_cite(path):
    volume = {row[0] for row in answer(path, "cited-by", "frus1977-80v25")}
    assert {"telegram:1978STATE319188", "document:frus1977-80v25#2"} <= volume
    kinds = {row[0]: row[2] for row in answer(path, "cited-by", "papers/talks.md")}
    assert kinds.pop("telegram:1978STATE319188") == "document" and list(kinds.values()) == ["collection"]
    assert answer(path, "cited-by", "two.xml#d2") == []


def test_every_ready_question_has_an_answer(path):
    assert set(QUESTIONS) == set(corpus.QUESTIONS) and set(NETWORKS) == set(corpus.NETWORKS)
    for name, question in corpus.QUESTIONS.items():
        if not question.about:
            assert isinstance(answer(path, name), list)
    assert answer(path, "most-cited", limit=1)[0][0] == "telegram:1978STATE319188"
    assert dict(row[:2] for row in answer(path, "by-repository"))["National Archives and Records Administration"] >= 4
    assert {"59"} == {row[1] for row in answer(path, "by-record-group")}
    assert 1978 in {row[0] for row in answer(path, "by-year")}
    for wrong in (("who-cites", ""), ("most-cited", "RG 59"), ("nothing", "")):
        with pytest.raises(corpus.CorpusFailed):
            answer(path, *wrong)


def test_things_cited_together(tmp_path, threads):
    note = "Source: Carter Library, Box 41. Confidential. See Foreign Relations, 1969–1976, vol. I, Document 60, and Foreign Relations, 1964–1968, vol. XI, Document 14."
    rows = [(str(n), f"Letter {n} From Vane to Colt", "Lima", f"1978-01-0{n}", "No.", note) for n in (1, 2, 3)]
    (tmp_path / "v.xml").write_text(tei("frus1977-80v24", rows), "utf-8")
    path = corpus.build(tmp_path / "v.xml", tmp_path / "corpus", threads).path
    ((one, _, two, _, documents),) = answer(path, "together")
    assert {one, two} == {"document:frus1969-76v01#60", "document:frus1964-68v11#14"} and documents == 3
    with corpus.open(path) as opened:
        graph = corpus.network(opened, "together")
        assert not graph.is_directed() and graph[one][two]["weight"] == 3


def test_the_network_of_documents_and_of_volumes(path):
    with corpus.open(path) as opened:
        documents, volumes = corpus.network(opened, "documents"), corpus.network(opened, "volumes")
    assert documents.has_edge("one.xml#d1", "one.xml#d3") and documents.has_edge("one.xml#d3", "two.xml#d2")
    # by the telegram that they cite and that the other is
    assert documents.has_edge("papers/talks.md#1", "telegrams.jsonl#1")
    assert volumes["frus1977-80v24"]["frus1977-80v25"]["weight"] == 1
    assert volumes["frus1977-80v25"]["frus1977-80v24"]["weight"] >= 1
    assert volumes.nodes["frus1977-80v24"]["documents"] == 3


def test_ranges_lead_to_each_of_their_documents(tmp_path, threads):
    rows = [
        *FIRST,
        ("4", "Letter From Vane to Colt", "Lima", "1978-01-02", "See Documents 1–3.", "Source: Carter Library, Box 2."),
    ]
    (tmp_path / "v.xml").write_text(tei("frus1977-80v24", rows), "utf-8")
    path = corpus.build(tmp_path / "v.xml", tmp_path / "corpus", threads).path
    with corpus.open(path) as opened:
        assert sorted(corpus.network(opened, "documents")["v.xml#d4"]) == ["v.xml#d1", "v.xml#d2", "v.xml#d3"]


@pytest.mark.parametrize("of", NETWORKS)
def test_a_network_is_written_for_other_programs(run, tmp_path, of):
    import networkx

    run("corpus", "graph", "corpus", "-o", "net.graphml", "--of", of)
    run("corpus", "graph", "corpus", "-o", "net.gexf", "--of", of)
    out, _ = run("corpus", "graph", "corpus", "-o", "net.csv", "--of", of)
    one, two = networkx.read_graphml("net.graphml"), networkx.read_gexf("net.gexf")
    assert out == "net.csv, net-nodes.csv\n"
    with open("net.csv", encoding="utf-8") as stream:
        edges = {(row["Source"], row["Target"]): int(row["Weight"]) for row in csv.DictReader(stream)}
    assert {(a, b): w for a, b, w in one.edges(data="weight")} == edges
    assert set(one.nodes) == set(two.nodes) and one.number_of_edges() == two.number_of_edges()
    text = (tmp_path / "net.gexf").read_text("utf-8")
    assert "lastmodifieddate" not in text
    run("corpus", "graph", "corpus", "-o", "again.gexf", "--of", of)
    assert (tmp_path / "again.gexf").read_text("utf-8") == text


def test_a_title_that_xml_cannot_hold_is_no_hindrance(tmp_path, threads, monkeypatch):
    rows = json.dumps({"doc_nbr": "1978LIMA00001", "subject": "A\u0001B", "text": "REF: LIMA 2"}) + "\n"
    rows += json.dumps({"doc_nbr": "1978LIMA00002", "subject": "<&>\uffff", "text": "REF: LIMA 1"}) + "\n"
    (tmp_path / "t.jsonl").write_text(rows, "utf-8")
    path = corpus.build(tmp_path / "t.jsonl", tmp_path / "corpus", threads).path
    with corpus.open(path) as opened:
        corpus.graph(opened, tmp_path / "net.graphml", "records")
    ElementTree.parse(tmp_path / "net.graphml")


def test_query_in_every_format(run):
    sql = "SELECT document, note FROM citations ORDER BY document, note LIMIT 2"
    table = run("corpus", "query", "corpus", sql)[0].splitlines()
    assert table[0] == "document\tnote" and len(table) == 3
    assert run("corpus", "query", "corpus", sql, "--format", "csv")[0].splitlines()[0] == "document,note"
    rows = json.loads(run("corpus", "query", "corpus", sql, "--format", "json")[0])
    assert [
        json.loads(line) for line in run("corpus", "query", "corpus", sql, "--format", "jsonl")[0].splitlines()
    ] == rows
    run("corpus", "query", "corpus", sql, "--format", "parquet", "-o", "answer.parquet")
    import pyarrow.parquet

    assert pyarrow.parquet.read_table("answer.parquet").to_pylist() == rows
    asked = run("corpus", "query", "corpus", "--ask", "who-cites", "1978STATE319188", "--limit", "1")[0].splitlines()
    assert len(asked) == 2 and asked[1].startswith("telegram:1978STATE319188")


def test_what_goes_wrong_is_one_line(run):
    for arguments, code, said in (
        (("query", "nowhere", "SELECT 1"), 1, "there is no finished corpus at 'nowhere'"),
        (("query", "corpus", "SELEC"), 1, "syntax error"),
        (("query", "corpus"), 2, "give a question"),
        (("query", "corpus", "--ask", "who-cites"), 1, "give it"),
        (("graph", "corpus", "-o", "net.png"), 1, "graphml, gexf, csv"),
        (("graph", "nowhere", "-o", "net.gexf"), 1, "no finished corpus"),
        (("report", "nowhere", "-o", "r.html"), 1, "no finished corpus"),
        (("build", "missing.xml", "-o", "corpus", "--executor", "dusk"), 1, "no executor"),
    ):
        _, err = run("corpus", *arguments, code=code)
        assert said in err and err.count("\n") == 1, err


def test_build_says_what_it_did_and_fails_where_a_file_did(run, files, threads_for_processes):
    out, err = run("corpus", "build", "files", "-o", "corpus")
    assert out == "corpus: 0 read, 4 unchanged\n  8 documents, 18 citations, 5 links, 6 records\n" and err == ""
    (files / "bad.md").write_bytes(b"caf\xe9")
    out, err = run("corpus", "build", "files", "-o", "corpus", code=1)
    assert out.startswith("corpus: 0 read, 4 unchanged, 1 failed") and "'bad.md' is not UTF-8" in err


def test_an_index_of_a_corpus_is_that_of_its_files(run, files):
    run("index", "add", "corpus", "--index", "one.sqlite")
    run("index", "add", "files/one.xml", "files/two.xml", "files/telegrams.jsonl", "--index", "two.sqlite")
    page = "Foreign Relations, 1977–1980, vol. XXIV, p. 12"
    query = (
        "telegram 8812 from Lima, November 3, 1978",
        "Document 2",
        "1978STATE319188",
        page,
        "--volume",
        "frus1977-80v25",
    )
    one, two = (run("index", "query", *query, "--index", f"{name}.sqlite")[0] for name in ("one", "two"))
    assert one == two and "frus1977-80v24, Document 1" in one and "on page 12" in one
    assert (
        run("index", "add", "files/one.xml", "--index", "one.sqlite")[0]
        == "frus1977-80v24: in the index already (3 documents)\n"
    )
    assert "in the index already" in run("index", "add", "corpus", "--index", "one.sqlite")[0]


def test_a_corpus_of_an_index_knows_its_documents(run, files, tmp_path, threads):
    run("index", "add", "files/one.xml", "files/telegrams.jsonl", "--index", "known.sqlite")
    built = corpus.build([tmp_path / "known.sqlite", files / "two.xml"], tmp_path / "of", threads)
    assert built.failed == [] and built.tables["documents"] == 7
    # the volume prints the released telegram of that film number
    ((record, documents),) = answer_rows(
        built.path, "SELECT record, documents FROM records WHERE volume = 'frus1977-80v24' AND number = '1'"
    )
    assert record == "telegram:1978LIMA08812" and documents == 1
    assert column(built.path, "SELECT count(*) FROM messages") == [4]


def answer_rows(path, sql):
    with corpus.open(path) as opened:
        return list(opened.query(sql))


def test_the_documentation_says_what_is_in_the_tables(root):
    from archref.corpus.tables import VERSION, described

    page = (root / "docs" / "reference" / "corpus.md").read_text("utf-8")
    assert described() in page and f"version {VERSION} of the tables" in page


CORRECTIONS = """[[correction]]
words = "Carter Library, National Security Affairs, Box 41"
note = "1"
[correction.fields]
box = "77"

[[correction]]
words = "REF: LIMA 8812"
citation = false
"""
NOWHERE = '\n[[correction]]\nwords = "words that stand nowhere in it"\ncitation = false\n'


def test_a_corpus_takes_corrections(run, files, tmp_path, request):
    boxes = "SELECT fields->>'box' FROM citations WHERE fields->>'box' <> ''"
    before = column("corpus", boxes), column("corpus", "SELECT count(*) FROM citations")[0]
    (tmp_path / "corrections.toml").write_text(CORRECTIONS + NOWHERE, "utf-8")
    told = ("build", "files", "-o", "corpus", "--corrections", "corrections.toml")
    run("corpus", *told[:3], "other", *told[4:], "--jobs", "1")  # in a process
    request.getfixturevalue("threads_for_processes")
    out, err = run("corpus", *told)
    assert out.startswith("corpus: 4 read, 0 unchanged")
    assert err.count("\n") == 1 and "'words that stand nowhere in it' was not made" in err
    assert before[0] == ["41"] and column("corpus", boxes) == ["77"]
    assert column("corpus", "SELECT count(*) FROM citations") == [before[1] - 1]
    made = contents("corpus")
    # nothing is read again, and what has no place is said again
    out, again = run("corpus", *told)
    assert out.startswith("corpus: 0 read, 4 unchanged") and again == err
    assert contents("other") == made
    (tmp_path / "corrections.toml").write_text("[[correction]]\nwords = 3\n", "utf-8")
    _, err = run("corpus", *told, code=2)
    assert "correction 1: words is a text" in err
