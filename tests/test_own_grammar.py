"""An archive, its marks and a telegram that a user's file adds are read in every order, by every command and plugin."""

import json

import pytest
from click.testing import CliRunner
from markup import archref_links
from programs import archref_pandoc, sphinx_build

import archref
from archref.cli import main

HALL = """
[[form]]
name = "chandlers-hall"
kind = "repository"
names = ["Chandlers’ Hall", "Hall of the Chandlers"]

[[form]]
name = "chandlers-mark"
kind = "segment"
pattern = '''(?P<file_number>HC \\d+/\\d+)'''
"""
RURITANIA = """
[[form]]
name = "ruritania"
kind = "repository"
names = ["Ruritanisches Landesarchiv", "RLA Strelsau", "Државни архив"]

[[form]]
name = "ruritania-mark"
kind = "segment"
pattern = '''(?P<file_number>[A-Z]:\\d+ §\\d+)'''

[[form]]
name = "ruritania-box"
kind = "segment"
pattern = '''Kst\\. (?P<box>\\d+)/(?P<folder>\\d+)'''

[[form]]
name = "ruritania-deep"
kind = "segment"
pattern = '''f\\. \\d+, an\\. \\d+, s\\. (?P<file_number>\\d+)'''
"""
BARE = """
[[form]]
name = "deed-room"
kind = "repository"
names = ["Deed Room"]

[[form]]
name = "deed-number"
kind = "segment"
pattern = '''(?P<file_number>\\d{4})'''
"""
MESSAGE = """
[[form]]
name = "radio-message"
type = "telegram"
anchors = ["Funkspruch"]
pattern = '''(?P<form>Funkspruch) Nr\\. (?P<numbers>\\d+)(?: aus (?P<from>[A-Z]\\w+))?(?:, (?P<date>{date}))?'''
"""
GAZETTE = """
[[form]]
name = "gazette"
type = "published"
anchors = ["Harbour Gazette"]
pattern = '''(?P<title>Harbour Gazette),? no\\. (?P<volume>\\d+)(?:, p\\. (?P<pages>\\d+))?'''
"""

ITEM = {"author": "Vane", "recipient": "Colt", "date": "1931-05-03"}
HC = {"file_number": "HC 12/7", "repository": "Chandlers’ Hall"}
K = {"file_number": "K:12 §7", "repository": "RLA Strelsau"}
KST = {"box": "3", "folder": "12", "repository": "Ruritanisches Landesarchiv"}
RADIO = {"form": "funkspruch", "numbers": ["44"], "from": "Lima", "date": "1931-05-03"}

