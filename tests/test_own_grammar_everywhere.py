"""What a user's files add is read in every order by every command and plugin: an archive, shelfmarks, a telegram."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner
from corpora import column
from everywhere import CITED, MARKDOWN, NOTES, PLAIN, RST, written
from markup import archref_links

import archref
from archref.cli import main

# what a bibliography has of them; telegrams that name no archive are in none
LISTED = [
    "Colt. To Vane. May 9, 1931. Box 8. Port Records. Chandlers’ Hall.",
    "“Funkspruch 44 from Lima.” July 6, 1931. K:12 §11. Ruritanisches Landesarchiv.",
    "K:12 §10. Ruritanisches Landesarchiv.",
    "Port Records. Box 10. Chandlers’ Hall.",
    "Port Records. Box 11. Chandlers’ Hall.",
    "Vane. To Colt. May 3, 1931. Box 7. Port Records. Chandlers’ Hall.",
    "Vane. To Colt. June 3, 1931. K:12 §7. Ruritanisches Landesarchiv.",
    "Vane. To Colt. June 4, 1931. K:12 §8. Ruritanisches Landesarchiv.",
    "Vane. To Colt. June 5, 1931. K:12 §9. Ruritanisches Landesarchiv.",
    "Vane. To Quill. May 12, 1931. Box 9. Port Records. Chandlers’ Hall.",
]
PRINTED = [
    "1. Vane to Colt, May 3, 1931, Box 7, Port Records, Chandlers’ Hall.",
    "2. Colt to Vane, May 9, 1931, Box 8, Port Records, Chandlers’ Hall.",
    "3. Vane to Quill, May 12, 1931, Box 9, Port Records, Chandlers’ Hall.",
    "4. See Port Records, Box 10, Chandlers’ Hall.",
    "5. Vane to Colt, June 3, 1931, K:12 §7, Ruritanisches Landesarchiv.",
    "6. Vane to Colt, June 4, 1931, K:12 §8, Ruritanisches Landesarchiv.",
    "7. Vane to Colt, June 5, 1931, K:12 §9, Ruritanisches Landesarchiv.",
    "8. See K:12 §10, Ruritanisches Landesarchiv.",
    "9. “Funkspruch 44 from Lima,” July 6, 1931, K:12 §11, Ruritanisches Landesarchiv.",
    "10. Port Records, Box 11, Chandlers’ Hall; “Funkspruch 45 from Lima,” July 7, 1931.",
    "11. “Funkspruch 46 from Lima,” July 8, 1931.",
    "12. See “Funkspruch 47 from Lima,” July 9, 1931.",
]
TREE = [
    "Chandlers’ Hall", "Port Records", "Box 7", "Box 8", "Box 9", "Box 10", "Box 11",
    "Ruritanisches Landesarchiv", "K:12 §7", "K:12 §8", "K:12 §9", "K:12 §10", "K:12 §11",
]  # fmt: skip


def run(folder, *words, text=PLAIN, code=0):
    given = [part for file in written(folder) for part in ("--grammar", file)]
    (folder / "page.txt").write_text(text, "utf-8")
    done = CliRunner().invoke(main, [*words, str(folder / "page.txt"), *given])
    assert done.exit_code == code, done.output
    return done.stdout


def cited_in(html):
    return [text for text, _, _ in archref_links(html)]


def test_without_its_file_none_of_the_three_is_read_as_it_is_meant():
    found = archref.resolve(PLAIN)
    said = [(found.text[c.start : c.end], c.type) for c in found.linked.citations]
    assert "telegram" not in {type for _, type in said} and [words for words, _ in said] != CITED
    assert "Ruritanisches Landesarchiv" not in archref.bibliography(found)


def test_find(tmp_path):
    _, *rows = run(tmp_path, "find").splitlines()
    assert [row.split("\t")[2] for row in rows] == CITED


def test_bib(tmp_path):
    assert run(tmp_path, "bib").splitlines() == LISTED


def test_notes(tmp_path):
    assert run(tmp_path, "notes").splitlines() == PRINTED


def test_sources(tmp_path):
    assert [line.strip() for line in run(tmp_path, "sources", "--level", "folder").splitlines() if line] == TREE


def test_link(tmp_path):
    run(tmp_path, "link", "--to", "html", "-o", str(tmp_path / "out.html"))
    assert cited_in((tmp_path / "out.html").read_text("utf-8")) == CITED


def test_report(tmp_path):
    run(tmp_path, "report", "-o", str(tmp_path / "report.html"))
    page = (tmp_path / "report.html").read_text("utf-8")
    assert [words for words in CITED if words not in page] == []


# a day that no calendar has, in each of them
WRONG = PLAIN.replace(" May ", " February ").replace(" June ", " February ").replace(" July ", " February ")
DATED = [day for day in ("3", "9", "12", "3", "4", "5", "6", "7", "8", "9")]


def wrongly_dated(text):
    for day in dict.fromkeys(DATED):
        text = text.replace(f" {day} February 1931", f" {int(day) + 30} February 1931")
    return text


def test_check(tmp_path):
    said = run(tmp_path, "check", "--select", "ARC509", text=wrongly_dated(WRONG), code=1)
    assert said.count("ARC509") == len(DATED)


def test_check_with_the_forms_that_the_settings_name(tmp_path):
    names = [file.rsplit("/")[-1] for file in written(tmp_path)]
    (tmp_path / "archref.toml").write_text(f"grammar = {json.dumps(names)}\n", "utf-8")
    (tmp_path / "page.txt").write_text(wrongly_dated(WRONG), "utf-8")
    done = CliRunner().invoke(main, ["check", "--select", "ARC509", str(tmp_path / "page.txt")])
    assert done.exit_code == 1 and done.stdout.count("ARC509") == len(DATED)


def test_corpus(tmp_path):
    pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "page.txt").write_text(PLAIN, "utf-8")
    given = [part for file in written(tmp_path) for part in ("--grammar", file)]
    place = str(tmp_path / "corpus")
    done = CliRunner().invoke(main, ["corpus", "build", str(tmp_path / "files"), "-o", place, *given])
    assert done.exit_code == 0, done.output
    assert column(tmp_path / "corpus", "SELECT words FROM citations ORDER BY start") == CITED


def test_serve(tmp_path):
    pytest.importorskip("starlette")
    from starlette.testclient import TestClient

    from archref.serving.app import app
    from archref.serving.settings import ServerSettings

    limits = ServerSettings(
        token="a-token-of-the-tests", hosts=("testserver",), running=1, quick=1, grammar=tuple(written(tmp_path))
    )
    with TestClient(app(limits), headers={"Authorization": f"Bearer {limits.token}"}) as web:
        answer = web.post("/api/resolve", json={"text": PLAIN}).json()
        assert [PLAIN[c["start"] : c["end"]] for c in answer["citations"]] == CITED
        session = web.post("/api/sessions").json()["id"]
        web.post(f"/api/sessions/{session}/files", data={"text": PLAIN})
        printed = web.get(f"/api/sessions/{session}/preview", params={"style": "chicago-archival-notes"}).json()["html"]
        assert printed.count("Ruritanisches Landesarchiv") == 5
        words = {"words": "Funkspruch Nr. 47 aus Lima, 9 July 1931", "note": "12"}
        assert web.get(f"/api/sessions/{session}/reading", params=words).json()["type"] == "telegram"


def test_a_mistake_in_a_form_keeps_the_server_from_beginning(tmp_path):
    pytest.importorskip("starlette")
    (tmp_path / "bad.toml").write_text("[[form]]\nname = 3\n", "utf-8")
    done = CliRunner().invoke(main, ["serve", "--no-open", "--grammar", str(tmp_path / "bad.toml")])
    assert done.exit_code == 2 and "bad.toml" in done.output


def test_the_language_server(tmp_path):
    pytest.importorskip("pygls")
    from archref.lsp.manuscript import OpenManuscript

    names = [file.rsplit("/")[-1] for file in written(tmp_path)]
    (tmp_path / "archref.toml").write_text(f"grammar = {json.dumps(names)}\n", "utf-8")
    read = OpenManuscript(str(tmp_path / "page.md"), "markdown", MARKDOWN)
    assert [read.words(stretch) for stretch in read.citations] == CITED and not read.trouble


def test_the_language_server_says_what_is_wrong_with_the_forms_and_reads_on(tmp_path):
    pytest.importorskip("pygls")
    from archref.lsp.manuscript import OpenManuscript

    (tmp_path / "bad.toml").write_text("[[form]]\nname = 3\n", "utf-8")
    (tmp_path / "archref.toml").write_text('grammar = ["bad.toml"]\n', "utf-8")
    read = OpenManuscript(str(tmp_path / "page.md"), "markdown", MARKDOWN)
    assert "bad.toml" in read.trouble and read.citations
    (tmp_path / "bad.toml").write_text("", "utf-8")  # mended while the editor is open
    assert not OpenManuscript(str(tmp_path / "page.md"), "markdown", MARKDOWN).trouble


def test_python_markdown(tmp_path):
    markdown = pytest.importorskip("markdown")
    settings = {"archref.plugins.markdown": {"grammar": written(tmp_path)}}
    html = markdown.markdown(MARKDOWN, extensions=["footnotes", "archref.plugins.markdown"], extension_configs=settings)
    assert cited_in(html) == CITED


def test_markdown_it(tmp_path):
    markdown_it = pytest.importorskip("markdown_it")
    footnote = pytest.importorskip("mdit_py_plugins.footnote")
    from archref.plugins.markdown_it import archref_plugin

    parser = markdown_it.MarkdownIt().use(footnote.footnote_plugin).use(archref_plugin, grammar=written(tmp_path))
    assert cited_in(parser.render(MARKDOWN)) == CITED


def test_mkdocs(tmp_path):
    pytest.importorskip("mkdocs")
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    names = ", ".join(file.rsplit("/")[-1] for file in written(tmp_path))
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text(MARKDOWN, "utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        f"site_name: Castle\nmarkdown_extensions: [footnotes]\nplugins:\n  - archref:\n      grammar: [{names}]\n",
        "utf-8",
    )
    build(load_config(str(tmp_path / "mkdocs.yml"), site_dir=str(tmp_path / "site")))
    assert cited_in((tmp_path / "site" / "index.html").read_text("utf-8")) == CITED


def test_sphinx(tmp_path):
    testing = pytest.importorskip("sphinx.testing.util")
    names = [file.rsplit("/")[-1] for file in written(tmp_path)]
    (tmp_path / "conf.py").write_text(
        f'extensions = ["archref.plugins.sphinx"]\narchref_grammar = {names!r}\n', "utf-8"
    )
    (tmp_path / "index.rst").write_text(RST, "utf-8")
    application = testing.SphinxTestApp("html", srcdir=tmp_path)
    try:
        application.build()
    finally:
        application.cleanup()
    assert application.warning.getvalue() == ""
    assert cited_in((tmp_path / "_build" / "html" / "index.html").read_text("utf-8")) == CITED


def test_the_pandoc_filter(tmp_path):
    def words(text):
        return [
            part for i, w in enumerate(text.split()) for part in ([{"t": "Space"}] * bool(i) + [{"t": "Str", "c": w}])
        ]

    inlines = []
    for note in NOTES:
        inlines += [*words("It was so."), {"t": "Note", "c": [{"t": "Para", "c": words(note)}]}, {"t": "Space"}]
    named = [{"t": "MetaString", "c": file} for file in written(tmp_path)]
    meta = {"archref-grammar": {"t": "MetaList", "c": named}}
    document = {"pandoc-api-version": [1, 22], "meta": meta, "blocks": [{"t": "Para", "c": inlines}]}
    filter_ = [sys.executable, "-c", "from archref.plugins.pandoc import main; main()"]
    done = subprocess.run(filter_, input=json.dumps(document), capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stderr
    found, waiting = [], [json.loads(done.stdout)["blocks"]]
    while waiting:
        here = waiting.pop(0)
        if isinstance(here, dict) and here.get("t") in ("Link", "Span") and "archref" in here["c"][0][1]:
            found.append("".join(e.get("c", " ") for e in here["c"][1]))
        waiting[:0] = here.values() if isinstance(here, dict) else here if isinstance(here, list) else []
    assert found == CITED
