"""What the plugins share: laying words down, and putting what is found back among them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archref.plugins.common.bibliography_requests import asked
from archref.plugins.common.facts import Facts, checked, declared
from archref.plugins.common.filters import FilterError, compiled
from archref.plugins.common.gathering import Gatherer
from archref.plugins.common.pages import PageDocument, SitePage
from archref.plugins.common.places import slug
from archref.plugins.common.project import Project
from archref.plugins.common.rich import FormattedText, runs
from archref.plugins.common.settings import settings_of
from archref.plugins.common.weaving import Begin, Close, End, NodeText, Open, UntouchedNode, weave


class Span:
    def __init__(self, start, end):
        self.start, self.end = start, end


def flat(markup):
    """Events and text of "ab<i>cd</i>|ef": a name in angles is an element, "|" something whole."""
    events, text, at = [], "", 0
    for piece in markup.replace("<", "\0<").replace(">", ">\0").replace("|", "\0|\0").split("\0"):
        if piece == "|":
            events.append(UntouchedNode("|"))
        elif piece.startswith("</"):
            events.append(Close(piece[2:-1]))
        elif piece.startswith("<"):
            events.append(Open(piece[1:-1]))
        elif piece:
            events.append(NodeText(at, at + len(piece), piece, at))
            text, at = text + piece, at + len(piece)
    return events, text


def written(events):
    """Events as markup, stretches as brackets; the first part of each with "!"."""
    out = []
    for event in events:
        match event:
            case NodeText(start=a, end=b, node=node, base=base):
                out.append(node[a - base : b - base])
            case Open(node=n):
                out.append(f"<{n}>")
            case Close(node=n):
                out.append(f"</{n}>")
            case UntouchedNode(node=n):
                out.append(n)
            case Begin(first=first):
                out.append("[!" if first else "[")
            case End():
                out.append("]")
    return "".join(out)


@pytest.mark.parametrize(
    ("markup", "start", "end", "expected"),
    [
        ("abcdef", 2, 4, "ab[!cd]ef"),
        ("<i>abc</i>def", 0, 6, "[!<i>abc</i>def]"),
        ("ab<i>cdef</i>", 2, 6, "ab[!<i>cdef</i>]"),
        ("ab<i>cdef</i>", 0, 4, "[!ab]<i>[cd]ef</i>"),
        ("ab<i>cd<b>ef</b></i>gh", 4, 6, "ab<i>cd[!<b>ef</b>]</i>gh"),
        ("ab<i>cd</i>ef", 2, 4, "ab[!<i>cd</i>]ef"),
        ("ab|cd", 0, 4, "[!ab]|[cd]"),
        ("ab|, |cd", 0, 6, "[!ab]|, |[cd]"),
        ("a<i>b|c</i>d", 0, 4, "[!a]<i>[b]|[c]</i>[d]"),
        ("ab", 5, 9, "ab"),
    ],
)
def test_a_stretch_is_woven_around_whole_neighbours(markup, start, end, expected):
    events, text = flat(markup)
    assert written(weave(events, [Span(start, end)], text)) == expected


@st.composite
def trees(draw):
    def node(depth):
        parts = draw(st.lists(st.sampled_from(["text", "whole", "element"]), max_size=4))
        made = []
        for part in parts:
            if part == "text":
                made.append(draw(st.text("ab ,", min_size=1, max_size=4)))
            elif part == "whole":
                made.append("|")
            elif depth < 3:
                made.append(f"<i{depth}>{node(depth + 1)}</i{depth}>")
        return "".join(made)

    return node(0)


@given(trees(), st.lists(st.integers(0, 30), max_size=8, unique=True))
def test_whatever_is_woven_the_rest_is_as_it_was_and_all_is_nested(markup, edges):
    events, text = flat(markup)
    edges = sorted(edges)
    spans = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False)]
    woven = weave(events, spans, text)
    assert written(e for e in woven if not isinstance(e, (Begin, End))) == markup
    stack, inside = [], []
    for event in woven:
        if isinstance(event, (Open, Begin)):
            stack.append(event)
            inside += [event.stretch] if isinstance(event, Begin) else []
        elif isinstance(event, (Close, End)):
            opened = stack.pop()
            assert isinstance(event, End) == isinstance(opened, Begin)
        elif isinstance(event, NodeText) and event.end > event.start:
            around = [e.stretch for e in stack if isinstance(e, Begin)]
            assert len(around) <= 1
            assert all(s.start <= event.start and event.end <= s.end for s in around)
        elif isinstance(event, UntouchedNode):
            assert not any(isinstance(e, Begin) for e in stack)
    assert stack == []


def test_words_and_notes_are_laid_down_with_their_places():
    gatherer = Gatherer()
    gatherer.block()
    gatherer.title(*gatherer.text("12. Letter From the Minister"))
    gatherer.block()
    start, end = gatherer.text("As\nfootnote 2 says")
    gatherer.marker("n2", "2")
    gatherer.block()
    gatherer.text("[Page 7]")
    gatherer.begin_note("n2", "2")
    gatherer.text("See Document 11.")
    gatherer.end_note()
    document = gatherer.document(Facts("frus1977-80v26", "12", None))
    assert document.text == (
        "12. Letter From the Minister\n\nAs footnote 2 says2\n\n[Page 7]\n\n  2. See Document 11.\n"
    )
    assert document.text[start:end] == "As footnote 2 says"
    assert [(m.note, document.text[m.start : m.end], m.index) for m in document.markers] == [("2", "2", 0)]
    assert [document.text[n.start : n.end] for n in document.notes] == ["See Document 11."]
    assert [(p.number, document.text[p.start : p.end]) for p in document.pages] == [("7", "[Page 7]")]
    assert document.text[slice(*document.title_span)] == "Letter From the Minister"
    assert (document.number, document.numbered, document.marked) == ("12", True, True)


def test_a_marker_of_markup_is_not_looked_for_in_digits():
    gatherer = Gatherer()
    gatherer.text("State 216304 and Lima")
    gatherer.marker("a", "4")
    gatherer.begin_note("a", "4")
    gatherer.text("Telegram 21630 to Lima, December 6, 1978.")
    gatherer.end_note()
    project = Project([SitePage("p", [PageDocument(gatherer.document(Facts()))])])
    (result,) = project.results.values()
    assert [(m.start, m.end) for m in result.linked.document.markers] == [(21, 22)]
    assert "216304" in {n for c in result.citations for n in c.fields.get("numbers", ())}


def test_a_document_named_early_is_one_entry_with_its_title():
    def page(name, text, facts, title=""):
        gatherer = Gatherer()
        if title:
            gatherer.title(*gatherer.text(title))
            gatherer.block()
        gatherer.text(text)
        return SitePage(name, [PageDocument(gatherer.document(facts))])

    project = Project(
        [
            page("a", "It is told in Document 12.", Facts("frus1977-80v26")),
            page("b", "Text.", Facts("frus1977-80v26", "12"), "Letter From the Minister"),
        ]
    )
    (entry,) = project.cited.entries
    assert entry.item["title"] == "Letter From the Minister"
    assert entry.anchor == "archref-frus1977-80v26-d12"


def test_facts_are_read_under_any_spelling():
    said = []
    facts = declared({"Archref_Volume": ["frus1977-80v26"], "archref": {"document": 305}}, lambda *x: said.append(x))
    assert (facts, said) == (Facts("frus1977-80v26", "305", None), [])
    assert checked("ddf1964t1", "12a", "1964-05-01", lambda *x: said.append(x)) == ("ddf1964t1", "12a", "1964-05-01")
    assert said == []


ENTRY = {
    "kind": "telegram",
    "kinds": {"telegram", "archival"},
    "issued": "1978-11-03",
    "cited": 3,
    "title": "Telegram 8",
}


@pytest.mark.parametrize(
    ("expression", "holds"),
    [
        ('kind == "telegram"', True),
        ('"archival" in kinds and cited > 2', True),
        ('issued >= "1978" and issued < "1978-11"', False),
        ('title % "^tele" or cited == 0', True),
        ('kind in {"frus", "document"}', False),
        ('not (kind == "telegram")', False),
        ("archive", False),
        ('cited < "x"', False),
    ],
)
def test_a_filter_chooses(expression, holds):
    assert compiled(expression)(ENTRY) is holds


@pytest.mark.parametrize(
    "expression", ["", "kind =", "f(1)", "a.b", "a[0]", "1 + 1", "title % kind", "not " * 5000 + "a", "(" * 300 + "a"]
)
def test_a_filter_that_is_none_is_refused(expression):
    with pytest.raises(FilterError):
        compiled(expression)


def test_a_printed_entry_comes_apart_into_runs():
    found = list(runs('A <i>B</i> &amp; <span style="font-variant:small-caps">C</span> <a href="x">D</a>'))
    assert found == [
        FormattedText("A "),
        FormattedText("B", frozenset({"italic"})),
        FormattedText(" & "),
        FormattedText("C", frozenset({"smallcaps"})),
        FormattedText(" "),
        FormattedText("D", frozenset(), "x"),
    ]


def test_a_paragraph_asks_for_a_bibliography():
    said = []
    say = lambda *x: said.append(x)  # noqa: E731
    request = asked("[archref-bibliography all list=both filter=“cited > 2” ]", "p", {"style": "x", "locale": ""}, say)
    assert (request.all, request.list, request.filter, request.style, request.page) == (
        True,
        "both",
        "cited > 2",
        "x",
        "p",
    )
    assert asked("[archref-bibliography] and more", "p", {}, say) is None
    assert asked('[archref-bibliography filter="a]', "p", {}, say).filter == ""
    assert said == [("bibliography", "a quotation mark in [archref-bibliography …] is not closed")]


def test_settings_are_read_from_metadata():
    found = settings_of({"archref-style": "apa", "archref": {"grammar": "a.toml", "tooltips": False}})
    assert (found.style, found.grammar, found.tooltips, found.assets) == ("apa", ["a.toml"], False, False)


def test_ids_are_plain():
    assert slug("POL 27–14 VIET", "Ä/ö?") == "archref-pol-27-14-viet-a-o"
    assert slug("日本") == "archref"