# grammar, the note, and what is read: (type, words, fields)
READ = [
    (HALL, "Vane to Colt, 3 May 1931, HC 12/7, Chandlers’ Hall.",
     [("archival", "Vane to Colt, 3 May 1931, HC 12/7, Chandlers’ Hall", ITEM | HC)]),
    (HALL, "Vane to Colt, 3 May 1931, Port Records, box 7, Chandlers' Hall.",
     [("archival", "Vane to Colt, 3 May 1931, Port Records, box 7, Chandlers' Hall",
       ITEM | {"levels": ["Port Records"], "box": "7", "repository": "Chandlers' Hall"})]),
    (HALL, "Chandlers’ Hall, HC 12/7, Vane to Colt, 3 May 1931.",
     [("archival", "Chandlers’ Hall, HC 12/7, Vane to Colt, 3 May 1931", ITEM | HC)]),
    (HALL, "Chandlers’ Hall HC 12/7, Vane to Colt, 3 May 1931.",
     [("archival", "Chandlers’ Hall HC 12/7, Vane to Colt, 3 May 1931", ITEM | HC)]),
    (HALL, "Vane to Colt, 3 May 1931 (Chandlers’ Hall, HC 12/7).",
     [("archival", "Vane to Colt, 3 May 1931 (Chandlers’ Hall, HC 12/7)", ITEM | HC)]),
    (HALL, "(Vane to Colt, 3 May 1931, HC 12/7, Chandlers’ Hall)",
     [("archival", "Vane to Colt, 3 May 1931, HC 12/7, Chandlers’ Hall", ITEM | HC)]),
    (HALL, "See Chandlers’ Hall, HC 12/7.", [("archival", "Chandlers’ Hall, HC 12/7", HC)]),
    (HALL, "See also HC 12/7, Chandlers’ Hall.", [("archival", "HC 12/7, Chandlers’ Hall", HC)]),
    (HALL, "Source: Chandlers’ Hall, HC 12/7. Secret.", [("archival", "Chandlers’ Hall, HC 12/7", HC)]),
    (HALL, "Vane to Colt, 3 May 1931, HC 12/7.",
     [("archival", "Vane to Colt, 3 May 1931, HC 12/7", ITEM | {"file_number": "HC 12/7"})]),
    (HALL, "Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33; Vane to Colt, 3 May 1931, HC 12/7, Chandlers’ Hall.",
     [("published", "Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33",
       {"author": "Henry Quill", "title": "Salt and Iron", "date": "1961", "pages": ["33"]}),
      ("archival", "Vane to Colt, 3 May 1931, HC 12/7, Chandlers’ Hall", ITEM | HC)]),
    (RURITANIA, "Vane to Colt, 3 May 1931, K:12 §7, RLA Strelsau.",
     [("archival", "Vane to Colt, 3 May 1931, K:12 §7, RLA Strelsau", ITEM | K)]),
    (RURITANIA, "RLA Strelsau, K:12 §7, Vane to Colt, 3 May 1931.",
     [("archival", "RLA Strelsau, K:12 §7, Vane to Colt, 3 May 1931", ITEM | K)]),
    (RURITANIA, "Vane to Colt, 3 May 1931 (RLA Strelsau, K:12 §7).",
     [("archival", "Vane to Colt, 3 May 1931 (RLA Strelsau, K:12 §7)", ITEM | K)]),
    (RURITANIA, "Siehe RLA Strelsau, K:12 §7.", [("archival", "RLA Strelsau, K:12 §7", K)]),
    (RURITANIA, "Vane to Colt, 3 May 1931, Kst. 3/12, Ruritanisches Landesarchiv.",
     [("archival", "Vane to Colt, 3 May 1931, Kst. 3/12, Ruritanisches Landesarchiv", ITEM | KST)]),
    (RURITANIA, "Ruritanisches Landesarchiv, Kst. 3/12, Vane to Colt, 3 May 1931.",
     [("archival", "Ruritanisches Landesarchiv, Kst. 3/12, Vane to Colt, 3 May 1931", ITEM | KST)]),
    (RURITANIA, "Vane to Colt, 3 May 1931, f. 12, an. 3, s. 45, Државни архив.",
     [("archival", "Vane to Colt, 3 May 1931, f. 12, an. 3, s. 45, Државни архив",
       ITEM | {"file_number": "45", "repository": "Државни архив"})]),
    # figures are a mark beside the archive alone, and a year is no mark
    (BARE, "Vane to Colt, 3 May 1931, 4412, Deed Room.",
     [("archival", "Vane to Colt, 3 May 1931, 4412, Deed Room", ITEM | {"file_number": "4412", "repository": "Deed Room"})]),
    (BARE, "Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.",
     [("published", "Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33",
       {"author": "Henry Quill", "title": "Salt and Iron", "date": "1961", "pages": ["33"]})]),
    # a telegram and where it is kept
    (MESSAGE + RURITANIA, "Funkspruch Nr. 44 aus Lima, 3 May 1931, K:12 §7, RLA Strelsau.",
     [("telegram", "Funkspruch Nr. 44 aus Lima, 3 May 1931", RADIO), ("archival", "K:12 §7, RLA Strelsau", K)]),
    (MESSAGE + RURITANIA, "RLA Strelsau, K:12 §7, Funkspruch Nr. 44 aus Lima, 3 May 1931.",
     [("archival", "RLA Strelsau, K:12 §7", K), ("telegram", "Funkspruch Nr. 44 aus Lima, 3 May 1931", RADIO)]),
    (MESSAGE + RURITANIA, "Funkspruch Nr. 44 aus Lima, 3 May 1931 (RLA Strelsau, K:12 §7).",
     [("telegram", "Funkspruch Nr. 44 aus Lima, 3 May 1931", RADIO), ("archival", "RLA Strelsau, K:12 §7", K)]),
    (MESSAGE, "See Funkspruch Nr. 44 aus Lima, 3 May 1931.",
     [("telegram", "Funkspruch Nr. 44 aus Lima, 3 May 1931", RADIO)]),
    (MESSAGE, "(Funkspruch Nr. 44 aus Lima, 3 May 1931, National Archives, RG 59, box 3)",
     [("telegram", "Funkspruch Nr. 44 aus Lima, 3 May 1931", RADIO),
      ("archival", "National Archives, RG 59, box 3", {"repository": "National Archives", "record_group": "59", "box": "3"})]),
    # a user's printed work, which no other form has a part of
    (GAZETTE, "See Harbour Gazette, no. 12, p. 3.",
     [("published", "Harbour Gazette, no. 12, p. 3", {"title": "Harbour Gazette", "volume": "12", "pages": ["3"]})]),
    (GAZETTE, "Harbour Gazette, no. 12, p. 3; Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.",
     [("published", "Harbour Gazette, no. 12, p. 3", {"title": "Harbour Gazette", "volume": "12", "pages": ["3"]}),
      ("published", "Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33",
       {"author": "Henry Quill", "title": "Salt and Iron", "date": "1961", "pages": ["33"]})]),
]  # fmt: skip


