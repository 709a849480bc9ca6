"""The Python face: what a result holds, how it looks, how it travels, and which names are public."""

import copy
import doctest
import importlib
import pickle
import re
import subprocess
import sys
from html.parser import HTMLParser
from xml.sax.saxutils import escape

import pytest

import archref

TEXT = """305. Telegram From the Department of State to the Embassy in Peru1

Refs: (A) State 231846, (B) Lima 8812.2 As Ref B says, it was so. See Document 296.

  1. Source: National Archives, RG 59, Central Foreign Policy File, D790041–0212. Secret.
  2. Telegram 8812 from Lima, November 3, 1978. (Ibid., D780454–0611) See also Foreign Relations, 1952–1954, volume XIII, page 1200.
"""
TAG = "\U000e0001"  # a sign that nothing shows
APOSTROPHE = {"'": "&apos;"}


@pytest.fixture(scope="module")
def result():
    return archref.resolve(TEXT, volume="frus1977-80v26")


def test_a_result_has_typed_parts_with_the_words_they_stand_for(result):
    for parts, kind in (
        (result.citations, archref.Citation),
        (result.links, archref.Link),
        (result.refs, archref.Ref),
        (result.diagnostics, archref.Diagnostic),
    ):
        assert parts and all(isinstance(part, kind) for part in parts)
        assert all(part.text == TEXT[part.start : part.end] for part in parts)
    assert result.records and all(isinstance(record, archref.Record) and record.text for record in result.records)
    assert isinstance(result.document, archref.Document) and result.document.number == "305"


def test_parts_say_what_the_json_says(result):
    told = result.as_dict()
    assert [c.as_dict() for c in result.citations] == told["citations"]
    assert [x.as_dict() for x in result.links] == told["links"]
    assert [r.as_dict() for r in result.records] == told["records"]
    assert [(d.code, d.message, d.start) for d in result.diagnostics] == [
        (d["code"], d["message"], d["start"]) for d in told["diagnostics"]
    ]


def test_pointers_are_attributes_and_in_the_json_fields():
    text = (
        "It came.1 And.2 So.3\n\n  1. Quill to Vane, 2 November 1965, and Vane to Quill, 3 November 1965, NSF: Peru, box 2, LBJL.\n"
        "  2. Carter Library, Brzezinski Material, Box 62, Peru.\n  3. Ibid.\n"
    )
    result = archref.resolve(text)
    told = {c["id"]: c["fields"] for c in result.as_dict()["citations"]}
    pointers = {"antecedent", "location_from", "location_ibid"}
    pointed = [c for c in result.citations if c.antecedent or c.location_from or c.location_ibid]
    assert pointed
    for citation in result.citations:
        assert not pointers & citation.fields.keys()
        assert not pointers & (citation.resolved or {}).keys()
        assert told[citation.id].get("antecedent") == citation.antecedent
        assert told[citation.id].get("location_from") == citation.location_from
    ibid = next(c for c in result.citations if c.type == "ibid")
    assert result.citation(ibid.antecedent).end <= ibid.start


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "See telegram 8812 from Lima, November 3, 1978, and telegram 8813 from Lima, November 4, 1978.\nSecond line.",
        "Telegram 8812 from " + "Lima and " * 400 + "Bogotá, November 3, 1978.",
        "  1. " + "; ".join(f"Telegram {n} from Lima, November 3, 1978" for n in range(200)),
        "",
        "\n\t " * 500,
        # signs that a repr writes as their numbers, ten characters each, and quotes of both kinds, which it escapes
        TAG * 3000,
        f"{TAG} " * 3000,
        "'\"" * 2000,
        f"It came.1\n\n  1. Ada Quill, Salt{TAG * 300} Roads (London: Vane, 1960), 4; Vane to Colt, “{TAG * 200}Salt,” May 3, 1951, box 7, LBJL.",
        f"Telegram 8812 from Li{TAG * 100}ma; see Documents 5{TAG * 90} and 6.",
        f"REF: (A) LIMA {TAG * 100}8812\n",
        "REF: " + "; ".join(f"({n}) LIMA {n:05}" for n in range(3000)),
        "See Documents " + ", ".join(map(str, range(1, 4000))) + f", and {'6' * 900}.",
        f"It came.1\n\n  1. {'Salt Roads and ' * 3000}Tin (London: Vane, 1960), {'9' * 3000}; ibid., {'7, ' * 3000}8.\n",
    ],
    ids=str.__len__,
)
def test_a_repr_is_one_short_line(text):
    result = archref.resolve(text, volume="frus1977-80v26")
    assert len(repr(result)) <= 400 and "\n" not in repr(result)
    for part in (*result.citations, *result.links, *result.refs, *result.diagnostics, *result.records, result.document):
        assert len(repr(part)) <= 300 and "\n" not in repr(part)


