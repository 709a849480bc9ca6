"""What holds for any file: it is read, every character has its place in order, and the same file reads the same."""

from array import array
from importlib import import_module

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import archref
from archref.origin import Source
from archref.reading.xml import check

WORDS = [
    "See ",
    "Document 4",
    " ",
    "\n",
    "\n\n",
    "“Ibid.”",
    "1",
    "é",
    "\t",
    "\r\n",
    "&",
    "&amp;",
    "<",
    ">",
    "\u00a0",
    "--",
    "[Page 2]",
]
PARTS = {
    "markdown": ["*", "**", "_", "`", "[^a]", "[^a]: ", "^[", "[", "](x)", "]", "# ", "> ", "- ", "1. ", "|", "---", "<b>", "<!--", "\\", "```\n"],
    "rst": ["*", "**", "``", "`", "[#]_", "[1]_", ".. [1] ", ".. [#] ", ".. note:: ", ":x:`", "|a|", "====\n", "::\n", "  ", "\\", "_"],
    "latex": ["\\footnote{", "{", "}", "\\emph{", "%", "~", "$", "\\\\", "\\section{", "\\begin{x}", "\\end{x}", "\\'e", "``", "''", "\\a", "[", "]"],
    "html": ["<p>", "</p>", "<li id=n>", "<a href=#n id=r>", "</a>", "<a href=#r>", "<sup>", "</sup>", "<ol>", "<pre>", "<!--", "<script>", "<td>", "\"", "="],
}  # fmt: skip
TEI = ['<note n="1">', "<note>", '<hi rend="x">', "<p>", "<lb/>", '<pb n="3"/>', "<!-- a -->", "<![CDATA[<x> ]]>", "<cell>", "<head>", "<dateline>"]  # fmt: skip


def pieces(form):
    return st.lists(st.sampled_from(WORDS + PARTS[form]), max_size=40).map("".join)


def holds(document):
    here, last = 0, 0
    for start, end, at, to in document.origin.pieces(0, len(document.text)):
        assert start == here and end > start and 0 <= at <= to <= len(document.origin.source.text)
        here = end
        if document.note_at(start) < 0 and start < document.body_end:
            assert at >= last
            last = at
    assert here == len(document.text)
    for note in document.notes:
        assert document.body_end <= note.start <= note.end <= len(document.text)
    for marker in document.markers:
        assert document.text[marker.start : marker.end] == marker.note == document.notes[marker.index].number
    archref.resolve(document)


@pytest.mark.parametrize("form", PARTS)
@given(data=st.data())
def test_any_text_in_any_markup(form, data):
    text = data.draw(pieces(form))
    read = import_module(f"archref.reading.{form}").documents
    first, second = list(read(Source("x", form, text))), list(read(Source("x", form, text)))
    assert [d.text for d in first] == [d.text for d in second]
    for document in first:
        holds(document)


@st.composite
def elements(draw, depth=3):
    inner = (
        st.one_of(st.sampled_from(["See ", "Document 4", " ", "\n   ", "&amp;", "&#160;", "é"]), elements(depth - 1))
        if depth
        else st.just("x")
    )
    content = "".join(draw(st.lists(inner, max_size=5)))
    opening = draw(st.sampled_from(TEI))
    if opening.endswith(("/>", "-->", "]]>")):
        return opening + content
    return f"{opening}{content}</{opening.strip('<>').split()[0]}>"


@given(st.lists(elements(), max_size=4).map("".join))
@example('<note n="1"></note><![CDATA[<x> ]]> ')  # two spaces at the end of the body
def test_any_tei(inside):
    text = f'<TEI><text><div type="document" n="1">{inside}</div></text></TEI>'
    check(text, "x")
    for document in import_module("archref.reading.tei").documents(Source("x", "tei", text)):
        holds(document)


def test_an_origin_of_one_piece_is_the_text_itself():
    from archref.origin import Origin

    source = Source("x", "text", "abc")
    origin = Origin(source, array("q", (0, 3)), array("q", (0,)), array("q", (3,)))
    assert origin.span(1, 2) == (1, 2) and origin.span(3, 3) == (3, 3) and origin.span(0, 0) == (0, 0)