@pytest.fixture
def file(tmp_path):
    def write(text, name="own.toml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return str(tmp_path / name)

    return write


def read(text, *grammar):
    result = archref.resolve(text, grammar=grammar).as_dict()
    return [(c["type"], text[c["start"] : c["end"]], c["fields"]) for c in result["citations"]]


@pytest.mark.parametrize("lead", ["", "The harbour was closed.1\n\n  1. "], ids=["a note", "the note of a text"])
@pytest.mark.parametrize(("grammar", "note", "found"), READ, ids=[note[:50] for _, note, _ in READ])
def test_a_note_is_read_by_the_users_forms(file, lead, grammar, note, found):
    assert read(lead + note, file(grammar)) == found


@pytest.mark.parametrize(
    "text",
    [
        "He walked to the Hall of the Chandlers on 3 May 1931.",
        "The harbour was closed by the Chandlers’ Hall in 1931 and never opened.",
        "The Deed Room had 1931 members in 1932.",
    ],
)
def test_prose_about_an_archive_cites_nothing(file, text):
    assert read(text, file(HALL, "hall.toml"), file(BARE, "bare.toml")) == []


def test_the_names_of_one_form_are_one_archive(file):
    text = "One.1 Two.2\n\n  1. Vane to Colt, 3 May 1931, HC 12/7, Chandlers’ Hall.\n  2. Hall of the Chandlers, HC 12/9.\n"
    result = archref.resolve(text, grammar=[file(HALL)])
    assert [node.name for node in archref.sources(result).children] == ["Chandlers’ Hall"]
    inferred = result.as_dict()["citations"][1]["inferred"]["repository"]
    assert (inferred["value"], inferred["from"]) == ("Chandlers’ Hall", "grammar")


def test_of_two_forms_the_one_with_the_higher_priority_wins(file):
    form = "\n[[form]]\nname = \"{0}\"\ntype = \"numbered\"\nanchors = [\"Roll \"]\npriority = {1}\npattern = '''(?P<{0}>Roll \\d+)'''\n"
    for identifier, title in ((1, 2), (2, 1), (-1, -2)):
        grammar = file(form.format("title", title) + form.format("identifier", identifier), f"{identifier}.toml")
        (_, _, fields) = read("See Roll 12.", grammar)[0]
        assert list(fields) == ["identifier" if identifier > title else "title"]
    first = file(form.format("title", 0), "z.toml")
    second = file(form.format("identifier", 0), "a.toml")
    assert list(read("See Roll 12.", first, second)[0][2]) == ["title"]
    assert list(read("See Roll 12.", second, first)[0][2]) == ["identifier"]


def test_a_users_form_is_read_before_ours_and_its_fragments_are_its_own(file):
    own = (
        '[fragments]\nnumbers = "[a-z]+"\n\n[[form]]\nname = "letters"\ntype = "numbered"\nanchors = ["Document"]\n'
        "pattern = '''(?P<identifier>Documents? {numbers})'''\n"
    )
    text = "See Documents 12 and 14; Document xy."
    assert read(text, file(own)) == [
        ("document", "Documents 12 and 14", {"documents": ["12", "14"]}),
        ("numbered", "Document xy", {"identifier": "Document xy"}),
    ]


# every command and every plugin

OWN = RURITANIA + MESSAGE
NOTES = [
    "Vane to Colt, 3 May 1931, K:12 §7, RLA Strelsau.",
    "RLA Strelsau, K:12 §8, Vane to Colt, 4 May 1931.",
    "Vane to Colt, 5 May 1931 (RLA Strelsau, K:12 §9).",
    "See RLA Strelsau, K:12 §10.",
    "Funkspruch Nr. 44 aus Lima, 6 May 1931 (RLA Strelsau, K:12 §11).",
]
CITED = [
    "Vane to Colt, 3 May 1931, K:12 §7, RLA Strelsau",
    "RLA Strelsau, K:12 §8, Vane to Colt, 4 May 1931",
    "Vane to Colt, 5 May 1931 (RLA Strelsau, K:12 §9)",
    "RLA Strelsau, K:12 §10",
    "Funkspruch Nr. 44 aus Lima, 6 May 1931",
    "RLA Strelsau, K:12 §11",
]
SENTENCES = ["The castle was sold.", "The court knew.", "It was far.", "They said so.", "It came at night."]
PLAIN = "".join(f"{s}{i} " for i, s in enumerate(SENTENCES, 1)) + "\n\n" + "".join(
    f"  {i}. {note}\n" for i, note in enumerate(NOTES, 1)
)  # fmt: skip
MARKDOWN = "".join(f"{s}[^{i}] " for i, s in enumerate(SENTENCES, 1)) + "\n\n[archref-bibliography]\n\n" + "".join(
    f"[^{i}]: {note}\n" for i, note in enumerate(NOTES, 1)
)  # fmt: skip
RST = "A\n=\n\n" + "".join(f"{s} [#]_ " for s in SENTENCES) + "\n\n" + "".join(f".. [#] {note}\n" for note in NOTES)


def run(tmp_path, *words):
    (tmp_path / "own.toml").write_text(OWN, "utf-8")
    (tmp_path / "page.txt").write_text(PLAIN, "utf-8")
    done = CliRunner().invoke(main, [*words, str(tmp_path / "page.txt"), "--grammar", str(tmp_path / "own.toml")])
    assert done.exit_code == 0, done.output
    return done.stdout


def cited_in(html):
    return [text for text, _, _ in archref_links(html) if "K:12" in text or "Funkspruch" in text]


def test_find_reads_a_users_forms(tmp_path):
    _, *rows = run(tmp_path, "find").splitlines()
    assert [row.split("\t")[2] for row in rows] == CITED


def test_bib_prints_what_a_users_forms_read(tmp_path):
    lines = run(tmp_path, "bib").splitlines()
    assert [line for line in lines if "Ruritanisches Landesarchiv" in line or "Funkspruch" in line] == lines
    assert [mark for mark in ("§7.", "§8.", "§9.", "§10.", "§11.") if not any(mark in line for line in lines)] == []


def test_notes_prints_what_a_users_forms_read(tmp_path):
    first, second, third, fourth, fifth = run(tmp_path, "notes").splitlines()
    assert first.startswith("1. Vane to Colt, May 3, 1931, K:12 §7, Ruritan")
    assert second.startswith("2. Vane to Colt, May 4, 1931, K:12 §8, Ruritan")
    assert third.startswith("3. Vane to Colt, May 5, 1931, K:12 §9, Ruritan")
    assert fourth == "4. See K:12 §10, Ruritanisches Landesarchiv." and "Funkspruch 44" in fifth and "K:12 §11" in fifth


def test_sources_lists_a_users_archive(tmp_path):
    assert [line.strip() for line in run(tmp_path, "sources", "--level", "folder").splitlines() if line] == [
        "Ruritanisches Landesarchiv", "K:12 §7", "K:12 §8", "K:12 §9", "K:12 §10", "K:12 §11",
    ]  # fmt: skip


def test_link_marks_what_a_users_forms_read(tmp_path):
    run(tmp_path, "link", "--to", "html", "-o", str(tmp_path / "out.html"))
    assert cited_in((tmp_path / "out.html").read_text("utf-8")) == CITED


def test_report_shows_what_a_users_forms_read(tmp_path):
    run(tmp_path, "report", "-o", str(tmp_path / "report.html"))
    assert "Ruritanisches Landesarchiv" in (tmp_path / "report.html").read_text("utf-8")


def test_python_markdown_reads_a_users_forms(file):
    markdown = pytest.importorskip("markdown")
    settings = {"archref.plugins.markdown": {"grammar": [file(OWN)]}}
    html = markdown.markdown(MARKDOWN, extensions=["footnotes", "archref.plugins.markdown"], extension_configs=settings)
    assert cited_in(html) == CITED


def test_markdown_it_reads_a_users_forms(file):
    markdown_it = pytest.importorskip("markdown_it")
    footnote = pytest.importorskip("mdit_py_plugins.footnote")
    from archref.plugins.markdown_it import archref_plugin

    parser = markdown_it.MarkdownIt().use(footnote.footnote_plugin).use(archref_plugin, grammar=[file(OWN)])
    assert cited_in(parser.render(MARKDOWN)) == CITED


def test_mkdocs_reads_a_users_forms(tmp_path, file):
    pytest.importorskip("mkdocs")
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    file(OWN)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text(MARKDOWN, "utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Castle\nmarkdown_extensions: [footnotes]\nplugins:\n  - archref:\n      grammar: [own.toml]\n",
        "utf-8",
    )
    build(load_config(str(tmp_path / "mkdocs.yml"), site_dir=str(tmp_path / "site")))
    assert cited_in((tmp_path / "site" / "index.html").read_text("utf-8")) == CITED


def test_sphinx_reads_a_users_forms(tmp_path, file):
    file(OWN)
    (tmp_path / "conf.py").write_text(
        'extensions = ["archref.plugins.sphinx"]\narchref_grammar = ["own.toml"]\n', "utf-8"
    )
    (tmp_path / "index.rst").write_text(RST, "utf-8")
    done = sphinx_build("-q", "-b", "html", tmp_path, tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert cited_in((tmp_path / "out" / "index.html").read_text("utf-8")) == CITED


def test_the_pandoc_filter_reads_a_users_forms(file):
    def words(text):
        return [
            part for i, w in enumerate(text.split()) for part in ([{"t": "Space"}] * bool(i) + [{"t": "Str", "c": w}])
        ]

    inlines = []
    for sentence, note in zip(SENTENCES, NOTES, strict=True):
        inlines += [*words(sentence), {"t": "Note", "c": [{"t": "Para", "c": words(note)}]}, {"t": "Space"}]
    meta = {"archref-grammar": {"t": "MetaString", "c": file(OWN)}}
    document = {"pandoc-api-version": [1, 22], "meta": meta, "blocks": [{"t": "Para", "c": inlines}]}
    done = archref_pandoc(json.dumps(document))
    assert done.returncode == 0, done.stderr
    found, waiting = [], [json.loads(done.stdout)["blocks"]]
    while waiting:
        here = waiting.pop(0)
        if isinstance(here, dict) and here.get("t") in ("Link", "Span") and "archref" in here["c"][0][1]:
            found.append("".join(e.get("c", " ") for e in here["c"][1]))
        waiting[:0] = here.values() if isinstance(here, dict) else here if isinstance(here, list) else []
    assert found == CITED