def test_a_repr_is_short_whatever_a_file_calls_its_notes(tmp_path):
    called = "'\"" * 200 + TAG * 200
    note = f"<note n='{escape(called, APOSTROPHE)}'>Telegram 8812 from Lima, November 3, 1978.</note>"
    file = f"<TEI><text><body><div type='document' n='{escape(called, APOSTROPHE)}'><p>So.{note}</p></div></body></text></TEI>"
    (tmp_path / "a.xml").write_text(file, "utf-8")
    (document,) = archref.read(tmp_path / "a.xml")
    result = archref.resolve(document)
    assert result.citations[0].note == document.number == called
    assert max(len(repr(part)) for part in (result.citations[0], document)) <= 300 and len(repr(result)) <= 400


def test_a_result_that_travelled_is_the_same(result):
    for other in (
        pickle.loads(pickle.dumps(result)),
        copy.deepcopy(result),
        archref.resolve(TEXT, volume="frus1977-80v26"),
    ):
        assert other == result
        assert other.citations == result.citations and other.links == result.links
    assert result != archref.resolve(TEXT) and result != TEXT


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.text, self.marks, self.open = "", 0, []

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.marks += tag == "mark"
        assert tag in ("div", "p", "mark"), tag

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_a_notebook_shows_the_text_with_its_citations_and_runs_nothing():
    text = "<script>alert(1)</script> & “so”: telegram 8812 from Lima, November 3, 1978. <img src=x onerror=alert(1)>"
    page = Page()
    page.feed(archref.resolve(text)._repr_html_())
    assert text in page.text and page.marks == 2 and page.open == []  # one of them in the key
    long = "Prose. " * 10_000
    assert len(archref.resolve(long)._repr_html_()) < 40_000


def test_rows_are_flat_and_alike(result):
    rows = result.to_dicts()
    assert len(rows) == len(result.citations) and len({tuple(row) for row in rows}) == 1
    assert all(isinstance(v, str | int | float | bool | None) for row in rows for v in row.values())
    telegram = next(row for row in rows if row["text"].startswith("Telegram 8812"))
    assert telegram["fields.from"] == "Lima" and telegram["note"] == "2"
    ibid = next(n for n, row in enumerate(rows) if row["type"] == "ibid")
    assert rows[ibid]["fields.repository"] is None
    assert result.to_dicts(resolved=True)[ibid]["fields.repository"] == "National Archives"
    assert archref.resolve("Nothing.").to_dicts() == []


@pytest.mark.parametrize(("method", "library"), [("to_pandas", "pandas"), ("to_arrow", "pyarrow")])
def test_tables_of_libraries_are_made_where_they_are_installed(result, method, library, monkeypatch):
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError, match=f"pip install {library}"):
        getattr(result, method)()


def test_pandas_and_arrow_hold_the_rows(result):
    pandas, pyarrow = pytest.importorskip("pandas"), pytest.importorskip("pyarrow")
    for one in (result, archref.resolve("Nothing.")):
        frame, table = one.to_pandas(), one.to_arrow()
        assert isinstance(frame, pandas.DataFrame) and isinstance(table, pyarrow.Table)
        assert len(frame) == table.num_rows == len(one.citations)
        assert list(frame.columns) == table.column_names
    assert table.schema.field("start").type == pyarrow.int64()


