"""The filter archref-pandoc, by itself on pandoc's JSON and in pandoc where that is installed."""

import json
import re
import shutil
import subprocess
import sys

import pytest
from markup import archref_links
from programs import archref_pandoc

FILTER = [sys.executable, "-c", "from archref.plugins.pandoc import main; main()"]
PAGE = """---
archref:
  volume: frus1977-80v26
  document: 304
---

# 304. Telegram From the Department of State to the Embassy in Peru

Subject: Fishery Talks.[^1] Refs: (A) State 231846,[^2] (B) Lima 8812.[^3]

The text went to the posts in Ref B; see footnote 3 above, [Document 302](own.html) and `Document 303`.

> "It is in *Foreign Relations*, 1969–1976, volume I, Document 60."

[archref-bibliography]

[^1]: Source: National Archives, RG 59, Central Foreign Policy File, D790041–0212. Confidential; Priority.
[^2]: See Document 303.
[^3]: Telegram 8812 from Lima, November 3, 1978, reported the Minister’s views. (National Archives, RG 59,
    Central Foreign Policy File, D780454–0611)
"""


def words(text):
    found = []
    for i, word in enumerate(text.split()):
        found += [{"t": "Space"}] * bool(i) + [{"t": "Str", "c": word}]
    return found


def document(*blocks, **meta):
    metadata = {k.replace("_", "-"): {"t": "MetaInlines", "c": words(v)} for k, v in meta.items()}
    return {"pandoc-api-version": [1, 22], "meta": metadata, "blocks": list(blocks)}


def filtered(given):
    done = archref_pandoc(json.dumps(given))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), done.stderr


def links_of(blocks):
    found, waiting = [], list(blocks)
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, dict) and item.get("t") == "Link":
            text = "".join(e.get("c", " ") for e in item["c"][1])
            found.append((text, item["c"][2][0]))
        if isinstance(item, dict):
            waiting.insert(0, item.get("c"))
        elif isinstance(item, list):
            waiting[:0] = item
    return found


def test_links_notes_and_documents():
    note = {"t": "Note", "c": [{"t": "Para", "c": words("Telegram 8812 from Lima, November 3, 1978.")}]}
    body = {
        "t": "Para",
        "c": [*words("Refs: (A) Lima 8812,"), note, *words(" and so on. The posts in Ref A; see Document 9.")],
    }
    made, said = filtered(document(body, archref_volume="frus1977-80v26"))
    assert said == ""
    assert links_of(made["blocks"]) == [
        ("Ref A", "#archref-note-1"),
        ("Document 9", "https://history.state.gov/historicaldocuments/frus1977-80v26/d9"),
    ]
    assert note["c"] != made["blocks"][0]["c"]
    assert '"archref-note-1"' in json.dumps(made)


def test_a_printed_page_is_linked():
    note = {"t": "Note", "c": [{"t": "Para", "c": words("See p. 763.")}]}
    made, _ = filtered(document({"t": "Para", "c": words("[Page 763]")}, {"t": "Para", "c": [*words("Text."), note]}))
    assert links_of(made["blocks"]) == [("p. 763", "#archref-page-763")]
    assert made["blocks"][0]["c"][0] == {"t": "Span", "c": [["archref-page-763", [], []], []]}


def test_a_document_without_citations_is_the_same():
    given = document(
        {"t": "Header", "c": [1, ["a", [], []], words("Title")]},
        {"t": "OrderedList", "c": [[1, {"t": "Decimal"}, {"t": "Period"}], [[{"t": "Plain", "c": words("one")}]]]},
        {"t": "CodeBlock", "c": [["", [], []], "Document 296"]},
        {"t": "Para", "c": [{"t": "Quoted", "c": [{"t": "DoubleQuote"}, words("said")]}, {"t": "LineBreak"}]},
        {"t": "HorizontalRule"},
    )
    made, said = filtered(given)
    assert (made, said) == (given, "")


def test_what_it_is_not_given_is_said_in_one_line():
    """In a process, as pandoc begins it."""
    done = subprocess.run(FILTER, input="not JSON", capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 1
    assert done.stderr == (
        "archref-pandoc: standard input is no document of pandoc's; run: pandoc --filter archref-pandoc INPUT\n"
    )


def test_warnings_go_to_standard_error():
    _, said = filtered(document({"t": "Para", "c": words("Text.")}, archref_document="three"))
    assert said == "archref-pandoc: 'three' is no document's number; write it as 305 [archref.document]\n"


def test_a_wrong_grammar_is_one_line(tmp_path):
    (tmp_path / "own.toml").write_text("[[form]]\n", encoding="utf-8")
    given = document({"t": "Para", "c": words("Text.")}, archref_grammar=str(tmp_path / "own.toml"))
    done = archref_pandoc(json.dumps(given))
    assert done.returncode == 1 and re.fullmatch(r"archref-pandoc: .*own\.toml: a form without a name.*\n", done.stderr)


@pytest.fixture(scope="module")
def pandoc(tmp_path_factory):
    """A function that runs pandoc with the filter, or without it."""
    program = shutil.which("pandoc")
    if program is None:
        program = pytest.importorskip("pypandoc", reason="pandoc is not installed").get_pandoc_path()
    script = tmp_path_factory.mktemp("filter") / "archref-pandoc.py"
    script.write_text("from archref.plugins.pandoc import main\nmain()\n", encoding="utf-8")

    def convert(source, out, *, to=(), use=True):
        folder = script.parent
        if isinstance(source, str):
            (folder / "in.md").write_text(source, encoding="utf-8")
            source = folder / "in.md"
        path = dict(PATH=f"{sys.exec_prefix}/bin:/usr/bin:/bin")
        filters = ["--filter", str(script)] if use else []
        subprocess.run([program, *filters, str(source), "-o", str(folder / out), *to], check=True, env=path, timeout=60)
        return folder / out

    return convert


def test_from_markdown_to_html(pandoc):
    html = pandoc(PAGE, "out.html").read_text(encoding="utf-8")
    found = {text: (href, tip) for text, href, tip in archref_links(html)}
    assert found["Ref B"][0] == "#archref-note-3"
    assert found["Document 303"][0].endswith("/frus1977-80v26/d303")
    assert found["Foreign Relations, 1969–1976, volume I, Document 60"][0].endswith("/frus1969-76v01/d60")
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(re.findall(r'id="([^"]+)"', html))
    assert "[archref-bibliography]" not in html
    assert re.search(r'<div id="archref-1978lima08812"[^>]*>\s*<p>“Telegram 8812 from Lima', html)


def test_from_word_to_html_and_to_word(pandoc):
    word = pandoc(PAGE, "plain.docx", use=False)
    html = pandoc(word, "out.html").read_text(encoding="utf-8")
    assert {t: h for t, h, _ in archref_links(html)}["Ref B"] == "#archref-note-3"
    again = pandoc(pandoc(word, "made.docx"), "again.html", use=False).read_text(encoding="utf-8")
    assert '<a href="#archref-note-3"' in again.replace("\n", " ") and 'id="archref-note-3"' in again
