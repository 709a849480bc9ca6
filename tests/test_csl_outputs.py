"""Text, HTML, Markdown and reStructuredText: formats written, characters with a meaning escaped."""

from __future__ import annotations

import html
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archref.csl import bibliography, render

BOOK = {"id": "b", "type": "book", "title": "Present at the Creation", "issued": {"raw": "1969"},
        "author": [{"family": "Acheson", "given": "D."}]}  # fmt: skip
TELEGRAM = {
    "id": "t", "type": "document", "title": "Telegram 1234", "author": [{"literal": "Department of State"}],
    "archive": "National Archives", "archive_collection": "RG 59, Central Files", "issued": {"raw": "1949-01-14"},
    "archive_location": "893.00/1-1449",
}  # fmt: skip


@pytest.mark.parametrize(
    ("output", "printed"),
    [
        ("text", "Acheson, D. Present at the Creation. 1969."),
        ("html", "Acheson, D. <i>Present at the Creation</i>. 1969."),
        ("markdown", "Acheson, D. *Present at the Creation*. 1969."),
        ("rst", "Acheson, D. *Present at the Creation*. 1969."),
    ],
)
def test_formats(output, printed):
    assert render([BOOK], [], output=output).bibliography == [printed]


@pytest.mark.parametrize("output", ["text", "html", "markdown", "rst"])
def test_file_numbers_are_not_escaped(output):
    (entry,) = render([TELEGRAM], [], output=output).bibliography
    assert "893.00/1-1449. RG 59, Central Files. National Archives." in entry


def test_escaping():
    item = {**BOOK, "title": "A <B & C> *Star* [1] _X_ `Tick`"}
    assert "A &lt;B &amp; C&gt; *Star* [1]" in render([item], [], output="html").bibliography[0].replace("<i>", "")
    assert r"\*Star\* \[1\] \_X\_ \`Tick\`" in render([item], [], output="markdown").bibliography[0]
    assert r"\*Star\* [1] _X\_ \`Tick\`" in render([item], [], output="rst").bibliography[0]


def test_inline_markup_flips_inside_italics():
    item = {**BOOK, "title": "The <i>Maine</i> and H<sub>2</sub>O"}
    printed = {output: render([item], [], output=output).bibliography[0] for output in ("text", "html")}
    assert printed["text"] == "Acheson, D. The Maine and H2O. 1969."
    assert '<i>The <span style="font-style:normal">Maine</span> and H<sub>2</sub>O</i>' in printed["html"]


def test_whole_bibliographies():
    assert bibliography([BOOK, TELEGRAM]).splitlines()[0] == "Acheson, D. Present at the Creation. 1969."
    assert bibliography([]) == ""
    body = bibliography([BOOK], format="html")
    assert body.startswith('<div class="csl-bib-body">\n  <div class="csl-entry">') and body.endswith("</div>\n")
    assert bibliography([BOOK, TELEGRAM], format="markdown").count("\n\n") == 1


def test_style_without_bibliography_prints_notes():
    said: list[str] = []
    style = "chicago-notes"
    from archref.csl import style_names

    if style not in style_names():
        pytest.skip("no style without a bibliography under that name")
    assert "Acheson" in bibliography([BOOK], style, diagnostics=said)


def test_what_the_style_leaves_out_is_said():
    said: list[str] = []
    bare = {"id": "x", "type": "document", "title": "Unseen"}
    assert bibliography([bare], diagnostics=said) == ""
    assert any("“Unseen”" in line for line in said)


def test_unknown_id_in_a_cluster():
    rendered = render([BOOK], [{"note": 3, "cites": [{"id": "nobody"}]}])
    assert rendered.notes == [""] and "note 3" in rendered.diagnostics[0]


def plain(text):
    return unicodedata.normalize("NFKC", text).upper().casefold()


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=30))
def test_any_title_prints_in_every_output(title):
    item = {**BOOK, "title": title}
    for output in ("text", "html", "markdown", "rst"):
        render([item], None, output=output)
    if title.isalnum():
        # a style may print capitals, and a capital has several small letters: both sides go through the capitals
        # a raised character prints as markup
        printed = re.sub("</?sup>", "", html.unescape(render([item], None, output="html").notes[0]))
        assert plain(title) in plain(printed)