def test_resolving_leaves_the_callers_document_as_it_is(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    (document,) = archref.read(path)
    before = copy.deepcopy(
        [getattr(document, name) for name in ("text", "notes", "markers", "pages", "title", "number", "volume", "date")]
    )
    first = archref.resolve(document, volume="frus1977-80v26", number=12, date="1979-01-25")
    archref.resolve_many([document], volume="frus1977-80v26")
    archref.bibliography(first)
    after = [
        getattr(document, name) for name in ("text", "notes", "markers", "pages", "title", "number", "volume", "date")
    ]
    assert before == after
    assert (first.document.number, first.document.volume, first.document.date) == ("12", "frus1977-80v26", "1979-01-25")
    assert archref.resolve(document, volume="frus1977-80v26") == archref.resolve(TEXT, volume="frus1977-80v26")


def test_public_names_are_those_of_all_and_documented(root):
    for name in archref.__all__:
        assert getattr(archref, name).__doc__, name
    assert set(archref.__all__) <= set(dir(archref))
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        archref.nonsense  # noqa: B018
    page = (root / "docs" / "reference" / "python.md").read_text("utf-8")
    named = set(re.findall(r"^\.\. auto(?:function|class|exception):: archref\.(\w+)$", page, re.M))
    assert named == set(archref.__all__)


@pytest.mark.parametrize(
    "name",
    [
        "archref.public.texts",
        "archref.public.results",
        "archref.found",
        "archref.given",
        "archref.result",
        "archref.records.resolutions",
    ],
)
def test_the_examples_of_the_docstrings_hold(name):
    done = doctest.testmod(importlib.import_module(name))
    assert done.failed == 0 and done.attempted


def test_every_public_function_has_an_example():
    for name in archref.__all__:
        found = getattr(archref, name)
        if not isinstance(found, type):
            assert ">>> " in found.__doc__, name


CLIENT = """
import archref

result: archref.Result = archref.resolve("See Document 296.", volume="frus1977-80v26")
citation: archref.Citation = result.citations[0]
words: str = citation.text + citation.type
place: tuple[int, int] = citation.start, citation.end
record: str | None = citation.record
link: archref.Link = result.links[0]
said: archref.Diagnostic | None = next(iter(result.diagnostics), None)
ref: archref.Ref | None = next(iter(result.refs), None)
found: archref.Record = result.record("r1")
rows = result.to_dicts()
try:
    documents: list[archref.Document] = list(archref.read("chapter.md"))
except archref.InputError as error:
    print(error)
printed: str = archref.bibliography([result], style="chicago-author-date", format="markdown")
tree: archref.Sources = archref.sources(result)
try:
    archref.notes(result, style="x")
except (archref.StyleError, archref.EngineError, archref.GrammarError):
    pass
try:
    given: archref.Corrections = archref.Corrections.read("corrections.toml")
    with archref.Index("index.sqlite") as index:
        results: list[archref.Result] = archref.resolve_many(["One.", "Two."], corrections=given, index=index)
except (archref.CorrectionsError, archref.IndexFailed):
    results = []
page: str = archref.report(results, names=["one", "two"])
faults: list[tuple[str, str, int]] = [(f.code, f.message, f.document) for f in archref.check(results)]
first: archref.Finding | None = next(iter(archref.check(result)), None)
woven: archref.Linked = archref.link("chapter.md")
data: bytes = woven.data
"""
WRONG = """
import archref

archref.resolve(7)
archref.resolve("x").citations[0].nonsense
archref.nonsense
"""


def test_a_client_passes_mypy_strict_and_a_wrong_one_does_not(tmp_path, root):
    pytest.importorskip("mypy")
    assert set(re.findall(r"archref\.(\w+)", CLIENT)) == set(archref.__all__)
    (tmp_path / "client.py").write_text(CLIENT, encoding="utf-8")
    (tmp_path / "wrong.py").write_text(WRONG, encoding="utf-8")
    (tmp_path / "mypy.ini").write_text(f"[mypy]\nmypy_path = {root}\nfollow_imports = silent\n", encoding="utf-8")

    strictly = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--config-file", "mypy.ini"]
    done = subprocess.run([*strictly, "client.py", "wrong.py"], cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert done.stdout.count("wrong.py:") == 3 and "client.py:" not in done.stdout, done.stdout
    assert "Found 3 errors in 1 file (checked 2 source files)" in done.stdout, done.stderr
