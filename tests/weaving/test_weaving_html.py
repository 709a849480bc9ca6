"""HTML comes back with anchors; what stands in them is text, whatever it holds."""

import re
from html.parser import HTMLParser

import pytest

import archref
from archref.weaving.insertions import strip, weave

PAGE = (
    '<!DOCTYPE html><html><head><title>T</title>{head}</head><body><p>Text.<sup><a href="#fn1" id="fnref1">1</a></sup> More.'
    '<sup><a href="#fn2" id="fnref2">2</a></sup> {body}</p><ol><li id="fn1"><p>{first} <a href="#fnref1">back</a></p></li>'
    '<li id="fn2"><p>{second} <a href="#fnref2">back</a></p></li></ol></body></html>'
)


class Anchors(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found, self.open = [], None

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            if self.open is not None:  # authors forget an end tag; ours stand in no other
                assert "archref" not in (self.open[0].get("class"), dict(attrs).get("class")), "an anchor in another"
                self.found.append(tuple(self.open))
            self.open = [dict(attrs), ""]

    def handle_endtag(self, tag):
        if tag == "a":
            self.found += [tuple(self.open)] if self.open else []
            self.open = None

    def handle_data(self, data):
        if self.open is not None:
            self.open[1] += data


@pytest.fixture
def linked(tmp_path):
    def link(first="A.", second="B.", body="", head="", encoding="utf-8", page=PAGE, **more):
        path = tmp_path / "p.html"
        path.write_bytes(page.format(first=first, second=second, body=body, head=head).encode(encoding))
        found = archref.link(path, **more)
        woven, placed = weave(found.source.text, found.insertions)
        assert strip(woven, placed) == found.source.text
        path.write_bytes(found.data)
        again = archref.link(path, **more)
        assert not again.changed, "a second time changes nothing"
        assert len([k for k in again.kept if k.code == "conflict"]) == len(found.kept)
        return found

    return link


def ours(found, encoding="utf-8"):
    parser = Anchors()
    parser.feed(found.data.decode(encoding))
    return [(words, attributes) for attributes, words in parser.found if attributes.get("class") == "archref"]


def test_documents_lead_to_the_office_of_the_historian(linked):
    found = linked("See <i>Foreign Relations</i>, 1969–1976, vol. I, Documents 60 and 63.")
    (one, two) = ours(found)
    assert one[0] == "Foreign Relations, 1969–1976, vol. I, Documents 60" and two[0] == "63"
    assert one[1]["href"] == "https://history.state.gov/historicaldocuments/frus1969-76v01/d60"
    assert (
        one[1]["title"].startswith("Foreign Relations, 1969–1976, vol. I, Foundations")
        and "Document 60" in one[1]["title"]
    )
    assert (one[1]["data-archref"], one[1]["data-volume"], one[1]["data-document"]) == ("frus", "frus1969-76v01", "60")


def test_footnotes_lead_to_their_place_on_the_page(linked):
    ((words, attributes),) = ours(linked("A note.", "See footnote 1 above."))
    assert (words, attributes["href"], attributes["title"]) == ("footnote 1 above", "#fn1", "A note.")


def test_a_source_has_its_record_for_a_tooltip_and_ibid_leads_to_it(linked):
    found = linked(
        "Telegram 8812 from Lima, November 3, 1978, National Archives, RG 59, Central Files, D780454–0611.", "Ibid."
    )
    anchors = ours(found)
    source = next(a for _, a in anchors if a.get("id"))
    assert "D780454-0611" in source["title"] and source["data-film-number"] == "D780454-0611"
    assert source["href"].startswith("https://catalog.archives.gov/") and "search for" in source["title"]
    ibid = next(a for words, a in anchors if words == "Ibid.")
    assert ibid["href"] == f"#{source['id']}"


def test_a_document_of_an_unknown_volume_has_no_address(linked):
    found = linked("See Document 296.")
    assert not ours(found) and found.without == 1
    found = linked("See Document 296.", volume="frus1977-80v24")
    assert [a["href"] for _, a in ours(found)] == ["https://history.state.gov/historicaldocuments/frus1977-80v24/d296"]


def test_links_that_are_there_stay(linked):
    canonical = '<link rel="canonical" href="https://history.state.gov/historicaldocuments/frus1977-80v24/d88">'
    found = linked(
        'See <a href="d81">Document 81</a> and <a href="http://example.org/">Document 82</a>.', head=canonical
    )
    assert not found.changed and found.there == 1
    assert [(k.code, k.words) for k in found.kept] == [("conflict", "Document 82")]


@pytest.mark.parametrize("there", ["http://[x", "//[::1", "https://[v1.x]y/", "http://a]b/"])
def test_an_address_that_is_none_is_another(linked, there):
    for head in ("", f'<base href="{there}">'):
        found = linked(f'See <a href="{there}">Document 82</a>.', head=head, volume="frus1977-80v24")
        assert [k.code for k in found.kept] == ["conflict"] and not found.changed


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("See <em>Foreign Relations</em>, 1950, vol. VI, p. 256", "Foreign Relations, 1950, vol. VI, p. 256"),
        ("<b>See <em>Foreign Relations</em>,</b> 1950, vol. VI, p. 256", "1950, vol. VI, p. 256"),
        (
            "See <SPAN CLASS=x>Foreign Relations, 1950,</SPAN> vol. VI, p. 256",
            "Foreign Relations, 1950, vol. VI, p. 256",
        ),
        ("See Foreign Relations, 1950,<br>vol. VI, p. 256", "vol. VI, p. 256"),
        (
            "See Foreign&nbsp;Relations, 1950, vol. VI, p.&#160;256",
            "Foreign\u00a0Relations, 1950, vol. VI, p.\u00a0256",
        ),
    ],
)
def test_an_anchor_crosses_no_other_element(linked, first, words):
    ((found, attributes),) = ours(linked(first))
    assert found == words and attributes["href"].endswith("frus1950v06/pg_256")


