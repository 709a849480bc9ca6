"""Whatever marks stand among the citations: what was set in comes out again, the words stay, a second time does nothing."""

import time
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import archref
from archref.weaving.insertions import strip, weave

CITED = (
    "Foreign Relations, 1950, vol. VI, p. 256",
    "See footnote 1",
    "Ibid.",
    "ibid., Document 5",
    "Johnson Library, National Security File, Country File, Box 5",
    "Lot 83 D 256, National Archives, RG 59",
    "Telegram 8812 from Lima, November 3, 1978",
    "Documents 1, 2, and 3",
    "Document 2 and footnotes 1 and 2",
    "Foreign Relations, 1969–1976, vol. I, Documents 60 and 63–65",
    "text",
    " words, ",
    "; ",
    "\n  ",
)
MARKS = {
    "html": "<i> </i> <p> </p> <a~href='x'> </a> <br> &nbsp; &amp; <!--x--> <div> </div> <table><tr><td> <span~title='>'>".split(),
    "xml": [
        "<lb/>",
        "<pb n='5' xml:id='pg_5'/>",
        "<!-- <p> -->",
        "<![CDATA[Document 2]]>",
        "&amp;",
        "&lt;x>",
        "<?x y?>",
    ],
}
SAME = settings(suppress_health_check=list(HealthCheck), derandomize=True)


def check(path, text, **more):
    path.write_bytes(text.encode())
    before = [document.text for document in archref.read(path)]
    found = archref.link(path, **more)
    assert strip(*weave(found.source.text, found.insertions)) == found.source.text
    path.write_bytes(found.data)
    assert [document.text for document in archref.read(path)] == before
    assert not archref.link(path, **more).changed
    return found


@SAME
@given(st.lists(st.sampled_from([*CITED, *MARKS["html"]]), max_size=25))
def test_html(tmp_path_factory, pieces):
    path = tmp_path_factory.getbasetemp() / "p.html"
    check(path, f"<html><body>{''.join(pieces).replace('~', ' ')}</body></html>", volume="frus1969-76v01")


def element(inside):
    names = st.sampled_from("hi gloss persName ref bibl seg title".split())
    return st.builds(lambda name, words: f"<{name}>{''.join(words)}</{name}>", names, st.lists(inside, max_size=4))


def cut(words, start, length):
    """A citation with an element around a part of it."""
    end = min(start + length, len(words))
    return f"{words[:start]}<hi>{words[start:end]}</hi>{words[end:]}"


PLAIN = st.sampled_from([*CITED, *MARKS["xml"]]) | st.builds(
    cut, st.sampled_from(CITED[:10]), st.integers(0, 30), st.integers(0, 20)
)
MIXED = st.lists(st.recursive(PLAIN, element, max_leaves=8), max_size=8).map("".join)


@SAME
@given(st.lists(st.tuples(MIXED, MIXED), min_size=2, max_size=3), MIXED)
def test_tei(tmp_path_factory, bodies, preface):
    path = tmp_path_factory.getbasetemp() / "v.xml"
    divs = "".join(
        f"<div type='document' xml:id='d{i}' n='{i}'><head>{i}. Letter</head>"
        f"<p>{body}<note n='1' xml:id='d{i}fn1'>{note}</note></p></div>"
        for i, (body, note) in enumerate(bodies, 1)
    )
    head = "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><idno type='frus'>frus1969-76v01</idno></teiHeader><text><body>"
    text = f"{head}<div type='section' xml:id='preface'><head>Preface</head><p>{preface}</p></div>{divs}</body></text></TEI>"
    found = check(path, text)
    for name in ("ref", "bibl"):
        assert nested(found.data, name) == nested(text, name)


def nested(text, name):
    """How many elements of a name stand in another."""
    tag = "{http://www.tei-c.org/ns/1.0}" + name
    return sum(len(list(e.iter(tag))) - 1 for e in ElementTree.fromstring(text).iter(tag))


@pytest.mark.parametrize("lines", ["\n", "\n\n"])
def test_many_notes_take_time_in_proportion(tmp_path, lines):
    """A list of notes without blank lines is many paragraphs."""

    def spent(count):
        body = " ".join(f"Words.[^{i}]" for i in range(count))
        notes = lines.join(f"[^{i}]: {CITED[(0, 2, 4)[i % 3]]}." for i in range(count))
        begun = time.process_time()
        found = check(tmp_path / "n.md", f"{body}\n\n{notes}\n")
        assert len(found.insertions) > 0.6 * count
        return time.process_time() - begun

    small = min(spent(60) for _ in range(3))
    assert any(spent(240) < 10 * small for _ in range(3))  # four times the notes; quadratic would be sixteen