def test_signs_of_markup_are_text(linked):
    title = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;javascript:alert(2)&quot; onclick=&apos;x&apos;"
    found = linked(
        f"Smith to Jones, “{title},” November 3, 1978, National Archives, RG 59, Central Files, D780454–0611."
    )
    anchors = ours(found)
    assert anchors and all(
        set(a) <= {"class", "href", "title", "id"} | {k for k in a if k.startswith("data-")} for _, a in anchors
    )
    assert all(not a.get("href", "").lower().startswith("javascript") for _, a in anchors)
    assert b"<script" not in found.data


def test_a_page_keeps_its_encoding(linked):
    head = '<meta charset="windows-1252">'
    found = linked(
        "Ellen Ågren to Jones, “Fish,” November 3, 1978, National Archives, RG 59, D780454–0611.",
        head=head,
        encoding="cp1252",
    )
    assert found.source.encoding == "windows-1252" and ours(found, "cp1252")


def test_the_fixture(root, tmp_path):
    page = (root / "fixtures" / "fishery-talks.html").read_bytes()
    path = tmp_path / "p.html"
    path.write_bytes(page)
    found = archref.link(path)
    assert [w for w, a in ours(found) if a["data-archref"] == "ref"] == ["Ref B", "Ref\u00a0D"]
    assert strip(*weave(found.source.text, found.insertions)).encode() == page
    path.write_bytes(found.data)
    assert not archref.link(path).changed


def test_a_break_in_an_element_parts_it(linked):
    found = linked("<p>See <i>Foreign Relations, 1950,<br>vol. VI, p. 256</i>, and more.</p>")
    (words,) = re.findall(r'<a class="archref"[^>]*>(.*?)</a>', found.data.decode())
    assert words == "vol. VI, p. 256"


DEEP = "Foreign Relations, 1969–1976, vol. I, Document 60"


@pytest.mark.parametrize(
    ("body", "links"),
    [
        (f"<p>See <a href='x'>one <a href='y'>{DEEP}</a>, and the rest</a>.</p>", 0),
        (f"<p>See <a href='x'>one <a href='y'>two</a>, then {DEEP}</a>.</p>", 0),
        (f"<p>See <a href='x'>one <b>two <a href='y'>three</a> {DEEP}</b></a>.</p>", 0),
        # a browser goes on with a link in the next paragraph
        (f"<p>See <a href='x'>one</p><p>and {DEEP}</a>, or {DEEP}.</p>", 1),
        (f"<div><a href='x'><p>{DEEP}</div><p>{DEEP}</a> {DEEP}</p>", 1),
        # but not in a cell, nor behind another that has ended
        (f"<a href='x'>one<table><tr><td>{DEEP}</td></tr></table>", 1),
        (f"<p><a name='a'/>{DEEP} and <a id='b'/>{DEEP}</p>", 2),
        (f"<p>See <a href='x'>one <a href='y'/>{DEEP}</a> {DEEP}</p>", 1),
    ],
)
def test_what_is_in_an_anchor_takes_no_other(tmp_path, body, links):
    path = tmp_path / "a.html"
    path.write_text(f"<html><body>{body}</body></html>", "utf-8")
    found = archref.link(path)
    assert found.data.decode().count('<a class="archref"') == links
    path.write_bytes(found.data)
    assert not archref.link(path).changed
